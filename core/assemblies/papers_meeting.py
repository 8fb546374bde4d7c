"""业主大会会议公告 (D15): who votes, when, on what, and what it takes to pass."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, Decimal

from core.assemblies.aspects import Aspect
from core.assemblies.counting import Invalid
from core.assemblies.papers_basis import RANK_BY, Basis
from core.assemblies.papers_notices import (
    confirmed_candidates,
    count_text,
    court_text,
    held_text,
    matter_blocks,
    notice,
    notice_until,
)
from core.assemblies.roll_sheets import RollSheet
from core.assemblies.sheets import CandidatesSheet, MatterRow
from core.assemblies.stages import Kind, Step
from core.documents.content import Block, Paper, Paragraph
from core.documents.wording import PaperWording
from core.documents.words import day_text, deadline_text, list_text, threshold_text
from core.law.double_test import Rule
from core.law.numerals import number_text
from core.law.shares import Bound, Threshold, area_text
from core.phrases import word
from core.text.order import natural_key


def build_meeting_notice(
    basis: Basis, roll: RollSheet, elections: Sequence[CandidatesSheet]
) -> Paper:
    """Build D15 in the layout of the Dongguan office: 一 投票范围, 二 投票起止时间, the rest."""
    fields = {
        **_fields(basis),
        "buildings": _buildings(roll),
        "persons": str(roll.summary.persons),
        "area": area_text(roll.summary.area),
        "roll": roll.summary.number,
    }
    parts = {
        "matters": matter_blocks(basis, basis.sheet.matters),
        "thresholds": threshold_blocks(basis, roll),
        "election": election_blocks(basis, elections),
    }
    return notice(basis, "D15", fields, parts, Step.NOTICE_POSTED)


def check_meeting_notice(basis: Basis, elections: Sequence[CandidatesSheet]) -> None:
    """Raise what keeps D15 from being built, without reading the roll line by line."""
    basis.paper("D15").check("body", _fields(basis))
    matter_blocks(basis, basis.sheet.matters)
    election_blocks(basis, elections)


def _fields(basis: Basis) -> dict[str, str]:
    """Give what D15 says that does not stand in the roll."""
    sheet, wording, rules = basis.sheet, basis.paper("D15"), basis.rules
    return {
        "compound": sheet.compound_name,
        "session": basis.session,
        "issuer": sheet.organiser,
        "held": held_text(basis),
        "start": day_text(basis.noticed_start),
        "end": deadline_text(basis.noticed_deadline),
        "end_told": _deadline(basis),
        "returning": sheet.return_place,
        "silence": silence_text(basis),
        "blank": wording.text("blank_abstains" if rules.blank_is_abstention else "blank_apart"),
        "invalid": wording.text(
            "invalid",
            {
                "participation": wording.text(
                    "invalid_in" if rules.invalid_participates else "invalid_out"
                ),
                "reasons": invalid_reasons(),
            },
        ),
        "proxy": wording.text(
            "proxy", {"limit": proxy_text(basis), "objection_to": sheet.objection_address}
        ),
        "materials_at": basis.board("D15"),
        "objection_to": sheet.objection_address,
        "count_time": count_text(basis),
        "count_place": sheet.voting_place,
        "tellers": wording.text("tellers_named", {"officials": basis.officials()})
        if sheet.officials and Aspect.OFFICIALS not in sheet.left_open
        else wording.text("tellers_later", {"issuer": sheet.organiser}),
        "court": court_text(basis),
        "posted": basis.posting("D15", sheet.day(Step.NOTICE_POSTED), notice_until(basis)),
        "contact": basis.contact,
    }


def _deadline(basis: Basis) -> str:
    """Give the last day of voting; of an extension with the day on which it was announced."""
    end, extended = deadline_text(basis.noticed_deadline), basis.noticed_extension
    if extended is None:
        return end
    first = deadline_text(basis.first_deadline)
    fields = {"end": end, "first": first, "day": day_text(extended[0])}
    return basis.paper("D15").text("extended", fields)


def invalid_reasons() -> str:
    """List what makes a ballot invalid; what the count can rule is exactly what is printed."""
    return "；".join(word(reason) for reason in Invalid)


def proxy_text(basis: Basis) -> str:
    """Say how many mandates one agent may hold."""
    wording, limit = basis.paper("D15"), basis.proxy_limit
    if limit is None:
        return wording.text("proxy_no_limit")
    return wording.text("proxy_limit", {"count": str(limit)})


def silence_text(basis: Basis) -> str:
    """Say what an unreturned ballot means: nothing, or what a valid clause of the rules says."""
    sheet, wording = basis.sheet, basis.paper("D15")
    clause = basis.follow
    if clause is None:
        return wording.text("silence_first" if sheet.kind is Kind.FIRST else "silence_strict")
    told = wording.text(
        "silence_follow",
        {
            "clause_source": clause.source,
            "adopted": day_text(clause.adopted),
            "clause_text": clause.text.rstrip("。"),
        },
    )
    seats_alone = any(matter.is_election for matter in sheet.matters) and not basis.book.flag(
        "follow.elections"
    )
    return told + (wording.text("silence_elections") if seats_alone else "")


def threshold_blocks(basis: Basis, roll: RollSheet) -> list[Block]:
    """Give the tests in words and in this compound's numbers, with the smallest passing counts."""
    wording = basis.paper("D15")
    persons, test = roll.summary.persons, basis.book.threshold("voting.participation")
    enough = test.least(persons)
    fields = {
        "words": threshold_text(test),
        "persons_min": str(enough),
        "area_min": _least_area(wording, roll, test),
    }
    made = [Paragraph(wording.text("participation", fields))]
    for special in (False, True):
        matters = [m for m in basis.sheet.matters if basis.is_special(m.kind) is special]
        if not matters:
            continue
        rule = basis.rule(matters[0].kind)
        base = persons if rule.of_all_owners else enough
        fields = {
            "titles": list_text(f"“{matter.title}”" for matter in matters),
            "words": threshold_text(rule.approval),
            "at_persons": str(enough),
            "pass_persons": str(rule.approval.least(base)),
            "full_persons": str(rule.approval.least(persons)),
            "area_rule": _agreeing_area(wording, rule),
            "base": wording.text("of_all" if rule.of_all_owners else "of_participants"),
        }
        made.append(Paragraph(wording.text("special" if special else "ordinary", fields)))
    return [
        Paragraph(f"（{number_text(number)}）{block.text}") for number, block in enumerate(made, 1)
    ]


