import Access
import Clocks
import Files
import Kernel
import People
import Places
import Rulebook
import Storage
import Web

/// A hazard with everything that its file shows; a household is named by its number and a masked name.
struct HazardFile: Sendable {
    let office: HazardOffice
    let object: HazardObject?
    let objects: [HazardObject]
    /// What the county calls each grade.
    let grades: [Hazard.Grade: Rule]
    let acts: [HazardAct]
    let photos: [AnyID: [FileID]]
    let names: [PersonID: String]
    let household: Resident?
    let clocks: [KeptClock]
    let rules: [RuleID: Rule]
    let calendar: WorkingCalendar
    let now: Instant

    struct Resident: Sendable {
        let code: String
        let name: String
    }

    var hazard: Hazard { office.hazard }
    var path: String { office.path }

    static func read(_ office: HazardOffice, in reader: Reader) throws -> HazardFile {
        let hazard = office.hazard
        let acts = try HazardStore.acts(of: hazard.id, in: reader)
        let owners =
            [hazard.subject] + acts.filter { $0.kind == .righting }.map { $0.id.as(Marks.Anything.self) }
        let clocks = try Clocks.of(hazard.subject, in: reader)
        let objects = try Hazards.objects(at: office.lineage, in: reader)
        let hands = acts.compactMap(\.person) + [hazard.finder].compactMap(\.self)
        return HazardFile(
            office: office, object: objects.first { $0.code == hazard.object }, objects: objects,
            grades: Dictionary(
                uniqueKeysWithValues: try Hazard.Grade.allCases.compactMap { grade in
                    try Hazards.rule(Hazards.gradeKey(grade), at: office.lineage, in: reader).map {
                        (grade, $0)
                    }
                }),
            acts: acts,
            photos: Dictionary(
                uniqueKeysWithValues: try owners.map { owner in
                    (owner, try Files.list(owner: owner, in: reader).map(\.id))
                }), names: try People.names(of: Set(hands), in: reader),
            household: try hazard.household.flatMap { id in
                try People.addresses(of: [id], in: reader).first.map {
                    Resident(code: $0.code, name: $0.headName ?? "")
                }
            }, clocks: clocks, rules: try Rulebook.find(Set(clocks.compactMap(\.rule)), in: reader),
            calendar: try Clocks.calendar(in: reader), now: reader.now)
    }

    func photos(of owner: AnyID, _ frame: Frame) -> [Photo] {
        (photos[owner] ?? []).map {
            Photo(
                path: "\(path)/photos/\($0)", thumbnail: "\(path)/thumbnails/\($0)", alt: frame(.hazardPhotos)
            )
        }
    }

    /// Who puts it right, masked where it is a household.
    func holder(_ frame: Frame) -> String? {
        guard let holder = hazard.holder else { return nil }
        switch holder {
        case .household: return frame.joined(frame(holder.title), house ?? "")
        case .unit, .department: return hazard.unit
        case .village: return office.line.first { $0.level == .village }?.name ?? frame(holder.title)
        }
    }

    /// `012 陈*英`
    var house: String? { household.map { "\($0.code) \(Masking.name($0.name))" } }

    func face(_ clock: KeptClock) -> ClockFace { clock.face(at: now, in: calendar) }

    static let shape = Shape.named(
        "Hazard",
        .object([
            ("id", .id), ("number", .text), ("place", .id), ("object", .text), ("grade", .optional(.text)),
            ("spot", .text), ("words", .optional(.text)), ("measure", .text), ("source", .text),
            ("source_id", .optional(.id)), ("state", .text), ("rung", .text), ("holder", .optional(.text)),
            ("household_masked", .optional(.text)), ("unit", .text), ("found_at", .instant),
            ("closed_at", .optional(.instant)),
            (
                "acts",
                .list(
                    .object([
                        ("id", .id), ("kind", .text), ("done_at", .instant), ("words", .optional(.text)),
                        ("detail", .optional(.text)), ("basis", .optional(.text)), ("until", .optional(.day)),
                    ]))
            ),
            (
                "clocks",
                .list(
                    .object([
                        ("name", .text), ("due_at", .optional(.instant)), ("is_running", .flag),
                        ("source", .optional(.text)),
                    ]))
            ), ("photos", .list(.id)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", hazard.id)
            json.field("number", hazard.number)
            json.field("place", hazard.place)
            json.field("object", hazard.object)
            json.field("grade", hazard.grade?.rawValue)
            json.field("spot", hazard.spot)
            json.field("words", hazard.words)
            json.field("measure", hazard.measure.rawValue)
            json.field("source", hazard.source.rawValue)
            json.field("source_id", hazard.sourceID)
            json.field("state", hazard.state.rawValue)
            json.field("rung", hazard.rung.rawValue)
            json.field("holder", hazard.holder?.rawValue)
            json.field("household_masked", house)
            json.field("unit", hazard.unit)
            json.field("found_at", hazard.found)
            json.field("closed_at", hazard.closed)
            writeCourse(to: &json)
            json.key("photos")
            json.array(photos.values.joined().sorted()) { $0.write($1.description) }
        }
    }

    private func writeCourse(to json: inout JSONText) {
        json.key("acts")
        json.array(acts) { json, act in
            json.object { json in
                json.field("id", act.id)
                json.field("kind", act.kind.rawValue)
                json.field("done_at", act.done)
                json.field("words", act.words)
                json.field("detail", act.detail)
                json.field("basis", act.basis)
                json.field("until", act.until)
            }
        }
        json.key("clocks")
        json.array(clocks) { json, clock in
            json.object { json in
                json.field("name", clock.name)
                json.field("due_at", clock.due(in: calendar)?.instant)
                json.field("is_running", clock.isRunning)
                json.field("source", clock.rule.flatMap { rules[$0] }?.source.description)
            }
        }
    }
}
