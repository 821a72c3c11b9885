"""Every way this package gives up, in one tree.

AwesomeMergeError
├── ReadError               a file is not text we can read
├── WriteError              a file could not be written; nothing was touched
├── ConfigError             the configuration says something we do not know
├── UsageError              the command line asks for something that is not there
├── OverlappingEditsError   two edits want the same characters
└── EntryLostError          a merge would drop something that a list said

A *finding* is not an error: findings are about the list, errors are about us.
Each message is one sentence for the person at the terminal: what, where, and what to do.
"""

from __future__ import annotations


class AwesomeMergeError(Exception):
    """We could not do what was asked; the message says why and what to do."""


class ReadError(AwesomeMergeError):
    """A file is not text that we can read."""


class WriteError(AwesomeMergeError):
    """A file could not be written; what stood there before is untouched."""


class ConfigError(AwesomeMergeError):
    """The configuration says something that we do not know."""


class UsageError(AwesomeMergeError):
    """The command line names something that is not there or cannot be."""


class OverlappingEditsError(AwesomeMergeError):
    """Two different edits want the same characters; it is a bug of a rule.

    Attributes:
        offset: where the second edit begins.
    """

    def __init__(self, offset: int) -> None:
        super().__init__(f"two different fixes want the characters at offset {offset}, nothing was changed")
        self.offset = offset


class EntryLostError(AwesomeMergeError):
    """A merge would drop something that a list said; it is a bug of ours.

    Attributes:
        lost: the link targets, or ``file:line`` places, that would be gone.
    """

    def __init__(self, lost: frozenset[str]) -> None:
        super().__init__(
            f"the merge would lose {len(lost)} link(s) or entries, nothing was written; "
            f"please report this: {', '.join(sorted(lost))}"
        )
        self.lost = lost
