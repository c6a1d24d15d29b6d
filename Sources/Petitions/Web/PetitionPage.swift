import Access
import Cases
import Clocks
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import Web

/// A petition with everything that its page shows to those who may know of it.
struct PetitionPage: Sendable {
    let file: PetitionFile
    let hand: PetitionHand
    /// The office first, the county last.
    let office: [Place]
    let place: String
    let unit: String
    let accused: String
    let guided: String
    let clocks: [ShownClock]
    let windows: [RuleCitation]
    let steps: [PetitionStep]
    let people: [PersonID: String]
    let units: [Choice]
    /// The first words in an accusation are open only after a look; names always are.
    let words: OpenedPetition?
    let answers: [PetitionActID: (words: String, basis: String)]
    let notes: [PetitionActID: String]
    let attachments: [PetitionAttachment]
    /// What the papers are called; of an accusation only after a look.
    let titles: [FileID: String]
    let mayErase: Bool
    let ids: FormIDs
    let isOpened: Bool

    var petition: Petition { file.petition }
    var path: String { "/petitions/\(petition.id)" }

    /// Throws `PetitionRefusal.unknown` for those who may not know of it.
    ///
    /// - Parameter isOpened: whether a look was just kept.
    static func read(
        _ id: PetitionID, for officer: OfficerCaller, key: CountyKey, isOpened: Bool, at now: Instant,
        in reader: Reader
    ) throws -> PetitionPage {
        guard let file = try PetitionFile.read(id, in: reader) else { throw PetitionRefusal.unknown }
        let hand = try officer.hand(on: file, in: reader)
        guard hand.mayKnow else { throw PetitionRefusal.unknown }
        let petition = file.petition
        let office = try Places.lineage(of: petition.office, in: reader)
        let lineage = office.map(\.id)
        let steps = try CourseStore.steps(of: id, in: reader)
        let named = steps.compactMap { $0.actor } + steps.compactMap { PersonID($0.detail) }
        let isReadable = isOpened || !petition.isRestricted
        let stages: [Petition.Stage] = petition.kind == .appeal ? [.review, .recheck] : []
        return PetitionPage(
            file: file, hand: hand, office: office,
            place: try Places.longNames(of: [petition.place], in: reader)[petition.place] ?? "",
            unit: try petition.unit?.name(in: reader) ?? "",
            accused: try petition.accused?.name(in: reader) ?? "",
            guided: try petition.guided.flatMap { try CaseFile.read($0, in: reader)?.matter.number } ?? "",
            clocks: try ShownClock.all(of: petition.subject, at: lineage, in: reader),
            windows: try stages.compactMap {
                try ShownClock.citation(
                    Petitions.windowKey($0), at: lineage, on: reader.now.day, in: reader)
            }, steps: steps,
            people: try People.names(
                of: Set(named + file.assignees.map(\.person) + file.answers.map(\.by)), in: reader),
            units: hand.actsForOffice && petition.state == .registered
                ? try PetitionChoices.units(at: office, in: reader) : [],
            words: isReadable ? try PetitionStore.sealed(id, key: key, in: reader) : nil,
            answers: isReadable ? try CourseStore.words(of: id, key: key, in: reader) : [:],
            notes: isReadable ? try CourseStore.notes(of: id, key: key, in: reader) : [:],
            attachments: try AttachmentStore.list(of: id, in: reader),
            titles: isReadable ? try AttachmentStore.titles(of: id, key: key, in: reader) : [:],
            mayErase: petition.isRestricted ? hand.isAssignee : People.mayErase(officer, within: office),
            ids: FormIDs(at: now), isOpened: isOpened)
    }

    func name(_ person: PersonID?) -> String { person.flatMap { people[$0] } ?? "" }

    static let shape = Shape.named(
        "Petition",
        .object([
            ("id", .id), ("number", .text), ("form", .text), ("kind", .text), ("state", .text),
            ("office", .id), ("place", .id), ("source", .text), ("received_at", .instant),
            ("visitors", .optional(.whole)), ("is_reachable", .flag), ("unit_place", .optional(.id)),
            ("unit_organisation", .optional(.id)), ("extended_days", .whole),
            ("asked_days", .optional(.whole)), ("request", .optional(.id)), ("guided", .optional(.id)),
            ("closed_at", .optional(.instant)), ("version", .whole), ("words", .optional(.text)),
            ("name", .optional(.text)), ("phone", .optional(.text)), ("address", .optional(.text)),
            ("assignees", .list(.id)), ("clocks", .list(ShownClock.shape)),
            ("attachments", AttachmentRoutes.shape),
            (
                "answers",
                .list(
                    .object([
                        ("stage", .text), ("outcome", .text), ("answered_at", .instant),
                        ("delivered_on", .optional(.day)), ("until_on", .optional(.day)),
                        ("words", .optional(.text)), ("basis", .optional(.text)),
                    ]))
            ),
            (
                "steps",
                .list(
                    .object([
                        ("kind", .text), ("detail", .text), ("note", .optional(.text)), ("at", .instant),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", petition.id)
            json.field("number", petition.number)
            json.field("form", petition.form.rawValue)
            json.field("kind", petition.kind.rawValue)
            json.field("state", petition.state.rawValue)
            json.field("office", petition.office)
            json.field("place", petition.place)
            json.field("source", petition.source)
            json.field("received_at", petition.received)
            json.field("visitors", petition.visitors.map(Int64.init))
            json.field("is_reachable", petition.isReachable)
            json.field("unit_place", petition.unit?.place)
            json.field("unit_organisation", petition.unit?.organisation)
            json.field("extended_days", petition.extended_days)
            json.field("asked_days", petition.ask.map { Int64($0.days) })
            json.field("request", petition.request)
            json.field("guided", petition.guided)
            json.field("closed_at", petition.closure?.at)
            json.field("version", petition.version)
            json.field("words", words?.words)
            json.field("name", isOpened ? words?.name : nil)
            json.field("phone", isOpened ? words?.phone : nil)
            json.field("address", isOpened ? words?.address : nil)
            json.key("assignees")
            json.array(file.assignees) { json, assignee in json.write("\(assignee.person)") }
            json.key("clocks")
            json.array(clocks) { json, clock in clock.write(to: &json) }
            json.key("attachments")
            AttachmentRoutes.write(self, to: &json)
            writeCourse(&json)
        }
    }

    private func writeCourse(_ json: inout JSONText) {
        json.key("answers")
        json.array(file.answers) { json, answer in
            json.object { json in
                json.field("stage", answer.stage.rawValue)
                json.field("outcome", answer.outcome.rawValue)
                json.field("answered_at", answer.at)
                json.field("delivered_on", answer.delivered)
                json.field("until_on", answer.until)
                json.field("words", answers[answer.id]?.words)
                json.field("basis", answers[answer.id]?.basis)
            }
        }
        json.key("steps")
        json.array(steps) { json, step in
            json.object { json in
                json.field("kind", step.kind.rawValue)
                json.field("detail", step.detail)
                json.field("note", notes[step.id])
                json.field("at", step.at)
            }
        }
    }
}
