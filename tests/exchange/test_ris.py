"""RIS as Zotero and publishers write it."""

from __future__ import annotations

from writing_samples import merged, small, work

from awesome_merge.exchange import ris
from awesome_merge.model import Date, Document, Kind, Link, Role
from awesome_merge.text import Source
from awesome_merge.venues import Venues


def read(text: str) -> Document:
    return ris.read(Source("library.ris", text), Venues.load())


def test_a_work_is_a_reference() -> None:
    text = ris.write(merged(small().works[0], work("Thrift", authors=("Ann Other",), date=Date(2020, 3))))

    assert text.startswith("TY  - CPAPER\nID  - thrifty2021nets\nTI  - Thrifty Nets: Saving [Almost] Everything\n")
    assert "\nT2  - International Conference on Machine Learning\nJ2  - ICML\n" in text
    assert "\nN1  - oral; award\nN1  - arXiv: https://arxiv.org/abs/2011.99901\n" in text
    assert "\nER  - \n\nTY  - UNPB\n" in text
    assert "\nAU  - Other, Ann\nPY  - 2020\nDA  - 2020/03//\n" in text


def test_what_is_written_keeps_labels_distinctions_and_notes() -> None:
    found = read(ris.write(small()))

    for entry, one in zip(found.entries, small().works, strict=True):
        assert (entry.kind, entry.distinctions, entry.description) == (one.kind, one.distinctions, one.description)
        labels = [link.label for link in one.links if link.role is not Role.BADGE]
        assert [link.label for link in entry.links] == labels


def test_a_link_to_the_works_own_page_stays_beside_it() -> None:
    one = work(links=(Link("Second version", "https://example.org/thrift"),))

    (found,) = read(ris.write(merged(one))).entries
    assert (found.url, [link.label for link in found.links]) == (one.url, ["Second version"])


def test_references_of_other_programs_are_read() -> None:
    found = read(
        "TY  - CONF\r\nTI  - Thrift in\r\n  brief\r\nAU  - Other, Ann\r\nAU  - others\r\n"
        "C3  - Proceedings of the 34th International Conference on Machine Learning\r\nDA  - 2017/06/19/\r\n"
        "UR  - https://example.org/a;b\r\nDO  - 10.1000/182\r\nL1  - https://example.org/a.pdf\r\nL2  - /home/a.pdf\r\n"
        "KW  - a\r\nN1  - <p>fine</p>\r\nN1  - \r\nER  - \r\n\r\n"
        "TY  - JOUR\r\nT1  - Snow\r\nA1  - Second, B.\r\nY1  - 2015///\r\nJO  - Nature\r\n"
        "UR  - https://example.org/1; https://example.org/2\r\nER  - \r\n"
        "TY  - GEN\r\nAN  - arXiv:1608.99901\r\nTI  - Leaves\r\n"
    )

    first, second, third = found.entries
    assert (first.title, first.kind, first.date) == ("Thrift in brief", Kind.PAPER, Date(2017, 6))
    assert (first.authors, first.url, first.description) == (("Ann Other",), "https://example.org/a;b", "fine")
    assert first.venue is not None
    assert first.venue.name == "ICML"
    assert [link.url for link in first.links] == ["https://example.org/a.pdf", "https://doi.org/10.1000/182"]
    assert second.venue is not None
    assert (second.authors, second.venue.name, second.date) == (("B. Second",), "Nature", Date(2015))
    assert (second.url, second.links[0].url) == ("https://example.org/1", "https://example.org/2")
    assert (third.url, third.kind) == ("https://arxiv.org/abs/1608.99901", Kind.PAPER)
    assert [found.line(entry) for entry in found.entries] == [1, 17, 24]


def test_what_stands_behind_an_end_is_unread_and_stops_nothing() -> None:
    found = read("TY  - JOUR\nTI  - One Two Three\nER  - \nTY - \nTY  - JOUR\nTI  - Four Five Six\nER  - \n")

    assert [one.title for one in found.entries] == ["Four Five Six"]
    assert [one.reason for one in found.unread] == ["no RIS: a line stands behind the end of the reference"]
