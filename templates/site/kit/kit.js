// The beginning: whether this browser can make a kit. Only then is the form's script fetched; else the page says what there is instead.
{
  const folder = document.currentScript.src;
  const without = document.getElementById("kit-without");
  const form = document.getElementById("kit");
  const able = typeof WebAssembly === "object" && "DecompressionStream" in self && "Worker" in self && "structuredClone" in self;
  if (location.protocol === "file:") without.firstElementChild.textContent = without.dataset.file;
  if (able && location.protocol !== "file:") import(new URL("./form.js", folder)).catch(give);
  else give();
  function give() {
    form.hidden = true;
    without.classList.add("shown");
  }
}
