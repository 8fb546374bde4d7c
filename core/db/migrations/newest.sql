CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	epoch INTEGER NOT NULL, 
	actor TEXT NOT NULL, 
	second_actor TEXT NOT NULL, 
	event TEXT NOT NULL, 
	subject_id TEXT NOT NULL, 
	commitment TEXT NOT NULL, 
	sealed TEXT NOT NULL, 
	prev TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	CONSTRAINT pk_audit PRIMARY KEY (seq)
)
 STRICT

;
CREATE INDEX ix_audit_event ON audit (event);
CREATE INDEX ix_audit_subject_id ON audit (subject_id);
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TABLE office (
	id INTEGER NOT NULL, 
	community TEXT NOT NULL, 
	street TEXT NOT NULL, 
	division TEXT NOT NULL, 
	code TEXT NOT NULL, 
	epoch INTEGER NOT NULL, 
	created_at TEXT NOT NULL, 
	CONSTRAINT pk_office PRIMARY KEY (id), 
	CONSTRAINT ck_office_single CHECK (id = 1)
)
 STRICT

;
CREATE TABLE secret (
	name TEXT NOT NULL, 
	value BLOB NOT NULL, 
	CONSTRAINT pk_secret PRIMARY KEY (name)
)
 STRICT

;
CREATE TABLE audit_checkpoint (
	seq INTEGER NOT NULL, 
	head TEXT NOT NULL, 
	signature BLOB NOT NULL, 
	CONSTRAINT pk_audit_checkpoint PRIMARY KEY (seq), 
	CONSTRAINT fk_audit_checkpoint_seq FOREIGN KEY(seq) REFERENCES audit (seq)
)
 STRICT

;
CREATE TRIGGER audit_checkpoint_no_delete BEFORE DELETE ON audit_checkpoint BEGIN SELECT RAISE(ABORT, 'audit_checkpoint is append-only'); END;
CREATE TRIGGER audit_checkpoint_no_update BEFORE UPDATE ON audit_checkpoint BEGIN SELECT RAISE(ABORT, 'audit_checkpoint is append-only'); END;
CREATE TABLE audit_seal (
	seq INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	row_table TEXT NOT NULL, 
	row_id TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	CONSTRAINT pk_audit_seal PRIMARY KEY (seq, place), 
	CONSTRAINT fk_audit_seal_seq FOREIGN KEY(seq) REFERENCES audit (seq)
)
 STRICT

;
CREATE INDEX ix_audit_seal_row_id ON audit_seal (row_id);
CREATE TRIGGER audit_seal_no_delete BEFORE DELETE ON audit_seal BEGIN SELECT RAISE(ABORT, 'audit_seal is append-only'); END;
CREATE TRIGGER audit_seal_no_update BEFORE UPDATE ON audit_seal BEGIN SELECT RAISE(ABORT, 'audit_seal is append-only'); END;
CREATE TABLE audit_value (
	seq INTEGER NOT NULL, 
	salt BLOB NOT NULL, 
	facts TEXT NOT NULL, 
	CONSTRAINT pk_audit_value PRIMARY KEY (seq), 
	CONSTRAINT fk_audit_value_seq FOREIGN KEY(seq) REFERENCES audit (seq)
)
 STRICT

;
CREATE TABLE attachment (
	about TEXT NOT NULL, 
	about_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	caption TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	pages INTEGER NOT NULL, 
	added_at TEXT NOT NULL, 
	removed_at TEXT, 
	removal_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_attachment PRIMARY KEY (id), 
	CONSTRAINT ck_attachment_about CHECK (about IN ('topic', 'meeting', 'procedure_step', 'problem', 'problem_before', 'problem_after', 'event', 'venue', 'dispute', 'agreement', 'voucher', 'disclosure', 'price_round', 'report')), 
	CONSTRAINT ck_attachment_captioned CHECK (caption <> ''), 
	CONSTRAINT ck_attachment_kind CHECK (kind IN ('jpeg', 'png', 'webp', 'pdf')), 
	CONSTRAINT ck_attachment_pages_positive CHECK (pages > 0), 
	CONSTRAINT ck_attachment_removed_with_reason CHECK ((removed_at IS NULL) = (removal_reason = '')), 
	CONSTRAINT ck_attachment_size_positive CHECK (size > 0)
)
 STRICT

;
CREATE INDEX ix_attachment_about_id ON attachment (about_id);
CREATE INDEX ix_attachment_name ON attachment (name);
CREATE TABLE column_mapping (
	signature TEXT NOT NULL, 
	columns TEXT NOT NULL, 
	said_at TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_column_mapping PRIMARY KEY (id), 
	CONSTRAINT uq_column_mapping_signature UNIQUE (signature)
)
 STRICT

;
CREATE TABLE community (
	name TEXT NOT NULL, 
	street TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_community PRIMARY KEY (id), 
	CONSTRAINT ck_community_named CHECK (name <> ''), 
	CONSTRAINT uq_community_street_name UNIQUE (street, name)
)
 STRICT

;
CREATE TABLE company (
	name TEXT NOT NULL, 
	initials TEXT NOT NULL, 
	credit_code TEXT, 
	phones TEXT NOT NULL, 
	developer INTEGER NOT NULL, 
	merged_into_id TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_company PRIMARY KEY (id), 
	CONSTRAINT ck_company_named CHECK (name <> ''), 
	CONSTRAINT fk_company_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES company (id), 
	CONSTRAINT uq_company_credit_code UNIQUE (credit_code)
)
 STRICT

;
CREATE INDEX ix_company_name ON company (name);
CREATE TABLE company_ruling (
	name TEXT NOT NULL, 
	companies TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	decided_on TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_company_ruling PRIMARY KEY (id)
)
 STRICT

;
CREATE TABLE person (
	name TEXT NOT NULL, 
	initials TEXT NOT NULL, 
	document_kind TEXT, 
	document_number TEXT, 
	phones TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_person PRIMARY KEY (id), 
	CONSTRAINT ck_person_document_kind CHECK (document_kind IN ('id_card', 'old_id_card', 'hk_macao_permit', 'taiwan_permit', 'foreign_permit', 'passport', 'military', 'other')), 
	CONSTRAINT ck_person_document_not_blank CHECK (document_number <> ''), 
	CONSTRAINT ck_person_named CHECK (name <> ''), 
	CONSTRAINT uq_person_document_number UNIQUE (document_number)
)
 STRICT

;
CREATE INDEX ix_person_name ON person (name);
CREATE TABLE replaced (
	subject TEXT NOT NULL, 
	subject_id TEXT NOT NULL, 
	subject_revision INTEGER NOT NULL, 
	content TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	replaced_at TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_replaced PRIMARY KEY (id), 
	CONSTRAINT uq_replaced_subject_id_subject_revision UNIQUE (subject_id, subject_revision)
)
 STRICT

;
CREATE TABLE compound (
	name TEXT NOT NULL, 
	address TEXT NOT NULL, 
	community_id TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_compound PRIMARY KEY (id), 
	CONSTRAINT ck_compound_named CHECK (name <> ''), 
	CONSTRAINT fk_compound_community_id FOREIGN KEY(community_id) REFERENCES community (id), 
	CONSTRAINT uq_compound_name UNIQUE (name)
)
 STRICT

;
CREATE INDEX ix_compound_community_id ON compound (community_id);
CREATE TABLE party_flag (
	person_id TEXT NOT NULL, 
	status TEXT NOT NULL, 
	source TEXT NOT NULL, 
	noted_on TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_flag PRIMARY KEY (id), 
	CONSTRAINT ck_party_flag_status CHECK (status IN ('full', 'probationary')), 
	CONSTRAINT fk_party_flag_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_party_flag_person_id UNIQUE (person_id)
)
 STRICT

;
CREATE TABLE building (
	compound_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	name TEXT NOT NULL, 
	sort_key TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_building PRIMARY KEY (id), 
	CONSTRAINT fk_building_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id), 
	CONSTRAINT uq_building_compound_id_key UNIQUE (compound_id, "key")
)
 STRICT

;
CREATE TABLE roster_import (
	compound_id TEXT NOT NULL, 
	file_name TEXT NOT NULL, 
	file_sha256 TEXT NOT NULL, 
	outcome TEXT NOT NULL, 
	imported_at TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_roster_import PRIMARY KEY (id), 
	CONSTRAINT fk_roster_import_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id)
)
 STRICT

;
CREATE INDEX ix_roster_import_compound_id ON roster_import (compound_id);
CREATE TABLE entrance (
	building_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	name TEXT NOT NULL, 
	sort_key TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_entrance PRIMARY KEY (id), 
	CONSTRAINT fk_entrance_building_id FOREIGN KEY(building_id) REFERENCES building (id), 
	CONSTRAINT uq_entrance_building_id_key UNIQUE (building_id, "key")
)
 STRICT

;
CREATE TABLE dwelling (
	compound_id TEXT NOT NULL, 
	building_id TEXT NOT NULL, 
	entrance_id TEXT, 
	"key" TEXT NOT NULL, 
	room TEXT NOT NULL, 
	address TEXT NOT NULL, 
	source_text TEXT NOT NULL, 
	sort_key TEXT NOT NULL, 
	use TEXT NOT NULL, 
	area INTEGER NOT NULL, 
	area_source TEXT NOT NULL, 
	area_date TEXT, 
	delivered INTEGER, 
	delivered_on TEXT, 
	developer_stock INTEGER NOT NULL, 
	note TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_dwelling PRIMARY KEY (id), 
	CONSTRAINT ck_dwelling_area_below_largest CHECK (area < 1000000000), 
	CONSTRAINT ck_dwelling_area_positive CHECK (area > 0), 
	CONSTRAINT ck_dwelling_area_source CHECK (area_source IN ('register', 'survey', 'contract', 'unknown')), 
	CONSTRAINT ck_dwelling_room_named CHECK (room <> ''), 
	CONSTRAINT ck_dwelling_use CHECK (use IN ('home', 'shop', 'office', 'parking', 'storage', 'other')), 
	CONSTRAINT fk_dwelling_building_id FOREIGN KEY(building_id) REFERENCES building (id), 
	CONSTRAINT fk_dwelling_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id), 
	CONSTRAINT fk_dwelling_entrance_id FOREIGN KEY(entrance_id) REFERENCES entrance (id), 
	CONSTRAINT uq_dwelling_compound_id_key UNIQUE (compound_id, "key")
)
 STRICT

;
CREATE INDEX ix_dwelling_building_id ON dwelling (building_id);
CREATE INDEX ix_dwelling_compound_id_sort_key ON dwelling (compound_id, sort_key);
CREATE TABLE ownership (
	dwelling_id TEXT NOT NULL, 
	person_id TEXT, 
	company_id TEXT, 
	position INTEGER NOT NULL, 
	share TEXT NOT NULL, 
	since TEXT, 
	until TEXT, 
	ended_reason TEXT, 
	source TEXT NOT NULL, 
	voting_representative INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_ownership PRIMARY KEY (id), 
	CONSTRAINT ck_ownership_ended_with_reason CHECK ((until IS NULL) = (ended_reason IS NULL)), 
	CONSTRAINT ck_ownership_one_owner CHECK ((person_id IS NULL) <> (company_id IS NULL)), 
	CONSTRAINT fk_ownership_company_id FOREIGN KEY(company_id) REFERENCES company (id), 
	CONSTRAINT fk_ownership_dwelling_id FOREIGN KEY(dwelling_id) REFERENCES dwelling (id), 
	CONSTRAINT fk_ownership_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)
 STRICT

;
CREATE INDEX ix_ownership_company_id ON ownership (company_id);
CREATE INDEX ix_ownership_dwelling_id ON ownership (dwelling_id);
CREATE INDEX ix_ownership_person_id ON ownership (person_id);
CREATE UNIQUE INDEX uq_ownership_company_now ON ownership (dwelling_id, company_id) WHERE until IS NULL AND company_id IS NOT NULL;
CREATE UNIQUE INDEX uq_ownership_person_now ON ownership (dwelling_id, person_id) WHERE until IS NULL AND person_id IS NOT NULL;
CREATE UNIQUE INDEX uq_ownership_representative ON ownership (dwelling_id) WHERE until IS NULL AND voting_representative;
CREATE TABLE resident (
	dwelling_id TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	since TEXT, 
	until TEXT, 
	ended_reason TEXT, 
	source TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_resident PRIMARY KEY (id), 
	CONSTRAINT ck_resident_ended_with_reason CHECK ((until IS NULL) = (ended_reason IS NULL)), 
	CONSTRAINT ck_resident_kind CHECK (kind IN ('tenant', 'family', 'other')), 
	CONSTRAINT fk_resident_dwelling_id FOREIGN KEY(dwelling_id) REFERENCES dwelling (id), 
	CONSTRAINT fk_resident_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)
 STRICT

;
CREATE INDEX ix_resident_dwelling_id ON resident (dwelling_id);
CREATE INDEX ix_resident_person_id ON resident (person_id);
CREATE TABLE alliance (
	name TEXT NOT NULL, 
	founded_on TEXT NOT NULL, 
	rules TEXT NOT NULL, 
	ended_on TEXT, 
	ended_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_alliance PRIMARY KEY (id), 
	CONSTRAINT ck_alliance_end_has_reason CHECK (ended_on IS NULL OR ended_reason <> '')
)
 STRICT

;
CREATE TABLE pairing_change (
	kind TEXT NOT NULL, 
	subject_id TEXT NOT NULL, 
	day TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	"before" TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_pairing_change PRIMARY KEY (id), 
	CONSTRAINT ck_pairing_change_has_reason CHECK (reason <> ''), 
	CONSTRAINT ck_pairing_change_kind CHECK (kind IN ('unit', 'merchant', 'venue'))
)
 STRICT

;
CREATE INDEX ix_pairing_change_subject_id ON pairing_change (subject_id);
CREATE TABLE partner_unit (
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	address TEXT NOT NULL, 
	contact TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	since TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_partner_unit PRIMARY KEY (id), 
	CONSTRAINT ck_partner_unit_kind CHECK (kind IN ('district_unit', 'enterprise', 'market', 'institution', 'association', 'other'))
)
 STRICT

;
CREATE INDEX ix_partner_unit_name ON partner_unit (name);
CREATE TABLE party_budget_item (
	year INTEGER NOT NULL, 
	source TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	purpose TEXT NOT NULL, 
	fen INTEGER NOT NULL, 
	planned_on TEXT NOT NULL, 
	dropped_on TEXT, 
	dropped_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_budget_item PRIMARY KEY (id), 
	CONSTRAINT ck_party_budget_item_drop_has_reason CHECK (dropped_on IS NULL OR dropped_reason <> ''), 
	CONSTRAINT ck_party_budget_item_fen_positive CHECK (fen > 0), 
	CONSTRAINT ck_party_budget_item_kind CHECK (kind IN ('branch_fund', 'stars', 'allowance', 'other')), 
	CONSTRAINT ck_party_budget_item_source CHECK (source IN ('dues', 'budget', 'sponsors', 'common_income'))
)
 STRICT

;
CREATE INDEX ix_party_budget_item_year ON party_budget_item (year);
CREATE TABLE party_income (
	source TEXT NOT NULL, 
	day TEXT NOT NULL, 
	payer TEXT NOT NULL, 
	purpose TEXT NOT NULL, 
	fen INTEGER NOT NULL, 
	voucher TEXT NOT NULL, 
	consent TEXT, 
	basis TEXT NOT NULL, 
	voided_on TEXT, 
	void_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_income PRIMARY KEY (id), 
	CONSTRAINT ck_party_income_common_income_has_basis CHECK (source <> 'common_income' OR (consent IS NOT NULL AND basis <> '')), 
	CONSTRAINT ck_party_income_consent CHECK (consent IN ('vote', 'covenant')), 
	CONSTRAINT ck_party_income_fen_positive CHECK (fen > 0), 
	CONSTRAINT ck_party_income_source CHECK (source IN ('dues', 'budget', 'sponsors', 'common_income')), 
	CONSTRAINT ck_party_income_void_has_reason CHECK (voided_on IS NULL OR void_reason <> '')
)
 STRICT

;
CREATE INDEX ix_party_income_day ON party_income (day);
CREATE TABLE party_merchant (
	market TEXT NOT NULL, 
	name TEXT NOT NULL, 
	keeper TEXT NOT NULL, 
	address TEXT NOT NULL, 
	identity TEXT NOT NULL, 
	duty TEXT NOT NULL, 
	promise TEXT NOT NULL, 
	joined_on TEXT NOT NULL, 
	left_on TEXT, 
	left_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_merchant PRIMARY KEY (id), 
	CONSTRAINT ck_party_merchant_leaving_has_reason CHECK (left_on IS NULL OR left_reason <> '')
)
 STRICT

;
CREATE TABLE party_payment_list (
	year INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	source TEXT NOT NULL, 
	title TEXT NOT NULL, 
	basis TEXT NOT NULL, 
	made_on TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_payment_list PRIMARY KEY (id), 
	CONSTRAINT ck_party_payment_list_kind CHECK (kind IN ('branch_fund', 'stars', 'allowance', 'other')), 
	CONSTRAINT ck_party_payment_list_source CHECK (source IN ('dues', 'budget', 'sponsors', 'common_income')), 
	CONSTRAINT uq_party_payment_list_year_number UNIQUE (year, number)
)
 STRICT

