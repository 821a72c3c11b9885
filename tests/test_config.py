from __future__ import annotations

import re
from pathlib import Path

import pytest
import tomli

from awesome_merge.config import Config, DeclaredMerge, load, loading
from awesome_merge.errors import ConfigError, ReadError, UsageError
from awesome_merge.linting.selection import ensure_known
from awesome_merge.model import Distinction
from awesome_merge.rules import RULES

REPOSITORY = Path(__file__).parent.parent

WHOLE = """\
select = ["AM1", "venue-alias"]
extend-select = ["AM901"]
ignore = ["AM105"]
across = true
baseline = "known.json"
profile = "papers"

[venues]
"Neural Info" = "NeurIPS"

[marks]
q = "spotlight"

[per-file-ignores]
"docs/*.md" = ["AM4"]

[rules.date-format]
form = "YYYY.MM"

[sections]
"Old Trees" = "Trees"

[[merge]]
lists = ["lists/*.md", "more"]
output = "merged.md"
to = "table"
title = "All of them"
group-by = "venue"
order = "oldest"
sections = { Ferns = "" }

[[merge]]
lists = ["lists"]
output = "merged.jsonl"
"""


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_every_key_is_read(tmp_path: Path) -> None:
    write(tmp_path / "awesome-merge.toml", WHOLE)

    assert load(tmp_path) == Config(
        base=tmp_path,
        select=("AM1", "venue-alias"),
        extend_select=("AM901",),
        ignore=("AM105",),
        per_file_ignores={"docs/*.md": ("AM4",)},
        rules={"date-format": {"form": "YYYY.MM"}},
        across=True,
        baseline="known.json",
        profile="papers",
        venues={"Neural Info": "NeurIPS"},
        marks={"q": Distinction.SPOTLIGHT},
        sections={"Old Trees": "Trees"},
        merges=(
            DeclaredMerge(
                ("lists/*.md", "more"), "merged.md", "table", "All of them", "venue", "oldest", sections={"Ferns": ""}
            ),
            DeclaredMerge(("lists",), "merged.jsonl"),
        ),
    )


def test_a_folder_without_configuration_gives_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path) == Config()


def test_an_empty_file_gives_the_defaults_relative_to_its_folder(tmp_path: Path) -> None:
    write(tmp_path / "awesome-merge.toml", "")

    assert load(tmp_path) == Config(base=tmp_path)


