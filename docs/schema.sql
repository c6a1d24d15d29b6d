-- Every table, index and constraint of a county: the sum of all rooms' steps, in their order.
-- Renew with: yuanba doctor --schema > docs/schema.sql
--
-- The type words are spelled by the engine:
--            SQLite (tables are STRICT)    PostgreSQL
--   UUID     BLOB                          uuid
--   BYTES    BLOB                          bytea
--   TEXT     TEXT                          text COLLATE "C"
--   BIGINT   INTEGER                       bigint
--   DOUBLE   REAL                          double precision

-- storage-0-steps
CREATE TABLE IF NOT EXISTS storage_step (name TEXT NOT NULL PRIMARY KEY, applied_at BIGINT NOT NULL);

-- storage-1-journal
CREATE TABLE journal_entry (
    position     BIGINT NOT NULL PRIMARY KEY,
    recorded_at  BIGINT NOT NULL,
    happened_at  BIGINT NOT NULL,
    kind         TEXT NOT NULL,
    actor_id     UUID,
    subject_id   UUID NOT NULL,
    is_imported  BIGINT NOT NULL,
    payload      TEXT NOT NULL,
    digest       BYTES NOT NULL,
    CONSTRAINT entry_positions_start_at_one CHECK (position >= 1),
    CONSTRAINT entry_happened_before_recorded CHECK (happened_at <= recorded_at),
    CONSTRAINT entry_payload_is_short CHECK (length(payload) <= 16384)
);

-- storage-2-journal-by-subject
CREATE INDEX journal_entry_subject ON journal_entry (subject_id, position);

-- storage-3-openings
CREATE TABLE journal_opening (
    digest      BYTES NOT NULL PRIMARY KEY,
    subject_id  UUID NOT NULL,
    name        TEXT NOT NULL,
    salt        BYTES NOT NULL,
    value       TEXT NOT NULL
);

-- storage-4-openings-by-subject
CREATE INDEX journal_opening_subject ON journal_opening (subject_id);

-- storage-5-claims
CREATE TABLE storage_claim (
    id           UUID NOT NULL PRIMARY KEY,
    caller       TEXT NOT NULL,
    digest       BYTES NOT NULL,
    recorded_at  BIGINT NOT NULL
);

-- storage-6-cursors
CREATE TABLE storage_cursor (name TEXT NOT NULL PRIMARY KEY, position BIGINT NOT NULL);

-- storage-7-leases
CREATE TABLE storage_lease (
    name      TEXT NOT NULL PRIMARY KEY,
    holder    TEXT NOT NULL,
    until_at  BIGINT NOT NULL
);

-- storage-8-settings
CREATE TABLE storage_setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);

-- storage-9-search, on SQLite only
CREATE VIRTUAL TABLE search_index USING fts5(words, content='', tokenize='unicode61 remove_diacritics 0');

-- storage-9-search-table, on PostgreSQL only
CREATE TABLE search_index (position bigint NOT NULL PRIMARY KEY, words tsvector NOT NULL);

-- storage-10-search-words, on PostgreSQL only
CREATE INDEX search_index_words ON search_index USING gin (words);

-- access-1-accounts
CREATE TABLE access_account (
    person_id             UUID NOT NULL PRIMARY KEY,
    name                  TEXT NOT NULL,
    display_name          TEXT NOT NULL,
    password_hash         TEXT NOT NULL,
    is_sample             BIGINT NOT NULL,
    must_change_password  BIGINT NOT NULL,
    opened_at             BIGINT NOT NULL,
    disabled_at           BIGINT,
    CONSTRAINT account_name_taken UNIQUE (name),
    CONSTRAINT account_name_fits CHECK (length(name) BETWEEN 2 AND 32),
    CONSTRAINT account_display_name_fits CHECK (length(display_name) BETWEEN 1 AND 40)
);

-- access-2-sessions
CREATE TABLE access_session (
    id            UUID NOT NULL PRIMARY KEY,
    person_id     UUID NOT NULL REFERENCES access_account (person_id),
    token_digest  BYTES NOT NULL,
    begun_at      BIGINT NOT NULL,
    seen_at       BIGINT NOT NULL,
    ended_at      BIGINT,
    CONSTRAINT session_token_is_its_own UNIQUE (token_digest),
    CONSTRAINT session_token_is_digested CHECK (length(token_digest) = 32)
);

-- access-3-sessions-by-person
CREATE INDEX access_session_person ON access_session (person_id);

-- access-4-sessions-by-age
CREATE INDEX access_session_begun ON access_session (begun_at);

-- access-5-grants
CREATE TABLE access_grant (
    id               UUID NOT NULL PRIMARY KEY,
    person_id        UUID NOT NULL,
    sequence         BIGINT NOT NULL,
    permission       TEXT NOT NULL,
    place_id         UUID NOT NULL,
    organisation_id  UUID,
    source_post_id   UUID NOT NULL,
    from_on          TEXT NOT NULL,
    until_on         TEXT,
    CONSTRAINT grant_has_one_place_in_line UNIQUE (person_id, sequence),
    CONSTRAINT grant_ends_after_it_begins CHECK (until_on IS NULL OR until_on >= from_on)
);

-- access-6-attempts
CREATE TABLE access_attempt (
    name_digest      BYTES NOT NULL PRIMARY KEY,
    person_id        UUID REFERENCES access_account (person_id),
    failures         BIGINT NOT NULL,
    failed_at        BIGINT NOT NULL,
    locked_until_at  BIGINT,
    CONSTRAINT attempts_lock_at_five CHECK (failures BETWEEN 0 AND 4)
);

-- access-7-attempts-by-age
CREATE INDEX access_attempt_failed ON access_attempt (failed_at);

-- access-8-attempts-by-person
CREATE INDEX access_attempt_person ON access_attempt (person_id);

-- access-9-looks
CREATE TABLE access_look (
    position    BIGINT NOT NULL PRIMARY KEY,
    looked_at   BIGINT NOT NULL,
    person_id   UUID NOT NULL,
    subject_id  UUID NOT NULL,
    field       TEXT NOT NULL,
    reason      TEXT NOT NULL,
    CONSTRAINT look_has_a_reason CHECK (length(reason) BETWEEN 1 AND 200),
    CONSTRAINT look_field_is_short CHECK (length(field) BETWEEN 1 AND 60)
);

-- access-10-looks-by-subject
CREATE INDEX access_look_subject ON access_look (subject_id, position);

-- places-1-places
CREATE TABLE places_place (
    id             UUID NOT NULL PRIMARY KEY,
    import_number  BIGINT NOT NULL,
    founded_at     BIGINT NOT NULL
);

-- places-2-versions
CREATE TABLE places_version (
    place_id       UUID NOT NULL REFERENCES places_place (id),
    from_on        TEXT NOT NULL,
    import_number  BIGINT NOT NULL,
    until_on       TEXT,
    parent_id      UUID REFERENCES places_place (id),
    level          TEXT NOT NULL,
    name           TEXT NOT NULL,
    code           TEXT,
    edition        BIGINT,
    PRIMARY KEY (place_id, from_on, import_number),
    CONSTRAINT place_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on),
    CONSTRAINT place_code_has_edition CHECK ((code IS NULL) = (edition IS NULL)),
    CONSTRAINT place_name_fits CHECK (length(name) BETWEEN 1 AND 60),
    CONSTRAINT place_code_fits CHECK (code IS NULL OR length(code) BETWEEN 2 AND 15),
    CONSTRAINT place_is_not_its_own_parent CHECK (parent_id IS NULL OR parent_id <> place_id)
);

-- places-3-versions-by-parent
CREATE INDEX places_version_parent ON places_version (parent_id, place_id);

-- places-4-versions-by-code
CREATE INDEX places_version_code ON places_version (code, place_id);

-- places-5-lineage
CREATE TABLE places_lineage (
    place_id     UUID NOT NULL REFERENCES places_place (id),
    ancestor_id  UUID NOT NULL REFERENCES places_place (id),
    depth        BIGINT NOT NULL,
    PRIMARY KEY (place_id, ancestor_id),
    CONSTRAINT lineage_begins_with_itself CHECK ((depth = 0) = (place_id = ancestor_id))
);

-- places-6-lineage-by-ancestor
CREATE INDEX places_lineage_ancestor ON places_lineage (ancestor_id, place_id);

-- places-7-successions
CREATE TABLE places_succession (
    from_id  UUID NOT NULL REFERENCES places_place (id),
    to_id    UUID NOT NULL REFERENCES places_place (id),
    kind     TEXT NOT NULL,
    on_on    TEXT NOT NULL,
    PRIMARY KEY (from_id, to_id, on_on),
    CONSTRAINT place_does_not_succeed_itself CHECK (from_id <> to_id)
);

-- places-8-successions-by-successor
CREATE INDEX places_succession_to ON places_succession (to_id, from_id);

-- places-9-pending
CREATE TABLE places_pending (
    place_id       UUID NOT NULL REFERENCES places_place (id),
    from_on        TEXT NOT NULL,
    import_number  BIGINT NOT NULL,
    PRIMARY KEY (place_id, from_on, import_number)
);

-- places-10-pending-by-day
CREATE INDEX places_pending_day ON places_pending (from_on, place_id);

-- places-11-imports
CREATE TABLE places_import (
    number           BIGINT NOT NULL PRIMARY KEY,
    edition          BIGINT NOT NULL,
    read_count       BIGINT NOT NULL,
    added_count      BIGINT NOT NULL,
    changed_count    BIGINT NOT NULL,
    unchanged_count  BIGINT NOT NULL,
    published_at     BIGINT NOT NULL,
    CONSTRAINT import_numbers_start_at_one CHECK (number >= 1)
);

-- places-12-boundaries
CREATE TABLE places_boundary (
    place_id  UUID NOT NULL PRIMARY KEY REFERENCES places_place (id),
    geojson   TEXT NOT NULL,
    kept_at   BIGINT NOT NULL,
    CONSTRAINT boundary_is_short CHECK (length(geojson) <= 262144)
);

-- places-13-places-by-import
CREATE INDEX places_place_import ON places_place (import_number, id);

-- places-14-versions-by-import
CREATE INDEX places_version_import ON places_version (import_number, place_id);

-- places-15-kind
CREATE TABLE places_kind (
    place_id     UUID NOT NULL REFERENCES places_place (id),
    from_on      TEXT NOT NULL,
    kind         TEXT NOT NULL,
    address      TEXT,
    recorded_at  BIGINT NOT NULL,
    PRIMARY KEY (place_id, from_on),
    CONSTRAINT address_fits CHECK (address IS NULL OR length(address) BETWEEN 1 AND 100)
);

-- files-1-files
CREATE TABLE files_file (
    id           UUID NOT NULL PRIMARY KEY,
    owner_id     UUID NOT NULL,
    original_id  UUID REFERENCES files_file (id),
    type         TEXT NOT NULL,
    bytes_count  BIGINT NOT NULL,
    sha256       BYTES NOT NULL,
    width_px     BIGINT,
    height_px    BIGINT,
    kept_at      BIGINT NOT NULL,
    CONSTRAINT file_fits CHECK (bytes_count BETWEEN 1 AND 20971520),
    CONSTRAINT file_type_fits CHECK (length(type) BETWEEN 3 AND 100)
);

-- files-2-files-by-owner
CREATE INDEX files_file_owner ON files_file (owner_id, id);

-- files-3-thumbnails
CREATE UNIQUE INDEX files_file_original ON files_file (original_id);

-- files-4-chunks
CREATE TABLE files_chunk (
    file_id  UUID NOT NULL REFERENCES files_file (id),
    number   BIGINT NOT NULL,
    bytes    BYTES NOT NULL,
    PRIMARY KEY (file_id, number),
    CONSTRAINT chunk_fits CHECK (length(bytes) BETWEEN 1 AND 262144)
);

-- rulebook-1-entries
CREATE TABLE rulebook_entry (
    id           UUID NOT NULL PRIMARY KEY,
    key          TEXT NOT NULL,
    value        TEXT NOT NULL,
    unit         TEXT NOT NULL,
    place_id     UUID NOT NULL REFERENCES places_place (id),
    from_on      TEXT NOT NULL,
    until_on     TEXT,
    law          TEXT NOT NULL,
    edition      TEXT NOT NULL,
    article      TEXT NOT NULL,
    is_checked   BIGINT NOT NULL,
    role         TEXT NOT NULL,
    note         TEXT NOT NULL,
    replaces_id  UUID REFERENCES rulebook_entry (id),
    state        TEXT NOT NULL,
    proposed_by  UUID,
    proposed_at  BIGINT NOT NULL,
    decided_by   UUID,
    decided_at   BIGINT,
    CONSTRAINT entry_key_is_short CHECK (length(key) BETWEEN 1 AND 100),
    CONSTRAINT entry_value_is_short CHECK (length(value) BETWEEN 1 AND 4000),
    CONSTRAINT entry_names_its_source
         CHECK (length(law) BETWEEN 1 AND 200 AND length(edition) BETWEEN 1 AND 40),
    CONSTRAINT entry_article_is_short CHECK (length(article) <= 200),
    CONSTRAINT entry_note_is_short CHECK (length(note) <= 500),
    CONSTRAINT entry_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on),
    CONSTRAINT entry_role_is_known CHECK (role IN ('value', 'min', 'max')),
    CONSTRAINT entry_state_is_known CHECK (state IN ('proposed', 'confirmed', 'dropped')),
    CONSTRAINT entry_is_confirmed_by_another
         CHECK (state <> 'confirmed' OR proposed_by IS NULL OR decided_by <> proposed_by)
);

-- rulebook-2-one-entry-a-day
CREATE UNIQUE INDEX rulebook_entry_standing ON rulebook_entry (key, place_id, role, from_on)
 WHERE state = 'confirmed';

-- rulebook-3-entries-by-place
CREATE INDEX rulebook_entry_place ON rulebook_entry (place_id, state, key);

-- people-1-person
CREATE TABLE people_person (
    id    UUID NOT NULL PRIMARY KEY,
    name  TEXT NOT NULL,
    CONSTRAINT person_has_name CHECK (length(name) BETWEEN 1 AND 40)
);

-- people-2-organisation
CREATE TABLE people_organisation (
    id        UUID NOT NULL PRIMARY KEY,
    name      TEXT NOT NULL,
    place_id  UUID NOT NULL REFERENCES places_place (id),
    kind      TEXT NOT NULL,
    CONSTRAINT organisation_has_name CHECK (length(name) BETWEEN 1 AND 60)
);

-- people-3-organisation-by-place
CREATE INDEX people_organisation_place ON people_organisation (place_id, name);

-- people-4-post-kind
CREATE TABLE people_post_kind (
    code         TEXT NOT NULL PRIMARY KEY,
    chinese      TEXT NOT NULL,
    english      TEXT NOT NULL,
    level        TEXT NOT NULL,
    permissions  TEXT NOT NULL
);

-- people-5-post
CREATE TABLE people_post (
    id               UUID NOT NULL PRIMARY KEY,
    person_id        UUID NOT NULL REFERENCES people_person (id),
    kind             TEXT NOT NULL REFERENCES people_post_kind (code),
    place_id         UUID NOT NULL REFERENCES places_place (id),
    organisation_id  UUID REFERENCES people_organisation (id),
    from_on          TEXT NOT NULL,
    until_on         TEXT,
    CONSTRAINT post_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
);

-- people-6-post-by-person
CREATE INDEX people_post_person ON people_post (person_id);

-- people-7-post-by-place
CREATE INDEX people_post_place ON people_post (place_id, kind, from_on);

-- people-8-person-by-name
CREATE INDEX people_person_name ON people_person (name);

-- people-9-import
CREATE TABLE people_import (
    number        BIGINT NOT NULL PRIMARY KEY,
    read_count    BIGINT NOT NULL,
    households    BIGINT NOT NULL,
    persons       BIGINT NOT NULL,
    published_at  BIGINT NOT NULL
);

-- people-10-particulars
CREATE TABLE people_particulars (
    person_id        UUID NOT NULL PRIMARY KEY REFERENCES people_person (id),
    import_number    BIGINT NOT NULL,
    sex              TEXT,
    birth_on         TEXT,
    phone_sealed     BYTES,
    phone_key        BYTES,
    identity_sealed  BYTES,
    identity_key     BYTES,
    care_sealed      BYTES,
    CONSTRAINT sex_is_known CHECK (sex IN ('male', 'female')),
    CONSTRAINT phone_has_its_key CHECK ((phone_sealed IS NULL) = (phone_key IS NULL)),
    CONSTRAINT identity_has_its_key CHECK ((identity_sealed IS NULL) = (identity_key IS NULL))
);

-- people-11-particulars-by-identity
CREATE INDEX people_particulars_identity ON people_particulars (identity_key);

-- people-12-particulars-by-phone
CREATE INDEX people_particulars_phone ON people_particulars (phone_key);

-- people-13-household
CREATE TABLE people_household (
    id             UUID NOT NULL PRIMARY KEY,
    import_number  BIGINT NOT NULL,
    village_id     UUID NOT NULL REFERENCES places_place (id),
    code           TEXT NOT NULL,
    address        TEXT NOT NULL,
    state          TEXT NOT NULL,
    state_on       TEXT NOT NULL,
    opened_on      TEXT NOT NULL,
    CONSTRAINT household_code_is_taken UNIQUE (village_id, code),
    CONSTRAINT household_code_is_short CHECK (length(code) BETWEEN 1 AND 20),
    CONSTRAINT household_address_is_short CHECK (length(address) <= 100),
    CONSTRAINT household_state_is_known
        CHECK (state IN ('resident', 'away', 'empty', 'moved', 'closed'))
);

-- people-14-stay
CREATE TABLE people_stay (
    household_id  UUID NOT NULL REFERENCES people_household (id),
    from_on       TEXT NOT NULL,
    place_id      UUID NOT NULL REFERENCES places_place (id),
    until_on      TEXT,
    PRIMARY KEY (household_id, from_on),
    CONSTRAINT stay_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
);

-- people-15-stay-by-place
CREATE INDEX people_stay_place ON people_stay (place_id);

-- people-16-membership
CREATE TABLE people_membership (
    household_id  UUID NOT NULL REFERENCES people_household (id),
    person_id     UUID NOT NULL REFERENCES people_person (id),
    from_on       TEXT NOT NULL,
    relation      TEXT NOT NULL,
    until_on      TEXT,
    PRIMARY KEY (household_id, person_id, from_on),
    CONSTRAINT membership_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
);

-- people-17-membership-is-in-one-household
CREATE UNIQUE INDEX people_membership_open ON people_membership (person_id) WHERE until_on IS NULL;

-- people-18-household-has-one-head
CREATE UNIQUE INDEX people_membership_head ON people_membership (household_id)
 WHERE until_on IS NULL AND relation = 'head';

-- people-19-membership-by-person
CREATE INDEX people_membership_person ON people_membership (person_id, from_on);

-- people-20-household-succession
CREATE TABLE people_household_succession (
    from_id     UUID NOT NULL REFERENCES people_household (id),
    to_id       UUID NOT NULL REFERENCES people_household (id),
    happened_on TEXT NOT NULL,
    kind        TEXT NOT NULL,
    PRIMARY KEY (from_id, to_id),
    CONSTRAINT succession_kind_is_known CHECK (kind IN ('split', 'merged'))
);

-- people-21-succession-by-successor
CREATE INDEX people_household_succession_to ON people_household_succession (to_id);

-- people-22-upload
CREATE TABLE people_upload (
    id           UUID NOT NULL PRIMARY KEY,
    person_id    UUID NOT NULL REFERENCES people_person (id),
    length       BIGINT NOT NULL,
    state        TEXT NOT NULL,
    sealed       BYTES NOT NULL,
    uploaded_at  BIGINT NOT NULL,
    touched_at   BIGINT NOT NULL,
    CONSTRAINT upload_state_is_known CHECK (state IN ('checked', 'running', 'done', 'broken'))
);

-- people-23-upload-part
CREATE TABLE people_upload_part (
    upload_id  UUID NOT NULL REFERENCES people_upload (id),
    number     BIGINT NOT NULL,
    sealed     BYTES NOT NULL,
    PRIMARY KEY (upload_id, number)
);

-- people-24-roll
CREATE TABLE people_roll (
    id        UUID NOT NULL PRIMARY KEY,
    kind      TEXT NOT NULL,
    lists     TEXT NOT NULL,
    place_id  UUID NOT NULL REFERENCES places_place (id),
    name      TEXT NOT NULL,
    from_on   TEXT NOT NULL,
    until_on  TEXT,
    CONSTRAINT roll_lists_persons_or_households CHECK (lists IN ('persons', 'households')),
    CONSTRAINT roll_has_name CHECK (length(name) BETWEEN 1 AND 60),
    CONSTRAINT roll_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
);

-- people-25-roll-by-place
CREATE INDEX people_roll_place ON people_roll (place_id, kind);

-- people-26-roll-entry
CREATE TABLE people_roll_entry (
    id            UUID NOT NULL PRIMARY KEY,
    roll_id       UUID NOT NULL REFERENCES people_roll (id),
    person_id     UUID REFERENCES people_person (id),
    household_id  UUID REFERENCES people_household (id),
    from_on       TEXT NOT NULL,
    until_on      TEXT,
    CONSTRAINT entry_is_of_a_person_or_a_household
        CHECK ((person_id IS NULL) <> (household_id IS NULL)),
    CONSTRAINT entry_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
);

-- people-27-roll-entry-by-roll
CREATE INDEX people_roll_entry_roll ON people_roll_entry (roll_id, from_on);

-- people-28-roll-entry-by-person
CREATE INDEX people_roll_entry_person ON people_roll_entry (person_id);

-- people-29-roll-entry-by-household
CREATE INDEX people_roll_entry_household ON people_roll_entry (household_id);

-- people-30-erasure
CREATE TABLE people_erasure (
    person_id   UUID NOT NULL PRIMARY KEY REFERENCES people_person (id),
    ground      TEXT NOT NULL,
    erased_at   BIGINT NOT NULL,
    erased_by   UUID REFERENCES people_person (id),
    CONSTRAINT erasure_ground_is_known CHECK (ground IN ('request', 'retention', 'court'))
);

-- people-31-erasure-by-time
CREATE INDEX people_erasure_time ON people_erasure (erased_at, person_id);

-- people-32-organisation-until
ALTER TABLE people_organisation ADD COLUMN until_on TEXT;

-- people-33-organisation-name
CREATE TABLE people_organisation_name (
    organisation_id  UUID NOT NULL REFERENCES people_organisation (id),
    from_on          TEXT NOT NULL,
    name             TEXT NOT NULL,
    PRIMARY KEY (organisation_id, from_on),
    CONSTRAINT new_name_fits CHECK (length(name) BETWEEN 1 AND 60)
);

-- people-34-post-kind-committee
ALTER TABLE people_post_kind ADD COLUMN committee TEXT;

-- people-35-post-kind-head
ALTER TABLE people_post_kind ADD COLUMN is_head BIGINT NOT NULL DEFAULT 0;

-- clocks-1-clocks
CREATE TABLE clocks_clock (
    id              UUID NOT NULL PRIMARY KEY,
    owner_id        UUID NOT NULL,
    name            TEXT NOT NULL,
    round           BIGINT NOT NULL,
    rule_id         UUID REFERENCES rulebook_entry (id),
    term            TEXT NOT NULL,
    warning         TEXT,
    escalations     TEXT NOT NULL,
    started_at      BIGINT NOT NULL,
    due_at          BIGINT,
    warn_at         BIGINT,
    is_provisional  BIGINT NOT NULL,
    is_paused       BIGINT NOT NULL,
    finished_at     BIGINT,
    calendar        TEXT,
    CONSTRAINT clock_name_is_short CHECK (length(name) BETWEEN 1 AND 60),
    CONSTRAINT clock_rounds_start_at_one CHECK (round >= 1),
    CONSTRAINT clock_that_runs_is_due
         CHECK (is_paused = 1 OR finished_at IS NOT NULL OR due_at IS NOT NULL),
    CONSTRAINT clock_finishes_after_its_start
         CHECK (finished_at IS NULL OR finished_at >= started_at),
    CONSTRAINT clock_that_finished_is_not_paused CHECK (finished_at IS NULL OR is_paused = 0),
    UNIQUE (owner_id, name, round)
);

-- clocks-2-clocks-by-due
CREATE INDEX clocks_clock_due ON clocks_clock (due_at, id) WHERE finished_at IS NULL;

-- clocks-3-clocks-by-calendar
CREATE INDEX clocks_clock_calendar ON clocks_clock (calendar, id);

-- clocks-4-pauses
CREATE TABLE clocks_pause (
    clock_id     UUID NOT NULL REFERENCES clocks_clock (id),
    ordinal      BIGINT NOT NULL,
    from_at      BIGINT NOT NULL,
    until_at     BIGINT,
    reason       TEXT NOT NULL,
    approved_by  UUID NOT NULL,
    PRIMARY KEY (clock_id, ordinal),
    CONSTRAINT pause_ends_after_it_begins CHECK (until_at IS NULL OR until_at >= from_at),
    CONSTRAINT pause_reason_is_known
         CHECK (reason IN ('papers', 'hearing', 'appraisal', 'decision', 'force'))
);

-- clocks-5-extensions
CREATE TABLE clocks_extension (
    clock_id      UUID NOT NULL REFERENCES clocks_clock (id),
    ordinal       BIGINT NOT NULL,
    term          TEXT NOT NULL,
    requested_by  UUID NOT NULL,
    approved_by   UUID NOT NULL,
    approved_at   BIGINT NOT NULL,
    PRIMARY KEY (clock_id, ordinal),
    CONSTRAINT extension_is_approved_by_another CHECK (approved_by <> requested_by)
);

-- clocks-6-due-instants
CREATE TABLE clocks_due (
    clock_id  UUID NOT NULL REFERENCES clocks_clock (id),
    stage     TEXT NOT NULL,
    at_at     BIGINT NOT NULL,
    PRIMARY KEY (clock_id, stage)
);

-- clocks-7-due-instants-in-order
CREATE INDEX clocks_due_order ON clocks_due (at_at, clock_id, stage);

-- clocks-8-reached
CREATE TABLE clocks_reached (
    clock_id    UUID NOT NULL REFERENCES clocks_clock (id),
    stage       TEXT NOT NULL,
    reached_at  BIGINT NOT NULL,
    is_late     BIGINT NOT NULL,
    PRIMARY KEY (clock_id, stage)
);

-- clocks-9-years
CREATE TABLE clocks_year (
    year        BIGINT NOT NULL PRIMARY KEY,
    entered_by  UUID,
    entered_at  BIGINT NOT NULL
);

-- clocks-10-exceptions
CREATE TABLE clocks_exception (
    day_on  TEXT NOT NULL PRIMARY KEY,
    year    BIGINT NOT NULL REFERENCES clocks_year (year),
    kind    TEXT NOT NULL,
    name    TEXT NOT NULL,
    CONSTRAINT exception_kind_is_known CHECK (kind IN ('holiday', 'workday')),
    CONSTRAINT exception_name_is_short CHECK (length(name) <= 60)
);

-- clocks-11-exceptions-by-year
CREATE INDEX clocks_exception_year ON clocks_exception (year, day_on);

-- clocks-12-missed-years
CREATE TABLE clocks_missed_year (year BIGINT NOT NULL PRIMARY KEY, missed_at BIGINT NOT NULL);

-- duties-1-team-template
CREATE TABLE duties_team_template (
    code         TEXT NOT NULL PRIMARY KEY,
    sequence     BIGINT NOT NULL,
    chinese      TEXT NOT NULL,
    english      TEXT NOT NULL,
    level        TEXT NOT NULL,
    source       TEXT NOT NULL,
    is_checked   BIGINT NOT NULL,
    is_expected  BIGINT NOT NULL,
    teams_max    BIGINT,
    CONSTRAINT place_may_have_a_team CHECK (teams_max IS NULL OR teams_max >= 1)
);

-- duties-2-slot
CREATE TABLE duties_slot (
    template   TEXT NOT NULL REFERENCES duties_team_template (code),
    code       TEXT NOT NULL,
    sequence   BIGINT NOT NULL,
    chinese    TEXT NOT NULL,
    english    TEXT NOT NULL,
    kind       TEXT NOT NULL,
    post_kind  TEXT REFERENCES people_post_kind (code),
    count_min  BIGINT NOT NULL,
    count_max  BIGINT,
    PRIMARY KEY (template, code),
    CONSTRAINT slot_of_a_post_names_it CHECK ((kind = 'post') = (post_kind IS NOT NULL)),
    CONSTRAINT slot_kind_is_known CHECK (kind IN ('post', 'person', 'organisation')),
    CONSTRAINT slot_counts_are_in_order
        CHECK (count_min >= 0 AND (count_max IS NULL OR (count_max >= 1 AND count_max >= count_min)))
);

-- duties-3-link-template
CREATE TABLE duties_link_template (
    code            TEXT NOT NULL PRIMARY KEY,
    sequence        BIGINT NOT NULL,
    chinese         TEXT NOT NULL,
    english         TEXT NOT NULL,
    holder_chinese  TEXT NOT NULL,
    holder_english  TEXT NOT NULL,
    level           TEXT NOT NULL,
    source          TEXT NOT NULL,
    is_checked      BIGINT NOT NULL,
    target          TEXT NOT NULL,
    target_level    TEXT,
    count_min       BIGINT,
    count_max       BIGINT,
    holders_max     BIGINT,
    has_gap_list    BIGINT NOT NULL,
    CONSTRAINT link_target_is_known CHECK (target IN ('person', 'household', 'place')),
    CONSTRAINT link_to_places_names_their_level
        CHECK ((target = 'place') = (target_level IS NOT NULL)),
    CONSTRAINT link_counts_are_in_order
        CHECK (count_min IS NULL OR count_max IS NULL OR count_min <= count_max)
);

-- duties-4-team
CREATE TABLE duties_team (
    id        UUID NOT NULL PRIMARY KEY,
    template  TEXT NOT NULL REFERENCES duties_team_template (code),
    place_id  UUID NOT NULL REFERENCES places_place (id),
    name      TEXT,
    from_on   TEXT NOT NULL,
    until_on  TEXT,
    CONSTRAINT team_name_fits CHECK (name IS NULL OR length(name) BETWEEN 1 AND 60),
    CONSTRAINT team_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
);

-- duties-5-team-by-place
CREATE INDEX duties_team_place ON duties_team (place_id, from_on);

-- duties-6-member
CREATE TABLE duties_member (
    id               UUID NOT NULL PRIMARY KEY,
    team_id          UUID NOT NULL REFERENCES duties_team (id),
    slot             TEXT NOT NULL,
    person_id        UUID REFERENCES people_person (id),
    organisation_id  UUID REFERENCES people_organisation (id),
    from_on          TEXT NOT NULL,
    until_on         TEXT,
    CONSTRAINT member_is_a_person_or_an_organisation
        CHECK ((person_id IS NULL) <> (organisation_id IS NULL)),
    CONSTRAINT member_leaves_after_joining CHECK (until_on IS NULL OR until_on > from_on)
);

-- duties-7-member-by-team
CREATE INDEX duties_member_team ON duties_member (team_id, from_on);

-- duties-8-member-by-person
CREATE INDEX duties_member_person ON duties_member (person_id);

-- duties-9-link
CREATE TABLE duties_link (
    id             UUID NOT NULL PRIMARY KEY,
    template       TEXT NOT NULL REFERENCES duties_link_template (code),
    place_id       UUID NOT NULL REFERENCES places_place (id),
    holder_id      UUID NOT NULL REFERENCES people_person (id),
    person_id      UUID REFERENCES people_person (id),
    household_id   UUID REFERENCES people_household (id),
    held_place_id  UUID REFERENCES places_place (id),
    from_on        TEXT NOT NULL,
    until_on       TEXT,
    CONSTRAINT link_has_one_target CHECK (
        (CASE WHEN person_id IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN household_id IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN held_place_id IS NULL THEN 0 ELSE 1 END) = 1),
    CONSTRAINT link_is_not_to_oneself CHECK (person_id IS NULL OR person_id <> holder_id),
    CONSTRAINT link_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
);

