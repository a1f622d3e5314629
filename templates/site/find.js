// The form at the top of every page: what is typed goes to the search page behind a #, which no browser sends to a
// server. Without this script the form leads to that page and takes nothing along.
document.querySelector("form.search").addEventListener("submit", (event) => {
  event.preventDefault();
  const page = new URL(event.currentTarget.action);
  const words = event.currentTarget.querySelector("input").value.trim();
  if (words) page.hash = `q=${encodeURIComponent(words)}`;
  location.assign(page);
});
