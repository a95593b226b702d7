"""The verdicts in words: what they are called, and how each argues its case with numbers."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.texts.evidence import Evidence
from app.texts.magnitudes import EQUAL, Magnitudes
from app.texts.numbers import fixed, number, power, share
from app.texts.places import Places
from core.diagnosis.health import Finding

INSTANT = frozenset({"overflow", "blocked", "symmetric", "dead"})  # verdicts without a median among their numbers


class Verdicts(QObject):
    """Names a verdict, heads it with its number, and explains it in at most three sentences (rich text)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._magnitudes, self._places = Magnitudes(self), Places(self)

    def name(self, verdict: str) -> str:
        """One or two words."""
        return {
            "overflow": self.tr("Overflow"),
            "blocked": self.tr("Blocked"),
            "symmetric": self.tr("Symmetric"),
            "vanishing": self.tr("Vanishing"),
            "exploding": self.tr("Exploding"),
            "dead": self.tr("Dead"),
            "saturated": self.tr("Saturated"),
            "frozen": self.tr("Frozen"),
            "unstable": self.tr("Unstable"),
            "healthy": self.tr("Healthy"),
        }.get(verdict, verdict)

    def headline(self, case: Evidence) -> str:
        """The verdict's own number, beside its name."""
        finding = next(iter(case.diagnosis.findings), None)
        if finding is not None:
            return self._heading(finding, case)
        if "has_learned" in case.diagnosis.notes:
            return self.tr("the network has learned")
        return self._span(case) if case.gaps > 0 else ""

    def explanation(self, case: Evidence) -> str:
        """The case of the first finding, the other findings in short, and the notes."""
        findings = case.diagnosis.findings
        parts = [self._sentence(findings[0], case) if findings else self._healthy(case)]
        parts += [self._notes(case)]
        if len(findings) > 1:
            parts += [self._also(findings[1:], case)]
        if case.diagnosis.asides:
            parts += [self._asides(case.diagnosis.asides, case)]
        return " ".join(part for part in (*parts, self.span_of_time(case)) if part)

    def span_of_time(self, case: Evidence) -> str:
        """Which steps the numbers are of, where they can differ from the last one's, which the plots show."""
        verdict = case.diagnosis.verdict
        if case.frames < 2 or verdict in INSTANT or (verdict == "healthy" and case.gaps < 1):
            return ""
        text = self.tr("(Median of the last {count} steps.)")
        if case.blur is not None:
            text = self.tr("(Median of {count} means of {steps} steps each, up to step {step}.)")
        elif case.past:
            text = self.tr("(Median of the {count} steps up to step {step}.)")
        return text.format(count=case.frames, steps=len(case.blur or ()), step=f"{case.step:,}")

    # One number each

    def _heading(self, finding: Finding, case: Evidence) -> str:
        places = self._places.layers(finding.layers, case.structure.entries)
        match finding.verdict:
            case "vanishing" | "exploding":
                return self._span(case)
            case "overflow":
                return self.tr("{layer}, step {step}").format(layer=places, step=case.step)
            case "dead" | "saturated":
                worst = share(finding.value)
                return self.tr("up to {share} in {layers}").format(share=worst, layers=places)
            case "frozen" | "unstable":
                return self.tr("updates are {ratio} of the weights").format(ratio=self._ratio(finding.value))
            case _:
                return places

    def _span(self, case: Evidence) -> str:
        decades = case.diagnosis.decades
        if decades is None:
            return ""
        return self.tr("{decades} decades over {count} layers").format(
            decades=fixed(abs(decades), 1), count=case.gaps + 1
        )

    def _ratio(self, value: float) -> str:
        return share(value) if value >= 0.01 else number(value, 1)

    # The argument

    def _sentence(self, finding: Finding, case: Evidence) -> str:
        match finding.verdict:
            case "vanishing" | "exploding":
                return self._flow(finding, case)
            case "overflow":
                return self._overflow(finding, case)
            case "blocked" | "symmetric":
                return self._standstill(finding, case)
            case "dead" | "saturated":
                return self._asleep(finding, case)
            case _:
                return self._updates(finding)

    def _flow(self, finding: Finding, case: Evidence) -> str:
        comparison = self._magnitudes.smaller_or_larger(finding.value)
        per_layer = finding.value / case.gaps
        return " ".join(
            (
                self.tr("The gradient at the input is <b>{comparison}</b> than at the output.").format(
                    comparison=comparison
                ),
                self.tr("Each layer multiplies it by <b>{factor}</b>:").format(factor=number(10**per_layer, 2)),
                self._budget(case, per_layer),
            )
        )

    def _budget(self, case: Evidence, per_layer: float) -> str:
        """Who takes how much of the decades per layer."""
        slope, weight = case.diagnosis.slope_decades / case.gaps, case.diagnosis.weight_decades / case.gaps
        numbers = {"slope": fixed(abs(slope), 2), "weight": fixed(abs(weight), 2), "total": fixed(abs(per_layer), 2)}
        if slope * weight < 0:
            return self.tr("per layer, the slopes make <b>{slope}</b> decades and the weights <b>{weight}</b>.").format(
                slope=_signed(slope), weight=_signed(weight)
            )
        if per_layer > 0:
            return self.tr(
                "the weights add <b>{weight}</b> of the {total} decades per layer; the slopes add {slope}."
            ).format(**numbers)
        if case.activation == "sigmoid":
            return self.tr(
                "the sigmoid's slope is at most 0.25 and takes <b>{slope}</b> of the {total} decades per layer; "
                "the weights take {weight}."
            ).format(**numbers)
        return self.tr(
            "the slopes take <b>{slope}</b> of the {total} decades per layer; the weights take {weight}."
        ).format(**numbers)

    def _overflow(self, finding: Finding, case: Evidence) -> str:
        sentence = {
            "weight": self.tr("A weight of <b>{layer}</b> left the range of {precision} at <b>step {step}</b>."),
            "loss": self.tr("The loss left the range of {precision} at <b>step {step}</b>, first in {layer}."),
        }.get(
            finding.cause,
            self.tr("The signal left the range of {precision} in <b>{layer}</b> at <b>step {step}</b>."),
        )
        layer = self._places.layers(finding.layers, case.structure.entries)
        told = sentence.format(layer=layer, precision=case.structure.precision, step=case.step)
        return told + " " + self.tr("The run ends here: from now on there are no numbers to compute with.")

    def _standstill(self, finding: Finding, case: Evidence) -> str:
        layers = self._places.layers(finding.layers, case.structure.entries)
        if finding.verdict == "symmetric":
            return self.tr(
                "All units of <b>{layers}</b> have equal weights and equal gradients, and so they stay equal: "
                "each of these layers works as a single neuron."
            ).format(layers=layers)
        if finding.cause == "weight":
            return self.tr(
                "The gradient in <b>{layers}</b> is <b>exactly zero</b>: it was multiplied by weights that are zero."
            ).format(layers=layers)
        return self.tr(
            "The gradient in <b>{layers}</b> is <b>exactly zero</b>: every unit on the way back is switched off."
        ).format(layers=layers)

    def _asleep(self, finding: Finding, case: Evidence) -> str:
        layers = self._places.layers(finding.layers, case.structure.entries)
        if finding.verdict == "dead":
            sentence = self.tr(
                "In <b>{layers}</b> up to <b>{share}</b> of the units were off for every sample of the last steps "
                "(limit {limit}): no gradient passes through them."
            )
        else:
            sentence = self.tr(
                "In <b>{layers}</b> up to <b>{share}</b> of the activations lie where the curve is flat, with less "
                "than 5 % of its steepest slope (limit {limit})."
            )
        return sentence.format(layers=layers, share=share(finding.value), limit=share(finding.threshold))

    def _updates(self, finding: Finding) -> str:
        ratio, limit = self._ratio(finding.value), self._ratio(finding.threshold)
        if finding.verdict == "frozen":
            sentence = self.tr(
                "One step changes the weights by <b>{ratio}</b> of their size (limit {limit}, healthy {rule}): "
                "nothing will be learned in any reasonable time."
            )
        else:
            sentence = self.tr(
                "One step changes the weights by <b>{ratio}</b> of their size (limit {limit}, healthy {rule}): "
                "each step undoes what the one before has learned."
            )
        return sentence.format(ratio=ratio, limit=limit, rule=power(-3))

    def _healthy(self, case: Evidence) -> str:
        if case.gaps < 0:
            return self.tr("Without a hidden layer there is nothing that could vanish or explode.")
        if case.gaps == 0 or case.diagnosis.decades is None:
            return self.tr("The gradient arrives.")
        if abs(case.diagnosis.decades) < EQUAL:
            return self.tr("The gradient arrives: at the first layer it is <b>as large</b> as at the last.")
        return self.tr("The gradient arrives: at the first layer it is <b>{comparison}</b> than at the last.").format(
            comparison=self._magnitudes.smaller_or_larger(case.diagnosis.decades)
        )

    # What else is to be said

    def _notes(self, case: Evidence) -> str:
        if "has_learned" in case.diagnosis.notes:
            return self.tr(
                "The loss has fallen from {first} to <b>{last}</b>: a network that has learned is not sick."
            ).format(first=number(case.first_loss), last=number(case.last_loss))
        if "has_not_moved" in case.diagnosis.notes:
            return self.tr(
                "Gradients arrive; <b>the loss has not moved</b> ({first} → {last}): try a larger learning rate."
            ).format(first=number(case.first_loss), last=number(case.last_loss))
        return ""

    def _also(self, findings: tuple[Finding, ...], case: Evidence) -> str:
        return self.tr("Also: {list}.").format(list=self._listed(findings, case))

    def _asides(self, findings: tuple[Finding, ...], case: Evidence) -> str:
        return self.tr("Noted, but no longer a symptom: {list}.").format(list=self._listed(findings, case))

    def _listed(self, findings: tuple[Finding, ...], case: Evidence) -> str:
        return "; ".join(
            f"<b>{self.name(finding.verdict)}</b> ({self._heading(finding, case)})" for finding in findings
        )


def _signed(value: float) -> str:
    return ("+" if value > 0 else "") + fixed(value, 2)
