"""Where a list's links lead, to pages or to PDFs, and what it calls them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from awesome_merge.hosts import host_and_path
from awesome_merge.labels import LABEL_WORDS, is_label, role
from awesome_merge.model import Document, Entry, Link, Role
from awesome_merge.style.places import is_titled
from awesome_merge.style.traits import Trait, traits

_LOOSE = re.compile(r"[\s.,:;_-]+")
_PUBLISHED = frozenset({Role.PAPER, Role.PREPRINT})


def page_or_pdf(document: Document) -> dict[str, Trait]:
    """Return, for each host that publications are linked to, whether at their page or their pdf.

    The hosts with most links stand first.
    """
    return traits(
        (address[0], _form(address[1]))
        for entry in document.entries
        for link in publications(entry)
        if (address := host_and_path(link.url))
    )


def labels(document: Document) -> dict[str, Trait]:
    """Return, for each role that labels give a link (``code``), how it is labelled; the roles with most links first."""
    return traits((said.value, link.label) for _, link in labelled(document) if (said := _said(link.label)))


def labelled(document: Document) -> Iterator[tuple[Entry, Link]]:
    """Yield the links whose words are a label and no name, badges left out, with their entries in source order."""
    for entry in document.entries:
        for link in entry.links if is_titled(entry) else entry.all_links:
            if link.role is not Role.BADGE and _said(link.label):
                yield entry, link


def label_spellings(document: Document) -> dict[str, Trait]:
    """Return how each label, and what stands before a bracket in one, is spelled; by ``label_key``."""
    return traits(
        (label_key(words), words)
        for _, link in labelled(document)
        for words in dict.fromkeys((link.label, label_head(link.label)))
        if words
    )


def label_key(label: str) -> str:
    """Return what labels have in common that differ only in case, spaces and full stops; a head's ends in a bracket."""
    return _LOOSE.sub("", unicodedata.normalize("NFKC", label).casefold())


def label_head(label: str) -> str:
    """Return what stands before the first bracket of ``label``, with it: ``PyTorch(``; "" where there is none."""
    head, bracket, _ = label.partition("(")
    return head + bracket


def publications(entry: Entry) -> Iterator[Link]:
    """Yield the links of ``entry`` that lead to a publication itself."""
    for link in entry.all_links:
        if link.role in _PUBLISHED or (link is entry.link and entry.kind.is_publication and is_titled(entry)):
            yield link


def _form(path: str) -> str:
    """Return whether ``path`` is that of a pdf, by its suffix or, as on arXiv and OpenReview, its first part."""
    address = path.partition("#")[0].partition("?")[0].lower()
    return "pdf" if address.endswith(".pdf") or address.partition("/")[0] == "pdf" else "page"


@cache
def _said(label: str) -> Role | None:
    """Return what the words of ``label`` alone say of a link; None if they are a name."""
    if len(label.split()) > LABEL_WORDS:
        return None
    said = role(label, "")
    return said if said is not Role.OTHER or is_label(label) else None
