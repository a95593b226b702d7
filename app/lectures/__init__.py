"""Lectures in a window beside what is worked on: scenes, questions before their answers, hands that are counted."""
