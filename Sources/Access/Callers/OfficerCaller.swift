import Kernel
import Storage
import Web

/// Somebody who holds a post in the county's business; the three administrations are no business.
package struct OfficerCaller: Caller {
    package static let name = "officer"
    package let session: Session
    /// When the act was, where it is sent later than it was done.
    private let happened: Instant?
    package var person: PersonID { session.person }
    package var name: String { session.name }
    package var grants: [Grant] { session.grants }
    package var origin: Origin { Origin(actor: person, happened: happened) }

    package init(_ visit: Visit) throws {
        try self.init(session: MemberCaller(visit).session, happened: visit.happened)
    }

    /// Somebody who acts without having signed in, as the people of the sample county do; what they may is what their
    /// posts of today allow. Throws `AccessRefusal.notAllowed` for those without a post.
    package init(standingInFor person: PersonID, named name: String, in reader: Reader) throws {
        try self.init(
            session: Session(
                id: SessionID.minted(at: reader.now), person: person, name: name, accountName: "",
                grants: Access.grants(of: person, on: reader.now.day, in: reader), mustChangePassword: false,
                expires: reader.now, isSample: true))
    }

    init(session: Session?, happened: Instant? = nil) throws(AccessRefusal) {
        guard let session else { throw .notSignedIn }
        guard session.grants.contains(where: { !$0.permission.isAdministration }) else { throw .notAllowed }
        self.session = session
        self.happened = happened
    }

    /// - Parameter lineage: the place and everything above it; a grant covers all that lies below its place.
    package func may(_ permission: Permission, at lineage: [PlaceID]) -> Bool {
        grants.contains { $0.permission == permission && lineage.contains($0.place) }
    }

    /// Throws `AccessRefusal.notAllowed` where the officer may not.
    package func require(_ permission: Permission, at lineage: [PlaceID]) throws(AccessRefusal) {
        if !may(permission, at: lineage) { throw .notAllowed }
    }

    /// Where the permission was granted, in the order of the grants, each place once.
    package func places(_ permission: Permission) -> [PlaceID] {
        grants.filter { $0.permission == permission }.reduce(into: []) { places, grant in
            if !places.contains(grant.place) { places.append(grant.place) }
        }
    }

    /// The place of the first grant, which is the narrowest.
    package var homePlace: PlaceID? { grants.first?.place }

    /// The organisation that the officer acts for; nil when all grants are for the places themselves.
    package var organisation: OrganisationID? { grants.lazy.compactMap(\.organisation).first }
}
