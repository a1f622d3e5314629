"""Settings that hardly anybody means are told, and stop nothing."""

from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.facts import built_page
from tests.pictures import drawing, saved
from tests.samples.projects import add_settings, write_page

BELOW = 'base_url = "https://office.example/advice/"\n'


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (
            f'host = "netlify"\n{BELOW}',
            "Netlify serves a site at the top of its address",
        ),
        (f'host = "cloudflare"\n{BELOW}', "Cloudflare serves a site at the top of its address"),
        (
            'logo_dark = "guides/dot.png"\n',
            "“logo_dark” does nothing: it takes the place of “logo”",
        ),
        ('share_picture = "guides/dot.png"\n', "“share_picture” does nothing: no page is shared with it"),
        ('contact = "careers@uni"\n', "“careers@uni” reaches nobody from outside: behind the @, there is no dot"),
        ('[privacy]\nofficer = "dpo@uni"\n', "“dpo@uni” reaches nobody from outside"),
    ],
)
def test_a_setting_that_hardly_anybody_means_is_told(
    project: Path, afterword: Afterword, more: str, told: str
) -> None:
    add_settings(project, more)
    assert told in (said := afterword("check").stderr)
    assert "[setting-doubtful]" in said


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("https://karriere.uni-jena.de/danach/", "→ write careers@uni-jena.de\n"),
        ("https://office.Uni-Jena.ac.at:8080/", "→ write careers@Uni-Jena.ac.at\n"),
        ("https://office.example/", "→ write the whole address, with the dot and what follows it\n"),
        ("https://uni-jena/", "→ write the whole address, with the dot and what follows it\n"),
    ],
)
def test_an_address_without_a_dot_goes_on_as_that_of_the_site(
    project: Path, afterword: Afterword, address: str, hint: str
) -> None:
    add_settings(project, f'contact = "careers@uni-jena"\nbase_url = "{address}"\n')
    assert hint in afterword("check").stderr


@pytest.mark.parametrize(
    "more",
    [
        f'host = "github"\n{BELOW}',
        'host = "netlify"\nbase_url = "https://office.example/"\n',
        'logo = "guides/dot.png"\nlogo_dark = "guides/dot.png"\n',
        'contact = "careers@uni.example"\n',
    ],
)
def test_a_setting_that_is_meant_is_not(project: Path, afterword: Afterword, more: str) -> None:
    add_settings(project, more)
    assert "setting-doubtful" not in afterword("check").stderr


def test_a_picture_that_site_toml_names_is_not_to_be_deleted(project: Path, afterword: Afterword) -> None:
    (project / "content" / "night.png").write_bytes(saved(drawing(40, 20), "PNG"))
    add_settings(project, 'logo_dark = "night.png"\n')
    said = afterword("check").stderr
    assert "night.png:1:1" not in said


def test_logos_of_two_shapes_and_a_small_picture_to_share_are_told(project: Path, afterword: Afterword) -> None:
    (project / "content" / "day.png").write_bytes(saved(drawing(40, 40), "PNG"))
    (project / "content" / "night.png").write_bytes(saved(drawing(80, 40), "PNG"))
    files = 'logo = "day.png"\nlogo_dark = "night.png"\nshare_picture = "day.png"\n'
    add_settings(project, f"{BELOW}{files}")
    said = afterword("check").stderr
    assert "“logo_dark” has another shape than “logo”: 80 by 40 is not 40 by 40 [setting-doubtful]" in said
    assert "“share_picture” is 40 pixels wide: whoever shares a page shows it small" in said


def test_a_file_that_is_not_there_is_said_to_be_none(project: Path, afterword: Afterword) -> None:
    add_settings(project, 'logo = "guides/Dot.png"\nlogo_dark = "nope.png"\n')
    said = afterword("check", exit_code=1).stderr
    assert "“logo” cannot be “guides/Dot.png”: there is no such file in content/" in said
    assert "→ write “guides/dot.png”, for capitals count" in said
    assert "“logo_dark” cannot be “nope.png”: there is no such file in content/" in said


def test_a_sentence_ends_once(project: Path, afterword: Afterword) -> None:
    write_page(project, "privacy.md", title="Privacy")
    add_settings(project, '[privacy]\nhost = "the university’s own server."\n')
    afterword("build")
    assert "served by the university’s own server. A server" in built_page(project, "privacy/index.html")


@pytest.mark.parametrize(
    ("country", "law", "told"),
    [
        ("GB", "", "“uk”"),
        ("US-CA", "", "“us”"),
        ("Germany", "", "“eu”"),
        ("GB", 'law = "uk"\n', ""),
        ("Canada", "", ""),
    ],
)
def test_a_statement_without_a_law_is_told_which_it_may_be(
    project: Path, afterword: Afterword, country: str, law: str, told: str
) -> None:
    add_settings(project, f'[cards]\ncountry = "{country}"\n[accessibility]\n{law}prepared = 2026-11-01\n')
    said = afterword("check").stderr
    assert (f"it is likely {told} [law-missing]" in said) if told else "[law-missing]" not in said


def test_an_address_that_is_none_is_told_where_it_stands(project: Path, afterword: Afterword) -> None:
    add_settings(project, 'base_url = "https://["\ncontact = "careers@uni"\n')
    assert "content/site.toml:5:12: " in afterword("check", exit_code=1).stderr


def test_a_lonely_bracket_is_no_port(project: Path, afterword: Afterword) -> None:
    add_settings(project, 'base_url = "https://[office.ac.uk/"\n')
    told = afterword("check", exit_code=1).stderr
    assert "→ take the [ ] out, or name the host, such as https://careers.example.ac.uk/afterword/" in told


def test_a_contact_that_is_none_is_told_that_alone(project: Path, afterword: Afterword) -> None:
    add_settings(project, 'contact = "mailto:a@northmoor"\n')
    told = afterword("check", exit_code=1).stderr
    assert "“contact” cannot be “mailto:a@northmoor”" in told
    assert "[setting-doubtful]" not in told
