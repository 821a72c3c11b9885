"""What the rules on how entries are written do in doubt, beyond the examples that they show to curators."""

from __future__ import annotations

import pytest

from awesome_merge.linting import fix, lint
from awesome_merge.model import Document, Entry, Finding, Kind, Link, Severity
from awesome_merge.reading import read
from awesome_merge.rules.base import Facts, Rule
from awesome_merge.rules.broken_link_text import BrokenLinkText
from awesome_merge.rules.missing_separator import MissingSeparator
from awesome_merge.rules.stray_text import StrayText
from awesome_merge.rules.table_shape import TableShape
from awesome_merge.rules.title_punctuation import TitlePunctuation
from awesome_merge.text import Source, Span
from awesome_merge.venues import Venues

VENUES = Venues.load()
MANY = "".join(f"- 2019-ICML-[Title {n}](https://example.org/{n})\n" for n in range(40))
TITLES = "".join(f"- 2019-ICML-[Thrift{n}: Pruning and Patience](https://example.org/{n})\n" for n in range(8))


def a_list(text: str) -> Document:
    return read(Source("a.md", text), VENUES, {})


def found(rule: Rule, text: str) -> list[Finding]:
    return lint(a_list(text), [rule], Facts(a_list(text), VENUES))


def mended(rule: Rule, text: str) -> str:
    source = Source("a.md", text)
    return fix(source, lambda one: read(one, VENUES, {}), [rule], lambda d: Facts(d, VENUES), unsafe=True).text


@pytest.mark.parametrize(
    "text",
    [
        "- [One](https://example.org/1)\n\n```\n- [Code] (https://example.org/2)\n[Code](https://example.org/3\n```\n",
        "- [One](https://example.org/1) as in `[Code] (https://example.org/2)`\n",
        "- [One](https://example.org/1) <!-- [Code] (https://example.org/2) -->\n",
        "- [One](https://example.org/1) [x] (https://example.org/2)\n",
        "- [One](https://example.org/1\n  )\n",
        '- [One](https://example.org/1\n  "with a title")\n',
        "- [One](https://example.org/1) [two](notes (old).md)\n",
        "- [One](https://example.org/1) [see: [Two](https://example.org/2)] and \\[[Three](https://example.org/3)\n",
    ],
)
def test_what_is_no_broken_link_is_let_be(text: str) -> None:
    assert found(BrokenLinkText(), text) == []


def test_a_broken_link_outside_of_entries_is_left_to_a_person() -> None:
    text = f"{MANY}\nThanks to [them] (https://example.org/98) and [others](https://example.org/99\n"

    assert [(each.severity, each.fix) for each in found(BrokenLinkText(), text)] == [(Severity.ERROR, None)] * 2


def test_an_open_link_ends_with_its_cell() -> None:
    text = "| Title | Code |\n| --- | --- |\n| [One](https://example.org/1) | [Code](https://example.org/2 |\n"

    assert mended(BrokenLinkText(), text) == text.replace("org/2 |", "org/2) |")


def test_a_bracket_is_added_where_another_link_of_the_entry_has_both() -> None:
    code, data = "[[Code](https://example.org/2)", "[[Data](https://example.org/3)]"

    assert mended(BrokenLinkText(), f"- [One](https://example.org/1) {data} {code}\n").endswith(f"{data} {code}]\n")
    assert mended(BrokenLinkText(), f"- [One](https://example.org/1) {code}\n").endswith(f"{code}\n")


@pytest.mark.parametrize(
    "line",
    [
        "- 2019-ICML-[One](https://example.org/1) [[Code](https://example.org/2])",
        "- 2019-ICML-[One](https://example.org/1)] [[Code](https://example.org/2)]",
    ],
)
def test_a_bracket_that_may_belong_elsewhere_is_reported_and_not_mended(line: str) -> None:
    usual = MANY.replace(")\n", ") [[Code](https://example.org/c)]\n")

    assert [each.fix for each in found(BrokenLinkText(), f"{usual}{line}\n")] == [None]


def test_a_bracket_is_not_added_where_links_have_none_and_other_lines_do_not_matter() -> None:
    usual = MANY.replace(")\n", ") [Code](https://example.org/c)\n")
    odd = "- 2019-ICML-[One](https://example.org/1) [Data](https://example.org/2)\n  [[Code](https://example.org/3)\n"

    assert [each.fix for each in found(BrokenLinkText(), usual + odd)] == [None]


@pytest.mark.parametrize("label", ["Another  \n  Title", "Another\\\n  Title"])
def test_a_break_that_a_reader_sees_stays(label: str) -> None:
    text = f"{MANY}- 2020-ICML-[{label}](https://example.org/98)\n"

    assert [each.fix for each in found(BrokenLinkText(), text)] == [None]


def test_a_link_is_joined_before_its_address_too() -> None:
    text = f"{MANY}- 2020-ICML-[Another](\n  https://example.org/98\n  )\n"

    assert mended(BrokenLinkText(), text) == f"{MANY}- 2020-ICML-[Another](https://example.org/98)\n"


