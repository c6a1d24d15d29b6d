import Access
import Clocks
import Kernel
import Places
import Rulebook
import Storage
import Web

/// An appraisal with everything that its page shows; what single judges gave is not among it.
struct AppraisalFile: Sendable {
    let appraisal: Appraisal
    /// From the top down to its place.
    let line: [Place]
    let judges: [Judge]
    /// By judge: the edition that stands, how it came, the first digits of its digest.
    let sheets: [Int: SheetLine]
    let returns: [GroupReturn]
    let papers: [PaperReckoning]
    let measures: [Int: [Int: Int]]
    let counts: [AppraisalCount]
    let outcome: AppraisalOutcome?
    let appeals: [AppraisalAppeal]
    /// Of the time to appeal, and of each appeal's answer.
    let faces: [AnyID: ClockFace]
    let citations: [RuleCitation]
    /// The reader leads appraisals here.
    let isWriter: Bool

    struct SheetLine: Sendable {
        let edition: Int
        let channel: ScoreSheet.Channel
        let digest: String
    }

    var path: String { "/appraisals/\(appraisal.id)" }
    var terms: AppraisalTerms { appraisal.terms }
    var isDraft: Bool { appraisal.state == .drafted && isWriter }

    /// `nil` where there is none; throws for who may not see it.
    static func read(_ id: AppraisalID, for officer: OfficerCaller, in reader: Reader) throws
        -> AppraisalFile?
    {
        guard let appraisal = try AppraisalStore.find(id, in: reader) else { return nil }
        let line = try Places.lineage(of: appraisal.place, in: reader)
        let lineage = line.map(\.id)
        let isWriter = officer.may(.dispatch, at: lineage)
        let sees: [Permission] = [.oversee, .supervise, .verify]
        guard isWriter || sees.contains(where: { officer.may($0, at: lineage) }) else {
            throw AccessRefusal.notAllowed
        }
        let sheets = try SheetStore.standing(of: id, in: reader)
        let counts = try CountStore.all(of: id, in: reader)
        let appeals = try CountStore.appeals(of: id, in: reader)
        let owners = [id.as(Marks.Anything.self)] + appeals.map { $0.id.as(Marks.Anything.self) }
        let keys = [Appraisals.trimmingKey, Appraisals.appealKey, Appraisals.answerKey]
        return AppraisalFile(
            appraisal: appraisal, line: line.reversed(), judges: try SheetStore.judges(of: id, in: reader),
            sheets: Dictionary(
                sheets.map {
                    let line = SheetLine(
                        edition: $0.edition, channel: $0.channel, digest: String($0.digest.prefix(12)))
                    return ($0.judge, line)
                }, uniquingKeysWith: { $1 }),
            returns: try Appraisals.returns(of: appraisal, in: reader),
            papers: try SheetStore.papers(of: id, in: reader),
            measures: try SheetStore.measures(of: id, in: reader), counts: counts,
            outcome: try Appraisals.outcome(of: id, in: reader), appeals: appeals,
            faces: try Clocks.faces(of: owners, in: reader),
            citations: try keys.compactMap { key in
                guard let rule = try Appraisals.rule(key, at: appraisal.place, in: reader),
                    let known = Appraisals.ruleKeys.first(where: { $0.code == key })
                else { return nil }
                return try Rulebook.citation(of: rule, as: known, in: reader)
            }, isWriter: isWriter)
    }

    func label(_ subject: Int) -> String {
        terms.subjects.indices.contains(subject - 1) ? terms.subjects[subject - 1].label : ""
    }
}

