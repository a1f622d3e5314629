"""`_headers` and `_redirects`, which Netlify and Cloudflare Pages read, and GitLab Pages the second of them."""

import re
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
    rules += [_rule(base + name, (f"{CACHE}: {FOREVER}",)) for name in names]
    return "".join(rules).encode()


def _rule(pattern: str, lines: Sequence[str]) -> str:
    return "\n  ".join([pattern, *lines]) + "\n"


def redirects_file(redirects: Sequence[tuple[str, str]]) -> bytes:
    """`_redirects`: an old address and where it leads to, on a line each."""
    return "".join(f"{old} {new} 301\n" for old, new in redirects).encode()
