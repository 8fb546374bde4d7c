"""An assembly in lines that a clerk reads on the screen: the list, where it stands, its count."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from core.assemblies.count_sheets import CountSheet, MatterResultRow, ResultSheet
from core.assemblies.counting import Mark
from core.assemblies.sheets import AssemblyRow, AssemblySheet, DateRow
from core.assemblies.stages import Stage
from core.documents.words import day_text
from core.law.shares import area_text
from core.law.verdicts import Outcome
from core.phrases import word
from core.printed import Kept


class Words:
    """The words of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.zh = language != "en"

    def say(self, zh: str, en: str) -> str:
        """Choose between two texts."""
        return zh if self.zh else en

    def of(self, member: enum.StrEnum) -> str:
        """Name a member of an enumeration."""
        return word(member, self.language)

    def join(self, names: Sequence[str]) -> str:
        """List names."""
        return ("、" if self.zh else ", ").join(names)


def told_list(rows: Sequence[AssemblyRow], language: str) -> str:
    """Say which assemblies there are, each with the identifier that names it."""
    words = Words(language)
    if not rows:
        return words.say("还没有业主大会。", "There is no assembly yet.")
    return "\n".join(
        f"{row.id}  {row.opened_on}  {words.of(row.stage)}  {row.title}" for row in rows
    )


def told_sheet(sheet: AssemblySheet, language: str) -> str:
    """Say where an assembly stands: roll, matters, days, and what its stage still lacks."""
    words = Words(language)
    return "\n".join(_sheet_lines(sheet, words))


def _sheet_lines(sheet: AssemblySheet, words: Words) -> Iterator[str]:
    yield f"{sheet.title}（{words.of(sheet.kind)}）"
    yield words.say("编号：", "Identifier: ") + str(sheet.id)
    yield words.say("小区：", "Compound: ") + sheet.compound_name
    yield words.say("现在的步骤：", "Stage: ") + words.of(sheet.stage)
    if sheet.roll is None:
        yield words.say("名册：还没有冻结", "Roll: not frozen yet")
    else:
        roll = sheet.roll
        yield words.say(
            f"名册：第 {roll.number} 号，{roll.dwellings} 套，{roll.persons} 人，"
            f"{area_text(roll.area)} 平方米",
            f"Roll: number {roll.number}, {roll.dwellings} dwellings, {roll.persons} persons, "
            f"{area_text(roll.area)} m²",
        )
    for number, row in enumerate(sheet.matters, 1):
        yield words.say(f"事项{number}：", f"Matter {number}: ") + row.title
    yield from filter(None, (_day(row, words) for row in sheet.dates))
    if sheet.needs:
        yield words.say("进入下一步还缺：", "The next stage still lacks:")
    for need in sheet.needs:
        weight = words.say("必须", "must") if need.blocks else words.say("提醒", "warning")
        yield f"  [{weight}] {need.sentence(words.language)}"


def _day(row: DateRow, words: Words) -> str:
    if row.done is None and row.planned is None:
        return ""
    name = words.of(row.step)
    if row.done is not None:
        return f"  {row.done}  {name}" + words.say("（已办）", " (done)")
    return f"  {row.planned}  {name}" + words.say("（计划）", " (planned)")


def told_kept(kept: Kept, folder: str, language: str) -> str:
    """Say what was written, what of it is a draft, and what was left out and why."""
    words = Words(language)
    number = len(kept.files)
    lines = [
        words.say(
            f"已把 {number} 个文书文件写到 {folder}。",
            f"{number} files of papers written to {folder}.",
        )
    ]
    if kept.drafts:
        names = words.join([f"{row.code} {row.title}" for row in kept.drafts])
        lines.append(
            words.say(
                f"其中 {len(kept.drafts)} 份是草稿，印有“草稿”，不得张贴、送达：{names}。",
                f"{len(kept.drafts)} of them are drafts, marked so, not to be posted: {names}.",
            )
        )
    lines += [
        row.obstacle.bare(language)
        for row in (*kept.passed, *kept.lacking)
        if row.obstacle is not None
    ]
    return "\n".join(lines)


def told_tally(
    stage: Stage, count: CountSheet | None, result: ResultSheet | None, language: str
) -> str:
    """Say how far the count is, its sums, and the result once it is declared."""
    words = Words(language)
    lines = [words.say("现在的步骤：", "Stage: ") + words.of(stage)]
    if count is None:
        lines.append(words.say("还没有开始计票。", "Nothing has been counted yet."))
    else:
        lines += _count_lines(count, words)
    if result is not None:
        lines += _result_lines(result, words)
    return "\n".join(lines)


def _count_lines(count: CountSheet, words: Words) -> Iterator[str]:
    sums = count.reconciliation
    yield words.say(
        f"录入：第一次 {count.first_entered} 张，第二次 {count.second_entered} 张，"
        f"两次不一致 {len(count.differences)} 处",
        f"Entered: {count.first_entered} first, {count.second_entered} second, "
        f"{len(count.differences)} differences",
    )
    yield words.say(
        f"表决票：发出 {sums.issued} 张，收回 {sums.returned} 张，未收回 {sums.not_returned} 张，"
        f"作废 {sums.voided} 张；计入 {sums.counted} 张，无效 {sums.invalid} 张"
        f"（{'相符' if sums.balanced else '对不上，请核对'}）",
        f"Ballots: {sums.issued} issued, {sums.returned} returned, {sums.not_returned} not, "
        f"{sums.voided} voided; {sums.counted} counted, {sums.invalid} invalid "
        f"({'the sums agree' if sums.balanced else 'the sums disagree: check them'})",
    )
    yield _taking_part(count.participating_persons, count.participating_area, words)
    for line in count.lines:
        yield f"  {line.item.label}{words.say('：', ': ')}{_votes(line.persons, line.area, words)}"


def _taking_part(persons: int, area: Decimal, words: Words) -> str:
    return words.say(
        f"参与表决：{persons} 人，{area_text(area)} 平方米",
        f"Took part: {persons} persons, {area_text(area)} m²",
    )


def _votes(persons: Mapping[Mark, int], area: Mapping[Mark, Decimal], words: Words) -> str:
    unit = words.say("{mark} {persons} 人 {area} 平方米", "{mark} {persons} persons {area} m²")
    return words.say("，", ", ").join(
        unit.format(mark=words.of(mark), persons=persons.get(mark, 0), area=area_text(area[mark]))
        for mark in Mark
        if mark in area
    )


def _result_lines(result: ResultSheet, words: Words) -> Iterator[str]:
    yield words.say(
        f"结果（{day_text(result.declared_on)}宣布）：", f"Result of {result.declared_on}:"
    )
    yield words.say(
        f"总人数 {result.persons} 人，总面积 {area_text(result.area)} 平方米",
        f"All: {result.persons} persons, {area_text(result.area)} m²",
    )
    for row in result.matters:
        yield from _matter_lines(row, words)
    for title, names in (
        (words.say("当选委员：", "Elected: "), result.elected),
        (words.say("候补委员：", "Alternates: "), result.alternates),
        (words.say("另行投票：", "Run-off: "), result.run_off),
    ):
        if names:
            yield title + words.join(names)


def _matter_lines(row: MatterResultRow, words: Words) -> Iterator[str]:
    yield f"  {row.matter.title}{words.say('：', ': ')}{words.of(Outcome(row.outcome))}"
    for candidate in row.candidates:
        yield (
            f"    {candidate.name}{words.say('：', ': ')}{words.of(candidate.place)}"
            f"{words.say('，', ', ')}{_votes(candidate.persons, candidate.area, words)}"
        )
