"""Where a merge puts the sections of each list, as text for a person."""

from __future__ import annotations

from collections.abc import Iterator

from awesome_merge.model import SECTION_BETWEEN, Alignment, Because, Merged


def write_plan(merged: Merged) -> str:
    """Return for each list the sections that another list decides, each on a line with what speaks for it."""
    rows: dict[str, list[Alignment]] = {document.source.name: [] for document in merged.documents}
    for row in merged.plan:
        rows[row.file].append(row)
    blocks = [[file, *map(_line, said)] if said else [f"{file}: keeps its sections"] for file, said in rows.items()]
    return "\n".join("".join(f"{line}\n" for line in lines) for lines in blocks)


def _line(row: Alignment) -> str:
    went = row.name if row.because is Because.OWN else f"{row.name} → {SECTION_BETWEEN.join(row.into)}"
    return f"  {went} ({'; '.join(_evidence(row))})"


def _evidence(row: Alignment) -> Iterator[str]:
    words = [f"common words: {', '.join(row.words)}"] if row.words else []
    shared = [f"shared entries there: {row.there} of {row.shared}"] if row.shared else []
    if row.because is Because.OWN:
        yield "keeps its own"
        shared = [f"shared entries: {row.shared}"] if row.shared else []
    elif row.because not in {Because.SHARED, Because.WORDS}:
        yield row.because
    yield from [*words, *shared] if row.because is Because.WORDS else [*shared, *words]
    yield f"works: {row.works}"
