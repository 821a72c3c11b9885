"""What the columns of a table hold: by their headers, and by what their cells have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awesome_merge.model import Role
from awesome_merge.reading.blocks import Block
from awesome_merge.reading.headers import Column, Header, Rank, header
from awesome_merge.reading.samples import Sample, said

# Numbers in so many columns that no header explains are scores.
_SCORES = 2
# No title is longer; what is, and has no link, is an example or prose.
_LONGEST_TITLE = 300


def rows(table: Block) -> Iterator[tuple[Block, Sequence[Header]]]:
    """Yield each row that may be an entry, with what each of its cells holds, in order.

    Empty rows are none, nor are rows of scores or of prose without a link. A
    header that names nothing and holds links is a row itself.
    """
    first, *others = table.children
    named = [header("".join(atom.text for atom in cell.atoms)) for cell in first.children]
    if all(one.column is Column.OTHER for one in named) and _has_link(first):
        others.insert(0, first)
    # Cells are looked at only where the header leaves a question.
    samples = [] if _says_all(named) else [Sample.of(others, at) for at in range(len(named))]
    held = _held(named, samples) if samples else named
    scores = sum(map(_is_score, held, samples)) >= _SCORES
    title = next(at for at, one in enumerate(held) if one.column is Column.TITLE)
    for row in others:
        says_anything = any(cell.atoms for cell in row.children)
        if says_anything and ((not scores and _may_be_title(row, title)) or _has_link(row)):
            yield row, _of_row(held, row, title)


def _says_all(named: Sequence[Header]) -> bool:
    ranks = [one.rank for one in named if one.rank]
    return ranks == [Rank.TITLE] and all(one.column is not Column.OTHER for one in named)


def _may_be_title(row: Block, title: int) -> bool:
    span = row.children[title].span if title < len(row.children) else row.span
    return span.end - span.start <= _LONGEST_TITLE


def _has_link(row: Block) -> bool:
    return any(said(cell).has_link for cell in row.children)


def _is_score(holds: Header, sample: Sample) -> bool:
    return holds.column is Column.OTHER and sample.are_numbers


def _held(named: Sequence[Header], samples: Sequence[Sample]) -> list[Header]:
    title = _title(named, samples)
    return [
        Header(Column.TITLE) if at == title else _beside(one, sample)
        for at, (one, sample) in enumerate(zip(named, samples, strict=True))
    ]


def _title(named: Sequence[Header], samples: Sequence[Sample]) -> int:
    """Return which column holds the titles.

    One that is called so; else the one of works or names that has the links,
    or else the longer words: a short name beside a title is none.
    """
    works = [at for at, one in enumerate(named) if one.rank >= Rank.WORK and samples[at].may_be_titles]
    names = [at for at, one in enumerate(named) if one.rank is Rank.NAME and samples[at].may_be_titles]
    if not works and not names:
        return _untold(named, samples)
    # Of several names the first with links is the thing itself; what code is written in names none.
    if not works and all(samples[at].are_frameworks for at in names):
        names = [at for at, one in enumerate(named) if one.role is Role.CODE and samples[at].are_linked_titles] or names
    names = [at for at in names if samples[at].are_linked_titles][:1] or names[:1]
    return max([*works, *names], key=lambda at: _likelihood(named[at], samples[at]))


def _likelihood(one: Header, sample: Sample) -> tuple[bool, bool, float]:
    return one.rank is Rank.TITLE, sample.are_linked_titles, sample.length


def _untold(named: Sequence[Header], samples: Sequence[Sample]) -> int:
    """Return which column holds the titles where no header with titles below it says so."""
    others = [at for at, one in enumerate(named) if one.column is Column.OTHER]
    linked = [at for at in others if samples[at].are_linked_titles]
    if linked:
        return max(linked, key=lambda at: samples[at].length)
    links = [at for at, one in enumerate(named) if one.column is Column.LINKS and samples[at].are_linked_titles]
    plain = [at for at in others if samples[at].may_be_titles]
    ranked = [at for at, one in enumerate(named) if one.rank]
    return next(iter([*links, *plain, *ranked, *others]), 0)


def _beside(one: Header, sample: Sample) -> Header:
    """Return what a column beside the titles holds."""
    if one.rank and sample.are_labels:
        return Header(Column.LINKS, role=one.role)
    if one.column is Column.TITLE:
        return Header(Column.NAME, role=one.role)
    if one.column is Column.OTHER:
        return Header(_by_sample(sample))
    return one


def _by_sample(sample: Sample) -> Column:
    if sample.are_labels:
        return Column.LINKS
    if sample.are_dates:
        return Column.DATE
    return Column.NUMBER if sample.are_counted else Column.OTHER


def _of_row(held: Sequence[Header], row: Block, title: int) -> Sequence[Header]:
    """Return what the cells of ``row`` hold: where the title's has no words, a name is the title.

    Cells beyond the header's are shown by nobody, and still say something.
    """
    beyond = [Header(Column.OTHER)] * (len(row.children) - len(held))
    names = [at for at, one in enumerate(held[: len(row.children)]) if one.column is Column.NAME]
    if names and (title >= len(row.children) or said(row.children[title]).is_nothing):
        named = next((at for at in names if not said(row.children[at]).is_nothing), title)
        swapped = {title: Header(Column.LINKS), named: Header(Column.TITLE)}
        return [*(swapped.get(at, one) for at, one in enumerate(held)), *beyond]
    return [*held, *beyond]
