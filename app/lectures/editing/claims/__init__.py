"""Claims while a lecture is edited: what a scene is to show, in lines and in a form, and whether it does."""
