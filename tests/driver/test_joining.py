from __future__ import annotations

import pytest

from awesome_merge.driver.joining import joined

PAPER = "[Slow Growth of Oaks in Northern Gardens]"
ARXIV, VENUE = "https://arxiv.org/abs/1801.00001", "https://openaccess.thecvf.com/content/CVPR2018/html/Oak_paper.html"


def test_what_says_all_that_the_other_says_stays_as_it_is() -> None:
    short, long = f"- {PAPER}({ARXIV})\n", f"- {PAPER}({ARXIV}). [[code](https://github.com/oak/oak)]\n"

    assert joined(short, long) == joined(long, short) == long


def test_the_title_leads_where_ours_does() -> None:
    ours, theirs = f"- {PAPER}({ARXIV}), 2018\n", f"- {PAPER}(http://arxiv.org/pdf/1801.00001v2) - New.\n"

    assert joined(ours, theirs) == ours


def test_the_title_leads_to_the_venue_where_only_theirs_does() -> None:
    ours, theirs = f"- {PAPER}({ARXIV}), CVPR 2018\n", f"- {PAPER}({VENUE}). [[code](https://github.com/oak/oak)]\n"

    assert joined(ours, theirs) == (
        f"- {PAPER}({VENUE}), CVPR 2018 [arXiv]({ARXIV}) [[code](https://github.com/oak/oak)]\n"
    )
    theirs = theirs.replace(". [[", ". CVPR 2018. [[")
    assert joined(theirs, ours) == (
        f"- {PAPER}({VENUE}). CVPR 2018. [[code](https://github.com/oak/oak)] [arXiv]({ARXIV})\n"
    )


def test_the_side_that_says_where_it_was_published_is_taken_at_its_word() -> None:
    preprint = f"- {PAPER}({ARXIV}). arXiv 2018. [[code](https://github.com/oak/oak)]\n"
    published = f"- {PAPER}(https://example.org/oaks). CVPR 2018.\n"

    assert joined(preprint, published) == (
        f"- {PAPER}({ARXIV}). CVPR 2018. [Paper](https://example.org/oaks) [[code](https://github.com/oak/oak)]\n"
    )
    assert joined(published, preprint) == (
        f"- {PAPER}(https://example.org/oaks). CVPR 2018. [arXiv]({ARXIV}) [[code](https://github.com/oak/oak)]\n"
    )


def test_marks_and_tags_of_theirs_are_added() -> None:
    ours, theirs = f"- {PAPER}({ARXIV}). CVPR 2018. Old.\n", f"- {PAPER}({ARXIV}). CVPR 2018 (Oral). `tree`\n"

    assert joined(ours, theirs) == f"- {PAPER}({ARXIV}). CVPR 2018. Old. (Oral) `tree`\n"


def test_badges_of_theirs_are_added() -> None:
    badge = "[![stars](https://img.example.org/oak.svg)](https://github.com/oak/oak)"
    ours, theirs = "- [oak](https://example.org/oak) - Grows.\n", f"- [oak](https://example.org/oak) - Green. {badge}\n"

    assert joined(ours, theirs) == f"- [oak](https://example.org/oak) - Grows. {badge}\n"


def test_a_link_is_added_within_the_last_cell_of_a_row() -> None:
    ours = "| [oak](https://example.org/oak) | grows |\n"
    theirs = "| [oak](https://example.org/oak) | green [code](https://github.com/oak/oak) |\n"

    assert joined(ours, theirs) == "| [oak](https://example.org/oak) | grows [code](https://github.com/oak/oak) |\n"


@pytest.mark.parametrize("theirs", ["- Oaks of the North, all of them\n", "- Oaks   of the North\n"])
def test_of_items_without_links_ours_stays(theirs: str) -> None:
    assert joined("- Oaks of the North\n", theirs) in {"- Oaks of the North\n", theirs}


def test_a_second_address_of_what_cannot_be_read_is_just_a_link() -> None:
    ours, theirs = "See [](https://example.org/a) or wait.\n", "See [](https://example.org/b), it is new.\n"

    assert joined(ours, theirs) == "See [](https://example.org/a) or wait. [other](https://example.org/b)\n"


def test_two_titles_at_one_address_are_joined_only_where_they_are_one_work() -> None:
    ours, theirs = "- [Oak](https://example.org/day) - Hard.\n", "- [Yew](https://example.org/day) - Old.\n"

    assert joined(ours, theirs) is None
    assert joined(ours, theirs.replace("Yew", "Oak tree")) == ours
