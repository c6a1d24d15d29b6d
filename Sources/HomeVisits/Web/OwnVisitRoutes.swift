import Access
import Duties
import Kernel
import People
import Sealing
import Storage
import Web

/// What residents see of visits to their own household.
enum OwnVisitRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "visits/mine", for: MemberCaller.self,
            "When the caller's own household was visited and by whom, and which needs of their own are kept.",
            output: OwnVisits.shape
        ) { visit, member in
            let key = visit.county.key
            let own = try await visit.county.database.read {
                try OwnVisits.read(member.person, key: key, in: $0)
            }
            let language = visit.language
            return Answer(json: { own.write(to: &$0, language) }, page: { ownVisitsPage(own, $0) })
        }
    ]
}

/// A household's visits as its own people read them. What one of them needs is shown to nobody else of them.
struct OwnVisits: Sendable {
    let household: Household?
    let visits: [HomeVisit]
    let corrected: Set<HomeVisitID>
    /// Who came, by the name that neighbours know.
    let people: [PersonID: String]
    let needs: [(enrolment: CareEnrolment, class: CareClass?)]
    let answersForSome: Bool
    let today: Day

    static func read(_ person: PersonID, key: CountyKey, in reader: Reader) throws -> OwnVisits {
        let id = try People.household(of: person, in: reader)
        let household = try id.flatMap { try People.household($0, in: reader) }
        let visits =
            try household.map {
                try HomeVisitStore.all(of: $0.id, limit: HomeVisitLimits.history_max, in: reader)
            } ?? []
        let classes = try HomeVisits.classes(in: reader)
        let today = reader.now.day
        let kept = try household.map { try EnrolmentStore.all(of: $0.id, in: reader) } ?? []
        let own = kept.filter {
            $0.enrolment.holds(on: today) && ($0.enrolment.person ?? person) == person
        }
        return OwnVisits(
            household: household, visits: visits, corrected: Set(visits.compactMap(\.corrects)),
            people: try People.names(of: Set(visits.compactMap(\.visitor)), in: reader),
            needs: try own.map { need in
                let code = try HomeVisits.code(of: need, key: key)
                return (need.enrolment, classes.first { $0.code == code })
            },
            answersForSome: try !Duties.linkedHouseholds(of: person, on: today, in: reader).isEmpty,
            today: today)
    }

    /// Entries that were put right are not shown beside the right ones.
    var standing: [HomeVisit] { visits.filter { !corrected.contains($0.id) } }

    static let shape = Shape.named(
        "OwnVisits",
        .object([
            ("household", .optional(.id)),
            (
                "visits",
                .list(
                    .object([
                        ("happened_at", .instant), ("visitor_name", .text), ("outcome", .text),
                        ("manner", .text),
                    ]))
            ),
            (
                "needs",
                .list(
                    .object([
                        ("class", .optional(.text)), ("ground", .text), ("from", .day), ("until", .day),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText, _ language: Language) {
        json.object { json in
            json.field("household", household?.id)
            json.key("visits")
            json.array(standing) { json, visit in
                json.object { json in
                    json.field("happened_at", visit.happened)
                    json.field("visitor_name", visit.visitor.flatMap { people[$0] } ?? "")
                    json.field("outcome", visit.outcome.rawValue)
                    json.field("manner", visit.manner.rawValue)
                }
            }
            json.key("needs")
            json.array(needs) { json, need in
                json.object { json in
                    json.field("class", need.class?.name(language))
                    json.field("ground", need.enrolment.ground.code.rawValue)
                    json.field("from", need.enrolment.from)
                    json.field("until", need.enrolment.until)
                }
            }
        }
    }
}

func ownVisitsPage(_ own: OwnVisits, _ frame: Frame) -> HTML {
    let links: HTML =
        own.answersForSome
        ? "<p>\(Button(frame(.ownLinked)).link(to: "/visits"))</p>" : .empty
    guard own.household != nil else {
        return Layout.page(
            title: frame(.ownTitle), frame: frame,
            body: EmptyState(frame(.ownNoHousehold), frame(.ownNoHouseholdText)).html + links)
    }
    let rows = own.standing.map { visit -> [HTML] in
        [
            frame.time(visit.happened), "\(visit.visitor.flatMap { own.people[$0] } ?? "")",
            "\(frame(visit.outcome.text))",
        ]
    }
    let visits = DataTable(
        frame(.visitHistory), hidesCaption: true,
        columns: [
            .init(frame(.visitHappened)), .init(frame(.visitWho)), .init(frame(.visitOutcome)),
        ], rows: rows, empty: frame(.ownNobodyCame))
    return Layout.page(
        title: frame(.ownTitle), purpose: frame(.ownPurpose), frame: frame,
        body: """
            \(Part(id: "history", frame(.visitHistory), visits.html).html)\(ownNeeds(own, frame))\
            \(Inset(frame(.ownRights), "<p>\(frame(.ownRightsText))</p>").html)\(links)
            """)
}

private func ownNeeds(_ own: OwnVisits, _ frame: Frame) -> HTML {
    let panels = own.needs.html { enrolment, known in
        let facts = [
            Fact(frame(.careGround), frame.ground(enrolment.ground)),
            Fact(frame(.careUntil), frame.day(enrolment.until)),
        ]
        let name = known?.name(frame.language) ?? frame(.careClassGone)
        return Panel("<h3>\(name)</h3>\(FactsList(facts).html)").html
    }
    let none: HTML = own.needs.isEmpty ? "<p class=\"quiet\">\(frame(.ownNoNeeds))</p>" : .empty
    return Part(id: "needs", frame(.ownNeeds), note: frame(.ownNeedsNote), "\(panels)\(none)").html
}
