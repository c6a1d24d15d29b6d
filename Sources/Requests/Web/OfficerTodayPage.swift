import Cases
import Kernel
import Web

/// The phone page of those who are out: what is to be done by its clock, and one big button.
func officerTodayPage(_ content: OfficerToday, _ frame: Frame) -> HTML {
    let rows = content.open.map { row in
        Web.Queue.Row(
            row.title, path: row.path, clock: content.rows.badge(of: row, frame),
            place: content.rows.places[row.place], meta: content.rows.lead(of: row))
    }
    let list: HTML =
        rows.isEmpty
        ? EmptyState(frame(.officerTodayEmpty), frame(.officerTodayEmptyText)).html
        : Part(id: "todo", frame(.officerToDo), note: frame(.officerByDue), Web.Queue(rows).html).html
    let done = content.finished.map { row in
        Web.Queue.Row(row.title, path: row.path, clock: content.rows.badge(of: row, frame))
    }
    let fold: HTML =
        done.isEmpty
        ? .empty : Fold(frame(.officerDoneFold, ["count": "\(content.done)"]), Web.Queue(done).html).html
    let reviews: HTML =
        content.reviews.map { due in
            guard due.count > 0 else { return .empty }
            let words = frame(.officerReviewsDue, ["count": "\(due.count)"])
            return "<p>\(Address.link(words, to: "/desk?place=\(due.place)&filter=shelved"))</p>\n"
        } ?? .empty
    let reminders = content.reminders.map { reminder in
        Web.Queue.Row(
            frame(reminder.sentence), path: reminder.path,
            clock: reminder.isLate ? ClockBadge(.late, frame(.officerReminderLate)) : nil)
    }
    let elsewhere: HTML =
        reminders.isEmpty
        ? .empty : Part(id: "elsewhere", frame(.officerReminders), Web.Queue(reminders).html).html
    return Layout.page(
        title: frame.day(frame.now.day),
        purpose: frame(.officerTodayPurpose, ["place": content.place, "count": "\(rows.count)"]),
        frame: frame,
        tabs: [
            Tab(frame(.officerToday), path: "/today", isCurrent: true),
            Tab(frame(.officerVisits), path: "/visits"),
            Tab(frame(.officerMine), path: "/duties/mine"), Tab(frame(.officerAll), path: "/desk"),
        ],
        action: Layout.action(Button(frame(.officerRecord), .main, isWide: true).link(to: "/records/new")),
        body: reviews + elsewhere + list + fold
            + """
            <p>\(Address.link(frame(.officerField), to: "/field"))</p>
            <p>\(Address.link(frame(.officerHazards), to: "/hazards"))</p>
            <p class="quiet">\(Address.link(frame(.officerCalendarFeed), to: "/calendars"))</p>

            """)
}
