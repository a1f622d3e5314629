"""The feed tells what has changed; where no page has a day, there is none, and nothing leads to one."""

from pathlib import Path

from tests.conftest import Afterword
from tests.facts import built_page
from tests.samples.projects import add_settings, write_page


def test_a_site_without_days_has_no_feed(project: Path, afterword: Afterword) -> None:
    add_settings(project, 'base_url = "https://office.example/"\n')
    text = "Take [the feed of this site](/feed.xml)."
    write_page(project, "guides/feed.md", text=text, title="Feed")
    for path in (project / "content").rglob("*.md"):
        lines = path.read_text("utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if not line.startswith("updated:")), "utf-8")
    told = afterword("build", exit_code=1).stderr
    assert "content/guides/feed.md:5:30: the link “/feed.xml” leads nowhere [link-nowhere]" in told
    assert "no page has a day, so there is no feed: write updated: 2026-12-03 or the like in one" in told
    write_page(project, "guides/feed.md", text="Nothing.", title="Feed")
    afterword("build")
    assert not (project / "output" / "site" / "feed.xml").exists()
    assert "feed.xml" not in built_page(project, "index.html")
    assert (project / "output" / "site" / "sitemap.xml").exists()
    write_page(
        project, "guides/feed.md", "updated: 2026-11-18\n", "Take [the feed of this site](/feed.xml).", "Feed"
    )
    assert "link-nowhere" not in afterword("build").stderr
    assert built_page(project, "feed.xml").count("<entry>") == 1
    assert built_page(project, "index.html").count("feed.xml") == 1
