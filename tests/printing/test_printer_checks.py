"""A correction that carries words over the edge of the paper is told; one that printers need is not."""

import pytest

from generator.model.paper.stationery import PrinterProfile
from generator.printing.printer_checks import check_printer
from tests.samples.notes import A4

FAR = PrinterProfile(15, -15, 1.1, 1.1)


@pytest.mark.parametrize(
    ("profile", "lost"),
    [
        (FAR, "29.0 mm on the right, 8.0 mm at the top, 7.7 mm at the foot"),
        (PrinterProfile(dx_mm=-8), "1.6 mm on the left"),
        (PrinterProfile(scale_y=1.03), "2.3 mm at the foot"),
    ],
)
def test_words_that_leave_the_paper_are_told(profile: PrinterProfile, lost: str) -> None:
    (problem,) = check_printer(profile, [A4, A4])
    assert problem.message == f"moved and stretched for this printer, words or marks leave A4: {lost}"
    assert problem.warning
    assert f"[{problem.check}]" == "[printer-strays]"


@pytest.mark.parametrize(
    "profile", [PrinterProfile(), PrinterProfile(1.5, -1.5, 1.004, 0.996), PrinterProfile(-6.4, 6.4)]
)
def test_what_printers_need_is_not(profile: PrinterProfile) -> None:
    assert check_printer(profile, [A4]) == []


def test_the_back_counts_where_it_is_printed() -> None:
    profile = PrinterProfile(dx_mm=4, back_dx_mm=4)
    assert check_printer(profile, [A4]) == []
    assert "1.6 mm on the right" in check_printer(profile, [A4], duplex=True)[0].message
