from __future__ import annotations

from writing_samples import venue, work

from awesome_merge.model import Distinction
from awesome_merge.venues import Venues
from awesome_merge.writing.marks import LETTERS, Marked, Marks


def marks(**aliases: str) -> Marks:
    return Marks(Venues.load(aliases), frozenset(LETTERS.values()), frozenset({"x"}))


def test_letters_stand_in_the_order_of_the_distinctions() -> None:
    assert "".join(LETTERS[distinction] for distinction in Distinction) == "oshbmaw"


def test_letters_stand_only_behind_a_venue_that_everybody_knows() -> None:
    oral = (Distinction.ORAL,)
    named = work(venue=venue("Thrift Letters"), distinctions=oral)
    spelled = work(venue=venue("NIPS"), distinctions=oral)

    assert marks().marked(named) == Marked("Thrift Letters", "", oral)
    assert marks().marked(spelled) == Marked("NIPS", "", oral)
    assert marks().marked(work(venue=venue("NeurIPS"), distinctions=oral)) == Marked("NeurIPS", "o")


def test_a_mark_that_would_make_another_venue_stands_in_words() -> None:
    one = work(venue=venue("ISCA", "x"), distinctions=(Distinction.SPOTLIGHT, Distinction.AWARD))

    assert marks().marked(one) == Marked("ISCA", "sax")
    assert marks(ISCAs="Letters on Thrift").marked(one) == Marked("ISCA", "x", one.distinctions)
    assert marks(ISCAx="Letters on Thrift").marked(one) == Marked("ISCA", "sax")
    assert marks(ISCAs="Thrift", ISCAx="Thrift").marked(one) == Marked("ISCA", "", one.distinctions)
