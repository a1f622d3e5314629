"""`.nginx.conf`, which a server of nginx includes: it reads nothing in the folders of its sites by itself."""

from collections.abc import Sequence
from urllib.parse import unquote

from generator.site.host_files.headers import ASK_AGAIN, CACHE, POLICY, everywhere, header_rules
from generator.site.pages.site_context import SiteContext

NAME = ".nginx.conf"
HEAD = """# Made by afterword build, with each build anew: headers, old addresses, the “page not found” page.
# Include it in the server { … } whose root has the site, and let nginx read it again after each build.

"""
PACKED = (
    "text/css text/javascript application/javascript application/json application/xml image/svg+xml text/plain"
)
TYPES = {"vtt": "text/vtt", "mjs": "text/javascript", "ics": "text/calendar", "csv": "text/csv"}
"""Endings of files that a site may have, and that nginx does not know."""
VARIABLES = {POLICY: "$afterword_policy", CACHE: "$afterword_cache"}
"""A header that a few files have otherwise is a variable: one location can so hold them all."""


def nginx_file(shared: SiteContext, redirects: Sequence[tuple[str, str]]) -> bytes:
    """One location with headers and the “page not found” page, and one for each old address. nginx compares
    addresses decoded, so each is written as it reads; where a redirect leads to is sent as it is, so encoded."""
    base = shared.places.base or "/"
    blocks = [_redirect(unquote(base[:-1]), base)] if base != "/" else []
    blocks += [_redirect(path, new) for old, new in redirects for path in _spellings(old)]
    shown = f' error_page 410 "{unquote(base)}404.html";' if "404.html" in shared.places.files else ""
    gone = [path for old in shared.settings.gone for path in _spellings(base + old.name[1:])]
    blocks += [f'location = "{path}" {{{shown} return 410; }}' for path in gone]
    return (HEAD + "\n".join([*dict.fromkeys(blocks), *_location(shared, base), ""])).encode()


def _spellings(old: str) -> list[str]:
    """An address that is a folder, with and without its last slash and its index.html."""
    path = unquote(old)
    folder = path.rstrip("/")
    return [path] if path.endswith(".html") else [f"{folder}/", folder, f"{folder}/index.html"]


def _redirect(path: str, new: str) -> str:
    return f'location = "{path}" {{ absolute_redirect off; return 301 "{new}$is_args$args"; }}'


def _location(shared: SiteContext, base: str) -> list[str]:
    headers = [*everywhere(shared), (CACHE, ASK_AGAIN)]
    lines = [f"""location {"^~ " if base != "/" else ""}"{unquote(base)}" {{"""]
    usual = [f'  set {VARIABLES[name]} "{value}";' for name, value in headers if name in VARIABLES]
    lines += usual
    for rule in header_rules():
        for name, value in rule.headers:
            lines += [f'  if ($uri ~ "{rule.ending}$") {{ set {VARIABLES[name]} "{value}"; }}']
    lines += [r'  if ($uri ~ "/\.(?!well-known/)") { return 404; }']
    said = {name: f'"{value}"' for name, value in headers} | VARIABLES
    lines += [f"  add_header {name} {said[name]} always;" for name, _ in headers]
    lost = shared.places.base and "404.html" in shared.places.files
    lines += [f'  error_page 404 "{unquote(base)}404.html";'] if lost else []
    lines += ["  absolute_redirect off;", "  index index.html;", "  charset utf-8;"]
    lines += ["  gzip on;", "  gzip_vary on;", f"  gzip_types {PACKED};"]
    return [*lines, *_types(usual), "}"]


def _types(usual: Sequence[str]) -> list[str]:
    """A location within for the files whose types nginx does not know; what is set outside does not hold in it."""
    lines = [f'  location ~ "[.]({"|".join(TYPES)})$" {{', *(f"  {line}" for line in usual)]
    lines += [f"    types {{ {' '.join(f'{kind} {ending};' for ending, kind in TYPES.items())} }}"]
    return [*lines, "  }"]
