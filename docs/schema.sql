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
