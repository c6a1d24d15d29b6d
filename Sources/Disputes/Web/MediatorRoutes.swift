import Access
import HTTPTypes
import Kernel
import People
import Places
import Storage
import Web

/// The committees of a place and below, with their members.
struct MediatorList: Sendable {
    let place: Place
    let line: [Place]
    let committees: [(committee: Committee, mediators: [Mediator], lack: CommitteeLack)]
    let names: [PersonID: String]
    /// Who may be entered; empty for those who only read.
    let people: [Choice]
    let mayKeep: Bool
    let mayFound: Bool
    let ids: FormIDs

    static func read(_ visit: Visit, _ officer: OfficerCaller, in reader: Reader) throws -> MediatorList {
        let wanted = (visit.query["place"] ?? visit.input["place"]).flatMap(PlaceID.init)
        guard let id = wanted ?? officer.homePlace, let place = try Places.find(id, in: reader) else {
            throw DisputeRefusal.placeUnknown
        }
        let line = try Places.lineage(of: id, in: reader)
        guard Permission.allCases.contains(where: { officer.may($0, at: line.map(\.id)) }) else {
            throw AccessRefusal.notAllowed
        }
        let mayKeep = officer.may(.dispatch, at: line.map(\.id))
        let above = try MediatorStore.committees(at: line.dropFirst().map(\.id), in: reader)
        let committees =
            try MediatorStore.committees(within: id, limit: DisputeLimits.list_max, in: reader) + above
        let all = try MediatorStore.mediators(of: committees.map(\.id), in: reader)
            .filter { ($0.period.until ?? reader.now.day) > reader.now.day }
        let people = mayKeep ? try postHolders(at: id, in: reader) : []
        return MediatorList(
            place: place, line: line,
            committees: committees.map { committee in
                let own = all.filter { $0.committee == committee.id }
                return (committee, own, CommitteeLack(of: own))
            },
            names: try People.names(of: Set(all.map(\.person)), in: reader), people: people,
            mayKeep: mayKeep,
            mayFound: mayKeep && [.village, .town, .county].contains(place.level)
                && !committees.contains { $0.place == place.id },
            ids: FormIDs(at: visit.now))
    }

    private static func postHolders(at place: PlaceID, in reader: Reader) throws -> [Choice] {
        let today = reader.now.day
        let posts = try People.posts(at: try Places.within(place, in: reader), in: reader)
            .filter { $0.period.contains(today) }
        let names = try People.names(of: Set(posts.map(\.person)), in: reader)
        return names.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { Choice("\($0.key)", $0.value) }
    }

