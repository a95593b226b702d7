"""`python -m tests` fails if any of its checks fails, and tells which."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from tests import __main__ as checks
from tests.__main__ import ON_ALL_CORES, lacking, left_out, run
from tests.conftest import READ_BEFORE, pytest_xdist_make_scheduler, pytest_xdist_setupnodes, sample


def test_every_check_runs_though_one_fails(capfd: pytest.CaptureFixture[str]) -> None:
    failed = run({"first": ("-c", "raise SystemExit(1)"), "second": ("-c", "print('it ran')")})

    output = capfd.readouterr().out
    assert failed == ["first"]
    assert "it ran" in output
    assert [line.split()[:2] for line in output.splitlines()[-2:]] == [["first", "FAILED"], ["second", "passed"]]


def test_nothing_failed_where_all_passed() -> None:
    assert run({"only": ("-c", "pass")}) == []


def test_what_one_process_has_compiled_the_next_does_not_compile_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setattr(checks, "RESULTS", tmp_path / "tests.xml")
    monkeypatch.setattr(checks, "CHECKS", {"only": ("-c", "import sys; sys.exit(sys.dont_write_bytecode)")})

    assert checks.main() == 0


def test_what_nobody_has_read_yet_is_read_once_before_the_workers_begin(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    (tmp_path / "test_one.py").write_text("def test_one():\n    pass\n", "utf-8")
    config = SimpleNamespace(rootpath=tmp_path, args=["test_one.py"], invocation_params=SimpleNamespace(dir=tmp_path))
    compiled = tmp_path / "__pycache__"

    pytest_xdist_setupnodes(cast(Any, config))
    first = list(compiled.iterdir())
    (tmp_path / READ_BEFORE).mkdir(parents=True)
    shutil.rmtree(compiled)
    pytest_xdist_setupnodes(cast(Any, config))

    assert len(first) == 1
    assert not compiled.exists()


def test_the_rules_of_the_house_go_to_one_worker_and_other_files_each_to_its_own() -> None:
    by_file = SimpleNamespace(getoption={"dist": "loadfile"}.get, getvalue=lambda name: ["2*popen"])
    one_by_one = SimpleNamespace(getoption={"dist": "load"}.get)
    tests = ["house/test_a.py::test", "house/toy/test_b.py::test[x/y::z]", "app/test_a.py::test", "app/test_b.py::test"]

    scheduler = pytest_xdist_make_scheduler(cast(Any, by_file), None)
    gone_to = [scheduler._split_scope(f"tests/{test}") for test in tests]

    assert gone_to[0] == gone_to[1]
    assert len({*gone_to}) == 3
    assert pytest_xdist_make_scheduler(cast(Any, one_by_one), None) is None


@pytest.mark.parametrize("ill", ["os.abort()", "time.sleep(600)"])
def test_a_worker_that_falls_or_never_ends_fails_the_tests_in_a_moment(ill: str, tmp_path: Path) -> None:
    well = "import os, time\n\ndef test_well():\n    pass\n\n"
    for number in range(5):
        (tmp_path / f"test_{number}.py").write_text(well, "utf-8")
    (tmp_path / "test_2.py").write_text(f"{well}def test_ill():\n    {ill}\n\ndef test_last():\n    pass\n", "utf-8")
    unadorned = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_ADDOPTS": ""}

    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "xdist", *ON_ALL_CORES, "-n2", "-o", "faulthandler_timeout=3"],
        cwd=tmp_path, env=unadorned, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip

    assert ended.returncode == 1
    assert "crashed while running 'test_2.py::test_ill'" in ended.stdout
    assert "in test_ill" in ended.stderr


def test_nothing_is_lacking_where_the_tests_run() -> None:
    assert lacking() is None


def test_a_tool_that_is_not_installed_is_named_before_any_check(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(checks, "TOOLS", ("ruff", "no_such_tool"))

    code = checks.main()

    captured = capsys.readouterr()
    assert (code, captured.out) == (1, "")
    assert captured.err.startswith("The tests cannot run: no_such_tool cannot be imported")
    assert captured.err.count("\n") == 1


def test_a_folder_that_cannot_be_written_is_said_before_any_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)

    assert "cp -r . ~/backscope" in str(lacking())


def test_what_was_left_out_is_said_with_its_reason(tmp_path: Path) -> None:
    skipped = '<testcase><skipped message="{}"/></testcase>'
    cases = skipped.format("want of a") * 2 + skipped.format("want of b") + "<testcase/>"
    (tmp_path / "tests.xml").write_text(f"<testsuites><testsuite>{cases}</testsuite></testsuites>", "utf-8")

    assert list(left_out(tmp_path / "tests.xml")) == [
        "left out: 2 tests, for want of a",
        "left out: 1 test, for want of b",
    ]
    assert list(left_out(tmp_path / "nothing.xml")) == []


def test_of_a_test_with_many_cases_one_in_some_is_tried_and_one_at_least() -> None:
    def tried(count: int, *marks: Any) -> list[pytest.Item]:
        cases = (SimpleNamespace(name=f"test[{i}]", get_closest_marker=dict(marks).get) for i in range(count))
        return list(sample([cast(pytest.Item, case) for case in cases]))

    sixth = ("sampled", pytest.mark.sampled(6).mark)
    assert [len(tried(count, sixth)) for count in (1, 6, 7, 600)] == [1, 1, 2, 100]
    assert [case.name for case in tried(600, sixth)] == [case.name for case in tried(600, sixth)]
    assert len(tried(600)) == 600
