"""Windows and macOS have no `fork`, no `fcntl` and no users by number: every call of POSIX has its other way."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from generator.cli import main
from tests.conftest import PEOPLE, ROOT, TODAY

MODULES = frozenset(["fcntl", "grp", "posix", "pwd", "pty", "resource", "syslog", "termios", "tty"])

POSIX = """
chown chroot fchmod fchown fork forkpty getegid geteuid getgid getgroups getloadavg getpgid getpgrp getresuid
getuid killpg lchown lockf mkfifo mknod nice posix_fadvise posix_spawn pread pwrite sched_getaffinity
sched_setaffinity sendfile setegid seteuid setgid setgroups setpgid setsid setuid statvfs sync sysconf uname
wait3 wait4 O_CLOEXEC O_DIRECTORY O_DSYNC O_NOATIME O_NOCTTY O_NOFOLLOW O_NONBLOCK O_SYNC SIGALRM SIGCHLD
SIGCONT SIGHUP SIGKILL SIGPIPE SIGQUIT SIGSTOP SIGUSR1 SIGUSR2 SIGWINCH alarm setitimer sigwait pthread_kill
pthread_sigmask
"""
CALLS = frozenset(POSIX.split())
"""What `os` and `signal` have on POSIX alone (the library reference: “Availability: Unix”)."""
GUARDED = {
    ("generator/output/temporary.py", "fcntl"),  # in a `try`; where it is None nothing below is called
    ("generator/output/temporary.py", "os.getuid"),
    ("generator/forked.py", "fcntl"),  # imported in a copy: only where there is `fork` is there one
    ("generator/forked.py", "os.fork"),
    ("generator/forked.py", "signal.SIGHUP"),
    ("generator/forked.py", "signal.SIGKILL"),
    ("generator/printing/pdf/pango.py", "os.geteuid"),  # behind `hasattr`
    ("generator/project/installation.py", "os.geteuid"),  # as well
}
FOLDERS = ("/dev/", "/proc/", "/etc/", "/tmp/", "/usr/", "/var/")  # noqa: S108 - none is used


def posix_only(path: Path) -> Iterator[str]:
    """Modules, calls and numbers in a module that only POSIX has, and paths of Unix."""
    tree = ast.parse(path.read_text("utf-8"))
    documented = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)
        elif isinstance(node, ast.ImportFrom) and node.module in {*MODULES, "os", "signal"}:
            names = [alias.name for alias in node.names]
            yield from (name for name in names if node.module in MODULES or name in CALLS)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.value.id in ("os", "signal") and node.attr in CALLS:
                yield f"{node.value.id}.{node.attr}"
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documented:
            yield from (folder for folder in FOLDERS if node.value.startswith(folder))


def test_no_call_of_posix_is_without_its_other_way() -> None:
    paths = sorted(path for name in ("generator", "runtime") for path in (ROOT / name).rglob("*.py"))
    found = {(path.relative_to(ROOT).as_posix(), name) for path in paths for name in posix_only(path)}
    assert found == GUARDED


@pytest.mark.parametrize(
    "code", ["import resource", "from os import fork", "import os\nos.getuid()", "x = open('/proc/self/stat')"]
)
def test_a_call_of_posix_is_found(tmp_path: Path, code: str) -> None:
    (tmp_path / "it.py").write_text(code)
    assert len(list(posix_only(tmp_path / "it.py"))) == 1


NEEDED = {"O_NONBLOCK", "O_CLOEXEC", "SIGKILL", "fchmod", "pthread_sigmask"}
"""By Python itself, and by a lock without `fcntl`."""
AS_ON_WINDOWS = f"""
import os, signal, sys
import shutil, subprocess, tempfile
for name in {sorted(CALLS - NEEDED)!r}:
    for module in (os, signal):
        if hasattr(module, name):
            delattr(module, name)
for name in {sorted(MODULES - {"posix"})!r}:
    sys.modules[name] = None
"""


def test_all_commands_work_where_there_is_no_posix(office: Path, tmp_path: Path) -> None:
    """In processes that are begun anew, as on Windows and macOS, and not forked."""
    (tmp_path / "windows").mkdir()
    (tmp_path / "windows" / "sitecustomize.py").write_text(AS_ON_WINDOWS)
    (office / "people.csv").write_text(PEOPLE, "utf-8")
    paths = os.pathsep.join([str(tmp_path / "windows"), str(ROOT)])
    for line in ("check", "build --jobs 2", "cards people.csv --jobs 2", "kit people.csv", "purge people.csv"):
        done = subprocess.run(
            [sys.executable, "-m", "generator", *line.split(), "--today", TODAY],
            cwd=office,
            env={**os.environ, "PYTHONPATH": paths},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{line}: {done.stderr}"
    told = "import os, generator.output.temporary as t; print(hasattr(os, 'fork'), t.fcntl)"
    command = [sys.executable, "-c", told]
    seen = subprocess.run(command, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, check=True)
    assert seen.stdout == b"False None\n"


def test_the_workflow_for_windows_and_macos_names_commands_that_there_are_and_says_that_it_was_never_run() -> None:
    text = (ROOT / ".github" / "workflows" / "other-systems.yml").read_text("utf-8")
    workflow = yaml.safe_load(text)
    assert "not yet run" in workflow["name"]
    steps = [step.get("run", "") for step in workflow["jobs"]["try"]["steps"]]
    lines = [line.split() for run in steps for line in run.splitlines() if line.startswith("afterword ")]
    named = {words[1] for words in lines}
    assert named == set(main.commands) & named
    assert {"doctor", "init", "check", "build", "cards", "kit", "letters", "upgrade"} <= named
    for words in lines:
        options = {name for parameter in main.commands[words[1]].params for name in parameter.opts}
        assert {word for word in words if word.startswith("--")} <= options, words
