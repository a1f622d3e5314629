// Problems, each at the cell that it is about; those of no cell stand together.
import { byId, make, say, withLabels } from "./dom.js";

const ABOUT = { interviewed: "day", hand: "hand-0", ...Object.fromEntries(["card", "paper", "note", "fold", "envelope", "labels"].map((name) => [name, `option-${name}`])) };

function controlOf({ key, column }) {
  const cell = key && byId(`kit-${key}-${column || "name"}`);
  return cell || byId(`kit-${ABOUT[column] ?? column}`);
}

export function showProblems(problems) {
  for (const told of document.querySelectorAll("#kit .problem.at")) told.remove();
  for (const control of document.querySelectorAll("#kit [aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    describe(control, "-problem", false);
  }
  const elsewhere = [];
  const seen = new Set();
  const here = problems.filter((problem) => {
    const known = JSON.stringify([problem.key, problem.column, problem.message]);
    return !isAtNote(problem) && !seen.has(known) && seen.add(known);
  });
  for (const problem of here) {
    const control = controlOf(problem);
    if (!control?.closest(".field")) elsewhere.push(problem);
    else place(control, problem);
  }
  const notes = problems.filter(isAtNote);
  const first = document.querySelector("#kit [aria-invalid]") ?? (notes.length ? byId(noteId(notes[0])).closest("article").querySelector("summary") : null);
  return { count: here.length + notes.length, elsewhere, first };
}

// Those of the words on a card are shown below it.
const noteId = ({ key, note }) => `kit-note-${key}-${note}`;
const isAtNote = (problem) => Boolean(problem.note && byId(noteId(problem)));

function place(control, problem) {
  const row = control.closest(".field");
  const id = `${control.id}-problem`;
  let told = byId(id);
  if (!told) {
    told = make("span", { class: "problem at", id });
    row.append(told);
    describe(control, "-problem", true);
  }
  told.append(...(told.childNodes.length ? [make("br")] : []), ...sentences(problem));
  if (!problem.warning) told.classList.add("error");
  control.setAttribute("aria-invalid", String(!problem.warning));
  for (let parent = control.closest("details"); parent; parent = parent.parentElement.closest("details")) parent.open = true;
}

function describe(control, ending, on) {
  const ids = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && !id.endsWith(ending));
  if (on) ids.push(control.id + ending);
  if (ids.length) control.setAttribute("aria-describedby", ids.join(" "));
  else control.removeAttribute("aria-describedby");
}

const sentence = (text) => (text ? text[0].toUpperCase() + text.slice(1) : "");

function sentences({ message, hint, key }) {
  return [make("strong", {}, sentence(withLabels(message, key))), hint ? `: ${withLabels(hint, key)}.` : "."];
}

export function problemList(problems) {
  return problems.length ? make("ul", { class: "problems" }, ...problems.map((problem) => make("li", { class: problem.warning ? "problem" : "problem error" }, ...sentences(problem)))) : null;
}

export function heading(number) {
  return say(number === 1 ? "problem" : "problems", { count: number });
}
