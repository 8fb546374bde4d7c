"""What travels to the street, table by table and column by column, and what stays here and why.

A new table or column is in neither list until somebody decides; a test asks for the decision. The
decisions rest on the smallest scope (个人信息保护法 5, 6) and its sensitive data (28).
"""

from __future__ import annotations

OF_EVERY_ROW = ("id", "origin", "revision")

_TRAVELS = {
    "assembly": (
        "compound_id title kind form term session stage opened_on division pack pack_frozen "
        "ballot_per serial_prefix layout_hash pages organiser community street police housing "
        "contact phone objection_address voting_place return_place posting_place annulled "
        "meeting_hour"
    ),
    "assembly_ballot": (
        "assembly_id number serial entry_id dwelling_id issued_at made_out_to replaces_id "
        "voided_at void_reason"
    ),
    "assembly_ballot_item": "assembly_id position matter_id candidate_id label",
    "assembly_ballot_return": (
        "ballot_id at channel collector_1 collector_2 box seal agent signed_as supervisor reason "
        "recorded_at"
    ),
    "assembly_ballot_signer": "ballot_id agent signed_as noted_at reason",
    "assembly_box_opening": (
        "assembly_id replaces_id box seal_before seal_after papers opened_at present reason "
        "recorded_at"
    ),
    "assembly_candidate": (
        "assembly_id matter_id owner_id name address political_status occupation channel "
        "recommenders position standing decided_on note left_before_count"
    ),
    "assembly_candidate_check": (
        "candidate_id rule sequence severity result evidence checker checked_on"
    ),
    "assembly_count_closing": "assembly_id closed_at digest reopened_at reopen_reason",
    "assembly_day": "assembly_id step sequence planned done reason",
    "assembly_delivery": (
        "ballot_id attempt method outcome at receiver relation proof deliverer_1 deliverer_2 "
        "recorded_at supervisor reason undone_at undone_reason"
    ),
    "assembly_follow_clause": "assembly_id sequence source text adopted dimension warned_on_ballot",
    "assembly_foreign_paper": "assembly_id serial_read reason note found_at found_by",
    "assembly_group_member": (
        "assembly_id position name side post phone is_owner is_leader removed"
    ),
    "assembly_matter": (
        "assembly_id position kind limb title text seats alternates order_rule withdrawn"
    ),
    "assembly_objection": (
        "assembly_id about objector item claim evidence received_on upheld answer answered_on "
        "told_how result_version roll_version"
    ),
    "assembly_official": "assembly_id position name duty removed",
    "assembly_override": "assembly_id stage code finding reason at",
    "assembly_owner_change": (
        "assembly_id dwelling_id address from_names to_names changed_on ruling buyer_votes "
        "roll_id recorded_at"
    ),
    "assembly_posting": (
        "assembly_id paper sequence posted_on removed_on recorded_on place witness_1 witness_2 "
        "reason tells facts sha256 voting_from voting_until "
        "told_until"
    ),
    "assembly_result": "assembly_id version declared_on reason count_digest content digest",
    "assembly_return_undone": (
        "ballot_id sequence at channel collector_1 collector_2 box seal agent signed_as supervisor "
        "reason recorded_at signer_noted undone_at undone_reason witness"
    ),
    "assembly_roll": "assembly_id version number digest frozen_on persons area dwellings reason",
    "assembly_roll_dwelling": (
        "entry_id position dwelling_id address building entrance area area_source"
    ),
    "assembly_roll_entry": "roll_id voter_no representative persons area merge_reason is_developer",
    "assembly_roll_owner": "entry_id position owner_id name is_company",
    "assembly_stage_change": "assembly_id stage at",
    "building": "compound_id key name sort_key",
    "committee": (
        "compound_id assembly_id result_id name term change term_from term_until seats address "
        "phone"
    ),
    "committee_filing": (
        "committee_id sequence state authority applicant submitted_on receiver receipt_number "
        "receipt_on answer"
    ),
    "committee_filing_paper": "filing_id position code title article copies pages included",
    "committee_first_meeting": "committee_id starts ends place chaired_by recorder note tie_rule",
    "committee_first_meeting_person": "meeting_id position name presence",
    "committee_known": (
        "compound_id kind name term_from term_until seats party_members source ended_on "
        "ended_reason"
    ),
    "committee_member": (
        "committee_id candidate_id position name address political_status occupation phone "
        "is_alternate stayed"
    ),
    "committee_post_holding": "member_id sequence post duties since",
    "committee_post_vote": (
        "meeting_id position member_id post votes_for votes_against abstained base needed elected "
        "again"
    ),
    "company": "name credit_code phones developer merged_into_id",
    "company_ruling": "name companies reason decided_on",
    "community": "name street",
    "compound": "name address community_id",
    "dwelling": (
        "compound_id building_id entrance_id key room address source_text sort_key use area "
        "area_source area_date delivered delivered_on developer_stock note"
    ),
    "entrance": "building_id key name sort_key",
    "fund": "compound_id community_id name source basis keeper opened_on",
    "fund_entry": "fund_id number way nature fen day problem_id counters_id",
    "meeting": (
        "body_id number title mode venue place starts_at ends_at convenor chair recorder contact "
        "stage called_on notified_on notified_how published_on published_until published_where "
        "closed_on archive_number seats rule_source quorum_share quorum_bound decision_share "
        "decision_bound decision_base"
    ),
    "meeting_attendance": "meeting_id ordinal name unit post capacity presence reason signed_at",
    "meeting_body": (
        "compound_id community_id kind name term seats formed_on rule_source quorum_share "
        "quorum_bound decision_share decision_bound decision_base"
    ),
    "meeting_body_member": "body_id ordinal name unit post capacity left_on",
    "meeting_change": "meeting_id ordinal kind day reason how starts_at place notified_on",
    "meeting_feedback": "topic_id ordinal how day satisfaction",
    "meeting_follow_up": (
        "topic_id number action owner unit issued_on deadline check_on budget_fen source state "
        "closed_on"
    ),
    "meeting_follow_up_step": "follow_up_id ordinal state day actor note",
    "meeting_minutes": "meeting_id number kind reason made_at hung_on digest",
    "meeting_slot": "body_id weekday minute place on_holiday since until reason",
    "meeting_slot_agenda": "topic_id meeting_topic_id",
    "meeting_slot_day": "slot_id day state members residents note",
    "meeting_slot_meeting": "slot_id day meeting_id",
    "meeting_slot_talk": "topic_id day_id settled note",
    "meeting_slot_topic": ("slot_id number title topic_id added_on state ended_on outcome"),
    "meeting_topic": (
        "meeting_id number title background options matter carried_from_id state "
        "consensus resolution"
    ),
    "meeting_topic_link": ("topic_id ordinal vote_id reference passed voted_on linked_on reason"),
    "meeting_topic_step": "topic_id ordinal state day actor",
    "meeting_vote": (
        "topic_id seats sitting present base_of base agree against abstain rule outcome share "
        "bound needed short_by"
    ),
    "pool_change": (
        "topic_id ordinal day reason title kind spot background options materials matter"
    ),
    "pool_decision": "topic_id ordinal decider passed day reference vote_id note",
    "pool_feedback": "topic_id ordinal how day satisfaction",
    "pool_round": ("topic_id number question how return_place opened_on closes_on closed_on"),
    "pool_step": "topic_id ordinal state day after_id",
    "pool_taking": "topic_id meeting_topic_id day",
    "pool_topic": (
        "compound_id community_id number title kind spot way raised_on background options "
        "materials matter state"
    ),
    "neighbour_event": "compound_id title kind planned_on place organiser about state reason",
    "neighbour_event_held": "event_id number day headcount basis fen money_source note reason",
    "neighbour_group": "compound_id name kind about filed_on filed_with ended_on end_reason",
    "neighbour_group_count": "group_id ordinal day members",
    "opinion_question": "round_id number text options",
    "opinion_round": "compound_id title aim convenor since until asked closed_on conclusion",
    "ownership": (
        "dwelling_id person_id company_id position share since until ended_reason source "
        "voting_representative"
    ),
    "alliance": "name founded_on rules ended_on ended_reason",
    "alliance_member": "alliance_id ordinal unit_id joined_on left_on left_reason",
    "alliance_turn": "alliance_id ordinal unit_id kind day note",
    "unit_pairing": "unit_id compound_id ended_on ended_reason",
    "pairing_activity": "pairing_id ordinal day what headcount outcome",
    "pairing_agreement": "pairing_id ordinal signed_on since until terms",
    "partner_unit": "kind name address since",
    "party_venue": "compound_id name address hours opened_on closed_on closed_reason",
    "party_venue_check": (
        "venue_id ordinal day checker area has_flag has_plate has_desks has_rules has_boards "
        "has_files note"
    ),
    "party_venue_use": "venue_id ordinal day what organiser headcount",
    "star_rating": "compound_id year version stars decided_on decided_by basis reason",
    "party_grid": ("plan_id community_id number name reason locked since_step until_step ended_on"),
    "party_grid_correction": "plan_id ordinal kind grid_id day reason before",
    "party_grid_neighbour": "place_id other_id since until",
    "party_grid_part": "grid_id place_id households since_step until_step",
    "party_grid_place": (
        "community_id compound_id name kind households whole measure east north dropped_on"
    ),
    "party_grid_place_change": "place_id ordinal day reason name kind households whole",
    "party_grid_plan": (
        "number of_all community_id made_on adopted_on line target nearest metres "
        "rule_source pack steps"
    ),
    "party_coverage": "organisation_id compound_id since until",
    "party_election": ("organisation_id term held_on voters present seats term_until reason"),
    "party_organisation": (
        "parent_id community_id level node kind name build_mode place is_temporary founded_on "
        "state ended_on merged_into_id"
    ),
    "party_organisation_change": "organisation_id ordinal kind day reason before after",
    "party_zone": "compound_id number name duty since until ended_on ended_reason",
    "party_zone_change": "zone_id ordinal day reason name duty until",
    "party_zone_part": (
        "zone_id building_id entrance_id floor_from floor_to dwelling_id left_out since until"
    ),
    "person": "name phones",
    "procedure_run": (
        "code name title about about_id compound_id community_id started_on state "
        "ended_on reason content digest"
    ),
    "procedure_step": (
        "run_id ordinal step day skipped place note evidence meeting_id due present agree "
        "undone_on undone_reason"
    ),
    "problem": (
        "compound_id community_id year number kind own_kind title place detail found_on state "
        "cost_fen done_on merged_into_id archive_number"
    ),
    "problem_change": ("problem_id ordinal day reason kind own_kind title place detail cost_fen"),
    "problem_charge": ("problem_id ordinal unit person requirement issued_on deadline reason"),
    "problem_claim": "problem_id claimant name day",
    "problem_downtime": "problem_id ordinal what since until note",
    "problem_feedback": "problem_id ordinal how day satisfaction",
    "problem_link": (
        "problem_id ordinal kind meeting_id topic_id pool_topic_id matter_id reference day"
    ),
    "problem_plan": (
        "problem_id ordinal day reason scope measures budget_fen money builder starts_on ends_on "
        "safety issuer contact"
    ),
    "problem_step": "problem_id ordinal state day",
    "price_cost_item": "sheet_id ordinal item fen basis",
    "price_cost_sheet": "file_id number laid_by day period total_fen reason",
    "price_file": (
        "compound_id title firm opened_on area current_fen proposed_fen wanted_from standard "
        "grounds state matter vote_id vote_reference vote_passed_on effective_from closed_on"
    ),
    "price_result": "file_id number day fen text reason",
    "resident": "dwelling_id person_id kind since until ended_reason source",
    "telling_change": "duty_id ordinal day reason months next_due",
    "telling_done": "duty_id ordinal due_on done_on place until evidence actor note",
    "telling_duty": (
        "compound_id purpose bearer kind title basis months hang_days first_due next_due "
        "ended_on end_reason"
    ),
    "volunteer_imported_total": "source since until tasks sign_ups taken_on note",
    "volunteer_team": "compound_id name kind task formed_on ended_on end_reason",
}

