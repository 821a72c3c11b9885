"""Emoji at the end of words, as characters or as GitHub's shortcodes.

https://www.unicode.org/reports/tr51/
"""

from __future__ import annotations

import re

_ONE = (
    r"(?:[\U0001F000-\U0001FAFF\u231A\u231B\u2328\u23CF\u23E9-\u23FA\u24C2\u25AA\u25AB\u25B6\u25C0\u25FB-\u25FE\u2600-\u27BF"
    r"\u2934\u2935\u2B05-\u2B07\u2B1B\u2B1C\u2B50\u2B55\u2194-\u2199\u21A9\u21AA\u203C\u2049\u2122\u2139\u3030\u303D\u3297\u3299"
    r"\u00A9\u00AE][\uFE0F\u200D\u20E3\U000E0020-\U000E007F]*|[0-9#*]\uFE0F?\u20E3|:[a-z0-9_+-]+:)"
)
_ANY = re.compile(_ONE)
_LAST = re.compile(rf"{_ONE}\Z")


def without_emoji(text: str) -> str:
    """Return ``text`` without emoji."""
    return _ANY.sub("", text)


def ends_with_emoji(text: str) -> bool:
    """Return whether the last character of ``text`` is an emoji."""
    return _LAST.search(text) is not None
