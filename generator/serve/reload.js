// Only in the preview: loads the page again when it is out of date, and shows over it what is wrong.
const tab = new URLSearchParams({ path: location.pathname, mark: new URL(import.meta.url).search.slice(1) });
let stream = null;
let overlay = null;

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function problem({ path, line, column, message, check, excerpt, hint }) {
  const place = element("code", { textContent: `${path}:${line}:${column}` });
  const meaning = element("a", { href: `/_help/checks/#${check}`, target: "_blank", textContent: `[${check}]` });
  const item = element("li", {}, element("p", {}, place, ` ${message} `, element("small", {}, meaning)));
  if (excerpt) item.append(element("pre", { textContent: excerpt }));
  if (hint) item.append(element("p", { textContent: `→ ${hint}` }));
  return item;
}

function show(problems) {
  overlay?.remove();
  overlay = null;
  if (!problems.length || location.pathname.startsWith("/_help/")) return; // who reads the manual has seen them
  overlay = element("section", { id: "afterword-problems", lang: "en", dir: "ltr" });
  overlay.setAttribute("role", "alert");
  document.body.append(overlay);
  const title = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  const hide = element("button", { type: "button", textContent: "Hide", onclick: () => overlay.remove() });
  const help = element("a", { href: "/_help/", target: "_blank", textContent: "How to write pages" });
  overlay.append(element("h2", { textContent: title }), hide, " ", help, element("ul", {}, ...problems.map(problem)));
}

// A browser holds few connections to one host: a tab that nobody sees gives its own back.
function listen() {
  if (stream) return;
  stream = new EventSource(`/@reload?${tab}`);
  stream.addEventListener("reload", () => location.reload());
  stream.addEventListener("problems", (event) => show(JSON.parse(event.data)));
}

function leave() {
  stream?.close();
  stream = null;
}

document.head.append(element("link", { rel: "stylesheet", href: "/@reload.css" }));
document.addEventListener("visibilitychange", () => (document.hidden ? leave() : listen()));
addEventListener("pagehide", leave);
addEventListener("pageshow", listen);
if (!document.hidden) listen();
