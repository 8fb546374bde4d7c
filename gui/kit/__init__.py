"""The parts all pages are made of: page, tasks, tables, forms, dialogs, looks. Knows no subject."""
