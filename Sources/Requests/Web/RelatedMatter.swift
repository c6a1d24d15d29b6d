import Access
import Kernel
import Storage

/// What another room has made of a request: named on the request's page, as that names the request.
package struct RelatedMatter: Sendable {
    /// What kind of thing it is.
    package let kind: Text
    package let name: String
    /// Nil where the reader may not open it.
    package let path: String?

    package init(_ kind: Text, _ name: String, path: String?) {
        self.kind = kind
        self.name = name
        self.path = path
    }

    /// What the house finds of a request for an officer who may see it.
    package typealias Source = @Sendable (CaseID, OfficerCaller, Reader) throws -> [RelatedMatter]
}
