"""What a merge changes in the lines of the liked list, and what it leaves."""

from __future__ import annotations

import pytest
from manner_samples import NAMES, like, page, section

from awesome_merge.writing.manner.habits import joined

PAPERS = [
    f"- **On the {name} of Trees**, ICLR {2010 + at}, [[pdf]](https://example.org/papers/{name}.pdf)"
    for at, name in enumerate(NAMES)
]
LINKED = [
    f"- [On the {name} of Trees](https://example.org/papers/{name}.pdf). ICLR {2010 + at}."
    for at, name in enumerate(NAMES)
]
TOOLS = [f"- [{name}](https://example.org/tools/{name}) - Grows {name.lower()} trees." for name in NAMES]
ARXIV = "https://arxiv.org/abs/2101.00001"
OTHERS = [f"- 2001-ICML-[Moss {at}](https://example.org/moss/{at})" for at in range(3)]


def first(mine: list[str], theirs: str) -> str:
    """Return what becomes of the first line of ``mine`` when another list says ``theirs``."""
    return section(like(page("Papers", mine), page("Papers", [theirs])), "Papers").splitlines()[0]


@pytest.mark.parametrize(
    ("old", "new", "theirs", "expected"),
    [
        pytest.param(
            "ICLR 2010", "arXiv 2010", f"- 2011-ICML-[On the Alder of Trees]({ARXIV})", "ICML 2011", id="venue and date"
        ),
        pytest.param(", ICLR 2010", "", f"- 2011-ICML-[On the Alder of Trees]({ARXIV})", "ICML 2011", id="none before"),
        pytest.param("Trees**", "trees**", f"- 2010-ICLR-[On the Alder of Trees]({ARXIV})", "of Trees**", id="title"),
    ],
)
def test_what_the_merge_knows_better_stands_in_its_place(old: str, new: str, theirs: str, expected: str) -> None:
    line = PAPERS[0].replace(old, new).replace("https://example.org/papers/Alder.pdf", ARXIV)

    assert expected in first([line, *PAPERS[1:]], theirs)


@pytest.mark.parametrize("lines", [PAPERS, LINKED], ids=["beside the title", "at the title"])
def test_a_better_address_takes_the_place_of_the_old_one(lines: list[str]) -> None:
    page_of_venue = "https://openreview.net/forum?id=Alder"
    line = first(lines, f"- 2010-ICLR-[On the Alder of Trees]({page_of_venue})")

    assert (
        line
        == (
            lines[0].replace("https://example.org/papers/Alder.pdf", page_of_venue).removesuffix(")")
            + ("" if lines is LINKED else ") [[pdf]](https://example.org/papers/Alder.pdf)")
        )
        or "https://example.org/papers/Alder.pdf" in line
    )


def test_distinctions_types_and_notes_are_added() -> None:
    theirs = "- 2010-ICLR-[On the Alder of Trees](https://example.org/papers/Alder.pdf) `W` (oral; with snow)"
    line = first(PAPERS, theirs)

    assert "oral" in line
    assert "`W`" in line
    assert "with snow" in line


def test_a_tool_is_described_as_most_lists_do() -> None:
    theirs = page("Tools", ["* [Alder](https://example.org/tools/Alder): Sows alders."])
    text = like(page("Tools", TOOLS), theirs, theirs)

    assert section(text, "Tools").splitlines()[0] == "- [Alder](https://example.org/tools/Alder) - Sows alders."


def test_a_tool_without_words_gets_those_of_another_list() -> None:
    bare = "- [Kapok](https://example.org/tools/Kapok)"
    text = like(page("Papers", [*TOOLS, bare]), page("Papers", [f"{bare} - Sows kapoks."]))

    assert f"\n{bare} - Sows kapoks.\n" in text


def test_columns_are_found_by_their_names_and_what_has_none_stands_at_the_title() -> None:
    header = ["| Title | Venue | Date | Type | Authors | Code | Notes |", "| - | - | - | - | - | - | - |"]
    rows = [f"| [On the {name} of Trees](https://example.org/{name}) |  |  |  |  |  |  |" for name in NAMES]
    theirs = "- 2011-ICML-[Moss](https://example.org/moss) [[Code](https://github.com/a/moss)] `W` (oral; with snow)"
    text = like(page("Papers", [*header, *rows]), page("Papers", [theirs]))

    assert (
        "| [Moss](https://example.org/moss) | ICML (oral) | 2011 | `W` |  "
        "| [Code](https://github.com/a/moss) | with snow |"
    ) in text
    narrow = ["| Title |", "| - |", *(f"| [The {name}](https://example.org/{name}) |" for name in NAMES)]
    assert "[Moss](https://example.org/moss)" in like(page("Papers", narrow), page("Papers", [theirs]))


