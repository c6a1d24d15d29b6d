import Access
import HTTPTypes
import Kernel
import Sealing
import Storage
import Web

/// A judge's own sheet behind its link, and the sheets of who is signed in.
enum SheetRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "appraisals/{id}/sheets/{token}", for: Anyone.self,
            "The sheet of a judge, to whoever holds its link.", output: SheetFile.shape
        ) { visit, _ in
            let file = try await file(visit)
            let id = ScoreSheetID.minted(at: visit.now)
            return Answer(json: { file.write(to: &$0) }, page: { scoreSheetPage(file, id: id, $0) })
        },
        Endpoint(
            .post, "appraisals/{id}/sheets/{token}", for: Anyone.self,
            "Gives the sheet: `scores` in its order, blank where none is given, `declared` the subjects avoided.",
            fields: fields, output: SheetFile.shape, form: "appraisals/{id}/sheets/{token}"
        ) { visit, _ in try await take(visit, isCorrection: false) },
        Endpoint(
            .post, "appraisals/{id}/sheets/{token}/correction", for: Anyone.self,
            "Corrects the sheet while sheets are taken; the first one stays beside it.",
            fields: fields, output: SheetFile.shape, form: "appraisals/{id}/sheets/{token}"
        ) { visit, _ in try await take(visit, isCorrection: true) },
        Endpoint(
            .get, "appraisals/mine", for: MemberCaller.self,
            "The sheets that the signed-in person has to give.",
            output: .page(
                .object([
                    ("appraisal", .id), ("title", .text), ("last", .day), ("path", .text), ("is_open", .flag),
                ]))
        ) { visit, member in
            let key = visit.county.key
            let own = try await visit.county.database.read {
                try AppraisalStore.judged(by: member.person, in: $0)
            }.map { OwnSheet($0.0, judge: $0.judge, key: key) }
            return Answer(
                json: { json in
                    json.object { json in
                        json.key("items")
                        json.array(own) { $1.write(to: &$0) }
                        json.field("next", nil as String?)
                    }
                }, page: { ownSheetsPage(own, $0) })
        },
    ]

    private static let fields = [
        InputField("id", .id), InputField("scores", .list, limit: 1_440),
        InputField("declared", .list, limit: AppraisalLimits.subjects_max),
    ]

    private static func file(_ visit: Visit) async throws -> SheetFile {
        let (id, token): (AppraisalID, String) = (try visit.id("id"), visit.parameters["token"] ?? "")
        let key = visit.county.key
        return try await visit.county.database.read { try SheetFile.read(id, token: token, key: key, in: $0) }
    }

    private static func take(_ visit: Visit, isCorrection: Bool) async throws -> Answer {
        let (id, token): (AppraisalID, String) = (try visit.id("id"), visit.parameters["token"] ?? "")
        let key = visit.county.key
        guard let sheet = try visit.input.id("id", of: Marks.ScoreSheet.self) else {
            throw WebRefusal.idMissing
        }
        let (input, digest) = (AppraisalInput(visit.input), visit.input.digest + Array(visit.path.utf8))
        let origin = Origin(actor: (try? MemberCaller(visit))?.person)
        let (file, claim) = try await visit.county.database.write(by: origin) { transaction in
            let file = try SheetFile.read(id, token: token, key: key, in: transaction)
            let claim = try transaction.claim(
                sheet.as(Marks.Anything.self), by: "appraisal:\(id):\(file.judge.number)", digest: digest)
            if claim == .fresh {
                let number = file.judge.number
                try Appraisals.take(
                    SheetDraft(
                        id: sheet, judge: number, channel: .phone,
                        scores: try input.scores(for: file.appraisal.terms, judge: number),
                        declared: try input.declared()), in: id, isCorrection: isCorrection, transaction)
            }
            return (try SheetFile.read(id, token: token, key: key, in: transaction), claim)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: file.path + "#done", json: { file.write(to: &$0) })
    }
}

/// A sheet that waits for the signed-in person, or that was given.
struct OwnSheet: Sendable {
    let appraisal: Appraisal
    let path: String

    init(_ appraisal: Appraisal, judge: Int, key: CountyKey) {
        self.appraisal = appraisal
        let token = JudgeToken(of: judge, in: appraisal.id, key: key)
        path = "/appraisals/\(appraisal.id)/sheets/\(token.text)"
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("appraisal", appraisal.id)
            json.field("title", appraisal.terms.title)
            json.field("last", appraisal.terms.last)
            json.field("path", path)
            json.field("is_open", appraisal.state == .open)
        }
    }
}
