"""Pairs of entries, invented and labelled by us: the same work, another work, or one for a person to look at."""

from __future__ import annotations

from list_makers import ARXIV, code, entry, tool

from awesome_merge.merging.verdicts import Answer
from awesome_merge.model import Distinction, Entry, Kind, Link, Role

S, M, D = Answer.SAME, Answer.MAYBE, Answer.DIFFERENT
WORKSHOP = {"distinctions": (Distinction.WORKSHOP,)}
LONG = "Rounding All Big Weights on Small Phones"
FORUM = "https://openreview.net/forum?id="
DOI = "https://doi.org/"

PAIRS: tuple[tuple[Entry, Entry, Answer, str], ...] = (
    # Identifiers.
    (entry(LONG, ARXIV + "1901.00001"), entry(LONG, ARXIV + "1901.00001v2"), S, "same arXiv id, titles agree"),
    (entry("Rounding", ARXIV + "1901.00001"), entry("Rounding Nets", ARXIV + "1901.00001"), S, "same arXiv id"),
    (entry(LONG, ARXIV + "1901.00001"), entry("Tall Trees Grow", ARXIV + "1901.00001"), M, "is one link wrong?"),
    (entry(f"{LONG} 1", ARXIV + "1901.00001"), entry(f"{LONG} 2", ARXIV + "1901.00001"), M, "numbers in the titles"),
    (entry("Elm 1", ARXIV + "1901.00001"), entry("Elm 1.5 V", ARXIV + "1901.00001"), M, "numbers in the titles"),
    (
        entry("Elm Tallness: Elm Roundings for Slow Counting of Leaf Shadows in Rain", ARXIV + "1901.00001"),
        entry("Elm Rounding for Fast Rain", ARXIV + "1901.00001"),
        M,
        "is one link wrong?",
    ),
    (entry(None, ARXIV + "1901.00001"), entry(LONG, ARXIV + "1901.00001"), S, "same arXiv id"),
    (entry(LONG, ARXIV + "1901.00001"), entry(LONG, ARXIV + "1901.00002"), M, "each has its own arXiv id"),
    (
        entry(LONG, "https://example.org/p.pdf", "2001"),
        entry(f"{LONG} Again", "https://example.org/p.pdf", "2019"),
        S,
        "same address",
    ),
    (entry(LONG, FORUM + "a", "2019", "ICLR"), entry(LONG, FORUM + "b", "2019", "ICLR"), M, "its own OpenReview id"),
    (
        entry(LONG, FORUM + "a", "2018", "NeurIPS", **WORKSHOP),
        entry(LONG, FORUM + "b", "2019", "ICLR"),
        S,
        "same title",
    ),
    (
        entry(LONG, "https://papers.nips.cc/paper/7433-x", "2018", "NIPS"),
        entry(LONG, f"https://papers.nips.cc/paper/2018/hash/{'a' * 32}-Abstract.html", "2018", "NeurIPS"),
        S,
        "same title",
    ),
    (
        entry(LONG, "https://papers.nips.cc/paper/7433-x", "2018", "NIPS"),
        entry(LONG, "https://papers.nips.cc/paper/7434-x", "2018", "NIPS"),
        M,
        "its own NeurIPS id",
    ),
    (entry(LONG, DOI + "10.1101/2020.01"), entry(LONG, DOI + "10.1038/s1"), S, "same title"),
    (entry(LONG, DOI + "10.1000/1"), entry(LONG, DOI + "10.1000/2"), M, "each has its own DOI"),
    (
        entry(LONG, "https://www.semanticscholar.org/paper/" + "a" * 40),
        entry(LONG, "https://www.semanticscholar.org/paper/" + "b" * 40),
        S,
        "same title",
    ),
    # Titles.
    (entry(LONG, ARXIV + "1901.00001", "2019.01"), entry(LONG, FORUM + "a", "2020", "ICLR"), S, "same title"),
    (entry(LONG, None, "2016"), entry(LONG, None, "2019", "ICLR"), S, "same title"),
    (entry(LONG, None, "2015"), entry(LONG, None, "2019", "ICLR"), M, "4 years apart"),
    (entry(LONG, None, "2017", "ICML"), entry(LONG, None, "2019", "ICML"), M, "2 years apart"),
    (entry(LONG, None, "2019", "ICML"), entry(LONG, None, "2019", "Journal of Trees"), M, "published in two places"),
    (
        entry(LONG, None, "2019", "Journal of Big Trees"),
        entry(LONG, None, "2019", "Big Trees Journal"),
        S,
        "same title",
    ),
    (entry(LONG, None, "2019", "Quick Trees Here"), entry(LONG, None, "2019", "QTH"), S, "same title"),
    (entry(f"{LONG}, Part I"), entry(f"{LONG}, Part II"), D, "titles differ"),
    (entry(f"{LONG} 2"), entry(LONG), M, "their numbers differ"),
    (entry(f"{LONG}: A Survey"), entry(LONG), M, "only one is a survey"),
    (entry(f"{LONG} Today"), entry(LONG), S, "titles nearly the same"),
    (entry(f"{LONG} Today", None, "2017"), entry(LONG, None, "2019"), M, "not the same"),
    (entry(f"{LONG} Today", None, "2018", "ICML"), entry(LONG, None, "2019", "ICML"), M, "not the same"),
    (
        entry("Rounding Big Weights: A Story of Phones", None, "2018", "ICML"),
        entry("Rounding Big Weights", None, "2018", "ICML"),
        S,
        "same venue and year",
    ),
    (entry("Rounding Big Weights: A Story"), entry("Rounding Big Weights"), D, "not the same"),
    (
        entry("Rounding Big Weights: A Story", None, "2011"),
        entry("Rounding Big Weights", None, "2019"),
        D,
        "8 years apart",
    ),
    (
        entry("Weights: Rounding Big Phones Well"),
        entry("Rounding Big Phones Well: Weights"),
        S,
        "same words in the title",
    ),
    (entry("Soft Rounding for Faster Phones"), entry("Meta Rounding to Grow Phones"), D, "titles differ"),
    # Titles that are too general.
    (entry("Editorial", None, "2019", "JMLR"), entry("Editorial", DOI + "10.1000/1", "2019", "JMLR"), D, "too general"),
    (
        entry("Guest Editorial", DOI + "10.1000/1", "2019", "JMLR"),
        entry("Guest Editorial", None, "2019", "JMLR"),
        D,
        "",
    ),
    (
        entry("Big Trees", ARXIV + "1901.00001", "2019", "ICML"),
        entry("Big Trees", None, "2019", "ICML"),
        S,
        "short title",
    ),
    (entry("Big Trees", ARXIV + "1901.00001", "2019"), entry("Big Trees", None, "2018"), D, "too general"),
    (entry("Big Trees"), entry("Big Tall Trees"), D, "titles differ"),
    (entry("Trees", None, "2019", "ICML"), entry("Trees", None, "2019", "ICML"), D, "too general"),
    # Projects and the like.
    (tool("Big Trees of Today", "https://github.com/a/b"), entry("Big Trees of Today"), D, "is not its code"),
    (tool("B"), tool("B", kind=Kind.COURSE), D, "no workshop, course or tutorial"),
    (tool("B", "https://github.com/a/b"), tool("b", "https://github.com/A/B/"), S, "same repository, titles agree"),
    (tool("Big Trees", "https://b.org"), tool("Old Wood", "https://b.org"), M, "is one link wrong?"),
    (tool("Trees", "https://github.com/a/b"), tool("Trees", "https://github.com/c/d"), D, "too general"),
    (tool("Big Tall Trees", "https://b.org"), tool("Big Tall Trees", "https://c.org"), M, "two addresses"),
    (tool("Big Tall Trees", "https://b.org"), tool("Big Tall Trees"), S, "same name"),
    (tool(LONG), tool(f"{LONG} Now"), D, "names differ"),
    (
        tool("Trees", "https://b.org", code("https://github.com/a/b")),
        tool("Trees", "https://github.com/a/b"),
        S,
        "same repository",
    ),
    (
        entry(LONG, None, "2019", "ICML", Link("PDF", ARXIV + "1901.00001", Role.PAPER)),
        entry("Rounding Weights on Phones", ARXIV + "1901.00001"),
        S,
        "same arXiv id",
    ),
)
