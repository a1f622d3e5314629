"""Where in a JSON file a value stands: YAML, which takes JSON in, knows the line and column of each."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import yaml

Place = tuple[str | int, ...]
"""Keys and numbers that lead to a value: `("panels", 0, "steps", 3, "state")`."""


def place_in(text: str) -> Callable[[Place], tuple[int, int]]:
    """What finds the line and column of a value, as far as the way to it exists; else of what holds it."""
    try:
        import yaml  # noqa: PLC0415 - it is of use only where something is wrong
    except ModuleNotFoundError:  # a browser shows no lines
        return lambda _place: (1, 1)
    try:
        root = yaml.compose(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, RecursionError):
        root = None

    def find(place: Place) -> tuple[int, int]:
        node = root
        for step in place:
            node = _below(node, step) or node
        return (node.start_mark.line + 1, node.start_mark.column + 1) if node else (1, 1)

    return find


def _below(node: "yaml.Node | None", step: str | int) -> "yaml.Node | None":
    import yaml  # noqa: PLC0415 - as above

    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return node.value[step] if step < len(node.value) else None
    return None
