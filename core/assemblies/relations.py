"""与业主关系: the closed list of who may take a ballot in, as it is typed, kept and printed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from core.assemblies.ballots import Relation
from core.law.findings import Names
from core.phrases import InWords, meanings_of, word, words_of

_ALSO = (
    (Relation.SELF, "业主 业主本人 自己 户主"),
    (Relation.CO_OWNER, "共有产权人 共有业主 共同共有人 按份共有人 产权共有人"),
    (Relation.FAMILY, "家属 同住家属 成年家属 家人 同住家人 配偶 夫妻 丈夫 妻子 爱人"),
    (Relation.FAMILY, "父亲 母亲 父母 子女 儿子 女儿 成年子女"),
    (Relation.AGENT, "委托代理人 单位委托代理人 单位代理人 受托人 代表 法定代表人 监护人"),
    (Relation.TENANT, "租户 承租人 承租户 房客"),
)
_OTHER = re.compile(r"(?:其他|其它|other)[（(：:，,—-]*(.*?)[）)]*")
_KEPT = ":"


def read_relation(text: str) -> str | None:
    """Give what is kept of a relation as it is typed; None if it is none of the list.

    Of 其他 it is kept who that is: 其他（保姆）.
    """
    plain = "".join(text.split())
    relation = _typed().get(plain)
    if relation is not None and relation is not Relation.OTHER:
        return relation.value
    found = _OTHER.fullmatch(plain)
    return f"{Relation.OTHER.value}{_KEPT}{found[1]}" if found and found[1] else None


@cache
def _typed() -> Mapping[str, Relation]:
    also = {text: relation for relation, texts in _ALSO for text in texts.split()}
    codes = {relation.value: relation for relation in Relation}
    return also | codes | dict(meanings_of(Relation))


def relation_of(kept: str) -> Relation | None:
    """Tell the relation that is kept; None where there is none."""
    return Relation(kept.partition(_KEPT)[0]) if kept else None


def relation_text(kept: str) -> str:
    """Say the relation that is kept, as papers print it."""
    relation = relation_of(kept)
    note = kept.partition(_KEPT)[2]
    if relation is None or not note:
        return word(relation) if relation else ""
    return f"{word(relation)}（{note}）"


def known_relations() -> InWords:
    """List what may be typed."""
    words = words_of(Relation)
    said = (f"{text}（说明）" if one is Relation.OTHER else text for one, text in words.items())
    return InWords(Names(tuple(said)))
