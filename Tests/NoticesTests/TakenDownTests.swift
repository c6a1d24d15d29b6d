import Foundation
import Kernel
import Places
import Storage
import TestGround
import Testing
import Web

@testable import Notices

/// What names persons is gone with the end of its window, from every face there is.
struct TakenDownTests {
    /// What nobody may read afterwards: names, masked names, title, text, cells, ground, consents.
    private static let gone = [
        "谢玉芬", "谢*芬", "冉丽华", "低保公示名单", "残疾", "每月三百六十元", "社会救助暂行办法", "书面同意", "王春梅",
    ]

    private static func named(_ town: NoticeTown, naming: Naming, _ persons: PersonsInProse) -> NoticeDraft {
        var draft = town.draft(
            .relief, title: "低保公示名单", body: "冉丽华家因残疾，每月三百六十元。",
            table: NoticeTable(
                columns: [.init("户主", naming == .nobody ? .text : .name), .init("每月")],
                rows: [.init(["谢玉芬", "每月三百六十元"], consent: naming == .nobody ? nil : "11月3日书面同意")]),
            naming: naming)
        draft.persons = persons
        return draft
    }

    /// Every address of this room that shows something, filled in for a notice and an objection to it.
    private static func faces(_ town: NoticeTown, _ notice: Notice, _ objection: Objection) -> [String] {
        let token = ObjectionSecrets(of: objection.id, key: town.ground.county.key).token
        let paths = Notices.endpoints.filter { $0.method == .get }.map { endpoint in
            endpoint.path.replacing("{id}", with: "\(notice.id)").replacing(
                "{place}", with: "\(notice.place)"
            )
            .replacing("{objection}", with: "\(objection.id)").replacing("{token}", with: token)
        }
        let asked = [
            "notices?state=ended", "notices?state=open", "notices?state=withdrawn",
            "notices/\(notice.id)/print?size=a3",
            "notices/new?replaces=\(notice.id)", "objections?number=\(notice.number)-1",
        ]
        let screens = (1...4).map { "board/\(notice.place)/screen?page=\($0)" }
        return paths + asked + screens
    }

    /// What everybody, a resident, the desk and the town read there.
    private static func texts(
        _ town: NoticeTown, _ paths: [String]
    ) async throws -> [(path: String, text: String)] {
        var texts: [(String, String)] = []
        for person in [nil, 3, 0, 1] {
            let reader = person == nil ? nil : try await town.signIn(NoticeTown.people[person ?? 0].id)
            for path in paths {
                texts.append((path, try await town.site.get("/\(path)", as: reader).text))
                texts.append(("api \(path)", try await town.site.api(.get, "/\(path)", as: reader).text))
            }
        }
        return texts
    }

    @Test(arguments: TestEngine.all, [Naming.law("社会救助暂行办法第十一条"), .nobody])
    func `after the end no face shows what named somebody, whatever it was marked as`(
        engine: TestEngine, naming: Naming
    ) async throws {
        let town = try await NoticeTown(engine)
        let notice = try await town.publish(
            Self.named(town, naming: naming, naming == .nobody ? .mask : .keep))
        let objection = try await town.object(to: notice.id, "名单不全", by: NoticeTown.chenID)
        // Marked as naming nobody, and published before they were in the register.
        try await town.settle(["谢玉芬", "冉丽华"])
        let paths = Self.faces(town, notice, objection)
        let before = try await Self.texts(town, paths)

        try await town.tick("2026-11-28T00:00:01+08:00")
        let settling = try await Self.texts(town, paths)
        try await town.answer(objection.id, .dismissed, "已经核对")
        let after = try await Self.texts(town, paths)

        #expect(before.contains { $0.text.contains("每月三百六十元") })
        #expect(paths.count > 15 && before.count == after.count)
        for (path, text) in after {
            for words in Self.gone { #expect(!text.contains(words), "\(path) still says \(words)") }
        }
        // While an answer is owed, who answers it reads the text, and nobody else does.
        let reading = settling.prefix(settling.count / 2)
        for (path, text) in reading {
            for words in Self.gone {
                #expect(!text.contains(words), "\(path) still says \(words) while settling")
            }
        }
        #expect(settling.contains { $0.text.contains("每月三百六十元") })
        let left = try await town.site.get("/notices/\(notice.id)")
        for text in ["救助公示", "〔2026〕1号", "柳坪村", "都已答复，不成立"] {
            #expect(left.text.contains(text), "\(text)")
        }
        #expect(try await town.site.get("/notices/\(notice.id)/print", as: town.zhou).status == 404)
        #expect(try await town.broken() == [])
    }

    @Test func `what names nobody stays to be read, and a word that an officer spared is nobody`()
        async throws
    {
        let town = try await NoticeTown()
        try await town.settle(["平安桥"])
        var draft = town.draft(title: "平安桥修好了", body: "平安桥今天通车。")
        (draft.persons, draft.spared) = (.mask, ["平安桥"])
        let notice = try await town.publish(draft)

        try await town.tick("2026-11-28T00:00:01+08:00")

        let after = try await town.site.get("/notices/\(notice.id)")
        #expect(after.text.contains("平安桥今天通车"))
        #expect(try await town.site.get("/notices/\(notice.id)/print").status == 200)
    }
}
