"""Letters that no face has: what brings one is named, and the place that says them."""

from pathlib import Path

import pytest

from generator.printing.letters.scripts import install_command
from tests.conftest import Afterword


@pytest.mark.parametrize("letters", ["সুমন", "தமிழ்", "ខ្មែរ", "မြန်မာ", "ᏣᎳᎩ"])
def test_scripts_without_a_package_of_python_come_with_the_system(
    letters: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}" if name == "apt-get" else None)
    assert install_command(letters) == "apt-get install -y fonts-noto-core"
    monkeypatch.setattr("shutil.which", lambda _name: None)
    assert install_command(letters) == ""


def test_letters_of_a_cover_are_told_where_it_stands(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text(
        "name,interviewed,company,role,topic,candidate\nAnn Lee,2026-11-18,Acme,Clerk,the map,Sam Lee\n", "utf-8"
    )
    settings = office / "content" / "site.toml"
    lines = settings.read_text("utf-8").splitlines()
    line = next(n for n, text in enumerate(lines) if text.startswith('cover = "'))
    lines[line] = 'cover = "ধন্যবাদ"'
    settings.write_text("\n".join(lines), "utf-8")
    told = afterword("cards", "people.csv", "--layout", "typed", "--fold", "top").stderr
    assert f"content/site.toml:{line + 1}:9: warning: no font on this machine has “ধ” (U+09A7)" in told
    assert told.count("letter-missing") == 1
