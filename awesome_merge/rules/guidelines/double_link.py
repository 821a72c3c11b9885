"""AM661."""

from __future__ import annotations

import re
from collections import defaultdict
from urllib.parse import unquote, urlsplit

from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Related, Rule, Valid
from awesome_merge.rules.runs import Run, Sort, flat, worded

_WEB = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_OTHER_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_DIRECTORY_INDEX = re.compile(r"/index\.[a-z]+\Z")
_TRACKING = re.compile(r"utm_\w+\Z", re.IGNORECASE)
_WWW = re.compile(r"www\.(?=[a-z-]{1,63}(?:\.[a-z.]{2,63}))")


class DoubleLink(Rule):
    """No address is linked to twice, wherever in the list.

    ``duplicate-entry``, ``shared-url`` and ``repeated-link`` tell which of these are a slip; this one, which runs only
    where it is asked for, tells them all.
    """

    code = "AM661"
    name = "double-link"
    aliases = ("double-link",)
    valid = (
        Valid("- [Alder](https://example.org/alder)\n- [Alder, the wood](https://example.org/alder#wood)\n"),
        Valid("- [Alder](https://example.org/alder) and `https://example.org/alder`\n"),
    )
    invalid = (
        Invalid(
            "- [Alder](https://example.org/alder)\n- [Birch](http://www.example.org/alder/)\n",
            reports=(
                "1:3: 'https://example.org/alder' is linked to 2 times",
                "2:3: 'http://www.example.org/alder/' is linked to 2 times",
            ),
        ),
        Invalid(
            "[Alder](#alder) or [birch](#alder)\n",
            reports=("1:1: '#alder' is linked to 2 times", "1:20: '#alder' is linked to 2 times"),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield every link whose address another link has."""
        places: defaultdict[str, list[Run]] = defaultdict(list)
        for block in worded(facts.tree):
            for run in flat(facts.runs(block)):
                if run.sort is Sort.LINK:
                    places[_bare(run.url)].append(run)
        for alike in places.values():
            if len(alike) > 1:
                lines = [document.source.line(run.span.start) for run in alike]
                for run in alike:
                    here = document.source.line(run.span.start)
                    related = [Related(line, "linked to here, too") for line in lines if line != here]
                    yield self.report(run.span, f"'{run.url}' is linked to {len(alike)} times", related=related)


def _bare(url: str) -> str:
    """Return what two spellings of one address share: without scheme, ``www.``, ``utm_`` and a last slash."""
    address = url.strip()
    if address.startswith("#") or not address:
        return address
    if not _WEB.match(address):
        if _OTHER_SCHEME.match(address):
            return address
        address = f"//{address}"
    parts = urlsplit(address)
    path = _DIRECTORY_INDEX.sub("/", re.sub(r"/{2,}", "/", unquote(parts.path))).rstrip("/")
    query = "&".join(
        sorted(each for each in parts.query.split("&") if each and not _TRACKING.match(each.split("=")[0]))
    )
    host = _WWW.sub("", parts.netloc.lower())
    return host + path + (f"?{query}" if query else "") + (f"#{parts.fragment}" if parts.fragment else "")
