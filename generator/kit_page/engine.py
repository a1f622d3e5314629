"""A request → its answer, and the bytes of a file where one was asked for."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from generator.kit_page.protocol import VERSION, Answer, Result


class Engine:
    """The office's content, and the kit that was composed last."""

    def __init__(self, project: Path) -> None:
        self.project = project

    def respond(self, text: str) -> tuple[str, bytes]:
        """The answer to a request as JSON, and the bytes of the file that `draw` asked for."""
        answer, data = self.answer(json.loads(text))
        return json.dumps(answer, ensure_ascii=False), data

    def answer(self, request: Mapping[str, Any]) -> tuple[Answer, bytes]:
        """The same of values."""
        operations: Mapping[str, Callable[[Mapping[str, Any]], tuple[Result, bytes]]] = {}
        op = str(request.get("op", ""))
        answer = Answer(version=VERSION, id=int(request.get("id", 0)), op=op)
        if op not in operations:
            return {**answer, "error": f"there is no operation “{op}”"}, b""
        result, data = operations[op](request)
        return {**answer, "result": result}, data
