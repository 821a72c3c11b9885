"""AM302."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import parse_qs

from awesome_merge.hosts import host_and_path
from awesome_merge.merging import urls
from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Rule, Valid, target
from awesome_merge.tables import table

_WEB = re.compile(r"https?://\S+", re.IGNORECASE)
# Where a work's identifier leads to: https://info.arxiv.org/help/arxiv_identifier.html,
# https://www.doi.org/the-identifier/resources/factsheets/doi-resolution-documentation
_PAGES = {"arxiv": "https://arxiv.org/abs/", "doi": "https://doi.org/"}


class SuspiciousHost(Rule):
    """An address is that of the page itself, which anyone can open.

    A mirror closes, a library's proxy asks strangers for a password, a copy
    without leave is blocked, and a machine that has only a number moves.
    """

    code = "AM302"
    name = "suspicious-host"
    fix = "Unsafe, and only where the address itself tells which page is meant: that page."
    valid = (
        Valid(
            "- [One](https://arxiv.org/abs/1801.00001)\n"
            "- [Two](https://web.archive.org/web/2018/http://example.org/2)\n"
            "- [Three](https://git-proxy.example.org/3) - a proxy that is no library's.\n"
        ),
        Valid(
            "- [A Resolver](https://1.1.1.1/) - answers under its number.\n- [Version](https://example.org/1.2.3.4)\n"
        ),
    )
    invalid = (
        Invalid(
            "- [One](http://cn.arxiv.org/abs/1801.00001)\n"
            "- [Two](https://ieeexplore-ieee-org.ezproxy.example.edu/document/123)\n"
            "- [Three](https://link.zhihu.com/?target=https%3A//example.org/three)\n",
            reports=(
                "1:9: 'cn.arxiv.org' is a mirror of arXiv; the page itself is https://arxiv.org/abs/1801.00001",
                (
                    "2:9: 'ieeexplore-ieee-org.ezproxy.example.edu' is a library's proxy, for its own readers; "
                    "the page itself is https://ieeexplore.ieee.org/document/123"
                ),
                "3:11: 'link.zhihu.com' only leads on; the page itself is https://example.org/three",
            ),
            unsafely="- [One](https://arxiv.org/abs/1801.00001)\n"
            "- [Two](https://ieeexplore.ieee.org/document/123)\n"
            "- [Three](https://example.org/three)\n",
        ),
        Invalid(
            "- [One](http://192.0.2.7:8080/demo) [[Paper](https://203.0.113.9/abs/1801.00001)]\n",
            reports=(
                "1:9: '192.0.2.7' is a machine's number and no name",
                (
                    "1:46: '203.0.113.9' is a machine's number and no name; "
                    "the page itself is https://arxiv.org/abs/1801.00001"
                ),
            ),
            unsafely="- [One](http://192.0.2.7:8080/demo) [[Paper](https://arxiv.org/abs/1801.00001)]\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the addresses of hosts that stand between the reader and the page."""
        for entry in document.entries:
            for link in entry.all_links:
                if (doubt := _doubt(link.url)) is None:
                    continue
                itself = f"; the page itself is {doubt.page}" if doubt.page else ""
                written = link.target and document.source[link.target] == link.url
                fix = (
                    Fix((Edit(link.target, doubt.page),), safe=False)
                    if link.target and written and doubt.page
                    else None
                )
                yield self.report(target(entry, link), f"'{doubt.host}' {doubt.why}{itself}", fix=fix)


@dataclass(frozen=True, slots=True)
class _Doubt:
    """Why an address is not that of the page itself, and which is; ``page`` is None if only a person can tell."""

    host: str
    why: str
    page: str | None


def _doubt(url: str) -> _Doubt | None:
    if (found := host_and_path(url)) is None:
        return None
    host, path = found
    table = _table()
    if _is_number(host):
        return None if host in table.numbers else _Doubt(host, "is a machine's number and no name", _identified(url))
    if what := table.copies.get(host):
        return _Doubt(host, f"is {what}", _identified(url))
    if (redirect := table.redirects.get(host)) and (page := redirect.leads_to(path)):
        return _Doubt(host, "only leads on", page)
    for pattern in table.proxies:
        if behind := pattern.fullmatch(host):
            why = "is a library's proxy, for its own readers"
            return _Doubt(host, why, _behind(behind["behind"] or "", path))
    return None


def _is_number(host: str) -> bool:
    try:
        return host[0].isdigit() and ip_address(host) is not None
    except ValueError:
        return False


def _identified(url: str) -> str | None:
    """Return the page of the work that ``url`` identifies; None if it identifies none."""
    known = (key.partition(":") for key in urls.keys(url))
    return next((f"{_PAGES[scheme]}{value}" for scheme, _, value in known if scheme in _PAGES), None)


def _behind(host: str, path: str) -> str | None:
    """Return ``path`` on the publisher's host that a proxy writes with dots or hyphens before its own."""
    publishers = _table().publishers
    for written in (host, host.partition(".")[0].replace("--", "\0").replace("-", ".").replace("\0", "-")):
        if written.removeprefix("www.") in publishers:
            return f"https://{written}/{path}"
    return None


@dataclass(frozen=True, slots=True)
class _Redirect:
    path: str
    parameters: tuple[str, ...]
    before: re.Pattern[str]

    def leads_to(self, path: str) -> str | None:
        """Return the address that ``path`` leads on to; None if it is another page."""
        if not path.startswith(self.path):
            return None
        asked = parse_qs(path.removeprefix(self.path).partition("#")[0])
        found = (self.before.sub("", asked[name][0], count=1) for name in self.parameters if name in asked)
        return next((url for url in found if _WEB.fullmatch(url)), None)


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows of ``suspicious_host.toml``; ``copies`` are host → what it is."""

    copies: dict[str, str]
    proxies: tuple[re.Pattern[str], ...]
    publishers: frozenset[str]
    redirects: dict[str, _Redirect]
    numbers: frozenset[str]


@cache
def _table() -> _Table:
    rows = table(Path(__file__).with_suffix(".toml"))
    return _Table(
        {host: row["what"] for row in rows["copy"] for host in row["hosts"]},
        tuple(re.compile(row["pattern"]) for row in rows["proxy"]),
        frozenset(host for row in rows["publisher"] for host in row["hosts"]),
        {
            row["host"]: _Redirect(row["path"], tuple(row["parameter"]), re.compile("^" + row.get("pattern", "")))
            for row in rows["redirect"]
        },
        frozenset(host for row in rows["number"] for host in row["hosts"]),
    )
