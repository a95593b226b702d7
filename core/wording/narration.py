"""What a diagnosis says: one template for each sentence, in English; *what matters* is bold where an edge can."""

from __future__ import annotations

_LIMITS = "(limit {limit}, healthy {rule})"

NARRATION = {
    "verdict.overflow": "Overflow",
    "verdict.blocked": "Blocked",
    "verdict.symmetric": "Symmetric",
    "verdict.vanishing": "Vanishing",
    "verdict.exploding": "Exploding",
    "verdict.dead": "Dead",
    "verdict.saturated": "Saturated",
    "verdict.frozen": "Frozen",
    "verdict.unstable": "Unstable",
    "verdict.healthy": "Healthy",
    # The number beside the name
    "headline.span": "{decades} decades over {count} layers",
    "headline.layers": "{layers}",
    "headline.moment": "{layer}, step {step}",
    "headline.share": "up to {share} in {layers}",
    "headline.update_ratio": "updates are {ratio} of the weights",
    "headline.learned": "the network has learned",
    # The argument
    "flow.comparison": "The gradient at the input is *{comparison}* than at the output.",
    "flow.factor": "Each layer multiplies it by *{factor}*: {budget}",
    "budget.opposed": "per layer, the slopes make *{slope}* decades and the weights *{weight}*.",
    "budget.growth": "the weights add *{weight}* of the {total} decades per layer; the slopes add {slope}.",
    "budget.sigmoid": (
        "the sigmoid's slope is at most 0.25 and takes *{slope}* of the {total} decades per layer; "
        "the weights take {weight}."
    ),
    "budget.decline": "the slopes take *{slope}* of the {total} decades per layer; the weights take {weight}.",
    "overflow.signal": "The signal left the range of {precision} in *{layer}* at *step {step}*.",
    "overflow.weight": "A weight of *{layer}* left the range of {precision} at *step {step}*.",
    "overflow.loss": "The loss left the range of {precision} at *step {step}*, first in {layer}.",
    "overflow.end": "The run ends here: from now on there are no numbers to compute with.",
    "symmetric.units": (
        "All units of *{layers}* have equal weights and equal gradients, and so they stay equal: "
        "each of these layers works as a single neuron."
    ),
    "blocked.weight": (
        "The gradient in *{layers}* is *exactly zero*: it was multiplied by weights that are zero."
    ),
    "blocked.slope": (
        "The gradient in *{layers}* is *exactly zero*: every unit on the way back is switched off."
    ),
    "dead.units": (
        "In *{layers}* up to *{share}* of the units were off for every sample of the last steps "
        "(limit {limit}): no gradient passes through them."
    ),
    "saturated.units": (
        "In *{layers}* up to *{share}* of the activations lie where the curve is flat, with less "
        "than {flat} of its steepest slope (limit {limit})."
    ),
    "update_ratio.frozen": (
        f"One step changes the weights by *{{ratio}}* of their size {_LIMITS}: "
        "nothing will be learned in any reasonable time."
    ),
    "update_ratio.unstable": (
        f"One step changes the weights by *{{ratio}}* of their size {_LIMITS}: "
        "each step undoes what the one before has learned."
    ),
    "healthy.no_layer": "Without a hidden layer there is nothing that could vanish or explode.",
    "healthy.arrives": "The gradient arrives.",
    "healthy.equal": "The gradient arrives: at the first layer it is *as large* as at the last.",
    "healthy.comparison": "The gradient arrives: at the first layer it is *{comparison}* than at the last.",
    "note.learned": "The loss has fallen from {first} to *{last}*: a network that has learned is not sick.",
    "note.still": (
        "Gradients arrive; *the loss has not moved* ({first} → {last}): try a larger learning rate."
    ),
    "finding.further": "Also: {findings}.",
    "finding.aside": "Noted, but no longer a symptom: {findings}.",
    "finding.named": "*{name}* ({headline})",
    "time.recent": "(Median of the last {count} steps.)",
    "time.past": "(Median of the {count} steps up to step {step}.)",
    "time.mean": "(Median of {count} means of {steps} steps each, up to step {step}.)",
    # Numbers in words
    "magnitude.groups": "3 thousand million billion trillion",  # digits in a group, and what the groups are called
    "magnitude.one": "a {group}",
    "magnitude.several": "{count} {group}",
    "magnitude.equal": "equally large",
    "magnitude.smaller": "{times} times smaller",
    "magnitude.larger": "{times} times larger",
    # How a run ended
    "ending.signal": "overflow at step {step}: signal of {layer}",
    "ending.weight": "overflow at step {step}: weight of {layer}",
    "ending.loss": "overflow at step {step}: loss of {layer}",
    # What to try next, in terms of the seven tuning points
    "advice.rectify": "③ Activation → ReLU and ④ Initializer → He normal, for all layers at once.",
    "advice.xavier_small": "④ Initializer → Xavier normal: these initial weights are too small.",
    "advice.xavier_large": "④ Initializer → Xavier normal: these initial weights are too large.",
    "advice.xavier_zero": "④ Initializer → Xavier normal: zeros pass no gradient on.",
    "advice.xavier_random": "④ Initializer → Xavier normal: only random weights tell the units apart.",
    "advice.xavier_steep": "④ Initializer → Xavier normal, so that the sums stay where the curve is steep.",
    "advice.he_large": "④ smaller initial weights: He normal.",
    "advice.he_small": "④ Initializer → He normal: these initial weights are too small.",
    "advice.he_slopes": "④ Initializer → He normal: its weights make up for what the slopes take.",
    "advice.he_overflow": (
        "④ smaller initial weights, such as He normal, or ⑤ a smaller learning rate; then play."
    ),
    "advice.fewer_layers": "⑦ fewer layers.",
    "advice.leaky": "③ Activation → Leaky ReLU: its slope is never zero.",
    "advice.leaky_or_slower": "③ Activation → Leaky ReLU, whose slope is never zero, or ⑤ a smaller learning rate.",
    "advice.much_faster": "⑤ Optimizer → a learning rate that is a hundred times larger, or Adam.",
    "advice.faster": "⑤ Optimizer → a learning rate that is ten times larger, or Adam.",
    "advice.slower": "⑤ Optimizer → a learning rate that is ten times smaller.",
    "advice.first_layer": "Drag a layer from the palette into the network.",
    "advice.more_layers": "⑦ more layers: drag them in, or select all and repeat them, and watch the gradient.",
    "advice.break_it": "Now break it: ③ Activation → sigmoid. Undo brings everything back.",
}  # fmt: skip
