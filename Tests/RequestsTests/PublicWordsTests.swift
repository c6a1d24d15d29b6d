import Kernel
import TestGround
import Testing
import Web

@testable import Requests

/// What strangers read of what a resident wrote.
struct PublicWordsTests {
    @Test(arguments: TestEngine.all)
    func `Numbers that a resident wrote are starred for the public and whole for officers`(
        _ engine: TestEngine
    ) async throws {
        let county = try await ResidentCounty(engine)
        let body = "打１３９ 0000-2046 找我\n身份证 11010519491231002X，卡 4111 1111 1111 1111"
        let sent = try await county.report(["body": body, "is_public": true, "location": "问 023-52221234"])
        let id = try #require((sent.json["id"] as? String).flatMap { CaseID($0) })
        try await county.show(id)
        let parts = ["2046 找", "0000-2046", "11010519491231002X", "4111 1111", "52221234"]

        for path in ["/requests/\(id)", "/requests/public?place=\(OfficerCounty.liuping)"] {
            for language in [Language.chinese, .english] {
                let page = try await county.site.get(path, TestSite.Browser(language))
                #expect(page.text.contains("139****2046"), "\(path)")
                for part in parts.dropFirst() { #expect(!page.text.contains(part), "\(path) \(part)") }
            }
            let reply = try await county.site.api(.get, path)
            #expect(reply.text.contains("139****2046"), "\(path)")
            for part in parts.dropFirst() { #expect(!reply.text.contains(part), "\(path) \(part)") }
        }
        let text = "%E6%89%93139****2046%E6%89%BE%E6%88%91%E8%BA%AB%E4%BB%BD%E8%AF%81"
        let similar = try await county.site.api(
            .get, "/requests/similar?place=\(OfficerCounty.grid)&text=\(text)")
        #expect(!similar.text.contains("0000-2046"))
        let officers = try await county.site.api(.get, "/requests/\(id)", as: county.luo)
        #expect(officers.json["body"] as? String == body)
    }
}
