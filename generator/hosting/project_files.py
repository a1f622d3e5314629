"""The files of each host: which they are, and what is filled in of the office's own."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

from generator.fast_dataclass import dataclass
from generator.hosting.sealed import sealed
from generator.model.files import Artifact
from generator.problems import Location, Problem, Problems, display_path
from generator.project.history import repository_top

FILES = Path(__file__).with_name("files")
LOCK = "vendor/requirements.lock"
WORKFLOW, LINKS = ".github/workflows/site.yml", ".github/workflows/links.yml"
SCRIPT = "publish/publish.sh"
OWN_SERVER = {SCRIPT: "publish.sh", WORKFLOW: "check.yml", LINKS: "links.yml"}
BY_HOST: Mapping[str, Mapping[str, str]] = {
    "github": {WORKFLOW: "github.yml", LINKS: "links.yml"},
    "gitlab": {".gitlab-ci.yml": "gitlab.yml"},
    "netlify": {"netlify.toml": "netlify.toml", WORKFLOW: "netlify.yml", LINKS: "links.yml"},
    "cloudflare": {WORKFLOW: "cloudflare.yml", LINKS: "links.yml"},
    "apache": {**OWN_SERVER, "publish/apache.conf": "apache.conf"},
    "nginx": {**OWN_SERVER, "publish/nginx.conf": "nginx.conf"},
}
"""Host → a file of the project, and the one of ours that it is made from."""
AT_THE_TOP = (WORKFLOW, LINKS, ".gitlab-ci.yml", "netlify.toml")
"""Files that hosts look for nowhere else in a repository."""
STEPS = ("PREPARE", "INSTALL")
"""What several workflows begin with, in files of their own; the first has the second in it."""
NIGHT = 3
"""The hour at which a site is made anew each night, by the clocks of its office."""


@dataclass(frozen=True)
class Office:
    """What the files say of an office: its zone, the moment that it is, and where its site is served."""

    zone: str
    now: datetime
    base_url: str


def unseen_files(project: Path, host: str) -> Problems:
    """A warning for each file that its host reads only at the top of a repository, where the project is not."""
    top = repository_top(project)
    here = project.resolve()
    if top is None or top == here:
        return []
    below = here.relative_to(top).as_posix()
    message = f"is read only at the top of a repository, and this one’s top is {display_path(top)}"
    hint = (
        f"make the project a repository of its own; or move this file to the same place in {display_path(top)}, "
        f"and let its commands run in {below}"
    )
    return [
        Problem(Location(display_path(project / path)), message, hint, warning=True, check="host-file-unseen")
        for path in BY_HOST[host]
        if path in AT_THE_TOP
    ]


def project_files(host: str, office: Office) -> list[Artifact]:
    """What a host needs in the project of an office."""
    filled = _filled_in(office)
    return [Artifact(path, sealed(_filled(name, filled))) for path, name in BY_HOST[host].items()]


def lock_file(wheel: Artifact) -> Artifact:
    """What a workflow installs: this wheel and what it needs, each by its SHA-256."""
    digest = hashlib.sha256(wheel.data).hexdigest()
    head = f"./{wheel.path} --hash=sha256:{digest}\n".encode()
    return Artifact(LOCK, sealed(head + (FILES / "requirements.lock").read_bytes()))


def _filled(name: str, values: Mapping[str, str]) -> bytes:
    text = (FILES / name).read_text("utf-8")
    for key in STEPS:
        text = text.replace(f"      # @{key}@\n", (FILES / f"{key.lower()}.yml").read_text("utf-8"))
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    return text.encode()


def _filled_in(office: Office) -> dict[str, str]:
    found = urlsplit(office.base_url)
    path = unquote(found.path)  # as folders are named
    return {
        "ZONE": office.zone,
        "HOUR": str(_utc_hour(office)),
        "DOMAIN": found.hostname or "careers.example.org",
        "PATH": path if path.endswith("/") else f"{path}/",
    }


def _utc_hour(office: Office) -> int:
    """The hour of the world's time at which it is night in the office's zone, as its clocks are set now."""
    offset = ZoneInfo(office.zone).utcoffset(office.now)
    hours = round(offset.total_seconds() / 3600) if offset else 0
    return (NIGHT - hours) % 24
