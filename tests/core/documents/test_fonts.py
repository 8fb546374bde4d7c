"""The faces: what they cover, when they are read, which files of an office are refused."""

from __future__ import annotations

import shutil
import struct
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

from core import paths
from core.documents.fonts import Face, Fonts, load_fonts
from core.errors import KnownError

FOLDER = paths.resources() / "fonts"
LEVEL_1_AND_2 = [*range(0x4E00, 0x9FF0), *range(0x3400, 0x4DB6)]


def common_characters() -> list[str]:
    """Give the 8,105 of 通用规范汉字表."""
    return [chr(int(line, 16)) for line in (FOLDER / "table_8105.txt").read_text().split()]


@pytest.mark.parametrize("face", list(Face))
def test_every_common_character_and_level_1_and_2_has_a_glyph_with_ink(face: Face) -> None:
    common = common_characters()
    assert len(common) == 8_105
    fonts = load_fonts()
    for character in (*common, *map(chr, LEVEL_1_AND_2)):
        loaded, _ = fonts.runs(character, face)[0]
        outlines = loaded.font.face
        glyph = outlines.charToGlyph[ord(character)]
        assert glyph > 0
        assert outlines.glyphPos[glyph + 1] > outlines.glyphPos[glyph]


def test_bodies_digits_are_half_as_wide_as_a_character() -> None:
    assert load_fonts().width("2026", Face.FANGSONG, 10) == pytest.approx(20)
    assert load_fonts().width("〔二〇〕，", Face.FANGSONG, 10) == pytest.approx(50)


def test_a_character_that_the_face_lacks_comes_from_the_next_one() -> None:
    runs = load_fonts().runs("张喆与王𪛖、𰻝", Face.FANGSONG)
    assert [(loaded.name, text) for loaded, text in runs] == [
        ("LirenFangSong-Regular", "张"),
        ("LirenFallback-Light", "喆"),
        ("LirenFangSong-Regular", "与王"),
        ("LirenRareB-Regular", "𪛖"),
        ("LirenFangSong-Regular", "、"),
        ("LirenRareG-Regular", "𰻝"),
    ]


def test_the_rare_faces_are_read_only_when_needed() -> None:
    fonts = Fonts()
    fonts.require(["张喆", "李镕"])
    fonts.runs("王小明", Face.HEI)
    assert not [name for name in fonts._bundled if "Rare" in name]


def build(path: Path, name: str, *, rights: int = 0, outlines: bool = True, box: int = 500) -> Path:
    """Make a small face that draws 甲 and 乙, and has 丙 as an empty glyph."""
    glyphs = [".notdef", "jia", "yi", "bing", "pua"]
    builder = FontBuilder(1000, isTTF=outlines)
    builder.setupGlyphOrder(glyphs)
    builder.setupCharacterMap(
        {ord("甲"): "jia", ord("乙"): "yi", ord("丙"): "bing", 0xE001: "pua", 0x30041: "yi"}
    )

    def draw(pen: TTGlyphPen | T2CharStringPen) -> None:
        pen.moveTo((0, 0))
        pen.lineTo((0, box))
        pen.lineTo((box, box))
        pen.closePath()

    if outlines:
        shapes = {}
        for glyph in glyphs:
            pen = TTGlyphPen(None)
            if glyph != "bing":
                draw(pen)
            shapes[glyph] = pen.glyph()
        builder.setupGlyf(shapes)
    else:
        pens = {glyph: T2CharStringPen(1000, None) for glyph in glyphs}
        for pen in pens.values():
            draw(pen)
        strings = {glyph: pen.getCharString() for glyph, pen in pens.items()}
        builder.setupCFF(name, {"FullName": name}, strings, {})
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (1000, 0)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": name, "styleName": "Regular", "psName": name})
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, fsType=rights)
    builder.setupPost()
    builder.save(path)
    return path


def test_an_own_face_goes_before_the_bundled_one_of_its_role(tmp_path: Path) -> None:
    build(tmp_path / "自有仿宋.ttf", "OwnFangSong")
    runs = load_fonts(tmp_path).runs("甲丁", Face.FANGSONG)
    assert runs[0][0].postscript == "OwnFangSong"
    assert runs[1][0].name == "LirenFangSong-Regular"
    assert load_fonts(tmp_path).runs("甲", Face.HEI)[0][0].name == "LirenHei-Medium"


