import Kernel
import Sealing
import Storage

extension Petition.State: StorableCode {}
extension Petition.Form: StorableCode {}
extension Petition.Kind: StorableCode {}
extension Petition.Stage: StorableCode {}
extension Petition.Outcome: StorableCode {}
extension PetitionStep.Kind: StorableCode {}

/// Petitions, and who brings them, sealed.
enum PetitionStore {
    private static let columns: Query = """
        p.id, p.number, p.form, p.kind, p.place_id, p.office_id, p.source, p.received_at, p.registrar_id, p.visitors,
        p.is_reachable, p.request_id, p.accused_place_id, p.accused_organisation_id, p.state, p.unit_place_id,
        p.unit_organisation_id, p.asked_days, p.asked_by_id, p.extended_days, p.guided_id, p.closed_at, p.closed_by_id,
        p.erased_at, p.version
        """

    /// The next running number of the year, without gaps: `信2026-0003`.
    static func nextNumber(_ series: String, _ year: Int, in transaction: Transaction) throws -> String {
        let last =
            try transaction.value(
                """
                INSERT INTO petitions_number (series, year, last) VALUES (\(series), \(year), 1)
                ON CONFLICT (series, year) DO UPDATE SET last = petitions_number.last + 1
                RETURNING last
                """, as: Int.self) ?? 1
        let digits = String(last)
        return "\(series)\(year)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    }

    static func insert(
        _ petition: Petition, _ sealed: SealedPetition, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO petitions_petition
                   (id, number, form, kind, place_id, office_id, source, received_at, registrar_id, visitors,
                    is_reachable, request_id, accused_place_id, accused_organisation_id, words_sealed, name_sealed,
                    phone_sealed, address_sealed, state, extended_days, version)
            VALUES (\(petition.id), \(petition.number), \(petition.form), \(petition.kind), \(petition.place),
                    \(petition.office), \(petition.source), \(petition.received), \(petition.registrar),
                    \(petition.visitors), \(petition.isReachable), \(petition.request), \(petition.accused?.place),
                    \(petition.accused?.organisation), \(sealed.words.bytes), \(sealed.name.bytes),
                    \(sealed.phone.bytes), \(sealed.address.bytes), \(petition.state), 0, 0)
            """)
    }

    static func update(_ petition: Petition, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE petitions_petition
               SET state = \(petition.state), unit_place_id = \(petition.unit?.place),
                   unit_organisation_id = \(petition.unit?.organisation), asked_days = \(petition.ask?.days),
                   asked_by_id = \(petition.ask?.by), extended_days = \(petition.extended_days),
                   guided_id = \(petition.guided), closed_at = \(petition.closure?.at),
                   closed_by_id = \(petition.closure?.by)
             WHERE id = \(petition.id)
            """)
    }

    static func find(_ id: PetitionID, in reader: Reader) throws -> Petition? {
        try reader.first("SELECT \(columns) FROM petitions_petition p WHERE p.id = \(id)", Petition.init)
    }

    static func find(number: String, in reader: Reader) throws -> Petition? {
        try reader.first(
            "SELECT \(columns) FROM petitions_petition p WHERE p.number = \(number)", Petition.init)
    }

    static func of(request: CaseID, in reader: Reader) throws -> PetitionID? {
        try reader.value(
            "SELECT id FROM petitions_petition WHERE request_id = \(request)", as: PetitionID.self)
    }

    static func sealed(
        _ id: PetitionID, key: CountyKey, in reader: Reader
    ) throws -> OpenedPetition {
        let row: ([UInt8]?, [UInt8]?, [UInt8]?, [UInt8]?)? = try reader.first(
            """
            SELECT words_sealed, name_sealed, phone_sealed, address_sealed FROM petitions_petition WHERE id = \(id)
            """
        ) { (try $0.next(), try $0.next(), try $0.next(), try $0.next()) }
        func open(_ bytes: [UInt8]?, _ column: String) throws -> String {
            try SealedText.open(bytes, "petitions_petition.\(column)", of: id, key: key)
        }
        return OpenedPetition(
            words: try open(row?.0, "words"), name: try open(row?.1, "name"),
            phone: try open(row?.2, "phone"),
            address: try open(row?.3, "address"))
    }

    /// What is no accusation, of the offices at `place` and below, the oldest first.
    static func at(_ place: PlaceID, isOpen: Bool, limit: Int, in reader: Reader) throws -> [Petition] {
        try reader.all(
            """
            SELECT \(columns) FROM petitions_petition p
             WHERE p.kind <> 'accusation' AND p.state IN (\(list: states(isOpen)))
               AND p.office_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \(place))
             ORDER BY p.received_at, p.id LIMIT \(limit)
            """, Petition.init)
    }

