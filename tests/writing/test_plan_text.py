from __future__ import annotations

from awesome_merge.model import Alignment, Because, Document, Merged
from awesome_merge.text import Source
from awesome_merge.writing.plan_text import write_plan


def row(name: str, into: str, because: Because, **evidence: int) -> Alignment:
    path = tuple(name.split(" > "))
    words = ("oak",) if because in {Because.WORDS, Because.SHARED} else ()
    return Alignment("b.md", name, path, tuple(into.split(" > ")), because, **evidence, words=words)


def test_the_plan_says_for_each_section_where_it_goes_and_why() -> None:
    lists = tuple(Document(Source(name, "")) for name in ("a.md", "b.md"))
    rows = (
        row("Oak", "Oaks", Because.WORDS, works=3, shared=2, there=1),
        row("Big Oaks", "Trees > Oaks", Because.SHARED, works=9, shared=5, there=4),
        row("Ferns", "Ferns", Because.NAME, works=1),
        row("Cacti", "Cacti", Because.OWN, works=2, shared=1),
        row("Moss", "Moss", Because.OWN, works=2),
    )

    assert (
        write_plan(Merged(lists, (), plan=rows))
        == """\
a.md: keeps its sections

b.md
  Oak → Oaks (common words: oak; shared entries there: 1 of 2; works: 3)
  Big Oaks → Trees > Oaks (shared entries there: 4 of 5; common words: oak; works: 9)
  Ferns → Ferns (same name; works: 1)
  Cacti (keeps its own; shared entries: 1; works: 2)
  Moss (keeps its own; works: 2)
"""
    )
