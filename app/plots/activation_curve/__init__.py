"""The activation curve: the function, its slope, and where the pre-activations lie."""