    /// What somebody is named to, accusations too, and what is with their unit.
    static func of(
        _ person: PersonID, organisation: OrganisationID?, at places: [PlaceID], isOpen: Bool, limit: Int,
        in reader: Reader
    ) throws -> [Petition] {
        try reader.all(
            """
            SELECT \(columns) FROM petitions_petition p
             WHERE p.state IN (\(list: states(isOpen)))
               AND (p.id IN (SELECT a.petition_id FROM petitions_assignee a
                              WHERE a.person_id = \(person) AND a.until_at IS NULL)
                    OR (p.kind <> 'accusation'
                        AND (p.unit_organisation_id = \(organisation)
                             OR (p.unit_organisation_id IS NULL AND p.unit_place_id IN (\(list: places))))))
             ORDER BY p.received_at, p.id LIMIT \(limit)
            """, Petition.init)
    }

    /// How many accusations the offices at `place` and below have open; nothing else is told of them.
    static func accusations(at place: PlaceID, in reader: Reader) throws -> Int {
        try reader.count(
            """
            SELECT count(*) FROM petitions_petition
             WHERE kind = 'accusation' AND state <> 'closed'
               AND office_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \(place))
            """)
    }

    /// By kind and state; of accusations the number alone.
    static func counts(
        at place: PlaceID, in reader: Reader
    ) throws -> [(kind: Petition.Kind, state: Petition.State?, count: Int)] {
        try reader.all(
            """
            SELECT f.kind, f.state, count(*)
              FROM (SELECT kind, CASE WHEN kind = 'accusation' THEN NULL ELSE state END AS state
                      FROM petitions_petition
                     WHERE office_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \(place))) f
             GROUP BY f.kind, f.state ORDER BY f.kind, f.state NULLS FIRST
            """
        ) { (try $0.next(), try $0.next(), try $0.next()) }
    }

    private static func states(_ isOpen: Bool) -> [Petition.State] {
        Petition.State.allCases.filter { ($0 == .closed) != isOpen }
    }

    // MARK: Erasure

    /// Takes out everything that somebody wrote or is called; numbers, codes and days stay.
    static func erase(_ id: PetitionID, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE petitions_petition
               SET words_sealed = NULL, name_sealed = NULL, phone_sealed = NULL, address_sealed = NULL,
                   erased_at = \(transaction.now)
             WHERE id = \(id)
            """)
        try transaction.run(
            "UPDATE petitions_answer SET words_sealed = NULL, basis_sealed = NULL WHERE petition_id = \(id)")
        try transaction.run("UPDATE petitions_step SET note_sealed = NULL WHERE petition_id = \(id)")
        try AttachmentStore.erase(of: id, in: transaction)
    }
}

extension Petition {
    init(_ row: inout Row) throws {
        let id: PetitionID = try row.next()
        let number: String = try row.next()
        let form: Form = try row.next()
        let kind: Kind = try row.next()
        let place: PlaceID = try row.next()
        let office: PlaceID = try row.next()
        let source: String = try row.next()
        let received: Instant = try row.next()
        let registrar: PersonID = try row.next()
        let visitors: Int? = try row.next()
        let isReachable: Bool = try row.next()
        let request: CaseID? = try row.next()
        let accused = try PetitionUnit(&row)
        let state: State = try row.next()
        let unit = try PetitionUnit(&row)
        let days: Int? = try row.next()
        let asker: PersonID? = try row.next()
        let extended_days: Int = try row.next()
        let guided: CaseID? = try row.next()
        let at: Instant? = try row.next()
        let by: PersonID? = try row.next()
        let erased: Instant? = try row.next()
        var ask: ExtensionAsk?
        if let days, let asker { ask = ExtensionAsk(days: days, by: asker) }
        var closure: Closure?
        if let at, let by { closure = Closure(at: at, by: by) }
        self.init(
            id: id, number: number, form: form, kind: kind, place: place, office: office, source: source,
            received: received, registrar: registrar, visitors: visitors, isReachable: isReachable,
            request: request, accused: accused, state: state, unit: unit, ask: ask,
            extended_days: extended_days, guided: guided, closure: closure, isErased: erased != nil,
            version: try row.next())
    }
}

extension PetitionUnit {
    /// Place, then organisation; nil without a place.
    init?(_ row: inout Row) throws {
        let place: PlaceID? = try row.next()
        let organisation: OrganisationID? = try row.next()
        guard let place else { return nil }
        self.init(place: place, organisation: organisation)
    }
}