;
CREATE TABLE alliance_member (
	alliance_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	unit_id TEXT NOT NULL, 
	joined_on TEXT NOT NULL, 
	left_on TEXT, 
	left_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_alliance_member PRIMARY KEY (id), 
	CONSTRAINT ck_alliance_member_leaving_has_reason CHECK (left_on IS NULL OR left_reason <> ''), 
	CONSTRAINT fk_alliance_member_alliance_id FOREIGN KEY(alliance_id) REFERENCES alliance (id), 
	CONSTRAINT fk_alliance_member_unit_id FOREIGN KEY(unit_id) REFERENCES partner_unit (id), 
	CONSTRAINT uq_alliance_member_alliance_id_ordinal UNIQUE (alliance_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_alliance_member_alliance_id ON alliance_member (alliance_id);
CREATE INDEX ix_alliance_member_unit_id ON alliance_member (unit_id);
CREATE TABLE alliance_turn (
	alliance_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	unit_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	day TEXT NOT NULL, 
	note TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_alliance_turn PRIMARY KEY (id), 
	CONSTRAINT ck_alliance_turn_has_note CHECK (note <> ''), 
	CONSTRAINT ck_alliance_turn_kind CHECK (kind IN ('hosted', 'skipped')), 
	CONSTRAINT fk_alliance_turn_alliance_id FOREIGN KEY(alliance_id) REFERENCES alliance (id), 
	CONSTRAINT fk_alliance_turn_unit_id FOREIGN KEY(unit_id) REFERENCES partner_unit (id), 
	CONSTRAINT uq_alliance_turn_alliance_id_ordinal UNIQUE (alliance_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_alliance_turn_alliance_id ON alliance_turn (alliance_id);
CREATE INDEX ix_alliance_turn_unit_id ON alliance_turn (unit_id);
CREATE TABLE party_grid_plan (
	number INTEGER NOT NULL, 
	of_all INTEGER NOT NULL, 
	community_id TEXT, 
	made_on TEXT NOT NULL, 
	adopted_on TEXT, 
	line INTEGER NOT NULL, 
	target INTEGER NOT NULL, 
	nearest INTEGER NOT NULL, 
	metres INTEGER NOT NULL, 
	rule_source TEXT NOT NULL, 
	pack TEXT NOT NULL, 
	steps INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_grid_plan PRIMARY KEY (id), 
	CONSTRAINT ck_party_grid_plan_line_positive CHECK (line > 0), 
	CONSTRAINT ck_party_grid_plan_target_positive CHECK (target > 0), 
	CONSTRAINT fk_party_grid_plan_community_id FOREIGN KEY(community_id) REFERENCES community (id), 
	CONSTRAINT uq_party_grid_plan_number UNIQUE (number)
)
 STRICT

;
CREATE TABLE party_organisation (
	parent_id TEXT, 
	community_id TEXT, 
	level TEXT NOT NULL, 
	node TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	build_mode TEXT, 
	place TEXT, 
	is_temporary INTEGER NOT NULL, 
	founded_on TEXT, 
	state TEXT NOT NULL, 
	ended_on TEXT, 
	merged_into_id TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_organisation PRIMARY KEY (id), 
	CONSTRAINT ck_party_organisation_build_mode CHECK (build_mode IN ('single', 'joint', 'regional', 'temporary', 'sent')), 
	CONSTRAINT ck_party_organisation_ended_when_gone CHECK ((state = 'active') = (ended_on IS NULL)), 
	CONSTRAINT ck_party_organisation_kind CHECK (kind IN ('work_committee', 'committee', 'general_branch', 'branch', 'group')), 
	CONSTRAINT ck_party_organisation_level CHECK (level IN ('district', 'street', 'community', 'grid', 'courtyard')), 
	CONSTRAINT ck_party_organisation_named CHECK (name <> ''), 
	CONSTRAINT ck_party_organisation_node CHECK (node IN ('territory', 'building', 'firm', 'market', 'social')), 
	CONSTRAINT ck_party_organisation_not_its_own_parent CHECK (parent_id IS NULL OR parent_id <> id), 
	CONSTRAINT ck_party_organisation_place CHECK (place IN ('estate', 'self_built', 'property_firm', 'shops', 'other')), 
	CONSTRAINT ck_party_organisation_state CHECK (state IN ('active', 'merged', 'dissolved')), 
	CONSTRAINT fk_party_organisation_community_id FOREIGN KEY(community_id) REFERENCES community (id), 
	CONSTRAINT fk_party_organisation_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES party_organisation (id), 
	CONSTRAINT fk_party_organisation_parent_id FOREIGN KEY(parent_id) REFERENCES party_organisation (id)
)
 STRICT

;
CREATE INDEX ix_party_organisation_community_id ON party_organisation (community_id);
CREATE INDEX ix_party_organisation_parent_id ON party_organisation (parent_id);
CREATE TABLE assigned_staff (
	compound_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT, 
	ended_on TEXT, 
	ended_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assigned_staff PRIMARY KEY (id), 
	CONSTRAINT ck_assigned_staff_end_has_reason CHECK (ended_on IS NULL OR ended_reason <> ''), 
	CONSTRAINT ck_assigned_staff_kind CHECK (kind IN ('police', 'judge', 'prosecutor', 'lawyer', 'other')), 
	CONSTRAINT fk_assigned_staff_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id)
)
 STRICT

;
CREATE INDEX ix_assigned_staff_compound_id ON assigned_staff (compound_id);
CREATE TABLE pairing_need (
	compound_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	raised_as TEXT NOT NULL, 
	raised_by TEXT NOT NULL, 
	raised_on TEXT NOT NULL, 
	title TEXT NOT NULL, 
	detail TEXT NOT NULL, 
	wanted_by TEXT, 
	state TEXT NOT NULL, 
	unit_id TEXT, 
	task TEXT NOT NULL, 
	leader TEXT NOT NULL, 
	deadline TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_pairing_need PRIMARY KEY (id), 
	CONSTRAINT ck_pairing_need_raised_as CHECK (raised_as IN ('compound', 'branch')), 
	CONSTRAINT ck_pairing_need_state CHECK (state IN ('raised', 'taken', 'done', 'answered', 'withdrawn')), 
	CONSTRAINT fk_pairing_need_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id), 
	CONSTRAINT fk_pairing_need_unit_id FOREIGN KEY(unit_id) REFERENCES partner_unit (id)
)
 STRICT

;
CREATE INDEX ix_pairing_need_compound_id ON pairing_need (compound_id);
CREATE INDEX ix_pairing_need_unit_id ON pairing_need (unit_id);
CREATE TABLE party_coverage (
	organisation_id TEXT NOT NULL, 
	compound_id TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_coverage PRIMARY KEY (id), 
	CONSTRAINT fk_party_coverage_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id), 
	CONSTRAINT fk_party_coverage_organisation_id FOREIGN KEY(organisation_id) REFERENCES party_organisation (id)
)
 STRICT

;
CREATE INDEX ix_party_coverage_compound_id ON party_coverage (compound_id);
CREATE INDEX ix_party_coverage_organisation_id ON party_coverage (organisation_id);
CREATE UNIQUE INDEX uq_party_coverage_now ON party_coverage (organisation_id, compound_id) WHERE until IS NULL;
CREATE TABLE party_election (
	organisation_id TEXT NOT NULL, 
	term INTEGER NOT NULL, 
	held_on TEXT NOT NULL, 
	voters INTEGER NOT NULL, 
	present INTEGER NOT NULL, 
	seats INTEGER NOT NULL, 
	term_until TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_election PRIMARY KEY (id), 
	CONSTRAINT ck_party_election_present_of_voters CHECK (present BETWEEN 0 AND voters), 
	CONSTRAINT ck_party_election_somebody_votes CHECK (voters > 0), 
	CONSTRAINT ck_party_election_term_after_election CHECK (term_until >= held_on), 
	CONSTRAINT fk_party_election_organisation_id FOREIGN KEY(organisation_id) REFERENCES party_organisation (id), 
	CONSTRAINT uq_party_election_organisation_id_term UNIQUE (organisation_id, term)
)
 STRICT

;
CREATE INDEX ix_party_election_organisation_id ON party_election (organisation_id);
CREATE TABLE party_grid (
	plan_id TEXT NOT NULL, 
	community_id TEXT, 
	number INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	locked INTEGER NOT NULL, 
	since_step INTEGER NOT NULL, 
	until_step INTEGER, 
	ended_on TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_grid PRIMARY KEY (id), 
	CONSTRAINT ck_party_grid_named CHECK (name <> ''), 
	CONSTRAINT ck_party_grid_reason CHECK (reason IN ('alone', 'exactly', 'rural_group', 'not_whole', 'neighbours', 'same_kind', 'under_line', 'kept', 'by_hand')), 
	CONSTRAINT fk_party_grid_community_id FOREIGN KEY(community_id) REFERENCES community (id), 
	CONSTRAINT fk_party_grid_plan_id FOREIGN KEY(plan_id) REFERENCES party_grid_plan (id), 
	CONSTRAINT uq_party_grid_plan_id_number UNIQUE (plan_id, number)
)
 STRICT

;
CREATE INDEX ix_party_grid_community_id ON party_grid (community_id);
CREATE INDEX ix_party_grid_plan_id ON party_grid (plan_id);
CREATE TABLE party_grid_place (
	community_id TEXT, 
	compound_id TEXT, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	households INTEGER NOT NULL, 
	whole INTEGER NOT NULL, 
	measure TEXT, 
	east INTEGER, 
	north INTEGER, 
	dropped_on TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_grid_place PRIMARY KEY (id), 
	CONSTRAINT ck_party_grid_place_coordinates_whole CHECK ((measure IS NULL) = (east IS NULL) AND (east IS NULL) = (north IS NULL)), 
	CONSTRAINT ck_party_grid_place_households_counted CHECK (households >= 0), 
	CONSTRAINT ck_party_grid_place_kind CHECK (kind IN ('estate', 'old', 'unit_yard', 'self_built', 'rural_group', 'other')), 
	CONSTRAINT ck_party_grid_place_measure CHECK (measure IN ('metres', 'degrees')), 
	CONSTRAINT ck_party_grid_place_named CHECK (name <> ''), 
	CONSTRAINT fk_party_grid_place_community_id FOREIGN KEY(community_id) REFERENCES community (id), 
	CONSTRAINT fk_party_grid_place_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id)
)
 STRICT

;
CREATE INDEX ix_party_grid_place_community_id ON party_grid_place (community_id);
CREATE UNIQUE INDEX uq_party_grid_place_now ON party_grid_place (community_id, name) WHERE dropped_on IS NULL;
CREATE UNIQUE INDEX uq_party_grid_place_own ON party_grid_place (name) WHERE community_id IS NULL AND dropped_on IS NULL;
CREATE TABLE party_member (
	person_id TEXT, 
	name TEXT NOT NULL, 
	initials TEXT NOT NULL, 
	document_number TEXT, 
	phone TEXT NOT NULL, 
	status TEXT NOT NULL, 
	joined_on TEXT, 
	confirmed_on TEXT, 
	kind TEXT NOT NULL, 
	occupation TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	home TEXT NOT NULL, 
	organisation_id TEXT, 
	record_elsewhere TEXT NOT NULL, 
	community_branch_id TEXT, 
	left_on TEXT, 
	left_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_member PRIMARY KEY (id), 
	CONSTRAINT ck_party_member_confirmed_after_joining CHECK (confirmed_on IS NULL OR joined_on IS NULL OR confirmed_on >= joined_on), 
	CONSTRAINT ck_party_member_document_not_blank CHECK (document_number <> ''), 
	CONSTRAINT ck_party_member_kind CHECK (kind IN ('employed', 'retired', 'floating', 'self_employed', 'unknown')), 
	CONSTRAINT ck_party_member_left_with_reason CHECK ((left_on IS NULL) = (left_reason = '')), 
	CONSTRAINT ck_party_member_named CHECK (name <> ''), 
	CONSTRAINT ck_party_member_status CHECK (status IN ('full', 'probationary')), 
	CONSTRAINT fk_party_member_community_branch_id FOREIGN KEY(community_branch_id) REFERENCES party_organisation (id), 
	CONSTRAINT fk_party_member_organisation_id FOREIGN KEY(organisation_id) REFERENCES party_organisation (id), 
	CONSTRAINT fk_party_member_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_party_member_document_number UNIQUE (document_number)
)
 STRICT

;
CREATE INDEX ix_party_member_community_branch_id ON party_member (community_branch_id);
CREATE INDEX ix_party_member_name ON party_member (name);
CREATE INDEX ix_party_member_organisation_id ON party_member (organisation_id);
CREATE INDEX ix_party_member_person_id ON party_member (person_id);
CREATE TABLE party_organisation_change (
	organisation_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	day TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	"before" TEXT NOT NULL, 
	"after" TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_organisation_change PRIMARY KEY (id), 
	CONSTRAINT ck_party_organisation_change_kind CHECK (kind IN ('founded', 'renamed', 'moved', 'rebuilt', 'covered', 'merged', 'dissolved')), 
	CONSTRAINT fk_party_organisation_change_organisation_id FOREIGN KEY(organisation_id) REFERENCES party_organisation (id), 
	CONSTRAINT uq_party_organisation_change_organisation_id_ordinal UNIQUE (organisation_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_party_organisation_change_organisation_id ON party_organisation_change (organisation_id);
CREATE TABLE party_payment (
	list_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	payee TEXT NOT NULL, 
	compound_id TEXT, 
	organisation_id TEXT, 
	purpose TEXT NOT NULL, 
	fen INTEGER NOT NULL, 
	paid_on TEXT, 
	voucher TEXT NOT NULL, 
	signed_by TEXT NOT NULL, 
	overdraft_reason TEXT NOT NULL, 
	voided_on TEXT, 
	void_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_payment PRIMARY KEY (id), 
	CONSTRAINT ck_party_payment_fen_positive CHECK (fen > 0), 
	CONSTRAINT ck_party_payment_paid_has_voucher CHECK (paid_on IS NULL OR voucher <> ''), 
	CONSTRAINT ck_party_payment_void_has_reason CHECK (voided_on IS NULL OR void_reason <> ''), 
	CONSTRAINT fk_party_payment_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id), 
	CONSTRAINT fk_party_payment_list_id FOREIGN KEY(list_id) REFERENCES party_payment_list (id), 
	CONSTRAINT fk_party_payment_organisation_id FOREIGN KEY(organisation_id) REFERENCES party_organisation (id), 
	CONSTRAINT uq_party_payment_list_id_ordinal UNIQUE (list_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_party_payment_compound_id ON party_payment (compound_id);
CREATE INDEX ix_party_payment_list_id ON party_payment (list_id);
CREATE INDEX ix_party_payment_organisation_id ON party_payment (organisation_id);
CREATE INDEX ix_party_payment_paid_on ON party_payment (paid_on);
CREATE TABLE party_venue (
	compound_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	address TEXT NOT NULL, 
	hours TEXT NOT NULL, 
	keeper TEXT NOT NULL, 
	opened_on TEXT NOT NULL, 
	closed_on TEXT, 
	closed_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_venue PRIMARY KEY (id), 
	CONSTRAINT ck_party_venue_closing_has_reason CHECK (closed_on IS NULL OR closed_reason <> ''), 
	CONSTRAINT fk_party_venue_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id)
)
 STRICT

;
CREATE INDEX ix_party_venue_compound_id ON party_venue (compound_id);
CREATE TABLE party_wish (
	compound_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	wisher TEXT NOT NULL, 
	text TEXT NOT NULL, 
	raised_on TEXT NOT NULL, 
	state TEXT NOT NULL, 
	claimant TEXT NOT NULL, 
	member_id TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_wish PRIMARY KEY (id), 
	CONSTRAINT ck_party_wish_state CHECK (state IN ('raised', 'claimed', 'done', 'withdrawn')), 
	CONSTRAINT fk_party_wish_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id)
)
 STRICT

;
CREATE INDEX ix_party_wish_compound_id ON party_wish (compound_id);
CREATE TABLE party_zone (
	compound_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	duty TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT, 
	ended_on TEXT, 
	ended_reason TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_zone PRIMARY KEY (id), 
	CONSTRAINT ck_party_zone_ended_with_reason CHECK ((ended_on IS NULL) = (ended_reason IS NULL)), 
	CONSTRAINT ck_party_zone_named CHECK (name <> ''), 
	CONSTRAINT fk_party_zone_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id), 
	CONSTRAINT uq_party_zone_compound_id_number UNIQUE (compound_id, number)
)
 STRICT

;
CREATE INDEX ix_party_zone_compound_id ON party_zone (compound_id);
CREATE TABLE star_rating (
	compound_id TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	stars INTEGER NOT NULL, 
	decided_on TEXT NOT NULL, 
	decided_by TEXT NOT NULL, 
	basis TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_star_rating PRIMARY KEY (id), 
	CONSTRAINT ck_star_rating_correction_has_reason CHECK (version = 1 OR reason <> ''), 
	CONSTRAINT ck_star_rating_stars_in_range CHECK (stars BETWEEN 0 AND 5), 
	CONSTRAINT fk_star_rating_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id), 
	CONSTRAINT uq_star_rating_compound_id_year_version UNIQUE (compound_id, year, version)
)
 STRICT

;
CREATE INDEX ix_star_rating_compound_id ON star_rating (compound_id);
CREATE TABLE unit_pairing (
	unit_id TEXT NOT NULL, 
	compound_id TEXT NOT NULL, 
	ended_on TEXT, 
	ended_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_unit_pairing PRIMARY KEY (id), 
	CONSTRAINT ck_unit_pairing_end_has_reason CHECK (ended_on IS NULL OR ended_reason <> ''), 
	CONSTRAINT fk_unit_pairing_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id), 
	CONSTRAINT fk_unit_pairing_unit_id FOREIGN KEY(unit_id) REFERENCES partner_unit (id)
)
 STRICT

