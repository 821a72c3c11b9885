"""AM306."""

from __future__ import annotations

from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Link, Rule, Span, Valid
from awesome_merge.style import Majority, label_head, label_key, labelled

_USUAL = "".join(
    f"- 2018-ICML-[Title {n}](https://example.org/{n}) [[Code](https://example.org/code/{n})]\n" for n in range(1, 8)
)
_ROWS = "".join(
    f"| [Title {n}](https://example.org/{n}) | ICML | [PyTorch(Author)](https://example.org/code/{n}) |\n"
    for n in range(1, 8)
)
_TABLE = f"| Title | Venue | Code |\n| --- | --- | --- |\n{_ROWS}"


class OffStyleLabel(Rule):
    """A label is spelled as the list usually spells it.

    ``Pytorch`` among ``PyTorch`` is missed by whoever searches the page for code in that framework.
    """

    code = "AM306"
    name = "off-style-label"
    fix = "Safe: the label is spelled as the list usually spells it."
    valid = (
        Valid(
            _USUAL
            + "- 2018-ICML-[Title 8](https://example.org/8) [[Code](https://example.org/code/8)]"
            + " [[Project](https://example.org/project)]\n"
        ),
        Valid(
            "- 2018-ICML-[Too Few](https://example.org/1) [[Code](https://example.org/2)]\n"
            "- 2018-ICML-[For a Majority](https://example.org/3) [[code](https://example.org/4)]\n"
        ),
    )
    invalid = (
        Invalid(
            _USUAL + "- 2018-ICML-[Title 8](https://example.org/8) [[code](https://example.org/code/8)]\n",
            reports=("8:48: 'code' is 'Code' in this list (7 of 8 times)",),
            fixed=_USUAL + "- 2018-ICML-[Title 8](https://example.org/8) [[Code](https://example.org/code/8)]\n",
        ),
        Invalid(
            _TABLE + "| [Title 8](https://example.org/8) | ICML | [Pytorch(3rd party)](https://example.org/code/8) |\n",
            reports=("10:46: 'Pytorch(3rd party)' is 'PyTorch(3rd party)' in this list (7 of 8 times)",),
            fixed=_TABLE
            + "| [Title 8](https://example.org/8) | ICML | [PyTorch(3rd party)](https://example.org/code/8) |\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the labels that differ from the list's own in case, spaces or full stops."""
        for _, link in labelled(document):
            span = _words(document, link)
            wanted = _wanted(link.label, facts) if span else None
            if span and wanted and wanted.form != link.label:
                message = f"'{link.label}' is '{wanted.form}' in this list ({wanted.votes} of {wanted.of} times)"
                yield self.report(span, message, fix=Fix((Edit(span, wanted.form),)))


def _wanted(label: str, facts: Facts) -> Majority[str] | None:
    """Return the list's own spelling of the whole ``label``, else of what stands before its bracket."""
    if whole := _usual(label, facts):
        return whole
    head = label_head(label)
    if not head or (usual := _usual(head, facts)) is None:
        return None
    return Majority(usual.form + label[len(head) :], usual.votes, usual.of)


def _usual(words: str, facts: Facts) -> Majority[str] | None:
    return facts.style.label_spellings[label_key(words)].convention


def _words(document: Document, link: Link) -> Span | None:
    """Return where the words of ``link`` stand; None unless they are written exactly as they are read."""
    if link.span is None or not link.label:
        return None
    text, start, end = document.source.text, link.span.start, link.span.end
    if text.startswith(f"[{link.label}]", start):
        return Span(start + 1, start + 1 + len(link.label))
    if text.startswith("<", start) and text.endswith(f">{link.label}</a>", start, end):
        end -= len("</a>")
        return Span(end - len(link.label), end)
    return None
