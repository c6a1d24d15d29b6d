import Access
import Cases
import Clocks
import Duties
import Files
import Indicators
import Kernel
import Outgoing
import People
import Places
import Requests
import Rulebook
import Sealing
import Storage
import Synchronization
import TestGround
import Web

@testable import ShortMessages

/// 云岭县 with 石桥镇 and 柳坪村, where people report and ask to be told; 孙建国 runs the machine, 罗敏 does not.
struct TellingCounty: Sendable {
    let ground: Ground
    let site: TestSite
    let sun = Randomness.token()
    let luo = Randomness.token()
    let provider = Provider()

    static let county = PlaceID(high: 9, low: 1)
    static let shiqiao = PlaceID(high: 9, low: 2)
    static let liuping = PlaceID(high: 9, low: 3)
    static let sunID = PersonID(high: 1, low: 1)
    static let steps =
        Access.schema + Places.schema + Files.schema + Rulebook.schema + People.schema + Clocks.schema
        + Duties.schema + Indicators.schema + Cases.schema + Requests.schema + ShortMessages.schema

    init(_ engine: TestEngine = .sqlite) async throws {
        ground = try await Ground(engine, TellingCounty.steps)
        site = TestSite(
            ground.county, ShortMessages.endpoints, identify: Access.identify, viewer: Access.viewer)
        ground.time.set("2026-11-20T10:00:00+08:00")
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let since = Day("2020-01-01") ?? Day(number: 0)
        let people: [(PersonID, String, String, Permission, String)] = [
            (TellingCounty.sunID, "孙建国", "sun", .system, sun),
            (PersonID(high: 1, low: 2), "罗敏", "luo", .dispatch, luo),
        ]
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            let rows: [(PlaceID, Level, String, PlaceID?, String)] = [
                (TellingCounty.county, .county, "云岭县", nil, "500199000000"),
                (TellingCounty.shiqiao, .town, "石桥镇", TellingCounty.county, "500199101000"),
                (TellingCounty.liuping, .village, "柳坪村", TellingCounty.shiqiao, "500199101201"),
            ]
            for row in rows {
                try Places.found(
                    row.0, level: row.1, name: row.2, parent: row.3, code: row.4, edition: 2025, from: since,
                    in: transaction)
            }
            for (person, name, login, permission, token) in people {
                try People.register(Person(id: person, name: name), in: transaction)
                try Access.addAccount(
                    person: person, name: login, displayName: name, passwordHash: hash, in: transaction)
                try Access.setGrants(
                    of: person,
                    [
                        DatedGrant(
                            Grant(permission, at: TellingCounty.county), from: since,
                            source: PostID(high: 3, low: person.low))
                    ], in: transaction)
                _ = try Access.beginSession(token: token, of: person, in: transaction)
            }
        }
    }

    var now: Instant { ground.time.now }
    var database: Database { ground.database }
    var messages: ShortMessages { ShortMessages(ground.county) }

    /// Reports something and asks to be told so, or another way.
    func report(_ phone: String? = "13900002046", _ wish: Request.Wish = .message) async throws -> CaseID {
        var draft = Draft(id: CaseID.minted(at: now), body: "村小门口的路灯不亮", channel: .web)
        draft.place = TellingCounty.liuping
        draft.phone = phone
        draft.wish = wish
        return try await Requests(ground.county).receive(
            draft, by: "anyone", origin: Origin(actor: nil), digest: [1]
        ).id
    }

    /// A fact at this place of the journal.
    func announce(_ moment: MessageMoment, of request: CaseID, at position: Int64) async throws {
        try await database.write(by: .system) { transaction in
            try ShortMessages.announce(
                moment, of: request, at: position, recorded: transaction.now, in: transaction)
        }
    }

    func dispatch() async throws { try await messages.dispatch(provider.send) }

    func desk() async throws -> MessageDesk {
        let key = ground.county.key
        return try await database.read { try MessageDesk.read(key: key, in: $0) }
    }

    /// A template that is approved.
    @discardableResult
    func template(
        _ moment: MessageMoment = .received, _ text: String = "#place#收到您报的事，编号#number#，查询码#code#。",
        code: String = "T1"
    ) async throws -> ShortMessageTemplateID {
        let id = ShortMessageTemplateID.minted(at: now)
        _ = try await messages.enter(
            TemplateDraft(id: id, moment: moment, kind: .notice, text: text), digest: [1],
            by: TellingCounty.sunID)
        _ = try await messages.approve(
            id, code: code, on: now.day, number: "审 2026-118", sent: AnyID.minted(at: now), digest: [1],
            by: TellingCounty.sunID)
        return id
    }

    func goLive() async throws {
        _ = try await messages.set(
            SettingsDraft(
                isLive: true, signature: "云岭县基层治理", address: "https://sms.example/send", secret: "geheim"),
            sent: AnyID.minted(at: now), digest: [1], networks: [], by: TellingCounty.sunID)
    }

    /// Runs the invariants; the sentences of those that do not hold.
    func broken() async throws -> [String] {
        try await database.read { reader in
            try ShortMessageInvariants.all.filter { try reader.count($0.query) > 0 }.map(\.sentence)
        }
    }
}

/// Keeps each call and answers in turn; with nothing said it answers 200.
final class Provider: Sendable {
    private let state = Mutex<(calls: [OutgoingCall], answers: [Result<Int, OutgoingFault>])>(([], []))

    var calls: [OutgoingCall] { state.withLock { $0.calls } }

    func say(_ answers: [Result<Int, OutgoingFault>]) { state.withLock { $0.answers = answers } }

    var send: ShortMessages.Send {
        { [self] call in
            state.withLock { state in
                state.calls.append(call)
                let answer = state.answers.isEmpty ? .success(200) : state.answers.removeFirst()
                return answer.map { OutgoingAnswer(status: $0, headers: [], body: []) }
            }
        }
    }
}
