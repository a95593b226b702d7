"""What stays when one kind of component takes the place of another."""

from __future__ import annotations

from core.component import Component, settings


def carried_over(old: Component | None, kind: type[Component]) -> Component:
    """A component of another kind that keeps each setting which both kinds have and start from alike.

    A schedule survives the change from SGD to Adam; a learning rate does not, for it means something else.
    """
    if old is None:
        return kind()
    known = {setting.name: setting.default for setting in settings(old)}
    alike = [each.name for each in settings(kind) if each.name in known and known[each.name] == each.default]
    return kind(**{name: getattr(old, name) for name in alike})
