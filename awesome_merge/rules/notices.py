"""Headings that announce something rather than name a section."""

from __future__ import annotations

import re

# A whole sentence, and what adorns its end.
_SENTENCE = re.compile(r".{61,}|.*[.!~。！]\W*", re.DOTALL)


def is_notice(name: str) -> bool:
    """Whether the heading ``name`` says a whole sentence, as no section's does."""
    return _SENTENCE.fullmatch(name) is not None
