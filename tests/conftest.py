"""Laws are tried on the same examples in every run; ``pytest --hypothesis-profile=default`` looks for new ones."""

from __future__ import annotations

from hypothesis import settings

# No deadline: a test is never about the speed of the machine it runs on.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")
