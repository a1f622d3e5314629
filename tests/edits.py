"""What a test changes in the small project, and what it reads of its site."""

from pathlib import Path

HEAD = "---\ntitle: {}\ndescription: What it is for.\n{}---\n{}\n"


def write(project: Path, name: str, more: str = "", text: str = "Words.", title: str = "Faulty") -> None:
    (project / "content" / name).write_text(HEAD.format(title, more, text), "utf-8")


def settings(project: Path, more: str) -> None:
    path = project / "content" / "site.toml"
    path.write_text(path.read_text("utf-8") + more, "utf-8")


def page(project: Path, name: str, folder: str = "site") -> str:
    return (project / "output" / folder / name).read_text("utf-8")
