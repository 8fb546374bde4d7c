"""问题台账, 资金台账 and 筹资: problems, money by its source, and what households pay together."""
