from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import awesome_merge
from awesome_merge import api, config
from awesome_merge.errors import EntryLostError, ReadError, UsageError
from awesome_merge.model import Link, Role
from awesome_merge.verbs import merging
from awesome_merge.writing.layout import GroupBy, Order

REPOSITORY = Path(__file__).parent.parent
TEXT = "# Trees\n\n## Papers\n\n" + "".join(
    f"- 2019-ICLR-[On the {word}](https://example.org/{word}) [[Code](https://github.com/trees/{word})]\n"
    for word in ("Alder", "Birch", "Cedar", "Dogwood", "Elder", "Fir", "Ginkgo", "Hazel")
)
BROKEN = TEXT.replace("https://example.org/Fir", "https://https://example.org/Fir")


def source(text: str = TEXT, name: str = "list.md") -> api.Source:
    return api.Source(name, text)


def test_a_text_is_read_like_the_file_that_holds_it(tmp_path: Path) -> None:
    path = tmp_path / "list.md"
    path.write_text(TEXT, encoding="utf-8")

    read = api.read(path)

    assert read.entries == api.read(source()).entries == api.read(str(path)).entries
    assert (read.source.name, len(read.entries)) == (str(path), 8)


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        api.read(tmp_path / "none.md")


def test_a_sound_list_has_no_findings() -> None:
    assert api.check(api.read(source())) == []


def test_findings_are_those_of_the_chosen_rules() -> None:
    document = api.read(source(BROKEN))

    assert [finding.code for finding in api.check(document)] == ["AM301"]
    assert api.check(document, api.Config(ignore=("AM3",))) == []


def test_lists_are_checked_together() -> None:
    documents = [api.read(source()), api.read(source(name="other.md"))]

    assert [len(found) for found in api.check_together(documents)] == [0, 8]
    assert api.check_together(documents, api.Config(ignore=("AM4",))) == [[], []]


def test_lists_are_checked_as_people_decided(tmp_path: Path) -> None:
    title = "Pruning Gradually with Great Patience"
    rows = [f"- {year}-ICML-[{title}](https://example.org/{year})\n" for year in (2018, 2023)]
    sides = [f'{{ title = "{title}", year = {year} }}' for year in (2018, 2023)]
    path = tmp_path / "decisions.toml"
    path.write_text(f"[[different]]\na = {sides[0]}\nb = {sides[1]}\n", encoding="utf-8")
    one, other = api.read(source(TEXT + rows[0])), api.read(source(rows[1], "other.md"))
    both = api.read(source(TEXT + "".join(rows)))
    decisions = api.load_decisions(path)

    assert [each.code for each in api.check(both)] == ["AM402"]
    assert api.check(both, decisions=decisions) == []
    assert api.fix(both, decisions=decisions, unsafe=True).remaining == ()
    assert [each.code for each in api.check_together([one, other])[1]] == ["AM402"]
    assert api.check_together([one, other], decisions=decisions) == [[], []]


def test_a_rule_that_there_is_not_is_an_error() -> None:
    with pytest.raises(UsageError, match="no rule is called 'AM999'"):
        api.check(api.read(source()), api.Config(select=("AM999",)))


def test_a_fix_returns_the_mended_text_and_writes_nothing() -> None:
    fixed = api.fix(api.read(source(BROKEN)))

    assert (fixed.text, len(fixed.applied), fixed.remaining) == (TEXT, 1, ())


def test_a_merge_joins_the_same_work_of_two_lists() -> None:
    merged = api.merge([api.read(source()), api.read(source(name="other.md"))])

    assert len(merged.works) == 8
    assert [saying.place.file for saying in merged.works[0].said_by] == ["list.md", "other.md"]


@pytest.mark.parametrize("to", config.FORMATS)
def test_every_format_holds_every_link(to: str) -> None:
    text = api.write(api.merge([api.read(source())]), to)

    assert all(link.url in text for entry in api.read(source()).entries for link in entry.all_links)


