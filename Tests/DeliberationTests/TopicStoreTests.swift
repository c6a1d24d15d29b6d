import Assemblies
import Kernel
import Storage
import TestGround
import Testing

@testable import Deliberation

struct TopicStoreTests {
    private static func draft(
        _ low: UInt64 = 1, source: Topic.Source = .resident, forum: BodyKind = .courtyard,
        matter: CaseID? = nil, place: PlaceID = DeliberationVillage.liuping
    ) -> TopicDraft {
        TopicDraft(
            id: TopicID(high: 2, low: low), place: place, forum: forum, title: "晒坝要不要加灯", words: "晚上看不清。",
            source: source, matter: matter)
    }

    private static let chen = DeliberationVillage.people[3].id

    @Test(arguments: TestEngine.all)
    func `a topic is raised, put on an agenda, settled and read back`(engine: TestEngine) async throws {
        let village = try await DeliberationVillage(engine)
        let id = TopicID(high: 2, low: 1)
        let day = DeliberationVillage.day("2026-09-05")
        try await village.act(by: Self.chen) { try Deliberation.raise(Self.draft(), in: $0) }
        try await village.act { try Deliberation.schedule(id, on: day, in: $0) }
        village.at("2026-09-06")
        try await village.act {
            try Deliberation.settle(id, "村里月底前装两盏。", on: day, ownersMatter: nil, in: $0)
        }
        try await village.act { try Deliberation.readBack(id, "两盏都装好了。", in: $0) }

        let topic = try await village.database.read { try Deliberation.foundTopic(id, in: $0) }
        #expect(topic.number == "2026-1" && topic.person == Self.chen)
        #expect(topic.standing.state == .closed && topic.standing.meets == day)
        #expect(topic.standing.agreement == "村里月底前装两盏。" && topic.standing.outcome == "两盏都装好了。")
        #expect(
            try await village.told() == ["topic-raised", "topic-moved", "topic-moved", "topic-moved"])
    }

    @Test(arguments: TestEngine.all)
    func `what the owners alone decide is not settled by a joint meeting`(engine: TestEngine) async throws {
        let village = try await DeliberationVillage(engine)
        let id = TopicID(high: 2, low: 1)
        let today = village.today()
        try await village.act {
            try Deliberation.raise(
                Self.draft(source: .officer, forum: .threeParties, place: DeliberationVillage.estate), in: $0)
        }
        try await village.act { try Deliberation.schedule(id, on: today, in: $0) }
        await #expect(throws: TopicRefusal.ownersMatterUnknown) {
            try await village.act {
                try Deliberation.settle(id, "装。", on: today, ownersMatter: "owners.else", in: $0)
            }
        }
        try await village.act {
            try Deliberation.settle(
                id, "在南侧空地装六个充电桩。", on: today, ownersMatter: "owners.common-use", in: $0)
        }

        await #expect(throws: TopicRefusal.ownersVoteMissing) {
            try await village.act { try Deliberation.readBack(id, "装好了。", in: $0) }
        }
        let standing = try await village.database.read {
            try Deliberation.foundTopic(id, in: $0).standing
        }
        #expect(standing.state == .settled && standing.ownersMatter == "owners.common-use")
    }

    @Test func `a topic comes of a case that there is, and a resident has ten at most`() async throws {
        let village = try await DeliberationVillage()

        let lost = await #expect(throws: Refusals.self) {
            try await village.act {
                try Deliberation.raise(
                    Self.draft(source: .matter, matter: CaseID(high: 1, low: 1)), in: $0)
            }
        }
        let nowhere = await #expect(throws: Refusals.self) {
            try await village.act {
                try Deliberation.raise(Self.draft(place: PlaceID(high: 1, low: 1)), in: $0)
            }
        }
        for low in 1...10 as ClosedRange<UInt64> {
            try await village.act(by: Self.chen) { try Deliberation.raise(Self.draft(low), in: $0) }
        }
        let eleventh = await #expect(throws: Refusals.self) {
            try await village.act(by: Self.chen) { try Deliberation.raise(Self.draft(11), in: $0) }
        }

        #expect(lost?.all.compactMap { $0 as? TopicRefusal } == [.caseUnknown])
        #expect(nowhere?.all.compactMap { $0 as? TopicRefusal } == [.placeUnknown])
        #expect(eleventh?.all.compactMap { $0 as? TopicRefusal } == [.tooMany])
    }

    @Test func `a proposal remembers the topic that it came from`() async throws {
        let village = try await DeliberationVillage()
        let id = TopicID(high: 2, low: 1)
        try await village.act { try Deliberation.raise(Self.draft(), in: $0) }
        let procedure = try await village.propose()
        try await village.act { try Deliberation.proposed(from: id, procedure, in: $0) }
        try await village.act {
            try Deliberation.proposed(from: TopicID(high: 1, low: 1), procedure, in: $0)
        }

        let standing = try await village.database.read {
            try Deliberation.foundTopic(id, in: $0).standing
        }
        #expect(standing.procedure == procedure)
        await #expect(throws: TopicRefusal.unknown) {
            try await village.act {
                try Deliberation.decline(TopicID(high: 1, low: 1), because: "找物业", in: $0)
            }
        }
    }
}
