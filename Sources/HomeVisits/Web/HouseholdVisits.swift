import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import Web

/// A household with its needs, masked, what is due, and who came.
struct HouseholdVisits: Sendable {
    let found: VisitedHousehold
    let row: DueRow?
    /// Those that hold, and those that ended.
    let needs: [Need]
    let changes: [MajorChange]
    let visits: [HomeVisit]
    let corrected: Set<HomeVisitID>
    let people: [PersonID: String]
    let citations: [RuleCitation]
    let today: Day

    struct Need: Sendable {
        let enrolment: CareEnrolment
        /// Masked; `nil` for the whole household.
        let person: String?
    }

    static func read(
        _ found: VisitedHousehold, key: CountyKey, in reader: Reader
    ) throws -> HouseholdVisits {
        let id = found.household.id
        let today = reader.now.day
        let kept = try EnrolmentStore.all(of: id, in: reader).map(\.enrolment)
        let visits = try HomeVisitStore.all(of: id, limit: HomeVisitLimits.history_max, in: reader)
        let names = try People.names(
            of: Set(kept.compactMap(\.person) + visits.compactMap(\.visitor)), in: reader)
        let since = today.adding(days: -HomeVisitLimits.change_days_max)
        return HouseholdVisits(
            found: found,
            row: try HomeVisits.due(HomeVisits.candidates([id], in: reader), key: key, in: reader).first,
            needs: kept.reversed().map { enrolment in
                Need(
                    enrolment: enrolment, person: enrolment.person.map { Masking.name(names[$0] ?? "") })
            },
            changes: try HomeVisitStore.changes(of: [id], since: since, in: reader)[id] ?? [],
            visits: visits, corrected: Set(visits.compactMap(\.corrects)), people: names,
            citations: try found.line.first.map { try HomeVisits.citations(at: $0.id, in: reader) } ?? [],
            today: today)
    }

    var holding: [Need] { needs.filter { $0.enrolment.holds(on: today) } }
    var ended: [Need] { needs.filter { !$0.enrolment.holds(on: today) } }

    static let shape = Shape.named(
        "VisitedHousehold",
        .object([
            ("household", .id), ("code", .text), ("head", .text), ("place", .id), ("address", .text),
            ("due", .optional(DueRow.shape)), ("needs", .list(needShape)),
            ("changes", .list(.object([("id", .id), ("kind", .text), ("on", .day)]))),
            ("visits", .list(lineShape)),
        ]))

    static let needShape = Shape.named(
        "CareNeed",
        .object([
            ("id", .id), ("person", .optional(.id)), ("name", .optional(.text)), ("ground", .text),
            ("consent_by", .optional(.text)), ("consent_form", .optional(.text)),
            ("consent_on", .optional(.day)), ("basis", .optional(.text)), ("from", .day), ("until", .day),
            ("ended_on", .optional(.day)), ("end_reason", .optional(.text)),
        ]))

    static let lineShape = Shape.named(
        "VisitLine",
        .object([
            ("id", .id), ("happened_at", .instant), ("visitor_name", .text), ("outcome", .text),
            ("manner", .text), ("corrects", .optional(.id)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("household", found.household.id)
            json.field("code", found.household.code)
            json.field("head", found.head)
            json.field("place", found.line.first?.id)
            json.field("address", found.household.address)
            json.key("due")
            if let row {
                row.write(to: &json, place: found.line.first?.name ?? "", on: today)
            } else {
                json.writeNull()
            }
            json.key("needs")
            json.array(needs) { $1.write(to: &$0) }
            json.key("changes")
            json.array(changes) { json, change in
                json.object { json in
                    json.field("id", change.id)
                    json.field("kind", change.kind.rawValue)
                    json.field("on", change.day)
                }
            }
            json.key("visits")
            json.array(visits) { json, visit in
                json.object { json in
                    json.field("id", visit.id)
                    json.field("happened_at", visit.happened)
                    json.field("visitor_name", visit.visitor.flatMap { people[$0] } ?? "")
                    json.field("outcome", visit.outcome.rawValue)
                    json.field("manner", visit.manner.rawValue)
                    json.field("corrects", visit.corrects)
                }
            }
        }
    }
}

extension HouseholdVisits.Need {
    /// Everything but the class.
    func write(to json: inout JSONText) {
        var consent: CareEnrolment.Consent?
        var basis: String?
        switch enrolment.ground {
        case .consent(let given): consent = given
        case .duty(let cited): basis = cited
        }
        json.object { json in
            json.field("id", enrolment.id)
            json.field("person", enrolment.person)
            json.field("name", person)
            json.field("ground", enrolment.ground.code.rawValue)
            json.field("consent_by", consent?.giver.rawValue)
            json.field("consent_form", consent?.form.rawValue)
            json.field("consent_on", consent?.day)
            json.field("basis", basis)
            json.field("from", enrolment.from)
            json.field("until", enrolment.until)
            json.field("ended_on", enrolment.ending?.day)
            json.field("end_reason", enrolment.ending?.reason.rawValue)
        }
    }
}
