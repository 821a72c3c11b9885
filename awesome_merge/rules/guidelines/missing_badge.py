"""AM602."""

from __future__ import annotations

from awesome_merge.reading.blocks import Block, Form
from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.rules.runs import Run, Sort, flat

_HOMES = frozenset({"https://awesome.re", "https://github.com/sindresorhus/awesome"})
_USUAL = "https://awesome.re/badge.svg"
_SOURCES = frozenset({_USUAL, "https://awesome.re/badge-flat.svg", "https://awesome.re/badge-flat2.svg"})
_BADGE = f"[![Awesome]({_USUAL})](https://awesome.re)"


class MissingBadge(Rule):
    """The badge of awesome lists stands behind the title, as it is and with its link.

    It says to readers what they may expect, and leads them to the list of all such lists. A list whose title does not
    say 'awesome' need not have it, unless the rule or a profile is asked for.
    """

    code = "AM602"
    name = "missing-badge"
    aliases = ("awesome-badge",)
    fix = "Safe where the title says 'awesome': the badge is put behind it. Unsafe elsewhere."
    valid = (
        Valid(f"# Trees {_BADGE}\n\n- [Alder](https://example.org/alder)\n"),
        Valid("# Trees\n\n[![Awesome](trees.png)](https://github.com/sindresorhus/awesome)\n\n> All of them.\n"),
        Valid('<h1 align="center">Trees</h1>\n\n- [Alder](https://example.org/alder)\n'),
    )
    invalid = (
        Invalid(
            "# Trees\n\n- [Alder](https://example.org/alder)\n",
            reports=("1:1: no Awesome badge stands behind the title",),
            unsafely=f"# Trees {_BADGE}\n\n- [Alder](https://example.org/alder)\n",
        ),
        Invalid(
            "# Awesome Trees\n\n- [Alder](https://example.org/alder)\n",
            reports=("1:1: no Awesome badge stands behind the title",),
            fixed=f"# Awesome Trees {_BADGE}\n\n- [Alder](https://example.org/alder)\n",
        ),
        Invalid(
            "# Trees [![Awesome](https://example.org/badge.svg)](https://awesome.re)\n",
            reports=("1:10: the badge is 'https://example.org/badge.svg'; it is 'https://awesome.re/badge.svg'",),
            fixed=f"# Trees {_BADGE}\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the title without a badge, or the badge that is none; a title in HTML is let alone."""
        if not facts.shown or facts.shown[0].form is not Form.HEADING:
            return
        title = facts.shown[0]
        images = [image for link in facts.runs(title) if _is_home(link) for image in _images(link)]
        strange = [image for image in images if image.url not in _SOURCES] if title.level == 1 else []
        if strange:
            yield self._strange(document, strange[0])
        elif (not images or title.level > 1) and not _is_below(facts) and self._is_due(document, title, facts):
            yield self.report(title.span, "no Awesome badge stands behind the title", fix=_fix(document, title))

    def _is_due(self, document: Document, title: Block, facts: Facts) -> bool:
        return self.code not in facts.unasked or _says_awesome(document, title)

    def _strange(self, document: Document, image: Run) -> Finding:
        at = document.source.text.find(image.url, image.span.start, image.span.end)
        fix = Fix((Edit(Span(at, at + len(image.url)), _USUAL),)) if image.url and at >= 0 else None
        return self.report(image.span, f"the badge is '{image.url}'; it is '{_USUAL}'", fix=fix)


def _is_home(run: Run) -> bool:
    return run.sort is Sort.LINK and run.url in _HOMES


def _images(link: Run) -> Iterator[Run]:
    return (child for child in link.children if child.sort is Sort.IMAGE)


def _is_below(facts: Facts) -> bool:
    """Whether a badge stands below the title, before the next heading."""
    for block in facts.shown[1:]:
        if block.form is Form.HEADING:
            return False
        if any(_is_home(run) and any(_images(run)) for run in flat(facts.runs(block))):
            return True
    return False


def _fix(document: Document, title: Block) -> Fix | None:
    """Return the badge put behind ``title``; None where that is not one line that begins with ``#``."""
    written = document.source[title.span]
    if not written.startswith("# ") or "\n" in written or written.endswith("#"):
        return None
    # To a list that does not call itself so, the badge would be a claim.
    return Fix((Edit(Span(title.span.end, title.span.end), f" {_BADGE}"),), safe=_says_awesome(document, title))


def _says_awesome(document: Document, title: Block) -> bool:
    return "awesome" in document.source[title.span].lower()
