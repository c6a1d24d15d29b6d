import HTTPTypes

/// The header by which programs name what a write creates; a synonym of the body's `id`.
enum IdempotencyKey {
    private static let name = HTTPField.Name("Idempotency-Key")

    /// Enters the header's key as the field `id`; throws `WebRefusal.idsDiffer` when the body names another.
    static func enter(_ headers: HTTPFields, into input: inout Input) throws(WebRefusal) {
        guard let name, let value = headers[name] else { return }
        // The drafts of the standard quote it; most clients do not.
        let key = value.filter { $0 != "\"" }
        if let id = input["id"] {
            guard id.lowercased() == key.lowercased() else { throw .idsDiffer }
        } else {
            input.fields["id"] = [key]
        }
    }
}
