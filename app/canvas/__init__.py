"""The drawing kit: a surface in pixels, axes, lettering and marks, which know no network."""
