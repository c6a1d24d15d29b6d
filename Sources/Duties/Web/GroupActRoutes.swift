import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// Opening an online group, counting its members, changing its keeper, closing it.
enum GroupActRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .post, "online-groups", for: OfficerCaller.self,
            "Enters an online group of a grid; a keeper may be named at once.",
            fields: [
                DutyWriting.id, DutyWriting.place,
                InputField("groupName", required: true, limit: Limits.name_length_max), DutyWriting.from,
            ] + DutyWriting.person, output: GroupJSON.file, form: "online-groups/new"
        ) { visit, caller in try await open(visit, caller) },
        Endpoint(
            .post, "online-groups/{id}/counts", for: OfficerCaller.self,
            "Enters how many members a group had on a day, and who says so.",
            fields: GridRoutes.countFields, output: GroupJSON.file, form: "online-groups/{id}"
        ) { visit, caller in try await count(visit, caller) },
        Endpoint(
            .post, "online-groups/{id}/keepers", for: OfficerCaller.self,
            "Gives a group its keeper from a day on; without a person it has none from then on.",
            fields: [DutyWriting.id, DutyWriting.from] + DutyWriting.person, output: GroupJSON.file,
            form: "online-groups/{id}"
        ) { visit, caller in try await entrust(visit, caller) },
        Endpoint(
            .post, "online-groups/{id}/closure", for: OfficerCaller.self, "Closes a group on a day.",
            fields: [DutyWriting.id, DutyWriting.on], output: GroupJSON.file, form: "online-groups/{id}"
        ) { visit, caller in try await close(visit, caller) },
    ]

    private static func open(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        guard let place = try visit.input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        let name = try visit.input.required("groupName")
        let from = try DutyWriting.day("from", visit)
        let input = visit.input
        let claim = try await DutyWriting.write(
            visit, caller, [.register], at: { _ in place },
            act: { transaction, id in
                let group: OnlineGroupID = id.as(Marks.OnlineGroup.self)
                try Duties.open(
                    OnlineGroup(id: group, name: name, place: place, period: Period(from: from)),
                    in: transaction)
                guard let person = try DutyWriting.person(input, in: transaction) else { return }
                try Duties.entrust(
                    Keeping(
                        id: transaction.derivedID(), group: group, person: person,
                        period: Period(from: from)), in: transaction)
            })
        guard let id = try visit.input.id("id", of: Marks.OnlineGroup.self) else {
            throw WebRefusal.idMissing
        }
        return try await answer(id, claim, visit)
    }

    private static func count(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let group = try visit.id("id", of: Marks.OnlineGroup.self)
        let number = try visit.input.number("count") ?? 0
        let on = try DutyWriting.day("on", visit)
        let source = try visit.input.required("source")
        let claim = try await DutyWriting.write(
            visit, caller, [.work, .register], at: { try place(of: group, in: $0) },
            act: { transaction, id in
                try Duties.enter(
                    DatedCount(id: id.as(Marks.Count.self), on: on, number: number, source: source),
                    of: group, in: transaction)
            })
        return try await answer(group, claim, visit)
    }

    private static func entrust(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let group = try visit.id("id", of: Marks.OnlineGroup.self)
        let from = try DutyWriting.day("from", visit)
        let input = visit.input
        let claim = try await DutyWriting.write(
            visit, caller, [.work, .register], at: { try place(of: group, in: $0) },
            act: { transaction, id in
                guard let person = try DutyWriting.person(input, in: transaction) else {
                    return try Duties.releaseKeeper(of: group, on: from, in: transaction)
                }
                try Duties.entrust(
                    Keeping(
                        id: id.as(Marks.Keeping.self), group: group, person: person,
                        period: Period(from: from)), in: transaction)
            })
        return try await answer(group, claim, visit)
    }

    private static func close(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let group = try visit.id("id", of: Marks.OnlineGroup.self)
        let on = try DutyWriting.day("on", visit)
        let claim = try await DutyWriting.write(
            visit, caller, [.register], at: { try place(of: group, in: $0) },
            act: { transaction, _ in try Duties.close(group, on: on, in: transaction) })
        return try await answer(group, claim, visit)
    }

    private static func place(of group: OnlineGroupID, in reader: Reader) throws -> PlaceID {
        guard let group = try GroupStore.find(group, in: reader) else { throw GroupRefusal.unknown }
        return group.place
    }

    private static func answer(_ id: OnlineGroupID, _ claim: Claim, _ visit: Visit) async throws -> Answer {
        let file = try await GroupRoutes.load(id, visit)
        return Answer(
            claim == .fresh ? .created : .ok, next: "/online-groups/\(id)",
            json: { GroupJSON.write(file, to: &$0) })
    }
}
