"""小区档案: compounds, dwellings, owners, residents."""
