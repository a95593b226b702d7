"""The panels: what shows and edits the experiment."""
