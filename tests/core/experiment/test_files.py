"""Files: what is written can be read, what is wrong is named, and nothing is ever half written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import settings as trials

from core.components.activations import LeakyRelu, Tanh
from core.components.initializers import HeNormal
from core.components.losses import CrossEntropy
from core.experiment import LARGEST_DEPTH, Experiment, ExperimentError
from core.experiment.files import (
    LONGEST_TEXT,
    FileError,
    layers_as_text,
    layers_from_text,
    may_be_layers,
    read_experiment,
    write_experiment,
)
from core.layers import Dense, Maxout
from tests.core.experiments import experiments, stacks

SMALL = Experiment(layers=(Dense(units=8), Maxout(units=4)))
HEAD = '"format": "backscope-experiment", "version": 1'
KINDS = "dense, maxout, activation, batch_norm, layer_norm, rms_norm, dropout, skip"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "experiment.json"


def refusal(file: Path, content: str | bytes | None = None) -> str:
    """What is said of a file with that content, without its name."""
    if content is not None:
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(FileError) as caught:
        read_experiment(file)
    sentence = str(caught.value)
    assert sentence.startswith(f"{file}: ")
    assert sentence.isprintable()
    return sentence.removeprefix(f"{file}: ")


@pytest.mark.parametrize("name", ["net.py", "NET.PY", "net.ipynb"])
@pytest.mark.parametrize("content", ["import torch", '{"cells": []}', ""])
def test_a_program_is_met_with_the_command_that_reads_it(name: str, content: str, tmp_path: Path) -> None:
    assert refusal(tmp_path / name, content) == (
        "is a program, not an experiment: backscope import reads the network in it"
    )


def test_an_experiment_may_be_called_as_it_likes(tmp_path: Path) -> None:
    write_experiment(tmp_path / "net.py", SMALL)

    assert read_experiment(tmp_path / "net.py") == SMALL


@given(experiments)
def test_every_experiment_survives_its_file(tmp_path_factory: pytest.TempPathFactory, experiment: Experiment) -> None:
    file = tmp_path_factory.getbasetemp() / "round.json"

    write_experiment(file, experiment)

    assert read_experiment(file) == experiment


def test_the_file_is_for_people_too(file: Path) -> None:
    write_experiment(file, SMALL)

    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[:3] == ["{", '  "format": "backscope-experiment",', '  "version": 1,']
    assert file.read_bytes().endswith(b"}\n")


def test_the_example_of_the_contract_is_read(file: Path) -> None:
    file.write_text(
        """{"format": "backscope-experiment", "version": 1, "seed": 7, "batch": 64, "precision": "float32",
        "data": {"kind": "spirals", "samples": 600, "noise": 0.1}, "test_share": 0.2,
        "preprocessing": {"kind": "standardize"},
        "layers": [{"kind": "dense", "units": 64, "activation": {"kind": "leaky_relu", "slope": 0.1},
                    "initializer": {"kind": "he_normal"}},
                   {"kind": "dense", "units": 64, "activation": {"kind": "tanh"}}],
        "output": {"initializer": {"kind": "xavier_normal"}},
        "loss": {"kind": "cross_entropy"},
        "optimizer": {"kind": "sgd", "learning_rate": 0.05, "schedule": {"kind": "constant"},
                      "clipping": {"kind": "none"}}}"""
    )

    first, second = read_experiment(file).layers

    assert first == Dense(activation=LeakyRelu(0.1), initializer=HeNormal())
    assert second == Dense(activation=Tanh())


def test_everything_has_a_default_but_the_head_and_the_layers(file: Path) -> None:
    file.write_text(f'{{{HEAD}, "layers": []}}')

    experiment = read_experiment(file)

    assert (experiment, experiment.loss) == (Experiment(), CrossEntropy())


@pytest.mark.parametrize("missing", ["format", "version", "layers"])
def test_the_head_and_the_layers_must_be_there(file: Path, missing: str) -> None:
    content = {"format": "backscope-experiment", "version": 1, "layers": []}
    del content[missing]

    assert refusal(file, msgspec.json.encode(content)) == f"{missing}: is missing"


@pytest.mark.parametrize(
    "content, sentence",
    [
        ("", "it is empty"),
        (f"{{{HEAD}", "the text ends in the middle; part of it seems to be missing"),
        (bytes(range(256)), "this is no JSON text: invalid character in line 1, column 1"),
        ('"text"', "must be a group of settings in braces, not a text"),
        ('{"format": "backscope-lecture", "version": 1, "scenes": []}',
         "is a lecture, not an experiment: give it to backscope lecture, or open it in the window"),
        ('{"format": "backscope-task", "version": 7}',
         "is a task, not an experiment: give it to backscope grade, or open it in the window"),
        ('{"format": "keras", "version": 1}', 'format: this is "keras", not "backscope-experiment"'),
        ('{"format": "backscope-experiment", "version": 2, "layers": []}',
         "version: this program reads version 1, the file has version 2"),
        ('{"format": "backscope-experiment", "version": "1", "layers": []}',
         "version: must be a whole number, not a text"),
        (f'{{{HEAD}, "layers": {{}}}}', "layers: must be a list, not a group of settings in braces"),
        (f'{{{HEAD}, "layers": [], "layer": []}}', 'there is no setting "layer" here'),
        (f'{{{HEAD}, "layers": [{{"kind": "dense", "unit": 3}}]}}', 'layers[0]: there is no setting "unit" here'),
        (f'{{{HEAD}, "layers": [{{"kind": "lstm"}}]}}',
         f'layers[0].kind: there is no kind "lstm"; there are {KINDS}'),
        (f'{{{HEAD}, "layers": [{{"kind": "dense"}}, {{}}]}}', f"layers[1].kind: is missing; it can be {KINDS}"),
        (f'{{{HEAD}, "layers": [{{"kind": "dense", "units": "64"}}]}}',
         "layers[0].units: must be a whole number, not a text"),
        (f'{{{HEAD}, "layers": [{{"kind": "dense", "units": 0}}]}}', "layers[0].units: must be at least 1"),
        (f'{{{HEAD}, "layers": [{{"kind": "dense", "units": 1000000000}}]}}',
         "layers[0].units: must be at most 4096"),
        (f'{{{HEAD}, "layers": [{{"kind": "dense", "bias": 1}}]}}',
         "layers[0].bias: must be true or false, not a whole number"),
        (f'{{{HEAD}, "layers": [], "test_share": NaN}}',
         "this is no JSON text: invalid character in line 1, column 78"),
        (f'{{{HEAD}, "layers": [], "test_share": null}}', "test_share: must be a finite number"),
        (f'{{{HEAD}, "layers": [], "test_share": 1e999}}',
         "test_share: the number is larger than any that a computer can hold"),
        (f'{{{HEAD}, "layers": [], "seed": 1, "seed": 2}}', "seed: is set twice"),
        (f'{{{HEAD}, "layers": [], "data": {{"kind": "sine"}}, "loss": {{"kind": "hinge"}}}}',
         "loss: hinge needs classes; sine has real targets (use mean_squared_error)"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_place_and_a_remedy(file: Path, content: str | bytes, sentence: str) -> None:
    assert refusal(file, content) == sentence


@pytest.mark.parametrize("field", ['"layers"', '"layers": [], "data"'])
@pytest.mark.parametrize("opening", ["[", '{"a": '])
def test_a_file_nested_without_end_is_refused(file: Path, field: str, opening: str) -> None:
    assert refusal(file, f"{{{HEAD}, {field}: {opening * 100_000}")


def test_a_hundred_thousand_layers_are_refused(file: Path) -> None:
    layers = ", ".join(['{"kind": "dense"}'] * 100_000)

    assert refusal(file, f'{{{HEAD}, "layers": [{layers}]}}') == "layers: must have at most 5000 entries"


def test_a_file_that_is_not_there_is_refused(file: Path) -> None:
    assert refusal(file) == "cannot be read: no such file or directory"


def test_a_folder_is_not_read(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "cannot be read: is a directory"


@given(stacks)
@trials(max_examples=40)
def test_layers_survive_the_clipboard(layers: Any) -> None:
    assert layers_from_text(layers_as_text(layers)) == layers


@pytest.mark.parametrize(
    "text, layers",
    [
        ("[]", ()),
        ('{"kind": "dense", "units": 3}', (Dense(units=3),)),
        ('[{"kind": "maxout"}, {"kind": "dense"}]', (Maxout(), Dense())),
        (f'{{{HEAD}, "layers": [{{"kind": "dense", "units": 5}}]}}', (Dense(units=5),)),
    ],
)
def test_what_looks_like_layers_can_be_pasted(text: str, layers: Any) -> None:
    assert layers_from_text(text) == layers


@pytest.mark.parametrize(
    "text, sentence",
    [
        ("", "it is empty"),
        ("Hello", "this is no JSON text: invalid character in line 1, column 1"),
        ("3", "layers: must be a list, not a whole number"),
        ('[{"kind": "dense", "units": 0}]', "layers[0].units: must be at least 1"),
        ('[{"kind": "dense", "units": 1, "units": 2}]', "[0].units: is set twice"),
        ('{"units": 3}', "layers[0].kind: is missing"),
        ('[{"kind": "lstm"}]', f'layers[0].kind: there is no kind "lstm"; there are {KINDS}'),
        ("\ud800", "this is no JSON text: invalid character in line 1, column 1"),
        ("[" * 100_000, "the text is nested too deeply"),
    ],
)
def test_what_cannot_be_pasted_is_explained(text: str, sentence: str) -> None:
    with pytest.raises(ExperimentError) as caught:
        layers_from_text(text)

    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("", True), (" \n", True), (' [{"kind": "dense"}]', True), ("[{", True), ('{"layers": []}', True),
        ("model = Sequential()", False), ("# [1, 2]", False), ('{"cells": [], "nbformat": 4}', False),
    ],
)  # fmt: skip
def test_layers_are_told_from_programs_by_how_they_begin(text: str, expected: bool) -> None:
    assert may_be_layers(text) is expected


def test_a_text_that_is_longer_than_any_network_is_not_even_read() -> None:
    layers = f"[{'[' * LONGEST_TEXT}"

    with pytest.raises(ExperimentError, match="the text has more than 4 million characters, and no network has"):
        layers_from_text(layers)
    assert len(layers_as_text((Dense(),) * LARGEST_DEPTH)) < LONGEST_TEXT / 2


def test_a_table_may_be_looked_for_elsewhere_than_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(msgspec.json.encode(SMALL) + b" ")

    moved = read_experiment(tmp_path / "a.json", lambda experiment: experiment.with_removed([0]))

    assert moved == SMALL.with_removed([0])
