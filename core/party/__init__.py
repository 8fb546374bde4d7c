"""党建: organisations, grids, and who builds together with whom."""
