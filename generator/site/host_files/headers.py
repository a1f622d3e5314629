"""The headers that a host should send with every file, and those that a few files have instead."""

import re
from collections.abc import Sequence

from generator.fast_dataclass import dataclass
from generator.site.pages.site_context import SiteContext

POLICY = "Content-Security-Policy"
CACHE = "Cache-Control"
ASKED = "object-src 'none'; base-uri 'none'; form-action 'self'"
"""What every page forbids besides, in its head too: it does not follow from the default (CSP 3, 6.3 and 6.4)."""
SITE_POLICY = f"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; {ASKED}; frame-ancestors 'none'"
"""The search runs WebAssembly of its own; every other page forbids it by the policy in its head."""
DRAWING_POLICY = "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; sandbox"
"""Of a picture that somebody opens by itself: it may have colours, and nothing runs."""
WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
"""Of the kit page's worker, which needs WebAssembly and its own files; that page itself has no need of either."""
EVERYWHERE = (
    (POLICY, SITE_POLICY),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
)
HIDDEN = ("X-Robots-Tag", "noindex")
"""For a preview."""
FOREVER = "public, max-age=31536000, immutable"
"""For a file whose name is another one as soon as its content is (RFC 8246)."""
ASK_AGAIN = "no-cache"
"""For every other: it may be kept, and is asked for each time whether it is still the same (RFC 9111, 5.2.2.4)."""
WORKER = r"kit/worker-[0-9a-f]+\.js"
HASHED = (
    r"kit/[a-z.]+-[0-9a-f]{16}\.(bin|css|js)",
    r"[^/]+-[0-9a-f]{10}-[0-9]+\.webp",
    r"pagefind/(fragment|index)/[^/]+",
    r"fonts/[a-z0-9-]+-[0-9a-f]{10}\.woff2",
)
"""Ends of the names that tell what they hold: of the kit page, of pictures in several widths, of the search, of
faces."""


@dataclass(frozen=True)
class HeaderRule:
    """Headers of the files whose path ends as a regular expression says, instead of those of all files."""

    ending: str
    headers: tuple[tuple[str, str], ...]


def everywhere(shared: SiteContext) -> Sequence[tuple[str, str]]:
    """The headers of all files."""
    return (*EVERYWHERE, HIDDEN) if shared.preview else EVERYWHERE


def header_rules() -> Sequence[HeaderRule]:
    """The headers of drawings, of the kit page's worker, and of what may be kept for good."""
    return (
        HeaderRule(r"\.svg", ((POLICY, DRAWING_POLICY),)),
        HeaderRule(f"/{WORKER}", ((POLICY, WORKER_POLICY),)),
        HeaderRule(f"/({'|'.join(HASHED)})", ((CACHE, FOREVER),)),
    )


def is_hashed(name: str) -> bool:
    """Whether the name of a file of the site tells what it holds."""
    return re.search(f"(?:^|/)(?:{'|'.join(HASHED)})$", name) is not None
