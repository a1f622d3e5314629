"""Every sentence that the wordings make, kept in a file for people to read: tests/golden/sentences.txt."""

from collections.abc import Callable

from tests.sentences import all_sentences


def test_the_file_has_every_wording_as_it_reads_now(golden: Callable[[str, str], None]) -> None:
    golden("sentences.txt", "\n".join(all_sentences()).strip() + "\n")
