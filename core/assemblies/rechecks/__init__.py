"""复核和查票: who asked to have a result checked again, and what was answered (D29)."""
