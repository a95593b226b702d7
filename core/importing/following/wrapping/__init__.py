"""What other libraries wrap around networks and data: trainings in scikit-learn's manner, and batches."""
