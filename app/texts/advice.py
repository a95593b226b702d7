"""What to try next: one sentence for every state of a network, in terms of the seven tuning points."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.texts.evidence import Evidence


class Advice(QObject):
    """Never leaves anybody wondering what to do: a remedy for a sick network, an experiment for a healthy one."""

    def next(self, case: Evidence) -> str:
        """The one thing to try."""
        diagnosis = case.diagnosis
        cause = diagnosis.findings[0].cause if diagnosis.findings else ""
        match diagnosis.verdict:
            case "vanishing" | "exploding":
                return self._flow(case, diagnosis.verdict, cause)
            case "blocked" | "symmetric" | "dead" | "saturated":
                return self._layers(case, diagnosis.verdict, cause)
            case "overflow" | "frozen" | "unstable":
                return self._training(diagnosis.verdict)
            case _:
                return self._healthy(case)

    def _flow(self, case: Evidence, verdict: str, cause: str) -> str:
        """What to change for all layers at once; what most of them have already is not advised again."""
        start = case.initializer.partition("_")[0]
        if case.rectifies or case.piecewise:
            return self._deeper(case) if start == "he" else self._he(verdict, cause)
        if case.usual == "sigmoid" or start == "xavier" or (verdict == "vanishing" and cause == "slope"):
            return self._rectified()
        if verdict == "vanishing":
            return self.tr("④ Initializer → Xavier normal: these initial weights are too small.")
        return self.tr("④ Initializer → Xavier normal: these initial weights are too large.")

    def _he(self, verdict: str, cause: str) -> str:
        if verdict == "exploding":
            return self.tr("④ smaller initial weights: He normal.")
        if cause == "weight":
            return self.tr("④ Initializer → He normal: these initial weights are too small.")
        return self.tr("④ Initializer → He normal: its weights make up for what the slopes take.")

    def _deeper(self, case: Evidence) -> str:
        """He's weights are set, and still it does not flow."""
        return self.tr("⑦ fewer layers.") if case.usual == "relu" or case.piecewise else self._rectified()

    def _rectified(self) -> str:
        return self.tr("③ Activation → ReLU and ④ Initializer → He normal, for all layers at once.")

    def _layers(self, case: Evidence, verdict: str, cause: str) -> str:
        if verdict == "saturated" and case.initializer.startswith("xavier"):
            return self._rectified()
        return {
            "blocked": self.tr("④ Initializer → Xavier normal: zeros pass no gradient on.")
            if cause == "weight"
            else self.tr("③ Activation → Leaky ReLU: its slope is never zero."),
            "symmetric": self.tr("④ Initializer → Xavier normal: only random weights tell the units apart."),
            "dead": self.tr("③ Activation → Leaky ReLU, whose slope is never zero, or ⑤ a smaller learning rate."),
            "saturated": self.tr("④ Initializer → Xavier normal, so that the sums stay where the curve is steep."),
        }[verdict]

    def _training(self, verdict: str) -> str:
        return {
            "overflow": self.tr(
                "④ smaller initial weights, such as He normal, or ⑤ a smaller learning rate; then play."
            ),
            "frozen": self.tr("⑤ Optimizer → a learning rate that is a hundred times larger, or Adam."),
            "unstable": self.tr("⑤ Optimizer → a learning rate that is ten times smaller."),
        }[verdict]

    def _healthy(self, case: Evidence) -> str:
        if case.gaps < 0:
            return self.tr("Drag a layer from the palette into the network.")
        if "has_not_moved" in case.diagnosis.notes:
            return self.tr("⑤ Optimizer → a learning rate that is ten times larger, or Adam.")
        if case.gaps < 9 or case.usual == "sigmoid":
            return self.tr("⑦ more layers: drag them in, or select all and repeat them, and watch the gradient.")
        return self.tr("Now break it: ③ Activation → sigmoid. Undo brings everything back.")
