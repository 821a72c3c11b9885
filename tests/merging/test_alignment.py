from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from list_makers import VENUES, all_said, change, document, entry, read_back

from awesome_merge.errors import UsageError
from awesome_merge.merging.merge import merge
from awesome_merge.model import Because, Document, Entry, Merged

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def works(section: str, letters: str, list_: str = "") -> list[Entry]:
    """Return a work for each letter, the same in every list unless ``list_`` tells them apart."""
    path = tuple(section.split("/")) if section else ()
    return [change(entry(f"On the Growth of {list_}{letter * 4} in Gardens"), section=path) for letter in letters]


def plan(*lists: Document, **sections: str) -> list[str]:
    """Return where the sections of ``lists`` go, as ``B > C → A (because)``."""
    asked = {name.replace("_", " "): into for name, into in sections.items()}
    return told(merge(lists, VENUES, sections=asked))


def told(merged: Merged) -> list[str]:
    return [f"{row.name} → {' > '.join(row.into)} ({row.because})" for row in merged.plan]


def first(*sections: str, shared: str = "abc") -> Document:
    """Return a list with works of its own in each of ``sections``, and those of ``shared`` in the first."""
    own = [each for section in sections for each in works(section, "xyz", f"{section} ")]
    return document("a.md", *works(sections[0], shared), *own, title="First")


def test_the_first_list_keeps_its_sections() -> None:
    assert plan(first("Oaks", "Ferns")) == []


def test_a_section_of_the_same_name_is_the_same() -> None:
    assert plan(first("Oaks", "Ferns"), document("b.md", *works("Ferns", "abcde"))) == ["Ferns → Ferns (same name)"]


def test_works_in_both_lists_say_which_sections_belong_together() -> None:
    two = document("b.md", *works("Old Trees", "abcde"))

    merged = merge([first("Oaks", "Ferns"), two], VENUES)

    (row,) = merged.plan
    assert (row.section, row.into, row.because) == (("Old Trees",), ("Oaks",), Because.SHARED)
    assert (row.works, row.shared, row.there, row.words) == (5, 3, 3, ())
    assert {work.section for work in merged.works} == {("Oaks",), ("Ferns",)}


@pytest.mark.parametrize(("here", "why"), [("abcdefghijklmno", "too small a part"), ("abuvwxyz", "two")])
def test_few_works_of_a_large_section_say_nothing(here: str, why: str) -> None:
    shared = "ab" if why == "two" else "abc"

    made = document("b.md", *works("Old Trees", here), *works("Old Trees", "stuv", "More "))

    assert plan(first("Oaks", "Ferns", shared=shared), made) == ["Old Trees → Old Trees (fits nowhere)"]


def test_half_of_a_small_section_decides() -> None:
    assert plan(first("Oaks", shared="a"), document("b.md", *works("Old Trees", "ab"))) == [
        "Old Trees → Oaks (shared entries)"
    ]


def test_works_that_stand_in_many_sections_leave_theirs_where_it_is() -> None:
    one = document("a.md", *works("Oaks", "abc"), *works("Ferns", "def"))

    assert plan(one, document("b.md", *works("Old Trees", "abcdef"))) == ["Old Trees → Old Trees (fits nowhere)"]


def test_works_that_stand_in_sections_below_one_heading_go_below_it() -> None:
    one = document("a.md", *works("Oaks/Red", "abc"), *works("Oaks/White", "def"))

    assert plan(one, document("b.md", *works("Old Trees", "abcdef"))) == ["Old Trees → Oaks (shared entries)"]


def test_a_heading_that_tells_nothing_gathers_no_works() -> None:
    one = document("a.md", *works("Papers/Red", "abc"), *works("Papers/White", "def"))

    assert plan(one, document("b.md", *works("Old Trees", "abcdef"))) == ["Old Trees → Old Trees (fits nowhere)"]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Papers [Knowledge Distillation (KD)]", "Knowledge Distillation"),
        ("Knowledge Distillation", "KD"),
        ("Weight Sharing (WS)", "Sharing of weights"),
        ("Related Repos and Websites", "Related Repo"),
        ("Surveys", "Reviews"),
        ("Papers/Surveys", "Awesome Surveys"),
        ("Oaks", "Trees/Oak"),
        ("1. Oak Trees", "Trees/2) Oak tree"),
        ("Oaks and Ferns", "Oaks"),
    ],
)
def test_heading_words_decide_where_few_works_are_shared(ours: str, theirs: str) -> None:
    into = ours.replace("/", " > ")

    assert plan(first(ours, "Cacti"), document("b.md", *works(theirs, "qrst"))) == [
        f"{theirs.replace('/', ' > ')} → {into} (common words)"
    ]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Oaks/Surveys", "Surveys"),
        ("Oaks/Tools", "Ferns/Tools"),
        ("Weight Sharing", "Weight Decay"),
        ("Oaks", "Trees/Oaks in Parks"),
        ("Papers", "Oaks"),
    ],
)
def test_other_words_or_other_headings_above_keep_sections_apart(ours: str, theirs: str) -> None:
    name = theirs.replace("/", " > ")

    assert plan(first(ours, "Cacti"), document("b.md", *works(theirs, "qrst"))) == [f"{name} → {name} (fits nowhere)"]


