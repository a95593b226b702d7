"""The confusion matrix: which class is taken for which."""