;
CREATE INDEX ix_unit_pairing_compound_id ON unit_pairing (compound_id);
CREATE INDEX ix_unit_pairing_unit_id ON unit_pairing (unit_id);
CREATE TABLE pairing_activity (
	pairing_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	what TEXT NOT NULL, 
	headcount INTEGER NOT NULL, 
	outcome TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_pairing_activity PRIMARY KEY (id), 
	CONSTRAINT ck_pairing_activity_headcount_not_negative CHECK (headcount >= 0), 
	CONSTRAINT fk_pairing_activity_pairing_id FOREIGN KEY(pairing_id) REFERENCES unit_pairing (id), 
	CONSTRAINT uq_pairing_activity_pairing_id_ordinal UNIQUE (pairing_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_pairing_activity_day ON pairing_activity (day);
CREATE INDEX ix_pairing_activity_pairing_id ON pairing_activity (pairing_id);
CREATE TABLE pairing_agreement (
	pairing_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	signed_on TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT NOT NULL, 
	terms TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_pairing_agreement PRIMARY KEY (id), 
	CONSTRAINT ck_pairing_agreement_days_in_order CHECK (until >= since), 
	CONSTRAINT fk_pairing_agreement_pairing_id FOREIGN KEY(pairing_id) REFERENCES unit_pairing (id), 
	CONSTRAINT uq_pairing_agreement_pairing_id_ordinal UNIQUE (pairing_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_pairing_agreement_pairing_id ON pairing_agreement (pairing_id);
CREATE TABLE pairing_need_step (
	need_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	day TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	evidence TEXT NOT NULL, 
	satisfaction INTEGER, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_pairing_need_step PRIMARY KEY (id), 
	CONSTRAINT ck_pairing_need_step_satisfaction_in_range CHECK (satisfaction BETWEEN 1 AND 5), 
	CONSTRAINT ck_pairing_need_step_state CHECK (state IN ('raised', 'taken', 'done', 'answered', 'withdrawn')), 
	CONSTRAINT fk_pairing_need_step_need_id FOREIGN KEY(need_id) REFERENCES pairing_need (id), 
	CONSTRAINT uq_pairing_need_step_need_id_ordinal UNIQUE (need_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_pairing_need_step_need_id ON pairing_need_step (need_id);
CREATE TABLE party_check_in (
	member_id TEXT NOT NULL, 
	organisation_id TEXT NOT NULL, 
	day TEXT NOT NULL, 
	receiver TEXT NOT NULL, 
	note TEXT NOT NULL, 
	withdrawn_on TEXT, 
	withdrawn_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_check_in PRIMARY KEY (id), 
	CONSTRAINT ck_party_check_in_withdrawn_with_reason CHECK ((withdrawn_on IS NULL) = (withdrawn_reason = '')), 
	CONSTRAINT fk_party_check_in_member_id FOREIGN KEY(member_id) REFERENCES party_member (id), 
	CONSTRAINT fk_party_check_in_organisation_id FOREIGN KEY(organisation_id) REFERENCES party_organisation (id)
)
 STRICT

;
CREATE INDEX ix_party_check_in_member_id ON party_check_in (member_id);
CREATE INDEX ix_party_check_in_organisation_id ON party_check_in (organisation_id);
CREATE UNIQUE INDEX uq_party_check_in_now ON party_check_in (member_id, organisation_id) WHERE withdrawn_on IS NULL;
CREATE TABLE party_duty (
	member_id TEXT NOT NULL, 
	role TEXT NOT NULL, 
	text TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT, 
	outcome TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_duty PRIMARY KEY (id), 
	CONSTRAINT ck_party_duty_ended_with_outcome CHECK ((until IS NULL) = (outcome = '')), 
	CONSTRAINT ck_party_duty_role CHECK (role IN ('hygiene', 'safety', 'parking', 'culture', 'watch', 'patrol', 'wish')), 
	CONSTRAINT fk_party_duty_member_id FOREIGN KEY(member_id) REFERENCES party_member (id)
)
 STRICT

;
CREATE INDEX ix_party_duty_member_id ON party_duty (member_id);
CREATE TABLE party_grid_correction (
	plan_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	grid_id TEXT NOT NULL, 
	day TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	"before" TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_grid_correction PRIMARY KEY (id), 
	CONSTRAINT ck_party_grid_correction_kind CHECK (kind IN ('moved', 'split', 'merged', 'locked', 'unlocked', 'renamed')), 
	CONSTRAINT fk_party_grid_correction_grid_id FOREIGN KEY(grid_id) REFERENCES party_grid (id), 
	CONSTRAINT fk_party_grid_correction_plan_id FOREIGN KEY(plan_id) REFERENCES party_grid_plan (id), 
	CONSTRAINT uq_party_grid_correction_plan_id_ordinal UNIQUE (plan_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_party_grid_correction_plan_id ON party_grid_correction (plan_id);
CREATE TABLE party_grid_neighbour (
	place_id TEXT NOT NULL, 
	other_id TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_grid_neighbour PRIMARY KEY (id), 
	CONSTRAINT ck_party_grid_neighbour_two_places CHECK (place_id <> other_id), 
	CONSTRAINT fk_party_grid_neighbour_other_id FOREIGN KEY(other_id) REFERENCES party_grid_place (id), 
	CONSTRAINT fk_party_grid_neighbour_place_id FOREIGN KEY(place_id) REFERENCES party_grid_place (id), 
	CONSTRAINT uq_party_grid_neighbour_place_id_other_id_since UNIQUE (place_id, other_id, since)
)
 STRICT

;
CREATE INDEX ix_party_grid_neighbour_other_id ON party_grid_neighbour (other_id);
CREATE INDEX ix_party_grid_neighbour_place_id ON party_grid_neighbour (place_id);
CREATE TABLE party_grid_part (
	grid_id TEXT NOT NULL, 
	place_id TEXT NOT NULL, 
	households INTEGER NOT NULL, 
	since_step INTEGER NOT NULL, 
	until_step INTEGER, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_grid_part PRIMARY KEY (id), 
	CONSTRAINT fk_party_grid_part_grid_id FOREIGN KEY(grid_id) REFERENCES party_grid (id), 
	CONSTRAINT fk_party_grid_part_place_id FOREIGN KEY(place_id) REFERENCES party_grid_place (id), 
	CONSTRAINT uq_party_grid_part_grid_id_place_id_since_step UNIQUE (grid_id, place_id, since_step)
)
 STRICT

;
CREATE INDEX ix_party_grid_part_grid_id ON party_grid_part (grid_id);
CREATE INDEX ix_party_grid_part_place_id ON party_grid_part (place_id);
CREATE TABLE party_grid_place_change (
	place_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	households INTEGER NOT NULL, 
	whole INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_grid_place_change PRIMARY KEY (id), 
	CONSTRAINT ck_party_grid_place_change_kind CHECK (kind IN ('estate', 'old', 'unit_yard', 'self_built', 'rural_group', 'other')), 
	CONSTRAINT fk_party_grid_place_change_place_id FOREIGN KEY(place_id) REFERENCES party_grid_place (id), 
	CONSTRAINT uq_party_grid_place_change_place_id_ordinal UNIQUE (place_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_party_grid_place_change_place_id ON party_grid_place_change (place_id);
CREATE TABLE party_grid_staff (
	community_id TEXT, 
	grid_id TEXT, 
	role TEXT NOT NULL, 
	name TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT, 
	ended_reason TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_grid_staff PRIMARY KEY (id), 
	CONSTRAINT ck_party_grid_staff_ended_with_reason CHECK ((until IS NULL) = (ended_reason IS NULL)), 
	CONSTRAINT ck_party_grid_staff_named CHECK (name <> ''), 
	CONSTRAINT ck_party_grid_staff_role CHECK (role IN ('manager', 'information', 'instructor', 'liaison', 'other')), 
	CONSTRAINT fk_party_grid_staff_community_id FOREIGN KEY(community_id) REFERENCES community (id), 
	CONSTRAINT fk_party_grid_staff_grid_id FOREIGN KEY(grid_id) REFERENCES party_grid (id)
)
 STRICT

;
CREATE INDEX ix_party_grid_staff_community_id ON party_grid_staff (community_id);
CREATE INDEX ix_party_grid_staff_grid_id ON party_grid_staff (grid_id);
CREATE TABLE party_letter (
	member_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	to_unit TEXT NOT NULL, 
	text TEXT NOT NULL, 
	answered_on TEXT, 
	answer TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_letter PRIMARY KEY (id), 
	CONSTRAINT ck_party_letter_answered_with_words CHECK ((answered_on IS NULL) = (answer = '')), 
	CONSTRAINT ck_party_letter_kind CHECK (kind IN ('thanks', 'report')), 
	CONSTRAINT fk_party_letter_member_id FOREIGN KEY(member_id) REFERENCES party_member (id)
)
 STRICT

;
CREATE INDEX ix_party_letter_member_id ON party_letter (member_id);
CREATE TABLE party_member_change (
	member_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	day TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	"before" TEXT NOT NULL, 
	"after" TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_member_change PRIMARY KEY (id), 
	CONSTRAINT ck_party_member_change_kind CHECK (kind IN ('entered', 'transferred_in', 'confirmed', 'moved', 'corrected', 'transferred_out', 'left')), 
	CONSTRAINT fk_party_member_change_member_id FOREIGN KEY(member_id) REFERENCES party_member (id), 
	CONSTRAINT uq_party_member_change_member_id_ordinal UNIQUE (member_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_party_member_change_member_id ON party_member_change (member_id);
CREATE TABLE party_person_post (
	member_id TEXT, 
	name TEXT NOT NULL, 
	post TEXT NOT NULL, 
	organisation_id TEXT, 
	compound_id TEXT, 
	home_unit TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT, 
	ended_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_person_post PRIMARY KEY (id), 
	CONSTRAINT ck_party_person_post_ended_with_reason CHECK ((until IS NULL) = (ended_reason = '')), 
	CONSTRAINT ck_party_person_post_ends_after_beginning CHECK (until IS NULL OR until >= since), 
	CONSTRAINT ck_party_person_post_named CHECK (name <> ''), 
	CONSTRAINT ck_party_person_post_post CHECK (post IN ('secretary', 'first_secretary', 'deputy_secretary', 'branch_member', 'group_leader', 'chair', 'vice_chair', 'committee_member', 'director', 'deputy_director', 'residents_member', 'project_manager', 'property_staff')), 
	CONSTRAINT fk_party_person_post_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id), 
	CONSTRAINT fk_party_person_post_member_id FOREIGN KEY(member_id) REFERENCES party_member (id), 
	CONSTRAINT fk_party_person_post_organisation_id FOREIGN KEY(organisation_id) REFERENCES party_organisation (id)
)
 STRICT

;
CREATE INDEX ix_party_person_post_compound_id ON party_person_post (compound_id);
CREATE INDEX ix_party_person_post_member_id ON party_person_post (member_id);
CREATE INDEX ix_party_person_post_organisation_id ON party_person_post (organisation_id);
CREATE TABLE party_point (
	member_id TEXT NOT NULL, 
	item TEXT NOT NULL, 
	points INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	evidence TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_point PRIMARY KEY (id), 
	CONSTRAINT ck_party_point_has_evidence CHECK (evidence <> ''), 
	CONSTRAINT ck_party_point_points_say_something CHECK (points <> 0), 
	CONSTRAINT fk_party_point_member_id FOREIGN KEY(member_id) REFERENCES party_member (id)
)
 STRICT

;
CREATE INDEX ix_party_point_member_id ON party_point (member_id);
CREATE TABLE party_review (
	member_id TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	side TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	grade TEXT NOT NULL, 
	day TEXT NOT NULL, 
	body TEXT NOT NULL, 
	comment TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_review PRIMARY KEY (id), 
	CONSTRAINT ck_party_review_change_has_reason CHECK (version = 1 OR reason <> ''), 
	CONSTRAINT ck_party_review_grade CHECK (grade IN ('excellent', 'qualified', 'basic', 'unqualified')), 
	CONSTRAINT ck_party_review_side CHECK (side IN ('unit', 'community')), 
	CONSTRAINT fk_party_review_member_id FOREIGN KEY(member_id) REFERENCES party_member (id), 
	CONSTRAINT uq_party_review_member_id_year_side_version UNIQUE (member_id, year, side, version)
)
 STRICT

;
CREATE INDEX ix_party_review_member_id ON party_review (member_id);
CREATE TABLE party_venue_check (
	venue_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	checker TEXT NOT NULL, 
	area INTEGER NOT NULL, 
	has_flag INTEGER NOT NULL, 
	has_plate INTEGER NOT NULL, 
	has_desks INTEGER NOT NULL, 
	has_rules INTEGER NOT NULL, 
	has_boards INTEGER NOT NULL, 
	has_files INTEGER NOT NULL, 
	note TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_venue_check PRIMARY KEY (id), 
	CONSTRAINT ck_party_venue_check_area_positive CHECK (area > 0), 
	CONSTRAINT fk_party_venue_check_venue_id FOREIGN KEY(venue_id) REFERENCES party_venue (id), 
	CONSTRAINT uq_party_venue_check_venue_id_ordinal UNIQUE (venue_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_party_venue_check_venue_id ON party_venue_check (venue_id);
CREATE TABLE party_venue_use (
	venue_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	what TEXT NOT NULL, 
	organiser TEXT NOT NULL, 
	headcount INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_venue_use PRIMARY KEY (id), 
	CONSTRAINT ck_party_venue_use_headcount_not_negative CHECK (headcount >= 0), 
	CONSTRAINT fk_party_venue_use_venue_id FOREIGN KEY(venue_id) REFERENCES party_venue (id), 
	CONSTRAINT uq_party_venue_use_venue_id_ordinal UNIQUE (venue_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_party_venue_use_day ON party_venue_use (day);
CREATE INDEX ix_party_venue_use_venue_id ON party_venue_use (venue_id);
CREATE TABLE party_wish_step (
	wish_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	day TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	evidence TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_wish_step PRIMARY KEY (id), 
	CONSTRAINT ck_party_wish_step_state CHECK (state IN ('raised', 'claimed', 'done', 'withdrawn')), 
	CONSTRAINT fk_party_wish_step_wish_id FOREIGN KEY(wish_id) REFERENCES party_wish (id), 
	CONSTRAINT uq_party_wish_step_wish_id_ordinal UNIQUE (wish_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_party_wish_step_wish_id ON party_wish_step (wish_id);
CREATE TABLE party_zone_change (
	zone_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	name TEXT NOT NULL, 
	duty TEXT NOT NULL, 
	until TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_zone_change PRIMARY KEY (id), 
	CONSTRAINT fk_party_zone_change_zone_id FOREIGN KEY(zone_id) REFERENCES party_zone (id), 
	CONSTRAINT uq_party_zone_change_zone_id_ordinal UNIQUE (zone_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_party_zone_change_zone_id ON party_zone_change (zone_id);
CREATE TABLE party_zone_member (
	zone_id TEXT NOT NULL, 
	member_id TEXT, 
	name TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	branch TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_zone_member PRIMARY KEY (id), 
	CONSTRAINT ck_party_zone_member_named CHECK (name <> ''), 
	CONSTRAINT fk_party_zone_member_member_id FOREIGN KEY(member_id) REFERENCES party_member (id), 
	CONSTRAINT fk_party_zone_member_zone_id FOREIGN KEY(zone_id) REFERENCES party_zone (id)
)
 STRICT

;
CREATE INDEX ix_party_zone_member_zone_id ON party_zone_member (zone_id);
CREATE TABLE party_zone_part (
	zone_id TEXT NOT NULL, 
	building_id TEXT NOT NULL, 
	entrance_id TEXT, 
	floor_from INTEGER, 
	floor_to INTEGER, 
	dwelling_id TEXT, 
	left_out INTEGER NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_party_zone_part PRIMARY KEY (id), 
	CONSTRAINT ck_party_zone_part_floors_whole CHECK ((floor_from IS NULL) = (floor_to IS NULL)), 
	CONSTRAINT fk_party_zone_part_building_id FOREIGN KEY(building_id) REFERENCES building (id), 
	CONSTRAINT fk_party_zone_part_dwelling_id FOREIGN KEY(dwelling_id) REFERENCES dwelling (id), 
	CONSTRAINT fk_party_zone_part_entrance_id FOREIGN KEY(entrance_id) REFERENCES entrance (id), 
	CONSTRAINT fk_party_zone_part_zone_id FOREIGN KEY(zone_id) REFERENCES party_zone (id)
)
 STRICT

;
CREATE INDEX ix_party_zone_part_zone_id ON party_zone_part (zone_id);
CREATE TABLE assembly (
	compound_id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	form TEXT NOT NULL, 
	term INTEGER NOT NULL, 
	session TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	opened_on TEXT NOT NULL, 
	division TEXT NOT NULL, 
	pack TEXT NOT NULL, 
	pack_frozen TEXT NOT NULL, 
	ballot_per TEXT NOT NULL, 
	serial_prefix TEXT NOT NULL, 
	mac_key BLOB NOT NULL, 
	layout_hash TEXT NOT NULL, 
	pages INTEGER NOT NULL, 
	organiser TEXT NOT NULL, 
	community TEXT NOT NULL, 
	street TEXT NOT NULL, 
	police TEXT NOT NULL, 
	housing TEXT NOT NULL, 
	contact TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	objection_address TEXT NOT NULL, 
	voting_place TEXT NOT NULL, 
	meeting_hour TEXT NOT NULL, 
	return_place TEXT NOT NULL, 
	posting_place TEXT NOT NULL, 
	annulled TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly PRIMARY KEY (id), 
	CONSTRAINT ck_assembly_ballot_per CHECK (ballot_per IN ('voter', 'dwelling')), 
	CONSTRAINT ck_assembly_form CHECK (form IN ('written', 'meeting')), 
	CONSTRAINT ck_assembly_kind CHECK (kind IN ('first', 're_election', 'by_election', 'vote')), 
	CONSTRAINT ck_assembly_stage CHECK (stage IN ('preparation', 'roll', 'candidates', 'notice', 'ballots', 'delivery', 'voting', 'counting', 'result', 'first_meeting', 'filing', 'closed')), 
	CONSTRAINT ck_assembly_term_positive CHECK (term > 0), 
	CONSTRAINT uq_assembly_serial_prefix UNIQUE (serial_prefix)
)
 STRICT

;
CREATE INDEX ix_assembly_compound_id ON assembly (compound_id);
CREATE TABLE assembly_board_file (
	assembly_id TEXT NOT NULL, 
	paper TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	file_name TEXT NOT NULL, 
	pages INTEGER NOT NULL, 
	printed_seq INTEGER NOT NULL, 
	told TEXT NOT NULL, 
	data BLOB NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_board_file PRIMARY KEY (id), 
	CONSTRAINT fk_assembly_board_file_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id), 
	CONSTRAINT uq_assembly_board_file_assembly_id_sha256 UNIQUE (assembly_id, sha256)
)
 STRICT

;
CREATE INDEX ix_assembly_board_file_assembly_id ON assembly_board_file (assembly_id);
CREATE TABLE assembly_box_opening (
	assembly_id TEXT NOT NULL, 
	replaces_id TEXT, 
	box TEXT NOT NULL, 
	seal_before TEXT NOT NULL, 
	seal_after TEXT NOT NULL, 
	papers INTEGER NOT NULL, 
	opened_at TEXT NOT NULL, 
	present TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_box_opening PRIMARY KEY (id), 
	CONSTRAINT fk_assembly_box_opening_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id), 
	CONSTRAINT fk_assembly_box_opening_replaces_id FOREIGN KEY(replaces_id) REFERENCES assembly_box_opening (id)
)
 STRICT

;
CREATE INDEX ix_assembly_box_opening_assembly_id ON assembly_box_opening (assembly_id);
CREATE TABLE assembly_count_closing (
	assembly_id TEXT NOT NULL, 
	closed_at TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	reopened_at TEXT, 
	reopen_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_count_closing PRIMARY KEY (id), 
	CONSTRAINT fk_assembly_count_closing_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id)
)
 STRICT

;
CREATE INDEX ix_assembly_count_closing_assembly_id ON assembly_count_closing (assembly_id);
CREATE TABLE assembly_day (
	assembly_id TEXT NOT NULL, 
	step TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	planned TEXT, 
	done TEXT, 
	reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_day PRIMARY KEY (id), 
	CONSTRAINT ck_assembly_day_step CHECK (step IN ('application', 'group_formed', 'group_posted', 'group_until', 'roll_posted', 'roll_until', 'candidates_posted', 'candidates_until', 'notice_posted', 'notice_until', 'meeting', 'ballots_delivered', 'voting_from', 'voting_until', 'counting', 'result', 'result_posted', 'result_until', 'first_meeting', 'first_meeting_posted', 'filing')), 
	CONSTRAINT fk_assembly_day_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id), 
	CONSTRAINT uq_assembly_day_assembly_id_step_sequence UNIQUE (assembly_id, step, sequence)
)
 STRICT

;
CREATE INDEX ix_assembly_day_assembly_id ON assembly_day (assembly_id);
CREATE TABLE assembly_follow_clause (
	assembly_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	source TEXT NOT NULL, 
	text TEXT NOT NULL, 
	adopted TEXT NOT NULL, 
	dimension TEXT NOT NULL, 
	warned_on_ballot INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_follow_clause PRIMARY KEY (id), 
	CONSTRAINT fk_assembly_follow_clause_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id)
)
 STRICT

;
CREATE INDEX ix_assembly_follow_clause_assembly_id ON assembly_follow_clause (assembly_id);
CREATE TABLE assembly_foreign_paper (
	assembly_id TEXT NOT NULL, 
	serial_read TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	note TEXT NOT NULL, 
	found_at TEXT NOT NULL, 
	found_by TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_foreign_paper PRIMARY KEY (id), 
	CONSTRAINT ck_assembly_foreign_paper_reason CHECK (reason IN ('unsigned', 'not_entitled', 'proxy_missing', 'late', 'copy', 'second_ballot', 'voided')), 
	CONSTRAINT fk_assembly_foreign_paper_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id)
)
 STRICT

;
CREATE INDEX ix_assembly_foreign_paper_assembly_id ON assembly_foreign_paper (assembly_id);
CREATE TABLE assembly_group_member (
	assembly_id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	side TEXT NOT NULL, 
	post TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	is_owner INTEGER NOT NULL, 
	is_leader INTEGER NOT NULL, 
	removed INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_group_member PRIMARY KEY (id), 
	CONSTRAINT ck_assembly_group_member_side CHECK (side IN ('owners', 'street', 'residents_committee', 'party', 'developer', 'police', 'manager')), 
	CONSTRAINT fk_assembly_group_member_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id)
)
 STRICT

;
CREATE INDEX ix_assembly_group_member_assembly_id ON assembly_group_member (assembly_id);
CREATE TABLE assembly_matter (
	assembly_id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	limb INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	text TEXT NOT NULL, 
	seats INTEGER NOT NULL, 
	alternates INTEGER NOT NULL, 
	order_rule TEXT NOT NULL, 
	withdrawn INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_matter PRIMARY KEY (id), 
	CONSTRAINT ck_assembly_matter_limb_of_article CHECK (limb BETWEEN 1 AND 9), 
	CONSTRAINT ck_assembly_matter_seats_not_negative CHECK (seats >= 0 AND alternates >= 0), 
	CONSTRAINT fk_assembly_matter_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id)
)
 STRICT

;
CREATE INDEX ix_assembly_matter_assembly_id ON assembly_matter (assembly_id);
CREATE TABLE assembly_objection (
	assembly_id TEXT NOT NULL, 
	about TEXT NOT NULL, 
	objector TEXT NOT NULL, 
	item TEXT NOT NULL, 
	claim TEXT NOT NULL, 
	evidence TEXT NOT NULL, 
	received_on TEXT NOT NULL, 
	upheld INTEGER, 
	answer TEXT NOT NULL, 
	answered_on TEXT, 
	told_how TEXT NOT NULL, 
	result_version INTEGER, 
	roll_version INTEGER, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_objection PRIMARY KEY (id), 
	CONSTRAINT fk_assembly_objection_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id)
)
 STRICT

;
CREATE INDEX ix_assembly_objection_assembly_id ON assembly_objection (assembly_id);
CREATE TABLE assembly_official (
	assembly_id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	duty TEXT NOT NULL, 
	removed INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_official PRIMARY KEY (id), 
	CONSTRAINT ck_assembly_official_duty CHECK (duty IN ('caller', 'teller', 'supervisor', 'chief_supervisor')), 
	CONSTRAINT fk_assembly_official_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id)
)
 STRICT

;
CREATE INDEX ix_assembly_official_assembly_id ON assembly_official (assembly_id);
CREATE TABLE assembly_override (
	assembly_id TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	code TEXT NOT NULL, 
	finding TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_override PRIMARY KEY (id), 
	CONSTRAINT ck_assembly_override_stage CHECK (stage IN ('preparation', 'roll', 'candidates', 'notice', 'ballots', 'delivery', 'voting', 'counting', 'result', 'first_meeting', 'filing', 'closed')), 
	CONSTRAINT fk_assembly_override_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id)
)
 STRICT

;
CREATE INDEX ix_assembly_override_assembly_id ON assembly_override (assembly_id);
CREATE TABLE assembly_posting (
	assembly_id TEXT NOT NULL, 
	paper TEXT NOT NULL, 
	posted_on TEXT NOT NULL, 
	removed_on TEXT, 
	place TEXT NOT NULL, 
	witness_1 TEXT NOT NULL, 
	witness_2 TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	recorded_on TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	tells TEXT NOT NULL, 
	facts TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	voting_from TEXT, 
	voting_until TEXT, 
	told_until TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_posting PRIMARY KEY (id), 
	CONSTRAINT fk_assembly_posting_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id), 
	CONSTRAINT uq_assembly_posting_assembly_id_sequence UNIQUE (assembly_id, sequence)
)
 STRICT

;
CREATE INDEX ix_assembly_posting_assembly_id ON assembly_posting (assembly_id);
CREATE TABLE assembly_recheck (
	assembly_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	dwelling_id TEXT NOT NULL, 
	address TEXT NOT NULL, 
	applicant TEXT NOT NULL, 
	agent TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	item TEXT NOT NULL, 
	grounds TEXT NOT NULL, 
	received_on TEXT NOT NULL, 
	received_by TEXT NOT NULL, 
	result_version INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_recheck PRIMARY KEY (id), 
	CONSTRAINT ck_assembly_recheck_kind CHECK (kind IN ('recount', 'inspect')), 
	CONSTRAINT ck_assembly_recheck_number_positive CHECK (number > 0), 
	CONSTRAINT fk_assembly_recheck_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id), 
	CONSTRAINT uq_assembly_recheck_assembly_id_number UNIQUE (assembly_id, number)
)
 STRICT

;
CREATE INDEX ix_assembly_recheck_assembly_id ON assembly_recheck (assembly_id);
CREATE TABLE assembly_result (
	assembly_id TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	declared_on TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	count_digest TEXT NOT NULL, 
	content TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_result PRIMARY KEY (id), 
	CONSTRAINT fk_assembly_result_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id), 
	CONSTRAINT uq_assembly_result_assembly_id_version UNIQUE (assembly_id, version)
)
 STRICT

;
CREATE INDEX ix_assembly_result_assembly_id ON assembly_result (assembly_id);
CREATE TABLE assembly_roll (
	assembly_id TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	frozen_on TEXT NOT NULL, 
	persons INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	dwellings INTEGER NOT NULL, 
	reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_roll PRIMARY KEY (id), 
	CONSTRAINT ck_assembly_roll_persons_not_negative CHECK (persons >= 0), 
	CONSTRAINT fk_assembly_roll_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id), 
	CONSTRAINT uq_assembly_roll_assembly_id_version UNIQUE (assembly_id, version)
)
 STRICT

;
CREATE INDEX ix_assembly_roll_assembly_id ON assembly_roll (assembly_id);
CREATE TABLE assembly_stage_change (
	assembly_id TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	at TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_stage_change PRIMARY KEY (id), 
	CONSTRAINT ck_assembly_stage_change_stage CHECK (stage IN ('preparation', 'roll', 'candidates', 'notice', 'ballots', 'delivery', 'voting', 'counting', 'result', 'first_meeting', 'filing', 'closed')), 
	CONSTRAINT fk_assembly_stage_change_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id)
)
 STRICT

;
CREATE INDEX ix_assembly_stage_change_assembly_id ON assembly_stage_change (assembly_id);
CREATE TABLE assembly_candidate (
	assembly_id TEXT NOT NULL, 
	matter_id TEXT NOT NULL, 
	owner_id TEXT, 
	name TEXT NOT NULL, 
	address TEXT NOT NULL, 
	political_status TEXT NOT NULL, 
	occupation TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	recommenders TEXT NOT NULL, 
	position INTEGER, 
	standing TEXT NOT NULL, 
	decided_on TEXT, 
	note TEXT NOT NULL, 
	left_before_count INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_candidate PRIMARY KEY (id), 
	CONSTRAINT ck_assembly_candidate_channel CHECK (channel IN ('self', 'joint', 'party', 'residents_committee')), 
	CONSTRAINT ck_assembly_candidate_political_status CHECK (political_status IN ('01', '02', '03', '04', '12', '13')), 
	CONSTRAINT ck_assembly_candidate_standing CHECK (standing IN ('nominated', 'confirmed', 'barred', 'withdrawn')), 
	CONSTRAINT fk_assembly_candidate_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id), 
	CONSTRAINT fk_assembly_candidate_matter_id FOREIGN KEY(matter_id) REFERENCES assembly_matter (id)
)
 STRICT

;
CREATE INDEX ix_assembly_candidate_assembly_id ON assembly_candidate (assembly_id);
CREATE INDEX ix_assembly_candidate_matter_id ON assembly_candidate (matter_id);
CREATE TABLE assembly_owner_change (
	assembly_id TEXT NOT NULL, 
	dwelling_id TEXT NOT NULL, 
	address TEXT NOT NULL, 
	from_names TEXT NOT NULL, 
	to_names TEXT NOT NULL, 
	changed_on TEXT NOT NULL, 
	ruling TEXT NOT NULL, 
	roll_id TEXT NOT NULL, 
	buyer_votes INTEGER NOT NULL, 
	recorded_at TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_owner_change PRIMARY KEY (id), 
	CONSTRAINT fk_assembly_owner_change_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id), 
	CONSTRAINT fk_assembly_owner_change_roll_id FOREIGN KEY(roll_id) REFERENCES assembly_roll (id)
)
 STRICT

;
CREATE INDEX ix_assembly_owner_change_assembly_id ON assembly_owner_change (assembly_id);
CREATE TABLE assembly_recheck_answer (
	recheck_id TEXT NOT NULL, 
	finding TEXT NOT NULL, 
	done_on TEXT, 
	place TEXT NOT NULL, 
	witnesses TEXT NOT NULL, 
	answer TEXT NOT NULL, 
	answered_on TEXT NOT NULL, 
	answered_by TEXT NOT NULL, 
	told_how TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_recheck_answer PRIMARY KEY (id), 
	CONSTRAINT ck_assembly_recheck_answer_done_or_declined CHECK ((finding = 'declined') = (done_on IS NULL)), 
	CONSTRAINT ck_assembly_recheck_answer_finding CHECK (finding IN ('same', 'different', 'declined')), 
	CONSTRAINT fk_assembly_recheck_answer_recheck_id FOREIGN KEY(recheck_id) REFERENCES assembly_recheck (id), 
	CONSTRAINT uq_assembly_recheck_answer_recheck_id UNIQUE (recheck_id)
)
 STRICT

;
CREATE TABLE assembly_roll_entry (
	roll_id TEXT NOT NULL, 
	voter_no INTEGER NOT NULL, 
	representative TEXT NOT NULL, 
	persons INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	merge_reason TEXT NOT NULL, 
	is_developer INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_roll_entry PRIMARY KEY (id), 
	CONSTRAINT fk_assembly_roll_entry_roll_id FOREIGN KEY(roll_id) REFERENCES assembly_roll (id), 
	CONSTRAINT uq_assembly_roll_entry_roll_id_voter_no UNIQUE (roll_id, voter_no)
)
 STRICT

;
CREATE INDEX ix_assembly_roll_entry_roll_id ON assembly_roll_entry (roll_id);
CREATE TABLE assembly_ballot (
	assembly_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	serial TEXT NOT NULL, 
	entry_id TEXT NOT NULL, 
	dwelling_id TEXT, 
	issued_at TEXT NOT NULL, 
	made_out_to TEXT NOT NULL, 
	replaces_id TEXT, 
	voided_at TEXT, 
	void_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_ballot PRIMARY KEY (id), 
	CONSTRAINT fk_assembly_ballot_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id), 
	CONSTRAINT fk_assembly_ballot_entry_id FOREIGN KEY(entry_id) REFERENCES assembly_roll_entry (id), 
	CONSTRAINT fk_assembly_ballot_replaces_id FOREIGN KEY(replaces_id) REFERENCES assembly_ballot (id), 
	CONSTRAINT uq_assembly_ballot_assembly_id_number UNIQUE (assembly_id, number), 
	CONSTRAINT uq_assembly_ballot_serial UNIQUE (serial)
)
 STRICT

