"""上报交换: signed and encrypted packages for the street office."""
