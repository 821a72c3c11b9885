"""Characters: spans, edits, and the bytes of a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_merge.errors import OverlappingEditsError, ReadError
from awesome_merge.text import Edit, Source, Span, apply_edits, folded, visible


def test_a_span_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(2, 1)


def test_folded_text_is_one_line_without_control_characters() -> None:
    assert folded(" a\n\tb\x08\u2028c\u3000") == "a b c"


def test_control_characters_become_spaces_each_in_its_place() -> None:
    assert visible("a\x08\n b\x85") == "a   b "


def test_edits_are_made_at_once_in_any_order_and_equal_ones_once() -> None:
    cut, put = Edit(Span(0, 2), ""), Edit(Span(4, 4), "X")

    assert apply_edits("abcdef", [put, cut, cut]) == "cdXef"


@pytest.mark.parametrize("other", [Edit(Span(1, 3), "y"), Edit(Span(0, 1), "y"), Edit(Span(0, 2), "y")])
def test_two_edits_of_the_same_characters_are_refused(other: Edit) -> None:
    with pytest.raises(OverlappingEditsError, match="nothing was changed") as caught:
        apply_edits("abcdef", [Edit(Span(0, 2), "x"), other])

    assert caught.value.offset in {0, 1}


@given(st.text(), st.text())
def test_an_edit_that_puts_back_what_stood_there_changes_nothing(before: str, inside: str) -> None:
    text = before + inside + before
    span = Span(len(before), len(before) + len(inside))

    assert apply_edits(text, [Edit(span, inside)]) == text


def test_lines_end_as_in_markdown_and_at_no_other_character() -> None:
    source = Source("list.md", "a\r\nb\rc\nd\u2028e\x0cf")

    assert [source[source.line_span(line)] for line in (1, 2, 3, 4, 5)] == ["a", "b", "c", "d\u2028e\x0cf", ""]
    assert source.position(source.text.index("e")) == (4, 3)
    assert source.line(3) == 2


def test_a_byte_order_mark_is_kept_and_counts_for_no_column() -> None:
    source = Source.decode("list.md", b"\xef\xbb\xbfab")

    assert (source.text, source.position(1)) == ("ab", (1, 2))
    assert source.encode("cd") == b"\xef\xbb\xbfcd"
    assert Source.decode("list.md", b"ab").encode("cd") == b"cd"


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"- caf\xe9", "list.md:1: not UTF-8 at byte 5; save the file as UTF-8"),
        (b"a\nb\xff", "list.md:2: not UTF-8 at byte 3; save the file as UTF-8"),
        (b"a\n\0", "list.md:2: a NUL byte, so this is no text file; remove it"),
    ],
)
def test_what_is_no_text_is_refused_with_its_place(raw: bytes, sentence: str) -> None:
    with pytest.raises(ReadError) as caught:
        Source.decode("list.md", raw)

    assert str(caught.value) == sentence


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file or directory"):
        Source.load(tmp_path / "none.md")
