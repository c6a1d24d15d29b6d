import Storage

extension Ledger {
    /// The tables of this room.
    package static let schema: [SchemaStep] = [
        SchemaStep(
            "ledger-1-unit",
            """
            CREATE TABLE ledger_unit (
                code   TEXT NOT NULL PRIMARY KEY,
                scale  BIGINT NOT NULL,
                CONSTRAINT unit_code_is_short CHECK (length(code) BETWEEN 1 AND 64),
                CONSTRAINT unit_scale_is_small CHECK (scale BETWEEN 0 AND 6)
            )
            """),
        SchemaStep(
            "ledger-2-book",
            """
            CREATE TABLE ledger_book (
                id         UUID NOT NULL PRIMARY KEY,
                owner_id   UUID NOT NULL,
                kind       TEXT NOT NULL,
                opened_at  BIGINT NOT NULL,
                CONSTRAINT one_book_of_a_kind UNIQUE (owner_id, kind),
                CONSTRAINT book_kind_is_short CHECK (length(kind) BETWEEN 1 AND 60)
            )
            """),
        // Of a season that is being closed: the last account dealt with, and how many there were.
        SchemaStep(
            "ledger-3-season",
            """
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
            )
            """),
        // Without a floor or a ceiling the balance is free on that side; closed_at is null while it is open.
        SchemaStep(
            "ledger-4-account",
            """
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
            )
            """),
        SchemaStep(
            "ledger-5-account-by-book", "CREATE INDEX ledger_account_book ON ledger_account (book_id, id)"),
        SchemaStep(
            "ledger-6-account-by-owner", "CREATE INDEX ledger_account_owner ON ledger_account (owner_id, id)"
        ),
        SchemaStep(
            "ledger-7-transfer",
            """
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
            )
            """),
        SchemaStep(
            "ledger-8-transfer-by-cause",
            "CREATE INDEX ledger_transfer_cause ON ledger_transfer (cause_id, position)"),
        SchemaStep(
            "ledger-9-entry",
            """
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
            )
            """),
        SchemaStep(
            "ledger-10-sweep",
            """
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
            )
            """),
        SchemaStep(
            "ledger-11-closing",
            """
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
            )
            """),
    ]
}
