from __future__ import annotations

from list_makers import ARXIV, code, entry, tool

from awesome_merge.merging import identity
from awesome_merge.model import Link, Role

FORUM = "https://openreview.net/forum?id=abc"


def test_links_that_plainly_name_the_paper_prove_it() -> None:
    found = entry("Rounding", FORUM, "2019", "ICLR", Link("arXiv", ARXIV + "1902.00001", Role.PREPRINT))

    assert identity.keys(found) == ("arxiv:1902.00001", "openreview:abc")


def test_links_to_other_publications_prove_nothing() -> None:
    found = entry(
        "Rounding",
        FORUM,
        "2019",
        "ICLR",
        Link("2020 TPAMI version", ARXIV + "1902.00001", Role.PAPER),
        Link("Extension1", ARXIV + "1902.00002", Role.PAPER),
        Link("arXiv", ARXIV + "1902.00003", Role.OTHER),
        Link("", ARXIV + "1902.00004", Role.PAPER),
    )

    assert identity.keys(found) == ("openreview:abc",)


def test_a_repository_proves_a_project_and_never_a_paper() -> None:
    url = "https://github.com/a/b"

    assert identity.keys(tool("B", url)) == ("github:a/b",)
    assert identity.keys(tool("B", "https://example.org/b", code(url))) == ("github:a/b",)
    assert identity.keys(entry("B", url)) == ()
    assert identity.pages(entry("B", url)) == frozenset()
    assert identity.pages(tool("B", url)) == {"github.com/a/b"}


def test_an_entry_without_title_and_link_of_its_own_is_known_by_its_links() -> None:
    found = tool(None, None, Link("mirror", "https://example.org/b", Role.OTHER))

    assert identity.pages(found) == {"example.org/b"}
