"""AM308."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import unquote

from awesome_merge.reading.pointers import Pointer, pointers
from awesome_merge.rules.base import Document, Facts, Files, Finding, Invalid, Iterator, Rule, Severity, Valid
from awesome_merge.rules.files import is_readme

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\", re.IGNORECASE)
# A host that lost its scheme, and a mere word such as ``nan``, are another rule's, or nobody's.
_FILE = re.compile(r"\.{0,2}/|[^/?#]*/|[^/?#]+\.[a-z]\w{1,8}(?:[?#]|$)", re.IGNORECASE)
_HOST = re.compile(r"(?:www\.|[^/?#]+\.(?:com|org|net|edu|gov|io|ai|dev|cn)(?:[/?#:]|$)|https?\b)", re.IGNORECASE)
# The whole page, wherever it is shown: https://html.spec.whatwg.org/multipage/browsing-the-web.html#top-of-the-document
_ALWAYS = frozenset({"", "top", "readme"})
# GitHub puts it before every name: https://github.com/gjtorikian/html-pipeline/blob/v2.14.3/lib/html/pipeline/toc_filter.rb
_PREFIX = "user-content-"
_WORD = re.compile(r"[^\W_]+")
# How alike words are of which one is misspelled: `ruby` is not `rust`.
_SLIP = 0.8


class DeadAnchor(Rule):
    """Every link within the list, and every link to a file beside it, arrives.

    A section that was renamed leaves its line in the contents behind, which
    then leads to the top of the page; a file that was moved leaves an error page.
    """

    code = "AM308"
    name = "dead-anchor"
    severity = Severity.ERROR
    valid = (
        Valid(
            "# A List\n\n- [Papers](#papers)\n- [C & C++](#c--c)\n- [More Papers](#papers-1)\n- [Talks](#Talks)\n\n"
            "## Papers\n\n## C & C++\n\n## Papers\n\n<a name='talks'></a>\n\n[Back](#readme)\n"
        ),
        Valid("- [🚀 Start](#-start)\n- [Top](#top) `[no link](#none)`\n\n<h2>🚀 <i>Start</i></h2>\n"),
    )
    invalid = (
        Invalid(
            "# A List\n\n- [Papers](#papers)\n- [Talks](#talks-and-slides)\n\n## Papers\n\n## Talks & Slides\n",
            reports=("4:11: no heading makes '#talks-and-slides'; nearest to it is '#talks--slides'",),
        ),
        Invalid(
            "- [Images](#imags)\n- [Rust](#rust-pruning)\n- [3D](#3d_scenes)\n\n"
            "## Images\n\n## Ruby Pruning\n\n## 3D Scenes\n",
            reports=(
                "1:12: no heading makes '#imags'; nearest to it is '#images'",
                "2:10: no heading makes '#rust-pruning'",
                "3:8: no heading makes '#3d_scenes'; nearest to it is '#3d-scenes'",
            ),
        ),
        Invalid(
            '<p><a href="#papers">Papers</a></p>\n\n- [Papers](#papers-1)\n\n## 📄 Papers\n',
            reports=(
                "1:13: no heading makes '#papers'; nearest to it is '#-papers'",
                "3:12: no heading makes '#papers-1'; nearest to it is '#-papers'",
            ),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the links to a place that the list has not, and to files that are not there."""
        if not document.is_markdown:
            return
        found = list(dict.fromkeys(pointers(facts.tree)))
        inner = [pointer for pointer in found if pointer.url.startswith("#")]
        if inner:
            yield from self._places(inner, list(dict.fromkeys(anchor[1:] for anchor in facts.places.known)))
        if facts.files:
            outer = [pointer for pointer in found if _is_file(pointer.url)]
            yield from self._missed(outer, facts.files, document)

    def _places(self, inner: Sequence[Pointer], known: Sequence[str]) -> Iterator[Finding]:
        # Badges at the end of a heading leave spaces behind, and hyphens in its name: how many, only GitHub knows.
        there = _ALWAYS.union(name.rstrip("-") for name in known)
        for url, span in inner:
            name = unquote(url[1:]).lower().removeprefix(_PREFIX)
            if name.rstrip("-") not in there:
                yield self.report(span, f"no heading makes '{url}'{_nearest(name, known)}")

    def _missed(self, outer: Sequence[Pointer], files: Files, document: Document) -> Iterator[Finding]:
        """Yield the files that are not there; of a list that stands apart from all that it names none is expected."""
        there = {url: files.has(_path(url)) for url, _ in outer}
        if not any(there.values()) and not is_readme(document):
            return
        for url, span in outer:
            if there[url] is False:
                yield self.report(span, f"there is no file '{_path(url)}' {_from(url)}")


def _is_file(url: str) -> bool:
    return not _SCHEME.match(url) and not _HOST.match(url) and _FILE.match(url) is not None


def _path(url: str) -> str:
    return unquote(url.partition("#")[0].partition("?")[0])


def _from(url: str) -> str:
    return "in the repository" if url.startswith("/") else "beside the list"


def _nearest(name: str, known: Iterable[str]) -> str:
    from difflib import SequenceMatcher, get_close_matches

    def is_slip(word: str, other: str) -> bool:
        return SequenceMatcher(None, word, other).ratio() >= _SLIP

    said = _WORD.findall(name)
    for close in get_close_matches(name, list(known)):
        words = _WORD.findall(close)
        is_part = set(said) <= set(words) or set(words) <= set(said) or "".join(said) == "".join(words)
        if is_part or (len(said) == len(words) and all(map(is_slip, said, words))):
            return f"; nearest to it is '#{close}'"
    return ""
