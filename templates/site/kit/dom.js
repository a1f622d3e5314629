// Words and elements. Text goes in as text, never as markup.
export const words = JSON.parse(document.getElementById("kit-words").textContent);
export const byId = (id) => document.getElementById(id);

export function say(key, values = {}) {
  return words[key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

// What the form calls a column.
export function labelOf(name, key = "") {
  const plain = name.replaceAll("_", " ");
  return (name === "interviewed" && !key ? words.day : words[name]) ?? plain[0].toUpperCase() + plain.slice(1);
}

// A sentence of the engine, which names fields by their columns.
export const withLabels = (text, key = "") => text.replace(/“([a-z_]+)”/g, (whole, name) => (words.columns[name] ? `“${labelOf(name, key).replaceAll("“", "‘").replaceAll("”", "’")}”` : whole));

// A word for one, or for several.
export function count(key, number) {
  return say(number === 1 ? `${key}_one` : key, { count: number });
}

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
}

export function button(text, click, attributes = {}) {
  return make("button", { type: "button", onclick: click, ...attributes }, text);
}

// A labelled control with an id.
export function field(id, label, control, hint = "") {
  control.id = id;
  const row = make("p", { class: "field" }, make("label", { for: id }, label));
  if (hint) {
    row.append(" ", make("span", { class: "hint", id: `${id}-hint` }, hint));
    control.setAttribute("aria-describedby", `${id}-hint`);
  }
  row.append(control);
  return row;
}

export function select(options, chosen, change) {
  const made = make("select", { onchange: () => change(made.value) });
  for (const [value, text] of options) made.append(make("option", { value, selected: value === chosen }, text));
  return made;
}

// Said again only where it is something else: a screen reader reads every change.
export function tell(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
