"""Shells complete commands, options, presets and files by what is printed for them."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from core.commands.command_line import COMMANDS
from core.commands.completion import SHELLS, script_for
from core.experiment.presets import preset_names
from tests.core.command_line import assert_one_line, run

BASH = shutil.which("bash")


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_is_told_all_commands_options_and_presets(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("completion", shell) == 0

    printed = capsys.readouterr()
    assert (printed.out, printed.err) == (script_for(shell) + "\n", "")
    assert all(name in printed.out for name in (*COMMANDS, *preset_names(), "steps", "no-title"))


@pytest.mark.parametrize("shell", [shell for shell in SHELLS if shutil.which(shell)])
def test_a_script_can_be_read_by_its_shell(shell: str) -> None:
    done = subprocess.run([shell, "-n"], input=script_for(shell), capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_names_no_other_place_than_the_help(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    run("completion", "--help")
    places = re.findall(r"> (~\S+)", capsys.readouterr().out)

    comments = [line for line in script_for(shell).splitlines() if line.startswith("#")]

    assert len(places) == len(SHELLS)
    assert not [line for line in comments if "~/" in line or "Usage" in line]
    assert any("completion --help" in line for line in comments)


def test_another_shell_is_refused_with_those_that_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("completion", "csh") == 2

    assert_one_line(capsys.readouterr().err, *SHELLS)


def completed(line: str, folder: Path) -> set[str]:
    """What bash offers at the end of the line, whose words it parts at spaces and colons."""
    script = (
        f"{script_for('bash')}\n"
        'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); compopt() { :; }\n'
        '_backscope; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    words = re.findall(r":|[^ :]+", line) + ([""] if line.endswith(" ") else [])
    done = subprocess.run(
        ["bash", "-c", script, "bash", *words], capture_output=True, text=True, check=True, cwd=folder
    )
    assert done.stderr == ""
    return set(done.stdout.split())


@pytest.mark.skipif(BASH is None, reason="there is no bash")
@pytest.mark.parametrize(
    "line, offered",
    [
        ("backscope ru", {"run"}),
        ("backscope run --st", {"--steps"}),
        ("backscope run --theme ", {"light", "dark", "print"}),
        ("backscope run net", {"net.json"}),
        ("backscope run net.json --csv ne", {"net.json"}),
        ("backscope run preset:relu-h", {"relu-healthy"}),
        ("backscope show preset:", set(preset_names())),
        ("backscope check preset:relu-healthy --js", {"--json"}),
        ("backscope preset:relu-h", {"relu-healthy"}),
        ("backscope net", {"net.json"}),
        ("backscope completion ", {"bash", "zsh", "fish"}),
    ],
)
def test_bash_offers_what_can_stand_there(line: str, offered: set[str], tmp_path: Path) -> None:
    (tmp_path / "net.json").touch()

    assert completed(line, tmp_path) == offered
