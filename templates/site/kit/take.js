// What to take along: every file of the kit, made when somebody asks for it.
import { button, byId, make, say, tell } from "./dom.js";
import { ask } from "./engine.js";
import { problemList } from "./problems.js";

const ORDER = ["all", "cards", "envelopes", "labels", "plan", "calendar", "email", "messages", "draft", "sheet", "list"];

export function forgetFiles() {
  byId("kit-take").replaceChildren(make("p", { class: "remark" }, say("take_later")));
  tell(byId("kit-take-status"), "");
}

export function showFiles(files) {
  const kinds = ORDER.filter((kind) => files.some((file) => file.kind === kind));
  const focused = document.activeElement?.id;
  byId("kit-take").replaceChildren(...kinds.flatMap((kind) => [
    make("h3", {}, say(`kind_${kind}`)),
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
