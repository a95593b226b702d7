"""The verdict: symptom, number and cause in words, what to try next, and whatever went wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from app.panels.findings import Findings
from app.panels.lamps import Lamps
from app.panels.try_button import TryButton
from app.panels.verdict_layout import VerdictLayout
from app.playback.player import Player
from app.state.document import Document
from app.texts import Texts
from app.texts.language import spoken
from app.texts.letters import tip
from app.texts.markup import Markup, escaped
from app.texts.numbers import plain, unbroken
from app.theme import Theme
from app.widgets.copyable import Copyable
from app.widgets.labels import Label, MarkupLabel
from app.widgets.pacing.throttle import Throttle
from core.diagnosis.advice import advice
from core.diagnosis.evidence import Evidence, evidence
from core.diagnosis.limits import FRAMES, SEVERE_DECADES, SICK_DECADES
from core.diagnosis.remedy import Remedy
from core.experiment import Experiment

CALM_MS = 250  # a number that changes with every frame cannot be read


class Verdict(Copyable):
    """Speaks: from across the room two lamps and a number, from the front row the whole argument."""

    sought = Signal(object)  # Finding: where it is set is to be shown

    def __init__(
        self, document: Document, player: Player, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._player, self._theme, self._texts = document, player, theme, texts
        self._soon = Throttle(self, 0, self._look, at_once=False)  # beside nothing else that takes time
        self._then = Throttle(self, 0, self._argue, at_once=False)  # nor beside each other
        self._calm = Throttle(self, CALM_MS, self._soon.ask)
        self.lamps, self.findings = Lamps(theme, texts, self), Findings(texts, self)
        self.headline, self.explanation = MarkupLabel(self, wrap=True), MarkupLabel(self, wrap=True)
        beside = QWidget(self)
        self.advice_caption, self.advice = Label(beside), Label(beside, wrap=True)
        self.try_button = TryButton(document, player, texts, self)
        case = self.lamps, self.headline, self.findings, self.explanation
        self._halves = VerdictLayout(self, theme, case, beside, (self.advice_caption, self.advice, self.try_button))
        self._case: Evidence | None = None  # what is to be argued
        self._argued: tuple[Evidence, Remedy | None] | None = None  # what is said, in whatever words and colours
        self._missed = False  # news, out of sight
        self._arrange()
        self._connect()
        self.show_theme()
        self.retranslate()

    def show_theme(self) -> None:
        """Wear the present colours and type."""
        self._halves.show_lines(QFontMetrics(self._theme.font(13)).lineSpacing(), self.width())
        self._speak()

    def show_news(self) -> None:
        """Show the first news soon and those that follow calmly: a diagnosis takes time, and so does reading it."""
        self._calm.ask()

    def show_new_run(self) -> None:
        """Let the first frame of a new run speak without delay."""
        self._calm.rest()

    def show_diagnosis(self) -> None:
        """Display what the present frames say; nobody reads what is out of sight."""
        if self._look():
            self._argue()

    def retranslate(self) -> None:
        """Word everything in the present language."""
        self.advice_caption.setText(self.tr("WHAT TO TRY"))
        self.setAccessibleName(self.tr("Verdict"))
        rule = self.tr(
            "Judged on the median of the last {steps} steps, from the first hidden layer to the last: {sick} decades "
            "make it vanishing or exploding, {severe} make it severe. The second lamp compares the loss with that of "
            "the best constant answer: whoever gives it is guessing."
        )
        limits = {"steps": FRAMES, "sick": f"{SICK_DECADES:g}", "severe": f"{SEVERE_DECADES:g}"}
        self.setWhatsThis(self._texts.explained_verdict(self.tr("Verdict"), rule.format(**limits)))
        self._speak()

    def copied(self) -> str:
        lines = (self.lamps.spoken, plain(Markup(self.headline.text())), plain(Markup(self.explanation.text())))
        advice = f"{self.advice_caption.text()}: {self.advice.text()}" if self.advice.text() else ""
        return "\n".join(line for line in (*lines, advice) if line)

    def offer(self, menu: QMenu) -> None:
        """Put into a menu what can be done with it."""
        self.offer_selected(menu)
        menu.addAction(self.tr("Copy the verdict")).triggered.connect(self.copy)

    def heightForWidth(self, width: int) -> int:
        """How high it would be, standing as it would at that width."""
        self._halves.stand(width)
        return self._halves.totalHeightForWidth(width)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._missed:
            self._calm.rest()
            self._soon.ask()  # not in the midst of a layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._halves.stand(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _look(self) -> bool:
        """Take in what the present frames say, of which more is made in another pass; whether it is in sight."""
        self._missed = not (self.isVisible() or self.isWindow())
        if not self._missed:
            self._case = self._found()
            self._then.ask()
        return not self._missed

    def _found(self) -> Evidence | None:
        diagnosis, shown = self._player.diagnosis, self._player.shown
        if diagnosis is None or shown is None:
            return None
        return evidence(diagnosis, shown, self._made)

    @property
    def _made(self) -> Experiment:
        """What made what is shown."""
        return self._player.maker(self._document.experiment)

    def _argue(self) -> None:
        """Say what it means and what to try, unless the network is another one by now, of which there will be news."""
        self._then.rest()
        case = self._case
        if case is not None and case.experiment is not self._made:
            return
        told = self._player.former is None and self._document.guard is None
        remedy = advice(case) if case is not None and told else None
        self._argued = (case, remedy) if case is not None else None
        self.try_button.offer(self._document.experiment, remedy.experiment if remedy is not None else None)
        self._speak()

    def _speak(self) -> None:
        """Put what was argued into the words of the present language and the colours of the present theme."""
        if self._argued is None:
            self._show_silence()
        else:
            self._show_case(*self._argued)
        self.headline.setMinimumHeight(self.lamps.sizeHint().height())  # where the lamps are out, too

    def _show_case(self, case: Evidence, remedy: Remedy | None) -> None:
        self.lamps.show_diagnosis(case.diagnosis)
        self.findings.show_case(case)
        self.headline.show_markup(self._texts.headline(case))
        argument = self._caption() + self._when() + self._texts.explanation(case)
        coloured = Markup(argument.replace("<b>", f'<b style="color: {self._theme.tokens.text}">'))
        self.explanation.show_markup(unbroken(coloured))
        self.headline.setToolTip(tip(self._texts.span_of_time(case).strip("()")))
        self._show_advice(self._texts.advice(remedy) if remedy is not None else self._without_advice())
        self.setAccessibleDescription(
            f"{self.lamps.spoken}. {self._texts.spoken_headline(case)}. {self._step()}".rstrip()
        )

    def _without_advice(self) -> str:
        """Why none is given: it would be of a run that is over, or would solve an exercise."""
        if self._player.former is not None:
            return self.tr("This run is over: it is looked at, and Live returns to the present one.")
        return self.tr("This is an exercise: what helps is yours to find out.")

    def _show_advice(self, advice: str) -> None:
        self.advice.setText(advice)
        self.try_button.show_advice(advice)

    def _step(self) -> str:
        """Which step it speaks of, where that is not the latest."""
        shown = self._player.shown
        if shown is None or shown.cursor is None:
            return ""
        return self._texts.sentence_of(shown.cursor, shown.mean_of)

    def _when(self) -> str:
        step = self._step()
        return f"<b>{escaped(step)}.</b> " if step else ""

    def _caption(self) -> str:
        """What a preset is to show, in a line of its own, as long as its run is the same."""
        preset = self._document.preset if self._player.former is None else None
        stands = preset is not None and self._document.experiment.same_run(preset.experiment)
        return f"{escaped(spoken(preset.caption))}<br>" if preset and stands else ""

    def _show_silence(self) -> None:
        self.lamps.show_diagnosis(None)
        self.findings.show_case(None)
        silence, remedy = self.tr("No step has been measured yet"), self.tr("Press Play, or Step for a single one.")
        self.headline.show_markup(escaped(silence))
        self.headline.setToolTip("")
        self.explanation.show_markup(escaped(remedy))
        self._show_advice("")
        self.setAccessibleDescription(f"{silence}. {remedy}")

    def _arrange(self) -> None:
        roles = {self.headline: "title", self.explanation: "quiet", self.advice_caption: "caption", self.advice: ""}
        for label, role in roles.items():
            label.setProperty("role", role)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # it is the card's
            upright = Qt.AlignmentFlag.AlignVCenter if label is self.headline else Qt.AlignmentFlag.AlignTop
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | upright)
        by_both = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.explanation.setTextInteractionFlags(by_both)
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def _connect(self) -> None:
        self.findings.chosen.connect(self.sought)
        self.try_button.outdated.connect(self._soon.ask)  # the edit itself need not wait for another argument
        self.try_button.begun.connect(self._calm.rest)
        self._player.loaded.connect(self.show_new_run)
        self._player.refreshed.connect(self.show_news)
        self._player.moved.connect(self.show_news)
        self._theme.changed.connect(self.show_theme)
