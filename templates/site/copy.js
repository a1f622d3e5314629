// "Copy these words": the button appears only where it works, and says aloud what it did.
for (const button of document.querySelectorAll("[data-copy]")) {
  const words = document.getElementById(button.dataset.copy);
  const status = button.parentElement.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    const text = [...words.children].map((line) => line.textContent.trim()).join("\n\n");
    status.textContent = "";
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = button.dataset.done;
    } catch {
      getSelection().selectAllChildren(words);
      status.textContent = button.dataset.failed;
    }
  });
}
