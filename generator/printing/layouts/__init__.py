"""One module a layout, each ending in `LAYOUT = Layout(...)`; its look is `templates/print/<name>.html`."""

from collections.abc import Iterator, Mapping
from importlib import import_module

from generator.printing.layouts.layout import Layout
from generator.words import LAYOUTS as NAMES


class _Layouts(Mapping[str, Layout]):
    """The layouts in the order in which they are made, each imported when it is asked for."""

    def __getitem__(self, name: str) -> Layout:
        if name not in NAMES:
            raise KeyError(name)
        layout: Layout = import_module(f"{__name__}.{name}").LAYOUT
        return layout

    def __iter__(self) -> Iterator[str]:
        return iter(NAMES)

    def __len__(self) -> int:
        return len(NAMES)


LAYOUTS: Mapping[str, Layout] = _Layouts()
