"""For hatchling: a wheel carries the runtime of the kit page, where that has been made."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class RuntimeHook(BuildHookInterface[Any]):
    """Adds `runtime/made` as a folder of the starter."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Of an editable install the checkout itself is the starter."""
        made = Path(self.root, "runtime", "made")
        if version == "standard" and made.is_dir():
            build_data["force_include"][str(made)] = "generator/starter/runtime"
