"""The one place where a first word becomes a command, and our errors a message and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from awesome_merge.cli.merge import merge
from awesome_merge.cli.output import fail
from awesome_merge.errors import AwesomeMergeError
from awesome_merge.files import is_there

_ISSUES = "https://github.com/awesome-merge/awesome-merge/issues"
_HELP = ("-h", "--help")
# Each is the function of that name (with ``_`` for ``-``) in the module of that name, in the order in which people
# need them.
_COMMANDS = ("merge", "check", "extract", "diff", "why", "decide", "style", "rule", "git-driver")
_INTERRUPTED = 130


class _Main(click.Group):
    """The commands; ``merge`` may be left out."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> Any:
        """Leave with the exit code of the command, or of what went wrong."""
        asked = sys.argv[1:] if args is None else args
        try:
            code = super().main(asked, *rest, **{**extra, "standalone_mode": False}) or 0
        except click.Abort:
            code = _INTERRUPTED
        except click.NoSuchOption as error:
            code = fail(self._with_owner(error))
        except click.ClickException as error:
            code = fail(error.format_message())
        except AwesomeMergeError as error:
            code = fail(str(error))
        except Exception as error:
            if "--debug" in asked:
                raise
            code = fail(f"unexpected {_in_one_line(error)}; please report it with the output of --debug: {_ISSUES}")
        sys.exit(code)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put ``merge`` first where no command stands there."""
        first = args[0] if args else "--"
        if first in self.list_commands(ctx) or first in _HELP:
            return super().parse_args(ctx, args)
        if not first.startswith("-") and not is_there(first):
            raise click.UsageError(self._neither(first))
        return super().parse_args(ctx, ["merge", *args])

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands in the order in which people need them."""
        return list(dict.fromkeys((*_COMMANDS, *self.commands)))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, whose module is imported only now: a merge needs nothing of what checking does."""
        if cmd_name in _COMMANDS and cmd_name not in self.commands:
            name = cmd_name.replace("-", "_")
            self.add_command(getattr(import_module(f"awesome_merge.cli.{name}"), name))
        return super().get_command(ctx, cmd_name)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show merging first: it is what most people come for."""
        formatter.write_usage(ctx.command_path, "[OPTIONS] LIST... -o OUT")
        formatter.write_usage(ctx.command_path, "COMMAND ...", prefix="       ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show what merging does."""
        merge.format_help_text(ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show the options of merging, then the commands."""
        merge.format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def _with_owner(self, error: click.NoSuchOption) -> str:
        """Return what is wrong, with the command that has the option where another has it, as ``check`` has --fix."""
        here = error.ctx
        above = here.parent if here else None
        if here is None or above is None:
            return error.format_message()
        owners = [
            name
            for name in self.list_commands(above)
            if (command := self.get_command(above, name))
            and any(error.option_name in each.opts for each in command.params)
        ]
        if not owners:
            return error.format_message()
        return f"'{here.info_name}' has no option '{error.option_name}'; it is one of 'awesome-merge {owners[0]}'"

    def _neither(self, word: str) -> str:
        from difflib import get_close_matches

        close = get_close_matches(word, _COMMANDS, n=1)
        hint = f"did you mean '{close[0]}'?" if close else "check the path, or see --help"
        return f"'{word}' is neither a command nor a path; {hint}"


def _in_one_line(error: Exception) -> str:
    return f"{type(error).__name__}: {' '.join(str(error).split())}"


main = _Main(
    "awesome-merge",
    context_settings={"help_option_names": list(_HELP), "max_content_width": 100},
)
