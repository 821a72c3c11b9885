"""Works that stand twice, and entries that stand elsewhere than they belong: what is told, and what is mended."""

from __future__ import annotations

import pytest

from awesome_merge.linting import fix, lint
from awesome_merge.model import Document, Fixed
from awesome_merge.reading import read
from awesome_merge.rules.base import Facts, Rule
from awesome_merge.rules.conflicting_entry import ConflictingEntry
from awesome_merge.rules.duplicate_entry import DuplicateEntry
from awesome_merge.rules.off_style_entry import OffStyleEntry
from awesome_merge.rules.out_of_order import OutOfOrder
from awesome_merge.rules.wrong_count import WrongCount
from awesome_merge.text import Source
from awesome_merge.venues import Venues

VENUES = Venues.load()
TITLE = "Pruning Gradually with Patience"
FIRST = f"- 2018-ICML-[{TITLE}](https://example.org/1)"
OTHERS = "".join(
    f"- 2018-ICML-[{name} without Warning](https://example.org/{name}) [[Code](https://example.org/{name}/c)]\n"
    for name in ("Quantizing", "Distilling", "Searching", "Growing", "Mixing", "Tying", "Hashing", "Sharing")
)


def the_list(source: Source) -> Document:
    return read(source, VENUES, {})


def facts(document: Document) -> Facts:
    return Facts(document, VENUES)


def told(text: str, *rules: Rule) -> list[tuple[str, int]]:
    document = the_list(Source("a.md", text))
    return [(each.code, document.source.line(each.span.start)) for each in lint(document, rules, facts(document))]


def mended(text: str, *rules: Rule) -> Fixed:
    return fix(Source("a.md", text), the_list, rules, facts, unsafe=True)


@pytest.mark.parametrize(
    ("first", "later", "joined"),
    [
        (FIRST, FIRST, FIRST),
        (FIRST, f"- 2018-[{TITLE}](https://example.org/1)", FIRST),
        (FIRST, f"{FIRST} [[code](https://example.org/c)]", f"{FIRST} [[Code](https://example.org/c)]"),
        (
            f"{FIRST} [[Code](https://example.org/c)] `F`",
            f"- 2018-ICML-[{TITLE}](https://example.org/2) [[Code](https://example.org/c)]",
            f"{FIRST} [[Code](https://example.org/c)] [[Paper](https://example.org/2)] `F`",
        ),
        (f"{FIRST} `F`", f"{FIRST} [[Code](https://example.org/c)]", f"{FIRST} [[Code](https://example.org/c)] `F`"),
        (FIRST, f"{FIRST} [[Demo](https://example.org/d)]\n  * on a slow machine", None),
        (FIRST, f"{FIRST}\n  ```bibtex\n  @misc{{patience}}\n  ```", None),
        (FIRST, f"{FIRST}\n\n      @misc{{patience}}", None),
        (FIRST, f"{FIRST} ![Teaser](https://example.org/i.png)", None),
        (FIRST, f"{FIRST} <img src='https://example.org/i.png'>", None),
        (f"{FIRST} ![Teaser](https://example.org/i.png)",) * 3,
        (f"{FIRST}\n  ```bibtex\n  @misc{{patience}}\n  ```",) * 3,
        (FIRST, f"{FIRST} `F`", None),
        (FIRST, f"{FIRST} <!-- the better one -->", None),
        (FIRST, f"{FIRST} [[Code](https://example.org/a(b))]", None),
        (FIRST, f"{FIRST} [![Stars](https://example.org/i.svg)](https://example.org/s)", None),
        (FIRST, f"{FIRST} [[py_torch](https://example.org/c)]", None),
        (FIRST, f"- 2018.03-ICML-[{TITLE}](https://example.org/1)", None),
        (f"- 2018.02-[{TITLE}](https://example.org/1)", FIRST, None),
        (f"{FIRST} and its sequel", f"{FIRST} [[Code](https://example.org/c)]", None),
        (
            f"{FIRST} ([code](https://example.org/c), [data](https://example.org/d))",
            f"{FIRST} [[Demo](https://example.org/e)]",
            None,
        ),
        (f"{FIRST} ([code](https://example.org/c) and data)", f"{FIRST} [[Demo](https://example.org/e)]", None),
        (f"- 2018-ICML-{TITLE}", FIRST, None),
    ],
)
def test_duplicates_are_joined_where_the_later_says_nothing_more_but_links(
    first: str, later: str, joined: str | None
) -> None:
    text = f"{first}\n{OTHERS}{later}\n"
    fixed = mended(text, DuplicateEntry())

    assert fixed.text == (text if joined is None else f"{joined}\n{OTHERS}")
    assert [each.code for each in (*fixed.applied, *fixed.remaining)] == ["AM401"]


