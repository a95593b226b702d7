"""Numbers by hand: a field for the exact value, a slider for its magnitude, and how both are written and read."""
