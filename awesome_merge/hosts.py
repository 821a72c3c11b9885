"""The host of a web address, and what stands behind it. Knows no host by name."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"\s*(?:https?:)?//(?:www\.)?(?P<host>[^/?#:@\s]+)(?::\d+)?/*(?P<path>.*)", re.IGNORECASE)


def host_and_path(url: str) -> tuple[str, str] | None:
    """Return the host in lower case without ``www.``, and the path without its first slash, query and part included.

    None if ``url`` is no web address.
    """
    found = _ADDRESS.match(url)
    return (found["host"].lower(), found["path"]) if found else None
