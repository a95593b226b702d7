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
    "headline.change": "{share} change over {count} layers",
    "headline.span": "{decades} decades over {count} layers",
    "headline.named": "{name} ({headline})",
    "headline.layers": "{layers}",
    "headline.moment": "{layer}, step {step}",
    "headline.share": "up to {share} in {layers}",
    "headline.update_ratio": "updates are {ratio} of the weights",
    "headline.loss": "the loss is {times} times what it was",
    "headline.leap": "updates were {times} times the weights",
    "headline.learned": "the network has learned",
    # The argument
    "flow.comparison": "The gradient at the first layer is *{comparison}* than at the last hidden one.",
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
    "overflow.inputs": (
        "The inputs are large: a feature has an RMS of *{size}* (limit {limit}), and every sum and gradient with it."
    ),
    "overflow.targets": (
        "The targets are large: their mean or spread is *{size}* (limit {limit}), and so are the first errors "
        "and the steps that they cause."
    ),
    "overflow.start": "It was under way *in the first frame*, before any update.",
    "overflow.rate": "In the first frame all was well: *the steps were too large*.",
    "overflow.end": "The run ends here: from now on there are no numbers to compute with.",
    "symmetric.units": (
        "All units of *{layers}* have equal weights and equal gradients, and so they stay equal: "
        "a layer like that works as a single neuron."
    ),
    "blocked.weight": (
        "The gradient in *{layers}* is *exactly zero*: weights that are zero let nothing through, "
        "neither forwards nor backwards."
    ),
    "blocked.output": (
        "The gradient in *{layers}* is *exactly zero*, for it is so at the output already: "
        "whatever the network answers, the loss does not change by a little more or less."
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
    "unstable.loss": (
        "The loss is *{times} times* what it was at first (limit {limit}): "
        "the steps go further than the slope is good for."
    ),
    "unstable.leap": (
        "In one step the weights changed by *{times} times* their size (limit {limit}): "
        "what they had been was overwritten."
    ),
    "healthy.no_layer": "Without a hidden layer there is nothing that could vanish or explode.",
    "healthy.arrives": "The gradient arrives.",
    "healthy.equal": "The gradient arrives: at the first layer it is *as large* as at the last.",
    "healthy.comparison": "The gradient arrives: at the first layer it is *{comparison}* than at the last.",
    "note.unmoved": (
        "The updates of *{layers}* are lost below {precision}: more than *nine in ten* of these weights "
        "*do not move*."
    ),
    "finding.further": "Also: {findings}.",
    "finding.aside": "Noted, but no longer a symptom: {findings}.",
    "finding.sequel": "What came of it: {findings}.",
    "finding.named": "*{name}* ({headline})",
    "time.recent": "(Median of the last {count} steps.)",
    "time.past": "(Median of the {count} steps up to step {step}.)",
    "time.mean": "(Median of {count} means of {steps} steps each, up to step {step}.)",
    # Numbers in words
    "magnitude.groups": "3 thousand million billion trillion",  # digits in a group, and what the groups are called
    "magnitude.one": "a {group}",
    "magnitude.several": "{count} {group}",
    "magnitude.equal": "equally large",
    "magnitude.share_smaller": "{share} smaller",
    "magnitude.share_larger": "{share} larger",
    "magnitude.smaller": "{times} times smaller",
    "magnitude.larger": "{times} times larger",
    # How a run ended
    "ending.signal": "overflow at step {step}: signal of {layer}",
    "ending.weight": "overflow at step {step}: weight of {layer}",
    "ending.loss": "overflow at step {step}: loss of {layer}",
    # What to try next, in terms of the seven tuning points
    "advice.rectify": "③ Activation → ReLU and ④ Initializer → He normal, for all layers at once.",
    "advice.rectify_alone": "③ Activation → ReLU, for all layers at once.",
    "advice.rectify_fewer": (
        "⑦ fewer layers: {count}, with ③ Activation → ReLU and ④ Initializer → He normal: "
        "in stacks deeper than they are wide, chance takes the gradient."
    ),
    "advice.rectify_fewer_alone": (
        "⑦ fewer layers: {count}, with ③ Activation → ReLU: "
        "in stacks deeper than they are wide, chance takes the gradient."
    ),
    "advice.tanh_alone": "③ Activation → tanh, for all layers at once.",
    "advice.tanh": "③ Activation → tanh and ④ Initializer → Xavier normal, for all layers at once.",
    "advice.xavier_small": "④ Initializer → Xavier normal: these initial weights are too small.",
    "advice.xavier_large": "④ Initializer → Xavier normal: these initial weights are too large.",
    "advice.xavier_zero": "④ Initializer → Xavier normal: zeros pass no gradient on.",
    "advice.xavier_random": "④ Initializer → Xavier normal: only random weights tell the units apart.",
    "advice.xavier_steep": "④ Initializer → Xavier normal, so that the sums stay where the curve is steep.",
    "advice.he_large": "④ smaller initial weights: He normal.",
    "advice.he_small": "④ Initializer → He normal: these initial weights are too small.",
    "advice.he_slopes": "④ Initializer → He normal: its weights make up for what the slopes take.",
    "advice.he_zero": "④ Initializer → He normal: zeros pass no gradient on.",
    "advice.he_random": "④ Initializer → He normal: only random weights tell the units apart.",
    "advice.output_zero": "④ Initializer of the output → Xavier normal: zeros pass no gradient on.",
    "advice.all_zero": "④ Initializer → Xavier normal, for the output too: zeros pass no gradient on.",
    "advice.plain_output": "② Cost → a linear output, read as logits: there every answer passes a gradient on.",
    "advice.output_per_class": "② Cost → an output for each class, linear and read as logits: one alone tells nothing.",
    "advice.squared_error": "② Cost → mean squared error behind a linear output: the target is an amount, no class.",
    "advice.linear_output": "② Cost → a linear output: it reaches every amount.",
    "advice.zero_bias": "④ Initializer of the biases → zeros: these push the sums to where the curve is flat.",
    "advice.fewer_layers": "⑦ fewer layers: {count}. In stacks deeper than they are wide, chance takes the gradient.",
    "advice.skip_scale": "⑦ Skips with a scale of 0.2: what their long ways add then grows slowly.",
    "advice.layer_norm": "⑦ Layer normalization in place of batch normalization, which makes the gradient grow.",
    "advice.scale_input": "① Preprocessing → standardize: every feature then has a mean of 0 and a spread of 1.",
    "advice.scale_target": "① Target → standardize: a mean of 0 and a spread of 1, in which its loss is then counted.",
    "advice.leaky": "③ Activation → Leaky ReLU: its slope is never zero.",
    "advice.bend": "③ Activation → tanh: without a bend, all layers together draw one straight line.",
    "advice.more_nodes": "⑥ more nodes: what passes through a single one is separated by one straight line.",
    "advice.faster": "⑤ Optimizer → a learning rate that is {times} times larger, or Adam.",
    "advice.faster_alone": "⑤ Optimizer → a learning rate that is {times} times larger.",
    "advice.some_rate": "⑤ Optimizer → a learning rate above zero, such as {rate}.",
    "advice.slower": "⑤ Optimizer → a learning rate that is {times} times smaller; then play from the start.",
    "advice.slower_anew": (
        "⑤ Optimizer → a learning rate that is {times} times smaller, then play from the start: "
        "in the first frame all was well."
    ),
    "advice.unlock": "Unlock the layers that are locked: only weights that learn can mend this.",
    "advice.unlock_zeros": (
        "Unlock the layers that are locked with zeros alone, and ④ let them start from random weights: "
        "no signal passes them."
    ),
    "advice.first_layer": "Drag a layer from the palette into the network.",
    "advice.generalize": "⑥ fewer nodes, ⑦ dropout between the layers, or ① more data.",
    "advice.balance": (
        "① Data → show the rare samples more often, or fewer of the others: as it is, to answer the most frequent "
        "class is right nearly always."
    ),
    "advice.go_on": "Let it train on: it is on its way, and what it can do is not seen yet.",
    "advice.slowed": "It has slowed down: ⑥ more nodes, or ⑤ another learning rate, may get it further.",
    "advice.undo": "No single change is known to mend this: undo, back to the last network that was healthy.",
    "advice.more_layers": "⑦ more layers: drag them in, or select all and repeat them, and watch the gradient.",
    "advice.break_it": "Now break it: ③ Activation → sigmoid. Undo brings everything back.",
}  # fmt: skip