;
CREATE INDEX ix_assembly_ballot_assembly_id ON assembly_ballot (assembly_id);
CREATE INDEX ix_assembly_ballot_entry_id ON assembly_ballot (entry_id);
CREATE TABLE assembly_ballot_item (
	assembly_id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	matter_id TEXT NOT NULL, 
	candidate_id TEXT, 
	label TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_ballot_item PRIMARY KEY (id), 
	CONSTRAINT fk_assembly_ballot_item_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id), 
	CONSTRAINT fk_assembly_ballot_item_candidate_id FOREIGN KEY(candidate_id) REFERENCES assembly_candidate (id), 
	CONSTRAINT fk_assembly_ballot_item_matter_id FOREIGN KEY(matter_id) REFERENCES assembly_matter (id), 
	CONSTRAINT uq_assembly_ballot_item_assembly_id_position UNIQUE (assembly_id, position)
)
 STRICT

;
CREATE INDEX ix_assembly_ballot_item_assembly_id ON assembly_ballot_item (assembly_id);
CREATE TABLE assembly_candidate_check (
	candidate_id TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	severity TEXT NOT NULL, 
	result TEXT NOT NULL, 
	evidence TEXT NOT NULL, 
	checker TEXT NOT NULL, 
	checked_on TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_candidate_check PRIMARY KEY (id), 
	CONSTRAINT ck_assembly_candidate_check_result CHECK (result IN ('met', 'unmet', 'pending')), 
	CONSTRAINT ck_assembly_candidate_check_severity CHECK (severity IN ('bar', 'disclose', 'preference')), 
	CONSTRAINT fk_assembly_candidate_check_candidate_id FOREIGN KEY(candidate_id) REFERENCES assembly_candidate (id), 
	CONSTRAINT uq_assembly_candidate_check_candidate_id_rule_sequence UNIQUE (candidate_id, rule, sequence)
)
 STRICT

;
CREATE INDEX ix_assembly_candidate_check_candidate_id ON assembly_candidate_check (candidate_id);
CREATE TABLE assembly_roll_dwelling (
	entry_id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	dwelling_id TEXT NOT NULL, 
	address TEXT NOT NULL, 
	building TEXT NOT NULL, 
	entrance TEXT NOT NULL, 
	area INTEGER NOT NULL, 
	area_source TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_roll_dwelling PRIMARY KEY (id), 
	CONSTRAINT fk_assembly_roll_dwelling_entry_id FOREIGN KEY(entry_id) REFERENCES assembly_roll_entry (id)
)
 STRICT

;
CREATE INDEX ix_assembly_roll_dwelling_entry_id ON assembly_roll_dwelling (entry_id);
CREATE TABLE assembly_roll_owner (
	entry_id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	owner_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	is_company INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_roll_owner PRIMARY KEY (id), 
	CONSTRAINT fk_assembly_roll_owner_entry_id FOREIGN KEY(entry_id) REFERENCES assembly_roll_entry (id)
)
 STRICT

;
CREATE INDEX ix_assembly_roll_owner_entry_id ON assembly_roll_owner (entry_id);
CREATE TABLE assembly_ballot_return (
	ballot_id TEXT NOT NULL, 
	at TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	collector_1 TEXT NOT NULL, 
	collector_2 TEXT NOT NULL, 
	box TEXT NOT NULL, 
	seal TEXT NOT NULL, 
	agent TEXT NOT NULL, 
	signed_as TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	supervisor TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_ballot_return PRIMARY KEY (id), 
	CONSTRAINT ck_assembly_ballot_return_channel CHECK (channel IN ('fixed_box', 'mobile_box', 'door', 'post')), 
	CONSTRAINT ck_assembly_ballot_return_signed_as CHECK (signed_as IN ('agent', 'legal_representative', 'guardian', 'co_owner')), 
	CONSTRAINT fk_assembly_ballot_return_ballot_id FOREIGN KEY(ballot_id) REFERENCES assembly_ballot (id), 
	CONSTRAINT uq_assembly_ballot_return_ballot_id UNIQUE (ballot_id)
)
 STRICT

;
CREATE TABLE assembly_ballot_signer (
	ballot_id TEXT NOT NULL, 
	agent TEXT NOT NULL, 
	signed_as TEXT NOT NULL, 
	noted_at TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_ballot_signer PRIMARY KEY (id), 
	CONSTRAINT ck_assembly_ballot_signer_signed_as CHECK (signed_as IN ('agent', 'legal_representative', 'guardian', 'co_owner')), 
	CONSTRAINT fk_assembly_ballot_signer_ballot_id FOREIGN KEY(ballot_id) REFERENCES assembly_ballot (id), 
	CONSTRAINT uq_assembly_ballot_signer_ballot_id UNIQUE (ballot_id)
)
 STRICT

;
CREATE TABLE assembly_delivery (
	ballot_id TEXT NOT NULL, 
	attempt INTEGER NOT NULL, 
	method TEXT NOT NULL, 
	outcome TEXT NOT NULL, 
	at TEXT NOT NULL, 
	receiver TEXT NOT NULL, 
	relation TEXT NOT NULL, 
	proof TEXT NOT NULL, 
	deliverer_1 TEXT NOT NULL, 
	deliverer_2 TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	supervisor TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	undone_at TEXT, 
	undone_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_delivery PRIMARY KEY (id), 
	CONSTRAINT ck_assembly_delivery_method CHECK (method IN ('in_person', 'household', 'mailbox', 'post', 'message', 'public_notice')), 
	CONSTRAINT ck_assembly_delivery_outcome CHECK (outcome IN ('delivered', 'absent', 'refused')), 
	CONSTRAINT fk_assembly_delivery_ballot_id FOREIGN KEY(ballot_id) REFERENCES assembly_ballot (id), 
	CONSTRAINT uq_assembly_delivery_ballot_id_attempt UNIQUE (ballot_id, attempt)
)
 STRICT

;
CREATE TABLE assembly_entry (
	ballot_id TEXT NOT NULL, 
	reading TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	teller TEXT NOT NULL, 
	witness TEXT NOT NULL, 
	at TEXT NOT NULL, 
	invalid TEXT, 
	reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_entry PRIMARY KEY (id), 
	CONSTRAINT ck_assembly_entry_invalid CHECK (invalid IN ('unsigned', 'not_entitled', 'proxy_missing', 'late', 'copy', 'second_ballot', 'voided')), 
	CONSTRAINT ck_assembly_entry_reading CHECK (reading IN ('first', 'second', 'ruling')), 
	CONSTRAINT fk_assembly_entry_ballot_id FOREIGN KEY(ballot_id) REFERENCES assembly_ballot (id), 
	CONSTRAINT uq_assembly_entry_ballot_id_reading_sequence UNIQUE (ballot_id, reading, sequence)
)
 STRICT

;
CREATE TABLE assembly_return_undone (
	ballot_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	collector_1 TEXT NOT NULL, 
	collector_2 TEXT NOT NULL, 
	box TEXT NOT NULL, 
	seal TEXT NOT NULL, 
	agent TEXT NOT NULL, 
	signed_as TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	supervisor TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	signer_noted TEXT NOT NULL, 
	undone_at TEXT NOT NULL, 
	undone_reason TEXT NOT NULL, 
	witness TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_assembly_return_undone PRIMARY KEY (id), 
	CONSTRAINT ck_assembly_return_undone_channel CHECK (channel IN ('fixed_box', 'mobile_box', 'door', 'post')), 
	CONSTRAINT ck_assembly_return_undone_signed_as CHECK (signed_as IN ('agent', 'legal_representative', 'guardian', 'co_owner')), 
	CONSTRAINT fk_assembly_return_undone_ballot_id FOREIGN KEY(ballot_id) REFERENCES assembly_ballot (id), 
	CONSTRAINT uq_assembly_return_undone_ballot_id_sequence UNIQUE (ballot_id, sequence)
)
 STRICT

;
CREATE TABLE assembly_entry_mark (
	entry_id TEXT NOT NULL, 
	item_id TEXT NOT NULL, 
	mark TEXT NOT NULL, 
	CONSTRAINT pk_assembly_entry_mark PRIMARY KEY (entry_id, item_id), 
	CONSTRAINT ck_assembly_entry_mark_mark CHECK (mark IN ('agree', 'against', 'abstain', 'blank', 'invalid')), 
	CONSTRAINT fk_assembly_entry_mark_entry_id FOREIGN KEY(entry_id) REFERENCES assembly_entry (id), 
	CONSTRAINT fk_assembly_entry_mark_item_id FOREIGN KEY(item_id) REFERENCES assembly_ballot_item (id)
)
 STRICT

;
CREATE TABLE committee (
	compound_id TEXT NOT NULL, 
	assembly_id TEXT NOT NULL, 
	result_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	term INTEGER NOT NULL, 
	change INTEGER NOT NULL, 
	term_from TEXT NOT NULL, 
	term_until TEXT NOT NULL, 
	seats INTEGER NOT NULL, 
	address TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_committee PRIMARY KEY (id), 
	CONSTRAINT ck_committee_seats_positive CHECK (seats > 0), 
	CONSTRAINT fk_committee_assembly_id FOREIGN KEY(assembly_id) REFERENCES assembly (id), 
	CONSTRAINT fk_committee_result_id FOREIGN KEY(result_id) REFERENCES assembly_result (id), 
	CONSTRAINT uq_committee_compound_id_term_change UNIQUE (compound_id, term, change)
)
 STRICT

;
CREATE INDEX ix_committee_assembly_id ON committee (assembly_id);
CREATE INDEX ix_committee_compound_id ON committee (compound_id);
CREATE TABLE committee_known (
	compound_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	term_from TEXT NOT NULL, 
	term_until TEXT NOT NULL, 
	seats INTEGER, 
	party_members INTEGER, 
	source TEXT NOT NULL, 
	ended_on TEXT, 
	ended_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_committee_known PRIMARY KEY (id), 
	CONSTRAINT ck_committee_known_ended_with_reason CHECK ((ended_on IS NULL) = (ended_reason = '')), 
	CONSTRAINT ck_committee_known_ends_after_start CHECK (term_until >= term_from), 
	CONSTRAINT ck_committee_known_kind CHECK (kind IN ('committee', 'interim')), 
	CONSTRAINT ck_committee_known_named_with_source CHECK (name <> '' AND source <> ''), 
	CONSTRAINT ck_committee_known_party_members_of_seats CHECK (party_members >= 0 AND party_members <= seats), 
	CONSTRAINT ck_committee_known_seats_positive CHECK (seats > 0), 
	CONSTRAINT fk_committee_known_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id)
)
 STRICT

