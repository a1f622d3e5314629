// The search page: asks the index for the words behind the #, lists what it finds, says how much that is. A word that the index does not
// have is taken for the nearest one of the titles.
const area = document.getElementById("search");
const list = document.getElementById("results");
const status = area.querySelector("[role=status]");
const without = document.getElementById("without");
const root = new URL(".", document.currentScript.src);
let query = "";
const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

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

function nearest(word, known) {
  const limit = word.length < 5 ? 1 : 2;
  const near = known.map((other) => [distance(word, other), other]).filter(([far]) => far <= limit);
  return near.sort((a, b) => a[0] - b[0])[0]?.[1] ?? word;
}

function mended(text) {
  const known = [...new Set(words(without.dataset.words ?? without.textContent))].filter((word) => word.length > 3);
  return words(text).map((word) => (known.includes(word) || word.length < 4 ? word : nearest(word, known))).join(" ");
}

// Of a page that only a preview shows: that it is not published.
function held(meta) {
  const mark = document.createElement("span");
  mark.className = "held";
  mark.textContent = meta.held;
  return meta.held ? [" ", mark] : [];
}

function item({ url, meta, excerpt }) {
  const row = document.createElement("li");
  const link = document.createElement("a");
  const text = document.createElement("p");
  link.href = new URL(url.replace(/^\//, ""), root);
  link.textContent = meta.title;
  text.textContent = meta.description ?? new DOMParser().parseFromString(excerpt, "text/html").body.textContent;
  row.append(link, ...held(meta), text);
  return row;
}

function said(count, asked, mendedWords) {
  const { none, one, many, instead } = area.dataset;
  if (count && mendedWords) return instead.replace("{query}", query).replace("{word}", asked);
  return (count === 0 ? none : count === 1 ? one : many).replace("{count}", count).replace("{query}", query);
}

async function search() {
  status.textContent = area.dataset.searching;
  const index = await import(new URL("pagefind/pagefind.js", root));
  await index.options({ baseUrl: "/", ranking: { metaWeights: { title: 12 } } });
  const sought = query;
  let asked = sought.replace(/[-‐–]/g, " ");
  let found = await index.search(asked);
  const missed = !found.results.length;
  if (missed) found = await index.search((asked = mended(sought)));
  const pages = await Promise.all(found.results.slice(0, 30).map((result) => result.data()));
  if (sought !== query) return; // something else is asked for by now
  list.replaceChildren(...pages.map(item));
  list.hidden = !pages.length;
  without.hidden = pages.length > 0;
  status.textContent = said(pages.length, asked, missed);
}

function begin() {
  query = (new URLSearchParams(location.hash.slice(1)).get("q") ?? "").trim();
  document.getElementById("_q").value = query;
  status.textContent = "";
  list.hidden = true;
  without.hidden = query && location.protocol !== "file:";
  if (!without.hidden) return;
  search().catch(() => {
    status.textContent = "";
    without.hidden = false;
  });
}

addEventListener("hashchange", begin);
begin();
