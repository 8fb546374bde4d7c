"""The door: opening a data folder with its passphrase, or making one."""
