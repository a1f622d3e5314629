"""The bytes of a people's file → its text, or a problem that says what cannot be trusted in it."""

import re
import stat
from pathlib import Path

from generator.lazy_pattern import lazy_pattern
from generator.parsing.content_files.fingerprint import open_unblocked
from generator.problems import Checked, Location, Problem, Problems, display_path

BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
NAMED = {"utf-8": "UTF-8", "utf-8-sig": "UTF-8", "utf-16": "UTF-16", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
MOST_BYTES = 128 * 2**20
"""Four times what a hundred thousand people fill; more is a file of something else."""
MOST_LINES = 1_000_000
"""Ten for each of a hundred thousand people."""
UNPRINTABLE = lazy_pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
SAVE = "save it as UTF-8: spreadsheets call that “CSV UTF-8”"
"""How a file is mended whose encoding cannot be named."""
LIKELY = ("cp1252", "mac_roman", "cp850")
"""Encodings of the West that single bytes can be of."""
WESTERN = lazy_pattern(r"[A-ZÀ-ÖØ-Þ]?[a-zß-öø-ÿ]+|[A-ZÀ-ÖØ-Þ]+|Mc[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+")
SAMPLE = 2**16
"""Bytes in which an encoding shows itself."""
HEADER = 64
"""Bytes of the first line that are looked at."""


def read_bytes(path: Path) -> Checked[bytes]:
    """What a file holds. A pipe is told, for it can be read once only and may never end; so is a file that nobody
    has written by hand."""
    where = Location(display_path(path))
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            hint = "save what it says as a file, and name that"
            return Checked(
                b"", [Problem(where, "is a pipe or a device, not a file", hint, check="file-not-regular")]
            )
        if about.st_size > MOST_BYTES:
            message = f"has {about.st_size // 2**20} MiB, more than {MOST_BYTES // 2**20}"
            return Checked(b"", [Problem(where, message, "split it into several files", check="file-too-large")])
        with open(path, "rb", opener=open_unblocked) as file:
            return Checked(file.read(), [])
    except OSError as error:
        hint = "check the path and that you may read the file"
        return Checked(b"", [Problem(where, f"cannot be read: {error.strerror}", hint, check="file-unreadable")])


def decode_csv(path: str, data: bytes, encoding: str | None) -> Checked[str]:
    """The text, its line ends as `\\n`. Without a byte-order mark it must be UTF-8, UTF-16 beyond doubt, or of the
    encoding that was named: guessing turns “Núñez” into “Núńez”, and a misspelt name on a card is worse than a
    question."""
    marked = next((codec for bom, codec in BOMS.items() if data.startswith(bom)), None)
    codec = marked or _wide(data) or encoding or "utf-8"
    try:
        text = data.decode(codec).replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        return Checked("", [_undecoded(path, error, codec)])
    except UnicodeError:
        return Checked(
            "",
            [
                Problem(
                    Location(path),
                    f"the file is not {codec}",
                    "name another with --encoding",
                    plain=SAVE,
                    check="encoding-wrong",
                )
            ],
        )
    return Checked(text, _unprintable(path, text) + _misnamed(path, data, codec) + _endless(path, text))


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: every second byte of the header is zero, as in no text of single bytes."""
    begin = re.split(rb"[\r\n]", data[:HEADER])[0]
    for codec, zeros, letters in (("utf-16-le", begin[1::2], begin[::2]), ("utf-16-be", begin[::2], begin[1::2])):
        if len(begin) >= 8 and not any(zeros) and all(letters):
            return codec
    return None


def _undecoded(path: str, error: UnicodeDecodeError, encoding: str) -> Problem:
    before = _before(error, encoding)
    where = Location(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
    if encoding in NAMED and encoding != "utf-8":
        return Problem(
            where,
            f"the file begins as {NAMED[encoding]}, but is damaged here",
            "save it once more",
            check="encoding-wrong",
        )
    if encoding != "utf-8":
        return Problem(
            where,
            f"the file is not {encoding}",
            "name another with --encoding",
            plain=SAVE,
            check="encoding-wrong",
        )
    likely = _likely(error.object)
    doubtful = _doubtful(error.object, likely)[:5]
    words, verb = ", ".join(f"“{word}”" for word in doubtful), "are" if len(doubtful) > 1 else "is"
    hint = f"if {words} {verb} spelled right here, add --encoding {likely}; if not, save the file as UTF-8"
    return Problem(
        where, "the file is not UTF-8, so its names cannot be trusted", hint, plain=SAVE, check="file-not-utf8"
    )


def _before(error: UnicodeDecodeError, encoding: str) -> str:
    """The text before the fault; none where the encoding knows no way around it."""
    try:
        return error.object[: error.start].decode(encoding, "replace")
    except UnicodeError:
        return ""


def _likely(data: bytes) -> str:
    """The encoding in which the most words look like words; of those that are alike, what old Macs wrote where
    its line ends are theirs, and else that of Windows."""
    old = b"\r" in data and b"\n" not in data
    order = sorted(LIKELY, key=lambda encoding: encoding == "mac_roman", reverse=old)
    return max(order, key=lambda encoding: _words_in(data, encoding))


def _words_in(data: bytes, encoding: str) -> int:
    """How many words have their foreign letters where words have them: José, not JosŽ or Jos‚."""
    words = re.split(r"[\s,;|\"’'.()-]+", data[:SAMPLE].decode(encoding, "replace"))
    foreign = (word for word in words if not word.isascii())
    return sum(WESTERN.fullmatch(word) is not None for word in foreign)


def _doubtful(data: bytes, encoding: str) -> list[str]:
    """The cells that would change with the encoding, read as Western European, or as old Macs wrote it."""
    cells = re.split(r"[,;\t|\r\n]+", data.decode(encoding, "replace"))
    return list(dict.fromkeys(cell.strip(' "') for cell in cells if not cell.isascii()))


def _unprintable(path: str, text: str) -> Problems:
    """A character that no editor shows and no printer prints."""
    found = UNPRINTABLE.search(text)
    if not found:
        return []
    offset = found.start()
    where = Location(path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
    return [
        Problem(
            where,
            f"a control character (U+{ord(found[0]):04X}) stands here",
            "delete it",
            check="control-character",
        )
    ]


def _endless(path: str, text: str) -> Problems:
    """A file of lines that nobody has written, empty ones as a rule."""
    lines = text.count("\n")
    if lines <= MOST_LINES:
        return []
    hint = "delete the empty lines, or split it into several files"
    return [
        Problem(
            Location(path, MOST_LINES + 1),
            f"the file has {lines} lines, more than {MOST_LINES}",
            hint,
            check="file-too-large",
        )
    ]


def _misnamed(path: str, data: bytes, encoding: str) -> Problems:
    """A file of UTF-8 that was named as another: “Jürgen” would be printed as “JÃ¼rgen”."""
    if encoding.startswith("utf") or data.isascii():
        return []
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return []
    return [
        Problem(
            Location(path),
            f"the file is UTF-8, not {encoding}",
            "leave out --encoding",
            plain=SAVE,
            check="encoding-wrong",
        )
    ]
