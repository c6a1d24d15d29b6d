import Kernel
import Storage
import Web

/// The sign-in sheet of a meeting, or the part of it that was asked for.
struct AttendanceFile: Sendable {
    let file: AssemblyFile
    let lines: [Line]
    /// All lines that fit the search, shown or not.
    let count: Int
    let search: String
    /// What those get who sign in at the desk now.
    let way: SignIn.Way

    struct Line: Sendable {
        let seat: Seat
        let attendance: Attendance?
        let hasVoted: Bool
    }

    static let shown_max = 200

    static func read(
        _ file: AssemblyFile, search: String, way: SignIn.Way, limit: Int = shown_max, in reader: Reader
    ) throws -> AttendanceFile {
        let id = file.assembly.id
        let there = Dictionary(
            uniqueKeysWithValues: try AttendanceStore.all(of: id, in: reader).map { ($0.seat, $0) })
        let voted = try BallotStore.voted(at: id, in: reader)
        let fitting = try SheetStore.seats(of: id, in: reader).filter { seat in
            search.isEmpty || seat.name.contains(search) || seat.household == search
                || "\(seat.number)" == search || (seat.units ?? "").contains(search)
        }
        return AttendanceFile(
            file: file,
            lines: fitting.prefix(limit).map { seat in
                Line(
                    seat: seat, attendance: there[seat.number], hasVoted: voted.contains(seat.number))
            }, count: fitting.count, search: search, way: way)
    }

    static let shape = Shape.object([
        ("number", .whole), ("name", .text), ("household", .optional(.text)), ("units", .optional(.text)),
        ("area_dm2", .whole), ("is_present", .flag), ("channel", .optional(.text)),
        ("way", .optional(.text)), ("representative", .optional(.text)), ("proxy", .optional(.whole)),
        ("has_voted", .flag),
    ])

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(lines) { $1.write(to: &$0) }
            json.field("next", nil as String?)
        }
    }
}

extension AttendanceFile.Line {
    func write(to json: inout JSONText) {
        json.object { json in
            json.field("number", seat.number)
            json.field("name", seat.name)
            json.field("household", seat.household)
            json.field("units", seat.units)
            json.field("area_dm2", seat.area_dm2)
            json.field("is_present", attendance != nil)
            json.field("channel", attendance?.channel.rawValue)
            json.field("way", attendance?.way.rawValue)
            json.field("representative", attendance?.representative)
            json.field("proxy", attendance?.proxy.map(Int64.init))
            json.field("has_voted", hasVoted)
        }
    }
}

/// Seats typed as people write them: `1,3,5-9`.
enum SeatNumbers {
    static func read(_ text: String) -> [Int]? {
        var numbers: [Int] = []
        for part in text.split(whereSeparator: { ",，、 \n\t".contains($0) }) {
            let ends = part.split(whereSeparator: { "-–—~".contains($0) }).map { Int($0) }
            guard let first = ends.first ?? nil, ends.count <= 2, let last = ends[ends.count - 1],
                (1...AssemblyLimits.seats_max).contains(first), first <= last,
                last <= AssemblyLimits.seats_max
            else { return nil }
            numbers += first...last
        }
        return numbers.isEmpty ? nil : Array(Set(numbers)).sorted()
    }
}
