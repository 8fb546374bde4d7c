"""上报交换: packages to a street office's stick and from one, and the key cards behind them."""
