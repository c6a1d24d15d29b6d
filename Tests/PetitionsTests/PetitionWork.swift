import Access
import Clocks
import Kernel
import Places
import Storage
import TestGround
import Web

@testable import Petitions

/// What people of the town do.
extension PetitionTown {
    static let petition = PetitionID(high: 3, low: 1)
    static let matter = NetMatterID(high: 3, low: 9)
    static let words = "承包地少算了两分"

    func officer(_ person: PersonID) async throws -> OfficerCaller {
        try await database.read { try OfficerCaller(standingInFor: person, named: "", in: $0) }
    }

    static func draft(
        _ id: PetitionID = petition, _ kind: Petition.Kind = .appeal, form: Petition.Form = .letter,
        place: PlaceID? = liuping, received: Day? = nil, visitors: Int? = nil, isReachable: Bool = true,
        hasWords: Bool = true, request: CaseID? = nil, accused: PlaceID? = nil, unit: OrganisationID? = nil
    ) -> PetitionDraft {
        PetitionDraft(
            id: id, form: form, kind: kind, place: place, source: "市信访局", received: received,
            visitors: visitors, isReachable: isReachable, hasWords: hasWords, request: request,
            accused: accused.map { PetitionUnit(place: $0, organisation: unit) })
    }

    @discardableResult
    func register(
        _ draft: PetitionDraft = draft(), by person: PersonID = luo
    ) async throws -> PetitionReceipt {
        try await petitions.register(
            draft,
            OpenedPetition(words: Self.words, name: "陈桂英", phone: "13900001234", address: "柳坪村三组"),
            by: try await officer(person), digest: draft.id.bytes)
    }

    /// One act, sent under a new id.
    @discardableResult
    func act(
        _ person: PersonID, on id: PetitionID = petition, seen: Int? = nil, note: String = "",
        as sent: AnyID? = nil, _ body: @escaping @Sendable (PetitionActing) throws -> Void
    ) async throws -> Claim {
        let sent = sent ?? AnyID.minted(at: ground.time.now)
        return try await petitions.act(
            on: id, by: try await officer(person), as: sent, digest: sent.bytes, seen: seen, note: note, body)
    }

    func forward(
        _ id: PetitionID = petition, by person: PersonID = luo,
        to unit: PetitionUnit = PetitionUnit(place: shiqiao, organisation: landOffice)
    ) async throws {
        try await act(person, on: id) { try $0.forward(to: unit) }
    }

    func accept(
        _ id: PetitionID = petition, by person: PersonID = xie, _ telling: PetitionTelling? = .written
    ) async throws {
        try await act(person, on: id) { try $0.accept(telling: telling) }
    }

    func answer(
        _ id: PetitionID = petition, by person: PersonID = xie, _ outcome: Petition.Outcome = .explained,
        words: String = "丈量底册与合同一致", basis: String = "农村土地承包法", request: String = ""
    ) async throws {
        let sent = AnyID.minted(at: ground.time.now)
        let draft = AnswerDraft(
            outcome, words: words, basis: basis, request: request, as: sent, key: key)
        try await act(person, on: id, as: sent) { try $0.answer(draft) }
    }

    func deliver(_ id: PetitionID = petition, by person: PersonID = xie, on day: Day? = nil) async throws {
        let day = day ?? today
        try await act(person, on: id) { try $0.deliver(on: day) }
    }

    func askReview(_ id: PetitionID = petition, by person: PersonID = luo, on day: Day? = nil) async throws {
        let day = day ?? today
        try await act(person, on: id) { try $0.askReview(on: day) }
    }

    func assign(_ person: PersonID, to number: String, by naming: PersonID) async throws {
        let sent = AnyID.minted(at: ground.time.now)
        _ = try await petitions.assign(
            person, to: number, by: try await officer(naming), as: sent, digest: sent.bytes)
    }

    func close(_ id: PetitionID = petition, by person: PersonID = wan) async throws {
        try await act(person, on: id) { try $0.close() }
    }

    /// Registered, handed on, taken up, answered and delivered.
    func settle(_ id: PetitionID = petition) async throws {
        try await register(Self.draft(id))
        try await forward(id)
        try await accept(id)
        try await answer(id)
        try await deliver(id)
    }

    func file(_ id: PetitionID = petition) async throws -> PetitionFile {
        try await database.read { reader in
            guard let file = try PetitionFile.read(id, in: reader) else { throw PetitionRefusal.unknown }
            return file
        }
    }

    // MARK: The net

    static func net(
        _ id: NetMatterID = matter, words: String = "桥头路面塌了一块", platform: String = "本地论坛",
        seen: Day = day("2026-03-01"), place: PlaceID? = liuping
    ) -> NetDraft {
        NetDraft(
            id: id, origin: .city, platform: platform, seen: seen, difficulty: .livelihood, place: place,
            words: words)
    }

    func receive(_ draft: NetDraft = net(), by person: PersonID = deng) async throws {
        _ = try await petitions.receive(
            draft, by: try await officer(person), digest: draft.id.bytes)
    }

    @discardableResult
    func net(
        _ person: PersonID, on id: NetMatterID = matter, seen: Int? = nil,
        _ body: @escaping @Sendable (NetActing) throws -> Void
    ) async throws -> Claim {
        let sent = AnyID.minted(at: ground.time.now)
        return try await petitions.actOnNet(
            id, by: try await officer(person), as: sent, digest: sent.bytes, seen: seen, body)
    }

    func rate(_ person: PersonID, isSatisfied: Bool = true, _ id: NetMatterID = matter) async throws {
        let sent = AnyID.minted(at: ground.time.now)
        _ = try await petitions.rate(
            id, isSatisfied: isSatisfied, by: person, as: sent, digest: sent.bytes)
    }

    // MARK: Looking

    /// The clocks that run, by name, with the day on which each is due; a clock that stands still has none.
    func clocks(_ owner: AnyID = petition.as(Marks.Anything.self)) async throws -> [String: Day?] {
        try await database.read { reader in
            let calendar = try Clocks.calendar(in: reader)
            let kept = try Clocks.of(owner, in: reader).filter(\.isRunning)
            return Dictionary(uniqueKeysWithValues: kept.map { ($0.name, $0.due(in: calendar)?.day) })
        }
    }

    /// What this room has told.
    func told() async throws -> [String] {
        try await ground.events().filter { $0.hasPrefix("petitions.") }
            .map { String($0.dropFirst("petitions.".count)) }
    }

    func broken() async throws -> [String] {
        try await database.read { reader in
            try PetitionInvariants.all.filter { try reader.count($0.query) != 0 }.map(\.sentence)
        }
    }

    func pass(days: Int64) { ground.time.advance(seconds: days * 86_400) }

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
