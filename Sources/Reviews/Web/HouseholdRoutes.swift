import Access
import Appraisals
import HTTPTypes
import Kernel
import People
import Points
import Sealing
import Storage
import Web

/// What a household sees of its reviews, behind the secret of its card.
struct HouseholdReviews: Sendable {
    let household: HouseholdID
    let token: String
    let code: String
    let results: [Line]
    let matters: [ReviewMatter]
    let sheets: [(title: String, path: String)]

    struct Line: Sendable {
        let round: ReviewRound
        let title: String
        let state: Appraisal.State
        let subject: Int
        let result: SubjectResult?
        let marks: [GroupMark]
        /// Of whom there are so many.
        let households: Int
        let appeals: [AppraisalAppeal]
    }

    var path: String { "/reviews/households/\(token)" }

    static func read(
        token: String, key: CountyKey, in reader: Reader
    ) throws -> HouseholdReviews {
        let household = try Points.household(token: token, key: key, in: reader)
        let rounds = try RoundStore.page(in: household.village, limit: 12, reader)
        let about = household.id.as(Marks.Anything.self)
        var (lines, sheets): ([Line], [(String, String)]) = ([], [])
        for round in rounds {
            guard let appraisal = try Appraisals.appraisal(round.appraisal, in: reader),
                let at = appraisal.terms.subjects.firstIndex(where: { $0.about == about })
            else { continue }
            if appraisal.state.hasResult {
                let outcome = try Appraisals.outcome(of: appraisal.id, in: reader)
                let appeals = try Appraisals.appeals(of: appraisal.id, in: reader)
                lines.append(
                    Line(
                        round: round, title: appraisal.terms.title, state: appraisal.state, subject: at + 1,
                        result: outcome?.results.first { $0.subject == at + 1 },
                        marks: outcome?.marks.filter { $0.subject == at + 1 } ?? [],
                        households: appraisal.terms.subjects.count,
                        appeals: appeals.filter { $0.subject == at + 1 }))
            }
            let own = try Appraisals.judges(of: appraisal.id, in: reader).first {
                $0.group == 2 && $0.avoids.contains { $0.subject == at + 1 && $0.ground == .listed }
            }
            if appraisal.state == .open, let own {
                let secret = JudgeToken(of: own.number, in: appraisal.id, key: key)
                sheets.append((appraisal.terms.title, "/appraisals/\(appraisal.id)/sheets/\(secret.text)"))
            }
        }
        return HouseholdReviews(
            household: household.id, token: token, code: household.code, results: lines,
            matters: try MatterStore.all(of: household.id, in: reader), sheets: sheets)
    }

