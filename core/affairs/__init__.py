"""问题与资金、邻里: what troubles a compound and what it cost, and what neighbours do about it."""
