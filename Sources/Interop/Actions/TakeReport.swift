import Cases
import Kernel
import Requests
import Sealing
import Storage

extension Interop {
    /// What another system reports, read and located.
    struct Report: Sendable {
        let draft: Draft
        let programme: ProgrammeID
        let media: String?
        /// Whether the client named what it makes; without a name the same form soon again is the same report.
        let isNamed: Bool
        /// Of the form without its name.
        let digest: [UInt8]
    }

    /// What its programme is told: the number to ask by, and the code that the one who reported keeps.
    struct Taken: Sendable {
        let id: CaseID
        let number: String
        let secrets: ReceiptSecrets
        /// Whether it had been taken before; nothing was added this time.
        let isRepeated: Bool
    }

    /// Takes a report in under its programme's key, once.
    ///
    /// Throws `.keyUnknown`, `.keyRevoked`, `Refusals` of `ReceivingRefusal`, `ClaimRefusal`.
    func take(_ report: Report) async throws -> Taken {
        let sealed = try Requests(county).sealing(report.draft)
        let key = county.key
        return try await county.database.write(by: Origin(actor: nil)) { transaction in
            try Interop.requireInForce(report.programme, in: transaction)
            if !report.isNamed {
                let earlier = try ReportStore.repeated(
                    report.digest, by: report.programme,
                    since: transaction.now.adding(minutes: -Limits.repeat_minutes), in: transaction)
                if let earlier { return try Interop.taken(earlier, key: key, in: transaction) }
            }
            let receipt = try Requests.receive(
                sealed, by: "programme:\(report.programme)", digest: report.digest, in: transaction)
            let secrets = ReceiptSecrets(of: receipt.id, key: key)
            let taken = Taken(
                id: receipt.id, number: receipt.number, secrets: secrets, isRepeated: receipt.isRepeated)
            if receipt.isRepeated { return taken }
            try ReportStore.insert(
                receipt.id, by: report.programme, digest: report.digest, media: report.media,
                in: transaction)
            try transaction.record(
                ReportTaken(
                    subject: receipt.id.as(Marks.Anything.self),
                    programme: report.programme.as(Marks.Anything.self)))
            return taken
        }
    }

    /// A key may have been taken back while its report was on the way.
    static func requireInForce(_ id: ProgrammeID, in reader: Reader) throws {
        guard let programme = try ProgrammeStore.find(id, in: reader) else { throw ReportRefusal.keyUnknown }
        if programme.revoked != nil { throw ReportRefusal.keyRevoked }
    }

    private static func taken(_ request: CaseID, key: CountyKey, in reader: Reader) throws -> Taken {
        guard let file = try CaseFile.read(request, in: reader) else { throw ReportRefusal.requestUnknown }
        return Taken(
            id: request, number: file.matter.number, secrets: ReceiptSecrets(of: request, key: key),
            isRepeated: true)
    }

    /// What may show whose a request was goes with its requester's other data.
    package static func eraseRequester(of request: CaseID, in transaction: Transaction) throws {
        try ReportStore.eraseMedia(of: request, in: transaction)
    }
}
