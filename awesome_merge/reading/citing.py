"""What only several words, brackets and italics behind a title say together: persons, citations, venues."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from awesome_merge.reading import authorship, citations, publications, runs
from awesome_merge.reading.citations import SEPARATORS
from awesome_merge.reading.nodes import Node, Piece, Words, links, plain
from awesome_merge.reading.said import Said
from awesome_merge.text import Span

_LATER = re.compile(r"\s+[-–—]+\s+(?=\S|$)")
_IN = frozenset({"in", "in proceedings of", "in proc"})
_YEAR = re.compile(r"[\s.,(]*(?:19|20)\d\d[\s.,)]*")
_SEVERAL = 2
# ``IEEE(XYZ)``
_BRACKETED = re.compile(r"[A-Z]{2}\([A-Z]")


@dataclass(slots=True)
class Citing(Said):
    """What has been said so far, where it may take several nodes to say it."""

    def persons_or_citation(self, rest: Sequence[Node], at: int) -> int:
        """Take in what only several nodes say together, and return how many they are; 0 if there is no such thing."""
        if self.settled:
            return 0
        italic = runs.run_of(runs.is_italic, rest, at)
        if any(isinstance(node, Piece) for node in italic) and not self.authors:
            self.authors = citations.read(plain(italic), self.known.venues, italic=True).authors
            for piece in links(italic):
                self.link(piece.atom)
            return len(italic)
        run = runs.run_of(runs.is_set_alike if italic else runs.is_upright, rest, at)
        if not isinstance(rest[at], Words):
            return 0
        bracketed = not italic or _BRACKETED.search(plain(run))
        if bracketed and any(map(runs.is_linkless, run)) and self._cites(run):
            return len(run)
        return (0 if italic else self._credits(run)) or self._names_venue(rest, at)

    def _credits(self, run: Sequence[Node]) -> int:
        """Take in words of which some are in bold, ``by **Ann Oak**``, and return how many nodes they are."""
        words = list(takewhile(lambda node: isinstance(node, Words) and not _LATER.match(node.text), run))
        if len(words) < _SEVERAL or not authorship.begin(plain(words)):
            return 0
        self.cite(Words(plain(words), Span(words[0].span.start, words[-1].span.end), exact=False))
        return len(words)

    def _names_venue(self, rest: Sequence[Node], at: int) -> int:
        """Take in a venue in italics, ``In *Proceedings of CONF*``, ``*Nature*, 2016``; return how many nodes it is."""
        first = rest[at]
        led = at + 1 < len(rest) and first.text.strip(SEPARATORS).casefold() in _IN
        name = rest[at + 1] if led else first
        if not (isinstance(name, Words) and name.italic):
            return 0
        known = self.known.venues
        behind = rest[at + led + 1] if at + led + 1 < len(rest) else None
        dated = isinstance(behind, Words) and not behind.italic and _YEAR.fullmatch(behind.text) is not None
        text = name.text + (behind.text if behind and dated else "")
        said = publications.whole(text, known)
        if said is None and (led or (self.authors and known.canonical(name.text.strip(SEPARATORS)))):
            said = publications.named(text, known)
        if said is None or not said.venue:
            return 0
        # A mark of emphasis stands between it and its year.
        self.publish(said, replace(name, exact=name.exact and not dated), name.span)
        return led + 1 + dated

    def _cites(self, run: Sequence[Node]) -> bool:
        """Take in words and brackets that are one citation: ``Nature 521 (2015): 436-444``; False if they are none."""
        text = plain(run)
        said = citations.read(text, self.known.venues)
        dated = any(runs.is_linkless(node) and publications.whole(node.text, self.known.venues) for node in run)
        if not said.is_all or (dated and said.publication is None):
            return False
        self.cite(Words(text, Span(run[0].span.start, run[-1].span.end), exact=False))
        return True
