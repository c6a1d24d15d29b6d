import Storage

enum ShopSchema {
    static let steps = shelf + supply + counter + pictures

    private static let shelf = [
        // Closed: only once it was.
        SchemaStep(
            "shop-1-shop",
            """
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
            )
            """),
        SchemaStep(
            "shop-2-one-open-shop-a-place",
            "CREATE UNIQUE INDEX shop_shop_open ON shop_shop (place_id) WHERE closed_on IS NULL"),
        // Retired: only once it was.
        SchemaStep(
            "shop-3-good",
            """
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
            )
            """),
        SchemaStep(
            "shop-4-price",
            """
            CREATE TABLE shop_price (
                good_id  UUID NOT NULL REFERENCES shop_good (id),
                from_on  TEXT NOT NULL,
                points   BIGINT NOT NULL,
                PRIMARY KEY (good_id, from_on),
                CONSTRAINT price_is_bounded CHECK (points BETWEEN 1 AND 1000000)
            )
            """),
    ]

    private static let supply = [
        SchemaStep(
            "shop-5-ceiling",
            """
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
            )
            """),
        // The ceiling as it stood, and what was used of it with this delivery.
        SchemaStep(
            "shop-6-delivery",
            """
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
            )
            """),
        SchemaStep(
            "shop-7-delivery-by-day",
            "CREATE INDEX shop_delivery_day ON shop_delivery (shop_id, delivered_on, id)"),
        SchemaStep(
            "shop-8-delivery-line",
            """
            CREATE TABLE shop_delivery_line (
                delivery_id    UUID NOT NULL REFERENCES shop_delivery (id),
                number         BIGINT NOT NULL,
                good_id        UUID NOT NULL REFERENCES shop_good (id),
                count          BIGINT NOT NULL,
                unit_cost_fen  BIGINT NOT NULL,
                PRIMARY KEY (delivery_id, number),
                CONSTRAINT delivered_count_is_bounded CHECK (count BETWEEN 1 AND 10000),
                CONSTRAINT delivered_cost_is_bounded CHECK (unit_cost_fen BETWEEN 0 AND 1000000)
            )
            """),
        SchemaStep(
            "shop-9-delivery-line-by-good",
            "CREATE INDEX shop_delivery_line_good ON shop_delivery_line (good_id, delivery_id)"),
        SchemaStep(
            "shop-10-correction",
            """
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
            )
            """),
        SchemaStep(
            "shop-11-correction-by-good",
            "CREATE INDEX shop_correction_good ON shop_correction (good_id, entered_at, id)"),
    ]

    private static let counter = [
        // Good and count: of a voucher for goods. Issuer: unless the household made it. Ended: once it is.
        SchemaStep(
            "shop-12-voucher",
            """
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
            )
            """),
        SchemaStep(
            "shop-13-voucher-by-household",
            "CREATE INDEX shop_voucher_household ON shop_voucher (household_id, issued_at, id)"),
        SchemaStep(
            "shop-14-open-voucher",
            "CREATE INDEX shop_voucher_open ON shop_voucher (shop_id, state, serial)"),
        // Voucher: where one was given in. Reversed: where it was taken back.
        SchemaStep(
            "shop-15-redemption",
            """
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
            )
            """),
        SchemaStep(
            "shop-16-voucher-is-used-once",
            """
            CREATE UNIQUE INDEX shop_redemption_voucher ON shop_redemption (voucher_id)
             WHERE voucher_id IS NOT NULL AND reversed_at IS NULL
            """),
        SchemaStep(
            "shop-17-redemption-by-position",
            "CREATE INDEX shop_redemption_position ON shop_redemption (shop_id, position)"),
        SchemaStep(
            "shop-18-redemption-by-household",
            "CREATE INDEX shop_redemption_household ON shop_redemption (household_id, position)"),
        SchemaStep(
            "shop-19-redemption-line",
            """
            CREATE TABLE shop_redemption_line (
                redemption_id  UUID NOT NULL REFERENCES shop_redemption (id),
                number         BIGINT NOT NULL,
                good_id        UUID NOT NULL REFERENCES shop_good (id),
                count          BIGINT NOT NULL,
                price          BIGINT NOT NULL,
                PRIMARY KEY (redemption_id, number),
                CONSTRAINT redeemed_count_is_bounded CHECK (count BETWEEN 1 AND 99),
                CONSTRAINT redeemed_price_is_bounded CHECK (price BETWEEN 1 AND 1000000)
            )
            """),
        SchemaStep(
            "shop-20-redemption-line-by-good",
            "CREATE INDEX shop_redemption_line_good ON shop_redemption_line (good_id, redemption_id)"),
    ]

    private static let pictures = [
        SchemaStep(
            "shop-21-picture",
            """
            CREATE TABLE shop_picture (
                good_id  UUID NOT NULL PRIMARY KEY REFERENCES shop_good (id),
                file_id  UUID NOT NULL REFERENCES files_file (id),
                CONSTRAINT picture_shows_one_good UNIQUE (file_id)
            )
            """)
    ]
}
