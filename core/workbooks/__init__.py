"""Tables that come from outside (.xlsx, .xls, .et, .ods, .csv): guarded, and opened in a child.

Cells come out as text, without meaning. What a roster or a form of ballots makes of them is theirs.
"""
