"""The encrypted store: tables' base, two doors, keys, backups, audit."""
