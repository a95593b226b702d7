"""The settings of a component as fields, sliders and switches: made from what the component declares."""
