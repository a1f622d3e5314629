// What to take along: every file of the kit, made when somebody asks for it.
import { button, byId, make, say, tell, words } from "./dom.js";
import { ask } from "./engine.js";
import { problemList } from "./problems.js";
import { state } from "./state.js";

const ORDER = ["all", "cards", "trace", "guide", "envelopes", "labels", "letter", "plan", "calendar", "email", "messages", "draft", "page", "list"];
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
  state.done = {};
}

export function showFiles(files, earlier) {
  known = earlier;
  const kinds = [...new Set([...ORDER, ...files.map(({ kind }) => kind)])].filter((kind) => files.some((file) => file.kind === kind));
  const focused = document.activeElement?.id;
  byId("kit-take").replaceChildren(...kinds.flatMap((kind) => [
    make("h3", {}, words[`kind_${kind}`] ?? kind),
    make("ul", { class: "files" }, ...files.filter((file) => file.kind === kind).map(item)),
  ]));
  if (focused?.startsWith("kit-file-")) byId(focused)?.focus({ preventScroll: true });
}

function item(file) {
  const get = button(`${say("download")} ${file.name}`, () => give(file, save), { id: `kit-file-${file.name}` });
  const share = canShare(file) ? button(say("share"), () => give(file, pass), { "aria-label": `${say("share")}: ${file.name}` }) : "";
  return make("li", {}, make("p", {}, make("strong", {}, file.title), ...(file.said ? [` ${file.said}`] : [])), make("p", { class: "actions" }, get, share));
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
    await how(made);
    taken(file);
    tell(status, say("saved", { name: made.name }));
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
