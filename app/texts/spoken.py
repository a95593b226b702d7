"""Phrases of `core` as the window speaks them: in the language of the moment, layers counted from one, all by name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.texts.markup import Markup, escaped
from app.texts.names import Names
from app.texts.places import Places
from app.texts.settings import SettingNames
from core.wording import TEMPLATES, Field, Phrase, Slots, Wording


class Spoken(Wording):
    """Translates the template first and then fills it in, with values that are translated themselves."""

    def __init__(self, names: Names, settings: SettingNames, places: Places) -> None:
        self._names, self._settings, self._places = names, settings, places

    def template(self, code: str) -> str:
        return QCoreApplication.translate("core", TEMPLATES[code])

    def slots(self, slots: Slots) -> str:
        return self._places.called(self._places.layers(slots.slots, slots.entries), slots.name)

    def kind(self, key: str) -> str:
        return self._names.called(key)

    def field(self, field: Field) -> str:
        """A place in the experiment: "layer 3, Nodes"."""
        slot = field.slot
        if slot is None:
            return ", ".join(self._setting(key) for key in field.keys)
        return ", ".join([self._places.layer(slot), *(self._setting(key) for key in field.keys[2:])])

    def _setting(self, key: str | int) -> str:
        return self._settings.of(key) if isinstance(key, str) else str(key)


class MarkedUp(Spoken):
    """The same as markup: what matters is bold, all else means its letters."""

    strong = ("<b>", "</b>")

    def markup(self, phrase: Phrase) -> Markup:
        """The phrase in words."""
        return Markup(self.sentence(phrase))

    def literal(self, text: str) -> str:
        return escaped(text)
