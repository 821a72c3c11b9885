"""The shape of an entry: what stands between its parts, and what is the same shape."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from awesome_merge import api
from awesome_merge.model import Date, Distinction, Document, Entry, Link, Remark, Role, VenueMention
from awesome_merge.style import infer
from awesome_merge.text import Source, Span

U = "https://example.org"


def shapes(text: str) -> dict[str, int]:
    return dict(infer(api.read(Source("list.md", text))).shape.counts)


@pytest.mark.parametrize(
    ("written", "shape"),
    [
        (f"- 2019-ICLR-[On Elms]({U}/1)", "YEAR-VENUE-[Title](url)"),
        (f"- 2019.02-[On Elms]({U}/1)", "YEAR-[Title](url)"),
        (f"- 2019-ICLR-[On Elms]({U}/1) [[Code]({U}/2)] [[Slides]({U}/3)]", "YEAR-VENUE-[Title](url) [[Label](url)]"),
        (
            f"- **On Elms.** *Ann Oak, Bo Ash.* ICLR 2019. [pdf]({U}/1)",
            "**Title.** *Authors.* VENUE YEAR. [Label](url)",
        ),
        (f"- [Elm]({U}/1) - Shows all elms of a park.", "[Title](url) - Description."),
        (f"- [Elm]({U}/1) - Shows all elms (of a park) `MIT` `Go`", "[Title](url) - Description `TAG`"),
        (
            f"- [Elm]({U}/1) - Shows elms. ([Demo]({U}/2), [Source Code]({U}/3))",
            "[Title](url) - Description. ([Label](url))",
        ),
        (f"- [Elm]({U}/1) - Shows elms. ([Source Code]({U}/3))", "[Title](url) - Description. ([Label](url))"),
        (f"- [**On Elms**]({U}/1) (ICLR 2019) <!-- seen -->", "[**Title**](url) (VENUE YEAR)"),
        (f"- [On Elms][elms] [[Code][elms]]\n\n[elms]: {U}/1", "[Title][ref] [[Label][ref]]"),
        (f"- [On Elms]\n\n[On Elms]: {U}/1", "[Title]"),
        (f"- <{U}/1>", "<url>"),
        (f"- On Elms [{'`' * 7}pdf{'`' * 7}]({U}/1)", "Title [``````Label``````](url)"),
        (f"- On Elms <br> ICLR 2019 [[Paper]({U}/1)]", "Title <br> VENUE YEAR [[Label](url)]"),
        (f'- <a href="{U}/1">On Elms</a>', '<a href="url">Title</a>'),
        (f"- [Elm]({U}/1)\n  [Demo]({U}/2)", "[Title](url)\n[Label](url)"),
    ],
)
def test_what_an_entry_says_is_left_out_and_how_it_says_it_stays(written: str, shape: str) -> None:
    assert shapes(f"# Trees\n\n## Papers\n\n{written}\n") == {shape: 1}


def test_a_row_may_have_empty_cells_and_none_at_its_end() -> None:
    rows = [
        f"| [On Elms]({U}/1) | ICLR | [Code]({U}/a) |",
        f"| [On Oaks]({U}/2) | ICML | - |",
        f"| [On Firs]({U}/3) | | [Code]({U}/c) |",
        f"| [On Yews]({U}/4) | ICML",
    ]
    header = "# Trees\n\n## Papers\n\n| Title | Venue | Code |\n| --- | --- | --- |\n"

    assert shapes(header + "\n".join(rows)) == {"| [Title](url) | VENUE | [Label](url) |": 4}


def test_a_row_without_outer_bars_is_a_row() -> None:
    text = f"# Trees\n\n## Papers\n\nTitle | About | More\n--- | --- | ---\n[On Elms]({U}/1) | Words of elms | Others\n"

    assert shapes(text) == {"[Title](url) | Description | Description": 1}


def test_a_part_that_few_entries_have_is_no_part_of_the_pattern() -> None:
    plain = "".join(f"- [On {number} Elms]({U}/{number})\n" for number in range(30))
    coded = f"- [On Oaks]({U}/oak) [[Code]({U}/code)]\n"

    assert shapes(f"## Papers\n\n{plain}{coded}") == {"[Title](url)": 30, "[Title](url) [[Label](url)]": 1}
    assert shapes(f"## Papers\n\n{plain}{coded * 2}") == {"[Title](url) [[Label](url)]": 32}


def built(text: str, **parts: Any) -> dict[str, int]:
    """Return the shape of an entry that is all of ``text`` and has ``parts``."""
    document = Document(Source("list.md", text), entries=(Entry(Span(0, len(text)), **parts),))
    return dict(infer(document).shape.counts)


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def link(text: str, written: str, url: str | None = None, role: Role = Role.OTHER) -> Link:
    return Link("", url or "", role, at(text, written), at(text, url) if url else None)


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("- On Elms (Ann Oak, Bo Ash et al.)", "- Title (Authors)"),
        ("- On Elms (Ann Oak and others)", "- Title (Authors …)"),
        ("- On Elms, by others", "- Title, …"),
    ],
)
def test_authors_are_looked_for_between_the_parts(text: str, shape: str) -> None:
    found = built(text, title="On Elms", title_span=at(text, "On Elms"), authors=("Ann Oak", "Bo Ash"))

    assert {f"- {each}" for each in found} == {shape}


def test_a_remark_a_badge_and_an_image_have_their_own_forms() -> None:
    text = "On Elms [Oral] ![stars](img) [![x](img)](url) Spotlight"
    found = built(
        text,
        title="On Elms",
        title_span=at(text, "On Elms"),
        remarks=(
            Remark(Distinction.ORAL, at(text, "[Oral]")),
            Remark(Distinction.SPOTLIGHT, at(text, "Spotlight")),
        ),
        links=(link(text, "[![x](img)](url)", role=Role.BADGE),),
    )

    assert found == {"Title [Distinction] ![…] [![Badge](image)](url) Distinction": 1}


def test_an_address_alone_and_one_in_brackets_are_no_labels() -> None:
    text = "On Elms: https://example.org/1 <https://example.org/2>"
    found = built(
        text,
        title="On Elms",
        title_span=at(text, "On Elms"),
        links=(link(text, "https://example.org/1"), link(text, "<https://example.org/2>")),
    )

    assert found == {"Title: url <url>": 1}


def test_what_stands_in_another_part_or_before_the_entry_is_left_out() -> None:
    text = "x [On Elms 2019](url)"
    around = link(text, "[On Elms 2019](url)", "url")
    entry = Entry(
        Span(2, len(text)), title_span=at(text, "On Elms"), link=around, date=Date(2019, span=at(text, "2019"))
    )
    venue = VenueMention("x", span=Span(0, 1))
    document = Document(Source("list.md", text), entries=(replace(entry, venue=venue),))

    assert infer(document).shape.counts == {"[Title YEAR](url)": 1}


@pytest.mark.parametrize(
    ("written", "description", "shape"),
    [
        ("a park, of trees", "a park; of trees", "Title Description, Description"),
        ("a park of many old\ntrees [or so].", "a park of many old trees [or so].", "Title Description."),
        ("a park of many old\ntrees)", "a park of many old trees", "Title Description)"),
    ],
)
def test_notes_are_looked_for_between_the_parts_one_by_one(written: str, description: str, shape: str) -> None:
    assert built(f"On Elms {written}", title_span=Span(0, 7), description=description) == {shape: 1}


def test_a_long_run_of_signs_is_cut_and_a_comment_without_end_is_text() -> None:
    text = f"On Elms {'!' * 99}"

    assert built(text, title_span=at(text, "On Elms")) == {f"Title {'!' * 11}…": 1}
    assert built("On Elms <!-- a <!-- b --> (<!--", title_span=Span(0, 7)) == {"Title (<!--": 1}
    assert built(f"{'*' * 9}On Elms{'*' * 9}", title_span=Span(9, 16)) == {"*********Title*********": 1}


def test_brackets_around_one_of_two_forms_are_no_brackets_around_both() -> None:
    text = f"On Elms ([Demo]({U}/1) [`Code`]({U}/2))"
    links = (link(text, f"[Demo]({U}/1)", f"{U}/1"), link(text, f"[`Code`]({U}/2)", f"{U}/2"))

    assert built(text, title_span=at(text, "On Elms"), links=links) == {"Title ([Label](url) [`Label`](url))": 1}


def test_an_entry_of_which_no_place_is_known_has_only_words() -> None:
    assert built("On Elms", title="On Elms") == {"…": 1}
    assert built("") == {"": 1}
    assert built("On Elms", link=Link("On Elms", U), title_span=Span(0, 7)) == {"Title": 1}


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("* On Elms", "*"),
        ("+ [x] On Elms", "+ [ ]"),
        ("12. On Elms", "1."),
        ("3) On Elms", "1)"),
        ("### On Elms", "###"),
        ("<li>On Elms", "<li>"),
        ("| On Elms |", "table row"),
        ("On Elms | ICLR", "table row"),
        ("On Elms", "none"),
        ("-On Elms", "none"),
    ],
)
def test_an_entry_begins_with_a_marker(text: str, marker: str) -> None:
    document = Document(Source("list.md", text), entries=(Entry(Span(0, len(text))),))

    assert infer(document).marker.counts == {marker: 1}
