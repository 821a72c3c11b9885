"""One entry that both sides added: ours, with the links, marks and tags that only theirs has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awesome_merge.driver.names import place, targets, title
from awesome_merge.driver.sequences import common
from awesome_merge.driver.tokens import tokens


def joined(ours: str, theirs: str) -> str | None:
    """Return ``ours`` with what only ``theirs`` has; where one says all that the other does, that one.

    None where both lead to one page and may be two works even so, such as two talks of one conference.

    Where only ``theirs`` says where the work was published, it is the other way round. The title's link is that of
    ``ours``, unless only that of ``theirs`` is the venue's own page.
    """
    mine, yours = tokens(ours), tokens(theirs)
    shared = sum(1 for _ in common(mine, yours))
    if shared in {len(mine), len(yours)}:
        return theirs if shared == len(mine) else ours
    if " ".join(ours.split()) == " ".join(theirs.split()):
        return ours
    from awesome_merge.driver import works
    from awesome_merge.driver.rows import filled

    if row := filled(ours, theirs):
        return row
    names = title(ours), title(theirs)
    if not (names[0] in names[1] or names[1] in names[0] or works.are_one_work(ours, theirs)):
        return None
    is_swapped = works.is_published(theirs) and not works.is_published(ours)
    wording, other = (theirs, ours) if is_swapped else (ours, theirs)
    parts = tokens(wording)
    whole, extra = _linked([text for _, text in parts], ours, theirs)
    known = {place(url) for text in (*whole, *extra) for url in targets(text)}
    extra += [text for url, text in _links(tokens(other)) if place(url) not in known]
    marks = works.remarks(wording)
    extra += [text for name, text in works.remarks(other).items() if name not in marks]
    at = _end(parts)
    return "".join((*whole[:at], *(f" {text}" for text in extra), *whole[at:]))


def _linked(whole: list[str], ours: str, theirs: str) -> tuple[list[str], list[str]]:
    """Return the texts of one of the two with the title's link, and another link of the title, if there is one."""
    from awesome_merge.driver import works

    own, other = _first(ours), _first(theirs)
    if not own or not other or place(own) == place(other):
        return whole, []
    if works.is_of_its_venue(other) and not works.is_of_its_venue(own):
        return [text.replace(own, other) for text in whole], [works.link(own, theirs)]
    return [text.replace(other, own) for text in whole], [works.link(other, theirs)]


def _first(text: str) -> str | None:
    return next(iter(targets(text)), None)


def _links(parts: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the target and the text of each link, as written."""
    label = ""
    for sort, text in parts:
        if sort == "label":
            label = text
        elif sort in {"target", "badge"}:
            link = label + text if sort == "target" else text
            yield targets(link)[-1] if targets(link) else "", link
            label = ""


def _end(parts: Sequence[tuple[str, str]]) -> int:
    """Return the place behind the last link that is not the first, else at the end of what is said."""
    links = [at for at, (sort, _) in enumerate(parts) if sort in {"target", "badge"}]
    if len(links) > 1:
        return links[-1] + 1
    end = len(parts)
    while end and (parts[end - 1][0] in {"line", "space"} or "|" in parts[end - 1][1]):
        end -= 1
    return end
