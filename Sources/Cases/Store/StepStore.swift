import Kernel
import Storage

extension Step.Kind: StorableCode {}
extension Plea.Kind: StorableCode {}

/// The lines of a case's file, the parts that units have in it, and the pleas about its clocks.
enum StepStore {
    static func insert(_ step: Step, number: Int, of matter: CaseID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO cases_step (id, case_id, number, kind, actor_id, organisation_id, place_id, person_id, note,
                                    is_public, recorded_at, happened_at)
            VALUES (\(step.id), \(matter), \(number), \(step.kind), \(step.actor), \(step.organisation), \(step.place),
                    \(step.person), \(step.note), \(step.isPublic), \(step.recorded), \(step.happened))
            """)
    }

    static func steps(of matter: CaseID, in reader: Reader) throws -> [Step] {
        try reader.all(
            """
            SELECT id, kind, actor_id, organisation_id, place_id, person_id, note, is_public, recorded_at, happened_at
              FROM cases_step WHERE case_id = \(matter) ORDER BY number LIMIT \(CaseLimits.stepsShown_max)
            """
        ) { row in
            let id: StepID = try row.next()
            let kind: Step.Kind = try row.next()
            let actor: PersonID? = try row.next()
            let organisation: OrganisationID? = try row.next()
            let place: PlaceID? = try row.next()
            let person: PersonID? = try row.next()
            let note: String = try row.next()
            let isPublic: Bool = try row.next()
            return Step(
                id: id, kind: kind, actor: actor, organisation: organisation, place: place, person: person,
                note: note,
                isPublic: isPublic, recorded: try row.next(), happened: try row.next())
        }
    }

    /// Every line of the file, the first first.
    static func ids(of matter: CaseID, in reader: Reader) throws -> [StepID] {
        try reader.all("SELECT id FROM cases_step WHERE case_id = \(matter) ORDER BY number") {
            try $0.next()
        }
    }

    static func insert(_ leg: Leg, of matter: CaseID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO cases_leg (id, case_id, organisation_id, is_lead, task, opened_at, finished_at, result)
            VALUES (\(leg.id), \(matter), \(leg.organisation), \(leg.isLead), \(leg.task), \(leg.opened),
                    \(leg.finished), \(leg.result))
            """)
    }

    static func finish(_ leg: LegID, result: String, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE cases_leg SET finished_at = \(transaction.now), result = \(result) WHERE id = \(leg)")
    }

    static func legs(of matter: CaseID, in reader: Reader) throws -> [Leg] {
        try reader.all(
            """
            SELECT id, organisation_id, is_lead, task, opened_at, finished_at, result
              FROM cases_leg WHERE case_id = \(matter) ORDER BY opened_at, id
            """
        ) { row in
            Leg(
                id: try row.next(), organisation: try row.next(), isLead: try row.next(),
                task: try row.next(),
                opened: try row.next(), finished: try row.next(), result: try row.next())
        }
    }

    static func insert(_ plea: Plea, of matter: CaseID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO cases_plea (id, case_id, kind, by_id, reason, amount, asked_at, decision)
            VALUES (\(plea.id), \(matter), \(plea.kind), \(plea.by), \(plea.reason), \(plea.amount),
                    \(transaction.now), NULL)
            """)
    }

    static func decide(_ plea: StepID, granted: Bool, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE cases_plea SET decision = \(granted ? "granted" : "declined") WHERE id = \(plea)")
    }

    /// What was asked for a case that is closed now is not granted any more.
    static func declinePleas(of matter: CaseID, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE cases_plea SET decision = 'declined' WHERE case_id = \(matter) AND decision IS NULL")
    }

    /// Pleas that nobody has decided on yet, oldest first.
    static func openPleas(of matter: CaseID, in reader: Reader) throws -> [Plea] {
        try reader.all(
            """
            SELECT id, kind, by_id, reason, amount FROM cases_plea
             WHERE case_id = \(matter) AND decision IS NULL ORDER BY asked_at, id
            """
        ) { row in
            Plea(
                id: try row.next(), kind: try row.next(), by: try row.next(), reason: try row.next(),
                amount: try row.next())
        }
    }
}
