import Kernel
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
