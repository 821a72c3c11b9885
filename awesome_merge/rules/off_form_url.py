"""AM305."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from awesome_merge.hosts import host_and_path
from awesome_merge.rules.base import (
    Document,
    Edit,
    Facts,
    Finding,
    Fix,
    Invalid,
    Iterator,
    Link,
    Option,
    Rule,
    Valid,
    target,
)
from awesome_merge.style import Majority, publications
from awesome_merge.style.traits import Trait, trait
from awesome_merge.tables import table

# A page and a pdf are both right: less than this share of a list's links wants none of them.
_WANTED = 0.85
_PAGE, _PDF = "page", "pdf"
_SAID = {
    _PAGE: "is linked at its page in this list, not as the pdf",
    _PDF: "is linked as the pdf in this list, not at its page",
}
# https://info.arxiv.org/help/arxiv_identifier.html: what names one version, and what only chooses its neighbours.
_ARXIV = re.compile(
    r"(?P<id>https?://(?:www\.)?arxiv\.org/(?:abs|pdf)/(?:[a-z-]+(?:\.[A-Z]{2})?/\d{7}|\d{4}\.\d{4,5}))"
    r"(?P<version>v\d+)?(?P<suffix>\.pdf)?(?P<context>\?context=[\w.-]+)?"
)
_USUAL = "".join(f"- 2018-ICML-[Title {n}](https://arxiv.org/abs/1801.0000{n})\n" for n in range(1, 8))


class OffFormUrl(Rule):
    """Publications on one host are linked in one form: all at their page or all as a pdf, none at a single version.

    A page is quick to open and names later versions; among pdfs a page is a
    detour. A pinned version keeps readers from the corrected one.
    """

    code = "AM305"
    name = "off-form-url"
    fix = "Unsafe, since a page, a pdf and a version are not the same thing."
    options = (
        Option(
            "form",
            (_PAGE, _PDF),
            "Whether publications are linked at their page or as a pdf; else most of the links to a host decide.",
        ),
    )
    valid = (
        Valid(
            _USUAL
            + "- 2018-ICML-[Title 8](https://arxiv.org/abs/1801.00008) [[pdf](https://arxiv.org/pdf/1801.00008)]\n"
        ),
        Valid(
            "- 2018-ICML-[Too Few](https://arxiv.org/abs/1801.00001)\n"
            "- 2018-ICML-[For a Majority](https://arxiv.org/pdf/1801.00002v3)\n"
        ),
        Valid(
            _USUAL
            + "- 2018-ICML-[Title 8](https://arxiv.org/pdf/1801.00008v2)\n"
            + "- 2018-ICML-[Title 9](https://arxiv.org/pdf/1801.00009v2)\n"
        ),
    )
    invalid = (
        Invalid(
            _USUAL + "- 2018-ICML-[Title 8](https://arxiv.org/pdf/1801.00008.pdf)\n",
            reports=("8:23: 'arxiv.org' is linked at its page in this list, not as the pdf (7 of 8 links)",),
            unsafely=_USUAL + "- 2018-ICML-[Title 8](https://arxiv.org/abs/1801.00008)\n",
        ),
        Invalid(
            _USUAL
            + "- 2018-ICML-[Title 8](https://arxiv.org/abs/1801.00008v2)\n"
            + "- 2018-ICML-[Title 9](https://arxiv.org/abs/1801.00009?context=cs)\n",
            reports=(
                "8:23: 'v2' pins a version, which 8 of 9 links to arXiv in this list do not",
                "9:23: '?context=cs' chooses neighbours, which 8 of 9 links to arXiv in this list do not",
            ),
            unsafely=_USUAL
            + "- 2018-ICML-[Title 8](https://arxiv.org/abs/1801.00008)\n"
            + "- 2018-ICML-[Title 9](https://arxiv.org/abs/1801.00009)\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the links to publications in another form than the list's."""
        wanted = _Wanted.of(document, facts, facts.option(self, "form"))
        for entry in document.entries:
            urls = {link.url for link in entry.all_links}
            for link in publications(entry):
                url, said = wanted.of_link(link)
                if not said or url in urls:
                    continue
                written = link.target and document.source[link.target] == link.url
                fix = Fix((Edit(link.target, url),), safe=False) if link.target and written else None
                yield self.report(target(entry, link), "; ".join(said), fix=fix)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The forms that links to publications have in a list; hosts without one are left as they are."""

    forms: Mapping[str, Majority[str] | None]
    asked: str | None
    versions: Majority[str] | None
    contexts: Majority[str] | None

    @classmethod
    def of(cls, document: Document, facts: Facts, asked: str | None) -> _Wanted:
        found = [
            parts for entry in document.entries for link in publications(entry) if (parts := _ARXIV.fullmatch(link.url))
        ]
        return cls(
            {host: _clear(each) for host, each in facts.style.page_or_pdf.items()},
            asked,
            _clear(trait("pinned" if parts["version"] else "" for parts in found)),
            _clear(trait("chosen" if parts["context"] else "" for parts in found)),
        )

    def of_link(self, link: Link) -> tuple[str, list[str]]:
        """Return the address that ``link`` would have, and what of it is in another form."""
        url, said = self._unpinned(link.url)
        address = host_and_path(url)
        usual = self.forms.get(address[0]) if address else None
        form = self.asked or (usual.form if usual else None)
        if address is None or form is None or _PDF in link.label.lower():
            return url, said
        if (path := _other(*address, form)) is None:
            return url, said
        counts = f"({usual.votes} of {usual.of} links)" if usual and not self.asked else "(the configuration says so)"
        return url.removesuffix(address[1]) + path, [f"'{address[0]}' {_SAID[form]} {counts}", *said]

    def _unpinned(self, url: str) -> tuple[str, list[str]]:
        parts = _ARXIV.fullmatch(url)
        if parts is None:
            return url, []
        version, context = parts["version"] or "", parts["context"] or ""
        said = []
        if version and (usual := self.versions) and not usual.form:
            said.append(f"'{version}' pins a version, which {_most(usual)}")
            version = ""
        if context and (usual := self.contexts) and not usual.form:
            said.append(f"'{context}' chooses neighbours, which {_most(usual)}")
            context = ""
        return f"{parts['id']}{version}{parts['suffix'] or ''}{context}", said


def _clear(found: Trait) -> Majority[str] | None:
    usual = found.convention
    return usual if usual and usual.votes >= _WANTED * usual.of else None


def _most(usual: Majority[str]) -> str:
    return f"{usual.votes} of {usual.of} links to arXiv in this list do not"


def _other(host: str, path: str, form: str) -> str | None:
    """Return the path on ``host`` in ``form``; None if it is in this form, or we cannot tell."""
    for row in _forms().get(host, ()):
        if found := (row.pdf if form == _PAGE else row.page).fullmatch(path):
            return (row.to_page if form == _PAGE else row.to_pdf).format(*found.groups())
    return None


@dataclass(frozen=True, slots=True)
class _Form:
    """A row of ``off_form_url.toml``."""

    page: re.Pattern[str]
    pdf: re.Pattern[str]
    to_page: str
    to_pdf: str


@cache
def _forms() -> dict[str, list[_Form]]:
    forms: dict[str, list[_Form]] = {}
    for row in table(Path(__file__).with_suffix(".toml"))["form"]:
        form = _Form(re.compile(row["page"]), re.compile(row["pdf"]), row["to_page"], row["to_pdf"])
        for host in row["hosts"]:
            forms.setdefault(host, []).append(form)
    return forms
