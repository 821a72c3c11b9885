"""What a unit says as an entry: asked only of the few that both sides added, for reading takes its time."""

from __future__ import annotations

from functools import lru_cache

from awesome_merge.driver.tokens import tokens
from awesome_merge.merging.claims import Claim, claim
from awesome_merge.merging.links import labelled
from awesome_merge.merging.verdicts import Answer, judge
from awesome_merge.model import Role
from awesome_merge.reading.distinctions import only
from awesome_merge.text import Source
from awesome_merge.venues import Venues
from awesome_merge.verbs.reading import read


@lru_cache(maxsize=1 << 10)
def said(text: str) -> Claim | None:
    """Return what the one entry in ``text`` claims; None if there is none, or several."""
    document = read(Source("list.md", text))
    return claim(document, document.entries[0]) if len(document.entries) == 1 else None


def are_one_work(ours: str, theirs: str) -> bool:
    """Whether two units are surely one work."""
    mine, yours = said(ours), said(theirs)
    return mine is not None and yours is not None and judge(mine, yours).answer is Answer.SAME


def is_published(text: str) -> bool:
    """Whether the one entry in ``text`` says where it was published, which is no archive of preprints."""
    known = said(text)
    return known is not None and known.venue is not None


def is_of_its_venue(url: str) -> bool:
    """Whether ``url`` is a page of the venue that published the work."""
    return Venues.load().of_url(url) is not None


def link(url: str, text: str) -> str:
    """Return a link to ``url``, an address of the work that ``text`` names, under the name of where it leads."""
    known = said(text)
    label = labelled(url, known).label if known else Role.OTHER.value
    return f"[{label}]({url})"


def remarks(text: str) -> dict[str, str]:
    """Return the distinctions and tags in brackets or code of the entry in ``text``: each with how it is written."""
    known = said(text)
    tags = {tag.name for tag in known.entry.tags} if known else set()
    brackets = [(token.strip("()[]`"), token) for sort, token in tokens(text) if sort == "bracket"]
    return {distinction or word: token for word, token in brackets if (distinction := only(word)) or word in tags}