    static let shape = Shape.page(
        .object([
            ("id", .id), ("place", .id), ("name", .text),
            (
                "mediators",
                .list(
                    .object([
                        ("id", .id), ("person", .id), ("name", .text), ("from", .day),
                        ("until", .optional(.day)),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(committees) { json, row in
                json.object { json in
                    json.field("id", row.committee.id)
                    json.field("place", row.committee.place)
                    json.field("name", row.committee.name)
                    json.key("mediators")
                    json.array(row.mediators) { json, mediator in
                        json.object { json in
                            json.field("id", mediator.id)
                            json.field("person", mediator.person)
                            json.field("name", names[mediator.person] ?? "")
                            json.field("from", mediator.period.from)
                            json.field("until", mediator.period.until)
                        }
                    }
                }
            }
            json.field("next", nil as String?)
        }
    }
}

/// People's mediation committees and their members: 名册.
enum MediatorRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "disputes/mediators", for: OfficerCaller.self,
            "The committees at a place, below it and above it, with their members in office.",
            query: [.place("The place; the officer's own without it.")], output: MediatorList.shape
        ) { visit, officer in
            let list = try await visit.county.database.read {
                try MediatorList.read(visit, officer, in: $0)
            }
            return Answer(json: { list.write(to: &$0) }, page: { mediatorsPage(list, $0) })
        },
        Endpoint(
            .post, "disputes/committees", for: OfficerCaller.self,
            "Enters the people's mediation committee of `place` under the client's `id`.",
            fields: [
                InputField("id", .id, required: true), InputField("place", .id, required: true),
                InputField("name"),
            ], output: .object([("id", .id)]), form: "disputes/mediators"
        ) { visit, officer in
            guard let place: PlaceID = try visit.input.id("place") else {
                throw FieldRefusal(.missing, at: "place")
            }
            let (id, name) = (try visit.sendingID(), visit.input["name"] ?? "")
            return try await keep(visit, officer, at: place) { transaction in
                try Disputes.found(
                    id.as(Marks.DisputeCommittee.self), at: place, name: name, in: transaction)
            }
        },
        Endpoint(
            .post, "disputes/committees/{id}/mediators", for: OfficerCaller.self,
            "Enters a member of a committee under the client's `id`, for a term of at most three years.",
            fields: [
                InputField("id", .id, required: true), InputField("person", .id),
                InputField("is_woman", .flag), InputField("from", .day, required: true),
                InputField("until", .day, required: true), InputField("place", .id),
            ], output: .object([("id", .id)]), form: "disputes/mediators"
        ) { visit, officer in
            let committee: CommitteeID = try visit.id("id")
            guard let person: PersonID = try visit.input.id("person") else {
                throw MediatorRefusal.personUnknown
            }
            guard let from = try visit.input.day("from"), let until = try visit.input.day("until") else {
                throw MediatorRefusal.termBackwards
            }
            let mediator = Mediator(
                id: try visit.sendingID().as(Marks.DisputeMediator.self), committee: committee,
                person: person, isWoman: visit.input.isChecked("is_woman"),
                period: Period(from: from, until: max(until, from)))
            return try await keep(visit, officer, at: try await place(of: committee, visit)) {
                try Disputes.enter(mediator, in: $0)
            }
        },
        Endpoint(
            .post, "disputes/mediators/{id}/ending", for: OfficerCaller.self,
            "Ends a member's term early, `on` a day, when it is `confirmed`.",
            fields: [
                InputField("id", .id, required: true), InputField("on", .day, required: true),
                InputField("place", .id), InputField("confirmed", .flag),
            ], output: .object([("id", .id)]), form: "disputes/mediators"
        ) { visit, officer in
            let id: MediatorID = try visit.id("id")
            guard let day = try visit.input.day("on") else { throw FieldRefusal(.missing, at: "on") }
            if !visit.input.isChecked("confirmed") { throw MediatorRefusal.unconfirmed }
            let found = try await visit.county.database.read { try MediatorStore.mediator(id, in: $0) }
            guard let found else { throw MediatorRefusal.unknown }
            return try await keep(visit, officer, at: try await place(of: found.committee, visit)) {
                try Disputes.end(id, on: day, in: $0)
            }
        },
    ]

    private static func place(of committee: CommitteeID, _ visit: Visit) async throws -> PlaceID {
        let found = try await visit.county.database.read { try MediatorStore.committee(committee, in: $0) }
        guard let found else { throw MediatorRefusal.committeeUnknown }
        return found.place
    }

    private static func keep(
        _ visit: Visit, _ officer: OfficerCaller, at place: PlaceID,
        _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws -> Answer {
        let (sent, digest) = (try visit.sendingID(), visit.disputeDigest)
        let claim = try await visit.county.database.write(by: officer.origin) { transaction in
            try officer.require(.dispatch, at: try Places.lineage(of: place, in: transaction).map(\.id))
            let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
            if claim == .fresh { try act(transaction) }
            return claim
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: "/disputes/mediators?place=\(place)",
            json: { $0.object { $0.field("id", sent) } })
    }
}

func mediatorsPage(_ list: MediatorList, _ frame: Frame) -> HTML {
    let parts = list.committees.html { row in
        committeePart(row.committee, row.mediators, row.lack, list, frame)
    }
    let founding: HTML =
        list.mayFound
        ? Part(
            id: "founding", frame(.committeeFound), note: frame(.committeeFoundNote),
            Form.post(
                to: "/disputes/committees", id: list.ids("founding"), frame: frame,
                """
                \(Form.hidden("place", "\(list.place.id)"))\
                \(Field("name", frame(.committeeName)).text(
                    frame, value: frame(.committeeNameOf, ["place": list.place.name]),
                    maxLength: DisputeLimits.name_length_max))\
                \(Button(frame(.committeeFoundSend)).submit())
                """)
        ).html : .empty
    let empty: HTML =
        list.committees.isEmpty && !list.mayFound
        ? EmptyState(frame(.committeeNone), frame(.committeeNoneText)).html : .empty
    return Layout.page(
        title: frame(.mediatorsTitle), purpose: frame(.mediatorsPurpose), frame: frame,
        crumbs: disputeCrumbs(list.line, frame, to: frame(.mediatorsTitle)), body: parts + founding + empty)
}

private func committeePart(
    _ committee: Committee, _ mediators: [Mediator], _ lack: CommitteeLack, _ list: MediatorList,
    _ frame: Frame
) -> HTML {
    let rows: [[HTML]] = mediators.map { mediator in
        let term = frame(
            .mediatorTerm,
            [
                "from": frame.day(mediator.period.from),
                "until": mediator.period.until.map { frame.day($0) } ?? "",
            ])
        return ["\(list.names[mediator.person] ?? "")", "\(term)"]
    }
    let table = DataTable(
        committee.name, hidesCaption: true,
        columns: [.init(frame(.mediatorName)), .init(frame(.mediatorTermWord))],
        rows: rows, empty: frame(.mediatorsNone)
    ).html
    let endings = list.mayKeep ? mediators.html { endingForm($0, list, frame) } : .empty
    let warnings = [
        lack.contains(.members) ? frame(.committeeFew) : nil,
        lack.contains(.woman) ? frame(.committeeWoman) : nil,
    ].compactMap { $0 }.html { "<p class=\"quiet\">\($0)</p>\n" }
    return Part(
        id: "committee-\(committee.id)", committee.name,
        warnings + table + endings + (list.mayKeep ? enteringForm(committee, list, frame) : .empty)
    ).html
}

/// Ends a term early; asks again, as a member who left is entered anew for a new term.
private func endingForm(_ mediator: Mediator, _ list: MediatorList, _ frame: Frame) -> HTML {
    let id = mediator.id
    let path = "/disputes/mediators/\(id)/ending"
    // The error summary leads to the fields of the form that was refused.
    let isRefused = frame.path.hasPrefix(path) && !frame.errors.isEmpty
    func field(_ name: String) -> String { isRefused ? name : "\(name)-\(id)" }
    let name = list.names[mediator.person] ?? ""
    return Fold(
        frame(.mediatorEndOf, ["name": name]), isOpen: isRefused,
        Form.post(
            to: path, id: list.ids("end \(id)"), frame: frame,
            """
            \(Form.hidden("place", "\(list.place.id)"))\
            \(Field("on", frame(.mediatorEndOn), id: field("on")).date(
                frame, value: max(frame.now.day, mediator.period.from.adding(days: 1))))\
            \(Field("confirmed", frame(.mediatorEndConfirm), id: field("confirmed")).checkbox(frame))\
            \(Button(frame(.mediatorEnd), more: name).submit())
            """)
    ).html
}

private func enteringForm(_ committee: Committee, _ list: MediatorList, _ frame: Frame) -> HTML {
    let today = frame.now.day
    let until = Day(year: today.parts.year + 3, month: today.parts.month, day: today.parts.day)
    let id = committee.id
    return Fold(
        frame(.mediatorEnter),
        Form.post(
            to: "/disputes/committees/\(id)/mediators", id: list.ids("enter \(id)"), frame: frame,
            """
            \(Form.hidden("place", "\(list.place.id)"))\
            \(Field("person", frame(.mediatorPerson), hint: frame(.mediatorPersonHint), id: "person-\(id)")
                .select(frame, list.people, empty: frame(.disputeChoose)))\
            \(Field("is_woman", frame(.mediatorIsWoman), id: "woman-\(id)").checkbox(frame))\
            \(Field.row(
                Field("from", frame(.mediatorFrom), id: "from-\(id)").date(frame, value: today),
                Field("until", frame(.mediatorUntil), hint: frame(.mediatorUntilHint), id: "until-\(id)")
                    .date(frame, value: until)))\
            \(Button(frame(.mediatorEnterSend)).submit())
            """)
    ).html
}
