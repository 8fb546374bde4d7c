"""协商议事: consultation meetings, minutes and follow-ups."""