-- duties-10-link-by-place
CREATE INDEX duties_link_place ON duties_link (place_id, template);

-- duties-11-link-by-holder
CREATE INDEX duties_link_holder ON duties_link (holder_id, from_on);

-- duties-12-link-by-person
CREATE INDEX duties_link_person ON duties_link (person_id);

-- duties-13-link-by-household
CREATE INDEX duties_link_household ON duties_link (household_id);

-- duties-14-link-by-held-place
CREATE INDEX duties_link_held_place ON duties_link (held_place_id);

-- duties-15-group
CREATE TABLE duties_group (
    id        UUID NOT NULL PRIMARY KEY,
    name      TEXT NOT NULL,
    place_id  UUID NOT NULL REFERENCES places_place (id),
    from_on   TEXT NOT NULL,
    until_on  TEXT,
    CONSTRAINT group_has_name CHECK (length(name) BETWEEN 1 AND 60),
    CONSTRAINT group_closes_after_it_opens CHECK (until_on IS NULL OR until_on > from_on)
);

-- duties-16-group-by-place
CREATE INDEX duties_group_place ON duties_group (place_id, from_on);

-- duties-17-keeping
CREATE TABLE duties_keeping (
    id         UUID NOT NULL PRIMARY KEY,
    group_id   UUID NOT NULL REFERENCES duties_group (id),
    person_id  UUID NOT NULL REFERENCES people_person (id),
    from_on    TEXT NOT NULL,
    until_on   TEXT,
    CONSTRAINT keeping_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
);

-- duties-18-keeping-by-group
CREATE INDEX duties_keeping_group ON duties_keeping (group_id, from_on);

-- duties-18-keeping-by-person
CREATE INDEX duties_keeping_person ON duties_keeping (person_id);

-- duties-19-group-count
CREATE TABLE duties_group_count (
    id           UUID NOT NULL PRIMARY KEY,
    group_id     UUID NOT NULL REFERENCES duties_group (id),
    counted_on   TEXT NOT NULL,
    count        BIGINT NOT NULL,
    source       TEXT NOT NULL,
    recorded_at  BIGINT NOT NULL,
    CONSTRAINT members_are_counted_up CHECK (count BETWEEN 0 AND 5000),
    CONSTRAINT group_count_has_source CHECK (length(source) BETWEEN 1 AND 120)
);

-- duties-20-group-count-by-day
CREATE INDEX duties_group_count_day ON duties_group_count (group_id, counted_on);

-- duties-21-grid-count
CREATE TABLE duties_grid_count (
    id           UUID NOT NULL PRIMARY KEY,
    place_id     UUID NOT NULL REFERENCES places_place (id),
    counted_on   TEXT NOT NULL,
    count        BIGINT NOT NULL,
    source       TEXT NOT NULL,
    recorded_at  BIGINT NOT NULL,
    CONSTRAINT households_are_counted_up CHECK (count BETWEEN 0 AND 20000),
    CONSTRAINT grid_count_has_source CHECK (length(source) BETWEEN 1 AND 120)
);

-- duties-22-grid-count-by-day
CREATE INDEX duties_grid_count_day ON duties_grid_count (place_id, counted_on);

-- duties-23-card
CREATE TABLE duties_card (
    place_id           UUID NOT NULL PRIMARY KEY REFERENCES places_place (id),
    range              TEXT NOT NULL,
    phone              TEXT,
    phone_sealed       BYTES,
    supervision_phone  TEXT,
    kept_at            BIGINT NOT NULL,
    CONSTRAINT range_is_short CHECK (length(range) <= 300),
    CONSTRAINT phone_is_open_or_sealed CHECK (phone IS NULL OR phone_sealed IS NULL)
);

-- duties-24-group-former
CREATE TABLE duties_group_former (
    group_id  UUID NOT NULL REFERENCES duties_group (id),
    place_id  UUID NOT NULL REFERENCES places_place (id),
    from_on   TEXT NOT NULL,
    until_on  TEXT NOT NULL,
    PRIMARY KEY (group_id, from_on),
    CONSTRAINT group_was_there_for_a_day CHECK (until_on > from_on)
);

-- duties-25-group-former-by-place
CREATE INDEX duties_group_former_place ON duties_group_former (place_id);

-- duties-26-carriage
CREATE TABLE duties_carriage (
    from_id     UUID NOT NULL REFERENCES places_place (id),
    to_id       UUID NOT NULL REFERENCES places_place (id),
    merged_on   TEXT NOT NULL,
    carried_at  BIGINT NOT NULL,
    PRIMARY KEY (from_id, to_id)
);

-- duties-27-team-template-off
ALTER TABLE duties_team_template ADD COLUMN is_off BIGINT NOT NULL DEFAULT 0;

-- duties-28-link-template-off
ALTER TABLE duties_link_template ADD COLUMN is_off BIGINT NOT NULL DEFAULT 0;

-- duties-29-card-phone
CREATE TABLE duties_card_phone (
    place_id      UUID NOT NULL REFERENCES places_place (id),
    from_id       UUID NOT NULL REFERENCES places_place (id),
    phone         TEXT,
    phone_sealed  BYTES,
    carried_at    BIGINT NOT NULL,
    PRIMARY KEY (place_id, from_id),
    CONSTRAINT carried_phone_is_open_or_sealed CHECK ((phone IS NULL) <> (phone_sealed IS NULL))
);

-- indicators-1-day
CREATE TABLE indicators_day (
    place_id     UUID NOT NULL REFERENCES places_place (id),
    name         TEXT NOT NULL,
    on_day       TEXT NOT NULL,
    numerator    BIGINT NOT NULL,
    denominator  BIGINT NOT NULL,
    PRIMARY KEY (place_id, name, on_day)
);

-- notices-1-number
CREATE TABLE notices_number (year BIGINT NOT NULL PRIMARY KEY, last BIGINT NOT NULL);

-- notices-2-notice
CREATE TABLE notices_notice (
    id                UUID NOT NULL PRIMARY KEY,
    number            TEXT NOT NULL,
    place_id          UUID NOT NULL REFERENCES places_place (id),
    kind              TEXT NOT NULL,
    title             TEXT NOT NULL,
    body              TEXT NOT NULL,
    columns           TEXT NOT NULL,
    naming            TEXT NOT NULL,
    ground            TEXT NOT NULL,
    contact           TEXT NOT NULL,
    issuer            TEXT NOT NULL,
    takes_objections  BIGINT NOT NULL,
    owner_id          UUID,
    owner_kind        TEXT,
    replaces_id       UUID REFERENCES notices_notice (id),
    publisher_id      UUID,
    published_at      BIGINT NOT NULL,
    position          BIGINT NOT NULL,
    digest            BYTES NOT NULL,
    CONSTRAINT notice_number_is_unique UNIQUE (number),
    CONSTRAINT notice_position_is_unique UNIQUE (position),
    CONSTRAINT notice_title_is_short CHECK (length(title) BETWEEN 1 AND 100),
    CONSTRAINT notice_body_is_short CHECK (length(body) <= 20000),
    CONSTRAINT notice_naming_is_known CHECK (naming IN ('nobody', 'consent', 'law')),
    CONSTRAINT persons_are_named_on_a_ground CHECK ((naming = 'nobody') = (ground = '')),
    CONSTRAINT notice_ground_is_short CHECK (length(ground) <= 200),
    CONSTRAINT notice_contact_is_short CHECK (length(contact) <= 100),
    CONSTRAINT notice_issuer_is_short CHECK (length(issuer) BETWEEN 1 AND 60),
    CONSTRAINT objections_need_a_contact CHECK (takes_objections = 0 OR contact <> '')
);

-- notices-3-notice-by-owner
CREATE INDEX notices_notice_owner ON notices_notice (owner_id, position);

-- notices-4-line
CREATE TABLE notices_line (
    notice_id  UUID NOT NULL REFERENCES notices_notice (id),
    number     BIGINT NOT NULL,
    cells      TEXT NOT NULL,
    item_id    UUID,
    consent    TEXT,
    PRIMARY KEY (notice_id, number),
    CONSTRAINT line_numbers_count_from_one CHECK (number BETWEEN 1 AND 1000)
);

-- notices-5-standing
CREATE TABLE notices_standing (
    notice_id        UUID NOT NULL PRIMARY KEY REFERENCES notices_notice (id),
    place_id         UUID NOT NULL REFERENCES places_place (id),
    position         BIGINT NOT NULL,
    state            TEXT NOT NULL,
    round            BIGINT NOT NULL,
    posted_at        BIGINT NOT NULL,
    window_ended_at  BIGINT,
    outcome          TEXT,
    settled_at       BIGINT,
    withdrawn_at     BIGINT,
    reason           TEXT NOT NULL,
    CONSTRAINT standing_state_is_known CHECK (state IN ('open', 'settling', 'settled', 'withdrawn')),
    CONSTRAINT rounds_count_from_one CHECK (round >= 1),
    CONSTRAINT settled_notice_has_outcome CHECK ((state = 'settled') = (outcome IS NOT NULL)),
    CONSTRAINT settled_notice_has_time CHECK ((state = 'settled') = (settled_at IS NOT NULL)),
    CONSTRAINT ended_window_has_time CHECK (state NOT IN ('settling', 'settled')
                                            OR window_ended_at IS NOT NULL),
    CONSTRAINT withdrawn_notice_says_why CHECK (state <> 'withdrawn'
                                                OR (withdrawn_at IS NOT NULL AND reason <> '')),
    CONSTRAINT standing_reason_is_short CHECK (length(reason) <= 500)
);

-- notices-6-standing-by-place
CREATE INDEX notices_standing_place ON notices_standing (place_id, state, position);

-- notices-7-objection
CREATE TABLE notices_objection (
    id            UUID NOT NULL PRIMARY KEY,
    notice_id     UUID NOT NULL REFERENCES notices_notice (id),
    number        BIGINT NOT NULL,
    line          BIGINT,
    words         TEXT NOT NULL,
    person_id     UUID,
    contact       BYTES,
    token         TEXT NOT NULL,
    raised_at     BIGINT NOT NULL,
    state         TEXT NOT NULL,
    answer        TEXT NOT NULL,
    answered_by_id  UUID,
    answered_at   BIGINT,
    CONSTRAINT objection_number_is_unique UNIQUE (notice_id, number),
    CONSTRAINT objection_token_is_unique UNIQUE (token),
    CONSTRAINT objection_number_is_small CHECK (number BETWEEN 1 AND 500),
    CONSTRAINT objection_words_are_short CHECK (length(words) BETWEEN 1 AND 2000),
    CONSTRAINT objection_answer_is_short CHECK (length(answer) <= 2000),
    CONSTRAINT objection_state_is_known CHECK (state IN ('open', 'upheld', 'partly', 'dismissed',
                                                         'withdrawn', 'lapsed')),
    CONSTRAINT answered_objection_has_answer
         CHECK ((state IN ('upheld', 'partly', 'dismissed')) = (answered_at IS NOT NULL)),
    CONSTRAINT answer_says_something CHECK ((answered_at IS NULL) = (answer = '')),
    CONSTRAINT nobody_answers_his_own CHECK (answered_by_id IS NULL OR person_id IS NULL
                                             OR answered_by_id <> person_id)
);

-- notices-8-objection-by-state
CREATE INDEX notices_objection_state ON notices_objection (state, notice_id, number);

-- notices-9-objection-by-person
CREATE INDEX notices_objection_person ON notices_objection (person_id, raised_at, id);

-- notices-10-notice-by-replaced
CREATE INDEX notices_notice_replaces ON notices_notice (replaces_id, position);

-- notices-11-spared
CREATE TABLE notices_spared (
    notice_id  UUID NOT NULL REFERENCES notices_notice (id),
    word       TEXT NOT NULL,
    PRIMARY KEY (notice_id, word),
    CONSTRAINT spared_word_is_short CHECK (length(word) BETWEEN 2 AND 30)
);

-- notices-12-standing-names-persons
ALTER TABLE notices_standing ADD COLUMN names_persons BIGINT NOT NULL DEFAULT 0;

-- cases-1-case
CREATE TABLE cases_case (
    id                    UUID NOT NULL PRIMARY KEY,
    number                TEXT NOT NULL,
    kind                  TEXT NOT NULL,
    title                 TEXT NOT NULL,
    place_id              UUID NOT NULL REFERENCES places_place (id),
    desk_id               UUID NOT NULL REFERENCES places_place (id),
    state                 TEXT NOT NULL,
    urgency               TEXT NOT NULL,
    opened_at             BIGINT NOT NULL,
    position              BIGINT NOT NULL,
    lead_person_id        UUID REFERENCES people_person (id),
    lead_organisation_id  UUID REFERENCES people_organisation (id),
    proposed_outcome      TEXT,
    proposed_by_id        UUID REFERENCES people_person (id),
    proposed_at           BIGINT,
    outcome               TEXT,
    closed_by_id          UUID REFERENCES people_person (id),
    closed_at             BIGINT,
    review_on             TEXT,
    paused_for            TEXT,
    is_disputed           BIGINT NOT NULL,
    reopenings            BIGINT NOT NULL,
    version               BIGINT NOT NULL,
    due_at                BIGINT NOT NULL,
    is_imported           BIGINT NOT NULL,
    CONSTRAINT case_number_is_unique UNIQUE (number),
    CONSTRAINT case_position_is_unique UNIQUE (position),
    CONSTRAINT case_state_is_known CHECK (state IN ('received', 'assigned', 'done', 'closed')),
    CONSTRAINT case_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
    CONSTRAINT closed_case_has_outcome CHECK ((state = 'closed') = (outcome IS NOT NULL)),
    CONSTRAINT closed_case_has_time CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    CONSTRAINT done_case_has_proposal CHECK (state <> 'done' OR proposed_by_id IS NOT NULL),
    CONSTRAINT verified_by_another CHECK (state <> 'closed' OR closed_by_id IS NULL
                                          OR proposed_by_id IS NULL OR closed_by_id <> proposed_by_id),
    CONSTRAINT shelved_case_has_review_day CHECK (outcome IS NULL OR outcome <> 'shelved'
                                                  OR review_on IS NOT NULL)
);

-- cases-2-case-by-place
CREATE INDEX cases_case_place ON cases_case (place_id, position);

-- cases-3-case-by-organisation
CREATE INDEX cases_case_organisation ON cases_case (lead_organisation_id, state, due_at, position);

-- cases-4-case-by-person
CREATE INDEX cases_case_person ON cases_case (lead_person_id, state, due_at, position);

-- cases-5-case-by-review
CREATE INDEX cases_case_review ON cases_case (review_on, position);

-- cases-6-number
CREATE TABLE cases_number (year BIGINT NOT NULL PRIMARY KEY, last BIGINT NOT NULL);

-- cases-7-queue
CREATE TABLE cases_queue (
    place_id  UUID NOT NULL,
    case_id   UUID NOT NULL REFERENCES cases_case (id),
    desk_id   UUID NOT NULL,
    state     TEXT NOT NULL,
    due_at    BIGINT NOT NULL,
    position  BIGINT NOT NULL,
    PRIMARY KEY (case_id, place_id)
);

-- cases-8-queue-by-due
CREATE INDEX cases_queue_due ON cases_queue (place_id, due_at, position);

-- cases-9-queue-by-state
CREATE INDEX cases_queue_state ON cases_queue (place_id, state, due_at, position);

-- cases-10-queue-by-desk
CREATE INDEX cases_queue_desk ON cases_queue (place_id, desk_id, state, due_at, position);

-- cases-11-tally
CREATE TABLE cases_tally (
    place_id  UUID NOT NULL,
    state     TEXT NOT NULL,
    count     BIGINT NOT NULL,
    PRIMARY KEY (place_id, state),
    CONSTRAINT tally_is_not_negative CHECK (count >= 0)
);

-- cases-12-step
CREATE TABLE cases_step (
    id               UUID NOT NULL PRIMARY KEY,
    case_id          UUID NOT NULL REFERENCES cases_case (id),
    number           BIGINT NOT NULL,
    kind             TEXT NOT NULL,
    actor_id         UUID REFERENCES people_person (id),
    organisation_id  UUID REFERENCES people_organisation (id),
    place_id         UUID REFERENCES places_place (id),
    person_id        UUID REFERENCES people_person (id),
    note             TEXT NOT NULL,
    is_public        BIGINT NOT NULL,
    recorded_at      BIGINT NOT NULL,
    happened_at      BIGINT NOT NULL,
    CONSTRAINT step_number_is_unique UNIQUE (case_id, number),
    CONSTRAINT step_note_is_short CHECK (length(note) <= 20000)
);

-- cases-13-leg
CREATE TABLE cases_leg (
    id               UUID NOT NULL PRIMARY KEY,
    case_id          UUID NOT NULL REFERENCES cases_case (id),
    organisation_id  UUID NOT NULL REFERENCES people_organisation (id),
    is_lead          BIGINT NOT NULL,
    task             TEXT NOT NULL,
    opened_at        BIGINT NOT NULL,
    finished_at      BIGINT,
    result           TEXT NOT NULL
);

-- cases-14-leg-by-case
CREATE INDEX cases_leg_case ON cases_leg (case_id, opened_at, id);

-- cases-15-leg-by-organisation
CREATE INDEX cases_leg_organisation ON cases_leg (organisation_id, finished_at, case_id);

-- cases-16-plea
CREATE TABLE cases_plea (
    id       UUID NOT NULL PRIMARY KEY,
    case_id  UUID NOT NULL REFERENCES cases_case (id),
    kind     TEXT NOT NULL,
    by_id    UUID NOT NULL REFERENCES people_person (id),
    reason   TEXT NOT NULL,
    amount   TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    decision TEXT,
    CONSTRAINT plea_decision_is_known CHECK (decision IS NULL OR decision IN ('granted', 'declined'))
);

-- cases-17-plea-by-case
CREATE INDEX cases_plea_case ON cases_plea (case_id, asked_at);

-- cases-18-standing
CREATE TABLE cases_standing (
    place_id     UUID NOT NULL REFERENCES places_place (id),
    ancestor_id  UUID NOT NULL REFERENCES places_place (id),
    depth        BIGINT NOT NULL,
    PRIMARY KEY (place_id, ancestor_id)
);

-- cases-19-standing-of-kept-cases
INSERT INTO cases_standing (place_id, ancestor_id, depth)
SELECT l.place_id, l.ancestor_id, l.depth FROM places_lineage l
 WHERE EXISTS (SELECT 1 FROM cases_case c WHERE c.place_id = l.place_id);

-- cases-20-case-by-place-and-state
CREATE INDEX cases_case_place_state ON cases_case (place_id, state, position);

-- cases-21-case-by-kind
CREATE INDEX cases_case_kind ON cases_case (kind, state, position);

-- cases-22-case-by-kind-newest
CREATE INDEX cases_case_newest ON cases_case (kind, position);

-- cases-23-warning
ALTER TABLE cases_case ADD COLUMN warn_at BIGINT;

-- cases-24-unit-of-due
ALTER TABLE cases_case ADD COLUMN due_unit TEXT;

-- cases-25-due
CREATE TABLE cases_due (
    place_id  UUID NOT NULL,
    day       BIGINT NOT NULL,
    count     BIGINT NOT NULL,
    PRIMARY KEY (place_id, day),
    CONSTRAINT due_is_not_negative CHECK (count >= 0)
);

-- cases-26-due-of-kept-cases
INSERT INTO cases_due (place_id, day, count)
SELECT q.place_id, (q.due_at + 28800000) / 86400000, count(*) FROM cases_queue q
 WHERE q.due_at < 2305843009213693951 GROUP BY 1, 2;

-- cases-27-review-of-few
DROP INDEX cases_case_review;

-- cases-28-case-by-review
CREATE INDEX cases_case_shelved ON cases_case (kind, review_on, position, place_id)
 WHERE outcome = 'shelved';

-- cases-30-returning
ALTER TABLE cases_case ADD COLUMN is_returning BIGINT NOT NULL DEFAULT 0;

-- cases-31-return
CREATE TABLE cases_return (
    id                  UUID NOT NULL PRIMARY KEY,
    case_id             UUID NOT NULL REFERENCES cases_case (id),
    leg_id              UUID REFERENCES cases_leg (id),
    kind                TEXT NOT NULL,
    reason              TEXT,
    note                TEXT NOT NULL,
    by_id               UUID NOT NULL REFERENCES people_person (id),
    organisation_id     UUID REFERENCES people_organisation (id),
    asked_at            BIGINT NOT NULL,
    state               TEXT NOT NULL,
    decided_by_id       UUID REFERENCES people_person (id),
    decided_at          BIGINT,
    decision_note       TEXT NOT NULL,
    to_person_id        UUID REFERENCES people_person (id),
    to_organisation_id  UUID REFERENCES people_organisation (id),
    is_over             BIGINT NOT NULL,
    CONSTRAINT return_kind_is_known CHECK (kind IN ('returned', 'disputed')),
    CONSTRAINT return_state_is_known CHECK (state IN ('waiting', 'accepted', 'refused', 'dropped')),
    CONSTRAINT return_has_reason CHECK ((kind = 'returned') = (reason IS NOT NULL)),
    CONSTRAINT whole_case_is_disputed_elsewhere CHECK (kind = 'returned' OR leg_id IS NOT NULL),
    CONSTRAINT return_note_is_short CHECK (length(note) BETWEEN 1 AND 2000),
    CONSTRAINT decided_return_has_decider CHECK ((state IN ('accepted', 'refused'))
                                                 = (decided_by_id IS NOT NULL)),
    CONSTRAINT return_decided_by_another CHECK (decided_by_id IS NULL OR decided_by_id <> by_id)
);

-- cases-32-return-by-case
CREATE INDEX cases_return_case ON cases_return (case_id, asked_at);

-- cases-33-waiting-return
CREATE INDEX cases_return_waiting ON cases_return (kind, case_id) WHERE state = 'waiting';

-- cases-34-escalation
CREATE TABLE cases_escalation (
    step_id   UUID NOT NULL PRIMARY KEY REFERENCES cases_step (id),
    case_id   UUID NOT NULL REFERENCES cases_case (id),
    from_id   UUID NOT NULL REFERENCES places_place (id),
    to_id     UUID NOT NULL REFERENCES places_place (id),
    ground    TEXT NOT NULL,
    power     TEXT,
    sum_fen   BIGINT,
    position  BIGINT NOT NULL,
    CONSTRAINT escalation_ground_is_known CHECK (ground IN ('time', 'authority', 'money')),
    CONSTRAINT authority_names_a_power CHECK ((ground = 'authority') = (power IS NOT NULL)),
    CONSTRAINT money_names_a_sum CHECK ((ground = 'money') = (sum_fen IS NOT NULL)),
    CONSTRAINT sum_is_some_money CHECK (sum_fen IS NULL OR sum_fen > 0)
);

-- cases-35-escalation-by-desk
CREATE INDEX cases_escalation_from ON cases_escalation (from_id, position);

-- cases-36-escalation-by-case
CREATE INDEX cases_escalation_case ON cases_escalation (case_id);

-- cases-37-step-by-time
CREATE INDEX cases_step_recorded ON cases_step (recorded_at, id);

-- cases-38-case-by-opening
CREATE INDEX cases_case_opened ON cases_case (kind, opened_at, place_id);

-- cases-39-case-by-closing
CREATE INDEX cases_case_closed ON cases_case (kind, closed_at, place_id) WHERE closed_at IS NOT NULL;

-- cases-40-contact-by-time
CREATE INDEX cases_step_contacted ON cases_step (happened_at, case_id) WHERE kind = 'contacted';

-- cases-41-return-by-time
CREATE INDEX cases_step_returned ON cases_step (recorded_at, case_id) WHERE kind = 'returned';

-- cases-42-dispute-by-time
CREATE INDEX cases_step_disputed ON cases_step (recorded_at, case_id) WHERE kind = 'disputed';

-- ledger-1-unit
CREATE TABLE ledger_unit (
    code   TEXT NOT NULL PRIMARY KEY,
    scale  BIGINT NOT NULL,
    CONSTRAINT unit_code_is_short CHECK (length(code) BETWEEN 1 AND 64),
    CONSTRAINT unit_scale_is_small CHECK (scale BETWEEN 0 AND 6)
);

-- ledger-2-book
CREATE TABLE ledger_book (
    id         UUID NOT NULL PRIMARY KEY,
    owner_id   UUID NOT NULL,
    kind       TEXT NOT NULL,
    opened_at  BIGINT NOT NULL,
    CONSTRAINT one_book_of_a_kind UNIQUE (owner_id, kind),
    CONSTRAINT book_kind_is_short CHECK (length(kind) BETWEEN 1 AND 60)
);

-- ledger-3-season
CREATE TABLE ledger_season (
    book_id    UUID NOT NULL REFERENCES ledger_book (id),
    number     BIGINT NOT NULL,
    from_on    TEXT NOT NULL,
    until_on   TEXT NOT NULL,
    state      TEXT NOT NULL,
    cursor_id  UUID,
    accounts   BIGINT NOT NULL,
    PRIMARY KEY (book_id, number),
    CONSTRAINT seasons_follow_one_another UNIQUE (book_id, from_on),
    CONSTRAINT season_number_counts_from_one CHECK (number >= 1),
    CONSTRAINT season_is_not_empty CHECK (from_on < until_on),
    CONSTRAINT season_state_is_known CHECK (state IN ('open', 'sweeping', 'fixing', 'closed'))
);

-- ledger-4-account
CREATE TABLE ledger_account (
    id         UUID NOT NULL PRIMARY KEY,
    book_id    UUID NOT NULL REFERENCES ledger_book (id),
    owner_id   UUID NOT NULL,
    kind       TEXT NOT NULL,
    unit       TEXT NOT NULL REFERENCES ledger_unit (code),
    floor      BIGINT,
    ceiling    BIGINT,
    balance    BIGINT NOT NULL,
    entries    BIGINT NOT NULL,
    position   BIGINT NOT NULL,
    opened_at  BIGINT NOT NULL,
    closed_at  BIGINT,
    CONSTRAINT owner_has_one_account UNIQUE (book_id, owner_id, kind, unit),
    CONSTRAINT account_kind_is_short CHECK (length(kind) BETWEEN 1 AND 60),
    CONSTRAINT account_not_overdrawn CHECK (floor IS NULL OR balance >= floor),
    CONSTRAINT account_not_overfull CHECK (ceiling IS NULL OR balance <= ceiling),
    CONSTRAINT balance_fits CHECK (balance BETWEEN -1000000000000000000 AND 1000000000000000000),
    CONSTRAINT entries_are_counted CHECK (entries >= 0 AND (entries > 0 OR balance = 0)),
    CONSTRAINT closed_account_is_empty CHECK (closed_at IS NULL OR balance = 0)
);

-- ledger-5-account-by-book
CREATE INDEX ledger_account_book ON ledger_account (book_id, id);

-- ledger-6-account-by-owner
CREATE INDEX ledger_account_owner ON ledger_account (owner_id, id);

-- ledger-7-transfer
CREATE TABLE ledger_transfer (
    id           UUID NOT NULL PRIMARY KEY,
    book_id      UUID NOT NULL REFERENCES ledger_book (id),
    season       BIGINT NOT NULL,
    valued_on    TEXT NOT NULL,
    reason       TEXT NOT NULL,
    cause_id     UUID NOT NULL,
    legs         BIGINT NOT NULL,
    digest       BYTES NOT NULL,
    reverses_id  UUID REFERENCES ledger_transfer (id),
    posted_at    BIGINT NOT NULL,
    position     BIGINT NOT NULL,
    CONSTRAINT transfer_position_is_unique UNIQUE (book_id, position),
    CONSTRAINT transfer_is_reversed_once UNIQUE (reverses_id),
    CONSTRAINT transfer_reverses_another CHECK (reverses_id IS NULL OR reverses_id <> id),
    CONSTRAINT transfer_reason_is_short CHECK (length(reason) BETWEEN 1 AND 60),
    CONSTRAINT transfer_has_legs CHECK (legs BETWEEN 2 AND 10000),
    FOREIGN KEY (book_id, season) REFERENCES ledger_season (book_id, number)
);

-- ledger-8-transfer-by-cause
CREATE INDEX ledger_transfer_cause ON ledger_transfer (cause_id, position);

-- ledger-9-entry
CREATE TABLE ledger_entry (
    account_id   UUID NOT NULL REFERENCES ledger_account (id),
    number       BIGINT NOT NULL,
    transfer_id  UUID NOT NULL REFERENCES ledger_transfer (id),
    leg          BIGINT NOT NULL,
    season       BIGINT NOT NULL,
    amount       BIGINT NOT NULL,
    balance      BIGINT NOT NULL,
    PRIMARY KEY (account_id, number),
    CONSTRAINT leg_is_entered_once UNIQUE (transfer_id, leg),
    CONSTRAINT entry_moves_something CHECK (amount <> 0),
    CONSTRAINT entry_amount_fits CHECK (amount BETWEEN -1000000000000000000 AND 1000000000000000000),
    CONSTRAINT entry_balance_fits
         CHECK (balance BETWEEN -1000000000000000000 AND 1000000000000000000),
    CONSTRAINT entry_numbers_count_from_one CHECK (number >= 1 AND leg BETWEEN 1 AND 10000),
    CONSTRAINT first_entry_is_the_balance CHECK (number > 1 OR balance = amount)
);

-- ledger-10-sweep
CREATE TABLE ledger_sweep (
    book_id  UUID NOT NULL REFERENCES ledger_book (id),
    season   BIGINT NOT NULL,
    kind     TEXT NOT NULL,
    unit     TEXT NOT NULL,
    into_id  UUID NOT NULL REFERENCES ledger_account (id),
    keeping  TEXT NOT NULL,
    kept     BIGINT NOT NULL,
    PRIMARY KEY (book_id, season, kind, unit),
    CONSTRAINT keeping_is_known CHECK (keeping IN ('nothing', 'up-to', 'percent')),
    CONSTRAINT kept_is_not_negative CHECK (kept >= 0 AND (keeping <> 'percent' OR kept <= 100))
);

-- ledger-11-closing
CREATE TABLE ledger_closing (
    account_id  UUID NOT NULL REFERENCES ledger_account (id),
    season      BIGINT NOT NULL,
    opening     BIGINT NOT NULL,
    credited    BIGINT NOT NULL,
    debited     BIGINT NOT NULL,
    closing     BIGINT NOT NULL,
    entries     BIGINT NOT NULL,
    PRIMARY KEY (account_id, season),
    CONSTRAINT closing_adds_up CHECK (closing = opening + credited - debited),
    CONSTRAINT turnover_is_not_negative CHECK (credited >= 0 AND debited >= 0 AND entries >= 0)
);

-- assemblies-1-body
CREATE TABLE assemblies_body (
    id        UUID NOT NULL PRIMARY KEY,
    kind      TEXT NOT NULL,
    place_id  UUID NOT NULL REFERENCES places_place (id),
    name      TEXT NOT NULL,
    from_on   TEXT NOT NULL,
    until_on  TEXT,
    CONSTRAINT body_has_name CHECK (length(name) BETWEEN 1 AND 60),
    CONSTRAINT body_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
);

-- assemblies-2-body-by-place
CREATE INDEX assemblies_body_place ON assemblies_body (place_id, kind, id);

-- assemblies-3-member
CREATE TABLE assemblies_member (
    id         UUID NOT NULL PRIMARY KEY,
    body_id    UUID NOT NULL REFERENCES assemblies_body (id),
    number     BIGINT NOT NULL,
    person_id  UUID REFERENCES people_person (id),
    name       TEXT NOT NULL,
    household  TEXT,
    capacity   TEXT NOT NULL,
    from_on    TEXT NOT NULL,
    until_on   TEXT,
    CONSTRAINT member_number_is_unique UNIQUE (body_id, number),
    CONSTRAINT member_has_name CHECK (length(name) BETWEEN 1 AND 60),
    CONSTRAINT member_household_is_short CHECK (length(household) BETWEEN 1 AND 20),
    CONSTRAINT member_capacity_is_known CHECK (capacity IN ('voter', 'attending')),
    CONSTRAINT member_departs_after_entering CHECK (until_on IS NULL OR until_on > from_on)
);

