import Access
import Files
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Petitions

struct PetitionAttachmentTests {
    private static let path = "/petitions/\(PetitionTown.petition)"
    private static let pdf: [UInt8] = Array("%PDF-1.7 来信原件：补偿款没有发".utf8)
    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 7]

    private func fields(_ more: [String: String] = [:]) -> [String: String] {
        [
            "id": "\(PetitionTown.petition)", "form": "letter", "kind": "appeal",
            "place": "\(PetitionTown.liuping)", "words": PetitionTown.words, "name": "陈桂英",
            "phone": "13900001234",
        ].merging(more) { $1 }
    }

    private func fresh(_ number: UInt64) -> String { "\(AnyID(high: 67, low: number))" }

    private func papers(_ town: PetitionTown, as login: String) async throws -> [[String: Any]] {
        let file = try await town.site.api(.get, Self.path, as: town.tokens[login])
        return file.json["attachments"] as? [[String: Any]] ?? []
    }

    @Test(arguments: TestEngine.all)
    func
        `letters come with the registration and later; each opening is kept as a look, and they go with an erasure`(
            engine: TestEngine
        ) async throws
    {
        let town = try await PetitionTown(engine)
        let luo = town.tokens["luo"]

        let sent = try await town.site.post(
            "/petitions", form: fields(),
            files: [
                .init("file", name: "a.pdf", bytes: Self.pdf), .init("file", name: "b.png", bytes: Self.png),
            ], as: luo)
        #expect(sent.status == 303, "\(sent.text.prefix(2_000))")
        let added = try await town.site.post(
            "\(Self.path)/attachments", form: ["id": fresh(1), "title": "现场照片"],
            files: [.init("file", name: "c.png", bytes: Self.png)], as: luo)
        #expect(added.status == 303)
        let kept = try await papers(town, as: "luo")
        #expect(Set(kept.compactMap { $0["type"] as? String }) == ["application/pdf", "image/png"])
        #expect(kept.count == 3 && kept.contains { $0["title"] as? String == "现场照片" })

        let looksBefore = try await looks(town)
        let letter = try #require(kept.first { $0["type"] as? String == "application/pdf" }?["id"] as? String)
        let opened = try await town.site.get("\(Self.path)/attachments/\(letter)", as: luo)
        #expect(opened.bytes == Self.pdf)
        #expect(try await looks(town) == looksBefore + 1)
        for language in Language.allCases {
            let page = try await town.site.get(Self.path, as: luo, TestSite.Browser(language))
            #expect(page.text.contains("\(Self.path)/attachments/\(letter)") && page.text.contains("现场照片"))
            #expect(page.text.contains(language == .chinese ? "加了材料" : "A paper was added"))
        }
        let stored = try await town.database.read { reader in
            try Files.read(FileID(letter) ?? FileID(high: 0, low: 0), in: reader)?.bytes ?? []
        }
        #expect(
            !stored.isEmpty && !stored.starts(with: Self.pdf.prefix(8)), "what lies on the disk is sealed")
        #expect(try await town.ground.events().filter { $0 == "petitions.paper-kept" }.count == 3)

        _ = try await town.database.write(by: .system) { transaction in
            try transaction.run(
                """
                UPDATE petitions_petition SET state = 'closed', closed_at = \(transaction.now),
                       closed_by_id = \(PetitionTown.luo), unit_place_id = \(PetitionTown.shiqiao)
                """)
        }
        let erased = try await town.site.post(
            "/petitions/erasures",
            form: ["id": fresh(2), "number": "信2026-0001", "ground": "request", "confirmed": "1"], as: luo)
        #expect(erased.status == 303)
        #expect(try await papers(town, as: "luo").isEmpty)
        let left = try await town.database.read {
            try Files.list(owner: PetitionTown.petition.as(Marks.Anything.self), in: $0).count
        }
        #expect(left == 0)
        #expect(try await town.site.get("\(Self.path)/attachments/\(letter)", as: luo).status == 404)
    }

    @Test(arguments: TestEngine.all)
    func `the papers of an accusation open for its named officers alone, and have no title before a look`(
        engine: TestEngine
    ) async throws {
        let town = try await PetitionTown(engine)
        let deng = town.tokens["deng"]
        _ = try await town.site.post(
            "/petitions", form: fields(["kind": "accusation", "accused": "place"]), as: deng)
        let added = try await town.site.post(
            "\(Self.path)/attachments", form: ["id": fresh(3), "title": "账本照片"],
            files: [.init("file", name: "c.png", bytes: Self.png)], as: deng)
        #expect(added.status == 303)
        let paper = try #require(try await papers(town, as: "deng").first)
        let path = "\(Self.path)/attachments/\(paper["id"] as? String ?? "")"

        #expect(paper["title"] is String == false)
        let page = try await town.site.get(Self.path, as: deng)
        #expect(page.text.contains("材料 1") && !page.text.contains("账本照片"))
        let looked = try await town.site.post(
            "\(Self.path)/looks", form: ["id": fresh(4), "reason": "handle", "note": ""], as: deng)
        #expect(looked.text.contains("账本照片"))
        #expect(try await town.site.get(path, as: deng).bytes == Self.png)
        for login in ["luo", "wan", "zhou", "xie"] {
            #expect(try await town.site.get(path, as: town.tokens[login]).status == 404, "\(login)")
        }
        let other = "/petitions/\(PetitionID(high: 9, low: 9))/attachments/\(paper["id"] as? String ?? "")"
        #expect(try await town.site.get(other, as: deng).status == 404)
    }

    @Test func `what is no paper, too large, too many or not theirs to add is refused at the field`()
        async throws
    {
        let town = try await PetitionTown()
        let luo = town.tokens["luo"]
        func bring(_ files: [TestSite.File], _ number: UInt64, as login: String = "luo") async throws
            -> String?
        {
            let reply = try await town.site.post(
                "\(Self.path)/attachments", form: ["id": fresh(number)], files: files,
                as: town.tokens[login])
            return reply.status == 303 ? nil : reply.text
        }
        let wrong = try await town.site.post(
            "/petitions", form: fields(), files: [.init("file", name: "a.exe", bytes: [0x4D, 0x5A, 1, 2])],
            as: luo)
        #expect(
            wrong.status == 422 && wrong.text.contains("只收 PDF") && wrong.text.contains(PetitionTown.words))
        _ = try await town.site.post("/petitions", form: fields(), as: luo)

        #expect(try await bring([], 10)?.contains("请选一个文件") == true)
        #expect(
            try await bring([.init("file", name: "a.txt", bytes: Array("信".utf8))], 11)?.contains("只收 PDF")
                == true)
        #expect(throws: PetitionRefusal.fileTooLarge) {
            _ = try SealedAttachment(
                Self.pdf + [UInt8](repeating: 0, count: PetitionLimits.attachment_bytes_max), title: "",
                as: FileID(high: 1, low: 1), key: town.key)
        }
        #expect(throws: PetitionRefusal.tooManyFiles) {
            try PetitionAttachment.check(count: PetitionLimits.attachments_max + 1)
        }
        let paper = TestSite.File("file", name: "b.png", bytes: Self.png)
        #expect(try await bring([paper], 12, as: "feng") != nil, "who does not know of it adds nothing")
        _ = try await town.database.write(by: .system) { transaction in
            try transaction.run(
                """
                UPDATE petitions_petition SET state = 'closed', closed_at = \(transaction.now),
                       closed_by_id = \(PetitionTown.luo), unit_place_id = \(PetitionTown.shiqiao)
                """)
        }
        #expect(try await bring([paper], 13)?.contains("不能再改") == true)
    }

    private func looks(_ town: PetitionTown) async throws -> Int {
        try await town.database.read {
            try Access.looks(at: PetitionTown.petition.as(Marks.Anything.self), limit: 100, in: $0).count
        }
    }
}
