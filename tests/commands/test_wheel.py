"""The program's wheel for `vendor/`, made again of what pip has installed."""

import os
import subprocess
import sys
import zipfile
from importlib.metadata import PathDistribution
from pathlib import Path

import pytest

from generator import __version__
from generator.hosting import wheel

WHEEL = f"afterword-{__version__}-py3-none-any.whl"


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small program as pip installs it, with what pip adds, which is taken for this one."""
    described = tmp_path / f"afterword-{__version__}.dist-info"
    files = {
        "generator/__init__.py": b"x = 1\n",
        "generator/INSTALLER": b"not pip's\n",
        f"{described.name}/METADATA": f"Name: afterword\nVersion: {__version__}\n".encode(),
        f"{described.name}/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{described.name}/entry_points.txt": b"[console_scripts]\nafterword = generator.__main__:run\n",
    }
    pips = {
        f"{described.name}/INSTALLER": b"pip\n",
        f"{described.name}/direct_url.json": b"{}",
        "generator/__pycache__/__init__.cpython-311.pyc": b"\0",
    }
    rows = [f"{described.name}/RECORD,,", "../../../bin/afterword,,"]
    for name, data in {**files, **pips}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
        rows.append(f"{name},sha256={wheel._recorded_hash(data)},{len(data)}")
    (described / "RECORD").write_text("\n".join(rows) + "\n", "utf-8")
    monkeypatch.setattr(wheel, "_installed", lambda: PathDistribution(described))
    return tmp_path


def test_a_wheel_is_made_again_of_what_is_installed(installed: Path) -> None:
    made, problems = wheel.program_wheel(None, "nginx", Path())
    assert problems == []
    assert made is not None
    assert (
        made == wheel.program_wheel(None, "nginx", Path()).value
    )  # the same bytes each time, for the lock has their hash
    (installed / "made").mkdir()
    path = installed / "made" / WHEEL
    path.write_bytes(made.data)
    names = sorted(zipfile.ZipFile(path).namelist())
    described = f"afterword-{__version__}.dist-info"
    assert names == [
        *(f"{described}/{name}" for name in ("METADATA", "RECORD", "WHEEL", "entry_points.txt")),
        "generator/INSTALLER",
        "generator/__init__.py",
    ]
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--no-deps", "--no-index"]
    target = installed / "target"
    subprocess.run([*pip, "--quiet", "--target", target, path], check=True, env={**os.environ, "PYTHONPATH": ""})
    assert (target / "generator" / "__init__.py").read_bytes() == b"x = 1\n"
    assert (target / "bin" / "afterword").exists() or (target / "Scripts").exists()


def test_no_wheel_is_made_of_a_program_that_somebody_has_changed(installed: Path) -> None:
    (installed / "generator" / "__init__.py").write_text("x = 2\n")
    made, (problem,) = wheel.program_wheel(None, "nginx", Path())
    assert made is None
    assert problem.message == (
        "generator/__init__.py was changed since the program was installed, so no wheel can be made of it"
    )
