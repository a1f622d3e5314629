"""`.htaccess`, which Apache reads in the site's folder where `AllowOverride FileInfo` lets it."""

import re
from collections.abc import Sequence
from urllib.parse import unquote

from generator.site.host_files.headers import ASK_AGAIN, CACHE, everywhere, header_rules
from generator.site.pages.site_context import SiteContext

NAME = ".htaccess"
HEAD = """# Made by afterword build, with each build anew. It needs mod_headers, and for this folder
# “AllowOverride FileInfo” or more.

AddDefaultCharset utf-8
AddType application/wasm .wasm
AddType text/javascript .js .mjs
AddType text/vtt .vtt
"""
PACKED = """
<IfModule mod_deflate.c>
  <IfModule mod_filter.c>
    AddOutputFilterByType DEFLATE text/html text/css text/javascript text/plain
    AddOutputFilterByType DEFLATE application/json application/xml image/svg+xml
  </IfModule>
</IfModule>
"""
UNCHANGED = (
    "  # mod_deflate adds -gzip to the tag of a file, and would not know it again: no answer was “not modified”.",
    """  RequestHeader edit* "If-None-Match" '"([^"]*)-gzip"' '"$1-gzip", "$1"'""",
)
ASIDE = r'RedirectMatch 404 "/\.(?!well-known/)"'
"""The build's own notes lie in files whose names begin with a dot."""


def htaccess(shared: SiteContext, redirects: Sequence[tuple[str, str]]) -> bytes:
    """Headers, old addresses and the “page not found” page of a site."""
    base = shared.places.base
    shown = base and "404.html" in shared.places.files
    lost = [f'ErrorDocument {status} "{base}404.html"' for status in (404, 410)] if shown else []
    gone = [f'RedirectMatch 410 "{_pattern(unquote(base or "/") + old.name[1:])}"' for old in shared.settings.gone]
    lines = [*lost, ASIDE, *(_redirect(old, new) for old, new in redirects), *gone]
    return "\n".join([HEAD + PACKED, *lines, "", *_headers(shared), ""]).encode()


def _redirect(old: str, new: str) -> str:
    """Both addresses decoded: Apache encodes the target of a redirect itself."""
    return f'RedirectMatch 301 "{_pattern(unquote(old))}" "{_target(unquote(new))}"'


def _pattern(path: str) -> str:
    """Of an address that is a folder, with and without its last slash and its index.html."""
    folder = re.escape(path.rstrip("/"))
    return f"^{re.escape(path)}$" if path.endswith(".html") else rf"^{folder}(/|/index\.html)?$"


def _target(path: str) -> str:
    """A path as the target of a pattern, in quotes: `$` would stand for a group, and `"` end the word."""
    plain = re.sub(r"[$\\]", r"\\\g<0>", path)
    return plain.replace("\\", "\\\\").replace('"', r"\"")


def _headers(shared: SiteContext) -> list[str]:
    lines = ["<IfModule mod_headers.c>", *UNCHANGED]
    lines += [_header(name, value) for name, value in (*everywhere(shared), (CACHE, ASK_AGAIN))]
    for rule in header_rules():
        lines += [f"""  <If "%{{REQUEST_URI}} =~ m#{rule.ending}$#">"""]
        lines += [f"  {_header(name, value)}" for name, value in rule.headers]
        lines += ["  </If>"]
    return [*lines, "</IfModule>"]


def _header(name: str, value: str) -> str:
    return f'  Header always set {name} "{value}"'
