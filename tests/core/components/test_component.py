"""Components: one declaration says what forms, files and help need to know."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

import msgspec
import pytest
from msgspec import Meta

from core.components.component import Component, Setting, help_text, key, kinds_of, settings, with_setting
from tests.core.experiments import EVERY_KIND


class Mild(Component, frozen=True, tag="mild"):
    """Hardly to be tasted."""


class Hot(Component, frozen=True, tag="hot"):
    """Burns twice.

    What follows is for readers of the code.
    """

    chillies: Annotated[int, Meta(ge=1, le=9, description="How many.", extra={"unit": "pods", "logarithmic": True})] = 2


class Dish(Component, frozen=True, tag="dish"):
    """What is on the
    table."""

    spice: Mild | Hot = Mild()
    size: Literal["small", "large"] = "small"
    salt: Annotated[float, Meta(ge=0)] = 0.5
    warm: bool = True
    name: str = ""


def test_a_setting_of_a_part_can_be_changed_and_all_else_stays() -> None:
    dish = Dish(spice=Hot(chillies=3), salt=0.1)

    assert with_setting(dish, "salt", 0.2) == Dish(spice=Hot(chillies=3), salt=0.2)
    assert with_setting(dish, "spice.chillies", 5) == Dish(spice=Hot(chillies=5), salt=0.1)
    assert dish == Dish(spice=Hot(chillies=3), salt=0.1)


def test_the_key_is_the_name_in_files() -> None:
    assert (key(Hot), key(Hot(chillies=3))) == ("hot", "hot")
    assert msgspec.json.encode(Hot()) == b'{"kind":"hot","chillies":2}'


def test_the_help_is_the_first_paragraph_on_one_line() -> None:
    assert help_text(Hot) == help_text(Hot()) == "Burns twice."
    assert help_text(Dish) == "What is on the table."


class Guest(Component, frozen=True, tag="guest"):
    """May not care."""

    drink: Literal["tea", "water"] | None = None
    seat: str | None = None
    wishes: Mapping[str, str] = msgspec.field(default_factory=dict)


def test_what_may_be_left_open_is_what_it_would_be_otherwise() -> None:
    drink, seat, wishes = settings(Guest)

    assert (drink.type, drink.choices, drink.optional, drink.default) == ("choice", ("tea", "water"), True, None)
    assert (seat.type, seat.optional) == ("text", True)
    assert (wishes.type, wishes.optional) == ("mapping", False)


def test_kinds_stand_in_the_order_of_the_union() -> None:
    assert kinds_of(Hot | Mild) == (Hot, Mild)
    assert kinds_of(Hot) == (Hot,)


def test_settings_say_all_that_a_form_needs() -> None:
    assert settings(Hot) == (
        Setting("chillies", "integer", 2, minimum=1, maximum=9, unit="pods", help="How many.", logarithmic=True),
    )
    assert settings(Mild) == ()
    assert settings(Dish(warm=False)) == (
        Setting("spice", "component", Mild(), kinds=(Mild, Hot)),
        Setting("size", "choice", "small", choices=("small", "large")),
        Setting("salt", "number", 0.5, minimum=0),
        Setting("warm", "switch", True),
        Setting("name", "text", ""),
    )


def test_a_description_of_its_own_goes_before_that_of_the_type() -> None:
    share = Annotated[float, Meta(ge=0, description="Any share.")]

    class Soup(Component, frozen=True, tag="soup"):
        """Warm."""

        __annotations__ = {"water": Annotated[share, Meta(description="Share of water.")]}
        water = 0.5

    assert settings(Soup) == (Setting("water", "number", 0.5, minimum=0, help="Share of water."),)


def test_components_are_values() -> None:
    assert Hot(chillies=3) == Hot(chillies=3) != Hot()
    assert len({Hot(), Hot(), Mild()}) == 2
    with pytest.raises(AttributeError):
        Hot().chillies = 3  # type: ignore[misc]


def test_a_field_that_is_not_known_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="unknown field `sugar`"):
        msgspec.json.decode(b'{"kind": "hot", "sugar": 1}', type=Hot)


@pytest.mark.parametrize("kind", sorted(EVERY_KIND, key=repr))
def test_every_kind_of_the_program_explains_itself_and_bounds_its_numbers(kind: type[Component]) -> None:
    assert help_text(kind).endswith(".")
    for setting in settings(kind):
        assert setting.type not in ("integer", "number") or None not in (setting.minimum, setting.maximum)
        assert setting.type == "component" or setting.help
