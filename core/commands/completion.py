"""`backscope completion`: what lets a shell complete commands, options, presets and files at the press of Tab.

It is printed once and put where the shell looks for it; no press of Tab starts Python.
"""

from __future__ import annotations

import argparse
import re

from core.commands.arguments.parser import Examples
from core.commands.command_line import COMMANDS, parser_of
from core.commands.console import PRESET, say
from core.commands.pictures import FindPictures
from core.experiment.presets import preset_names

SHELLS = ("bash", "zsh", "fish")
EXAMPLES: Examples = (
    ("completion bash > ~/.local/share/bash-completion/completions/backscope", "for bash"),
    ("completion zsh > ~/.zfunc/_backscope", "for zsh, where its fpath has that folder"),
    ("completion fish > ~/.config/fish/completions/backscope.fish", "for fish"),
)
_PREAMBLE = {  # what completes an experiment, named so that bash takes it for files
    "bash": """\
_backscope_experiment_files() {{
  compgen -f -- "$1"
  compgen -W "{words}" -- "$1"
}}""",
    "zsh": """\
_backscope_experiment_files() {{
  _files
  compadd -- {words}
}}
functions[_backscope_commands]=$functions[_shtab_backscope_commands]
_shtab_backscope_commands() {{
  _backscope_commands
  _backscope_experiment_files
}}""",
    "fish": """\
function _backscope_experiment_files
  __fish_complete_path (commandline -ct)
  printf '%s\\n' {words}
end""",
}
_ENDING = {  # what a script cannot say by itself
    "bash": """\
_backscope() {  # with words that a colon parts in one
  local -a words=()
  local word before="" i
  for ((i = 0; i <= COMP_CWORD; i++)); do
    word="${COMP_WORDS[i]}"
    if [[ "$word" == : || "$before" == : ]] && ((i > 1)); then
      words[${#words[@]}-1]+="$word"
    else
      words+=("$word")
    fi
    before="$word"
  done
  local -a COMP_WORDS=("${words[@]}")
  local COMP_CWORD=$((${#words[@]} - 1))
  word="${words[COMP_CWORD]}"
  _shtab_backscope
  if ((COMP_CWORD == 1 && ${#COMPREPLY[@]} == 0)); then
    while IFS= read -r i; do COMPREPLY+=("$i"); done < <(_backscope_experiment_files "$word")
  fi
  if [[ "$word" == *:* && "$COMP_WORDBREAKS" == *:* ]]; then
    COMPREPLY=("${COMPREPLY[@]#"${word%"${word##*:}"}"}")
  fi
}
complete -o bashdefault -F _backscope backscope""",
    "zsh": "",
    "fish": """\
complete -c backscope -n '_shtab_backscope_using; and test $_shtab_backscope_npos -eq 0' \\
  -ka '(_backscope_experiment_files)'""",
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `completion`."""
    parser.add_argument("shell", choices=SHELLS, metavar="bash|zsh|fish", help="the shell that is to complete")


def obey(options: argparse.Namespace, find_pictures: FindPictures) -> int:
    """Prints it."""
    say(script_for(options.shell))
    return 0


def script_for(shell: str) -> str:
    """In the language of that shell."""
    import shtab

    words = " ".join(PRESET + name for name in preset_names())
    preamble = _PREAMBLE[shell].format(words=words)
    return f"{_placed(shtab.complete(_whole_parser(), shell, preamble=preamble))}\n{_ENDING[shell]}".rstrip("\n")


def _placed(script: str) -> str:
    """With one word on where it is put, that of the help, in place of what shtab says of that."""
    words = "# Where to put this: backscope completion --help\n"
    return re.sub(r"^# Usage:\n(# .*\n)+", words, script, count=1, flags=re.MULTILINE)


def _whole_parser() -> argparse.ArgumentParser:
    """All commands in one, with what completes the value of each of their arguments."""
    whole = argparse.ArgumentParser("backscope")
    whole.add_argument("--version", action="store_true", help="print the version and nothing else")
    commands = whole.add_subparsers()
    for name, what in COMMANDS.items():
        parser = parser_of(name)
        for argument in parser._actions:
            _complete(argument)
        commands.add_parser(name, help=what, description=what, parents=[parser], add_help=False)
    return whole


def _complete(argument: argparse.Action) -> None:
    """By what stands in its place in the help; the place itself has marks that mean something to a shell."""
    import shtab

    told = str(argument.metavar or "")
    if PRESET in told:
        experiments = "_backscope_experiment_files"
        argument.complete = {"bash": experiments, "zsh": experiments, "fish": f"({experiments})"}  # type: ignore[attr-defined]
    elif "FILE" in told:
        argument.complete = shtab.FILE  # type: ignore[attr-defined]
    argument.metavar = None
