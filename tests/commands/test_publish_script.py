"""`publish/publish.sh` brings the site from its repository to a folder: it is run, with git and rsync themselves
and a program that makes a site of one file."""

import os
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from generator.hosting.project_files import SCRIPT, Office, project_files

OFFICE = Office("Europe/London", datetime(2026, 11, 21, 12), "https://careers.example.org/")
AFTERWORD = """#!/bin/sh
[ "$1" = build ] || exit 0
mkdir -p output/site
cp page.html output/site/index.html
made='{"format": 1, "made_from": "content/", "files": {"index.html": "", "caf\\u00e9.html": ""}}'
printf '%s' "$made" > output/site/.afterword.json
"""
PYTHON = f"""#!/bin/sh
[ "$1" = -m ] || exec {sys.executable} "$@"
[ "$2" = venv ] || exit 0
mkdir -p "$3/bin"
printf '#!/bin/sh\\n' > "$3/bin/python"
cat > "$3/bin/afterword" << 'END'
{AFTERWORD}END
chmod +x "$3/bin/python" "$3/bin/afterword"
"""
"""Makes a virtualenv in which nothing needs to be installed."""


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=Zoë", "-c", "user.email=zoe@example.org"]
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def server(tmp_path: Path) -> Path:
    """A copy of an office's repository on its server, one commit behind; what is published now says so."""
    if not shutil.which("rsync"):
        assert not os.environ.get("CI")
        pytest.skip("no rsync")
    office = tmp_path / "office"
    for path, text in ((SCRIPT, _script()), ("vendor/requirements.lock", ""), ("page.html", "before")):
        (office / path).parent.mkdir(parents=True, exist_ok=True)
        (office / path).write_text(text, "utf-8")
    git(office, "init", "--quiet", "--initial-branch=main")
    git(office, "add", ".")
    git(office, "commit", "--quiet", "-m", "first")
    git(tmp_path, "clone", "--quiet", str(office), "server")
    (office / "page.html").write_text("now", "utf-8")
    git(office, "commit", "--quiet", "-a", "-m", "second")
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "python3").write_text(PYTHON, "utf-8")
    (programs / "python3").chmod(0o755)
    return tmp_path / "server"


def _script() -> str:
    return next(file.data.decode() for file in project_files("nginx", OFFICE) if file.path == SCRIPT)


def publish(server: Path, target: str, **more: str) -> "subprocess.CompletedProcess[str]":
    """From the folder above, as crontab and people do."""
    environment = {**os.environ, "PATH": f"{server.parent / 'programs'}:{os.environ['PATH']}", **more}
    command = ["sh", f"{server.name}/{SCRIPT}", target]
    return subprocess.run(command, cwd=server.parent, env=environment, capture_output=True, text=True, check=False)


def test_what_has_come_to_the_repository_is_published(server: Path, tmp_path: Path) -> None:
    done = publish(server, str(tmp_path / "www"))
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "www" / "index.html").read_text("utf-8") == "now"


def test_nothing_is_published_where_git_refuses_the_repository(server: Path, tmp_path: Path) -> None:
    done = publish(server, str(tmp_path / "www"), GIT_TEST_ASSUME_DIFFERENT_OWNER="1")
    assert done.returncode == 1
    assert "dubious ownership" in done.stderr
    assert "safe.directory" in done.stderr
    assert done.stderr.endswith("Nothing is published, for git refuses the repository.\n")
    assert not (tmp_path / "www").exists()


def test_an_upstream_that_cannot_be_reached_is_told(server: Path, tmp_path: Path) -> None:
    git(server, "update-ref", "-d", "refs/remotes/origin/main")
    shutil.rmtree(tmp_path / "office")
    done = publish(server, str(tmp_path / "www"))
    assert done.returncode != 0
    assert not (tmp_path / "www").exists()


@pytest.mark.parametrize("kind", ["without upstream", "without git"])
def test_where_there_is_nothing_to_pull_what_is_there_is_published(
    server: Path, tmp_path: Path, kind: str
) -> None:
    if kind == "without git":
        shutil.rmtree(server / ".git")
    else:
        git(server, "branch", "--unset-upstream")
    done = publish(server, str(tmp_path / "www"), GIT_CEILING_DIRECTORIES=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "www" / "index.html").read_text("utf-8") == "before"


