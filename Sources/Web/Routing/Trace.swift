import HTTPTypes

/// Which undertaking of several programs a request is part of; stands in every log line of the request.
///
/// - Source: W3C Trace Context, recommendation of 23 November 2021, section 3.2.
struct Trace: Sendable, Equatable {
    /// Of the whole undertaking: 32 hexadecimal digits.
    let id: String
    /// Of this request's part of it: 16 digits.
    let span: String
    /// Of the caller's part; nil where the undertaking begins here.
    let parent: String?
    let flags: String

    /// Takes up the caller's trace where its header can be read, and begins one where not.
    init(_ headers: HTTPFields) {
        let values = HTTPField.Name("traceparent").map { headers[values: $0] } ?? []
        let given = values.count == 1 ? Trace.parts(values[0]) : nil
        id = given?.id ?? Trace.drawn() + Trace.drawn()
        parent = given?.parent
        flags = given?.flags ?? "00"
        span = Trace.drawn()
    }

    /// What the answer's header says.
    var answer: String { "00-\(id)-\(span)-\(flags)" }

    static let answerHeader = HTTPField.Name("traceresponse")

    /// Later versions may add parts at the end; those of version 00 are read all the same.
    private static func parts(_ header: String) -> (id: String, parent: String, flags: String)? {
        let parts = header.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 4, isHexadecimal(parts[0], 2), parts[0] != "ff",
            parts[0] != "00" || parts.count == 4,
            isHexadecimal(parts[1], 32), parts[1].contains(where: { $0 != "0" }),
            isHexadecimal(parts[2], 16), parts[2].contains(where: { $0 != "0" }),
            isHexadecimal(parts[3], 2)
        else { return nil }
        return (parts[1], parts[2], parts[3])
    }

    private static func isHexadecimal(_ text: String, _ count: Int) -> Bool {
        text.utf8.count == count && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    /// 16 digits, never all zero.
    private static func drawn() -> String {
        let number = UInt64.random(in: 1 ... .max)
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
