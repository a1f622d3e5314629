"""The same answers and files wherever an engine runs: requests → a digest of each answer and each file.

This imports nothing of the tests, so that it can be put beside an engine in a browser or in another Python. PDF
files and archives count by what is in them: how bytes are packed differs from one zlib to another.
"""

import hashlib
import io
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable

STREAM = re.compile(rb"stream\n(.*?)\nendstream", re.DOTALL)


def digests(respond: Callable[[str], tuple[str, bytes]], requests: Iterable[object]) -> list[str]:
    """Of each request in turn: its operation, a digest of the answer, and one of the bytes."""
    found = []
    for request in requests:
        text, data = respond(json.dumps(request))
        answer = json.loads(text)
        if answer["op"] == "draw" and "result" in answer:
            answer["result"]["size"] = 0
        told = json.dumps(answer, sort_keys=True).encode()
        found.append(f"{answer['op']} {_digest(told)} {_digest(unpacked(bytes(data)))}")
    return found


def unpacked(data: bytes) -> bytes:
    """What is in a file."""
    if data.startswith(b"%PDF-"):
        return b"\n".join(map(_inflated, STREAM.findall(data)[:-1]))  # the last one says where each object is
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return b"".join(name.encode() + unpacked(archive.read(name)) for name in archive.namelist())
    return data


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:  # it is not compressed
        return stream


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]
