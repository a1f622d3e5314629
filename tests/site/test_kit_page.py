"""The page on which a kit is made in the browser: when the site has it, and what it brings."""

import gzip
import hashlib
import json
import re
import zipfile
from pathlib import Path

import pytest

from generator.site import assets
from generator.site.kit_files import offer
from generator.site.kit_files.modules import program_files
from generator.site.kit_files.runtime import runtime_folder
from tests.conftest import Afterword, tree

SEEN = "generator/kit_page/protocol.py"
LIBRARY = "markupsafe/_native.py"


@pytest.fixture
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A runtime as `make runtime` leaves it, but small, in which two modules are compiled."""
    folder = tmp_path / "runtime"
    (folder / "notices").mkdir(parents=True)
    (folder / "notices" / "Pyodide").write_text("Mozilla Public License Version 2.0\n", "utf-8")
    for name in ("runtime.bin", "standard.bin"):
        (folder / name).write_bytes(gzip.compress(name.encode(), mtime=0))
    for name in ("pyodide.js", "pyodide.asm.js"):
        (folder / name).write_text(f"// {name}\n", "utf-8")
    with zipfile.ZipFile(folder / "compiled.zip", "w") as archive:
        archive.writestr(f"{SEEN}c", b"compiled")
    told = {
        "pyodide": "314.0.7",
        "lock": {"python": "3.14.2", "arch": "wasm32"},
        "dependencies": {"markupsafe": [LIBRARY], "openpyxl": [], "et_xmlfile": []},
        "sources": {SEEN: hashlib.sha256(program_files()[SEEN].read_bytes()).hexdigest()},
        "digest": "1",
    }
    (folder / "runtime.json").write_text(json.dumps(told), "utf-8")
    for module in (offer, assets):
        monkeypatch.setattr(module, "runtime_folder", lambda: folder)
    return folder


@pytest.fixture
def asked(office: Path) -> Path:
    """An office that wants the page."""
    path = office / "content" / "site.toml"
    path.write_text(path.read_text("utf-8").replace("kit_page = false", "kit_page = true"), "utf-8")
    return office


def files_of(pack: bytes) -> dict[str, bytes]:
    """What the browser's worker unpacks."""
    whole = gzip.decompress(pack)
    length = int.from_bytes(whole[:4], "little")
    begin = 4 + length
    rows = json.loads(whole[4:begin])
    return {name: whole[begin + place : begin + place + size] for name, place, size in rows}


@pytest.mark.usefixtures("runtime")
def test_a_site_without_blank_sheets_has_those_by_which_a_hand_is_measured(
    asked: Path, afterword: Afterword
) -> None:
    settings = (asked / "content" / "site.toml").read_text("utf-8")
    assert "sheets = false" in settings
    afterword("build")
    site = asked / "output" / "site"
    there = sorted(name for name in tree(site) if name.startswith("print/"))
    assert there == ["print/hand-a4.pdf", "print/hand-letter.pdf"]
    page = (site / "kit" / "index.html").read_text("utf-8")
    assert re.findall(r'href="\.\./(print/[^"]*)"', page) == there


def test_a_site_that_does_not_ask_for_it_has_nothing_of_it(
    office: Path, runtime: Path, afterword: Afterword
) -> None:
    afterword("build")
    assert runtime.is_dir()
    assert not [name for name in tree(office / "output" / "site") if name.startswith("kit/")]


def test_without_its_runtime_the_site_is_published_without_it_and_one_line_says_how_to_get_it(
    asked: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offer, "runtime_folder", lambda: asked / "nowhere")
    said = afterword("build").output
    assert "warning: the kit page is left out: its runtime is not in" in said
    assert "[kit-runtime-missing]" in said
    assert "make runtime" in said
    assert not (asked / "output" / "site" / "kit").exists()
    assert (asked / "output" / "site" / "index.html").exists()


def test_every_file_of_it_carries_the_hash_of_its_bytes(asked: Path, runtime: Path, afterword: Afterword) -> None:
    afterword("build")
    files = {n: d for n, d in tree(asked / "output" / "site").items() if n.startswith("kit/")}
    plain = {"kit/index.html", "kit/files.json", "kit/notices.txt", "kit/offline.js"}
    assert plain <= set(files)
    for name in set(files) - plain:
        assert hashlib.sha256(files[name]).hexdigest()[:16] in name
    listed = json.loads(files["kit/files.json"])
    assert listed["python"] == {"python": "3.14.2", "arch": "wasm32"}
    for row in (*listed["packs"].values(), *listed["scripts"].values()):
        data = files[f"kit/{row['file']}"]
        assert (len(data), hashlib.sha256(data).hexdigest()) == (row["size"], row["sha256"])
    assert b"Mozilla Public License" in files["kit/notices.txt"]
    assert runtime.is_dir()


