"""The parser: what may stand on a command line, told with examples; what nearly may is met with what was meant."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NoReturn, TypeAlias

from core.commands.console import refuse, say
from core.wording import Either, Phrase, Value, english, shortened, visible
from core.wording.nearness import nearest

Examples: TypeAlias = Sequence[tuple[str, str]]  # what is typed behind `backscope`, and what that does


class Parser(argparse.ArgumentParser):
    """One line on standard error for a command line that cannot be; an option is called by its whole name."""

    def __init__(self, prog: str, description: str, epilog: str = "") -> None:
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """What the arguments say; ends the program where they cannot be."""
        options, unknown = self.parse_known_args(arguments)
        for word in unknown:
            self._require_no_option_near(word.partition("=")[0])
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return options

    def _require_no_option_near(self, word: str) -> None:
        known = [option for action in self._actions for option in action.option_strings]
        bare = {option.lstrip("-"): option for option in known}
        if word.startswith("--") and (near := nearest(word.lstrip("-"), bare)):
            self.error(meant("option.nearest", word, [bare[name] for name in near]))

    def error(self, message: str) -> NoReturn:
        raise SystemExit(refuse(f"{visible(message)} (see {self.prog} --help)"))

    def print_help(self, file: object = None) -> None:
        """Say it as everything is said: whoever cannot be told, is not told that all is well."""
        say(self.format_help().rstrip("\n"))


def meant(code: str, word: str, near: Sequence[Value]) -> str:
    """That there is no such thing, and what may have been meant."""
    return english(Phrase(code, word=shortened(word), near=Either(tuple(near))))


def examples_text(examples: Examples) -> str:
    """Below the options: each example, and under it what it does."""
    return "\n".join(["examples:", *(f"  backscope {typed}\n      {what}" for typed, what in examples)])


def description_of(documentation: str | None) -> str:
    """What a module says of its command, without the name of it."""
    told = (documentation or "").partition(": ")[2].strip()
    return told[:1].upper() + told[1:]
