from __future__ import annotations

import pytest
from list_makers import VENUES, change, document, entry, titles

from awesome_merge.merging.headings import is_venue, is_year, topic
from awesome_merge.merging.merge import merge
from awesome_merge.model import Entry, Merged


def under(section: str, title: str, date: str = "", venue: str | None = None) -> Entry:
    return change(entry(title, None, date, venue), section=tuple(section.split("/")) if section else ())


def sections(merged: Merged) -> list[str]:
    return ["/".join(work.section) for work in merged.works]


@pytest.mark.parametrize(
    "heading", ["2019", "1980s,1990s", "Before 2014", "2021 Papers", "Published in 2020", "2018-19"]
)
def test_a_heading_of_years_is_no_topic(heading: str) -> None:
    assert is_year(heading)


@pytest.mark.parametrize("heading", ["Pruning", "Papers", "Pruning 2019", "12 Ways", ""])
def test_a_heading_with_other_words_is_no_year(heading: str) -> None:
    assert not is_year(heading)


def test_a_heading_of_a_venue_is_known_by_its_capitals() -> None:
    assert is_venue("CVPR 2022", VENUES)
    assert is_venue("NeurIPS", VENUES)
    assert not is_venue("Neural Networks", VENUES)
    assert not is_venue("GPUS", VENUES)


def test_years_and_venues_are_levels() -> None:
    assert topic(("Pruning", "CVPR 2022", "2022"), VENUES) == ("Pruning",)


def test_a_topic_that_one_list_splits_by_year_is_split_for_all() -> None:
    one = document("a.md", under("Nets/2019", "Big A", "2019"), under("Nets", "Small B", "2018"), under("Nets", "C"))
    two = document("b.md", under("Trees", "D", "2019"), under("Nets", "E", "2020"))

    found = merge([one, two], VENUES)

    assert sections(found) == ["Nets", "Nets/2020", "Nets/2019", "Nets/2018", "Trees"]
    assert titles(found.works) == ["C", "E", "Big A", "Small B", "D"]


def test_within_a_year_come_venues_then_preprints_by_month_down_then_titles() -> None:
    made = document(
        "a.md",
        under("Nets/2019", "F", "2019"),
        under("Nets/2019", "E", "2019.03"),
        under("Nets/2019", "D", "2019.11"),
        under("Nets/2019", "C", "2019", "ICML"),
        under("Nets/2019", "B", "2019", "ICML"),
        under("Nets/2019", "A", "2019", "CVPR"),
    )

    assert titles(merge([made], VENUES).works) == ["A", "B", "C", "D", "E", "F"]


def test_a_topic_without_years_keeps_the_order_of_the_lists() -> None:
    one = document("a.md", under("Nets", "Zeta Nets of Old", "2001"), under("Nets", "Beta Nets of Old", "2019"))
    two = document("b.md", under("Nets", "Alpha", "2020"), under("Nets", "Beta Nets of Old", "2019"))

    assert titles(merge([one, two], VENUES).works) == ["Zeta Nets of Old", "Beta Nets of Old", "Alpha"]


def shared(number: int) -> str:
    return f"Shared Work of Many Hands {'abcdefghijkl'[number]}"


@pytest.mark.parametrize(("count", "home"), [(10, "Nets"), (9, "Second")])
def test_a_list_without_topics_follows_ten_of_its_shared_works_else_has_its_own(count: int, home: str) -> None:
    one = document("a.md", under("Trees", "Tall"), *(under("Nets", shared(number)) for number in range(count)))
    two = document(
        "b.md", under("2020", "Mine", "2020"), *(under("2019", shared(n)) for n in range(count)), title="Second"
    )

    found = merge([one, two], VENUES)

    assert next(work.section for work in found.works if work.title == "Mine") == (home, "2020")


def test_a_list_without_topics_and_title_is_called_by_its_file() -> None:
    assert sections(merge([document("lists/nets.md", under("", "A"))], VENUES)) == ["nets"]
    assert sections(merge([document(".", under("", "A"))], VENUES)) == ["."]


def test_topics_stand_in_the_order_of_the_first_list_that_has_them() -> None:
    one = document("a.md", under("", "A"), under("Nets", "B"), title="First")
    two = document("b.md", under("Trees", "C"), under("Nets", "D"))

    assert sections(merge([one, two], VENUES)) == ["Nets", "Nets", "Trees", "First"]
    assert sections(merge([two, one], VENUES)) == ["Trees", "Nets", "Nets", "First"]


def test_the_few_topics_of_a_list_by_years_follow_those_of_a_list_by_topics() -> None:
    years = document("a.md", *(under("2019", title, "2019") for title in ("A", "B", "C")), under("Related", "D"))
    topics = document("b.md", under("Trees", "E"), under("Nets", "F"))

    assert sections(merge([years, topics], VENUES))[:3] == ["Trees", "Nets", "Related"]


def test_a_topic_without_years_keeps_the_order_of_the_list_that_names_it() -> None:
    years = document("a.md", under("2019", "Zeta Nets of Old", "2019"))
    topics = document("b.md", under("Nets", "Beta", "2018"), under("Nets", "Zeta Nets of Old", "2019"))

    assert titles(merge([years, topics], VENUES).works) == ["Beta", "Zeta Nets of Old"]
