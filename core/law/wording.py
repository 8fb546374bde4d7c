"""The sentences of findings, Chinese and English, by code; no rule and no number is here."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    # the place
    "local_gaps": ("{text}", "Not every local text was at hand: {text}"),
    "no_local_pack": (
        "程序没有收录行政区划 {division} 的地方规定，只按全国规定计算，请向街道办核实地方规定",
        "No local pack covers division {division}: national law only; ask the street office",
    ),
    "calendar_not_published": (
        "{year} 年的节假日安排尚未公布，期限的最后一日不能推算，请先按不顺延的日期办理",
        "The rest days of {year} are not published: the last day cannot be told, use the earlier",
    ),
    "calendar_not_entered": (
        (
            "程序没有录入 {year} 年的节假日安排，期限的最后一日不能推算，请先按不顺延的日期办理，"
            "或者在节假日表中补上这一年"
        ),
        "The rest days of {year} are not entered: the last day cannot be told, use the earlier",
    ),
    # ballots
    "invalid_counted": (
        "无效票 {persons} 人、{area} 平方米按规则算作参与表决",
        "Invalid ballots of {persons} persons, {area} m² count as taking part by the rules",
    ),
    "invalid_not_counted": (
        "无效票 {persons} 人、{area} 平方米没有算作参与表决；法律没有规定，规则另有约定的从其约定",
        "Invalid ballots of {persons} persons, {area} m² were not counted as taking part",
    ),
    "hand_follow_agree": (
        "选票上手选“从众”的，归入同意",
        "Ballots that ticked “follow” were added to those who agree",
    ),
    "hand_follow_against": (
        "选票上手选“从众”的，归入反对",
        "Ballots that ticked “follow” were added to those against",
    ),
    "hand_follow_unresolved": (
        "选票上手选“从众”，但人数多数与面积多数不一致或者相等，不能自动归入哪一方",
        "Ballots ticked “follow”, but the majorities differ or tie: no side can be told",
    ),
    "proxy_too_many": (
        "一人受托 {held} 票，超过规则允许的 {limit} 票",
        "One person holds {held} proxies, over the {limit} the rules allow",
    ),
    "proxy_many": (
        "一人受托 {held} 票，超过 {limit} 票，请核实委托是否真实",
        "One person holds {held} proxies, over {limit}: check that they are genuine",
    ),
    # follow-majority clauses
    "follow_first_assembly": (
        "首次业主大会尚无议事规则，“{source}”的随多数条款不适用，沉默不计入",
        "A first assembly has no rules yet: the clause in “{source}” does not apply",
    ),
    "follow_off": (
        "按当地规定或本小区规则，随多数条款不适用（“{source}”）",
        "Follow-majority clauses are off here (“{source}”)",
    ),
    "follow_adopted_later": (
        "“{source}”没有在投票开始之前通过，随多数条款不适用",
        "“{source}” was not adopted before the vote began: its clause does not apply",
    ),
    "follow_no_warning": (
        "选票上没有写明不表决的后果，“{source}”的随多数条款不适用，沉默不计入",
        "The ballot did not warn of the consequence of silence: “{source}” does not apply",
    ),
    "follow_no_delivery": (
        "没有已有效送达而未表决的选票，“{source}”的随多数条款无从适用",
        "No silent ballot was delivered with proof: “{source}” has nothing to apply to",
    ),
    "follow_too_few_cast": (
        "已投票的多数没有达到全体的规定比例，“{source}”的随多数条款不适用",
        "The majority cast is too small a share of all owners: “{source}” does not apply",
    ),
    "follow_unresolved": (
        (
            "按“{source}”不能认定多数是哪一方：没有写明以人数还是面积认定、两者不一致或者相等、"
            "或者手选“从众”的票没有归入一方；沉默的 {persons} 人须由业主大会或街道办确定怎样计入"
        ),
        "“{source}” does not tell which majority {persons} silent persons follow",
    ),
    "follow_either_way": (
        (
            "按“{source}”不能认定沉默的 {persons} 人随哪一方，但是计入任何一方、或者都不计入，"
            "结果都一样"
        ),
        "“{source}” does not tell whom {persons} silent persons follow; the end is the same anyway",
    ),
    "follow_needs_ballots": (
        (
            "只给出了参加表决的总数，没有已送达而未表决的数字，“{source}”的随多数条款不能计算，"
            "这里只有不计入沉默的结果"
        ),
        "Only the sum of those who took part is given: “{source}” cannot be applied",
    ),
    "follow_election_turnout": (
        (
            "如果按“{source}”计入已送达而未表决的 {silent} 人，参加表决将为 {persons} 人、{area}"
            " 平方米；只供参考，不影响当选"
        ),
        (
            "With the {silent} silent of “{source}”, {persons} persons, {area} m² would have taken"
            " part; for information, no seat hangs on it"
        ),
    ),
    "follow_agree": (
        (
            "按“{source}”，已送达未表决的 {persons} 人、{area} 平方米计入同意；此做法有争议，"
            "请同时公布不计入的结果"
        ),
        (
            "By “{source}” {persons} silent persons, {area} m² follow those who agree; disputed:"
            " publish the strict result too"
        ),
    ),
    "follow_against": (
        (
            "按“{source}”，已送达未表决的 {persons} 人、{area} 平方米计入反对；此做法有争议，"
            "请同时公布不计入的结果"
        ),
        (
            "By “{source}” {persons} silent persons, {area} m² follow those against; disputed:"
            " publish the strict result too"
        ),
    ),
    "follow_not_for_elections": (
        "选举按实际投出的票计算，不适用“{source}”的随多数条款：沉默没有表明选谁",
        "An election counts votes cast; “{source}” is not applied: silence names nobody",
    ),
    "scope_part": (
        "表决范围限于“{scope}”：这里的总数按该范围计算；部分业主表决的依据请先核实",
        "The vote is limited to “{scope}”: the totals are of that part; check its legal basis",
    ),
    "unused_field": (
        "案例中的字段“{field}”在这种表决中没有用到，请检查",
        "The field “{field}” of the case has no use in this vote: check it",
    ),
    "participating_differs": (
        "“participating”与“ballots”相加的参加数不一致，这里按“{used}”计算，请核对",
        "“participating” and the sum of “ballots” differ: “{used}” was used, check them",
    ),
    "unknown_field": (
        "没有用到案例中的字段“{field}”，请检查是否写错",
        "The field “{field}” of the case was not used: check its spelling",
    ),
    # elections
    "election_seats_left": (
        "应选 {seats} 人，当选 {elected} 人，缺额 {left} 人须另行选举",
        "{seats} seats, {elected} elected: {left} are to be elected separately",
    ),
    "election_stands": (
        "当选人数达到委员会法定下限并超过应选人数的规定比例，委员会可以先行成立",
        "Enough were elected for the committee to stand while the rest is elected",
    ),
    "election_does_not_stand": (
        "当选人数没有达到委员会成立所需的人数，委员会不能成立",
        "Too few were elected for the committee to stand",
    ),
    "election_run_off": (
        "{names} 得票的人数和面积都相同，争 {seats} 个席位，须在他们之间再次投票",
        "{names} tie by every rule for {seats} seats: a run-off among them is needed",
    ),
    "election_tie_lot": (
        "{names} 得票的人数和面积都相同，争 {seats} 个席位，按规则抽签决定",
        "{names} tie by every rule for {seats} seats: the rules let the lot decide",
    ),
    "election_alternates_tie": (
        "{names} 得票的人数和面积都相同，争 {places} 个候补名额，须在他们之间再次投票",
        "{names} tie by every rule for {places} places as alternates: a run-off is needed",
    ),
    "election_alternates_tie_lot": (
        "{names} 得票的人数和面积都相同，争 {places} 个候补名额，按规则抽签决定",
        "{names} tie by every rule for {places} places as alternates: the rules let the lot decide",
    ),
    "election_alternates_equal": (
        "候补 {names} 得票的人数和面积都相同，名单次序不表示递补先后；递补之前须在他们之间再次投票",
        "The alternates {names} tie by every rule: a run-off among them before one fills a vacancy",
    ),
    "election_alternates_equal_lot": (
        "候补 {names} 得票的人数和面积都相同，名单次序不表示递补先后；递补之前按规则抽签决定",
        "The alternates {names} tie by every rule: the lot decides before one fills a vacancy",
    ),
    "election_too_many_candidates": (
        "候选人 {candidates} 人，应选 {seats} 人，差额超过规定的 {limit} 人",
        "{candidates} candidates for {seats} seats: over the {limit} more that are allowed",
    ),
    "election_follow_open": (
        "按随多数条款不能认定沉默者对 {names} 随哪一方，是否当选不能确定",
        "Whom the silent follow on {names} cannot be told, nor whether they are elected",
    ),
    "election_too_few_candidates": (
        "候选人 {candidates} 人，应选 {seats} 人，按规定须差额选举",
        "{candidates} candidates for {seats} seats: more candidates than seats are required",
    ),
    "election_area_unknown": (
        "{names} 的同意面积不明，是否当选不能确定",
        "The agreeing area of {names} is unknown: whether they are elected cannot be told",
    ),
    # make-up
    "group_too_small": ("筹备组 {size} 人，少于 {limit} 人", "The group has {size}, under {limit}"),
    "group_too_large": ("筹备组 {size} 人，多于 {limit} 人", "The group has {size}, over {limit}"),
    "group_not_odd": ("筹备组 {size} 人，不是单数", "The group has {size} members, not odd"),
    "group_owner_share": (
        "筹备组 {size} 人中业主代表 {owners} 人，未达到{share}，还差 {missing} 人",
        "{owners} of {size} in the group are owners: under {share}, {missing} short",
    ),
    "group_owners_too_few": (
        "筹备组业主代表 {owners} 人，少于 {limit} 人",
        "The group has {owners} owners, under {limit}",
    ),
    "group_owners_too_many": (
        "筹备组业主代表 {owners} 人，多于 {limit} 人",
        "The group has {owners} owners, over {limit}",
    ),
    "group_leader": (
        "筹备组组长不是街道办事处、乡镇政府的代表",
        "The group is not led by the street office's representative",
    ),
    "committee_too_small": (
        "业主委员会 {size} 人，少于 {limit} 人",
        "The committee has {size} members, under {limit}",
    ),
    "committee_too_few_elected": (
        "应选 {seats} 人，当选 {elected} 人，委员会成立至少要 {least} 人",
        "{elected} of {seats} seats are filled; a committee needs {least} to stand",
    ),
    "committee_too_large": (
        "业主委员会 {size} 人，多于 {limit} 人",
        "The committee has {size} members, over {limit}",
    ),
    "committee_not_odd": (
        "业主委员会 {size} 人，不是单数",
        "The committee has {size} members, not odd",
    ),
    "committee_chair_deputy": (
        "书记、主任不是一人，党员主任没有兼任党组织副书记",
        "Secretary and chair are two persons: the chair, a party member, is no deputy secretary",
    ),
    "committee_manager_deputy": (
        "党员物业项目经理没有兼任党组织副书记",
        "The property manager, a party member, is no deputy secretary",
    ),
    "interim_too_small": (
        "物业管理委员会 {size} 人，少于 {limit} 人",
        "The interim commission has {size} members, under {limit}",
    ),
    "interim_too_large": (
        "物业管理委员会 {size} 人，多于 {limit} 人",
        "The interim commission has {size} members, over {limit}",
    ),
    "interim_not_odd": (
        "物业管理委员会 {size} 人，不是单数",
        "The interim commission has {size} members, not odd",
    ),
    "interim_owner_share": (
        "物业管理委员会 {size} 人中业主 {owners} 人，未达到{share}，还差 {missing} 人",
        "{owners} of {size} in the interim commission are owners: under {share}, {missing} short",
    ),
    "interim_chair": (
        "物业管理委员会主任不是规定的街道办事处或者居委会代表",
        "The interim commission is not led by the body that the rules name",
    ),
    "committee_party_share": (
        "委员 {size} 人中党员 {members} 人，未达到{share}，还差 {missing} 人",
        "{members} of {size} members are party members: under {share}, {missing} short",
    ),
    "committee_chair_party": (
        "主任不是党员；一般由党员担任",
        "The chair is not a party member, as is generally wanted",
    ),
    "committee_alternates": (
        "候补委员 {alternates} 人，多于允许的 {limit} 人",
        "{alternates} alternates, over the {limit} allowed",
    ),
    "vacancy_reelect": (
        "设定 {seats} 席，现有委员 {sitting} 人，须重新选举业主委员会",
        "{sitting} of {seats} seats are filled: a new election is due",
    ),
    # who may stand
    "candidacy_barred": ("不符合条件：{title}", "Not met: {title}"),
    "candidacy_disclose": (
        "须向业主如实披露：不符合“{title}”",
        "To be disclosed to the owners: {title} is not met",
    ),
    "candidacy_preference": ("没有达到倡导条件：{title}", "A wish not met: {title}"),
    "candidacy_pending": ("尚待核实：{title}", "Still to be checked: {title}"),
    # counting
    "merge_one_buyer": (
        "{labels} 属于同一业主，合并计 1 人",
        "{labels} belong to one owner: 1 person",
    ),
    "merge_same_co_owners": (
        "{labels} 的共有人完全相同，合并计 1 人",
        "{labels} have exactly the same co-owners: 1 person",
    ),
    "merge_common_owner": (
        "{labels} 有共同的业主，按规则合并计 1 人",
        "{labels} share an owner: 1 person by the rules",
    ),
    "merge_developer_stock": (
        "{labels} 等 {count} 个专有部分由同一建设单位（包销人）计 1 人，{stock} 个未售或者未交付",
        "{labels}: {count} units of one developer, {stock} unsold or undelivered, are 1 person",
    ),
    "count_sold_undelivered": (
        "{labels} 已售未交付，由建设单位（包销人）投票，买受人不另计",
        "{labels}: sold and not delivered, so the developer votes and not the buyer",
    ),
    "count_overlap": (
        "{labels} 有部分业主相同但组合不同，按规则分别计人，请确认",
        "{labels} share owners but not all: counted apart by the rules, please confirm",
    ),
    "count_no_owner": (
        "{label} 没有登记业主，暂按 1 名不明业主计入，请先查明",
        "{label} has no owner on record: counted as 1 unknown person, find out first",
    ),
    "count_no_area": ("{label} 的专有部分面积不是正数", "{label} has no positive area"),
    "count_twice": ("{label} 在名册中出现两次", "{label} stands in the roster twice"),
    # dates
    "date_late": (
        "{what}在 {day}，晚于最后期限 {limit}：{words}",
        "{what} on {day} is later than {limit}: {words}",
    ),
    "date_early": (
        "{what}在 {day}，早于法定最早日期 {limit}：{words}",
        "{what} on {day} is earlier than {limit}: {words}",
    ),
    "date_extended": (
        "{what}在 {day}，已过 {target}，因节假日顺延仍在期限内：{words}",
        "{what} on {day} is past {target} but in time after the rest days: {words}",
    ),
    "date_not_clear": (
        "{what}在 {day}，“以前”是否须足日有争议，稳妥的日期是 {target}：{words}",
        "{what} on {day}: whether clear days are meant is disputed, {target} is safe: {words}",
    ),
    "date_unsure": (
        (
            "{what}在 {day}，已过 {target}；该年的节假日安排尚未公布或者没有录入，"
            "是否逾期不能确定：{words}"
        ),
        "{what} on {day} is past {target}; the year's rest days are not known: {words}",
    ),
}
