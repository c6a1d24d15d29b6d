import Kernel
import Sealing
import Storage
import Web

/// The link of one seat at one meeting; drawn from the county's key, so that nothing need be kept to know it.
enum SeatLink {
    static func token(of seat: Int, at id: AssemblyID, key: CountyKey) -> String {
        "\(seat)-\(mark(of: seat, at: id, key: key))"
    }

    static func path(of seat: Int, at id: AssemblyID, key: CountyKey) -> String {
        "/assemblies/\(id)/ballots/\(token(of: seat, at: id, key: key))"
    }

    /// A link as programs read it.
    static let shape = Shape.object([
        ("seat", .whole), ("name", .text), ("path", .text), ("url", .optional(.text)),
    ])

    /// The seat of a link; nil for one that nobody was given.
    static func seat(of token: String, at id: AssemblyID, key: CountyKey) -> Int? {
        let parts = token.split(separator: "-", maxSplits: 1).map(String.init)
        guard parts.count == 2, let seat = Int(parts[0]),
            Digest.equal(Array(parts[1].utf8), Array(mark(of: seat, at: id, key: key).utf8))
        else { return nil }
        return seat
    }

    private static func mark(of seat: Int, at id: AssemblyID, key: CountyKey) -> String {
        let bytes = key.lookup("\(id):\(seat)", purpose: "assembly-seat")
        return String(Digest.hexadecimal(bytes).prefix(24))
    }
}

/// What a voter sees by the own link.
struct BallotFile: Sendable {
    let assembly: Assembly
    let bodyName: String
    let motions: [Motion]
    let seat: Seat
    let attendance: Attendance?
    let hasVoted: Bool
    /// An open ballot that is in; always empty where the ballot is secret.
    let choices: [MotionID: BallotChoice]
    let token: String

    static func read(
        _ id: AssemblyID, token: String, key: CountyKey, in reader: Reader
    ) throws -> BallotFile {
        guard let number = SeatLink.seat(of: token, at: id, key: key),
            let assembly = try AssemblyStore.find(id, in: reader),
            let seat = try SheetStore.seat(number, of: id, in: reader)
        else { throw VotingRefusal.linkUnknown }
        return BallotFile(
            assembly: assembly, bodyName: try BodyStore.find(assembly.body, in: reader)?.name ?? "",
            motions: try SheetStore.motions(of: id, in: reader), seat: seat,
            attendance: try AttendanceStore.find(number, of: id, in: reader),
            hasVoted: try BallotStore.hasVoted(number, at: id, in: reader),
            choices: try BallotStore.choices(of: number, at: id, in: reader), token: token)
    }

    var path: String { "/assemblies/\(assembly.id)/ballots/\(token)" }

    static let shape = Shape.named(
        "Ballot",
        .object([
            ("assembly", .id), ("title", .text), ("state", .text), ("seat", .whole),
            ("is_secret", .flag), ("is_present", .flag), ("has_voted", .flag),
            (
                "motions",
                .list(
                    .object([
                        ("id", .id), ("number", .whole), ("title", .text), ("text", .text),
                        ("choice", .optional(.text)),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("assembly", assembly.id)
            json.field("title", assembly.title)
            json.field("state", assembly.state.rawValue)
            json.field("seat", seat.number)
            json.field("is_secret", assembly.isSecret)
            json.field("is_present", attendance != nil)
            json.field("has_voted", hasVoted)
            json.key("motions")
            json.array(motions) { json, motion in
                json.object { json in
                    json.field("id", motion.id)
                    json.field("number", motion.number)
                    json.field("title", motion.title)
                    json.field("text", motion.text)
                    json.field("choice", choices[motion.id]?.rawValue)
                }
            }
        }
    }
}
