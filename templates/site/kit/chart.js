// The plan as a picture: a lane a person, days across. The engine has placed everything; here it is drawn as print/timeline.html does it.
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

export function chart(plan, kind) {
  const top = plan.lanes[0].top;
  const picture = draw("svg", { viewBox: `0 0 ${plan.width} ${plan.height}`, role: "img", "aria-label": plan.description, class: `chart ${kind}` });
  picture.append(
    ...plan.rests.map(([left, width]) => box(left, top, width, plan.bottom - top, "rest")),
    path(plan.hatch, "hatch"),
    ...plan.days.map((day) => (day.line ? word(day.label_x, top - 4, day.label, day.kind, "middle") : word(day.label_x, top - 13, day.label, "month", day.anchor))),
    ...plan.lanes.map((lane) => path(`M0 ${lane.top}H${plan.width}`, "edge")),
    path(`M0 ${plan.bottom}H${plan.width}`, "end"),
    ...plan.marks.flatMap((mark) => markParts(mark, top, plan.bottom)),
    ...plan.lanes.flatMap((lane) => lane.names.map((name, n) => word(0, lane.name_y + n * 8.6, name, "name"))),
    ...plan.lanes.flatMap((lane) => lane.items.flatMap(itemParts)),
    ...plan.key.flatMap(signParts),
  );
  return picture;
}

function markParts({ x, label, label_x, line, anchor, kind }, top, bottom) {
  const above = kind === "decision" ? `M${x} ${top - 24 - line * 8}V${top - 12}` : "";
  return [path(`${above}M${x} ${top}V${bottom}`, `mark ${kind}`), word(label_x, top - 27 - line * 8, label, kind, anchor)];
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

function signParts({ kind, x, y, words_x: at, words }) {
  const sign = { window: () => box(x, y - 4.2, 16, 8.4, "window"), arrive: () => triangle(x + 2.8, y), rest: () => box(x, y - 4.2, 12, 8.4, "rest") }[kind];
  return [sign ? sign() : dot(x + 3, y, kind), word(at, y + 2.4, words, "soft")];
}