def test_ten_shared_works_outweigh_words_that_are_only_alike() -> None:
    one = first("Oaks", "Fern Gardens", shared="abcdefghij")

    assert plan(one, document("b.md", *works("Ferns", "abcdefghij"))) == ["Ferns → Oaks (shared entries)"]
    assert plan(one, document("b.md", *works("Fern garden", "abcdefghij"))) == [
        "Fern garden → Fern Gardens (common words)"
    ]


def test_the_subject_of_a_list_says_nothing() -> None:
    one = first(*(f"Tree {name}" for name in ("A1", "B1", "C1", "D1", "E1", "F1", "G1", "H1", "I1")))

    assert plan(one, document("b.md", *works("Trees", "qrst"))) == ["Trees → Trees (fits nowhere)"]


def test_a_section_goes_with_the_heading_above_it() -> None:
    one = first("Oak Trees", "Ferns")
    two = document("b.md", *works("Oaks Trees/Papers/Bark", "qrst"), *works("Cacti/Papers/Bark", "uvw"))

    assert plan(one, two) == [
        "Oaks Trees > Papers > Bark → Oak Trees > Bark (the section above it)",
        "Cacti > Papers > Bark → Cacti > Papers > Bark (fits nowhere)",
    ]
    deep = document("b.md", *works("Oaks Trees/Leaves/Veins", "qrst"))
    assert plan(one, deep) == ["Oaks Trees > Leaves > Veins → Oak Trees > Leaves > Veins (the section above it)"]


def test_what_fits_nowhere_stands_at_the_end_below_its_own_headings() -> None:
    one = first("Trees/Oaks", "Ferns")
    two = document("b.md", *works("Cacti", "qrs"), *works("Trees/Elms", "tuv"))

    sections = dict.fromkeys(work.section for work in merge([one, two], VENUES).works)

    assert list(sections) == [("Trees", "Oaks"), ("Trees", "Elms"), ("Ferns",), ("Cacti",)]


def test_a_third_list_is_aligned_with_what_the_first_two_have_become() -> None:
    two = document("b.md", *works("Cacti", "qrst"))

    assert plan(first("Oaks"), two, document("c.md", *works("Succulents", "qrst")))[-1] == (
        "Succulents → Cacti (shared entries)"
    )


def test_lists_without_topics_join_each_other() -> None:
    one = document("a.md", *works("2019", _LETTERS[:12]), title="Trees")
    two = document("b.md", *works("2020", _LETTERS[:14]), title="Woods")

    assert plan(one, two) == ["Woods → Trees (shared entries)"]


def test_a_year_beside_the_words_of_the_heading_above_is_a_level() -> None:
    made = document("a.md", *works("Oaks/Oak Papers 2019", "ab"), *works("Oaks/Ferns 2019", "cd"))

    assert {work.section for work in merge([made], VENUES).works} == {("Oaks",), ("Oaks", "Ferns 2019")}


@pytest.mark.parametrize("level", ["arXiv", "Previous Venues", "arXiv preprints", "Preprints 2019"])
def test_preprints_and_venues_are_levels(level: str) -> None:
    made = document("a.md", *works(f"Oaks/{level}", "ab"))

    assert {work.section[:1] for work in merge([made], VENUES).works} == {("Oaks",)}


def test_the_configuration_sends_a_section_with_all_below_it_into_another() -> None:
    two = document("b.md", *works("Cacti", "qr"), *works("Cacti/Small", "st"))

    assert plan(first("Oaks", "Ferns"), two, CACTI="ferns") == [
        "Cacti → Ferns (configuration)",
        "Cacti > Small → Ferns > Small (configuration)",
    ]


