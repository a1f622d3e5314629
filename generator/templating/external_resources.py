"""What the templates of a project would run, or fetch from another site: this one asks no third party."""

import re
from pathlib import Path

from generator.lazy_pattern import lazy_pattern
from generator.parsing.content_files.files import read_source
from generator.parsing.styles.svg import sanitize_svg
from generator.problems import Problems
from generator.project.template_folders import template_folders

SIGNS = lazy_pattern(r"\\|@import|(?:url|src|image|image-set|cross-fade)\(", re.IGNORECASE)
"""What a style sheet has that fetches anything: most have none of it, and need not be taken apart."""


def check_external_resources(project: Path, part: str = "") -> Problems:
    """What the style sheets and drawings of a project's templates/, or of a part of it, would fetch."""
    folder = template_folders(project)[0] / part if (project / "templates").is_dir() else None
    paths = sorted(folder.rglob("*.*")) if folder else []
    return [problem for path in paths if path.is_file() for problem in _check_file(path)]


def _check_file(path: Path) -> Problems:
    if path.suffix == ".svg":
        return sanitize_svg(path, path.read_bytes()).problems
    if path.suffix not in {".css", ".js"}:
        return []
    source, problems = read_source(path, path.name)
    if source is None or path.suffix == ".js" or not SIGNS.search(source.text):
        return problems
    from generator.parsing.styles.css_urls import check_stylesheet  # noqa: PLC0415 - it takes a while to import

    return problems + check_stylesheet(source)
