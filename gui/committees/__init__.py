"""业委会: the list, and one committee from its forming to its filing."""
