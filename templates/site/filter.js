// The style sheet filters the notes; this says aloud how many are left.
const form = document.querySelector(".filters");
const status = form.querySelector("[role=status]");

document.querySelector(".count").hidden = true;

form.addEventListener("change", () => {
  const rows = [...document.querySelectorAll(".group li")];
  const count = rows.filter((row) => row.checkVisibility()).length;
  const { none, one, many } = form.dataset;
  status.textContent = count === 0 ? none : count === 1 ? one : many.replace("{count}", count);
});
