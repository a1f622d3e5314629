"""A printer's correction that carries what is drawn over the edge of its sheet."""

from collections.abc import Iterable, Iterator

from generator.model.paper.printing import PrintJob
from generator.model.paper.stationery import Paper, PrinterProfile
from generator.problems import Location, Problem, Problems

SIDES = ("on the left", "on the right", "at the top", "at the foot")
OWN_SIZES = {"envelope", "labels"}
"""Layouts that are printed on sheets of their own."""


def check_printer(profile: PrinterProfile, papers: Iterable[Paper], *, duplex: bool = False) -> Problems:
    """A warning for each paper of which what stands at the edge of its printable area leaves the sheet."""
    if profile == PrinterProfile():
        return []
    return [_problem(paper, over) for paper in dict.fromkeys(papers) if any(over := _over(profile, paper, duplex))]


def check_job_printer(job: PrintJob, layouts: Iterable[str]) -> Problems:
    """The same for cards in these layouts; folded ones have covers on the backs of their sheets."""
    wanted = set(layouts)
    papers = [job.settings.paper] if wanted - OWN_SIZES else []
    papers += [job.label_paper] if "labels" in wanted else []
    return check_printer(job.settings.profile, papers, duplex=job.fold != "flat")


def _over(profile: PrinterProfile, paper: Paper, duplex: bool) -> tuple[float, ...]:
    """How many millimetres are lost at each side."""
    lost = [tuple(_lost(profile, paper, back=back)) for back in (False, True)[: 1 + duplex]]
    return tuple(max(sides) for sides in zip(*lost, strict=True))


def _lost(profile: PrinterProfile, paper: Paper, *, back: bool) -> Iterator[float]:
    right = profile.dx_mm + (profile.back_dx_mm if back else 0)
    down = profile.dy_mm + (profile.back_dy_mm if back else 0)
    for whole, scale, move in (
        (paper.width_mm, profile.scale_x, right),
        (paper.height_mm, profile.scale_y, down),
    ):
        yield max(0.0, -(paper.edge_mm * scale + move))
        yield max(0.0, (whole - paper.edge_mm) * scale + move - whole)


def _problem(paper: Paper, over: tuple[float, ...]) -> Problem:
    lost = ", ".join(f"{mm:.1f} mm {side}" for side, mm in zip(SIDES, over, strict=True) if mm)
    return Problem(
        Location("--printer"),
        f"moved and stretched for this printer, words or marks leave {paper.label}: {lost}",
        "print what `afterword sheet printer` makes, measure its marks, and keep that with afterword printer",
        warning=True,
        plain="print the test page of the printer, and measure it again",
        check="printer-strays",
    )