def election_blocks(basis: Basis, elections: Sequence[CandidatesSheet]) -> list[Block]:
    """Say how the seats are filled, or that nobody is elected this time."""
    wording = basis.paper("D15")
    if not elections:
        return [Paragraph(wording.text("no_election"))]
    made: list[Block] = []
    for election in elections:
        standing = confirmed_candidates(election)
        fields = {
            "title": election.matter.title,
            "issuer": basis.sheet.organiser,
            "too_many": wording.text(
                "too_many_spoils" if basis.rules.too_many_spoils_the_election else "too_many_counts"
            ),
            "seats": str(election.matter.seats),
            "count": str(len(standing)),
            "names": list_text(candidate.name for candidate in standing),
            "surplus": wording.text(
                "surplus" if len(standing) > election.matter.seats else "no_surplus"
            ),
            "alternates": wording.text("alternates", {"count": str(election.matter.alternates)})
            if election.matter.alternates
            else wording.text("no_alternates"),
            "ranking": _ranking(basis, election.matter),
        }
        made += wording.blocks("election_rules", fields)
    return made


def _ranking(basis: Basis, matter: MatterRow) -> str:
    """Say who sits where more passed than there are seats, and who waits in which order."""
    wording = basis.paper("D15")
    said = wording.text("_".join(("rank", *basis.book.names(RANK_BY))))
    if not matter.alternates:
        return said
    return said + wording.text("alternates_order", {"count": str(matter.alternates)})


def _least_area(wording: PaperWording, roll: RollSheet, test: Threshold) -> str:
    """Give the smallest area that meets `test`, as fine as the areas of this roll are told."""
    whole = roll.summary.area
    exact = whole * test.share.numerator / test.share.denominator
    if test.bound is not Bound.AT_LEAST:
        return wording.text("area_over", {"area": area_text(exact)})
    least = exact.quantize(Decimal(1).scaleb(-_decimals(roll)), ROUND_CEILING)
    return wording.text("area_at_least", {"area": area_text(least)})


def _agreeing_area(wording: PaperWording, rule: Rule) -> str:
    base = wording.text("area_of_all" if rule.of_all_owners else "area_of_participants")
    key = "share_at_least" if rule.approval.bound is Bound.AT_LEAST else "share_over"
    return wording.text(key, {"base": base, "share": rule.approval.words()})


def _decimals(roll: RollSheet) -> int:
    """Areas are compared exactly, so the smallest area is told as fine as the areas are."""
    finest = min(
        (
            int(dwelling.area.normalize().as_tuple().exponent)
            for entry in roll.entries
            for dwelling in entry.dwellings
        ),
        default=-2,
    )
    return max(2, -finest)


def _buildings(roll: RollSheet) -> str:
    names = {d.building for entry in roll.entries for d in entry.dwellings if d.building}
    return list_text(sorted(names, key=natural_key))
