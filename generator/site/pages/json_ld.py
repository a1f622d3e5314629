"""JSON-LD: what a page is, said in schema.org's words, as far as we know it."""

from typing import Any

from generator.model import PageSpec
from generator.site.pages.site_context import SiteContext
from generator.site.pages.urls import page_address

CONTEXT = "https://schema.org"


def json_ld(frame: SiteContext, leaf: PageSpec) -> dict[str, Any] | None:
    """The site for the home page, an article for a guide; nothing without an address, for there would be nothing
    to identify."""
    if not frame.address:
        return None
    office = {"@type": "Organization", "name": frame.settings.office}
    if leaf.output == "index.html":
        site = {"name": frame.settings.title, "url": frame.address, "publisher": office}
        return {"@context": CONTEXT, "@type": "WebSite", **site, "inLanguage": frame.settings.language}
    if leaf.template != "site/guide.html":
        return None
    return {
        "@context": CONTEXT,
        "@graph": [
            {
                "@type": "Article",
                "headline": leaf.values["title"],
                "description": leaf.values["description"],
                "url": frame.address + page_address(leaf.output),
                "inLanguage": frame.settings.language,
                "publisher": office,
                **({"dateModified": str(leaf.values["updated"])} if leaf.values["updated"] else {}),
            },
            _crumbs(frame, leaf),
        ],
    }


def _crumbs(frame: SiteContext, leaf: PageSpec) -> dict[str, Any]:
    way: Any = leaf.values["crumbs"]
    rows = [(item.title, item.output) for item in way] + [(leaf.values["title"], leaf.output)]
    items = [
        {"@type": "ListItem", "position": number, "name": title, "item": frame.address + page_address(output)}
        for number, (title, output) in enumerate(rows, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}
