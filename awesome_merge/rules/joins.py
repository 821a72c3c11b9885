"""How two entries of one work become one: the later one goes, and the first takes over the links that it lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from awesome_merge.merging.claims import claim
from awesome_merge.merging.links import labelled
from awesome_merge.merging.repeats import Listed, Repeat
from awesome_merge.merging.titles import title_key
from awesome_merge.model import Effect, Link, Role
from awesome_merge.reading.blocks import Block, Form, every
from awesome_merge.reading.pointers import pointers
from awesome_merge.rules.base import Document, Edit, Entry, Facts, Fix, Span
from awesome_merge.rules.wholes import whole_lines
from awesome_merge.style import ROW, is_titled, label_key, marker

_FORMS = {"[Label](url)": ("", ""), "[[Label](url)]": ("[", "]"), "([Label](url))": ("(", ")")}
_CLOSING = {"[": "]", "(": ")"}
_SPECIAL = re.compile(r"[\s()<>|\\]")
_TAGS = re.compile(r"[ \t]*(?:`[^`\n]*`[ \t]*)*(?=[\r\n]|\Z)")
_DASHES = re.compile(r"[\s|:-]*")


def join(repeat: Repeat, facts: Facts) -> Fix | None:
    """Return how the entries become one.

    None where the later says or shows what the first does not, or is no item by itself.
    """
    first, later = repeat.first.entry, repeat.later.entry
    document = repeat.later.document
    if not (_says_no_more(later, first) and _shown(facts.tree, later) <= _shown(facts.tree, first)):
        return None
    cut = _cut(document, later)
    missing = _missing(first, repeat.later, facts)
    if cut is None or missing is None or cut.start <= first.span.start < cut.end:
        return None
    if not missing:
        return Fix((Edit(cut, ""),), safe=False, effect=Effect.JOINS)
    added = _added(document, first, missing, facts)
    return Fix((added, Edit(cut, "")), safe=False, effect=Effect.JOINS) if added else None


def _says_no_more(later: Entry, first: Entry) -> bool:
    """Whether ``first`` says all that ``later`` does, but for links."""
    date, known = later.date, first.date
    if date and date.year and (not known or date.year != known.year or date.month not in {None, known.month}):
        return False
    if later.venue and (not first.venue or later.venue.called != first.venue.called):
        return False
    return (
        title_key(later.title or "") == title_key(first.title or "")
        and set(later.distinctions) <= set(first.distinctions)
        and {tag.name for tag in later.tags} <= {tag.name for tag in first.tags}
        and set(later.authors) <= set(first.authors)
        and (later.description or "").casefold() in (first.description or "").casefold()
    )


def _shown(tree: Iterable[Block], entry: Entry) -> set[str]:
    """Return the code and the addresses of images in ``entry``, which are no part of what it says."""
    inside = list(_outermost(tree, entry.span))
    images = {pointer.url for pointer in pointers(inside)} - {link.url for link in entry.all_links}
    return images | {block.text for block in every(inside) if block.form is Form.CODE}


def _outermost(tree: Iterable[Block], span: Span) -> Iterator[Block]:
    """Yield the blocks that stand within ``span``, without those in them."""
    for block in tree:
        if span.start <= block.span.start and block.span.end <= span.end:
            yield block
        elif block.span.start < span.end and span.start < block.span.end:
            yield from _outermost(block.children, span)


def _cut(document: Document, entry: Entry) -> Span | None:
    """Return the lines that go with ``entry``; None where its list or section would be left without any other."""
    lines = whole_lines(document, entry)
    if lines is None or not _has_siblings(document, entry):
        return None
    source, row = document.source, marker(document, entry)[0] == ROW
    last = source.line(lines.end) - 1
    above = source[source.line_span(document.line(entry) - 1)] if document.line(entry) > 1 else ""
    below = source[source.line_span(last + 1)]
    if row and _DASHES.fullmatch(above) and "|" not in below:
        return None
    # Of the empty lines around an item, one goes with it.
    more = not above.strip() and not below.strip() and last + 1 < len(source.line_starts)
    return Span(lines.start, source.line_span(last + 1 + more).start)


def _has_siblings(document: Document, entry: Entry) -> bool:
    return any(each.section == entry.section and each is not entry for each in document.entries)


def _missing(first: Entry, later: Listed, facts: Facts) -> list[Link] | None:
    """Return the links of ``later`` that ``first`` lacks, labelled as the list labels them; None if one cannot be."""
    there = {link.url for link in first.all_links}
    found: dict[str, Link] = {}
    for link in later.entry.all_links:
        if not link.url or link.url in there or link.url in found:
            continue
        if link.target is None or link.role is Role.BADGE or _SPECIAL.search(link.url):
            return None
        own = link is later.entry.link and is_titled(later.entry)
        label = _own_label(link.url, later, facts) if own else _spelled(link.label, facts)
        if not label or set(label) & set("[]|\\`*_<>\n"):
            return None
        role = labelled(link.url, claim(later.document, later.entry)).role if own else link.role
        found[link.url] = Link(label, link.url, role)
    return list(found.values())


def _own_label(url: str, later: Listed, facts: Facts) -> str:
    """Return how the list labels the address of a work beside another, else what that is called."""
    named = labelled(url, claim(later.document, later.entry))
    usual = facts.style.labels.get(named.role.value)
    return usual.convention.form if usual and usual.convention else _spelled(named.label, facts)


def _spelled(label: str, facts: Facts) -> str:
    spellings = facts.style.label_spellings.get(label_key(label))
    return spellings.convention.form if spellings and spellings.convention else label


def _added(document: Document, first: Entry, missing: Sequence[Link], facts: Facts) -> Edit | None:
    """Return ``missing`` behind the other links of ``first``, in the brackets that most links of the list have."""
    usual = next((form for form in facts.style.brackets.counts if form in _FORMS), None)
    place = _place(document, first, {link.role for link in missing})
    if usual is None or place is None:
        return None
    opening, closing = _FORMS[usual]
    words = "".join(f" {opening}[{link.label}]({link.url}){closing}" for link in missing)
    return Edit(Span(place, place), words)


def _place(document: Document, first: Entry, roles: set[Role]) -> int | None:
    """Return the offset behind the last link of ``first``; None where that is a part of a sentence, or a cell's own."""
    text, is_row = document.source.text, marker(document, first)[0] == ROW
    links = [link for link in first.all_links if link.span and (not is_row or roles == {link.role})]
    last = max((link.span for link in links if link.span), default=None)
    if last is None:
        return None
    closing = _CLOSING.get(text[last.start - 1]) if last.start else None
    if closing and text[last.end : last.end + 1] == closing:
        return last.end + 1
    if closing or (is_row and links == [first.link]):
        return None
    is_end = _TAGS.match(text, last.end) or (is_row and text[last.end : last.end + 1] in {" ", "|"})
    return last.end if is_end else None
