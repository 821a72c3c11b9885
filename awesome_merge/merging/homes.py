"""Whether projects of one name have one home, though their addresses differ.

A name alone proves little: many projects are called Focus, and a library for Slack is called Slack. But a repository
whose owner bears the name and a site that bears it, or one page in two languages, are not two projects.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from awesome_merge.merging.claims import Claim
from awesome_merge.merging.urls import REPOSITORIES, authorities

# Sites that owners of repositories have there: https://docs.github.com/pages, https://docs.gitlab.com/user/project/pages
_PAGES = (".github.io", ".gitlab.io")
_SHORTEST = 3  # letters of a name
# What owners put behind the name of the project that is theirs: vitejs, flyteorg, TykTechnologies.
_OWNERS = re.compile(r"(?:org|io|js|py|hq|app|dev|inc|labs?|lang|team|project|foundation|technologies)?")
# Parts of an address that say in which language, for which machine or for which version the page is.
_LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][a-z]{2,4})?", re.IGNORECASE)
_ANY_PAGE = re.compile(
    rf"{_LANGUAGE.pattern}|intl|index\.\w+|home|downloads?|mac|macos|windows|linux|docs?|latest|stable|v?\d[\d.]*x?",
    re.IGNORECASE,
)


def one_home(one: Claim, other: Claim) -> str | None:
    """Return in words why two projects of one name are one, finishing "because …"; None if nothing says so.

    A list that says a name twice, with two addresses, means two projects.
    """
    name = _letters(one.entry.title or "")
    if one.lists & other.lists or len(name) < _SHORTEST:
        return None
    sides = ((one, other), (other, one))
    if any(_are_named(name, found, site) for a, b in sides for found, site in product(_repositories(a), _sites(b))):
        return "same name, a repository and a site that bear it"
    if any(_page(site) == _page(another) for site, another in product(_sites(one), _sites(other))):
        return "same name, one site"
    return None


def _repositories(claim: Claim) -> Iterator[str]:
    for scheme in sorted(REPOSITORIES):
        yield from sorted(claim.keys.get(scheme, ()))


def _sites(claim: Claim) -> Iterator[str]:
    return (page for page in sorted(claim.pages) if page.partition("/")[0] not in _hosts())


@cache
def _hosts() -> frozenset[str]:
    return frozenset(host for row in authorities() if row.scheme in REPOSITORIES for host in row.hosts)


def _are_named(name: str, repository: str, site: str) -> bool:
    """Whether ``repository``, as ``owner/project``, and ``site`` are ``name``'s, or the site is the repository's."""
    owner, _, project = repository.partition("/")
    host, _, path = site.partition("/")
    if host.endswith(_PAGES) and host.partition(".")[0] == owner.casefold():
        return not path or path.partition("/")[0].casefold() == project.casefold()
    behind = _letters(owner).removeprefix(name)
    is_owners = behind != _letters(owner) and _OWNERS.fullmatch(behind) is not None
    return is_owners and _letters(project) == name and _bears(name, host)


def _page(site: str) -> list[str]:
    """Return the host of ``site`` and the parts of its path, without those that any page of it may have."""
    host, *path = site.split("/")
    first, _, rest = host.partition(".")
    if "." in rest and _LANGUAGE.fullmatch(first):
        host = rest
    return [host, *(part for part in path if not _ANY_PAGE.fullmatch(part))]


def _bears(name: str, host: str) -> bool:
    return name in {_letters(label) for label in host.split(".")[:-1]}


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
