"""业主大会会议公告 (D15): who votes, when, on what, and what it takes to pass."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, Decimal
from fractions import Fraction

from core.assemblies.counting import Invalid
from core.assemblies.papers_basis import Basis, Paper, Threshold
from core.assemblies.papers_notices import confirmed_candidates, matter_blocks, notice
from core.assemblies.papers_roll import natural
from core.assemblies.papers_words import (
    FORMS,
    INVALIDS,
    area_text,
    day_text,
    list_text,
    share_text,
)
from core.assemblies.roll_sheets import RollSheet
from core.assemblies.sheets import CandidatesSheet
from core.assemblies.stages import Kind, Step
from core.documents.content import Block, Paragraph


def build_meeting_notice(
    basis: Basis, roll: RollSheet, elections: Sequence[CandidatesSheet]
) -> Paper:
    """Build D15 in the layout of the Dongguan office: 一 投票范围, 二 投票起止时间, the rest."""
    sheet, wording = basis.sheet, basis.paper("D15")
    fields = {
        "compound": sheet.compound_name,
        "session": sheet.session,
        "issuer": sheet.organiser,
        "buildings": _buildings(roll),
        "persons": str(roll.summary.persons),
        "area": area_text(roll.summary.area),
        "roll": roll.summary.number,
        "form": FORMS[sheet.form],
        "start": day_text(sheet.day(Step.VOTING_FROM)),
        "end": day_text(sheet.day(Step.VOTING_UNTIL)),
        "returning": sheet.return_place,
        "silence": silence_text(basis),
        "blank": wording.text("blank"),
        "invalid": wording.text("invalid", {"reasons": invalid_reasons()}),
        "proxy": wording.text("proxy", {"limit": proxy_text(basis)}),
        "count_time": day_text(sheet.day(Step.COUNTING)),
        "count_place": sheet.voting_place,
        "tellers": basis.officials(),
        "posted": basis.posting("D15", Step.NOTICE_POSTED, Step.VOTING_UNTIL),
        "contact": basis.contact,
    }
    parts = {
        "matters": matter_blocks(basis, sheet.matters),
        "thresholds": threshold_blocks(basis, roll),
        "election": election_blocks(basis, elections),
    }
    return notice(basis, "D15", fields, parts, Step.NOTICE_POSTED)


def invalid_reasons() -> str:
    """List what makes a ballot invalid; what the count can rule is exactly what is printed."""
    return "；".join(INVALIDS[reason] for reason in Invalid)


def proxy_text(basis: Basis) -> str:
    """Say how many mandates one agent may hold."""
    wording, limit = basis.paper("D15"), basis.rules.proxy_max
    if limit is None:
        return wording.text("proxy_no_limit")
    return wording.text("proxy_limit", {"count": str(limit)})


def silence_text(basis: Basis) -> str:
    """Say what an unreturned ballot means: nothing, or what a valid clause of the rules says."""
    sheet, wording = basis.sheet, basis.paper("D15")
    if sheet.follow is not None and basis.rules.is_follow_valid:
        return wording.text(
            "silence_follow",
            {
                "clause_source": sheet.follow.source,
                "adopted": day_text(sheet.follow.adopted),
                "clause_text": sheet.follow.text.rstrip("。"),
            },
        )
    return wording.text("silence_first" if sheet.kind is Kind.FIRST else "silence_strict")


def threshold_blocks(basis: Basis, roll: RollSheet) -> list[Block]:
    """Give the tests in words and in this compound's numbers, with the smallest passing counts."""
    wording, rules = basis.paper("D15"), basis.rules
    persons, area = roll.summary.persons, roll.summary.area
    enough = smallest_persons(persons, rules.participation)
    made: list[Block] = [
        Paragraph(
            wording.text(
                "participation",
                {
                    "area_words": share_text(rules.participation.area, rules.participation.bound),
                    "persons_words": share_text(
                        rules.participation.persons, rules.participation.bound
                    ),
                    "persons_min": str(enough),
                    "area_min": _area_rule(area, rules.participation, _decimals(roll)),
                },
            )
        )
    ]
    is_special = {m.limb in rules.special_limbs for m in basis.sheet.matters}
    for special, key, test in (
        (False, "ordinary", rules.ordinary),
        (True, "special", rules.special),
    ):
        if special in is_special:
            fields = {
                "area_words": share_text(test.area, test.bound),
                "persons_words": share_text(test.persons, test.bound),
                "at_persons": str(enough),
                "pass_persons": str(smallest_persons(enough, test)),
                "full_persons": str(smallest_persons(persons, test)),
                "area_rule": _share_rule(test),
            }
            made.append(Paragraph(wording.text(key, fields)))
    return made


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
            "seats": str(election.matter.seats),
            "count": str(len(standing)),
            "names": list_text(candidate.name for candidate in standing),
            "surplus": wording.text(
                "surplus" if len(standing) > election.matter.seats else "no_surplus"
            ),
            "alternates": wording.text("alternates", {"count": str(election.matter.alternates)})
            if election.matter.alternates
            else wording.text("no_alternates"),
            "ranking": wording.text("_".join(("rank", *basis.rules.rank_by))),
        }
        made += wording.blocks("election_rules", fields)
    return made


def smallest_persons(whole: int, test: Threshold) -> int:
    """Give the smallest number of persons out of `whole` that passes."""
    share = Fraction(test.persons) * whole
    return -(-share.numerator // share.denominator) if _is_closed(test) else int(share) + 1


def _area_rule(whole: Decimal, test: Threshold, decimals: int) -> str:
    share = Fraction(test.area)
    exact = whole * share.numerator / share.denominator
    if not _is_closed(test):
        return f"超过{area_text(exact)}平方米"
    least = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_CEILING)
    return f"不少于{area_text(least)}平方米"


def _share_rule(test: Threshold) -> str:
    words = share_text(test.area, "at_least").removesuffix("以上")
    return f"不少于参与面积的{words}" if _is_closed(test) else f"超过参与面积的{words}"


def _is_closed(test: Threshold) -> bool:
    return test.bound == "at_least"


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
    return list_text(sorted(names, key=natural))
