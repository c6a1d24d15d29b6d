import Kernel
import Sealing
import Storage

extension Requests {
    /// Who reported with an account and lets the neighbours see what was reported; nil for everybody else.
    ///
    /// What follows from a request in public, as points do, follows for them alone: nobody learns by it who asked in
    /// confidence.
    package static func openReporter(of request: CaseID, in reader: Reader) throws -> PersonID? {
        guard let found = try RequestStore.find(request, in: reader), found.isPublic else { return nil }
        return found.reporter
    }
}

extension Requests {
    /// Where and whether a requester wants to be told by message; the number opens with the county's key only.
    package struct MessageContact: Sendable {
        /// By which messages to one number are counted without knowing it; nil once the requester is erased.
        package let phoneKey: [UInt8]?
        fileprivate let sealed: [UInt8]?

        /// The number; nil once the requester is erased, or where the county's key does not open it.
        package func phone(of request: CaseID, key: CountyKey) -> String? {
            sealed.flatMap { try? key.open($0, context: "request.phone:\(request)") }
        }
    }

    /// Nil unless who asked chose to be told by message.
    package static func messageContact(of request: CaseID, in reader: Reader) throws -> MessageContact? {
        guard let found = try RequestStore.find(request, in: reader), found.wish == .message else {
            return nil
        }
        let contact = try RequestStore.contact(of: request, in: reader)
        return MessageContact(phoneKey: contact.phoneKey, sealed: contact.phone)
    }
}
