"""What is out of order, and what only is in another order than by letters or by date."""

from __future__ import annotations

import pytest

from awesome_merge.linting import lint
from awesome_merge.reading import read
from awesome_merge.rules.base import Facts, Rule
from awesome_merge.rules.out_of_order import OutOfOrder
from awesome_merge.text import Source
from awesome_merge.venues import Venues

VENUES = Venues.load()
FIRST = tuple(f"Alder {letter}" for letter in "ABCDEFGHIJ")
LAST = tuple(f"Yew {letter}" for letter in "ABCDEFGHIJ")


def told(rule: Rule, text: str) -> list[int]:
    """Return the lines of the findings."""
    document = read(Source("a.md", text), VENUES, {})
    return [document.source.line(each.span.start) for each in lint(document, [rule], Facts(document, VENUES))]


def a_grove(*titles: str) -> str:
    return "## Trees\n\n" + "".join(f"- [{title}](https://example.org/{at})\n" for at, title in enumerate(titles))


@pytest.mark.parametrize(
    ("titles", "lines"),
    [
        (("Learn Pruning", "Learning"), []),
        (("go-prune", "goaround"), []),
        (("Oak Beech", "Oak"), [13]),
        (("An Oak", "Pine"), []),
        (("Èbène", "Elder", "Oak"), []),
        (("Oak", "Elder", "Pine"), [13]),
        (("Oak", "Ель", "Pine"), []),
    ],
)
def test_a_title_in_place_by_an_alphabet_that_its_section_keeps_is_not_out_of_order(
    titles: tuple[str, ...], lines: list[int]
) -> None:
    assert told(OutOfOrder(), a_grove(*FIRST, *titles, *LAST)) == lines


def test_small_letters_may_stand_behind_all_capitals() -> None:
    assert told(OutOfOrder(), a_grove(*FIRST, *LAST, "olive")) == []
    assert told(OutOfOrder(), a_grove(*FIRST, *(title.lower() for title in LAST), "Olive")) == [23]


def test_what_stands_first_may_stand_there_on_purpose() -> None:
    assert told(OutOfOrder(), a_grove("Oak", *FIRST, *LAST)) == []
    assert told(OutOfOrder(), a_grove(*FIRST, *LAST) + "\nBy their friends:\n\n- [Oak](https://example.org/o)\n") == []


def test_more_than_five_out_of_order_are_no_slips() -> None:
    grove = [f"Alder {n:03}" for n in range(150)]

    assert len(told(OutOfOrder(), a_grove(*grove, *(f"Aaa {n}" for n in "54321")))) == 5
    assert told(OutOfOrder(), a_grove(*grove, *(f"Aaa {n}" for n in "654321"))) == []


@pytest.mark.parametrize(
    ("odd", "lines"),
    [
        ("2021-ICLR-[Numbered before It Was Published](https://arxiv.org/abs/2003.00099)", []),
        ("2021-ICLR-[Numbered as Published](https://arxiv.org/abs/2103.00099)", [12]),
        ("2021-ICLR-[Without a Number](https://example.org/1)", [12]),
        ("2021-ICLR-[Of the Old Scheme](https://arxiv.org/abs/cs/0003099)", [12]),
    ],
)
def test_a_paper_in_the_order_of_arxiv_numbers_is_not_out_of_order(odd: str, lines: list[int]) -> None:
    papers = [
        f"- {year}-ICML-[Title {year} {n}](https://arxiv.org/abs/{year - 2000}0{n}.00001)\n"
        for year in (2020, 2019)
        for n in range(9, 0, -1)
    ]

    assert told(OutOfOrder(), f"## Papers\n\n{''.join(papers[:9])}- {odd}\n{''.join(papers[9:])}") == lines