TRAVELS = {table: frozenset(columns.split()) for table, columns in _TRAVELS.items()}
"""The columns of each travelling table besides those of every row."""

_A_KEY = "a key of this office or of its ballots"
_DERIVED = "made again from the name by whoever searches"
_WHOSE_TOPIC = "names who came with a topic or whom it touches"
_MEMBERS = "names members of the Party (PIPL 28): organisations travel, their people stay"
_OWN_NOTES = "a note that this office makes for itself"
_DISPUTES = "names who quarrels about what, and nobody beyond the mediation needs it (PIPL 6)"
_WHO_SAID_WHAT = "tells who said what; the street needs what came of it"
_VOLUNTEERS = "names volunteers; the street needs how many they are"
_WHO_VOTED_HOW = "tells how a ballot was marked; tallies and results travel, never a single vote"
_HOUSEHOLDS_PAY = "names households and what they paid; sums travel with their ledger"
_WHO_PAID = "names a payer or payee; the amount travels"
_WHO_SPOKE = "names a resident who reported or was told; the street needs what became of it"
_PEOPLE = "names residents, members or staff; totals need only how many there are"
_MONEY = "names payees; the street has its own books"

_ASKED_AGAIN = "names an owner who doubts a result, and why; the result itself travels"

TABLES_AT_HOME = {
    "assembly_board_file": "the paper itself, as it hung; its digest travels with the posting",
    "assembly_entry": _WHO_VOTED_HOW,
    "assembly_entry_mark": _WHO_VOTED_HOW,
    "assembly_recheck": _ASKED_AGAIN,
    "assembly_recheck_answer": _ASKED_AGAIN,
    "attachment": "photos of homes and people; a street that needs one is sent the paper",
    "audit": "only the chain's head travels, in the manifest",
    "audit_checkpoint": "only the chain's head travels, in the manifest",
    "audit_seal": "only the chain's head travels, in the manifest",
    "audit_value": "only the chain's head travels, in the manifest",
    "column_mapping": _OWN_NOTES,
    "crowd_funding": _HOUSEHOLDS_PAY,
    "crowd_payment": _HOUSEHOLDS_PAY,
    "crowd_receipt_copy": _HOUSEHOLDS_PAY,
    "crowd_share": _HOUSEHOLDS_PAY,
    "dispute": _DISPUTES,
    "dispute_agreement": _DISPUTES,
    "dispute_mediator": _DISPUTES,
    "dispute_party": _DISPUTES,
    "dispute_promise": _DISPUTES,
    "dispute_promise_check": _DISPUTES,
    "dispute_round": _DISPUTES,
    "office": "what the street needs of it stands in the manifest",
    "opinion_answer": _WHO_SAID_WHAT,
    "opinion_sheet": _WHO_SAID_WHAT,
    "party_zone_member": "who is a member of the Party (PIPL 28); zones travel without names",
    "party_grid_staff": "names and telephones of those who serve; the street has its own list",
    "party_check_in": _MEMBERS,
    "party_duty": _MEMBERS,
    "party_flag": "sensitive (PIPL 28); a package of residents is no place for it",
    "meeting_mandate": "names owners' representatives and whom they stand for",
    "meeting_view": _WHO_SAID_WHAT,
    "meeting_signed_opinion": "what an owner signed; the street reads what was resolved",
    "procedure_party": "who takes a part; the street counts steps, not the people in them",
    "procedure_step_person": "who takes a part; the street counts steps, not the people in them",
    "pool_household": "names the households that were asked; their counts are the street's",
    "pool_opinion": "tells what a household said before the meeting",
    "problem_removal": "names whoever is asked to take something down",
    "assigned_staff": _PEOPLE,
    "pairing_change": _PEOPLE,
    "pairing_need": _PEOPLE,
    "pairing_need_step": _PEOPLE,
    "party_budget_item": _MONEY,
    "party_income": _MONEY,
    "party_merchant": _PEOPLE,
    "party_payment": _MONEY,
    "party_payment_list": _MONEY,
    "party_wish": _PEOPLE,
    "party_wish_step": _PEOPLE,
    "price_round": _WHO_SAID_WHAT,
    "party_letter": _MEMBERS,
    "party_member": _MEMBERS,
    "party_member_change": _MEMBERS,
    "party_person_post": _MEMBERS,
    "party_point": _MEMBERS,
    "party_review": _MEMBERS,
    "replaced": _OWN_NOTES,
    "roster_import": _OWN_NOTES,
    "secret": _A_KEY,
    "sent_up": "it goes up on paper, to the party committee alone",
    "sync_known_card": _OWN_NOTES,
    "sync_package_sent": _OWN_NOTES,
    "unsaved_form": "typed and not saved: nobody has said yet that it is so",
    "volunteer_rota": _VOLUNTEERS,
    "volunteer_shift": _VOLUNTEERS,
    "volunteer_shift_place": _VOLUNTEERS,
    "volunteer_team_member": _VOLUNTEERS,
}
"""Whole tables that never travel, each with the reason."""

