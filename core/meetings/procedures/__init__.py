"""程序: procedures as data, their runs step by step, the weekly slot, signed opinions."""
