"""文书: a paper before it is printed: its pages, the printer, files of it. Knows no subject."""
