import Clocks
import Foundation
import Kernel
import Ledger
import Notices
import Storage
import TestGround

@testable import Points

extension PointsVillage {
    /// Declares for some households; by 王春梅 of the committee where nobody else is named.
    @discardableResult
    func declare(
        _ item: PointsItemID? = nil, for numbers: [Int], on day: String = "2026-11-19", times: Int = 1,
        role: ItemTerms.Declarer = .committee, by person: PersonID? = PointsVillage.wang, note: String = "",
        photos: Int = 0, at village: PlaceID = PointsVillage.liuping, reach: Set<HouseholdID>? = nil
    ) async throws -> DeclarationID {
        let id = DeclarationID.minted(at: ground.time.now)
        let draft = DeclarationDraft(
            id: id, village: village, item: item ?? ids.cleanUp, day: PointsVillage.day(day), times: times,
            role: role, households: numbers.map(PointsVillage.household), note: note, photos: photos)
        try await database.write(by: Origin(actor: person)) {
            _ = try Points.declare(draft, reach: reach, in: $0)
        }
        return id
    }

    /// Accepts all acts but those of the named households.
    @discardableResult
    func check(
        _ id: DeclarationID, except numbers: [Int] = [], because reason: String = "没有来",
        by person: PersonID = PointsVillage.zhou
    ) async throws -> [PointsAct] {
        let others = Set(numbers.map(PointsVillage.household))
        return try await database.write(by: Origin(actor: person)) { transaction in
            let acts = try Points.acts(of: id, in: transaction)
            let accepted = acts.filter { !others.contains($0.household) }.map(\.id)
            return try Points.check(
                id, accepting: Set(accepted), because: numbers.isEmpty ? "" : reason, in: transaction)
        }
    }

    @discardableResult
    func publish(
        until day: String = "2026-11-20", by person: PersonID = PointsVillage.zhou
    ) async throws -> Publication {
        let draft = PublicationDraft(
            id: PublicationID.minted(at: ground.time.now), notice: NoticeID.minted(at: ground.time.now),
            village: PointsVillage.liuping, last: PointsVillage.day(day), contact: "王春梅 13912345678")
        return try await database.write(by: Origin(actor: person)) { try Points.publish(draft, in: $0) }
    }

    /// Declared, checked, published and, once the window has ended on a workday, in the books.
    @discardableResult
    func book(
        _ item: PointsItemID? = nil, for numbers: [Int], on day: String = "2026-11-19", times: Int = 1
    ) async throws -> [PointsAct] {
        let id = try await declare(item, for: numbers, on: day, times: times)
        try await check(id)
        try await publish(until: ground.time.now.day.description)
        try await pass(days: 11)
        return try await database.read { try Points.acts(of: id, in: $0) }
    }

    /// Lets days go by, and the county's clock strike.
    func pass(days: Int64) async throws {
        ground.time.advance(seconds: days * 86_400)
        try await Ticker(database, lease: Lease(name: "county", holder: "test")).tick()
    }

    func propose(
        for number: Int, note: String = "11月18日下午在三组路口倒建渣", by person: PersonID = PointsVillage.wang
    ) async throws -> PointsActID {
        let id = DeclarationID.minted(at: ground.time.now)
        let draft = DeclarationDraft(
            id: id, village: PointsVillage.liuping, item: ids.litter, day: PointsVillage.day("2026-11-18"),
            role: .committee, households: [PointsVillage.household(number)], note: note)
        return try await database.write(by: Origin(actor: person)) {
            try Points.propose(draft, in: $0).id
        }
    }

    func decide(
        _ id: PointsActID, isUpheld: Bool = true, points: Int64? = nil, words: String = "看了照片，属实",
        by person: PersonID = PointsVillage.zhou
    ) async throws {
        try await database.write(by: Origin(actor: person)) {
            _ = try Points.decide(id, isUpheld: isUpheld, points: points, words: words, in: $0)
        }
    }

    func reply(_ words: String, to id: PointsActID) async throws {
        try await database.write(by: Origin(actor: nil)) { try Points.reply(words, to: id, in: $0) }
    }

    /// Objects to the row of a household on a notice, and finds it right.
    func upset(_ publication: Publication, household number: Int?) async throws {
        let key = ground.county.key
        let id = ObjectionID.minted(at: ground.time.now)
        let notice = publication.notice.as(Marks.Notice.self)
        try await database.write(by: Origin(actor: nil)) { transaction in
            let acts = try ActStore.all(of: publication.id, in: transaction)
            let act = number.flatMap { number in
                acts.first { $0.household == PointsVillage.household(number) }
            }
            let line = try Notices.lines(of: notice, in: transaction)
                .first { act != nil && $0.item == act?.id.as(Marks.Anything.self) }?.number
            _ = try Notices.object(
                ObjectionDraft(id: id, notice: notice, words: "那天没有来", line: line), key: key,
                in: transaction)
        }
        try await database.write(by: Origin(actor: PointsVillage.zhou)) {
            _ = try Notices.answer(id, .upheld, words: "核对了签到表", in: $0)
        }
    }

    func balance(_ number: Int) async throws -> Int64 {
        try await database.read {
            try PointsBook.balance(of: PointsVillage.household(number), in: PointsVillage.liuping, $0)
        }
    }

    func act(_ id: PointsActID) async throws -> PointsAct? {
        try await database.read { try Points.act(id, in: $0) }
    }

    func states(of declaration: DeclarationID) async throws -> [PointsAct.State] {
        try await database.read { try Points.acts(of: declaration, in: $0).map(\.state) }
    }

    func card(_ number: Int) async throws -> String {
        let key = ground.county.key
        return try await database.read {
            try Points.cardToken(of: PointsVillage.household(number), key: key, in: $0).text
        }
    }

    /// What this room has told.
    func told() async throws -> [String] {
        try await ground.events().filter { $0.hasPrefix("points.") }
    }

    func broken() async throws -> [String] {
        try await database.read { reader in
            let own = try PointsInvariants.all.filter { try reader.count($0.query) != 0 }.map(\.sentence)
            return own
                + (try LedgerInvariants.all.filter { try reader.count($0.query) != 0 }.map(\.sentence))
        }
    }

    /// The codes with which an act is refused; empty where it is not.
    func codes(_ body: () async throws -> Void) async -> [String] {
        do {
            try await body()
            return []
        } catch let refusals as Refusals {
            return refusals.all.map(\.code)
        } catch let refusal as any Refusal {
            return [refusal.code]
        } catch {
            return ["\(error)"]
        }
    }
}
