"""The files of the site that its host reads, as `host` in site.toml says; of no host, those that do no harm."""

from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from generator.model.files import Artifact
from generator.site.host_files import apache, nginx
from generator.site.host_files.headers_file import HEADERS, REDIRECTS, headers_file, redirects_file
from generator.site.pages.site_context import SiteContext

PLAIN = ".nojekyll"
"""Without it, GitHub Pages leaves out what begins with an underscore."""
DOMAIN = "CNAME"
GITHUB = ".github.io"
NAMES = {
    "": (HEADERS, REDIRECTS),
    "github": (PLAIN, DOMAIN),
    "gitlab": (),
    "netlify": (HEADERS, REDIRECTS),
    "cloudflare": (HEADERS, REDIRECTS),
    "apache": (apache.NAME,),
    "nginx": (nginx.NAME,),
}
"""Host → the files that it reads."""


def host_files(shared: SiteContext, redirects: Sequence[tuple[str, str]]) -> list[Artifact]:
    """What the site's host reads, each file if there is anything to say in it; `redirects` are old addresses and
    where they lead to, as paths of the host."""
    made: dict[str, Callable[[], bytes]] = {
        HEADERS: lambda: headers_file(shared),
        REDIRECTS: lambda: redirects_file(redirects, shared.settings.host),
        PLAIN: lambda: b"\n",
        DOMAIN: lambda: _domain(shared.address),
        apache.NAME: lambda: apache.htaccess(shared, redirects),
        nginx.NAME: lambda: nginx.nginx_file(shared, redirects),
    }
    files = [Artifact(name, made[name]()) for name in NAMES[shared.settings.host]]
    return [file for file in files if file.data]


def _domain(address: str) -> bytes:
    """The office's own domain, for GitHub Pages; empty where the site has none, or lies below a path of one."""
    found = urlsplit(address)
    own = found.hostname and not found.hostname.endswith(GITHUB) and found.path == "/"
    return f"{found.hostname}\n".encode() if own else b""
