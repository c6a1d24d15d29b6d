import Access
import Cases
import Files
import Foundation
import Kernel
import People
import Sealing
import Storage
import Web

/// A visit as its visitor, and those who oversee the place, read it.
struct HomeVisitFile: Sendable {
    let visit: HomeVisit
    let found: VisitedHousehold
    let visitorName: String
    let form: VisitForm?
    /// By the question's id.
    let answers: [String: String]
    let note: String
    let findings: [(VisitFinding, Answered?)]
    let photos: [FileID]
    /// The entry that puts this one right.
    let follower: HomeVisitID?
    let mayCorrect: Bool

    /// The request that was opened because of a finding.
    struct Answered: Sendable {
        let number: String
        let isOpen: Bool
    }

    var path: String { "/visits/\(visit.id)" }

    /// Throws `VisitingRefusal.unknown` also for those to whom the visit is nothing.
    static func read(
        _ id: HomeVisitID, for caller: VisitCaller, key: CountyKey, in reader: Reader
    ) throws -> HomeVisitFile {
        guard let visit = try HomeVisitStore.find(id, in: reader),
            let found = try? VisitedHousehold.read(visit.household, for: caller, in: reader)
        else { throw VisitingRefusal.unknown }
        let isOwn = visit.visitor == caller.member.person
        guard isOwn || found.oversees || caller.worksAt(found.lineage) else { throw VisitingRefusal.unknown }
        let sealed = try HomeVisitStore.sealed(of: id, in: reader)
        let answers = try sealed.answers.map { try key.open($0, context: HomeVisits.answersContext(of: id)) }
        let note = try sealed.note.map { try key.open($0, context: HomeVisits.noteContext(of: id)) }
        let follower = try HomeVisitStore.follower(of: id, in: reader)
        return HomeVisitFile(
            visit: visit, found: found,
            visitorName: try visit.visitor.flatMap { try People.name(of: $0, in: reader) } ?? "",
            form: try visit.form.flatMap { try VisitFormStore.find($0, in: reader) },
            answers: try answers.map {
                try JSONDecoder().decode([String: String].self, from: Data($0.utf8))
            } ?? [:], note: note ?? "",
            findings: try FindingStore.all(of: id, in: reader).map { finding in
                (finding, try finding.request.flatMap { try answered($0, in: reader) })
            },
            photos: try Files.list(owner: id.as(Marks.Anything.self), in: reader).map(\.id),
            follower: follower, mayCorrect: follower == nil && (isOwn || found.oversees) && found.mayVisit)
    }

    static func answered(_ request: CaseID, in reader: Reader) throws -> Answered? {
        try CaseFile.read(request, in: reader).map {
            Answered(number: $0.matter.number, isOpen: $0.matter.isOpen)
        }
    }

    static let shape = Shape.named(
        "HomeVisit",
        .object([
            ("id", .id), ("household", .id), ("place", .id), ("visitor", .optional(.id)),
            ("visitor_name", .text), ("happened_at", .instant), ("recorded_at", .instant),
            ("outcome", .text), ("manner", .text), ("form", .optional(.text)),
            ("form_version", .optional(.whole)),
            ("answers", .list(.object([("question", .text), ("words", .text), ("answer", .text)]))),
            ("note", .text), ("corrects", .optional(.id)), ("corrected_by", .optional(.id)),
            ("was_erased", .flag), ("photos", .list(.id)), ("findings", .list(findingShape)),
        ]))

    static let findingShape = Shape.named(
        "VisitFinding",
        .object([
            ("id", .id), ("visit", .id), ("household", .id), ("kind", .text), ("words", .optional(.text)),
            ("found_at", .instant), ("request", .optional(.id)), ("number", .optional(.text)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", visit.id)
            json.field("household", visit.household)
            json.field("place", visit.place)
            json.field("visitor", visit.visitor)
            json.field("visitor_name", visitorName)
            json.field("happened_at", visit.happened)
            json.field("recorded_at", visit.recorded)
            json.field("outcome", visit.outcome.rawValue)
            json.field("manner", visit.manner.rawValue)
            json.field("form", form?.code)
            json.field("form_version", form.map { Int64($0.version) })
            json.key("answers")
            json.array(answered) { json, line in
                json.object { json in
                    json.field("question", line.question.id)
                    json.field("words", line.question.chinese)
                    json.field("answer", line.answer)
                }
            }
            json.field("note", note)
            json.field("corrects", visit.corrects)
            json.field("corrected_by", follower)
            json.field("was_erased", visit.wasErased)
            json.key("photos")
            json.array(photos) { $0.write($1.description) }
            json.key("findings")
            json.array(findings) { $1.0.write(to: &$0, number: $1.1?.number) }
        }
    }

    /// The questions that were answered, in their order.
    var answered: [(question: VisitQuestion, answer: String)] {
        (form?.questions ?? []).compactMap { question in
            answers[question.id].map { (question, $0) }
        }
    }
}

extension VisitFinding {
    func write(to json: inout JSONText, number: String?) {
        json.object { json in
            json.field("id", id)
            json.field("visit", visit)
            json.field("household", household)
            json.field("kind", kind.rawValue)
            json.field("words", words)
            json.field("found_at", found)
            json.field("request", request)
            json.field("number", number)
        }
    }
}
