// Lists that are there already: a table that was pasted, files that were chosen or dropped. The engine reads them.
import { button, byId, count, make, say } from "./dom.js";
import { ask } from "./engine.js";
import { problemList } from "./problems.js";
import { now, state, takeList, zone } from "./state.js";

let changed = () => {};

export function setUpTables(listener) {
  changed = listener;
  byId("kit-paste-use").addEventListener("click", () => {
    const text = byId("kit-paste").value;
    if (text.trim()) read([new File([text], "pasted.csv")]);
  });
  byId("kit-paste-use").disabled = false; // until now nobody would have heard a click
  const chosen = byId("kit-files");
  const take = () => {
    if (chosen.files.length) read([...chosen.files]);
    chosen.value = "";
  };
  chosen.addEventListener("change", take);
  take(); // what was chosen before this script had come
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length) read([...event.dataTransfer.files]);
  });
}

async function base64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return btoa(text);
}

export async function read(files, dates = "") {
  byId("kit-table").open = true;
  const area = byId("kit-read");
  area.replaceChildren(make("p", {}, say("working")));
  try {
    const given = await Promise.all(files.map(async (file) => ({ name: file.name, base64: await base64(file) })));
    const found = await ask({ op: "read", now: now(), zone: zone(), files: given, ...(dates ? { dates } : {}) });
    if (found.asks_dates) return askDates(area, files);
    takeList(found);
    const said = found.people ? [count("read", state.rows.length)] : [];
    area.replaceChildren(...[...said, ...found.said].map((text) => make("p", {}, text)), ...[problemList(found.problems)].filter(Boolean));
    changed();
  } catch (error) {
    area.replaceChildren(make("p", { class: "problem error" }, say("failed", { why: error.message })));
  }
}

function askDates(area, files) {
  area.replaceChildren(
    make("p", {}, say("date_order")),
    make("p", { class: "actions" }, button(say("day_first"), () => read(files, "day-first")), button(say("month_first"), () => read(files, "month-first"))),
  );
}