def test_the_section_of_pyproject_is_read(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", '[tool.awesome-merge]\nignore = ["AM2"]\n')

    assert load(tmp_path).ignore == ("AM2",)


def test_the_own_file_outranks_pyproject_beside_it(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", '[tool.awesome-merge]\nignore = ["AM2"]\n')
    write(tmp_path / "awesome-merge.toml", 'ignore = ["AM3"]\n')

    assert load(tmp_path).ignore == ("AM3",)


@pytest.mark.parametrize("other", ['[project]\nname = "x"\n', 'tool = "none"\n', "[tool.ruff]\n"])
def test_a_pyproject_without_our_section_is_passed_over(tmp_path: Path, other: str) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path / "awesome-merge.toml", 'ignore = ["AM3"]\n')
    write(tmp_path / "below" / "pyproject.toml", other)

    assert load(tmp_path / "below").ignore == ("AM3",)


def test_the_nearest_file_is_read(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path / "awesome-merge.toml", 'ignore = ["AM1"]\n')
    write(tmp_path / "one" / "awesome-merge.toml", 'ignore = ["AM2"]\n')
    (tmp_path / "one" / "two").mkdir()

    found = load(tmp_path / "one" / "two")

    assert (found.ignore, found.base) == (("AM2",), tmp_path / "one")


def test_the_search_ends_at_the_root_of_the_repository(tmp_path: Path) -> None:
    write(tmp_path / "awesome-merge.toml", 'ignore = ["AM1"]\n')
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    (tmp_path / "repository" / "lists").mkdir()

    assert load(tmp_path / "repository" / "lists") == Config()


def test_outside_a_repository_only_the_working_folder_is_looked_at(tmp_path: Path) -> None:
    write(tmp_path / "awesome-merge.toml", 'ignore = ["AM1"]\n')
    (tmp_path / "below").mkdir()

    assert load(tmp_path / "below") == Config()


def test_isolated_reads_nothing(tmp_path: Path) -> None:
    write(tmp_path / "awesome-merge.toml", "not TOML")

    assert load(tmp_path, isolated=True) == Config()


def test_isolated_and_a_named_file_contradict_each_other(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--isolated reads no configuration and --config names one"):
        load(tmp_path, tmp_path / "any.toml", isolated=True)


def test_a_named_file_is_read_instead_of_the_nearest(tmp_path: Path) -> None:
    write(tmp_path / "awesome-merge.toml", 'ignore = ["AM1"]\n')
    named = write(tmp_path / "other" / "any.toml", 'ignore = ["AM2"]\n')

    assert load(tmp_path, named) == Config(base=tmp_path / "other", ignore=("AM2",))


def test_a_named_pyproject_is_read_by_its_section(tmp_path: Path) -> None:
    named = write(tmp_path / "pyproject.toml", '[tool.awesome-merge]\nignore = ["AM2"]\n')

    assert load(tmp_path, named).ignore == ("AM2",)


def test_a_named_pyproject_must_have_the_section(tmp_path: Path) -> None:
    named = write(tmp_path / "pyproject.toml", "")

    with pytest.raises(ConfigError, match=r"pyproject.toml: has no \[tool.awesome-merge\]"):
        load(tmp_path, named)


def test_a_named_file_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"any.toml: no such file"):
        load(tmp_path, tmp_path / "any.toml")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('selcet = ["AM1"]', "'selcet' is no key that we know; the nearest is 'select'"),
        ('[[merge]]\nlists = ["a"]\noutput = "b"\ngroup_by = "year"', "'merge.group_by' .* the nearest is 'group-by'"),
        ("zzz = 1", "'zzz' is no key that we know; the nearest is '"),
        ('select = "AM1"', "'select' must be an array of strings"),
        ("ignore = [1]", "'ignore' must be an array of strings"),
        ('profile = "poems"', "'profile' must be one of: papers, awesome"),
        ('venues = ["NIPS"]', "'venues' must be a table of strings"),
        ("[venues]\nNIPS = 1", "'venues.NIPS' must be a string"),
        ('[marks]\noo = "oral"', "'marks.oo' must be one letter"),
        ('[marks]\no = "orally"', "'marks.o' must be one of: oral, spotlight"),
        ("[sections]\nFerns = 1", "'sections.Ferns' must be a string"),
        ("per-file-ignores = 1", "'per-file-ignores' must be a table"),
        ('[per-file-ignores]\n"a.md" = "AM1"', "'per-file-ignores.a.md' must be an array of strings"),
        ("[rules]\ndate-format = 1", "'rules.date-format' must be a table of strings"),
        ("[rules.date-format]\nform = 1", "'rules.date-format.form' must be a string"),
        ('across = "yes"', "'across' must be true or false, or an array of strings"),
        ("across = [1]", "'across' must be an array of strings"),
        ("merge = 1", "'merge' must be an array of tables"),
        ("merge = [1]", "'merge' must be a table"),
        ('[[merge]]\noutput = "a"', "'merge.lists' must name at least one list"),
        ("[[merge]]\nlists = []", "'merge.lists' must name at least one list"),
        ('[[merge]]\nlists = ["a"]', "'merge.output' must name the file to write"),
        ('[[merge]]\nlists = ["a"]\noutput = 1', "'merge.output' must be a string"),
        ('[[merge]]\nlists = ["a"]\noutput = "b"\nto = "docx"', "'merge.to' must be one of: bullets, table"),
        ('[[merge]]\nlists = ["a"]\noutput = "b"\ntitle = 1', "'merge.title' must be a string"),
        ('[[merge]]\nlists = ["a"]\noutput = "b"\norder = ["newest"]', "'merge.order' must be one of: newest, oldest"),
        ("select = yes", "not TOML: .*line 1"),
    ],
)
def test_what_we_do_not_know_is_named_with_its_file(tmp_path: Path, text: str, complaint: str) -> None:
    write(tmp_path / "awesome-merge.toml", text)

    with pytest.raises(ConfigError, match=f"awesome-merge.toml: {complaint}"):
        load(tmp_path)


def test_keys_of_pyproject_are_named_with_their_section(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool.awesome-merge]\nselcet = []\n")

    with pytest.raises(
        ConfigError, match=r"'tool.awesome-merge.selcet' is no key that we know; the nearest is 'select'"
    ):
        load(tmp_path)


def test_a_section_that_is_no_table_is_an_error(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool]\nawesome-merge = 1\n")

    with pytest.raises(ConfigError, match=r"'tool.awesome-merge' must be a table"):
        load(tmp_path)


def test_a_configuration_that_is_no_text_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "awesome-merge.toml").write_bytes(b"# caf\xe9")

    with pytest.raises(ReadError, match=r"awesome-merge.toml:1: not UTF-8 at byte 5"):
        load(tmp_path)


def examples(page: str) -> list[str]:
    """Return what a page of ours shows as configuration."""
    return re.findall(r"```toml\n(.*?)```", (REPOSITORY / page).read_text("utf-8"), re.DOTALL)


def test_every_key_is_explained_and_every_example_is_a_configuration(tmp_path: Path) -> None:
    path = tmp_path / "awesome-merge.toml"
    keys: set[str] = set()
    merges: set[str] = set()
    for example in [*examples("docs/configuration.md"), *examples("README.md")]:
        path.write_text(example, encoding="utf-8")
        ensure_known(load(tmp_path, path), RULES)
    for example in examples("docs/configuration.md"):
        table = tomli.loads(example)
        keys |= table.keys()
        merges |= {key for merge in table.get("merge", ()) for key in merge}

    assert (keys, merges) == (set(loading._KEYS), set(loading._MERGE_KEYS))  # noqa: SLF001 - what may stand there
