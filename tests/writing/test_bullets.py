from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from writing_samples import CODE, URL, assert_bullets_stay, bullet, merged, small, venue, work

from awesome_merge.model import Date, Distinction, Kind, Link, Role
from awesome_merge.writing import bullets
from awesome_merge.writing.layout import Layout

EXPECTED = Path(__file__).parent / "expected"
LINK = f"[Thrifty Nets]({URL})"
RESOURCE: dict[str, Any] = {"kind": Kind.PROJECT, "section": ("Tools",)}


def test_a_whole_list_is_printed_as_expected() -> None:
    text = bullets.write(small(), Layout())

    assert text == (EXPECTED / "merged.md").read_text(encoding="utf-8")
    assert_bullets_stay(text)


def test_a_published_work_has_year_venue_and_marks() -> None:
    one = work(date=Date(2021), venue=venue("ICML"), distinctions=(Distinction.ORAL, Distinction.WORKSHOP))

    assert bullet(one) == f"- 2021-ICMLow-{LINK}"


def test_a_preprint_is_printed_without_its_venue_and_its_month_has_two_digits() -> None:
    assert bullet(work(date=Date(2019, 2), venue=venue("arXiv"))) == f"- 2019.02-{LINK}"
    assert bullet(work(date=Date(2019), venue=venue("CoRR", known=False))) == f"- 2019-{LINK}"


def test_the_date_of_a_preprint_of_a_published_work_is_not_printed() -> None:
    one = work(date=Date(2021), venue=venue("ICML"), preprint=Date(2020, 3))

    assert bullet(one) == f"- 2021-ICML-{LINK}"


def test_a_venue_may_hold_spaces_and_be_unknown() -> None:
    assert bullet(work(date=Date(2021), venue=venue("Proceedings of the IEEE"))).startswith(
        "- 2021-Proceedings of the IEEE-["
    )
    assert bullet(work(date=Date(2021), venue=venue("Acta Thrift_", known=False))) == f"- 2021-Acta Thrift\\_-{LINK}"


def test_a_venue_without_a_date_still_stands_in_front() -> None:
    assert bullet(work(venue=venue("ICML"))) == f"- ICML-{LINK}"


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"date": Date(2021)}, f"- 2021-{LINK} (oral)"),
        ({"date": Date(2021), "venue": venue("arXiv")}, f"- 2021-{LINK} (oral)"),
        ({"date": Date(2021), "venue": venue("Acta Thrift", known=False)}, f"- 2021-Acta Thrift-{LINK} (oral)"),
        ({}, f"- {LINK} (oral)"),
    ],
)
def test_a_distinction_stands_in_words_where_no_known_venue_does(fields: dict[str, Any], line: str) -> None:
    assert bullet(work(distinctions=(Distinction.ORAL,), **fields)) == line


def test_more_than_three_marks_stand_in_words() -> None:
    said = (Distinction.ORAL, Distinction.BEST_PAPER, Distinction.AWARD, Distinction.WORKSHOP)

    assert bullet(work(date=Date(2021), venue=venue("ICML"), distinctions=said)) == (
        f"- 2021-ICML-{LINK} (oral; best paper; award; workshop)"
    )


def test_a_mark_that_no_list_explains_is_printed_as_written() -> None:
    one = work(date=Date(2021), venue=venue("ICML", "x"), distinctions=(Distinction.ORAL,))

    assert bullet(one, unexplained=("x",)) == f"- 2021-ICMLox-{LINK}"
    assert bullet(one) == f"- 2021-ICMLo-{LINK}"


def test_an_unexplained_mark_that_means_something_elsewhere_is_left_out() -> None:
    one = work(date=Date(2021), venue=venue("ICML", "o"))
    other = work("Other", date=Date(2020), distinctions=(Distinction.ORAL,))
    text = bullets.write(merged(one, other, unexplained=("o",)), Layout())

    assert f"- 2021-ICML-{LINK}\n" in text
    assert "Not explained" not in text


def test_links_and_types_and_a_note_follow_the_title() -> None:
    one = work(date=Date(2021), links=(CODE, Link("Web", "w", Role.PROJECT)), tags=("F", "W"), description="a note")

    assert bullet(one) == f"- 2021-{LINK} [[Code]({CODE.url})] [[Web](w)] `F` `W` (a note)"


def test_a_note_follows_the_distinctions_in_their_parentheses() -> None:
    one = work(date=Date(2021), distinctions=(Distinction.ORAL,), description="short name; code soon")

    assert bullet(one) == f"- 2021-{LINK} (oral; short name; code soon)"