    static let shape = Shape.named(
        "HouseholdReviews",
        .object([
            ("household", .id),
            (
                "results",
                .list(
                    .object([
                        ("round", .id), ("title", .text), ("state", .text), ("result", .optional(.whole)),
                        ("rank", .optional(.whole)), ("households", .whole),
                    ]))
            ),
            (
                "matters",
                .list(
                    .object([
                        ("id", .id), ("words", .text), ("state", .text), ("reply", .optional(.text)),
                        ("until", .optional(.day)),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("household", household)
            json.key("results")
            json.array(results) { json, line in
                json.object { json in
                    json.field("round", line.round.id)
                    json.field("title", line.title)
                    json.field("state", line.state.rawValue)
                    json.field("result", (line.result?.result).map(Int64.init))
                    json.field("rank", (line.result?.rank).map(Int64.init))
                    json.field("households", line.households)
                }
            }
            json.key("matters")
            json.array(matters) { json, matter in
                json.object { json in
                    json.field("id", matter.id)
                    json.field("words", matter.words)
                    json.field("state", matter.state.rawValue)
                    json.field("reply", matter.reply)
                    json.field("until", matter.until)
                }
            }
        }
    }
}

/// A household's own page: its results, what it was told, and its right to be heard.
enum HouseholdRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "reviews/households/{token}", for: Anyone.self,
            "A household's own results and matters, to whoever holds its card.",
            output: HouseholdReviews.shape
        ) { visit, _ in
            let (token, key) = (visit.parameters["token"] ?? "", visit.county.key)
            let file = try await visit.county.database.read {
                try HouseholdReviews.read(token: token, key: key, in: $0)
            }
            let ids = (AnyID.minted(at: visit.now), AnyID.minted(at: visit.now))
            return Answer(json: { file.write(to: &$0) }, page: { householdReviewsPage(file, ids: ids, $0) })
        },
        Endpoint(
            .post, "reviews/households/{token}/replies", for: Anyone.self,
            "Replies to the matter `matter` that the household was told of.",
            fields: [
                InputField("id", .id), InputField("matter", .id, required: true),
                InputField("reply", limit: 2_000),
            ], output: HouseholdReviews.shape, form: "reviews/households/{token}"
        ) { visit, _ in
            let (matter, words) = (
                try visit.input.id("matter", of: Marks.ReviewMatter.self), visit.input["reply"] ?? ""
            )
            return try await act(visit) { household, transaction in
                guard let matter, try Reviews.matter(matter, in: transaction).household == household.household
                else { throw MatterRefusal.unknown }
                try Reviews.reply(words, to: matter, in: transaction)
            }
        },
        Endpoint(
            .post, "reviews/households/{token}/appeals", for: Anyone.self,
            "Appeals against the household's own result of the round `round`.",
            fields: [
                InputField("id", .id), InputField("round", .id, required: true),
                InputField("words", limit: 2_000),
            ], output: HouseholdReviews.shape, form: "reviews/households/{token}"
        ) { visit, _ in
            let (round, words) = (
                try visit.input.id("round", of: Marks.ReviewRound.self), visit.input["words"] ?? ""
            )
            guard let appeal = try visit.input.id("id", of: Marks.AppraisalAppeal.self) else {
                throw WebRefusal.idMissing
            }
            return try await act(visit) { household, transaction in
                guard let line = household.results.first(where: { $0.round.id == round }) else {
                    throw RoundRefusal.unknown
                }
                try Appraisals.appeal(
                    appeal, against: line.round.appraisal, about: line.subject, by: household.code, words,
                    in: transaction)
            }
        },
    ]

    /// Does something for the household of the card, once for each id that is sent.
    private static func act(
        _ visit: Visit, _ body: @escaping @Sendable (HouseholdReviews, Transaction) throws -> Void
    ) async throws -> Answer {
        let (token, key) = (visit.parameters["token"] ?? "", visit.county.key)
        let sending = try visit.input.id("id", of: Marks.Anything.self)
        let digest = visit.input.digest
        let origin = Origin(actor: (try? MemberCaller(visit))?.person)
        let (file, claim) = try await visit.county.database.write(by: origin) { transaction in
            let known = try HouseholdReviews.read(token: token, key: key, in: transaction)
            let claim = try sending.map {
                try transaction.claim($0, by: "card:\(known.household)", digest: digest)
            }
            if claim != .repeated { try body(known, transaction) }
            return (try HouseholdReviews.read(token: token, key: key, in: transaction), claim)
        }
        return Answer(claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }
}

func householdReviewsPage(_ file: HouseholdReviews, ids: (AnyID, AnyID), _ frame: Frame) -> HTML {
    let told = file.matters.filter { $0.state == .told || $0.state == .listed }
    let matters = told.html { matter in
        let reply: HTML =
            if let words = matter.reply {
                "<p>\(frame(.matterReplied))</p>\(Prose(words).html)"
            } else if matter.state == .told {
                Form.post(
                    to: "\(file.path)/replies", id: ids.0, frame: frame,
                    """
                    \(Form.hidden("matter", "\(matter.id)"))\
                    \(Field("reply", frame(.matterReplyWords), id: "reply-\(matter.id)")
                        .area(frame, rows: 3, maxLength: ReviewLimits.words_length_max))\
                    \(Button(frame(.matterReplySave), .main).submit())
                    """)
            } else {
                .empty
            }
        let state = frame(matter.state == .told ? .ownTold : .ownListed)
        return Inset(matter.words, "<p>\(state)</p>\(Prose(matter.answer).html)\(reply)").html
    }
    let sheets = file.sheets.html { "<p>\(Address.link($0.title, to: $0.path))</p>\n" }
    let sheetPart: HTML =
        file.sheets.isEmpty ? .empty : Part(id: "sheets", frame(.ownSheets), sheets).html
    let results = file.results.html { ownResult($0, file, ids.1, frame) }
    let resultPart: HTML =
        file.results.isEmpty
        ? "<p class=\"quiet\">\(frame(.ownNoResults))</p>"
        : Part(id: "results", frame(.ownResults), note: frame(.ownResultsNote), results).html
    return Layout.page(
        title: frame(.ownTitle, ["code": file.code]), purpose: frame(.ownPurpose), frame: frame,
        body: """
            \(matters)\(sheetPart)\(resultPart)\
            <p>\(Button(frame(.ownCard), .bare).link(to: "/cards/\(file.token)"))</p>
            """)
}

private func ownResult(
    _ line: HouseholdReviews.Line, _ file: HouseholdReviews, _ id: AnyID, _ frame: Frame
) -> HTML {
    func mark(_ group: Int) -> String {
        let found = line.marks.first { $0.group == group }?.mark
        return found.map { Hundredths.fixed(($0 + 50) / 100) } ?? frame(.resultNone)
    }
    let rank = line.result?.rank.map {
        frame(.ownRank, ["rank": "\($0)", "count": "\(line.households)"])
    }
    let facts = FactsList([
        Fact(frame(.resultScore), line.result?.result.map(Hundredths.fixed) ?? frame(.resultNone)),
        Fact(frame(.resultRank), rank ?? frame(.resultNone)), Fact(frame(.weightPoints), mark(1)),
        Fact(frame(.weightResidents), mark(2)), Fact(frame(.weightSquires), mark(3)),
    ])
    let appeals = line.appeals.html { appeal in
        "<p>\(frame(.ownAppealed)) \(frame(appeal.state.title))</p>\(Prose(appeal.answer).html)"
    }
    let form: HTML =
        line.state.isAppealable && line.appeals.isEmpty
        ? Fold(
            frame(.ownAppeal), isOpen: frame.error(at: "words") != nil,
            Form.post(
                to: "\(file.path)/appeals", id: id, frame: frame,
                """
                \(Form.hidden("round", "\(line.round.id)"))\
                \(Field("words", frame(.ownAppealWords), id: "words-\(line.round.id)")
                    .area(frame, rows: 3, maxLength: AppraisalLimits.words_length_max))\
                \(Button(frame(.ownAppealSend)).submit())
                """)
        ).html : .empty
    return Inset(line.title, "\(facts.html)\(appeals)\(form)").html
}
