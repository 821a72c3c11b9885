from __future__ import annotations

import gc
import multiprocessing.connection
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from multiprocessing import Pipe, Process
from pathlib import Path

import pytest
from command_line import a_list
from hypothesis import given
from hypothesis import strategies as some

from awesome_merge.cli.lists import documents, read_all, shares
from awesome_merge.cli.readers import read_apart
from awesome_merge.config import Config
from awesome_merge.errors import ReadError
from awesome_merge.files import ListFile
from awesome_merge.verbs.reading import read

# Enough that each list is worth a process of its own, and quickly read.
MUCH = f"\n<!-- {'much' * 75_000} -->\n"
RUN = "import multiprocessing; multiprocessing.set_start_method({!r}); from awesome_merge.cli import run; run()"


@pytest.fixture
def files(tmp_path: Path) -> list[ListFile]:
    """Four large lists."""
    found = []
    for slug in "abcd":
        path = tmp_path / f"{slug}.md"
        path.write_text(a_list(slug) + MUCH, encoding="utf-8")
        found.append(ListFile(path.name, path))
    return found


@pytest.fixture
def _unchanged_process() -> Iterator[None]:
    """Give back what a reader changes in the process that is all its own."""
    handler = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, handler)
    gc.enable()


@pytest.mark.parametrize("processes", [None, 1, 3, 9])
def test_lists_are_read_alike_and_in_order_by_any_number_of_processes(
    files: list[ListFile], processes: int | None
) -> None:
    assert list(read_all(files, Config(), processes)) == [read(file.load()) for file in files]
    assert multiprocessing.active_children() == []


def test_what_a_configuration_says_reaches_every_process(files: list[ListFile]) -> None:
    config = Config(venues={"ICLR": "International Conference on Trees"})

    names = {entry.venue and entry.venue.name for document in read_all(files, config, 2) for entry in document.entries}

    assert names == {"International Conference on Trees"}


@pytest.mark.parametrize("place", [0, 1, 3])
def test_an_error_comes_in_its_turn_and_leaves_no_process(files: list[ListFile], place: int) -> None:
    files[place].path.write_text(MUCH + "\0", encoding="utf-8")
    documents = read_all(files, Config(), 2)

    assert len(list(islice(documents, place))) == place
    with pytest.raises(ReadError, match=rf"^{files[place].name}:3: a NUL byte"):
        next(documents)
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_what_cannot_be_read_is_passed_over_whoever_reads_it(files: list[ListFile], place: int) -> None:
    files[place].path.write_text(MUCH + "\0", encoding="utf-8")
    unreadable: list[ReadError] = []

    found = [file.name for file, _ in documents(files, Config(), unreadable)]

    assert found == [file.name for file in files if file is not files[place]]
    assert [str(error).partition(":")[0] for error in unreadable] == [files[place].name]


def test_who_has_seen_enough_leaves_no_process(files: list[ListFile]) -> None:
    documents = iter(read_all(files, Config(), 4))

    next(documents)
    assert len(multiprocessing.active_children()) == 3
    del documents
    assert multiprocessing.active_children() == []


def test_what_a_reader_that_died_has_not_handed_over_is_read_here(files: list[ListFile]) -> None:
    documents = read_all(files, Config(), 2)

    found = [next(documents)]
    for process in multiprocessing.active_children():
        process.kill()
    assert [*found, *documents] == [read(file.load()) for file in files]


def test_without_another_process_to_be_had_all_is_read_here(
    files: list[ListFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Process) -> None:
        raise BlockingIOError

    monkeypatch.setattr(Process, "start", fail)

    assert list(read_all(files, Config(), 2)) == [read(file.load()) for file in files]


@pytest.mark.parametrize("name", ["-", "/dev/stdin"])
def test_standard_input_is_read_here_whatever_it_is_called(files: list[ListFile], name: str) -> None:
    command = [sys.executable, "-m", "awesome_merge", *(str(file.path) for file in files[:3]), name]
    with files[3].path.open("rb") as piped:
        told = subprocess.run(command, stdin=piped, capture_output=True, check=True)

    assert told.stdout.count(b"https://example.org/d/") == 8


@pytest.mark.usefixtures("_unchanged_process")
def test_a_reader_stops_without_a_word_at_what_it_cannot_read(files: list[ListFile]) -> None:
    for file in files:  # so short that a pipe takes what is read before anybody receives it
        file.path.write_text(a_list(), encoding="utf-8")
    a, b, *_ = files

    assert handed_over(a, b) == 2
    assert handed_over(a, ListFile("b.md", b.path, is_input=True), b) == 1
    assert handed_over(a, ListFile("of-no.json", b.path), b) == 1


def handed_over(*files: ListFile) -> int:
    received, sent = Pipe(duplex=False)
    here = multiprocessing.connection.Connection(os.dup(received.fileno()), writable=False)
    read_apart(files, Config(), sent, received)
    sent.close()
    documents = []
    with here, suppress(EOFError):
        while True:
            documents.append(here.recv())
    assert documents == [read(file.load()) for file in files[: len(documents)]]
    return len(documents)


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_a_merge_prints_the_same_however_processes_start(files: list[ListFile], method: str) -> None:
    names = [str(file.path) for file in files]
    alone = subprocess.run([sys.executable, "-m", "awesome_merge", *names[:1]], capture_output=True, check=True)
    told = subprocess.run([sys.executable, "-c", RUN.format(method), *names], capture_output=True, check=True)

    assert alone.stdout.count(b"https://example.org/a/") == told.stdout.count(b"https://example.org/a/") == 8
    assert told.stdout.count(b"https://example.org/") == 32
    assert b"Error" not in told.stderr


def test_a_small_merge_has_nothing_to_do_with_processes(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(a_list(), encoding="utf-8")
    words = "import sys; from awesome_merge.cli.main import main; main(sys.argv[1:], standalone_mode=False)"
    asked = f"import atexit, sys; atexit.register(lambda: print('multiprocessing' in sys.modules)); {words}"
    told = subprocess.run(
        [sys.executable, "-c", asked, "a.md", "-o", "b.md"], cwd=tmp_path, capture_output=True, check=True
    )

    assert told.stdout == b"False\n"


@given(some.lists(some.integers(0, 1 << 20)), some.integers(1, 6))
def test_shares_hold_every_file_once_and_in_order(sizes: list[int], most: int) -> None:
    found = shares(sizes, most)

    assert [index for share in found for index in range(len(sizes))[share]] == list(range(len(sizes)))
    assert 1 <= len(found) <= most


@pytest.mark.parametrize(
    ("sizes", "most", "lengths"),
    [
        ([300_000] * 10, 2, [5, 5]),
        ([300_000] * 10, 3, [3, 4, 3]),
        ([3_000_000, 500_000, 500_000, 500_000], 2, [1, 3]),
        ([100_000] * 6, 4, [3, 3]),
        ([100_000] * 5, 4, [5]),
        ([], 2, [0]),
    ],
)
def test_shares_are_about_equally_large_and_few_where_there_is_little(
    sizes: list[int], most: int, lengths: list[int]
) -> None:
    assert [len(sizes[share]) for share in shares(sizes, most)] == lengths
