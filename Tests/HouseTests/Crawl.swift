import Foundation
import HTTPTypes
import House
import Kernel
import Places
import Storage
import TestGround
import Web

/// Every page of the sample county that its eight accounts, and a stranger, reach by the links of the pages.
struct Crawl: Sendable {
    struct Page: Sendable {
        let role: String
        let path: String
        let route: String
        let status: Int
        let html: String
        /// What a reader sees: no tags, no scripts; attributes that are read aloud or typed into stay.
        let words: String

        init(role: String, path: String, route: String, status: Int, html: String) {
            self.role = role
            self.path = path
            self.route = route
            self.status = status
            self.html = html
            words = Crawl.words(html)
        }
    }

    let pages: [Page]
    /// Every route that answered, pages or not.
    let reached: Set<String>

    private static let chinese = Task { try await Crawl(.chinese) }
    private static let english = Task { try await Crawl(.english) }

    static func of(_ language: Language) async throws -> Crawl {
        try await (language == .chinese ? chinese : english).value
    }

    static let routes = House.endpoints.filter { $0.method == .get && $0.isPage }.map(\.path)
    /// So many pages of one route for one account show all that the route has to say.
    private static let pagesPerRoute_max = 5
    /// What nobody finds by links alone: one place of each level, a receipt and its printed address.
    private static func seeds(_ sample: SampleGround) async throws -> [String] {
        let places = try await sample.county.database.read { reader in
            var places = try Places.root(in: reader).map { [$0.id] } ?? []
            while let last = places.last, let child = try Places.children(of: last, in: reader).first {
                places.append(child.id)
            }
            return places
        }
        let report: [String: Any] = [
            "id": "\(AnyID.minted(at: sample.county.database.now))", "body": "村小门口的路灯不亮，请来看看。",
            "place": places.last?.description ?? "",
        ]
        let receipt = try await sample.site.api(
            .post, "/requests", report, as: try await sample.token("resident"))
        let (number, code) = (receipt.json["number"] as? String ?? "", receipt.json["code"] as? String ?? "")
        let url = receipt.json["url"] as? String ?? ""
        return places.map { "/places/\($0)" } + ["/receipts/\(number)?code=\(code)", url]
    }

    private init(_ language: Language) async throws {
        let sample = try await SampleGround.of(.sqlite)
        let seeds = try await Crawl.seeds(sample)
        var pages: [Page] = []
        var reached: Set<String> = []
        for role in ["stranger"] + SampleGround.roles {
            let token = role == "stranger" ? nil : try await sample.token(role)
            var waiting = ["/"] + seeds
            var seen: Set<String> = []
            var counts: [String: Int] = [:]
            while let path = waiting.first {
                waiting.removeFirst()
                guard seen.insert(path).inserted, let route = Crawl.route(of: path) else { continue }
                guard counts[route, default: 0] < Crawl.pagesPerRoute_max else { continue }
                counts[route, default: 0] += 1
                let reply = try await sample.site.get(path, as: token, TestSite.Browser(language))
                if let location = reply.location {
                    waiting.append(location)
                    // An address that only points on leads to where it points; whoever is sent to sign in is not there.
                    if !location.hasPrefix("/sign-in") { reached.insert(route) }
                }
                if reply.status == 200 { reached.insert(route) }
                guard reply.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
                let page = Page(role: role, path: path, route: route, status: reply.status, html: reply.text)
                pages.append(page)
                waiting += Crawl.links(page.html)
            }
        }
        self.pages = pages
        self.reached = reached
    }

    /// The route that a path belongs to; nil for what is no page of the house.
    static func route(of path: String) -> String? {
        let parts = path.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
        let fitting = routes.filter { route in
            let wanted = route.split(separator: "/")
            return wanted.count == parts.count
                && zip(wanted, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
        return fitting.min { $0.count { $0 == "{" } < $1.count { $0 == "{" } }
    }

    private static func links(_ html: String) -> [String] {
        let asking = html.matches(of: /<form[^>]*method="get"[^>]*action="(\/[^"]*)"/).map(\.1)
        return (html.matches(of: /(?:href|src|data-similar|data-geojson)="(\/[^"]*)"/).map(\.1) + asking).map
        {
            String($0).replacing("&amp;", with: "&")
        }.filter { !$0.hasPrefix("/assets/") && !$0.hasPrefix("/language/") && !$0.hasPrefix("/type/") }
    }

    static func words(_ html: String) -> String {
        var text = html.replacing(/<(script|style|code|pre)[^>]*>.*?<\/\1>/.dotMatchesNewlines(), with: " ")
        let read = text.matches(of: /(?:aria-label|alt|placeholder|title)="([^"]*)"/).map { String($0.1) }
        text = text.replacing(/<[^>]*>/, with: " ")
        return ([text] + read).joined(separator: " ").replacing("&amp;", with: "&").replacing(
            "&#39;", with: "'"
        )
        .replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    }
}
