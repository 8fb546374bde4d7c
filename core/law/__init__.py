"""The law as dated, sourced data and pure functions over it; standard library only."""
