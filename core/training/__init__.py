"""A run as it happens: samples in batches, steps, updates, and what is measured of each."""