COLUMNS_AT_HOME = {
    "assembly": {"mac_key": _A_KEY},
    "company": {"initials": _DERIVED},
    "meeting_feedback": {"comment": _WHO_SPOKE, "told": _WHO_SPOKE},
    "meeting_minutes": {"content": _WHO_SAID_WHAT},
    "meeting_slot_topic": {"raised_by": _WHOSE_TOPIC},
    "meeting_topic": {"raised_by": _WHOSE_TOPIC},
    "meeting_topic_step": {"evidence": _WHO_SPOKE},
    "pool_change": {"interested": _WHOSE_TOPIC},
    "pool_feedback": {"comment": _WHO_SPOKE, "told": _WHO_SPOKE},
    "pool_step": {"actor": _WHOSE_TOPIC, "evidence": _WHO_SPOKE},
    "pool_topic": {"interested": _WHOSE_TOPIC, "raised_by": _WHOSE_TOPIC},
    "fund_entry": {
        "party": _WHO_PAID,
        "purpose": _WHO_PAID,
        "reason": _WHO_PAID,
        "voucher": _WHO_PAID,
    },
    "partner_unit": {"contact": _PEOPLE, "phone": _PEOPLE},
    "party_venue": {"keeper": _PEOPLE},
    "neighbour_group": {"leader": _VOLUNTEERS},
    "person": {
        "document_kind": "identity documents travel only where a law asks for them",
        "document_number": "identity documents travel only where a law asks for them",
        "initials": _DERIVED,
    },
    "problem": {"found_by": _WHO_SPOKE},
    "problem_feedback": {"comment": _WHO_SPOKE, "told": _WHO_SPOKE},
    "problem_step": {"actor": _WHO_SPOKE, "evidence": _WHO_SPOKE},
    "procedure_run": {"raised_by": _WHOSE_TOPIC},
    "volunteer_team": {"leader": _VOLUNTEERS},
}
"""Columns of travelling tables that do not travel, each with the reason."""
