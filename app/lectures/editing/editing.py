"""Editing: the desk beside the hall while a lecture is edited; both show the script, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.lectures.editing.claims.checking import Checking
from app.lectures.editing.desk import Desk
from app.lectures.editing.filing import ScriptFiling
from app.lectures.editing.script import NOWHERE, Script
from app.lectures.lesson import Lesson
from app.lectures.overview.cards import Cards
from app.lectures.overview.scene_list import SceneList
from app.texts import Texts
from app.theme import Theme
from core.scenes.scene import Scene
from core.scenes.staging import Staged
from core.scenes.text import Text
from core.wording import Listed, Reason, visible

SHOWING = ("plots", "layout", "steps", "play", "speed", "highlight", "runs")  # what makes a scene begin anew


class Editing(QObject):
    """Lives as long as the lecture; its desk, from when it is opened until it is closed."""

    opened = Signal(bool)  # whether there is a desk now

    def __init__(self, lesson: Lesson, script: Script, cards: Cards, filing: ScriptFiling,
                 capture: Callable[[], Scene], theme: Theme, texts: Texts, parent: QObject) -> None:  # fmt: skip
        super().__init__(parent)
        self._lesson, self._script, self._cards, self.filing = lesson, script, cards, filing
        self._capture, self._theme, self._texts = capture, theme, texts
        self.desk: Desk | None = None
        self.checking = Checking(script, self)
        self._lists = list[SceneList]()
        script.changed.connect(self._show_script)
        script.settled.connect(self._tell_settled)
        script.refused.connect(self._refuse_edit)
        script.cleanness_changed.connect(self._show_name)
        script.undo_stack.undo_changed.connect(self._show_past)
        script.undo_stack.redo_changed.connect(self._show_past)
        filing.failed.connect(self._refuse)
        filing.remarked.connect(self._remark)
        self.checking.changed.connect(self._show_found)
        self.checking.failed.connect(self._say_untried)
        lesson.entered.connect(self._show_place)

    def toggle(self) -> None:
        """Open the desk, or close it."""
        if self.desk is not None:
            self.close_desk()
            return
        self.desk = desk = Desk(self._cards, self._theme, self._texts)
        desk.closing.connect(self.close_desk)
        desk.wanted.connect(self.do)
        desk.form.edited.connect(self._edit)
        desk.form.buttons.state_wanted.connect(self._renew_action)
        desk.form.claims.check_wanted.connect(self._check)
        desk.form.claims.stop_wanted.connect(self.checking.stop)
        desk.title.edited.connect(self._name)
        desk.list.chosen.connect(self._lesson.jump)
        self.serve(desk.list)
        self._show_all()
        self.opened.emit(True)

    def serve(self, scenes: SceneList) -> None:
        """Do what is wanted in a list of scenes."""
        scenes.moved.connect(self._script.move)
        scenes.removed.connect(self._script.remove)
        scenes.duplicated.connect(self._script.duplicate)
        scenes.renamed.connect(self._rename)
        self._lists.append(scenes)

    def close_desk(self) -> None:
        """The lecture goes on as it is now."""
        desk, self.desk = self.desk, None
        if desk is not None:
            self._lists.remove(desk.list)
            self.checking.stop()
            desk.hide()
            desk.deleteLater()
            self._let_edit()
            self.opened.emit(False)

    def do(self, what: str) -> None:
        """What a button or a key wants."""
        if self.desk is not None:
            self.desk.show_message("")
        script, index = self._script, self._lesson.place.index
        verbs: dict[str, Callable[[], object]] = {
            "save": self.filing.save, "save_as": self.filing.save_as, "undo": script.undo_stack.undo,
            "redo": script.undo_stack.redo, "add": self.add, "renew": self._renew,
            "duplicate": partial(script.duplicate, index), "remove": partial(script.remove, index),
        }  # fmt: skip
        verbs[what]()

    def add(self) -> None:
        """What the window shows, as a scene after this one."""
        scene = self._capture()
        assert scene.experiment is not None
        self._script.insert(self._lesson.place.index + 1, scene, scene.experiment)
        if self.desk is not None:
            self.desk.form.words["title"].setFocus()  # it may have none yet

    def _renew(self) -> None:
        """What the window shows, in this scene, with its words."""
        index, found = self._lesson.place.index, self._capture()
        assert found.experiment is not None
        scene = self._script.lecture.scenes[index]
        fields = {name: getattr(found, name) for name in ("experiment", "plots", "steps", "highlight")}
        other = {"preset": None, "changes": None, "runs": None, "layout": None, **fields}
        self._script.replace_experiment(index, replace(scene, **other), found.experiment)

    def _edit(self, scene: Scene, verb: str, gesture: str) -> None:
        index = self._lesson.place.index
        self._script.set_scene(index, scene, verb, gesture and f"{gesture} {index}")

    def _renew_action(self, number: int) -> None:
        """What the window shows, for that button."""
        scene, experiment = self._lesson.place.scene, self._capture().experiment
        actions = list(scene.actions)
        actions[number] = replace(actions[number], experiment=experiment)
        self._edit(replace(scene, actions=tuple(actions)), "action", "")

    def _check(self) -> None:
        self.checking.begin(self._lesson.place.index)

    def _show_found(self) -> None:
        index = self._lesson.place.index
        if self.desk is not None and index < len(self._script.ids):
            found = self.checking.found(index)
            self.desk.form.claims.show_found(found, self.checking.busy)

    def _say_untried(self, reason: Reason) -> None:
        """Why the scene could not be tried: at its claim, where it is about one."""
        if self.desk is not None and not self.desk.form.show_refusal(reason):
            self._refuse(reason.clause)

    def _name(self, title: Text, gesture: str) -> None:
        self._script.set_title(title, self._lesson.place.index, gesture)

    def _rename(self, index: int) -> None:
        self._lesson.jump(index)
        if self.desk is not None:
            self.desk.form.words["title"].setFocus()

    def _show_script(self, index: int) -> None:
        """The hall goes to what was edited; it begins anew only where it shows something else."""
        lesson, opened, place = self._lesson, self._script.opened, self._lesson.place
        index = place.index if index == NOWHERE else index
        index = min(index, len(opened.lecture.scenes) - 1)
        anew = index != place.index or lesson.shows != opened.runs[index] or any(
            getattr(place.scene, name) != getattr(opened.lecture.scenes[index], name) for name in SHOWING
        )  # fmt: skip
        self._cards.show_lecture(opened.lecture, self._script.ids)
        lesson.rewrite(opened, index, anew)
        self._show_place()

    def _show_place(self) -> None:
        place = self._lesson.place
        self._cards.show_current(place.index)
        for scenes in self._lists:
            scenes.show_current(place.index)
        if self.desk is not None:
            self.desk.show_lecture(place.lecture, place.index, self._runs())
            self._show_found()

    def _runs(self) -> tuple[Staged, ...]:
        """Those of the scene that is shown; none while the lecture is on its way to another one."""
        return dict(enumerate(self._script.opened.runs)).get(self._lesson.place.index, ())

    def _show_all(self) -> None:
        self._let_edit()
        self._show_place()
        self._show_name()
        self._show_past()

    def _let_edit(self) -> None:
        for scenes in self._lists:
            scenes.show_editable(self.desk is not None)

    def _show_name(self) -> None:
        if self.desk is not None:
            self.desk.show_name(self.filing.name(), self._script.is_clean)

    def _show_past(self, _verb: str = "") -> None:
        if self.desk is not None:
            past, texts = self._script.undo_stack, self._texts
            undo, redo = past.undo_verb, past.redo_verb
            self.desk.show_past(texts.undo(undo) if undo else "", texts.redo(redo) if redo else "")

    def _tell_settled(self, scenes: tuple[int, ...]) -> None:
        numbers = Listed(tuple(str(scene + 1) for scene in scenes))
        self._remark(self._texts.reason(Reason("lecture.whole", scenes=len(scenes), numbers=numbers)))

    def _refuse_edit(self, reason: Reason) -> None:
        """At the field that is to blame, or by its place in the file; all is shown as it was."""
        self._show_place()
        if self.desk is None or not self.desk.form.show_refusal(reason):
            self._refuse(reason.at(visible(self.filing.name())))

    def _refuse(self, reason: Reason) -> None:
        if self.desk is not None:
            self.desk.show_message(self._texts.reason(reason))

    def _remark(self, words: str) -> None:
        if self.desk is not None:
            self.desk.show_message(words, wrong=False)
