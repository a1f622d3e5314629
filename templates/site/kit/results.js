// What the engine made, each part in its place.
import { byId, make } from "./dom.js";
import { forgetNotes, setUpNotes, showNotes } from "./notes.js";
import { forgetPlan, setUpPlan, showPlan } from "./plan.js";
import { forgetFiles, showFiles } from "./take.js";

export { setUpTables } from "./tables.js";

export function setUp(opened, changed) {
  setUpNotes(opened, changed);
  setUpPlan(opened, changed);
  const list = byId("kit-countries");
  if (!list.childElementCount) list.append(...opened.countries.map(({ label }) => make("option", { value: label })));
}

export function showResults({ notes, used, plan, files, holidays, earlier }) {
  showNotes(notes, used);
  showPlan(plan, holidays);
  showFiles(files, plan, earlier);
}

export function clear() {
  forgetNotes();
  forgetPlan();
  forgetFiles();
}
