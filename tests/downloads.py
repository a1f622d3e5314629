"""Files to download, as small as each kind can be."""

import io
from zipfile import ZipFile

OPEN = "application/vnd.oasis.opendocument."


def packed(**parts: str | bytes) -> bytes:
    """A ZIP with these parts; `/` is written as `__` and `.` as `_0`."""
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_0", "."), data)
    return file.getvalue()


TYPES: dict[str, str | bytes] = {"[Content_Types]_0xml": "<Types/>"}
GOOD: dict[str, tuple[bytes, str]] = {
    "cv.docx": (packed(**TYPES, word__document_0xml="<w/>"), "Word document"),
    "dates.xlsx": (packed(**TYPES, xl__workbook_0xml="<w/>"), "Excel workbook"),
    "talk.pptx": (packed(**TYPES, ppt__presentation_0xml="<p/>"), "PowerPoint slides"),
    "cv.odt": (packed(mimetype=OPEN + "text", content_0xml="<x/>"), "OpenDocument text"),
    "talk.odp": (packed(mimetype=OPEN + "presentation"), "OpenDocument slides"),
    "fairs.csv": (b"fair,day\r\nSpring,2027-03-01\r\n", "CSV table"),
    "fairs.ics": (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "calendar file"),
    "talk.mp4": (b"\0\0\0\x18ftypmp42" + b"\0" * 1_234_567, "MP4 film"),
    "talk.webm": (b"\x1a\x45\xdf\xa3" + b"\0" * 2000, "WebM film"),
    "talk.mp3": (b"ID3" + b"\0" * 4500, "MP3 recording"),
    "talk.vtt": (b"WEBVTT\n\n00:00.000 --> 00:02.000\nHello.\n", "subtitles, WebVTT"),
    "forms.zip": (packed(one_0txt="a", two_0docx="b"), "ZIP archive"),
    "form.pdf": (b"%PDF-1.7\n%%EOF\n", "PDF"),
}
"""Name of a file → its bytes, and what a link calls it."""
