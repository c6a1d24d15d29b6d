import Access
import Assemblies
import Cases
import HTTPTypes
import Kernel
import Places
import Sealing
import Storage
import Web

/// Calendars that other programs read: a place's meetings, open to everybody, and an officer's due times behind a
/// secret.
enum FeedRoutes {
    static let type = "text/calendar; charset=utf-8"

    static let all: [Endpoint] = [
        Endpoint(
            .get, "places/{id}/assemblies.ics", for: Anyone.self,
            "The meetings of a place and below, the last quarter's and those called, as a calendar.",
            output: .file("text/calendar")
        ) { visit, _ in try await meetings(visit) },
        Endpoint(
            .get, "calendars/{id}/due.ics", for: Anyone.self,
            "An officer's due times as a calendar, to whoever holds its secret address; no names, no titles.",
            output: .file("text/calendar")
        ) { visit, _ in try await due(visit) },
        Endpoint(
            .get, "calendars", for: OfficerCaller.self,
            "Whether the officer has a secret address for a calendar.", output: shape
        ) { visit, officer in
            let feed = try await visit.county.database.read {
                try FeedStore.find(of: officer.person, in: $0)
            }
            let ids = (FeedID.minted(at: visit.now), AnyID.minted(at: visit.now))
            return Answer(
                json: { json in write(feed, address: nil, to: &json) },
                page: { feedPage(feed, making: ids.0, revoking: ids.1, $0) })
        },
        Endpoint(
            .post, "calendars", for: OfficerCaller.self,
            "Makes the officer's secret address under the client's `id`; it is answered once and never again.",
            fields: [id], output: shape, form: "calendars"
        ) { visit, officer in try await make(visit, officer) },
        Endpoint(
            .post, "calendars/{id}/revocation", for: OfficerCaller.self,
            "Takes the officer's own secret address back; calendars that read it get nothing any more.",
            fields: [id], output: .object([("id", .id)]), form: "calendars"
        ) { visit, officer in
            let feed: FeedID = try visit.id("id")
            guard let sent: AnyID = try visit.input.id("id") else { throw WebRefusal.idMissing }
            let claim = try await Interop(visit.county).revokeFeed(
                feed, sent: sent, digest: Digest.sha256(Array("feed revocation \(feed)".utf8)),
                by: officer.person)
            return Answer(
                claim == .fresh ? .created : .ok, next: "/calendars",
                json: { json in json.object { $0.field("id", feed) } })
        },
    ]

    private static let id = InputField("id", .id, required: true)
    private static let shape = Shape.object([
        ("id", .optional(.id)), ("made_at", .optional(.instant)), ("ending", .optional(.text)),
        ("address", .optional(.text)),
    ])

    private static func make(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        guard let id: FeedID = try visit.input.id("id") else { throw WebRefusal.idMissing }
        let made = try await Interop(visit.county).makeFeed(
            id, sent: visit.input.digest, by: officer.person)
        let address = made.token.map { "\(visit.publicURL ?? "")/calendars/\($0)/due.ics" }
        return Answer(
            address == nil ? .ok : .created, json: { write(made.feed, address: address, to: &$0) },
            page: { feedMadePage(address, $0) })
    }

    private static func write(_ feed: Feed?, address: String?, to json: inout JSONText) {
        json.object { json in
            json.field("id", feed?.id)
            json.field("made_at", feed?.made)
            json.field("ending", feed?.hint)
            json.field("address", address)
        }
    }

    private static func meetings(_ visit: Visit) async throws -> Answer {
        let id: PlaceID = try visit.id("id")
        let found: (place: Place, meetings: [Assembly])? = try await visit.county.database.read { reader in
            guard let place = try Places.find(id, in: reader) else { return nil }
            return (
                place,
                try Assemblies.assemblies(
                    below: id, from: reader.now.adding(days: -Limits.past_days),
                    to: reader.now.adding(days: Limits.ahead_days), limit: Limits.events_max, in: reader)
            )
        }
        guard let found else { throw WebRefusal.notFound }
        var text = CalendarText(
            named: Text.meetingsOf(visit.language, ["place": found.place.name]))
        for meeting in found.meetings {
            text.write(
                CalendarText.Event(
                    uid: "\(meeting.id)@yuanba", changed: meeting.ended ?? meeting.called,
                    begins: meeting.meets, title: Masking.note(meeting.title),
                    place: Masking.note(meeting.venue),
                    words: meeting.state == .cancelled ? Masking.note(meeting.reason) : nil,
                    address: visit.publicURL.map { "\($0)/assemblies/\(meeting.id)" },
                    isCancelled: meeting.state == .cancelled))
        }
        text.close()
        return Answer(bytes: text.bytes, type: type, isPublic: true)
    }

