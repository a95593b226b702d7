"""What the second lamp says: whether a network learns, and why not; *what matters* is bold where an edge can."""

from __future__ import annotations

CAUSES = {
    # The state
    "learning.learned": "It *has learned*: {way} of the way from guessing (loss {guessing}) to the best answer.",
    "learning.learning": "It is *learning*: {way} of the way from guessing (loss {guessing}) to the best answer.",
    "learning.standing": (
        "It *gets no further*: it stands at {way} of the way from guessing (loss {guessing}) to the best answer."
    ),
    "learning.stuck": "It is *no better than guessing*: the best constant answer has a loss of {guessing}.",
    "learning.stuck_lately": (
        "It is *no better than guessing*: lately its loss is {loss}, that of the best constant answer {guessing}."
    ),
    "learning.ended": (
        "It had come *{way} of the way* from guessing (loss {guessing}) to the best answer, when the run ended."
    ),
    "learning.early": (
        "It is too *early* to tell: {way} of the way from guessing (loss {guessing}) to the best answer."
    ),
    # The causes, in terms of the seven tuning points
    "cause.mismatched_head.range": (
        "② Cost: the output cannot say *{value}* of the targets (limit {limit}): "
        "choose an activation that reaches them: linear says any amount, a sigmoid any probability."
    ),
    "cause.mismatched_head.amounts": (
        "② Cost: the loss takes amounts for probabilities, and *{value}* of the targets are *none* (limit {limit}): "
        "take mean squared error, or for classes an output each."
    ),
    "cause.mismatched_head.one_unit": (
        "② Cost: cross entropy compares several outputs, and there is *one*: "
        "take binary cross entropy, or one output for each class."
    ),
    "cause.mismatched_head.logits": (
        "② Cost: the loss takes *probabilities for logits*, and squashes them a second time: "
        "make the output linear, or let the loss read probabilities."
    ),
    "cause.mismatched_head.probabilities": (
        "② Cost: the loss takes *logits for probabilities*, and clips most of them: "
        "let it read logits, or give the output a sigmoid or softmax."
    ),
    "cause.unscaled_input.large": (
        "① Data: a feature has a size of *{value}* as the network sees it (limit {limit}): standardize."
    ),
    "cause.unscaled_input.small": (
        "① Data: no feature is larger than *{value}* as the network sees it (limit {limit}): standardize."
    ),
    "cause.unscaled_input.contrast": (
        "① Data: one feature is *{value}* times as large as another (limit {limit}): standardize."
    ),
    "cause.unscaled_target": (
        "① Data: the target has a size of *{value}* (limit {limit}), which takes many steps to reach: standardize it."
    ),
    "cause.constant_feature": (
        "① Data: *{value}* of the features never {value?changes|change}: nothing can be learned from "
        "them."
    ),
    "cause.no_nonlinearity.layers": (
        "③ Activation: *no layer bends* what passes, so all of them together draw one straight line."
    ),
    "cause.no_nonlinearity.task": (
        "⑦ Depth: a straight line explains *{value}* of the targets (limit {limit}): add a layer with a bend."
    ),
    "cause.constant_output": (
        "Whatever is asked, the answer is *the same*: answers vary by {value} of what the targets do (limit {limit})."
    ),
    "cause.slow_rate": (
        "⑤ Optimizer: *{value} steps at once, or more,* would not raise the loss (limit {limit}), which hardly falls: "
        "take a larger learning rate."
    ),
    "cause.fast_rate": (
        "⑤ Optimizer: most steps that were looked at *raise the loss* they follow down, by {value} (limit {limit}): "
        "take a smaller learning rate."
    ),
    "cause.wild_start": (
        "④ Initializer: the first loss was *{value} times* that of guessing (limit {limit}): "
        "start from smaller weights."
    ),
    "cause.clipped": (
        "② Cost: *{value}* of the probabilities are clipped (limit {limit}), and tell no gradient: "
        "make the output linear, and let the loss read logits."
    ),
    "cause.imbalanced": (
        "① Data: *{value}* of the samples are of one class (limit {limit}), and that is what is answered: "
        "show the others more often."
    ),
    "cause.too_few_steps": (
        "After *{value} {value?step|steps}* it is not at its end yet: it may get further when it goes on."
    ),
    "cause.overfitting": (
        "The held-out loss is *{value} times* its best (limit {limit}), while training gets on: "
        "take ⑥ fewer nodes, dropout, or more ① data."
    ),
}  # fmt: skip
