/// Attributes that are there only sometimes; each begins with its own space.
enum Attribute {
    static func of(_ name: StaticString, _ value: String?) -> HTML {
        guard let value else { return .empty }
        return " \(HTML(stringLiteral: name))=\"\(value)\""
    }

    static func of(_ name: StaticString, _ value: Int?) -> HTML { of(name, value.map(String.init)) }

    static func flag(_ name: StaticString, _ isOn: Bool) -> HTML {
        isOn ? " \(HTML(stringLiteral: name))" : .empty
    }
}
