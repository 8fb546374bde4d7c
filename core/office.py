"""Where the subjects meet: the only composition root."""
