import Access
import Appraisals
import HTTPTypes
import Kernel
import Notices
import Places
import Points
import Sealing
import Sheets
import Storage
import Web

/// A round with what its officers see: every household's result, for them alone.
struct RoundFile: Sendable {
    let round: ReviewRound
    let appraisal: Appraisal
    let office: ReviewOffice
    let place: Place?
    let rule: ReviewRule
    let returns: [GroupReturn]
    let isMeasured: Bool
    let outcome: AppraisalOutcome?
    let red: [RedRow]
    /// Of each subject the secret address of its household's own page.
    let pages: [Int: String]

    var path: String { "/reviews/rounds/\(round.id)" }
    var appraisalPath: String { "/appraisals/\(round.appraisal)" }

    static func read(
        _ id: ReviewRoundID, for officer: OfficerCaller, key: CountyKey, in reader: Reader
    ) throws -> RoundFile {
        let (round, appraisal) = try Reviews.found(id, in: reader)
        let office = try ReviewOffice.read(officer, at: round.place, in: reader)
        var pages: [Int: String] = [:]
        for (index, subject) in appraisal.terms.subjects.enumerated() {
            guard office.isCommittee, let household = subject.about?.as(Marks.Household.self) else {
                continue
            }
            pages[index + 1] =
                "/reviews/households/\(try Points.cardToken(of: household, key: key, in: reader).text)"
        }
        return RoundFile(
            round: round, appraisal: appraisal, office: office,
            place: try Places.find(round.place, in: reader),
            rule: try Reviews.rule(round.rule, in: reader),
            returns: try Appraisals.returns(of: round.appraisal, in: reader),
            isMeasured: try Appraisals.measures(of: round.appraisal, in: reader)[1] != nil,
            outcome: try Appraisals.outcome(of: round.appraisal, in: reader),
            red: appraisal.state == .final ? try Reviews.redRows(of: round, in: reader) : [], pages: pages)
    }

    func label(_ subject: Int) -> String { appraisal.terms.subjects[subject - 1].label }

