import Duties
import HomeVisits
import Kernel
import Storage

extension House {
    /// How Duties tells who answers for households when somebody came last and is to come next.
    static let rhythm = HouseholdRhythm { households, key, reader in
        if households.isEmpty { return [:] }
        return try HomeVisits.rhythm(of: households, key: key, in: reader).mapValues {
            HouseholdRhythm.Line(last: $0.last, next: $0.on)
        }
    }
}
