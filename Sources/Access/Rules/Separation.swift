import Kernel

/// Why one person may not hold these permissions at one time.
package enum SeparationRefusal: Refusal, Hashable {
    case tooMany
    case twoAdministrations(Permission, Permission)
    case administrationWithBusiness(Permission, Permission)

    package var code: String {
        switch self {
        case .tooMany: "grants.too-many"
        case .twoAdministrations: "grants.two-administrations"
        case .administrationWithBusiness: "grants.administration-with-business"
        }
    }

    package var kind: RefusalKind { .conflict }

    package var sentence: Sentence {
        switch self {
        case .tooMany: Sentence(.grantsTooMany, ["limit": "\(Limits.grantsOfPerson_max)"])
        case .twoAdministrations: Sentence(.grantsTwoAdministrations)
        case .administrationWithBusiness: Sentence(.grantsAdministrationWithBusiness)
        }
    }
}

/// System, security and audit are three persons' work, and none of them does the county's business.
///
/// - Source: GB/T 22239-2019, level 3 (三员分立).
enum Separation {
    /// Looks at grants that hold on a common day; one after the other they do no harm.
    static func check(_ grants: [DatedGrant]) throws(SeparationRefusal) {
        if grants.count > Limits.grantsOfPerson_max { throw .tooMany }
        let administrations = grants.filter(\.grant.permission.isAdministration)
        let business = grants.filter { !$0.grant.permission.isAdministration }
        for (offset, one) in administrations.enumerated() {
            for other in administrations.dropFirst(offset + 1)
            where other.grant.permission != one.grant.permission && overlap(one.period, other.period) {
                throw .twoAdministrations(one.grant.permission, other.grant.permission)
            }
        }
        for one in administrations {
            for other in business where overlap(one.period, other.period) {
                throw .administrationWithBusiness(one.grant.permission, other.grant.permission)
            }
        }
    }

    private static func overlap(_ one: Period, _ other: Period) -> Bool {
        begins(one, beforeEndOf: other) && begins(other, beforeEndOf: one)
    }

    private static func begins(_ one: Period, beforeEndOf other: Period) -> Bool {
        guard let until = other.until else { return true }
        return one.from < until
    }
}