-- assemblies-4-unit
CREATE TABLE assemblies_unit (
    member_id  UUID NOT NULL REFERENCES assemblies_member (id),
    label      TEXT NOT NULL,
    area_dm2   BIGINT NOT NULL,
    PRIMARY KEY (member_id, label),
    CONSTRAINT unit_label_is_short CHECK (length(label) BETWEEN 1 AND 40),
    CONSTRAINT unit_has_area CHECK (area_dm2 BETWEEN 1 AND 10000000)
);

-- assemblies-5-number
CREATE TABLE assemblies_number (
    body_id  UUID NOT NULL REFERENCES assemblies_body (id),
    kind     TEXT NOT NULL,
    year     BIGINT NOT NULL,
    last     BIGINT NOT NULL,
    PRIMARY KEY (body_id, kind, year),
    CONSTRAINT number_is_of_meeting_or_resolution CHECK (kind IN ('meeting', 'resolution'))
);

-- assemblies-6-assembly
CREATE TABLE assemblies_assembly (
    id                UUID NOT NULL PRIMARY KEY,
    number            TEXT NOT NULL,
    body_id           UUID NOT NULL REFERENCES assemblies_body (id),
    place_id          UUID NOT NULL REFERENCES places_place (id),
    kind              TEXT NOT NULL,
    title             TEXT NOT NULL,
    venue             TEXT NOT NULL,
    meets_at          BIGINT NOT NULL,
    noticed_on        TEXT NOT NULL,
    counting          TEXT NOT NULL,
    is_secret         BIGINT NOT NULL,
    chair             TEXT NOT NULL,
    recorder          TEXT NOT NULL,
    convener_id       UUID,
    called_at         BIGINT NOT NULL,
    position          BIGINT NOT NULL,
    seats             BIGINT NOT NULL,
    area_dm2          BIGINT NOT NULL,
    state             TEXT NOT NULL,
    voting_opened_at  BIGINT,
    ended_at          BIGINT,
    reason            TEXT NOT NULL,
    CONSTRAINT assembly_number_is_unique UNIQUE (body_id, number),
    CONSTRAINT assembly_position_is_unique UNIQUE (position),
    CONSTRAINT assembly_title_is_short CHECK (length(title) BETWEEN 1 AND 100),
    CONSTRAINT assembly_venue_is_short CHECK (length(venue) BETWEEN 1 AND 100),
    CONSTRAINT assembly_officers_are_short CHECK (length(chair) <= 40 AND length(recorder) <= 40),
    CONSTRAINT assembly_counting_is_known CHECK (counting IN ('persons', 'households', 'owners')),
    CONSTRAINT owners_vote_openly CHECK (counting <> 'owners' OR is_secret = 0),
    CONSTRAINT assembly_has_seats CHECK (seats BETWEEN 1 AND 6000),
    CONSTRAINT assembly_state_is_known CHECK (state IN ('called', 'voting', 'closed', 'cancelled')),
    CONSTRAINT ended_assembly_has_time
         CHECK ((state IN ('closed', 'cancelled')) = (ended_at IS NOT NULL)),
    CONSTRAINT cancelled_assembly_says_why CHECK ((state = 'cancelled') = (reason <> '')),
    CONSTRAINT assembly_reason_is_short CHECK (length(reason) <= 500)
);

-- assemblies-7-assembly-by-body
CREATE INDEX assemblies_assembly_body ON assemblies_assembly (body_id, position);

-- assemblies-8-assembly-by-place
CREATE INDEX assemblies_assembly_place ON assemblies_assembly (place_id, state, position);

-- assemblies-9-figure
CREATE TABLE assemblies_figure (
    assembly_id  UUID NOT NULL REFERENCES assemblies_assembly (id),
    name         TEXT NOT NULL,
    value        TEXT NOT NULL,
    rule_id      UUID NOT NULL REFERENCES rulebook_entry (id),
    PRIMARY KEY (assembly_id, name)
);

-- assemblies-10-motion
CREATE TABLE assemblies_motion (
    id             UUID NOT NULL PRIMARY KEY,
    assembly_id    UUID NOT NULL REFERENCES assemblies_assembly (id),
    number         BIGINT NOT NULL,
    title          TEXT NOT NULL,
    body           TEXT NOT NULL,
    digest         TEXT NOT NULL,
    subject_id     UUID,
    subject_kind   TEXT,
    matter         TEXT,
    delegation_id  UUID,
    delegation     TEXT,
    CONSTRAINT motion_number_is_unique UNIQUE (assembly_id, number),
    CONSTRAINT motion_number_is_small CHECK (number BETWEEN 1 AND 20),
    CONSTRAINT motion_title_is_short CHECK (length(title) BETWEEN 1 AND 100),
    CONSTRAINT motion_text_is_short CHECK (length(body) BETWEEN 1 AND 20000),
    CONSTRAINT motion_delegation_is_short CHECK (length(delegation) BETWEEN 1 AND 200)
);

-- assemblies-11-motion-by-subject
CREATE INDEX assemblies_motion_subject ON assemblies_motion (subject_id, id);

-- assemblies-12-seat
CREATE TABLE assemblies_seat (
    assembly_id  UUID NOT NULL REFERENCES assemblies_assembly (id),
    number       BIGINT NOT NULL,
    member_id    UUID NOT NULL REFERENCES assemblies_member (id),
    person_id    UUID,
    name         TEXT NOT NULL,
    household    TEXT,
    units        TEXT,
    area_dm2     BIGINT NOT NULL,
    PRIMARY KEY (assembly_id, number),
    CONSTRAINT seat_numbers_count_from_one CHECK (number BETWEEN 1 AND 6000),
    CONSTRAINT seat_area_is_positive CHECK (area_dm2 >= 0)
);

-- assemblies-13-seat-by-person
CREATE INDEX assemblies_seat_person ON assemblies_seat (person_id, assembly_id);

-- assemblies-14-attendance
CREATE TABLE assemblies_attendance (
    assembly_id     UUID NOT NULL,
    seat            BIGINT NOT NULL,
    channel         TEXT NOT NULL,
    way             TEXT NOT NULL,
    representative  TEXT NOT NULL,
    proxy           BIGINT,
    clerk_id        UUID,
    attended_at     BIGINT NOT NULL,
    PRIMARY KEY (assembly_id, seat),
    FOREIGN KEY (assembly_id, seat) REFERENCES assemblies_seat (assembly_id, number),
    CONSTRAINT proxy_holds_one UNIQUE (assembly_id, proxy),
    CONSTRAINT proxy_is_somebody_else CHECK (proxy IS NULL OR proxy <> seat),
    CONSTRAINT attendance_channel_is_known CHECK (channel IN ('desk', 'phone', 'list')),
    CONSTRAINT attendance_way_is_known CHECK (way IN ('screen', 'paper')),
    CONSTRAINT representative_is_short CHECK (length(representative) <= 40)
);

-- assemblies-15-vote
CREATE TABLE assemblies_vote (
    motion_id  UUID NOT NULL REFERENCES assemblies_motion (id),
    seat       BIGINT NOT NULL,
    choice     TEXT NOT NULL,
    channel    TEXT NOT NULL,
    clerk_id   UUID,
    PRIMARY KEY (motion_id, seat),
    CONSTRAINT vote_choice_is_known CHECK (choice IN ('yes', 'no', 'abstain')),
    CONSTRAINT vote_channel_is_known CHECK (channel IN ('desk', 'phone', 'list'))
);

-- assemblies-16-turn
CREATE TABLE assemblies_turn (
    assembly_id  UUID NOT NULL,
    seat         BIGINT NOT NULL,
    PRIMARY KEY (assembly_id, seat),
    FOREIGN KEY (assembly_id, seat) REFERENCES assemblies_seat (assembly_id, number)
);

-- assemblies-17-box
CREATE TABLE assemblies_box (
    motion_id  UUID NOT NULL REFERENCES assemblies_motion (id),
    choice     TEXT NOT NULL,
    ballots    BIGINT NOT NULL,
    PRIMARY KEY (motion_id, choice),
    CONSTRAINT box_choice_is_known CHECK (choice IN ('yes', 'no', 'abstain')),
    CONSTRAINT box_is_not_overdrawn CHECK (ballots >= 0)
);

-- assemblies-18-paper
CREATE TABLE assemblies_paper (
    motion_id   UUID NOT NULL PRIMARY KEY REFERENCES assemblies_motion (id),
    issued      BIGINT NOT NULL,
    yes         BIGINT NOT NULL,
    no          BIGINT NOT NULL,
    abstain     BIGINT NOT NULL,
    spoiled     BIGINT NOT NULL,
    unreturned  BIGINT NOT NULL,
    clerk_id    UUID,
    counted_at  BIGINT NOT NULL,
    CONSTRAINT paper_is_counted_from_nought
         CHECK (yes >= 0 AND no >= 0 AND abstain >= 0 AND spoiled >= 0 AND unreturned >= 0),
    CONSTRAINT paper_adds_up CHECK (issued = yes + no + abstain + spoiled + unreturned)
);

-- assemblies-19-resolution
CREATE TABLE assemblies_resolution (
    id            UUID NOT NULL PRIMARY KEY,
    number        TEXT NOT NULL,
    body_id       UUID NOT NULL REFERENCES assemblies_body (id),
    assembly_id   UUID NOT NULL REFERENCES assemblies_assembly (id),
    motion_id     UUID NOT NULL REFERENCES assemblies_motion (id),
    is_passed     BIGINT NOT NULL,
    decided_on    TEXT NOT NULL,
    position      BIGINT NOT NULL,
    quorum        TEXT NOT NULL,
    majority      TEXT NOT NULL,
    present       BIGINT NOT NULL,
    present_dm2   BIGINT NOT NULL,
    yes           BIGINT NOT NULL,
    yes_dm2       BIGINT NOT NULL,
    no            BIGINT NOT NULL,
    no_dm2        BIGINT NOT NULL,
    abstain       BIGINT NOT NULL,
    abstain_dm2   BIGINT NOT NULL,
    spoiled       BIGINT NOT NULL,
    unreturned    BIGINT NOT NULL,
    CONSTRAINT resolution_number_is_unique UNIQUE (body_id, number),
    CONSTRAINT motion_is_decided_once UNIQUE (motion_id)
);

-- assemblies-20-minutes
CREATE TABLE assemblies_minutes (
    assembly_id  UUID NOT NULL REFERENCES assemblies_assembly (id),
    version      BIGINT NOT NULL,
    body         TEXT NOT NULL,
    keeper_id    UUID,
    kept_at      BIGINT NOT NULL,
    PRIMARY KEY (assembly_id, version),
    CONSTRAINT minutes_are_short CHECK (length(body) BETWEEN 1 AND 50000)
);

-- assemblies-21-commitment
CREATE TABLE assemblies_commitment (
    id              UUID NOT NULL PRIMARY KEY,
    assembly_id     UUID NOT NULL REFERENCES assemblies_assembly (id),
    body_id         UUID NOT NULL REFERENCES assemblies_body (id),
    number          BIGINT NOT NULL,
    words           TEXT NOT NULL,
    who             TEXT NOT NULL,
    due_on          TEXT NOT NULL,
    made_at         BIGINT NOT NULL,
    outcome         TEXT,
    report          TEXT,
    reported_at     BIGINT,
    reported_by_id  UUID,
    CONSTRAINT commitment_number_is_unique UNIQUE (assembly_id, number),
    CONSTRAINT commitment_words_are_short CHECK (length(words) BETWEEN 1 AND 500),
    CONSTRAINT commitment_has_somebody CHECK (length(who) BETWEEN 1 AND 40),
    CONSTRAINT commitment_outcome_is_known CHECK (outcome IN ('kept', 'partly', 'broken')),
    CONSTRAINT reported_commitment_has_words
         CHECK ((outcome IS NULL) = (report IS NULL) AND (outcome IS NULL) = (reported_at IS NULL))
);

-- assemblies-22-commitment-by-body
CREATE INDEX assemblies_commitment_body ON assemblies_commitment (body_id, due_on, id);

-- appraisals-1-appraisal
CREATE TABLE appraisals_appraisal (
    id               UUID NOT NULL PRIMARY KEY,
    place_id         UUID NOT NULL REFERENCES places_place (id),
    owner_id         UUID,
    owner_kind       TEXT,
    title            TEXT NOT NULL,
    basis            TEXT NOT NULL,
    from_on          TEXT NOT NULL,
    last_on          TEXT NOT NULL,
    trim_each        BIGINT,
    trim_from        BIGINT,
    minimum_percent  BIGINT NOT NULL,
    allows_blank     BIGINT NOT NULL,
    ties             TEXT NOT NULL,
    is_shown         BIGINT NOT NULL,
    state            TEXT NOT NULL,
    author_id        UUID,
    drafted_at       BIGINT NOT NULL,
    opened_at        BIGINT,
    terms_digest     TEXT,
    closed_at        BIGINT,
    sheets_digest    TEXT,
    finalised_at     BIGINT,
    reason           TEXT NOT NULL,
    position         BIGINT NOT NULL,
    CONSTRAINT appraisal_position_is_unique UNIQUE (position),
    CONSTRAINT appraisal_owner_has_its_kind CHECK ((owner_id IS NULL) = (owner_kind IS NULL)),
    CONSTRAINT appraisal_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
    CONSTRAINT appraisal_basis_is_short CHECK (length(basis) BETWEEN 1 AND 150),
    CONSTRAINT appraisal_ends_after_it_begins CHECK (last_on >= from_on),
    CONSTRAINT appraisal_trimming_is_whole CHECK ((trim_each IS NULL) = (trim_from IS NULL)),
    CONSTRAINT appraisal_trimming_leaves_some
        CHECK (trim_each IS NULL OR trim_each >= 1 AND trim_from > 2 * trim_each),
    CONSTRAINT appraisal_minimum_is_a_percentage CHECK (minimum_percent BETWEEN 0 AND 100),
    CONSTRAINT appraisal_state_is_known
        CHECK (state IN ('drafted', 'open', 'closed', 'counted', 'appealed', 'recounted', 'final',
                         'dropped')),
    CONSTRAINT opened_appraisal_has_its_terms
        CHECK (state IN ('drafted', 'dropped') OR opened_at IS NOT NULL AND terms_digest IS NOT NULL),
    CONSTRAINT closed_appraisal_has_its_sheets
        CHECK (state IN ('drafted', 'open', 'dropped')
               OR closed_at IS NOT NULL AND sheets_digest IS NOT NULL),
    CONSTRAINT final_appraisal_has_its_time CHECK ((state = 'final') = (finalised_at IS NOT NULL)),
    CONSTRAINT dropped_appraisal_has_its_reason CHECK ((state = 'dropped') = (reason <> ''))
);

-- appraisals-2-by-place
CREATE INDEX appraisals_appraisal_place ON appraisals_appraisal (place_id, position);

-- appraisals-3-by-owner
CREATE INDEX appraisals_appraisal_owner ON appraisals_appraisal (owner_id, position);

-- appraisals-4-criterion
CREATE TABLE appraisals_criterion (
    appraisal_id  UUID NOT NULL REFERENCES appraisals_appraisal (id),
    number        BIGINT NOT NULL,
    title         TEXT NOT NULL,
    full_score    BIGINT NOT NULL,
    weight        BIGINT NOT NULL,
    PRIMARY KEY (appraisal_id, number),
    CONSTRAINT criterion_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
    CONSTRAINT criterion_full_is_bounded CHECK (full_score BETWEEN 1 AND 10000),
    CONSTRAINT criterion_weight_is_bounded CHECK (weight BETWEEN 1 AND 10000)
);

-- appraisals-5-group
CREATE TABLE appraisals_group (
    appraisal_id   UUID NOT NULL REFERENCES appraisals_appraisal (id),
    number         BIGINT NOT NULL,
    title          TEXT NOT NULL,
    weight         BIGINT NOT NULL,
    source         TEXT NOT NULL,
    measured_from  TEXT,
    PRIMARY KEY (appraisal_id, number),
    CONSTRAINT group_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
    CONSTRAINT group_weight_is_bounded CHECK (weight BETWEEN 1 AND 10000),
    CONSTRAINT score_is_judged_or_measured CHECK (source IN ('sheet', 'measured')),
    CONSTRAINT measure_names_its_source
        CHECK ((source = 'measured') = (measured_from IS NOT NULL)
               AND (measured_from IS NULL OR length(measured_from) BETWEEN 1 AND 100))
);

-- appraisals-6-subject
CREATE TABLE appraisals_subject (
    appraisal_id  UUID NOT NULL REFERENCES appraisals_appraisal (id),
    number        BIGINT NOT NULL,
    label         TEXT NOT NULL,
    about_id      UUID,
    PRIMARY KEY (appraisal_id, number),
    CONSTRAINT subject_label_is_unique UNIQUE (appraisal_id, label),
    CONSTRAINT subject_label_is_short CHECK (length(label) BETWEEN 1 AND 60)
);

-- appraisals-7-judge
CREATE TABLE appraisals_judge (
    appraisal_id  UUID NOT NULL REFERENCES appraisals_appraisal (id),
    number        BIGINT NOT NULL,
    group_number  BIGINT NOT NULL,
    name          TEXT NOT NULL,
    person_id     UUID,
    avoids        TEXT NOT NULL,
    PRIMARY KEY (appraisal_id, number),
    CONSTRAINT judge_is_in_a_group_once UNIQUE (appraisal_id, group_number, name),
    CONSTRAINT judge_name_is_short CHECK (length(name) BETWEEN 1 AND 60)
);

-- appraisals-8-judge-by-person
CREATE INDEX appraisals_judge_person ON appraisals_judge (person_id, appraisal_id);

-- appraisals-9-sheet
CREATE TABLE appraisals_sheet (
    id            UUID NOT NULL PRIMARY KEY,
    appraisal_id  UUID NOT NULL REFERENCES appraisals_appraisal (id),
    judge         BIGINT NOT NULL,
    edition       BIGINT NOT NULL,
    channel       TEXT NOT NULL,
    paper         TEXT NOT NULL,
    clerk_id      UUID,
    received_at   BIGINT NOT NULL,
    scores        TEXT NOT NULL,
    declared      TEXT NOT NULL,
    digest        TEXT NOT NULL,
    CONSTRAINT sheet_is_one_each UNIQUE (appraisal_id, judge, edition),
    CONSTRAINT sheet_channel_is_known CHECK (channel IN ('phone', 'paper')),
    CONSTRAINT paper_has_its_number
        CHECK ((channel = 'paper') = (paper <> '') AND length(paper) <= 20),
    CONSTRAINT sheet_edition_is_counted CHECK (edition >= 1)
);

-- appraisals-10-measure
CREATE TABLE appraisals_measure (
    appraisal_id  UUID NOT NULL REFERENCES appraisals_appraisal (id),
    group_number  BIGINT NOT NULL,
    given         TEXT NOT NULL,
    entered_at    BIGINT NOT NULL,
    PRIMARY KEY (appraisal_id, group_number)
);

-- appraisals-11-paper
CREATE TABLE appraisals_paper (
    appraisal_id  UUID NOT NULL REFERENCES appraisals_appraisal (id),
    group_number  BIGINT NOT NULL,
    issued        BIGINT NOT NULL,
    returned      BIGINT NOT NULL,
    spoiled       BIGINT NOT NULL,
    unreturned    BIGINT NOT NULL,
    PRIMARY KEY (appraisal_id, group_number),
    CONSTRAINT papers_add_up
        CHECK (returned >= 0 AND spoiled >= 0 AND unreturned >= 0
               AND issued = returned + spoiled + unreturned)
);

-- appraisals-12-appeal
CREATE TABLE appraisals_appeal (
    id            UUID NOT NULL PRIMARY KEY,
    appraisal_id  UUID NOT NULL REFERENCES appraisals_appraisal (id),
    subject       BIGINT,
    appellant     TEXT NOT NULL,
    words         TEXT NOT NULL,
    raised_at     BIGINT NOT NULL,
    state         TEXT NOT NULL,
    answer        TEXT NOT NULL,
    adjustments   TEXT NOT NULL,
    answered_at   BIGINT,
    answerer_id   UUID,
    CONSTRAINT appeal_words_are_short CHECK (length(words) BETWEEN 1 AND 500),
    CONSTRAINT appellant_is_short CHECK (length(appellant) BETWEEN 1 AND 60),
    CONSTRAINT appeal_state_is_known CHECK (state IN ('open', 'dismissed', 'upheld')),
    CONSTRAINT upheld_appeal_changes_something CHECK ((state = 'upheld') = (adjustments <> '')),
    CONSTRAINT answered_appeal_has_its_answer
        CHECK ((state = 'open') = (answered_at IS NULL) AND (state = 'open') = (answer = ''))
);

-- appraisals-13-appeal-by-appraisal
CREATE INDEX appraisals_appeal_appraisal ON appraisals_appeal (appraisal_id, raised_at, id);

-- appraisals-14-count
CREATE TABLE appraisals_count (
    appraisal_id  UUID NOT NULL REFERENCES appraisals_appraisal (id),
    version       BIGINT NOT NULL,
    counted_at    BIGINT NOT NULL,
    outcome       TEXT NOT NULL,
    digest        TEXT NOT NULL,
    appeal_id     UUID REFERENCES appraisals_appeal (id),
    PRIMARY KEY (appraisal_id, version),
    CONSTRAINT recount_follows_an_appeal CHECK ((version = 1) = (appeal_id IS NULL))
);

-- admittedtasks-1-list
CREATE TABLE admittedtasks_list (
    code      TEXT NOT NULL PRIMARY KEY,
    chinese   TEXT NOT NULL,
    english   TEXT NOT NULL,
    source    TEXT NOT NULL,
    sequence  BIGINT NOT NULL
);

-- admittedtasks-2-name
CREATE TABLE admittedtasks_name (
    code      TEXT NOT NULL PRIMARY KEY,
    list      TEXT NOT NULL REFERENCES admittedtasks_list (code),
    chinese   TEXT NOT NULL,
    english   TEXT NOT NULL,
    nature    TEXT NOT NULL,
    source    TEXT NOT NULL,
    sequence  BIGINT NOT NULL
);

-- admittedtasks-3-entry
CREATE TABLE admittedtasks_entry (
    id           UUID NOT NULL PRIMARY KEY,
    code         TEXT NOT NULL,
    version      BIGINT NOT NULL,
    list         TEXT NOT NULL REFERENCES admittedtasks_list (code),
    chinese      TEXT NOT NULL,
    english      TEXT NOT NULL,
    text         TEXT NOT NULL,
    nature       TEXT NOT NULL,
    place_id     UUID NOT NULL REFERENCES places_place (id),
    department   TEXT NOT NULL,
    basis        TEXT NOT NULL,
    frequency    TEXT NOT NULL,
    minutes      BIGINT,
    from_on      TEXT NOT NULL,
    until_on     TEXT NOT NULL,
    proposer_id  UUID REFERENCES people_person (id),
    proposed_at  BIGINT NOT NULL,
    decider_id   UUID REFERENCES people_person (id),
    decided_at   BIGINT,
    is_admitted  BIGINT,
    reason       TEXT,
    ender_id     UUID REFERENCES people_person (id),
    ended_on     TEXT,
    end_reason   TEXT,
    CONSTRAINT task_version_is_one UNIQUE (code, version),
    CONSTRAINT task_version_counts CHECK (version >= 1),
    CONSTRAINT task_code_is_short CHECK (length(code) BETWEEN 1 AND 40),
    CONSTRAINT task_title_is_short
        CHECK (length(chinese) BETWEEN 1 AND 40 AND length(english) BETWEEN 1 AND 80),
    CONSTRAINT task_says_what CHECK (length(text) BETWEEN 1 AND 200),
    CONSTRAINT task_is_no_enforcement
        CHECK (nature IN ('inform', 'gather', 'look', 'visit', 'mediate', 'assist')),
    CONSTRAINT task_has_a_department CHECK (length(department) BETWEEN 1 AND 40),
    CONSTRAINT task_has_a_basis CHECK (length(basis) BETWEEN 1 AND 200),
    CONSTRAINT task_frequency_is_known
        CHECK (frequency IN ('once', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'season',
                             'as-needed')),
    CONSTRAINT task_minutes_are_bounded CHECK (minutes BETWEEN 1 AND 480),
    CONSTRAINT task_expires_after_it_begins CHECK (until_on >= from_on),
    CONSTRAINT task_decision_says_whose
        CHECK ((decided_at IS NULL) = (decider_id IS NULL)
               AND (decided_at IS NULL) = (is_admitted IS NULL)),
    CONSTRAINT task_is_admitted_by_another CHECK (decider_id <> proposer_id),
    CONSTRAINT task_end_says_whose
        CHECK ((ended_on IS NULL) = (ender_id IS NULL) AND (ended_on IS NULL OR is_admitted = 1))
);

-- admittedtasks-4-complaint
CREATE TABLE admittedtasks_complaint (
    id           UUID NOT NULL PRIMARY KEY,
    place_id     UUID NOT NULL REFERENCES places_place (id),
    person_id    UUID REFERENCES people_person (id),
    words        TEXT,
    made_at      BIGINT NOT NULL,
    answerer_id  UUID REFERENCES people_person (id),
    answered_at  BIGINT,
    is_upheld    BIGINT,
    answer       TEXT,
    CONSTRAINT task_complaint_is_short CHECK (length(words) BETWEEN 1 AND 1000),
    CONSTRAINT task_answer_is_short CHECK (length(answer) BETWEEN 1 AND 1000),
    CONSTRAINT task_answer_says_whose
        CHECK ((answered_at IS NULL) = (answerer_id IS NULL)
               AND (answered_at IS NULL) = (is_upheld IS NULL)),
    CONSTRAINT nobody_answers_their_own_complaint CHECK (answerer_id <> person_id)
);

-- admittedtasks-5-complaint-by-person
CREATE INDEX admittedtasks_complaint_person ON admittedtasks_complaint (person_id, made_at, id);

-- admittedtasks-6-complaint-by-time
CREATE INDEX admittedtasks_complaint_time ON admittedtasks_complaint (made_at, id);

-- admittedtasks-7-entry-founding
ALTER TABLE admittedtasks_entry ADD COLUMN is_founding BIGINT NOT NULL DEFAULT 0;

-- requests-1-category
CREATE TABLE requests_category (
    code       TEXT NOT NULL PRIMARY KEY,
    parent     TEXT REFERENCES requests_category (code),
    chinese    TEXT NOT NULL,
    english    TEXT NOT NULL,
    urgency    TEXT NOT NULL,
    questions  TEXT NOT NULL,
    sequence   BIGINT NOT NULL,
    is_closed  BIGINT NOT NULL
);

-- requests-2-request
CREATE TABLE requests_request (
    case_id       UUID NOT NULL PRIMARY KEY REFERENCES cases_case (id),
    category      TEXT REFERENCES requests_category (code),
    body          TEXT NOT NULL,
    channel       TEXT NOT NULL,
    reporter_id   UUID REFERENCES people_person (id),
    name_sealed   BYTES,
    phone_sealed  BYTES,
    phone_key     BYTES,
    wish          TEXT NOT NULL,
    token         TEXT NOT NULL,
    is_public     BIGINT NOT NULL,
    moderation    TEXT NOT NULL,
    location      TEXT NOT NULL,
    latitude      DOUBLE,
    longitude     DOUBLE,
    consent       TEXT,
    answers       TEXT NOT NULL,
    followers     BIGINT NOT NULL,
    import_key    TEXT,
    CONSTRAINT request_token_is_unique UNIQUE (token),
    CONSTRAINT request_import_key_is_unique UNIQUE (import_key),
    CONSTRAINT request_body_is_bounded CHECK (length(body) BETWEEN 1 AND 4000),
    CONSTRAINT proxy_has_consent CHECK (channel <> 'proxy' OR consent IS NOT NULL),
    CONSTRAINT request_moderation_is_known CHECK (moderation IN ('waiting', 'shown', 'hidden'))
);

-- requests-3-request-by-reporter
CREATE INDEX requests_request_reporter ON requests_request (reporter_id, case_id);

-- requests-4-request-by-phone
CREATE INDEX requests_request_phone ON requests_request (phone_key);

-- requests-5-catalogue
CREATE TABLE requests_catalogue (
    category         TEXT NOT NULL REFERENCES requests_category (code),
    place_id         UUID NOT NULL REFERENCES places_place (id),
    organisation_id  UUID NOT NULL REFERENCES people_organisation (id),
    basis            TEXT NOT NULL,
    since_at         BIGINT NOT NULL,
    PRIMARY KEY (category, place_id)
);

-- requests-6-rating
CREATE TABLE requests_rating (
    case_id       UUID NOT NULL PRIMARY KEY REFERENCES cases_case (id),
    is_solved     BIGINT NOT NULL,
    satisfaction  TEXT NOT NULL,
    words         TEXT NOT NULL,
    rated_at      BIGINT NOT NULL,
    CONSTRAINT rating_is_known CHECK (satisfaction IN ('satisfied', 'fairly-satisfied', 'dissatisfied'))
);

-- requests-7-call-back
CREATE TABLE requests_call_back (
    id            UUID NOT NULL PRIMARY KEY,
    case_id       UUID NOT NULL REFERENCES cases_case (id),
    by_id         UUID NOT NULL REFERENCES people_person (id),
    is_reached    BIGINT NOT NULL,
    is_solved     BIGINT,
    satisfaction  TEXT,
    called_at     BIGINT NOT NULL
);

-- requests-8-call-back-by-case
CREATE INDEX requests_call_back_case ON requests_call_back (case_id, called_at);

-- requests-9-exclusion
CREATE TABLE requests_exclusion (
    case_id      UUID NOT NULL REFERENCES cases_case (id),
    rate         TEXT NOT NULL,
    reason       TEXT NOT NULL,
    approver_id  UUID NOT NULL REFERENCES people_person (id),
    excluded_at  BIGINT NOT NULL,
    PRIMARY KEY (case_id, rate)
);

-- requests-10-model
CREATE TABLE requests_model (
    id          UUID NOT NULL PRIMARY KEY,
    bytes       BYTES NOT NULL,
    examples    BIGINT NOT NULL,
    accuracy    DOUBLE NOT NULL,
    macro_f1    DOUBLE NOT NULL,
    trained_at  BIGINT NOT NULL
);

-- requests-11-problem
CREATE TABLE requests_problem (
    case_id     UUID NOT NULL PRIMARY KEY REFERENCES cases_case (id),
    goal        TEXT NOT NULL,
    finish_on   TEXT
);

-- requests-12-problem-request
CREATE TABLE requests_problem_request (
    problem_id  UUID NOT NULL REFERENCES requests_problem (case_id),
    request_id  UUID NOT NULL REFERENCES requests_request (case_id),
    PRIMARY KEY (request_id)
);

-- requests-13-problem-request-by-problem
CREATE INDEX requests_problem_request_problem ON requests_problem_request (problem_id, request_id);

-- requests-14-problem-stage
CREATE TABLE requests_problem_stage (
    id          UUID NOT NULL PRIMARY KEY,
    problem_id  UUID NOT NULL REFERENCES requests_problem (case_id),
    sequence    BIGINT NOT NULL,
    name        TEXT NOT NULL,
    workdays    BIGINT NOT NULL,
    start_on    TEXT NOT NULL,
    finish_on   TEXT NOT NULL,
    owner_id    UUID REFERENCES people_organisation (id),
    done_at     BIGINT,
    CONSTRAINT stage_is_short CHECK (workdays BETWEEN 1 AND 250)
);

-- requests-15-stage-by-problem
CREATE INDEX requests_problem_stage_problem ON requests_problem_stage (problem_id, sequence);

