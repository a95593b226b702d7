"""One way to be refused for each reason that there is, as a person would come upon it."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from msgspec.structs import replace

from app.export.exporting import completed
from app.export.writing import twin_for
from app.remembered.settings_file import SettingsFile
from app.state.document import Document
from app.widgets.files.place_to_write import with_ending
from core.components.activations import LeakyRelu
from core.components.datasets import Csv, Iris, MadeUp, Sine, measured
from core.components.losses import Hinge
from core.components.preprocessing import Whiten
from core.components.tables import source
from core.components.target_scaling import StandardizedTarget
from core.engine import Engine
from core.engine.orders import Failed, Load
from core.experiment import Experiment, Output, strict, validated
from core.experiment.files import LONGEST_TEXT, layers_from_text, read_experiment
from core.experiment.presets import read_preset
from core.layers import BatchNorm, Dense, Skip
from core.training.memory import require_memory
from core.training.session import Session
from core.wording import TEMPLATES, Phrase, Reason, Refused
from tests.app.texts.claims import said_of_claims
from tests.app.texts.lectures import said_of_lectures
from tests.app.texts.no_files import no_files
from tests.app.texts.programs import said_of_programs
from tests.app.texts.tables import refused_tables

HEAD = '{"format": "backscope-experiment", "version": 1, '
FILES: dict[str, str | bytes] = {
    "json.empty": "",
    "json.truncated": '{"format": "backscope',
    "json.deep": "[" * 100_000,
    "json.malformed": '{"format": "\\udc00"}',
    "json.character": '{"format": x}',
    "json.number": '{"format": 01}',
    "json.escape": '{"format": "\\x1b"}',
    "json.key": "{format: 1}",
    "json.after_end": "{} {}",
    "json.comma_in_array": '{"format": [1,]}',
    "json.comma_in_object": '{"format": 1,}',
    "json.no_colon": '{"format" 1}',
    "json.no_comma_in_array": '{"format": [1 2]}',
    "json.no_comma_in_object": '{"format": 1 2}',
    "text.no_utf8": b'{"format": "\xff"}',
    "format.other": '{"format": "keras", "version": 1, "layers": []}',
    "format.lecture": '{"format": "backscope-lecture", "version": 1}',
    "format.task": '{"format": "backscope-task", "version": 1}',
    "version.other": '{"format": "backscope-experiment", "version": 2, "layers": []}',
    "field.missing": '{"format": "backscope-experiment", "version": 1}',
    "field.twice": HEAD + '"layers": [], "seed": 1, "seed": 2}',
    "field.unknown": HEAD + '"layers": [{"kind": "dense", "nodes": 3}]}',
    "kind.missing": HEAD + '"layers": [{}]}',
    "kind.unknown": HEAD + '"layers": [{"kind": "dance"}]}',
    "value.at_least": HEAD + '"layers": [{"kind": "dense", "units": 0}]}',
    "value.at_most": HEAD + '"layers": [{"kind": "dense", "units": 1000000000}]}',
    "value.at_most_characters": HEAD + f'"layers": [], "title": "{"a" * 1000}"}}',
    "value.beyond": HEAD + '"layers": [], "seed": 1e999}',
    "value.choice": HEAD + '"layers": [], "precision": "float8"}',
    "value.whole": HEAD + '"layers": [{"kind": "dense", "units": 1.5}]}',
    "type.integer": HEAD + '"layers": [{"kind": "dense", "units": "many"}]}',
    "type.list": HEAD + '"layers": 7}',
    "type.null": HEAD + '"layers": null}',
    "type.number": HEAD + '"layers": [], "test_share": "half"}',
    "type.object": HEAD + '"layers": [[]]}',
    "type.switch": HEAD + '"layers": [{"kind": "dense", "bias": "yes"}]}',
    "type.text": HEAD + '"layers": [], "precision": 32}',
}
CARRIERS: dict[str, tuple[str, str | bytes]] = {
    "file.program": ("net.py", "import torch"),
    "picture.carries_nothing": ("a.svg", "<svg/>"),
    "picture.damaged": ("b.svg", "<svg"),
    "document.carries_nothing": ("a.pdf", "%PDF-1.4"),
    "document.damaged": ("b.pdf", "%PDF-1.4 <backscope:provenance>{"),
    "table.carries_nothing": ("a.csv", "a,b\n1,2\n"),
    "table.damaged": ("b.csv", 'a,"backscope {""experiment"'),
}
DEEP = (Dense(units=4096),) * 5000
EDITS = {
    "value.finite": Experiment(layers=(Dense(activation=LeakyRelu(negative_slope=float("nan"))),)),
    "value.at_most_entries": Experiment(layers=(*DEEP, Dense())),
    "loss.needs_classes": Experiment(data=Sine(), loss=Hinge()),
    "output.few_units": Experiment(output=Output(units=2)),
    "preprocessing.many_axes": Experiment(data=MadeUp(samples=10, features=16_384), preprocessing=Whiten()),
    "inputs.two_features": Experiment(data=Iris(), inputs=("x1",)),
    "inputs.none": Experiment(inputs=()),
    "inputs.twice": Experiment(inputs=("x1", "x1^2", "x1")),
    "target.needs_amounts": Experiment(target=StandardizedTarget()),
    "data.many_numbers": Experiment(data=MadeUp(samples=100_000, features=16_384)),
    "layers.skip_too_long": Experiment(layers=(Skip(),)),
    "layers.skip_widths": Experiment(layers=(Dense(units=8), Dense(units=9), Skip())),
    "layers.batch_of_one": Experiment(layers=(BatchNorm(),), batch=1),
}
ELSEWHERE = {  # said by the machine rather than caused by a person, each with a test of its own
    "engine.stopped": Reason("engine.stopped"),
    "engine.silent": Reason("engine.silent", seconds=5),
    "engine.stopped_again": Reason("engine.stopped_again"),
    "table.reader_gone": Reason("table.reader_gone").at("prices.csv"),
    "table.reread": Reason("table.reread", name="prices.csv"),
    "table.older": Reason("table.older", name="prices.csv"),
    "output.beside_json": Reason("output.beside_json", option="--csv").at("-"),
    "output.experiment": Reason("output.experiment", option="--save").at("a.json"),
    "output.table": Reason("output.table", option="--csv").at("a.csv"),
    "output.read": Reason("output.read").at("results.json"),
    "output.program": Reason("output.program").at("net.py"),
    "program.reader_gone": Reason("program.reader_gone"),
    "program.remarks": Reason("program.remarks", count=3).at(Phrase("place.clipboard")),
    "program.more_notes": Reason("program.more_notes", count=3),
    "program.mishap": Reason("program.mishap", error="ZeroDivisionError"),
    "export.nothing": Reason("export.nothing", plot="손실", why="재생을 누르면 여기에 나타납니다."),
    "export.no_answer": Reason("export.no_answer", plot="손실"),
    "disk.changed": Reason("disk.changed").at("a.json"),
    "window.not_begun": Reason("window.not_begun"),
    "disk.gone": Reason("disk.gone").at("a.json"),
    "disk.spoiled": Reason("disk.spoiled", why=Reason("disk.carrier")).at("a.json"),
    "unsaved.file": Reason("unsaved.file", time="2026-11-29 14:03").at("a.json"),
    "unsaved.untitled": Reason("unsaved.untitled", time="2026-11-29 14:03"),
    "unsaved.unkept": Reason("unsaved.unkept", why=Reason("file.unwritable", why=Reason("system.ENOSPC"))),
    "unsaved.spoiled": Reason("unsaved.spoiled", why=Reason("json.empty")),
}


def refused(action: Callable[[], object]) -> Reason:
    """Why it is refused."""
    with pytest.raises(Refused) as refusal:
        action()
    return refusal.value.reason


def refusals(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reason]:
    """The reasons behind all of these."""
    yield from ELSEWHERE.values()
    for i, content in enumerate(FILES.values()):
        yield refused(partial(read_experiment, _file(folder / f"{i}.json", content)))
    for name, content in CARRIERS.values():
        yield refused(partial(read_experiment, _file(folder / name, content)))
    yield from refused_tables(folder)
    yield from said_of_programs()
    yield from said_of_lectures(folder)
    yield from said_of_claims()
    for experiment in EDITS.values():
        yield refused(partial(validated, experiment))
    yield from _of_files(folder)
    monkeypatch.chdir(folder)
    yield from map(refused, no_files(folder))
    yield from _of_the_system(folder, monkeypatch)
    yield from _of_settings(folder / "settings")
    yield from _of_pastes()
    yield from _of_broken_parts(folder, monkeypatch)


def _file(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def _of_files(folder: Path) -> Iterator[Reason]:
    yield from (refused(partial(read_preset, name)) for name in ("nothing", "relu-healty"))
    yield refused(lambda: twin_for(cast(Any, None), folder / "a.pgm"))
    yield refused(lambda: completed("csv", folder / "a.xlsx"))
    yield refused(lambda: with_ending(folder / "a.png", "experiment.suffix", ".json"))
    yield refused(lambda: require_memory(replace(Experiment(), layers=DEEP)))
    yield from (refused(Csv(path=path).shape) for path in ("", str(folder)))


def _of_the_system(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reason]:
    names = [code.removeprefix("system.") for code in TEMPLATES if code.startswith("system.E")]
    for number in [*(getattr(errno, name) for name in names), 9999]:
        with monkeypatch.context() as patched:
            patched.setattr("core.system.inputs.opened", _raising(OSError(number, "what a system says")))
            yield refused(lambda: read_experiment(folder / "x.json"))


def _of_settings(folder: Path) -> Iterator[Reason]:
    folder.mkdir()
    spoiled, circle = _file(folder / "settings.json", "spoiled"), folder / "circle"
    circle.symlink_to(circle)
    unwritable = SettingsFile(spoiled / "settings.json").write({})
    unfit = SettingsFile(_file(folder / "unfit.json", '{"theme": "plaid"}'))
    unfit.let_go("theme")
    for reason in (SettingsFile(spoiled).reason, SettingsFile(circle).reason, unwritable, unfit.reason):
        assert reason is not None
        yield reason


def _of_pastes() -> Iterator[Reason]:
    said: list[Reason] = []
    document = Document(Experiment())
    document.refused.connect(said.append)
    document.paste(0, " ")
    document.keep_output()
    document.lack_weights(None)
    document.paste(0, "Dear reader")
    yield from said
    yield refused(lambda: layers_from_text("Dear reader"))
    yield refused(lambda: layers_from_text("[" * (LONGEST_TEXT + 1)))


def _of_broken_parts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reason]:
    """What needs a machine or an installation that is out of order."""
    big, long = _file(folder / "big", "a,b\n1,2\n"), _file(folder / "long", "a,b,c")
    for where, name, value, action in (
        (measured, "FOLDER", folder, lambda: Iris().load(cast(Any, None))),
        (measured, "_table", lambda name: np.empty((1, 1)), lambda: Iris().load(cast(Any, None))),
        (source, "LARGEST_TABLE", 3, Csv(path=str(big)).shape),
        (source, "LONGEST_LINE", 3, Csv(path=str(long)).shape),
        (strict, "misreading", lambda value, kind: None, lambda: layers_from_text("[3]")),
        (Iris, "load", _raising(ValueError("odd")), lambda: Session(Experiment(data=Iris()))),
    ):
        with monkeypatch.context() as patched:
            patched.setattr(where, name, value)
            yield refused(cast(Any, action))
    with monkeypatch.context() as patched:
        patched.setattr("core.experiment.disk.LARGEST_FILE", 3)
        yield refused(lambda: read_experiment(big))
    for error in (MemoryError(), ZeroDivisionError("x")):
        with monkeypatch.context() as patched:
            patched.setattr(Iris, "load", _raising(error))
            yield _of_engine(Experiment(data=Iris()))


def _raising(error: Exception) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> Any:
        raise error

    return fail


def _of_engine(experiment: Experiment) -> Reason:
    """Why a run of it fails in the engine."""
    engine = Engine("thread")
    engine.send(Load(experiment, 1))
    assert engine.wait(20)
    failed = next(report for report in engine.drain() if isinstance(report, Failed))
    engine.close()
    return failed.reason
