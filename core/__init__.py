"""The engine: networks, their gradients and what is measured of them, without a screen."""
