import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// A frozen list: publish it, hand it out, print it.
enum RewardListRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "rewards/lists/{id}", for: OfficerCaller.self,
            "A frozen list: who gets what, and who has it; the last places are for its writers only.",
            output: RewardFile.shape
        ) { visit, officer in
            let file = try await file(visit, officer)
            let ids = ListPageIDs(
                notice: .minted(at: visit.now), receipt: .minted(at: visit.now),
                told: .minted(at: visit.now), back: .minted(at: visit.now))
            return Answer(json: { file.write(to: &$0) }, page: { rewardListPage(file, ids: ids, $0) })
        },
        Endpoint(
            .post, "rewards/lists/{id}/notice", for: OfficerCaller.self,
            "Publishes a frozen list for objections, names masked; `id` is the notice's.",
            fields: [InputField("id", .id), InputField("contact", limit: 200)], output: RewardFile.shape,
            form: "rewards/lists/{id}"
        ) { visit, officer in
            let contact = visit.input["contact"] ?? ""
            return try await act(visit, officer) { list, sending, transaction in
                guard let sending else { throw WebRefusal.idMissing }
                try Rewards.publish(
                    list, as: sending.as(Marks.Notice.self), contact: contact, in: transaction)
            }
        },
        Endpoint(
            .post, "rewards/lists/{id}/receipts", for: OfficerCaller.self,
            "Ticks `lines` as handed out or paid on `day`, signed for by `signer`.",
            fields: [
                InputField("id", .id), InputField("lines", .list, limit: RewardLimits.ticked_max),
                InputField("day", .day), InputField("signer", limit: 200),
            ], output: RewardFile.shape, form: "rewards/lists/{id}"
        ) { visit, officer in
            let lines = try visit.input.all("lines").map { text in
                guard let id = RewardLineID(text) else { throw FieldRefusal(.unreadable, at: "lines") }
                return id
            }
            guard let day = try visit.input.day("day") else { throw FieldRefusal(.missing, at: "day") }
            let signer = visit.input["signer"] ?? ""
            return try await act(visit, officer) { list, sending, transaction in
                guard let sending else { throw WebRefusal.idMissing }
                try Rewards.receive(
                    ReceiptDraft(list: list, lines: lines, day: day, signer: signer), as: sending,
                    in: transaction)
            }
        },
        Endpoint(
            .post, "rewards/lists/{id}/corrections", for: OfficerCaller.self,
            "Takes back the tick of one `line` that was wrong; a payment by a reversal.",
            fields: [
                InputField("id", .id), InputField("line", .id, required: true),
                InputField("reason", limit: 400),
            ], output: RewardFile.shape, form: "rewards/lists/{id}"
        ) { visit, officer in
            guard let line = try visit.input.id("line", of: Marks.RewardLine.self) else {
                throw ListRefusal.lineElsewhere
            }
            let reason = visit.input["reason"] ?? ""
            return try await act(visit, officer) { list, _, transaction in
                guard try LineStore.find(line, in: transaction)?.list == list else {
                    throw ListRefusal.lineElsewhere
                }
                try Rewards.takeBack(line, because: reason, in: transaction)
            }
        },
        Endpoint(
            .get, "rewards/lists/{id}/print/{sheet}", .page, for: OfficerCaller.self,
            "A sheet of the list: the slips for households, the list to sign on, the private letters."
        ) { visit, officer in
            guard let sheet = RewardSheet(rawValue: visit.parameters["sheet"] ?? "") else {
                throw WebRefusal.notFound
            }
            let file = try await file(visit, officer)
            guard file.office.isWriter else { throw AccessRefusal.notAllowed }
            return Answer { rewardSheet(sheet, file, $0) }
        },
        Endpoint(
            .get, "rewards/lists/{id}/lines.xlsx", for: OfficerCaller.self,
            "The list as a workbook, names masked.", output: .file(RewardWorkbook.mediaType)
        ) { visit, officer in
            let file = try await file(visit, officer)
            return try RewardWorkbook.answer(file, isFull: false)
        },
        Endpoint(
            .post, "rewards/lists/{id}/lines.xlsx", for: OfficerCaller.self,
            "The list as a workbook with names in full, for whoever pays; the look is logged with its `reason`.",
            fields: [InputField("id", .id), InputField("reason", limit: 200)],
            output: .file(RewardWorkbook.mediaType), form: "rewards/lists/{id}"
        ) { visit, officer in
            let id: RewardListID = try visit.id("id")
            let reason = visit.input["reason"] ?? ""
            let file = try await visit.county.database.write(by: officer.origin) { transaction in
                let file = try RewardFile.read(id, officer, in: transaction)
                guard file.office.isWriter else { throw AccessRefusal.notAllowed }
                try Access.recordLook(
                    by: officer.person, at: id.as(Marks.Anything.self), field: "rewards-names",
                    reason: reason, in: transaction)
                return file
            }
            return try RewardWorkbook.answer(file, isFull: true)
        },
    ]

    private static func file(_ visit: Visit, _ officer: OfficerCaller) async throws -> RewardFile {
        let id: RewardListID = try visit.id("id")
        return try await visit.county.database.read { try RewardFile.read(id, officer, in: $0) }
    }

    /// Does something to the list of the path, once for each id that the client sends.
    private static func act(
        _ visit: Visit, _ officer: OfficerCaller,
        _ body: @escaping @Sendable (RewardListID, AnyID?, Transaction) throws -> Void
    ) async throws -> Answer {
        let id: RewardListID = try visit.id("id")
        let sending = try visit.input.id("id", of: Marks.Anything.self)
        let digest = visit.input.digest + id.bytes + Array(visit.path.utf8)
        let file = try await visit.county.database.write(by: officer.origin) { transaction in
            let list = try Rewards.list(id, in: transaction)
            _ = try RewardsOffice.written(officer, at: list.place, in: transaction)
            let claim = try sending.map {
                try transaction.claim($0, by: officer.person.description, digest: digest)
            }
            if claim != .repeated { try body(id, sending, transaction) }
            return try RewardFile.read(id, officer, in: transaction)
        }
        return Answer(next: file.list.path, json: { file.write(to: &$0) })
    }
}
