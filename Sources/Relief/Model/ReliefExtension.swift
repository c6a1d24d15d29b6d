import Kernel

/// More time to decide, asked for by the township and approved, or not, by the county; once a matter.
package struct ReliefExtension: Sendable, Hashable {
    package let id: ReliefActID
    package let days: Int
    package let asker: PersonID
    package let asked: Instant
    package let decision: Decision?

    package struct Decision: Sendable, Hashable {
        package let person: PersonID
        package let at: Instant
        package let isGranted: Bool
    }
}

/// A visit's finding that a matter came of, or that was about a matter there was already.
package struct ReliefFinding: Sendable, Hashable {
    package let finding: AnyID
    package let visit: AnyID

    package init(finding: AnyID, visit: AnyID) {
        self.finding = finding
        self.visit = visit
    }
}
