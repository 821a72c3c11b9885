"""Running rules over a list, and mending what they find.

Nothing here knows a single rule, and nothing here writes a file.
"""

from __future__ import annotations

from awesome_merge.linting.fixing import fix
from awesome_merge.linting.running import lint
from awesome_merge.linting.selection import choose, of_profile, profile_of, unasked

__all__ = ["choose", "fix", "lint", "of_profile", "profile_of", "unasked"]
