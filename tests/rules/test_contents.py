"""Contents that are told as stale, and those that are not."""

from __future__ import annotations

from awesome_merge.linting import lint
from awesome_merge.model import Finding
from awesome_merge.reading import read
from awesome_merge.rules.base import Facts
from awesome_merge.rules.stale_contents import StaleContents
from awesome_merge.text import Source
from awesome_merge.venues import Venues

VENUES = Venues.load()
BIRDS = tuple("ABCDEFGHIJKLMNOP")
CONTENTS = "".join(f"- [{bird}](#{bird.lower()})\n" for bird in BIRDS[:8])
SECTIONS = "".join(f"## {bird}\n\n- [One of {bird}](https://example.org/{bird})\n\n" for bird in BIRDS)


def found(text: str) -> list[Finding]:
    document = read(Source("a.md", text), VENUES, {})
    return lint(document, [StaleContents()], Facts(document, VENUES))


def test_contents_that_name_half_of_the_sections_mean_to() -> None:
    assert found(f"# Birds\n\n{CONTENTS}\n{SECTIONS}") == []


def test_an_item_with_others_in_it_gets_no_line_behind_it() -> None:
    nested = CONTENTS.replace("- [D](#d)\n", "- [D](#d)\n  - [One](https://example.org/one)\n")
    sections = SECTIONS[: SECTIONS.index("## I")].replace("## E", "## D and E\n\nNone.\n\n## E")

    assert [each.fix for each in found(f"# Birds\n\n{nested}\n{sections}")] == [None]
