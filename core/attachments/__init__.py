"""附件: photos and files of every subject, kept encrypted beside the database."""