@pytest.mark.parametrize(
    ("before", "behind", "gap"),
    [(" (", "). ", ". "), (" (", " ", " ("), (" ", ")**, ", ")**, "), (", ", "\n  - ", "\n  - "), (". ", ". ", ". ")],
)
def test_of_two_gaps_that_nothing_parts_one_is_left(before: str, behind: str, gap: str) -> None:
    assert joined(before, behind) == gap


def test_lines_are_broken_where_the_list_breaks_them() -> None:
    lines = [
        f"**On the {name} of Trees**, Ann Ash, Bob Beech\n<br>ICLR 2010. [[pdf]](https://example.org/papers/{name}.pdf)"
        for name in NAMES
    ]
    text = like(page("Papers", lines, "\n\n"), page("Papers", ["- 2001-ICML-[Moss](https://example.org/moss.pdf)"]))

    assert "**Moss**\n<br>ICML 2001. [[pdf]](https://example.org/moss.pdf)\n" in text


def test_signs_that_close_what_the_words_opened_stay_with_them() -> None:
    odd = [
        "- [Kapok](https://example.org/kapok) - Grows kapoks. **[Deprecated]**",
        "- [Larch](https://example.org/larch) - Grows larches (as [Moss](https://example.org/moss) does).",
        "- [Lime](https://example.org/lime) - Grows limes<br>",
    ]

    assert section(like(page("Papers", [*TOOLS, *odd])), "Papers").splitlines()[-3:-1] == odd[:2]


def test_titles_end_in_a_stop_where_the_list_ends_them_so() -> None:
    lines = [line.replace("Trees**,", "Trees.**") for line in PAPERS]
    theirs = [
        "- 2001-ICML-[Moss.](https://example.org/moss.pdf)",
        "- 2001-ICML-[Why Moss?](https://example.org/why.pdf)",
    ]

    with_stops, without = (like(page("Papers", mine), page("Papers", theirs)) for mine in (lines, PAPERS))
    assert "- **Moss.** ICML 2001" in with_stops
    assert "- **Why Moss?** ICML 2001" in with_stops
    assert "- **Moss**, ICML 2001" in without


def test_a_work_that_only_has_an_address_is_written_by_it() -> None:
    text = like(page("Papers", TOOLS), page("Papers", [*OTHERS, "- <https://example.org/nameless>"]))

    assert "https://example.org/nameless" in section(text, "Papers")


def test_headings_of_works_stand_below_those_of_sections() -> None:
    blocks = [f"### [The {name}](https://example.org/{name})\n\nGrows {name.lower()} trees." for name in NAMES]
    text = like("# Trees\n\n## Papers\n\n" + "\n\n".join(blocks) + "\n")

    assert section(text, "Papers").count("\n### [The ") + section(text, "Papers").startswith("### ") == len(NAMES)


def test_an_address_is_added_to_a_title_that_had_none() -> None:
    lines = ["- **On the Moss of Trees**, ICLR 2009", *PAPERS]
    line = first(lines, "- 2009-ICLR-[On the Moss of Trees](https://example.org/papers/Moss.pdf)")

    assert line == "- **On the Moss of Trees**, ICLR 2009, [[pdf]](https://example.org/papers/Moss.pdf)"


def test_persons_that_another_list_does_not_name_are_not_made_up() -> None:
    lines = [line.replace(", ICLR", ", *Ann Ash, Bob Beech*, ICLR") for line in PAPERS]
    text = like(page("Papers", lines), page("Papers", ["- 2009-ICLR-[Moss](https://example.org/moss.pdf)"]))

    assert "\n- **Moss**, ICLR 2009, [[pdf]](https://example.org/moss.pdf)\n" in f"\n{section(text, 'Papers')}\n"


def test_nothing_comes_between_venue_and_year() -> None:
    lines = [line.replace("ICLR", "ICLR (oral)") if at % 2 else line for at, line in enumerate(PAPERS)]
    line = first(lines, "- 2010-ICLR-[On the Alder of Trees](https://example.org/papers/Alder.pdf) (oral)")

    assert line.startswith("- **On the Alder of Trees**, ICLR 2010")
    assert "oral" in line


def test_a_tool_that_is_described_alike_gets_only_the_link() -> None:
    theirs = f"{TOOLS[0].partition(' - ')[0]} [[Talk](https://example.org/talk)] - Grows alder trees."
    text = like(page("Tools", TOOLS), page("Tools", [theirs]))

    assert "https://example.org/talk" in section(text, "Tools").splitlines()[0]


def test_a_title_without_a_link_stays_without_one() -> None:
    text = like(page("Papers", PAPERS), page("Papers", ["- 2009-ICLR-**Moss**", *OTHERS]))

    assert "\n- **Moss**, ICLR 2009\n" in text


def test_where_titles_are_plain_a_tool_has_its_link_beside() -> None:
    mine = page("Tools", [f"- {name} trees, [website](https://example.org/{name})" for name in NAMES])
    text = like(mine, page("Tools", ["- [Moss gardens](https://example.org/moss) - Grows moss."]))

    assert "https://example.org/moss" in section(text, "Tools")
