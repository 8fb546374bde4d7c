"""问题与资金: what troubles a compound, what was done about it and what it cost."""
