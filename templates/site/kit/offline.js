// The service worker: the page and its program without a network. It keeps files of the program only, and a page that is open stays with
// the version it began with: a new one waits until none of the old is open.
const NAME = `afterword-kit-page-${VERSION}`;
const PACKS = "afterword-kit";

async function listed() {
  const list = await (await caches.open(NAME)).match("files.json");
  return list.json();
}

async function fill() {
  const cache = await caches.open(NAME);
  await cache.addAll(FILES.map((name) => new Request(name, { cache: "no-cache" })));
  const list = await listed();
  const packs = await caches.open(PACKS);
  const wanted = [...Object.entries(list.packs), ...Object.entries(list.scripts)].filter(([name]) => !["standby", "workbooks"].includes(name));
  for (const [, { file }] of wanted) if (!(await packs.match(file))) await packs.add(file);
}

async function tidy() {
  for (const name of await caches.keys()) if (name.startsWith("afterword-kit-page-") && name !== NAME) await caches.delete(name);
  const list = await listed();
  const known = new Set([...Object.values(list.packs), ...Object.values(list.scripts)].map(({ file }) => file));
  const packs = await caches.open(PACKS);
  for (const request of await packs.keys()) if (!known.has(request.url.split("/").at(-1))) await packs.delete(request);
}

// The page is itself one of the files, under whichever of its two addresses somebody opens it.
const isPage = ({ mode, url }) => mode === "navigate" && /\/(index\.html)?$/.test(new URL(url).pathname);

async function answered(asked) {
  const request = isPage(asked) ? new Request("./") : asked;
  const page = await (await caches.open(NAME)).match(request, { ignoreSearch: true, ignoreVary: true });
  return page ?? (await (await caches.open(PACKS)).match(request, { ignoreVary: true })) ?? fetch(asked);
}

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(tidy()));
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && new URL(url).origin === self.location.origin) event.respondWith(answered(event.request));
});
