"""AM301."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from awesome_merge.rules.base import (
    Document,
    Edit,
    Facts,
    Finding,
    Fix,
    Invalid,
    Iterator,
    Link,
    Rule,
    Severity,
    Valid,
    target,
)

# Nearly every address: a look at it is enough.
_PLAIN = re.compile(r"https?://(?:[a-z0-9-]+\.)+[a-z0-9-]+(?:/[a-z0-9./_~?=&%-]*)?", re.IGNORECASE | re.ASCII)
# ``https://https://x``, ``http:https//x``: the last scheme is the one that was pasted.
_DOUBLED = re.compile(r"\A(?:https?(?::/{0,2}|//))+(?=https?(?::|//))", re.IGNORECASE)
# A scheme that lost, doubled or mistyped a character: ``ttps://``, ``https//``, ``http:/x``, ``https:///x``.
_SCHEME = re.compile(r"(?=[htps:;/：]{5})(?P<word>h{0,2}t{1,3}ps{0,2})(?:[:;：]/*|/{2,})(?=[^/\s])", re.IGNORECASE)
_RIGHT = re.compile(r"https?://(?=[^/])", re.IGNORECASE)
# A host needs no scheme to be told from a path: ``www.`` or, before a slash, the most common domains.
# https://www.iana.org/domains/root/db; country codes are left out, since ``.md`` and ``.py`` end file names.
_HOST = re.compile(r"(?:www\.[\w-]+\.|(?:[\w-]+\.)+(?:(?:com|org|net|edu|gov)(?:/|$)|(?:io|ai|dev)/))", re.IGNORECASE)
# Brackets around the address itself, and what was copied with its end: ``;``, a bracket that none opened. A full stop
# and a closing bracket may belong to a page's name.
_BRACKETED = re.compile(r"[(\[<](?P<inner>https?://[^\s()\[\]<>]+)[)\]>]", re.IGNORECASE)
_BEHIND = re.compile(r"(?P<inner>https?://[^#?]*[^#?;,\])])(?P<sign>[;,\])])", re.IGNORECASE)
_OPENING = {")": "(", "]": "["}
_UNSEEN = re.compile("[\u200b\u2060\ufeff]+")
# A second address behind letters; archives and redirects have it behind ``/``, ``=`` or ``:``.
_GLUED = re.compile(r"(?<=[\w).,;(\[])(?<!%[0-9a-f][0-9a-f])https?://", re.IGNORECASE)
# A word alone, ``nan`` or the name of an account, is what became of an address; ``LICENSE`` is a file. A list in which
# it is more than a slip has folders of these names beside it.
_WORD = re.compile(r"(?=.*[^A-Z_])[\w@-]+")
_SLIPS = 0.05
# https://info.arxiv.org/help/arxiv_identifier.html
_ARXIV = re.compile(r"\d\d(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d+)?")


class MalformedUrl(Rule):
    """Every address can be opened as it is written.

    A doubled, cut or missing scheme and a space make a link that leads to an
    error page; the work then has no address that a merge could recognise.
    """

    code = "AM301"
    name = "malformed-url"
    severity = Severity.ERROR
    fix = (
        "Safe where one reading is possible: the scheme is mended, spaces are removed or encoded. "
        "Not fixed where the address is written with escaped characters."
    )
    valid = (
        Valid(
            "- [Archived](https://web.archive.org/web/2018/https://example.org/1)\n"
            "- [A Section](#papers) and [a file](docs/papers.md)\n"
            "- [By Mail](mailto:someone@example.org)\n"
        ),
        Valid("| Title | Code |\n| --- | --- |\n| [One Title](http://example.org:8080/a?b=c#d) | - |\n"),
    )
    invalid = (
        Invalid(
            "- [One](https://https://example.org/1)\n"
            "- [Two](ttps://example.org/2)\n"
            "- [Three](https//example.org/3)\n"
            "- [Four](http:/example.org/4)\n"
            "- [Five](www.example.org/5)\n"
            "- [Six](<https://example.org/six pages>)\n",
            reports=(
                "1:9: 'https://https://example.org/1' has two schemes",
                "2:9: 'ttps://example.org/2' has a broken scheme",
                "3:11: 'https//example.org/3' has a broken scheme",
                "4:10: 'http:/example.org/4' has a broken scheme",
                "5:10: 'www.example.org/5' has no scheme, so that it leads to a file beside the list",
                "6:10: 'https://example.org/six pages' has a space",
            ),
            fixed="- [One](https://example.org/1)\n"
            "- [Two](https://example.org/2)\n"
            "- [Three](https://example.org/3)\n"
            "- [Four](http://example.org/4)\n"
            "- [Five](https://www.example.org/5)\n"
            "- [Six](<https://example.org/six%20pages>)\n",
        ),
        Invalid(
            "- [One](https://)\n- [Two](https://papers/two.pdf)\n",
            reports=("1:9: 'https://' has no host", "2:9: 'https://papers/two.pdf' has no host: 'papers' is no domain"),
        ),
        Invalid(
            "".join(f"- [Tool {n}](https://example.org/{n}) - By [Ann](https://example.org/ann).\n" for n in range(12))
            + "- [One](https://example.org/one) - By [@oak](oak), under [this licence](LICENSE).\n",
            reports=("13:46: 'oak' is a word and no address",),
        ),
        Invalid(
            "- 2020-CVPR-[One](https://https://example.org/a\\)b)\n\n"
            "| Title | Venue |\n| --- | --- |\n| [Two](https://https://example.org/a\\|b) | ICLR |\n",
            reports=(
                "1:19: 'https://https://example.org/a)b' has two schemes",
                "5:9: 'https://https://example.org/a|b' has two schemes",
            ),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the addresses that no browser opens; empty ones are another rule's."""
        found = [(entry, link) for entry in document.entries for link in entry.all_links]
        words = sum(_WORD.fullmatch(link.url) is not None for _, link in found)
        for entry, link in found:
            wrong = None if _PLAIN.fullmatch(link.url) else _wrong(link.url)
            if wrong is None and _WORD.fullmatch(link.url) and words <= _SLIPS * len(found):
                wrong = "is a word and no address", None
            if wrong is not None:
                message, right = wrong
                yield self.report(target(entry, link), f"'{link.url}' {message}", fix=_fix(document, link, right))


