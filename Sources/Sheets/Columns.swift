/// The columns of a header, found by any of their names.
///
/// Letter case, spaces, full-width forms and the asterisks of required columns do not matter; a remark in
/// brackets matters only where two columns differ by it.
package struct Columns: Sendable {
    private let header: [String]
    private let exact: [String: Int]
    private let bare: [String: Int]

    package init(_ header: [String]) {
        self.header = header
        let names = header.enumerated().filter { !$0.element.isEmpty }
        exact = Dictionary(
            names.map { (Self.plain($0.element), $0.offset) }, uniquingKeysWith: { first, _ in first })
        bare = Dictionary(
            names.map { (Self.withoutRemark($0.element), $0.offset) }, uniquingKeysWith: { first, _ in first }
        )
    }

    /// The index of the column with one of these names, the first name that fits.
    package func find(_ names: [String]) -> Int? {
        for name in names {
            if let index = exact[Self.plain(name)] { return index }
        }
        for name in names {
            if let index = bare[Self.plain(name)] { return index }
        }
        return nil
    }

    /// As `find`; refuses with the first name where there is no such column.
    package func require(_ names: [String]) throws(SheetRefusal) -> Int {
        guard let index = find(names) else { throw missing([names]) }
        return index
    }

    /// The indices of several columns in their order; names all that are missing, so that they are mended in
    /// one go.
    package func requireAll(_ columns: [[String]]) throws(SheetRefusal) -> [Int] {
        let indices = columns.map(find)
        let absent = zip(columns, indices).filter { $0.1 == nil }.map(\.0)
        guard absent.isEmpty else { throw missing(absent) }
        return indices.compactMap { $0 }
    }

    /// Without spaces at both ends, narrow or wide.
    static func trimmed(_ text: String) -> String {
        let characters = text.drop(while: \.isWhitespace)
        guard let last = characters.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(characters[...last])
    }

    private func missing(_ columns: [[String]]) -> SheetRefusal {
        .columnMissing(names: columns.map { $0.joined(separator: "/") }, found: header.filter { !$0.isEmpty })
    }

    /// Small letters, narrow brackets and letters, no spaces, asterisks and colons.
    private static func plain(_ name: String) -> String {
        var plain = ""
        for scalar in name.unicodeScalars {
            let narrow = narrowed(scalar)
            if narrow.properties.isWhitespace || "*:_-\u{FEFF}".unicodeScalars.contains(narrow) { continue }
            plain.unicodeScalars.append(narrow)
        }
        return plain.lowercased()
    }

    private static func withoutRemark(_ name: String) -> String {
        let plain = plain(name)
        guard plain.hasSuffix(")"), let bracket = plain.lastIndex(of: "("), bracket != plain.startIndex else {
            return plain
        }
        return String(plain[..<bracket])
    }

    /// Full-width ASCII forms stand 0xFEE0 above the narrow ones.
    private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
}
