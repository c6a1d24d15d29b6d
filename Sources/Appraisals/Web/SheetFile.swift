import Kernel
import Places
import Sealing
import Storage
import Web

/// One judge's sheet, as far as its link opens it.
struct SheetFile: Sendable {
    let appraisal: Appraisal
    let place: Place?
    let judge: Judge
    let token: String
    /// The edition that stands; `nil` while none is in.
    let given: ScoreSheet?
    let today: Day

    var path: String { "/appraisals/\(appraisal.id)/sheets/\(token)" }

    /// Whether a sheet, or a correction, is taken now.
    var isTaken: Bool {
        appraisal.state == .open && today >= appraisal.terms.from && today <= appraisal.terms.last
    }

    /// Throws `ScoringRefusal.judgeUnknown` for a link that is not good.
    static func read(
        _ id: AppraisalID, token: String, key: CountyKey, in reader: Reader
    ) throws -> SheetFile {
        guard let number = JudgeToken.judge(in: token, of: id, key: key),
            let appraisal = try AppraisalStore.find(id, in: reader), appraisal.state != .drafted,
            let judge = try SheetStore.judges(of: id, in: reader).first(where: { $0.number == number })
        else { throw ScoringRefusal.judgeUnknown }
        return SheetFile(
            appraisal: appraisal, place: try Places.find(appraisal.place, in: reader), judge: judge,
            token: token, given: try SheetStore.editions(of: number, in: id, reader).last,
            today: reader.now.day)
    }

    static let shape = Shape.named(
        "ScoreSheet",
        .object([
            ("appraisal", .id), ("title", .text), ("judge", .whole), ("is_taken", .flag),
            ("criteria", .list(.object([("title", .text), ("full", .whole)]))),
            (
                "subjects",
                .list(
                    .object([
                        ("number", .whole), ("label", .text), ("is_avoided", .flag),
                        ("scores", .list(.optional(.whole))),
                    ]))
            ), ("edition", .optional(.whole)), ("digest", .optional(.text)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("appraisal", appraisal.id)
            json.field("title", appraisal.terms.title)
            json.field("judge", judge.number)
            json.field("is_taken", isTaken)
            json.key("criteria")
            json.array(appraisal.terms.criteria) { json, criterion in
                json.object { json in
                    json.field("title", criterion.title)
                    json.field("full", criterion.full)
                }
            }
            json.key("subjects")
            json.array(appraisal.terms.subjects.enumerated()) { json, line in
                json.object { json in
                    json.field("number", line.offset + 1)
                    json.field("label", line.element.label)
                    json.field("is_avoided", !judge.mayScore(line.offset + 1))
                    json.key("scores")
                    json.array(appraisal.terms.criteria.indices) { json, index in
                        if let score = given?.scores[ScoreCell(line.offset + 1, index + 1)] {
                            json.write(score)
                        } else {
                            json.writeNull()
                        }
                    }
                }
            }
            json.field("edition", given.map { Int64($0.edition) })
            json.field("digest", given?.digest)
        }
    }
}
