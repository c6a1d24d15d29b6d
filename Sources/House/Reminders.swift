import Access
import CallOuts
import Hazards
import Kernel
import PartyOrganisations
import Points
import Requests
import SeasonalChecks
import Storage
import Webhooks

extension House {
    /// What waits for whoever runs the machine: a receiver that was stopped.
    ///
    /// They have no post, and so no page of today; it stands above everything that they may open.
    static func administration(_ session: Session, in reader: Reader) throws -> [Reminder] {
        guard session.holds(.system) else { return [] }
        return try Webhooks.stopped(in: reader).map { Reminder($0.sentence, path: $0.path, isLate: true) }
    }

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
        let seasons = try SeasonalChecks.words(for: officer, in: reader).map {
            Reminder($0.sentence, path: $0.path, isLate: $0.isLate)
        }
        let needs = try PartyOrganisations.waiting(for: officer, in: reader).map {
            Reminder($0.sentence, path: $0.path)
        }
        let hazards = try Hazards.reminders(for: officer, in: reader).map {
            Reminder($0.sentence, path: $0.path, isLate: $0.isLate)
        }
        return [calls, checks, points].compactMap(\.self) + seasons + needs + hazards
    }
}
