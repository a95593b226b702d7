"""The settings of the tuning points as commands: each with its present value, and with one that is typed behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from app.commands.command import ARROW, IS, Command
from app.commands.languages import other_names
from app.texts import Texts
from app.widgets.forms.number_text import shown
from app.widgets.kept_settings import carried_over
from core.components.component import Component, Setting, key, settings, with_setting

NUMBERS = ("integer", "number")


@dataclass(frozen=True)
class Place:
    """Where a setting is: at which tuning point, and in which component."""

    point: int | None  # 0 beside the tuning points, None outside of the inspector
    owner: type[Component] | None
    name: str


@dataclass(frozen=True)
class Value:
    """A setting as it is now, and how another value is taken."""

    setting: Setting
    place: Place
    present: Any  # None where several layers differ
    take: Callable[[Any], object]
    within: tuple[str, ...] = ()  # the words of what it is a part of

    @property
    def range(self) -> str:
        """What can be set, in numbers."""
        low, high = self.setting.minimum, self.setting.maximum
        return f"{'' if low is None else shown(low)} … {'' if high is None else shown(high)}"


def values_of(
    component: Component | None,
    take: Callable[[Any], object],
    point: int | None,
    within: tuple[str, ...],
    without: Sequence[str] = (),
) -> Iterator[Value]:
    """All settings of a component; `take` is given another component."""
    if component is None:
        return
    for setting in settings(component):
        if setting.name not in without:
            place, present = Place(point, type(component), setting.name), getattr(component, setting.name)
            yield Value(setting, place, present, partial(_take_within, take, component, setting.name), within)


def _take_within(take: Callable[[Any], object], component: Component, name: str, value: Any) -> None:
    take(with_setting(component, name, value))


class Values:
    """Words them; going to a field is left to whoever has the fields."""

    def __init__(self, texts: Texts, go: Callable[[Place], object]) -> None:
        self._texts, self._go = texts, go

    def commands(self, values: Iterable[Value]) -> Iterator[Command]:
        """A number leads to its field, a switch is turned, of a few values each can be chosen."""
        for value in values:
            name = self._texts.setting(value.setting.name)
            match value.setting.type:
                case "integer" | "number":
                    yield self._command(value, self._now(value), partial(self._go, value.place))
                case "switch":
                    turned = partial(value.take, not value.present)
                    yield self._command(value, name, turned, chosen=value.present is True)
                case "choice":
                    yield from self._choices(value, {self._texts.choice(each): each for each in value.setting.choices})
                case "component":
                    kinds = {self._texts.component(kind): carried_over(value.present, kind)
                             for kind in value.setting.kinds}  # fmt: skip
                    yield from self._choices(value, kinds)
                    yield from self.commands(self._inner(value))

    def typed(self, values: Iterable[Value], number: float, text: str) -> Iterator[Command]:
        """Every number that can be set, with the one that was typed; what is out of its range cannot be done."""
        for value in values:
            if value.setting.type == "component":
                yield from self.typed(self._inner(value), number, text)
            elif value.setting.type in NUMBERS:
                title = f"{self._texts.setting(value.setting.name)}{IS}{shown(number)}"
                taken = number if value.setting.type == "number" else int(text) if text.isdecimal() else int(number)
                command = self._command(value, title, partial(value.take, taken), also=text)
                possible = value.setting.allows(number)
                yield command if possible else replace(command, possible=False, group=value.range)

    def _now(self, value: Value) -> str:
        """The name of a number and what it is, unless several layers differ in it."""
        name = self._texts.setting(value.setting.name)
        if value.present is None:
            return f"{name}{IS}{self._texts.choice('')}" if value.setting.optional else name
        return f"{name}{IS}{shown(value.present)}"

    def _inner(self, value: Value) -> Iterator[Value]:
        """The settings of the component that is set."""
        within = (*value.within, self._texts.setting(value.setting.name))
        return values_of(value.present, value.take, value.place.point, within)

    def _choices(self, value: Value, choices: dict[str, Any]) -> Iterator[Command]:
        name = self._texts.setting(value.setting.name)
        for text, choice in choices.items():
            chosen = value.present == choice or (isinstance(choice, Component) and type(value.present) is type(choice))
            also = key(choice).replace("_", " ") if isinstance(choice, Component) else ""
            title, do = f"{name}{ARROW}{text}", partial(value.take, value.present if chosen else choice)
            yield self._command(value, title, do, also=f"{also} {other_names((text,))}", chosen=chosen)

    def _command(
        self, value: Value, title: str, do: Callable[[], object], also: str = "", chosen: bool = False
    ) -> Command:
        name = self._texts.setting(value.setting.name)
        others = f"{other_names((name, *value.within))} {value.setting.name.replace('_', ' ')} {also}"
        return Command(title, do, group=ARROW.join(value.within), also=others, chosen=chosen)
