import Kernel
import TestGround
import Testing
import Web

/// Rulings 21: nothing of petitions stands in anybody's view but the offices' own.
struct PetitionsApartTests {
    @Test(arguments: Language.allCases)
    func `no household, person, search, map or list elsewhere speaks of a petition`(
        _ language: Language
    ) async throws {
        let pages = try await Crawl.of(language).pages
        let own = pages.filter { $0.route.hasPrefix("petitions") }
        let others = pages.filter { !$0.route.hasPrefix("petitions") && $0.route != "journal" }

        #expect(own.contains { $0.words.contains(/信\d{4}-\d{4}/) })
        #expect(others.filter { $0.words.contains(/信\d{4}-\d{4}/) }.map { "\($0.role) \($0.path)" } == [])
    }

    @Test func `an accusation's words stand on no page that a link leads to, and its file with two accounts`()
        async throws
    {
        let pages = try await Crawl.of(.chinese).pages
        let files = pages.filter { $0.route == "petitions/{id}" && $0.words.contains("内容保密") }

        #expect(pages.filter { $0.words.contains("公款招待") }.map(\.path) == [])
        #expect(Set(files.map(\.role)) == ["county", "town"])
    }
}
