"""What core refuses is told in both languages, whatever a person did to make it refuse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from app.state.player import STOPPED, STOPPED_AGAIN
from app.texts import Texts
from app.texts.language import Language
from core.components.activations import LeakyRelu
from core.components.datasets import Sine
from core.experiment import Experiment, validated
from core.experiment.files import layers_from_text, read_experiment, write_experiment
from core.layers import Dense
from core.training.memory import require_memory
from tests.house.translations import HANGUL

SHORTEN = "shorten its span or put it further down"
ENLARGE = "use a larger batch, or hold fewer samples out"

HEAD = '{"format": "backscope-experiment", "version": 1, '
FILES = {
    "empty": "",
    "cut short": '{"format": "backscope',
    "no JSON": "{format: 1}",
    "trailing comma": '{"format": 1,}',
    "no comma": '{"format": 1 2}',
    "number": '{"format": 01}',
    "too much": "{} {}",
    "nested": "[" * 100_000,
    "another program's": '{"format": "keras", "version": 1, "layers": []}',
    "of tomorrow": '{"format": "backscope-experiment", "version": 2, "layers": []}',
    "without layers": '{"format": "backscope-experiment", "version": 1}',
    "layers not a list": HEAD + '"layers": 7}',
    "a layer without kind": HEAD + '"layers": [{}]}',
    "unknown kind": HEAD + '"layers": [{"kind": "dance"}]}',
    "unknown setting": HEAD + '"layers": [{"kind": "dense", "nodes": 3}]}',
    "too many units": HEAD + '"layers": [{"kind": "dense", "units": 1000000000}]}',
    "too few units": HEAD + '"layers": [{"kind": "dense", "units": 0}]}',
    "half a unit": HEAD + '"layers": [{"kind": "dense", "units": 1.5}]}',
    "units in words": HEAD + '"layers": [{"kind": "dense", "units": "many"}]}',
    "a switch in words": HEAD + '"layers": [{"kind": "dense", "bias": "yes"}]}',
    "a layer as a list": HEAD + '"layers": [[]]}',
    "no number": HEAD + '"layers": [], "test_share": null}',
    "a huge number": HEAD + '"layers": [], "seed": 1e999}',
    "an unknown precision": HEAD + '"layers": [], "precision": "float8"}',
    "twice the seed": HEAD + '"layers": [], "seed": 1, "seed": 2}',
}
MANY = (Dense(units=4096),) * 5000


def edits(path: Path) -> dict[str, Callable[[], object]]:
    """What else a person can do that cannot be."""
    return {
        "regression with classes": lambda: validated(Experiment(data=Sine())),
        "too deep": lambda: validated(Experiment(layers=(*MANY, Dense()))),
        "not finite": lambda: validated(Experiment(layers=(Dense(activation=LeakyRelu(negative_slope=float("nan"))),))),
        "too large for the memory": lambda: require_memory(replace(Experiment(), layers=MANY)),
        "pasted prose": lambda: layers_from_text("Dear reader"),
        "a file that is not there": lambda: read_experiment(path / "missing.json"),
        "a folder": lambda: read_experiment(path),
        "a file as a folder": lambda: read_experiment(path / "bytes.json" / "x.json"),
        "bytes": lambda: read_experiment(path / "bytes.json"),
        "saved nowhere": lambda: write_experiment(path / "nowhere" / "x.json", Experiment()),
        "saved under a long name": lambda: write_experiment(path / ("x" * 300), Experiment()),
    }


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[Language]:
    """Korean, and English again afterwards."""
    language = Language(qapp, "ko")
    yield language
    language.show_language("en")


def refusals(folder: Path) -> dict[str, str]:
    """What core says to each of these mistakes."""
    (folder / "bytes.json").write_bytes(b'{"format": "\xff"}')
    for name, content in FILES.items():
        (folder / f"{name}.json").write_text(content)
    opened = {name: lambda name=name: read_experiment(folder / f"{name}.json") for name in FILES}
    return {name: said(mistake).replace(str(folder), "folder") for name, mistake in (opened | edits(folder)).items()}


def test_english_stays_as_core_said_it(texts: Texts, tmp_path: Path) -> None:
    sentences = refusals(tmp_path)
    for name in ("regression with classes", "too deep", "too large for the memory", "not finite"):
        del sentences[name]  # with names, or places that are counted from one

    assert {name: texts.reason(sentence) for name, sentence in sentences.items()} == sentences


def test_no_clause_of_a_refusal_is_left_in_english(korean: Language, texts: Texts, tmp_path: Path) -> None:
    sentences = refusals(tmp_path)

    left = {sentence for sentence in sentences.values() if english_clauses(sentence, texts.reason(sentence))}

    assert left == set()


@pytest.mark.parametrize("sentence", [STOPPED, STOPPED_AGAIN, "no.pgm: a picture ends in .png, .svg or .pdf",
                                      "digits.csv.gz is incomplete: install Backscope again."])  # fmt: skip
def test_what_the_machine_reports_is_told_in_korean(korean: Language, texts: Texts, sentence: str) -> None:
    assert english_clauses(sentence, texts.reason(sentence)) == set()


def test_components_are_called_by_their_names(korean: Language, texts: Texts) -> None:
    reason = "cross_entropy needs classes; sine has real targets (use mean_squared_error)"

    assert texts.reason(reason) == (
        "비용함수 '교차 엔트로피'에는 클래스가 필요하지만 데이터 '사인'의 목표 값은 실수입니다('평균 제곱 오차' 사용)"
    )


def test_numbers_and_alternatives_stand_in_korean_word_order(korean: Language, texts: Texts) -> None:
    reason = "mine.json: layers[3].units: must be at most 4096"
    choice = 'precision: must be float32 or float64, not "float8"'

    assert texts.reason(reason) == "mine.json: layers[3].units: 4096 이하여야 합니다"
    assert texts.reason(choice) == 'precision: 가능한 값은 float32 또는 float64입니다(입력된 값: "float8")'


PLACED = {
    "layers[1].units: must be at least 1": "layer 2, Nodes: must be at least 1",
    "layers: must have at most 5000 entries": "Layers: must have at most 5000 entries",
    f"the skip in slot 3 leads around 7 layers, and 3 stand before it: {SHORTEN}": (
        f"the skip in slot 4 leads around 7 layers, and 3 stand before it: {SHORTEN}"
    ),
    f"the batch norm in slot 0 needs at least 2 samples in a batch to see how they vary: {ENLARGE}": (
        f"the batch norm in slot 1 needs at least 2 samples in a batch to see how they vary: {ENLARGE}"
    ),
    "layers[5]: the skip in slot 5 adds what enters slot 1, which is 64 wide, to what enters slot 5, which is 16 wide: "
    "make the widths equal or turn the projection on": (
        "layer 6: the skip in slot 6 adds what enters slot 2, which is 64 wide, to what enters slot 6, "
        "which is 16 wide: make the widths equal or turn the projection on"
    ),
}


@pytest.mark.parametrize("sentence, told", PLACED.items())
def test_layers_are_counted_from_one_as_on_the_screen(texts: Texts, sentence: str, told: str) -> None:
    assert texts.reason(sentence) == told


@pytest.mark.parametrize("sentence", PLACED)
def test_places_are_told_in_korean(korean: Language, texts: Texts, sentence: str) -> None:
    assert english_clauses(sentence, texts.reason(sentence)) == set()


def test_what_nobody_foresaw_is_passed_on_as_it_is(korean: Language, texts: Texts) -> None:
    assert texts.reason("engine: ValueError: 42") == "engine: ValueError: 42"


def said(mistake: Callable[[], object]) -> str:
    """The sentence with which a mistake is refused."""
    with pytest.raises(Exception) as refusal:
        mistake()
    return str(refusal.value)


def english_clauses(english: str, korean: str) -> set[str]:
    """The clauses of a sentence that nobody has translated."""
    clauses = {clause for clause in english.split(": ") if " " in clause and not clause.endswith(".json")}
    return {clause for clause in clauses if clause in korean or not HANGUL.search(korean)}
