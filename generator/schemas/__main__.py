"""`python -m generator.schemas < docs/writing.md > docs/content/writing.md`: the chapter “Writing pages”."""

import sys

from generator.schemas.chapter import chapter

sys.stdout.buffer.write(chapter(sys.stdin.buffer.read().decode()).encode())
