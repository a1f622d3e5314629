"""The `.gitignore` of a project: what is made, and people's data, however its name is spelled."""

LISTS = ("csv", "ods", "psv", "tab", "tsv", "txt", "xls")
"""What lists of people end in, copies and newer kinds such as `.csv~`, `.csv.bak` and `.xlsx` too."""


def ignored_files() -> bytes:
    """What a new project never commits."""
    kinds = ["".join(f"[{letter}{letter.upper()}]" for letter in kind) for kind in LISTS]
    upgraded = [".afterword/before-*/", ".afterword/new/"]
    lines = ["output/", *upgraded, "*.eml", *(f"*.{kind}*" for kind in kinds), "!content/**", "!templates/**"]
    return "\n".join([*lines, ""]).encode()
