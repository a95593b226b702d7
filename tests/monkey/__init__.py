"""Random hands: a seeded monkey that acts on the real window as people do, in a process of its own."""
