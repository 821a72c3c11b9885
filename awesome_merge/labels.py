"""What the words of a link, or else its address, say of where it leads.

The tables are in ``labels.toml``, with a source on each row. Nothing here
knows Markdown: a label comes as plain text.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from awesome_merge.hosts import host_and_path
from awesome_merge.model import Role
from awesome_merge.tables import table

LABEL_WORDS = 5
"""A label of more words than this is a title, and a word such as *video* in it says nothing."""

# What is longer is a title.
_LONGEST = 60
_WORD = re.compile(r"[^\W\d_]+")
_SHORTCODE = re.compile(r":[a-z_]+:")  # GitHub writes emoji so, `:octocat:`
_PUBLISHED = frozenset({Role.PAPER, Role.PREPRINT})
_SAID_OF_PAPERS = _PUBLISHED | {Role.VERSION}


def role(label: str, url: str) -> Role:
    """Return what the link ``[label](url)`` leads to.

    A whole label that we know decides, or what stands before its first colon or
    bracket; then a word of it before the colon; then the host of ``url``. A word does not make a publisher's page
    a video or code: ``[Video Recognition](https://arxiv.org/abs/…)`` is a
    preprint.
    """
    table = _table()
    text = _plain(label)
    head = _words(text.partition(":")[0])
    for words in (_words(text), head, _words(text.partition("(")[0])):
        if (known := table.labels.get(words)) and known.role:
            return known.role
    by_host = hosted(url)
    worded = _worded(head)
    if worded and (by_host not in _PUBLISHED or worded in _SAID_OF_PAPERS):
        return worded
    return by_host or Role.OTHER


def hosted(url: str) -> Role | None:
    """Return the role that the host of ``url``, or one it is a part of, gives; None if we know none."""
    address = host_and_path(url)
    if address is None:
        return None
    own_host, own_path = address
    for host in _with_parents(own_host):
        for path, found in _table().hosts.get(host, ()):
            if own_path.startswith(path):
                return found
    return None


@lru_cache(maxsize=4096)
def is_label(text: str) -> bool:
    """Whether ``text`` can only be a link's label, never a title.

    True of *pdf*, *Project page*, *Code #2*, *Data & Code*, *PyTorch(Author)*; False of
    *TensorFlow* and *YouTube*, which are also the names of things.
    """
    if len(text) > _LONGEST:
        return False
    table = _table()
    words = _words(_plain(text))
    if known := table.labels.get(words):
        return not known.named
    others = [word for word in words.split() if word not in table.qualifiers]
    if not (plain := [word for word in others if not table.is_framework(word)]):
        return 0 < len(others) < len(words.split())
    rest = table.labels.get(" ".join(plain))
    if len(plain) < len(others):
        return rest is not None and rest.role is Role.CODE
    return all(map(table.is_label, plain)) if rest is None else not rest.named


@dataclass(frozen=True, slots=True)
class _Label:
    """A whole label: its role, None if only the address tells, and whether it also names a thing."""

    role: Role | None
    named: bool


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows of ``labels.toml``.

    Attributes:
        words: telling words, with their places in the table.
        hosts: each with (start of the path, role), longest first.
    """

    labels: Mapping[str, _Label]
    words: Mapping[str, tuple[int, Role]]
    hosts: Mapping[str, list[tuple[str, Role]]]
    qualifiers: frozenset[str]

    def is_label(self, word: str) -> bool:
        """Whether ``word`` alone is a label and names nothing, so that several such are one too."""
        return word in self.labels and not self.labels[word].named

    def is_framework(self, word: str) -> bool:
        """Whether ``word`` names something that code is written in, such as *TensorFlow*."""
        return word in self.labels and self.labels[word] == _Label(Role.CODE, named=True)


@cache
def _table() -> _Table:
    """Return the tables, read once."""
    rows = table(Path(__file__).with_suffix(".toml"))
    labels = {
        _words(_plain(row["label"])): _Label(Role(row["role"]) if "role" in row else None, row.get("named", False))
        for row in rows["labels"]
    }
    hosts: defaultdict[str, list[tuple[str, Role]]] = defaultdict(list)
    for row in sorted(rows["hosts"], key=lambda row: -len(row["host"])):
        host, _, path = row["host"].partition("/")
        hosts[host].append((path, Role(row["role"])))
    words = {row["word"]: (place, Role(row["role"])) for place, row in enumerate(rows["words"])}
    return _Table(labels, words, dict(hosts), frozenset(row["word"] for row in rows["qualifiers"]))


def _plain(label: str) -> str:
    return _SHORTCODE.sub(" ", unicodedata.normalize("NFKC", label).casefold())


def _words(text: str) -> str:
    """Return the words of ``text`` without numbers and signs, one space between them."""
    return " ".join(_WORD.findall(text))


def _worded(head: str) -> Role | None:
    """Return the role that the telling word which stands first in the table gives."""
    words = head.split()
    if len(words) > LABEL_WORDS:
        return None
    table = _table().words
    found = [table[word] for word in words if word in table]
    if not head.isascii():
        # Chinese does not part its words, so there a word is sought within the run.
        found += [table[word] for word in table if not word.isascii() and word in head]
    return min(found)[1] if found else None


def _with_parents(host: str) -> Iterator[str]:
    """Yield ``m.example.org``, ``example.org``, ``org``."""
    while host:
        yield host
        host = host.partition(".")[2]
