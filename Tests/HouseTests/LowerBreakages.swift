import Kernel
import Storage

/// Rows that break one invariant of the lower rooms, or of the figures.
extension Breakage {
    private static let id = AnyID(high: 9, low: 31)
    private static let village: Query =
        "(SELECT place_id FROM places_version WHERE level = 'village' ORDER BY place_id LIMIT 1)"
    private static let secondVillage: Query =
        "(SELECT place_id FROM places_version WHERE level = 'village' ORDER BY place_id LIMIT 1 OFFSET 1)"
    private static let root: Query =
        "(SELECT place_id FROM places_version WHERE level = 'county' ORDER BY place_id LIMIT 1)"
    /// Figures are compared once everything was counted.
    private static let caughtUp: Query =
        "UPDATE storage_cursor SET position = (SELECT max(position) FROM journal_entry)"

    static let lower = places + peopleAndRules + figures

    private static let places = [
        Breakage(
            sentence: "Every place lies where its version of today says",
            queries: ["UPDATE places_version SET parent_id = \(root) WHERE place_id = \(village)"]),
        Breakage(
            sentence: "A place lies under all that its parent lies under, and under nothing else",
            queries: ["DELETE FROM places_lineage WHERE depth = 2"]),
        Breakage(
            sentence: "What was merged lies under the place that goes on",
            queries: [
                """
                INSERT INTO places_succession (from_id, to_id, kind, on_on)
                VALUES (\(village), \(secondVillage), 'merger', '2026-01-01')
                """
            ]),
        Breakage(
            sentence: "The pieces of a file are numbered without a gap and come to its size",
            queries: [
                """
                INSERT INTO files_file (id, owner_id, type, bytes_count, sha256, kept_at)
                VALUES (\(id), \(id), 'text/plain', 5, \([UInt8](repeating: 1, count: 32)), 0)
                """,
                """
                INSERT INTO files_chunk (file_id, number, bytes)
                VALUES (\(id), 0, \([UInt8](repeating: 1, count: 4)))
                """,
            ]),
    ]

    private static let peopleAndRules = [
        Breakage(
            sentence: "Everybody on a roll was entered and left while it stood, once on any day",
            queries: ["UPDATE people_roll_entry SET from_on = '1990-01-01'"]),
        Breakage(
            sentence: "Nobody holds the same post twice on one day",
            queries: [
                """
                UPDATE people_post
                   SET person_id = (SELECT id FROM people_person ORDER BY id LIMIT 1), place_id = \(village),
                       kind = (SELECT code FROM people_post_kind ORDER BY code LIMIT 1),
                       organisation_id = NULL, until_on = NULL
                """
            ]),
        Breakage(
            sentence:
                "Nobody has two of system, security and audit on one day, nor one of them with business",
            queries: [
                """
                UPDATE access_grant
                   SET sequence = 100, person_id = (SELECT person_id FROM access_grant
                                                     WHERE permission = 'system' ORDER BY id LIMIT 1)
                 WHERE id = (SELECT id FROM access_grant WHERE permission = 'audit' ORDER BY id LIMIT 1)
                """
            ]),
        Breakage(
            sentence: "One entry of a key and role stands at a place on any day",
            queries: [
                """
                UPDATE rulebook_entry SET key = 'requests.rung.grid', from_on = '2001-01-01', until_on = NULL
                 WHERE key = 'requests.rung.town'
                """
            ]),
        Breakage(
            sentence: "No value from today on passes a bound that it does not stand in for",
            queries: [
                """
                UPDATE rulebook_entry
                   SET key = 'requests.rung.grid', role = 'min', value = '2wd', is_checked = 1
                 WHERE key = 'requests.rung.town'
                """
            ]),
    ]

    private static let figures = [
        Breakage(
            sentence: "As many requests were counted as came in as there are",
            queries: [
                caughtUp,
                "UPDATE indicators_day SET numerator = numerator + 1 WHERE name = 'requests.received'",
            ]),
        Breakage(
            sentence: "As many closings of requests were counted as there were",
            queries: [
                caughtUp,
                "UPDATE indicators_day SET numerator = numerator + 1 WHERE name = 'requests.closed'",
            ]),
    ]
}