-- requests-16-shown
CREATE TABLE requests_shown (
    position    BIGINT NOT NULL PRIMARY KEY,
    request_id  UUID NOT NULL REFERENCES requests_request (case_id),
    place_id    UUID NOT NULL REFERENCES places_place (id),
    CONSTRAINT request_is_shown_once UNIQUE (request_id)
);

-- requests-17-stage-result
ALTER TABLE requests_problem_stage ADD COLUMN result TEXT;

-- requests-18-stage-doer
ALTER TABLE requests_problem_stage ADD COLUMN done_by_id UUID REFERENCES people_person (id);

-- requests-19-no-exclusion-by-one-person
DROP TABLE requests_exclusion;

-- requests-20-exclusion-by-two
CREATE TABLE requests_exclusion (
    id            UUID NOT NULL PRIMARY KEY,
    request_id    UUID NOT NULL REFERENCES requests_request (case_id),
    place_id      UUID NOT NULL REFERENCES places_place (id),
    position      BIGINT NOT NULL,
    reason        TEXT NOT NULL,
    note          TEXT NOT NULL,
    asked_by_id   UUID NOT NULL REFERENCES people_person (id),
    asked_at      BIGINT NOT NULL,
    state         TEXT NOT NULL,
    decided_by_id UUID REFERENCES people_person (id),
    decided_at    BIGINT,
    decision_note TEXT NOT NULL,
    ended_by_id   UUID REFERENCES people_person (id),
    ended_at      BIGINT,
    ending_note   TEXT NOT NULL,
    CONSTRAINT exclusion_state_is_known CHECK (state IN ('asked', 'granted', 'declined', 'withdrawn')),
    CONSTRAINT exclusion_note_is_bounded CHECK (length(note) BETWEEN 1 AND 2000),
    CONSTRAINT exclusion_has_two_persons CHECK (decided_by_id IS NULL OR decided_by_id <> asked_by_id),
    CONSTRAINT granted_exclusion_has_approver CHECK (state <> 'granted' OR decided_by_id IS NOT NULL)
);

-- requests-21-one-exclusion-in-force
CREATE UNIQUE INDEX requests_exclusion_in_force ON requests_exclusion (request_id)
 WHERE state IN ('asked', 'granted');

-- requests-22-exclusion-by-state
CREATE INDEX requests_exclusion_state ON requests_exclusion (state, position);

-- requests-23-exclusion-by-request
CREATE INDEX requests_exclusion_request ON requests_exclusion (request_id, position);

-- requests-24-count
CREATE TABLE requests_count (
    request_id   UUID NOT NULL REFERENCES requests_request (case_id),
    rate         TEXT NOT NULL,
    place_id     UUID NOT NULL REFERENCES places_place (id),
    on_day       TEXT NOT NULL,
    position     BIGINT NOT NULL,
    is_part      BIGINT NOT NULL,
    is_excluded  BIGINT NOT NULL,
    PRIMARY KEY (request_id, rate),
    CONSTRAINT rate_is_known CHECK (rate IN ('responded', 'solved', 'satisfied'))
);

-- requests-25-count-by-day
CREATE INDEX requests_count_day ON requests_count (rate, on_day, position);

-- requests-26-category-retired-on
ALTER TABLE requests_category ADD COLUMN retired_on TEXT;

-- requests-27-waiting-to-be-shown
CREATE INDEX requests_request_waiting ON requests_request (case_id)
 WHERE is_public = 1 AND moderation = 'waiting';

-- requests-28-shown-opened
ALTER TABLE requests_shown ADD COLUMN opened_at BIGINT NOT NULL DEFAULT 0;

-- requests-29-shown-opened-filled
UPDATE requests_shown
   SET opened_at = (SELECT c.opened_at FROM cases_case c WHERE c.id = requests_shown.request_id);

-- requests-30-shown-by-time
CREATE INDEX requests_shown_opened ON requests_shown (opened_at, position);

-- requests-31-source
CREATE TABLE requests_source (
    request_id  UUID NOT NULL PRIMARY KEY REFERENCES requests_request (case_id),
    kind        TEXT NOT NULL,
    source_id   UUID NOT NULL,
    said_on     TEXT,
    CONSTRAINT request_source_is_known CHECK (kind IN ('home-visit', 'online-group')),
    CONSTRAINT group_source_has_its_day CHECK ((kind = 'online-group') = (said_on IS NOT NULL))
);

-- requests-33-source-of
CREATE INDEX requests_source_of ON requests_source (source_id, said_on, request_id);

-- requests-32-follower
CREATE TABLE requests_follower (
    person_id   UUID NOT NULL REFERENCES people_person (id),
    request_id  UUID NOT NULL REFERENCES requests_request (case_id),
    PRIMARY KEY (person_id, request_id)
);

-- deliberation-1-number
CREATE TABLE deliberation_number (series TEXT NOT NULL PRIMARY KEY, last BIGINT NOT NULL);

-- deliberation-2-procedure
CREATE TABLE deliberation_procedure (
    id          UUID NOT NULL PRIMARY KEY,
    number      TEXT NOT NULL,
    place_id    UUID NOT NULL REFERENCES places_place (id),
    matter      TEXT NOT NULL,
    proposer    TEXT NOT NULL,
    budget_fen  BIGINT,
    funding     TEXT NOT NULL,
    origin_id   UUID,
    is_merged   BIGINT NOT NULL,
    opened_at   BIGINT NOT NULL,
    opener_id   UUID,
    position    BIGINT NOT NULL,
    CONSTRAINT procedure_number_is_unique UNIQUE (number),
    CONSTRAINT procedure_position_is_unique UNIQUE (position),
    CONSTRAINT procedure_proposer_is_short CHECK (length(proposer) BETWEEN 1 AND 60),
    CONSTRAINT procedure_budget_is_sane CHECK (budget_fen BETWEEN 0 AND 10000000000),
    CONSTRAINT spent_money_has_a_source CHECK (budget_fen IS NULL OR budget_fen = 0 OR funding <> ''),
    CONSTRAINT procedure_funding_is_short CHECK (length(funding) <= 200)
);

-- deliberation-3-standing
CREATE TABLE deliberation_standing (
    procedure_id  UUID NOT NULL PRIMARY KEY REFERENCES deliberation_procedure (id),
    place_id      UUID NOT NULL REFERENCES places_place (id),
    position      BIGINT NOT NULL,
    state         TEXT NOT NULL,
    step          TEXT NOT NULL,
    version       BIGINT NOT NULL,
    needs_text    BIGINT NOT NULL,
    round         BIGINT NOT NULL,
    notice_id     UUID REFERENCES notices_notice (id),
    since_at      BIGINT NOT NULL,
    ended_at      BIGINT,
    CONSTRAINT standing_state_is_known CHECK (state IN ('running', 'closed', 'dropped')),
    CONSTRAINT standing_step_is_known
         CHECK (step IN ('proposal', 'discussion', 'review', 'decision', 'publication', 'carrying',
                         'result')),
    CONSTRAINT only_the_last_step_closes CHECK (state <> 'closed' OR step = 'result'),
    CONSTRAINT what_was_decided_is_not_dropped
         CHECK (state <> 'dropped' OR step IN ('proposal', 'discussion', 'review', 'decision')),
    CONSTRAINT only_publications_have_a_notice
         CHECK (notice_id IS NULL OR step IN ('publication', 'result')),
    CONSTRAINT ended_procedure_has_time CHECK ((state = 'running') = (ended_at IS NULL)),
    CONSTRAINT versions_count_from_one CHECK (version BETWEEN 1 AND 20),
    CONSTRAINT rounds_count_from_one CHECK (round >= 1)
);

-- deliberation-4-standing-by-place
CREATE INDEX deliberation_standing_place ON deliberation_standing (place_id, state, position);

-- deliberation-5-text
CREATE TABLE deliberation_text (
    procedure_id  UUID NOT NULL REFERENCES deliberation_procedure (id),
    version       BIGINT NOT NULL,
    title         TEXT NOT NULL,
    body          TEXT NOT NULL,
    written_at    BIGINT NOT NULL,
    writer_id     UUID,
    PRIMARY KEY (procedure_id, version),
    CONSTRAINT text_versions_count_from_one CHECK (version BETWEEN 1 AND 20),
    CONSTRAINT text_title_is_short CHECK (length(title) BETWEEN 1 AND 100),
    CONSTRAINT text_body_is_short CHECK (length(body) BETWEEN 1 AND 20000)
);

-- deliberation-6-consultation
CREATE TABLE deliberation_consultation (
    procedure_id  UUID NOT NULL REFERENCES deliberation_procedure (id),
    sequence      BIGINT NOT NULL,
    held_on       TEXT NOT NULL,
    manner        TEXT NOT NULL,
    households    BIGINT NOT NULL,
    words         TEXT NOT NULL,
    PRIMARY KEY (procedure_id, sequence),
    CONSTRAINT consultation_is_of_somebody CHECK (households BETWEEN 1 AND 20000),
    CONSTRAINT consultation_manner_is_short CHECK (length(manner) BETWEEN 1 AND 100),
    CONSTRAINT consultation_words_are_short CHECK (length(words) BETWEEN 1 AND 2000)
);

-- deliberation-7-record
CREATE TABLE deliberation_record (
    id             UUID NOT NULL PRIMARY KEY,
    procedure_id   UUID NOT NULL REFERENCES deliberation_procedure (id),
    sequence       BIGINT NOT NULL,
    step           TEXT NOT NULL,
    round          BIGINT NOT NULL,
    version        BIGINT NOT NULL,
    kind           TEXT NOT NULL,
    held_on        TEXT NOT NULL,
    resolution_id  UUID,
    notice_id      UUID REFERENCES notices_notice (id),
    due            BIGINT,
    present        BIGINT,
    in_favour      BIGINT,
    against        BIGINT,
    abstaining     BIGINT,
    chair          TEXT,
    recorder       TEXT,
    minutes        TEXT,
    back_to        TEXT,
    reason         TEXT NOT NULL,
    recorded_at    BIGINT NOT NULL,
    recorder_id    UUID,
    CONSTRAINT record_sequence_is_unique UNIQUE (procedure_id, sequence),
    CONSTRAINT resolution_does_one_step UNIQUE (resolution_id),
    CONSTRAINT notice_does_one_step UNIQUE (notice_id),
    CONSTRAINT record_kind_is_known CHECK (kind IN ('done', 'returned', 'dropped')),
    CONSTRAINT record_sequences_count_from_one CHECK (sequence >= 1),
    CONSTRAINT returned_record_says_where CHECK ((kind = 'returned') = (back_to IS NOT NULL)),
    CONSTRAINT undone_record_says_why CHECK (kind = 'done' OR reason <> ''),
    CONSTRAINT record_reason_is_short CHECK (length(reason) <= 500),
    CONSTRAINT publication_is_a_notice
         CHECK (kind <> 'done' OR step NOT IN ('publication', 'result') OR notice_id IS NOT NULL),
    CONSTRAINT decision_is_a_resolution
         CHECK (kind <> 'done' OR step NOT IN ('review', 'decision') OR resolution_id IS NOT NULL),
    CONSTRAINT committee_met_or_resolved
         CHECK (kind <> 'done' OR step NOT IN ('proposal', 'discussion')
                OR resolution_id IS NOT NULL OR present IS NOT NULL),
    CONSTRAINT votes_add_up
         CHECK (present IS NULL OR (present BETWEEN 1 AND due
                AND in_favour + against + abstaining = present))
);

-- deliberation-8-record-by-step
CREATE INDEX deliberation_record_step ON deliberation_record (procedure_id, round, step);

-- deliberation-9-task
CREATE TABLE deliberation_task (
    id            UUID NOT NULL PRIMARY KEY,
    procedure_id  UUID NOT NULL REFERENCES deliberation_procedure (id),
    sequence      BIGINT NOT NULL,
    title         TEXT NOT NULL,
    owner         TEXT NOT NULL,
    due_on        TEXT NOT NULL,
    percent       BIGINT NOT NULL,
    note          TEXT NOT NULL,
    updated_at    BIGINT,
    CONSTRAINT task_sequence_is_unique UNIQUE (procedure_id, sequence),
    CONSTRAINT task_title_is_short CHECK (length(title) BETWEEN 1 AND 100),
    CONSTRAINT task_owner_is_short CHECK (length(owner) BETWEEN 1 AND 60),
    CONSTRAINT task_note_is_short CHECK (length(note) <= 500),
    CONSTRAINT task_percent_is_a_share CHECK (percent BETWEEN 0 AND 100)
);

-- deliberation-10-progress
CREATE TABLE deliberation_progress (
    task_id   UUID NOT NULL REFERENCES deliberation_task (id),
    sequence  BIGINT NOT NULL,
    percent   BIGINT NOT NULL,
    note      TEXT NOT NULL,
    said_at   BIGINT NOT NULL,
    person_id UUID,
    PRIMARY KEY (task_id, sequence),
    CONSTRAINT progress_percent_is_a_share CHECK (percent BETWEEN 0 AND 100),
    CONSTRAINT progress_note_is_short CHECK (length(note) BETWEEN 1 AND 500)
);

-- deliberation-11-contract
CREATE TABLE deliberation_contract (
    procedure_id  UUID NOT NULL PRIMARY KEY REFERENCES deliberation_procedure (id),
    contractor    TEXT NOT NULL,
    manner        TEXT NOT NULL,
    amount_fen    BIGINT NOT NULL,
    CONSTRAINT contractor_is_short CHECK (length(contractor) BETWEEN 1 AND 200),
    CONSTRAINT contract_manner_is_short CHECK (length(manner) BETWEEN 1 AND 200),
    CONSTRAINT contract_amount_is_sane CHECK (amount_fen BETWEEN 0 AND 10000000000)
);

-- deliberation-12-acceptance
CREATE TABLE deliberation_acceptance (
    procedure_id  UUID NOT NULL PRIMARY KEY REFERENCES deliberation_procedure (id),
    accepted_on   TEXT NOT NULL,
    acceptor      TEXT NOT NULL,
    words         TEXT NOT NULL,
    supervision   TEXT NOT NULL,
    account_fen   BIGINT,
    explanation   TEXT NOT NULL,
    CONSTRAINT acceptor_is_short CHECK (length(acceptor) BETWEEN 1 AND 200),
    CONSTRAINT acceptance_words_are_short CHECK (length(words) BETWEEN 1 AND 2000),
    CONSTRAINT supervision_is_short CHECK (length(supervision) BETWEEN 1 AND 2000),
    CONSTRAINT explanation_is_short CHECK (length(explanation) <= 2000),
    CONSTRAINT account_is_sane CHECK (account_fen BETWEEN 0 AND 10000000000)
);

-- deliberation-13-charter
CREATE TABLE deliberation_charter (
    id          UUID NOT NULL PRIMARY KEY,
    place_id    UUID NOT NULL REFERENCES places_place (id),
    kind        TEXT NOT NULL,
    version     BIGINT NOT NULL,
    title       TEXT NOT NULL,
    wanted_on   TEXT,
    written_at  BIGINT NOT NULL,
    writer_id   UUID,
    position    BIGINT NOT NULL,
    CONSTRAINT charter_version_is_unique UNIQUE (place_id, kind, version),
    CONSTRAINT charter_position_is_unique UNIQUE (position),
    CONSTRAINT charter_kind_is_known CHECK (kind IN ('village-rules', 'residents-pact')),
    CONSTRAINT charter_versions_count_from_one CHECK (version >= 1),
    CONSTRAINT charter_title_is_short CHECK (length(title) BETWEEN 1 AND 100)
);

-- deliberation-14-clause
CREATE TABLE deliberation_clause (
    charter_id  UUID NOT NULL REFERENCES deliberation_charter (id),
    number      BIGINT NOT NULL,
    words       TEXT NOT NULL,
    PRIMARY KEY (charter_id, number),
    CONSTRAINT clause_numbers_count_from_one CHECK (number BETWEEN 1 AND 100),
    CONSTRAINT clause_is_short CHECK (length(words) BETWEEN 1 AND 1000)
);

-- deliberation-15-charter-standing
CREATE TABLE deliberation_charter_standing (
    charter_id     UUID NOT NULL PRIMARY KEY REFERENCES deliberation_charter (id),
    state          TEXT NOT NULL,
    resolution_id  UUID,
    adopted_on     TEXT,
    from_on        TEXT,
    until_on       TEXT,
    filing_number  TEXT,
    filed_on       TEXT,
    filer_id       UUID,
    order_reason   TEXT,
    ordered_on     TEXT,
    orderer_id     UUID,
    CONSTRAINT charter_resolution_is_unique UNIQUE (resolution_id),
    CONSTRAINT charter_state_is_known CHECK (state IN ('draft', 'adopted', 'dropped')),
    CONSTRAINT adopted_charter_has_resolution
         CHECK ((state = 'adopted') = (resolution_id IS NOT NULL AND adopted_on IS NOT NULL
                                       AND from_on IS NOT NULL)),
    CONSTRAINT charter_holds_after_its_adoption CHECK (from_on IS NULL OR from_on >= adopted_on),
    CONSTRAINT charter_ends_after_it_began CHECK (until_on IS NULL OR until_on >= from_on),
    CONSTRAINT only_adopted_rules_are_filed CHECK (filed_on IS NULL OR state = 'adopted'),
    CONSTRAINT filing_has_number CHECK ((filed_on IS NULL) = (filing_number IS NULL)),
    CONSTRAINT order_says_why CHECK ((ordered_on IS NULL) = (order_reason IS NULL))
);

-- deliberation-16-roster
CREATE TABLE deliberation_roster (
    id                UUID NOT NULL PRIMARY KEY,
    place_id          UUID NOT NULL REFERENCES places_place (id),
    title             TEXT NOT NULL,
    charter_id        UUID REFERENCES deliberation_charter (id),
    clause            BIGINT,
    start_on          TEXT NOT NULL,
    every             TEXT NOT NULL,
    skips_holidays    BIGINT NOT NULL,
    ended_on          TEXT,
    CONSTRAINT roster_title_is_short CHECK (length(title) BETWEEN 1 AND 100),
    CONSTRAINT roster_rhythm_is_known CHECK (every IN ('week', 'month')),
    CONSTRAINT roster_names_a_whole_clause CHECK ((charter_id IS NULL) = (clause IS NULL))
);

-- deliberation-17-roster-by-place
CREATE INDEX deliberation_roster_place ON deliberation_roster (place_id, start_on);

-- deliberation-18-roster-member
CREATE TABLE deliberation_roster_member (
    roster_id     UUID NOT NULL REFERENCES deliberation_roster (id),
    sequence      BIGINT NOT NULL,
    household_id  UUID REFERENCES people_household (id),
    label         TEXT NOT NULL,
    PRIMARY KEY (roster_id, sequence),
    CONSTRAINT roster_member_is_unique UNIQUE (roster_id, label),
    CONSTRAINT roster_member_is_short CHECK (length(label) BETWEEN 1 AND 60)
);

-- deliberation-19-roster-swap
CREATE TABLE deliberation_roster_swap (
    roster_id  UUID NOT NULL REFERENCES deliberation_roster (id),
    sequence   BIGINT NOT NULL,
    first      BIGINT NOT NULL,
    second     BIGINT NOT NULL,
    words      TEXT NOT NULL,
    agreed_on  TEXT NOT NULL,
    PRIMARY KEY (roster_id, sequence),
    CONSTRAINT two_turns_are_swapped CHECK (first <> second),
    CONSTRAINT swap_words_are_short CHECK (length(words) BETWEEN 1 AND 200)
);

-- deliberation-20-topic
CREATE TABLE deliberation_topic (
    id              UUID NOT NULL PRIMARY KEY,
    number          TEXT NOT NULL,
    place_id        UUID NOT NULL REFERENCES places_place (id),
    forum           TEXT NOT NULL,
    title           TEXT NOT NULL,
    words           TEXT NOT NULL,
    source          TEXT NOT NULL,
    person_id       UUID,
    case_id         UUID REFERENCES cases_case (id),
    raised_at       BIGINT NOT NULL,
    position        BIGINT NOT NULL,
    state           TEXT NOT NULL,
    meets_on        TEXT,
    assembly_id     UUID,
    agreement       TEXT NOT NULL,
    owners_matter   TEXT,
    outcome         TEXT NOT NULL,
    procedure_id    UUID REFERENCES deliberation_procedure (id),
    changed_at      BIGINT NOT NULL,
    CONSTRAINT topic_number_is_unique UNIQUE (number),
    CONSTRAINT topic_position_is_unique UNIQUE (position),
    CONSTRAINT topic_title_is_short CHECK (length(title) BETWEEN 1 AND 100),
    CONSTRAINT topic_words_are_short CHECK (length(words) BETWEEN 1 AND 2000),
    CONSTRAINT topic_source_is_known CHECK (source IN ('resident', 'officer', 'case')),
    CONSTRAINT topic_of_a_case_names_it CHECK ((source = 'case') = (case_id IS NOT NULL)),
    CONSTRAINT topic_state_is_known
         CHECK (state IN ('raised', 'scheduled', 'settled', 'closed', 'declined')),
    CONSTRAINT met_topic_has_day CHECK (state NOT IN ('scheduled', 'settled', 'closed')
                                        OR meets_on IS NOT NULL),
    CONSTRAINT settled_topic_says_what CHECK (state NOT IN ('settled', 'closed') OR agreement <> ''),
    CONSTRAINT ended_topic_says_what_came CHECK (state NOT IN ('closed', 'declined') OR outcome <> '')
);

-- deliberation-21-topic-by-place
CREATE INDEX deliberation_topic_place ON deliberation_topic (place_id, state, position);

-- deliberation-22-topic-by-person
CREATE INDEX deliberation_topic_person ON deliberation_topic (person_id, state);

-- deliberation-23-estate-matter
CREATE TABLE deliberation_estate_matter (
    id              UUID NOT NULL PRIMARY KEY,
    number          TEXT NOT NULL,
    place_id        UUID NOT NULL REFERENCES places_place (id),
    title           TEXT NOT NULL,
    words           TEXT NOT NULL,
    case_id         UUID REFERENCES cases_case (id),
    opened_at       BIGINT NOT NULL,
    position        BIGINT NOT NULL,
    state           TEXT NOT NULL,
    plan            TEXT,
    met_on          TEXT,
    due_on          TEXT,
    carrier         TEXT,
    assembly_id     UUID REFERENCES assemblies_assembly (id),
    owners_matters  TEXT NOT NULL,
    no_vote         TEXT NOT NULL,
    result          TEXT NOT NULL,
    teller_id       UUID REFERENCES people_person (id),
    notice_id       UUID REFERENCES notices_notice (id),
    changed_at      BIGINT NOT NULL,
    CONSTRAINT estate_number_is_unique UNIQUE (number),
    CONSTRAINT estate_position_is_unique UNIQUE (position),
    CONSTRAINT estate_title_is_short CHECK (length(title) BETWEEN 1 AND 100),
    CONSTRAINT estate_words_are_short CHECK (length(words) BETWEEN 1 AND 2000),
    CONSTRAINT estate_state_is_known
         CHECK (state IN ('opened', 'planned', 'carrying', 'done', 'closed', 'declined')),
    CONSTRAINT estate_plan_is_whole
         CHECK ((plan IS NULL) = (met_on IS NULL) AND (plan IS NULL) = (due_on IS NULL)
                AND (plan IS NULL) = (carrier IS NULL)),
    CONSTRAINT planned_estate_has_plan
         CHECK (state NOT IN ('planned', 'carrying', 'done', 'closed') OR plan IS NOT NULL),
    CONSTRAINT plan_needs_a_vote_or_says_why_not
         CHECK (plan IS NULL OR (owners_matters = '') <> (no_vote = '')),
    CONSTRAINT done_estate_says_what CHECK (state NOT IN ('done', 'closed', 'declined') OR result <> ''),
    CONSTRAINT closed_estate_is_published CHECK (state <> 'closed' OR notice_id IS NOT NULL)
);

-- deliberation-24-estate-matter-by-place
CREATE INDEX deliberation_estate_matter_place ON deliberation_estate_matter (place_id, state);

-- deliberation-25-estate-party
CREATE TABLE deliberation_estate_party (
    matter_id  UUID NOT NULL REFERENCES deliberation_estate_matter (id),
    sequence   BIGINT NOT NULL,
    side       TEXT NOT NULL,
    name       TEXT NOT NULL,
    PRIMARY KEY (matter_id, sequence),
    CONSTRAINT estate_side_is_known CHECK (side IN ('community', 'owners', 'company', 'other')),
    CONSTRAINT estate_party_is_short CHECK (length(name) BETWEEN 1 AND 60)
);

-- deliberation-26-estate-matter-by-case
CREATE INDEX deliberation_estate_matter_case ON deliberation_estate_matter (case_id, position);

-- partyorganisations-1-organisation
CREATE TABLE partyorganisations_organisation (
    id            UUID NOT NULL PRIMARY KEY,
    founded_on    TEXT NOT NULL,
    ended_on      TEXT,
    successor_id  UUID REFERENCES partyorganisations_organisation (id),
    roll_id       UUID REFERENCES people_roll (id),
    CONSTRAINT party_ends_after_it_begins CHECK (ended_on IS NULL OR ended_on > founded_on),
    CONSTRAINT party_goes_into_another
         CHECK (successor_id IS NULL OR (successor_id <> id AND ended_on IS NOT NULL))
);

-- partyorganisations-2-version
CREATE TABLE partyorganisations_version (
    organisation_id  UUID NOT NULL REFERENCES partyorganisations_organisation (id),
    from_on          TEXT NOT NULL,
    kind             TEXT NOT NULL,
    name             TEXT NOT NULL,
    place_id         UUID NOT NULL REFERENCES places_place (id),
    superior_id      UUID REFERENCES partyorganisations_organisation (id),
    industry         TEXT,
    PRIMARY KEY (organisation_id, from_on),
    CONSTRAINT party_name_is_short CHECK (length(name) BETWEEN 1 AND 60),
    CONSTRAINT party_industry_is_short CHECK (length(industry) BETWEEN 1 AND 40),
    CONSTRAINT party_is_not_above_itself CHECK (superior_id <> organisation_id)
);

-- partyorganisations-3-version-by-superior
CREATE INDEX partyorganisations_version_superior ON partyorganisations_version (superior_id, from_on);

-- partyorganisations-4-tie
CREATE TABLE partyorganisations_tie (
    id               UUID NOT NULL PRIMARY KEY,
    organisation_id  UUID NOT NULL REFERENCES partyorganisations_organisation (id),
    role             TEXT NOT NULL,
    person_id        UUID REFERENCES people_person (id),
    place_id         UUID REFERENCES places_place (id),
    from_on          TEXT NOT NULL,
    until_on         TEXT,
    CONSTRAINT party_role_is_known
         CHECK (role IN ('secretary', 'deputy', 'member', 'guide', 'covers')),
    CONSTRAINT party_tie_is_to_one CHECK ((role = 'covers') = (person_id IS NULL)
         AND (role = 'covers') = (place_id IS NOT NULL)),
    CONSTRAINT party_tie_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
);

-- partyorganisations-5-tie-by-organisation
CREATE INDEX partyorganisations_tie_organisation ON partyorganisations_tie (organisation_id, from_on);

-- partyorganisations-6-tie-by-person
CREATE INDEX partyorganisations_tie_person ON partyorganisations_tie (person_id);

-- partyorganisations-7-service
CREATE TABLE partyorganisations_service (
    id       UUID NOT NULL PRIMARY KEY,
    tie_id   UUID NOT NULL REFERENCES partyorganisations_tie (id),
    done_on  TEXT NOT NULL,
    words    TEXT NOT NULL,
    CONSTRAINT party_service_is_short CHECK (length(words) BETWEEN 1 AND 300)
);

-- partyorganisations-8-service-by-tie
CREATE INDEX partyorganisations_service_tie ON partyorganisations_service (tie_id, done_on);

-- partyorganisations-9-committee
CREATE TABLE partyorganisations_committee (
    id        UUID NOT NULL PRIMARY KEY,
    kind      TEXT NOT NULL,
    is_joint  BIGINT NOT NULL,
    name      TEXT NOT NULL,
    place_id  UUID NOT NULL REFERENCES places_place (id),
    body_id   UUID NOT NULL REFERENCES assemblies_body (id),
    from_on   TEXT NOT NULL,
    until_on  TEXT,
    CONSTRAINT party_committee_is_known_by_its_body UNIQUE (body_id),
    CONSTRAINT party_committee_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
);

-- partyorganisations-10-committee-by-place
CREATE INDEX partyorganisations_committee_place ON partyorganisations_committee (place_id);

-- partyorganisations-11-seat
CREATE TABLE partyorganisations_seat (
    id            UUID NOT NULL PRIMARY KEY,
    committee_id  UUID NOT NULL REFERENCES partyorganisations_committee (id),
    number        BIGINT NOT NULL,
    role          TEXT NOT NULL,
    name          TEXT NOT NULL,
    place_id      UUID REFERENCES places_place (id),
    person_id     UUID REFERENCES people_person (id),
    from_on       TEXT NOT NULL,
    until_on      TEXT,
    CONSTRAINT party_seat_number_is_unique UNIQUE (committee_id, number),
    CONSTRAINT party_seat_role_is_known CHECK (role IN ('chair', 'member', 'staff')),
    CONSTRAINT party_seat_name_is_short CHECK (length(name) BETWEEN 1 AND 60),
    CONSTRAINT party_seat_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
);

-- partyorganisations-12-seat-by-place
CREATE INDEX partyorganisations_seat_place ON partyorganisations_seat (place_id);

-- partyorganisations-13-seat-by-person
CREATE INDEX partyorganisations_seat_person ON partyorganisations_seat (person_id);

-- partyorganisations-14-item
CREATE TABLE partyorganisations_item (
    id            UUID NOT NULL PRIMARY KEY,
    committee_id  UUID NOT NULL REFERENCES partyorganisations_committee (id),
    number        BIGINT NOT NULL,
    seat_id       UUID NOT NULL REFERENCES partyorganisations_seat (id),
    title         TEXT NOT NULL,
    words         TEXT NOT NULL,
    level         TEXT NOT NULL,
    state         TEXT NOT NULL,
    assembly_id   UUID REFERENCES assemblies_assembly (id),
    reason        TEXT NOT NULL,
    CONSTRAINT party_item_number_is_unique UNIQUE (committee_id, number),
    CONSTRAINT party_item_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
    CONSTRAINT party_item_words_are_bounded CHECK (length(words) <= 1000 AND length(reason) <= 1000),
    CONSTRAINT party_item_level_is_known CHECK (level IN ('area', 'community')),
    CONSTRAINT party_item_state_is_known CHECK (state IN ('proposed', 'called', 'settled', 'returned')),
    CONSTRAINT party_called_item_has_meeting CHECK (state <> 'called' OR assembly_id IS NOT NULL),
    CONSTRAINT party_community_item_needs_no_meeting
         CHECK (level <> 'community' OR assembly_id IS NULL)
);

-- partyorganisations-15-matter
CREATE TABLE partyorganisations_matter (
    id            UUID NOT NULL PRIMARY KEY,
    committee_id  UUID NOT NULL REFERENCES partyorganisations_committee (id),
    number        BIGINT NOT NULL,
    title         TEXT NOT NULL,
    words         TEXT NOT NULL,
    item_id       UUID REFERENCES partyorganisations_item (id),
    case_id       UUID REFERENCES cases_case (id),
    opened_at     BIGINT NOT NULL,
    closed_at     BIGINT,
    closing       TEXT,
    CONSTRAINT party_matter_number_is_unique UNIQUE (committee_id, number),
    CONSTRAINT party_matter_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
    CONSTRAINT party_matter_words_are_bounded CHECK (length(words) <= 1000),
    CONSTRAINT party_closed_matter_says_what_came
         CHECK ((closed_at IS NULL) = (closing IS NULL)
                AND length(coalesce(closing, '-')) BETWEEN 1 AND 1000)
);

