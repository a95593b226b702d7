"""Activations: a histogram per layer, dead and saturated units, one Jacobian."""
