// What to take along: every file of the kit, made when somebody asks for it.
import { button, byId, make, say, tell } from "./dom.js";
import { copyButtons } from "./copying.js";
import { ask } from "./engine.js";
import { problemList } from "./problems.js";
import { state } from "./state.js";

const GROUPS = { all: ["all"], print: ["cards", "trace", "guide", "envelopes", "labels", "letter"], plan: ["plan", "calendar", "page"], email: ["email"], messages: ["messages"], list: ["list"] };
const PLANNED = ["all", "plan", "calendar", "list"];
let known = "";

export function forgetFiles() {
  byId("kit-take").replaceChildren(make("p", { class: "remark" }, say("take_later")));
  tell(byId("kit-take-status"), "");
}

// A plan that somebody has taken away stands in a calendar: from then on, what changes is told as a change of it.
function taken({ kind }) {
  if (!PLANNED.includes(kind) || !known) return;
  state.earlier = known;
  const days = new Map(JSON.parse(known).panels.flatMap(({ steps }) => steps).map((step) => [step.id, step.done_on]));
  state.done = Object.fromEntries(Object.entries(state.done).filter(([id, day]) => (days.get(id) ?? "") !== day)); // marked meanwhile
}

export function showFiles(files, plan, earlier) {
  known = earlier;
  const steps = new Map((plan?.panels ?? []).flatMap((panel) => panel.steps).map((step) => [step.id, step]));
  const focused = document.activeElement?.id;
  byId("kit-take").replaceChildren(...Object.entries(GROUPS).flatMap(([group, kinds]) => {
    const some = kinds.flatMap((kind) => files.filter((file) => file.kind === kind));
    if (!some.length) return [];
    const more = group === "messages" ? [...steps.values()].filter(isMessage).map(message) : [];
    const remark = group === "print" && !some.some(({ kind }) => kind === "envelopes") ? [make("p", { class: "remark" }, say("no_envelopes"))] : [];
    return [make("h3", {}, say(`kind_${group}`)), make("ul", { class: "files" }, ...some.map((file) => item(file, steps.get(file.step))), ...more), ...remark];
  }));
  if (focused?.startsWith("kit-file-")) byId(focused)?.focus({ preventScroll: true });
}

const isMessage = (step) => step.most_characters && step.words && !step.done_on;

// What is pasted into another program.
function message(step) {
  const text = () => byId(`kit-step-${step.id}-words`);
  return make("li", {}, make("p", {}, make("strong", {}, step.title)), make("p", { class: "actions" }, ...copyButtons(step, text)));
}

function item(file, step) {
  const shown = file.kind === "email" ? `${say("download")} .eml` : `${say("download")} ${file.name}`;
  const label = file.kind === "email" ? { "aria-label": `${shown}: ${file.title}` } : {};
  const get = button(shown, () => give(file, save), { id: `kit-file-${file.name}`, ...label });
  const share = canShare(file) ? button(say("share"), () => give(file, pass), { "aria-label": `${say("share")}: ${file.title}` }) : "";
  const copy = step?.words ? copyButtons(step, () => byId(`kit-step-${step.id}-words`)) : [];
  return make("li", {}, make("p", {}, make("strong", {}, file.title), ...(file.said ? [`: ${file.said}`] : [])), make("p", { class: "actions" }, ...[get, share, ...copy].filter(Boolean)));
}

function canShare({ name, type }) {
  try {
    return navigator.canShare?.({ files: [new File([""], name.split("/").at(-1), { type })] }) ?? false;
  } catch {
    return false;
  }
}

async function give(file, how) {
  const status = byId("kit-take-status");
  tell(status, say("working"));
  try {
    const made = await ask({ op: "draw", file: file.name });
    if (made.size) await how(made);
    if (made.size) taken(file);
    if (made.size) tell(status, say(made.type === "text/html" && file.type === "application/pdf" ? "saved_page" : "saved", { name: made.name }));
    else tell(status, say("not_made", { name: made.name }));
    const problems = problemList(made.problems);
    if (problems) status.append(problems);
  } catch (error) {
    tell(status, error.name === "AbortError" ? "" : say("failed", { why: error.message }));
  }
}

const asFile = ({ name, type, bytes }) => new File([bytes], name.split("/").at(-1), { type });

export function save(made) {
  const link = make("a", { href: URL.createObjectURL(asFile(made)), download: made.name.split("/").at(-1) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

const pass = (made) => navigator.share({ files: [asFile(made)] });
