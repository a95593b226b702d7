"""Guesses that are no choices: a sheet on which a profile is drawn, files, and what they were worth."""
