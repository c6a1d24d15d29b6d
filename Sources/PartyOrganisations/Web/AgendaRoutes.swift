import Assemblies
import Kernel
import Storage
import Web

/// What members want talked over: 片区大事共商, 社区难事共议.
enum AgendaRoutes {
    static let all: [Endpoint] = [
        CommitteeActs.act(
            "items",
            "Puts an item forward for a member's `seat`, at the level of the area or of one community.",
            [
                PartyOffice.seat, InputField("title"), InputField("words", limit: 4_000),
                InputField("level", required: true, limit: 20),
            ], speaker: { visit, _ in try visit.input.id("seat") }
        ) { visit in
            guard let level = AgendaItem.Level(rawValue: visit.input["level"] ?? "") else {
                throw FieldRefusal(.unreadable, at: "level")
            }
            let seat: SeatID = try PartyOffice.requiredID("seat", visit)
            let (title, words) = (visit.input["title"] ?? "", visit.input["words"] ?? "")
            return { id, sent, transaction in
                try PartyOrganisations.propose(
                    AgendaItem(
                        id: sent.as(Marks.AgendaItem.self), committee: id, seat: seat, title: title,
                        words: words, standing: AgendaItem.Standing(level: level)), in: transaction)
            }
        },
        item("escalation", "Passes a community's item up to the committee, with the reason.") { visit in
            let words = visit.input["words"] ?? ""
            return { try PartyOrganisations.escalate($0, because: words, in: $1) }
        },
        item(
            "meeting", "Puts an item on the agenda of one of the committee's meetings.",
            [InputField("assembly", .id)], isKeepers: true
        ) { visit in
            guard let assembly: AssemblyID = try visit.input.id("assembly") else {
                throw SharingRefusal.meetingUnfit
            }
            return { try PartyOrganisations.call($0, to: assembly, in: $1) }
        },
        item("settlement", "Marks an item as talked over; the meeting's minutes say what was agreed.") { _ in
            { try PartyOrganisations.settle($0, in: $1) }
        },
        item("refusal", "Gives an item back, with the reason.", isKeepers: true) { visit in
            let words = visit.input["words"] ?? ""
            return { try PartyOrganisations.giveBack($0, because: words, in: $1) }
        },
    ]

    /// - Parameter isKeepers: done by the committee's keeper alone, else by the item's own seat as well.
    private static func item(
        _ name: String, _ summary: String, _ fields: [InputField] = [], isKeepers: Bool = false,
        _ make: @escaping @Sendable (Visit) throws -> @Sendable (AgendaItemID, Transaction) throws -> Void
    ) -> Endpoint {
        CommitteeActs.act(
            "items/{item}/\(name)", summary, [InputField("words", limit: 4_000)] + fields,
            speaker: { visit, reader in
                isKeepers ? nil : try SharingStore.item(visit.id("item"), in: reader)?.seat
            }
        ) { visit in
            let (item, body): (AgendaItemID, _) = (try visit.id("item"), try make(visit))
            return { id, _, transaction in
                guard try SharingStore.item(item, in: transaction)?.committee == id else {
                    throw SharingRefusal.itemUnknown
                }
                try body(item, transaction)
            }
        }
    }
}
