// What is found while somebody types: the list of the search page, or one below the form of any other page. The words are looked up
// in the index of the site; one that it does not have is taken for the nearest one of the titles.
const root = new URL(".", import.meta.url);
const SHOWN = 30;
const BELOW = 6; // as many as a list below the form shows
const AROUND = 24; // words of an excerpt
const PAUSE = 200; // milliseconds
const ENDINGS = /(?:ing|ed|es|s|e|y)$/; // of the forms of a word that are found as one
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const words = (text) => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const asked = () => (new URLSearchParams(location.hash.slice(1)).get("q") ?? "").trim();
let index;

function element(name, values = {}, ...inside) {
  const made = Object.assign(document.createElement(name), values);
  made.append(...inside);
  return made;
}

function opened() {
  index ??= import(new URL("pagefind/pagefind.js", root)).then(async (pagefind) => {
    await pagefind.options({ baseUrl: "/", ranking: { metaWeights: { title: 12 } } });
    return pagefind;
  });
  return index;
}

// How many letters must change to make one word of another (optimal string alignment).
function distance(one, other) {
  let [before, above, row] = [[], [], [...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i++) {
    [before, above, row] = [above, row, [i]];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
  }
  return row.at(-1);
}

// A slip of one letter in a word, of two in a long one.
function nearest(word, known) {
  const limit = word.length < 7 ? 1 : 2;
  const near = known.map((other) => [distance(word, other), other]).filter(([far]) => far <= limit);
  return near.sort((a, b) => a[0] - b[0])[0]?.[1] ?? word;
}

// The words of all titles: they stand on the search page.
async function titles(form) {
  const here = document.getElementById("without");
  if (here) return here.textContent;
  const page = new DOMParser().parseFromString(await (await fetch(form.action)).text(), "text/html");
  return page.getElementById("without")?.textContent ?? "";
}

async function mended(text, form) {
  const known = [...new Set(words(await titles(form)))].filter((word) => word.length > 3);
  return words(text).map((word) => (known.includes(word) || word.length < 4 ? word : nearest(word, known))).join(" ");
}

// A text with the words that were sought, each at the beginning of a word, as marks.
function marked(text, sought) {
  const found = words(sought);
  if (!found.length) return [text];
  const pieces = text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${found.join("|")})`, "giu"));
  return pieces.map((piece, number) => (number % 2 ? element("mark", {}, piece) : piece));
}

// Some words around the place where most was found below a page's title and description, or its description. Places are counted in
// words.
function excerpt({ content, meta, locations }, sought) {
  const head = [meta.title, meta.description].map((text) => (text ? content.indexOf(text) + text.length : 0));
  const first = content.slice(0, Math.max(0, ...head)).split(/\s+/).length - 1;
  const found = new Set(locations);
  const below = locations.filter((number) => number > first);
  if (!below.length) return marked(meta.description ?? content.slice(0, AROUND * 12), sought);
  const near = (place) => below.filter((other) => other >= place && other < place + AROUND / 2).length;
  const place = below.reduce((best, other) => (near(other) > near(best) ? other : best));
  const start = Math.max(first + 1, place - AROUND / 4);
  const shown = content.split(/\s+/).slice(start, start + AROUND);
  const told = shown.flatMap((word, number) => [" ", found.has(start + number) ? element("mark", {}, word) : word]);
  return [start > first + 1 ? "…" : "", ...told, " …"];
}

function item(page, sought) {
  const { url, meta } = page;
  const link = element("a", { href: new URL(url.replace(/^\//, ""), root) }, ...marked(meta.title, sought));
  const more = [
    ...(meta.kind ? [" ", element("span", { className: "kind" }, meta.kind)] : []),
    ...(meta.held ? [" ", element("span", { className: "held" }, meta.held)] : []), // a page that only a preview shows
  ];
  return element("li", {}, link, ...more, element("p", {}, ...excerpt(page, sought)));
}

// A word as it stands in pages: without accents, and without the ’s of an owner. Of a phrase in quotes the index takes hyphens as they
// are.
const plain = (query) => folded(query).replace(/(?<=\p{L})['’]s(?!\p{L})/gu, "").replace(/[-‐–]/g, /^".+"$/.test(query) ? "-" : " ");

// Whether a page has words that begin as each of those that are sought. The index gives pages with shorter ones where it has none.
function holds({ content, meta }, sought) {
  const known = [...new Set(words(`${meta.title} ${meta.description ?? ""} ${content}`))];
  const beginning = (word) => (word.length > 4 ? word.replace(ENDINGS, "") : word);
  return words(sought).every((word) => known.some((other) => other.startsWith(beginning(word))));
}

async function pagesWith(sought, most) {
  const { results } = await (await opened()).search(sought);
  const load = (some) => Promise.all(some.map((result) => result.data()));
  const first = await load(results.slice(0, most));
  if (first.every((page) => holds(page, sought))) return { pages: first, count: results.length };
  const kept = (await load(results)).filter((page) => holds(page, sought));
  return { pages: kept.slice(0, most), count: kept.length };
}

async function find(query, most, form) {
  const sought = plain(query);
  const found = await pagesWith(sought, most);
  if (found.count) return { ...found, sought, missed: false };
  const other = await mended(sought, form);
  const instead = other === words(sought).join(" ") ? found : await pagesWith(other, most);
  return { ...instead, sought: other, missed: true };
}

function said({ none, one, many, instead }, query, { count, sought, missed }) {
  if (count && missed) return instead.replace("{query}", query).replace("{word}", sought);
  return (count === 0 ? none : count === 1 ? one : many).replace("{count}", count).replace("{query}", query);
}

// Where the results of this page stand: on the search page in its text, elsewhere below the form.
function place(form, say) {
  const area = document.getElementById("search");
  if (area) return { area, list: area.querySelector("ol"), status: area.querySelector("[role=status]"), most: SHOWN };
  const status = element("p", { className: "remark" });
  status.setAttribute("role", "status");
  const list = element("ol", { className: "pages", hidden: true });
  const all = element("a", { href: form.action, hidden: true }, say.all);
  const below = element("div", { className: "found" }, status, list, all);
  form.append(below);
  return { area: below, list, status, all, most: BELOW };
}

// The arrows go from the box to the results and back; Escape goes back at once, and closes what lies over a page.
function keys(form, box, at, close) {
  const stops = () => [box, ...at.area.querySelectorAll("a")].filter((stop) => stop.checkVisibility());
  const step = { ArrowDown: 1, ArrowUp: -1 };
  const walk = (event) => {
    const all = stops();
    const here = all.indexOf(document.activeElement);
    if (event.key === "Escape" && at.all && !at.list.hidden) {
      event.preventDefault();
      close();
      box.focus();
    } else if (event.key === "Escape" && here > 0) {
      event.preventDefault(); // the page of the search itself keeps its list
      box.focus();
    } else if (event.key in step && here >= 0 && all[here + step[event.key]]) {
      event.preventDefault();
      all[here + step[event.key]].focus();
    }
  };
  form.addEventListener("keydown", walk);
  if (!form.contains(at.area)) at.area.addEventListener("keydown", walk);
}

function shortcut() {
  const box = document.querySelector("[data-search-key]");
  if (!box) return;
  try {
    box.checked = localStorage.getItem("search-key") !== "off";
    box.addEventListener("change", () =>
      box.checked ? localStorage.removeItem("search-key") : localStorage.setItem("search-key", "off"),
    );
    box.parentElement.hidden = false;
  } catch {
    // a browser that keeps nothing
  }
}

// The style of the list, and what is said of it.
async function prepared() {
  if (!document.querySelector('link[href$="found.css"]')) {
    document.head.append(element("link", { rel: "stylesheet", href: new URL("found.css", root) }));
  }
  return (await fetch(new URL("search.json", root))).json();
}

export async function attach(form) {
  const say = await prepared();
  const box = form.querySelector("input");
  const at = place(form, say);
  const without = document.getElementById("without");
  let query = "";
  let timer;

  const close = () => {
    query = "";
    at.list.replaceChildren();
    at.list.hidden = true;
    at.status.textContent = "";
    if (at.all) at.all.hidden = true;
    if (without) without.hidden = false;
  };

  async function look() {
    const sought = box.value.trim();
    if (sought === query) return;
    if (!sought) return close();
    query = sought;
    if (at.list.hidden) at.status.textContent = say.searching;
    if (without) without.hidden = true;
    try {
      const found = await find(sought, at.most, form);
      if (sought !== query) return; // something else is asked for by now
      at.list.replaceChildren(...found.pages.map((page) => item(page, found.sought)));
      at.list.hidden = !found.count;
      at.status.textContent = said(say, sought, found);
      if (without) without.hidden = found.count > 0;
      if (at.all) {
        at.all.href = `${form.action}#q=${encodeURIComponent(sought)}`;
        at.all.hidden = found.count <= at.most;
      }
    } catch {
      close();
    }
  }

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  keys(form, box, at, close);
  if (at.all) {
    form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || !event.relatedTarget || close());
    addEventListener("click", (event) => form.contains(event.target) || close());
    if (box.value.trim()) look();
    return;
  }
  // The way back from a page leads to the words that found it.
  at.list.addEventListener("click", () => query !== asked() && history.pushState(null, "", `#q=${encodeURIComponent(query)}`));
  addEventListener("hashchange", () => {
    box.value = asked();
    look();
  });
  box.value ||= asked(); // somebody may have typed while this was on its way
  look();
  shortcut();
}
