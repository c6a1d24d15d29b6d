import Cases
import Files
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// Letters out of a box: several at once, unsigned ones too, from the day of the emptying.
struct LetterTests {
    private func letters(_ county: OfficerCounty, _ changes: [String: String] = [:]) -> [String: String] {
        [
            "id": "\(AnyID.minted(at: county.now))", "place_words": "柳坪", "box": "村委会门口", "rows": "3",
            "emptied_at": county.now.adding(days: -2).iso,
            "id_1": "\(CaseID.minted(at: county.now))", "body_1": "村道边的树枝伸到电线上了",
            "id_2": "\(CaseID.minted(at: county.now))", "body_2": "", "name_2": "陈桂英",
            "id_3": "\(CaseID.minted(at: county.now))", "body_3": "低保名单为什么没有我家", "name_3": "陈桂英",
            "phone_3": "13900002046",
        ].merging(changes) { $1 }
    }

    private func counts(_ county: OfficerCounty) async throws -> Int {
        try await county.ground.database.read { try CaseTotals.opened(of: Requests.kind, in: $0) }
    }

    @Test(arguments: TestEngine.all)
    func `each letter is a request of its own, from the emptying on, in its clerk's name`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine)
        let luo = county.tokens[OfficerCounty.luo]
        let form = letters(county)

        let made = try await county.site.api(.post, "/letters", form, as: luo)
        let again = try await county.site.api(.post, "/letters", form, as: luo)
        let files = try await county.ground.database.read { reader in
            try made.items.compactMap { CaseID($0["id"] as? String ?? "") }.map { id in
                (
                    try RequestStore.find(id, in: reader), try CaseFile.read(id, in: reader),
                    try RequestStore.contact(of: id, in: reader)
                )
            }
        }

        #expect(made.status == 201 && made.items.count == 2 && again.status == 200)
        #expect(try await counts(county) == 2)
        for (request, file, _) in files {
            #expect(request?.channel == .letter && request?.reporter == nil)
            #expect(file?.matter.opened == county.now.adding(days: -2))
            #expect(file?.matter.place == OfficerCounty.liuping)
            let first = try #require(file?.steps.first)
            #expect(first.actor == OfficerCounty.luo && first.note == "意见箱开箱：村委会门口" && !first.isPublic)
        }
        #expect(files.map { $0.2.name != nil } == [false, true])
    }

    @Test func `a scan goes with its letter, and what is no picture is said at that letter`() async throws {
        let county = try await OfficerCounty()
        let luo = county.tokens[OfficerCounty.luo]
        let picture = ResidentCounty.photo()

        let wrong = try await county.site.post(
            "/letters", form: letters(county),
            files: [.init("scan_3", name: "a.jpg", bytes: Array("no picture".utf8))], as: luo)
        #expect(try await counts(county) == 0)
        let made = try await county.site.post(
            "/letters", form: letters(county), files: [.init("scan_1", name: "a.jpg", bytes: picture)],
            as: luo)

        #expect(wrong.status == 422 && wrong.text.contains("id=\"scan_3-error\""))
        #expect(wrong.text.contains("低保名单为什么没有我家"))
        #expect(made.status == 201 && made.text.contains("信都记下了"))
        let pictures = try await county.ground.database.read { reader -> Int in
            try reader.count("SELECT count(*) FROM files_file")
        }
        #expect(pictures >= 1)
    }

    @Test func `nothing is recorded when one letter cannot be taken, and the form says which`() async throws {
        let county = try await OfficerCounty()
        let luo = county.tokens[OfficerCounty.luo]
        func refused(_ changes: [String: String]) async throws -> TestSite.Reply {
            try await county.site.post("/letters", form: letters(county, changes), as: luo)
        }

        let phone = try await refused(["phone_3": "12"])
        let none = try await refused(["body_1": "", "body_3": ""])
        let old = try await refused(["emptied_at": county.now.adding(days: -40).iso])
        let place = try await refused(["place_words": "无此村"])
        let form = try await county.page("/letterbox?rows=99", by: OfficerCounty.luo, .english)
        let grid = try await county.site.api(
            .post, "/letters", letters(county, ["place": "\(OfficerCounty.shimen)"]),
            as: county.tokens[OfficerCounty.tian])

        #expect(phone.status == 422 && phone.text.contains("id=\"phone_3-error\""))
        #expect(none.text.contains("id=\"body_1-error\""))
        #expect(old.text.contains("id=\"emptied_at-error\""))
        #expect(place.text.contains(TypedRefusal.placeUnknown.sentence(.chinese)))
        #expect(form.text.contains("Letter 10") && !form.text.contains("Letter 11"))
        #expect(grid.status == 403)
        #expect(try await counts(county) == 0)
    }
}
