"""Citations in running words: where the title stands, and what stands around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_merge.reading import citations
from awesome_merge.reading.citations import Titled
from awesome_merge.venues import Venues

VENUES = Venues.load()


def said(text: str, found: Titled | None) -> str:
    """Return the title, the persons, the venue and the date of a citation in one line, with bars between."""
    if found is None:
        return "nothing"
    publication = found.publication
    date = publication.date if publication else None
    return " | ".join(
        filter(
            None,
            [
                text[found.start : found.end].strip(citations.SEPARATORS),
                "; ".join(found.authors),
                publication.venue if publication else None,
                (f"{date.year}.{date.month}" if date.month else f"{date.year}") if date else None,
                *(publication.distinctions if publication else ()),
                publication.rank if publication else None,
            ],
        )
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # APA, Nature, Vancouver, ACM, Chicago, LNCS, arXiv, DBLP, GB/T 7714.
        (
            "Oak, A., & Elm, B. (2012). Counting trees by their leaves. Journal of Trees, 3(2), 11-19.",
            "Counting trees by their leaves | Oak, A.; Elm, B. | Journal of Trees | 2012",
        ),
        (
            "Oak, A., Elm, B. & Fir, C. Counting trees by their leaves. Nature 521, 436–444 (2015).",
            "Counting trees by their leaves | Oak, A.; Elm, B.; Fir, C. | Nature | 2015",
        ),
        (
            "Oak A, Elm B, Fir C. Counting trees by their leaves. Nat Methods. 2012;3(2):11-9.",
            "Counting trees by their leaves | Oak A; Elm B; Fir C | Nat Methods | 2012",
        ),
        (
            "Ann Oak, Bob Elm, and Cy Fir. 2012. Counting Trees by Their Leaves. Commun. ACM 55, 3 (2012), 11-19.",
            "Counting Trees by Their Leaves | Ann Oak; Bob Elm; Cy Fir | Commun. ACM | 2012",
        ),
        (
            "Ann Oak and Bob Elm. 2012. Counting Trees. In Proc. of the Conference on Trees (COT '12). ACM, Oslo, NO.",
            "Counting Trees | Ann Oak; Bob Elm | Conference on Trees | 2012",
        ),
        (
            "Oak, A., Elm, B.: Counting trees. In: ECCV. pp. 11–19. Springer (2014)",
            "Counting trees | Oak, A.; Elm, B. | ECCV | 2014",
        ),
        ("A. Oak, B. Elm. Why count trees? arXiv:1502.06796", "Why count trees? | A. Oak; B. Elm | arXiv"),
        ("Ann Oak, Bob Elm: Counting Trees. KDD 2012: 11-19", "Counting Trees | Ann Oak; Bob Elm | KDD | 2012"),
        ("王小明, 李雷. 数树的方法[J]. 计算机学报, 2012.", "数树的方法 | 王小明; 李雷 | 计算机学报 | 2012"),
        (
            "Oak A, Elm B. Counting trees by leaves[J]. Journal of Trees, 2012, 3(2): 11-19.",
            "Counting trees by leaves | Oak A; Elm B | Journal of Trees | 2012",
        ),
        # As people write them.
        ("Oak and Elm (2012): Counting Trees by Their Leaves", "Counting Trees by Their Leaves | Oak; Elm | 2012"),
        ("Oak et al. (2012). Counting Trees by Their Leaves", "Counting Trees by Their Leaves | Oak | 2012"),
        ("Oak et al., Counting Trees by Their Leaves, ICML 2012", "Counting Trees by Their Leaves | Oak | ICML | 2012"),
        ("Oak and Wang: Counting All Trees, EMNLP 1999", "Counting All Trees | Oak; Wang | EMNLP | 1999"),
        ("Anna Oak: Counting All Trees, COLING/ACL 2006.", "Counting All Trees | Anna Oak | COLING/ACL | 2006"),
        ("Anna Oak, Fast Trees, arXiv:1504.08083.", "Fast Trees | Anna Oak | arXiv"),
        ("Ann Oak, Bob Elm, Cy Fir, Leaf Maps, ICML 2015", "Leaf Maps | Ann Oak; Bob Elm; Cy Fir | ICML | 2015"),
        (
            "Ann Oak, Bob Elm, Cy Fir, Faster Leaves: Unified, Real-Time Counts, arXiv:1406.1078 / EMNLP 2014",
            "Faster Leaves: Unified, Real-Time Counts | Ann Oak; Bob Elm; Cy Fir | EMNLP | 2014",
        ),
        (
            "ann oak, Bob Elm, Cy Fir, Dan Ash, Counting Leaves for Scenes, TPAMI, 2013",
            "Counting Leaves for Scenes | ann oak; Bob Elm; Cy Fir; Dan Ash | TPAMI | 2013",
        ),
        (
            "Oak, Ann, Bob Elm, and Cy van der Fir, Tree Counts in Deep Forests, ICONIP, 2014",
            "Tree Counts in Deep Forests | Oak, Ann; Bob Elm; Cy van der Fir | ICONIP | 2014",
        ),
        (
            "A Oak, BC Elm, Learning a Deep Count for Visual Tracking, NIPS, 2013.",
            "Learning a Deep Count for Visual Tracking | A Oak; BC Elm | NIPS | 2013",
        ),
        (
            "Alan Oak. A theory of trees. XYZ Technical Report, 2001",
            "A theory of trees | Alan Oak | 2001 | XYZ Technical Report",
        ),
        (
            "Oak Labs: Ann Oak, Bob Elm, Counting All the Trees, ICML 2015",
            "Counting All the Trees | Ann Oak; Bob Elm | ICML | 2015",
        ),
        ("Ann B. Oak and Bob Elm: Counting All Trees, 2014.", "Counting All Trees | Ann B. Oak; Bob Elm | 2014"),
        (
            "Ann Oak, Bob Elm, et al., Counting All Trees, ICML 2014",
            "Counting All Trees | Ann Oak; Bob Elm | ICML | 2014",
        ),
        (
            "Ann Oak，, Bob Elm, Cy Wang, Counting All Trees, 2014,",
            "Counting All Trees | Ann Oak; Bob Elm; Cy Wang | 2014",
        ),
        ("Oak A. Counting trees by their leaves. 2015", "Oak A. Counting trees by their leaves | 2015"),
        # The title first.
        ("Counting Trees by Leaves by Ann Oak, VLDB 2012", "Counting Trees by Leaves | Ann Oak | VLDB | 2012"),
        ("Counting Trees – Oak et al., 2012", "Counting Trees | Oak | 2012"),
        (
            "Sequence Learning with Neural Trees, Ann Oak, Bob Elm, NIPS 2014",
            "Sequence Learning with Neural Trees | Ann Oak; Bob Elm | NIPS | 2014",
        ),
    ],
)
def test_every_usual_citation_is_read(text: str, expected: str) -> None:
    assert said(text, citations.cited(text, VENUES) or citations.titled(text, VENUES, alone=True)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Pruning, Quantization, and Distillation: A Survey",
        "Attention, Learn to Solve Routing Problems!",
        "Bayesian Learning, Gibbs Sampling and Tree Models",
        "Grow and Prune: A Tree without Leaves, ICML 2019",
        "Silent Forest: A Tree without Leaves, ICML 2019",
        "Silent Forest, Fast and Free, ICML 2019",
        "A Simple and Robust Forest for Trees, ICML 2019",
        "Debias Coarsely, Sample Conditionally: Trees on Demand, ICML 2019",
        "Predicting Depth, Surface Normals and Leaves With One Tree, ICML 2019",
        "Anna Oak: Maps, ICML 2019",
        "Anna Oak: A Life among Trees",
        "Anna Oak, Bob Elm, Cy Wang, ICML 2019",
        "Anna Oak, Bob Elm, Cy Wang,",
        "PyNorth Lite, TensorWest Hub, JaxSouth Kit, and Other Tools at Hand, ICML 2014",
        "Mr. X. Oak and his forest of trees",
    ],
)
def test_titles_with_commas_and_colons_stay_whole(text: str) -> None:
    assert citations.cited(text, VENUES) is None
    assert citations.titled(text, VENUES, alone=True).authors == ()


@pytest.mark.parametrize(
    ("text", "authors", "venue", "rest"),
    [
        ("Ann Oak, Bob Elm, CVPR 2020", ["Ann Oak", "Bob Elm"], "CVPR", ""),
        ("et al Anna Oak, 1999", ["Anna Oak"], None, ""),
        ("by Ann Oak", ["Ann Oak"], None, ""),
        ("ICML 2015 Ann Oak, Bob Elm", ["Ann Oak", "Bob Elm"], "ICML", ""),
        ("a forest of trees", [], None, "a forest of trees"),
        ("Oak and Elm, 2012", ["Oak", "Elm"], None, ""),
        ("Anna Oak, Trees JS", [], None, "Anna Oak, Trees JS"),
        ("A forest of trees. ICML 2015", [], "ICML", "A forest of trees"),
    ],
)
def test_words_behind_a_title_are_persons_a_publication_or_neither(
    text: str, authors: list[str], venue: str | None, rest: str
) -> None:
    said = citations.read(text, VENUES)

    assert (said.authors, said.publication and said.publication.venue, said.rest) == (tuple(authors), venue, rest)


def test_where_persons_are_expected_one_may_stand_before_a_place() -> None:
    said = citations.read("Anna Oak, Trees JS", VENUES, persons=True)

    assert (said.authors, said.rest) == (("Anna Oak",), "Trees JS")


@given(text=st.text(alphabet="Aa Bé,;.:&()[J]\"'-王2012etal\n") | st.text())
def test_a_title_is_a_part_of_the_words(text: str) -> None:
    for found in (citations.titled(text, VENUES, alone=True), citations.cited(text, VENUES)):
        if found is not None:
            assert 0 <= found.start <= found.end <= len(text)


@pytest.mark.parametrize("piece", ["A. ", "Anna Berg, ", "Anna Berg: ", "a, ", "Oak A, ", "(2012) ", "["])
def test_a_million_characters_cost_linear_time(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))

    assert citations.cited(text, VENUES) is None
    assert citations.titled(text, VENUES, alone=True).authors == ()
