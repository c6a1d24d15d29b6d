import Kernel
import Storage
import Web

/// Who keeps the machine running: install, back up, watch.
package struct SystemCaller: Caller {
    package static let name = "system administrator"
    package let session: Session
    package var person: PersonID { session.person }
    package var origin: Origin { Origin(actor: person) }

    package init(_ visit: Visit) throws { session = try administrator(visit, .system) }
}

/// Who opens and closes accounts.
package struct SecurityCaller: Caller {
    package static let name = "security administrator"
    package let session: Session
    package var person: PersonID { session.person }
    package var origin: Origin { Origin(actor: person) }

    package init(_ visit: Visit) throws { session = try administrator(visit, .security) }
}

/// Who reads the journal and the log of looks.
package struct AuditCaller: Caller {
    package static let name = "audit administrator"
    package let session: Session
    package var person: PersonID { session.person }
    package var origin: Origin { Origin(actor: person) }

    package init(_ visit: Visit) throws { session = try administrator(visit, .audit) }
}

private func administrator(_ visit: Visit, _ permission: Permission) throws -> Session {
    let session = try MemberCaller(visit).session
    guard session.holds(permission) else { throw AccessRefusal.notAllowed }
    return session
}
