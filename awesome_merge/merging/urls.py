"""Addresses: which of them are one page, and which paper or project they prove.

Nothing here opens an address, and nothing here mends one: what cannot be an
address (``https://https://…``, ``#``, a host without a dot) proves nothing.
A key is ``scheme:value``, such as ``arxiv:1608.08710``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from urllib.parse import unquote

from awesome_merge.merging.tracking import tracks
from awesome_merge.tables import table

PREPRINTS = frozenset({"arxiv"})
REPOSITORIES = frozenset({"github", "gitlab", "huggingface"})

_ADDRESS = re.compile(
    r"""(?:https?|ftp):// (?:[^/?\#@]*@)? (?P<host>[^/?\#:]+\.[^/?\#:]+) (?::\d+)?
        (?P<path>/[^?\#]*)? (?:\?(?P<query>[^\#]*))? (?:\#(?P<part>.*))?""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
# Parts that are the page itself: GitHub's link to the text of a repository.
_WHOLE_PAGE = frozenset({"readme", "top"})
# Browsers and servers cut longer ones: https://www.sitemaps.org/protocol.html (2,048).
_LONGEST = 2048
_PREFIX = re.compile(r"^(?:(?:www\d?|m|export|dx)\.)+")

# What publishers' pages put behind a DOI: https://www.doi.org/the-identifier/resources/handbook/2_numbering
# allows nearly any character in one, so that only known endings may be cut.
_BEHIND_DOI = re.compile(
    r"(?:(?:\.full|\.abstract|/full|/abstract|/pdf|/epdf|/meta|\.pdf|\.html?|v\d)+|[.,;:)/\]}'\"]+)$"
)


@dataclass(frozen=True, slots=True)
class Address:
    """What of an address says which page it is.

    Attributes:
        host: lower case, without ``www.`` and the like.
        path: percent-decoded once, with the query behind ``?`` where there is one.
        part: the part of the page, behind ``#``; empty for its beginning.
    """

    host: str
    path: str
    part: str


@dataclass(frozen=True, slots=True)
class Authority:
    """One shape of address whose parts identify a paper or a project; a row of ``authorities.toml``."""

    scheme: str
    label: str
    hosts: tuple[str, ...]
    pattern: re.Pattern[str]
    form: str | None
    fold: bool

    def value(self, path: str) -> str | None:
        """Return the identifier that ``path`` holds, or None."""
        if not (found := self.pattern.match(path)):
            return None
        groups = [group for group in found.groups() if group]
        value = self.form.format(*groups) if self.form else "/".join(groups)
        if self.scheme == "doi":
            value = _BEHIND_DOI.sub("", value)
        return value.casefold() if self.fold else value


@cache
def authorities() -> tuple[Authority, ...]:
    """Return every authority, strongest first."""
    return tuple(
        Authority(
            row["scheme"],
            row["label"],
            tuple(row["hosts"]),
            re.compile(row["pattern"], re.IGNORECASE if row.get("fold") else re.NOFLAG),
            row.get("form"),
            row.get("fold", False),
        )
        for row in table(Path(__file__).with_name("authorities.toml"))["authority"]
    )


@cache
def strengths() -> dict[str, int]:
    """Return scheme → place in the order of strength, 0 the strongest."""
    return {scheme: place for place, scheme in enumerate(dict.fromkeys(row.scheme for row in authorities()))}


def address(url: str) -> Address | None:
    """Return what of ``url`` names its page, or None if it cannot be a web address."""
    if len(url) > _LONGEST or not (found := _ADDRESS.fullmatch(url.strip())):
        return None
    host = _PREFIX.sub("", found["host"].lower())
    path = found["path"] or "/"
    if "%" in path:
        path = unquote(path)
    parts = (found["query"] or "").split("&")
    query = "&".join(part for part in parts if part and not tracks(part.partition("=")[0], host))
    part = found["part"] or ""
    return Address(host, f"{path}?{query}" if query else path, "" if part.casefold() in _WHOLE_PAGE else part)


def page(url: str) -> str | None:
    """Return what tells the page, or the part of a page, that ``url`` leads to from others.

    Scheme, port, tracking and a closing slash are left out. A file beside the list stands for itself. None for a
    part of the list's own page, and for a mere word (``nan``), which leads nowhere.
    """
    found = address(url)
    if not found:
        return url.strip() if {"/", "."} & set(url) and not url.startswith("#") else None
    whole = found.host + found.path.rstrip("/")
    return f"{whole}#{found.part}" if found.part else whole


@lru_cache(maxsize=1 << 16)  # each address is asked for several times in one merge
def proofs(url: str) -> tuple[tuple[Authority, str], ...]:
    """Return each authority that ``url`` belongs to with its identifier, strongest first, each scheme once."""
    found = address(url)
    return tuple(_proofs(found)) if found else ()


def keys(url: str) -> tuple[str, ...]:
    """Return the keys that ``url`` proves, strongest first."""
    return tuple(f"{authority.scheme}:{value}" for authority, value in proofs(url))


def _proofs(found: Address) -> Iterator[tuple[Authority, str]]:
    anywhere, by_host = _rows()
    seen: set[str] = set()
    for authority in by_host.get(found.host, anywhere):
        if authority.scheme not in seen and (value := authority.value(found.path)):
            # An arXiv or ACL DOI is that paper's own number, not a second identifier.
            if authority.scheme == "doi" and seen & {"arxiv", "acl"}:
                continue
            # A part of a repository's page is some section of it, not the project.
            if authority.scheme in REPOSITORIES and found.part:
                continue
            seen.add(authority.scheme)
            yield authority, value


@cache
def _rows() -> tuple[tuple[Authority, ...], dict[str, tuple[Authority, ...]]]:
    """Return the rows for hosts that no row names, and those for each host that one does, strongest first."""
    rows = authorities()
    anywhere = tuple(row for row in rows if "*" in row.hosts)
    named = {host for row in rows for host in row.hosts} - {"*"}
    return anywhere, {host: tuple(row for row in rows if {host, "*"} & {*row.hosts}) for host in named}
