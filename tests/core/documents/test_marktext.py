"""The words of a mark sheet: a row keeps to one slot as long as its words fit it."""

from core.documents.fonts import load_fonts
from core.documents.marksheet import MarkRow, MarkSection, MarkSheet
from core.documents.marktext import MarkText

OPTIONS = ("同意", "反对", "弃权")
LAW = "《中华人民共和国民法典》第二百七十八条第一款第一项"


def slots(*labels: str) -> list[int]:
    rows = tuple(MarkRow(number, label, LAW) for number, label in enumerate(labels, 1))
    section = MarkSection("一、表决事项", OPTIONS, rows)
    text = MarkText(MarkSheet("表决票", (section,)), load_fonts())
    return [text.row_slots(section, row) for row in rows]


def test_matters_of_like_length_stand_in_rows_of_like_height() -> None:
    assert slots("通过《云杉苑小区业主大会议事规则》", "通过《云杉苑小区管理规约》", "通过") == [
        1,
        1,
        1,
    ]
    assert slots("通过" * 30)[0] > 1