def test_a_module_is_packed_as_it_was_compiled_unless_it_has_changed_since(
    asked: Path, runtime: Path, afterword: Afterword
) -> None:
    afterword("build")
    listed = json.loads((asked / "output" / "site" / "kit" / "files.json").read_text("utf-8"))
    packed = files_of((asked / "output" / "site" / "kit" / listed["packs"]["program"]["file"]).read_bytes())
    assert packed[f"{SEEN}c"] == b"compiled"
    assert SEEN not in packed
    assert packed["generator/kit_page/engine.py"] == program_files()["generator/kit_page/engine.py"].read_bytes()
    library = files_of((asked / "output" / "site" / "kit" / listed["packs"]["papers"]["file"]).read_bytes())
    assert [*library] == [LIBRARY]
    assert runtime.is_dir()


def test_the_office_s_notes_are_packed_and_its_guides_are_not(
    asked: Path, runtime: Path, afterword: Afterword
) -> None:
    afterword("build")
    listed = json.loads((asked / "output" / "site" / "kit" / "files.json").read_text("utf-8"))
    packed = files_of((asked / "output" / "site" / "kit" / listed["packs"]["office"]["file"]).read_bytes())
    assert packed["office/content/site.toml"] == (asked / "content" / "site.toml").read_bytes()
    assert any(name.startswith("office/content/notes/") for name in packed)
    assert not any("/guides/" in name for name in packed)
    assert runtime.is_dir()


def test_a_changed_guide_packs_nothing_again_and_a_changed_note_does(
    asked: Path, runtime: Path, afterword: Afterword
) -> None:
    afterword("build")
    listed = asked / "output" / "site" / "kit" / "files.json"
    before = listed.read_bytes()
    (runtime / "standard.bin").write_bytes(gzip.compress(b"would be seen if it were packed again", mtime=0))
    guide = next((asked / "content" / "guides").glob("[!i]*.md"))
    guide.write_text(guide.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    afterword("build")
    assert listed.read_bytes() == before
    note = asked / "content" / "notes" / "thank-you-card.md"
    note.write_text(note.read_text("utf-8").replace("Thank you", "Many thanks"), "utf-8")
    afterword("build")
    assert listed.read_bytes() != before


def test_two_builds_make_the_same_bytes(asked: Path, runtime: Path, afterword: Afterword) -> None:
    afterword("build", "--out", "one")
    afterword("build", "--out", "two")
    assert tree(asked / "one" / "site") == tree(asked / "two" / "site")
    assert runtime.is_dir()


def test_the_service_worker_is_another_one_where_the_page_is(
    asked: Path, runtime: Path, afterword: Afterword
) -> None:
    afterword("build")
    worker = asked / "output" / "site" / "kit" / "offline.js"
    before = worker.read_text("utf-8")
    page = asked / "content" / "kit.md"
    page.write_text(page.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    afterword("build")
    assert worker.read_text("utf-8") != before
    assert '"files.json"' in before
    assert '"../style.css"' in before
    assert runtime.is_dir()


def test_the_worker_may_do_what_the_page_may_not(asked: Path, runtime: Path, afterword: Afterword) -> None:
    afterword("build")
    headers = (asked / "output" / "site" / "_headers").read_text("utf-8")
    assert runtime.is_dir()
    page = (asked / "output" / "site" / "kit" / "index.html").read_text("utf-8")
    name = next((asked / "output" / "site" / "kit").glob("worker-*.js")).name
    policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
    assert f"/*kit/{name}\n  Content-Security-Policy: {policy}\n" in headers
    assert "wasm-unsafe-eval" not in page


def test_what_a_visitor_would_wait_for_too_long_is_told(asked: Path, runtime: Path, afterword: Afterword) -> None:
    assert asked.is_dir()
    (runtime / "runtime.bin").write_bytes(bytes(6_000_001))
    said = afterword("build").output
    assert "[kit-too-large]" in said
    assert "what comes before the first plan is " in said


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ('countries = ["GB", "XX"]', "no country “XX” is known [country-unknown]"),
        ('cards = ["a66"]', "there is no card “a66” [value-unknown]"),
        (
            'notes = ["thank-you-email"]',
            "there is no note that is written by hand “thank-you-email” [value-unknown]",
        ),
        ("most_people = 151", "“most_people” cannot be “151” [value-wrong]"),
        ("most_people = 0", "“most_people” cannot be “0” [value-wrong]"),
        ('wellcome = "Hello"', "there is no “wellcome” here [key-unknown]"),
    ],
)
def test_a_setting_of_the_page_that_cannot_be_meant_is_told_at_its_place(
    asked: Path, runtime: Path, afterword: Afterword, setting: str, message: str
) -> None:
    assert runtime.is_dir()
    path = asked / "content" / "site.toml"
    path.write_text(path.read_text("utf-8").replace("[kit]\n", f"[kit]\n{setting}\n"), "utf-8")
    assert message in afterword("check", exit_code=1).output


