import Cases
import Duties
import FieldDesk
import Kernel
import Storage

extension House {
    /// How Duties tells who answers for households what is open for them.
    static let matters = HouseholdMatters { households, officer, reader in
        try HouseholdRequests.open(of: households, for: officer, in: reader).mapValues { rows in
            rows.map {
                HouseholdMatters.Line(id: $0.id, number: $0.number, title: $0.title, due: $0.due)
            }
        }
    }
}
