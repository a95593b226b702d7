"""The composition root: makes everybody, introduces them to each other in one explicit order, and runs."""
