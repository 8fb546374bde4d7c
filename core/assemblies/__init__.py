"""业主大会: votes and elections of an owners' assembly."""
