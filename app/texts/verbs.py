"""What undo and redo say they will undo and redo."""

from __future__ import annotations

from PySide6.QtCore import QObject


class UndoWords(QObject):
    """Words the document's verbs in the language of the moment, also those that were done in another."""

    def undo(self, verb: str) -> str:
        """The undo entry of the menu; `verb` is empty when there is nothing."""
        return self.tr("Undo: {what}").format(what=self.of(verb)) if verb else self.tr("Undo")

    def redo(self, verb: str) -> str:
        """The redo entry of the menu."""
        return self.tr("Redo: {what}").format(what=self.of(verb)) if verb else self.tr("Redo")

    def of(self, verb: str) -> str:
        """What a verb of the document does."""
        return (self._of_layers() | self._of_experiment() | self._of_lecture()).get(verb, verb)

    def _of_layers(self) -> dict[str, str]:
        return {
            "insert": self.tr("insert layer"),
            "remove": self.tr("remove layer"),
            "move": self.tr("move layer"),
            "cut": self.tr("cut layers"),
            "paste": self.tr("paste layers"),
            "normalize": self.tr("normalize every layer"),
            "skips": self.tr("skip layers"),
            "repeat": self.tr("repeat layers"),
            "duplicate": self.tr("duplicate layers"),
            "layer": self.tr("change layer"),
            "units": self.tr("number of nodes"),
            "activation": self.tr("activation"),
            "initializer": self.tr("initializer"),
            "output": self.tr("output"),
            "name": self.tr("name a layer"),
            "lock": self.tr("lock weights"),
            "learn": self.tr("unlock weights"),
        }

    def _of_experiment(self) -> dict[str, str]:
        return {
            "title": self.tr("title"),
            "author": self.tr("author"),
            "notes": self.tr("notes"),
            "data": self.tr("data"),
            "inputs": self.tr("inputs"),
            "preprocessing": self.tr("preprocessing"),
            "target": self.tr("target scaling"),
            "loss": self.tr("cost function"),
            "optimizer": self.tr("optimizer"),
            "seed": self.tr("seed"),
            "weights": self.tr("new weights"),
            "new_data": self.tr("new data"),
            "batch": self.tr("batch size"),
            "precision": self.tr("precision"),
            "test_share": self.tr("held-out share"),
            "bookmark": self.tr("set bookmark"),
            "remove_bookmark": self.tr("remove bookmark"),
            "remedy": self.tr("try the remedy"),
            "open": self.tr("open experiment"),
            "paste_experiment": self.tr("paste an experiment"),
            "program": self.tr("read a program"),
            "revert": self.tr("revert"),
            "theirs": self.tr("take the file as it is"),
            "restore": self.tr("restore unsaved work"),
        }

    def _of_lecture(self) -> dict[str, str]:
        return {
            "lecture_title": self.tr("title of the lecture"),
            "add_scene": self.tr("add a scene"),
            "duplicate_scene": self.tr("duplicate a scene"),
            "remove_scene": self.tr("delete a scene"),
            "move_scene": self.tr("move a scene"),
            "scene_state": self.tr("another experiment in a scene"),
            "scene_title": self.tr("title of a scene"),
            "scene_text": self.tr("text of a scene"),
            "scene_notes": self.tr("speaker's notes"),
            "plots": self.tr("plots of a scene"),
            "steps": self.tr("steps of a scene"),
            "plays": self.tr("whether a scene plays"),
            "question": self.tr("what is asked"),
            "choice": self.tr("words of a choice"),
            "answer": self.tr("which choice is right"),
            "add_choice": self.tr("add a choice"),
            "remove_choice": self.tr("remove a choice"),
            "add_question": self.tr("add a question"),
            "remove_question": self.tr("remove a question"),
            "button": self.tr("words of a button"),
            "action": self.tr("what a button does"),
            "add_action": self.tr("add a button"),
            "remove_action": self.tr("remove a button"),
            "ask_otherwise": self.tr("how a question is answered"),
            "asked_number": self.tr("the number that is asked for"),
            "claim": self.tr("what is claimed of a scene"),
            "add_claim": self.tr("add a claim"),
            "remove_claim": self.tr("remove a claim"),
        }
