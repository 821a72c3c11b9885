"""Lists made for trying laws, in the manners that real ones have, and edits of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from hypothesis import strategies as st

FIELDS = ("title", "url", "words")
_NAMES = ("Alder", "Birch", "Cedar", "Dogwood", "Elder", "Fir", "Ginkgo", "Hazel")


@dataclass(frozen=True)
class Tree:
    """One entry; ``number`` is its own whatever is edited."""

    number: str
    title: str
    url: str
    words: str
    links: tuple[str, ...] = ()


Sections = tuple[tuple[Tree, ...], ...]


def tree(number: str) -> Tree:
    name = _NAMES[sum(map(ord, number)) % len(_NAMES)]
    return Tree(number, f"{name} of Garden {number}", f"https://example.org/{number}", f"grows {number} feet")


def written(sections: Sections, manner: str) -> str:
    """Return the Markdown of a list, in one of ``MANNERS``."""
    return "# Trees\n" + "".join(
        f"\n## Section {at}\n\n{MANNERS[manner](section)}" for at, section in enumerate(sections)
    )


def _links(each: Tree) -> str:
    return "".join(f" [code](https://github.com/trees/{name})" for name in each.links)


def _bullets(section: Sequence[Tree]) -> str:
    return "".join(f"- [{each.title}]({each.url}) - It {each.words}{_links(each)}\n" for each in section)


def _numbered(section: Sequence[Tree]) -> str:
    return "".join(
        f"{number}. [{each.title}]({each.url}): it {each.words}.{_links(each)}\n"
        for number, each in enumerate(section, 1)
    )


def _loose(section: Sequence[Tree]) -> str:
    return "\n".join(
        f"1. **{each.title}.** It {each.words}. [paper]({each.url}){_links(each)}\n\n    *Ann Author, Bo Writer.*\n"
        for each in section
    )


def _rows(section: Sequence[Tree]) -> str:
    rows = "".join(f"| [{each.title}]({each.url}) | it {each.words}{_links(each)} |\n" for each in section)
    return f"| Name | What |\n| --- | --- |\n{rows}"


MANNERS: dict[str, Callable[[Sequence[Tree]], str]] = {
    "bullets": _bullets,
    "numbered": _numbered,
    "loose": _loose,
    "rows": _rows,
}

lists = st.lists(st.integers(0, 6), min_size=1, max_size=3).map(
    lambda sizes: tuple(tuple(tree(f"{at}-{number}") for number in range(size)) for at, size in enumerate(sizes))
)
edits = st.lists(
    st.tuples(
        st.sampled_from(("add", "add", "delete", "move", "link", *FIELDS)), st.integers(0, 20), st.integers(0, 20)
    ),
    max_size=6,
)


def edited(sections: Sections, changes: Sequence[tuple[str, int, int]], side: str) -> Sections:
    """Return ``sections`` after ``changes`` of ``side``, which edits title or address: else nobody knows it again."""
    made = [list(section) for section in sections]
    for step, (what, where, place) in enumerate(changes):
        section = made[where % len(made)]
        if what == "add":
            section.insert(place % (len(section) + 1), tree(f"{side}-{step}"))
            continue
        if not section:
            continue
        at = place % len(section)
        if what in {"delete", "move"}:
            moved = section.pop(at)
            goal = made[place % len(made)]
            if what == "move":
                goal.insert(where % (len(goal) + 1), moved)
        else:
            section[at] = _changed(section[at], what, f"{side}{step}")
    return tuple(map(tuple, made))


def _changed(each: Tree, what: str, mark: str) -> Tree:
    first = tree(each.number)
    if what == "link":
        return replace(each, links=(*each.links, mark))
    if what == "title" and each.url == first.url:
        return replace(each, title=f"{each.title} {mark}")
    if what == "url" and each.title == first.title:
        return replace(each, url=f"{each.url}/{mark}")
    return replace(each, words=f"{each.words} {mark}")


def by_number(sections: Sections) -> dict[str, Tree]:
    return {each.number: each for section in sections for each in section}
