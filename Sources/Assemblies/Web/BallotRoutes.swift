import HTTPTypes
import Kernel
import Storage
import Web

/// A voter's own link: sign in, vote, correct an open ballot.
///
/// Nothing that is kept of a sending tells what a secret ballot says: its claim is of the seat, not of the words.
enum BallotRoutes {
    static let choices: [InputField] = (1...AssemblyLimits.motions_max).map {
        InputField("choice_\($0)", limit: 10)
    }

    static let all: [Endpoint] = [
        Endpoint(
            .get, "assemblies/{id}/ballots/{token}", for: Anyone.self,
            "The ballot of a seat, to whoever holds its link.", output: BallotFile.shape
        ) { visit, _ in
            let file = try await file(visit)
            let sending = AnyID.minted(at: visit.now)
            return Answer(
                json: { file.write(to: &$0) }, page: { ballotPage(file, sending: sending, $0) })
        },
        Endpoint(
            .post, "assemblies/{id}/ballots/{token}/attendance", for: Anyone.self,
            "Signs the seat in, on the meeting's day.", fields: [InputField("id", .id)],
            output: BallotFile.shape, form: "assemblies/{id}/ballots/{token}"
        ) { visit, _ in
            try await act(visit, "attendance") { seat, id, transaction in
                try Assemblies.signIn(
                    SignIn(assembly: id, seat: seat, channel: .phone, way: .screen), in: transaction)
            }
        },
        Endpoint(
            .post, "assemblies/{id}/ballots/{token}", for: Anyone.self,
            "Casts the ballot of a seat: `choice_1` yes, no or abstain, and so on; once.",
            fields: [InputField("id", .id)] + choices, output: BallotFile.shape,
            form: "assemblies/{id}/ballots/{token}"
        ) { visit, _ in
            let input = visit.input
            return try await act(visit, "ballot") { seat, id, transaction in
                let choices = try read(input, at: id, in: transaction)
                try Assemblies.cast(choices, seat: seat, in: id, channel: .phone, by: transaction)
            }
        },
        Endpoint(
            .post, "assemblies/{id}/ballots/{token}/correction", for: Anyone.self,
            "Changes an open ballot, until the meeting is closed.",
            fields: [InputField("id", .id)] + choices, output: BallotFile.shape,
            form: "assemblies/{id}/ballots/{token}"
        ) { visit, _ in
            let input = visit.input
            return try await act(visit, "correction") { seat, id, transaction in
                let choices = try read(input, at: id, in: transaction)
                try Assemblies.correct(choices, seat: seat, in: id, channel: .phone, by: transaction)
            }
        },
    ]

    /// What was chosen on the motions of a meeting.
    static func read(
        _ input: Input, at id: AssemblyID, in reader: Reader
    ) throws -> [MotionID: BallotChoice] {
        var choices: [MotionID: BallotChoice] = [:]
        for motion in try SheetStore.motions(of: id, in: reader) {
            guard let code = input["choice_\(motion.number)"] else { continue }
            guard let choice = BallotChoice(rawValue: code) else {
                throw FieldRefusal(.unreadable, at: "choice_\(motion.number)")
            }
            choices[motion.id] = choice
        }
        return choices
    }

    private static func file(_ visit: Visit) async throws -> BallotFile {
        let (id, token): (AssemblyID, String) = (try visit.id("id"), visit.parameters["token"] ?? "")
        let key = visit.county.key
        return try await visit.county.database.read {
            try BallotFile.read(id, token: token, key: key, in: $0)
        }
    }

    private static func act(
        _ visit: Visit, _ name: String,
        _ body: @escaping @Sendable (Int, AssemblyID, Transaction) throws -> Void
    ) async throws -> Answer {
        let (id, token): (AssemblyID, String) = (try visit.id("id"), visit.parameters["token"] ?? "")
        let key = visit.county.key
        let sending = try visit.input.id("id", of: Marks.Anything.self)
        guard let seat = SeatLink.seat(of: token, at: id, key: key) else { throw VotingRefusal.linkUnknown }
        let file = try await visit.county.database.write(by: .system) { transaction in
            let digest = Array("\(name):\(id):\(seat)".utf8)
            let claim = try sending.map {
                try transaction.claim($0, by: "seat", digest: digest)
            }
            if claim != .repeated { try body(seat, id, transaction) }
            return try BallotFile.read(id, token: token, key: key, in: transaction)
        }
        return Answer(next: file.path, json: { file.write(to: &$0) })
    }
}
