"""The guidelines of awesome lists, beyond what the examples of their rules show."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePath

import pytest
from given import Given

from awesome_merge.config import Config
from awesome_merge.linting import fix, lint
from awesome_merge.model import Document, Finding, Related
from awesome_merge.reading import read
from awesome_merge.rules import RULES
from awesome_merge.rules.base import Facts, Files
from awesome_merge.rules.guidelines.brands import misspelt
from awesome_merge.rules.runs import runs
from awesome_merge.tables import table
from awesome_merge.text import Source
from awesome_merge.venues import Venues
from awesome_merge.verbs import linting

VENUES = Venues.load()
BRANDS = table(Path(__file__).parents[2] / "awesome_merge" / "rules" / "guidelines" / "brands.toml")["brand"]


def the_list(source: Source) -> Document:
    return read(source, VENUES, {})


def facts(document: Document) -> Facts:
    return Facts(document, VENUES, rules=RULES)


def told(word: str, text: str, name: str = "list.md") -> list[tuple[int, str]]:
    """Return line and message of all that the rule ``word`` finds in ``text``."""
    chosen = [rule for rule in RULES if word in {rule.name, *rule.aliases}]
    document = the_list(Source(name, text))
    return [(document.source.line(each.span.start), each.message) for each in lint(document, chosen, facts(document))]


def mended(word: str, text: str, *, unsafe: bool = False) -> str:
    chosen = [rule for rule in RULES if rule.name == word]
    return fix(Source("list.md", text), the_list, chosen, facts, unsafe=unsafe).text


LINK = "[Alder](https://example.org/alder)"


@pytest.mark.parametrize(
    "item",
    [
        f"- {LINK} ![new](n.png) - .NET trees.",
        f"- {LINK} - npm trees.",
        f"- {LINK} - :cloud: Trees.",
        "- [alder](https://example.org/a) - alder trees [grow](https://example.org/g).",
        f"- {LINK} - *nix trees.",
        f"- {LINK} - “black” trees.",
        f"- {LINK} - os.path of trees.",
        f"- {LINK} - 树。",
        f"- {LINK} - Библиотека.",
        f'- {LINK} - It is "black".',
        f"- {LINK} - Black. (Japanese)",
        f"- {LINK} - Black. 🌳",
        f"- {LINK} 🌳",
        f"- {LINK} - Trees 🌳",
        f"- {LINK} - `code` 🌳",
        f"- {LINK} - [Preview](https://example.org/p) 🌳",
        f"- {LINK} - Trees of [wet](https://example.org/w) `MIT`\n- {LINK} - Trees. `MIT`",
        f"- [x] {LINK} - Trees.",
        f"- [ ] Alder, and {LINK}",
        f"- <!-- a comment --> {LINK} – trees\n- {LINK} - Trees.",
        "- [Alder](more/alder.md) - Trees.",
        "- [Alder][a] - Trees, see [wood][a]\n\n[a]: https://example.org",
        "- `!` - Warns.\n- `?` - Asks.",
    ],
)
def test_these_items_are_fine(item: str) -> None:
    # A sentence may end with a link, and so may one before a licence only where it is stopped somewhere.
    found = [message for _, message in told("off-form-item", f"{item}\n") if "`MIT`" not in item]

    assert found == []


@pytest.mark.parametrize(
    ("item", "message"),
    [
        ("- ![Alder](a.png)", "an item opens with a link, '- [Name](address)'"),
        ("-", "an item opens with a link, '- [Name](address)'"),
        ("- # Alder", "an item opens with a link, '- [Name](address)'"),
        ("- [](https://example.org/a) - Trees.", "the link has no words; name what it leads to"),
        ("- [![Alder](a.png)](https://example.org/a) - Trees.", "image stands in the name; a name is words alone"),
        (f"- {LINK}\u00a0- Trees.", "an odd space stands beside the dash; ' - ' parts name and description"),
        (f"- {LINK} / Trees.", "'/' stands behind the name; ' - ' parts name and description"),
        (f"- {LINK} Trees.", "no dash stands behind the name; ' - ' parts name and description"),
        (f"- {LINK} ![n](n.png) - trees.", "no dash stands behind the name; ' - ' parts name and description"),
        (f"- {LINK} *by me* Trees.", "no dash stands behind the name; ' - ' parts name and description"),
        (f"- {LINK} - ~~Trees~~ wood.", "strike stands in the description; it is one sentence of plain words"),
        (f"- {LINK} - Trees of `wood`", "the description ends without a full stop"),
        (f"- {LINK} - Trees.[^1]", "the description ends without a full stop"),
        (f"- {LINK} - Trees, see above: wood", "the description ends without a full stop"),
        (
            f'- {LINK} - They said "yes.".',
            "a full stop stands within the quotes and another behind them; one of them goes",
        ),
        (f"- {LINK} - ...", "nothing stands behind the dash"),
        (f"- {LINK} - ωραία δέντρα.", "the description begins with a small letter, 'ωραία'"),
    ],
)
def test_these_items_are_not(item: str, message: str) -> None:
    assert told("awesome-list-item", f"{item}\n- {LINK} - Trees.\n") == [(1, message)]


@pytest.mark.parametrize(
    ("item", "fixed"),
    [
        (f"- {LINK}: Trees", f"- {LINK} - Trees."),
        (f"- {LINK} -- Trees `oak`", f"- {LINK} - Trees `oak`."),
        (f"- {LINK}\u00a0-\u00a0Trees", f"- {LINK} - Trees."),
        (f"- {LINK} by me", f"- {LINK} by me"),
        (f"- {LINK} - Trees,", f"- {LINK} - Trees,"),
        (f"- {LINK} - 树", f"- {LINK} - 树"),
    ],
)
def test_items_are_mended_where_one_reading_is_possible(item: str, fixed: str) -> None:
    assert mended("off-form-item", f"{item}\n") == f"{fixed}\n"


def test_where_hardly_any_description_has_a_full_stop_it_is_no_safe_fix() -> None:
    text = "".join(f"- [Tree {n}](https://example.org/{n}) - A tree that keeps wet feet\n" for n in range(9))

    assert mended("off-form-item", text) == text
    assert mended("off-form-item", text, unsafe=True) == text.replace("feet", "feet.")


def test_where_some_descriptions_are_names_of_people_none_gets_a_full_stop() -> None:
    phrases = "".join(f"- [Tree {n}](https://example.org/{n}) - A tree that keeps wet feet\n" for n in range(9))
    named = "".join(f"- [Book {n}](https://example.org/b{n}) - Hans Baum, Ada Alder\n" for n in range(9))

    assert mended("off-form-item", phrases + named, unsafe=True) == phrases + named


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# AWESOME TREES\n", ["'AWESOME TREES' is no title; its words begin with capitals"]),
        (
            "# Trees and shrubs of the World\n",
            ["'Trees and shrubs of the World' is no title; its words begin with capitals"],
        ),
        ("# Trees of\n", ["'Trees of' is no title; its words begin with capitals"]),
        ("# Trees — in Vue.js & 3d, by iOS\n", []),
        ("# npm Trees!\n", []),
        (
            '<div align="center">\n<img src="a.png">\n</div>\n\n# Trees\n',
            ["a second title; a list has one heading of level 1"],
        ),
        ("<p>Trees</p>\n", ["the list has no title; it begins with '# Name of the List'"]),
    ],
)
def test_titles(text: str, found: list[str]) -> None:
    assert [message for _, message in told("awesome-heading", text)] == found


def test_a_badge_is_put_behind_a_title_of_one_plain_line_only() -> None:
    assert mended("missing-badge", "Awesome Trees\n=====\n", unsafe=True) == "Awesome Trees\n=====\n"
    assert told("awesome-badge", "# Trees\n\nWords.\n\n## Alder\n") == [(1, "no Awesome badge stands behind the title")]


def toc(contents: str, sections: str) -> list[tuple[int, str]]:
    return told("awesome-toc", f"# Trees\n\n## Contents\n\n{contents}\n\n{sections}\n")


@pytest.mark.parametrize(
    ("contents", "sections", "found"),
    [
        ("- [Alder](#alder)", "", [(1, "there are contents, and no section below them")]),
        ("Words.", "## Alder", [(3, "no list below the contents; it is one, '- [Section](#section)'")]),
        (
            "- [Alder](#alder)\n\n1. [Alder](#alder)",
            "## Alder",
            [(3, "2 lists below the contents; it is one, '- [Section](#section)'")],
        ),
        ("- Alder", "## Alder", [(5, "it has no link")]),
        ("- [](#alder)", "## Alder", [(5, "the link to '#alder' has no words")]),
        (
            "- [Alder](#alder)\n- [Oak](#oak)",
            "## Alder",
            [(6, "the contents say 'Oak', and no section is left for it")],
        ),
        (
            "- [Alder](#alder)\n- [Footnotes](#footnotes)",
            "## Alder\n\n## Footnotes",
            [(6, "the contents say 'Footnotes', and it is left out there")],
        ),
        ("- [Oak](#oak)\n- [Oak](#oak)", "## Oak\n\n## Oak", [(6, "'#oak' stands in the contents twice")]),
        (
            "- [Oak](#oak)\n  - [Red](#red)\n    - [Dark](#dark)",
            "## Oak\n\n### Red\n\n#### Dark",
            [(6, "the contents are more than 2 levels deep")],
        ),
        (
            "- [Oak](#oak)\n  - [Red](#red)\n- [Elm](#elm)",
            "## Oak\n\n### Red\n\n### White\n\n## Footnotes\n\n### Notes\n\n## Elm\n\n### Wych",
            [(6, "the contents leave out 'White'")],
        ),
        ("- [Oak 🌳️](#oak-)", "## Oak 🌳️", []),
        ("- [Oak](#oak)", '## <a name="o"></a>Oak', []),
    ],
)
def test_contents(contents: str, sections: str, found: list[tuple[int, str]]) -> None:
    assert toc(contents, sections) == found


def test_contents_above_everything_lack_the_name_of_the_list() -> None:
    text = "## Contents\n\n- [Oak](#oak)\n\n## Oak\n"

    assert told("awesome-toc", text) == [(1, "the contents stand above everything; the name of the list comes first")]


def test_what_is_missing_in_long_contents_is_told_once() -> None:
    names = [f"Tree {letter}" for letter in "ABCDEFGHIJ"]
    lines = "".join(f"- [{name}](#{name.lower().replace(' ', '-')})\n" for name in names if name != "Tree C")
    sections = "".join(f"## {name}\n\n- [One](https://example.org/{name[-1]})\n\n" for name in names)

    assert told("awesome-toc", f"# Trees\n\n## Contents\n\n{lines}\n{sections}") == [
        (6, "'Tree C' is missing behind this line; the contents name the other 9 sections like it")
    ]


@pytest.mark.parametrize(
    ("item", "found"),
    [
        (f"- [![a](b)](https://example.org) {LINK} - Alder is wet.", True),
        (f"- [a](https://example.org) {LINK} - Alder, wet.", True),
        (f"- {LINK} ~~old~~ - Alder is wet.", False),
        (f"- {LINK}", False),
        ("- [](https://example.org) - Alder.", False),
        ("- Alder", False),
    ],
)
def test_a_name_is_repeated_by_the_link_that_the_description_follows(item: str, found: bool) -> None:
    assert bool(told("no-repeat-item-in-description", f"{item}\n")) == found


def test_a_name_that_is_written_otherwise_is_no_safe_prefix() -> None:
    text = f"- {LINK} -  Alder is a tree.\n"

    assert mended("repeated-name", text, unsafe=True) == text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a/index.html", "example.org/a"),
        ("https://example.org/a?utm_source=x&b=1", "http://example.org/a?b=1"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_spellings_of_one_address_are_one(one: str, other: str) -> None:
    assert len(told("double-link", f"[a]({one}) [b]({other})\n")) == 2


def of_readme(word: str, files: Files | None, name: str = "readme.md") -> list[Finding]:
    """Return what the rule ``word`` finds in a readme beside which ``files`` lie."""
    chosen = [rule for rule in RULES if word in rule.aliases]
    document = the_list(Source(name, "# Trees\n"))
    return lint(document, chosen, replace(facts(document), files=files))


@pytest.mark.parametrize("place", ["", "docs/", "docs/deep/"])
@pytest.mark.parametrize(
    ("declared", "found"),
    [
        ({}, 1),
        ({"package.json": "{"}, 1),
        ({"package.json": '{"repository": "alder/trees"}', ".git/config": "github.com:sindresorhus/trees"}, 1),
        ({"package.json": "{", ".git/config": "url = git@github.com:sindresorhus/trees.git\n"}, 0),
    ],
)
def test_the_owner_of_a_list_may_be_whom_the_template_names(place: str, declared: dict[str, str], found: int) -> None:
    files = Given({f"{place}.github/code-of-conduct.md": "Write to sindresorhus@gmail.com.\n", **declared}, place)

    assert len(of_readme("awesome-code-of-conduct", files)) == found


def test_the_place_in_a_file_beside_a_readme_is_told_by_a_path_as_that_of_the_readme() -> None:
    files = Given({"lists/.github/code-of-conduct.md": "# Conduct\n\n[INSERT EMAIL ADDRESS]\n"}, "lists")
    (found,) = of_readme("awesome-code-of-conduct", files, "lists/readme.md")

    assert found.related == (Related(3, "here", str(PurePath("lists/.github/code-of-conduct.md"))),)


def test_a_file_that_cannot_be_read_is_none() -> None:
    files = Given({"contributing.md": None, "code-of-conduct.md": None})

    assert len(of_readme("awesome-contributing", files)) == 1
    assert of_readme("awesome-code-of-conduct", files) == []


class Unasked(Given):
    """What lies beside a list that nobody may ask about."""

    def _at(self, path: str) -> str | None:
        raise AssertionError(path)


def test_nobody_looks_beside_a_list_that_is_no_readme_and_names_no_file() -> None:
    document = the_list(Source("list.md", f"# Trees\n\n- {LINK} - Wet.\n"))

    assert lint(document, RULES, replace(facts(document), files=Unasked({}))) == lint(document, RULES, facts(document))


def test_brands_have_names_of_their_own_and_pages_of_their_makers() -> None:
    assert len(BRANDS) >= 250
    assert len({row["name"] for row in BRANDS}) == len(BRANDS)
    assert [row["name"] for row in BRANDS if not row["source"].startswith("https://")] == []
    assert [
        row["name"]
        for row in BRANDS
        if row.keys() - {"name", "source", "wrong", "right", "same", "before", "command", "word"}
    ] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We use Github daily.", ["GitHub"]),
        ("Runs on mac os x, git hub and docker.", ["macOS", "macOS", "Git", "GitHub", "Docker"]),
        ("Building with net 8, and .NET", [".NET"]),
        ("A svelte figure, open windows and the net result.", []),
        ("git diff, docker run and npm", []),
        ("github/docker, awesome-docker, docker.io, @github and github_token", []),
        ("babel", ["Babel"]),
        ("sent via slack", ["Slack"]),
    ],
)
def test_names_are_told_where_they_are_meant(text: str, found: list[str]) -> None:
    assert [each.name for each in misspelt(text)] == found


def test_names_in_addresses_and_names_of_links_are_let_alone() -> None:
    text = "[webpack](https://github.com/webpack/webpack), [opencv](https://github.com/a/node-opencv), see https://x.org/github\n"

    assert told("awesome-spell-check", text) == []


def test_short_names_are_told_beside_the_long_one_only_and_each_once() -> None:
    assert told("awesome-spell-check", "k8s\n\nKubernetes\n") == []
    assert len(told("awesome-spell-check", "github and github, k8s or Kubernetes\n")) == 2


def test_text_over_several_lines_or_with_escapes_is_told_where_it_begins() -> None:
    assert [line for line, _ in told("awesome-spell-check", "Trees\nand github\n")] == [1]
    assert [line for line, _ in told("awesome-spell-check", "Trees\\_ and github\n")] == [1]


def test_quotes_in_cells_of_tables_are_not_counted() -> None:
    assert told("balanced-punctuation", '| Feet |\n| - |\n| 3" and "wet |\n') == []


def test_a_hard_break_is_no_hard_wrap() -> None:
    items = "".join(f"- [Tree {n}](https://example.org/{n}) - Grows.\n" for n in range(8))

    assert told("hard-wrapped-entry", f"{items}- {LINK} - Keeps  \n  wet feet.\n") == []


def test_comments_for_double_links_silence_what_tells_of_them_here() -> None:
    item = f"- 2019-ICML-{LINK} [[Code](https://example.org/c)] [[Code](https://example.org/c)]\n"

    assert len(told("repeated-link", item)) == 1
    assert told("repeated-link", f"<!--lint disable double-link-->\n\n{item}") == []


def test_an_item_without_words_has_no_opening() -> None:
    document = the_list(Source("a.md", "- [x] a\n- [ ] [b](c)\n"))
    found = facts(document)
    (block,) = found.tree

    assert ["".join(run.text for run in found.opening(item)) for item in block.children] == ["a", "b"]
    assert runs(()) == ()


def test_the_profile_minimal_has_none_of_them() -> None:
    document = the_list(Source("a.md", "# trees\n\n- [Alder](https://example.org) – wet\n"))

    assert linting.check(document, Config(profile="minimal")) == []
    assert {each.code for each in linting.check(document, Config(profile="awesome"))} == {"AM601", "AM602", "AM606"}


def test_names_in_wrapped_text_are_mended_whatever_ends_the_lines() -> None:
    text = "Trees for\nGithub and\nlinux alike, said\non Twitter.\n"
    expected = text.replace("Github", "GitHub").replace("linux", "Linux")

    assert mended("off-brand-spelling", text, unsafe=True) == expected
    assert mended("off-brand-spelling", text.replace("\n", "\r\n"), unsafe=True) == expected.replace("\n", "\r\n")
