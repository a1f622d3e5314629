// The people: a card each for who they are, and one for what was said. A card that is there stays, so that nobody is thrown out of a field.
import { button, byId, count, field, labelOf, make, say, tell, words } from "./dom.js";
import { MEMORIES, newKey, PERSON, state } from "./state.js";

const KINDS = { email: "email" };
// What else can be said of a person; what the form asks for once is here only where a list says it row by row.
const MORE = ["country", "timezone", "lead", "may_call", "connected", "met_together", "channels", "sector", "call_name", "interviewed", "enclosure", "private"];
const cards = new Map();
let changed = () => {};
let gone = null;

export function watchPeople(listener) {
  changed = listener;
  byId("kit-add").addEventListener("click", addPerson);
  byId("kit-add").disabled = false;
}

function addPerson() {
  if (state.rows.length >= words.most) return tell(byId("kit-people-status"), count("most", words.most));
  const row = { key: newKey(), cells: {} };
  state.rows.push(row);
  showPeople();
  tell(byId("kit-people-status"), say("added", { number: state.rows.length }));
  byId(`kit-${row.key}-name`).focus();
}

function remove(row) {
  const place = state.rows.indexOf(row);
  gone = { row, place };
  state.rows.splice(place, 1);
  if (!state.rows.length) state.rows.push({ key: newKey(), cells: {} });
  showPeople();
  const name = nameOf(row, place);
  const status = byId("kit-people-status");
  status.replaceChildren(say("removed", { name }), " ", button(say("undo", { name }), putBack));
  status.lastChild.focus();
  changed();
}

function putBack() {
  const { row, place } = gone;
  state.rows = state.rows.filter((one) => Object.keys(one.cells).length);
  state.rows.splice(place, 0, row);
  byId("kit-people-status").replaceChildren();
  showPeople();
  byId(`kit-${row.key}-name`).focus();
  changed();
}

const nameOf = (row, place) => row.cells.name?.trim() || say("person", { number: place + 1 });

// One card a row, in the order of the rows; what is there already is only named anew.
export function showPeople() {
  const keys = new Set(state.rows.map((row) => row.key));
  for (const [key, card] of cards) {
    if (keys.has(key)) continue;
    card.who.remove();
    card.memory.remove();
    cards.delete(key);
  }
  const list = byId("kit-people");
  const memories = byId("kit-memories");
  state.rows.forEach((row, place) => {
    if (!cards.has(row.key)) cards.set(row.key, { who: whoCard(row), memory: memoryCard(row) });
    const { who, memory } = cards.get(row.key);
    if (list.children[place] !== who) list.insertBefore(who, list.children[place] ?? null);
    memories.append(memory);
    nameCard(row);
  });
  byId("kit-memories").querySelector(".remark").hidden = state.rows.some((row) => row.cells.name?.trim());
}

function nameCard(row) {
  const place = state.rows.indexOf(row);
  const { who, memory } = cards.get(row.key);
  const name = nameOf(row, place);
  tell(who.querySelector("legend"), name);
  tell(memory.querySelector("legend"), name);
  who.querySelector(".remove").setAttribute("aria-label", say("remove", { name }));
  memory.hidden = !row.cells.name?.trim();
  byId("kit-memories").querySelector(".remark").hidden = state.rows.some((one) => one.cells.name?.trim());
}

function whoCard(row) {
  const more = make("details", {}, make("summary", {}, say("more")));
  more.addEventListener("toggle", () => fillMore(row, more), { once: true });
  const known = PERSON.filter((name) => !MEMORIES.includes(name));
  if (Object.keys(row.cells).some((name) => !PERSON.includes(name) && row.cells[name])) fillMore(row, more);
  return make("li", {}, make("fieldset", {},
    make("legend"),
    make("div", { class: "fields" }, ...known.map((name) => cell(row, name, words[name], words[`${name}_hint`]))),
    more,
    button("×", () => remove(row), { class: "remove" })));
}

function fillMore(row, more) {
  if (more.querySelector(".fields")) return;
  const others = Object.keys(words.columns).filter((name) => !PERSON.includes(name) && (MORE.includes(name) || row.cells[name]));
  others.sort((one, other) => placeOf(one) - placeOf(other));
  more.append(make("div", { class: "fields" }, ...others.map((name) => cell(row, name, labelOf(name, row.key), words[`${name}_hint`] ?? words.columns[name]))));
}

const placeOf = (name) => (MORE.indexOf(name) + 1 || MORE.length + 1);

function memoryCard(row) {
  return make("fieldset", { class: "memory" },
    make("legend"),
    ...MEMORIES.map((name) => {
      const made = cell(row, name, words[name]);
      const sentence = make("output", { class: "sentence", for: `kit-${row.key}-${name}`, id: `kit-${row.key}-${name}-sentence` });
      made.append(sentence);
      return made;
    }));
}

function cell(row, name, label, hint) {
  const lines = ["address", "return_address", "street", "private"].includes(name);
  const control = make(lines ? "textarea" : "input", lines ? { rows: 3 } : { type: KINDS[name] ?? "text" });
  control.value = row.cells[name] ?? "";
  control.autocomplete = "off";
  control.addEventListener("input", () => {
    if (control.value) row.cells[name] = control.value;
    else delete row.cells[name];
    if (name === "name") nameCard(row);
    changed();
  });
  return field(`kit-${row.key}-${name}`, label, control, hint);
}

// The sentence that each end becomes, with what was typed marked.
export function showSentences(sentences) {
  for (const output of document.querySelectorAll("#kit-memories .sentence")) output.dataset.stale = "";
  for (const { key, column, text, first, last } of sentences) {
    const output = byId(`kit-${key}-${column}-sentence`);
    if (!output) continue;
    delete output.dataset.stale;
    if (output.textContent === text) continue;
    output.replaceChildren(text.slice(0, first), make("mark", {}, text.slice(first, last)), text.slice(last));
    if (!text) output.replaceChildren();
  }
  for (const output of document.querySelectorAll("#kit-memories .sentence[data-stale]")) output.replaceChildren();
}
