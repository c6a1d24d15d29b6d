import Access
import Cases
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import PartyOrganisations

/// Needs that are requests, and requests that are needs.
struct NeedTests {
    private static let request = CaseID(high: 12, low: 1)
    private static let path = "/party/committees/\(PartyTown.area)"
    private func fresh(_ number: UInt64) -> String { "\(AnyID(high: 66, low: number))" }

    private func need(_ town: PartyTown, _ number: UInt64 = 1) async throws -> CaseFile? {
        try await town.database.read { reader in
            try NeedStore.requests(of: [PartyTown.entry(number)], in: reader)[PartyTown.entry(number)]
                .flatMap { try CaseFile.read($0, in: reader) }
        }
    }

    private func entry(_ town: PartyTown, _ number: UInt64 = 1) async throws -> ListEntry.Standing? {
        try await town.database.read {
            try SharingStore.entry(PartyTown.entry(number), in: $0)?.standing
        }
    }

    /// A request of a resident of 柳坪村, at its desk.
    private func open(_ town: PartyTown, _ id: CaseID = request) async throws {
        try await town.act { transaction in
            _ = try Cases.open(
                Cases.Opening(
                    id: id, kind: "request", title: "老人没人送药", place: PartyTown.first, desk: PartyTown.liuping,
                    urgency: .ordinary, note: "", isPublic: false), in: transaction)
        }
    }

    private func close(_ town: PartyTown, _ id: CaseID, _ note: String) async throws {
        try await town.act { transaction in
            try Cases.conclude(id, .solved, note: note, by: PartyTown.luo, in: transaction)
        }
    }

