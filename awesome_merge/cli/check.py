"""``check``: what a list breaks, and with ``--fix`` the same list mended."""

from __future__ import annotations

from typing import Any

import click

from awesome_merge.cli.adoption import adopting
from awesome_merge.cli.judged import Named, differences, judge, mend
from awesome_merge.cli.options import common, following
from awesome_merge.cli.output import fail
from awesome_merge.cli.reporting import deliver, deliver_text, reporting
from awesome_merge.cli.request import Request
from awesome_merge.config import PROFILES, Config
from awesome_merge.errors import ReadError


@click.command(short_help="Report what lists break, and mend it.")
@click.argument("lists", nargs=-1, required=True, metavar="LIST...")
@click.option("--fix", is_flag=True, help="Mend what can be mended without changing what a list says.")
@click.option("--fix-only", is_flag=True, help="The same, and say nothing of what is left.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: mend the rest that can be mended, too.")
@click.option("--diff", is_flag=True, help="Write nothing; show what --fix would change, and exit 1 if it is anything.")
@click.option("--select", multiple=True, metavar="RULES", help="Apply these rules: codes, prefixes or names.")
@click.option("--extend-select", multiple=True, metavar="RULES", help="Apply these rules beside the usual ones.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Leave these rules out.")
@click.option("--profile", type=click.Choice(PROFILES), help="The usual rules; else the entries of each list decide.")
@click.option("--across", is_flag=True, help="Report also what a list repeats of the lists named before it.")
@following
@adopting
@reporting
@click.option("--lists-only", is_flag=True, help="Pass over files that are no lists, in silence; for hooks.")
@common
def check(**asked: Any) -> int:
    """Report what the lists break, each judged alone unless --across; exit 1 if anything is left.

    RULES are separated by commas; 'awesome-merge rule' shows them all.
    """
    request = Request(**asked)
    request.ensure_sensible()
    config = request.config()
    unreadable: list[ReadError] = []
    answer = _show_config if request.show_config else _diff if request.diff else _report
    code = answer(request, config, request.documents(config, unreadable))
    for error in unreadable:
        code = fail(str(error))
    return code


def _report(request: Request, config: Config, named: Named) -> int:
    judged = mend(request, config, named) if request.mends else judge(request, config, named)
    deliver(request, judged)
    return 0 if judged.is_clean or request.exit_zero or request.fix_only else 1


def _diff(request: Request, config: Config, named: Named) -> int:
    shown = differences(request, config, named)
    deliver_text(request, shown)
    return 1 if shown and not request.exit_zero else 0


def _show_config(request: Request, config: Config, named: Named) -> int:
    from awesome_merge.cli.in_force import in_force

    deliver_text(request, in_force(request, config, named))
    return 0
