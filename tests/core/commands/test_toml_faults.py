"""What tomllib says of a slip of the pen, in Chinese: each of its messages."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from tomllib import _parser  # type: ignore[attr-defined]  # its source is what is read

import pytest

from core.commands.orders import read_orders
from core.commands.toml_faults import kind_of
from core.errors import KnownError

SLIPS = [
    ("day = 2026/5/6", 2, "日期要写成 2026-05-06"),
    ("day = 2026年5月6日", 2, "日期要写成 2026-05-06"),
    ("day = 2026.5.6", 2, "日期要写成 2026-05-06"),
    ("day = 2026-02-30", 2, "没有这一天"),
    ("day = 2026-06-20T25:00:00", 2, "多余的内容"),
    ("do = “open”", 2, "中文引号"),
    ("do = \u2018open\u2019", 2, "中文引号"),
    ('do = "“open”" x', 2, "多余的内容"),
    ("do = open", 2, "文字要放在英文直引号里"),
    ("day = 六月一日", 2, "文字要放在英文直引号里"),
    ("day = ", 2, "等号后面的值不对"),
    ('do = "open" title = "x"', 2, "多余的内容"),
    ('do "open"', 2, "少了等号"),
    ("do", 2, "少了等号"),
    ("标题 = 1", 2, "不像“名称 = 值”"),
    ("a.标题 = 1", 2, "名称要照样例用英文写"),
    ("= 1", 2, "不像“名称 = 值”"),
    ("[[act]", 2, "方括号没有写全"),
    ("[table", 2, "方括号没有写全"),
    ("x = [1, 2", 2, "没有写完"),
    ("x = [1\ny = 2", 3, "没有写完"),
    ("x = { a = 1", 2, "没有写完"),
    ("x = 1\nx = 2", 3, "写了两次"),
    ("x = { a = 1, a = 2 }", 2, "写了两次"),
    ("x = 1\n[act.x]", 3, "写了两次"),
    ("x = { a = 1 }\nx.b = 2", 3, "写了两次"),
    ("[act]", 2, "写了两次"),
    ('x = "C:\\文件"', 2, "反斜杠要写成两个"),
    ('x = "\\u12"', 2, "反斜杠要写成两个"),
    ('x = "\\ud800"', 2, "反斜杠要写成两个"),
    ('x = "open', 2, "引号没有写完"),
    ("x = 'open", 2, "引号没有写完"),
    ('x = """open', 2, "引号没有写完"),
    ('x = "open\ny = 1', 2, "引号没有写完"),
    ('x = "a\x01b"', 2, "换行或者看不见的字符"),
]


def refusal(tmp_path: Path, text: str) -> KnownError:
    path = tmp_path / "x.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(KnownError) as refused:
        read_orders(path)
    return refused.value


@pytest.mark.parametrize(("slip", "row", "said"), SLIPS)
@pytest.mark.parametrize("end", ["", "\n", "\n\n"])
def test_a_slip_of_the_pen_is_shown_with_its_line_and_mending(
    tmp_path: Path, slip: str, row: int, said: str, end: str
) -> None:
    error = refusal(tmp_path, f"[[act]]\n{slip}{end}")
    assert error.code == "orders.not_toml_at"
    assert f"第 {row} 行" in error.sentence()
    assert said in error.sentence()
    told = re.sub(r"“[^”]*”", "", error.sentence())
    assert not re.search(r"[A-Z][a-z]+ [a-z]+", told), told
    assert error.sentence().endswith("。")
    assert error.sentence("en").endswith(".")


@pytest.mark.parametrize("text", ["x = " + "9" * 5000, "x = " + "[" * 5000])
def test_what_no_reader_can_take_is_refused(tmp_path: Path, text: str) -> None:
    assert refusal(tmp_path, text).code in {"orders.not_toml", "orders.not_toml_at"}


def messages() -> Iterator[str]:
    """Give what tomllib of this Python may say, with a name in the place of what it puts in."""
    for node in ast.walk(ast.parse(inspect.getsource(_parser))):
        if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "suffixed_err"):
            continue
        text = node.args[2]
        if isinstance(text, ast.Constant):
            yield str(text.value)
        elif isinstance(text, ast.JoinedStr):
            parts = text.values
            yield "".join(str(p.value) if isinstance(p, ast.Constant) else "x" for p in parts)


def test_every_message_of_this_python_has_its_words() -> None:
    found = list(messages())
    assert len(found) > 20
    assert not [message for message in found if kind_of(message) == "toml_other"]
    assert kind_of("Something new (at line 1, column 1)") == "toml_other"
