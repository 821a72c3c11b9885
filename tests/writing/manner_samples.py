"""Lists of our own invention, and what a merge in their manner makes of them."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_merge import api
from awesome_merge.model import Document, Work
from awesome_merge.text import Source

NAMES = ("Alder", "Birch", "Cedar", "Dogwood", "Elder", "Fir", "Ginkgo", "Hazel", "Ivy", "Juniper")


def document(text: str, name: str = "mine.md") -> Document:
    return api.read(Source(name, text))


def page(heading: str, lines: Sequence[str], between: str = "\n") -> str:
    """Return a list with one section."""
    return f"# Trees\n\n## {heading}\n\n{between.join(lines)}\n"


def like(mine: str, *others: str, layout: api.Layout | None = None) -> str:
    """Return what a merge of ``mine`` and ``others`` in the manner of ``mine`` writes."""
    liked = document(mine)
    theirs = [document(text, f"theirs-{at}.md") for at, text in enumerate(others)]
    return api.write_like(api.merge([liked, *theirs]), liked, layout or api.Layout())


def section(text: str, heading: str) -> str:
    """Return what stands below ``heading`` in ``text``."""
    _, _, behind = text.partition(f"\n## {heading}\n\n")
    return behind.partition("\n\n## ")[0]


def works(text: str) -> tuple[Work, ...]:
    """Return the works that everybody reads in ``text``."""
    return api.merge([document(text, "merged.md")]).works
