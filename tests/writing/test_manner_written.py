from __future__ import annotations

import pytest
from manner_samples import NAMES, document, page

from awesome_merge.writing.manner.habits import kept, printed, shape_of
from awesome_merge.writing.manner.written import cells, is_row, line, sign

TOOLS = [f"- [{name}](https://example.org/tools/{name}) - Grows {name.lower()} trees." for name in NAMES]
LINES = [
    "- [Kapok](https://example.org/kapok) - Grows kapoks in the snow with **patience**",
    "- [Kapok](https://example.org/kapok) - Grows kapoks in the snow (as [Moss](https://example.org/moss) does).",
    "- [Kapok](https://example.org/kapok) - Grows kapoks in *all* the snow<br>",
    "- [Kapok](https://example.org/kapok) - Grows kapoks in *all* the snow (and `rain`)",
    "- [Kapok][kapok] - Grows kapoks.",
    "- <a href='https://example.org/kapok'>Kapok</a> - Grows kapoks.",
    "- Kapok: https://example.org/kapok",
    "- **Kapok** <https://example.org/kapok>",
    '- [**Kapok**](https://example.org/kapok "Kapoks") [![Stars](https://example.org/s)](https://example.org/s) and',
    "- 2019-ICLR-[Kapoks](https://example.org/kapok) [[Code](https://github.com/a/kapok)] (with snow) (without rain)",
    "- [Kapok](https://github.com/a/kapok) ![](https://example.org/stars/a/kapok) - Grows kapoks.",
    "- [Kapok](https://example.org/kapok) ([code][kapok], [`demo`](https://example.org/demo), <a href='x'></a>)",
]


@pytest.mark.parametrize("written", LINES)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_line_taken_apart_and_put_together_is_the_same_line(written: str, end: str) -> None:
    read = document((page("Tools", [*TOOLS, written]) + "\n[kapok]: https://example.org/kapok\n").replace("\n", end))
    entry = read.entries[len(TOOLS)]
    apart = kept(line(read, entry))

    assert sign(read, entry) + printed(shape_of(apart), apart.parts, apart.repository) == written


def test_lines_below_a_nested_item_lose_its_indent() -> None:
    nested = "".join(f"  - **On the {name} of Trees**\n    [[pdf]](https://example.org/{name}.pdf)\n" for name in NAMES)
    read = document(f"# Trees\n\n## Papers\n\n- Oral:\n{nested}")
    apart = line(read, read.entries[0])

    assert "".join(apart.gaps).count("\n  ") == 1
    assert "\n    " not in "".join(apart.gaps)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("| [Moss](https://example.org/moss) | yes \\| no |  |", ["[Title]", "", ""]),
        ("[Moss](https://example.org/moss) | - |", ["[Title]", ""]),
        ("[Moss](https://example.org/moss) | -", ["[Title]", ""]),
        ("| [Moss](https://example.org/moss) | - | ", ["[Title]", ""]),
    ],
)
def test_rows_have_the_cells_that_everybody_sees(row: str, said: list[str]) -> None:
    rows = [f"| [{name}](https://example.org/{name}) | - | - |" for name in NAMES]
    read = document(page("Tools", ["| Tool | Notes | More |", "| - | - | - |", *rows, row]))
    entry = read.entries[-1]

    assert is_row(read, entry)
    assert [" ".join(part.kind for part in cell.parts) for cell in cells(read, entry)] == said
