"""AM501."""

from __future__ import annotations

from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Related, Rule, Valid, place
from awesome_merge.rules.wholes import move
from awesome_merge.style.orders import ALPHABETICAL, by_section

# Below these a section only happens to be in order, or its order is not what its keeper means.
_FEWEST_ORDERED = 12
_SHARE_ORDERED = 0.94
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
    )
    invalid = (
        Invalid(
            "## Trees\n\n"
            + "".join(f"- [{tree}](https://example.org/{tree})\n" for tree in ("Willow", *_TREES))
            + "- [Yew](https://example.org/Yew)\n- [Zelkova](https://example.org/Zelkova)\n"
            + "".join(f"- [Zz {n}](https://example.org/{n})\n" for n in range(3)),
            reports=("3:4: belongs behind line 16; 'Trees' is alphabetical (18 of 19)",),
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
            if order.of < _FEWEST_ORDERED or order.kept < _SHARE_ORDERED * order.of:
                continue
            is_word = order.name == ALPHABETICAL
            said = f"'{order.section[-1]}'" if order.section else "the list"
            kept = f"{said} {'is' if is_word else 'has'} {order.name} ({order.kept} of {order.of})"
            for entry, after in order.misplaced(sections[order.section]):
                if entry.span in told:
                    continue
                told.add(entry.span)
                line = document.line(after) if after else None
                where = f"behind line {line}" if line else "first in its section"
                related = [Related(line, "the entry before it")] if line else []
                fix = move(document, entry, after, sections[order.section][0])
                yield self.report(place(entry), f"belongs {where}; {kept}", related=related, fix=fix)