@pytest.mark.skipif(
    not (runtime_folder() / "runtime.json").exists(), reason="tests left out: no runtime (make runtime)"
)
def test_the_first_plan_costs_six_megabytes_at_most(asked: Path, afterword: Afterword) -> None:
    assert "[kit-too-large]" not in afterword("build").output
    listed = json.loads((asked / "output" / "site" / "kit" / "files.json").read_text("utf-8"))
    first = [row["size"] for name, row in listed["packs"].items() if name not in listed["later"]]
    scripts = [
        (asked / "output" / "site" / "kit" / row["file"]).read_bytes() for row in listed["scripts"].values()
    ]
    assert 4_000_000 < sum(first) + sum(len(gzip.compress(data)) for data in scripts) <= 6_100_000
    own = [
        path.read_bytes()
        for path in (asked / "output" / "site" / "kit").glob("*-*.js")
        if "pyodide" not in path.name
    ]
    assert sum(len(gzip.compress(data)) for data in own) <= 60_000


def door(office: Path) -> str:
    """The third door of the home page."""
    page = (office / "output" / "site" / "index.html").read_text("utf-8")
    return page.partition('class="doors"')[2].partition("Choose a note")[2]


def test_the_third_door_leads_to_the_kit_where_there_is_one(
    asked: Path, runtime: Path, afterword: Afterword
) -> None:
    assert runtime.is_dir()
    afterword("build")
    assert '<h2 id="make-your-kit">Make your kit</h2>' in door(asked)
    assert 'href="kit/index.html"' in door(asked)
    assert "Print a card" not in door(asked)
    guide = (asked / "output" / "site" / "guides" / "handwritten-card" / "index.html").read_text("utf-8")
    assert 'href="../../kit/index.html"' in guide
    page = (asked / "output" / "site" / "kit" / "index.html").read_text("utf-8")
    assert 'href="../guides/your-kit/index.html"' in page


def test_without_the_kit_it_leads_to_the_guide_to_cards_and_nobody_is_told_how_to_use_it(
    office: Path, afterword: Afterword
) -> None:
    afterword("build")
    assert '<h2 id="print-a-card">Print a card</h2>' in door(office)
    assert 'href="guides/handwritten-card/index.html#how-to-write-it"' in door(office)
    assert not (office / "output" / "site" / "guides" / "your-kit").exists()
    (office / "content" / "guides" / "handwritten-card.md").unlink()
    assert "“guides/handwritten-card.md#how-to-write-it”" not in afterword("check", exit_code=1).output


def test_a_marker_of_the_kit_that_there_is_not_is_told(office: Path, afterword: Afterword) -> None:
    page = office / "content" / "index.md"
    page.write_text(page.read_text("utf-8").replace("{{ kit: door }}", "{{ kit: gate }}"), "utf-8")
    assert "there is no kit “gate” [marker-unknown]" in afterword("check", exit_code=1).output


def test_an_office_s_own_sheets_are_not_used_and_the_page_says_so(
    asked: Path, runtime: Path, afterword: Afterword
) -> None:
    assert runtime.is_dir()
    afterword("build")
    page = asked / "output" / "site" / "kit" / "index.html"
    said = "Example Career Service prints with sheets of its own design."
    assert said not in page.read_text("utf-8")
    own = asked / "templates" / "print" / "guide.html"
    own.parent.mkdir(parents=True)
    own.write_text("<!doctype html><title>Ours</title>", "utf-8")
    afterword("build")
    assert said in page.read_text("utf-8")


def test_a_welcome_stands_at_the_top_of_the_page(asked: Path, runtime: Path, afterword: Afterword) -> None:
    assert runtime.is_dir()
    path = asked / "content" / "site.toml"
    welcome = 'welcome = "Stuck? Come & see us <any day>."'
    path.write_text(path.read_text("utf-8").replace("[kit]\n", f"[kit]\n{welcome}\n"), "utf-8")
    afterword("build")
    page = (asked / "output" / "site" / "kit" / "index.html").read_text("utf-8")
    assert '<p class="welcome">Stuck? Come &amp; see us &lt;any day&gt;.</p>' in page


def test_faces_for_other_scripts_come_by_themselves_and_whole(
    asked: Path, runtime: Path, afterword: Afterword
) -> None:
    """Without them a name in Cyrillic, Greek or Vietnamese would stop the page."""
    assert runtime.is_dir()
    afterword("build")
    listed = json.loads((asked / "output" / "site" / "kit" / "files.json").read_text("utf-8"))
    assert "standby" in listed["later"]
    assert listed["packs"]["standby"]["size"] < 500_000
    packed = files_of((asked / "output" / "site" / "kit" / listed["packs"]["standby"]["file"]).read_bytes())
    for package in ("fontpkg_caveat", "fontpkg_indie_flower", "fontpkg_noto_serif"):
        (font,) = [data for name, data in packed.items() if name.startswith(package) and name.endswith(".ttf")]
        assert b"glyf" in font[:400]
        assert b"gvar" not in font[:400]
