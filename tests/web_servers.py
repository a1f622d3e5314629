"""Web servers as offices have them: nginx and Apache on a free port, as a user without rights. Where one is not
installed its tests are left out; in CI that is a failure."""

import http.client
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.browser.needs import program

NOBODY = {"user": "nobody", "group": "nogroup"} if os.name == "posix" and os.geteuid() == 0 else {}
"""Whoever has rights does without them; else the server runs as whoever runs the tests."""
NGINX = """daemon off;
pid {home}/pid;
error_log {home}/error.log;
events {{ }}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  {temporary}
  {server}
}}
"""
APACHE = """ServerRoot {home}
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {home}/pid
ErrorLog {home}/error.log
{modules}
TypesConfig /etc/mime.types
DocumentRoot {home}/www
<Directory {home}/www>
  AllowOverride FileInfo
  Require all granted
</Directory>
"""
MODULES = ("mpm_event", "authz_core", "alias", "deflate", "dir", "filter", "headers", "mime")
BUFFERS = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
PATIENCE = 20
"""Seconds in which a server has to answer."""


@dataclass(frozen=True)
class Answer:
    """What a host answers."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class WebServer:
    """A server that listens on a port of this machine."""

    port: int

    def ask(self, path: str, **headers: str) -> Answer:
        """One request, without following where it leads."""
        asking = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            asking.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            answer = asking.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, told, answer.read())
        finally:
            asking.close()


@contextmanager
def nginx(site: Path, under: str, server: str = "") -> Iterator[WebServer]:
    """nginx with a site below a path; `server` is a whole `server { … }` with PORT and ROOT in it, else the usual
    one that includes what the build has made."""
    binary = program("nginx", "/usr/sbin/nginx", package="nginx-light")
    with _home(site, under) as (home, port):
        usual = 'server {\n  listen 127.0.0.1:PORT;\n  root ROOT;\n  include "ROOT' + under + '.nginx.conf";\n}'
        text = (server or usual).replace("PORT", str(port)).replace("ROOT", f"{home}/www")
        temporary = "\n  ".join(f"{name}_temp_path {home}/{name};" for name in BUFFERS)
        (home / "nginx.conf").write_text(NGINX.format(home=home, temporary=temporary, server=text), "utf-8")
        command = [str(binary), "-p", str(home), "-e", f"{home}/error.log", "-c", f"{home}/nginx.conf"]
        with _running(command, home, port) as found:
            yield found


@contextmanager
def apache(site: Path, under: str) -> Iterator[WebServer]:
    """Apache with a site below a path, where a `.htaccess` may say what `AllowOverride FileInfo` lets it."""
    binary = program("apache2", "/usr/sbin/apache2", package="apache2")
    with _home(site, under) as (home, port):
        modules = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in MODULES)
        (home / "apache.conf").write_text(APACHE.format(home=home, port=port, modules=modules), "utf-8")
        command = [str(binary), "-f", f"{home}/apache.conf", "-D", "FOREGROUND"]
        with _running(command, home, port) as found:
            yield found


@contextmanager
def _home(site: Path, under: str) -> Iterator[tuple[Path, int]]:
    """A folder that such a user can read, with a copy of the site below its www, and a free port."""
    with tempfile.TemporaryDirectory(prefix="afterword-host-") as name:
        home = Path(name)
        shutil.copytree(site, home / "www" / under.strip("/"), dirs_exist_ok=True)
        if NOBODY:
            for path in [home, *home.rglob("*")]:
                shutil.chown(path, **NOBODY)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        yield home, port


@contextmanager
def _running(command: list[str], home: Path, port: int) -> Iterator[WebServer]:
    environment = {"PATH": os.environ["PATH"], "TMPDIR": str(home)}
    server = subprocess.Popen(command, env=environment, cwd=home, **NOBODY)  # type: ignore[call-overload]
    try:
        _await(server, home, port)
        yield WebServer(port)
    finally:
        server.terminate()
        server.wait(PATIENCE)


def _await(server: "subprocess.Popen[bytes]", home: Path, port: int) -> None:
    """Until it answers. Fails with what it says of itself."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    log = home / "error.log"
    raise AssertionError(log.read_text("utf-8") if log.exists() else f"{server.args!r} does not answer")
