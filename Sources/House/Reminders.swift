import Access
import CallOuts
import Hazards
import Kernel
import Points
import Requests
import SeasonalChecks
import Storage

extension House {
    /// What waits for an officer outside of requests, as lines of today's page.
    static let reminders: Reminder.Source = { officer, reader in
        let points = try Points.publicationDue(for: officer, in: reader).map {
            Reminder($0.sentence, path: $0.path, isLate: $0.isLate)
        }
        let calls = try CallOuts.reminder(for: officer, in: reader).map {
            Reminder($0, path: "/callouts/mine")
        }
        let checks = try SeasonalChecks.reminder(for: officer, in: reader).map {
            Reminder($0, path: "/check-tasks")
        }
        let hazards = try Hazards.reminders(for: officer, in: reader).map {
            Reminder($0.sentence, path: $0.path, isLate: $0.isLate)
        }
        return [calls, checks, points].compactMap(\.self) + hazards
    }
}
