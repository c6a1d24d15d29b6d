import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// What becomes of one act: a reply, a decision, a reversal.
enum ActRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "points/acts/{id}", for: OfficerCaller.self, "One act of one household.",
            output: ActFile.shape
        ) { visit, officer in
            let file = try await file(visit, officer)
            let ids = ActIDs(
                reply: AnyID.minted(at: visit.now), decision: AnyID.minted(at: visit.now),
                reversal: AnyID.minted(at: visit.now))
            return Answer(json: { file.write(to: &$0) }, page: { actPage(file, ids: ids, $0) })
        },
        Endpoint(
            .get, "points/acts/{id}/print", .page, for: OfficerCaller.self,
            "What the household gets in its hand when a deduction is proposed."
        ) { visit, officer in
            let (file, publicURL) = (try await file(visit, officer), visit.publicURL)
            guard file.hearing != nil else { throw DeductionRefusal.unknown }
            try await keepLook(visit, officer, at: file.act.household)
            return Answer { deductionSheet(file, publicURL: publicURL, $0) }
        },
        Endpoint(
            .post, "points/acts/{id}/reply", for: OfficerCaller.self,
            "Enters what the household said by word of mouth or on paper.",
            fields: [InputField("id", .id), InputField("reply", limit: 2_000)], output: ActFile.shape,
            form: "points/acts/{id}"
        ) { visit, officer in
            let words = visit.input["reply"] ?? ""
            return try await act(visit, officer, { $0.mayDeclare }) { id, transaction in
                try Points.reply(words, to: id, in: transaction)
            }
        },
        Endpoint(
            .post, "points/acts/{id}/decision", for: OfficerCaller.self,
            "Decides on a deduction once the household was heard: `is_upheld`, `points` above zero, `words`.",
            fields: [
                InputField("id", .id), InputField("is_upheld", .flag), InputField("points", limit: 20),
                InputField("words", limit: 2_000),
            ], output: ActFile.shape, form: "points/acts/{id}"
        ) { visit, officer in
            let isUpheld = visit.input.isChecked("is_upheld")
            let points = try PointsInput(visit.input).amount("points")
            let words = visit.input["words"] ?? ""
            return try await act(visit, officer, { $0.isCommittee }) { id, transaction in
                try Points.decide(id, isUpheld: isUpheld, points: points, words: words, in: transaction)
            }
        },
        Endpoint(
            .post, "points/acts/{id}/reversal", for: OfficerCaller.self,
            "Takes a booked act back by a reversal, with a `reason`.",
            fields: [InputField("id", .id), InputField("reason", limit: 2_000)], output: ActFile.shape,
            form: "points/acts/{id}"
        ) { visit, officer in
            let reason = visit.input["reason"] ?? ""
            return try await act(visit, officer, { $0.isCommittee }) { id, transaction in
                try Points.takeBack(id, because: reason, in: transaction)
            }
        },
    ]

    /// A slip that leaves the screen with what a household is said to have done is kept as a look.
    private static func keepLook(
        _ visit: Visit, _ officer: OfficerCaller, at household: HouseholdID
    ) async throws {
        try await visit.county.database.write(by: officer.origin) { transaction in
            try Access.recordLook(
                by: officer.person, at: household.as(Marks.Anything.self), field: "points-slip",
                reason: Access.LookDone.printed.rawValue, in: transaction)
        }
    }

    private static func file(_ visit: Visit, _ officer: OfficerCaller) async throws -> ActFile {
        let id: PointsActID = try visit.id("id")
        let key = visit.county.key
        let file = try await visit.county.database.read {
            try ActFile.read(id, for: officer, key: key, in: $0)
        }
        guard let file else { throw DeductionRefusal.unknown }
        return file
    }

    private static func act(
        _ visit: Visit, _ officer: OfficerCaller, _ may: @escaping @Sendable (PointsOffice) -> Bool,
        _ body: @escaping @Sendable (PointsActID, Transaction) throws -> Void
    ) async throws -> Answer {
        let id: PointsActID = try visit.id("id")
        let sending = try visit.input.id("id", of: Marks.Anything.self)
        let digest = visit.input.digest + id.bytes + Array(visit.path.utf8)
        let file = try await visit.county.database.write(by: officer.origin) { transaction in
            guard let act = try ActStore.find(id, in: transaction) else { throw DeductionRefusal.unknown }
            let office = try PointsOffice.read(officer, at: act.village, in: transaction)
            let isNear = office.reach?.contains(act.household) != false
            if !isNear || !may(office) { throw AccessRefusal.notAllowed }
            let claim = try sending.map {
                try transaction.claim($0, by: officer.person.description, digest: digest)
            }
            if claim != .repeated { try body(id, transaction) }
            return try ActFile.read(id, for: officer, in: transaction)
        }
        guard let file else { throw DeductionRefusal.unknown }
        return Answer(next: file.path, json: { file.write(to: &$0) })
    }
}