@pytest.mark.parametrize("said", ["A tool.", "a (b)", "oral", "one; one", "half;", "; half", "[x]", '"quoted"'])
def test_a_description_that_parentheses_would_change_stands_behind_a_dash(said: str) -> None:
    assert bullet(work(date=Date(2021), description=said)) == f"- 2021-{LINK} - {said}"


def test_badges_are_not_printed() -> None:
    assert bullet(work(links=(Link("stars", "s.svg", Role.BADGE),))) == f"- {LINK}"


def test_a_link_without_a_label_is_called_by_its_role() -> None:
    assert bullet(work(links=(Link("", "v", Role.VIDEO),))) == f"- {LINK} [[Video](v)]"


def test_an_undated_resource_is_described_behind_a_dash() -> None:
    one = work(**RESOURCE, links=(CODE,), description="Saves what it can.")

    assert bullet(one) == f"- {LINK} [[Code]({CODE.url})] - Saves what it can."


def test_a_lone_star_begins_a_description_as_mdformat_would_have_it() -> None:
    assert bullet(work(description="* none")) == f"- {LINK} - * none"
    assert bullet(work(description="*none")) == f"- {LINK} - \\*none"


def test_a_name_that_would_be_a_box_to_tick_is_bold() -> None:
    assert bullet(work("X", **RESOURCE)) == f"- [**X**]({URL})"
    assert bullet(work("X", date=Date(2021))) == f"- 2021-[X]({URL})"


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("A Book of Leaves", "- 2019-A Book of Leaves"),
        ("Thrift: why not?", "- 2019-Thrift: why not?"),
        ("Self-pruning", "- 2019-**Self-pruning**"),
        ("Thrift (again)", "- 2019-**Thrift (again)**"),
        ("A_b", "- 2019-**A_b**"),
        ("Thrift:", "- 2019-**Thrift:**"),
        ("**Thrift**", "- 2019-**Thrift**"),
        ("The **bold** one", "- 2019-__The **bold** one__"),
        ("A *starred* a_b", "- 2019-**A starred a_b**"),
        ("* and _", "- 2019-**\\* and \\_**"),
        (None, "- 2019-"),
    ],
)
def test_a_title_without_a_link_has_no_brackets_and_is_bold_where_it_could_be_misread(
    title: str | None, line: str
) -> None:
    assert bullet(work(title, None, date=Date(2019))) == line


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({}, "- **Leaves**"),
        ({"date": Date(2019), "description": "a (b)"}, "- 2019-**Leaves** - a (b)"),
        ({"date": Date(2019), "venue": venue("Acta Thrift", known=False)}, "- 2019-Acta Thrift-**Leaves**"),
        ({"date": Date(2019), "venue": venue("ICML")}, "- 2019-ICML-Leaves"),
    ],
)
def test_a_title_without_a_link_is_plain_only_between_a_head_we_know_and_no_description(
    fields: dict[str, Any], line: str
) -> None:
    assert bullet(work("Leaves", None, **fields)) == line


@pytest.mark.parametrize(
    ("url", "printed"),
    [
        ("https://example.org/a?b=%20#c", "<https://example.org/a?b=%20#c>"),
        ("docs/a.md", "[docs/a.md](docs/a.md)"),
        ("https://example.org/_a é", "[https://example.org/\\_a é](<https://example.org/_a é>)"),
    ],
)
def test_an_address_without_a_title_is_printed_bare(url: str, printed: str) -> None:
    assert bullet(work(None, url, date=Date(2019))) == f"- 2019-{printed}"


def test_links_alone_are_a_work_too() -> None:
    assert bullet(work(None, None, links=(CODE,))) == f"- [[Code]({CODE.url})]"


@pytest.mark.parametrize(
    ("fields", "comment"),
    [
        ({"section": ("Sites",)}, " <!-- paper -->"),
        ({"section": ("Sites",), "date": Date(2019)}, ""),
        ({"section": ("Talks",), "date": Date(2019)}, " <!-- paper -->"),
        ({"section": ("Papers",), "kind": Kind.BOOK}, ""),
        ({"section": ("Papers",), "kind": Kind.PROJECT}, " <!-- project -->"),
        ({"section": ("Papers",), "kind": Kind.POST, "description": "a post"}, " <!-- post --> - a post"),
    ],
)
def test_a_comment_says_what_nobody_could_tell_from_the_section_and_the_rest(
    fields: dict[str, Any], comment: str
) -> None:
    assert bullet(work(**fields)).partition(LINK)[2] == comment
