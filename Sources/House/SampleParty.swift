import Assemblies
import Duties
import Kernel
import PartyOrganisations
import People
import Places
import Storage

/// Party organisations of the sample's first town, from its committee down to households, with one grid that none
/// covers; a joint committee of three villages and two units, a council with its lists, and one below the village.
struct SampleParty: Sendable {
    private let county: County
    private let town: SampleWorld.TownPlan
    private let village: SampleWorld.VillagePlan
    private let end: Instant
    private let begin: Instant
    private let ids: [AnyID]

    init(_ county: County, town: SampleWorld.TownPlan, village: SampleWorld.VillagePlan, end: Instant) {
        var numbers = SampleNumbers(state: 0x50_41_52_54)
        let begin = end.adding(days: -60)
        self.county = county
        self.town = town
        self.village = village
        self.end = end
        self.begin = begin
        ids = (0..<80).map { _ in AnyID.minted(at: begin, by: &numbers) }
    }

    func moments() -> [SampleMoment] {
        let acts: [(Int64, @Sendable () async throws -> Void)] = [
            (-60, { try await foundTree() }), (-59, { try await staff() }),
            (-58, { try await linkHouseholds() }),
            (-57, { try await foundCommittees() }), (-56, { try await propose() }),
            (-50, { try await meet() }),
            (-49, { try await shareWork() }), (-40, { try await serve() }), (-30, { try await fillLists() }),
            (-12, { try await tell() }), (-6, { try await finish() }), (-1, { try await claim() }),
        ]
        return acts.enumerated().map { index, act in
            SampleMoment(at: end.adding(days: act.0), number: 5_200 + index, act: act.1)
        }
    }

    private func write(
        by person: PersonID, _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await county.database.write(by: Origin(actor: person), act)
    }

    private func party(_ number: Int) -> PartyID { ids[number].as(Marks.PartyOrganisation.self) }
    private var area: PartyCommitteeID { ids[20].as(Marks.PartyCommittee.self) }
    private var council: PartyCommitteeID { ids[21].as(Marks.PartyCommittee.self) }
    private func seat(_ number: Int) -> SeatID { ids[30 + number].as(Marks.PartySeat.self) }

    /// Town, three villages, their grids; the estate has a branch of its own, one grid has none.
    private func foundTree() async throws {
        let (town, villages, day) = (town, Array(town.villages.prefix(3)), begin.day)
        let estate = try await county.database.read { try SampleEstate.find(in: village, $0) }
        var rows:
            [(number: Int, kind: String, name: String, place: PlaceID, above: Int?, industry: String?)] = [
                (0, "committee", "\(town.name)党委", town.id, nil, nil),
                (1, "general-branch", "\(villages[0].name)党总支", villages[0].id, 0, nil),
            ]
        for (index, village) in villages.dropFirst().enumerated() {
            rows.append((index + 2, "branch", "\(village.name)党支部", village.id, 0, nil))
        }
        rows.append((4, "branch", "柑橘产业党支部", villages[0].id, 1, "柑橘"))
        if let estate { rows.append((5, "functional-branch", "\(SampleEstate.name)功能型党支部", estate, 1, nil)) }
        for (index, grid) in village.grids.prefix(3).enumerated() where index != 1 {
            rows.append((6 + index, "group", "\(grid.name)党小组", grid.place, 1, nil))
        }
        let made = rows
        try await write(by: town.desk.person) { [self] transaction in
            for row in made {
                try PartyOrganisations.found(
                    party(row.number),
                    as: .init(
                        from: day, kind: row.kind, name: row.name, place: row.place,
                        superior: row.above.map { party($0) }, industry: row.industry), in: transaction)
            }
        }
    }

