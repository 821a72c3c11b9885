"""Markdown as mdformat spells it, without running mdformat over everything.

Only what holds special characters goes through mdformat, all of it at once;
the rest is the same in every spelling. A title is Markdown, as its list wrote
it; all other words are plain, as a reader sees them. What comes back is closed:
no bracket, backtick or star of it can pair with one that stands outside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from awesome_merge.text import folded

EXTENSIONS = ("gfm", "awesome-merge")

_SPECIAL = re.compile(r"[\\`*\[\]<>]|~~|&(?=#?\w+;)|(?<![^\W_])_|_(?![^\W_])")
# ``Papers [Pruning]``: a bracket of plain words that nothing follows is no link, and mdformat leaves it.
_ASIDE = re.compile(r"(?<=[^\W_] )\[[^\W_][^\W_][\w ,.()/&-]*\](?= [^\W_]|$)")
# GitHub makes links of these, in which a backslash is no escape:
# https://github.github.com/gfm/#autolinks-extension-
_IN_WORDS = re.compile(r"(?<![^\s*_~(])(?P<address>(?:https?://|www\.)\S+)|[\\`*_\[\]<>~&]")
_IN_LABEL = re.compile(r"(?P<address>(?!))|[\\`*_\[\]<>~&]")
# The target of a link that is never closed could end at a bracket of ours.
_OPEN_TARGET = re.compile(r"(?<!\\)\]\((?=[^()]*$)")
_LAST_BACKSLASH = re.compile(r"(?<!\\)(?:\\\\)*\\$")
_ESCAPED_IN_TARGET = re.compile(r"\\(?=[!-/:-@\[-`{-~]|$)|&(?=#?\w+;)")
_NEEDS_ANGLES = re.compile(r"^$|^<|[\0- ()\x7f]")


@dataclass(frozen=True, slots=True)
class Spelling:
    """The spelling of a document's titles, words and labels.

    ``title`` and ``label`` are for between the brackets of a link or the stars
    of bold, ``words`` for anywhere else.
    """

    _titles: Mapping[str, str] = field(default_factory=dict)
    _words: Mapping[str, str] = field(default_factory=dict)
    _labels: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, titles: Iterable[str], words: Iterable[str], labels: Iterable[str]) -> Spelling:
        """Return the spelling for these titles (Markdown), words and labels (plain)."""
        plain = (
            {text for text in map(folded, texts) if _SPECIAL.search(_ASIDE.sub("", text))} for texts in (words, labels)
        )
        special = [sorted({text for text in map(folded, titles) if _SPECIAL.search(text)}), *map(sorted, plain)]
        # Brackets in a title may break a link around it.
        linkable = [title for title in special[0] if not {"[", "]"} & set(title)]
        frames = [
            *(f"x [{_closed(title)}](<x>)" for title in linkable),
            *(f"x ({_closed(title)}) x" for title in special[0]),
            *(f"x ({_IN_WORDS.sub(_escape, text)}) x" for text in special[1]),
            *(f"x [{_IN_LABEL.sub(_escape, text)}](x)" for text in special[2]),
        ]
        spelled = iter(_formatted(frames))
        linked = {title: next(spelled) for title in linkable}
        titles_now = {title: _title(linked.get(title, ""), next(spelled)) for title in special[0]}
        words_now = {text: next(spelled)[3:-3] for text in special[1]}
        return cls(titles_now, words_now, {text: next(spelled)[3:-4] for text in special[2]})

    def title(self, title: str) -> str:
        """Return ``title``, which is Markdown, for a link's text or for bold."""
        return _found(title, self._titles)

    def words(self, text: str) -> str:
        """Return plain ``text`` for running text."""
        return _found(text, self._words)

    def label(self, text: str) -> str:
        """Return plain ``text`` for a link's text or for bold."""
        return _found(text, self._labels)


def ticks(label: str) -> bool:
    """Whether a link with ``label`` is taken for a box to tick where it opens a bullet.

    https://github.github.com/gfm/#task-list-items-extension-
    """
    return folded(label) in {"x", "X"}


def target(url: str) -> str:
    """Return ``url`` as the target of a link; it reads back as the very same characters."""
    escaped = _ESCAPED_IN_TARGET.sub(_escape_any, url)
    if not _NEEDS_ANGLES.search(url):
        return escaped
    inside = re.sub("[<>]", _escape_any, escaped).replace("\r", "%0D").replace("\n", "%0A")
    return f"<{inside}>"


def code(text: str) -> str:
    """Return ``text`` as a code span."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    if not longest:
        return f"`{folded(text)}`"
    fence = "`" * (longest + 1)
    return f"{fence} {folded(text)} {fence}"


def plain(text: str) -> str:
    """Return ``text`` so that Markdown shows it as it is, in a cell of a table too; addresses stay whole."""
    shown = _IN_WORDS.sub(_escape, folded(text)).replace("|", "\\|")
    return f"\\{shown}" if shown.startswith(("#", "-", "+")) else shown


def formatted(markdown: str) -> str:
    """Return ``markdown`` as mdformat with our extensions formats it."""
    # Slow to import, and most lists hold nothing that needs it.
    import mdformat

    return mdformat.text(markdown, extensions=EXTENSIONS)


def _formatted(frames: Sequence[str]) -> list[str]:
    return formatted("\n\n".join(frames)).removesuffix("\n").split("\n\n") if frames else []


def _escape(found: re.Match[str]) -> str:
    return found["address"] or f"\\{found[0]}"


def _escape_any(found: re.Match[str]) -> str:
    return f"\\{found[0]}"


def _closed(title: str) -> str:
    return _OPEN_TARGET.sub(r"\\](", _LAST_BACKSLASH.sub(_escape_any, title))


def _title(linked: str, enclosed: str) -> str:
    """Return the spelling within a link, unless an open end broke that: then the target keeps its angle brackets."""
    return linked[3:-4] if linked.endswith("](x)") else enclosed[3:-3]


def _found(text: str, spelled: Mapping[str, str]) -> str:
    line = folded(text)
    return spelled.get(line, line)
