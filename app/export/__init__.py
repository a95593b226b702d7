"""What is taken home: pictures and tables."""
