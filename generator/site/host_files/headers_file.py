"""`_headers` and `_redirects`, which Netlify and Cloudflare Pages read."""

import re
from collections import Counter
from collections.abc import Sequence

from generator.site.host_files.headers import (
    CACHE,
    DRAWING_POLICY,
    FOREVER,
    POLICY,
    WORKER,
    WORKER_POLICY,
    everywhere,
    is_hashed,
)
from generator.site.pages.site_context import SiteContext

HEADERS = "_headers"
REDIRECTS = "_redirects"
KEPT = ("pagefind/fragment/*", "pagefind/index/*")
KIT_KEPT = ("kit/*.bin", "kit/pyodide*")
"""What may be kept for good, by patterns with one star: Cloudflare Pages takes no second, and a hundred rules."""
MOST_WIDTHS = 40
"""Widths of pictures that have a rule, the commonest first: that leaves room in the hundred."""
FULL = ("cloudflare",)
"""Hosts that send the headers of all rules that fit, so an earlier value has to be taken back first."""


def headers_file(shared: SiteContext) -> bytes:
    """`_headers`: a pattern at the margin, its headers below it."""
    kit = sorted(name for name in shared.places.files if name.startswith("kit/"))
    workers = [name for name in kit if re.fullmatch(WORKER, name)]
    kept = [name for name in [*kit, *(face.file for face in shared.faces)] if is_hashed(name)]
    base = shared.places.base or "/"
    detach = (f"! {POLICY}",) if shared.settings.host in FULL else ()
    rules = [_rule("/*", [f"{name}: {value}" for name, value in everywhere(shared)])]
    rules += [_rule("/*.svg", (*detach, f"{POLICY}: {DRAWING_POLICY}"))]
    rules += [_rule(f"/*{name}", (*detach, f"{POLICY}: {WORKER_POLICY}")) for name in workers]
    names = [*(KEPT if shared.settings.search else ()), *(KIT_KEPT if kit else ()), *kept]
    names += _picture_patterns(shared)
    rules += [_rule(base + name, (f"{CACHE}: {FOREVER}",)) for name in names]
    return "".join(rules).encode()


def _picture_patterns(shared: SiteContext) -> list[str]:
    """A pattern for each width of pictures that the build makes smaller; none for one that would fit a file of
    another kind of name as well."""
    widths = Counter(variant.size[0] for made in shared.variants.values() for variant in made)
    endings = [f"-{width}.webp" for width, _ in widths.most_common(MOST_WIDTHS)]
    others = [name for name in shared.places.files if name.endswith(".webp") and not is_hashed(name)]
    return [f"*{ending}" for ending in endings if not any(name.endswith(ending) for name in others)]


def _rule(pattern: str, lines: Sequence[str]) -> str:
    return "\n  ".join([pattern, *lines]) + "\n"


def redirects_file(redirects: Sequence[tuple[str, str]], host: str) -> bytes:
    """`_redirects`: an old address and where it leads to, on a line each. At each old address is a page, too,
    which Netlify sends unless it is told otherwise, by a mark that no other host knows."""
    mark = "!" if host == "netlify" else ""
    return "".join(f"{old} {new} 301{mark}\n" for old, new in redirects).encode()
