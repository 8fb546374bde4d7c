"""Build the bundled faces from the upstream files named in fonts.toml; same input, same bytes.

usage: recipe.py UPSTREAM_DIR OUTPUT_DIR      (needs fonttools)

UPSTREAM_DIR holds the upstream files under the names in FACES. CFF outlines become TrueType (ReportLab embeds only
TrueType), every face keeps just its characters, U+0000 leaves the cmap (else ReportLab draws a missing character as a
blank), and every face gets a PostScript name of its own (two faces with one name are drawn as one, silently).
"""

import hashlib
import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

SYMBOLS = [
    (0x20, 0x7E),
    (0xA0, 0xFF),
    (0x2000, 0x206F),
    (0x2100, 0x214F),
    (0x2150, 0x218F),
    (0x2190, 0x21FF),
    (0x2200, 0x22FF),
    (0x2460, 0x24FF),
    (0x2500, 0x25FF),
    (0x2600, 0x2613),
    (0x2700, 0x27BF),
    (0x3000, 0x303F),
    (0x3200, 0x33FF),
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),
    (0x370, 0x3FF),
    (0x3100, 0x312F),
]
LEVEL_1_2 = [(0x3400, 0x4DB5), (0x4E00, 0x9FEF), (0xF900, 0xFAFF)]
PLANE_2 = [(0x20000, 0x2FA1F)]
PLANE_3 = [(0x30000, 0x323AF)]
FACES = {
    # output: (upstream file, family, style, charset)
    "LirenTitle-Bold.ttf": ("NotoSerifSC_700Bold.ttf", "Liren Title", "Bold", "core"),
    "LirenFangSong-Regular.ttf": ("FandolFang-Regular.otf", "Liren FangSong", "Regular", "core"),
    "LirenHei-Medium.ttf": ("NotoSansSC_500Medium.ttf", "Liren Hei", "Medium", "core"),
    "LirenKai-Regular.ttf": ("LXGWWenKai-Regular.ttf", "Liren Kai", "Regular", "core"),
    "LirenFallback-Light.ttf": ("NotoSerifSC_300Light.ttf", "Liren Fallback", "Light", "level12"),
    "LirenRareB-Regular.ttf": ("HanaMinB.ttf", "Liren Rare B", "Regular", "plane2"),
    "LirenRareG-Regular.ttf": ("BabelStoneHan.ttf", "Liren Rare G", "Regular", "plane3"),
}


def characters(charset: str, table_8105: set[int]) -> set[int]:
    def of(ranges):
        return {c for first, last in ranges for c in range(first, last + 1)}

    gb2312 = {
        ord(bytes([a, b]).decode("gb2312", "ignore") or " ")
        for a in range(0xB0, 0xF8)
        for b in range(0xA1, 0xFF)
    }
    return {
        "core": of(SYMBOLS) | gb2312 | table_8105,
        "level12": of(SYMBOLS) | of(LEVEL_1_2) | table_8105,
        "plane2": of(PLANE_2),
        "plane3": of(PLANE_3),
    }[charset]


def to_truetype(font: TTFont) -> None:
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    drawn = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
        drawn[name] = pen.glyph()
    font["loca"] = newTable("loca")
    table = font["glyf"] = newTable("glyf")
    table.glyphOrder, table.glyphs = order, drawn
    for name in order:
        drawn[name].recalcBounds(table)
    top = font["maxp"]
    top.tableVersion = 0x00010000
    top.maxZones = 1
    for key in (
        "maxTwilightPoints",
        "maxStorage",
        "maxFunctionDefs",
        "maxInstructionDefs",
        "maxStackElements",
        "maxSizeOfInstructions",
        "maxComponentElements",
    ):
        setattr(top, key, 0)
    for name in order:
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (advance, drawn[name].xMin if drawn[name].numberOfContours else 0)
    font["post"].formatType, font["post"].extraNames, font["post"].mapping = 3.0, [], {}
    for tag in ("CFF ", "VORG", "DSIG", "GSUB", "GPOS", "BASE", "GDEF"):
        if tag in font:
            del font[tag]
    font.sfntVersion = "\x00\x01\x00\x00"


def rename(font: TTFont, family: str, style: str, upstream: str) -> None:
    names = font["name"]
    copyright_, licence, url = (names.getDebugName(i) for i in (0, 13, 14))
    names.names = []
    postscript = f"{family.replace(' ', '')}-{style}"
    for number, value in {
        0: copyright_,
        1: family,
        2: "Regular",
        3: postscript,
        4: f"{family} {style}",
        5: f"subset and renamed from {upstream}",
        6: postscript,
        13: (licence or "")[:200],
        14: url,
    }.items():
        if value:
            names.setName(value, number, 3, 1, 0x409)


def main(upstream_dir: Path, output_dir: Path) -> None:
    table_8105 = {
        int(line, 16) for line in (Path(__file__).parent / "table_8105.txt").read_text().split()
    }
    for output, (upstream, family, style, charset) in FACES.items():
        font = TTFont(upstream_dir / upstream, recalcTimestamp=False)
        if "CFF " in font:
            to_truetype(font)
        options = subset.Options()
        options.layout_features, options.hinting, options.glyph_names = [], False, False
        options.notdef_outline, options.recalc_timestamp = True, False
        options.name_IDs = [0, 13, 14]
        options.drop_tables += [
            "GSUB",
            "GPOS",
            "GDEF",
            "BASE",
            "DSIG",
            "VORG",
            "STAT",
            "gasp",
            "vhea",
            "vmtx",
        ]
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=characters(charset, table_8105))
        subsetter.subset(font)
        rename(font, family, style, upstream)
        path = output_dir / output
        font.save(path)
        print(
            output,
            hashlib.sha256(path.read_bytes()).hexdigest(),
            path.stat().st_size,
            len(TTFont(path).getBestCmap()),
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
