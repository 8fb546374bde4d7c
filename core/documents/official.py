"""The measures of GB/T 9704-2012 with their clauses, in points unless a name says millimetres.

Owners' bodies only borrow the look of official papers: no state organ's red head is drawn, and
never a seal. What the standard leaves open is decided here and said so.
"""

from __future__ import annotations

MM = 72 / 25.4
"""Points in a millimetre."""

# 5.1 and 5.2.1: paper and type area
PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM
TOP = 37 * MM  # 天头
LEFT = 28 * MM  # 订口
AREA_WIDTH = 156 * MM  # so that 26 mm stay right
AREA_HEIGHT = 225 * MM  # so that 35 mm stay below
RIGHT = LEFT + AREA_WIDTH

# 5.2.2: 22 lines of 28 characters fill the type area. Size 3 as typesetting programs know it is
# 16 pt, and 28 x 16 = 448 pt are wider than 156 mm; so size and pitch follow from the area.
LINES = 22
CHARACTERS = 28
LINE = AREA_HEIGHT / LINES  # 28.99 pt
SIZE_3 = AREA_WIDTH / CHARACTERS  # 15.79 pt
SIZE_2 = 22.0
SIZE_4 = 14.0

# 7.2.4: the mark, red, 35 mm under the top of the type area; its size is left open
MARK_TOP = 35 * MM
MARK_SIZE = 40.0
MARK_WIDTH = 0.92 * AREA_WIDTH
MARK_SMALLEST = 26.0
MARK_BROKEN = 30.0  # of a mark that needs more than one line
MARK_LEADING = 1.3
RED = (0.85, 0.0, 0.0)
# 7.2.5: the number two empty lines under the mark; 7.2.7: the red line 4 mm under the number
LINES_UNDER_MARK = 2
RED_LINE_UNDER = 4 * MM
RED_LINE_WIDTH = 0.5 * MM
# 7.3.1: the title two empty lines under the red line
LINES_OVER_TITLE = 2
# 7.3.2: the addressee one empty line under the title, flush left, a full-width colon after it
# 7.3.3: paragraphs begin two characters in
INDENT = 2 * SIZE_3

# 7.3.5: signature and date
SEAL = 45 * MM  # 国发〔1999〕25号: round seals of others than state organs measure 45 mm at most
DATE_INDENT_SEALED = 4 * SIZE_3  # 7.3.5.1: four characters right of the date
ISSUER_INDENT_UNSEALED = 2 * SIZE_3  # 7.3.5.2: two characters right of the issuer
LINES_OVER_SEALED = 2  # the seal's top stays within one line of the body
LINES_OVER_UNSEALED = 1

# 7.4: imprint; lines as wide as the type area, thick outside, thin inside, size 4, one character in
IMPRINT_THICK = 0.35 * MM
IMPRINT_THIN = 0.25 * MM
IMPRINT_LINE = 22.0  # left open

# 7.5: the dashes of the page number 7 mm under the type area, one character in; odd right, even
# left
PAGE_NUMBER_UNDER = 7 * MM
PAGE_NUMBER_INDENT = SIZE_3

# 10.3: the red mark of minutes stands as 7.2.4 says; attendees one empty line under the body

# Outside of the type area we print small what every paper of ours carries (left open): whose paper
# it is above; below, under which number it is kept, by which rules, and how many pages it has.
FACTS_SIZE = 8.0
FACTS_ABOVE = 24 * MM  # baseline from the paper's top
FACTS_BELOW = 282 * MM
CODE_SIZE = 15 * MM
CODE_TOP = 13 * MM
