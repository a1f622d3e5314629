// In the preview, in the place of the kit page's service worker: that keeps a version, and who writes wants the newest.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.registration.unregister()));
