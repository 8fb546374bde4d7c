"""业主委员会: members, posts and filing."""
