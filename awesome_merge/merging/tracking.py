"""Which parameters of an address say who sent a reader; ``tracking.toml`` says where each is from."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from awesome_merge.tables import table


def tracks(parameter: str, host: str) -> bool:
    """Whether ``parameter``, in any case, says where a reader of a page on ``host`` came from, not what to show."""
    anywhere, by_host = _patterns()
    at = host.lower()
    return any(
        pattern.fullmatch(parameter) is not None
        for pattern in (anywhere, *(rows for known, rows in by_host if at == known or at.endswith(f".{known}")))
    )


@cache
def _patterns() -> tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    """Return the pattern of parameters on any host, and those on single hosts."""
    rows = table(Path(__file__).with_suffix(".toml"))["tracking"]
    anywhere = [name for row in rows if "hosts" not in row for name in row["parameters"]]
    by_host = [(host, _pattern(row["parameters"])) for row in rows for host in row.get("hosts", ())]
    return _pattern(anywhere), tuple(by_host)


def _pattern(names: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(name).replace(r"\*", r"\w+") for name in names), re.IGNORECASE)
