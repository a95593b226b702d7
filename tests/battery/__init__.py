"""The second lamp, tried on well-set networks, sound and broken. `python -m tests.battery` tries them all."""
