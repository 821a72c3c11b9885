"""``--plan``, and what is said of sections that the configuration names."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_merge.cli.output import note, put
from awesome_merge.model import Merged


def show(found: Sequence[Merged]) -> None:
    """Print where each merge puts the sections of its lists."""
    from awesome_merge.writing.plan_text import write_plan

    put("\n".join(map(write_plan, found)))


def report_misnamed(found: Sequence[Merged]) -> None:
    """Tell which names of sections none of the merges of this run knows; a list may have lost the section."""
    from difflib import get_close_matches

    near: dict[str, list[str]] = {}
    known: set[str] = set()
    for merged in found:
        for name, nearest in merged.asked.items():
            if nearest is None:
                known.add(name)
            else:
                near.setdefault(name, []).append(nearest)
    for name, names in near.items():
        if name not in known:
            (nearest,) = get_close_matches(name, names, n=1, cutoff=0)
            note(f"sections.'{name}': no list has this section; the nearest is '{nearest}'")
