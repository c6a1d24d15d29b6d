import Kernel
import Sealing

/// What a form, a multipart body or a JSON object brought, by field name.
package struct Input: Sendable {
    package var fields: [String: [String]]
    package var files: [Upload]
    /// The body as it came, for digests; empty where there was none.
    package var raw: [UInt8]

    package struct Upload: Sendable {
        package let field: String
        package let fileName: String
        package let bytes: [UInt8]

        package init(field: String, fileName: String, bytes: [UInt8]) {
            self.field = field
            self.fileName = fileName
            self.bytes = bytes
        }
    }

    package init(fields: [String: [String]] = [:], files: [Upload] = [], raw: [UInt8] = []) {
        self.fields = fields
        self.files = files
        self.raw = raw
    }

    /// The field's first value, trimmed; `nil` when it is absent or blank.
    package subscript(_ name: String) -> String? {
        guard let value = fields[name]?.first.map(trimmed), !value.isEmpty else { return nil }
        return value
    }

    package func all(_ name: String) -> [String] { (fields[name] ?? []).map(trimmed).filter { !$0.isEmpty } }

    package func isChecked(_ name: String) -> Bool {
        guard let value = self[name] else { return false }
        return value == "1" || value == "on" || value == "true"
    }

    /// What was typed, by field; several values of one field side by side, as lists of checkboxes want them.
    var single: [String: String] { fields.mapValues { $0.joined(separator: ",") } }

    /// The value at `name` as an id; what is no id counts as one that does not fit.
    package func id<Kind>(_ name: String, of _: Kind.Type = Kind.self) throws(FieldRefusal) -> ID<Kind>? {
        guard let text = self[name] else { return nil }
        guard let id = ID<Kind>(text) else { throw FieldRefusal(.unreadable, at: name) }
        return id
    }

    package func number(_ name: String) throws(FieldRefusal) -> Int? {
        guard let text = self[name] else { return nil }
        guard let number = Int(text) else { throw FieldRefusal(.unreadable, at: name) }
        return number
    }

    package func day(_ name: String) throws(FieldRefusal) -> Day? {
        guard let text = self[name] else { return nil }
        guard let day = Day(text) else { throw FieldRefusal(.unreadable, at: name) }
        return day
    }

    package func required(_ name: String) throws(FieldRefusal) -> String {
        guard let value = self[name] else { throw FieldRefusal(.missing, at: name) }
        return value
    }
}

private func trimmed(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
}

/// A field that a route declares: checked before the handler runs, described in OpenAPI.
package struct InputField: Sendable {
    package let name: String
    package let kind: Kind
    package let isRequired: Bool
    package let limit: Int

    package enum Kind: String, Sendable {
        case text, id, number, day, instant, flag, file, list
    }

    /// - Parameter limit: characters of a text, files of a file field, elements of a list.
    package init(_ name: String, _ kind: Kind = .text, required: Bool = false, limit: Int = 200) {
        self.name = name
        self.kind = kind
        isRequired = required
        self.limit = limit
    }

    /// What is wrong with the field in `input`, if anything.
    func refusal(in input: Input) -> FieldRefusal? {
        if kind == .file {
            let count = input.files.count { $0.field == name && !($0.bytes.isEmpty && $0.fileName.isEmpty) }
            if count > limit { return FieldRefusal(.tooMany, at: name, limit: limit) }
            return isRequired && count == 0 ? FieldRefusal(.missing, at: name) : nil
        }
        guard let value = input[name] else { return isRequired ? FieldRefusal(.missing, at: name) : nil }
        switch kind {
        case .text where value.unicodeScalars.count > limit:
            return FieldRefusal(.tooLong, at: name, limit: limit)
        case .text where !isPlain(value): return FieldRefusal(.unreadable, at: name)
        case .id where AnyID(value) == nil: return FieldRefusal(.unreadable, at: name)
        case .number where Int(value) == nil: return FieldRefusal(.unreadable, at: name)
        case .day where Day(value) == nil: return FieldRefusal(.unreadable, at: name)
        case .instant where Instant(iso: value) == nil: return FieldRefusal(.unreadable, at: name)
        case .list where input.all(name).count > limit: return FieldRefusal(.tooMany, at: name, limit: limit)
        case .list where !input.all(name).allSatisfy(isPlain): return FieldRefusal(.unreadable, at: name)
        case .text, .id, .number, .day, .instant, .flag, .file, .list: return nil
        }
    }

    /// Whether it has no control characters but those that begin lines and columns.
    private func isPlain(_ text: String) -> Bool {
        !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\r" && $0 != "\t" }
    }
}

extension Input {
    /// A digest of what was meant: every field but the form's token, and every file, whatever their order.
    package var digest: [UInt8] {
        let hasher = Hasher256()
        for (name, values) in fields.sorted(by: { $0.key < $1.key }) where !name.hasPrefix("_") {
            hasher.update(Array("\(name)=\(values.joined(separator: "\u{1F}"))\u{1E}".utf8))
        }
        for file in files where !file.bytes.isEmpty { hasher.update(file.bytes) }
        return hasher.finish()
    }
}
