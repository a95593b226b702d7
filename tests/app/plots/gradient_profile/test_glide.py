"""Bars glide between frames, briefly, and only where something moved."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QObject, QVariantAnimation
from pytestqt.qtbot import QtBot

from app.plots.gradient_profile import glide as module
from app.plots.gradient_profile.glide import GLIDE_MS, Glide

RUNNING = QVariantAnimation.State.Running


@pytest.fixture
def glide(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Glide:
    """A glide that has been at 0 for a while, on a system that likes motion."""
    parent = QObject()
    glide = Glide(parent)
    glide.keeper = parent  # type: ignore[attr-defined]  # without it, the parent would take the glide with it
    monkeypatch.setattr(Glide, "_motion_is_welcome", staticmethod(lambda: True))
    monkeypatch.setattr(module, "STREAM_S", 0.0)
    glide.go(np.zeros(2))
    return glide


def test_a_step_is_followed_for_at_most_80_ms(glide: Glide, qtbot: QtBot) -> None:
    assert GLIDE_MS <= 80
    seen = []
    glide.valueChanged.connect(lambda: seen.append(glide.seen.tolist()))

    with qtbot.waitSignal(glide.finished):
        glide.go(np.array([4.0, -4.0]))

    assert seen[-1] == [4.0, -4.0]
    assert all(0 <= first <= 4 for first, _ in seen)


def test_a_stream_of_frames_is_shown_as_it_comes(glide: Glide, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "STREAM_S", 60.0)

    glide.go(np.array([4.0, -4.0]))

    assert glide.seen.tolist() == [4.0, -4.0]
    assert glide.state() != RUNNING


def test_another_stack_appears_at_once(glide: Glide) -> None:
    glide.go(np.zeros(3))

    assert glide.seen.tolist() == [0.0, 0.0, 0.0]


def test_who_wants_no_motion_gets_none(glide: Glide) -> None:
    glide.enabled = False

    glide.go(np.array([4.0, -4.0]))

    assert glide.seen.tolist() == [4.0, -4.0]


def test_what_has_not_moved_does_not_move(glide: Glide) -> None:
    glide.go(np.array([0.0, 0.0]))

    assert glide.state() != RUNNING
