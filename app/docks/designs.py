"""The four named layouts as they are designed: what a Reset brings back."""

from __future__ import annotations

from dataclasses import dataclass

from app.docks.plan import Part, columns, rows, tabs


@dataclass(frozen=True)
class Design:
    """A plan of the bench, and which columns stand beside it."""

    plan: Part
    inspector: bool = True
    network: bool = True
    presentation: bool = False  # the whole screen, large type, and nothing but the bench


DESIGNS: dict[str, Design] = {
    "build": Design(
        rows(
            (330, "gradient-profile"),
            (245, columns((1, "heatmap"), (1, "loss"))),
            (118, "verdict"),
        )
    ),
    "watch": Design(
        rows(
            (295, columns((5, "gradient-profile"), (3, "curves"))),
            (275, columns((1, "heatmap"), (1, tabs("budget", "update-ratio")), (1, "loss"))),
            (118, "verdict"),
        ),
        inspector=False,
    ),
    "understand": Design(
        rows(
            (300, columns((1, tabs("network", "slow-motion")), (1, tabs("microscope", "activation-curve", "cost")))),
            (300, columns((1, "gradient-profile"), (1, tabs("activations", "data")))),
            (118, "verdict"),
        ),
        inspector=False,
    ),
    "present": Design(
        "gradient-profile",
        inspector=False,
        network=False,
        presentation=True,
    ),
}

DESIGNED = 2  # which designs these are: what is kept of earlier ones is let go where no hand had moved a dock
FORMER: dict[str, Part] = {
    "present": rows((3, columns((5, "gradient-profile"), (4, "loss"))), (1, "verdict")),
}