    /// A group's head, what the village's branch covers beside itself, a guide, and the roll of members.
    private func staff() async throws {
        let (village, desk, day) = (village, town.desk.person, begin.adding(days: 1).day)
        let heads = try await county.database.read { reader in
            try People.households(at: village.id, limit: 60, in: reader).dropFirst(8).prefix(12).compactMap(
                \.head)
        }
        try await write(by: village.secretary.person) { [self] transaction in
            func tie(_ number: Int, _ of: Int, _ role: PartyTie.Role, _ who: PersonID?, _ at: PlaceID?) throws
            {
                try PartyOrganisations.tie(
                    PartyTie(
                        id: ids[60 + number].as(Marks.PartyTie.self), organisation: party(of), role: role,
                        person: who, place: at, period: Period(from: day)), in: transaction)
            }
            try tie(0, 6, .secretary, heads[0], nil)
            try tie(1, 8, .secretary, heads[1], nil)
            try tie(2, 4, .secretary, village.secretary.person, nil)
            try tie(3, 8, .guide, desk, nil)
            if village.grids.count > 1 { try tie(4, 6, .covers, nil, village.grids[1].place) }
            let roll = Roll(
                id: transaction.derivedID(), kind: .partyMember, lists: .persons, place: village.id,
                name: "\(village.name)党员花名册", period: Period(from: day))
            try People.openRoll(roll, in: transaction)
            for head in heads { try People.enter(.person(head), on: roll.id, from: day, in: transaction) }
            try PartyOrganisations.choose(roll.id, of: party(1), in: transaction)
        }
    }

    /// Two members look after five households each.
    private func linkHouseholds() async throws {
        let (place, day) = (village.id, begin.adding(days: 2).day)
        let lines = try await county.database.read { try People.households(at: place, limit: 60, in: $0) }
        try await write(by: village.secretary.person) { transaction in
            for (holder, those) in [(lines[8], lines[20..<25]), (lines[9], lines[25..<30])] {
                guard let person = holder.head else { continue }
                for line in those {
                    try Duties.link(
                        Link(
                            id: transaction.derivedID(), template: "party-households", place: place,
                            holder: person, target: .household(line.household.id), period: Period(from: day)),
                        households: House.households, in: transaction)
                }
            }
        }
    }

    private func foundCommittees() async throws {
        let (town, village, day) = (town, village, begin.adding(days: 3).day)
        let villages = Array(town.villages.prefix(3))
        try await write(by: town.desk.person) { [self] transaction in
            try PartyOrganisations.found(
                area, as: "area-committee", at: town.id, named: "石桥片区联合党委", from: day, in: transaction)
            try PartyOrganisations.found(
                council, as: "council", at: town.id, named: "\(town.name)“1+X”大工委", from: day, in: transaction
            )
            let lower = ids[22].as(Marks.PartyCommittee.self)
            try PartyOrganisations.found(
                lower, as: "group-committee", at: village.grids[2].place,
                named: "\(village.grids[2].name)组管委",
                from: day, in: transaction)
            var seats: [CommitteeSeat] = villages.enumerated().map { index, one in
                CommitteeSeat(
                    id: seat(index), committee: area, role: index == 0 ? .chair : .member,
                    name: "\(one.name)党组织", place: one.id, person: one.secretary.person,
                    period: Period(from: day))
            }
            seats += ["镇中心小学", "石桥卫生院"].enumerated().map { index, name in
                CommitteeSeat(
                    id: seat(3 + index), committee: area, role: .member, name: name, period: Period(from: day)
                )
            }
            seats.append(
                CommitteeSeat(
                    id: seat(5), committee: area, role: .staff, name: "综合服务专干", place: town.id,
                    person: village.grids[0].worker, period: Period(from: day)))
            seats.append(
                CommitteeSeat(
                    id: seat(6), committee: council, role: .chair, name: "\(town.name)党委", place: town.id,
                    person: town.desk.person, period: Period(from: day)))
            seats += ["镇中心小学", "石桥卫生院", "坝上茶叶加工厂"].enumerated().map { index, name in
                CommitteeSeat(
                    id: seat(7 + index), committee: council, role: .member, name: name,
                    period: Period(from: day))
            }
            seats += village.grids.prefix(3).enumerated().map { index, grid in
                CommitteeSeat(
                    id: seat(11 + index), committee: lower, role: index == 0 ? .chair : .member,
                    name: index == 0 ? "组管委主任" : "组管委委员", person: grid.worker, period: Period(from: day))
            }
            for seat in seats { try PartyOrganisations.seat(seat, in: transaction) }
        }
    }

    private func item(_ number: Int) -> AgendaItemID { ids[50 + number].as(Marks.AgendaItem.self) }

    private func propose() async throws {
        let rows: [(seat: Int, title: String, words: String, level: AgendaItem.Level)] = [
            (0, "三个村合用一个垃圾中转点", "三个村各自清运，车跑不满。", .area),
            (1, "村口老人过马路没有灯", "夜里车快，想装一个爆闪灯。", .community),
            (2, "赶集日停车堵路", "集市在三个村中间，车停到哪里要一起定。", .community),
        ]
        try await write(by: town.desk.person) { [self] transaction in
            for (index, row) in rows.enumerated() {
                try PartyOrganisations.propose(
                    AgendaItem(
                        id: item(index), committee: area, seat: seat(row.seat), title: row.title,
                        words: row.words, standing: .init(level: row.level)), in: transaction)
            }
            try PartyOrganisations.escalate(
                item(2), because: "停车的地方在邻村，一个村定不了。", in: transaction)
        }
    }

