"""小区档案: the tree, list, chart and sheet of dwellings, their forms, and the import wizard."""
