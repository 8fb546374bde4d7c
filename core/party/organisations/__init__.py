"""党组织和党员: the tree, members, posts, elections, check-ins, reviews and letters."""
