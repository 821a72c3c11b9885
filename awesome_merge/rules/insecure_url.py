"""AM304."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Rule, Span, Valid, target
from awesome_merge.tables import table

# A port of its own may be one that only speaks http.
_INSECURE = re.compile(r"http(?=://(?:www\.)?(?P<host>[\w.-]+)(?:[/?#]|$))", re.IGNORECASE)


class InsecureUrl(Rule):
    """An address begins with ``https://`` where its host serves that.

    Whoever is between the reader and the host may read and change what comes
    over ``http://``; browsers warn of it.
    """

    code = "AM304"
    name = "insecure-url"
    fix = "Safe: `http` becomes `https`; only on hosts that are known to serve it."
    valid = (
        Valid(
            "- [One](https://arxiv.org/abs/1801.00001)\n"
            "- [Two](http://example.org/2)\n"
            "- [Three](https://web.archive.org/web/2018/http://arxiv.org/abs/1801.00001)\n"
        ),
        Valid("- [One](http://arxiv.org:8080/abs/1801.00001)\n- [Two](http://arxiv.org.example.org/2)\n"),
    )
    invalid = (
        Invalid(
            "- [One](http://arxiv.org/abs/1801.00001) [[Code](http://www.github.com/example/one)]\n",
            reports=(
                "1:9: 'arxiv.org' serves 'https://', too",
                "1:50: 'www.github.com' serves 'https://', too",
            ),
            fixed="- [One](https://arxiv.org/abs/1801.00001) [[Code](https://www.github.com/example/one)]\n",
        ),
        Invalid(
            "| Title | Project |\n| --- | --- |\n| [One](HTTP://example.github.io/one?a\\|b) | <http://doi.org/1> |\n",
            reports=(
                "3:9: 'example.github.io' serves 'https://', too",
                "3:47: 'doi.org' serves 'https://', too",
            ),
            fixed="| Title | Project |\n| --- | --- |\n"
            "| [One](https://example.github.io/one?a\\|b) | <https://doi.org/1> |\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the addresses under ``http://`` of hosts that serve ``https://``."""
        for entry in document.entries:
            for link in entry.all_links:
                found = _INSECURE.match(link.url)
                if found is None or not _is_secure(found["host"].lower()):
                    continue
                host = link.url[found.end() :].removeprefix("://").partition("/")[0].lower()
                message = f"'{host}' serves 'https://', too"
                yield self.report(target(entry, link), message, fix=_fix(document, link.target))


def _fix(document: Document, written: Span | None) -> Fix | None:
    if written is None or not (found := _INSECURE.match(document.source[written])):
        return None
    return Fix((Edit(Span(written.start, written.start + found.end()), "https"),))


def _is_secure(host: str) -> bool:
    hosts = _hosts()
    return host in hosts or any(host[at:] in hosts for at, sign in enumerate(host) if sign == ".")


@cache
def _hosts() -> frozenset[str]:
    rows = table(Path(__file__).with_suffix(".toml"))["secure"]
    return frozenset(host for row in rows for host in row["hosts"])
