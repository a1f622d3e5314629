"""JSON-LD: what a page is, said in schema.org's words, as far as we know it."""

from typing import Any

from generator.site.pages.page_spec import PageSpec
from generator.site.pages.site_context import SiteContext
from generator.site.pages.urls import page_address

CONTEXT = "https://schema.org"


def json_ld(shared: SiteContext, spec: PageSpec) -> dict[str, Any] | None:
    """The site for the home page, an article for a guide; nothing without an address, for there would be nothing
    to identify."""
    if not shared.address:
        return None
    office = {"@type": "Organization", "name": shared.settings.office}
    if spec.output == "index.html":
        site = {"name": shared.settings.title, "url": shared.address, "publisher": office}
        return {"@context": CONTEXT, "@type": "WebSite", **site, "inLanguage": shared.settings.language}
    if spec.template != "site/guide.html":
        return None
    return {
        "@context": CONTEXT,
        "@graph": [
            {
                "@type": "Article",
                "headline": spec.head.title,
                "description": spec.head.description,
                "url": shared.address + page_address(spec.output),
                "inLanguage": shared.settings.language,
                "publisher": office,
                **({"dateModified": str(spec.head.updated)} if spec.head.updated else {}),
            },
            _crumbs(shared, spec),
        ],
    }


def _crumbs(shared: SiteContext, spec: PageSpec) -> dict[str, Any]:
    rows = [(item.title, item.output) for item in spec.head.crumbs] + [(spec.head.title, spec.output)]
    items = [
        {"@type": "ListItem", "position": number, "name": title, "item": shared.address + page_address(output)}
        for number, (title, output) in enumerate(rows, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}
