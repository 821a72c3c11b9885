"""Readers: processes that read lists beside this one, where there is much to read.

Nothing depends on them. What a reader does not hand over, for whatever reason, is read here instead, and an error is
met where it would be met without them.
"""

from __future__ import annotations

import gc
import pickle
import signal
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection

from awesome_merge.config import Config
from awesome_merge.files import ListFile
from awesome_merge.model import Document
from awesome_merge.verbs.reading import read


class Reader:
    """A process that reads ``files``, and hands them over in their order once it has read them all.

    It holds them as bytes until then: pickling a document takes a tenth of the time of reading it, and the bytes a
    tenth of its memory.
    """

    def __init__(self, files: Sequence[ListFile], config: Config) -> None:
        self._files = files
        self._config = config
        self._received, sent = Pipe(duplex=False)
        # A daemon, so that Python ends it too when it leaves.
        self._process = Process(target=read_apart, args=(files, config, sent, self._received), daemon=True)
        with suppress(OSError):  # no process to be had
            self._process.start()
        sent.close()

    def documents(self) -> Iterator[Document]:
        """Yield each of its files, read, be it here.

        Raises:
            ReadError: a file cannot be read.
        """
        for file in self._files:
            try:
                document = self._received.recv()
            except (EOFError, OSError):
                document = read(file.load(), self._config)
            yield document

    def end(self) -> None:
        """End the process, whatever it does."""
        self._received.close()
        if self._process.pid:
            self._process.kill()
            self._process.join()


def read_apart(files: Sequence[ListFile], config: Config, sent: Connection, received: Connection) -> None:
    """Send the document of each of ``files`` up to the first that cannot be read; ``received`` is the other end.

    Of an error it says nothing: who waits for the document meets the same one.
    """
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # to end without a word
    received.close()  # so that sending fails when nobody is there to receive
    read_so_far: list[bytes] = []
    with suppress(Exception):
        for file in files:
            if not file.size:  # as is standard input under any name: it is another process's
                break
            read_so_far.append(pickle.dumps(read(file.load(), config), pickle.HIGHEST_PROTOCOL))
    with suppress(OSError):
        for document in read_so_far:
            sent.send_bytes(document)
