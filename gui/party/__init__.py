"""党建引领: organisations and members, double check-in, posts and elections."""
