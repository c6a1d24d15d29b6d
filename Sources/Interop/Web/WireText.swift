import Kernel

/// An answer in either form of Open311, written from one description straight into bytes.
struct WireText {
    enum Format: String, CaseIterable, Sendable {
        case json, xml

        /// By the ending of a path; what has none is told in XML, which every client must read.
        init(path: String) { self = path.hasSuffix(".json") ? .json : .xml }

        var type: String {
            switch self {
            case .json: "application/json; charset=utf-8"
            case .xml: "text/xml; charset=utf-8"
            }
        }
    }

    let format: Format
    private var json: JSONText
    private var xml: XMLText

    init(_ format: Format, capacity: Int = 1_024) {
        self.format = format
        json = JSONText(capacity: format == .json ? capacity : 0)
        xml = XMLText(capacity: format == .xml ? capacity : 0)
    }

    var bytes: [UInt8] { format == .json ? json.bytes : xml.bytes }

    /// A whole answer of one object.
    mutating func document(_ name: StaticString, _ body: (inout WireText) -> Void) {
        switch format {
        case .json: object(body)
        case .xml:
            xml.declaration()
            element(name, body)
        }
    }

    /// A whole answer of several.
    mutating func document<Element>(
        _ name: StaticString, of item: StaticString, _ elements: some Sequence<Element>,
        _ body: (inout WireText, Element) -> Void
    ) {
        if format == .xml { xml.declaration() }
        items(name, item, elements, body)
    }

    /// Objects in a list of the object that is being written.
    mutating func list<Element>(
        _ name: StaticString, of item: StaticString, _ elements: some Sequence<Element>,
        _ body: (inout WireText, Element) -> Void
    ) {
        if format == .json { json.key(name) }
        items(name, item, elements, body)
    }

    mutating func group(_ name: StaticString, _ body: (inout WireText) -> Void) {
        switch format {
        case .json:
            json.key(name)
            object(body)
        case .xml: element(name, body)
        }
    }

    mutating func texts(_ name: StaticString, of item: StaticString, _ texts: [String]) {
        switch format {
        case .json:
            json.key(name)
            json.array(texts) { $0.write($1) }
        case .xml:
            xml.begin(name)
            for text in texts { xml.field(item, text) }
            xml.end(name)
        }
    }

    mutating func field(_ name: StaticString, _ value: String?) {
        switch format {
        case .json: json.field(name, value)
        case .xml: xml.field(name, value)
        }
    }

    mutating func field(_ name: StaticString, _ value: Instant?) { field(name, value?.iso) }

    mutating func field(_ name: StaticString, _ value: Bool) {
        switch format {
        case .json: json.field(name, value)
        case .xml: xml.field(name, value ? "true" : "false")
        }
    }

    mutating func field(_ name: StaticString, _ value: Int) {
        switch format {
        case .json: json.field(name, value)
        case .xml: xml.field(name, "\(value)")
        }
    }

    /// In hundredths, which is as exact as a place is told.
    mutating func field(_ name: StaticString, hundredths value: Double?) {
        guard let value else { return field(name, nil as String?) }
        switch format {
        case .json: json.field(name, value)
        case .xml: xml.field(name, "\(value)")
        }
    }

    private mutating func items<Element>(
        _ name: StaticString, _ item: StaticString, _ elements: some Sequence<Element>,
        _ body: (inout WireText, Element) -> Void
    ) {
        switch format {
        case .json:
            var writer = JSONText(capacity: 0)
            swap(&writer, &json)
            writer.array(elements) { writer, element in
                writer.object { lent in
                    swap(&lent, &json)
                    body(&self, element)
                    swap(&lent, &json)
                }
            }
            swap(&writer, &json)
        case .xml:
            xml.begin(name)
            for element in elements { self.element(item) { body(&$0, element) } }
            xml.end(name)
        }
    }

    /// The bytes change hands for the braces around `body`, and nothing is copied.
    private mutating func object(_ body: (inout WireText) -> Void) {
        var writer = JSONText(capacity: 0)
        swap(&writer, &json)
        writer.object { lent in
            swap(&lent, &json)
            body(&self)
            swap(&lent, &json)
        }
        swap(&writer, &json)
    }

    private mutating func element(_ name: StaticString, _ body: (inout WireText) -> Void) {
        xml.begin(name)
        body(&self)
        xml.end(name)
    }
}

/// XML as bytes: elements and escaped text, nothing else.
struct XMLText {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func declaration() { append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n") }

    mutating func begin(_ name: StaticString) {
        append("<")
        append(name)
        append(">")
    }

    mutating func end(_ name: StaticString) {
        append("</")
        append(name)
        append(">\n")
    }

    /// An element with its text; an empty one where there is none.
    mutating func field(_ name: StaticString, _ value: String?) {
        append("<")
        append(name)
        guard let value, !value.isEmpty else { return append("/>\n") }
        append(">")
        write(value)
        end(name)
    }

    /// What XML 1.0 cannot hold is left out.
    mutating func write(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": append("&amp;")
            case "<": append("&lt;")
            case ">": append("&gt;")
            case "\"": append("&quot;")
            case "\n", "\t": bytes.append(UInt8(scalar.value))
            case "\r": append("&#13;")
            default:
                if scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF { continue }
                bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
            }
        }
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}
