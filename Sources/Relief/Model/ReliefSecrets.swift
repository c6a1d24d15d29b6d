import Kernel
import Sealing

/// What the applicant follows the matter by, beside its number; drawn from the county's key.
package struct ReliefSecrets: Sendable {
    /// Eight characters without look-alikes.
    package let code: String

    private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")

    package init(of matter: ReliefID, key: CountyKey) {
        let bytes = key.lookup(matter.description, purpose: "relief-code")
        code = String(
            bytes.prefix(8).map { ReliefSecrets.alphabet[Int($0) % ReliefSecrets.alphabet.count] })
    }

    /// Whether `typed` is the code, whatever its case and spaces.
    func accepts(_ typed: String) -> Bool {
        let cleaned = typed.uppercased().filter { $0.isLetter || $0.isNumber }
        return Digest.equal(Array(cleaned.utf8), Array(code.utf8))
    }
}
