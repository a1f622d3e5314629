// The notes: a card each, as its words stand on it, and the words of each part to change.
import { button, byId, count, field, make, say, select, tell } from "./dom.js";
import { problemList } from "./problems.js";
import { state } from "./state.js";

const shown = new Map();
let changed = () => {};
let opened = null;

export function setUpNotes(answer, listener) {
  [opened, changed] = [answer, listener];
}

const pairs = (rows) => rows.map(({ name, label, width_mm: width, height_mm: height }) => [name, width ? `${label} (${Math.round(width)} × ${Math.round(height)} mm)` : label]);

// What there is to choose from: what stands there was used, whether somebody chose it or it is the usual one.
function chooser() {
  const option = (name, options) => {
    const control = select(options, "", (value) => {
      state.options[name] = value;
      changed();
    });
    return field(`kit-option-${name}`, say(name), control);
  };
  const folds = opened.folds.map((fold) => [fold, say(`fold_${fold}`)]);
  return make("div", { class: "fields" },
    option("card", pairs(opened.cards)),
    option("fold", folds),
    option("paper", pairs(opened.papers)),
    option("note", pairs(opened.notes)),
    option("envelope", [["", say("envelope_own")], ...pairs(opened.envelopes)]),
    option("labels", pairs(opened.labels)));
}

function showUsed(used) {
  for (const name of ["card", "fold", "paper", "note", "labels"]) {
    const control = byId(`kit-option-${name}`);
    const value = state.options[name] || used[name];
    if (![...control.options].some((one) => one.value === value)) control.append(make("option", { value }, value));
    control.value = value;
  }
  byId("kit-option-envelope").value = state.options.envelope ?? "";
}

export function showNotes(notes, used) {
  const area = byId("kit-notes");
  if (!area.querySelector(".fields")) area.replaceChildren(chooser(), make("div", { class: "notes" }));
  if (used) showUsed(used);
  const list = area.querySelector(".notes");
  const keys = new Set(notes.map(idOf));
  for (const [id, card] of shown) {
    if (keys.has(id)) continue;
    card.remove();
    shown.delete(id);
  }
  notes.forEach((note, place) => {
    const id = idOf(note);
    if (!shown.has(id)) shown.set(id, card(note, id));
    const made = shown.get(id);
    if (list.children[place] !== made) list.insertBefore(made, list.children[place] ?? null);
    update(made, note, id, used);
  });
}

export function forgetNotes() {
  shown.clear();
  byId("kit-notes").replaceChildren(make("p", { class: "remark" }, say("notes_later")));
}

const idOf = ({ key, note }) => `kit-note-${key}-${note}`;

function card(note, id) {
  return make("article", { "aria-labelledby": id },
    make("h3", { id }),
    make("div", { class: "paper card" }),
    make("p", { class: "fit" }),
    make("p", { class: "fit own" }),
    make("p", { class: "fit step" }),
    make("div", { class: "told" }),
    make("details", {}, make("summary", {}, say("change")), make("div", { class: "parts" })));
}

function update(made, note, id, used) {
  tell(made.querySelector("h3"), say("to", { name: note.name }));
  const paper = made.querySelector(".card");
  paper.style.setProperty("--width", used.width_mm);
  paper.style.setProperty("--height", used.height_mm);
  paper.style.setProperty("--room", note.room_mm);
  paper.style.setProperty("--em", emOf(note.lines));
  paper.replaceChildren(...note.lines.map(({ text, indent_mm: indent }) => {
    const line = make("p", {}, text || "\u00a0");
    line.style.setProperty("--indent", indent);
    return line;
  }));
  paper.style.setProperty("--lines", Math.max(note.capacity, note.lines.length));
  const fit = made.querySelector(".fit");
  fit.classList.toggle("error", !note.fits);
  tell(fit, note.left < 0 ? count("over", -note.left) : note.left === 0 ? say("fits_full") : count("fits", note.left));
  const own = made.querySelector(".own");
  own.classList.toggle("wanted", !note.own);
  tell(own, say(note.own ? "own_yes" : "own_no"));
  tell(made.querySelector(".step"), note.step ? `${note.step}.` : note.sent ? say(note.addressed ? "by_hand" : "by_hand_address") : say("posted"));
  made.querySelector(".told").replaceChildren(...[problemList(note.problems)].filter(Boolean));
  parts(made.querySelector(".parts"), note, id);
}

// The size of the writing in millimetres: so large that the longest line is as long as the engine says.
function emOf(lines) {
  if (!lines.length) return 0;
  const longest = lines.reduce((one, other) => (other.width_mm > one.width_mm ? other : one));
  const pen = emOf.pen ??= document.createElement("canvas").getContext("2d");
  pen.font = '300 100px Kalam, "Bradley Hand", cursive';
  return longest.width_mm / (pen.measureText(longest.text).width / 100 || 1);
}

// The words of each part; a field in which somebody types is left as it is.
function parts(area, note, id) {
  const names = note.parts.map(({ part }) => part).join("|");
  if (area.dataset.names !== names) {
    area.dataset.names = names;
    area.replaceChildren(...note.parts.map((part, place) => partRow(note, part, `${id}-${place}`)));
  }
  note.parts.forEach((part, place) => showPart(part, `${id}-${place}`));
}

export function showPart(part, id) {
  const control = byId(id);
  control.known = part;
  if (control !== document.activeElement || "renew" in control.dataset) control.value = part.text;
  delete control.dataset.renew;
  control.rows = Math.max(2, Math.ceil(part.text.length / 45));
  byId(`${id}-other`).hidden = part.wordings.length < 2;
  byId(`${id}-back`).hidden = !part.edited;
}

export function partRow(note, { part }, id) {
  const control = make("textarea", { rows: 2 });
  control.addEventListener("input", () => {
    ((state.edits[note.key] ??= {})[note.note] ??= {})[part] = control.value;
    changed();
  });
  const row = field(id, say("part_of", { part, name: note.name }), control);
  const back = () => {
    delete state.edits[note.key]?.[note.note]?.[part];
    control.dataset.renew = "";
    changed();
  };
  const pick = () => {
    const { wording, wordings } = control.known;
    ((state.picks[note.key] ??= {})[note.note] ??= {})[part] = wordings[(wordings.indexOf(wording) + 1) % wordings.length];
    back();
  };
  const other = button(say("other_words"), pick, { id: `${id}-other`, "aria-label": say("other_words_for", { part, name: note.name }) });
  return make("div", { class: "part" }, row, make("p", { class: "actions" }, other, button(say("back"), back, { id: `${id}-back` })));
}