    private func meet() async throws {
        let meeting = ids[54].as(Marks.Assembly.self)
        let draft = AssemblyDraft(
            id: meeting, body: area.as(Marks.AssemblyBody.self), title: "片区联合党委第一次会议",
            venue: "\(town.name)政府二楼", meets: end.adding(days: -50).day.start.adding(hours: 9),
            chair: village.secretary.name, recorder: "罗敏", motions: [])
        try await write(by: town.desk.person) { [self] transaction in
            try Assemblies.convene(draft, in: transaction)
            for number in [0, 2] {
                try PartyOrganisations.call(item(number), to: meeting, in: transaction)
            }
            for seat in try Assemblies.seats(of: meeting, in: transaction) {
                try Assemblies.signIn(
                    SignIn(assembly: meeting, seat: seat.number, channel: .list, way: .paper), in: transaction
                )
            }
            try Assemblies.close(meeting, in: transaction)
            try Assemblies.keepMinutes("垃圾中转点放在三个村交界的空地，费用按户分摊。", of: meeting, in: transaction)
            try PartyOrganisations.settle(item(0), in: transaction)
        }
    }

    private func part(_ number: Int) -> MatterPartID { ids[57 + number].as(Marks.MatterPart.self) }

    private func shareWork() async throws {
        let (matter, due) = (ids[56].as(Marks.SharedMatter.self), end.day.adding(days: 20))
        let opened = end.adding(days: -49)
        try await write(by: town.desk.person) { [self] transaction in
            try PartyOrganisations.share(
                SharedMatter(
                    id: matter, committee: area, number: 0, title: "建合用的垃圾中转点", words: "", item: item(0),
                    matter: nil, opened: opened, closure: nil), in: transaction)
            for (index, words) in ["平整空地、打水泥", "买两个勾臂箱，联系清运车"].enumerated() {
                try PartyOrganisations.take(
                    SharedMatter.Part(
                        id: part(index), matter: matter, number: 0, seat: seat(index), words: words,
                        due: due, done: nil), in: transaction)
            }
        }
    }

    private func serve() async throws {
        let service = GuideNote(
            id: ids[70].as(Marks.GuideNote.self), tie: ids[63].as(Marks.PartyTie.self),
            on: end.adding(days: -41).day, words: "和党小组一起理了一遍网格里的难事，定了三件先办的。")
        try await write(by: town.desk.person) { try PartyOrganisations.serve(service, in: $0) }
    }

    private func entry(_ number: Int) -> ListEntryID { ids[72 + number].as(Marks.ListEntry.self) }

    private func fillLists() async throws {
        let rows: [(list: ListEntry.List, seat: Int, title: String)] = [
            (.need, 7, "周末想借会议室开家长会"), (.resource, 8, "每月一次免费量血压"),
            (.project, 6, "河边步道加三张长椅"), (.resource, 9, "会议室周末可以借用"),
        ]
        try await write(by: town.desk.person) { [self] transaction in
            for (index, row) in rows.enumerated() {
                try PartyOrganisations.list(
                    ListEntry(
                        id: entry(index), committee: council, list: row.list, seat: seat(row.seat),
                        title: row.title, words: ""), in: transaction)
            }
            try PartyOrganisations.claim(entry(1), by: seat(7), matching: nil, in: transaction)
        }
    }

    private func tell() async throws {
        try await write(by: village.secretary.person) { [self] transaction in
            try PartyOrganisations.tell("空地平整好了，水泥打完。", of: part(0), isDone: true, in: transaction)
        }
    }

    private func finish() async throws {
        try await write(by: town.desk.person) { [self] transaction in
            try PartyOrganisations.finish(entry(1), "给接送孩子的老人量了两次，来了二十三人。", in: transaction)
        }
    }

    /// A unit claims a need, which becomes a request with its clock.
    private func claim() async throws {
        try await write(by: town.desk.person) { [self] transaction in
            try PartyOrganisations.claim(entry(0), by: seat(9), matching: entry(3), in: transaction)
        }
    }
}
