"""Which sections a person sends into which, by their names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from awesome_merge.errors import UsageError
from awesome_merge.merging.headings import Topic, prefixes
from awesome_merge.model import SECTION_BETWEEN
from awesome_merge.text import folded


@dataclass(frozen=True, slots=True)
class Overrides:
    """What was asked for.

    Attributes:
        targets: section → the section into which it and those below it go; itself if it keeps its own.
        nearest: each name that was asked for → None, or where no section has it the nearest name.
    """

    targets: Mapping[Topic, Topic]
    nearest: Mapping[str, str | None]

    def target(self, path: Topic) -> Topic | None:
        """Return where ``path`` goes; None if nothing was asked for it or for a section above it."""
        above = max((each for each in prefixes(path) if each in self.targets), key=len, default=None)
        return None if above is None else (*self.targets[above], *path[len(above) :])


def overrides(asked: Mapping[str, str], known: Sequence[Topic]) -> Overrides:
    """Return what ``asked`` says of the sections ``known``, named in full, ``Papers > Pruning``, or by the last.

    Raises:
        UsageError: a section is to go into one that there is not, or of which there are several.
    """
    if not asked:
        return Overrides({}, {})
    named = _Names(known)
    targets: dict[Topic, Topic] = {}
    nearest: dict[str, str | None] = {}
    for name, into in asked.items():
        found = named.all(name)
        targets |= {path: _outside(path, named.one(name, into), name) if into else path for path in found}
        nearest[name] = None if found else named.nearest(name)
    return Overrides(targets, nearest)


def _outside(path: Topic, target: Topic, name: str) -> Topic:
    """Return ``target``, which must not stand below ``path``: what stands there would go below itself."""
    if len(target) > len(path) and target[: len(path)] == path:
        into = SECTION_BETWEEN.join(target)
        raise UsageError(f"sections.'{name}': goes into '{into}', which stands below it; name another section")
    return target


class _Names:
    """Sections by their names, whatever the case."""

    def __init__(self, known: Sequence[Topic]) -> None:
        self._full = {_plain(SECTION_BETWEEN.join(path)): path for path in reversed(known)}
        self._last: dict[str, dict[Topic, None]] = {}
        for path in known:
            self._last.setdefault(_plain(path[-1]), {})[path] = None
        names = [name for path in reversed(known) for name in (path[-1], SECTION_BETWEEN.join(path))]
        self._spelled = {_plain(name): name for name in names}

    def all(self, name: str) -> list[Topic]:
        """Return the section of this full name, else those whose last heading it is."""
        full = self._full.get(_plain(name))
        return [full] if full else list(self._last.get(_plain(name), ()))

    def one(self, name: str, into: str) -> Topic:
        """Return the only section called ``into``, to which ``name`` goes."""
        found = self.all(into)
        if not found:
            raise UsageError(
                f"sections.'{name}': no list has a section '{into}'; the nearest is '{self.nearest(into)}'"
            )
        if len(found) > 1:
            names = " and ".join(f"'{SECTION_BETWEEN.join(path)}'" for path in found)
            raise UsageError(f"sections.'{name}': several sections are called '{into}'; write one of {names}")
        return found[0]

    def nearest(self, name: str) -> str:
        """Return the name that is spelled most like ``name``; empty if there are none."""
        close = get_close_matches(_plain(name), list(self._spelled), n=1, cutoff=0)
        return self._spelled[close[0]] if close else ""


def _plain(name: str) -> str:
    return folded(name).casefold()
