"""What may be asked against a result, and what may come of it. Pure.

No rule that we know says who must be let look at ballots, nor by when he is answered: the office
decides, gives its reason, and that stands on the paper.
"""

import enum


class RecheckKind(enum.StrEnum):
    """What an owner asks for."""

    RECOUNT = "recount"  # 复核计票
    INSPECT = "inspect"  # 查看表决票


class RecheckFinding(enum.StrEnum):
    """What came of it; an office that declines to check says why."""

    SAME = "same"  # 与公布的一致
    DIFFERENT = "different"  # 与公布的不一致
    DECLINED = "declined"  # 不予办理
