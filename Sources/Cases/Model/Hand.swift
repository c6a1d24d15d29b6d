import Access
import Kernel

/// Who acts on a case, with what they may do at the case's place.
package struct Hand: Equatable, Sendable {
    package let person: PersonID
    package let organisation: OrganisationID?
    package let permissions: Set<Permission>

    package init(person: PersonID, organisation: OrganisationID?, permissions: Set<Permission>) {
        self.person = person
        self.organisation = organisation
        self.permissions = permissions
    }

    /// Whether the case was given to this person, or to the unit this person works for.
    package func leads(_ matter: Case) -> Bool {
        guard let lead = matter.lead else { return false }
        if let person = lead.person { return person == self.person }
        return lead.organisation != nil && lead.organisation == organisation
    }
}
