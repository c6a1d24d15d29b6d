import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Assemblies

struct AssemblyPageTests {
    @Test(arguments: [
        (Language.chinese, ["至少要到", "还差 6", "通过要多少票同意", "修三组机耕道", "依据", "开始"]),
        (.english, ["Needed to open", "6 more", "Yes votes needed", "Agenda", "Rule"]),
    ])
    func `a called meeting says how many must come and how many must agree`(
        language: Language, texts: [String]
    ) async throws {
        let village = try await MeetingVillage()
        let body = try await village.body(.groupAssembly, of: 9)
        let id = try await village.convene(MeetingVillage.draft(body, counting: .persons)).id

        let page = try await village.site.get("/assemblies/\(id)", as: village.zhou, .init(language))
        let stranger = try await village.site.get("/assemblies/\(id)", .init(language))

        for text in texts.dropLast() { #expect(page.text.contains(text), "\(text)") }
        #expect(stranger.status == 200)
        #expect(!stranger.text.contains("/attendance"))
        #expect(try await village.site.get("/assemblies/\(AssemblyID(high: 1, low: 1))").status == 404)
    }

    @Test(arguments: [
        (Language.chinese, ["未通过", "同意 4 票，要 5 票，不够", "云岭县议事办法"]),
        (.english, ["Not passed", "4 said yes and 5 are needed"]),
    ])
    func `a result says why, on its page and on the resolution's`(
        language: Language, texts: [String]
    ) async throws {
        let village = try await MeetingVillage()
        let resolution = try #require(
            try await village.hold(.villagersRepresentatives, of: 8, present: 8, yes: 4))

        for path in ["/assemblies/\(resolution.assembly)", "/resolutions/\(resolution.id)"] {
            let page = try await village.site.get(path, .init(language))
            for text in texts { #expect(page.text.contains(text), "\(path): \(text)") }
        }
        let json = try await village.site.api(.get, "/resolutions/\(resolution.id)", nil)
        #expect(json.json["is_passed"] as? Bool == false && json.json["is_binding"] as? Bool == false)
        #expect(try await village.site.get("/resolutions/\(ResolutionID(high: 1, low: 1))").status == 404)
    }

    @Test func `what people agreed who only consulted says that it binds nobody`() async throws {
        let village = try await MeetingVillage()
        let resolution = try #require(
            try await village.hold(.bench, of: 4, present: 3, yes: 2, counting: .persons))

        let page = try await village.site.get("/resolutions/\(resolution.id)")

        #expect(page.text.contains("谈拢了") && page.text.contains("没有法律约束力"))
    }

    @Test func `a meeting that was called off says why to everybody`() async throws {
        let village = try await MeetingVillage()
        let body = try await village.body(.groupAssembly, of: 9)
        let id = try await village.convene(MeetingVillage.draft(body, counting: .persons)).id
        try await village.cancel(id)

        let page = try await village.site.get("/assemblies/\(id)")

        #expect(page.text.contains("已取消") && page.text.contains("到会人数不够"))
    }

    @Test(arguments: AssemblySheet.allCases, Language.allCases)
    func `every sheet prints in both languages`(sheet: AssemblySheet, language: Language) async throws {
        let village = try await MeetingVillage()
        let resolution = try #require(
            try await village.hold(.groupAssembly, of: 9, present: 6, yes: 4, counting: .persons))
        let path = "/assemblies/\(resolution.assembly)/print/\(sheet.rawValue)"

        let page = try await village.site.get(path, as: village.zhou, .init(language))
        let stranger = try await village.site.get(path, .init(language))

        #expect(page.status == 200)
        #expect(page.text.contains("柳坪村group-assembly"))
        #expect(stranger.status == (sheet.isPublic ? 200 : 404))
        #expect(try await village.site.get("\(path)-x", as: village.zhou).status == 404)
    }

    @Test func `the desk lists meetings to come, those held, and the bodies`() async throws {
        let village = try await MeetingVillage()
        let held = try #require(
            try await village.hold(.groupAssembly, of: 9, present: 6, yes: 4, counting: .persons))
        let bench = try await village.body(.bench, of: 2)
        let coming = try await village.convene(MeetingVillage.draft(bench, id: 2, motions: [])).id

        let first = try await village.site.get("/assemblies", as: village.zhou)
        let second = try await village.site.get("/assemblies?part=held", as: village.luo)
        let bodies = try await village.site.api(.get, "/assemblies?part=bodies", nil, as: village.zhou)

        #expect(first.text.contains("/assemblies/\(coming)"))
        #expect(second.text.contains("/assemblies/\(held.assembly)"))
        #expect(bodies.items.count == 2)
        for wrong in ["part=all", "cursor=x"] {
            #expect(
                try await village.site.api(.get, "/assemblies?\(wrong)", nil, as: village.zhou).status == 422)
        }
        #expect(try await village.site.get("/bodies/new", as: village.zhou).status == 200)
        #expect(try await village.site.get("/bodies/new", as: village.luo).status == 403)
    }

    @Test func `a body without its figures says on its page what the county must enter`() async throws {
        let village = try await MeetingVillage()
        let body = try await village.body(.residentsAssembly, of: 3)

        let page = try await village.site.get("/bodies/\(body)", as: village.zhou)

        #expect(page.text.contains("现在还不能开会") && page.text.contains("提前几天通知"))
        #expect(!page.text.contains("assemblies/new"))
    }

    @Test func `what somebody typed is text on every page`() async throws {
        let village = try await MeetingVillage()
        let body = try await village.body(.groupAssembly, of: 3)
        let id = try await village.convene(
            MeetingVillage.draft(
                body, counting: .persons,
                motions: [
                    MotionDraft(
                        id: MotionID(high: 50, low: 1), title: "<b>粗</b>", text: "<script>alert(1)</script>",
                        matter: .other)
                ])
        ).id

        for path in ["", "/print/notice", "/print/ballots", "/papers", "/votes"] {
            let page = try await village.site.get("/assemblies/\(id)\(path)", as: village.zhou)
            #expect(!page.text.contains("<script>alert"), "\(path)")
        }
    }

    @Test func `a link of another room fills in the motion`() async throws {
        let village = try await MeetingVillage()
        let body = try await village.body(.groupAssembly, of: 3)
        let subject = AnyID(high: 9, low: 9)

        let page = try await village.site.get(
            "/bodies/\(body)/assemblies/new?subject=\(subject)&subject_kind=points.rule-list&title=list&text=words",
            as: village.zhou)

        #expect(page.text.contains("name=\"subject_1\" value=\"\(subject)\""))
        #expect(page.text.contains("points.rule-list") && page.text.contains("words"))
    }

    @Test(arguments: [
        ("1,3,5-7", [1, 3, 5, 6, 7]), ("1、2，3", [1, 2, 3]), ("5—6", [5, 6]), ("3 3", [3]), ("", nil),
        ("7-5", nil), ("a", nil), ("0", nil), ("1-2-3", nil), ("6001", nil),
    ])
    func `seats are read as people write them`(text: String, seats: [Int]?) {
        #expect(SeatNumbers.read(text) == seats)
    }
}
