// The words of a step to take elsewhere: copied, or opened in a mail program; and how many characters they have where their channel counts.
import { button, make, say, tell } from "./dom.js";

export function copyButtons(step, shown) {
  const status = make("span", { role: "status" });
  const copy = button(say("copy"), async () => {
    tell(status, "");
    try {
      await navigator.clipboard.writeText(step.words);
      tell(status, say("copied"));
    } catch {
      const text = shown();
      text.closest("details").open = true;
      getSelection().selectAllChildren(text);
      tell(status, say("not_copied"));
    }
  }, { "aria-label": `${say("copy")}: ${step.title}` });
  const write = step.link.startsWith("mailto:") ? make("a", { href: step.link, "aria-label": `${say("write")}: ${step.title}` }, say("write")) : "";
  const most = step.most_characters;
  const count = most ? make("span", { class: step.characters > most ? "problem error" : "remark" }, say("characters", { count: step.characters, most })) : "";
  return [copy, write, count, status].filter(Boolean);
}