;
CREATE INDEX ix_committee_known_compound_id ON committee_known (compound_id);
CREATE TABLE committee_filing (
	committee_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	authority TEXT NOT NULL, 
	applicant TEXT NOT NULL, 
	submitted_on TEXT NOT NULL, 
	receiver TEXT NOT NULL, 
	receipt_number TEXT NOT NULL, 
	receipt_on TEXT, 
	answer TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_committee_filing PRIMARY KEY (id), 
	CONSTRAINT ck_committee_filing_state CHECK (state IN ('not_filed', 'submitted', 'filed', 'returned')), 
	CONSTRAINT fk_committee_filing_committee_id FOREIGN KEY(committee_id) REFERENCES committee (id)
)
 STRICT

;
CREATE INDEX ix_committee_filing_committee_id ON committee_filing (committee_id);
CREATE TABLE committee_first_meeting (
	committee_id TEXT NOT NULL, 
	starts TEXT NOT NULL, 
	ends TEXT NOT NULL, 
	place TEXT NOT NULL, 
	chaired_by TEXT NOT NULL, 
	recorder TEXT NOT NULL, 
	note TEXT NOT NULL, 
	tie_rule TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_committee_first_meeting PRIMARY KEY (id), 
	CONSTRAINT fk_committee_first_meeting_committee_id FOREIGN KEY(committee_id) REFERENCES committee (id), 
	CONSTRAINT uq_committee_first_meeting_committee_id UNIQUE (committee_id)
)
 STRICT

;
CREATE TABLE committee_member (
	committee_id TEXT NOT NULL, 
	candidate_id TEXT, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	address TEXT NOT NULL, 
	political_status TEXT NOT NULL, 
	occupation TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	is_alternate INTEGER NOT NULL, 
	stayed INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_committee_member PRIMARY KEY (id), 
	CONSTRAINT ck_committee_member_political_status CHECK (political_status IN ('01', '02', '03', '04', '12', '13')), 
	CONSTRAINT fk_committee_member_candidate_id FOREIGN KEY(candidate_id) REFERENCES assembly_candidate (id), 
	CONSTRAINT fk_committee_member_committee_id FOREIGN KEY(committee_id) REFERENCES committee (id), 
	CONSTRAINT uq_committee_member_committee_id_position UNIQUE (committee_id, position)
)
 STRICT

;
CREATE INDEX ix_committee_member_committee_id ON committee_member (committee_id);
CREATE TABLE committee_filing_paper (
	filing_id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	title TEXT NOT NULL, 
	article TEXT NOT NULL, 
	copies INTEGER NOT NULL, 
	pages INTEGER, 
	included INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_committee_filing_paper PRIMARY KEY (id), 
	CONSTRAINT fk_committee_filing_paper_filing_id FOREIGN KEY(filing_id) REFERENCES committee_filing (id)
)
 STRICT

;
CREATE INDEX ix_committee_filing_paper_filing_id ON committee_filing_paper (filing_id);
CREATE TABLE committee_first_meeting_person (
	meeting_id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	presence TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_committee_first_meeting_person PRIMARY KEY (id), 
	CONSTRAINT ck_committee_first_meeting_person_presence CHECK (presence IN ('present', 'absent', 'observer')), 
	CONSTRAINT fk_committee_first_meeting_person_meeting_id FOREIGN KEY(meeting_id) REFERENCES committee_first_meeting (id)
)
 STRICT

;
CREATE INDEX ix_committee_first_meeting_person_meeting_id ON committee_first_meeting_person (meeting_id);
CREATE TABLE committee_post_holding (
	member_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	post TEXT NOT NULL, 
	duties TEXT NOT NULL, 
	since TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_committee_post_holding PRIMARY KEY (id), 
	CONSTRAINT ck_committee_post_holding_post CHECK (post IN ('chair', 'vice_chair', 'member', 'alternate')), 
	CONSTRAINT fk_committee_post_holding_member_id FOREIGN KEY(member_id) REFERENCES committee_member (id), 
	CONSTRAINT uq_committee_post_holding_member_id_sequence UNIQUE (member_id, sequence)
)
 STRICT

;
CREATE INDEX ix_committee_post_holding_member_id ON committee_post_holding (member_id);
CREATE TABLE committee_post_vote (
	meeting_id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	member_id TEXT NOT NULL, 
	post TEXT NOT NULL, 
	votes_for INTEGER NOT NULL, 
	votes_against INTEGER NOT NULL, 
	abstained INTEGER NOT NULL, 
	base INTEGER NOT NULL, 
	needed INTEGER NOT NULL, 
	elected INTEGER NOT NULL, 
	again INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_committee_post_vote PRIMARY KEY (id), 
	CONSTRAINT ck_committee_post_vote_post CHECK (post IN ('chair', 'vice_chair', 'member', 'alternate')), 
	CONSTRAINT fk_committee_post_vote_meeting_id FOREIGN KEY(meeting_id) REFERENCES committee_first_meeting (id), 
	CONSTRAINT fk_committee_post_vote_member_id FOREIGN KEY(member_id) REFERENCES committee_member (id)
)
 STRICT

;
CREATE INDEX ix_committee_post_vote_meeting_id ON committee_post_vote (meeting_id);
CREATE TABLE meeting_body (
	compound_id TEXT, 
	community_id TEXT, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	term INTEGER NOT NULL, 
	seats INTEGER NOT NULL, 
	formed_on TEXT, 
	rule_source TEXT NOT NULL, 
	quorum_share TEXT NOT NULL, 
	quorum_bound TEXT NOT NULL, 
	decision_share TEXT NOT NULL, 
	decision_bound TEXT NOT NULL, 
	decision_base TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_body PRIMARY KEY (id), 
	CONSTRAINT ck_meeting_body_kind CHECK (kind IN ('owners_council', 'residents_council', 'owner_representatives', 'committee', 'tuesday_council', 'diverse', 'party_joint', 'dispute_joint', 'joint', 'opinion_round', 'mediation')), 
	CONSTRAINT ck_meeting_body_one_place CHECK (compound_id IS NULL OR community_id IS NULL), 
	CONSTRAINT ck_meeting_body_seats_positive CHECK (seats > 0), 
	CONSTRAINT ck_meeting_body_term_positive CHECK (term > 0), 
	CONSTRAINT fk_meeting_body_community_id FOREIGN KEY(community_id) REFERENCES community (id), 
	CONSTRAINT fk_meeting_body_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id)
)
 STRICT

;
CREATE INDEX ix_meeting_body_community_id ON meeting_body (community_id);
CREATE INDEX ix_meeting_body_compound_id ON meeting_body (compound_id);
CREATE TABLE pool_topic (
	compound_id TEXT, 
	community_id TEXT, 
	number INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	spot TEXT NOT NULL, 
	raised_by TEXT NOT NULL, 
	way TEXT NOT NULL, 
	raised_on TEXT NOT NULL, 
	interested TEXT NOT NULL, 
	background TEXT NOT NULL, 
	options TEXT NOT NULL, 
	materials TEXT NOT NULL, 
	matter TEXT NOT NULL, 
	state TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_pool_topic PRIMARY KEY (id), 
	CONSTRAINT ck_pool_topic_kind CHECK (kind IN ('parking', 'security', 'sanitation', 'neighbours', 'lift', 'other')), 
	CONSTRAINT ck_pool_topic_number_positive CHECK (number > 0), 
	CONSTRAINT ck_pool_topic_of_one_place CHECK (compound_id IS NULL OR community_id IS NULL), 
	CONSTRAINT ck_pool_topic_state CHECK (state IN ('raised', 'accepted', 'set', 'notified', 'discussed', 'agreed', 'not_agreed', 'shelved', 'to_assembly', 'to_residents', 'to_street', 'carried_out', 'done', 'fed_back', 'rated', 'filed')), 
	CONSTRAINT ck_pool_topic_way CHECK (way IN ('visit', 'phone', 'box', 'online', 'joint', 'patrol', 'body', 'hotline', 'other')), 
	CONSTRAINT fk_pool_topic_community_id FOREIGN KEY(community_id) REFERENCES community (id), 
	CONSTRAINT fk_pool_topic_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id), 
	CONSTRAINT uq_pool_topic_community_id_number UNIQUE (community_id, number), 
	CONSTRAINT uq_pool_topic_compound_id_number UNIQUE (compound_id, number)
)
 STRICT

;
CREATE INDEX ix_pool_topic_community_id ON pool_topic (community_id);
CREATE INDEX ix_pool_topic_compound_id ON pool_topic (compound_id);
CREATE TABLE procedure_run (
	code TEXT NOT NULL, 
	name TEXT NOT NULL, 
	title TEXT NOT NULL, 
	raised_by TEXT NOT NULL, 
	about TEXT NOT NULL, 
	about_id TEXT, 
	compound_id TEXT, 
	community_id TEXT, 
	started_on TEXT NOT NULL, 
	state TEXT NOT NULL, 
	ended_on TEXT, 
	reason TEXT NOT NULL, 
	content TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_procedure_run PRIMARY KEY (id), 
	CONSTRAINT ck_procedure_run_abandoned_has_reason CHECK (state <> 'abandoned' OR reason <> ''), 
	CONSTRAINT ck_procedure_run_about CHECK (about IN ('own', 'topic', 'problem')), 
	CONSTRAINT ck_procedure_run_about_something CHECK ((about = 'own') = (about_id IS NULL)), 
	CONSTRAINT ck_procedure_run_ended_has_day CHECK ((state = 'running') = (ended_on IS NULL)), 
	CONSTRAINT ck_procedure_run_one_place CHECK (compound_id IS NULL OR community_id IS NULL), 
	CONSTRAINT ck_procedure_run_state CHECK (state IN ('running', 'closed', 'abandoned')), 
	CONSTRAINT fk_procedure_run_community_id FOREIGN KEY(community_id) REFERENCES community (id), 
	CONSTRAINT fk_procedure_run_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id)
)
 STRICT

;
CREATE INDEX ix_procedure_run_about_id ON procedure_run (about_id);
CREATE INDEX ix_procedure_run_community_id ON procedure_run (community_id);
CREATE INDEX ix_procedure_run_compound_id ON procedure_run (compound_id);
CREATE TABLE meeting (
	body_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	mode TEXT NOT NULL, 
	venue TEXT NOT NULL, 
	place TEXT NOT NULL, 
	starts_at TEXT NOT NULL, 
	ends_at TEXT, 
	convenor TEXT NOT NULL, 
	chair TEXT NOT NULL, 
	recorder TEXT NOT NULL, 
	contact TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	called_on TEXT NOT NULL, 
	notified_on TEXT, 
	notified_how TEXT NOT NULL, 
	published_on TEXT, 
	published_until TEXT, 
	published_where TEXT NOT NULL, 
	closed_on TEXT, 
	archive_number TEXT NOT NULL, 
	seats INTEGER NOT NULL, 
	rule_source TEXT NOT NULL, 
	quorum_share TEXT NOT NULL, 
	quorum_bound TEXT NOT NULL, 
	decision_share TEXT NOT NULL, 
	decision_bound TEXT NOT NULL, 
	decision_base TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting PRIMARY KEY (id), 
	CONSTRAINT ck_meeting_mode CHECK (mode IN ('on_site', 'online', 'mixed', 'written')), 
	CONSTRAINT ck_meeting_number_positive CHECK (number > 0), 
	CONSTRAINT ck_meeting_seats_positive CHECK (seats > 0), 
	CONSTRAINT ck_meeting_stage CHECK (stage IN ('called', 'notified', 'held', 'minuted', 'published', 'followed_up', 'called_off')), 
	CONSTRAINT ck_meeting_venue CHECK (venue IN ('room', 'home', 'gatehouse', 'site', 'online')), 
	CONSTRAINT fk_meeting_body_id FOREIGN KEY(body_id) REFERENCES meeting_body (id), 
	CONSTRAINT uq_meeting_body_id_number UNIQUE (body_id, number)
)
 STRICT

