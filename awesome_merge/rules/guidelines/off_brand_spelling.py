"""AM612."""

from __future__ import annotations

import re

from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.rules.guidelines.brands import Misspelling, misspelt
from awesome_merge.rules.runs import LINKS, Run, Sort, worded

_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")
_SEGMENT = re.compile(r"[^/?#]+")


class OffBrandSpelling(Rule):
    """Names are spelt as their makers spell them.

    Who looks for ``GitHub`` does not find ``Github``, and a list that gets the
    names right is trusted with the rest.
    """

    code = "AM612"
    name = "off-brand-spelling"
    aliases = ("awesome-spell-check",)
    fix = "Unsafe: the name is spelt as its makers do."
    valid = (
        Valid("- [Alder](https://example.org/alder) - Trees for Node.js, on GitHub and npm.\n"),
        Valid("- [Alder](https://example.org/alder) - Smiths Ruby gems.\n"),
        Valid("- [alder-docker](https://example.org/github) - How teams react, the angular way. `docker run`\n"),
    )
    invalid = (
        Invalid(
            "- [Alder](https://example.org/alder) - Trees for nodejs.\n",
            reports=("1:50: 'nodejs' is spelt 'Node.js'",),
            unsafely="- [Alder](https://example.org/alder) - Trees for Node.js.\n",
        ),
        Invalid(
            "- [Alder](https://example.org/alder) - Bot for a discord server, made with unity.\n",
            reports=("1:50: 'discord' is spelt 'Discord'", "1:76: 'unity' is spelt 'Unity'"),
            unsafely="- [Alder](https://example.org/alder) - Bot for a Discord server, made with Unity.\n",
        ),
        Invalid(
            "- [Alder](https://example.org/alder) - Grows on k8s, as Kubernetes operators do.\n",
            reports=("1:49: 'k8s' and 'Kubernetes' are one thing, and stand side by side",),
            unsafely="- [Alder](https://example.org/alder) - Grows on Kubernetes, as Kubernetes operators do.\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the first misspelling of each name in each piece of text."""
        text = document.source.text
        for run in _texts(facts):
            for found in _first_of_each(run.text):
                message = f"'{found.written}' is spelt '{found.name}'"
                if found.is_other_name:
                    if not re.search(rf"(?<![\w.-]){re.escape(found.name)}(?![\w-])", run.text):
                        continue
                    message = f"'{found.written}' and '{found.name}' are one thing, and stand side by side"
                yield self._found(run, found, message, text)

    def _found(self, run: Run, found: Misspelling, message: str, text: str) -> Finding:
        if not run.is_exact:
            return self.report(run.span, message)
        span = Span(run.span.start + found.start, run.span.start + found.end)
        fix = None if "\n" in text[span.start : span.end] else Fix((Edit(span, found.name),), safe=False)
        # What runs on over several lines is one piece, and told where it begins, as awesome-lint does.
        is_wrapped = "\n" in text[run.span.start : run.span.end]
        return self.report(run.span if is_wrapped else span, message, fix=fix)


def _texts(facts: Facts) -> Iterator[Run]:
    for block in worded(facts.tree):
        yield from _named(facts.runs(block))


def _named(found: tuple[Run, ...]) -> Iterator[Run]:
    """Yield the text of ``found``; a link that is called as what it leads to is a name, and none of it."""
    for run in found:
        if run.sort is Sort.TEXT:
            yield run
        elif run.sort not in LINKS or not _is_own_name(run):
            yield from _named(run.children)


def _is_own_name(link: Run) -> bool:
    segments = [segment.casefold() for segment in _SEGMENT.findall(link.url)[2:]]
    name = link.text.casefold()
    return name in segments or any(name in segment.split("-") for segment in segments)


def _first_of_each(text: str) -> Iterator[Misspelling]:
    seen: set[str] = set()
    addresses = [found.span() for found in _ADDRESS.finditer(text)] if "/" in text or "@" in text else []
    for found in misspelt(text):
        if found.name not in seen and not any(start <= found.start < end for start, end in addresses):
            seen.add(found.name)
            yield found
