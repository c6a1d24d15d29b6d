import Kernel
import Sealing

extension Marks {
    package enum LedgerBook {}
    package enum LedgerAccount {}
    package enum LedgerTransfer {}
}

package typealias BookID = ID<Marks.LedgerBook>
package typealias AccountID = ID<Marks.LedgerAccount>
package typealias TransferID = ID<Marks.LedgerTransfer>

extension TransferID {
    /// The same id for the same reason, so that what is posted for a reason is posted once: a reaction that runs
    /// again names the transfer it has made before.
    ///
    /// - Parameter reason: a room's words and an id, `case.closed:0198…`.
    package init(reason: String) {
        let digest = Digest.sha256(Array("ledger.transfer:\(reason)".utf8))
        let words = (0..<2).map { word in
            digest[word * 8..<word * 8 + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        // Version 8, which RFC 9562 leaves to whoever makes the id, and the usual variant.
        self.init(
            high: words[0] & ~0xF000 | 0x8000, low: words[1] & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
    }
}
