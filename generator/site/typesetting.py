"""What a site has only where pages can be typeset: its handbook and its blank sheets."""

from dataclasses import replace

from generator.model.pages.site import Content
from generator.printing.pdf.pango import WHY, has_libraries, install_command
from generator.problems import Checked, Problem
from generator.site.pages.generated.sheets_page import PAGE

TYPESET = {"handbook": "the handbook", "sheets": "the blank sheets"}
"""Setting → what it asks for."""


def without_typesetting(content: Content) -> Checked[Content]:
    """The content as it is; on a machine without Pango that of a site which asks for nothing that is typeset, and
    a warning that says what is left out."""
    wanted = [key for key in TYPESET if getattr(content.settings, key)]
    if not wanted or has_libraries():
        return Checked(content, [])
    told = " and ".join(TYPESET[key] for key in wanted)
    verb = "is" if wanted == ["handbook"] else "are"
    problem = Problem(
        content.settings_source.find(f"{wanted[0]} = true"),
        f"{told} {verb} left out: {WHY}",
        f"{install_command()}; then build the site again",
        warning=True,
        check="typesetting-missing",
    )
    settings = replace(content.settings, handbook=False, sheets=False)
    left_out = {PAGE: WHY} if "sheets" in wanted else {}
    return Checked(replace(content, settings=settings, left_out=left_out), [problem])
