"""What hands can do: one module a kind, and the table of them all."""
