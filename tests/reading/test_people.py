"""Persons: what is a list of names, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_merge.reading import people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna Berg, Carl Dahl, Eva Falk", ["Anna Berg", "Carl Dahl", "Eva Falk"]),
        ("Anna Berg, Carl Dahl, and Eva Falk.", ["Anna Berg", "Carl Dahl", "Eva Falk"]),
        ("Anna Berg, Carl Dahl", ["Anna Berg", "Carl Dahl"]),
        ("Anna Berg；Carl Dahl；Eva Falk", ["Anna Berg", "Carl Dahl", "Eva Falk"]),
        ("Anna Berg，Carl Dahl，Eva Falk", ["Anna Berg", "Carl Dahl", "Eva Falk"]),
        ("Song Berg and Carl Dahl", ["Song Berg", "Carl Dahl"]),
        ("A. Berg and Carl Dahl", ["A. Berg", "Carl Dahl"]),
        ("C.Dahl & J.-B. Falk", ["C.Dahl", "J.-B. Falk"]),
        ("Philip S. Berg", ["Philip S. Berg"]),
        ("Carl de Dahl", ["Carl de Dahl"]),
        ("Anna Berg et al.", ["Anna Berg"]),
        ("Berg et al., ", ["Berg"]),
        ("Deep Berg et al", ["Deep Berg"]),
        ("Berg, Anna, et al.", ["Berg, Anna"]),
        ("Berg, Anna, and Carl Dahl", ["Berg, Anna", "Carl Dahl"]),
        ("Berg, Anna E., Carl Dahl, and Eva Falk", ["Berg, Anna E.", "Carl Dahl", "Eva Falk"]),
        ("Berg, A.G., Dahl, C., Falk, E.", ["Berg, A.G.", "Dahl, C.", "Falk, E."]),
        ("Berg, Anna and Dahl, Carl and Falk, Eva", ["Berg, Anna", "Dahl, Carl", "Falk, Eva"]),
        ("Berg A, Dahl CD, Falk E", ["Berg A", "Dahl CD", "Falk E"]),
        ("Anna Berg* (MIT), Carl Dahl†, Eva Falk1", ["Anna Berg", "Carl Dahl", "Eva Falk"]),
        ("Ann McBerg, Li O'Dahl, Sami Abu-El-Falk", ["Ann McBerg", "Li O'Dahl", "Sami Abu-El-Falk"]),
        ("Émile Bérg, Jürgen Dähl, Eva d'Açl", ["Émile Bérg", "Jürgen Dähl", "Eva d'Açl"]),
        ("Anna Berg, Carl Dahl, Eva Falk, JUN GRAN", ["Anna Berg", "Carl Dahl", "Eva Falk", "JUN GRAN"]),
        ("Anna Berg, Carl Dahl Jr., Eva Falk III", ["Anna Berg", "Carl Dahl Jr", "Eva Falk III"]),
        ("李明、王小红、张伟等", ["李明", "王小红", "张伟"]),
        ("Berg, A., & Dahl, C.", ["Berg, A.", "Dahl, C."]),
        ("A Berg, CD Dahl", ["A Berg", "CD Dahl"]),
        ("LiuYang Berg, MinJun Dahl, Eva McFalk", ["LiuYang Berg", "MinJun Dahl", "Eva McFalk"]),
        ("anna berg, Carl Dahl, Eva Falk, Finn Gran", ["anna berg", "Carl Dahl", "Eva Falk", "Finn Gran"]),
    ],
)
def test_lists_of_names_are_parted(text: str, names: list[str]) -> None:
    assert people.names(text) == tuple(names)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        ",",
        "Deep Residual Learning",
        "Anna Berg",
        "Word Maps and Sense Trees",
        "Image Segmentation and Detection",
        "Node.js, Docker",
        "Python, Java, Kotlin",
        "Google Research",
        "Some University, NVIDIA",
        "Option, Result, Either...",
        "Things I Like",
        "Model V3",
        "Nordic AI",
        "Fast Boats, Slow Boats, Big Boats",
        "a list of words, all small, of tools",
        "Heating, Ventilation, and Air Conditioning",
        "A1 B2, C3 D4, E5 F6",
        "深度学习、机器翻译、图像",
        "Anna Berg, Carl Dahl, Eva Falk, Small Networks",
        "Anna Berg, Carl Dahl, Eva Falk, Finn Gran, Roots and Leaves of Trees",
        "PyNorth Lite, TensorWest Hub, JaxSouth Kit",
        "Oslo, Norway; Lisbon, Portugal",
        "Northern University et al.",
        "University of Oslo et al.",
    ],
)
def test_titles_topics_and_organisations_are_no_names(text: str) -> None:
    assert people.names(text) == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("OpenLab", ["OpenLab"]),
        ("Berg, Anna", ["Berg, Anna"]),
        ("anna berg, carl dahl.", ["anna berg", "carl dahl"]),
        ("Anna Berg & Open Lab; ", ["Anna Berg & Open Lab"]),
        ("Anna Berg with Carl Dahl and others", ["Anna Berg", "Carl Dahl"]),
        ("Growing Trees with Small Networks", ["Growing Trees with Small Networks"]),
        ("", []),
    ],
)
def test_where_authors_stand_anything_is_one(text: str, parts: list[str]) -> None:
    assert people.split(text) == tuple(parts)


def test_two_words_may_be_a_name_or_anything() -> None:
    assert people.may_be("Anna Berg")
    assert not people.may_be("Berg")
    assert not people.may_be("Image Segmentation")
    assert not people.may_be("")


@pytest.mark.parametrize("text", ["محمد علي", "דוד כהן", "रवि कुमार", "สมชาย ใจดี"])
def test_two_words_in_a_script_without_capitals_may_be_a_name(text: str) -> None:
    assert people.may_be(text)
    assert people.names(text) == ()


def test_words_that_end_as_common_words_do_are_no_uncommon_names() -> None:
    assert people.is_uncommon("Anna Berg")
    assert not people.is_uncommon("Silent Movement")
    assert not people.is_uncommon("A Map of Words")


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg",
        "Zorba Wang",
        "Z. Berg",
        "Zorba Berg and Finn Dahl",
        "Anna Berg and Finn Winters",
        "A Berg, CD Dahl",
        "Finn Berg, Zorba Dahl, Silent Winter",
    ],
)
def test_known_names_and_uncommon_pairs_are_likely_to_be_persons(text: str) -> None:
    assert people.are_likely(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Zorba Berg",
        "Grow and Prune",
        "Silent Forest and Random Walks",
        "Anna Berg, Growing Movement",
        "Deep Networks",
        "Finn Berg, Zorba Dahl, Growing Movement",
    ],
)
def test_pairs_of_words_are_not_likely_to_be_persons(text: str) -> None:
    assert not people.are_likely(text)


def test_two_surnames_are_joined_by_and() -> None:
    assert people.surnames("Wang and Dahl") == ("Wang", "Dahl")
    assert people.surnames("Wang & Dahl") == ("Wang", "Dahl")
    assert people.surnames("Grow and Prune") == ()
    assert people.surnames("Berg and Dahl", dated=True) == ("Berg", "Dahl")
    assert people.surnames("Networks and Dahl", dated=True) == ()
    assert people.surnames("Berg, Dahl and Falk", dated=True) == ()


@given(st.text(alphabet="Aa Bé,;.&(*)'-王andetl\n"))
def test_names_are_parts(text: str) -> None:
    assert people.names(text) in {(), people.split(text)}


@pytest.mark.parametrize("piece", [" ", "(", "A. ", "Anna Berg, ", "a and ", "et al ", "1"])
def test_a_million_characters_cost_linear_time(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))

    assert people.names(text) in {(), people.split(text)}