def test_the_configuration_lets_a_section_keep_its_own() -> None:
    assert plan(first("Oaks"), document("b.md", *works("Old Trees", "abc")), Old_Trees="") == [
        "Old Trees → Old Trees (configuration)"
    ]


def test_the_configuration_names_a_section_in_full_or_by_its_last_heading_and_a_list_by_its_title() -> None:
    two = document("b.md", *works("Papers/Cacti", "qr"), *works("", "stuvw"), title="Second")

    assert plan(first("Trees/Oaks", "Ferns"), two, Second="Trees > Oaks", Cacti="Ferns") == [
        "Papers > Cacti → Ferns (configuration)",
        "Second → Trees > Oaks (configuration)",
    ]


def test_the_configuration_may_name_a_section_that_went_elsewhere_and_one_of_the_first_list() -> None:
    two = document("b.md", *works("Old Trees", "abc"))
    three = document("c.md", *works("Cacti", "qr"))

    assert plan(first("Oaks", "Ferns"), two, three, Cacti="Old Trees", Ferns="Oaks") == [
        "Ferns → Oaks (configuration)",
        "Old Trees → Oaks (shared entries)",
        "Cacti → Oaks (configuration)",
    ]


def test_a_section_cannot_go_where_there_is_none_or_where_there_are_several() -> None:
    one, two = first("Oaks/Tools", "Ferns/Tools"), document("b.md", *works("Cacti", "qr"))

    with pytest.raises(UsageError, match=r"^sections\.'Cacti': no list has a section 'Frens'; the nearest is 'Ferns'$"):
        merge([one, two], VENUES, sections={"Cacti": "Frens"})
    with pytest.raises(UsageError, match=r"called 'Tools'; write one of 'Oaks > Tools' and 'Ferns > Tools'$"):
        merge([one, two], VENUES, sections={"Cacti": "Tools"})


def test_a_section_that_no_list_has_is_named_with_the_nearest() -> None:
    merged = merge([first("Oaks", "Ferns")], VENUES, sections={"Frens": "Oaks", "Ferns": "Oaks"})

    assert merged.asked == {"Frens": "Ferns", "Ferns": None}


_LISTS = st.lists(
    st.lists(
        st.tuples(
            st.sampled_from(["", "2019", "Oaks", "Trees/Oaks", "Oak Papers/2019", "Papers/Ferns", "Ferns", "Papers"]),
            st.sampled_from(_LETTERS[:15]),
        ),
        min_size=1,
        max_size=30,
    ),
    min_size=1,
    max_size=4,
)


@given(_LISTS)
def test_order_changes_no_work_and_a_merged_list_keeps_its_sections(made: list[list[tuple[str, str]]]) -> None:
    lists = [
        document(f"{number}.md", *(each for section, letter in rows for each in works(section, letter)))
        for number, rows in enumerate(made)
    ]
    merged = merge(lists, VENUES)
    again = merge([read_back(merged), *lists], VENUES)

    assert all_said(merge(lists[::-1], VENUES).works) == all_said(merged.works) == all_said(again.works)
    assert {work.id: work.section[:1] for work in again.works} == {work.id: work.section[:1] for work in merged.works}
    for row in merged.plan:
        assert row.there <= row.shared <= row.works


def test_signs_and_numbers_tell_sections_from_each_other() -> None:
    one = document("a.md", *works("C", "abc"), *works("GPT 3", "def"), *works("☀", "gh"))
    other = document("b.md", *works("C++", "ijk"), *works("GPT 4", "lmn"), *works("☂", "op"))

    found = merge([one, other], VENUES)

    assert {name for work in found.works for name in work.section} == {"C", "C++", "GPT 3", "GPT 4", "☀", "☂"}
    numbered = document("c.md", *works("2. C", "qrs", "New "))
    assert {name for work in merge([one, numbered], VENUES).works for name in work.section} == {"C", "GPT 3", "☀"}


def test_a_section_does_not_go_below_itself() -> None:
    one = document("a.md", *works("Tools", "ab"), *works("Tools/Saws", "cd"))

    with pytest.raises(UsageError, match=r"sections.'Tools': goes into 'Tools > Saws', which stands below it"):
        plan(one, Tools="Tools > Saws")


def test_without_any_section_a_name_has_no_nearest() -> None:
    assert merge([document("a.md")], VENUES, sections={"A": "B"}).asked == {"A": ""}
