"""Whether the window has what a scene asks for: plots by their names, with settings that they know, and layouts."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from app.docks.designs import DESIGNS
from app.docks.plan import Part, columns, leaves, pruned, rows
from app.lectures.reading import spoken
from app.plots.instruments import INSTRUMENTS, settings_of
from app.plots.settings import Settings
from core.scenes.expected import unknown
from core.scenes.lecture import Lecture
from core.scenes.scene import MOST_PLOTS, MOST_RUNS, Plot, Scene
from core.wording import Field, Reason

PLOTS = tuple(INSTRUMENTS)
OF_RUN = ":"
DRAWN = "gradient-profile"  # over which a drawn profile lies


def misfit(lecture: Lecture) -> Reason | None:
    """The first thing in it that there is not; None where it can all be shown.

    Settings are looked at when their plot is: for that, it has to be imported.
    """
    for index, scene in enumerate(lecture.scenes):
        if scene.layout is not None and scene.layout not in DESIGNS:
            return unknown(scene.layout, tuple(DESIGNS), ("scenes", index, "layout"))
        for number, plot in enumerate(scene.shown_plots):
            if plot.name not in INSTRUMENTS:
                return unknown(plot.name, PLOTS, ("scenes", index, "plots", number))
    return None


def unset(index: int, scene: Scene) -> Reason | None:
    """The first plot of a scene that does not know its settings."""
    for number, plot in enumerate(scene.shown_plots):
        if chosen(plot) is None:
            return Reason("value.unfit").at(Field("scenes", index, "plots", number, "settings"))
    return None


def chosen(plot: Plot) -> Settings | None:
    """The settings that a scene gives to a plot; None where they are none of its."""
    return settings_of(plot.name, msgspec.json.encode(plot.settings or {}).decode())


def large(scene: Scene) -> Part | None:
    """The plots that have most of the room, in their places: those of a layout, the same once a run, or the main one.

    What is shown of a run beside others is called by the plot and the number of the run (`of_run`).
    """
    if scene.runs is not None:
        plots = plots_of(scene)[:1]
        return _side_by_side([of_run(plot.name, run) for plot in plots for run in range(len(scene.runs))])
    if scene.layout is not None and not is_drawn(scene):
        plan = DESIGNS[scene.layout].plan
        return pruned(plan, set(leaves(plan)) & set(INSTRUMENTS))
    return next((plot.name for plot in plots_of(scene)), None)


def small(scene: Scene) -> str | None:
    """The plot beside the main one."""
    plots = plots_of(scene)
    return plots[1].name if len(plots) > 1 and not scene.runs else None


def has_whole_width(scene: Scene) -> bool:
    """Whether the words stand below its plots: two or three runs are side by side, four have two rows."""
    return scene.runs is not None and len(scene.runs) < MOST_RUNS


def headline(scene: Scene) -> str:
    """What stands above all of it: its title where that would not be beside the plots, and what each of its runs shows.

    Their plots are called by their runs.
    """
    title = spoken(scene.title)
    if scene.runs is not None:
        return " · ".join(
            part for part in (title, *(INSTRUMENTS[plot.name].title() for plot in scene.shown_plots[:1])) if part
        )
    apart = scene.layout is not None or (scene.question is not None and small(scene) is not None)
    return title if apart else ""


def is_drawn(scene: Scene) -> bool:
    """Whether its question asks for a profile to be drawn."""
    return scene.question is not None and scene.question.draw is not None


def plots_of(scene: Scene) -> tuple[Plot, ...]:
    """Those that it shows, the main one first: where a profile is drawn, that of it, in the same measure."""
    plots = scene.shown_plots
    if not is_drawn(scene):
        return plots
    drawn = next((plot for plot in plots if plot.name == DRAWN), Plot(name=DRAWN))
    measured = replace(drawn, settings={**(drawn.settings or {}), "measure": "weight"})
    return (measured, *(plot for plot in plots if plot.name != DRAWN))[:MOST_PLOTS]


def settings_at(scene: Scene, number: int) -> dict[str, Settings]:
    """Those that a scene gives to its first or second plot, by the plot's name."""
    plots = plots_of(scene)[number : number + 1]
    return {plot.name: found for plot in plots if (found := chosen(plot)) is not None}


def of_run(plot: str, run: int) -> str:
    """What a plot is called that shows the run of that number beside others."""
    return f"{plot}{OF_RUN}{run}"


def parted(name: str) -> tuple[str, int | None]:
    """The plot, and the number of the run that it shows beside others."""
    plot, found, run = name.partition(OF_RUN)
    return plot, int(run) if found else None


def _side_by_side(names: list[str]) -> Part | None:
    """Up to three beside each other, four in two rows."""
    if len(names) == MOST_RUNS:
        return rows((1, _beside(names[:2])), (1, _beside(names[2:])))
    return _beside(names) if names else None


def _beside(names: list[str]) -> Part:
    return columns(*((1, name) for name in names))