    private static func due(_ visit: Visit) async throws -> Answer {
        let digest = Interop.digest(of: visit.parameters["id"] ?? "")
        let rows: [QueueRow]? = try await visit.county.database.read { reader in
            guard let feed = try FeedStore.find(digest: digest, in: reader) else { return nil }
            return try DueTimes.read(of: feed.person, in: reader)
        }
        guard let rows else { throw WebRefusal.notFound }
        var text = CalendarText(named: Text.dueTimes(visit.language))
        for row in rows {
            guard let due = row.due else { continue }
            text.write(
                CalendarText.Event(
                    uid: "due-\(row.id)@yuanba", changed: row.opened, begins: due,
                    title: Text.dueTime(visit.language, ["number": row.number]),
                    address: visit.publicURL.map { "\($0)/\(row.kind)s/\(row.id)" }, isMark: true))
        }
        text.close()
        return Answer(bytes: text.bytes, type: type)
    }
}

/// What an officer has to do by when: what was given to them or their unit, and what waits at the desk of their place.
enum DueTimes {
    static func read(of person: PersonID, in reader: Reader) throws -> [QueueRow] {
        // Somebody whose posts have ended has nothing to do any more.
        guard let officer = try? OfficerCaller(standingInFor: person, named: "", in: reader) else {
            return []
        }
        let limit = Limits.events_max / 2
        var rows = try Queue.given(to: Case.Lead(person: person, organisation: nil), limit: limit, in: reader)
        if let unit = officer.organisation {
            rows += try Queue.given(
                to: Case.Lead(person: nil, organisation: unit), limit: limit, in: reader)
        }
        for place in officer.places(.dispatch).prefix(1) {
            rows += try Queue.open(at: place, .atDesk(.received), limit: limit, in: reader)
        }
        var seen: Set<CaseID> = []
        return rows.filter { $0.due != nil && seen.insert($0.id).inserted }.prefix(Limits.events_max)
            .sorted { ($0.due ?? $0.opened, $0.position) < ($1.due ?? $1.opened, $1.position) }
    }
}

func feedPage(_ feed: Feed?, making: FeedID, revoking: AnyID, _ frame: Frame) -> HTML {
    let body: HTML =
        if let feed {
            """
            \(FactsList([
                Fact(frame(.feedEnding), "…\(feed.hint)/due.ics"),
                Fact(frame(.feedMadeAt), html: frame.time(feed.made)),
            ]).html)
            <p>\(frame(.feedLost))</p>
            \(Form.act(
                to: "/calendars/\(feed.id)/revocation", id: revoking, frame: frame,
                Button(frame(.feedRevoke)).submit()))
            """
        } else {
            Form.act(
                to: "/calendars", id: making, frame: frame, Button(frame(.feedMake), .main).submit())
        }
    return Layout.page(
        title: frame(.feedTitle), purpose: frame(.feedPurpose), frame: frame,
        crumbs: [Crumb(frame(.feedToday), path: "/today")],
        body: """
            \(body)
            <p class="quiet">\(frame(.feedContent))</p>
            <p class="quiet">\(Address.link(frame(.dataTitle), to: "/data"))</p>
            """)
}

func feedMadePage(_ address: String?, _ frame: Frame) -> HTML {
    let told: HTML =
        address.map { address in
            Inset(
                frame(.feedOnce),
                "<p class=\"lead\"><code>\(address)</code></p>\n<p>\(frame(.feedOnceNote))</p>"
            ).html
        } ?? "<p>\(frame(.feedGone))</p>"
    return Layout.page(
        title: frame(.feedTitle), frame: frame,
        body: told + Button(frame(.feedBack)).link(to: "/calendars"))
}
