import Access
import Cases
import Kernel
import Storage
import Web

/// Matters that members carry together.
enum SharedMatterRoutes {
    private static let page = "/matters/{matter}"

    static let all: [Endpoint] = [
        CommitteeActs.act(
            "matters",
            "Opens a shared matter; `item` it came from, `case` the number of the request it is about.",
            [
                InputField("title"), InputField("words", limit: 4_000), InputField("item", .id),
                InputField("case", limit: 40),
            ]
        ) { visit in
            let (title, words) = (visit.input["title"] ?? "", visit.input["words"] ?? "")
            let (item, number): (AgendaItemID?, String?) = (try visit.input.id("item"), visit.input["case"])
            return { id, sent, transaction in
                let request = try number.map { number in
                    guard let found = try CaseFile.read(number: number, in: transaction)?.matter.id else {
                        throw SharingRefusal.caseUnknown
                    }
                    return found
                }
                try PartyOrganisations.share(
                    SharedMatter(
                        id: sent.as(Marks.SharedMatter.self), committee: id, number: 0, title: title,
                        words: words, item: item, matter: request, opened: transaction.now, closure: nil),
                    in: transaction)
            }
        },
        Endpoint(
            .get, "party/committees/{id}/matters/{matter}", for: OfficerCaller.self,
            "A shared matter: who does which part until when, and how far it is.", output: MatterFile.shape
        ) { visit, officer in
            let id: SharedMatterID = try visit.id("matter")
            let file = try await CommitteeRoutes.read(visit, officer)
            guard let matter = file.matters.first(where: { $0.id == id }) else {
                throw SharingRefusal.matterUnknown
            }
            let read = try await visit.county.database.read { reader in
                try MatterFile.read(matter, file, in: reader)
            }
            return Answer(json: { read.write(to: &$0) }, page: { matterPage(read, $0) })
        },
        CommitteeActs.act(
            "matters/{matter}/parts", "Gives a member's `seat` a part of the matter, due on a day.",
            [
                PartyOffice.seat, InputField("words", limit: 4_000), InputField("due", .day, required: true),
            ], page: page, speaker: { visit, _ in try visit.input.id("seat") }
        ) { visit in
            let matter: SharedMatterID = try visit.id("matter")
            let seat: SeatID = try PartyOffice.requiredID("seat", visit)
            let (words, due) = (visit.input["words"] ?? "", try PartyOffice.required("due", visit))
            return { id, sent, transaction in
                try check(matter, of: id, in: transaction)
                try PartyOrganisations.take(
                    SharedMatter.Part(
                        id: sent.as(Marks.MatterPart.self), matter: matter, number: 0, seat: seat,
                        words: words, due: due, done: nil), in: transaction)
            }
        },
        CommitteeActs.act(
            "matters/{matter}/parts/{part}/progress", "Tells how far a part is, and whether it is done.",
            [InputField("words", limit: 4_000), InputField("is_done", .flag)], page: page,
            speaker: { visit, reader in try SharingStore.part(visit.id("part"), in: reader)?.seat }
        ) { visit in
            let (matter, part): (SharedMatterID, MatterPartID) = (
                try visit.id("matter"), try visit.id("part")
            )
            let (words, isDone) = (visit.input["words"] ?? "", visit.input.isChecked("is_done"))
            return { id, _, transaction in
                try check(matter, of: id, in: transaction)
                guard try SharingStore.part(part, in: transaction)?.matter == matter else {
                    throw SharingRefusal.partUnknown
                }
                try PartyOrganisations.tell(words, of: part, isDone: isDone, in: transaction)
            }
        },
        CommitteeActs.act(
            "matters/{matter}/closure", "Closes a shared matter, every part of which is done.",
            [InputField("words", limit: 4_000)], page: page
        ) { visit in
            let (matter, words): (SharedMatterID, String) = (
                try visit.id("matter"), visit.input["words"] ?? ""
            )
            return { id, _, transaction in
                try check(matter, of: id, in: transaction)
                try PartyOrganisations.close(matter, words, in: transaction)
            }
        },
    ]

