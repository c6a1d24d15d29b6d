import Access
import Kernel
import People
import Places
import Storage
import Web

/// Who belongs to an organisation by its roll.
struct PartyMembers: Sendable {
    let organisation: PartyOrganisation
    let line: [Place]
    let names: [String]
    let isOpen: Bool
    let id: AnyID

    static func read(
        _ id: PartyID, for officer: OfficerCaller, isOpen: Bool = false, form: AnyID, in reader: Reader
    ) throws -> PartyMembers {
        let organisation = try PartyOrganisations.found(id, in: reader)
        let line = try Places.lineage(of: organisation.place, in: reader)
        guard PartyOffice.sees(officer, line) else { throw PartyRefusal.unknown }
        try officer.require(.register, at: line.map(\.id))
        let entries = try organisation.roll.map {
            try People.entries(of: $0, on: reader.now.day, in: reader)
        }
        let people = (entries ?? []).compactMap { entry -> PersonID? in
            if case .person(let person) = entry.subject { person } else { nil }
        }
        let names = try People.names(of: people, in: reader)
        return PartyMembers(
            organisation: organisation, line: line, names: people.compactMap { names[$0] }, isOpen: isOpen,
            id: form)
    }

    static let shape = Shape.object([
        ("organisation", .id), ("count", .whole), ("is_open", .flag), ("items", .list(.text)),
        ("next", .optional(.text)),
    ])

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("organisation", organisation.id)
            json.field("count", names.count)
            json.field("is_open", isOpen)
            json.key("items")
            json.array(names) { $0.write(isOpen ? $1 : Masking.name($1)) }
            json.field("next", nil as String?)
        }
    }
}

enum MemberRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "party/organisations/{id}/members", for: OfficerCaller.self,
            "Who belongs to an organisation by its roll, masked; for those who keep the register there.",
            output: PartyMembers.shape
        ) { visit, officer in
            let (id, form): (PartyID, AnyID) = (try visit.id("id"), AnyID.minted(at: visit.now))
            let members = try await visit.county.database.read {
                try PartyMembers.read(id, for: officer, form: form, in: $0)
            }
            return Answer(json: { members.write(to: &$0) }, page: { partyMembersPage(members, $0) })
        },
        Endpoint(
            .post, "party/organisations/{id}/looks", for: OfficerCaller.self,
            "The same in clear for this one answer; the look is kept with its `reason`.",
            fields: [PartyOffice.id, InputField("reason")], output: PartyMembers.shape,
            form: "party/organisations/{id}/members"
        ) { visit, officer in
            let (id, form): (PartyID, AnyID) = (try visit.id("id"), AnyID.minted(at: visit.now))
            let reason = visit.input["reason"] ?? ""
            let members = try await visit.county.database.write(by: officer.origin) { transaction in
                let members = try PartyMembers.read(
                    id, for: officer, isOpen: true, form: form, in: transaction)
                try Access.recordLook(
                    by: officer.person, at: id.as(Marks.Anything.self), field: "party-members",
                    reason: reason, in: transaction)
                return members
            }
            return Answer(json: { members.write(to: &$0) }, page: { partyMembersPage(members, $0) })
        },
    ]
}
