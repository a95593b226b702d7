"""The easel: what a scene shows, in its places, fed by its runs, and covered until the answer is seen."""