def test_three_entries_of_one_work_become_one_with_each_link_once() -> None:
    more = f"{FIRST} [[Code](https://example.org/c)]\n"
    fixed = mended(
        f"{FIRST}\n{OTHERS}{more}{more.replace(')]', ')] [[Demo](https://example.org/d)]')}", DuplicateEntry()
    )

    assert fixed.text.count("example.org/c)") == 1
    assert fixed.text.count("example.org/d)") == 1
    assert fixed.text.count(TITLE) == 1
    assert len(fixed.applied) == 2


def test_an_empty_line_goes_with_a_joined_item() -> None:
    assert mended(f"{FIRST}\n\n{OTHERS}\n{FIRST}\n\n- [A Talk](https://example.org/t)\n", DuplicateEntry()).text == (
        f"{FIRST}\n\n{OTHERS}\n- [A Talk](https://example.org/t)\n"
    )


def test_the_last_row_of_a_table_and_the_last_entry_of_a_section_stay() -> None:
    table = "| Title | Code |\n| --- | --- |\n"
    row = f"| [{TITLE}](https://example.org/1) | - |\n"

    for text in (f"{table}{row}\nMore:\n\n{table}{row}\n", f"## One\n\n{FIRST}\n{OTHERS}\n## Two\n\n{FIRST}\n"):
        fixed = mended(text, DuplicateEntry())
        assert fixed.text == text
        assert len(fixed.remaining) == 1


def test_a_row_takes_over_links_only_into_the_cell_of_their_sort() -> None:
    head = "| Title | Code |\n| --- | --- |\n"
    rows = [f"| [{TITLE}](https://example.org/1) | [Code](https://example.org/{name}) |\n" for name in ("a", "b")]
    other = "| [Quantizing without Warning](https://example.org/2) | - |\n"
    bare = f"| [{TITLE}](https://example.org/1) | - |\n"

    assert mended(f"{head}{rows[0]}{other}{rows[1]}", DuplicateEntry()).text == (
        f"{head}{rows[0].replace('a) |', 'a) [Code](https://example.org/b) |')}{other}"
    )
    for later in (rows[1], bare.replace("/1", "/3")):
        assert mended(f"{head}{bare}{other}{later}", DuplicateEntry()).text == f"{head}{bare}{other}{later}"


def test_an_item_that_is_not_alone_on_its_lines_stays() -> None:
    text = "".join(f"> {line}\n" for line in (FIRST, *OTHERS.splitlines(), FIRST))
    fixed = mended(text, DuplicateEntry())

    assert (fixed.text, len(fixed.remaining)) == (text, 1)


def test_numbered_items_are_told_and_stay() -> None:
    text = "".join(f"{n}. [{TITLE}](https://example.org/1)\n" for n in (1, 2))

    assert mended(text, DuplicateEntry()).text == text


def test_what_stands_under_two_topics_all_over_a_list_is_meant_so() -> None:
    eight = f"{OTHERS}\n{FIRST}"
    years = f"## 2018 A\n\n{eight}\n\n## 2019 A\n\n{eight}\n"

    assert told(f"## Pruning\n\n{eight}\n\n## Speed\n\n{eight}\n", DuplicateEntry()) == []
    assert len(told(years, DuplicateEntry())) == 9


@pytest.mark.parametrize(
    ("later", "code"),
    [
        (f"- 2019-ICML-[{TITLE}](https://example.org/1)", "AM404"),
        (f"- 2018-ICLR-[{TITLE}](https://example.org/1)", "AM404"),
        (f"- 2018.01-[{TITLE}](https://example.org/1)", "AM401"),
        (f"- 2017-arXiv-[{TITLE}](https://example.org/1)", "AM401"),
        (f"- 2018-NIPSw-[{TITLE}](https://example.org/1)", "AM401"),
    ],
)
def test_a_pair_is_told_once_and_as_a_conflict_where_both_speak_of_publications(later: str, code: str) -> None:
    text = f"> `o` for oral, `w` for workshop.\n\n{FIRST}\n{later}\n"

    assert told(text, DuplicateEntry(), ConflictingEntry()) == [(code, 4)]


def test_two_preprints_with_other_dates_do_not_contradict() -> None:
    text = "".join(f"- {date}-[{TITLE}](https://example.org/1)\n" for date in ("2018.01", "2019-arXiv"))

    assert told(text, DuplicateEntry(), ConflictingEntry()) == [("AM401", 2)]


def test_what_agrees_with_any_earlier_entry_is_a_duplicate_of_that() -> None:
    other = FIRST.replace("2018", "2019")
    found = lint(
        document := the_list(Source("a.md", f"{FIRST}\n{other}\n{other}\n")), [DuplicateEntry()], facts(document)
    )

    assert [each.related[0].line for each in found] == [2]


