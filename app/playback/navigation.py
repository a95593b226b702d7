"""Step navigation: the steps of a run to which one may want to jump, and the way from one recorded step to the next."""

from __future__ import annotations

from app.playback.player import Player
from app.playback.replay import following
from core.diagnosis.milestones import Milestone
from core.diagnosis.verdict_changes import VerdictChange


class StepNavigation:
    """Verbs of the time line, for menus, keys and buttons alike."""

    def __init__(self, player: Player) -> None:
        self._player = player

    @property
    def bad_layer(self) -> Milestone | None:
        """Where a gradient was first too small, too large or zero."""
        return self._player.milestones.first_bad

    @property
    def verdict(self) -> VerdictChange | None:
        """The first verdict that was not healthy."""
        changes = self._player.showing.verdict_changes
        return changes.first_sick if changes is not None else None

    @property
    def not_finite(self) -> Milestone | None:
        """Where the run left the precision."""
        return self._player.milestones.first_not_finite

    @property
    def names(self) -> tuple[str, ...]:
        """What people call the layers of the run and its output, "" where nobody has named one."""
        run = self._player.showing.run
        made = run.experiment if run is not None else None
        return made.names if made is not None else ()

    def show_previous(self) -> None:
        """One recorded step back: one bin, where steps are joined in bins."""
        shown = self._player.shown
        if shown is not None and shown.last is not None:
            first = shown.mean_of.start if shown.mean_of is not None else shown.last.step
            self._player.show_step(first - 1)

    def show_next(self) -> None:
        """One recorded step on; after the last one it is live, but for a run before the present one."""
        shown = self._player.shown
        if shown is None or shown.cursor is None:
            return
        step = following(shown)
        if step is not None or self._player.former is None:
            self._player.show_step(step)

    def show_first(self) -> None:
        """Step 0."""
        self._player.show_step(0)

    def show_live(self) -> None:
        """What happens now."""
        self._player.show_step(None)

    def show_bad_layer(self) -> None:
        """The step of the first bad layer."""
        self._show(self.bad_layer)

    def show_verdict(self) -> None:
        """The step of the first verdict."""
        self._show(self.verdict)

    def show_not_finite(self) -> None:
        """The step of the first number that was not finite."""
        self._show(self.not_finite)

    def is_moving(self) -> bool:
        """Whether what is shown goes on: the run, or what is recorded of it."""
        showing = self._player.showing
        replayed = showing.replay.active or showing.loop.active
        return replayed or (showing.cursor is None and self._player.playing)

    def play_or_pause(self) -> None:
        """Whichever is not the case; in the past it is a matter of what is recorded, and the run does as it did."""
        showing, player = self._player.showing, self._player
        if showing.loop.active:
            showing.loop.stop()
        elif showing.replay.active:
            showing.replay.stop()
        elif showing.cursor is not None:
            if showing.at_end:
                showing.show_step(0)
            showing.replay.start()
        else:
            (player.pause if player.playing else player.play)()

    def is_looping(self) -> bool:
        """Whether the recorded steps are shown again and again."""
        return self._player.showing.loop.active

    def toggle_loop(self) -> None:
        """Show the recorded steps again and again, or stay where it is."""
        loop = self._player.showing.loop
        self._player.showing.replay.stop()
        if loop.active:
            loop.stop()
        elif self._player.live:
            loop.start()

    def _show(self, moment: Milestone | VerdictChange | None) -> None:
        if moment is not None:
            self._player.show_step(moment.step)
