"""A fixed sample of what the lectures claim holds here and now; `make lectures` tries all of it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.export import offscreen
from core.commands.lectures.claims import findings
from core.commands.lectures.plots import require_plots
from core.commands.pictures import Pictures
from core.scenes.lecture import Lecture
from core.scenes.scene import Claim, Scene
from core.scenes.shipped import FOLDER, lecture_names, shipped_lecture
from core.wording import english

PICTURES: Pictures = offscreen  # a module offers as much as an object would
SHORT = 1  # steps: longer runs are left to `make lectures`
EACH = 3  # of those every third


def sampled(lecture: Lecture) -> Lecture:
    """The same lecture with some of its claims."""
    short = [(i, claim) for i, scene in enumerate(lecture.scenes) for claim in scene.claims if _is_short(claim, scene)]
    kept = short[::EACH]
    return lecture.with_scenes(
        replace(scene, claims=tuple(claim for at, claim in kept if at == i)) for i, scene in enumerate(lecture.scenes)
    )


def _is_short(claim: Claim, scene: Scene) -> bool:
    return (claim.steps or scene.steps) <= SHORT


@pytest.mark.parametrize("name", lecture_names())
def test_a_sample_of_the_claims_holds(name: str, qtbot: QtBot) -> None:
    found = list(findings(sampled(shipped_lecture(name)), str(FOLDER), PICTURES))

    assert len(found) >= 3
    assert [english(each.judged.told) for each in found if not each.judged.holds] == []


@pytest.mark.parametrize("name", lecture_names())
def test_every_plot_is_there_with_what_is_set_in_it(name: str, qtbot: QtBot) -> None:
    require_plots(shipped_lecture(name), PICTURES)
