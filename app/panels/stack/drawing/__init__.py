"""How the stack is drawn: blocks, arcs, gains and the live strip."""
