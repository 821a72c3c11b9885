"""Dates, in every form in which lists write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_merge.reading import dates


@pytest.mark.parametrize(
    ("text", "year", "month", "written"),
    [
        ("2018", 2018, None, "2018"),
        ("2022.3", 2022, 3, "2022.3"),
        ("[2023/06]", 2023, 6, "2023/06"),
        ("2026-04-24", 2026, 4, "2026-04-24"),
        ("20191119 Title", 2019, 11, "20191119"),
        ("201711 Title", 2017, 11, "201711"),
        ("12/2023", 2023, 12, "12/2023"),
        ("19/06/2023", 2023, 6, "19/06/2023"),
        ("06/19/2023", 2023, 6, "06/19/2023"),
        ("01.06.2023", 2023, 6, "01.06.2023"),
        ("Jun 2023", 2023, 6, "Jun 2023"),
        ("Sept. 2019", 2019, 9, "Sept. 2019"),
        ("26 Jun 2023", 2023, 6, "26 Jun 2023"),
        ("1st May 2020", 2020, 5, "1st May 2020"),
        ("24-Mar-2023", 2023, 3, "24-Mar-2023"),
        ("June 26, 2023", 2023, 6, "June 26, 2023"),
        ("June 2 - June 8 2025", 2025, 6, "June 8 2025"),
        ("2019 Dec 3", 2019, 12, "2019 Dec 3"),
        ("2023年6月", 2023, 6, "2023年6月"),
        ("2023年6月8日", 2023, 6, "2023年6月8日"),
        ("2023年", 2023, None, "2023年"),
        ("Summer 2019", 2019, None, "2019"),
        ("CVPR2015", 2015, None, "2015"),
        ("2018.13", 2018, None, "2018"),
    ],
)
def test_a_date_is_found_with_its_month_and_place(text: str, year: int, month: int | None, written: str) -> None:
    found = dates.find(text)

    assert found is not None
    assert (found.year, found.month, text[found.start : found.end]) == (year, month, written)


def test_a_range_of_years_has_no_month() -> None:
    assert dates.find("2022-2023") == dates.Found(2022, None, 0, 4)


@pytest.mark.parametrize("text", ["", "2048", "arXiv:2011.12345", "the 1990s", "Jun", "12/13", "1.20185"])
def test_other_numbers_are_no_dates(text: str) -> None:
    assert dates.find(text) is None


def test_a_date_is_looked_for_at_one_place() -> None:
    assert dates.at("in 2018", 3) == dates.Found(2018, None, 3, 7)
    assert dates.at("in 2018", 0) is None


@given(st.text())
def test_a_date_stands_where_it_says(text: str) -> None:
    found = dates.find(text)

    assert found is None or (0 <= found.start < found.end <= len(text) and 1950 <= found.year < 2030)


def test_a_million_characters_cost_linear_time() -> None:
    found = dates.find("1/" * 500_000 + "2018")

    assert found is not None
    assert (found.year, found.month, found.end) == (2018, 1, 1_000_004)
