"""The gradient budget: which factor, at which layer, eats the gradient."""
