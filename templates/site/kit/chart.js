// The plan as a picture: a lane a person, days across. The engine has placed everything; here it is drawn as print/timeline.html does it.
import { say } from "./dom.js";

const SVG = "http://www.w3.org/2000/svg";

function draw(tag, attributes, text = "") {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text) element.textContent = text;
  return element;
}

const path = (d, kind) => draw("path", { d, class: kind });
const word = (x, y, text, kind = "", anchor = "start") => draw("text", { x, y, class: kind, "text-anchor": anchor }, text);
const box = (x, y, width, height, kind) => draw("rect", { x, y, width, height, class: kind });

export function chart(plan) {
  const top = plan.lanes[0].top;
  const picture = draw("svg", { viewBox: `0 0 ${plan.width} ${plan.height}`, role: "img", "aria-label": plan.description, class: "chart" });
  picture.append(
    ...plan.rests.map(([left, width]) => box(left, top, width, plan.bottom - top, "rest")),
    path(plan.hatch, "hatch"),
    ...plan.days.map((day) => (day.line ? word(day.label_x, top - 4, day.label, day.kind, "middle") : word(day.label_x, top - 13, day.label, "month", day.anchor))),
    ...plan.lanes.flatMap((lane) => laneParts(lane, plan.width)),
    path(`M0 ${plan.bottom}H${plan.width}`, "end"),
    ...plan.marks.flatMap((mark) => markParts(mark, top, plan.bottom)),
    ...plan.lanes.flatMap((lane) => lane.items.flatMap(itemParts)),
    ...keyParts(plan.key, plan.bottom + 15),
  );
  return picture;
}

function laneParts({ names, top, height }, width) {
  const middle = top + height / 2 + 2.5;
  return [path(`M0 ${top}H${width}`, "edge"), ...names.map((name, n) => word(0, middle + (n - (names.length - 1) / 2) * 8.6, name))];
}

function markParts({ x, label, label_x, line, kind }, top, bottom) {
  const above = kind === "decision" ? `M${x} ${top - 24 - line * 8}V${top - 12}` : "";
  return [path(`${above}M${x} ${top}V${bottom}`, `mark ${kind}`), word(label_x, top - 27 - line * 8, label, kind, "middle")];
}

function itemParts({ left, right, x, y, arrive, dot: dotted, state, label, label_x, before }) {
  return [
    ...(right - left > 1 ? [box(left, y - 4.2, right - left, 8.4, "window")] : []),
    ...(arrive === null ? [] : [path(`M${right} ${y}H${arrive}`, "way"), triangle(arrive, y)]),
    ...(dotted === false ? [] : [dot(x, y, state)]),
    word(label_x, y + 2.4, label, "", before ? "end" : "start"),
  ];
}

function dot(x, y, state) {
  return state === "done" ? path(`M${x - 2.4} ${y}l1.8 2l3.2 -4.2`, "dot done") : draw("circle", { cx: x, cy: y, r: 2.2, class: `dot ${state}` });
}

const triangle = (x, y) => path(`M${x - 2.8} ${y - 2.4}h5.6l-2.8 5z`, "arrive");

function keyParts(key, y) {
  return [
    dot(3, y, "todo"), word(9, y + 2.4, say("key_todo"), "soft"),
    dot(67, y, "optional"), word(73, y + 2.4, say("key_optional"), "soft"),
    dot(120, y, "waiting"), word(126, y + 2.4, say("key_waiting"), "soft"),
    box(203, y - 4.2, 16, 8.4, "window"), word(223, y + 2.4, say("key_window"), "soft"),
    ...(key.includes("arrive") ? [triangle(307, y), word(313, y + 2.4, say("key_arrive"), "soft")] : []),
    ...(key.includes("rest") ? [box(392, y - 4.2, 12, 8.4, "rest"), word(408, y + 2.4, say("key_rest"), "soft")] : []),
  ];
}
