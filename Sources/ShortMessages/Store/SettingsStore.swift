import Kernel
import Storage

/// How messages leave; dry until somebody says otherwise.
enum SettingsStore {
    static func read(in reader: Reader) throws -> MessageSettings {
        try reader.first(
            "SELECT is_live, signature, host, address_sealed, secret_sealed FROM shortmessages_settings"
        ) {
            MessageSettings(
                isLive: try $0.next(), signature: try $0.next(), host: try $0.next(),
                addressSealed: try $0.next(), secretSealed: try $0.next())
        } ?? .dry
    }

    static func write(_ settings: MessageSettings, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO shortmessages_settings (singleton, is_live, signature, host, address_sealed, secret_sealed)
            VALUES (1, \(settings.isLive), \(settings.signature), \(settings.host), \(settings.addressSealed),
                    \(settings.secretSealed))
            ON CONFLICT (singleton) DO UPDATE
               SET is_live = excluded.is_live, signature = excluded.signature, host = excluded.host,
                   address_sealed = excluded.address_sealed, secret_sealed = excluded.secret_sealed
            """)
    }
}

/// Templates, those that were replaced too.
enum TemplateStore {
    private static let columns: Query =
        "id, moment, text, entered_at, provider_code, approved_on, number, retired_at"

    static func insert(_ template: MessageTemplate, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO shortmessages_template (id, moment, text, entered_at)
            VALUES (\(template.id), \(template.moment), \(template.text), \(template.entered))
            """)
    }

    static func find(_ id: ShortMessageTemplateID, in reader: Reader) throws -> MessageTemplate? {
        try reader.first(
            "SELECT \(columns) FROM shortmessages_template WHERE id = \(id)", MessageTemplate.init)
    }

    static func inForce(for moment: MessageMoment, in reader: Reader) throws -> MessageTemplate? {
        try reader.first(
            """
            SELECT \(columns) FROM shortmessages_template
             WHERE moment = \(moment) AND approved_on IS NOT NULL AND retired_at IS NULL
            """, MessageTemplate.init)
    }

    /// The newest first.
    static func all(limit: Int, in reader: Reader) throws -> [MessageTemplate] {
        try reader.all(
            """
            SELECT \(columns) FROM shortmessages_template ORDER BY entered_at DESC, id DESC LIMIT \(limit)
            """, MessageTemplate.init)
    }

    static func count(in reader: Reader) throws -> Int {
        try reader.count("SELECT count(*) FROM shortmessages_template")
    }

    /// The approved one takes the place of the one before.
    static func approve(
        _ template: MessageTemplate, _ approval: MessageTemplate.Approval, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE shortmessages_template SET retired_at = \(transaction.now)
             WHERE moment = \(template.moment) AND approved_on IS NOT NULL AND retired_at IS NULL
            """)
        try transaction.run(
            """
            UPDATE shortmessages_template
               SET provider_code = \(approval.code), approved_on = \(approval.on), number = \(approval.number)
             WHERE id = \(template.id)
            """)
    }
}

extension MessageTemplate {
    fileprivate init(_ row: inout Row) throws {
        id = try row.next()
        moment = try row.next()
        text = try row.next()
        entered = try row.next()
        let (code, on, number): (String?, Day?, String?) = (try row.next(), try row.next(), try row.next())
        if let code, let on, let number { approval = Approval(code: code, on: on, number: number) }
        retired = try row.next()
    }
}