    private func claim(
        _ town: PartyTown, _ number: UInt64 = 1, by seat: UInt64 = 3, matching match: UInt64? = nil
    ) async throws {
        try await town.act {
            try PartyOrganisations.claim(
                PartyTown.entry(number), by: PartyTown.seat(seat), matching: match.map(PartyTown.entry),
                in: $0)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a claimed need is a request with a case, whose file hears of the unit and whose end ends the need`(
        engine: TestEngine
    ) async throws {
        let town = try await PartyTown(engine)
        try await town.committee()
        try await town.list(1, .need, seat: 1)
        try await town.list(2, .resource, seat: 3)
        #expect(try await need(town) == nil)
        try await claim(town, matching: 2)

        let file = try #require(try await need(town))
        #expect(file.matter.place == PartyTown.liuping && file.matter.title == "第1条")
        #expect(file.steps.last?.note == "镇中心小学：第1条")
        try await town.act { try PartyOrganisations.tell("送了两次药", ofNeed: PartyTown.entry(1), in: $0) }
        #expect(try await need(town)?.steps.last?.note == "镇中心小学：送了两次药")
        try await close(town, file.matter.id, "药每周送到")
        let done = try await entry(town)
        #expect(done?.state == .done && done?.result == "药每周送到")
        #expect(try await entry(town, 2)?.state == .done)
        #expect(
            try await town.told().suffix(7) == [
                "party.entry-listed", "party.entry-moved", "party.need-raised", "party.need-linked",
                "party.entry-moved", "party.entry-moved", "party.entry-moved",
            ])
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a request is offered to the units of its place in one step, and leaves the list when it is closed`(
        engine: TestEngine
    ) async throws {
        let town = try await PartyTown(engine)
        try await town.committee()
        try await open(town)
        let (zhou, li) = (town.tokens["zhou"], town.tokens["li"])
        let address = "/party/offers/new?request=\(Self.request)"
        let blank = try await town.site.get(address, as: zhou)
        let strange = try await town.site.get(address, as: li)
        let sent = [
            "id": "\(PartyTown.entry(7))", "request": "\(Self.request)", "committee": "\(PartyTown.area)",
            "title": "给一位老人送药", "words": "一周一次",
        ]
        let empty = try await town.site.post(
            "/party/offers", form: sent.merging(["id": fresh(1), "title": ""]) { $1 }, as: zhou)
        let nowhere = try await town.site.post(
            "/party/offers", form: sent.merging(["id": fresh(2), "committee": fresh(9)]) { $1 }, as: zhou)
        let made = try await town.site.post("/party/offers", form: sent, as: zhou)
        let again = try await town.site.post("/party/offers", form: sent, as: zhou)
        let twice = try await town.site.post(
            "/party/offers", form: sent.merging(["id": fresh(3)]) { $1 }, as: zhou)
        let shown = try await town.site.get(address, as: zhou)
        let lists = try await town.site.get("\(Self.path)/lists", as: li)
        let wire = try await town.site.api(.get, "\(Self.path)/lists", as: li)
        let claimed = try await town.site.post(
            "\(Self.path)/entries/\(PartyTown.entry(7))/claim",
            form: ["id": fresh(4), "seat": "\(PartyTown.seat(2))"], as: li)
        let page = try await town.site.get("\(Self.path)/lists", as: li)
        let told = try await town.site.post(
            "\(Self.path)/entries/\(PartyTown.entry(7))/progress",
            form: ["id": fresh(5), "words": "已经送了一次"], as: li)

        #expect(blank.text.contains("石桥片区联合党委") && strange.status == 404)
        #expect(empty.status == 422 && nowhere.status == 404)
        #expect([made.status, again.status] == [303, 303] && twice.status == 409)
        #expect(shown.text.contains("已经在清单上") && shown.text.contains("给一位老人送药"))
        #expect(lists.text.contains("诉求") && !lists.text.contains("老人没人送药"))
        // Who may not know of the request reads its number, and gets no way in.
        #expect(!lists.text.contains("/requests/\(Self.request)"))
        #expect(wire.items.first?["request_state"] as? String == "received")
        #expect(claimed.status == 303 && page.text.contains("报进展") && told.status == 303)
        #expect(
            try await need(town, 7)?.steps.map(\.note).suffix(2) == [
                "石门村党组织：给一位老人送药", "石门村党组织：已经送了一次",
            ])
        try await close(town, Self.request, "村里和邻村轮流送")
        #expect(try await entry(town, 7)?.result == "村里和邻村轮流送")
        let over = try await town.site.get(address, as: zhou)
        #expect(over.text.contains("村里和邻村轮流送"))

        let second = CaseID(high: 12, low: 2)
        try await open(town, second)
        try await town.act {
            try PartyOrganisations.offer(
                second, to: PartyTown.area, as: PartyTown.entry(8), title: "修一张凳子", words: "", in: $0)
        }
        try await close(town, second, "村里修好了")
        #expect(try await entry(town, 8)?.state == .withdrawn)
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `whoever sits at the table for a unit is told of needs, and claims one for it`(engine: TestEngine)
        async throws
    {
        let town = try await PartyTown(engine)
        try await town.committee()
        try await town.act {
            try PartyOrganisations.seat(
                PartyTown.seated(4, .member, "坝上茶叶加工厂", at: nil, PartyTown.tian), in: $0)
        }
        try await town.list(1, .need, seat: 1)
        try await town.list(2, .need, seat: 4)
        func told(_ person: PersonID) async throws -> [String] {
            try await town.database.read { reader in
                try PartyOrganisations.waiting(
                    for: OfficerCaller(standingInFor: person, named: "", in: reader), in: reader
                ).map { "\($0.sentence(.chinese)) \($0.path)" }
            }
        }
        let tian = town.tokens["tian"]
        let before = try await told(PartyTown.tian)
        let page = try await town.site.get("\(Self.path)/lists", as: tian)
        let other = try await town.site.post(
            "\(Self.path)/entries/\(PartyTown.entry(1))/claim",
            form: ["id": fresh(1), "seat": "\(PartyTown.seat(3))"], as: tian)
        let claimed = try await town.site.post(
            "\(Self.path)/entries/\(PartyTown.entry(1))/claim",
            form: ["id": fresh(2), "seat": "\(PartyTown.seat(4))"], as: tian)

        #expect(before == ["石桥片区联合党委的需求清单有 1 条等单位认领 \(Self.path)/lists"])
        #expect(page.status == 200 && other.status == 403 && claimed.status == 303)
        #expect(try await told(PartyTown.tian) == [])
        #expect(try await need(town)?.steps.last?.note == "坝上茶叶加工厂：第1条")
        #expect(try await told(PartyTown.luo) == [])
    }

    @Test(arguments: TestEngine.all)
    func `every reason not to make one of the other is given`(engine: TestEngine) async throws {
        let town = try await PartyTown(engine)
        try await town.committee()
        try await town.list(1, .need, seat: 1)
        try await town.list(2, .resource, seat: 2)
        try await town.list(3, .need, seat: 1)
        try await open(town)
        let lower = PartyCommitteeID(high: 6, low: 2)
        let joint = PartyCommitteeID(high: 6, low: 3)
        try await town.act { transaction in
            for (id, kind, place) in [
                (lower, "group", PartyTown.first), (joint, "area", PartyTown.shiqiao),
            ] {
                try PartyOrganisations.found(
                    id, as: kind, at: place, named: "委员会\(id)", from: PartyTown.day("2026-04-01"),
                    in: transaction)
            }
        }
        func offer(_ request: CaseID, _ committee: PartyCommitteeID, _ number: UInt64) async throws {
            try await town.act {
                try PartyOrganisations.offer(
                    request, to: committee, as: PartyTown.entry(number), title: "事", words: "", in: $0)
            }
        }
        func refused(_ refusal: NeedRefusal, _ act: () async throws -> Void) async {
            await #expect(throws: refusal) { try await act() }
        }
        let raise: @Sendable (UInt64) async throws -> Void = { number in
            try await town.act { try PartyOrganisations.raise(PartyTown.entry(number), in: $0) }
        }
        let tell: @Sendable (UInt64) async throws -> Void = { number in
            try await town.act { try PartyOrganisations.tell("好", ofNeed: PartyTown.entry(number), in: $0) }
        }
        await refused(.requestUnknown) { try await offer(CaseID(high: 99, low: 1), PartyTown.area, 21) }
        await refused(.committeeUnfit) { try await offer(Self.request, lower, 21) }
        await refused(.seatless) { try await offer(Self.request, joint, 21) }
        try await offer(Self.request, PartyTown.area, 20)
        await refused(.offeredAlready) { try await offer(Self.request, PartyTown.area, 21) }
        await refused(.notANeed) { try await raise(2) }
        try await raise(1)
        await refused(.raisedAlready) { try await raise(1) }
        try await claim(town, 2, by: 3)
        await refused(.notRaised) { try await tell(2) }
        await #expect(throws: SharingRefusal.notClaimed) { try await tell(1) }
        let file = try #require(try await need(town))
        try await close(town, file.matter.id, "好了")
        await #expect(throws: SharingRefusal.entryOver) { try await raise(1) }
        try await claim(town, 3)
        let third = try #require(try await need(town, 3))
        // The unit says that it is done; the request goes on until its desk closes it.
        try await town.act { try PartyOrganisations.finish(PartyTown.entry(3), "做好了", in: $0) }
        #expect(try await need(town, 3)?.steps.last?.note == "镇中心小学：做好了")
        #expect(try await need(town, 3)?.matter.isOpen == true)
        try await close(town, third.matter.id, "好")
        #expect(try await entry(town, 3)?.result == "做好了")
        try await close(town, Self.request, "好")
        await refused(.requestOver) { try await offer(Self.request, PartyTown.area, 22) }
        #expect(Set(NeedRefusal.allCases.map(\.code)).count == 8)
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `who speaks for a need makes it a request on the screen, and others do not`(engine: TestEngine)
        async throws
    {
        let town = try await PartyTown(engine)
        try await town.committee()
        try await town.list(1, .need, seat: 1)
        let (zhou, li) = (town.tokens["zhou"], town.tokens["li"])
        let path = "\(Self.path)/entries/\(PartyTown.entry(1))/request"
        let before = try await town.site.get("\(Self.path)/lists", as: zhou)
        let strange = try await town.site.post(path, form: ["id": fresh(1)], as: li)
        let raised = try await town.site.post(path, form: ["id": fresh(2)], as: zhou)
        let after = try await town.site.get("\(Self.path)/lists", as: zhou)
        let english = try await town.site.get(
            "\(Self.path)/lists", as: zhou, TestSite.Browser(.english))
        let missing = try await town.site.get("/party/offers/new?request=\(fresh(9))", as: zhou)

        let number = try await need(town)?.matter.number ?? "?"
        #expect(before.text.contains("转成诉求") && strange.status == 403 && raised.status == 303)
        #expect(!after.text.contains("转成诉求") && after.text.contains("诉求 \(number)"))
        #expect(english.text.contains("Request \(number)") && missing.status == 404)
    }
}
