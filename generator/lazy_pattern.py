"""Regular expressions that are compiled when something is first looked for with them.

Of the five hundred that a site is checked with, a build of one edited page needs a hundred: to compile the others
would take it a tenth of its time.
"""

import re
from typing import Any, AnyStr, cast

METHODS = ("search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn")
FACTS = ("pattern", "flags", "groups", "groupindex")


def lazy_pattern(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The same as `re.compile`, later. It raises re.error when it is first used; functions of `re` do not take
    it."""
    return cast("re.Pattern[AnyStr]", _LazyPattern(pattern, flags))


class _LazyPattern:
    def __init__(self, *given: Any) -> None:
        self._given = given

    def __getattr__(self, name: str) -> Any:
        """Asked only for what is not there yet: from then on it is."""
        compiled = re.compile(*self._given)
        self.__dict__.update({each: getattr(compiled, each) for each in METHODS + FACTS})
        return getattr(compiled, name)

    def __reduce__(self) -> tuple[Any, ...]:
        return lazy_pattern, self._given
