"""Laws of reading, on random lists and, where there are any, on real ones."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token

from awesome_merge.model import Document
from awesome_merge.reading import plain, read
from awesome_merge.reading.atoms import Atom, Shape, atoms
from awesome_merge.reading.blocks import Block, Form, blocks
from awesome_merge.reading.inline import Anchor, Inline
from awesome_merge.reading.parser import inline_tokens, parser
from awesome_merge.text import Source
from awesome_merge.venues import Venues

REAL = sorted(Path(os.environ.get("AWESOME_MERGE_DATA", "no such folder")).rglob("*.md"))
COMMON = MarkdownIt("commonmark").enable("strikethrough")
fragments = st.sampled_from(
    [
        *"[]()<>*_`~\\|!#&:;,.- \n\t\r>",
        *(
            "- ",
            "* ",
            "1. ",
            "## ",
            "**",
            "](https://example.org/a)",
            "[[Code](https://example.org/b)]",
            "\n- ",
            "\r\n",
        ),
        *(
            "| a | b |\n| - | - |\n",
            "| ",
            "\\|",
            "2018-ICLRo-",
            "2019.02-",
            "Title",
            "(oral)",
            "`F`",
            "![x](y)",
            "<br>",
        ),
        *(
            "https://example.org/c_d",
            "<https://example.org/e>",
            "é",
            "\u2028",
            "\x0c",
            "\ufeff",
            "中文",
            "<!-- c -->",
            "&amp;",
        ),
    ]
)
texts = st.lists(fragments, max_size=40).map("".join)


@given(texts)
def test_any_text_is_read_and_what_it_says_stands_where_it_says(text: str) -> None:
    document = read(Source("list.md", text), Venues.load(), {})

    check_titles(document)
    check_targets(document)
    check_links(document.source)


@pytest.mark.skipif(not REAL, reason="AWESOME_MERGE_DATA names no folder of lists")
@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_what_a_real_list_says_stands_where_it_says(path: Path) -> None:
    document = read(Source.load(path), Venues.load(), {})

    check_titles(document)
    check_targets(document)
    check_links(document.source)
    for entry in document.entries:
        written = document.source[entry.title_span] if entry.title_span else ""
        assert words(written.replace("\\|", "|")) == words(entry.title or "")


@given(texts)
def test_what_is_plain_has_the_atoms_that_the_parser_finds(text: str) -> None:
    content = text.strip()
    inline = Inline(content, (Anchor(0, 0),))

    found = plain.atoms(inline)

    assert found is None or found == atoms(inline_tokens(parser(), content, {}), inline)


def check_titles(document: Document) -> None:
    """Every title is the words of its span; only emphasis in its midst may be gone."""
    for entry in document.entries:
        if entry.title is not None:
            assert entry.title_span is not None
            assert squeezed(document.source[entry.title_span]).startswith(squeezed(entry.title)[:1])
            assert entry.span.start <= entry.title_span.start <= entry.title_span.end <= entry.span.end


def squeezed(text: str) -> str:
    return "".join(character for character in "".join(text.split()) if character not in "*_~`>\\&;")


def check_targets(document: Document) -> None:
    """Every target of an entry's links is the characters of its own span, within the link's, within the source."""
    for entry in document.entries:
        for link in entry.all_links:
            if link.target is not None:
                assert link.span is not None
                assert link.span.start <= link.target.start <= link.target.end <= link.span.end
                assert unescapeAll(document.source[link.target]) == unescapeAll(link.url)


def words(markdown: str) -> str:
    """Return what a reader sees of ``markdown``, white space folded."""
    tokens = chain.from_iterable(token.children or () for token in COMMON.parseInline(markdown))
    return " ".join("".join(shown(token) for token in tokens).split())


def shown(token: Token) -> str:
    """Return the words of an inline token; of an image those that stand for it."""
    return " " if token.type in {"softbreak", "hardbreak"} else token.content * (token.type != "html_inline")


def check_links(source: Source) -> None:
    """Every link cut from its span parses to the same target."""
    markdown = parser()
    for cell, atom in links(blocks(source)):
        written = source[atom.span]
        if atom.target is None or written == atom.url or written[:2].lower() == "<a":
            continue
        text = written.replace("\\|", "|") if cell else written
        tokens = inline_tokens(markdown, text, {})
        found = next(token for token in tokens if token.type in {"link_open", "image"})
        assert found.attrs["href" if atom.shape is Shape.LINK else "src"] == atom.url


def links(found: tuple[Block, ...]) -> Iterator[tuple[bool, Atom]]:
    for block in found:
        yield from ((block.form is Form.CELL, atom) for atom in flat(block.atoms))
        yield from links(block.children)


def flat(atoms: tuple[Atom, ...]) -> Iterator[Atom]:
    for atom in atoms:
        if atom.shape in {Shape.LINK, Shape.IMAGE}:
            yield atom
        yield from flat(atom.children)
