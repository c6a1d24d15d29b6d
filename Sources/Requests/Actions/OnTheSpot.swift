import Access
import Cases
import Files
import Kernel
import Pictures
import Sealing
import Storage

extension Requests {
    /// Takes a request in and says at once that it is done, as a grid worker does who mends it on the spot, or a clerk
    /// who answers on the telephone; one commit.
    ///
    /// A second person still verifies.
    ///
    /// - Throws: `Refusals` of `ReceivingRefusal`, `ActRefusal`, `CaseMissing`, `ClaimRefusal`.
    package func solveOnTheSpot(
        _ draft: Draft, _ outcome: Outcome = .solved, note: String,
        photos: [(id: FileID, picture: Picture.Prepared)] = [],
        by officer: OfficerCaller, digest: [UInt8]
    ) async throws -> Receipt {
        let contact = try sealed(draft)
        let secrets = ReceiptSecrets(of: draft.id, key: county.key)
        return try await county.database.write(by: officer.origin) { transaction in
            let anyID = draft.id.as(Marks.Anything.self)
            if case .repeated = try transaction.claim(anyID, by: officer.person.description, digest: digest) {
                guard let file = try CaseFile.read(draft.id, in: transaction) else {
                    throw CaseMissing.noSuchCase
                }
                return Receipt(
                    id: draft.id, number: file.matter.number, code: secrets.code, token: secrets.token,
                    isRepeated: true)
            }
            let matter = try Requests.take(draft, contact: contact, secrets: secrets, in: transaction)
            for photo in photos {
                try Files.keepPicture(photo.id, prepared: photo.picture, owner: anyID, in: transaction)
            }
            let acting = try Acting(on: draft.id, by: officer, in: transaction)
            _ = try Requests.finish(
                acting, outcome, note: note, photos: photos.count, reviewOn: nil, onTheSpot: true,
                in: transaction)
            return Receipt(
                id: draft.id, number: matter.number, code: secrets.code, token: secrets.token,
                isRepeated: false)
        }
    }
}
