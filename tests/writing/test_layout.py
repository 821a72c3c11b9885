from __future__ import annotations

from typing import Any

from writing_samples import merged, venue, work

from awesome_merge.model import Date, Work
from awesome_merge.writing.layout import Group, GroupBy, Layout, Order, sections


def dated(title: str, year: int | None, month: int | None = None, *section: str, **fields: Any) -> Work:
    return work(title, date=Date(year, month) if year else None, section=section or ("Papers",), **fields)


def shape(groups: list[Group]) -> list[tuple[str, list[str | None]]]:
    return [("#" * group.level + " " + group.name, [each.title for each in group.works]) for group in groups]


def test_topics_are_second_level_and_years_stand_below_them() -> None:
    works = [
        dated("A", 2023, None, "Pruning", "2023"),
        dated("B", 2021, None, "Pruning", "2021"),
        dated("C", 2021, None, "Distillation", "Data-free", "2021"),
        dated("D", None, None, "Pruning"),
    ]

    assert shape(sections(merged(*works), Layout())) == [
        ("## Pruning", ["D"]),
        ("### 2023", ["A"]),
        ("### 2021", ["B"]),
        ("## Distillation", []),
        ("### Data-free", []),
        ("#### 2021", ["C"]),
    ]


def test_the_oldest_first_reverses_years_and_dates_but_not_topics() -> None:
    works = [
        dated("A", 2023, None, "Pruning", "2023"),
        dated("B", 2021, 8, "Pruning", "2021"),
        dated("C", 2021, 2, "Pruning", "2021"),
        dated("D", 2020, None, "Pruning", "Rest"),
        dated("E", None, None, "Anew"),
        dated("F", 2022, None, "Anew"),
    ]

    assert shape(sections(merged(*works), Layout(order=Order.OLDEST))) == [
        ("## Pruning", []),
        ("### 2021", ["C", "B"]),
        ("### 2023", ["A"]),
        ("### Rest", ["D"]),
        ("## Anew", ["F", "E"]),
    ]


def test_years_as_groups_have_the_undated_last() -> None:
    works = [dated("A", None), dated("B", 2019), dated("C", 2021), dated("D", 2019, 4)]

    newest = sections(merged(*works), Layout(group_by=GroupBy.YEAR))
    oldest = sections(merged(*works), Layout(group_by=GroupBy.YEAR, order=Order.OLDEST))

    assert shape(newest) == [("## 2021", ["C"]), ("## 2019", ["D", "B"]), ("## Undated", ["A"])]
    assert shape(oldest) == [("## 2019", ["B", "D"]), ("## 2021", ["C"]), ("## Undated", ["A"])]


def test_venues_as_groups_stand_in_alphabetical_order_with_preprints_last() -> None:
    works = [
        dated("A", 2021, venue=venue("NeurIPS")),
        dated("B", 2020, venue=venue("arXiv")),
        dated("C", 2019, venue=venue("aaai", known=False)),
        dated("D", 2022, venue=venue("NeurIPS")),
    ]

    assert shape(sections(merged(*works), Layout(group_by=GroupBy.VENUE))) == [
        ("## aaai", ["C"]),
        ("## NeurIPS", ["D", "A"]),
        ("## Without a venue", ["B"]),
    ]


def test_within_a_year_the_published_come_first_then_preprints_by_month_then_titles() -> None:
    works = [
        dated("late preprint", 2021, 9),
        dated("b", 2021, 3),
        dated("A", 2021, 3),
        dated("published", 2021, None, venue=venue("ICML")),
        dated("also published", 2021, 1, venue=venue("CVPR")),
    ]
    (group,) = sections(merged(*works), Layout(group_by=GroupBy.NONE))

    assert (group.path, group.level) == (("Works",), 2)
    assert [each.title for each in group.works] == ["also published", "published", "late preprint", "A", "b"]


def test_nothing_has_no_headings() -> None:
    assert [sections(merged(), Layout(group_by=by)) for by in GroupBy] == [[], [], [], []]


def test_a_work_without_a_section_still_stands_below_a_heading() -> None:
    assert shape(sections(merged(work("A", section=()), work("B", section=("", " "))), Layout())) == [
        ("## Works", ["A", "B"])
    ]


def test_an_undated_work_does_not_stand_below_a_year_that_would_date_it() -> None:
    assert shape(sections(merged(dated("A", None, None, "Papers", "2020")), Layout())) == [("## Papers", ["A"])]


def test_a_topic_is_not_mistaken_for_a_section_of_ours() -> None:
    groups = sections(merged(work("A", section=("Data", "Sources"))), Layout())

    assert [group.name for group in groups] == ["Data", "Sources (topic)"]


def test_headings_go_no_deeper_than_markdown_does() -> None:
    groups = sections(merged(work("A", section=tuple("abcdefg"))), Layout())

    assert [group.level for group in groups] == [2, 3, 4, 5, 6, 6, 6]


def test_a_year_splits_the_topic_above_it_but_not_another_year() -> None:
    groups = sections(merged(work("A", date=Date(2020), section=("A", "2020", "2019", "B"))), Layout())

    assert [(group.is_year, group.depth) for group in groups] == [(False, 0), (True, 1), (False, 1), (False, 2)]
