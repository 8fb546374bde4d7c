"""What the notice of the roll (D06) explains of how owners are counted."""

from __future__ import annotations

from dataclasses import replace

from core.assemblies.papers_roll import build_roll_notice
from tests.core.assemblies import paper_facts as invented
from tests.core.assemblies.paper_text import words


def test_a_rule_that_joins_by_any_common_owner_is_explained_with_its_chains() -> None:
    plain = invented.basis()
    assert "合并连续适用" not in words(*build_roll_notice(plain, invented.roll()).documents)
    book = plain.book
    joined = replace(book.value("count.merge"), setting="common_owner")
    rules = replace(book, law={**book.law, "count.merge": joined})
    said = words(*build_roll_notice(replace(plain, book=rules), invented.roll()).documents)
    assert "有共同业主的专有部分合并按一人计算" in said
    assert "甲、乙共有一处，乙、丙共有另一处的" in said
    assert joined.article.formal() in said
