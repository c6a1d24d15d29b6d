import Access
import Kernel
import People
import Places
import Rulebook
import Storage
import Web

/// A body before the officers of its place: roll by date, meetings, resolutions, promises.
struct BodyFile: Sendable {
    let body: Body
    let place: Place?
    /// The day that the roll is shown as of.
    let day: Day
    let members: [Member]
    let memberCount: Int
    let meetings: [Assembly]
    let resolutions: [(resolution: Resolution, title: String)]
    let promises: [Commitment]
    let today: Day
    let rules: [RuleCitation]
    /// Figures that nobody has entered: until then it cannot meet.
    let missing: [MeetingFigures.Name]
    /// Rolls of the register that it may be drawn from.
    let rolls: [Roll]
    let mayChange: Bool

    static let members_max = 300

    static func read(
        _ body: Body, on day: Day, for officer: OfficerCaller, in reader: Reader
    ) throws -> BodyFile {
        let lineage = try Places.lineage(of: body.place, in: reader)
        let members = try MemberStore.all(of: body.id, on: day, in: reader)
        let figures = try Assemblies.figures(of: body, on: day, in: reader)
        let resolutions = try ResolutionStore.all(of: body.id, limit: 50, in: reader)
        let titles = Dictionary(
            try Set(resolutions.map(\.assembly)).flatMap { try SheetStore.motions(of: $0, in: reader) }
                .map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        return BodyFile(
            body: body, place: lineage.first, day: day, members: Array(members.prefix(members_max)),
            memberCount: members.count(where: { $0.capacity == .voter }),
            meetings: try AssemblyStore.all(of: body.id, limit: 50, in: reader),
            resolutions: resolutions.map { ($0, titles[$0.motion] ?? $0.number) },
            promises: try PromiseStore.all(of: body.id, limit: 50, in: reader).filter(\.isOpen),
            today: reader.now.day,
            rules: try figures.compactMap { figure in
                try Assemblies.ruleKeys.first { $0.code == figure.rule.key }
                    .map { try Rulebook.citation(of: figure.rule, as: $0, in: reader) }
            },
            missing: body.kind.figures.filter { name in !figures.contains { $0.name == name } },
            rolls: try People.rolls(at: [body.place], in: reader).filter {
                $0.lists == .persons && $0.period.contains(day)
            }, mayChange: try Assemblies.convenes(officer, at: body.place, in: reader))
    }

    var path: String { "/bodies/\(body.id)" }

    static let shape = Shape.named(
        "Body",
        .object([
            ("id", .id), ("kind", .text), ("name", .text), ("place", .id), ("from", .day),
            ("until", .optional(.day)), ("voters", .whole), ("missing_figures", .list(.text)),
            ("can_bind", .flag), ("promises", .list(Commitment.shape)), ("members", .list(Member.shape)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", body.id)
            json.field("kind", body.kind.rawValue)
            json.field("name", body.name)
            json.field("place", body.place)
            json.field("from", body.period.from)
            json.field("until", body.period.until)
            json.field("voters", memberCount)
            json.key("missing_figures")
            json.array(missing) { $0.write($1.rawValue) }
            json.field("can_bind", !body.kind.isFreeForm)
            json.key("promises")
            json.array(promises) { $1.write(to: &$0, on: today) }
            json.key("members")
            json.array(members) { $1.write(to: &$0) }
        }
    }
}

extension Member {
    static let shape = Shape.object([
        ("id", .id), ("number", .whole), ("person", .optional(.id)), ("name", .text),
        ("household", .optional(.text)), ("capacity", .text), ("from", .day), ("until", .optional(.day)),
        ("units", .list(.object([("label", .text), ("area_dm2", .whole)]))),
    ])

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", id)
            json.field("number", number)
            json.field("person", person)
            json.field("name", name)
            json.field("household", household)
            json.field("capacity", capacity.rawValue)
            json.field("from", period.from)
            json.field("until", period.until)
            json.key("units")
            json.array(units) { json, unit in
                json.object { json in
                    json.field("label", unit.label)
                    json.field("area_dm2", unit.area_dm2)
                }
            }
        }
    }
}

/// What the desk lists: the bodies of the officer's places, and their meetings.
struct BodyList: Sendable {
    let lines: [(body: Body, place: String, voters: Int)]
    let meetings: [(assembly: Assembly, body: String)]
    let part: Part
    let next: Int64?
    let mayFound: Bool

    enum Part: String, Sendable, CaseIterable {
        case coming, held, bodies

        var states: [Assembly.State] {
            switch self {
            case .coming: [.called, .voting]
            case .held: [.closed, .cancelled]
            case .bodies: []
            }
        }

        var title: Text {
            switch self {
            case .coming: .deskComing
            case .held: .deskHeld
            case .bodies: .deskBodies
            }
        }
    }

    static func read(
        _ officer: OfficerCaller, _ part: Part, before: Int64?, limit: Int, in reader: Reader
    ) throws -> BodyList {
        let places = Assemblies.places(of: officer)
        let bodies =
            part == .bodies
            ? try BodyStore.all(below: places, on: reader.now.day, limit: 200, in: reader) : []
        let found =
            part == .bodies
            ? []
            : try AssemblyStore.page(
                below: places, part.states, before: before ?? .max, limit: limit + 1, in: reader)
        let names = try Places.names(of: bodies.map(\.place), in: reader)
        let counts = try MemberStore.counts(of: bodies.map(\.id), on: reader.now.day, in: reader)
        let shown = Array(found.prefix(limit))
        return BodyList(
            lines: bodies.map { ($0, names[$0.place] ?? "", counts[$0.id] ?? 0) },
            meetings: try shown.map { ($0, try BodyStore.find($0.body, in: reader)?.name ?? "") },
            part: part, next: found.count > limit ? shown.last?.position : nil,
            mayFound: !officer.places(Assemblies.convening).isEmpty)
    }

    static let shape = Shape.object([
        ("id", .id), ("kind", .text), ("name", .text), ("place", .id), ("state", .optional(.text)),
        ("meets_at", .optional(.instant)),
    ])

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            if part == .bodies {
                json.array(lines) { json, line in
                    json.object { json in
                        json.field("id", line.body.id)
                        json.field("kind", line.body.kind.rawValue)
                        json.field("name", line.body.name)
                        json.field("place", line.body.place)
                        json.field("state", nil as String?)
                        json.field("meets_at", nil as Instant?)
                    }
                }
            } else {
                json.array(meetings) { json, line in
                    json.object { json in
                        json.field("id", line.assembly.id)
                        json.field("kind", line.assembly.kind.rawValue)
                        json.field("name", line.assembly.title)
                        json.field("place", line.assembly.place)
                        json.field("state", line.assembly.state.rawValue)
                        json.field("meets_at", line.assembly.meets)
                    }
                }
            }
            json.field("next", next.map(String.init))
        }
    }
}
