// The form at the top of every page: what is typed goes to the search page behind a #, which no browser sends to a
// server. Without this script the form leads to that page and takes nothing along.
const form = document.querySelector("form.search");
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const page = new URL(form.action);
  const words = form.querySelector("input").value.trim();
  if (words) page.hash = `q=${encodeURIComponent(words)}`;
  location.assign(page);
});
