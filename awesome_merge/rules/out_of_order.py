"""AM501."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_merge.rules.base import Document, Entry, Facts, Finding, Invalid, Iterator, Related, Rule, Valid, place
from awesome_merge.rules.wholes import move
from awesome_merge.style.orders import ALPHABETICAL, by_section

# Below these a section only happens to be in order, or its order is not what its keeper means.
_FEWEST_ORDERED = 12
_SHARE_ORDERED = 0.94
# Above it a keeper has more than slips to mend, and sorts the section instead.
_MOST_MISPLACED = 5
_LAST_LATIN = "\u024f"
_TREES = (
    "Alder",
    "Birch",
    "Cedar",
    "Dogwood",
    "Elm",
    "Fir",
    "Ginkgo",
    "Hazel",
    "Juniper",
    "Larch",
    "Maple",
    "Oak",
    "Pine",
)


class OutOfOrder(Rule):
    """An entry stands where the order of its section has it.

    A reader who looks where an entry belongs does not find it, and the next one who adds it adds it twice.
    """

    code = "AM501"
    name = "out-of-order"
    fix = "Unsafe: the entry is put there with all its lines, where only items of its own list or table stand between."
    valid = (
        Valid("## Trees\n\n" + "".join(f"- [{tree}](https://example.org/{tree})\n" for tree in _TREES)),
        Valid(
            "## Trees\n\n" + "".join(f"- [{tree}](https://example.org/{tree})\n" for tree in (*_TREES[6:], *_TREES[:6]))
        ),
        Valid(
            "## Trees\n\n"
            + "".join(f"- [{tree}](https://example.org/{tree})\n" for tree in ("Willow", *_TREES, "Zelkova"))
            + "".join(f"- [Zz {n}](https://example.org/{n})\n" for n in range(3))
        ),
    )
    invalid = (
        Invalid(
            "## Trees\n\n"
            + "".join(f"- [{tree}](https://example.org/{tree})\n" for tree in (_TREES[0], "Willow", *_TREES[1:]))
            + "- [Yew](https://example.org/Yew)\n- [Zelkova](https://example.org/Zelkova)\n"
            + "".join(f"- [Zz {n}](https://example.org/{n})\n" for n in range(3)),
            reports=("4:4: belongs behind line 16; 'Trees' is alphabetical (18 of 19)",),
            unsafely="## Trees\n\n"
            + "".join(f"- [{tree}](https://example.org/{tree})\n" for tree in (*_TREES, "Willow", "Yew", "Zelkova"))
            + "".join(f"- [Zz {n}](https://example.org/{n})\n" for n in range(3)),
        ),
        Invalid(
            "## Papers\n\n"
            + "".join(f"- {2000 + n}-ICML-[Title {n}](https://example.org/{n})\n" for n in range(16))
            + "- 2003-ICML-[Another Title](https://example.org/16)\n",
            reports=("19:14: belongs behind line 6; 'Papers' has oldest first (16 of 17)",),
            unsafely="## Papers\n\n"
            + "".join(f"- {2000 + n}-ICML-[Title {n}](https://example.org/{n})\n" for n in range(4))
            + "- 2003-ICML-[Another Title](https://example.org/16)\n"
            + "".join(f"- {2000 + n}-ICML-[Title {n}](https://example.org/{n})\n" for n in range(4, 16)),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the few entries that break the order of their section, each once."""
        sections = by_section(document)
        told = set()
        for order in facts.style.orders:
            few = min(_MOST_MISPLACED, (1 - _SHARE_ORDERED) * order.of)
            if order.of < _FEWEST_ORDERED or order.of - order.kept > few:
                continue
            is_word = order.name == ALPHABETICAL
            said = f"'{order.section[-1]}'" if order.section else "the list"
            kept = f"{said} {'is' if is_word else 'has'} {order.name} ({order.kept} of {order.of})"
            for entry, after in order.misplaced(sections[order.section]):
                if entry.span in told or _is_apart(document, entry, sections[order.section], is_word):
                    continue
                told.add(entry.span)
                line = document.line(after) if after else None
                where = f"behind line {line}" if line else "first in its section"
                related = [Related(line, "the entry before it")] if line else []
                fix = move(document, entry, after, sections[order.section][0])
                yield self.report(place(entry), f"belongs {where}; {kept}", related=related, fix=fix)


def _is_apart(document: Document, entry: Entry, entries: Sequence[Entry], is_word: bool) -> bool:
    """Whether ``entry`` may stand where it does on purpose.

    That is what stands first of ``entries`` or behind a text, as does the first of a second list; and what is
    written in letters that no one sorts by their code points.
    """
    if is_word and any(letter.isalpha() and letter > _LAST_LATIN for letter in entry.title or ""):
        return True
    before = max((each.span.end for each in entries if each.span.end <= entry.span.start), default=None)
    return before is None or any(before <= said.span.start < entry.span.start for said in document.prose)