-- partyorganisations-16-part
CREATE TABLE partyorganisations_part (
    id         UUID NOT NULL PRIMARY KEY,
    matter_id  UUID NOT NULL REFERENCES partyorganisations_matter (id),
    number     BIGINT NOT NULL,
    seat_id    UUID NOT NULL REFERENCES partyorganisations_seat (id),
    words      TEXT NOT NULL,
    due_on     TEXT NOT NULL,
    done_on    TEXT,
    CONSTRAINT party_part_number_is_unique UNIQUE (matter_id, number),
    CONSTRAINT party_part_words_are_bounded CHECK (length(words) BETWEEN 1 AND 1000)
);

-- partyorganisations-17-progress
CREATE TABLE partyorganisations_progress (
    part_id    UUID NOT NULL REFERENCES partyorganisations_part (id),
    sequence   BIGINT NOT NULL,
    told_at    BIGINT NOT NULL,
    person_id  UUID REFERENCES people_person (id),
    words      TEXT NOT NULL,
    is_done    BIGINT NOT NULL,
    PRIMARY KEY (part_id, sequence),
    CONSTRAINT party_progress_words_are_bounded CHECK (length(words) BETWEEN 1 AND 1000)
);

-- partyorganisations-18-entry
CREATE TABLE partyorganisations_entry (
    id            UUID NOT NULL PRIMARY KEY,
    committee_id  UUID NOT NULL REFERENCES partyorganisations_committee (id),
    number        BIGINT NOT NULL,
    list          TEXT NOT NULL,
    seat_id       UUID NOT NULL REFERENCES partyorganisations_seat (id),
    title         TEXT NOT NULL,
    words         TEXT NOT NULL,
    state         TEXT NOT NULL,
    claimant_id   UUID REFERENCES partyorganisations_seat (id),
    match_id      UUID,
    result        TEXT NOT NULL,
    CONSTRAINT party_entry_number_is_unique UNIQUE (committee_id, number),
    CONSTRAINT party_entry_list_is_known CHECK (list IN ('need', 'resource', 'project')),
    CONSTRAINT party_entry_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
    CONSTRAINT party_entry_words_are_bounded CHECK (length(words) <= 1000 AND length(result) <= 1000),
    CONSTRAINT party_entry_state_is_known CHECK (state IN ('open', 'claimed', 'done', 'withdrawn')),
    CONSTRAINT party_entry_is_claimed_by_another
         CHECK ((state IN ('claimed', 'done')) = (claimant_id IS NOT NULL)
                AND coalesce(claimant_id <> seat_id, TRUE)),
    CONSTRAINT party_done_entry_has_result CHECK (state <> 'done' OR result <> '')
);

-- partyorganisations-19-need
CREATE TABLE partyorganisations_need (
    entry_id   UUID NOT NULL PRIMARY KEY REFERENCES partyorganisations_entry (id),
    case_id    UUID NOT NULL REFERENCES cases_case (id),
    is_raised  BIGINT NOT NULL,
    linked_at  BIGINT NOT NULL
);

-- partyorganisations-20-need-by-case
CREATE INDEX partyorganisations_need_case ON partyorganisations_need (case_id, entry_id);

-- points-1-version
CREATE TABLE points_version (
    id                 UUID NOT NULL PRIMARY KEY,
    place_id           UUID NOT NULL REFERENCES places_place (id),
    number             BIGINT NOT NULL,
    title              TEXT NOT NULL,
    basis              TEXT NOT NULL,
    is_charter         BIGINT NOT NULL,
    authorisation      TEXT NOT NULL,
    from_on            TEXT NOT NULL,
    budget             BIGINT NOT NULL,
    carry_percent      BIGINT NOT NULL,
    cadence            TEXT NOT NULL,
    allows_below_zero  BIGINT NOT NULL,
    shows_matters      BIGINT NOT NULL,
    author_id          UUID,
    drafted_at         BIGINT NOT NULL,
    state              TEXT NOT NULL,
    digest             TEXT,
    body               TEXT,
    resolution_id      UUID REFERENCES assemblies_resolution (id),
    resolution_number  TEXT,
    decided_on         TEXT,
    effect_on          TEXT,
    CONSTRAINT version_number_is_unique UNIQUE (place_id, number),
    CONSTRAINT resolution_adopts_one_version UNIQUE (resolution_id),
    CONSTRAINT version_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
    CONSTRAINT version_basis_is_short CHECK (length(basis) BETWEEN 1 AND 150),
    CONSTRAINT version_authorisation_is_short CHECK (length(authorisation) <= 150),
    CONSTRAINT representatives_are_authorised CHECK (is_charter = 1 OR authorisation <> ''),
    CONSTRAINT version_budget_is_bounded CHECK (budget BETWEEN 1 AND 100000000),
    CONSTRAINT version_carry_is_a_percentage CHECK (carry_percent BETWEEN 0 AND 100),
    CONSTRAINT version_cadence_is_known CHECK (cadence IN ('week', 'month')),
    CONSTRAINT version_state_is_known
        CHECK (state IN ('draft', 'submitted', 'adopted', 'dropped')),
    CONSTRAINT submitted_version_has_its_text
        CHECK (state IN ('draft', 'dropped') OR digest IS NOT NULL AND body IS NOT NULL),
    CONSTRAINT adopted_version_has_its_resolution
        CHECK ((state = 'adopted') = (resolution_id IS NOT NULL AND resolution_number IS NOT NULL
               AND decided_on IS NOT NULL AND effect_on IS NOT NULL)),
    CONSTRAINT version_holds_after_the_vote CHECK (effect_on IS NULL OR effect_on >= decided_on)
);

-- points-2-version-in-force
CREATE UNIQUE INDEX points_version_effect ON points_version (place_id, effect_on);

-- points-3-item
CREATE TABLE points_item (
    id             UUID NOT NULL PRIMARY KEY,
    version_id     UUID NOT NULL REFERENCES points_version (id),
    number         BIGINT NOT NULL,
    code           TEXT NOT NULL,
    title          TEXT NOT NULL,
    heading        TEXT NOT NULL,
    subject        TEXT NOT NULL,
    points         BIGINT NOT NULL,
    cap_period     TEXT,
    cap            BIGINT,
    evidence       TEXT NOT NULL,
    declarers      TEXT NOT NULL,
    checker        TEXT NOT NULL,
    standing_days  BIGINT,
    is_affirmed    BIGINT NOT NULL,
    CONSTRAINT item_number_is_unique UNIQUE (version_id, number),
    CONSTRAINT item_code_is_taken UNIQUE (version_id, code),
    CONSTRAINT item_code_is_short CHECK (length(code) BETWEEN 1 AND 20),
    CONSTRAINT item_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
    CONSTRAINT item_heading_is_short CHECK (length(heading) BETWEEN 1 AND 20),
    CONSTRAINT item_touches_no_right
        CHECK (subject IN ('labour', 'environment', 'safety', 'assembly', 'manners', 'neighbours',
                           'learning', 'charter', 'other')),
    CONSTRAINT item_points_are_bounded CHECK (points <> 0 AND points BETWEEN -100000 AND 100000),
    CONSTRAINT item_cap_is_whole CHECK ((cap_period IS NULL) = (cap IS NULL)),
    CONSTRAINT item_cap_is_above CHECK (cap IS NULL OR cap >= points AND points > 0),
    CONSTRAINT deduction_ends CHECK ((points < 0) = (standing_days IS NOT NULL)),
    CONSTRAINT deduction_end_is_bounded CHECK (standing_days BETWEEN 1 AND 365)
);

-- points-4-declaration
CREATE TABLE points_declaration (
    id           UUID NOT NULL PRIMARY KEY,
    village_id   UUID NOT NULL REFERENCES places_place (id),
    item_id      UUID NOT NULL REFERENCES points_item (id),
    happened_on  TEXT NOT NULL,
    times        BIGINT NOT NULL,
    role         TEXT NOT NULL,
    person_id    UUID REFERENCES people_person (id),
    note         TEXT NOT NULL,
    witness      TEXT NOT NULL,
    declared_at  BIGINT NOT NULL,
    position     BIGINT NOT NULL,
    CONSTRAINT declaration_position_is_unique UNIQUE (position),
    CONSTRAINT declaration_times_are_bounded CHECK (times BETWEEN 1 AND 60),
    CONSTRAINT declaration_role_is_known CHECK (role IN ('household', 'grid', 'link', 'committee')),
    CONSTRAINT declaration_note_is_short CHECK (length(note) <= 500),
    CONSTRAINT declaration_witness_is_short CHECK (length(witness) <= 60)
);

-- points-5-publication
CREATE TABLE points_publication (
    id            UUID NOT NULL PRIMARY KEY,
    village_id    UUID NOT NULL REFERENCES places_place (id),
    from_on       TEXT NOT NULL,
    last_on       TEXT NOT NULL,
    notice_id     UUID NOT NULL REFERENCES notices_notice (id),
    acts          BIGINT NOT NULL,
    published_at  BIGINT NOT NULL,
    state         TEXT NOT NULL,
    position      BIGINT NOT NULL,
    CONSTRAINT publication_position_is_unique UNIQUE (position),
    CONSTRAINT publication_has_one_notice UNIQUE (notice_id),
    CONSTRAINT publication_has_acts CHECK (acts BETWEEN 1 AND 120),
    CONSTRAINT publication_state_is_known CHECK (state IN ('open', 'settled', 'withdrawn')),
    CONSTRAINT publication_ends_after_it_begins CHECK (last_on >= from_on)
);

-- points-6-publication-by-village
CREATE INDEX points_publication_village ON points_publication (village_id, position);

-- points-7-act
CREATE TABLE points_act (
    id              UUID NOT NULL PRIMARY KEY,
    declaration_id  UUID NOT NULL REFERENCES points_declaration (id),
    village_id      UUID NOT NULL REFERENCES places_place (id),
    household_id    UUID NOT NULL REFERENCES people_household (id),
    item_id         UUID NOT NULL REFERENCES points_item (id),
    happened_on     TEXT NOT NULL,
    points          BIGINT NOT NULL,
    state           TEXT NOT NULL,
    changed_at      BIGINT NOT NULL,
    checker_id      UUID REFERENCES people_person (id),
    publication_id  UUID REFERENCES points_publication (id),
    transfer_id     UUID REFERENCES ledger_transfer (id),
    reason          TEXT NOT NULL,
    CONSTRAINT act_points_are_bounded CHECK (points <> 0 AND points BETWEEN -100000 AND 6000000),
    CONSTRAINT act_reason_is_short CHECK (length(reason) <= 500),
    CONSTRAINT act_state_is_known
        CHECK (state IN ('declared', 'checked', 'published', 'noticed', 'confirmed', 'contested',
                         'rejected', 'reversed', 'expired')),
    CONSTRAINT booked_act_has_its_transfer
        CHECK ((transfer_id IS NOT NULL)
               = (state IN ('confirmed', 'contested', 'reversed', 'expired'))),
    CONSTRAINT published_act_has_its_publication
        CHECK (state <> 'published' OR publication_id IS NOT NULL)
);

-- points-8-act-is-declared-once
CREATE UNIQUE INDEX points_act_once ON points_act (household_id, item_id, happened_on)
 WHERE state NOT IN ('rejected', 'reversed', 'expired');

-- points-9-act-by-declaration
CREATE INDEX points_act_declaration ON points_act (declaration_id, household_id);

-- points-10-act-by-state
CREATE INDEX points_act_waiting ON points_act (village_id, state, happened_on, id);

-- points-11-act-by-publication
CREATE INDEX points_act_publication ON points_act (publication_id, id);

-- points-12-act-by-household
CREATE INDEX points_act_household ON points_act (household_id, happened_on, id);

-- points-13-hearing
CREATE TABLE points_hearing (
    act_id      UUID NOT NULL PRIMARY KEY REFERENCES points_act (id),
    told_at     BIGINT NOT NULL,
    reply       TEXT,
    replied_at  BIGINT,
    decided_at  BIGINT,
    decider_id  UUID REFERENCES people_person (id),
    words       TEXT NOT NULL,
    CONSTRAINT hearing_reply_is_short CHECK (length(reply) BETWEEN 1 AND 500),
    CONSTRAINT hearing_words_are_short CHECK (length(words) <= 500),
    CONSTRAINT reply_has_its_time CHECK ((reply IS NULL) = (replied_at IS NULL)),
    CONSTRAINT decision_has_its_decider CHECK ((decided_at IS NULL) = (decider_id IS NULL)),
    CONSTRAINT decision_has_its_words CHECK (decided_at IS NULL OR words <> '')
);

-- points-14-total
CREATE TABLE points_total (
    village_id    UUID NOT NULL REFERENCES places_place (id),
    year          BIGINT NOT NULL,
    household_id  UUID NOT NULL REFERENCES people_household (id),
    points        BIGINT NOT NULL,
    acts          BIGINT NOT NULL,
    PRIMARY KEY (village_id, year, household_id)
);

-- points-15-rank
CREATE INDEX points_total_rank ON points_total (village_id, year, points, household_id);

-- points-16-consent
CREATE TABLE points_consent (
    household_id  UUID NOT NULL PRIMARY KEY REFERENCES people_household (id),
    given_at      BIGINT NOT NULL,
    how           TEXT NOT NULL,
    CONSTRAINT consent_says_how CHECK (length(how) BETWEEN 1 AND 150)
);

-- points-17-card
CREATE TABLE points_card (
    household_id  UUID NOT NULL PRIMARY KEY REFERENCES people_household (id),
    edition       BIGINT NOT NULL
);

-- points-18-paper
CREATE TABLE points_paper (
    village_id    UUID NOT NULL REFERENCES places_place (id),
    year          BIGINT NOT NULL,
    household_id  UUID NOT NULL REFERENCES people_household (id),
    points        BIGINT NOT NULL,
    transfer_id   UUID NOT NULL REFERENCES ledger_transfer (id),
    PRIMARY KEY (village_id, year, household_id),
    CONSTRAINT paper_points_are_bounded CHECK (points BETWEEN 1 AND 100000000)
);

-- points-19-item-trigger
ALTER TABLE points_item ADD COLUMN arises_by TEXT NOT NULL DEFAULT 'hand'
CONSTRAINT item_trigger_is_known CHECK (arises_by IN ('hand', 'solved-request', 'attendance'));

-- points-20-origin
CREATE TABLE points_origin (
    declaration_id  UUID NOT NULL PRIMARY KEY REFERENCES points_declaration (id),
    trigger_code    TEXT NOT NULL,
    cause_id        UUID NOT NULL,
    village_id      UUID NOT NULL REFERENCES places_place (id),
    item_code       TEXT NOT NULL,
    CONSTRAINT record_counts_once UNIQUE (cause_id, village_id, item_code),
    CONSTRAINT origin_trigger_is_known CHECK (trigger_code IN ('solved-request', 'attendance'))
);

-- points-21-declaration-by-person
CREATE INDEX points_declaration_person ON points_declaration (person_id, position);

-- points-22-act-by-day
CREATE INDEX points_act_day ON points_act (village_id, happened_on, id);

-- points-23-paper-book
CREATE TABLE points_paper_book (
    id           UUID NOT NULL PRIMARY KEY,
    village_id   UUID NOT NULL REFERENCES places_place (id),
    counted_on   TEXT NOT NULL,
    source       TEXT NOT NULL,
    state        TEXT NOT NULL,
    entered_by   UUID REFERENCES people_person (id),
    entered_at   BIGINT NOT NULL,
    decided_by   UUID REFERENCES people_person (id),
    decided_at   BIGINT,
    reason       TEXT NOT NULL,
    transfer_id  UUID REFERENCES ledger_transfer (id),
    position     BIGINT NOT NULL,
    CONSTRAINT paper_state_is_known CHECK (state IN ('proposed', 'taken', 'sent-back', 'undone')),
    CONSTRAINT paper_names_its_source CHECK (length(source) BETWEEN 1 AND 150),
    CONSTRAINT paper_reason_is_short CHECK (length(reason) <= 500),
    CONSTRAINT taken_paper_has_its_transfer
    CHECK ((state IN ('taken', 'undone')) = (transfer_id IS NOT NULL)),
    CONSTRAINT paper_is_taken_by_another CHECK (state <> 'taken' OR decided_by <> entered_by)
);

-- points-24-paper-book-village
CREATE INDEX points_paper_book_village ON points_paper_book (village_id, position, id);

-- points-25-paper-line
CREATE TABLE points_paper_line (
    book_id       UUID NOT NULL REFERENCES points_paper_book (id),
    household_id  UUID NOT NULL REFERENCES people_household (id),
    points        BIGINT NOT NULL,
    earned        BIGINT NOT NULL,
    page          TEXT NOT NULL,
    PRIMARY KEY (book_id, household_id),
    CONSTRAINT paper_balance_is_bounded CHECK (points BETWEEN 0 AND 100000000),
    CONSTRAINT paper_year_is_bounded CHECK (earned BETWEEN 0 AND 100000000),
    CONSTRAINT paper_line_says_something CHECK (points > 0 OR earned > 0),
    CONSTRAINT paper_page_is_short CHECK (length(page) <= 40)
);

-- points-26-paper-line-household
CREATE INDEX points_paper_line_household ON points_paper_line (household_id, book_id);

-- points-27-paper-books-of-years
INSERT INTO points_paper_book (id, village_id, counted_on, source, state, entered_at, reason,
                               transfer_id, position)
SELECT DISTINCT transfer_id, village_id, year || '-12-31', '纸质登记', 'taken', 0, '',
       transfer_id, 0
  FROM points_paper;

-- points-28-paper-lines-of-years
INSERT INTO points_paper_line (book_id, household_id, points, earned, page)
SELECT transfer_id, household_id, points, points, '' FROM points_paper;

-- points-29-no-paper-of-years
DROP TABLE points_paper;

-- points-30-clause-charter
ALTER TABLE points_version ADD COLUMN clause_charter_id UUID;

-- points-31-clause-number
ALTER TABLE points_version ADD COLUMN clause_number BIGINT;

-- points-32-item-arises-from
ALTER TABLE points_item ADD COLUMN arises_from TEXT NOT NULL DEFAULT 'hand'
CONSTRAINT item_cause_is_known
CHECK (arises_from IN ('hand', 'solved-request', 'attendance', 'volunteering'));

-- points-33-item-causes
UPDATE points_item SET arises_from = arises_by;

-- points-34-item-no-trigger
ALTER TABLE points_item DROP COLUMN arises_by;

-- points-35-arising
CREATE TABLE points_arising (
    declaration_id  UUID NOT NULL PRIMARY KEY REFERENCES points_declaration (id),
    arose_from      TEXT NOT NULL,
    cause_id        UUID NOT NULL,
    village_id      UUID NOT NULL REFERENCES places_place (id),
    item_code       TEXT NOT NULL,
    CONSTRAINT cause_counts_once UNIQUE (cause_id, village_id, item_code),
    CONSTRAINT arising_cause_is_known
        CHECK (arose_from IN ('solved-request', 'attendance', 'volunteering'))
);

-- points-36-arisen
INSERT INTO points_arising (declaration_id, arose_from, cause_id, village_id, item_code)
SELECT declaration_id, trigger_code, cause_id, village_id, item_code FROM points_origin;

-- points-37-no-origin
DROP TABLE points_origin;

-- shop-1-shop
CREATE TABLE shop_shop (
    id          UUID NOT NULL PRIMARY KEY,
    place_id    UUID NOT NULL REFERENCES places_place (id),
    name        TEXT NOT NULL,
    note        TEXT NOT NULL,
    opened_on   TEXT NOT NULL,
    founder_id  UUID REFERENCES people_person (id),
    closed_on   TEXT,
    CONSTRAINT shop_name_is_short CHECK (length(name) BETWEEN 1 AND 40),
    CONSTRAINT shop_note_is_short CHECK (length(note) <= 500),
    CONSTRAINT shop_closes_after_it_opens CHECK (closed_on IS NULL OR closed_on >= opened_on)
);

-- shop-2-one-open-shop-a-place
CREATE UNIQUE INDEX shop_shop_open ON shop_shop (place_id) WHERE closed_on IS NULL;

-- shop-3-good
CREATE TABLE shop_good (
    id          UUID NOT NULL PRIMARY KEY,
    shop_id     UUID NOT NULL REFERENCES shop_shop (id),
    number      BIGINT NOT NULL,
    name        TEXT NOT NULL,
    unit        TEXT NOT NULL,
    from_on     TEXT NOT NULL,
    retired_on  TEXT,
    CONSTRAINT good_number_is_unique UNIQUE (shop_id, number),
    CONSTRAINT good_number_is_bounded CHECK (number BETWEEN 1 AND 60),
    CONSTRAINT good_name_is_short CHECK (length(name) BETWEEN 1 AND 40),
    CONSTRAINT good_unit_is_short CHECK (length(unit) BETWEEN 1 AND 10)
);

-- shop-4-price
CREATE TABLE shop_price (
    good_id  UUID NOT NULL REFERENCES shop_good (id),
    from_on  TEXT NOT NULL,
    points   BIGINT NOT NULL,
    PRIMARY KEY (good_id, from_on),
    CONSTRAINT price_is_bounded CHECK (points BETWEEN 1 AND 1000000)
);

-- shop-5-ceiling
CREATE TABLE shop_ceiling (
    shop_id    UUID NOT NULL REFERENCES shop_shop (id),
    year       BIGINT NOT NULL,
    position   BIGINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    basis      TEXT NOT NULL,
    person_id  UUID REFERENCES people_person (id),
    PRIMARY KEY (shop_id, year, position),
    CONSTRAINT ceiling_is_bounded CHECK (amount_fen BETWEEN 0 AND 1000000000),
    CONSTRAINT ceiling_says_why CHECK (length(basis) BETWEEN 1 AND 150)
);

-- shop-6-delivery
CREATE TABLE shop_delivery (
    id            UUID NOT NULL PRIMARY KEY,
    shop_id       UUID NOT NULL REFERENCES shop_shop (id),
    supplier      TEXT NOT NULL,
    delivered_on  TEXT NOT NULL,
    receipt       TEXT NOT NULL,
    cost_fen      BIGINT NOT NULL,
    ceiling_fen   BIGINT NOT NULL,
    used_fen      BIGINT NOT NULL,
    entered_at    BIGINT NOT NULL,
    person_id     UUID REFERENCES people_person (id),
    position      BIGINT NOT NULL,
    CONSTRAINT supplier_is_named CHECK (length(supplier) BETWEEN 1 AND 60),
    CONSTRAINT delivery_has_its_receipt CHECK (length(receipt) BETWEEN 1 AND 60),
    CONSTRAINT delivery_keeps_below_the_ceiling CHECK (cost_fen >= 0 AND used_fen <= ceiling_fen)
);

-- shop-7-delivery-by-day
CREATE INDEX shop_delivery_day ON shop_delivery (shop_id, delivered_on, id);

-- shop-8-delivery-line
CREATE TABLE shop_delivery_line (
    delivery_id    UUID NOT NULL REFERENCES shop_delivery (id),
    number         BIGINT NOT NULL,
    good_id        UUID NOT NULL REFERENCES shop_good (id),
    count          BIGINT NOT NULL,
    unit_cost_fen  BIGINT NOT NULL,
    PRIMARY KEY (delivery_id, number),
    CONSTRAINT delivered_count_is_bounded CHECK (count BETWEEN 1 AND 10000),
    CONSTRAINT delivered_cost_is_bounded CHECK (unit_cost_fen BETWEEN 0 AND 1000000)
);

-- shop-9-delivery-line-by-good
CREATE INDEX shop_delivery_line_good ON shop_delivery_line (good_id, delivery_id);

-- shop-10-correction
CREATE TABLE shop_correction (
    id          UUID NOT NULL PRIMARY KEY,
    good_id     UUID NOT NULL REFERENCES shop_good (id),
    way         TEXT NOT NULL,
    difference  BIGINT NOT NULL,
    reason      TEXT NOT NULL,
    entered_on  TEXT NOT NULL,
    entered_at  BIGINT NOT NULL,
    person_id   UUID REFERENCES people_person (id),
    CONSTRAINT correction_way_is_known CHECK (way IN ('stocktaking', 'loss')),
    CONSTRAINT loss_takes_away CHECK (difference <> 0 AND (way <> 'loss' OR difference < 0)),
    CONSTRAINT correction_says_why CHECK (length(reason) BETWEEN 1 AND 200)
);

-- shop-11-correction-by-good
CREATE INDEX shop_correction_good ON shop_correction (good_id, entered_at, id);

-- shop-12-voucher
CREATE TABLE shop_voucher (
    id            UUID NOT NULL PRIMARY KEY,
    shop_id       UUID NOT NULL REFERENCES shop_shop (id),
    village_id    UUID NOT NULL REFERENCES places_place (id),
    household_id  UUID NOT NULL REFERENCES people_household (id),
    serial        BIGINT NOT NULL,
    good_id       UUID REFERENCES shop_good (id),
    count         BIGINT,
    points        BIGINT NOT NULL,
    issued_at     BIGINT NOT NULL,
    issuer_id     UUID REFERENCES people_person (id),
    expires_on    TEXT NOT NULL,
    returns_on    TEXT NOT NULL,
    state         TEXT NOT NULL,
    ended_at      BIGINT,
    CONSTRAINT voucher_serial_is_unique UNIQUE (shop_id, serial),
    CONSTRAINT voucher_is_worth_something CHECK (points >= 1 AND serial >= 1),
    CONSTRAINT voucher_counts_its_good CHECK ((good_id IS NULL) = (count IS NULL)),
    CONSTRAINT voucher_count_is_bounded CHECK (count IS NULL OR count BETWEEN 1 AND 99),
    CONSTRAINT voucher_returns_after_it_ends CHECK (returns_on > expires_on),
    CONSTRAINT voucher_state_is_known CHECK (state IN ('issued', 'used', 'cancelled', 'expired')),
    CONSTRAINT voucher_ends_once CHECK ((state = 'issued') = (ended_at IS NULL))
);

-- shop-13-voucher-by-household
CREATE INDEX shop_voucher_household ON shop_voucher (household_id, issued_at, id);

-- shop-14-open-voucher
CREATE INDEX shop_voucher_open ON shop_voucher (shop_id, state, serial);

-- shop-15-redemption
CREATE TABLE shop_redemption (
    id               UUID NOT NULL PRIMARY KEY,
    shop_id          UUID NOT NULL REFERENCES shop_shop (id),
    village_id       UUID NOT NULL REFERENCES places_place (id),
    household_id     UUID NOT NULL REFERENCES people_household (id),
    number           BIGINT NOT NULL,
    year             BIGINT NOT NULL,
    total            BIGINT NOT NULL,
    happened_on      TEXT NOT NULL,
    entered_at       BIGINT NOT NULL,
    person_id        UUID REFERENCES people_person (id),
    voucher_id       UUID REFERENCES shop_voucher (id),
    reversed_at      BIGINT,
    reverser_id      UUID REFERENCES people_person (id),
    reversal_reason  TEXT,
    position         BIGINT NOT NULL,
    CONSTRAINT slip_number_is_unique UNIQUE (shop_id, year, number),
    CONSTRAINT redemption_takes_points CHECK (total >= 1),
    CONSTRAINT reversal_says_why CHECK ((reversed_at IS NULL) = (reversal_reason IS NULL)),
    CONSTRAINT reversal_reason_is_short CHECK (length(reversal_reason) BETWEEN 1 AND 200)
);

-- shop-16-voucher-is-used-once
CREATE UNIQUE INDEX shop_redemption_voucher ON shop_redemption (voucher_id)
 WHERE voucher_id IS NOT NULL AND reversed_at IS NULL;

-- shop-17-redemption-by-position
CREATE INDEX shop_redemption_position ON shop_redemption (shop_id, position);

-- shop-18-redemption-by-household
CREATE INDEX shop_redemption_household ON shop_redemption (household_id, position);

-- shop-19-redemption-line
CREATE TABLE shop_redemption_line (
    redemption_id  UUID NOT NULL REFERENCES shop_redemption (id),
    number         BIGINT NOT NULL,
    good_id        UUID NOT NULL REFERENCES shop_good (id),
    count          BIGINT NOT NULL,
    price          BIGINT NOT NULL,
    PRIMARY KEY (redemption_id, number),
    CONSTRAINT redeemed_count_is_bounded CHECK (count BETWEEN 1 AND 99),
    CONSTRAINT redeemed_price_is_bounded CHECK (price BETWEEN 1 AND 1000000)
);

-- shop-20-redemption-line-by-good
CREATE INDEX shop_redemption_line_good ON shop_redemption_line (good_id, redemption_id);

-- shop-21-picture
CREATE TABLE shop_picture (
    good_id  UUID NOT NULL PRIMARY KEY REFERENCES shop_good (id),
    file_id  UUID NOT NULL REFERENCES files_file (id),
    CONSTRAINT picture_shows_one_good UNIQUE (file_id)
);

-- rewards-1-closing
CREATE TABLE rewards_closing (
    id            UUID NOT NULL PRIMARY KEY,
    place_id      UUID NOT NULL REFERENCES places_place (id),
    year          BIGINT NOT NULL,
    state         TEXT NOT NULL,
    proposer_id   UUID,
    proposed_at   BIGINT NOT NULL,
    confirmer_id  UUID,
    confirmed_at  BIGINT,
    ended_at      BIGINT,
    position      BIGINT NOT NULL,
    CONSTRAINT closing_position_is_unique UNIQUE (position),
    CONSTRAINT closing_state_is_known CHECK (state IN ('proposed', 'running', 'closed', 'dropped')),
    CONSTRAINT closing_takes_two
        CHECK (state IN ('proposed', 'dropped')
               OR confirmer_id IS NOT NULL AND (proposer_id IS NULL OR confirmer_id <> proposer_id)),
    CONSTRAINT confirmation_has_its_time CHECK ((confirmer_id IS NULL) = (confirmed_at IS NULL))
);

-- rewards-2-closing-by-place
CREATE INDEX rewards_closing_place ON rewards_closing (place_id, position);

-- rewards-3-closing-by-state
CREATE INDEX rewards_closing_state ON rewards_closing (state, position);

-- rewards-4-village
CREATE TABLE rewards_village (
    closing_id     UUID NOT NULL REFERENCES rewards_closing (id),
    village_id     UUID NOT NULL REFERENCES places_place (id),
    book_id        UUID NOT NULL REFERENCES ledger_book (id),
    season         BIGINT NOT NULL,
    list_id        UUID NOT NULL REFERENCES points_version (id),
    carry_percent  BIGINT NOT NULL,
    accounts       BIGINT NOT NULL,
    filled         BIGINT NOT NULL,
    total          BIGINT NOT NULL,
    kept           BIGINT NOT NULL,
    state          TEXT NOT NULL,
    reason         TEXT NOT NULL,
    PRIMARY KEY (closing_id, village_id),
    CONSTRAINT village_state_is_known CHECK (state IN ('waiting', 'running', 'closed', 'stuck')),
    CONSTRAINT carry_is_a_part CHECK (carry_percent BETWEEN 0 AND 100),
    CONSTRAINT kept_is_no_more_than_there_is CHECK (kept BETWEEN 0 AND total),
    CONSTRAINT stuck_village_says_why CHECK ((state = 'stuck') = (reason <> ''))
);

