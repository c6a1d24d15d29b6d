import Foundation
import Kernel
import TestGround
import Testing

struct PageTests {
    private struct Entry {
        let key: String
        let chinese: String
        let english: String
    }

    /// The catalogue as the sources declare it.
    private static let catalogue: [Entry] = SourceTypes.files.flatMap { _, text in
        text.matches(of: /Text\(\s*"([a-z0-9.\-]+)",\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"/).map {
            Entry(key: String($0.1), chinese: String($0.2), english: String($0.3))
        }
    }

    /// Routes that no link of the sample county leads to, each with its reason.
    private static let unlinked: Set<String> = [
        "health", "ready", "metrics",  // watched by programs, no HTML
        "language/{language}", "type/{size}",  // answer with a cookie and a redirect
        "requests/similar", "places/{id}/children",  // asked by a script while somebody types or unfolds
        "desk/map.geojson", "places/{id}/boundary.geojson",  // fetched by the script that draws a map
        // The sample's matters have no photos.
        "requests/{id}/photos/{file}", "requests/{id}/thumbnails/{file}",
        // Nor its clean-ups.
        "points/declarations/{id}/photos/{file}", "points/declarations/{id}/thumbnails/{file}",
        "visits/{id}/photos/{file}", "visits/{id}/thumbnails/{file}",  // nor its visits
        "shop-goods/{id}/pictures/{file}", "shop-goods/{id}/thumbnails/{file}",  // nor its goods
        "requests/{id}/redactions",  // follows the erasure of a requester, of whom the sample has none
        "households/imports/{id}",  // follows a list that was sent
        "shops/{id}/counter/check",  // follows a basket that was sent
        "relief/erasures/new",  // from a matter that is over, which stands far down the list
        "calendars/{id}/due.ics",  // behind a secret that is told once; read by calendars
        "hazards/map.geojson",  // fetched by the script that draws a map
        "hazards/{id}/photos/{file}", "hazards/{id}/thumbnails/{file}",  // the sample's hazards have none
        "petitions/{id}/attachments/{file}",  // nor its petitions any paper
        // Kept by phones: the page in either language, what it reads, and the worker that keeps them.
        "field/shell/{language}", "field/pack", "field/manifest.webmanifest", "field-worker.js",
        // WeChat calls the first; the others are linked where a county has an account, and lead to WeChat and back.
        "wechat", "sign-in/wechat", "sign-in/wechat/return", "wechat/binding", "wechat/binding/new",
    ]

    @Test func `the crawl comes to every page of the house`() async throws {
        let crawl = try await Crawl.of(.chinese)

        let missed = Crawl.routes.filter { !crawl.reached.contains($0) && !PageTests.unlinked.contains($0) }

        #expect(crawl.pages.count > 60)
        #expect(missed.sorted() == [])
    }

    @Test(arguments: Language.allCases)
    func `no link of a page leads to a fault, or to nothing`(_ language: Language) async throws {
        let broken = try await Crawl.of(language).pages.filter { $0.status >= 400 && $0.status != 403 }

        #expect(broken.map { "\($0.role) \($0.path): \($0.status)" } == [])
    }

    @Test(arguments: Language.allCases)
    func `no page shows a text's key, or a value's place that nobody filled`(_ language: Language)
        async throws
    {
        let keys = Set(PageTests.catalogue.map(\.key).filter { $0.contains(".") && $0.contains("-") })
        #expect(keys.count > 300)

        for page in try await Crawl.of(language).pages {
            let words = page.words
            let shown = words.split { !($0.isASCII && ($0.isLetter || $0.isNumber || ".-".contains($0))) }
                .filter { keys.contains(String($0)) }
            #expect(shown.isEmpty, "\(page.role) \(page.path): \(shown)")
            let places = words.matches(of: /\{[a-z_]+\}/).map { String($0.0) }
            #expect(places.isEmpty, "\(page.role) \(page.path): \(places)")
        }
    }

    /// Names that presets write into a county's data, and Chinese terms that the English itself quotes.
    private static let quoted: String = {
        let folder = SourceTypes.root.appending(path: "Sources/House/Presets")
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        let presets = names.compactMap {
            try? String(contentsOf: folder.appending(path: $0), encoding: .utf8)
        }
        return (presets + catalogue.map(\.english)).joined(separator: "\n")
    }()

    @Test func `an English page has no Chinese words of the interface`() async throws {
        let words = PageTests.catalogue.map(\.chinese).filter { chinese in
            !PageTests.quoted.contains(chinese) && !chinese.contains("{")
                && chinese.unicodeScalars.count { $0.value >= 0x4E00 && $0.value < 0xA000 } >= 4
        }
        #expect(words.count > 300)
        let phrases = Phrases(words)

        for page in try await Crawl.of(.english).pages {
            // What the preset wrote into the county's own data.
            let text = page.words.replacing("派单目录，梁平预置", with: "")
            let found = phrases.found(in: text)
            #expect(found.isEmpty, "\(page.role) \(page.path): \(found.sorted())")
        }
    }

    @Test func `a Chinese page has no English sentences of the interface`() async throws {
        let words = PageTests.catalogue.map(\.english).filter { english in
            !english.contains("{") && english.split(separator: " ").count >= 3 && english.count > 14
        }
        #expect(words.count > 300)
        let phrases = Phrases(words)

        for page in try await Crawl.of(.chinese).pages {
            let text = page.words
            let found = phrases.found(in: text)
            #expect(found.isEmpty, "\(page.role) \(page.path): \(found.sorted())")
        }
    }
}

/// Thousands of phrases that are looked for in hundreds of pages: their first three letters tell most of them apart.
private struct Phrases {
    private let byStart: [UInt64: [String]]

    /// - Parameter phrases: of three letters or more.
    init(_ phrases: [String]) {
        byStart = Dictionary(grouping: phrases) { Phrases.start($0.unicodeScalars.prefix(3)) }
    }

    func found(in text: String) -> Set<String> {
        let letters = Array(text.unicodeScalars)
        var starts: Set<UInt64> = []
        for index in letters.indices.dropLast(2) {
            starts.insert(Phrases.start(letters[index...(index + 2)]))
        }
        return Set(starts.flatMap { byStart[$0] ?? [] }.filter { text.contains($0) })
    }

    private static func start(_ letters: some Sequence<Unicode.Scalar>) -> UInt64 {
        letters.reduce(0) { $0 << 21 | UInt64($1.value) }
    }
}
