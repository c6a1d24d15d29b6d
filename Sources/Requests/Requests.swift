import Kernel
import Sealing
import Storage

/// What residents ask, from the report to the day when a second person accepts what was done: 民呼我应.
///
/// The matter itself is a case; this room adds who asked, in what words, by which channel, and what they say of
/// the result.
package struct Requests: Sendable {
    package let county: County

    package init(_ county: County) { self.county = county }

    /// The kind of a request's case.
    package static let kind = "request"
    /// The kind of a problem's case: many requests, one plan.
    package static let problemKind = "problem"
}

/// The secrets of a receipt, drawn from the county's key and the request's id, so that the same request
/// always has the same ones and nothing need be kept to show them again.
package struct ReceiptSecrets: Sendable {
    /// Typed by people beside the number: eight characters without look-alikes.
    package let code: String
    /// In the printed address: `/q/{token}`.
    package let token: String

    private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")

    package init(of request: CaseID, key: CountyKey) {
        let bytes = key.lookup(request.description, purpose: "receipt-code")
        code = String(
            bytes.prefix(8).map { ReceiptSecrets.alphabet[Int($0) % ReceiptSecrets.alphabet.count] })
        token = String(
            Digest.hexadecimal(key.lookup(request.description, purpose: "receipt-token")).prefix(22))
    }

    /// Whether `typed` is the code, whatever its case and spaces.
    package func accepts(_ typed: String) -> Bool {
        let cleaned = typed.uppercased().filter { $0.isLetter || $0.isNumber }
        return Digest.equal(Array(cleaned.utf8), Array(code.utf8))
    }
}
