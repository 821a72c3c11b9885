r"""BibTeX, written so that LaTeX prints it, and read as Zotero, JabRef and DBLP write it.

Fields that BibTeX does not know are left alone by its styles: ``links`` (``Code: \url{…}``), ``section``, and ``kind``
where the type of an entry does not tell it.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping

from bibtexparser import library
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares.names import split_multiple_persons_names
from bibtexparser.middlewares.parsestack import default_parse_stack
from bibtexparser.model import Block, DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry, ParsingFailedBlock, String

from awesome_merge.exchange import latex, records, sorts, titles
from awesome_merge.exchange.citations import Citation, citations
from awesome_merge.exchange.names import Person, is_person
from awesome_merge.exchange.records import MONTHS, Record
from awesome_merge.model import Document, Link, Merged, Unread
from awesome_merge.reading.normalized import COMMENT
from awesome_merge.text import Source, Span, folded
from awesome_merge.venues import Venues

# What the library says of entries that do not parse is told by `Document.unread`.
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())

_VENUES = ("booktitle", "journal", "journaltitle", "eventtitle")
_WITH_ARXIV_NUMBERS = ("eprint", "journal", "volume", "number", "note", "howpublished")
_URL = re.compile(r"\\url\s*\{([^{}]*)\}")
_MOST_COMMAS = 2
_DEEPER = " > "
Fields = Mapping[str, str]


def write(merged: Merged) -> str:
    """Return the works as BibTeX."""
    return f"% {COMMENT}.\n" + "".join(map(_block, citations(merged.works)))


def read(source: Source, venues: Venues) -> Document:
    """Return the list whose entries are those of ``source``; one that does not parse is unread."""
    ours = source.text.startswith(f"% {COMMENT}")
    return records.document(source, _found(source, ours=ours), venues, generated=ours)


def _block(citation: Citation) -> str:
    fields = {name: value for name, value in _fields(citation).items() if value}
    lines = ",\n".join(f"  {name} = {value}" for name, value in fields.items())
    return f"\n@{citation.sort.bibtex}{{{citation.key},\n{lines}\n}}\n"


def _fields(citation: Citation) -> dict[str, str]:
    """Return the fields with their braces; empty ones are not printed."""
    work = citation.work
    year, month = (work.date.year, work.date.month) if work.date else (None, None)
    arxiv = citation.identifiers.get("arxiv", "")
    told = sorts.kind(citation.sort.bibtex) is work.kind
    values = {
        "title": latex.title(citation.title),
        "author": " and ".join(map(_author, work.authors)),
        citation.sort.container: latex.escape(citation.full_venue or ""),
        "year": str(year or ""),
        "month": MONTHS[month - 1] if month else "",
        "url": latex.address(work.url or ""),
        "doi": latex.address(citation.identifiers.get("doi", "")),
        "eprint": latex.address(arxiv),
        "archiveprefix": "arXiv" if arxiv else "",
        "kind": "" if told else work.kind.value,
        "keywords": ", ".join(map(latex.escape, work.tags)),
        "note": latex.escape(citation.note),
        "section": latex.escape(_DEEPER.join(work.section)),
        "links": "; ".join(
            f"{latex.escape(link.label)}: \\url{{{latex.address(link.url)}}}" for link in citation.links
        ),
    }
    # A month is one of BibTeX's own words.
    return {name: value if not value or name == "month" else f"{{{value}}}" for name, value in values.items()}


def _author(name: str) -> str:
    if not is_person(name):
        return "others"
    written = latex.escape(name)
    return f"{{{written}}}" if " and " in f" {written} " or name.count(",") > _MOST_COMMAS else written


def _found(source: Source, *, ours: bool) -> Iterator[Record | Unread]:
    at = 0
    for block in _blocks(source.text):
        raw = block.raw or ""
        at = max(at, source.text.find(raw, at))
        span = Span(at, at + len(raw))
        at = span.end
        if isinstance(block, Entry):
            fields: dict[str, str] = {}
            for field in block.fields:
                fields.setdefault(field.key.lower(), str(field.value))
            yield _record(span, block.entry_type, fields, ours=ours)
        elif isinstance(block, ParsingFailedBlock):
            yield Unread(span, "no BibTeX: a brace, a quote or a comma is missing")


def _blocks(text: str) -> list[Block]:
    """Return the blocks of ``text`` with their values; entries that repeat a key or a field are entries, too."""
    blocks: list[Block] = []
    named: set[str] = set()
    for number, block in enumerate(parse_string(text, parse_stack=[]).blocks):
        found: Block | None = block
        while isinstance(found, (DuplicateBlockKeyBlock, DuplicateFieldKeyBlock)):
            found = found.ignore_error_block
        if isinstance(found, Entry) or (isinstance(found, String) and found.key in named):
            # Of several texts under one name the first counts.
            found.key = f"{number}"
        elif isinstance(found, String):
            named.add(found.key)
        blocks.append(found or block)
    parsed = library.Library(blocks)
    for step in default_parse_stack():
        parsed = step.transform(parsed)
    return parsed.blocks


def _record(span: Span, sort: str, fields: Fields, *, ours: bool) -> Record:
    venues = [latex.plain(fields[name]) for name in _VENUES if fields.get(name)]
    distinctions, note = records.noted(latex.plain(fields.get("note", "")))
    return Record(
        span,
        title=titles.markdown(latex.plain(fields.get("title", ""))) or None,
        url=_url(fields),
        kind=sorts.kind(fields.get("kind", sort)),
        date=records.date(fields.get("year") or fields.get("date", ""), fields.get("month", "")),
        # The name of a series is sometimes that of a conference, and never anything else that we ask for.
        venues=tuple(venues and [*venues, latex.plain(fields.get("series", ""))]),
        distinctions=distinctions,
        authors=tuple(_authors(fields.get("author", ""), ours=ours)),
        tags=records.keywords(latex.plain(fields.get("keywords", ""))),
        description=note or None if ours else records.note(note),
        section=tuple(filter(None, latex.plain(fields.get("section", "")).split(_DEEPER))) if ours else (),
        links=tuple(_links(fields.get("links", ""))),
        identifiers=tuple(_identifiers(fields)),
    )


def _url(fields: Fields) -> str | None:
    published = _URL.search(fields.get("howpublished", ""))
    return latex.plain_address(fields.get("url") or (published[0] if published else "")) or None


def _authors(text: str, *, ours: bool) -> Iterator[str]:
    for name in split_multiple_persons_names(text):
        written = latex.plain(name)
        if is_person(written):
            whole = ours or (name.startswith("{") and name.endswith("}"))
            yield written if whole else Person.of(written).written


def _links(text: str) -> Iterator[Link]:
    pieces = _URL.split(text)
    for label, url in zip(pieces[::2], pieces[1::2], strict=False):
        words = folded(latex.plain(label)).lstrip("; ").removesuffix(":")
        yield records.link(words or "Link", latex.plain_address(url))


def _identifiers(fields: Fields) -> Iterator[str]:
    if found := records.doi(latex.plain_address(fields.get("doi", ""))):
        yield found
    for name in _WITH_ARXIV_NUMBERS:
        if found := records.arxiv(fields.get(name, ""), alone=name == "eprint"):
            yield found
