"""From characters to a list's entries, with the exact place of each.

What cannot be read is never dropped: it is `Unread` with a reason, or `Prose`.
"""

from awesome_merge.reading.document import read

__all__ = ["read"]