extension AppraisalFile {
    static let shape = Shape.named(
        "Appraisal",
        .object([
            ("id", .id), ("place", .id), ("title", .text), ("basis", .text), ("state", .text), ("from", .day),
            ("last", .day), ("owner", .optional(.id)), ("owner_kind", .optional(.text)),
            ("terms_digest", .optional(.text)), ("sheets_digest", .optional(.text)),
            (
                "criteria",
                .list(.object([("number", .whole), ("title", .text), ("full", .whole), ("weight", .whole)]))
            ),
            (
                "groups",
                .list(
                    .object([
                        ("number", .whole), ("title", .text), ("weight", .whole), ("source", .text),
                        ("measured_from", .optional(.text)), ("judges", .whole), ("sheets", .whole),
                    ]))
            ),
            ("subjects", .list(.object([("number", .whole), ("label", .text), ("about", .optional(.id))]))),
            (
                "counts",
                .list(.object([("version", .whole), ("digest", .text), ("appeal", .optional(.id))]))
            ), ("results", .list(AppraisalFile.resultShape)),
            (
                "appeals",
                .list(
                    .object([
                        ("id", .id), ("subject", .optional(.whole)), ("appellant", .text), ("words", .text),
                        ("state", .text), ("answer", .text),
                    ]))
            ),
        ]))

    static let resultShape = Shape.object([
        ("subject", .whole), ("label", .text), ("result", .optional(.whole)), ("rank", .optional(.whole)),
        ("is_tied", .flag), ("marks", .list(.optional(.whole))),
    ])

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", appraisal.id)
            json.field("place", appraisal.place)
            json.field("title", terms.title)
            json.field("basis", terms.basis)
            json.field("state", appraisal.state.rawValue)
            json.field("from", terms.from)
            json.field("last", terms.last)
            json.field("owner", appraisal.owner)
            json.field("owner_kind", appraisal.ownerKind)
            json.field("terms_digest", appraisal.termsDigest)
            json.field("sheets_digest", appraisal.sheetsDigest)
            writeTerms(to: &json)
            json.key("counts")
            json.array(counts) { json, count in
                json.object { json in
                    json.field("version", count.version)
                    json.field("digest", count.digest)
                    json.field("appeal", count.appeal)
                }
            }
            json.key("results")
            json.array(outcome?.ranked ?? []) { writeResult($1, to: &$0) }
            json.key("appeals")
            json.array(appeals) { json, appeal in
                json.object { json in
                    json.field("id", appeal.id)
                    json.field("subject", appeal.subject.map(Int64.init))
                    json.field("appellant", appeal.appellant)
                    json.field("words", appeal.words)
                    json.field("state", appeal.state.rawValue)
                    json.field("answer", appeal.answer)
                }
            }
        }
    }

    private func writeTerms(to json: inout JSONText) {
        json.key("criteria")
        json.array(terms.criteria.enumerated()) { json, line in
            json.object { json in
                json.field("number", line.offset + 1)
                json.field("title", line.element.title)
                json.field("full", line.element.full)
                json.field("weight", line.element.weight)
            }
        }
        json.key("groups")
        json.array(terms.groups.enumerated()) { json, line in
            let returned = returns.first { $0.group == line.offset + 1 }
            json.object { json in
                json.field("number", line.offset + 1)
                json.field("title", line.element.title)
                json.field("weight", line.element.weight)
                json.field("source", line.element.source.code)
                json.field("measured_from", line.element.source.measure)
                json.field("judges", returned?.judges ?? 0)
                json.field("sheets", returned?.sheets ?? 0)
            }
        }
        json.key("subjects")
        json.array(terms.subjects.enumerated()) { json, line in
            json.object { json in
                json.field("number", line.offset + 1)
                json.field("label", line.element.label)
                json.field("about", line.element.about)
            }
        }
    }

    private func writeResult(_ result: SubjectResult, to json: inout JSONText) {
        json.object { json in
            json.field("subject", result.subject)
            json.field("label", label(result.subject))
            json.field("result", result.result.map(Int64.init))
            json.field("rank", result.rank.map(Int64.init))
            json.field("is_tied", result.isTied)
            json.key("marks")
            json.array(terms.groups.indices) { json, index in
                if let mark = outcome?.mark(of: result.subject, by: index + 1)?.mark {
                    json.write(mark)
                } else {
                    json.writeNull()
                }
            }
        }
    }
}
