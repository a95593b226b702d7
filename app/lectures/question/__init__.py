"""A question: its choices, the hands for them, and what came of it beside the answer."""
