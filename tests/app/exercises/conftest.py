"""An exercise about a deep sigmoid network, whose data and first layer stay as they are; its process is a thread."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.exercises.exercises import Exercises
from app.exercises.panel import ExercisePanel
from app.panels.notice import Notice
from app.state.document import Document
from app.state.patience import Patience
from app.texts import Texts
from app.theme import Theme
from app.widgets.overlays.waiting import Waiting
from core.engine import Reader
from core.experiment import Experiment
from core.scenes.task import Criterion, Task
from core.scenes.text import Bilingual


@pytest.fixture
def task(experiment: Experiment) -> Task:
    return Task(
        title=Bilingual(en="Make it learn", ko="배우게 하세요"),
        text="At most two changes.",
        experiment=experiment,
        locked=("data", "layers[0].units"),
        most_changes=2,
        criteria=(
            Criterion(label="begins", steps=2, seeds=2, state="early", points=2),
            Criterion(label="learns", steps=2, seeds=1, state="learned", points=3),
        ),
    )


@pytest.fixture
def exercises(qtbot: QtBot, document: Document, theme: Theme, texts: Texts) -> Exercises:
    """In a window with nothing but its panel."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 400)
    panel, notice = ExercisePanel(theme, window), Notice(theme, texts, window)
    exercises = Exercises(document, Patience(partial(Waiting, window, theme), window), notice, panel, texts, window)
    exercises.reader = partial(Reader, "thread")
    window.show()
    return exercises
