"""共建和保障: units paired with compounds, alliances, merchants, venues, stars and party money."""
