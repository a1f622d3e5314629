"""What a host needs in a project: `init --host` and `publish-files` write it, never over what somebody edited."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml

from generator import __version__
from generator.cli import main
from generator.hosting.project_files import BY_HOST, FILES, Office, lock_file, project_files
from generator.hosting.sealed import is_unedited, sealed
from generator.model.files import Artifact
from generator.problems import Location, Problem
from generator.reporting.gitlab import as_gitlab
from generator.words import HOSTS
from tests.conftest import ROOT, Afterword
from tests.samples.projects import add_settings
from tests.web_servers import nginx

OFFICE = Office("America/New_York", datetime(2026, 11, 21, 12), "https://careers.example.org/after/")
WHEEL = f"afterword-{__version__}-py3-none-any.whl"


def made_wheel(folder: Path, version: str = __version__) -> Path:
    """A wheel with hardly anything in it."""
    path = folder / f"afterword-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"afterword-{version}.dist-info/METADATA", f"Name: afterword\nVersion: {version}\n")
    return path


@pytest.mark.parametrize("host", HOSTS)
def test_a_new_project_for_a_host_has_its_files_and_says_so_in_its_settings(
    tmp_path: Path, afterword: Afterword, host: str
) -> None:
    afterword("init", tmp_path / "office", "--host", host, "--wheel", made_wheel(tmp_path))
    office = tmp_path / "office"
    settings = tomllib.loads((office / "content" / "site.toml").read_text("utf-8"))
    assert settings["host"] == host
    assert all((office / path).is_file() for path in BY_HOST[host])
    told = (office / "vendor" / "requirements.lock").read_text("utf-8").splitlines()
    digest = hashlib.sha256((office / "vendor" / WHEEL).read_bytes()).hexdigest()
    assert told[0] == f"./vendor/{WHEEL} --hash=sha256:{digest}"
    ignored = ["git", "check-ignore", "--no-index", *BY_HOST[host], "vendor/requirements.lock", f"vendor/{WHEEL}"]
    subprocess.run(["git", "init", "--quiet"], cwd=office, check=True)
    assert subprocess.run(ignored, cwd=office, capture_output=True, text=True, check=False).stdout == ""


def test_a_checkout_says_how_the_wheel_gets_there(
    tmp_path: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = afterword("init", "office", "--host", "github").stderr
    assert "office/vendor:1:1: warning: there is no wheel in vendor/ yet: this program was not installed" in said
    assert "[wheel-missing]" in said
    again = f"afterword publish-files github --project office --wheel {ROOT}/dist/{WHEEL}"
    assert f"→ make -C {ROOT} dist, then {again}\n" in said
    assert "then run afterword build --project office\n" in said
    assert not (tmp_path / "office" / "vendor").exists()
    afterword(*again.removesuffix(f" --wheel {ROOT}/dist/{WHEEL}").split()[1:])


def test_an_edited_file_is_kept_and_told_with_what_differs(project: Path, afterword: Afterword) -> None:
    afterword("publish-files", "github")
    workflow = project / ".github" / "workflows" / "site.yml"
    edited = workflow.read_text("utf-8").replace("timeout-minutes: 30", "timeout-minutes: 90")
    workflow.write_text(edited, "utf-8")
    result = afterword("publish-files", "github")
    assert ".github/workflows/site.yml:19:1: warning: is not as it would be written now" in result.stderr
    assert "[host-file-edited]" in result.stderr
    assert "-    timeout-minutes: 90\n+    timeout-minutes: 30" in result.stderr
    assert workflow.read_text("utf-8") == edited


def test_a_file_that_nobody_edited_is_renewed(project: Path, afterword: Afterword) -> None:
    """As a version before wrote it, and as git gives it to Windows."""
    workflow = project / ".github" / "workflows" / "links.yml"
    workflow.parent.mkdir(parents=True)
    workflow.write_bytes(sealed(b"# of an earlier version\n").replace(b"\n", b"\r\n"))
    result = afterword("publish-files", "github")
    assert "host-file-edited" not in result.stderr
    assert b"afterword links" in workflow.read_bytes()
    assert afterword("publish-files", "github").stderr.endswith("0 files written for github\n")


def test_a_host_that_the_settings_do_not_name_is_told(project: Path, afterword: Afterword) -> None:
    assert "content/site.toml:1:1: warning: does not say which host serves the site" in (
        afterword("publish-files", "nginx").stderr
    )
    add_settings(project, 'host = "apache"\n')
    told = afterword("publish-files", "nginx").stderr
    assert "content/site.toml:5:1: warning: says host = “apache” [host-unsaid]" in told
    assert 'write host = "nginx" in its place' in told
    assert "host-unsaid" not in afterword("publish-files", "apache").stderr


@pytest.mark.parametrize(
    ("host", "name"), [("github", ".github/workflows/site.yml"), ("gitlab", ".gitlab-ci.yml")]
)
def test_a_file_that_its_host_would_not_find_is_told(
    tmp_path: Path, afterword: Afterword, host: str, name: str
) -> None:
    """Below the top of a repository; at its top, and where there is none, nothing is told."""
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    told = afterword("init", tmp_path / "office", "--host", host).stderr
    assert f"office/{name}:1:1: warning: is read only at the top of a repository" in told
    assert "[host-file-unseen]" in told
    assert "and let its commands run in office\n" in told
    assert "[host-file-unseen]" in afterword("publish-files", host, "--project", tmp_path / "office").stderr
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path / "office", check=True)
    assert "host-file-unseen" not in afterword("publish-files", host, "--project", tmp_path / "office").stderr


def test_a_wheel_of_another_version_and_none_at_all_are_told(
    project: Path, tmp_path: Path, afterword: Afterword
) -> None:
    told = afterword("publish-files", "github", "--wheel", made_wheel(tmp_path, "0.0.1"), exit_code=1).stderr
    assert f"is no wheel of Afterword {__version__}, which runs here [wheel-missing]" in told
    (tmp_path / "a.whl").write_text("no ZIP")
    told = afterword("publish-files", "github", "--wheel", tmp_path / "a.whl", exit_code=1).stderr
    assert "[wheel-missing]" in told
    assert not (project / ".github").exists()


def test_a_wheel_is_kept_as_long_as_an_edited_lock_names_it(
    project: Path, tmp_path: Path, afterword: Afterword
) -> None:
    afterword("publish-files", "github", "--wheel", made_wheel(tmp_path))
    lock, kept = project / "vendor" / "requirements.lock", project / "vendor" / WHEEL
    before = kept.read_bytes()
    lock.write_text(lock.read_text("utf-8").replace("abel", "able"), "utf-8")
    with zipfile.ZipFile(tmp_path / WHEEL, "a") as archive:
        archive.writestr("generator/more.py", "")
    told = afterword("publish-files", "github", "--wheel", tmp_path / WHEEL).stderr
    assert "vendor/requirements.lock:1:1: warning: is not as it would be written now" in told
    assert kept.read_bytes() == before


def test_the_locked_requirements_are_those_of_the_program_and_as_they_are_tested() -> None:
    versions = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)
    ours = dict(versions.findall((FILES / "requirements.lock").read_text("utf-8")))
    tested = dict(versions.findall((ROOT / "requirements.lock").read_text("utf-8")))
    assert ours.items() <= tested.items()
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert {re.split(r"[\[>=<]", row)[0] for row in needed} <= set(ours)
    assert "pytest" not in ours


def test_a_night_is_one_by_the_clocks_of_the_office() -> None:
    workflow = project_files("github", OFFICE)[0].data.decode()
    assert 'cron: "17 8 * * *"' in workflow  # 3 o'clock in New York in November
    assert "TZ: America/New_York" in workflow


WRITTEN = {f"{host} {file.path}": file for host in HOSTS for file in project_files(host, OFFICE)}
"""Every file of every host."""
WORKFLOWS = {name: file for name, file in WRITTEN.items() if name.endswith(".yml")}
COMMAND = re.compile(r'\bafterword"? (build|check|links)\b([^|&>;"\n]*)')


def test_a_server_is_told_the_folder_and_the_host_as_they_are_named(project: Path, afterword: Afterword) -> None:
    add_settings(project, 'host = "nginx"\nbase_url = "https://münchen-nord.de/caf%C3%A9%20us/"\n')
    afterword("publish-files", "nginx")
    told = (project / "publish" / "nginx.conf").read_text("utf-8")
    assert "server_name xn--mnchen-nord-thb.de;" in told
    assert 'include "/var/www/careers/café us/.nginx.conf";' in told


@pytest.mark.parametrize("name", WRITTEN)
def test_a_file_has_nothing_to_fill_in_and_names_commands_that_there_are(name: str) -> None:
    text = WRITTEN[name].data.decode()
    assert is_unedited(WRITTEN[name].data)
    assert not re.search(r"@[A-Z]+@", text)
    rows = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    for command, rest in COMMAND.findall(rows):
        known = {option for parameter in main.commands[command].params for option in parameter.opts}
        assert set(re.findall(r"--[a-z-]+", rest)) <= known


def test_each_host_but_netlify_builds_by_what_is_written_for_it() -> None:
    """And Netlify by its own file: each has commands at all, so the test above cannot pass for want of them."""
    for host in HOSTS:
        text = "\n".join(file.data.decode() for file in project_files(host, OFFICE))
        assert {name for name, _ in COMMAND.findall(text)} == {"build", "check", "links"}, host


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_is_of_the_form_that_its_host_asks_for(name: str, tmp_path: Path) -> None:
    file = WORKFLOWS[name]
    assert yaml.safe_load(file.data)
    if not find_spec("check_jsonschema"):
        assert not os.environ.get("CI")
        pytest.skip("no check-jsonschema (make)")
    path = tmp_path / file.path.rpartition("/")[2]
    path.write_bytes(file.data)
    kind = "gitlab-ci" if "gitlab" in file.path else "github-workflows"
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{kind}", path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", [name for name in WORKFLOWS if ".github/" in name])
def test_actions_are_named_by_tag(name: str) -> None:
    """And nothing that somebody types into a change is put into a command."""
    jobs = yaml.safe_load(WORKFLOWS[name].data)["jobs"].values()
    steps = [step for job in jobs for step in job["steps"]]
    assert all(re.fullmatch(r"[a-z-]+/[a-z-]+@v\d+", step["uses"]) for step in steps if "uses" in step)
    assert not any("${{" in step.get("run", "") for step in steps)
    assert all(job["timeout-minutes"] <= 60 for job in jobs)


def test_the_script_is_one_that_a_shell_can_read() -> None:
    script = next(file for file in project_files("nginx", OFFICE) if file.path == "publish/publish.sh")
    shell = shutil.which("sh")
    assert shell
    assert subprocess.run([shell, "-n"], input=script.data, check=False).returncode == 0


def test_the_example_of_a_server_serves_the_site(project: Path, afterword: Afterword) -> None:
    add_settings(project, 'base_url = "https://careers.example.org/after/"\nhost = "nginx"\n')
    afterword("build")
    text = next(f for f in project_files("nginx", OFFICE) if f.path == "publish/nginx.conf").data.decode()
    assert "server_name careers.example.org;" in text
    here = text.replace("listen 80;", "listen 127.0.0.1:PORT;").replace("  listen [::]:80;\n", "")
    with nginx(project / "output" / "site", "/after/", here.replace("/var/www/careers", "ROOT")) as server:
        answer = server.ask("/after/guides/good/", Host="careers.example.org")
    assert answer.status == 200
    assert "content-security-policy" in answer.headers


def test_problems_are_a_code_quality_report_of_gitlab() -> None:
    fault = Problem(
        Location("content/a.md", 4, 3), "there is no “drfat” here", "did you mean “draft”?", check="key-unknown"
    )
    other = Problem(Location("content/a.md", 9), fault.message, warning=True, check="key-unknown")
    first, second = json.loads(as_gitlab([fault, other]))
    assert first == {
        "description": "there is no “drfat” here → did you mean “draft”?",
        "check_name": "key-unknown",
        "fingerprint": first["fingerprint"],
        "severity": "major",
        "location": {"path": "content/a.md", "lines": {"begin": 4}},
    }
    assert second["severity"] == "minor"
    assert second["fingerprint"] != first["fingerprint"]  # one that were the same would be shown once
    moved = Problem(Location("content/a.md", 5, 3), fault.message, fault.hint, check="key-unknown")
    assert json.loads(as_gitlab([moved]))[0]["fingerprint"] == first["fingerprint"]


def test_the_lock_names_the_wheel_by_its_hash() -> None:
    lock = lock_file(Artifact("vendor/a.whl", b"abc"))
    assert lock.data.startswith(
        b"./vendor/a.whl --hash=sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n"
    )
    assert is_unedited(lock.data)
    assert not is_unedited(lock.data.replace(b"abel", b"able"))
