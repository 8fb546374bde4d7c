"""问题与资金: problems, ledgers and what households pay together."""
