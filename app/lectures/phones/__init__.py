"""Phones: a page on the lecturer's own machine, on which the room guesses while a question is asked."""