NAMES = (
    *("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel", "Ivy", "Juniper", "Larch", "Maple"),
    *("Oak", "Pine", "Quince", "Rowan", "Spruce", "Teak", "Ulex", "Viburnum", "Willow", "Xylosma", "Yew"),
)
ITEMS = [f"- [{name}](https://example.org/{name})\n" for name in NAMES]
GROVE = "".join(ITEMS)
NESTED = f"{ITEMS[4]}  - tall and {'old'}\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{GROVE}{ITEMS[0].replace('Alder', 'Aspen')}", None),
        ("".join((*ITEMS[:4], *ITEMS[5:], NESTED)), "".join((*ITEMS[:4], NESTED, *ITEMS[5:]))),
        ("".join((*ITEMS[1:], ITEMS[0])), GROVE),
        ("".join((*ITEMS[:4], *ITEMS[5:], "\n", ITEMS[4])), "same"),
        ("".join((*ITEMS[:4], *ITEMS[5:], ITEMS[4].rstrip())), "same"),
        ("".join((*ITEMS[:4], *ITEMS[5:-1], "- <!-- see below -->\n", ITEMS[-1], ITEMS[4])), "same"),
    ],
)
def test_an_entry_is_moved_with_its_lines_within_one_list_and_not_over_what_parts_it(
    text: str, wanted: str | None
) -> None:
    aspen = ITEMS[0].replace("Alder", "Aspen")
    expected = {None: "".join((ITEMS[0], aspen, *ITEMS[1:])), "same": text}.get(wanted, wanted)
    fixed = mended(f"## Trees\n\n{text}", OutOfOrder())

    assert fixed.text == f"## Trees\n\n{expected}"
    assert len(fixed.applied) == (wanted != "same")


def test_several_entries_are_moved_to_one_place_at_once_in_their_order() -> None:
    moved = [ITEMS[0].replace("Alder", name) for name in ("Almond", "Apple")]
    more = "".join(ITEMS[0].replace("Alder", f"Zelkova {n:02}") for n in range(20))
    fixed = mended(f"## Trees\n\n{GROVE}{more}{''.join(moved)}", OutOfOrder())

    assert fixed.text == f"## Trees\n\n{ITEMS[0]}{''.join(moved)}{''.join(ITEMS[1:])}{more}"


def test_moves_and_joins_are_made_one_after_the_other() -> None:
    more = "".join(ITEMS[0].replace("Alder", f"Zelkova {n:02}") for n in range(20))
    text = f"## Trees\n\n{''.join(ITEMS[1:])}{more}{ITEMS[0]}{ITEMS[0]}"
    fixed = mended(text, DuplicateEntry(), OutOfOrder())

    assert fixed.text == f"## Trees\n\n{GROVE}{more}"
    assert fixed.remaining == ()


def test_an_entry_out_of_order_in_two_sections_is_told_once() -> None:
    dated = [f"- 2019.{month:02}-[Title {month}](https://example.org/{month})\n" for month in range(1, 13)]
    odd = "- 2019.02-[Another Title](https://example.org/o)\n"

    assert told(
        f"## Papers\n\n### 2019\n\n{''.join(dated)}- 2019.12-[T](https://x.org)\n" * 1 + f"{dated[-1]}" * 8 + odd,
        OutOfOrder(),
    ) == [("AM501", 26)]


def test_sections_that_are_ordered_by_venue_have_no_order_of_entries() -> None:
    venues = ("ICML", "CVPR", "AAAI", "ICLR")
    rows = [
        f"- {venue} 2019: [Title {9 * n % 7} {venue}](https://example.org/{venue}{n})\n"
        for venue in venues
        for n in range(4)
    ]

    assert told(f"## Papers\n\n{''.join(rows)}", OutOfOrder()) == []


USUAL = "".join(f"- 2018-ICML-[Title {n}](https://example.org/{n})\n" for n in range(20))


@pytest.mark.parametrize(
    "line",
    [
        "1. 2018-ICML-Another [[paper](https://example.org/20)]",
        "- [PODC](https://example.org/20) **Principles of Computing** *Example University*",
        "- <https://example.org/20>",
        "- [Undated](https://example.org/20)",
    ],
)
def test_what_may_be_meant_so_is_not_off_style(line: str) -> None:
    assert told(f"## Papers\n\n{USUAL}{line}\n", OffStyleEntry()) == []


def test_one_linked_title_among_plain_ones_is_not_off_style() -> None:
    plain = "".join(f"- 2018-ICML-Title {n} [[paper](https://example.org/{n})]\n" for n in range(20))

    assert told(f"## Papers\n\n{plain}- 2018-ICML-[Title](https://example.org/20)\n", OffStyleEntry()) == []


@pytest.mark.parametrize(
    ("said", "wrong"),
    [("20 papers", False), ("12 papers", True), ("12+ papers", False), ("21+ papers", True), ("9 papers", False)],
)
def test_a_number_is_wrong_only_where_it_may_count_the_entries(said: str, wrong: bool) -> None:
    assert bool(told(f"# A List\n\nIt contains {said}.\n\n## Papers\n\n{USUAL}", WrongCount())) == wrong


def test_a_number_in_what_is_no_list_is_not_counted() -> None:
    assert told("# A List\n\nIt contains 3 papers.\n", WrongCount()) == []
