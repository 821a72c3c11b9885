"""Contents that are told as stale, and those that are not."""

from __future__ import annotations

import pytest

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
LISTED = SECTIONS[: SECTIONS.index("## I")]


def found(text: str) -> list[Finding]:
    document = read(Source("a.md", text), VENUES, {})
    return lint(document, [StaleContents()], Facts(document, VENUES))


def test_contents_that_name_half_of_the_sections_mean_to() -> None:
    assert found(f"# Birds\n\n{CONTENTS}\n{SECTIONS}") == []


def test_an_item_with_others_in_it_gets_no_line_behind_it() -> None:
    nested = CONTENTS.replace("- [D](#d)\n", "- [D](#d)\n  - [One](https://example.org/one)\n")
    sections = LISTED.replace("## E", "## D and E\n\nNone.\n\n## E")

    assert [each.fix for each in found(f"# Birds\n\n{nested}\n{sections}")] == [None]


@pytest.mark.parametrize(
    ("heading", "link"),
    [
        ("<div id='owls'></div>\n\n## Strix", "#owls"),
        ("## Strix <img src='strix.svg'>", "#strix"),
        ("## Strix <img src='strix.svg'>", "#strix-"),
    ],
)
def test_contents_name_what_their_links_lead_to_whatever_they_call_it(heading: str, link: str) -> None:
    assert found(f"# Birds\n\n{CONTENTS}- [Owls]({link})\n\n{LISTED}{heading}\n\nNone.\n") == []


def test_a_name_in_a_comment_is_no_place_to_lead_to() -> None:
    owls = "<!-- <a id='owls'></a> -->\n\n## Strix\n\nNone.\n"

    assert [each.message.split()[0] for each in found(f"# Birds\n\n{CONTENTS}- [Owls](#owls)\n\n{LISTED}{owls}")] == [
        "'Strix'"
    ]


def test_contents_need_not_name_a_heading_in_html_that_is_never_closed() -> None:
    assert found(f"# Birds\n\n{CONTENTS}\n{LISTED}<h2>Owls\n\n- [An Owl](https://example.org/owl)\n") == []
