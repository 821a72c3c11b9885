"""AM606."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from awesome_merge.reading.blocks import Block, Form, every
from awesome_merge.reading.contents import is_contents
from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Valid
from awesome_merge.rules.guidelines.item_form import SEPARATOR, UNSTOPPED, Flaw, flaw
from awesome_merge.rules.runs import LINKS, Sort, flat, said
from awesome_merge.style import FEWEST

_UNSPACED = "-"
# The share of descriptions read as names of people by which a list says who wrote what, some names of which we miss.
_FEW = 0.1


class OffFormItem(Rule):
    """An item is written ``- [Name](address) - Description.``, its description a sentence.

    Items of one form are read at a glance, and the next person who adds one sees how.
    """

    code = "AM606"
    name = "off-form-item"
    aliases = ("awesome-list-item",)
    fix = (
        "Safe for the sign between name and description, and for the full stop where half of the descriptions have one;"
        " unsafe for the capital. Where they say who wrote a book, they get no full stop."
    )
    valid = (
        Valid("- [Alder](https://example.org/alder) - Keeps wet feet.\n- [Birch](https://example.org/birch)\n"),
        Valid("- [Alder](https://example.org/alder) (Swamps) 💲\n- Alder and [birch](https://example.org/birch)\n"),
        Valid("- [Alder](https://example.org/alder) - Keeps wet feet. ([Code](https://example.org/c)) `MIT` `Go`\n"),
        Valid("## Contents\n\n- [Alder](#alder)\n\n## Alder\n\n- **Wet**\n  - [Alder](https://example.org/alder)\n"),
    )
    invalid = (
        Invalid(
            "- [Alder](https://example.org/alder) – keeps wet feet\n",
            reports=("1:37: '–' stands behind the name; ' - ' parts name and description",),
            fixed="- [Alder](https://example.org/alder) - keeps wet feet.\n",
            unsafely="- [Alder](https://example.org/alder) - Keeps wet feet.\n",
        ),
        Invalid(
            "- [Alder](https://example.org/alder) - Keeps feet wet\n- [Birch](example.org/birch) - Fast.\n",
            reports=(
                "1:37: the description ends without a full stop",
                "2:3: 'example.org/birch' is no whole address; it begins with 'https://' or the like",
            ),
            fixed="- [Alder](https://example.org/alder) - Keeps feet wet.\n- [Birch](example.org/birch) - Fast.\n",
        ),
        Invalid(
            "-[Alder](https://example.org/alder)\n\n- **Birch** alone.\n- [Elm](https://example.org)\n",
            reports=(
                "1:1: no space stands behind the bullet, so that this is no item",
                "3:3: an item opens with a link, '- [Name](address)'",
            ),
        ),
        Invalid(
            "- [Trees](https://example.org/trees) - Ada Alder, Ben Birch\n",
            reports=("1:37: the description ends without a full stop",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the first thing that is wrong with each item of each list, but of the contents."""
        text = document.source.text
        for block in every(facts.tree):
            if block.form is Form.PARAGRAPH and _is_unspaced(facts, block):
                yield self.report(block.atoms[0].span, "no space stands behind the bullet, so that this is no item")
        flaws: list[Flaw] = []
        described = 0
        for item in _items(facts):
            found = facts.opening(item)
            if not found:
                if not item.children or item.children[0].form not in {Form.PARAGRAPH, Form.HTML}:
                    flaws.append(Flaw(item.span, "an item opens with a link, '- [Name](address)'"))
                continue
            described += SEPARATOR in said(found)
            is_category = any(child.form is Form.LIST for child in item.children)
            if wrong := flaw(found, text, is_category=is_category):
                flaws.append(wrong)
        unstopped = [each for each in flaws if each.message == UNSTOPPED]
        authored = sum(_is_authored(facts, each) for each in unstopped)
        # Where hardly any description is a sentence, they say something else; who wrote it is never one.
        is_unsure = described >= FEWEST and len(unstopped) > described / 2
        are_names = authored > _FEW * len(unstopped)
        for each in flaws:
            fix = each.fix
            if fix and each.message == UNSTOPPED:
                fix = None if are_names else replace(fix, safe=not is_unsure)
            yield self.report(each.span, each.message, fix=fix)


def _is_authored(facts: Facts, flaw: Flaw) -> bool:
    entry = facts.entries_at.get(facts.document.source.line(flaw.span.start))
    return entry is not None and bool(entry.authors)


def _is_unspaced(facts: Facts, block: Block) -> bool:
    found = facts.runs(block)[:2]
    return len(found) == 2 and found[0].text == _UNSPACED and found[1].sort in LINKS  # noqa: PLR2004 - bullet and link


def _items(facts: Facts) -> Iterator[Block]:
    for block in every(_behind_contents(facts)):
        if block.form is Form.LIST and _has_links(facts, block) and not _is_navigation(facts, block):
            yield from block.children


def _behind_contents(facts: Facts) -> Sequence[Block]:
    """Return the blocks below the first heading behind the contents; all where no heading says that it is they."""
    tree = facts.tree
    heads = [at for at, block in enumerate(tree) if block.form is Form.HEADING]
    named = next((at for at in heads if is_contents(said(facts.runs(tree[at])).strip())), None)
    if named is None:
        return tree
    following = next((at for at in heads if at > named), len(tree))
    # Contents that are not called exactly so may come behind what they list.
    return (*tree[:named], *tree[following:])


def _has_links(facts: Facts, block: Block) -> bool:
    """Whether any item of a list has a link; one without is a legend, or says something."""
    return any(run.sort in LINKS for item in block.children for run in flat(facts.opening(item)))


def _is_navigation(facts: Facts, block: Block) -> bool:
    """Whether every item of a list leads only to places within the page."""
    links = [[run.url for run in flat(facts.opening(item)) if run.sort is Sort.LINK] for item in block.children]
    return all(urls and all(url.startswith("#") for url in urls) for urls in links)
