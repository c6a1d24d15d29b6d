import Kernel
import Web

/// A person who is signed in, as the room found them a moment ago.
package struct Session: Identity, Hashable {
    package let id: SessionID
    package let person: PersonID
    /// As the mast and the papers show it.
    package let name: String
    /// What is typed to sign in.
    package let accountName: String
    /// Those of today, the narrowest place first.
    package let grants: [Grant]
    /// Signed in with a password that an administrator set: nothing works before a new one is chosen.
    package let mustChangePassword: Bool
    /// When it ends at the latest, however busy.
    package let expires: Instant
    let isSample: Bool

    /// Whether today's grants have the permission anywhere.
    package func holds(_ permission: Permission) -> Bool { grants.contains { $0.permission == permission } }
}
