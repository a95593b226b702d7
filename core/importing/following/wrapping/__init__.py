"""Wrappers of scikit-learn's manner around networks: what they train, and with what."""
