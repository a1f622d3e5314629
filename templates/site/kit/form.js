// The form: what is typed goes into the state, and after a moment's rest to the engine; what comes back is shown where it belongs.
import { button, byId, field, make, say, tell } from "./dom.js";
import { ask, listenTo, listFiles, sizeOf, start, stop } from "./engine.js";
import { showPeople, showSentences, watchPeople } from "./people.js";
import { heading, problemList, showProblems } from "./problems.js";
import { composeRequest, fillForm, fresh, isReady, replaceState, state } from "./state.js";
import * as keeping from "./keep.js";

const REST = 180; // milliseconds: what is typed is shown within three tenths of a second
const parts = import("./results.js");
const status = byId("kit-status");
let timer = 0;
let allowed = !navigator.connection?.saveData;
let opened = null;
let kept = false;
let broken = false;
let beginning = false;
let stopped = false;

byId("kit").addEventListener("submit", (event) => event.preventDefault());
byId("kit").addEventListener("input", ({ target }) => {
  if (!target.name) return;
  state.about[target.name] = target.value;
  changed();
});
// What was typed before this script was there.
for (const { name, value } of byId("kit").elements) if (name && value) state.about[name] = value;
watchPeople(changed);
showPeople();
if (Object.keys(state.about).length) changed();
listenTo({ progress, restarted, settled: () => timer && renew() });
byId("kit-keep").addEventListener("change", ({ target }) => keep(target.checked));
byId("kit-forget").addEventListener("click", forgetAll);
byId("kit-forget").disabled = false;
parts.then(({ setUpTables }) => setUpTables(listRead));
recall();

function changed() {
  clearTimeout(timer);
  timer = setTimeout(renew, REST);
  if (kept) keep(true);
  if (!opened && !beginning && !broken) begin();
}

// At the first keystroke; where data are to be saved, only after a question.
async function begin() {
  if (!allowed) return askFirst();
  broken = false;
  beginning = true;
  try {
    opened = await start();
    const { setUp } = await parts;
    setUp(opened, changed);
    showHand();
    keepOffline();
    renew();
  } catch (error) {
    failed(error);
  } finally {
    beginning = false;
  }
}

async function askFirst() {
  const area = byId("kit-ask");
  if (!area.hidden) return;
  area.hidden = false;
  const list = await listFiles().catch(() => null);
  const load = () => {
    allowed = true;
    area.hidden = true;
    begin();
  };
  area.replaceChildren(make("p", {}, say("load_ask", { size: list ? megabytes(sizeOf(list)) : "6" })), make("p", {}, button(say("load_now"), load)));
}

const megabytes = (bytes) => (bytes / 1e6).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });

function progress(done, total) {
  const bar = status.querySelector("progress") ?? make("progress", { max: total, "aria-hidden": "true" });
  bar.value = done;
  const text = done >= total ? say("starting") : say("loading", { done: megabytes(done), size: megabytes(total) });
  if (!bar.isConnected) status.replaceChildren(make("p", {}, say("loading", { done: "0", size: megabytes(total) })), bar, make("p", { class: "remark", "aria-hidden": "true" }));
  if (done >= total) tell(status.firstElementChild, text);
  else tell(status.lastElementChild, text);
}

async function renew() {
  clearTimeout(timer);
  timer = 0;
  if (!opened) return;
  if (!isReady()) return tellStatus(say("waiting"));
  try {
    const made = await ask(composeRequest());
    if (made) await show(made);
  } catch (error) {
    failed(error);
  }
}

async function show(made) {
  const { showResults } = await parts;
  showSentences(made.sentences);
  showResults(made);
  tell(byId("kit-hand-said"), made.hand);
  const { count, elsewhere, first } = showProblems(made.problems);
  const list = problemList(elsewhere);
  const go = first ? button(say("go_to"), () => first.focus()) : null;
  const told = count ? heading(count) : say("ready");
  tellStatus(stopped ? `${say("stopped")} ${told}` : told, [list, go].filter(Boolean));
  stopped = false;
  if (kept) keep(true);
}

function tellStatus(text, more = []) {
  const line = status.querySelector("p:only-child") ?? make("p");
  tell(line, text);
  if (status.textContent === [text, ...more.map((one) => one.textContent)].join("")) return;
  status.replaceChildren(line, ...more);
}

const REASONS = { blocked: "blocked", load: "failed_load", renewed: "renewed" };

function failed({ kind, message }) {
  broken = !opened;
  const known = kind === "crash" && opened ? "stopped" : REASONS[kind];
  const text = say(known ?? "failed", { why: message });
  status.replaceChildren(make("p", { class: "problem error" }, text), button(say("again"), () => (opened ? renew() : begin())));
}

// Another engine runs by now. A kit of which the last one died is made again only when somebody says so, or changes it.
function restarted(op) {
  stopped = true;
  if (op === "compose") failed({ kind: "crash" });
  else renew();
}

function listRead() {
  fillForm();
  showPeople();
  changed();
}

function keepOffline() {
  navigator.serviceWorker?.register(new URL("offline.js", import.meta.url)).catch(() => {});
}

function showHand() {
  const area = byId("kit-hand");
  if (area.childElementCount) return;
  const known = state.hand ? [...state.hand.lines, state.hand.pitch] : [];
  const labels = [...opened.hand_sentences.map((sentence) => say("hand_line", { sentence })), say("hand_pitch")];
  const controls = labels.map((_, n) => make("input", { type: "number", step: "any", min: 1, value: known[n], inputmode: "decimal" }));
  area.append(...controls.map((control, n) => field(`kit-hand-${n}`, labels[n], control)));
  area.addEventListener("input", () => {
    const numbers = controls.map((control) => control.valueAsNumber);
    const whole = numbers.every((number) => number > 0);
    if (!whole && !state.hand) return;
    state.hand = whole ? { lines: numbers.slice(0, -1), pitch: numbers.at(-1) } : null;
    changed();
  });
}

async function keep(wanted) {
  kept = wanted;
  const line = byId("kit-kept");
  if (!wanted) {
    await keeping.forget();
    return tell(line, say("remember_not"));
  }
  const until = await keeping.remember(state).catch(() => null);
  if (!kept) return keeping.forget();
  if (until) tell(line, say("remember_until", { day: until.toLocaleDateString(document.documentElement.lang, { dateStyle: "long" }) }));
}

async function recall() {
  const found = await keeping.recall().catch(() => null);
  if (!found) return byId("kit-keep").checked && keep(true); // chosen before this script was there
  const typed = { ...state.about };
  replaceState(found.state);
  Object.assign(state.about, typed);
  byId("kit-keep").checked = kept = true;
  listRead();
  tell(byId("kit-people-status"), say("restored"));
}

async function forgetAll() {
  clearTimeout(timer);
  const { clear } = await parts;
  stop();
  opened = null;
  kept = false;
  await keeping.forget();
  replaceState(fresh());
  byId("kit").reset();
  byId("kit-hand").replaceChildren();
  tell(byId("kit-hand-said"), "");
  byId("kit-read").replaceChildren();
  fillForm();
  showPeople();
  showProblems([]);
  clear();
  tell(byId("kit-kept"), say("remember_not"));
  status.replaceChildren(make("p", {}, say("forgotten")));
  byId("kit-candidate").focus();
}
