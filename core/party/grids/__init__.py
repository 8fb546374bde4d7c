"""网格 and 责任区: places, the plan of grids with its rule, their staff, zones of members."""