-- rewards-5-plan
CREATE TABLE rewards_plan (
    id                 UUID NOT NULL PRIMARY KEY,
    place_id           UUID NOT NULL REFERENCES places_place (id),
    number             BIGINT NOT NULL,
    kind               TEXT NOT NULL,
    title              TEXT NOT NULL,
    basis              TEXT NOT NULL,
    year               BIGINT NOT NULL,
    scope              TEXT NOT NULL,
    last_places        BIGINT NOT NULL,
    points_min         BIGINT NOT NULL,
    budget_fen         BIGINT NOT NULL,
    source             TEXT NOT NULL,
    author_id          UUID,
    drafted_at         BIGINT NOT NULL,
    state              TEXT NOT NULL,
    digest             TEXT,
    body               TEXT,
    resolution_id      UUID REFERENCES assemblies_resolution (id),
    resolution_number  TEXT,
    decided_on         TEXT,
    CONSTRAINT plan_number_is_unique UNIQUE (place_id, number),
    CONSTRAINT resolution_adopts_one_plan UNIQUE (resolution_id),
    CONSTRAINT plan_kind_is_known CHECK (kind IN ('ranks', 'shares')),
    CONSTRAINT plan_scope_is_known CHECK (scope IN ('all', 'village', 'group')),
    CONSTRAINT plan_state_is_known CHECK (state IN ('draft', 'submitted', 'adopted', 'dropped')),
    CONSTRAINT plan_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
    CONSTRAINT plan_basis_is_short CHECK (length(basis) BETWEEN 1 AND 150),
    CONSTRAINT plan_source_is_short CHECK (length(source) <= 100),
    CONSTRAINT plan_last_places_are_few CHECK (last_places BETWEEN 0 AND 20),
    CONSTRAINT plan_minimum_is_bounded CHECK (points_min BETWEEN 0 AND 100000000),
    CONSTRAINT plan_budget_is_bounded CHECK (budget_fen BETWEEN 0 AND 1000000000),
    CONSTRAINT budget_is_a_share_outs CHECK ((kind = 'shares') = (budget_fen > 0)),
    CONSTRAINT budget_has_its_source CHECK (kind = 'ranks' OR source <> ''),
    CONSTRAINT adopted_plan_has_its_resolution
        CHECK ((state = 'adopted') = (resolution_id IS NOT NULL))
);

-- rewards-6-tier
CREATE TABLE rewards_tier (
    plan_id     UUID NOT NULL REFERENCES rewards_plan (id),
    first_rank  BIGINT NOT NULL,
    last_rank   BIGINT NOT NULL,
    words       TEXT NOT NULL,
    PRIMARY KEY (plan_id, first_rank),
    CONSTRAINT tier_is_not_empty CHECK (first_rank >= 1 AND last_rank >= first_rank),
    CONSTRAINT tier_reaches_so_far CHECK (last_rank <= 500),
    CONSTRAINT tier_words_are_short CHECK (length(words) BETWEEN 1 AND 60)
);

-- rewards-7-list
CREATE TABLE rewards_list (
    id              UUID NOT NULL PRIMARY KEY,
    plan_id         UUID NOT NULL REFERENCES rewards_plan (id),
    place_id        UUID NOT NULL REFERENCES places_place (id),
    number          BIGINT NOT NULL,
    up_to_on        TEXT NOT NULL,
    is_year_closed  BIGINT NOT NULL,
    frozen_at       BIGINT NOT NULL,
    households      BIGINT NOT NULL,
    points          BIGINT NOT NULL,
    sum_fen         BIGINT NOT NULL,
    state           TEXT NOT NULL,
    notice_id       UUID REFERENCES notices_notice (id),
    position        BIGINT NOT NULL,
    CONSTRAINT list_number_is_unique UNIQUE (plan_id, number),
    CONSTRAINT list_position_is_unique UNIQUE (position),
    CONSTRAINT list_state_is_known
        CHECK (state IN ('frozen', 'published', 'upset', 'settled', 'replaced')),
    CONSTRAINT list_out_in_the_open_has_its_notice
        CHECK (state IN ('frozen', 'replaced') OR notice_id IS NOT NULL)
);

-- rewards-8-list-by-place
CREATE INDEX rewards_list_place ON rewards_list (place_id, position);

-- rewards-9-line
CREATE TABLE rewards_line (
    id            UUID NOT NULL PRIMARY KEY,
    list_id       UUID NOT NULL REFERENCES rewards_list (id),
    number        BIGINT NOT NULL,
    household_id  UUID NOT NULL REFERENCES people_household (id),
    village_id    UUID NOT NULL REFERENCES places_place (id),
    group_id      UUID NOT NULL REFERENCES places_place (id),
    rank          BIGINT NOT NULL,
    points        BIGINT NOT NULL,
    role          TEXT NOT NULL,
    words         TEXT NOT NULL,
    fen           BIGINT NOT NULL,
    transfer_id   UUID REFERENCES ledger_transfer (id),
    payment_id    UUID REFERENCES ledger_transfer (id),
    received_at   BIGINT,
    received_on   TEXT,
    signer        TEXT NOT NULL,
    giver_id      UUID REFERENCES people_person (id),
    CONSTRAINT line_number_is_unique UNIQUE (list_id, number),
    CONSTRAINT household_stands_once UNIQUE (list_id, household_id),
    CONSTRAINT line_role_is_known CHECK (role IN ('rewarded', 'last')),
    CONSTRAINT line_words_are_short CHECK (length(words) <= 60),
    CONSTRAINT line_gives_goods_or_money
        CHECK (fen >= 0 AND (role = 'last' AND fen = 0 AND words = ''
                             OR role = 'rewarded' AND (fen > 0) <> (words <> ''))),
    CONSTRAINT line_rank_counts_from_one CHECK (rank >= 1),
    CONSTRAINT payment_follows_the_debt CHECK (payment_id IS NULL OR transfer_id IS NOT NULL),
    CONSTRAINT receipt_is_whole
        CHECK ((received_at IS NULL) = (received_on IS NULL)
               AND (received_at IS NULL) = (signer = '')),
    CONSTRAINT receipt_signer_is_short CHECK (length(signer) <= 40)
);

-- rewards-10-wording
CREATE TABLE rewards_wording (
    plan_id      UUID NOT NULL REFERENCES rewards_plan (id),
    number       BIGINT NOT NULL,
    text         TEXT NOT NULL,
    replaced_at  BIGINT NOT NULL,
    replacer_id  UUID REFERENCES people_person (id),
    PRIMARY KEY (plan_id, number),
    CONSTRAINT wordings_are_few CHECK (number BETWEEN 1 AND 50),
    CONSTRAINT wording_is_bounded CHECK (length(text) BETWEEN 1 AND 4000)
);

-- reviews-1-rule
CREATE TABLE reviews_rule (
    id                 UUID NOT NULL PRIMARY KEY,
    village_id         UUID NOT NULL REFERENCES places_place (id),
    number             BIGINT NOT NULL,
    title              TEXT NOT NULL,
    basis              TEXT NOT NULL,
    is_charter         BIGINT NOT NULL,
    authorisation      TEXT NOT NULL,
    from_on            TEXT NOT NULL,
    cadence            TEXT NOT NULL,
    points_weight      BIGINT NOT NULL,
    residents_weight   BIGINT NOT NULL,
    squires_weight     BIGINT NOT NULL,
    full_points        BIGINT,
    trim_each          BIGINT,
    trim_from          BIGINT,
    minimum_percent    BIGINT NOT NULL,
    allows_blank       BIGINT NOT NULL,
    red_most           BIGINT NOT NULL,
    red_least          BIGINT NOT NULL,
    standing_days      BIGINT,
    author_id          UUID,
    drafted_at         BIGINT NOT NULL,
    state              TEXT NOT NULL,
    digest             TEXT,
    body               TEXT,
    resolution_id      UUID REFERENCES assemblies_resolution (id),
    resolution_number  TEXT,
    decided_on         TEXT,
    effect_on          TEXT,
    CONSTRAINT review_rule_number_is_unique UNIQUE (village_id, number),
    CONSTRAINT review_resolution_adopts_one UNIQUE (resolution_id),
    CONSTRAINT review_rule_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
    CONSTRAINT review_rule_basis_is_short CHECK (length(basis) BETWEEN 1 AND 150),
    CONSTRAINT review_representatives_are_authorised CHECK (is_charter = 1 OR authorisation <> ''),
    CONSTRAINT review_cadence_is_known CHECK (cadence IN ('quarter', 'year')),
    CONSTRAINT review_weights_are_whole
        CHECK (points_weight > 0 AND residents_weight > 0 AND squires_weight > 0
               AND points_weight + residents_weight + squires_weight = 10000),
    CONSTRAINT review_full_is_bounded CHECK (full_points BETWEEN 1 AND 100000000),
    CONSTRAINT review_red_is_bounded
        CHECK (red_most BETWEEN 0 AND 60 AND red_least BETWEEN 0 AND 10000),
    CONSTRAINT review_black_ends CHECK (standing_days BETWEEN 1 AND 180),
    CONSTRAINT review_rule_state_is_known
        CHECK (state IN ('draft', 'submitted', 'adopted', 'dropped')),
    CONSTRAINT submitted_review_rule_has_its_text
        CHECK (state IN ('draft', 'dropped') OR digest IS NOT NULL AND body IS NOT NULL),
    CONSTRAINT adopted_review_rule_has_its_resolution
        CHECK ((state = 'adopted') = (resolution_id IS NOT NULL AND resolution_number IS NOT NULL
               AND decided_on IS NOT NULL AND effect_on IS NOT NULL)),
    CONSTRAINT review_rule_holds_after_the_vote
        CHECK (effect_on IS NULL OR effect_on >= decided_on)
);

-- reviews-2-rule-in-force
CREATE UNIQUE INDEX reviews_rule_effect ON reviews_rule (village_id, effect_on);

-- reviews-3-criterion
CREATE TABLE reviews_criterion (
    rule_id     UUID NOT NULL REFERENCES reviews_rule (id),
    number      BIGINT NOT NULL,
    title       TEXT NOT NULL,
    full_score  BIGINT NOT NULL,
    weight      BIGINT NOT NULL,
    PRIMARY KEY (rule_id, number)
);

-- reviews-4-squire
CREATE TABLE reviews_squire (
    id          UUID NOT NULL PRIMARY KEY,
    village_id  UUID NOT NULL REFERENCES places_place (id),
    name        TEXT NOT NULL,
    person_id   UUID,
    note        TEXT NOT NULL,
    avoids      TEXT NOT NULL,
    from_on     TEXT NOT NULL,
    until_on    TEXT,
    CONSTRAINT squire_name_is_short CHECK (length(name) BETWEEN 1 AND 20),
    CONSTRAINT squire_leaves_after_he_came CHECK (until_on IS NULL OR until_on >= from_on)
);

-- reviews-5-squire-by-village
CREATE INDEX reviews_squire_village ON reviews_squire (village_id, from_on, id);

-- reviews-6-round
CREATE TABLE reviews_round (
    id            UUID NOT NULL PRIMARY KEY,
    village_id    UUID NOT NULL REFERENCES places_place (id),
    place_id      UUID NOT NULL REFERENCES places_place (id),
    rule_id       UUID NOT NULL REFERENCES reviews_rule (id),
    year          BIGINT NOT NULL,
    quarter       BIGINT NOT NULL,
    appraisal_id  UUID NOT NULL REFERENCES appraisals_appraisal (id),
    begun_at      BIGINT NOT NULL,
    red_id        UUID REFERENCES notices_notice (id),
    red_at        BIGINT,
    position      BIGINT NOT NULL,
    CONSTRAINT round_position_is_unique UNIQUE (position),
    CONSTRAINT round_has_its_own_appraisal UNIQUE (appraisal_id),
    CONSTRAINT round_is_of_a_quarter_or_year CHECK (quarter BETWEEN 0 AND 4),
    CONSTRAINT red_list_has_its_time CHECK ((red_id IS NULL) = (red_at IS NULL))
);

-- reviews-7-round-by-village
CREATE INDEX reviews_round_village ON reviews_round (village_id, position);

-- reviews-8-matter
CREATE TABLE reviews_matter (
    id            UUID NOT NULL PRIMARY KEY,
    village_id    UUID NOT NULL REFERENCES places_place (id),
    household_id  UUID NOT NULL REFERENCES people_household (id),
    place_id      UUID NOT NULL REFERENCES places_place (id),
    rule_id       UUID NOT NULL REFERENCES reviews_rule (id),
    words         TEXT NOT NULL,
    proposer_id   UUID,
    told_at       BIGINT NOT NULL,
    reply         TEXT,
    replied_at    BIGINT,
    decided_at    BIGINT,
    decider_id    UUID,
    answer        TEXT NOT NULL,
    state         TEXT NOT NULL,
    until_on      TEXT,
    ended_at      BIGINT,
    CONSTRAINT matter_is_short CHECK (length(words) BETWEEN 1 AND 60),
    CONSTRAINT matter_reply_is_short CHECK (length(reply) BETWEEN 1 AND 500),
    CONSTRAINT matter_reply_has_its_time CHECK ((reply IS NULL) = (replied_at IS NULL)),
    CONSTRAINT matter_state_is_known
        CHECK (state IN ('told', 'listed', 'dropped', 'fixed', 'expired')),
    CONSTRAINT listed_matter_was_decided
        CHECK (state NOT IN ('listed', 'expired') OR decided_at IS NOT NULL AND until_on IS NOT NULL),
    CONSTRAINT matter_is_decided_by_another
        CHECK (decider_id IS NULL OR proposer_id IS NULL OR decider_id <> proposer_id),
    CONSTRAINT decided_matter_has_its_answer CHECK ((decided_at IS NULL) = (answer = '')),
    CONSTRAINT ended_matter_has_its_end
        CHECK ((state IN ('told', 'listed')) = (ended_at IS NULL))
);

-- reviews-9-matter-by-village
CREATE INDEX reviews_matter_village ON reviews_matter (village_id, state, told_at, id);

-- reviews-10-matter-by-household
CREATE INDEX reviews_matter_household ON reviews_matter (household_id, told_at, id);

-- volunteers-1-activity
CREATE TABLE volunteers_activity (
    id          UUID NOT NULL PRIMARY KEY,
    place_id    UUID NOT NULL REFERENCES places_place (id),
    title       TEXT NOT NULL,
    kind        TEXT NOT NULL,
    held_on     TEXT NOT NULL,
    meeting     TEXT NOT NULL,
    risk        TEXT NOT NULL,
    is_risky    BIGINT NOT NULL,
    insurance   TEXT NOT NULL,
    seats       BIGINT,
    contact     TEXT NOT NULL,
    is_dropped  BIGINT NOT NULL,
    entered_at  BIGINT NOT NULL,
    enterer_id  UUID REFERENCES people_person (id),
    position    BIGINT NOT NULL,
    CONSTRAINT activity_position_is_unique UNIQUE (position),
    CONSTRAINT activity_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
    CONSTRAINT activity_kind_is_known
        CHECK (kind IN ('environment', 'care', 'traffic', 'mediation', 'culture', 'policy', 'safety',
                        'other')),
    CONSTRAINT risky_activity_is_insured CHECK (is_risky = 0 OR length(insurance) > 0),
    CONSTRAINT activity_seats_are_few CHECK (seats BETWEEN 1 AND 500)
);

-- volunteers-2-activity-by-place
CREATE INDEX volunteers_activity_place ON volunteers_activity (place_id, held_on, id);

-- volunteers-3-part
CREATE TABLE volunteers_part (
    activity_id      UUID NOT NULL REFERENCES volunteers_activity (id),
    person_id        UUID NOT NULL REFERENCES people_person (id),
    state            TEXT NOT NULL,
    minutes          BIGINT NOT NULL,
    recorder_id      UUID REFERENCES people_person (id),
    confirmer_id     UUID REFERENCES people_person (id),
    confirmation_id  UUID,
    changed_at       BIGINT NOT NULL,
    PRIMARY KEY (activity_id, person_id),
    CONSTRAINT part_state_is_known CHECK (state IN ('signed', 'withdrawn', 'recorded', 'confirmed')),
    CONSTRAINT part_minutes_are_of_a_day
        CHECK (minutes BETWEEN 0 AND 960 AND (minutes > 0) = (state IN ('recorded', 'confirmed'))),
    CONSTRAINT part_confirmed_names_its_confirmation
        CHECK ((state = 'confirmed') = (confirmation_id IS NOT NULL)),
    CONSTRAINT part_confirmer_is_another CHECK (confirmer_id <> recorder_id)
);

-- volunteers-4-part-by-person
CREATE INDEX volunteers_part_person ON volunteers_part (person_id, activity_id);

-- services-1-point
CREATE TABLE serviceplaces_point (
    id         UUID NOT NULL PRIMARY KEY,
    place_id   UUID NOT NULL REFERENCES places_place (id),
    name       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    address    TEXT NOT NULL,
    phone      TEXT NOT NULL,
    services   TEXT NOT NULL,
    latitude   DOUBLE,
    longitude  DOUBLE,
    opened_on  TEXT NOT NULL,
    closed_on  TEXT,
    CONSTRAINT service_name_is_short CHECK (length(name) BETWEEN 1 AND 60),
    CONSTRAINT service_kind_is_known
        CHECK (kind IN ('centre', 'station', 'practice', 'library', 'care', 'other')),
    CONSTRAINT service_spot_is_whole CHECK ((latitude IS NULL) = (longitude IS NULL)),
    CONSTRAINT service_spot_is_on_earth
        CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180),
    CONSTRAINT service_closes_after_it_opened CHECK (closed_on >= opened_on)
);

-- services-2-point-by-place
CREATE INDEX serviceplaces_point_place ON serviceplaces_point (place_id, id);

-- services-3-hours
CREATE TABLE serviceplaces_hours (
    point_id      UUID NOT NULL REFERENCES serviceplaces_point (id),
    holds         TEXT NOT NULL,
    from_minute   BIGINT NOT NULL,
    until_minute  BIGINT NOT NULL,
    PRIMARY KEY (point_id, holds, from_minute),
    CONSTRAINT hours_are_of_a_weekday_or_a_day
        CHECK (holds IN ('1', '2', '3', '4', '5', '6', '7') OR length(holds) = 10),
    CONSTRAINT hours_lie_in_a_day
        CHECK (from_minute >= 0 AND until_minute <= 1440
               AND (from_minute < until_minute OR (length(holds) = 10 AND until_minute = 0)))
);

-- services-5-room
CREATE TABLE serviceplaces_room (
    id             UUID NOT NULL PRIMARY KEY,
    point_id       UUID NOT NULL REFERENCES serviceplaces_point (id),
    name           TEXT NOT NULL,
    seats          BIGINT NOT NULL,
    equipment      TEXT NOT NULL,
    needs_consent  BIGINT NOT NULL,
    is_retired     BIGINT NOT NULL,
    CONSTRAINT room_name_is_short CHECK (length(name) BETWEEN 1 AND 60),
    CONSTRAINT room_seats_are_some CHECK (seats BETWEEN 1 AND 2000)
);

-- services-6-room-by-point
CREATE INDEX serviceplaces_room_point ON serviceplaces_room (point_id, id);

-- services-7-booking
CREATE TABLE serviceplaces_booking (
    id            UUID NOT NULL PRIMARY KEY,
    room_id       UUID NOT NULL REFERENCES serviceplaces_room (id),
    day_on        TEXT NOT NULL,
    from_minute   BIGINT NOT NULL,
    until_minute  BIGINT NOT NULL,
    purpose       TEXT NOT NULL,
    person_id     UUID NOT NULL REFERENCES people_person (id),
    state         TEXT NOT NULL,
    reason        TEXT NOT NULL,
    asked_at      BIGINT NOT NULL,
    decider_id    UUID REFERENCES people_person (id),
    CONSTRAINT booking_is_short CHECK (until_minute - from_minute BETWEEN 15 AND 480),
    CONSTRAINT booking_state_is_known
        CHECK (state IN ('asked', 'confirmed', 'declined', 'cancelled')),
    CONSTRAINT booking_declined_says_why CHECK (state <> 'declined' OR length(reason) > 0)
);

-- services-8-booking-by-room
CREATE INDEX serviceplaces_booking_room ON serviceplaces_booking (room_id, day_on, from_minute, id);

-- services-9-booking-by-person
CREATE INDEX serviceplaces_booking_person ON serviceplaces_booking (person_id, day_on, id);

-- services-10-gathering
CREATE TABLE serviceplaces_gathering (
    id            UUID NOT NULL PRIMARY KEY,
    point_id      UUID NOT NULL REFERENCES serviceplaces_point (id),
    title         TEXT NOT NULL,
    words         TEXT NOT NULL,
    day_on        TEXT NOT NULL,
    from_minute   BIGINT NOT NULL,
    until_minute  BIGINT NOT NULL,
    seats         BIGINT,
    is_dropped    BIGINT NOT NULL,
    CONSTRAINT gathering_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
    CONSTRAINT gathering_lies_in_a_day
        CHECK (from_minute >= 0 AND from_minute < until_minute AND until_minute <= 1440),
    CONSTRAINT gathering_seats_are_some CHECK (seats BETWEEN 1 AND 2000)
);

-- services-11-gathering-by-point
CREATE INDEX serviceplaces_gathering_point ON serviceplaces_gathering (point_id, day_on, id);

-- services-12-guest
CREATE TABLE serviceplaces_guest (
    gathering_id  UUID NOT NULL REFERENCES serviceplaces_gathering (id),
    person_id     UUID NOT NULL REFERENCES people_person (id),
    joined_at     BIGINT NOT NULL,
    PRIMARY KEY (gathering_id, person_id)
);

-- services-13-guest-by-person
CREATE INDEX serviceplaces_guest_person ON serviceplaces_guest (person_id, gathering_id);

-- services-14-item
CREATE TABLE serviceplaces_item (
    id        UUID NOT NULL PRIMARY KEY,
    point_id  UUID NOT NULL REFERENCES serviceplaces_point (id),
    title     TEXT NOT NULL,
    kind      TEXT NOT NULL,
    shelf     TEXT NOT NULL,
    copies    BIGINT NOT NULL,
    CONSTRAINT item_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
    CONSTRAINT item_kind_is_known CHECK (kind IN ('book', 'tool')),
    CONSTRAINT item_copies_are_some CHECK (copies BETWEEN 1 AND 1000)
);

-- services-15-item-by-point
CREATE INDEX serviceplaces_item_point ON serviceplaces_item (point_id, title, id);

-- services-16-loan
CREATE TABLE serviceplaces_loan (
    id           UUID NOT NULL PRIMARY KEY,
    item_id      UUID NOT NULL REFERENCES serviceplaces_item (id),
    person_id    UUID NOT NULL REFERENCES people_person (id),
    state        TEXT NOT NULL,
    due_on       TEXT NOT NULL,
    is_extended  BIGINT NOT NULL,
    changed_at   BIGINT NOT NULL,
    CONSTRAINT loan_state_is_known CHECK (state IN ('held', 'lent', 'returned', 'lapsed'))
);

-- services-17-loan-by-item
CREATE INDEX serviceplaces_loan_item ON serviceplaces_loan (item_id, state, id);

-- services-18-loan-by-person
CREATE INDEX serviceplaces_loan_person ON serviceplaces_loan (person_id, state, due_on, id);

-- homevisits-1-class
CREATE TABLE homevisits_class (
    id          UUID NOT NULL PRIMARY KEY,
    code        TEXT NOT NULL,
    chinese     TEXT NOT NULL,
    english     TEXT NOT NULL,
    need        TEXT NOT NULL,
    pace        TEXT NOT NULL,
    grounds     TEXT NOT NULL,
    days_max    BIGINT NOT NULL,
    from_on     TEXT NOT NULL,
    retired_on  TEXT,
    CONSTRAINT visit_class_code_is_unique UNIQUE (code),
    CONSTRAINT visit_class_code_is_short CHECK (length(code) BETWEEN 1 AND 40),
    CONSTRAINT visit_class_name_is_short
        CHECK (length(chinese) BETWEEN 1 AND 30 AND length(english) BETWEEN 1 AND 30),
    CONSTRAINT visit_class_is_a_need
        CHECK (need IN ('alone-in-old-age', 'disability', 'illness', 'hardship', 'child-without-carer')),
    CONSTRAINT visit_class_pace_is_known CHECK (pace IN ('high', 'general')),
    CONSTRAINT visit_class_grounds_are_known CHECK (grounds IN ('consent', 'duty', 'either')),
    CONSTRAINT visit_class_is_confirmed_anew CHECK (days_max BETWEEN 1 AND 365)
);

-- homevisits-2-enrolment
CREATE TABLE homevisits_enrolment (
    id            UUID NOT NULL PRIMARY KEY,
    household_id  UUID NOT NULL REFERENCES people_household (id),
    person_id     UUID REFERENCES people_person (id),
    class_sealed  BYTES NOT NULL,
    ground        TEXT NOT NULL,
    consent_by    TEXT,
    consent_form  TEXT,
    consent_on    TEXT,
    basis         TEXT,
    from_on       TEXT NOT NULL,
    until_on      TEXT NOT NULL,
    entered_at    BIGINT NOT NULL,
    enterer_id    UUID REFERENCES people_person (id),
    ended_on      TEXT,
    end_reason    TEXT,
    CONSTRAINT enrolment_ground_is_known CHECK (ground IN ('consent', 'duty')),
    CONSTRAINT enrolment_by_consent_says_whose
        CHECK ((ground = 'consent')
               = (consent_by IS NOT NULL AND consent_form IS NOT NULL AND consent_on IS NOT NULL)),
    CONSTRAINT enrolment_consent_is_known
        CHECK (consent_by IN ('self', 'family', 'guardian') AND consent_form IN ('written', 'spoken')),
    CONSTRAINT enrolment_by_duty_cites CHECK ((ground = 'duty') = (basis IS NOT NULL)),
    CONSTRAINT enrolment_basis_is_short CHECK (length(basis) BETWEEN 1 AND 150),
    CONSTRAINT enrolment_ends_after_it_begins CHECK (until_on > from_on),
    CONSTRAINT enrolment_end_says_why CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
    CONSTRAINT enrolment_end_is_known
        CHECK (end_reason IN ('better', 'withdrawn', 'gone', 'mistake'))
);

-- homevisits-3-enrolment-by-household
CREATE INDEX homevisits_enrolment_household ON homevisits_enrolment (household_id, from_on, id);

-- homevisits-4-enrolment-by-person
CREATE INDEX homevisits_enrolment_person ON homevisits_enrolment (person_id, id);

-- homevisits-5-change
CREATE TABLE homevisits_change (
    id            UUID NOT NULL PRIMARY KEY,
    household_id  UUID NOT NULL REFERENCES people_household (id),
    kind          TEXT NOT NULL,
    changed_on    TEXT NOT NULL,
    noted_at      BIGINT NOT NULL,
    noter_id      UUID REFERENCES people_person (id),
    CONSTRAINT change_is_noted_once UNIQUE (household_id, changed_on, kind),
    CONSTRAINT change_kind_is_known
        CHECK (kind IN ('health', 'death', 'disaster', 'income', 'carer'))
);

-- homevisits-6-form
CREATE TABLE homevisits_form (
    id          UUID NOT NULL PRIMARY KEY,
    code        TEXT NOT NULL,
    version     BIGINT NOT NULL,
    chinese     TEXT NOT NULL,
    english     TEXT NOT NULL,
    source      TEXT NOT NULL,
    is_checked  BIGINT NOT NULL,
    questions   TEXT NOT NULL,
    from_on     TEXT NOT NULL,
    retired_on  TEXT,
    CONSTRAINT form_version_is_one UNIQUE (code, version),
    CONSTRAINT form_code_is_short CHECK (length(code) BETWEEN 1 AND 40),
    CONSTRAINT form_name_is_short
        CHECK (length(chinese) BETWEEN 1 AND 30 AND length(english) BETWEEN 1 AND 30),
    CONSTRAINT form_source_is_short CHECK (length(source) BETWEEN 1 AND 200),
    CONSTRAINT form_version_counts CHECK (version >= 1 AND is_checked IN (0, 1))
);

-- homevisits-7-visit
CREATE TABLE homevisits_visit (
    id              UUID NOT NULL PRIMARY KEY,
    household_id    UUID NOT NULL REFERENCES people_household (id),
    place_id        UUID NOT NULL REFERENCES places_place (id),
    visitor_id      UUID REFERENCES people_person (id),
    happened_at     BIGINT NOT NULL,
    recorded_at     BIGINT NOT NULL,
    outcome         TEXT NOT NULL,
    manner          TEXT NOT NULL,
    form_id         UUID REFERENCES homevisits_form (id),
    answers_sealed  BYTES,
    note_sealed     BYTES,
    corrects_id     UUID REFERENCES homevisits_visit (id),
    was_erased      BIGINT NOT NULL,
    CONSTRAINT visit_is_corrected_once UNIQUE (corrects_id),
    CONSTRAINT visit_corrects_another CHECK (corrects_id <> id),
    CONSTRAINT visit_outcome_is_known CHECK (outcome IN ('met', 'declined', 'absent')),
    CONSTRAINT visit_manner_is_known CHECK (manner IN ('home', 'elsewhere', 'telephone')),
    CONSTRAINT visit_answers_need_a_meeting
        CHECK (outcome = 'met' OR form_id IS NULL AND answers_sealed IS NULL),
    CONSTRAINT visit_answers_need_a_form CHECK (answers_sealed IS NULL OR form_id IS NOT NULL),
    CONSTRAINT visit_erased_keeps_nothing
        CHECK (was_erased = 0 OR answers_sealed IS NULL AND note_sealed IS NULL),
    CONSTRAINT visit_claims_within_limits
        CHECK (happened_at <= recorded_at + 300000 AND happened_at >= recorded_at - 2592000000)
);

-- homevisits-8-visit-by-household
CREATE INDEX homevisits_visit_household ON homevisits_visit (household_id, happened_at, id);

-- homevisits-9-finding
CREATE TABLE homevisits_finding (
    id            UUID NOT NULL PRIMARY KEY,
    visit_id      UUID NOT NULL REFERENCES homevisits_visit (id),
    household_id  UUID NOT NULL REFERENCES people_household (id),
    place_id      UUID NOT NULL REFERENCES places_place (id),
    kind          TEXT NOT NULL,
    words         TEXT,
    found_at      BIGINT NOT NULL,
    request_id    UUID REFERENCES cases_case (id),
    CONSTRAINT finding_is_one_of_its_kind UNIQUE (visit_id, kind),
    CONSTRAINT finding_answer_is_one UNIQUE (request_id),
    CONSTRAINT finding_kind_is_known CHECK (kind IN ('request', 'relief', 'hazard')),
    CONSTRAINT finding_words_are_short CHECK (length(words) BETWEEN 1 AND 1000)
);

-- homevisits-10-finding-by-place
CREATE INDEX homevisits_finding_place ON homevisits_finding (place_id, found_at, id);

-- homevisits-11-form-task
ALTER TABLE homevisits_form ADD COLUMN task TEXT;

-- homevisits-12-findings-by-household
CREATE INDEX homevisits_finding_household ON homevisits_finding (household_id, request_id);

-- relief-1-number
CREATE TABLE relief_number (
    year  BIGINT NOT NULL PRIMARY KEY,
    last  BIGINT NOT NULL
);

-- relief-2-matter
CREATE TABLE relief_matter (
    id              UUID NOT NULL PRIMARY KEY,
    number          TEXT NOT NULL,
    place_id        UUID NOT NULL REFERENCES places_place (id),
    household_id    UUID REFERENCES people_household (id),
    person_id       UUID REFERENCES people_person (id),
    kind            TEXT NOT NULL,
    path            TEXT NOT NULL,
    source          TEXT NOT NULL,
    finder_id       UUID REFERENCES people_person (id),
    step            TEXT NOT NULL,
    is_proxy        BIGINT NOT NULL,
    is_minor        BIGINT NOT NULL,
    has_kin         BIGINT NOT NULL,
    opened_at       BIGINT NOT NULL,
    applied_at      BIGINT,
    reviewed_at     BIGINT,
    round           BIGINT NOT NULL,
    notice_id       UUID REFERENCES notices_notice (id),
    name_sealed     BYTES,
    details_sealed  BYTES,
    position        BIGINT NOT NULL,
    CONSTRAINT relief_number_is_unique UNIQUE (number),
    CONSTRAINT relief_position_is_unique UNIQUE (position),
    CONSTRAINT relief_path_is_known CHECK (path IN ('ordinary', 'emergency')),
    CONSTRAINT relief_source_is_known CHECK (source IN ('visit', 'request', 'counter', 'household')),
    CONSTRAINT relief_step_is_known
         CHECK (step IN ('found', 'agreed', 'applied', 'checked', 'reviewed', 'posted', 'heard', 'granted',
                         'suspended', 'ended', 'refused', 'declined', 'withdrawn')),
    CONSTRAINT relief_rounds_count_from_one CHECK (round >= 1),
    CONSTRAINT applied_relief_has_time
         CHECK (step IN ('found', 'agreed', 'declined', 'withdrawn') OR applied_at IS NOT NULL),
    CONSTRAINT declined_relief_keeps_nothing
         CHECK (step <> 'declined' OR (household_id IS NULL AND person_id IS NULL
                AND name_sealed IS NULL AND details_sealed IS NULL))
);

