// The form of the search: what is typed goes to the search page behind a #, which no browser sends to a server. Without this script
// the form leads to that page and takes nothing along. The key / leads to it, unless somebody has switched that off there. All of it
// stands in a block, for other scripts of a page have names as well.
{
  const form = document.querySelector("form.search");
  const box = form.querySelector("input");
  const root = new URL(".", document.currentScript.src);
  let listing;

  // Whether a key that is pressed there means itself.
  const typed = (target) => target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);

  const switchedOff = () => {
    try {
      return localStorage.getItem("search-key") === "off";
    } catch {
      return false; // a browser that keeps nothing
    }
  };

  const list = () => {
    listing ??= import(new URL("search.js", root)).then((module) => module.attach(form));
    listing.catch(() => {}); // the form leads to the search page anyway
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const page = new URL(form.action);
    const words = box.value.trim();
    if (words) page.hash = `q=${encodeURIComponent(words)}`;
    location.assign(page);
  });
  box.addEventListener("focus", list);
  addEventListener("keydown", (event) => {
    const other = event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented;
    if (event.key !== "/" || other || typed(event.target) || switchedOff()) return;
    event.preventDefault();
    if (!box.checkVisibility()) form.closest("details").open = true;
    box.focus();
    box.select();
  });
  if (document.getElementById("search")) list();
}
