import Kernel
import Storage

extension Duties {
    /// Ends everything that somebody answers for, and whatever others answer for of them, from today on.
    package static func release(_ person: PersonID, in transaction: Transaction) throws {
        let today = transaction.now.day
        // What began today ends tomorrow: a day that was is not taken back.
        func last(_ period: Period) -> Day { max(today, period.from.adding(days: 1)) }
        func isOpen(_ period: Period) -> Bool { period.until.map { $0 > today } ?? true }
        let links =
            try LinkStore.links(of: person, in: transaction)
            + LinkStore.links(to: .person(person), in: transaction)
        for link in links where isOpen(link.period) {
            let day = last(link.period)
            try LinkStore.end(
                Link(
                    id: link.id, template: link.template, place: link.place, holder: link.holder,
                    target: link.target, period: Period(from: link.period.from, until: day)),
                in: transaction)
            try transaction.record(LinkEnded(subject: link.id.as(Marks.Anything.self), until: day))
        }
        for member in try TeamStore.memberships(of: person, on: today, in: transaction) {
            let day = last(member.period)
            guard let cut = member.cut(at: day) else { continue }
            try TeamStore.end(cut, in: transaction)
            try transaction.record(
                TeamLeft(subject: member.id.as(Marks.Anything.self), team: member.team, until: day))
        }
        for group in try GroupStore.kept(by: person, on: today, in: transaction) {
            let keepings = try GroupStore.keepings(of: [group.id], in: transaction)
            for keeping in keepings where keeping.person == person && isOpen(keeping.period) {
                let day = last(keeping.period)
                try GroupStore.end(
                    Keeping(
                        id: keeping.id, group: keeping.group, person: person,
                        period: Period(from: keeping.period.from, until: day)), in: transaction)
                try transaction.record(
                    GroupEntrusted(subject: group.id.as(Marks.Anything.self), person: nil, from: day))
            }
        }
    }
}
