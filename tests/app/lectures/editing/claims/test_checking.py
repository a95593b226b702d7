"""What is claimed of a scene is tried elsewhere, and what came of it is known for as long as it is the same claim."""

from __future__ import annotations

from functools import partial

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.lectures.editing.claims.checking import Checking
from app.lectures.editing.script import Script
from core.engine import Reader
from core.scenes.scene import Claim
from core.wording import Reason
from tests.app.lectures.conftest import CHANGED

SHORT = (Claim(steps=2, verdict="vanishing"), Claim(steps=2, measure="loss", between=(50.0, 60.0)))


@pytest.fixture
def checking(script: Script) -> Checking:
    """Of a changed scene with two claims, of which the second is wrong."""
    script.set_scene(CHANGED, replace(script.lecture.scenes[CHANGED], claims=SHORT))
    checking = Checking(script, script)
    checking.reader = partial(Reader, "thread")
    return checking


def check(checking: Checking, qtbot: QtBot) -> None:
    with qtbot.waitSignal(checking.errands.ended):
        checking.begin(CHANGED)


def test_each_claim_gets_what_was_found_of_it(checking: Checking, qtbot: QtBot) -> None:
    before = checking.found(CHANGED)

    check(checking, qtbot)

    found = checking.found(CHANGED)
    assert before == (None, None)
    assert [judged.holds for judged in found if judged] == [True, False]
    assert not checking.busy


def test_words_change_nothing_of_it_and_another_experiment_all(
    checking: Checking, script: Script, qtbot: QtBot
) -> None:
    check(checking, qtbot)
    found, scene = checking.found(CHANGED), script.lecture.scenes[CHANGED]

    script.set_scene(CHANGED, replace(scene, title="Otherwise", claims=(*reversed(scene.claims),)))
    reworded = checking.found(CHANGED)
    script.set_scene(CHANGED, replace(scene, claims=(SHORT[0], replace(SHORT[1], between=(0.0, 60.0)))))
    changed = checking.found(CHANGED)
    script.replace_experiment(CHANGED, scene, replace(script.opened.runs[CHANGED][0].experiment, seed=99))
    renewed = checking.found(CHANGED)
    script.undo_stack.undo()
    script.undo_stack.undo()
    script.undo_stack.undo()

    assert (reworded, changed, renewed) == (found[::-1], (found[0], None), (None, None))
    assert checking.found(CHANGED) == found


def test_what_cannot_be_tried_is_said(checking: Checking, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    checking.reader = _Broken

    with qtbot.waitSignal(checking.failed) as told:
        checking.begin(CHANGED)

    assert isinstance((told.args or [None])[0], Reason)
    assert checking.found(CHANGED) == (None, None)


def test_it_can_be_stopped(checking: Checking, qtbot: QtBot) -> None:
    checking.begin(CHANGED)

    with qtbot.assertNotEmitted(checking.errands.answered, wait=300):
        checking.stop()

    assert (checking.busy, checking.found(CHANGED)) == (False, (None, None))


class _Broken(Reader):
    """Its process does not even begin."""

    def do(self, *_: object) -> None:  # type: ignore[override]
        raise MemoryError
