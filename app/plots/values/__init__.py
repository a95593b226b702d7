"""The numbers of a plot by their names: what is drawn or told, to be claimed in a lecture and listed."""
