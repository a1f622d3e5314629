"""One module a layout, each ending in `LAYOUT = Layout(...)`; its look is `templates/print/<name>.html`."""

from importlib import import_module

from generator.printing.layouts.layout import Layout
from generator.words import LAYOUTS as NAMES

LAYOUTS: dict[str, Layout] = {name: import_module(f"{__name__}.{name}").LAYOUT for name in NAMES}
"""In the order in which they are made."""
