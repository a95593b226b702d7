"""The data before and after preprocessing, with the decision regions."""