-- relief-3-matter-by-step
CREATE INDEX relief_matter_step ON relief_matter (step, position);

-- relief-4-matter-by-household
CREATE INDEX relief_matter_household ON relief_matter (household_id, kind);

-- relief-5-matter-by-person
CREATE INDEX relief_matter_person ON relief_matter (person_id, position);

-- relief-6-kin
CREATE TABLE relief_kin (
    matter_id    UUID NOT NULL REFERENCES relief_matter (id),
    officer_id   UUID NOT NULL REFERENCES people_person (id),
    declared_at  BIGINT NOT NULL,
    PRIMARY KEY (matter_id, officer_id)
);

-- relief-7-check
CREATE TABLE relief_check (
    id             UUID NOT NULL PRIMARY KEY,
    matter_id      UUID NOT NULL REFERENCES relief_matter (id),
    round          BIGINT NOT NULL,
    first_id       UUID NOT NULL REFERENCES people_person (id),
    second_id      UUID NOT NULL REFERENCES people_person (id),
    checked_at     BIGINT NOT NULL,
    is_fit         BIGINT NOT NULL,
    present        BIGINT,
    agreeing       BIGINT,
    report_sealed  BYTES,
    CONSTRAINT a_round_is_checked_once UNIQUE (matter_id, round),
    CONSTRAINT two_are_in_the_house CHECK (first_id <> second_id),
    CONSTRAINT appraisal_counts_both CHECK ((present IS NULL) = (agreeing IS NULL)),
    CONSTRAINT appraisal_is_bounded CHECK (present IS NULL OR (present BETWEEN 1 AND 200
                                           AND agreeing BETWEEN 0 AND present))
);

-- relief-8-opinion
CREATE TABLE relief_opinion (
    id             UUID NOT NULL PRIMARY KEY,
    matter_id      UUID NOT NULL REFERENCES relief_matter (id),
    round          BIGINT NOT NULL,
    person_id      UUID NOT NULL REFERENCES people_person (id),
    given_at       BIGINT NOT NULL,
    is_for         BIGINT NOT NULL,
    amount_fen     BIGINT NOT NULL,
    persons        BIGINT NOT NULL,
    reason_sealed  BYTES,
    CONSTRAINT a_round_has_one_opinion UNIQUE (matter_id, round),
    CONSTRAINT opinion_for_names_an_amount
         CHECK (is_for = 0 OR (amount_fen BETWEEN 1 AND 100000000 AND persons BETWEEN 1 AND 30))
);

-- relief-9-decision
CREATE TABLE relief_decision (
    id             UUID NOT NULL PRIMARY KEY,
    matter_id      UUID NOT NULL REFERENCES relief_matter (id),
    number         BIGINT NOT NULL,
    kind           TEXT NOT NULL,
    person_id      UUID NOT NULL REFERENCES people_person (id),
    decided_at     BIGINT NOT NULL,
    from_month     BIGINT NOT NULL,
    amount_fen     BIGINT NOT NULL,
    care           TEXT,
    reason_sealed  BYTES,
    remedy_sealed  BYTES,
    CONSTRAINT decision_number_is_unique UNIQUE (matter_id, number),
    CONSTRAINT decision_kind_is_known
         CHECK (kind IN ('grant', 'refuse', 'change', 'suspend', 'resume', 'end')),
    CONSTRAINT decided_amount_is_bounded CHECK (amount_fen BETWEEN 0 AND 100000000),
    CONSTRAINT what_pays_names_an_amount
         CHECK (kind NOT IN ('grant', 'change', 'resume') OR amount_fen > 0),
    CONSTRAINT decision_care_is_known CHECK (care IS NULL OR care IN ('stable', 'changing'))
);

-- relief-10-payment
CREATE TABLE relief_payment (
    id           UUID NOT NULL PRIMARY KEY,
    matter_id    UUID NOT NULL REFERENCES relief_matter (id),
    month        BIGINT NOT NULL,
    amount_fen   BIGINT NOT NULL,
    is_aid       BIGINT NOT NULL,
    person_id    UUID REFERENCES people_person (id),
    recorded_at  BIGINT NOT NULL,
    CONSTRAINT a_month_is_paid_once UNIQUE (matter_id, month, is_aid),
    CONSTRAINT payment_is_bounded CHECK (amount_fen BETWEEN 1 AND 100000000)
);

-- relief-11-payment-by-month
CREATE INDEX relief_payment_month ON relief_payment (month, recorded_at, id);

-- relief-12-review
CREATE TABLE relief_review (
    id             UUID NOT NULL PRIMARY KEY,
    matter_id      UUID NOT NULL REFERENCES relief_matter (id),
    first_id       UUID NOT NULL REFERENCES people_person (id),
    second_id      UUID NOT NULL REFERENCES people_person (id),
    done_at        BIGINT NOT NULL,
    is_unchanged   BIGINT NOT NULL,
    report_sealed  BYTES,
    CONSTRAINT two_look_again CHECK (first_id <> second_id)
);

-- relief-13-review-by-matter
CREATE INDEX relief_review_matter ON relief_review (matter_id, done_at, id);

-- relief-14-extension
CREATE TABLE relief_extension (
    id             UUID NOT NULL PRIMARY KEY,
    matter_id      UUID NOT NULL REFERENCES relief_matter (id),
    days           BIGINT NOT NULL,
    asker_id       UUID NOT NULL REFERENCES people_person (id),
    asked_at       BIGINT NOT NULL,
    decider_id     UUID REFERENCES people_person (id),
    decided_at     BIGINT,
    is_granted     BIGINT,
    reason_sealed  BYTES,
    CONSTRAINT a_matter_is_extended_once UNIQUE (matter_id),
    CONSTRAINT relief_extension_is_bounded CHECK (days BETWEEN 1 AND 250),
    CONSTRAINT relief_extension_is_decided_whole
         CHECK ((decider_id IS NULL) = (decided_at IS NULL)
                AND (decider_id IS NULL) = (is_granted IS NULL)),
    CONSTRAINT relief_extension_has_two_hands CHECK (decider_id IS NULL OR decider_id <> asker_id)
);

-- relief-15-finding
CREATE TABLE relief_finding (
    finding_id  UUID NOT NULL PRIMARY KEY,
    visit_id    UUID NOT NULL,
    matter_id   UUID NOT NULL REFERENCES relief_matter (id)
);

-- relief-16-finding-by-matter
CREATE INDEX relief_finding_matter ON relief_finding (matter_id);

-- pledges-1-post
CREATE TABLE pledges_post (
    id          UUID NOT NULL PRIMARY KEY,
    village_id  UUID NOT NULL REFERENCES places_place (id),
    kind        TEXT NOT NULL,
    title       TEXT NOT NULL,
    duties      TEXT NOT NULL,
    seats       BIGINT NOT NULL,
    from_on     TEXT NOT NULL,
    until_on    TEXT NOT NULL,
    closed_on   TEXT,
    CONSTRAINT duty_post_kind_is_known CHECK (kind IN ('post', 'area', 'model')),
    CONSTRAINT duty_post_title_is_short CHECK (length(title) BETWEEN 1 AND 30),
    CONSTRAINT duty_post_says_its_duties CHECK (length(duties) BETWEEN 1 AND 200),
    CONSTRAINT duty_post_seats_are_bounded CHECK (seats BETWEEN 1 AND 50),
    CONSTRAINT duty_post_ends_after_it_begins CHECK (until_on >= from_on)
);

-- pledges-2-post-by-village
CREATE INDEX pledges_post_village ON pledges_post (village_id, from_on, id);

-- pledges-3-claim
CREATE TABLE pledges_claim (
    id            UUID NOT NULL PRIMARY KEY,
    post_id       UUID NOT NULL REFERENCES pledges_post (id),
    person_id     UUID REFERENCES people_person (id),
    claimed_at    BIGINT NOT NULL,
    is_public     BIGINT NOT NULL,
    decider_id    UUID REFERENCES people_person (id),
    decided_at    BIGINT,
    is_confirmed  BIGINT,
    reason        TEXT,
    ended_on      TEXT,
    end_reason    TEXT,
    CONSTRAINT claim_decision_says_whose
        CHECK ((decided_at IS NULL) = (decider_id IS NULL)
               AND (decided_at IS NULL) = (is_confirmed IS NULL)),
    CONSTRAINT claim_is_confirmed_by_another CHECK (decider_id <> person_id),
    CONSTRAINT claim_end_says_why CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
    CONSTRAINT claim_end_is_known
        CHECK (end_reason IN ('wish', 'moved', 'health', 'office', 'branch')),
    CONSTRAINT erased_claim_is_not_shown CHECK (person_id IS NOT NULL OR is_public = 0)
);

-- pledges-4-claim-by-post
CREATE INDEX pledges_claim_post ON pledges_claim (post_id, claimed_at, id);

-- pledges-5-claim-by-person
CREATE INDEX pledges_claim_person ON pledges_claim (person_id, claimed_at, id);

-- pledges-6-promise
CREATE TABLE pledges_promise (
    id                  UUID NOT NULL PRIMARY KEY,
    village_id          UUID NOT NULL REFERENCES places_place (id),
    person_id           UUID REFERENCES people_person (id),
    year                BIGINT NOT NULL,
    text                TEXT,
    measure             TEXT,
    due_on              TEXT NOT NULL,
    made_at             BIGINT NOT NULL,
    is_public           BIGINT NOT NULL,
    decider_id          UUID REFERENCES people_person (id),
    decided_at          BIGINT,
    is_confirmed        BIGINT,
    reason              TEXT,
    told_at             BIGINT,
    is_kept             BIGINT,
    result              TEXT,
    closed_at           BIGINT,
    satisfied           BIGINT NOT NULL,
    fairly              BIGINT NOT NULL,
    dissatisfied        BIGINT NOT NULL,
    paper_satisfied     BIGINT,
    paper_fairly        BIGINT,
    paper_dissatisfied  BIGINT,
    CONSTRAINT promise_words_are_short
        CHECK (length(text) BETWEEN 1 AND 200 AND length(measure) BETWEEN 1 AND 100),
    CONSTRAINT promise_result_is_short CHECK (length(result) BETWEEN 1 AND 500),
    CONSTRAINT promise_decision_says_whose
        CHECK ((decided_at IS NULL) = (decider_id IS NULL)
               AND (decided_at IS NULL) = (is_confirmed IS NULL)),
    CONSTRAINT promise_is_confirmed_by_another CHECK (decider_id <> person_id),
    CONSTRAINT promise_result_says_whether_kept CHECK ((told_at IS NULL) = (is_kept IS NULL)),
    CONSTRAINT promise_result_needs_a_yes CHECK (told_at IS NULL OR is_confirmed = 1),
    CONSTRAINT promise_closes_with_a_result CHECK (closed_at IS NULL OR told_at IS NOT NULL),
    CONSTRAINT promise_grades_are_counts
        CHECK (satisfied >= 0 AND fairly >= 0 AND dissatisfied >= 0 AND paper_satisfied >= 0
               AND paper_fairly >= 0 AND paper_dissatisfied >= 0),
    CONSTRAINT erased_promise_is_not_shown
        CHECK (person_id IS NOT NULL
               OR is_public = 0 AND text IS NULL AND measure IS NULL AND result IS NULL)
);

-- pledges-7-promise-by-village
CREATE INDEX pledges_promise_village ON pledges_promise (village_id, due_on, id);

-- pledges-8-promise-by-person
CREATE INDEX pledges_promise_person ON pledges_promise (person_id, due_on, id);

-- pledges-9-mark
CREATE TABLE pledges_mark (
    promise_id  UUID NOT NULL REFERENCES pledges_promise (id),
    mark        BYTES NOT NULL,
    PRIMARY KEY (promise_id, mark)
);

-- disputes-1-committee
CREATE TABLE disputes_committee (
    id        UUID NOT NULL PRIMARY KEY,
    place_id  UUID NOT NULL REFERENCES places_place (id),
    name      TEXT NOT NULL,
    from_on   TEXT NOT NULL,
    CONSTRAINT committee_name_is_short CHECK (length(name) BETWEEN 1 AND 60),
    CONSTRAINT place_has_one_committee UNIQUE (place_id)
);

-- disputes-2-mediator
CREATE TABLE disputes_mediator (
    id            UUID NOT NULL PRIMARY KEY,
    committee_id  UUID NOT NULL REFERENCES disputes_committee (id),
    person_id     UUID NOT NULL REFERENCES people_person (id),
    is_woman      BIGINT NOT NULL,
    from_on       TEXT NOT NULL,
    until_on      TEXT NOT NULL,
    CONSTRAINT term_goes_forward CHECK (until_on > from_on)
);

-- disputes-3-mediator-by-committee
CREATE INDEX disputes_mediator_committee ON disputes_mediator (committee_id, from_on);

-- disputes-4-number
CREATE TABLE disputes_number (year BIGINT NOT NULL PRIMARY KEY, last BIGINT NOT NULL);

-- disputes-5-dispute
CREATE TABLE disputes_dispute (
    id            UUID NOT NULL PRIMARY KEY,
    number        TEXT NOT NULL,
    kind          TEXT NOT NULL,
    place_id      UUID NOT NULL REFERENCES places_place (id),
    channel       TEXT NOT NULL,
    state         TEXT NOT NULL,
    summary       TEXT NOT NULL,
    received_at   BIGINT NOT NULL,
    receiver_id   UUID REFERENCES people_person (id),
    request_id    UUID REFERENCES cases_case (id),
    outcome       TEXT,
    closed_at     BIGINT,
    closed_by_id  UUID REFERENCES people_person (id),
    body          TEXT,
    version       BIGINT NOT NULL,
    CONSTRAINT dispute_number_is_unique UNIQUE (number),
    CONSTRAINT dispute_kind_is_short CHECK (length(kind) BETWEEN 1 AND 60),
    CONSTRAINT dispute_channel_is_known CHECK (channel IN ('counter', 'grid', 'web', 'request')),
    CONSTRAINT dispute_state_is_known CHECK (state IN
        ('received', 'choosing', 'mediating', 'agreed', 'closed')),
    CONSTRAINT dispute_summary_is_bounded CHECK (length(summary) BETWEEN 1 AND 2000),
    CONSTRAINT dispute_outcome_is_known CHECK (outcome IN
        ('settled', 'unperformed', 'refused', 'failed', 'guided', 'not-taken')),
    CONSTRAINT closed_dispute_has_outcome CHECK ((state = 'closed') = (outcome IS NOT NULL)),
    CONSTRAINT closed_dispute_has_time CHECK ((outcome IS NULL) = (closed_at IS NULL)),
    CONSTRAINT guided_dispute_names_body CHECK (coalesce(outcome = 'guided', FALSE) = (body IS NOT NULL))
);

-- disputes-6-dispute-by-place
CREATE INDEX disputes_dispute_place ON disputes_dispute (place_id, state);

-- disputes-7-one-dispute-a-request
CREATE UNIQUE INDEX disputes_dispute_request ON disputes_dispute (request_id);

-- disputes-8-party
CREATE TABLE disputes_party (
    id           UUID NOT NULL PRIMARY KEY,
    dispute_id   UUID NOT NULL REFERENCES disputes_dispute (id),
    number       BIGINT NOT NULL,
    is_unit      BIGINT NOT NULL,
    shown        TEXT NOT NULL,
    name_sealed  BYTES,
    phone_sealed BYTES,
    person_id    UUID REFERENCES people_person (id),
    CONSTRAINT party_number_is_unique UNIQUE (dispute_id, number),
    CONSTRAINT party_number_is_bounded CHECK (number BETWEEN 1 AND 12),
    CONSTRAINT party_shown_is_short CHECK (length(shown) BETWEEN 1 AND 60)
);

-- disputes-9-party-by-person
CREATE INDEX disputes_party_person ON disputes_party (person_id);

-- disputes-10-evidence
CREATE TABLE disputes_evidence (
    file_id     UUID NOT NULL PRIMARY KEY REFERENCES files_file (id),
    dispute_id  UUID NOT NULL REFERENCES disputes_dispute (id),
    title       TEXT NOT NULL,
    kept_at     BIGINT NOT NULL,
    CONSTRAINT evidence_title_is_short CHECK (length(title) BETWEEN 1 AND 60)
);

-- disputes-11-choice
CREATE TABLE disputes_choice (
    id           UUID NOT NULL PRIMARY KEY,
    dispute_id   UUID NOT NULL REFERENCES disputes_dispute (id),
    number       BIGINT NOT NULL,
    mediator_id  UUID NOT NULL REFERENCES disputes_mediator (id),
    state        TEXT NOT NULL,
    ending       TEXT,
    proposed_at  BIGINT NOT NULL,
    CONSTRAINT choice_number_is_unique UNIQUE (dispute_id, number),
    CONSTRAINT choice_state_is_known CHECK (state IN ('proposed', 'agreed', 'declined', 'ended')),
    CONSTRAINT ended_choice_has_reason CHECK ((state = 'ended') = (ending IS NOT NULL)),
    CONSTRAINT choice_ending_is_known CHECK (ending IN ('kin', 'interest', 'asked', 'unable'))
);

-- disputes-12-one-choice-at-a-time
CREATE UNIQUE INDEX disputes_choice_current ON disputes_choice (dispute_id)
 WHERE state IN ('proposed', 'agreed');

-- disputes-13-answer
CREATE TABLE disputes_answer (
    choice_id    UUID NOT NULL REFERENCES disputes_choice (id),
    party_id     UUID NOT NULL REFERENCES disputes_party (id),
    is_yes       BIGINT NOT NULL,
    answered_at  BIGINT NOT NULL,
    PRIMARY KEY (choice_id, party_id)
);

-- disputes-14-session
CREATE TABLE disputes_session (
    id          UUID NOT NULL PRIMARY KEY,
    dispute_id  UUID NOT NULL REFERENCES disputes_dispute (id),
    number      BIGINT NOT NULL,
    held_on     TEXT NOT NULL,
    venue       TEXT NOT NULL,
    present     TEXT NOT NULL,
    is_open     BIGINT NOT NULL,
    minutes     TEXT NOT NULL,
    CONSTRAINT session_number_is_unique UNIQUE (dispute_id, number),
    CONSTRAINT session_venue_is_short CHECK (length(venue) BETWEEN 1 AND 60),
    CONSTRAINT session_has_somebody CHECK (length(present) BETWEEN 1 AND 40),
    CONSTRAINT session_minutes_are_bounded CHECK (length(minutes) BETWEEN 1 AND 2000)
);

-- disputes-15-agreement
CREATE TABLE disputes_agreement (
    dispute_id    UUID NOT NULL PRIMARY KEY REFERENCES disputes_dispute (id),
    form          TEXT NOT NULL,
    facts         TEXT NOT NULL,
    drafted_at    BIGINT NOT NULL,
    effective_on  TEXT,
    CONSTRAINT agreement_form_is_known CHECK (form IN ('written', 'oral')),
    CONSTRAINT agreement_facts_are_bounded CHECK (length(facts) BETWEEN 1 AND 2000)
);

-- disputes-16-item
CREATE TABLE disputes_item (
    id          UUID NOT NULL PRIMARY KEY,
    dispute_id  UUID NOT NULL REFERENCES disputes_agreement (dispute_id),
    number      BIGINT NOT NULL,
    party_id    UUID NOT NULL REFERENCES disputes_party (id),
    words       TEXT NOT NULL,
    due_on      TEXT NOT NULL,
    is_done     BIGINT,
    decided_at  BIGINT,
    CONSTRAINT agreement_item_is_numbered_once UNIQUE (dispute_id, number),
    CONSTRAINT item_number_is_bounded CHECK (number BETWEEN 1 AND 12),
    CONSTRAINT item_words_are_bounded CHECK (length(words) BETWEEN 1 AND 300),
    CONSTRAINT decided_item_has_time CHECK ((is_done IS NULL) = (decided_at IS NULL))
);

-- disputes-17-confirmation
CREATE TABLE disputes_confirmation (
    dispute_id  UUID NOT NULL PRIMARY KEY REFERENCES disputes_agreement (dispute_id),
    state       TEXT NOT NULL,
    entered_on  TEXT NOT NULL,
    CONSTRAINT confirmation_is_known CHECK (state IN ('applied', 'confirmed', 'dismissed', 'waived'))
);

-- disputes-18-part
CREATE TABLE disputes_part (
    id               UUID NOT NULL PRIMARY KEY,
    dispute_id       UUID NOT NULL REFERENCES disputes_dispute (id),
    organisation_id  UUID NOT NULL REFERENCES people_organisation (id),
    task             TEXT NOT NULL,
    result           TEXT NOT NULL,
    opened_at        BIGINT NOT NULL,
    finished_at      BIGINT,
    CONSTRAINT part_task_is_bounded CHECK (length(task) BETWEEN 1 AND 2000),
    CONSTRAINT part_result_is_bounded CHECK (length(result) <= 2000)
);

-- disputes-19-part-by-dispute
CREATE INDEX disputes_part_dispute ON disputes_part (dispute_id, opened_at);

-- disputes-20-visit
CREATE TABLE disputes_visit (
    id          UUID NOT NULL PRIMARY KEY,
    dispute_id  UUID NOT NULL REFERENCES disputes_dispute (id),
    is_reached  BIGINT NOT NULL,
    is_quiet    BIGINT,
    note        TEXT NOT NULL,
    visited_at  BIGINT NOT NULL,
    CONSTRAINT visit_note_is_bounded CHECK (length(note) BETWEEN 1 AND 2000),
    CONSTRAINT reached_visit_has_answer CHECK ((is_reached = 1) = (is_quiet IS NOT NULL))
);

-- disputes-21-visit-by-dispute
CREATE INDEX disputes_visit_dispute ON disputes_visit (dispute_id, visited_at);

-- disputes-22-step
CREATE TABLE disputes_step (
    dispute_id  UUID NOT NULL REFERENCES disputes_dispute (id),
    number      BIGINT NOT NULL,
    kind        TEXT NOT NULL,
    actor_id    UUID REFERENCES people_person (id),
    note        TEXT NOT NULL,
    stepped_at  BIGINT NOT NULL,
    PRIMARY KEY (dispute_id, number),
    CONSTRAINT step_note_is_bounded CHECK (length(note) <= 2000)
);

-- petitions-1-number
CREATE TABLE petitions_number (
    series  TEXT NOT NULL,
    year    BIGINT NOT NULL,
    last    BIGINT NOT NULL,
    PRIMARY KEY (series, year)
);

-- petitions-2-petition
CREATE TABLE petitions_petition (
    id                       UUID NOT NULL PRIMARY KEY,
    number                   TEXT NOT NULL,
    form                     TEXT NOT NULL,
    kind                     TEXT NOT NULL,
    place_id                 UUID NOT NULL REFERENCES places_place (id),
    office_id                UUID NOT NULL REFERENCES places_place (id),
    source                   TEXT NOT NULL,
    received_at              BIGINT NOT NULL,
    registrar_id             UUID NOT NULL REFERENCES people_person (id),
    visitors                 BIGINT,
    is_reachable             BIGINT NOT NULL,
    request_id               UUID REFERENCES cases_case (id),
    accused_place_id         UUID REFERENCES places_place (id),
    accused_organisation_id  UUID REFERENCES people_organisation (id),
    words_sealed             BYTES,
    name_sealed              BYTES,
    phone_sealed             BYTES,
    address_sealed           BYTES,
    state                    TEXT NOT NULL,
    unit_place_id            UUID REFERENCES places_place (id),
    unit_organisation_id     UUID REFERENCES people_organisation (id),
    asked_days               BIGINT,
    asked_by_id              UUID REFERENCES people_person (id),
    extended_days            BIGINT NOT NULL,
    guided_id                UUID REFERENCES cases_case (id),
    closed_at                BIGINT,
    closed_by_id             UUID REFERENCES people_person (id),
    erased_at                BIGINT,
    version                  BIGINT NOT NULL,
    CONSTRAINT petition_number_is_unique UNIQUE (number),
    CONSTRAINT petition_form_is_known CHECK (form IN ('letter', 'visit', 'call', 'net', 'fax')),
    CONSTRAINT petition_kind_is_known CHECK (kind IN ('proposal', 'accusation', 'appeal')),
    CONSTRAINT petition_state_is_known CHECK (state IN
        ('registered', 'forwarded', 'objected', 'handling', 'answered', 'reviewing', 'rechecking',
         'closed')),
    CONSTRAINT petition_source_is_short CHECK (length(source) <= 60),
    CONSTRAINT petition_visitors_are_few CHECK (visitors BETWEEN 1 AND 5),
    CONSTRAINT accusation_names_accused CHECK ((kind = 'accusation') = (accused_place_id IS NOT NULL)),
    CONSTRAINT accusation_has_no_request CHECK (kind <> 'accusation' OR request_id IS NULL),
    CONSTRAINT only_appeals_are_reviewed CHECK
        (kind = 'appeal' OR state NOT IN ('reviewing', 'rechecking')),
    CONSTRAINT petition_in_work_has_unit CHECK (state = 'registered' OR unit_place_id IS NOT NULL),
    CONSTRAINT petition_ask_is_whole CHECK ((asked_days IS NULL) = (asked_by_id IS NULL)),
    CONSTRAINT closed_petition_has_time CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    CONSTRAINT closed_petition_has_person CHECK ((closed_at IS NULL) = (closed_by_id IS NULL)),
    CONSTRAINT only_closed_petitions_are_erased CHECK (erased_at IS NULL OR state = 'closed')
);

-- petitions-3-petition-by-office
CREATE INDEX petitions_petition_office ON petitions_petition (office_id, state);

-- petitions-4-petition-by-unit
CREATE INDEX petitions_petition_unit ON petitions_petition (unit_place_id, unit_organisation_id);

-- petitions-5-one-petition-a-request
CREATE UNIQUE INDEX petitions_petition_request ON petitions_petition (request_id);

-- petitions-6-assignee
CREATE TABLE petitions_assignee (
    petition_id  UUID NOT NULL REFERENCES petitions_petition (id),
    person_id    UUID NOT NULL REFERENCES people_person (id),
    named_by_id  UUID NOT NULL REFERENCES people_person (id),
    from_at      BIGINT NOT NULL,
    until_at     BIGINT,
    PRIMARY KEY (petition_id, person_id),
    CONSTRAINT assignment_goes_forward CHECK (until_at >= from_at)
);

-- petitions-7-assignee-by-person
CREATE INDEX petitions_assignee_person ON petitions_assignee (person_id);

-- petitions-8-answer
CREATE TABLE petitions_answer (
    id            UUID NOT NULL PRIMARY KEY,
    petition_id   UUID NOT NULL REFERENCES petitions_petition (id),
    stage         TEXT NOT NULL,
    outcome       TEXT NOT NULL,
    words_sealed  BYTES,
    basis_sealed  BYTES,
    answerer_id   UUID NOT NULL REFERENCES people_person (id),
    answered_at   BIGINT NOT NULL,
    delivered_on  TEXT,
    until_on      TEXT,
    CONSTRAINT petition_stage_is_answered_once UNIQUE (petition_id, stage),
    CONSTRAINT answer_stage_is_known CHECK (stage IN ('handling', 'review', 'recheck')),
    CONSTRAINT answer_outcome_is_known CHECK (outcome IN
        ('adopted', 'partly-adopted', 'not-adopted', 'supported', 'explained', 'not-supported', 'agreed',
         'dealt-with', 'guided', 'withdrawn', 'upheld', 'changed')),
    CONSTRAINT review_follows_delivery CHECK (until_on IS NULL OR delivered_on IS NOT NULL)
);

-- petitions-9-hearing
CREATE TABLE petitions_hearing (
    id           UUID NOT NULL PRIMARY KEY,
    petition_id  UUID NOT NULL REFERENCES petitions_petition (id),
    stage        TEXT NOT NULL,
    opened_at    BIGINT NOT NULL,
    ended_at     BIGINT,
    CONSTRAINT hearing_stage_is_known CHECK (stage IN ('handling', 'recheck')),
    CONSTRAINT hearing_goes_forward CHECK (ended_at >= opened_at)
);

-- petitions-10-one-hearing-at-a-time
CREATE UNIQUE INDEX petitions_hearing_open ON petitions_hearing (petition_id) WHERE ended_at IS NULL;

-- petitions-11-step
CREATE TABLE petitions_step (
    id           UUID NOT NULL PRIMARY KEY,
    petition_id  UUID NOT NULL REFERENCES petitions_petition (id),
    number       BIGINT NOT NULL,
    kind         TEXT NOT NULL,
    actor_id     UUID REFERENCES people_person (id),
    detail       TEXT NOT NULL,
    note_sealed  BYTES,
    stepped_at   BIGINT NOT NULL,
    CONSTRAINT petition_step_is_numbered_once UNIQUE (petition_id, number),
    CONSTRAINT petition_step_detail_is_short CHECK (length(detail) <= 60)
);

-- petitions-12-net-matter
CREATE TABLE petitions_net_matter (
    id               UUID NOT NULL PRIMARY KEY,
    number           TEXT NOT NULL,
    origin           TEXT NOT NULL,
    platform         TEXT NOT NULL,
    seen_on          TEXT NOT NULL,
    difficulty       TEXT NOT NULL,
    place_id         UUID NOT NULL REFERENCES places_place (id),
    words            TEXT NOT NULL,
    received_at      BIGINT NOT NULL,
    holder_place_id  UUID NOT NULL REFERENCES places_place (id),
    holder_unit_id   UUID REFERENCES people_organisation (id),
    state            TEXT NOT NULL,
    answer           TEXT,
    answerer_id      UUID REFERENCES people_person (id),
    answered_at      BIGINT,
    is_public        BIGINT NOT NULL,
    is_erased        BIGINT NOT NULL,
    version          BIGINT NOT NULL,
    CONSTRAINT net_matter_number_is_unique UNIQUE (number),
    CONSTRAINT net_matter_origin_is_known CHECK (origin IN ('city', 'county')),
    CONSTRAINT net_matter_difficulty_is_known CHECK (difficulty IN ('livelihood', 'dispute', 'net')),
    CONSTRAINT net_matter_state_is_known CHECK (state IN ('open', 'answered', 'released')),
    CONSTRAINT net_matter_platform_is_short CHECK (length(platform) BETWEEN 1 AND 60),
    CONSTRAINT net_matter_words_are_bounded CHECK (length(words) BETWEEN 1 AND 4000),
    CONSTRAINT net_matter_answer_is_bounded CHECK (length(answer) <= 4000),
    CONSTRAINT open_net_matter_has_no_answer CHECK ((state = 'open') = (answer IS NULL)),
    CONSTRAINT net_answer_is_whole CHECK
        ((answer IS NULL) = (answerer_id IS NULL) AND (answer IS NULL) = (answered_at IS NULL)),
    CONSTRAINT only_released_answers_are_public CHECK (is_public = 0 OR state = 'released')
);

-- petitions-13-net-matter-by-holder
CREATE INDEX petitions_net_matter_holder ON petitions_net_matter (holder_place_id, state);

-- petitions-14-net-step
CREATE TABLE petitions_net_step (
    matter_id   UUID NOT NULL REFERENCES petitions_net_matter (id),
    number      BIGINT NOT NULL,
    kind        TEXT NOT NULL,
    actor_id    UUID REFERENCES people_person (id),
    place_id    UUID REFERENCES places_place (id),
    note        TEXT NOT NULL,
    stepped_at  BIGINT NOT NULL,
    PRIMARY KEY (matter_id, number),
    CONSTRAINT net_step_note_is_bounded CHECK (length(note) <= 2000)
);