def test_a_copy_on_a_server_that_has_no_git_is_published(server: Path, tmp_path: Path) -> None:
    names = ("sh", "dirname", "cmp", "mkdir", "rm", "cp", "printf", "rsync", "cat", "chmod", "ls", "grep")
    (tmp_path / "few").mkdir()
    for name in names:
        if found := shutil.which(name):
            (tmp_path / "few" / name).symlink_to(found)
    done = publish(server, str(tmp_path / "www"), PATH=f"{tmp_path / 'programs'}:{tmp_path / 'few'}")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "www" / "index.html").read_text("utf-8") == "before"


def test_a_relative_target_is_below_the_folder_where_somebody_is(server: Path, tmp_path: Path) -> None:
    publish(server, "www/careers")
    assert (tmp_path / "www" / "careers" / "index.html").read_text("utf-8") == "now"
    assert not (server / "www").exists()


def test_a_program_that_no_longer_runs_is_installed_anew(server: Path, tmp_path: Path) -> None:
    """As after a new Python of the system, with whose packages the old ones do not run."""
    publish(server, str(tmp_path / "www"))
    (server / "output" / ".program" / "bin" / "afterword").write_text("#!/nowhere/python\n", "utf-8")
    (tmp_path / "www" / "index.html").unlink()
    done = publish(server, str(tmp_path / "www"))
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "www" / "index.html").exists()


COPY = '{"made_from": "content/", "files": {"index.html": ""}}'


@pytest.mark.parametrize("manifest", [None, '{"made_from": "../../people.csv", "files": {}}', COPY, "[]"])
def test_a_folder_with_what_is_not_of_the_site_is_left_alone(
    server: Path, tmp_path: Path, manifest: str | None
) -> None:
    other = tmp_path / "www" / "otherdept" / "index.html"
    other.parent.mkdir(parents=True)
    other.write_text("theirs", "utf-8")
    if manifest:
        (tmp_path / "www" / ".afterword.json").write_text(manifest, "utf-8")
    done = publish(server, str(tmp_path / "www"))
    assert done.returncode == 1
    first = "otherdept/index.html" if manifest in (None, COPY) else ".afterword.json"
    assert done.stderr == (
        f"{tmp_path}/www holds what afterword has not made, such as {first}, so nothing is "
        "published there: name a new or an empty folder. If this site is to take the place of all that is there, "
        f"move it away first: mv {tmp_path}/www {tmp_path}/www.before\n"
    )
    assert other.read_text("utf-8") == "theirs"
    assert not (tmp_path / "www" / "index.html").exists()


def test_an_empty_folder_is_filled_and_then_kept_up_to_date(server: Path, tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    assert publish(server, "www").returncode == 0
    (tmp_path / "www" / "café.html").write_text("of a page that is no more", "utf-8")
    assert publish(server, "www").returncode == 0
    assert sorted(path.name for path in (tmp_path / "www").iterdir()) == [".afterword.json", "index.html"]


def test_what_a_server_needs_and_empty_folders_stay(server: Path, tmp_path: Path) -> None:
    www = tmp_path / "www"
    for name in (".well-known/acme-challenge", "lost+found", "empty/[a] *b/c", "été"):
        (www / name).mkdir(parents=True)
    (www / ".well-known" / "acme-challenge" / "token").write_text("theirs", "utf-8")
    (server / "output" / "site").mkdir(parents=True)
    (server / "output" / "site" / "foreign.txt").write_text("which the build keeps", "utf-8")
    for _ in range(2):
        done = publish(server, "www")
        assert (done.returncode, done.stderr) == (0, "")
        assert {path.relative_to(www).as_posix() for path in www.rglob("*") if not path.is_dir()} == {
            ".afterword.json", ".well-known/acme-challenge/token", "foreign.txt", "index.html",
        }  # fmt: skip
        assert all((www / name).is_dir() for name in ("lost+found", "empty/[a] *b/c", "été"))


def test_after_a_run_that_was_killed_the_next_goes_on(server: Path, tmp_path: Path) -> None:
    www = tmp_path / "www"
    publish(server, "www")
    shutil.copy(server / "output" / ".both", www / ".afterword.json")
    for name in ("café.html", ".index.html.Ab12Cd", ".afterword.json.Ab12Cd"):
        (www / name).write_text("half", "utf-8")
    done = publish(server, "www")
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(path.name for path in www.iterdir()) == [".afterword.json", "index.html"]
    assert (www / ".afterword.json").read_bytes() == (server / "output/site/.afterword.json").read_bytes()
