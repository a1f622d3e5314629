"""The page's own scripts, under names that carry their hash, so that no two versions are ever mixed."""

import hashlib
from collections.abc import Mapping
from pathlib import PurePosixPath

from generator.lazy_pattern import lazy_pattern
from generator.templating import loader

FOLDER = "kit"
ENTRY = "kit.js"
WORKER = "worker.js"
OFFLINE = "offline.js"
"""The service worker keeps its name, for by that a browser looks for the next one."""
SCRIPTS = ("kit.js", "kit.css")
REFERENCE = lazy_pattern(r'"\./([a-z-]+\.js)"')


def hashed(name: str, data: bytes) -> str:
    """A name with the beginning of the SHA-256 of what it names: `kit/worker-3f2a….js`."""
    path = PurePosixPath(name)
    return f"{FOLDER}/{path.stem}-{hashlib.sha256(data).hexdigest()[:16]}{path.suffix}"


def page_scripts(folders: loader.Folders) -> Mapping[str, tuple[str, bytes]]:
    """Each script of the page by the name it is written under: its name in the site, and its bytes. A script that
    another one names is made first."""
    made: dict[str, tuple[str, bytes]] = {}
    for name in SCRIPTS:
        _add(folders, made, name)
    return made


def _add(folders: loader.Folders, made: dict[str, tuple[str, bytes]], name: str) -> None:
    if name in made:
        return
    text = loader.template_text(folders, f"site/kit/{name}")
    for other in dict.fromkeys(REFERENCE.findall(text)):
        _add(folders, made, other)
    data = REFERENCE.sub(lambda found: f'"./{PurePosixPath(made[found[1]][0]).name}"', text).encode()
    made[name] = hashed(name, data), data
