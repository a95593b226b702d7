"""What can be chosen: activations, initializers, losses, optimizers, data and the rest, each declaring itself."""
