import Kernel
import Storage

/// The lists behind an issued bulletin's figures, packed: most cases stand near one another in the journal.
enum BulletinListStore {
    /// So many in a row; none is longer than ten bytes, so that a row stays below 256 KiB.
    private static let row_max = 25_000

    static func insert(_ lists: BulletinLists, of bulletin: AnyID, in transaction: Transaction) throws {
        for (code, positions) in lists.positions.sorted(by: { $0.key < $1.key }) {
            for (sequence, start) in stride(from: 0, to: positions.count, by: row_max).enumerated() {
                let part = positions[start..<min(start + row_max, positions.count)]
                try transaction.run(
                    """
                    INSERT INTO overview_bulletin_list (bulletin_id, code, sequence, positions)
                    VALUES (\(bulletin), \(code), \(sequence), \(packed(part)))
                    """)
            }
        }
    }

    /// Nil where the bulletin was issued before lists were kept.
    static func positions(
        of name: BulletinListName, _ bulletin: AnyID, in reader: Reader
    ) throws -> [Position]? {
        let rows: [[UInt8]] = try reader.all(
            """
            SELECT positions FROM overview_bulletin_list
             WHERE bulletin_id = \(bulletin) AND code = \(name.code) ORDER BY sequence
            """
        ) { try $0.next() }
        if !rows.isEmpty { return rows.flatMap(unpacked) }
        let kept = try reader.count(
            "SELECT count(*) FROM overview_bulletin_list WHERE bulletin_id = \(bulletin)")
        return kept == 0 ? nil : []
    }

    /// The first as it is, each other by how far it stands behind the one before; seven bits a byte.
    static func packed(_ positions: some Sequence<Position>) -> [UInt8] {
        var (bytes, last) = ([UInt8](), Position?.none)
        for position in positions {
            var rest = UInt64(bitPattern: last.map { $0 - position } ?? position)
            while rest > 127 {
                bytes.append(UInt8(rest & 127) | 128)
                rest >>= 7
            }
            bytes.append(UInt8(rest))
            last = position
        }
        return bytes
    }

    static func unpacked(_ bytes: [UInt8]) -> [Position] {
        var (positions, value, shift) = ([Position](), UInt64(0), UInt64(0))
        for byte in bytes {
            value |= UInt64(byte & 127) << shift
            shift += 7
            if byte & 128 > 0 { continue }
            let number = Position(bitPattern: value)
            positions.append(positions.last.map { $0 - number } ?? number)
            (value, shift) = (0, 0)
        }
        return positions
    }
}
