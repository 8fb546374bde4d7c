"""What was not met and yet passed over with a reason, as the papers for the file tell it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.assemblies.sheets import PassedOver
from core.assemblies.stages import Stage
from core.documents.content import Paragraph
from core.documents.wording import PaperWording
from core.documents.words import day_text, tight
from core.findings import on_paper
from core.law.numerals import number_text

TOLD_OTHERWISE = (
    "assemblies.need_count_day",
    "assemblies.need_count_after_voting",
    "assemblies.need_count_next_day",
    "assemblies.need_promise_kept",
    "assemblies.need_totals_in_time",
)
"""What only warns and yet bears on how the decision came about: owners were told something else."""

_AFTER_RESULT = frozenset({Stage.FIRST_MEETING, Stage.FILING, Stage.CLOSED})


def until_result(passed: Iterable[PassedOver]) -> list[PassedOver]:
    """Give what was passed over before the result was left behind: the assembly's own."""
    return [one for one in passed if one.stage not in _AFTER_RESULT]


def breaches(common: PaperWording, passed: Iterable[PassedOver]) -> list[Paragraph]:
    """Tell each rule that blocks and was passed over: day, what was found, article and reason.

    `common` is the wording that all papers share. What only warns is no breach.
    """
    return _told(common, "breach", [one for one in passed if one.is_breach])


def noted(common: PaperWording, passed: Iterable[PassedOver]) -> list[Paragraph]:
    """Tell, once each, of what only warned that owners were told otherwise than it came."""
    found = {
        one.finding.text: one
        for one in passed
        if not one.is_breach and one.finding.code in TOLD_OTHERWISE
    }
    return _told(common, "noted", list(found.values()))


def _told(common: PaperWording, key: str, found: Sequence[PassedOver]) -> list[Paragraph]:
    if not found:
        return []
    lines = [
        common.text(
            key,
            {
                "number": number_text(number),
                "day": day_text(one.on),
                "finding": tight(on_paper(one.finding)).removesuffix("。"),
                "reason": one.finding.override_reason.strip().removesuffix("。"),
            },
        )
        for number, one in enumerate(found, 1)
    ]
    return [Paragraph(common.text(f"{key}_intro")), *map(Paragraph, lines)]
