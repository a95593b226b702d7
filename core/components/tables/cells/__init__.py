"""One cell of a table: whether it is a number, a date or a text, and how a table writes those."""
