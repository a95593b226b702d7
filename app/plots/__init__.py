"""The instruments, one package each, and what a plot is."""
