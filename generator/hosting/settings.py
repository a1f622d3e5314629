"""The host of a site: as new settings name it, and as the files of a project show it."""

import re
from dataclasses import replace
from pathlib import Path

from generator.hosting.project_files import WORKFLOW
from generator.lazy_pattern import lazy_pattern
from generator.model.files import Artifact

HOST = lazy_pattern(rb'^# (host = ")[a-z]+"$', re.MULTILINE)
SETTINGS = "content/site.toml"
SIGNS = {
    "apache": "publish/apache.conf",
    "nginx": "publish/nginx.conf",
    "gitlab": ".gitlab-ci.yml",
    "netlify": "netlify.toml",
}
"""Hosts → a file that no other has."""
IN_WORKFLOW = {"github": b"deploy-pages", "cloudflare": b"cloudflare"}
"""Hosts → what only their workflow speaks of."""


def for_host(file: Artifact, host: str) -> Artifact:
    """The settings name the host; every other file is as it is."""
    if file.path != SETTINGS:
        return file
    return replace(file, data=HOST.sub(rb"\g<1>" + host.encode() + b'"', file.data))


def shown_host(project: Path) -> str:
    """The host whose files a project has; empty where it has those of none, or of several."""
    workflow = (project / WORKFLOW).read_bytes() if (project / WORKFLOW).is_file() else b""
    found = [host for host, name in SIGNS.items() if (project / name).is_file()]
    found += [host for host, words in IN_WORKFLOW.items() if words in workflow]
    return found[0] if len(found) == 1 else ""
