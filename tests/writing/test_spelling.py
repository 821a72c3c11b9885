from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from awesome_merge.reading.parser import inline_tokens, parser
from awesome_merge.writing.spelling import Spelling, code, target


def plain(markdown: str) -> str:
    tokens = MarkdownIt("commonmark").parseInline(markdown)[0].children or []
    return "".join(token.content for token in tokens)


def test_words_without_special_characters_need_no_formatter() -> None:
    spelling = Spelling.of(["A Title: B-C (d)?"], ["R & D, a < b"[:5]], ["PyTorch(Author)"])

    assert spelling == Spelling()
    assert spelling.title("A Title:  B-C\n(d)?") == "A Title: B-C (d)?"


@pytest.mark.parametrize(
    ("title", "spelled"),
    [
        ("*Stressed* `code`", "*Stressed* `code`"),
        ("2*3 and _this", "2\\*3 and \\_this"),
        ("[Almost] everything", "[Almost] everything"),
        ("An open [ bracket", "An open \\[ bracket"),
        ("closed] early", "closed\\] early"),
        ("A ` tick", "A \\` tick"),
        ("R&amp;D", "R&D"),
        ("![logo](https://example.org/x.svg) Thrift", "![logo](https://example.org/x.svg) Thrift"),
        ("two](odd) [ends", "two\\](odd) \\[ends"),
        ("* alone", "\\* alone"),
        ("ends in \\", "ends in \\\\"),
        ("a] [b", "a\\] \\[b"),
        ("https://example.org/_a*", "https://example.org/\\_a\\*"),
        ("<b", "\\<b"),
        ("a link [never](closed", "a link \\[never\\](closed"),
    ],
)
def test_a_title_is_markdown_and_keeps_to_itself(title: str, spelled: str) -> None:
    assert Spelling.of([title], [], []).title(title) == spelled


@pytest.mark.parametrize("text", ["*plain*", "[x](y)", "a `b", "snake_case_", "&copy;", "~~no~~", "<b>", "a\\"])
def test_words_and_labels_are_shown_as_they_are(text: str) -> None:
    spelling = Spelling.of([], [text], [text])

    assert plain(f"({spelling.words(text)})") == f"({text})"
    assert plain(f"[{spelling.label(text)}](x)") == text


def test_an_address_among_words_keeps_its_characters() -> None:
    text = "see https://example.org/a_*b* and *this*"

    assert Spelling.of([], [text], []).words(text) == "see https://example.org/a_*b\\* and \\*this\\*"


@pytest.mark.parametrize(
    ("url", "printed"),
    [
        ("https://example.org/a_b*c?[d]&e|f", "https://example.org/a_b*c?[d]&e|f"),
        ("https://example.org/a(b)", "<https://example.org/a(b)>"),
        ("a b", "<a b>"),
        ("", "<>"),
        ("<a", "<\\<a>"),
        ("a (b>", "<a (b\\>>"),
        ("a\\_b", "a\\\\_b"),
        ("a\\", "a\\\\"),
        ("a&copy;b", "a\\&copy;b"),
        ("a\nb", "<a%0Ab>"),
    ],
)
def test_a_target_is_printed_so_that_it_reads_back(url: str, printed: str) -> None:
    assert target(url) == printed


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])))
def test_every_target_reads_back(url: str) -> None:
    opener = inline_tokens(parser(), f"[x]({target(url)})", {})[0]

    assert opener.attrs["href"] == url


@pytest.mark.parametrize(
    ("text", "printed"), [("F", "`F`"), ("a  b", "`a b`"), ("a`b", "`` a`b ``"), ("``", "``` `` ```")]
)
def test_a_code_span_outdoes_the_ticks_inside(text: str, printed: str) -> None:
    assert code(text) == printed
