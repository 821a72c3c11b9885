"""Titles, LaTeX and names between lists and other programs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_writing_laws import ROUGH, SPOKEN

from awesome_merge.exchange import latex, titles
from awesome_merge.exchange.names import Person
from awesome_merge.text import folded

SIGNS = st.text("ab Z1$\\{}%#&_^~`'\"-<>.é中\n", max_size=20)
WORDS = st.one_of(ROUGH, SPOKEN, SIGNS)


@given(WORDS)
def test_words_are_the_same_through_markdown(words: str) -> None:
    assert titles.plain(titles.markdown(words)) == folded(words)


@given(WORDS)
def test_words_are_the_same_through_latex(words: str) -> None:
    assert latex.plain(latex.escape(words)) == folded(words)
    assert latex.plain(latex.title(words)) == folded(words)


@given(WORDS)
def test_latex_has_as_many_braces_opened_as_closed(words: str) -> None:
    for written in (latex.escape(words), latex.title(words)):
        depths = [written.count("{", 0, end) - written.count("}", 0, end) for end in range(len(written) + 1)]
        assert min(depths) == depths[-1] == 0


@given(WORDS)
def test_any_latex_can_be_read(words: str) -> None:
    assert latex.plain(words) == folded(latex.plain(words))


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("**Bold** and `code`", "Bold and code"),
        (r"Cutting\_back \*", "Cutting_back *"),
        ("[Linked](https://example.org) &amp; ![seen](x.png)", "Linked & seen"),
        ("The $\\ell_1$ norm of *nets*", "The $\\ell_1$ norm of nets"),
        ("From $5 to *$6*", "From $5 to $6"),
        ("Two\nlines", "Two lines"),
        ("*Two\\\nlines*", "Two lines"),
        ("A<br>b", "Ab"),
    ],
)
def test_a_title_in_markdown_has_plain_words(title: str, words: str) -> None:
    assert titles.plain(title) == words


@pytest.mark.parametrize("words", ["a_b and c", "Nets [Pruned] & more", "x * y", "<3 nets", "why~"])
def test_words_that_markdown_leaves_alone_get_no_backslash(words: str) -> None:
    assert titles.markdown(words) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (r"{BERT}: {P}re-training", "BERT: Pre-training"),
        (r"Sch{\"o}n \& caf\'e --- 5\% \ldots", "Schön & café — 5% …"),
        ("``quoted'' 100% & more #1", "“quoted” 100% & more #1"),
        (r"\LaTeX{} at \url{https://example.org/a_b}", "LaTeX at https://example.org/a_b"),
        (r"the $\ell_1$ norm \emph{of} nets", r"the $\ell_1$ norm of nets"),
        ("two\n  lines", "two lines"),
    ],
)
def test_latex_has_plain_words(written: str, words: str) -> None:
    assert latex.plain(written) == words


def test_formulas_stay_unless_they_would_break_what_stands_around_them() -> None:
    assert latex.escape(r"the $\ell_1$ norm") == r"the $\ell_1$ norm"
    assert latex.escape("the $x_{1$ norm") == r"the \$x\_\textbraceleft{}1\$ norm"
    assert latex.escape("the $x}_{1$ norm") == r"the \$x\textbraceright{}\_\textbraceleft{}1\$ norm"


def test_addresses_are_written_as_they_are_but_for_braces() -> None:
    assert latex.address("https://example.org/a_b%20c#{d}") == "https://example.org/a_b%20c#%7Bd%7D"
    assert latex.plain_address("\\url{https://example.org/a\\_b}") == "https://example.org/a_b"
    assert latex.plain_address("<https://example.org/\n  a>".replace("  ", "")) == "https://example.org/a"


@pytest.mark.parametrize(
    ("name", "person", "written"),
    [
        ("Ann Other", Person("Other", "Ann"), "Ann Other"),
        ("Other, Ann B.", Person("Other", "Ann B."), "Ann B. Other"),
        ("Ludwig van Berg", Person("Berg", "Ludwig", "van"), "Ludwig van Berg"),
        ("Berg, Jr., Al", Person("Berg", "Al", suffix="Jr."), "Al Berg Jr."),
        ("张三", Person("张三"), "张三"),
        (",", Person(","), ","),
    ],
)
def test_names_have_parts(name: str, person: Person, written: str) -> None:
    assert (Person.of(name), Person.of(name).written) == (person, written)


def test_names_are_sorted_by_family() -> None:
    assert Person.of("Ludwig van Berg").sorted == "van Berg, Ludwig"
    assert Person.of("Berg, Jr., Al").sorted == "Berg, Al, Jr."
    assert Person.of("Thrift").sorted == "Thrift"
