"""The verdict: symptom, number and cause in words, what to try next, and whatever went wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.panels.verdict_chip import VerdictChip
from app.state.document import Document
from app.state.player import Player
from app.texts import Texts
from app.texts.language import spoken
from app.texts.letters import tip
from app.texts.markup import Markup, escaped
from app.theme import Theme
from app.theme.tokens import verdict_colour
from app.widgets.labels import Label, MarkupLabel
from app.widgets.throttle import Throttle
from core.diagnosis.evidence import Evidence, evidence
from core.diagnosis.limits import FRAMES, SEVERE_DECADES, SICK_DECADES

LINES, BESIDE_FROM_PX = 4, 720
CALM_MS = 250  # a number that changes with every frame cannot be read


class Verdict(QWidget):
    """Speaks: from across the room a colour, a symbol and a word, from the front row the whole argument."""

    def __init__(
        self, document: Document, player: Player, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._player, self._theme, self._texts = document, player, theme, texts
        self._calm = Throttle(self, CALM_MS, self.show_diagnosis)
        self.chip = VerdictChip(self)
        self.headline, self.explanation = MarkupLabel(self, wrap=True), MarkupLabel(self, wrap=True)
        self.advice_caption, self.advice = Label(self), Label(self, wrap=True)
        self._beside: bool | None = None  # whether the remedy stands beside the case
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._remedy = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._arrange()
        self._connect()
        self.show_theme()
        self.retranslate()

    def show_theme(self) -> None:
        """Keep room for the usual length of an argument, so that the plots above do not move with every word."""
        lines = QFontMetrics(self._theme.font(13)).lineSpacing() * LINES
        self.explanation.setMinimumHeight(lines)
        self._stand(self.width())
        self._speak_now()

    def show_news(self) -> None:
        """Show the first news at once and those that follow calmly: a diagnosis takes time, and so does reading it."""
        self._calm.ask()

    def show_new_run(self) -> None:
        """Let the first frame of a new run speak without delay."""
        self._calm.rest()

    def show_diagnosis(self) -> None:
        """Display what the present frames say."""
        diagnosis, shown = self._player.diagnosis, self._player.shown
        case = None
        if diagnosis is not None and shown is not None:
            case = evidence(diagnosis, shown, self._document.experiment)
        if case is None:
            self._show_silence()
        else:
            self._show_case(case)

    def retranslate(self) -> None:
        """Word everything in the present language."""
        self.advice_caption.setText(self.tr("WHAT TO TRY"))
        self.setAccessibleName(self.tr("Verdict"))
        rule = self.tr(
            "Judged on the median of the last {steps} steps, from the first hidden layer to the last: {sick} decades "
            "make it vanishing or exploding, {severe} make it severe."
        )
        limits = {"steps": FRAMES, "sick": f"{SICK_DECADES:g}", "severe": f"{SEVERE_DECADES:g}"}
        self.setWhatsThis(self._texts.explained_verdict(self.tr("Verdict"), rule.format(**limits)))
        self._speak_now()

    def heightForWidth(self, width: int) -> int:
        """How high it would be, standing as it would at that width."""
        self._stand(width)
        return self._halves.totalHeightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _speak_now(self) -> None:
        """Whoever has news at the same time need not have it said twice."""
        self._calm.rest()
        self._calm.ask()

    def _show_case(self, case: Evidence) -> None:
        verdict = case.diagnosis.verdict
        self.chip.show_verdict(verdict, self._texts.verdict(verdict))
        fill = verdict_colour(verdict)
        tokens = self._theme.tokens
        self.chip.show_style(tokens.solid(fill), tokens.on(tokens.solid(fill)), self._theme.font(14, bold=True))
        self.headline.show_markup(self._texts.headline(case))
        argument = self._caption() + self._when() + self._texts.explanation(case)
        self.explanation.show_markup(Markup(argument.replace("<b>", f'<b style="color: {tokens.text}">')))
        self.headline.setToolTip(tip(self._texts.span_of_time(case).strip("()")))
        self.advice.setText(self._texts.advice(case))
        self.setAccessibleDescription(f"{self.chip.text}. {self._texts.headline(case)}. {self._step()}".rstrip())

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
        """What a preset is to show, in a line of its own, until it is edited."""
        preset = self._document.preset
        return f"{escaped(spoken(preset.caption))}<br>" if preset and self._document.is_clean else ""

    def _show_silence(self) -> None:
        self.chip.show_verdict("", "")
        self.headline.show_markup(escaped(self.tr("No step has been measured yet")))
        self.explanation.show_markup(escaped(self.tr("Press Play, or Step for a single one.")))
        self.advice.setText("")

    def _arrange(self) -> None:
        roles = {self.headline: "title", self.explanation: "quiet", self.advice_caption: "caption", self.advice: ""}
        for label, role in roles.items():
            label.setProperty("role", role)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.chip)
        head.addWidget(self.headline, 1, Qt.AlignmentFlag.AlignVCenter)
        case = QVBoxLayout()
        case.setSpacing(8)
        case.addLayout(head)
        case.addWidget(self.explanation, 1)
        self._remedy.setSpacing(8)
        self._remedy.addWidget(self.advice_caption, 0, Qt.AlignmentFlag.AlignTop)
        self._remedy.addWidget(self.advice, 1)
        self._halves.setContentsMargins(14, 12, 14, 12)
        for half, share in ((case, 5), (self._remedy, 3)):
            self._halves.addLayout(half, share)

    def _stand(self, width: int) -> None:
        """The remedy beside the case; on a narrow card below it, where both fill their lines."""
        beside = width >= self._theme.size(BESIDE_FROM_PX)
        if beside == self._beside:
            return  # or every height that is known would have to be measured again
        self._beside = beside
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._halves.setSpacing(28 if beside else 8)
        self._remedy.setDirection(direction.TopToBottom if beside else direction.LeftToRight)

    def _connect(self) -> None:
        self._player.loaded.connect(self.show_new_run)
        self._player.refreshed.connect(self.show_news)
        self._player.moved.connect(self.show_news)
        self._theme.changed.connect(self.show_theme)
