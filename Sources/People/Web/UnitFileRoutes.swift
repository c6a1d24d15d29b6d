import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// One unit: what it was called when, and renaming and closing it by date.
enum UnitFileRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "organisations/{id}", for: OfficerCaller.self,
            "One unit with what it was called from which day on.", output: shape
        ) { visit, officer in
            let file = try await UnitFile.load(visit, officer)
            return Answer(json: file.write, page: { unitPage(file, $0) })
        },
        Endpoint(
            .post, "organisations/{id}/name", for: OfficerCaller.self,
            "Renames a unit from the day `on`; earlier days keep the name of then.",
            fields: [
                RegisterForm.id,
                InputField("name", required: true, limit: Limits.organisationName_length_max),
                RegisterForm.on,
            ], output: shape, form: "organisations/{id}"
        ) { visit, officer in
            let name = try visit.input.required("name")
            return try await change(visit, officer, "name") {
                try People.rename($0, to: name, on: $1, in: $2)
            }
        },
        Endpoint(
            .post, "organisations/{id}/closure", for: OfficerCaller.self,
            "Closes a unit; `on` is the first day on which it is no more.",
            fields: [RegisterForm.id, RegisterForm.on], output: shape, form: "organisations/{id}"
        ) { visit, officer in
            try await change(visit, officer, "closure") {
                try People.close(organisation: $0, on: $1, in: $2)
            }
        },
    ]

    private static let shape = Shape.named(
        "OrganisationFile",
        .object([
            ("id", .id), ("name", .text), ("kind", .text), ("place", .id), ("until", .optional(.day)),
            ("names", .list(.object([("from", .optional(.day)), ("name", .text)]))),
        ]))

    private static func change(
        _ visit: Visit, _ officer: OfficerCaller, _ path: String,
        _ act: @escaping @Sendable (OrganisationID, Day, Transaction) throws -> Void
    ) async throws -> Answer {
        let id = try visit.id("id", of: Marks.Organisation.self)
        guard let on = try visit.input.day("on") else { throw FieldRefusal(.missing, at: "on") }
        let claim = try await RegisterForm.write(visit, officer, "/organisations/\(id)/\(path)") {
            transaction in
            guard let unit = try OrganisationStore.find(id, in: transaction) else {
                throw UnitRefusal.unknown
            }
            guard try Authority.may(officer, .posts, at: unit.place, in: transaction) else {
                throw AccessRefusal.notAllowed
            }
            try act(id, on, transaction)
        }
        let file = try await UnitFile.load(visit, officer)
        return Answer(
            claim == .fresh ? .created : .ok, next: "/organisations/\(id)", json: file.write,
            page: { unitPage(file, $0) })
    }
}

struct UnitFile: Sendable {
    let unit: Organisation
    let line: [Place]
    /// Oldest first; the first name holds from the beginning.
    let names: [(from: Day?, name: String)]
    let mayChange: Bool
    let ids: (name: AnyID, closure: AnyID)

    /// Open to officers who work at the unit's place, above it or below it.
    static func load(_ visit: Visit, _ officer: OfficerCaller) async throws -> UnitFile {
        let id = try visit.id("id", of: Marks.Organisation.self)
        let ids = (name: AnyID.minted(at: visit.now), closure: AnyID.minted(at: visit.now))
        return try await visit.county.database.read { reader in
            guard let unit = try OrganisationStore.find(id, in: reader) else { throw UnitRefusal.unknown }
            let line = try Places.lineage(of: unit.place, in: reader)
            let own = line.map(\.id)
            let isNear = try officer.grants.contains { grant in
                try own.contains(grant.place) || Places.isWithin(grant.place, unit.place, in: reader)
            }
            guard isNear else { throw AccessRefusal.notAllowed }
            let history = try OrganisationStore.history(of: id, in: reader)
            return UnitFile(
                unit: unit, line: line,
                names: [(nil, history.first)] + history.later.map { ($0.from, $0.name) },
                mayChange: officer.may(.posts, at: own) && unit.until == nil, ids: ids)
        }
    }

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.field("id", unit.id)
            json.field("name", unit.name)
            json.field("kind", unit.kind)
            json.field("place", unit.place)
            json.field("until", unit.until)
            json.key("names")
            json.array(names) { json, name in
                json.object { json in
                    json.field("from", name.from)
                    json.field("name", name.name)
                }
            }
        }
    }
}

func unitPage(_ file: UnitFile, _ frame: Frame) -> HTML {
    let unit = file.unit
    let kind = UnitKind(rawValue: unit.kind).map { frame($0.text) } ?? unit.kind
    var facts = [Fact(frame(.unitKind), kind), Fact(frame(.householdPlace), file.line.first?.name ?? "")]
    if let until = unit.until { facts.append(Fact(frame(.unitUntil), frame.day(until))) }
    let names = file.names.map { entry in
        Timeline.Entry(
            entry.from.map { $0 > frame.now.day } == true ? .coming : .done, entry.name,
            when: entry.from.map { "\(frame.day($0))" })
    }
    let history: HTML =
        names.count > 1 ? Part(id: "names", frame(.unitNames), Timeline(names).html(frame)).html : .empty
    return Layout.page(
        title: unit.name, purpose: kind, frame: frame,
        crumbs: file.line.reversed().map { Crumb($0.name, path: "/organisations?place=\($0.id)") },
        body: "\(FactsList(facts).html)\(history)\(file.mayChange ? unitForms(file, frame) : .empty)")
}

private func unitForms(_ file: UnitFile, _ frame: Frame) -> HTML {
    let own = "/organisations/\(file.unit.id)"
    let today = frame.now.day
    let latest = today.adding(days: Limits.ahead_days_max)
    let rename = Form.post(
        to: own + "/name", id: file.ids.name, frame: frame,
        """
        \(Field("name", frame(.unitNewName))
            .text(frame, value: file.unit.name, maxLength: Limits.organisationName_length_max))\
        \(Field("on", frame(.unitFrom)).date(frame, value: today, max: latest))\
        \(Button(frame(.unitRename), .main).submit())
        """)
    let close = Form.post(
        to: own + "/closure", id: file.ids.closure, frame: frame,
        """
        <p>\(frame(.unitCloseNote))</p>\
        \(Field("on", frame(.unitUntil), id: "closed-on").date(frame, value: today, max: latest))\
        \(Button(frame(.unitClose)).submit())
        """)
    return Part(id: "name", frame(.unitRename), note: frame(.unitRenameNote), rename).html
        + Fold(frame(.unitClose), close).html
}