-- petitions-15-net-rating
CREATE TABLE petitions_net_rating (
    matter_id     UUID NOT NULL REFERENCES petitions_net_matter (id),
    mark          BYTES NOT NULL,
    is_satisfied  BIGINT NOT NULL,
    PRIMARY KEY (matter_id, mark)
);

-- petitions-16-attachment
CREATE TABLE petitions_attachment (
    file_id       UUID NOT NULL PRIMARY KEY REFERENCES files_file (id),
    petition_id   UUID NOT NULL REFERENCES petitions_petition (id),
    type          TEXT NOT NULL,
    size_bytes    BIGINT NOT NULL,
    title_sealed  BYTES,
    kept_by_id    UUID NOT NULL REFERENCES people_person (id),
    kept_at       BIGINT NOT NULL,
    CONSTRAINT petition_paper_type_is_known CHECK (type IN
        ('application/pdf', 'image/jpeg', 'image/png')),
    CONSTRAINT petition_paper_fits CHECK (size_bytes BETWEEN 1 AND 8388608)
);

-- petitions-17-attachment-by-petition
CREATE INDEX petitions_attachment_petition ON petitions_attachment (petition_id, kept_at);

-- hazards-1-number
CREATE TABLE hazards_number (
    year  BIGINT NOT NULL PRIMARY KEY,
    last  BIGINT NOT NULL
);

-- hazards-2-hazard
CREATE TABLE hazards_hazard (
    id            UUID NOT NULL PRIMARY KEY,
    number        TEXT NOT NULL,
    place_id      UUID NOT NULL REFERENCES places_place (id),
    object        TEXT NOT NULL,
    grade         TEXT,
    spot          TEXT NOT NULL,
    words         TEXT,
    measure       TEXT NOT NULL,
    latitude      DOUBLE,
    longitude     DOUBLE,
    source        TEXT NOT NULL,
    source_id     UUID,
    finder_id     UUID REFERENCES people_person (id),
    state         TEXT NOT NULL,
    holder        TEXT,
    household_id  UUID REFERENCES people_household (id),
    unit          TEXT NOT NULL,
    rung          TEXT NOT NULL,
    found_at      BIGINT NOT NULL,
    closed_at     BIGINT,
    position      BIGINT NOT NULL,
    CONSTRAINT hazard_number_is_unique UNIQUE (number),
    CONSTRAINT hazard_position_is_unique UNIQUE (position),
    CONSTRAINT hazard_grade_is_known CHECK (grade IS NULL OR grade IN ('general', 'major')),
    CONSTRAINT hazard_words_are_short CHECK (words IS NULL OR length(words) BETWEEN 1 AND 500),
    CONSTRAINT hazard_spot_is_short CHECK (length(spot) <= 100),
    CONSTRAINT hazard_unit_is_short CHECK (length(unit) <= 60),
    CONSTRAINT hazard_measure_is_known
         CHECK (measure IN ('none', 'fenced', 'warned', 'stopped', 'cleared')),
    CONSTRAINT hazard_source_is_known CHECK (source IN ('visit', 'patrol', 'report', 'check')),
    CONSTRAINT hazard_state_is_known
         CHECK (state IN ('found', 'ordered', 'righted', 'shelved', 'closed', 'unfounded')),
    CONSTRAINT hazard_holder_is_known
         CHECK (holder IS NULL OR holder IN ('household', 'unit', 'village', 'department')),
    CONSTRAINT hazard_rung_is_known CHECK (rung IN ('village', 'town', 'county')),
    CONSTRAINT hazard_point_is_whole CHECK ((latitude IS NULL) = (longitude IS NULL)),
    CONSTRAINT hazard_under_order_has_holder
         CHECK (state IN ('found', 'shelved', 'unfounded') OR (grade IS NOT NULL AND holder IS NOT NULL)),
    CONSTRAINT hazard_household_is_named
         CHECK (holder IS NULL OR holder <> 'household' OR household_id IS NOT NULL),
    CONSTRAINT hazard_end_has_time
         CHECK ((state IN ('closed', 'unfounded')) = (closed_at IS NOT NULL))
);

-- hazards-3-hazard-by-state
CREATE INDEX hazards_hazard_state ON hazards_hazard (state, position);

-- hazards-4-hazard-by-place
CREATE INDEX hazards_hazard_place ON hazards_hazard (place_id, found_at, id);

-- hazards-5-hazard-by-household
CREATE INDEX hazards_hazard_household ON hazards_hazard (household_id, id);

-- hazards-6-act
CREATE TABLE hazards_act (
    id         UUID NOT NULL PRIMARY KEY,
    hazard_id  UUID NOT NULL REFERENCES hazards_hazard (id),
    kind       TEXT NOT NULL,
    person_id  UUID REFERENCES people_person (id),
    done_at    BIGINT NOT NULL,
    words      TEXT,
    detail     TEXT,
    basis      TEXT,
    until_on   TEXT,
    CONSTRAINT hazard_act_is_known
         CHECK (kind IN ('order', 'handover', 'righting', 'closing', 'returning', 'shelving', 'dismissal')),
    CONSTRAINT hazard_act_words_are_short CHECK (words IS NULL OR length(words) <= 500),
    CONSTRAINT hazard_handover_says_on_what
         CHECK (kind <> 'handover' OR (detail IS NOT NULL AND basis IS NOT NULL)),
    CONSTRAINT hazard_shelving_is_guarded
         CHECK (kind <> 'shelving' OR (detail IS NOT NULL AND until_on IS NOT NULL))
);

-- hazards-7-act-by-hazard
CREATE INDEX hazards_act_hazard ON hazards_act (hazard_id, done_at, id);

-- seasonalchecks-1-list
CREATE TABLE seasonalchecks_list (
    id          UUID NOT NULL PRIMARY KEY,
    place_id    UUID NOT NULL REFERENCES places_place (id),
    season      TEXT NOT NULL,
    title       TEXT NOT NULL,
    first_day   BIGINT NOT NULL,
    last_day    BIGINT NOT NULL,
    opened_at   BIGINT NOT NULL,
    is_retired  BIGINT NOT NULL,
    CONSTRAINT check_season_is_known CHECK (season IN ('snow', 'flood', 'heat', 'exams')),
    CONSTRAINT check_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
    CONSTRAINT check_window_is_in_the_year
         CHECK (first_day BETWEEN 101 AND 1231 AND last_day BETWEEN 101 AND 1231)
);

-- seasonalchecks-2-list-by-place
CREATE INDEX seasonalchecks_list_place ON seasonalchecks_list (place_id, opened_at, id);

-- seasonalchecks-3-entry
CREATE TABLE seasonalchecks_entry (
    id          UUID NOT NULL PRIMARY KEY,
    list_id     UUID NOT NULL REFERENCES seasonalchecks_list (id),
    object      TEXT NOT NULL,
    place_id    UUID NOT NULL REFERENCES places_place (id),
    spot        TEXT NOT NULL,
    what        TEXT NOT NULL,
    is_removed  BIGINT NOT NULL,
    CONSTRAINT check_spot_is_short CHECK (length(spot) <= 100),
    CONSTRAINT check_what_is_short CHECK (length(what) BETWEEN 1 AND 120)
);

-- seasonalchecks-4-entry-by-list
CREATE INDEX seasonalchecks_entry_list ON seasonalchecks_entry (list_id, is_removed, id);

-- seasonalchecks-5-round
CREATE TABLE seasonalchecks_round (
    id         UUID NOT NULL PRIMARY KEY,
    list_id    UUID NOT NULL REFERENCES seasonalchecks_list (id),
    cause      TEXT NOT NULL,
    level      TEXT,
    source     TEXT NOT NULL,
    begun_by   UUID REFERENCES people_person (id),
    begun_at   BIGINT NOT NULL,
    ends_on    TEXT NOT NULL,
    ended_at   BIGINT,
    position   BIGINT NOT NULL,
    CONSTRAINT check_round_position_is_unique UNIQUE (position),
    CONSTRAINT check_cause_is_known CHECK (cause IN ('season', 'warning')),
    CONSTRAINT check_level_is_known
         CHECK (level IS NULL OR level IN ('blue', 'yellow', 'orange', 'red')),
    CONSTRAINT check_warning_has_level_and_source
         CHECK ((cause = 'warning') = (level IS NOT NULL) AND (cause = 'season' OR length(source) > 0)),
    CONSTRAINT check_source_is_short CHECK (length(source) <= 100)
);

-- seasonalchecks-6-one-open-round
CREATE UNIQUE INDEX a_list_runs_once ON seasonalchecks_round (list_id) WHERE ended_at IS NULL;

-- seasonalchecks-7-round-by-list
CREATE INDEX seasonalchecks_round_list ON seasonalchecks_round (list_id, position);

-- seasonalchecks-8-task
CREATE TABLE seasonalchecks_task (
    id             UUID NOT NULL PRIMARY KEY,
    round_id       UUID NOT NULL REFERENCES seasonalchecks_round (id),
    entry_id       UUID NOT NULL REFERENCES seasonalchecks_entry (id),
    village_id     UUID NOT NULL REFERENCES places_place (id),
    grid_id        UUID REFERENCES places_place (id),
    state          TEXT NOT NULL,
    words          TEXT,
    person_id      UUID REFERENCES people_person (id),
    happened_at    BIGINT,
    is_from_paper  BIGINT NOT NULL,
    CONSTRAINT an_object_is_checked_once_a_round UNIQUE (round_id, entry_id),
    CONSTRAINT check_state_is_known
         CHECK (state IN ('open', 'in-order', 'hazard', 'unchecked', 'lapsed')),
    CONSTRAINT check_words_are_short CHECK (words IS NULL OR length(words) BETWEEN 1 AND 500),
    CONSTRAINT check_done_has_time CHECK ((state IN ('open', 'lapsed')) = (happened_at IS NULL)),
    CONSTRAINT check_trouble_has_words
         CHECK (state NOT IN ('hazard', 'unchecked') OR words IS NOT NULL)
);

-- seasonalchecks-9-task-by-grid
CREATE INDEX seasonalchecks_task_grid ON seasonalchecks_task (grid_id, state, id);

-- seasonalchecks-10-task-by-village
CREATE INDEX seasonalchecks_task_village ON seasonalchecks_task (village_id, state, id);

-- seasonalchecks-11-list-follows-rule
ALTER TABLE seasonalchecks_list ADD COLUMN follows_rule BIGINT NOT NULL DEFAULT 0;

-- seasonalchecks-12-season
CREATE TABLE seasonalchecks_season (
    list_id        UUID NOT NULL REFERENCES seasonalchecks_list (id),
    year           BIGINT NOT NULL,
    round_id       UUID REFERENCES seasonalchecks_round (id),
    put_off_until  TEXT,
    reason         TEXT,
    put_off_by     UUID REFERENCES people_person (id),
    hindrance      TEXT,
    PRIMARY KEY (list_id, year),
    CONSTRAINT check_season_begins_once UNIQUE (round_id),
    CONSTRAINT check_season_put_off_says_why
         CHECK ((put_off_until IS NULL) = (reason IS NULL)
                AND (reason IS NULL OR length(reason) BETWEEN 1 AND 200)),
    CONSTRAINT check_season_hindrance_is_known
         CHECK (hindrance IS NULL OR hindrance IN ('empty', 'not-admitted', 'refused')),
    CONSTRAINT check_season_begun_is_not_hindered CHECK (round_id IS NULL OR hindrance IS NULL)
);

-- callouts-1-number
CREATE TABLE callouts_number (
    year  BIGINT NOT NULL PRIMARY KEY,
    last  BIGINT NOT NULL
);

-- callouts-2-call
CREATE TABLE callouts_call (
    id         UUID NOT NULL PRIMARY KEY,
    number     TEXT NOT NULL,
    place_id   UUID NOT NULL REFERENCES places_place (id),
    purpose    TEXT NOT NULL,
    spot       TEXT NOT NULL,
    from_at    BIGINT NOT NULL,
    until_at   BIGINT NOT NULL,
    caller_id  UUID REFERENCES people_person (id),
    cause      TEXT,
    cause_id   UUID,
    called_at  BIGINT NOT NULL,
    ended_at   BIGINT,
    arrived    BIGINT,
    result     TEXT NOT NULL,
    called     BIGINT NOT NULL,
    coming     BIGINT NOT NULL,
    cannot     BIGINT NOT NULL,
    position   BIGINT NOT NULL,
    CONSTRAINT callout_number_is_unique UNIQUE (number),
    CONSTRAINT callout_position_is_unique UNIQUE (position),
    CONSTRAINT callout_purpose_is_short CHECK (length(purpose) BETWEEN 1 AND 100),
    CONSTRAINT callout_spot_is_short CHECK (length(spot) <= 100),
    CONSTRAINT callout_result_is_short CHECK (length(result) <= 500),
    CONSTRAINT callout_cause_is_whole
         CHECK ((cause IS NULL) = (cause_id IS NULL) AND (cause IS NULL OR cause IN ('request', 'hazard'))),
    CONSTRAINT callout_lasts_no_longer CHECK (until_at > from_at AND until_at <= called_at + 259200000),
    CONSTRAINT callout_counts_heads
         CHECK (called BETWEEN 1 AND 500 AND coming >= 0 AND cannot >= 0 AND coming + cannot <= called),
    CONSTRAINT callout_arrivals_are_bounded CHECK (arrived IS NULL OR arrived BETWEEN 0 AND 5000)
);

-- callouts-3-call-by-place
CREATE INDEX callouts_call_place ON callouts_call (place_id, position);

-- callouts-4-call-by-cause
CREATE INDEX callouts_call_cause ON callouts_call (cause_id, position);

-- callouts-5-called
CREATE TABLE callouts_called (
    call_id    UUID NOT NULL REFERENCES callouts_call (id),
    person_id  UUID NOT NULL REFERENCES people_person (id),
    answer     TEXT,
    PRIMARY KEY (call_id, person_id),
    CONSTRAINT callout_answer_is_known CHECK (answer IS NULL OR answer IN ('come', 'cannot'))
);

-- callouts-6-called-by-person
CREATE INDEX callouts_called_person ON callouts_called (person_id, call_id);

-- callouts-7-task
CREATE TABLE callouts_task (
    id       UUID NOT NULL PRIMARY KEY,
    call_id  UUID NOT NULL REFERENCES callouts_call (id),
    words    TEXT NOT NULL,
    done_at  BIGINT,
    CONSTRAINT callout_task_is_short CHECK (length(words) BETWEEN 1 AND 100)
);

-- callouts-8-task-by-call
CREATE INDEX callouts_task_call ON callouts_task (call_id, id);

-- callouts-9-spot
CREATE TABLE callouts_spot (
    request_id  UUID NOT NULL PRIMARY KEY,
    place_id    UUID NOT NULL REFERENCES places_place (id),
    solved_at   BIGINT NOT NULL
);

-- callouts-10-spot-by-place
CREATE INDEX callouts_spot_place ON callouts_spot (place_id, solved_at, request_id);

-- callouts-11-call-task
ALTER TABLE callouts_call ADD COLUMN task TEXT;

-- interop-1-programme
CREATE TABLE interop_programme (
    id                UUID NOT NULL PRIMARY KEY,
    name              TEXT NOT NULL,
    keeper            TEXT NOT NULL,
    digest            BYTES NOT NULL,
    hint              TEXT NOT NULL,
    is_shown          BIGINT NOT NULL,
    registered_at     BIGINT NOT NULL,
    registered_by_id  UUID NOT NULL REFERENCES people_person (id),
    revoked_at        BIGINT,
    CONSTRAINT programme_key_is_unique UNIQUE (digest),
    CONSTRAINT programme_name_is_bounded CHECK (length(name) BETWEEN 1 AND 60),
    CONSTRAINT programme_keeper_is_bounded CHECK (length(keeper) BETWEEN 1 AND 100)
);

-- interop-2-report
CREATE TABLE interop_report (
    request_id    UUID NOT NULL PRIMARY KEY REFERENCES requests_request (case_id),
    programme_id  UUID NOT NULL REFERENCES interop_programme (id),
    digest        BYTES NOT NULL,
    media_url     TEXT,
    sent_at       BIGINT NOT NULL,
    CONSTRAINT media_address_is_bounded CHECK (media_url IS NULL OR length(media_url) <= 500)
);

-- interop-3-report-by-programme
CREATE INDEX interop_report_programme ON interop_report (programme_id, sent_at);

-- interop-4-report-by-digest
CREATE INDEX interop_report_digest ON interop_report (digest, sent_at);

-- interop-5-update
CREATE TABLE interop_update (
    id            UUID NOT NULL PRIMARY KEY,
    request_id    UUID NOT NULL REFERENCES interop_report (request_id),
    programme_id  UUID NOT NULL REFERENCES interop_programme (id),
    name          TEXT,
    digest        BYTES NOT NULL,
    sent_at       BIGINT NOT NULL,
    CONSTRAINT update_name_is_bounded CHECK (name IS NULL OR length(name) <= 100),
    CONSTRAINT update_is_named_once UNIQUE (programme_id, name)
);

-- interop-6-update-by-digest
CREATE INDEX interop_update_digest ON interop_update (digest, sent_at);

-- interop-7-feed
CREATE TABLE interop_feed (
    id          UUID NOT NULL PRIMARY KEY,
    person_id   UUID NOT NULL REFERENCES people_person (id),
    digest      BYTES NOT NULL,
    hint        TEXT NOT NULL,
    made_at     BIGINT NOT NULL,
    revoked_at  BIGINT,
    CONSTRAINT feed_address_is_unique UNIQUE (digest)
);

-- interop-8-one-feed-in-force
CREATE UNIQUE INDEX interop_feed_in_force ON interop_feed (person_id) WHERE revoked_at IS NULL;

-- overview-1-bulletin
CREATE TABLE overview_bulletin (
    id         UUID NOT NULL PRIMARY KEY,
    place_id   UUID NOT NULL REFERENCES places_place (id),
    month      TEXT NOT NULL,
    figures    TEXT NOT NULL,
    issuer_id  UUID NOT NULL REFERENCES people_person (id),
    issued_at  BIGINT NOT NULL,
    CONSTRAINT bulletin_is_issued_once UNIQUE (place_id, month),
    CONSTRAINT bulletin_month_is_short CHECK (length(month) = 7)
);

-- overview-2-bulletin-list
CREATE TABLE overview_bulletin_list (
    bulletin_id  UUID NOT NULL REFERENCES overview_bulletin (id),
    code         TEXT NOT NULL,
    sequence     BIGINT NOT NULL,
    positions    BYTES NOT NULL,
    PRIMARY KEY (bulletin_id, code, sequence)
);

-- topics-1-concern
CREATE TABLE topics_concern (
    id              UUID NOT NULL PRIMARY KEY,
    place_id        UUID NOT NULL REFERENCES places_place (id),
    name            TEXT NOT NULL,
    is_named        BIGINT NOT NULL,
    category        TEXT REFERENCES requests_category (code),
    state           TEXT NOT NULL,
    merged_into_id  UUID REFERENCES topics_concern (id),
    task_id         UUID REFERENCES cases_case (id),
    tasked_at       BIGINT,
    since_on        TEXT NOT NULL,
    position        BIGINT NOT NULL,
    CONSTRAINT topic_name_is_short CHECK (length(name) BETWEEN 1 AND 40),
    CONSTRAINT topic_state_is_known CHECK (state IN ('open', 'dismissed', 'merged')),
    CONSTRAINT merged_topic_has_target CHECK ((state = 'merged') = (merged_into_id IS NOT NULL)),
    CONSTRAINT topic_task_has_time CHECK ((task_id IS NULL) = (tasked_at IS NULL))
);

-- topics-2-concern-by-place
CREATE INDEX topics_concern_place ON topics_concern (place_id, position);

-- topics-3-member
CREATE TABLE topics_member (
    request_id  UUID NOT NULL PRIMARY KEY REFERENCES requests_request (case_id),
    concern_id    UUID NOT NULL REFERENCES topics_concern (id),
    on_day      TEXT NOT NULL,
    is_pinned   BIGINT NOT NULL
);

-- topics-4-member-by-concern
CREATE INDEX topics_member_topic ON topics_member (concern_id, on_day, request_id);

-- topics-5-run
CREATE TABLE topics_run (
    id           UUID NOT NULL PRIMARY KEY,
    on_day       TEXT NOT NULL,
    texts        BIGINT NOT NULL,
    concerns     BIGINT NOT NULL,
    tasks        BIGINT NOT NULL,
    finished_at  BIGINT NOT NULL,
    CONSTRAINT topic_run_is_daily UNIQUE (on_day)
);

-- topics-6-act
CREATE TABLE topics_act (
    id        UUID NOT NULL PRIMARY KEY,
    concern_id  UUID NOT NULL REFERENCES topics_concern (id),
    kind      TEXT NOT NULL,
    other_id  UUID REFERENCES topics_concern (id),
    note      TEXT NOT NULL,
    by_id     UUID REFERENCES people_person (id),
    acted_at  BIGINT NOT NULL,
    position  BIGINT NOT NULL,
    CONSTRAINT topic_act_is_known CHECK (kind IN ('found', 'named', 'merged', 'split', 'dismissed',
                                                  'reinstated', 'tasked')),
    CONSTRAINT topic_act_note_is_bounded CHECK (length(note) <= 2000)
);

-- topics-7-act-by-concern
CREATE INDEX topics_act_topic ON topics_act (concern_id, position, id);

-- webhooks-1-hook
CREATE TABLE webhooks_hook (
    id                UUID NOT NULL PRIMARY KEY,
    name              TEXT NOT NULL,
    host              TEXT NOT NULL,
    address_sealed    BYTES NOT NULL,
    secret_sealed     BYTES NOT NULL,
    former_sealed     BYTES,
    former_until_at   BIGINT,
    kinds             TEXT NOT NULL,
    state             TEXT NOT NULL,
    failures          BIGINT NOT NULL,
    registered_at     BIGINT NOT NULL,
    registered_by_id  UUID NOT NULL REFERENCES people_person (id),
    changed_at        BIGINT NOT NULL,
    CONSTRAINT hook_name_is_bounded CHECK (length(name) BETWEEN 1 AND 60),
    CONSTRAINT hook_state_is_known CHECK (state IN ('active', 'paused', 'stopped', 'ended')),
    CONSTRAINT hook_hears_something CHECK (length(kinds) > 0),
    CONSTRAINT former_secret_has_an_end CHECK ((former_sealed IS NULL) = (former_until_at IS NULL))
);

-- webhooks-2-delivery
CREATE TABLE webhooks_delivery (
    id         UUID NOT NULL PRIMARY KEY,
    hook_id    UUID NOT NULL REFERENCES webhooks_hook (id),
    position   BIGINT NOT NULL,
    kind       TEXT NOT NULL,
    body       TEXT NOT NULL,
    state      TEXT NOT NULL,
    attempts   BIGINT NOT NULL,
    tries      BIGINT NOT NULL,
    next_at    BIGINT,
    queued_at  BIGINT NOT NULL,
    ended_at   BIGINT,
    CONSTRAINT fact_is_told_once UNIQUE (hook_id, position),
    CONSTRAINT delivery_state_is_known CHECK (state IN ('waiting', 'delivered', 'given-up')),
    CONSTRAINT waiting_delivery_has_an_instant CHECK ((state = 'waiting') = (next_at IS NOT NULL)),
    CONSTRAINT ended_delivery_has_an_end CHECK ((state = 'waiting') = (ended_at IS NULL))
);

-- webhooks-3-delivery-in-line
CREATE INDEX webhooks_delivery_line ON webhooks_delivery (hook_id, state, position);

-- webhooks-4-attempt
CREATE TABLE webhooks_attempt (
    delivery_id  UUID NOT NULL REFERENCES webhooks_delivery (id),
    number       BIGINT NOT NULL,
    status       BIGINT,
    fault        TEXT,
    tried_at     BIGINT NOT NULL,
    PRIMARY KEY (delivery_id, number),
    CONSTRAINT attempt_came_to_something CHECK ((status IS NULL) <> (fault IS NULL))
);

-- short-messages-1-settings
CREATE TABLE shortmessages_settings (
    singleton       BIGINT NOT NULL PRIMARY KEY,
    is_live         BIGINT NOT NULL,
    signature       TEXT NOT NULL,
    host            TEXT NOT NULL,
    address_sealed  BYTES,
    secret_sealed   BYTES,
    CONSTRAINT settings_are_one_row CHECK (singleton = 1),
    CONSTRAINT signature_is_bounded CHECK (length(signature) <= 18),
    CONSTRAINT live_settings_are_whole CHECK (
        is_live = 0 OR (signature <> '' AND address_sealed IS NOT NULL AND secret_sealed IS NOT NULL))
);

-- short-messages-2-template
CREATE TABLE shortmessages_template (
    id             UUID NOT NULL PRIMARY KEY,
    moment         TEXT NOT NULL,
    text           TEXT NOT NULL,
    entered_at     BIGINT NOT NULL,
    provider_code  TEXT,
    approved_on    TEXT,
    number         TEXT,
    retired_at     BIGINT,
    CONSTRAINT template_moment_is_known CHECK (moment IN ('received', 'closed', 'unreached')),
    CONSTRAINT template_text_is_bounded CHECK (length(text) BETWEEN 1 AND 300),
    CONSTRAINT approval_is_whole CHECK (
        (provider_code IS NULL) = (approved_on IS NULL) AND (number IS NULL) = (approved_on IS NULL))
);

-- short-messages-3-one-template-in-force
CREATE UNIQUE INDEX shortmessages_template_in_force ON shortmessages_template (moment)
 WHERE approved_on IS NOT NULL AND retired_at IS NULL;

-- short-messages-4-message
CREATE TABLE shortmessages_message (
    id           UUID NOT NULL PRIMARY KEY,
    request_id   UUID NOT NULL REFERENCES requests_request (case_id),
    position     BIGINT NOT NULL,
    moment       TEXT NOT NULL,
    phone_key    BYTES,
    template_id  UUID REFERENCES shortmessages_template (id),
    state        TEXT NOT NULL,
    reason       TEXT,
    attempts     BIGINT NOT NULL,
    next_at      BIGINT,
    queued_at    BIGINT NOT NULL,
    ended_at     BIGINT,
    CONSTRAINT message_is_queued_once UNIQUE (position),
    CONSTRAINT message_state_is_known CHECK (
        state IN ('waiting', 'sent', 'dry', 'dropped', 'given-up')),
    CONSTRAINT waiting_message_has_an_instant CHECK ((state = 'waiting') = (next_at IS NOT NULL)),
    CONSTRAINT ended_message_has_an_end CHECK ((state = 'waiting') = (ended_at IS NULL)),
    CONSTRAINT dropped_message_says_why CHECK (state <> 'dropped' OR reason IS NOT NULL)
);

-- short-messages-5-message-due
CREATE INDEX shortmessages_message_due ON shortmessages_message (next_at) WHERE state = 'waiting';

-- short-messages-6-message-by-number
CREATE INDEX shortmessages_message_number ON shortmessages_message (phone_key, ended_at);

-- short-messages-7-message-by-request
CREATE INDEX shortmessages_message_request ON shortmessages_message (request_id);

-- wechat-1-account
CREATE TABLE wechat_account (
    id            UUID NOT NULL PRIMARY KEY,
    slot          BIGINT NOT NULL,
    app_id        TEXT NOT NULL,
    mode          TEXT NOT NULL,
    entry         TEXT NOT NULL,
    interface     TEXT NOT NULL,
    door          TEXT NOT NULL,
    token_sealed  BYTES NOT NULL,
    key_sealed    BYTES,
    secret_sealed BYTES,
    kept_at       BIGINT NOT NULL,
    kept_by_id    UUID NOT NULL REFERENCES people_person (id),
    CONSTRAINT wechat_account_is_one UNIQUE (slot),
    CONSTRAINT wechat_account_has_one_slot CHECK (slot = 1),
    CONSTRAINT wechat_app_id_is_bounded CHECK (length(app_id) BETWEEN 1 AND 64),
    CONSTRAINT wechat_mode_is_known CHECK (mode IN ('plain', 'compatible', 'safe')),
    CONSTRAINT wechat_sealed_mode_has_key CHECK (mode = 'plain' OR key_sealed IS NOT NULL),
    CONSTRAINT wechat_entry_is_known CHECK (entry IN ('nobody', 'residents', 'everybody')),
    CONSTRAINT wechat_entry_has_secret CHECK (entry = 'nobody' OR secret_sealed IS NOT NULL),
    CONSTRAINT wechat_addresses_are_bounded CHECK (length(interface) <= 200 AND length(door) <= 200)
);

-- wechat-2-follower
CREATE TABLE wechat_follower (
    id           UUID NOT NULL PRIMARY KEY,
    open_key     BYTES NOT NULL,
    open_sealed  BYTES NOT NULL,
    person_id    UUID REFERENCES people_person (id),
    bound_at     BIGINT,
    language     TEXT NOT NULL,
    place_id     UUID REFERENCES places_place (id),
    talk_sealed  BYTES,
    talk_until   BIGINT,
    version      BIGINT NOT NULL,
    seen_at      BIGINT NOT NULL,
    CONSTRAINT wechat_follower_is_known_once UNIQUE (open_key),
    CONSTRAINT wechat_binding_has_a_time CHECK ((person_id IS NULL) = (bound_at IS NULL)),
    CONSTRAINT wechat_talk_ends CHECK ((talk_sealed IS NULL) = (talk_until IS NULL))
);

-- wechat-3-one-binding-a-person
CREATE UNIQUE INDEX wechat_follower_person ON wechat_follower (person_id) WHERE person_id IS NOT NULL;

-- wechat-4-request
CREATE TABLE wechat_request (
    request_id   UUID NOT NULL PRIMARY KEY REFERENCES requests_request (case_id),
    follower_id  UUID NOT NULL REFERENCES wechat_follower (id),
    made_at      BIGINT NOT NULL
);

-- wechat-5-request-by-follower
CREATE INDEX wechat_request_follower ON wechat_request (follower_id, made_at);

-- wechat-6-picture
CREATE TABLE wechat_picture (
    id            UUID NOT NULL PRIMARY KEY,
    request_id    UUID NOT NULL REFERENCES wechat_request (request_id),
    media_sealed  BYTES,
    state         TEXT NOT NULL,
    tries         BIGINT NOT NULL,
    due_at        BIGINT,
    CONSTRAINT wechat_picture_state_is_known CHECK (state IN ('waiting', 'kept', 'lost')),
    CONSTRAINT wechat_waiting_picture_is_due CHECK ((state = 'waiting') = (due_at IS NOT NULL)),
    CONSTRAINT wechat_waiting_picture_has_a_name CHECK ((state = 'waiting') = (media_sealed IS NOT NULL))
);

-- wechat-7-picture-by-time
CREATE INDEX wechat_picture_due ON wechat_picture (due_at, id);

-- wechat-8-picture-by-request
CREATE INDEX wechat_picture_request ON wechat_picture (request_id);

-- wechat-9-letter
CREATE TABLE wechat_letter (
    id           UUID NOT NULL PRIMARY KEY,
    answer       TEXT,
    received_at  BIGINT NOT NULL
);

-- wechat-10-letter-by-time
CREATE INDEX wechat_letter_time ON wechat_letter (received_at);

-- wechat-11-nonce
CREATE TABLE wechat_nonce (
    id           UUID NOT NULL PRIMARY KEY,
    letter_id    UUID NOT NULL,
    received_at  BIGINT NOT NULL
);

-- wechat-12-nonce-by-time
CREATE INDEX wechat_nonce_time ON wechat_nonce (received_at);

-- wechat-13-state
CREATE TABLE wechat_state (
    id       UUID NOT NULL PRIMARY KEY,
    used_at  BIGINT NOT NULL
);
