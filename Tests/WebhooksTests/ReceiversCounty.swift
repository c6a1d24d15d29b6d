import Access
import Kernel
import Outgoing
import People
import Places
import Rulebook
import Sealing
import Storage
import Synchronization
import TestGround
import Web

@testable import Webhooks

/// 云岭县 with 孙建国, who runs the machine, 罗敏, who does not, and a receiver that answers as the test says.
struct ReceiversCounty: Sendable {
    let ground: Ground
    let site: TestSite
    let sun = Randomness.token()
    let luo = Randomness.token()
    let receiver = Receiver()

    static let county = PlaceID(high: 9, low: 1)
    static let sunID = PersonID(high: 1, low: 1)
    static let steps = Access.schema + Places.schema + Rulebook.schema + People.schema + Webhooks.schema

    init(_ engine: TestEngine = .sqlite) async throws {
        ground = try await Ground(engine, ReceiversCounty.steps)
        site = TestSite(ground.county, Webhooks.endpoints, identify: Access.identify, viewer: Access.viewer)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let since = Day("2020-01-01") ?? Day(number: 0)
        let people: [(PersonID, String, String, Permission, String)] = [
            (ReceiversCounty.sunID, "孙建国", "sun", .system, sun),
            (PersonID(high: 1, low: 2), "罗敏", "luo", .dispatch, luo),
        ]
        try await ground.database.write(by: .system) { transaction in
            try Places.found(
                ReceiversCounty.county, level: .county, name: "云岭县", parent: nil, code: "500199000000",
                edition: 2025, from: since, in: transaction)
            for (person, name, login, permission, token) in people {
                try People.register(Person(id: person, name: name), in: transaction)
                try Access.addAccount(
                    person: person, name: login, displayName: name, passwordHash: hash, in: transaction)
                try Access.setGrants(
                    of: person,
                    [
                        DatedGrant(
                            Grant(permission, at: ReceiversCounty.county), from: since,
                            source: PostID(high: 3, low: person.low))
                    ], in: transaction)
                _ = try Access.beginSession(token: token, of: person, in: transaction)
            }
        }
    }

    var now: Instant { ground.time.now }
    var database: Database { ground.database }
    var webhooks: Webhooks { Webhooks(ground.county) }

    /// Registers a receiver; its id and its secret's bytes.
    func hook(
        _ kinds: [PublicKind] = [.requestReceived, .requestClosed],
        at address: String = "https://receiver.example/in"
    ) async throws -> (id: HookID, secret: [UInt8]) {
        let made = try await webhooks.register(
            HookDraft(
                id: HookID.minted(at: now), name: "市热线平台", address: address, kinds: kinds.map(\.rawValue)),
            sent: [1], networks: [], by: ReceiversCounty.sunID)
        let secret = made.secret ?? ""
        return (made.hook.id, Base64.bytes(loosely: String(secret.dropFirst(6))) ?? [])
    }

    /// A fact of each number, in order; the number is its place in the journal.
    func announce(_ numbers: ClosedRange<Int64>, _ kind: PublicKind = .requestClosed) async throws {
        try await database.write(by: .system) { transaction in
            for number in numbers {
                let values = kind.payload.map { PublicFact.Value.text("\($0) \(number)") }
                try Webhooks.announce(
                    PublicFact(kind, happened: transaction.now, values), at: number,
                    recorded: transaction.now, in: transaction)
            }
        }
    }

    /// Another session, for a test that lets so much time pass that the first one ended.
    func token() async throws -> String {
        let token = Randomness.token()
        _ = try await database.write(by: .system) { transaction in
            try Access.beginSession(token: token, of: ReceiversCounty.sunID, in: transaction)
        }
        return token
    }

    func deliver() async throws { try await webhooks.deliver(receiver.send) }

    func file(_ id: HookID) async throws -> HookFile {
        try await database.read { try HookFile.read(id, in: $0) }
    }

    /// Runs the invariants; the sentences of those that do not hold.
    func broken() async throws -> [String] {
        try await database.read { reader in
            try WebhookInvariants.all.filter { try reader.count($0.query) > 0 }.map(\.sentence)
        }
    }
}

/// Keeps each call and answers in turn; with nothing said it answers 204.
final class Receiver: Sendable {
    private let state = Mutex<(calls: [OutgoingCall], answers: [Result<Int, OutgoingFault>])>(([], []))

    var calls: [OutgoingCall] { state.withLock { $0.calls } }

    func say(_ answers: [Result<Int, OutgoingFault>]) { state.withLock { $0.answers = answers } }

    var send: Webhooks.Send {
        { [self] call in
            state.withLock { state in
                state.calls.append(call)
                let answer = state.answers.isEmpty ? .success(204) : state.answers.removeFirst()
                return answer.map { OutgoingAnswer(status: $0, headers: [], body: []) }
            }
        }
    }
}

extension OutgoingCall {
    func header(_ name: String) -> String { headers.first { $0.name == name }?.value ?? "" }
    var text: String { String(decoding: body, as: UTF8.self) }
}
