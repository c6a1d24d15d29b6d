import Foundation
import HTTPTypes
import Kernel

/// Reads a request's body into fields and files, whatever its form.
enum Bodies {
    /// Throws `WebRefusal` for what cannot be read.
    ///
    /// - Parameter isWire: whether a protocol of others takes it: XML has no fields, its route reads it.
    static func input(_ bytes: [UInt8], contentType: String?, isWire: Bool) throws -> Input {
        guard !bytes.isEmpty else { return Input() }
        let type = contentType ?? "application/json"
        if type.hasPrefix("application/x-www-form-urlencoded") {
            return Input(fields: try pairs(text(bytes)), raw: bytes)
        }
        if type.hasPrefix("multipart/form-data") {
            var input = try Multipart.parse(bytes, contentType: type)
            input.raw = bytes
            return input
        }
        if type.hasPrefix("application/json") { return try object(bytes) }
        let isXML = type.hasPrefix("text/xml") || type.hasPrefix("application/xml")
        if isWire, isXML { return Input(raw: bytes) }
        throw WebRefusal.bodyUnreadable
    }

    static func text(_ bytes: some Collection<UInt8>) throws -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw WebRefusal.notUTF8 }
        return text
    }

    /// `a=1&b=2` with percent encoding, of bodies and of query strings.
    static func pairs(_ text: String) throws -> [String: [String]] {
        var fields: [String: [String]] = [:]
        for pair in text.utf8.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = try decoded(parts[0])
            fields[name, default: []].append(parts.count > 1 ? try decoded(parts[1]) : "")
        }
        return fields
    }

    private static func decoded(_ part: Substring.UTF8View) throws -> String {
        var bytes: [UInt8] = []
        var rest = part.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else {
                    throw WebRefusal.bodyUnreadable
                }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        return try text(bytes)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(UnicodeScalar(byte)).hexDigitValue.map { UInt8($0) }
    }

    /// The top level of a JSON object; texts, numbers and flags become one value, lists several, objects their parts
    /// under `outer.inner`.
    private static func object(_ bytes: [UInt8]) throws -> Input {
        _ = try text(bytes)
        guard let top = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
            throw WebRefusal.bodyUnreadable
        }
        var fields: [String: [String]] = [:]
        collect(top, under: "", into: &fields)
        return Input(fields: fields, raw: bytes)
    }

    private static func collect(
        _ object: [String: Any], under prefix: String, into fields: inout [String: [String]]
    ) {
        for (name, value) in object {
            if let inner = value as? [String: Any] {
                collect(inner, under: "\(prefix)\(name).", into: &fields)
            } else if let list = value as? [Any] {
                fields[prefix + name] = list.compactMap(plain)
            } else if let text = plain(value) {
                fields[prefix + name] = [text]
            }
        }
    }

    private static func plain(_ value: Any) -> String? {
        if let text = value as? String { return text }
        guard let number = value as? NSNumber else { return nil }
        if isFlag(number) { return number.boolValue ? "true" : "false" }
        return number.stringValue
    }

    private static func isFlag(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
