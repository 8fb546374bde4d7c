"""A Document value as a Word file that an office can go on writing in, as near the PDF as Word is.

`writer` is the door. Text, its order and its measures are those of the PDF; what differs is that
Word breaks the lines and pages itself, so that they follow when somebody changes a word.
"""
