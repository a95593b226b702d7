"""Claims stand in a list, one of them opened; one more, one less, and all of them tried."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.lectures.editing.claims.form import AT_ONCE, ClaimsForm
from app.texts import Texts
from app.texts.language import Language
from core.scenes.judgement import of_number
from core.scenes.scene import MOST_ENTRIES, Claim
from core.scenes.staging import Staged
from tests.app.lectures.editing.claims.conftest import SCENE, WITHOUT

CLAIMS = (Claim(verdict="vanishing"), Claim(measure="loss", between=(0.0, 2.0)), Claim(state="stuck"))
CLAIMED = replace(SCENE, claims=CLAIMS)

Told = list[tuple[tuple[Claim, ...], str]]


@pytest.fixture
def form(qtbot: QtBot, texts: Texts, one: tuple[Staged, ...]) -> ClaimsForm:
    form = ClaimsForm(texts)
    qtbot.addWidget(form)
    form.show_scene(CLAIMED, one)
    form.show()
    return form


@pytest.fixture
def told(form: ClaimsForm, one: tuple[Staged, ...]) -> Told:
    """What the form has told, which takes its own changes as its owner would give them back."""
    told: Told = []

    def take(claims: tuple[Claim, ...], verb: str) -> None:
        told.append((claims, verb))
        form.show_scene(replace(SCENE, claims=claims), one)

    form.edited.connect(take)
    return told


def lines(form: ClaimsForm) -> list[str]:
    return [line.words.text().splitlines()[0] for line in form.lines if line.isVisible()]


def test_each_has_a_line_and_the_one_that_is_pressed_is_opened_below_it(form: ClaimsForm) -> None:
    closed = form.editor.isVisible()

    form.lines[0].words.click()
    form.lines[1].words.click()

    places = [form._column.indexOf(part) for part in (form.lines[0], form.lines[1], form.editor, form.lines[2])]
    assert (lines(form), closed) == (["○  Verdict", "○  Loss", "○  Learning state"], False)
    assert places == sorted(places)
    assert form.editor.menus["subject"].currentData() == "loss"
    form.lines[1].words.click()
    assert not form.editor.isVisible()


def test_the_open_one_is_changed(form: ClaimsForm, told: Told) -> None:
    form.lines[1].words.click()

    form.editor.menus["subject"].chosen.emit("accuracy")

    assert told == [((CLAIMS[0], Claim(measure="accuracy", between=(0.0, 2.0)), CLAIMS[2]), "claim")]
    assert lines(form)[1] == "○  Accuracy"


def test_one_that_is_added_is_open_and_one_that_is_removed_is_gone(form: ClaimsForm, told: Told) -> None:
    form.more.click()
    added = form.editor.menus["subject"].currentData(), form.lines[3].words.isChecked()
    form.lines[0].gone.click()

    assert added == ("verdict", True)
    assert [verb for _, verb in told] == ["add_claim", "remove_claim"]
    assert told[-1][0] == (CLAIMS[1], CLAIMS[2], Claim(verdict="healthy"))
    assert not form.editor.isVisible()


def test_without_a_run_a_number_of_a_plot_is_claimed(form: ClaimsForm, told: Told) -> None:
    form.show_scene(WITHOUT, ())

    form.more.click()

    assert told[-1][0] == (Claim(plot="cost", value="entropy", between=(0.0, 1.0)),)


def test_there_are_no_more_than_a_file_may_have(form: ClaimsForm, one: tuple[Staged, ...]) -> None:
    form.show_scene(replace(SCENE, claims=(CLAIMS[0],) * MOST_ENTRIES), one)

    assert not form.more.isEnabled()


def test_what_was_found_is_said_and_while_it_is_tried_it_can_be_stopped(form: ClaimsForm, qtbot: QtBot) -> None:
    wrong = of_number("loss", 3.0, (0.0, 2.0), 50)

    with qtbot.waitSignal(form.check_wanted):
        form.check.click()
    form.show_found((None, wrong, None), True)
    with qtbot.waitSignal(form.stop_wanted):
        form.check.click()

    assert lines(form) == ["○  Verdict", "✗  Loss", "○  Learning state"]
    assert form.lines[1].found.text() == "loss is 3 after 50 steps, not between 0 and 2"
    assert form.check.text() == "Stop checking"
    form.show_found((), False)
    assert form.check.text() == "Check this scene"


def test_what_is_refused_is_said_in_the_claim_that_is_to_blame(form: ClaimsForm) -> None:
    form.show_trouble(2, "it cannot be")

    assert form.editor.menus["subject"].currentData() == "state"
    assert (form.editor.trouble.text(), form.editor.trouble.isVisible()) == ("it cannot be", True)


def test_in_another_scene_none_is_open(form: ClaimsForm, one: tuple[Staged, ...]) -> None:
    form.lines[0].words.click()

    form.show_scene(CLAIMED, one, anew=True)

    assert not form.editor.isVisible()


def test_it_speaks_korean(form: ClaimsForm, language: Language) -> None:
    language.show_language("ko")

    assert form.check.text() == "이 장면 확인"
    assert lines(form)[0] == "○  진단"


def test_of_many_claims_some_have_their_line_at_once_and_the_rest_follows(
    form: ClaimsForm, one: tuple[Staged, ...], qtbot: QtBot
) -> None:
    form.show_scene(replace(SCENE, claims=CLAIMS[:1] * MOST_ENTRIES), one)
    at_once = len(form.lines)
    form.show_trouble(40, "no such layer")
    opened = len(form.lines)

    qtbot.waitUntil(lambda: len(lines(form)) == MOST_ENTRIES)

    assert (at_once, opened) == (AT_ONCE, 41)
    assert form.lines[40].words.isChecked()
    assert "no such layer" in form.editor.trouble.text()
