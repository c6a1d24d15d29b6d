import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// What the desk does to an appraisal, from the opening to the result that stands.
enum ActRoutes {
    static let all: [Endpoint] = [
        step("opening", "Fixes the terms; sheets are taken from now on.") { try Appraisals.open($0, in: $1) },
        step("closing", "Freezes the sheets.") { try Appraisals.close($0, in: $1) },
        step("counts", "Counts the frozen sheets; the time to appeal begins.") {
            _ = try Appraisals.count($0, in: $1)
        },
        step("finality", "Lets a result stand against which nobody may appeal any more.") {
            try Appraisals.finalise($0, in: $1)
        },
        Endpoint(
            .post, "appraisals/{id}/withdrawal", for: OfficerCaller.self,
            "Gives an appraisal up before there is a result.",
            fields: [InputField("id", .id), InputField("reason", limit: 1_000)], output: AppraisalFile.shape,
            form: "appraisals/{id}"
        ) { visit, officer in
            let reason = visit.input["reason"] ?? ""
            return try await act(visit, officer) { try Appraisals.drop($0, because: reason, in: $1) }
        },
        Endpoint(
            .post, "appraisals/{id}/appeals", for: OfficerCaller.self,
            "Writes down what somebody says against the result; the clock of the answer begins.",
            fields: [
                InputField("id", .id), InputField("subject", .number), InputField("appellant", limit: 200),
                InputField("words", limit: 2_000),
            ], output: AppraisalFile.shape, form: "appraisals/{id}"
        ) { visit, officer in
            guard let appeal = try visit.input.id("id", of: Marks.AppraisalAppeal.self) else {
                throw WebRefusal.idMissing
            }
            let subject = try visit.input.number("subject")
            let (name, words) = (visit.input["appellant"] ?? "", visit.input["words"] ?? "")
            return try await act(visit, officer) {
                try Appraisals.appeal(appeal, against: $0, about: subject, by: name, words, in: $1)
            }
        },
        Endpoint(
            .post, "appraisals/{id}/appeals/{appeal}/answer", for: OfficerCaller.self,
            "Answers an appeal; what is changed stands one a line in `adjustments`, and the count is made anew.",
            fields: [
                InputField("id", .id), InputField("is_upheld", .flag), InputField("answer", limit: 2_000),
                InputField("adjustments", limit: 2_000),
            ], output: AppraisalFile.shape, form: "appraisals/{id}"
        ) { visit, officer in
            let appeal: AppraisalAppealID = try visit.id("appeal")
            let input = visit.input
            let isUpheld = input.isChecked("is_upheld")
            let answer = AppealAnswer(
                isUpheld: isUpheld, words: input["answer"] ?? "",
                adjustments: isUpheld ? try AppraisalInput(input).adjustments() : [])
            return try await act(visit, officer) { id, transaction in
                guard try CountStore.appeal(appeal, in: transaction)?.appraisal == id else {
                    throw AppealRefusal.unknown
                }
                try Appraisals.answer(appeal, answer, in: transaction)
            }
        },
    ]

    private static func step(
        _ noun: String, _ summary: String,
        _ body: @escaping @Sendable (AppraisalID, Transaction) throws -> Void
    ) -> Endpoint {
        Endpoint(
            .post, "appraisals/{id}/\(noun)", for: OfficerCaller.self, summary,
            fields: [InputField("id", .id)], output: AppraisalFile.shape, form: "appraisals/{id}"
        ) { visit, officer in try await act(visit, officer, body) }
    }

    /// Does something to the appraisal of the path, once for each id that the client sends.
    static func act(
        _ visit: Visit, _ officer: OfficerCaller, next: String = "",
        _ body: @escaping @Sendable (AppraisalID, Transaction) throws -> Void
    ) async throws -> Answer {
        let id: AppraisalID = try visit.id("id")
        let sending = try visit.input.id("id", of: Marks.Anything.self)
        let digest = visit.input.digest + id.bytes + Array(visit.path.utf8)
        let file = try await visit.county.database.write(by: officer.origin) { transaction in
            let appraisal = try Appraisals.found(id, in: transaction)
            try officer.require(
                .dispatch, at: try Places.lineage(of: appraisal.place, in: transaction).map(\.id))
            // A draft's own id comes back with its terms, and that is no second sending.
            let claim = try sending.flatMap { sending in
                sending == id.as(Marks.Anything.self)
                    ? nil
                    : try transaction.claim(sending, by: officer.person.description, digest: digest)
            }
            if claim != .repeated { try body(id, transaction) }
            return try AppraisalFile.read(id, for: officer, in: transaction)
        }
        guard let file else { throw AppraisalRefusal.unknown }
        return Answer(next: file.path + next, json: { file.write(to: &$0) })
    }
}
