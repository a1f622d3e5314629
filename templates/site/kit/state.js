// What was typed, and how the engine is asked about it. Nothing of it leaves this page.
import { byId } from "./dom.js";

const shown = ["name", "email", "job_title", "salutation", "pronunciation", "address"];
export const MEMORIES = ["topic", "strength", "recoup", "next_step", "new"];
export const PERSON = [...shown, ...MEMORIES];
const PLACES = ["home", "country", "timezone", "return_address"];
const DATED = ["day", "time"];

export const fresh = () => ({
  about: {},
  rows: [{ key: newKey(), cells: {} }],
  options: {},
  hand: null,
  edits: {},
  picks: {},
  done: {},
  earlier: "",
  id: uuid(),
  dates: "",
});
export const state = fresh();

export function replaceState(other) {
  for (const name of Object.keys(state)) delete state[name];
  Object.assign(state, fresh(), structuredClone(other));
}

export function newKey() {
  return `p${uuid().slice(0, 8)}`;
}

// `crypto.randomUUID` is there only where the connection is encrypted.
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const text = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

export function now() {
  const at = new Date();
  return new Date(at - at.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}

export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
export const named = () => state.rows.filter((row) => row.cells.name?.trim());
const filled = () => state.rows.filter((row) => Object.values(row.cells).some((text) => text.trim()));

// Whether there is enough of a kit to begin with.
export const isReady = () => Boolean(named().some(({ cells }) => state.about.day || cells.interviewed) && (state.about.candidate?.trim() || named().some(({ cells }) => cells.candidate)));

export function composeRequest() {
  const rows = filled();
  const columns = [...new Set([...PERSON, ...rows.flatMap((row) => Object.keys(row.cells))])];
  const about = Object.fromEntries(Object.entries(state.about).filter(([name, text]) => text.trim() && !DATED.includes(name)));
  if (state.about.day) about.interviewed = [state.about.day, state.about.time].filter(Boolean).join(" ");
  const options = Object.fromEntries(Object.entries(state.options).filter(([, value]) => value !== "" && value !== null));
  return {
    op: "compose",
    now: now(),
    zone: zone(),
    new_id: state.id,
    people: { columns, rows: rows.map(({ key, cells }) => ({ key, cells: columns.map((name) => cells[name] ?? "") })) },
    about,
    everybody: true,
    ...options,
    hand: state.hand,
    edits: state.edits,
    picks: state.picks,
    earlier: state.earlier,
    done: state.done,
  };
}

// Rows and common values of a list that was read, into the form. The list's own keys are only its numbers, so each row gets another one,
// and what was edited in its notes goes with it.
export function takeList({ people, about, plan, edits, picks }) {
  const keys = new Map((people?.rows ?? []).map(({ key }) => [key, newKey()]));
  const rows = (people?.rows ?? []).map(({ key, cells }) => ({ key: keys.get(key), cells: Object.fromEntries(people.columns.map((name, n) => [name, cells[n]]).filter(([, text]) => text)) }));
  if (people) state.rows = [...filled(), ...rows];
  const { interviewed = "", ...others } = about ?? {};
  Object.assign(state.about, others);
  if (interviewed) [state.about.day, state.about.time = ""] = interviewed.replace("T", " ").split(" ");
  if (plan) [state.earlier, state.done] = [plan, {}];
  const renamed = (own) => Object.fromEntries(Object.entries(own).filter(([key]) => keys.has(key)).map(([key, notes]) => [keys.get(key), notes]));
  Object.assign(state.edits, renamed(edits));
  Object.assign(state.picks, renamed(picks));
  if (!state.rows.length) state.rows.push({ key: newKey(), cells: {} });
}

export function fillForm() {
  for (const control of byId("kit").elements) if (control.name) control.value = state.about[control.name] ?? "";
  for (const name of PLACES) if (state.about[name]) byId(`kit-${name}`).closest("details").open = true;
}
