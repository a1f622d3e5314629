"""One file a layout, each ending in `LAYOUT = Layout(...)`; its look is `templates/print/<name>.html`."""

from generator.printing.layouts import checklist, copy, envelope, guide, labels, trace
from generator.printing.layouts.layout import Layout

LAYOUTS: dict[str, Layout] = {
    module.LAYOUT.name: module.LAYOUT for module in (copy, guide, trace, envelope, labels, checklist)
}
"""In the order in which they are made."""