@pytest.mark.parametrize("to", ["bullets", "table"])
def test_odd_addresses_are_printed_whole(to: str) -> None:
    odd = ("https://example.org/a_(b)_((c))", "<https://example.org/a b>", "https://example.org/a|b?c=*d*")
    text = TEXT + "".join(f"- 2019-ICLR-[Odd {number}]({url})\n" for number, url in enumerate(odd))
    text += "- <https://example.org/bare|address>\n"

    assert api.write(api.merge([api.read(source(text))]), to)


def test_a_link_that_would_not_be_printed_stops_the_writing() -> None:
    merged = api.merge([api.read(source())])
    # The writers print no link of a work that has the badge's role.
    gone = Link("x", "https://example.org/gone", Role.BADGE)
    hidden = replace(merged.works[0], url=None, title=None, links=(gone,))
    badge = replace(merged, documents=(api.read(source("")),), works=(hidden,))

    assert "gone" not in api.write(badge)
    with pytest.raises(EntryLostError, match=r"https://example.org/gone"):
        merging._ensure_printed(replace(badge, works=(replace(hidden, url="https://example.org/gone"),)), "")  # noqa: SLF001 - no writer of ours loses a link


def test_a_link_of_an_entry_that_its_work_has_only_as_a_badge_stops_the_writing() -> None:
    merged = api.merge([api.read(source())])
    hidden = [replace(link, role=Role.BADGE) for link in merged.works[0].links]

    with pytest.raises(EntryLostError, match=r"https://github.com/trees/"):
        api.write(replace(merged, works=(replace(merged.works[0], links=tuple(hidden)), *merged.works[1:])))


@pytest.mark.parametrize("to", ["bullets", "table"])
def test_a_badge_hides_no_link_to_the_same_page(to: str) -> None:
    text = (
        "# Tools\n\n## Tools\n\n- [Tool](https://tool.example.org) [Code](https://github.com/o/r)"
        " [![stars](https://img.example.org/x)](https://github.com/o/r)\n"
    )

    assert "[Code](https://github.com/o/r)" in api.write(api.merge([api.read(source(text))]), to)


def test_what_the_readme_shows_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = re.search(r"```python\n(.*?)```", (REPOSITORY / "README.md").read_text("utf-8"), re.DOTALL)
    assert shown is not None
    (tmp_path / "lists").mkdir()
    for name in ("a.md", "b.md"):
        (tmp_path / "lists" / name).write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    done = subprocess.run([sys.executable, "-c", shown[1]], check=False, capture_output=True, text=True)

    found = [f"{Path('lists', name)} {count} findings\n" for name, count in (("a.md", 0), ("b.md", 8))]
    assert (done.stdout, done.stderr) == ("".join(["8 works\n", *found]), "")
    assert (tmp_path / "merged.md").read_text("utf-8").count("- 2019-ICLR-") == 8


def test_a_format_that_there_is_not_is_an_error() -> None:
    with pytest.raises(UsageError, match=r"'pdf' is no format that we write; use one of: bullets, table, json, jsonl"):
        api.write(api.merge([api.read(source())]), "pdf")


def test_the_package_offers_the_library_and_imports_it_when_asked() -> None:
    script = (
        "import sys, awesome_merge; before = set(sys.modules); awesome_merge.read;"
        "sys.exit('markdown_it' in before or 'awesome_merge.api' not in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
    assert all(getattr(awesome_merge, name) is not None for name in awesome_merge.__all__)
    assert sorted({*api.__all__, "__version__"}) == sorted(awesome_merge.__all__)


def test_the_package_offers_nothing_else() -> None:
    with pytest.raises(AttributeError, match="module 'awesome_merge' has no attribute 'nothing'"):
        _ = awesome_merge.nothing  # type: ignore[attr-defined]


def test_the_stub_names_what_the_package_offers() -> None:
    stub = Path(awesome_merge.__file__).with_suffix(".pyi").read_text(encoding="utf-8")

    assert all(stub.count(f'    "{name}",\n') == 1 for name in awesome_merge.__all__)


def test_the_words_for_layouts_are_those_of_the_configuration() -> None:
    assert (tuple(GroupBy), tuple(Order)) == (config.GROUPINGS, config.ORDERS)