    private static func check(
        _ matter: SharedMatterID, of id: PartyCommitteeID, in reader: Reader
    ) throws {
        guard try SharingStore.matter(matter, in: reader)?.committee == id else {
            throw SharingRefusal.matterUnknown
        }
    }
}

/// Needs, resources and projects: 需求清单、资源清单、项目清单.
enum ListRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "party/committees/{id}/lists", for: OfficerCaller.self,
            "What the committee's members need, have and plan, and who has claimed it.",
            output: .page(EntryJSON.shape)
        ) { visit, officer in
            let file = try await CommitteeRoutes.read(visit, officer)
            return Answer(json: { EntryJSON.write(file, to: &$0) }, page: { listsPage(file, $0) })
        },
        CommitteeActs.act(
            "entries", "Puts a need, a resource or a project on the `list`, for a member's `seat`.",
            [
                PartyOffice.seat, InputField("list", required: true, limit: 20), InputField("title"),
                InputField("words", limit: 4_000),
            ], page: "/lists", speaker: { visit, _ in try visit.input.id("seat") }
        ) { visit in
            guard let list = ListEntry.List(rawValue: visit.input["list"] ?? "") else {
                throw FieldRefusal(.unreadable, at: "list")
            }
            let seat: SeatID = try PartyOffice.requiredID("seat", visit)
            let (title, words) = (visit.input["title"] ?? "", visit.input["words"] ?? "")
            return { id, sent, transaction in
                try PartyOrganisations.list(
                    ListEntry(
                        id: sent.as(Marks.ListEntry.self), committee: id, list: list, seat: seat,
                        title: title, words: words), in: transaction)
            }
        },
        entry(
            "claim", "Claims an entry for a member's `seat`, with its own `match` of the other list.",
            [PartyOffice.seat, InputField("match", .id)], speaker: { visit, _ in try visit.input.id("seat") }
        ) { visit in
            let seat: SeatID = try PartyOffice.requiredID("seat", visit)
            let match: ListEntryID? = try visit.input.id("match")
            return { try PartyOrganisations.claim($0, by: seat, matching: match, in: $1) }
        },
        entry(
            "result", "Says what came of a claimed entry, and of the one that it met.",
            speaker: { visit, reader in
                try SharingStore.entry(visit.id("entry"), in: reader)?.standing.claimant
            }
        ) { visit in
            let words = visit.input["words"] ?? ""
            return { try PartyOrganisations.finish($0, words, in: $1) }
        },
        entry(
            "request", "Makes a need a request, with a desk and a clock; a claimed need is one by itself.",
            speaker: { visit, reader in try SharingStore.entry(visit.id("entry"), in: reader)?.seat }
        ) { _ in { try PartyOrganisations.raise($0, in: $1) } },
        entry(
            "progress", "Tells how far a claimed need is; the file of its request says so.",
            speaker: { visit, reader in
                try SharingStore.entry(visit.id("entry"), in: reader)?.standing.claimant
            }
        ) { visit in
            let words = visit.input["words"] ?? ""
            return { try PartyOrganisations.tell(words, ofNeed: $0, in: $1) }
        },
        entry(
            "withdrawal", "Takes an open entry off the list.",
            speaker: { visit, reader in try SharingStore.entry(visit.id("entry"), in: reader)?.seat }
        ) { _ in { try PartyOrganisations.withdraw($0, in: $1) } },
    ]

    private static func entry(
        _ name: String, _ summary: String, _ fields: [InputField] = [],
        speaker: @escaping @Sendable (Visit, Reader) throws -> SeatID?,
        _ make: @escaping @Sendable (Visit) throws -> @Sendable (ListEntryID, Transaction) throws -> Void
    ) -> Endpoint {
        CommitteeActs.act(
            "entries/{entry}/\(name)", summary, [InputField("words", limit: 4_000)] + fields, page: "/lists",
            speaker: speaker
        ) { visit in
            let (entry, body): (ListEntryID, _) = (try visit.id("entry"), try make(visit))
            return { id, _, transaction in
                guard try SharingStore.entry(entry, in: transaction)?.committee == id else {
                    throw SharingRefusal.entryUnknown
                }
                try body(entry, transaction)
            }
        }
    }
}
