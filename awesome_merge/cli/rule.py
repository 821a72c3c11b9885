"""``rule``: what holds in a good list, and why."""

from __future__ import annotations

import click

from awesome_merge.cli.output import put


@click.command(short_help="Explain a rule.")
@click.argument("word", required=False, metavar="[CODE|NAME]")
@click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of an unexpected error.")
def rule(word: str | None) -> int:
    """Explain a rule (AM205, venue-alias) or an area (AM2); without a word, list all rules."""
    from awesome_merge.linting.selection import fits, known
    from awesome_merge.plugins.rules import rules
    from awesome_merge.rules.pages import summary, text

    if word is None:
        put(summary(rules()))
    else:
        known([word], rules())
        put("\n".join(text(each) for each in rules() if fits(each, word)))
    return 0
