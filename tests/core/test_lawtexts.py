"""The office's own copies of articles: found by how they are cited, read in either coding."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import KnownError
from core.law.articles import Article
from core.lawtexts import LONGEST, LawTexts

ARTICLE = Article("民法典", "278.2")
INVENTED = "这一条由本单位抄录。\n第二行。"


@pytest.fixture
def texts(tmp_path: Path) -> LawTexts:
    made = LawTexts(tmp_path / "law" / "texts")
    assert made.find(ARTICLE) is None
    assert made.prepare().is_dir()
    return made


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_text_is_found_by_its_article_and_read(texts: LawTexts, coding: str) -> None:
    (texts.folder / "民法典第278条.txt").write_bytes(INVENTED.encode(coding))
    found = texts.find(ARTICLE)
    assert found is not None
    assert texts.read(found) == INVENTED
    assert texts.find(Article("民法典", "279")) is None


def test_the_paragraph_goes_before_its_article(texts: LawTexts) -> None:
    for name in ("民法典第278条.txt", "民法典第278条第2款.txt"):
        (texts.folder / name).write_text(name, "utf-8")
    found = texts.find(ARTICLE)
    assert found is not None
    assert found.name == "民法典第278条第2款.txt"


def test_a_name_never_leads_out_of_the_folder(texts: LawTexts) -> None:
    (texts.folder.parent / "第1条.txt").write_text("x", "utf-8")
    assert texts.find(Article("../", "1")) is None


def test_a_file_that_goes_on_is_cut_and_one_that_is_gone_is_said(texts: LawTexts) -> None:
    path = texts.folder / "长.txt"
    path.write_bytes(b"x" * (LONGEST + 9))
    assert len(texts.read(path)) == LONGEST
    path.unlink()
    with pytest.raises(KnownError) as refused:
        texts.read(path)
    assert refused.value.code == "db.not_found"