def test_a_link_without_a_place_has_no_brackets() -> None:
    link = Link("Code", "https://example.org/1")
    document = Document(Source("a.md", "x" * 9), entries=(Entry(Span(0, 9), links=(link,)),))

    for rule in (BrokenLinkText(), MissingSeparator()):
        assert lint(document, [rule], Facts(document, VENUES)) == []


@pytest.mark.parametrize("between", ["", ", ", "; ", " – "])
def test_a_separator_is_missing_only_where_signs_or_words_touch_a_link(between: str) -> None:
    spaced = "".join(f"- [Name {n}](https://example.org/{n}) [Code](https://example.org/c/{n})\n" for n in range(18))
    odd = f"- [Another](https://example.org/98){between}[Code](https://example.org/99)\n"

    assert len(found(MissingSeparator(), spaced + odd)) == (between == "")


@pytest.mark.parametrize("before", ["官网", "*", "—"])
def test_no_space_is_due_behind_chinese_or_other_signs(before: str) -> None:
    spaced = "".join(
        f"- [Name {n}](https://example.org/{n}) – for [This](https://example.org/c/{n})\n" for n in range(9)
    )

    assert (
        found(
            MissingSeparator(), f"{spaced}- [Other](https://example.org/8) – for{before}[This](https://example.org/9)\n"
        )
        == []
    )


def test_a_badge_may_touch_what_stands_before_it() -> None:
    badge = "[![Stars](https://example.org/s.svg)](https://example.org/9)"
    spaced = "".join(f"- [Name {n}](https://example.org/{n}) [Code](https://example.org/c/{n})\n" for n in range(9))

    assert found(MissingSeparator(), f"{spaced}- [Another](https://example.org/8){badge}\n") == []


def test_an_autolink_may_touch_what_stands_before_it() -> None:
    spaced = "".join(f"- [Name {n}](https://example.org/{n}) [Code](https://example.org/c/{n})\n" for n in range(9))

    assert found(MissingSeparator(), f"{spaced}- [Another](https://example.org/8),<https://example.org/9>\n") == []


@pytest.mark.parametrize(
    "title",
    ["The Best of arXiv", "Learning from arxiv", "What We Read on github", "github", "Reading a pdf", "A Notgithub"],
)
def test_the_word_for_a_page_may_end_a_title(title: str) -> None:
    assert found(StrayText(), f"- 2019-ICML-[{title}](https://example.org/1)\n") == []


def test_a_title_without_a_link_has_no_letter_behind_it() -> None:
    title = Entry(Span(0, 7), kind=Kind.PAPER, title="A Title", title_span=Span(0, 7))
    document = Document(Source("a.md", "A Title S"), entries=(title,) * 8)

    assert lint(document, [StrayText()], Facts(document, VENUES)) == []


def test_a_note_that_nobody_is_to_see_is_no_cell_too_many() -> None:
    table = "| Title | Venue |\n| --- | --- |\n| [One](https://example.org/1) | ICLR | {} |\n"

    assert [len(found(TableShape(), table.format(cell))) for cell in ("<!-- 06/11 -->", "[//]: #06/11", "", "o")] == [
        0,
        0,
        0,
        1,
    ]


def test_one_cell_too_many_is_told_as_one() -> None:
    table = "| Title | Venue |\n| --- | --- |\n| [One](https://example.org/1) | ICLR | ECCV |\n"

    assert [each.message for each in found(TableShape(), table)] == [
        "the header in line 1 has 2 cells, this row 3: the last is shown by nobody"
    ]


def test_a_table_in_a_code_block_is_no_table() -> None:
    assert found(TableShape(), MANY) == []
    assert found(TableShape(), "```\n| a | b |\n| - | - |\n| c | d | e |\n```\n") == []


@pytest.mark.parametrize(
    "title",
    [
        "Sparsity of 1 : 2",
        "N : M Sparsity",
        "namespace::Name",
        ":fire:Fast Pruning",
        "A LAION_Predictor of Taste",
        "Within Reach",
        "DeepLab without ImageNet",
    ],
)
def test_what_only_resembles_a_slip_in_a_title_is_let_be(title: str) -> None:
    usual = TITLES.replace("Pruning and", "Deep Image Lab Net with out in Pruning")
    text = f"{usual}- 2019-ICML-[{title}](https://example.org/9)\n"

    assert [each.message for each in found(TitlePunctuation(), text)] == []


def test_curly_marks_are_as_good_where_straight_ones_are_hardly_more() -> None:
    straight, curly = (
        "- 2019-ICML-[Don't {}](https://example.org/{})\n",
        "- 2019-ICML-[Don’t {}](https://example.org/{})\n",
    )
    text = "".join(straight.format(n, n) for n in range(4)) + "".join(curly.format(n, n) for n in range(4, 7))

    assert found(TitlePunctuation(), text) == []
