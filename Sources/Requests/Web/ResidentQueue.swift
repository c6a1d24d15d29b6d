import Cases
import Kernel
import Storage

/// The lists of cases under a name of this room: `Queue` is also what a page draws.
enum ResidentQueue {
    static func at(positions: [Int64], in reader: Reader) throws -> [QueueRow] {
        try Queue.at(positions: positions, within: nil, in: reader)
    }

    static func open(at place: PlaceID, limit: Int, in reader: Reader) throws -> [QueueRow] {
        try Queue.open(at: place, limit: limit, in: reader)
    }
}
