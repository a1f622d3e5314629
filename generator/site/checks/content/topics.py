"""Topics and sectors: words of front matter that become places of a page, and so must differ as such."""

from collections.abc import Iterable

from generator.model.files import LocatedStr
from generator.model.pages.front_matter import NoteFrontMatter
from generator.problems import Problem, Problems
from generator.site.pages.navigation import ContentItem, url_slug


def check_topics(items: Iterable[ContentItem]) -> Problems:
    """Empty topics and sectors, and two that come out as one."""
    matters = [item.front_matter for item in items]
    tags = [tag for front_matter in matters for tag in front_matter.tags]
    sectors = [
        sector
        for front_matter in matters
        if isinstance(front_matter, NoteFrontMatter)
        for sector in front_matter.sectors
    ]
    return _alike("topic", tags) + _alike("sector", sectors)


def _alike(kind: str, words: Iterable[LocatedStr]) -> Problems:
    first: dict[str, str] = {}
    problems: Problems = []
    for word in words:
        other = first.setdefault(url_slug(word.name), word.name)
        if not word.name.strip():
            problems.append(
                Problem(word.where, f"a {kind} is empty", "write it out, or take it away", check="topic-empty")
            )
        elif other != word.name:
            message = f"“{word.name}” and “{other}” would be one {kind}"
            problems.append(
                Problem(
                    word.where,
                    message,
                    "write both the same way, or give one of them other words",
                    check="topics-alike",
                )
            )
    return problems
