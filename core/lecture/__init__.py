"""What a lecture shows without a network: bits and norms, in closed form."""