def test_an_own_face_without_a_role_helps_every_role_out(tmp_path: Path) -> None:
    rare = "\U00030041"
    assert load_fonts().missing([rare])
    build(tmp_path / "生僻字.ttf", "OwnRare")
    fonts = load_fonts(tmp_path)
    assert fonts.missing([rare]) == []
    assert fonts.runs(rare, Face.KAI)[0][0].postscript == "OwnRare"


def test_what_one_role_can_print_every_role_can(tmp_path: Path) -> None:
    rare = "\U00030041"
    build(tmp_path / "自有宋体.ttf", "OwnSong")
    fonts = load_fonts(tmp_path)
    assert fonts.missing([rare]) == []
    for face in Face:
        assert fonts.runs(rare, face)[0][0].postscript == "OwnSong"


def test_empty_glyphs_and_private_characters_of_an_own_face_do_not_count(tmp_path: Path) -> None:
    build(tmp_path / "自有仿宋.ttf", "OwnFangSong")
    fonts = load_fonts(tmp_path)
    assert fonts.runs("丙", Face.FANGSONG)[0][0].name == "LirenFangSong-Regular"
    assert [m.character for m in fonts.missing(["\ue001"])] == ["\ue001"]


@pytest.mark.parametrize("rights", [0x0002, 0x0100, 0x0200])
def test_a_face_that_may_not_be_embedded_is_refused(tmp_path: Path, rights: int) -> None:
    build(tmp_path / "a.ttf", "Closed", rights=rights)
    with pytest.raises(KnownError, match=r"documents\.font_not_embeddable"):
        load_fonts(tmp_path)


@pytest.mark.parametrize("rights", [0x0000, 0x0004, 0x0008])
def test_print_preview_and_editable_embedding_are_enough(tmp_path: Path, rights: int) -> None:
    build(tmp_path / "a.ttf", "Open", rights=rights)
    assert load_fonts(tmp_path).missing(["甲"]) == []


def test_postscript_outlines_are_refused(tmp_path: Path) -> None:
    build(tmp_path / "a.otf", "Cubic", outlines=False)
    with pytest.raises(KnownError, match=r"documents\.font_not_truetype") as refused:
        load_fonts(tmp_path)
    assert "a.otf" in refused.value.sentence()


@pytest.mark.parametrize("size", [0, 3, 11, 40, 300, 500])
def test_a_damaged_face_is_refused_in_a_sentence(tmp_path: Path, size: int) -> None:
    whole = build(tmp_path / "whole.ttf", "Whole").read_bytes()
    (tmp_path / "whole.ttf").unlink()
    (tmp_path / "a.ttf").write_bytes(whole[:size])
    with pytest.raises(KnownError, match=r"documents\.font_(damaged|not_truetype)"):
        load_fonts(tmp_path)


def test_two_faces_of_one_name_are_refused(tmp_path: Path) -> None:
    build(tmp_path / "a.ttf", "Twin")
    build(tmp_path / "b.ttf", "Twin", box=700)
    with pytest.raises(KnownError, match=r"documents\.font_same_name"):
        load_fonts(tmp_path)


def test_a_copy_of_a_bundled_face_is_refused(tmp_path: Path) -> None:
    shutil.copy(FOLDER / "LirenHei-Medium.ttf", tmp_path / "黑体.ttf")
    with pytest.raises(KnownError, match=r"documents\.font_same_name"):
        load_fonts(tmp_path)


def test_other_files_in_the_folder_do_not_matter(tmp_path: Path) -> None:
    (tmp_path / "说明.txt").write_text("字体放这里", "utf-8")
    assert load_fonts(tmp_path).missing(["张"]) == []
    assert load_fonts(tmp_path / "none").missing(["张"]) == []


def test_a_changed_folder_is_read_again(tmp_path: Path) -> None:
    assert load_fonts(tmp_path) is load_fonts(tmp_path)
    before = load_fonts(tmp_path)
    build(tmp_path / "a.ttf", "Later")
    assert load_fonts(tmp_path) is not before


def test_the_licence_bits_are_read_where_they_are(tmp_path: Path) -> None:
    data = bytearray(build(tmp_path / "a.ttf", "Bits", rights=4).read_bytes())
    at = data.index(b"OS/2")
    offset = struct.unpack_from(">L", data, at + 8)[0]
    assert struct.unpack_from(">H", data, offset + 8)[0] == 4
