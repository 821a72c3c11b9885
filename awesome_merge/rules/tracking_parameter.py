"""AM303."""

from __future__ import annotations

import re

from awesome_merge.merging.tracking import tracks
from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Rule, Valid, target

_HOST = re.compile(r"[a-z]+://([^/?#]*)", re.IGNORECASE)
_PARTED = re.compile(r"(&amp;|&)")


class TrackingParameter(Rule):
    """An address names what it leads to, not how somebody came there.

    Access tokens expire, make one page look like many, and tell publishers
    which list a reader came from.
    """

    code = "AM303"
    name = "tracking-parameter"
    fix = "Safe: the parameters are removed; the others and their order stay."
    valid = (
        Valid(
            "- [One](https://openreview.net/forum?id=a1b2)\n"
            "- [Two](https://example.org/search?q=utm_source&page=2)\n"
            "- [Three](https://example.org/forum?noteId=7)\n"
        ),
        Valid("- [One](https://example.org/1?download=true)\n- [Two](https://example.org/2#?utm_source=no-query)\n"),
    )
    invalid = (
        Invalid(
            "- [One](https://openreview.net/forum?id=a1b2&noteId=a1b2)\n"
            "- [Two](https://example.org/2?casa_token=x:y_z)\n"
            "- [Three](https://example.org/3?utm_source=a&page=2&utm_medium=b#top)\n",
            reports=(
                "1:9: 'noteId' says where the reader came from, not what to show",
                "2:9: 'casa_token' says where the reader came from, not what to show",
                "3:11: 'utm_source' and 'utm_medium' say where the reader came from, not what to show",
            ),
            fixed="- [One](https://openreview.net/forum?id=a1b2)\n"
            "- [Two](https://example.org/2)\n"
            "- [Three](https://example.org/3?page=2#top)\n",
        ),
        Invalid(
            "| Title | Code |\n"
            "| --- | --- |\n"
            "| [One](https://example.org/1?fbclid=x&amp;id=1) | [Code](https://example.org/2?id=1&spm=a.b) |\n",
            reports=(
                "3:9: 'fbclid' says where the reader came from, not what to show",
                "3:59: 'spm' says where the reader came from, not what to show",
            ),
            fixed="| Title | Code |\n"
            "| --- | --- |\n"
            "| [One](https://example.org/1?id=1) | [Code](https://example.org/2?id=1) |\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the addresses that carry tracking parameters."""
        for entry in document.entries:
            for link in entry.all_links:
                written = document.source[link.target] if link.target else link.url
                right, names = _without_tracking(written)
                if names:
                    says = "says" if len(names) == 1 else "say"
                    message = f"{' and '.join(names)} {says} where the reader came from, not what to show"
                    fix = Fix((Edit(link.target, right),)) if link.target else None
                    yield self.report(target(entry, link), message, fix=fix)


def _without_tracking(url: str) -> tuple[str, list[str]]:
    """Return ``url`` without tracking parameters, and their names, each once and in quotes."""
    page, hash_mark, fragment = url.partition("#")
    path, _, query = page.partition("?")
    host = _HOST.match(path)
    parts = _PARTED.split(query)
    kept: list[str] = []
    names: dict[str, None] = {}
    for at in range(0, len(parts), 2):
        name = parts[at].partition("=")[0]
        if tracks(name, host[1] if host else ""):
            names[f"'{name}'"] = None
        else:
            kept += [*parts[at - 1 : at], parts[at]] if kept else [parts[at]]
    return f"{path}{'?' if kept else ''}{''.join(kept)}{hash_mark}{fragment}", list(names)
