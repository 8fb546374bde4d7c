"""Chinese text as rosters hold it: pure functions on strings, no file and no database.

Names keep what was typed (NFC, never NFKC); only fields of digits have their full-width forms
narrowed (rulebook 7.2).
"""
