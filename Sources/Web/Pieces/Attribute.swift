/// Attributes that are there only sometimes; each begins with its own space.
///
/// Written as `"<li\(Attribute.of("title", title))>"`: markup chosen inside an interpolation counts as text.
package enum Attribute {
    package static func of(_ name: StaticString, _ value: String?) -> HTML {
        guard let value else { return .empty }
        return " \(HTML(stringLiteral: name))=\"\(value)\""
    }

    package static func of(_ name: StaticString, _ value: Int?) -> HTML { of(name, value.map(String.init)) }

    /// `kind` is `page` for a place one is at, `step` for a stage, `true` for one of several.
    package static func current(_ isCurrent: Bool, _ kind: String = "true") -> HTML {
        of("aria-current", isCurrent ? kind : nil)
    }

    /// A link's address, made harmless.
    package static func href(_ path: String) -> HTML { of("href", Address.checked(path)) }

    package static func flag(_ name: StaticString, _ isOn: Bool) -> HTML {
        isOn ? " \(HTML(stringLiteral: name))" : .empty
    }
}