;
CREATE INDEX ix_meeting_body_id ON meeting (body_id);
CREATE TABLE meeting_body_member (
	body_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	post TEXT NOT NULL, 
	capacity TEXT NOT NULL, 
	left_on TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_body_member PRIMARY KEY (id), 
	CONSTRAINT ck_meeting_body_member_capacity CHECK (capacity IN ('member', 'alternate', 'observer', 'visitor')), 
	CONSTRAINT fk_meeting_body_member_body_id FOREIGN KEY(body_id) REFERENCES meeting_body (id), 
	CONSTRAINT uq_meeting_body_member_body_id_ordinal UNIQUE (body_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_meeting_body_member_body_id ON meeting_body_member (body_id);
CREATE TABLE meeting_slot (
	body_id TEXT NOT NULL, 
	weekday INTEGER NOT NULL, 
	minute INTEGER NOT NULL, 
	place TEXT NOT NULL, 
	on_holiday TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT, 
	reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_slot PRIMARY KEY (id), 
	CONSTRAINT ck_meeting_slot_ended_has_reason CHECK ((until IS NULL) = (reason = '')), 
	CONSTRAINT ck_meeting_slot_minute_in_range CHECK (minute BETWEEN 0 AND 1439), 
	CONSTRAINT ck_meeting_slot_on_holiday CHECK (on_holiday IN ('skip', 'next_workday')), 
	CONSTRAINT ck_meeting_slot_weekday_in_range CHECK (weekday BETWEEN 0 AND 6), 
	CONSTRAINT fk_meeting_slot_body_id FOREIGN KEY(body_id) REFERENCES meeting_body (id)
)
 STRICT

;
CREATE INDEX ix_meeting_slot_body_id ON meeting_slot (body_id);
CREATE TABLE pool_change (
	topic_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	title TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	spot TEXT NOT NULL, 
	interested TEXT NOT NULL, 
	background TEXT NOT NULL, 
	options TEXT NOT NULL, 
	materials TEXT NOT NULL, 
	matter TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_pool_change PRIMARY KEY (id), 
	CONSTRAINT ck_pool_change_has_reason CHECK (reason <> ''), 
	CONSTRAINT ck_pool_change_kind CHECK (kind IN ('parking', 'security', 'sanitation', 'neighbours', 'lift', 'other')), 
	CONSTRAINT fk_pool_change_topic_id FOREIGN KEY(topic_id) REFERENCES pool_topic (id), 
	CONSTRAINT uq_pool_change_topic_id_ordinal UNIQUE (topic_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_pool_change_topic_id ON pool_change (topic_id);
CREATE TABLE pool_decision (
	topic_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	decider TEXT NOT NULL, 
	passed INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	reference TEXT NOT NULL, 
	vote_id TEXT, 
	note TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_pool_decision PRIMARY KEY (id), 
	CONSTRAINT ck_pool_decision_decider CHECK (decider IN ('assembly', 'residents', 'street')), 
	CONSTRAINT ck_pool_decision_names_its_source CHECK (vote_id IS NOT NULL OR reference <> ''), 
	CONSTRAINT fk_pool_decision_topic_id FOREIGN KEY(topic_id) REFERENCES pool_topic (id), 
	CONSTRAINT fk_pool_decision_vote_id FOREIGN KEY(vote_id) REFERENCES assembly_matter (id), 
	CONSTRAINT uq_pool_decision_topic_id_ordinal UNIQUE (topic_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_pool_decision_topic_id ON pool_decision (topic_id);
CREATE TABLE pool_feedback (
	topic_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	told TEXT NOT NULL, 
	how TEXT NOT NULL, 
	day TEXT NOT NULL, 
	satisfaction INTEGER, 
	comment TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_pool_feedback PRIMARY KEY (id), 
	CONSTRAINT ck_pool_feedback_satisfaction_in_range CHECK (satisfaction BETWEEN 1 AND 5), 
	CONSTRAINT fk_pool_feedback_topic_id FOREIGN KEY(topic_id) REFERENCES pool_topic (id), 
	CONSTRAINT uq_pool_feedback_topic_id_ordinal UNIQUE (topic_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_pool_feedback_topic_id ON pool_feedback (topic_id);
CREATE TABLE pool_round (
	topic_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	question TEXT NOT NULL, 
	how TEXT NOT NULL, 
	return_place TEXT NOT NULL, 
	opened_on TEXT NOT NULL, 
	closes_on TEXT NOT NULL, 
	closed_on TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_pool_round PRIMARY KEY (id), 
	CONSTRAINT ck_pool_round_closes_after_opening CHECK (closes_on >= opened_on), 
	CONSTRAINT fk_pool_round_topic_id FOREIGN KEY(topic_id) REFERENCES pool_topic (id), 
	CONSTRAINT uq_pool_round_topic_id_number UNIQUE (topic_id, number)
)
 STRICT

;
CREATE INDEX ix_pool_round_topic_id ON pool_round (topic_id);
CREATE TABLE procedure_party (
	run_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	role TEXT NOT NULL, 
	name TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_procedure_party PRIMARY KEY (id), 
	CONSTRAINT ck_procedure_party_named CHECK (name <> ''), 
	CONSTRAINT fk_procedure_party_run_id FOREIGN KEY(run_id) REFERENCES procedure_run (id), 
	CONSTRAINT uq_procedure_party_run_id_ordinal UNIQUE (run_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_procedure_party_run_id ON procedure_party (run_id);
CREATE TABLE meeting_attendance (
	meeting_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	post TEXT NOT NULL, 
	capacity TEXT NOT NULL, 
	presence TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	signed_at TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_attendance PRIMARY KEY (id), 
	CONSTRAINT ck_meeting_attendance_capacity CHECK (capacity IN ('member', 'alternate', 'observer', 'visitor')), 
	CONSTRAINT ck_meeting_attendance_excuse_has_reason CHECK (presence <> 'excused' OR reason <> ''), 
	CONSTRAINT ck_meeting_attendance_presence CHECK (presence IN ('due', 'present', 'excused', 'absent')), 
	CONSTRAINT fk_meeting_attendance_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT uq_meeting_attendance_meeting_id_ordinal UNIQUE (meeting_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_meeting_attendance_meeting_id ON meeting_attendance (meeting_id);
CREATE TABLE meeting_change (
	meeting_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	day TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	how TEXT NOT NULL, 
	starts_at TEXT NOT NULL, 
	place TEXT NOT NULL, 
	notified_on TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_change PRIMARY KEY (id), 
	CONSTRAINT ck_meeting_change_has_reason CHECK (reason <> ''), 
	CONSTRAINT ck_meeting_change_kind CHECK (kind IN ('changed', 'called_off')), 
	CONSTRAINT fk_meeting_change_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT uq_meeting_change_meeting_id_ordinal UNIQUE (meeting_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_meeting_change_meeting_id ON meeting_change (meeting_id);
CREATE TABLE meeting_minutes (
	meeting_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	made_at TEXT NOT NULL, 
	hung_on TEXT, 
	content TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_minutes PRIMARY KEY (id), 
	CONSTRAINT ck_meeting_minutes_change_has_reason CHECK (kind = 'original' OR reason <> ''), 
	CONSTRAINT ck_meeting_minutes_kind CHECK (kind IN ('original', 'corrected', 'withdrawn')), 
	CONSTRAINT fk_meeting_minutes_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT uq_meeting_minutes_meeting_id_number UNIQUE (meeting_id, number)
)
 STRICT

;
CREATE INDEX ix_meeting_minutes_meeting_id ON meeting_minutes (meeting_id);
CREATE TABLE meeting_slot_day (
	slot_id TEXT NOT NULL, 
	day TEXT NOT NULL, 
	state TEXT NOT NULL, 
	members INTEGER NOT NULL, 
	residents INTEGER NOT NULL, 
	note TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_slot_day PRIMARY KEY (id), 
	CONSTRAINT ck_meeting_slot_day_calling_off_has_reason CHECK (state <> 'called_off' OR note <> ''), 
	CONSTRAINT ck_meeting_slot_day_not_negative CHECK (members >= 0 AND residents >= 0), 
	CONSTRAINT ck_meeting_slot_day_state CHECK (state IN ('held', 'called_off')), 
	CONSTRAINT fk_meeting_slot_day_slot_id FOREIGN KEY(slot_id) REFERENCES meeting_slot (id), 
	CONSTRAINT uq_meeting_slot_day_slot_id_day UNIQUE (slot_id, day)
)
 STRICT

;
CREATE INDEX ix_meeting_slot_day_slot_id ON meeting_slot_day (slot_id);
CREATE TABLE meeting_slot_meeting (
	slot_id TEXT NOT NULL, 
	day TEXT NOT NULL, 
	meeting_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_slot_meeting PRIMARY KEY (id), 
	CONSTRAINT fk_meeting_slot_meeting_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_meeting_slot_meeting_slot_id FOREIGN KEY(slot_id) REFERENCES meeting_slot (id), 
	CONSTRAINT uq_meeting_slot_meeting_meeting_id UNIQUE (meeting_id)
)
 STRICT

;
CREATE INDEX ix_meeting_slot_meeting_slot_id ON meeting_slot_meeting (slot_id);
CREATE TABLE meeting_slot_topic (
	slot_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	raised_by TEXT NOT NULL, 
	topic_id TEXT, 
	added_on TEXT NOT NULL, 
	state TEXT NOT NULL, 
	ended_on TEXT, 
	outcome TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_slot_topic PRIMARY KEY (id), 
	CONSTRAINT ck_meeting_slot_topic_ended_has_day CHECK ((state = 'open') = (ended_on IS NULL)), 
	CONSTRAINT ck_meeting_slot_topic_ended_has_outcome CHECK (state = 'open' OR outcome <> ''), 
	CONSTRAINT ck_meeting_slot_topic_state CHECK (state IN ('open', 'settled', 'withdrawn')), 
	CONSTRAINT fk_meeting_slot_topic_slot_id FOREIGN KEY(slot_id) REFERENCES meeting_slot (id), 
	CONSTRAINT uq_meeting_slot_topic_slot_id_number UNIQUE (slot_id, number)
)
 STRICT

;
CREATE INDEX ix_meeting_slot_topic_slot_id ON meeting_slot_topic (slot_id);
CREATE INDEX ix_meeting_slot_topic_topic_id ON meeting_slot_topic (topic_id);
CREATE TABLE meeting_topic (
	meeting_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	raised_by TEXT NOT NULL, 
	background TEXT NOT NULL, 
	options TEXT NOT NULL, 
	matter TEXT NOT NULL, 
	carried_from_id TEXT, 
	state TEXT NOT NULL, 
	consensus TEXT NOT NULL, 
	resolution TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_topic PRIMARY KEY (id), 
	CONSTRAINT ck_meeting_topic_state CHECK (state IN ('raised', 'accepted', 'set', 'notified', 'discussed', 'agreed', 'not_agreed', 'shelved', 'to_assembly', 'to_residents', 'to_street', 'carried_out', 'done', 'fed_back', 'rated', 'filed')), 
	CONSTRAINT fk_meeting_topic_carried_from_id FOREIGN KEY(carried_from_id) REFERENCES meeting_topic (id), 
	CONSTRAINT fk_meeting_topic_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT uq_meeting_topic_meeting_id_number UNIQUE (meeting_id, number)
)
 STRICT

;
CREATE INDEX ix_meeting_topic_carried_from_id ON meeting_topic (carried_from_id);
CREATE INDEX ix_meeting_topic_meeting_id ON meeting_topic (meeting_id);
CREATE TABLE procedure_step (
	run_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	step TEXT NOT NULL, 
	day TEXT NOT NULL, 
	skipped INTEGER NOT NULL, 
	place TEXT NOT NULL, 
	note TEXT NOT NULL, 
	evidence TEXT NOT NULL, 
	meeting_id TEXT, 
	due INTEGER, 
	present INTEGER, 
	agree INTEGER, 
	undone_on TEXT, 
	undone_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_procedure_step PRIMARY KEY (id), 
	CONSTRAINT ck_procedure_step_counts_fit CHECK (due IS NULL OR (0 <= agree AND agree <= present AND present <= due)), 
	CONSTRAINT ck_procedure_step_undone_has_reason CHECK ((undone_on IS NULL) = (undone_reason = '')), 
	CONSTRAINT fk_procedure_step_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_procedure_step_run_id FOREIGN KEY(run_id) REFERENCES procedure_run (id), 
	CONSTRAINT uq_procedure_step_run_id_ordinal UNIQUE (run_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_procedure_step_run_id ON procedure_step (run_id);
CREATE TABLE meeting_feedback (
	topic_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	told TEXT NOT NULL, 
	how TEXT NOT NULL, 
	day TEXT NOT NULL, 
	satisfaction INTEGER, 
	comment TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_feedback PRIMARY KEY (id), 
	CONSTRAINT ck_meeting_feedback_satisfaction_in_range CHECK (satisfaction BETWEEN 1 AND 5), 
	CONSTRAINT fk_meeting_feedback_topic_id FOREIGN KEY(topic_id) REFERENCES meeting_topic (id), 
	CONSTRAINT uq_meeting_feedback_topic_id_ordinal UNIQUE (topic_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_meeting_feedback_topic_id ON meeting_feedback (topic_id);
CREATE TABLE meeting_follow_up (
	topic_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	action TEXT NOT NULL, 
	owner TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	issued_on TEXT NOT NULL, 
	deadline TEXT NOT NULL, 
	check_on TEXT, 
	budget_fen INTEGER, 
	source TEXT NOT NULL, 
	state TEXT NOT NULL, 
	closed_on TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_follow_up PRIMARY KEY (id), 
	CONSTRAINT ck_meeting_follow_up_budget_not_negative CHECK (budget_fen IS NULL OR budget_fen >= 0), 
	CONSTRAINT ck_meeting_follow_up_state CHECK (state IN ('open', 'in_progress', 'done', 'dropped')), 
	CONSTRAINT fk_meeting_follow_up_topic_id FOREIGN KEY(topic_id) REFERENCES meeting_topic (id), 
	CONSTRAINT uq_meeting_follow_up_topic_id_number UNIQUE (topic_id, number)
)
 STRICT

;
CREATE INDEX ix_meeting_follow_up_topic_id ON meeting_follow_up (topic_id);
CREATE TABLE meeting_mandate (
	member_id TEXT NOT NULL, 
	dwelling_id TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_mandate PRIMARY KEY (id), 
	CONSTRAINT fk_meeting_mandate_dwelling_id FOREIGN KEY(dwelling_id) REFERENCES dwelling (id), 
	CONSTRAINT fk_meeting_mandate_member_id FOREIGN KEY(member_id) REFERENCES meeting_body_member (id)
)
 STRICT

;
CREATE INDEX ix_meeting_mandate_dwelling_id ON meeting_mandate (dwelling_id);
CREATE INDEX ix_meeting_mandate_member_id ON meeting_mandate (member_id);
CREATE TABLE meeting_slot_agenda (
	topic_id TEXT NOT NULL, 
	meeting_topic_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_slot_agenda PRIMARY KEY (id), 
	CONSTRAINT fk_meeting_slot_agenda_meeting_topic_id FOREIGN KEY(meeting_topic_id) REFERENCES meeting_topic (id), 
	CONSTRAINT fk_meeting_slot_agenda_topic_id FOREIGN KEY(topic_id) REFERENCES meeting_slot_topic (id), 
	CONSTRAINT uq_meeting_slot_agenda_meeting_topic_id UNIQUE (meeting_topic_id)
)
 STRICT

;
CREATE INDEX ix_meeting_slot_agenda_topic_id ON meeting_slot_agenda (topic_id);
CREATE TABLE meeting_slot_talk (
	topic_id TEXT NOT NULL, 
	day_id TEXT NOT NULL, 
	settled INTEGER NOT NULL, 
	note TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_slot_talk PRIMARY KEY (id), 
	CONSTRAINT fk_meeting_slot_talk_day_id FOREIGN KEY(day_id) REFERENCES meeting_slot_day (id), 
	CONSTRAINT fk_meeting_slot_talk_topic_id FOREIGN KEY(topic_id) REFERENCES meeting_slot_topic (id), 
	CONSTRAINT uq_meeting_slot_talk_topic_id_day_id UNIQUE (topic_id, day_id)
)
 STRICT

;
CREATE INDEX ix_meeting_slot_talk_day_id ON meeting_slot_talk (day_id);
CREATE INDEX ix_meeting_slot_talk_topic_id ON meeting_slot_talk (topic_id);
CREATE TABLE meeting_topic_link (
	topic_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	vote_id TEXT, 
	reference TEXT NOT NULL, 
	passed INTEGER, 
	voted_on TEXT, 
	linked_on TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_topic_link PRIMARY KEY (id), 
	CONSTRAINT ck_meeting_topic_link_change_has_reason CHECK (ordinal = 1 OR reason <> ''), 
	CONSTRAINT ck_meeting_topic_link_names_its_source CHECK (vote_id IS NOT NULL OR (reference <> '' AND passed IS NOT NULL AND voted_on IS NOT NULL)), 
	CONSTRAINT fk_meeting_topic_link_topic_id FOREIGN KEY(topic_id) REFERENCES meeting_topic (id), 
	CONSTRAINT fk_meeting_topic_link_vote_id FOREIGN KEY(vote_id) REFERENCES assembly_matter (id), 
	CONSTRAINT uq_meeting_topic_link_topic_id_ordinal UNIQUE (topic_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_meeting_topic_link_topic_id ON meeting_topic_link (topic_id);
CREATE TABLE meeting_topic_step (
	topic_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	day TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	evidence TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_topic_step PRIMARY KEY (id), 
	CONSTRAINT ck_meeting_topic_step_state CHECK (state IN ('raised', 'accepted', 'set', 'notified', 'discussed', 'agreed', 'not_agreed', 'shelved', 'to_assembly', 'to_residents', 'to_street', 'carried_out', 'done', 'fed_back', 'rated', 'filed')), 
	CONSTRAINT fk_meeting_topic_step_topic_id FOREIGN KEY(topic_id) REFERENCES meeting_topic (id), 
	CONSTRAINT uq_meeting_topic_step_topic_id_ordinal UNIQUE (topic_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_meeting_topic_step_topic_id ON meeting_topic_step (topic_id);
CREATE TABLE meeting_view (
	topic_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	speaker TEXT NOT NULL, 
	text TEXT NOT NULL, 
	is_dissent INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_view PRIMARY KEY (id), 
	CONSTRAINT fk_meeting_view_topic_id FOREIGN KEY(topic_id) REFERENCES meeting_topic (id), 
	CONSTRAINT uq_meeting_view_topic_id_ordinal UNIQUE (topic_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_meeting_view_topic_id ON meeting_view (topic_id);
CREATE TABLE meeting_vote (
	topic_id TEXT NOT NULL, 
	seats INTEGER NOT NULL, 
	sitting INTEGER NOT NULL, 
	present INTEGER NOT NULL, 
	base_of TEXT NOT NULL, 
	base INTEGER NOT NULL, 
	agree INTEGER NOT NULL, 
	against INTEGER NOT NULL, 
	abstain INTEGER NOT NULL, 
	rule TEXT NOT NULL, 
	outcome TEXT NOT NULL, 
	share TEXT NOT NULL, 
	bound TEXT NOT NULL, 
	needed INTEGER NOT NULL, 
	short_by INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_vote PRIMARY KEY (id), 
	CONSTRAINT ck_meeting_vote_base_of CHECK (base_of IN ('seats', 'sitting', 'present')), 
	CONSTRAINT ck_meeting_vote_not_negative CHECK (agree >= 0 AND against >= 0 AND abstain >= 0), 
	CONSTRAINT ck_meeting_vote_outcome CHECK (outcome IN ('passed', 'not_passed', 'no_quorum', 'no_rule')), 
	CONSTRAINT fk_meeting_vote_topic_id FOREIGN KEY(topic_id) REFERENCES meeting_topic (id), 
	CONSTRAINT uq_meeting_vote_topic_id UNIQUE (topic_id)
)
 STRICT

;
CREATE TABLE pool_household (
	round_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	dwelling_id TEXT, 
	label TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_pool_household PRIMARY KEY (id), 
	CONSTRAINT fk_pool_household_dwelling_id FOREIGN KEY(dwelling_id) REFERENCES dwelling (id), 
	CONSTRAINT fk_pool_household_round_id FOREIGN KEY(round_id) REFERENCES pool_round (id), 
	CONSTRAINT uq_pool_household_round_id_ordinal UNIQUE (round_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_pool_household_round_id ON pool_household (round_id);
CREATE TABLE pool_step (
	topic_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	day TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	evidence TEXT NOT NULL, 
	after_id TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_pool_step PRIMARY KEY (id), 
	CONSTRAINT ck_pool_step_state CHECK (state IN ('raised', 'accepted', 'set', 'notified', 'discussed', 'agreed', 'not_agreed', 'shelved', 'to_assembly', 'to_residents', 'to_street', 'carried_out', 'done', 'fed_back', 'rated', 'filed')), 
	CONSTRAINT fk_pool_step_after_id FOREIGN KEY(after_id) REFERENCES meeting_topic (id), 
	CONSTRAINT fk_pool_step_topic_id FOREIGN KEY(topic_id) REFERENCES pool_topic (id), 
	CONSTRAINT uq_pool_step_topic_id_ordinal UNIQUE (topic_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_pool_step_topic_id ON pool_step (topic_id);
CREATE TABLE pool_taking (
	topic_id TEXT NOT NULL, 
	meeting_topic_id TEXT NOT NULL, 
	day TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_pool_taking PRIMARY KEY (id), 
	CONSTRAINT fk_pool_taking_meeting_topic_id FOREIGN KEY(meeting_topic_id) REFERENCES meeting_topic (id), 
	CONSTRAINT fk_pool_taking_topic_id FOREIGN KEY(topic_id) REFERENCES pool_topic (id), 
	CONSTRAINT uq_pool_taking_meeting_topic_id UNIQUE (meeting_topic_id)
)
 STRICT

;
CREATE INDEX ix_pool_taking_topic_id ON pool_taking (topic_id);
CREATE TABLE procedure_step_person (
	record_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	role TEXT NOT NULL, 
	name TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_procedure_step_person PRIMARY KEY (id), 
	CONSTRAINT fk_procedure_step_person_record_id FOREIGN KEY(record_id) REFERENCES procedure_step (id), 
	CONSTRAINT uq_procedure_step_person_record_id_ordinal UNIQUE (record_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_procedure_step_person_record_id ON procedure_step_person (record_id);
CREATE TABLE meeting_follow_up_step (
	follow_up_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	day TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	note TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_follow_up_step PRIMARY KEY (id), 
	CONSTRAINT ck_meeting_follow_up_step_state CHECK (state IN ('open', 'in_progress', 'done', 'dropped')), 
	CONSTRAINT fk_meeting_follow_up_step_follow_up_id FOREIGN KEY(follow_up_id) REFERENCES meeting_follow_up (id), 
	CONSTRAINT uq_meeting_follow_up_step_follow_up_id_ordinal UNIQUE (follow_up_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_meeting_follow_up_step_follow_up_id ON meeting_follow_up_step (follow_up_id);
CREATE TABLE meeting_signed_opinion (
	topic_id TEXT NOT NULL, 
	mandate_id TEXT NOT NULL, 
	stance TEXT NOT NULL, 
	text TEXT NOT NULL, 
	signed_by TEXT NOT NULL, 
	signed_on TEXT NOT NULL, 
	undone_on TEXT, 
	undone_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_signed_opinion PRIMARY KEY (id), 
	CONSTRAINT ck_meeting_signed_opinion_signed CHECK (signed_by <> ''), 
	CONSTRAINT ck_meeting_signed_opinion_stance CHECK (stance IN ('agree', 'against', 'other')), 
	CONSTRAINT ck_meeting_signed_opinion_undone_has_reason CHECK ((undone_on IS NULL) = (undone_reason = '')), 
	CONSTRAINT fk_meeting_signed_opinion_mandate_id FOREIGN KEY(mandate_id) REFERENCES meeting_mandate (id), 
	CONSTRAINT fk_meeting_signed_opinion_topic_id FOREIGN KEY(topic_id) REFERENCES meeting_topic (id)
)
 STRICT

;
CREATE INDEX ix_meeting_signed_opinion_mandate_id ON meeting_signed_opinion (mandate_id);
CREATE INDEX ix_meeting_signed_opinion_topic_id ON meeting_signed_opinion (topic_id);
CREATE TABLE pool_opinion (
	household_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	stance TEXT NOT NULL, 
	"view" TEXT NOT NULL, 
	taken_by TEXT NOT NULL, 
	day TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_pool_opinion PRIMARY KEY (id), 
	CONSTRAINT ck_pool_opinion_change_has_reason CHECK (ordinal = 1 OR reason <> ''), 
	CONSTRAINT ck_pool_opinion_other_is_told CHECK (stance <> 'other' OR view <> ''), 
	CONSTRAINT ck_pool_opinion_stance CHECK (stance IN ('agree', 'against', 'other')), 
	CONSTRAINT fk_pool_opinion_household_id FOREIGN KEY(household_id) REFERENCES pool_household (id), 
	CONSTRAINT uq_pool_opinion_household_id_ordinal UNIQUE (household_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_pool_opinion_household_id ON pool_opinion (household_id);
CREATE TABLE volunteer_imported_total (
	source TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT NOT NULL, 
	tasks INTEGER NOT NULL, 
	sign_ups INTEGER NOT NULL, 
	taken_on TEXT NOT NULL, 
	note TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_volunteer_imported_total PRIMARY KEY (id), 
	CONSTRAINT ck_volunteer_imported_total_begins_before_its_end CHECK (since <= until), 
	CONSTRAINT ck_volunteer_imported_total_not_negative CHECK (tasks >= 0 AND sign_ups >= 0), 
	CONSTRAINT uq_volunteer_imported_total_source_since_until UNIQUE (source, since, until)
)
 STRICT

;
CREATE TABLE dispute (
	compound_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	place TEXT NOT NULL, 
	account TEXT NOT NULL, 
	received_on TEXT NOT NULL, 
	received_how TEXT NOT NULL, 
	state TEXT NOT NULL, 
	ended_on TEXT, 
	recourse TEXT, 
	end_note TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_dispute PRIMARY KEY (id), 
	CONSTRAINT ck_dispute_kind CHECK (kind IN ('noise', 'leak', 'parking', 'common_parts', 'boundary', 'lift', 'fees', 'other')), 
	CONSTRAINT ck_dispute_number_positive CHECK (number > 0), 
	CONSTRAINT ck_dispute_recourse CHECK (recourse IN ('peoples_committee', 'street', 'housing', 'police', 'arbitration', 'court', 'nowhere')), 
	CONSTRAINT ck_dispute_state CHECK (state IN ('open', 'agreed', 'kept', 'not_agreed', 'withdrawn')), 
	CONSTRAINT fk_dispute_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id), 
	CONSTRAINT uq_dispute_compound_id_number UNIQUE (compound_id, number)
)
 STRICT

;
CREATE INDEX ix_dispute_compound_id ON dispute (compound_id);
CREATE TABLE fund (
	compound_id TEXT, 
	community_id TEXT, 
	name TEXT NOT NULL, 
	source TEXT NOT NULL, 
	basis TEXT NOT NULL, 
	keeper TEXT NOT NULL, 
	opened_on TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_fund PRIMARY KEY (id), 
	CONSTRAINT ck_fund_income_has_basis CHECK (source <> 'common_income' OR basis <> ''), 
	CONSTRAINT ck_fund_one_place CHECK (compound_id IS NULL OR community_id IS NULL), 
	CONSTRAINT ck_fund_source CHECK (source IN ('self_raised', 'people_fund', 'livelihood', 'common_income', 'party_dues', 'budget', 'sponsor', 'other')), 
	CONSTRAINT fk_fund_community_id FOREIGN KEY(community_id) REFERENCES community (id), 
	CONSTRAINT fk_fund_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id)
)
 STRICT

;
CREATE INDEX ix_fund_community_id ON fund (community_id);
CREATE INDEX ix_fund_compound_id ON fund (compound_id);
CREATE TABLE neighbour_event (
	compound_id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	planned_on TEXT NOT NULL, 
	place TEXT NOT NULL, 
	organiser TEXT NOT NULL, 
	about TEXT NOT NULL, 
	state TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_neighbour_event PRIMARY KEY (id), 
	CONSTRAINT ck_neighbour_event_kind CHECK (kind IN ('festival', 'culture', 'clinic', 'learning', 'cleaning', 'other')), 
	CONSTRAINT ck_neighbour_event_state CHECK (state IN ('planned', 'held', 'called_off')), 
	CONSTRAINT fk_neighbour_event_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id)
)
 STRICT

;
CREATE INDEX ix_neighbour_event_compound_id ON neighbour_event (compound_id);
CREATE TABLE neighbour_group (
	compound_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	leader TEXT NOT NULL, 
	about TEXT NOT NULL, 
	filed_on TEXT NOT NULL, 
	filed_with TEXT NOT NULL, 
	ended_on TEXT, 
	end_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_neighbour_group PRIMARY KEY (id), 
	CONSTRAINT ck_neighbour_group_kind CHECK (kind IN ('club', 'interest', 'mutual_aid', 'foundation', 'other')), 
	CONSTRAINT fk_neighbour_group_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id)
)
 STRICT

;
CREATE INDEX ix_neighbour_group_compound_id ON neighbour_group (compound_id);
CREATE TABLE opinion_round (
	compound_id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	aim TEXT NOT NULL, 
	convenor TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT NOT NULL, 
	asked INTEGER NOT NULL, 
	closed_on TEXT, 
	conclusion TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_opinion_round PRIMARY KEY (id), 
	CONSTRAINT ck_opinion_round_asked_positive CHECK (asked > 0), 
	CONSTRAINT ck_opinion_round_begins_before_its_end CHECK (since <= until), 
	CONSTRAINT fk_opinion_round_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id)
)
 STRICT

;
CREATE INDEX ix_opinion_round_compound_id ON opinion_round (compound_id);
CREATE TABLE price_file (
	compound_id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	firm TEXT NOT NULL, 
	opened_on TEXT NOT NULL, 
	area INTEGER NOT NULL, 
	current_fen INTEGER NOT NULL, 
	proposed_fen INTEGER NOT NULL, 
	wanted_from TEXT, 
	standard TEXT NOT NULL, 
	grounds TEXT NOT NULL, 
	state TEXT NOT NULL, 
	matter TEXT NOT NULL, 
	vote_id TEXT, 
	vote_reference TEXT NOT NULL, 
	vote_passed_on TEXT, 
	effective_from TEXT, 
	closed_on TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_price_file PRIMARY KEY (id), 
	CONSTRAINT ck_price_file_area_positive CHECK (area > 0), 
	CONSTRAINT ck_price_file_fees_not_negative CHECK (current_fen >= 0 AND proposed_fen >= 0), 
	CONSTRAINT ck_price_file_state CHECK (state IN ('open', 'agreed', 'voted', 'done', 'not_agreed')), 
	CONSTRAINT fk_price_file_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id), 
	CONSTRAINT fk_price_file_vote_id FOREIGN KEY(vote_id) REFERENCES assembly_matter (id)
)
 STRICT

;
CREATE INDEX ix_price_file_compound_id ON price_file (compound_id);
CREATE TABLE problem (
	compound_id TEXT, 
	community_id TEXT, 
	year INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	own_kind TEXT NOT NULL, 
	title TEXT NOT NULL, 
	place TEXT NOT NULL, 
	detail TEXT NOT NULL, 
	found_by TEXT NOT NULL, 
	found_on TEXT NOT NULL, 
	state TEXT NOT NULL, 
	cost_fen INTEGER, 
	done_on TEXT, 
	merged_into_id TEXT, 
	archive_number TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_problem PRIMARY KEY (id), 
	CONSTRAINT ck_problem_cost_not_negative CHECK (cost_fen IS NULL OR cost_fen >= 0), 
	CONSTRAINT ck_problem_kind CHECK (kind IN ('parking', 'security', 'sanitation', 'neighbours', 'lift', 'other')), 
	CONSTRAINT ck_problem_merged CHECK ((state = 'merged') = (merged_into_id IS NOT NULL)), 
	CONSTRAINT ck_problem_number_positive CHECK (number > 0), 
	CONSTRAINT ck_problem_one_place CHECK (compound_id IS NULL OR community_id IS NULL), 
	CONSTRAINT ck_problem_own_kind_of_others CHECK (own_kind = '' OR kind = 'other'), 
	CONSTRAINT ck_problem_state CHECK (state IN ('raised', 'accepted', 'declined', 'discussed', 'in_hand', 'passed_on', 'shelved', 'done', 'fed_back', 'rated', 'filed', 'merged')), 
	CONSTRAINT fk_problem_community_id FOREIGN KEY(community_id) REFERENCES community (id), 
	CONSTRAINT fk_problem_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id), 
	CONSTRAINT fk_problem_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES problem (id), 
	CONSTRAINT uq_problem_origin_year_number UNIQUE (origin, year, number)
)
 STRICT

;
CREATE INDEX ix_problem_community_id ON problem (community_id);
CREATE INDEX ix_problem_compound_id ON problem (compound_id);
CREATE INDEX ix_problem_merged_into_id ON problem (merged_into_id);
CREATE TABLE telling_duty (
	compound_id TEXT NOT NULL, 
	purpose TEXT NOT NULL, 
	bearer TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	title TEXT NOT NULL, 
	basis TEXT NOT NULL, 
	months INTEGER, 
	hang_days INTEGER, 
	first_due TEXT, 
	next_due TEXT, 
	ended_on TEXT, 
	end_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_telling_duty PRIMARY KEY (id), 
	CONSTRAINT ck_telling_duty_bearer CHECK (bearer IN ('committee', 'firm', 'residents_committee')), 
	CONSTRAINT ck_telling_duty_hang_days_positive CHECK (hang_days IS NULL OR hang_days > 0), 
	CONSTRAINT ck_telling_duty_kind CHECK (kind IN ('repair_fund', 'bylaws', 'decisions', 'contract', 'common_income', 'parking', 'member_fees', 'service', 'work_report', 'other')), 
	CONSTRAINT ck_telling_duty_months_positive CHECK (months IS NULL OR months > 0), 
	CONSTRAINT ck_telling_duty_purpose CHECK (purpose IN ('disclosure', 'report')), 
	CONSTRAINT ck_telling_duty_regular_has_a_day CHECK (months IS NULL OR first_due IS NOT NULL), 
	CONSTRAINT fk_telling_duty_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id)
)
 STRICT

;
CREATE INDEX ix_telling_duty_compound_id ON telling_duty (compound_id);
CREATE INDEX ix_telling_duty_next_due ON telling_duty (next_due);
CREATE TABLE volunteer_team (
	compound_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	leader TEXT NOT NULL, 
	task TEXT NOT NULL, 
	formed_on TEXT NOT NULL, 
	ended_on TEXT, 
	end_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_volunteer_team PRIMARY KEY (id), 
	CONSTRAINT ck_volunteer_team_kind CHECK (kind IN ('hygiene', 'safety', 'parking', 'culture', 'care', 'patrol', 'other')), 
	CONSTRAINT fk_volunteer_team_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id)
)
 STRICT

;
CREATE INDEX ix_volunteer_team_compound_id ON volunteer_team (compound_id);
CREATE TABLE crowd_funding (
	compound_id TEXT NOT NULL, 
	fund_id TEXT NOT NULL, 
	problem_id TEXT, 
	year INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	purpose TEXT NOT NULL, 
	basis TEXT NOT NULL, 
	base TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	total_fen INTEGER NOT NULL, 
	as_of TEXT NOT NULL, 
	opened_on TEXT NOT NULL, 
	pay_by TEXT NOT NULL, 
	keeper TEXT NOT NULL, 
	contact TEXT NOT NULL, 
	state TEXT NOT NULL, 
	closed_on TEXT, 
	close_reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_crowd_funding PRIMARY KEY (id), 
	CONSTRAINT ck_crowd_funding_base CHECK (base IN ('area', 'equal', 'agreed')), 
	CONSTRAINT ck_crowd_funding_closed_on_a_day CHECK ((state = 'closed') = (closed_on IS NOT NULL)), 
	CONSTRAINT ck_crowd_funding_has_basis CHECK (basis <> ''), 
	CONSTRAINT ck_crowd_funding_state CHECK (state IN ('open', 'closed')), 
	CONSTRAINT ck_crowd_funding_total_positive CHECK (total_fen > 0), 
	CONSTRAINT fk_crowd_funding_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id), 
	CONSTRAINT fk_crowd_funding_fund_id FOREIGN KEY(fund_id) REFERENCES fund (id), 
	CONSTRAINT fk_crowd_funding_problem_id FOREIGN KEY(problem_id) REFERENCES problem (id), 
	CONSTRAINT uq_crowd_funding_fund_id UNIQUE (fund_id), 
	CONSTRAINT uq_crowd_funding_origin_year_number UNIQUE (origin, year, number)
)
 STRICT

;
CREATE INDEX ix_crowd_funding_compound_id ON crowd_funding (compound_id);
CREATE INDEX ix_crowd_funding_problem_id ON crowd_funding (problem_id);
CREATE TABLE dispute_agreement (
	dispute_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	signed_on TEXT NOT NULL, 
	place TEXT NOT NULL, 
	terms TEXT NOT NULL, 
	signers TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_dispute_agreement PRIMARY KEY (id), 
	CONSTRAINT ck_dispute_agreement_change_has_reason CHECK (number = 1 OR reason <> ''), 
	CONSTRAINT fk_dispute_agreement_dispute_id FOREIGN KEY(dispute_id) REFERENCES dispute (id), 
	CONSTRAINT uq_dispute_agreement_dispute_id_number UNIQUE (dispute_id, number)
)
 STRICT

;
CREATE INDEX ix_dispute_agreement_dispute_id ON dispute_agreement (dispute_id);
CREATE TABLE dispute_mediator (
	dispute_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	own_kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	joined_on TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_dispute_mediator PRIMARY KEY (id), 
	CONSTRAINT ck_dispute_mediator_kind CHECK (kind IN ('mediator', 'police', 'adviser', 'own')), 
	CONSTRAINT ck_dispute_mediator_own_kind_is_named CHECK (kind <> 'own' OR own_kind <> ''), 
	CONSTRAINT fk_dispute_mediator_dispute_id FOREIGN KEY(dispute_id) REFERENCES dispute (id), 
	CONSTRAINT uq_dispute_mediator_dispute_id_ordinal UNIQUE (dispute_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_dispute_mediator_dispute_id ON dispute_mediator (dispute_id);
CREATE TABLE dispute_party (
	dispute_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	side TEXT NOT NULL, 
	name TEXT NOT NULL, 
	address TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	agent TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_dispute_party PRIMARY KEY (id), 
	CONSTRAINT ck_dispute_party_side CHECK (side IN ('first', 'second', 'third')), 
	CONSTRAINT fk_dispute_party_dispute_id FOREIGN KEY(dispute_id) REFERENCES dispute (id), 
	CONSTRAINT uq_dispute_party_dispute_id_ordinal UNIQUE (dispute_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_dispute_party_dispute_id ON dispute_party (dispute_id);
CREATE TABLE dispute_round (
	dispute_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	place TEXT NOT NULL, 
	present TEXT NOT NULL, 
	said TEXT NOT NULL, 
	result TEXT NOT NULL, 
	recorder TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_dispute_round PRIMARY KEY (id), 
	CONSTRAINT fk_dispute_round_dispute_id FOREIGN KEY(dispute_id) REFERENCES dispute (id), 
	CONSTRAINT uq_dispute_round_dispute_id_number UNIQUE (dispute_id, number)
)
 STRICT

;
CREATE INDEX ix_dispute_round_dispute_id ON dispute_round (dispute_id);
CREATE TABLE fund_entry (
	fund_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	way TEXT NOT NULL, 
	nature TEXT NOT NULL, 
	fen INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	voucher TEXT NOT NULL, 
	party TEXT NOT NULL, 
	purpose TEXT NOT NULL, 
	problem_id TEXT, 
	counters_id TEXT, 
	reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_fund_entry PRIMARY KEY (id), 
	CONSTRAINT ck_fund_entry_amount_in_range CHECK (fen > 0 AND fen <= 100000000000), 
	CONSTRAINT ck_fund_entry_counters_one CHECK ((nature IN ('counter', 'reversal')) = (counters_id IS NOT NULL)), 
	CONSTRAINT ck_fund_entry_nature CHECK (nature IN ('ordinary', 'counter', 'payment', 'refund', 'reversal')), 
	CONSTRAINT ck_fund_entry_undone_with_reason CHECK (nature NOT IN ('counter', 'refund', 'reversal') OR reason <> ''), 
	CONSTRAINT ck_fund_entry_way CHECK (way IN ('in', 'out')), 
	CONSTRAINT fk_fund_entry_counters_id FOREIGN KEY(counters_id) REFERENCES fund_entry (id), 
	CONSTRAINT fk_fund_entry_fund_id FOREIGN KEY(fund_id) REFERENCES fund (id), 
	CONSTRAINT fk_fund_entry_problem_id FOREIGN KEY(problem_id) REFERENCES problem (id), 
	CONSTRAINT uq_fund_entry_counters_id UNIQUE (counters_id), 
	CONSTRAINT uq_fund_entry_fund_id_number UNIQUE (fund_id, number)
)
 STRICT

;
CREATE INDEX ix_fund_entry_fund_id ON fund_entry (fund_id);
CREATE INDEX ix_fund_entry_problem_id ON fund_entry (problem_id);
CREATE TABLE neighbour_event_held (
	event_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	headcount INTEGER NOT NULL, 
	basis TEXT NOT NULL, 
	fen INTEGER, 
	money_source TEXT NOT NULL, 
	note TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_neighbour_event_held PRIMARY KEY (id), 
	CONSTRAINT ck_neighbour_event_held_basis CHECK (basis IN ('signed', 'counted', 'estimated')), 
	CONSTRAINT ck_neighbour_event_held_change_has_reason CHECK (number = 1 OR reason <> ''), 
	CONSTRAINT ck_neighbour_event_held_fen_not_negative CHECK (fen IS NULL OR fen >= 0), 
	CONSTRAINT ck_neighbour_event_held_headcount_not_negative CHECK (headcount >= 0), 
	CONSTRAINT fk_neighbour_event_held_event_id FOREIGN KEY(event_id) REFERENCES neighbour_event (id), 
	CONSTRAINT uq_neighbour_event_held_event_id_number UNIQUE (event_id, number)
)
 STRICT

;
CREATE INDEX ix_neighbour_event_held_event_id ON neighbour_event_held (event_id);
CREATE TABLE neighbour_group_count (
	group_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	members INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_neighbour_group_count PRIMARY KEY (id), 
	CONSTRAINT ck_neighbour_group_count_members_not_negative CHECK (members >= 0), 
	CONSTRAINT fk_neighbour_group_count_group_id FOREIGN KEY(group_id) REFERENCES neighbour_group (id), 
	CONSTRAINT uq_neighbour_group_count_group_id_ordinal UNIQUE (group_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_neighbour_group_count_group_id ON neighbour_group_count (group_id);
CREATE TABLE opinion_question (
	round_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	options TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_opinion_question PRIMARY KEY (id), 
	CONSTRAINT fk_opinion_question_round_id FOREIGN KEY(round_id) REFERENCES opinion_round (id), 
	CONSTRAINT uq_opinion_question_round_id_number UNIQUE (round_id, number)
)
 STRICT

;
CREATE INDEX ix_opinion_question_round_id ON opinion_question (round_id);
CREATE TABLE opinion_sheet (
	round_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	who TEXT NOT NULL, 
	address TEXT NOT NULL, 
	day TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_opinion_sheet PRIMARY KEY (id), 
	CONSTRAINT fk_opinion_sheet_round_id FOREIGN KEY(round_id) REFERENCES opinion_round (id), 
	CONSTRAINT uq_opinion_sheet_round_id_number UNIQUE (round_id, number)
)
 STRICT

;
CREATE INDEX ix_opinion_sheet_round_id ON opinion_sheet (round_id);
CREATE TABLE price_cost_sheet (
	file_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	laid_by TEXT NOT NULL, 
	day TEXT NOT NULL, 
	period TEXT NOT NULL, 
	total_fen INTEGER NOT NULL, 
	reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_price_cost_sheet PRIMARY KEY (id), 
	CONSTRAINT ck_price_cost_sheet_change_has_reason CHECK (number = 1 OR reason <> ''), 
	CONSTRAINT ck_price_cost_sheet_total_not_negative CHECK (total_fen >= 0), 
	CONSTRAINT fk_price_cost_sheet_file_id FOREIGN KEY(file_id) REFERENCES price_file (id), 
	CONSTRAINT uq_price_cost_sheet_file_id_number UNIQUE (file_id, number)
)
 STRICT

;
CREATE INDEX ix_price_cost_sheet_file_id ON price_cost_sheet (file_id);
CREATE TABLE price_result (
	file_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	fen INTEGER, 
	text TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_price_result PRIMARY KEY (id), 
	CONSTRAINT ck_price_result_change_has_reason CHECK (number = 1 OR reason <> ''), 
	CONSTRAINT ck_price_result_fen_not_negative CHECK (fen IS NULL OR fen >= 0), 
	CONSTRAINT fk_price_result_file_id FOREIGN KEY(file_id) REFERENCES price_file (id), 
	CONSTRAINT uq_price_result_file_id_number UNIQUE (file_id, number)
)
 STRICT

;
CREATE INDEX ix_price_result_file_id ON price_result (file_id);
CREATE TABLE price_round (
	file_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	place TEXT NOT NULL, 
	present TEXT NOT NULL, 
	owners_say TEXT NOT NULL, 
	firm_says TEXT NOT NULL, 
	offered_fen INTEGER, 
	result TEXT NOT NULL, 
	recorder TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_price_round PRIMARY KEY (id), 
	CONSTRAINT ck_price_round_offer_not_negative CHECK (offered_fen IS NULL OR offered_fen >= 0), 
	CONSTRAINT fk_price_round_file_id FOREIGN KEY(file_id) REFERENCES price_file (id), 
	CONSTRAINT uq_price_round_file_id_number UNIQUE (file_id, number)
)
 STRICT

;
CREATE INDEX ix_price_round_file_id ON price_round (file_id);
CREATE TABLE problem_change (
	problem_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	own_kind TEXT NOT NULL, 
	title TEXT NOT NULL, 
	place TEXT NOT NULL, 
	detail TEXT NOT NULL, 
	cost_fen INTEGER, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_problem_change PRIMARY KEY (id), 
	CONSTRAINT ck_problem_change_has_reason CHECK (reason <> ''), 
	CONSTRAINT ck_problem_change_kind CHECK (kind IN ('parking', 'security', 'sanitation', 'neighbours', 'lift', 'other')), 
	CONSTRAINT ck_problem_change_own_kind_of_others CHECK (own_kind = '' OR kind = 'other'), 
	CONSTRAINT fk_problem_change_problem_id FOREIGN KEY(problem_id) REFERENCES problem (id), 
	CONSTRAINT uq_problem_change_problem_id_ordinal UNIQUE (problem_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_problem_change_problem_id ON problem_change (problem_id);
CREATE TABLE problem_charge (
	problem_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	unit TEXT NOT NULL, 
	person TEXT NOT NULL, 
	requirement TEXT NOT NULL, 
	issued_on TEXT NOT NULL, 
	deadline TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_problem_charge PRIMARY KEY (id), 
	CONSTRAINT ck_problem_charge_change_has_reason CHECK (ordinal = 1 OR reason <> ''), 
	CONSTRAINT fk_problem_charge_problem_id FOREIGN KEY(problem_id) REFERENCES problem (id), 
	CONSTRAINT uq_problem_charge_problem_id_ordinal UNIQUE (problem_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_problem_charge_problem_id ON problem_charge (problem_id);
CREATE TABLE problem_claim (
	problem_id TEXT NOT NULL, 
	claimant TEXT NOT NULL, 
	name TEXT NOT NULL, 
	day TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_problem_claim PRIMARY KEY (id), 
	CONSTRAINT ck_problem_claim_claimant CHECK (claimant IN ('party_branch', 'committee', 'council', 'property_firm', 'residents_committee', 'street', 'other')), 
	CONSTRAINT fk_problem_claim_problem_id FOREIGN KEY(problem_id) REFERENCES problem (id), 
	CONSTRAINT uq_problem_claim_problem_id_claimant_name UNIQUE (problem_id, claimant, name)
)
 STRICT

;
CREATE INDEX ix_problem_claim_problem_id ON problem_claim (problem_id);
CREATE TABLE problem_downtime (
	problem_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	what TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT, 
	note TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_problem_downtime PRIMARY KEY (id), 
	CONSTRAINT ck_problem_downtime_ends_after_start CHECK (until IS NULL OR until >= since), 
	CONSTRAINT fk_problem_downtime_problem_id FOREIGN KEY(problem_id) REFERENCES problem (id), 
	CONSTRAINT uq_problem_downtime_problem_id_ordinal UNIQUE (problem_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_problem_downtime_problem_id ON problem_downtime (problem_id);
CREATE TABLE problem_feedback (
	problem_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	told TEXT NOT NULL, 
	how TEXT NOT NULL, 
	day TEXT NOT NULL, 
	satisfaction INTEGER, 
	comment TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_problem_feedback PRIMARY KEY (id), 
	CONSTRAINT ck_problem_feedback_satisfaction_in_range CHECK (satisfaction BETWEEN 1 AND 5), 
	CONSTRAINT fk_problem_feedback_problem_id FOREIGN KEY(problem_id) REFERENCES problem (id), 
	CONSTRAINT uq_problem_feedback_problem_id_ordinal UNIQUE (problem_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_problem_feedback_problem_id ON problem_feedback (problem_id);
CREATE TABLE problem_plan (
	problem_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	scope TEXT NOT NULL, 
	measures TEXT NOT NULL, 
	budget_fen INTEGER NOT NULL, 
	money TEXT NOT NULL, 
	builder TEXT NOT NULL, 
	starts_on TEXT NOT NULL, 
	ends_on TEXT NOT NULL, 
	safety TEXT NOT NULL, 
	issuer TEXT NOT NULL, 
	contact TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_problem_plan PRIMARY KEY (id), 
	CONSTRAINT ck_problem_plan_budget_not_negative CHECK (budget_fen >= 0), 
	CONSTRAINT ck_problem_plan_change_has_reason CHECK (ordinal = 1 OR reason <> ''), 
	CONSTRAINT ck_problem_plan_ends_after_start CHECK (ends_on >= starts_on), 
	CONSTRAINT fk_problem_plan_problem_id FOREIGN KEY(problem_id) REFERENCES problem (id), 
	CONSTRAINT uq_problem_plan_problem_id_ordinal UNIQUE (problem_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_problem_plan_problem_id ON problem_plan (problem_id);
CREATE TABLE problem_removal (
	problem_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	addressee TEXT NOT NULL, 
	structure TEXT NOT NULL, 
	basis TEXT NOT NULL, 
	remove_by TEXT NOT NULL, 
	objection TEXT NOT NULL, 
	issuer TEXT NOT NULL, 
	contact TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_problem_removal PRIMARY KEY (id), 
	CONSTRAINT ck_problem_removal_time_to_remove CHECK (remove_by > day), 
	CONSTRAINT fk_problem_removal_problem_id FOREIGN KEY(problem_id) REFERENCES problem (id), 
	CONSTRAINT uq_problem_removal_problem_id_ordinal UNIQUE (problem_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_problem_removal_problem_id ON problem_removal (problem_id);
CREATE TABLE problem_step (
	problem_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	day TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	evidence TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_problem_step PRIMARY KEY (id), 
	CONSTRAINT ck_problem_step_state CHECK (state IN ('raised', 'accepted', 'declined', 'discussed', 'in_hand', 'passed_on', 'shelved', 'done', 'fed_back', 'rated', 'filed', 'merged')), 
	CONSTRAINT fk_problem_step_problem_id FOREIGN KEY(problem_id) REFERENCES problem (id), 
	CONSTRAINT uq_problem_step_problem_id_ordinal UNIQUE (problem_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_problem_step_problem_id ON problem_step (problem_id);
CREATE TABLE sent_up (
	compound_id TEXT NOT NULL, 
	round_id TEXT, 
	title TEXT NOT NULL, 
	account TEXT NOT NULL, 
	sent_on TEXT NOT NULL, 
	sent_by TEXT NOT NULL, 
	sent_to TEXT NOT NULL, 
	answer_due TEXT, 
	answered_on TEXT, 
	answered_by TEXT NOT NULL, 
	answer TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_sent_up PRIMARY KEY (id), 
	CONSTRAINT ck_sent_up_answer_says_something CHECK (answered_on IS NULL OR answer <> ''), 
	CONSTRAINT fk_sent_up_compound_id FOREIGN KEY(compound_id) REFERENCES compound (id), 
	CONSTRAINT fk_sent_up_round_id FOREIGN KEY(round_id) REFERENCES opinion_round (id)
)
 STRICT

;
CREATE INDEX ix_sent_up_compound_id ON sent_up (compound_id);
CREATE INDEX ix_sent_up_round_id ON sent_up (round_id);
CREATE TABLE telling_change (
	duty_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	months INTEGER, 
	next_due TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_telling_change PRIMARY KEY (id), 
	CONSTRAINT ck_telling_change_has_reason CHECK (reason <> ''), 
	CONSTRAINT fk_telling_change_duty_id FOREIGN KEY(duty_id) REFERENCES telling_duty (id), 
	CONSTRAINT uq_telling_change_duty_id_ordinal UNIQUE (duty_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_telling_change_duty_id ON telling_change (duty_id);
CREATE TABLE telling_done (
	duty_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	due_on TEXT, 
	done_on TEXT NOT NULL, 
	place TEXT NOT NULL, 
	until TEXT, 
	evidence TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	note TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_telling_done PRIMARY KEY (id), 
	CONSTRAINT fk_telling_done_duty_id FOREIGN KEY(duty_id) REFERENCES telling_duty (id), 
	CONSTRAINT uq_telling_done_duty_id_ordinal UNIQUE (duty_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_telling_done_duty_id ON telling_done (duty_id);
CREATE TABLE volunteer_rota (
	team_id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	place TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT NOT NULL, 
	made_on TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_volunteer_rota PRIMARY KEY (id), 
	CONSTRAINT ck_volunteer_rota_begins_before_its_end CHECK (since <= until), 
	CONSTRAINT fk_volunteer_rota_team_id FOREIGN KEY(team_id) REFERENCES volunteer_team (id)
)
 STRICT

;
CREATE INDEX ix_volunteer_rota_team_id ON volunteer_rota (team_id);
CREATE TABLE volunteer_team_member (
	team_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	joined_on TEXT NOT NULL, 
	left_on TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_volunteer_team_member PRIMARY KEY (id), 
	CONSTRAINT fk_volunteer_team_member_team_id FOREIGN KEY(team_id) REFERENCES volunteer_team (id), 
	CONSTRAINT uq_volunteer_team_member_team_id_ordinal UNIQUE (team_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_volunteer_team_member_team_id ON volunteer_team_member (team_id);
CREATE TABLE dispute_promise (
	agreement_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	who TEXT NOT NULL, 
	action TEXT NOT NULL, 
	deadline TEXT NOT NULL, 
	fen INTEGER, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_dispute_promise PRIMARY KEY (id), 
	CONSTRAINT ck_dispute_promise_fen_not_negative CHECK (fen IS NULL OR fen >= 0), 
	CONSTRAINT fk_dispute_promise_agreement_id FOREIGN KEY(agreement_id) REFERENCES dispute_agreement (id), 
	CONSTRAINT uq_dispute_promise_agreement_id_number UNIQUE (agreement_id, number)
)
 STRICT

;
CREATE INDEX ix_dispute_promise_agreement_id ON dispute_promise (agreement_id);
CREATE TABLE opinion_answer (
	sheet_id TEXT NOT NULL, 
	question_id TEXT NOT NULL, 
	choice INTEGER, 
	text TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_opinion_answer PRIMARY KEY (id), 
	CONSTRAINT ck_opinion_answer_says_something CHECK (choice IS NOT NULL OR text <> ''), 
	CONSTRAINT fk_opinion_answer_question_id FOREIGN KEY(question_id) REFERENCES opinion_question (id), 
	CONSTRAINT fk_opinion_answer_sheet_id FOREIGN KEY(sheet_id) REFERENCES opinion_sheet (id), 
	CONSTRAINT uq_opinion_answer_sheet_id_question_id UNIQUE (sheet_id, question_id)
)
 STRICT

;
CREATE INDEX ix_opinion_answer_question_id ON opinion_answer (question_id);
CREATE INDEX ix_opinion_answer_sheet_id ON opinion_answer (sheet_id);
CREATE TABLE price_cost_item (
	sheet_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	item TEXT NOT NULL, 
	fen INTEGER NOT NULL, 
	basis TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_price_cost_item PRIMARY KEY (id), 
	CONSTRAINT ck_price_cost_item_fen_not_negative CHECK (fen >= 0), 
	CONSTRAINT fk_price_cost_item_sheet_id FOREIGN KEY(sheet_id) REFERENCES price_cost_sheet (id), 
	CONSTRAINT uq_price_cost_item_sheet_id_ordinal UNIQUE (sheet_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_price_cost_item_sheet_id ON price_cost_item (sheet_id);
CREATE TABLE volunteer_shift (
	rota_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	starts INTEGER NOT NULL, 
	ends INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_volunteer_shift PRIMARY KEY (id), 
	CONSTRAINT ck_volunteer_shift_starts_before_its_end CHECK (starts >= 0 AND starts < ends), 
	CONSTRAINT fk_volunteer_shift_rota_id FOREIGN KEY(rota_id) REFERENCES volunteer_rota (id), 
	CONSTRAINT uq_volunteer_shift_rota_id_ordinal UNIQUE (rota_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_volunteer_shift_day ON volunteer_shift (day);
CREATE INDEX ix_volunteer_shift_rota_id ON volunteer_shift (rota_id);
CREATE TABLE crowd_share (
	funding_id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	dwelling_id TEXT NOT NULL, 
	address TEXT NOT NULL, 
	household TEXT NOT NULL, 
	area INTEGER NOT NULL, 
	coefficient TEXT NOT NULL, 
	due_fen INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_crowd_share PRIMARY KEY (id), 
	CONSTRAINT ck_crowd_share_due_not_negative CHECK (due_fen >= 0), 
	CONSTRAINT fk_crowd_share_dwelling_id FOREIGN KEY(dwelling_id) REFERENCES dwelling (id), 
	CONSTRAINT fk_crowd_share_funding_id FOREIGN KEY(funding_id) REFERENCES crowd_funding (id), 
	CONSTRAINT uq_crowd_share_funding_id_dwelling_id UNIQUE (funding_id, dwelling_id), 
	CONSTRAINT uq_crowd_share_funding_id_position UNIQUE (funding_id, position)
)
 STRICT

;
CREATE INDEX ix_crowd_share_funding_id ON crowd_share (funding_id);
CREATE TABLE dispute_promise_check (
	promise_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	found TEXT NOT NULL, 
	day TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	note TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_dispute_promise_check PRIMARY KEY (id), 
	CONSTRAINT ck_dispute_promise_check_found CHECK (found IN ('kept', 'partly', 'broken')), 
	CONSTRAINT fk_dispute_promise_check_promise_id FOREIGN KEY(promise_id) REFERENCES dispute_promise (id), 
	CONSTRAINT uq_dispute_promise_check_promise_id_ordinal UNIQUE (promise_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_dispute_promise_check_promise_id ON dispute_promise_check (promise_id);
CREATE TABLE problem_link (
	problem_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	meeting_id TEXT, 
	topic_id TEXT, 
	pool_topic_id TEXT, 
	matter_id TEXT, 
	reference TEXT NOT NULL, 
	day TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_problem_link PRIMARY KEY (id), 
	CONSTRAINT ck_problem_link_kind CHECK (kind IN ('meeting', 'topic', 'pool_topic', 'matter', 'elsewhere')), 
	CONSTRAINT ck_problem_link_one_target CHECK ((kind = 'meeting') = (meeting_id IS NOT NULL) AND (kind = 'topic') = (topic_id IS NOT NULL) AND (kind = 'pool_topic') = (pool_topic_id IS NOT NULL) AND (kind = 'matter') = (matter_id IS NOT NULL) AND (kind <> 'elsewhere' OR reference <> '')), 
	CONSTRAINT fk_problem_link_matter_id FOREIGN KEY(matter_id) REFERENCES assembly_matter (id), 
	CONSTRAINT fk_problem_link_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_problem_link_pool_topic_id FOREIGN KEY(pool_topic_id) REFERENCES pool_topic (id), 
	CONSTRAINT fk_problem_link_problem_id FOREIGN KEY(problem_id) REFERENCES problem (id), 
	CONSTRAINT fk_problem_link_topic_id FOREIGN KEY(topic_id) REFERENCES meeting_topic (id), 
	CONSTRAINT uq_problem_link_problem_id_ordinal UNIQUE (problem_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_problem_link_problem_id ON problem_link (problem_id);
CREATE INDEX ix_problem_link_topic_id ON problem_link (topic_id);
CREATE TABLE volunteer_shift_place (
	shift_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	member_id TEXT NOT NULL, 
	replaces_id TEXT, 
	reason TEXT NOT NULL, 
	came INTEGER, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_volunteer_shift_place PRIMARY KEY (id), 
	CONSTRAINT ck_volunteer_shift_place_change_has_reason CHECK (replaces_id IS NULL OR reason <> ''), 
	CONSTRAINT fk_volunteer_shift_place_member_id FOREIGN KEY(member_id) REFERENCES volunteer_team_member (id), 
	CONSTRAINT fk_volunteer_shift_place_replaces_id FOREIGN KEY(replaces_id) REFERENCES volunteer_shift_place (id), 
	CONSTRAINT fk_volunteer_shift_place_shift_id FOREIGN KEY(shift_id) REFERENCES volunteer_shift (id), 
	CONSTRAINT uq_volunteer_shift_place_shift_id_ordinal UNIQUE (shift_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_volunteer_shift_place_member_id ON volunteer_shift_place (member_id);
CREATE INDEX ix_volunteer_shift_place_shift_id ON volunteer_shift_place (shift_id);
CREATE TABLE crowd_payment (
	funding_id TEXT NOT NULL, 
	share_id TEXT NOT NULL, 
	entry_id TEXT NOT NULL, 
	receipt INTEGER NOT NULL, 
	how TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_crowd_payment PRIMARY KEY (id), 
	CONSTRAINT ck_crowd_payment_how CHECK (how IN ('cash', 'transfer', 'mobile', 'cheque')), 
	CONSTRAINT ck_crowd_payment_receipt_positive CHECK (receipt > 0), 
	CONSTRAINT fk_crowd_payment_entry_id FOREIGN KEY(entry_id) REFERENCES fund_entry (id), 
	CONSTRAINT fk_crowd_payment_funding_id FOREIGN KEY(funding_id) REFERENCES crowd_funding (id), 
	CONSTRAINT fk_crowd_payment_share_id FOREIGN KEY(share_id) REFERENCES crowd_share (id), 
	CONSTRAINT uq_crowd_payment_entry_id UNIQUE (entry_id), 
	CONSTRAINT uq_crowd_payment_funding_id_receipt UNIQUE (funding_id, receipt)
)
 STRICT

;
CREATE INDEX ix_crowd_payment_funding_id ON crowd_payment (funding_id);
CREATE INDEX ix_crowd_payment_share_id ON crowd_payment (share_id);
CREATE TABLE crowd_receipt_copy (
	payment_id TEXT NOT NULL, 
	ordinal INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_crowd_receipt_copy PRIMARY KEY (id), 
	CONSTRAINT ck_crowd_receipt_copy_copy_has_reason CHECK (ordinal = 1 OR reason <> ''), 
	CONSTRAINT fk_crowd_receipt_copy_payment_id FOREIGN KEY(payment_id) REFERENCES crowd_payment (id), 
	CONSTRAINT uq_crowd_receipt_copy_payment_id_ordinal UNIQUE (payment_id, ordinal)
)
 STRICT

;
CREATE INDEX ix_crowd_receipt_copy_payment_id ON crowd_receipt_copy (payment_id);
CREATE TABLE sync_known_card (
	name TEXT NOT NULL, 
	recipient TEXT NOT NULL, 
	verifier TEXT NOT NULL, 
	key_id TEXT NOT NULL, 
	enrolled_at TEXT NOT NULL, 
	revoked_at TEXT, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_sync_known_card PRIMARY KEY (id), 
	CONSTRAINT uq_sync_known_card_key_id UNIQUE (key_id)
)
 STRICT

;
CREATE TABLE sync_package_sent (
	package_id TEXT NOT NULL, 
	state TEXT NOT NULL, 
	epoch INTEGER NOT NULL, 
	sequence INTEGER NOT NULL, 
	audience TEXT NOT NULL, 
	manifest BLOB NOT NULL, 
	manifest_digest TEXT NOT NULL, 
	signature BLOB NOT NULL, 
	planned_at TEXT NOT NULL, 
	file_name TEXT NOT NULL, 
	file_size INTEGER NOT NULL, 
	file_digest TEXT NOT NULL, 
	id TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_sync_package_sent PRIMARY KEY (id), 
	CONSTRAINT ck_sync_package_sent_state CHECK (state IN ('planned', 'done', 'failed')), 
	CONSTRAINT uq_sync_package_sent_epoch_sequence UNIQUE (epoch, sequence), 
	CONSTRAINT uq_sync_package_sent_package_id UNIQUE (package_id)
)
 STRICT

;
CREATE TABLE unsaved_form (
	"key" TEXT NOT NULL, 
	title TEXT NOT NULL, 
	page TEXT NOT NULL, 
	subject_id TEXT, 
	part TEXT NOT NULL, 
	typed TEXT NOT NULL, 
	kept_at TEXT NOT NULL, 
	CONSTRAINT pk_unsaved_form PRIMARY KEY ("key")
)
 STRICT

;
