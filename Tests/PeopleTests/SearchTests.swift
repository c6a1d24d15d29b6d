import Access
import Foundation
import HTTPTypes
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import People

/// Searching the register by numbers that must stand in no address.
@Suite struct SearchTests {
    @Test(arguments: TestEngine.all)
    func `a posted number finds its household, and the address tells it to nobody`(
        _ engine: TestEngine
    ) async throws {
        let register = try await RegisterSite(engine)

        for number in [numbers[0], "139 1234 2046", "13912342046"] {
            let reply = try await register.site.post(
                "/households/searches", form: ["q": number, "place": "\(Liuping.liuping)"], as: register.zhou)
            let location = try #require(reply.location)
            let page = try await register.site.get(location, as: register.zhou)
            let list = try await register.site.api(.get, location, as: register.zhou)

            #expect(reply.status == 303)
            #expect(location.contains("sought="))
            for part in [numbers[0], "13912342046", "2046"] {
                #expect(!location.contains(part), "\(location)")
            }
            #expect(page.text.contains("12 号 陈桂英"))
            #expect(!page.text.contains(numbers[0]))
            #expect(list.items.count == 1)
        }
        let words = try await register.site.post(
            "/households/searches", form: ["q": "陈桂"], as: register.zhou)
        #expect(words.location?.contains("q=") == true)
    }

    @Test func `a program posts its search and reads the list at once`() async throws {
        let register = try await RegisterSite()

        let found = try await register.site.api(
            .post, "/households/searches", ["q": numbers[0]], as: register.zhou)
        let nobody = try await register.site.api(
            .post, "/households/searches", ["q": numbers[1]], as: register.zhou)
        let elsewhere = try await register.site.api(
            .post, "/households/searches", ["q": numbers[0]], as: register.shi)
        let foreign = try await register.site.api(
            .post, "/households/searches", ["q": "12", "place": "\(Liuping.liuping)"], as: register.shi)

        #expect(found.items.map { $0["code"] as? String } == ["12"])
        #expect(nobody.items.isEmpty)
        #expect(elsewhere.items.isEmpty)
        #expect(foreign.status == 403)
        #expect(try await register.news().isEmpty)
    }

    @Test func `a number in an address is refused with what to do, and no page asks for one that way`()
        async throws
    {
        let register = try await RegisterSite()

        for number in [numbers[0], "13912342046", "023-53221100"] {
            let reply = try await register.site.api(
                .get, "/households?q=\(Address.queryValue(number))", as: register.zhou)
            #expect(reply.status == 422, "\(number)")
            #expect(reply.code == "search.number-in-address", "\(number)")
        }
        let page = try await register.site.get("/households?place=\(Liuping.liuping)", as: register.zhou)
        #expect(page.text.contains("method=\"post\" action=\"/households/searches\""))
    }

    @Test func `a key that is none, or another's, finds nothing it should not`() async throws {
        let register = try await RegisterSite()
        let reply = try await register.site.post(
            "/households/searches", form: ["q": numbers[0]], as: register.zhou)
        let location = try #require(reply.location)
        let sought = try #require(location.split(separator: "sought=").last)

        #expect(SoughtNumber(String(sought))?.description == String(sought))
        for text in ["identity", "identity-12", "weight-\(String(repeating: "a", count: 64))", "identity-zz"]
        {
            #expect(SoughtNumber(text) == nil, "\(text)")
        }
        let other = try await register.site.api(
            .get, "/households?place=\(Liuping.shimen)&sought=\(sought)", as: register.shi)
        #expect(other.items.isEmpty)
    }
}