def _fix(document: Document, link: Link, right: str | None) -> Fix | None:
    # An address with escaped characters (``\)``, ``\|`` in a table) would have to be escaped anew.
    if right is None or link.target is None or document.source[link.target] != link.url:
        return None
    return Fix((Edit(link.target, right),))


def _wrong(url: str) -> tuple[str, str | None] | None:
    """Return what is wrong with ``url``, and the only right reading where there is one; None if nothing is."""
    mended = _DOUBLED.sub("", url.strip(), count=1)
    said = "has two schemes" if mended != url.strip() else "has a broken scheme"
    if not _RIGHT.match(mended) and (scheme := _SCHEME.match(mended)):
        name = "https" if "s" in scheme["word"].lower() else "http"
        mended = f"{name}://{mended[scheme.end() :]}"
    elif _HOST.match(mended):
        said, mended = "has no scheme, so that it leads to a file beside the list", f"https://{mended}"
    if re.match(r"https?:", mended, re.IGNORECASE) and (lost := _without_host(mended)):
        return lost, None
    if mended != url.strip():
        return said, mended
    return _misspelled(url)


def _misspelled(url: str) -> tuple[str, str | None] | None:
    """Return what is wrong with the characters of ``url``, as ``_wrong`` does."""
    if _UNSEEN.search(url):
        return "has a character that nobody sees", _UNSEEN.sub("", url)
    if _ARXIV.fullmatch(url):
        return "is a number of arXiv and no address", f"https://arxiv.org/abs/{url}"
    if len(url.split()) > 1 or url != url.strip():
        return "has a space", "%20".join(url.split())
    return _overlong(url)


def _overlong(url: str) -> tuple[str, str | None] | None:
    """Return what was copied with the address ``url``, as ``_wrong`` does."""
    if bracketed := _BRACKETED.fullmatch(url):
        return "stands in brackets of its own", bracketed["inner"]
    if _GLUED.search(url, len("https://")):
        return "is two addresses in one", None
    ended = _BEHIND.fullmatch(url)
    if ended and url.count(ended["sign"]) > url.count(_OPENING.get(ended["sign"], "\0")):
        return f"has '{ended['sign']}' behind it", ended["inner"]
    return None


def _without_host(url: str) -> str | None:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        host = ""
    if not host:
        return "has no host"
    return None if "." in host or ":" in host else f"has no host: '{host}' is no domain"
