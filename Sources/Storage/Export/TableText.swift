import Foundation
import Kernel

/// One row as one line of JSON and back: keys sorted, instants as integers, ids as UUID text, bytes as Base64.
extension TableShape {
    func line(_ cells: [Value]) throws -> [UInt8] {
        var text = JSONText()
        try text.object { object in
            for (column, cell) in zip(columns, cells) {
                object.key(named: column.name)
                try write(cell, of: column, to: &object)
            }
        }
        return text.bytes + [UInt8(ascii: "\n")]
    }

    private func write(_ cell: Value, of column: Column, to text: inout JSONText) throws {
        switch (column.type, cell) {
        case (_, .null): text.writeNull()
        case (.integer, .integer(let number)): text.write(number)
        // SQLite keeps no minus on a zero, so none is written.
        case (.real, .real(let number)) where number.isFinite: text.write(number == 0 ? 0 : number)
        case (.real, .integer(let number)): text.write(Double(number))
        case (.text, .text(let words)): text.write(words)
        case (.uuid, .id), (.uuid, .bytes): text.write(try AnyID(stored: cell).description)
        case (.bytes, .bytes), (.bytes, .id):
            text.write(Data(try [UInt8](stored: cell)).base64EncodedString())
        default:
            throw Fault(
                "exporting \(name).\(column.name): it holds \(cell), which is no \(column.type.rawValue)")
        }
    }

    /// Throws a `DecodingError` or a `Fault` for anything but an object with just these columns.
    func cells(_ line: Data) throws -> [Value] {
        try JSONDecoder().decode(Line.self, from: line, configuration: self).cells
    }

    private struct Line: DecodableWithConfiguration {
        let cells: [Value]

        init(from decoder: any Decoder, configuration shape: TableShape) throws {
            let object = try decoder.container(keyedBy: Key.self)
            guard object.allKeys.count == shape.columns.count else {
                throw Fault("it has other columns than the table")
            }
            cells = try shape.columns.map { try Line.cell($0, in: object) }
        }

        private static func cell(_ column: Column, in object: KeyedDecodingContainer<Key>) throws -> Value {
            let key = Key(stringValue: column.name)
            if try object.decodeNil(forKey: key) { return .null }
            switch column.type {
            case .integer: return .integer(try object.decode(Int64.self, forKey: key))
            case .real: return .real(try object.decode(Double.self, forKey: key))
            case .text: return .text(try object.decode(String.self, forKey: key))
            case .uuid:
                guard let id = AnyID(try object.decode(String.self, forKey: key)) else {
                    throw Fault("\(column.name) is no UUID")
                }
                return id.stored
            case .bytes:
                guard let data = Data(base64Encoded: try object.decode(String.self, forKey: key)) else {
                    throw Fault("\(column.name) is no Base64")
                }
                return .bytes([UInt8](data))
            }
        }
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
