"""The program, followed with signs instead of numbers: what its names stand for, statement by statement."""
