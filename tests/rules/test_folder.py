"""What rules learn of the files beside a list: the same of those on the disk as of those that a test names."""

from __future__ import annotations

from pathlib import Path

import pytest
from given import Given

from awesome_merge import api
from awesome_merge.config import Config
from awesome_merge.text import Source
from awesome_merge.verbs.folder import folder_of

THERE = {
    "README.md": "# Trees\n",
    "docs/list.md": "# Trees\n",
    "docs/License": "CC0\n",
    "docs/.github/contributing.md": "Add a line.\n",
    "docs/deep/a b.md": "",
    "odd.md": None,
}
SELECT = Config(select=("AM308", "AM603", "AM651"))


def placed(folder: Path) -> Path:
    for name, text in THERE.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"\xff" if text is None else text.encode())
    return folder


@pytest.mark.parametrize("name", ["README.md", "docs/list.md"])
@pytest.mark.parametrize("in_repository", [True, False])
def test_what_lies_beside_a_list_is_what_a_test_may_name(tmp_path: Path, name: str, *, in_repository: bool) -> None:
    there = placed(tmp_path)
    if in_repository:
        (there / ".git").mkdir()
    folder = folder_of(api.read(there / name))
    given = Given(THERE, str(Path(name).parent), in_repository)

    assert folder is not None
    for at in ("", ".github/", "/", "/docs", "deep", "none", "list.md", "n" * 300, "a\0b"):
        assert folder.names(at) == given.names(at)
    for path in (
        *THERE,
        "License",
        "/docs/License",
        "/none",
        "deep/../License",
        "./",
        "docs/",
        "deep",
        "n" * 300,
        "a\0b",
    ):
        assert folder.text(path) == given.text(path)
        assert folder.has(path) is given.has(path)


@pytest.mark.parametrize("name", ["-", "readme.md", "n" * 300, "a\0b"])
def test_a_list_that_is_no_file_lies_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    document = api.read(Source(name, "# Trees\n\n[Alder](alder.md)\n"))

    assert folder_of(document) is None
    assert api.check(document, SELECT) == []


def test_a_list_on_the_disk_is_judged_with_what_lies_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "readme.md"
    path.write_text(f"# Trees\n\n[Alder](alder.md) [Oak](oak.md) [Elm]({'e' * 300}.md)\n")
    for name in ("alder.md", "LICENSE"):
        (tmp_path / name).write_text("Words.\n")

    assert [each.message for each in api.check(api.read(path), SELECT)] == [
        "no file 'contributing.md' lies beside the readme; write how to add to the list",
        "there is no file 'oak.md' beside the list",
        f"there is no file '{'e' * 300}.md' beside the list",
    ]
