import Kernel
import People
import Storage

extension CareEnrolment.Consent.Giver: StorableCode {}
extension CareEnrolment.Consent.Form: StorableCode {}
extension CareEnrolment.Ending.Reason: StorableCode {}

/// Needs for care, each with its class as it lies on the disk.
enum EnrolmentStore {
    /// A need with its sealed class.
    struct Kept: Sendable {
        let enrolment: CareEnrolment
        let sealed: [UInt8]
    }

    private static let columns: Query = """
        id, household_id, person_id, class_sealed, ground, consent_by, consent_form, consent_on, basis, from_on,
        until_on, entered_at, enterer_id, ended_on, end_reason
        """

    static func insert(_ enrolment: CareEnrolment, sealed: [UInt8], in transaction: Transaction) throws {
        var consent: CareEnrolment.Consent?
        var basis: String?
        switch enrolment.ground {
        case .consent(let given): consent = given
        case .duty(let cited): basis = cited
        }
        try transaction.run(
            """
            INSERT INTO homevisits_enrolment (id, household_id, person_id, class_sealed, ground, consent_by,
                                              consent_form, consent_on, basis, from_on, until_on, entered_at,
                                              enterer_id)
            VALUES (\(enrolment.id), \(enrolment.household), \(enrolment.person), \(sealed),
                    \(enrolment.ground.code.rawValue), \(consent?.giver), \(consent?.form), \(consent?.day),
                    \(basis), \(enrolment.from), \(enrolment.until), \(enrolment.entered), \(enrolment.enterer))
            """)
    }

    static func end(_ enrolment: CareEnrolment, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE homevisits_enrolment
               SET ended_on = \(enrolment.ending?.day), end_reason = \(enrolment.ending?.reason)
             WHERE id = \(enrolment.id)
            """)
    }

    static func carry(_ id: CareEnrolmentID, to household: HouseholdID, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE homevisits_enrolment SET household_id = \(household) WHERE id = \(id)")
    }

    static func find(_ id: CareEnrolmentID, in reader: Reader) throws -> Kept? {
        try reader.first("SELECT \(columns) FROM homevisits_enrolment WHERE id = \(id)", Kept.init)
    }

    /// Everything that was ever entered of a household, oldest first.
    static func all(of household: HouseholdID, in reader: Reader) throws -> [Kept] {
        try reader.all(
            """
            SELECT \(columns) FROM homevisits_enrolment WHERE household_id = \(household) ORDER BY from_on, id
            """, Kept.init)
    }

    /// Everything that was ever entered of somebody.
    static func all(of person: PersonID, in reader: Reader) throws -> [Kept] {
        try reader.all(
            "SELECT \(columns) FROM homevisits_enrolment WHERE person_id = \(person) ORDER BY id", Kept.init)
    }

    /// What holds on a day, by household.
    static func holding(
        of households: [HouseholdID], on day: Day, in reader: Reader
    ) throws -> [HouseholdID: [Kept]] {
        var found: [HouseholdID: [Kept]] = [:]
        for part in households.parts {
            let query: Query = """
                SELECT \(columns) FROM homevisits_enrolment
                 WHERE household_id IN (\(list: part)) AND from_on <= \(day) AND until_on > \(day)
                   AND (ended_on IS NULL OR ended_on > \(day))
                 ORDER BY from_on, id
                """
            for kept in try reader.all(query, Kept.init) {
                found[kept.enrolment.household, default: []].append(kept)
            }
        }
        return found
    }

    /// Takes out who it was about; the line goes, its events stay.
    static func erase(_ id: CareEnrolmentID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM homevisits_enrolment WHERE id = \(id)")
    }
}

extension Array where Element: Sendable {
    /// Few enough for one statement each.
    var parts: [[Element]] {
        stride(from: 0, to: count, by: HomeVisitLimits.idsPerQuery_max).map {
            Array(self[$0..<Swift.min($0 + HomeVisitLimits.idsPerQuery_max, count)])
        }
    }
}

extension EnrolmentStore.Kept {
    fileprivate init(_ row: inout Row) throws {
        let (id, household): (CareEnrolmentID, HouseholdID) = (try row.next(), try row.next())
        let (person, sealed): (PersonID?, [UInt8]) = (try row.next(), try row.next())
        let ground: String = try row.next()
        let giver: CareEnrolment.Consent.Giver? = try row.next()
        let form: CareEnrolment.Consent.Form? = try row.next()
        let (day, basis): (Day?, String?) = (try row.next(), try row.next())
        let (from, until): (Day, Day) = (try row.next(), try row.next())
        let (entered, enterer): (Instant, PersonID?) = (try row.next(), try row.next())
        let ended: Day? = try row.next()
        let reason: CareEnrolment.Ending.Reason? = try row.next()
        let kept: CareEnrolment.Ground
        if let giver, let form, let day {
            kept = .consent(CareEnrolment.Consent(giver: giver, form: form, day: day))
        } else if let basis {
            kept = .duty(basis: basis)
        } else {
            throw Fault("reading enrolment \(id): it stands on \(ground) without more")
        }
        let ending = ended.flatMap { day in reason.map { CareEnrolment.Ending(day: day, reason: $0) } }
        self.init(
            enrolment: CareEnrolment(
                id: id, household: household, person: person, ground: kept, from: from, until: until,
                entered: entered, enterer: enterer, ending: ending), sealed: sealed)
    }
}
