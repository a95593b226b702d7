"""The gradient profile: one bar per layer, the heart of the program."""
