"""The introductions of sections, as mdformat with our extension leaves them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from awesome_merge.model import Merged
from awesome_merge.writing.layout import GroupBy, Layout, headings
from awesome_merge.writing.spelling import formatted

# Words and links in which mdformat has nothing to change.
_PLAIN = re.compile(r"[A-Za-z](?:[A-Za-z0-9 ,.:;()'\"?-]|\[[A-Za-z0-9 ,.'-]+\]\(https?://[A-Za-z0-9./-]+\))*")


def introductions(merged: Merged, layout: Layout) -> Mapping[tuple[str, ...], list[str]]:
    """Return for the headings of each section that is introduced the paragraphs that do; none where others group."""
    if layout.group_by is not GroupBy.SECTION:
        return {}
    return {headings(path): [_spelled(one.text) for one in said] for path, said in merged.introductions.items()}


def _spelled(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else formatted(text).removesuffix("\n")
