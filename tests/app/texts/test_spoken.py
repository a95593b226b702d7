"""What is refused is told in both languages, whatever a person did to be refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

import pytest
from PySide6.QtWidgets import QApplication

from app.texts import Texts
from app.texts.language import Language
from app.texts.names import Names
from app.texts.places import Places
from app.texts.settings import SettingNames
from app.texts.spoken import MarkedUp
from core.commands.command_line import main
from core.commands.pictures import Ask, Wanted
from core.experiment.pictures import Look
from core.record.view import View
from core.wording import TEMPLATES, Field, Kind, Listed, Phrase, Reason, Slots, english
from core.wording.reasons.refusals import REFUSALS
from tests.app.texts.commands import COMMANDS
from tests.app.texts.refusals import refusals
from tests.core.command_line import Pen
from tests.core.wording.codes import codes_in
from tests.house.test_translations import marks_in
from tests.house.translations import HANGUL, latin_words, messages


class NoLibrary(Pen):
    """Knows its plots, but cannot draw."""

    def draw(self, view: View, ask: Ask, wanted: Wanted, look: Look, language: str) -> None:
        raise ImportError("libEGL.so.1")


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[Language]:
    """Korean, and English again afterwards."""
    language = Language(qapp, "ko")
    yield language
    language.show_language("en")


@pytest.fixture(scope="module")
def reasons(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Reason]:
    """Each that there is, met once by whoever asks for them."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        return tuple(refusals(tmp_path_factory.mktemp("refusals"), monkeypatch))


@pytest.mark.parametrize("template", TEMPLATES.values())
def test_every_template_is_a_korean_one_with_the_same_fields(template: str) -> None:
    korean = messages()["core", template]

    assert HANGUL.search(korean) or not latin_words(template)
    assert marks_in(korean) == marks_in(template)


def test_every_reason_can_be_met(reasons: Sequence[Reason]) -> None:
    met = set().union(*map(codes_in, reasons))

    elsewhere = {"place.standard_output", "lecture.no_display"}  # of the console, and of the way in
    assert met | set(COMMANDS) | elsewhere == set(REFUSALS)


def test_every_reason_is_told_in_korean(korean: Language, texts: Texts, reasons: Sequence[Reason]) -> None:
    told = {english(reason): texts.reason(reason) for reason in reasons}

    assert {
        sentence for sentence, korean in told.items() if not HANGUL.search(korean) or not korean.isprintable()
    } == set()
    pieces = {template for template in REFUSALS.values() if " " in template.strip() and "{" not in template}
    assert {piece for piece in pieces for sentence in told.values() if piece in sentence} == set()


def names_a_setting(reason: Reason) -> bool:
    return any(map(is_name, (*reason.place[:1], *dict(reason.values).values())))


def is_name(value: object) -> bool:
    """Of a setting, or of a component in a list."""
    listed = value.parts if isinstance(value, Listed) else ()
    inside = [each for phrase in listed if isinstance(phrase, Phrase) for _, each in phrase.values]
    return isinstance(value, Field) or any(isinstance(each, Kind) for each in inside)


def test_a_setting_has_the_name_that_it_has_there(korean: Language, texts: Texts) -> None:
    reason = Reason("table.gap", setting=Field("missing"))

    assert '"결측값"' in texts.reason(reason)
    assert '"missing"' in english(reason)


def test_english_is_the_same_in_the_window_but_for_layers_and_names(texts: Texts, reasons: Sequence[Reason]) -> None:
    others = [each for each in reasons if not names_a_setting(each)]

    assert [texts.reason(each) for each in others] == [english(each) for each in others]


@pytest.mark.parametrize("code, arguments", COMMANDS.items())
def test_the_command_line_words_its_own_by_the_same_table(
    capsys: pytest.CaptureFixture[str], code: str, arguments: tuple[str, ...]
) -> None:
    with suppress(SystemExit):
        main(arguments, lambda file: 0, NoLibrary())

    assert TEMPLATES[code].partition("{")[0] in capsys.readouterr().err


def test_components_are_called_by_their_names(korean: Language, texts: Texts) -> None:
    loss, data, other = map(Kind, ("cross_entropy", "sine", "mean_squared_error"))

    assert texts.reason(Reason("loss.needs_classes", loss=loss, data=data, other=other)) == (
        "비용함수 '교차 엔트로피'에는 클래스가 필요하지만 데이터 '사인'의 정답은 실수입니다('평균 제곱 오차' 사용)"
    )


FEW = Reason("value.at_least", limit="1")
PLACED = {
    "layer 2, Nodes: must be at least 1": FEW.at(Field("layers", 1, "units")),
    "Layers: must be at least 1": FEW.at(Field("layers")),
    "Optimizer, Learning rate: must be at least 1": FEW.at(Field("optimizer", "learning_rate")),
    "a.json: layers[1].units: must be at least 1": FEW.at("a.json", Field("layers", 1, "units")),
    "Data: a.csv: row 3: the quotation marks do not match": Reason("table.quotes").at(
        Field("data"), "a.csv", Phrase("place.row", row=3)
    ),
    "layer 6: the skip in layer 6 adds what enters layer 2, which is 64 wide, to what enters layer 6, "
    "which is 16 wide: make the widths equal or turn the projection on": Reason(
        "layers.skip_widths", slot=Slots((5,)), source=Slots((1,)), source_width=64, width=16
    ).at(Field("layers", 5)),
}


@pytest.mark.parametrize("told, reason", PLACED.items())
def test_layers_are_counted_from_one_and_settings_named_but_in_files(texts: Texts, told: str, reason: Reason) -> None:
    assert texts.reason(reason) == told


def test_numbers_and_alternatives_stand_in_korean_word_order(korean: Language, texts: Texts) -> None:
    reason = Reason("value.at_most", limit="4096").at("mine.json", Field("layers", 3, "units"))

    assert texts.reason(reason) == "mine.json: layers[3].units: 4096 이하여야 합니다"
    assert (
        texts.reason(reason.clause.at(Field("layers", 3)))
        == "레이어 4: mine.json: layers[3].units: 4096 이하여야 합니다"
    )


def test_without_a_reason_nothing_is_said(texts: Texts) -> None:
    assert texts.reason(None) == ""


def test_as_markup_what_matters_is_bold_and_all_else_means_its_letters() -> None:
    places = Places()
    marked_up = MarkedUp(Names(), SettingNames(), places)
    bold = next(template for template in TEMPLATES if "*" in TEMPLATES[template] and "{" not in TEMPLATES[template])

    assert "<b>" in marked_up.markup(Phrase(bold))
    reason = Reason("format.other", word="<img src=x>", format="a & b").at("<i>.json", Field("layers", 0, "<b>"))
    told = '&lt;i&gt;.json: layers[0].&lt;b&gt;: this is "&lt;img src=x&gt;", not "a &amp; b"'
    assert marked_up.markup(reason) == told
