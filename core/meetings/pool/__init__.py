"""议题库: topics before, between and after the meetings that talk of them."""