    static let shape = Shape.named(
        "ReviewRound",
        .object([
            ("id", .id), ("place", .id), ("rule", .id), ("appraisal", .id), ("year", .whole),
            ("quarter", .whole), ("state", .text), ("is_measured", .flag), ("red_list", .optional(.id)),
            (
                "results",
                .list(
                    .object([
                        ("household", .optional(.id)), ("result", .optional(.whole)),
                        ("rank", .optional(.whole)), ("marks", .list(.optional(.whole))),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", round.id)
            json.field("place", round.place)
            json.field("rule", round.rule)
            json.field("appraisal", round.appraisal)
            json.field("year", round.span.year)
            json.field("quarter", round.span.quarter)
            json.field("state", appraisal.state.rawValue)
            json.field("is_measured", isMeasured)
            json.field("red_list", round.red?.notice)
            json.key("results")
            json.array(outcome?.ranked ?? []) { json, result in
                json.object { json in
                    json.field("household", appraisal.terms.subjects[result.subject - 1].about)
                    json.field("result", result.result.map(Int64.init))
                    json.field("rank", result.rank.map(Int64.init))
                    json.key("marks")
                    json.array(1...3) { json, group in
                        if let mark = outcome?.mark(of: result.subject, by: group)?.mark {
                            json.write(mark)
                        } else {
                            json.writeNull()
                        }
                    }
                }
            }
        }
    }
}

/// Rounds: begun, measured, and their red lists.
enum RoundRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "reviews/rounds/new", .page, for: OfficerCaller.self, "The form for a new round.",
            query: [.place("The village, or a group or grid of it.")]
        ) { visit, officer in
            let wanted =
                (visit.query["place"] ?? visit.input["place"]).flatMap(PlaceID.init) ?? officer.homePlace
            let ids = (ReviewRoundID.minted(at: visit.now), AppraisalID.minted(at: visit.now))
            let form = try await visit.county.database.read { reader in
                guard let wanted else { throw RoundRefusal.placeUnfit }
                let office = try ReviewOffice.lead(officer, at: wanted, in: reader)
                let rule = try Reviews.rule(at: office.village.id, on: reader.now.day, in: reader)
                let parts = try Places.children(of: office.village.id, in: reader).sorted(by: Place.inOrder)
                return RoundForm(
                    office: office, cadence: rule?.terms.cadence, parts: [office.village] + parts,
                    today: reader.now.day)
            }
            return Answer { roundFormPage(form, ids: ids, $0) }
        },
        Endpoint(
            .post, "reviews/rounds", for: OfficerCaller.self,
            "Begins a round at a place: every household has a sheet, each squire too; `appraisal` is the scoring's id.",
            fields: [
                InputField("id", .id), InputField("appraisal", .id), InputField("place", .id, required: true),
                InputField("year", .number, required: true), InputField("quarter", .number),
                InputField("from", .day, required: true), InputField("last", .day, required: true),
            ], output: reviewActShape, form: "reviews/rounds/new"
        ) { visit, officer in
            let draft = try draft(visit)
            return try await reviewAct(
                visit, officer, next: "/reviews/rounds/\(draft.id)", village: { _ in draft.place }
            ) { try Reviews.begin(draft, in: $0) }
        },
        Endpoint(
            .get, "reviews/rounds/{id}", for: OfficerCaller.self,
            "A round with every household's result, for the village's officers.", output: RoundFile.shape
        ) { visit, officer in
            let file = try await file(visit, officer)
            let ids = (AnyID.minted(at: visit.now), AnyID.minted(at: visit.now))
            return Answer(json: { file.write(to: &$0) }, page: { roundPage(file, ids: ids, $0) })
        },
        Endpoint(
            .post, "reviews/rounds/{id}/measures", for: OfficerCaller.self,
            "Takes over what the ledger of points says of the round's days.",
            fields: [InputField("id", .id)], output: reviewActShape, form: "reviews/rounds/{id}"
        ) { visit, officer in
            let id: ReviewRoundID = try visit.id("id")
            return try await reviewAct(
                visit, officer, next: "/reviews/rounds/\(id)",
                village: { try Reviews.found(id, in: $0).round.village }
            ) { try Reviews.measure(id, in: $0) }
        },
        Endpoint(
            .post, "reviews/rounds/{id}/red-list", for: OfficerCaller.self,
            "Publishes the red list of a final result as a notice; names are masked but of those who agreed.",
            fields: [InputField("id", .id), InputField("contact", limit: 100)], output: reviewActShape,
            form: "reviews/rounds/{id}"
        ) { visit, officer in
            let id: ReviewRoundID = try visit.id("id")
            guard let notice = try visit.input.id("id", of: Marks.Anything.self) else {
                throw WebRefusal.idMissing
            }
            let contact = visit.input["contact"] ?? ""
            return try await reviewAct(
                visit, officer, next: "/reviews/rounds/\(id)",
                village: { try Reviews.found(id, in: $0).round.village }
            ) {
                try Reviews.publishRed(
                    of: id, as: NoticeID(high: notice.high, low: notice.low), contact: contact, in: $0)
            }
        },
        Endpoint(
            .get, "reviews/rounds/{id}/results.xlsx", for: OfficerCaller.self,
            "Every household's result as a workbook.",
            output: .file("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        ) { visit, officer in
            let file = try await file(visit, officer)
            return Answer(
                bytes: try sheet(file),
                type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                fileName: "review-\(file.round.span.year)-\(file.round.span.quarter).xlsx")
        },
    ]

    private static func file(_ visit: Visit, _ officer: OfficerCaller) async throws -> RoundFile {
        let (id, key): (ReviewRoundID, CountyKey) = (try visit.id("id"), visit.county.key)
        return try await visit.county.database.read {
            try RoundFile.read(id, for: officer, key: key, in: $0)
        }
    }

    private static func draft(_ visit: Visit) throws -> RoundDraft {
        guard let id = try visit.input.id("id", of: Marks.ReviewRound.self) else {
            throw WebRefusal.idMissing
        }
        guard let place = try visit.input.id("place", of: Marks.Place.self),
            let from = try visit.input.day("from"), let last = try visit.input.day("last")
        else { throw FieldRefusal(.missing, at: "place") }
        let appraisal = try visit.input.id("appraisal", of: Marks.Appraisal.self)
        return RoundDraft(
            id: id, appraisal: appraisal ?? AppraisalID(high: id.high, low: id.low ^ 1), place: place,
            span: ReviewSpan(
                year: try visit.input.number("year") ?? 0, quarter: try visit.input.number("quarter") ?? 0),
            from: from, last: last)
    }

    private static func sheet(_ file: RoundFile) throws -> [UInt8] {
        try XLSX.write(
            sheet: "评议结果", header: ["名次", "户", "量化评比", "群众评议", "乡贤评理", "得分", "同分"],
            rows: (file.outcome?.ranked ?? []).map { result in
                let marks = (1...3).map { group -> XLSX.Cell in
                    let mark = file.outcome?.mark(of: result.subject, by: group)?.mark
                    return mark.map { .number(Double($0) / 10_000) } ?? .empty
                }
                return [
                    result.rank.map { .number(Double($0)) } ?? .text("无结果"),
                    .text(file.label(result.subject)),
                ] + marks + [
                    result.result.map { .number(Double($0) / 100) } ?? .empty,
                    .text(result.isTied ? "同分" : ""),
                ]
            })
    }
}

/// What the form for a round offers.
struct RoundForm: Sendable {
    let office: ReviewOffice
    let cadence: ReviewTerms.Cadence?
    /// The village, then its groups and grids.
    let parts: [Place]
    let today: Day
}
