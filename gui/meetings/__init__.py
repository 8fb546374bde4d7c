"""议事协商: bodies, their meetings from the call to the archive, topics, open promises."""
