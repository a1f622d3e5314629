// The plan: what comes first, the days as a line, and every step with its reason, its words and a box to tick.
import { byId, field, make, say, select, withLabels } from "./dom.js";
import { partRow, showPart } from "./notes.js";
import { copyButtons } from "./copying.js";
import { state } from "./state.js";
import { chart } from "./chart.js";

let changed = () => {};
let choices = [];
let waiting = null;

export function setUpPlan(opened, listener) {
  [choices, changed] = [opened.choices, listener];
}

export function forgetPlan() {
  byId("kit-plan").replaceChildren(make("p", { class: "remark" }, say("plan_later")));
}

export function showPlan(plan, holidays) {
  const area = byId("kit-plan");
  if (!plan) return forgetPlan();
  if (area.contains(document.activeElement) && document.activeElement.matches("textarea")) {
    waiting ??= area.addEventListener("focusout", () => setTimeout(() => showPlan(...waiting)), { once: true }) ?? [];
    waiting = [plan, holidays];
    return;
  }
  waiting = null;
  const focused = document.activeElement?.id;
  const open = new Set([...area.querySelectorAll("details[open]")].map(({ id }) => id));
  const steps = plan.panels.flatMap((panel) => panel.steps);
  const first = plan.first.map((id) => steps.find((step) => step.id === id)).filter(Boolean);
  area.replaceChildren(
    ...(first.length ? [make("h3", {}, say("first")), make("ol", { class: "first" }, ...first.map((step) => make("li", {}, make("strong", {}, whenOf(step)), " ", step.title)))] : []),
    ...plan.panels.flatMap((panel) => panelParts(panel, plan.panels.length > 1)),
    ...(choices.length ? [sides()] : []),
    ...(holidays ? [make("p", { class: "remark" }, holidays)] : []),
  );
  for (const step of steps) step.parts.forEach((part, n) => byId(`kit-step-${step.id}-part-${n}`) && showPart(part, `kit-step-${step.id}-part-${n}`));
  for (const id of open) if (byId(id)) byId(id).open = true;
  if (focused) byId(focused)?.focus({ preventScroll: true });
}

// What advisers dispute: the office's side, unless somebody takes another.
function sides() {
  const rows = choices.map(({ name, label, sides: options, picked }) => {
    const control = select(options.map((side) => [side.name, side.label]), state.options.choices?.[name] ?? picked, (value) => {
      (state.options.choices ??= {})[name] = value;
      changed();
    });
    return field(`kit-choice-${name}`, label, control);
  });
  return make("details", { id: "kit-choices" }, make("summary", {}, say("choices")), make("div", { class: "fields" }, ...rows));
}

const whenOf = ({ day, time }) => [day, time].filter(Boolean).join(", ");

function panelParts(panel, several) {
  return [
    ...(several ? [make("h3", {}, panel.title)] : []),
    ...(panel.facts.length ? [make("dl", { class: "facts" }, ...panel.facts.flatMap(([name, text]) => [make("dt", {}, name), make("dd", {}, text)]))] : []),
    ...(panel.timeline ? [make("figure", { class: "line", role: "group", "aria-label": say("line"), tabindex: 0 }, chart(panel.timeline, "wide"), ...(panel.narrow ? [chart(panel.narrow, "narrow")] : []))] : []),
    make("h3", {}, say("steps_all")),
    make("ol", { class: "plan" }, ...panel.steps.map(stepItem)),
    ...panel.remarks.map((text) => make("p", { class: "remark" }, withLabels(text))),
  ];
}

function stepItem(step) {
  const id = `kit-step-${step.id}`;
  const box = make("input", { type: "checkbox", id, checked: Boolean(step.done_on), "aria-describedby": `${id}-when` });
  box.checked = Boolean(step.done_on);
  box.addEventListener("change", () => {
    state.done[step.id] = box.checked ? new Date().toLocaleDateString("sv-SE") : "";
    changed();
  });
  const more = [
    step.because && make("p", {}, `${say("because")}: ${step.because}`),
    ...step.details.map((text) => make("p", {}, text)),
    ...step.remarks.map((text) => make("p", { class: "remark" }, withLabels(text))),
    step.words && wordsOf(step, id),
  ].filter(Boolean);
  return make("li", { class: step.done_on ? "step done" : step.late ? "step late" : "step" },
    make("p", {}, box, " ", make("label", { for: id }, step.title)),
    make("p", { class: "when", id: `${id}-when` }, step.done_on ? say("done_on", { day: step.done_on }) : whenOf(step)),
    more.length ? make("details", { id: `${id}-more` }, make("summary", {}, step.words ? say("words") : say("because")), ...more) : "");
}

function wordsOf(step, id) {
  const text = make("div", { class: "outline", id: `${id}-words` }, ...(step.subject ? [make("p", {}, make("strong", {}, step.subject))] : []), ...step.words.split(/\n{2,}/).map((part) => make("p", {}, part)));
  const own = step.parts.length ? make("p", { class: step.own ? "remark" : "remark wanted" }, say(step.own ? "own_yes" : "own_no")) : "";
  const change = step.parts.length ? make("details", { id: `${id}-change` }, make("summary", {}, say("change")), ...step.parts.map((part, n) => partRow({ key: step.key, note: step.note, name: step.title }, part, `${id}-part-${n}`))) : "";
  return make("div", {}, text, own, make("p", { class: "actions" }, ...copyButtons(step, () => text)), change);
}
