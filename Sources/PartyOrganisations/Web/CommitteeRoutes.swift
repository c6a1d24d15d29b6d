import Access
import Assemblies
import Cases
import HTTPTypes
import Kernel
import People
import Places
import Storage
import Web

/// Committees: which there are, setting one up, looking at one.
enum CommitteeRoutes {
    private static let place = QueryField.place("The place; the officer's own without it.")

    static let all: [Endpoint] = [
        Endpoint(
            .get, "party/committees", for: OfficerCaller.self,
            "The joint committees and those below villages, at a place, above it and below it.",
            query: [place], output: CommitteeList.shape
        ) { visit, officer in
            let list = try await visit.county.database.read { try CommitteeList.read(visit, officer, in: $0) }
            return Answer(json: { list.write(to: &$0) }, page: { committeesPage(list, $0) })
        },
        Endpoint(
            .get, "party/committees/new", .page, for: OfficerCaller.self, "The form of a new committee.",
            query: [place]
        ) { visit, officer in
            let (list, places) = try await visit.county.database.read { reader in
                let list = try CommitteeList.read(visit, officer, in: reader)
                if !list.mayKeep { throw AccessRefusal.notAllowed }
                let places = [list.line[0]] + (try Places.children(of: list.line[0].id, in: reader))
                return (list, places.map { Choice("\($0.id)", $0.name) })
            }
            let id = AnyID.minted(at: visit.now)
            return Answer { newCommitteePage(list, places, id: id, $0) }
        },
        Endpoint(
            .post, "party/committees", for: OfficerCaller.self,
            "Sets a committee up under the client's `id`, with a body of its name through which it meets.",
            fields: [
                PartyOffice.id, InputField("place", .id, required: true), InputField("kind", limit: 60),
                InputField("name"), PartyOffice.from,
            ], output: PartyOffice.done, form: "party/committees/new"
        ) { visit, officer in
            let id: PartyCommitteeID = try PartyOffice.requiredID("id", visit)
            let place: PlaceID = try PartyOffice.requiredID("place", visit)
            let from = try PartyOffice.required("from", visit)
            let (kind, name) = (visit.input["kind"] ?? "", visit.input["name"] ?? "")
            return try await PartyOffice.write(visit, officer, next: "/party/committees/\(id)") { reader in
                try OrganisationRoutes.allow(officer, at: place, in: reader)
            } act: { _, transaction in
                try PartyOrganisations.found(
                    id, as: kind, at: place, named: name, from: from, in: transaction)
            }
        },
        Endpoint(
            .get, "party/committees/{id}", for: OfficerCaller.self,
            "A committee: seats and staff, meetings, agenda, shared matters.", output: CommitteeFile.shape
        ) { visit, officer in
            let file = try await read(visit, officer)
            return Answer(json: { file.write(to: &$0) }, page: { committeePage(file, $0) })
        },
    ]

    static func read(_ visit: Visit, _ officer: OfficerCaller) async throws -> CommitteeFile {
        let (id, now): (PartyCommitteeID, Instant) = (try visit.id("id"), visit.now)
        return try await visit.county.database.read {
            try CommitteeFile.read(id, for: officer, at: now, in: $0)
        }
    }
}

/// What is done in a committee: by whoever keeps it, or by who speaks for a seat.
enum CommitteeActs {
    typealias Act = @Sendable (PartyCommitteeID, AnyID, Transaction) throws -> Void

    /// - Parameters:
    ///   - page: where the form stands and the visitor goes on to, below the committee.
    ///   - speaker: the seat in whose name it is done; nil where only the committee's keeper does it.
    static func act(
        _ name: String, _ summary: String, _ fields: [InputField], page: String = "",
        speaker: @escaping @Sendable (Visit, Reader) throws -> SeatID? = { _, _ in nil },
        _ make: @escaping @Sendable (Visit) throws -> Act
    ) -> Endpoint {
        Endpoint(
            .post, "party/committees/{id}/\(name)", for: OfficerCaller.self, summary,
            fields: [PartyOffice.id] + fields, output: PartyOffice.done, form: "party/committees/{id}\(page)"
        ) { visit, officer in
            let id: PartyCommitteeID = try visit.id("id")
            let act = try make(visit)
            let place = page.replacing("{matter}", with: visit.parameters["matter"] ?? "")
            return try await PartyOffice.write(visit, officer, next: "/party/committees/\(id)\(place)") {
                reader in
                let committee = try PartyOrganisations.committee(id, in: reader)
                try CommitteeHand.read(committee, officer, in: reader).require(try speaker(visit, reader))
            } act: { sent, transaction in
                try act(id, sent, transaction)
            }
        }
    }

    static let all: [Endpoint] = [
        act(
            "seats",
            "Gives a place or unit a seat, or the committee a member of staff, under the client's `id`.",
            [
                PartyOffice.from, InputField("role", required: true, limit: 20), InputField("name"),
                InputField("place", .id),
            ] + PartyOffice.person
        ) { visit in
            guard let role = CommitteeSeat.Role(rawValue: visit.input["role"] ?? "") else {
                throw FieldRefusal(.unreadable, at: "role")
            }
            let (input, from) = (visit.input, try PartyOffice.required("from", visit))
            let (place, name): (PlaceID?, String) = (try input.id("place"), input["name"] ?? "")
            return { id, sent, transaction in
                try PartyOrganisations.seat(
                    CommitteeSeat(
                        id: sent.as(Marks.PartySeat.self), committee: id, role: role, name: name,
                        place: place,
                        person: try PartyOffice.person(input, in: transaction), period: Period(from: from)),
                    in: transaction)
            }
        },
        act("seats/{seat}/ending", "Ends a seat on a day.", [PartyOffice.on]) { visit in
            let (seat, on): (SeatID, Day) = (try visit.id("seat"), try PartyOffice.required("on", visit))
            return { id, _, transaction in
                guard try CommitteeStore.seat(seat, in: transaction)?.committee == id else {
                    throw CommitteeRefusal.seatUnknown
                }
                try PartyOrganisations.endSeat(seat, on: on, in: transaction)
            }
        },
        act("ending", "Dissolves the committee on a day; its meetings and papers stay.", [PartyOffice.on]) {
            visit in
            let on = try PartyOffice.required("on", visit)
            return { id, _, transaction in
                try PartyOrganisations.endCommittee(id, on: on, in: transaction)
            }
        },
    ]
}
