"""设置: look, office, backup, law packs, the record. Wording, printers and people come beside."""
