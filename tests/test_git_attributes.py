"""Our lines in a file of gitattributes come and go, and whatever else it holds stays byte for byte."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from awesome_merge.git.attributes import Block, block, escaped, pattern, with_block, without_block

_PIECES = st.sampled_from(
    [b"\n", b"\r\n", b"\r", b"\t", b"*.md merge=union", b"# a list", b"\xef\xbb\xbf", b"\xe9", b""]
)
contents = st.none() | st.lists(_PIECES, max_size=8).map(b"".join)
names = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=9)
patterns = names.map(lambda name: pattern("/" + escaped(name)))
blocks = st.builds(Block, st.lists(patterns, min_size=1, max_size=3).map(tuple), st.booleans())


@given(contents, blocks)
def test_what_is_written_is_read_and_taken_away_again(content: bytes | None, ours: Block) -> None:
    written = with_block(content, ours)

    assert written.startswith(content or b"")
    assert block(written) == ours
    assert with_block(written, ours) == written
    assert without_block(written) == content


@given(contents, blocks, blocks, st.lists(_PIECES, max_size=4).map(b"".join))
def test_what_others_add_below_stays_whatever_becomes_of_ours(
    content: bytes | None, ours: Block, later: Block, added: bytes
) -> None:
    below = with_block(content, ours) + b"\n*.png binary\n" + added

    assert (without_block(with_block(below, later)) or b"").endswith(b"*.png binary\n" + added)


@given(contents)
def test_without_lines_of_ours_there_is_nothing_to_take_away(content: bytes | None) -> None:
    assert block(content) is None
    assert content is None or without_block(content) == content
