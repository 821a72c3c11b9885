"""What static badges say in words: their text is part of their address."""

from __future__ import annotations

import re
from urllib.parse import unquote

# https://shields.io/badges: label-message-color, `--` a dash, `__` an underscore, `_` a space.
_STATIC = re.compile(r"https?://img\.shields\.io/badge/(?P<path>[^?#\s]+)", re.IGNORECASE)
_PARTS = re.compile(r"(?<!-)-(?!-)")


def words(address: str) -> str:
    """Return the message of the static badge at ``address``, without its label and color; "" if it is none."""
    found = _STATIC.match(address)
    if found is None:
        return ""
    *said, _ = _PARTS.split(unquote(found["path"]).rstrip("/")) if "-" in found["path"] else (found["path"], "")
    message = "-".join(said[1:] or said).replace("__", "\0").replace("_", " ").replace("\0", "_").replace("--", "-")
    return " ".join(message.split())
