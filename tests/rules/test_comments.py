"""What comments in a list change for the rules that look at its Markdown: nothing, for a page shows nothing of them."""

from __future__ import annotations

import re

import pytest

from awesome_merge.linting import lint
from awesome_merge.reading import read
from awesome_merge.rules import RULES
from awesome_merge.rules.base import Facts
from awesome_merge.text import Source
from awesome_merge.venues import Venues

VENUES = Venues.load()
BODY = "# Awesome Trees\n\n## Alders\n\n- [Alder](https://example.org/alder) - Keeps wet feet.\n"


def told(text: str) -> list[tuple[str, str]]:
    """Return code and message of all that the guidelines find in ``text``, but for how it is formatted."""
    document = read(Source("list.md", text), VENUES, {})
    guidelines = [rule for rule in RULES if rule.code.startswith("AM6") and rule.name != "unformatted-markdown"]
    return [(each.code, each.message) for each in lint(document, guidelines, Facts(document, VENUES))]


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- words -->\n\n{BODY}",
        f"<!-- words -->\n<!-- more\nwords -->\n{BODY}",
        f"<!-- words -->\n\n<h1>Trees</h1>\n\n{BODY}",
        "<!-- words -->\n\n## Contents\n\n- [Alder](#alder)\n\n## Alder\n\nWet.\n",
        f"{BODY}\n## License <!-- words -->\n\nFree.\n",
        f"{BODY}- [Birch](https://example.org/birch) <!-- words -->\n",
        f"{BODY}- [Birch](https://example.org/birch) - Grows fast <!-- words -->\n",
        f"{BODY}- [Birch](https://example.org/birch) - Grows fast. <!-- words --> <!-- more -->\n",
        "# Trees\n\n## Contents <!-- words -->\n\n- [Alder](#alder)\n\n## Alder\n\n## Birch\n\n## Cedar\n",
        f"{BODY}\n**Birches** <!-- words -->\n\nThey grow fast.\n",
        f"{BODY}\n## Birches. <!-- words -->\n\nThey grow fast.\n",
    ],
)
def test_a_comment_brings_no_finding_and_hides_none(text: str) -> None:
    assert told(text) == told(re.sub(r" *<!--.*?-->", "", text, flags=re.DOTALL))


def test_html_that_a_page_shows_is_no_comment() -> None:
    assert ("AM602", "no Awesome badge stands behind the title") in told(f"<!-- words -->\n\n{BODY}")
    assert "AM602" not in {code for code, _ in told(f"<!-- words --> <h1>Trees</h1>\n\n{BODY}")}
