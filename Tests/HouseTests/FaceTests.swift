import House
import Kernel
import Testing
import Web

/// One declaration, two faces: what people read on a page programs read as JSON.
struct FaceTests {
    /// Pages that say nothing of their own to a program, each with its reason.
    private static let exceptions: [String: String] = [
        "": "a door: what stands behind it has faces of its own",
        "more": "the list of doors",
        "board": "leads to /board/{place}",
        "receipts/{number}": "leads to a request by its number and code; programs have /requests/{id}",
        "accessibility": "words about these pages",
        "data": "words about the open data, which are /data/…",
        "desk/map": "draws /desk/map.geojson",
        "hazards/map": "draws /hazards/map.geojson",
        "field": "the page that phones keep; it reads /field/pack",
        "field/shell/{language}": "the page that phones keep; it reads /field/pack",
        "field-worker.js": "a script of these pages",
        "field/manifest.webmanifest": "read by telephones that put the page on their screen",
        "health": "watched by programs, in words of its own",
        "ready": "watched by programs, in words of its own",
        "metrics": "watched by programs, in words of its own",
        "sign-in": "a form; programs begin a session with POST /sessions",
        "language/{language}": "keeps a choice of who reads pages",
        "type/{size}": "keeps a choice of who reads pages",
        "sign-in/wechat": "leads to WeChat", "sign-in/wechat/return": "leads back from WeChat",
        "wechat/binding/new": "leads to WeChat",
        "households/template.xlsx": "an empty file to be filled in",
        // Bytes of a picture, whose addresses stand in the JSON of what they belong to.
        "points/declarations/{id}/photos/{file}": "a picture",
        "points/declarations/{id}/thumbnails/{file}": "a picture",
        "hazards/{id}/photos/{file}": "a picture", "hazards/{id}/thumbnails/{file}": "a picture",
        "visits/{id}/photos/{file}": "a picture", "visits/{id}/thumbnails/{file}": "a picture",
        // Sheets on paper of what has a face under another address.
        "links/households/{id}/print": "a sheet of /responsibilities",
        "disputes/{id}/agreement": "a sheet of /disputes/{id}",
        "disputes/{id}/parties/{party}/notice": "a sheet of /disputes/{id}",
        "petitions/{id}/answers/{stage}": "a sheet of /petitions/{id}",
        "petitions/{id}/slip": "a sheet of /petitions/{id}",
        "relief/findings/{id}": "a sheet of /relief/{id}",
    ]

    private static let reads = House.endpoints.filter { $0.method == .get }

    /// A form for a write that programs have too, or a sheet or a screen of what programs read beside it.
    private static func isCovered(_ path: String) -> Bool {
        if House.endpoints.contains(where: { $0.method != .get && $0.isProgram && $0.form == path }) {
            return true
        }
        let parts = path.split(separator: "/").map(String.init)
        guard let sheet = parts.firstIndex(where: { ["print", "screen"].contains($0) }) else { return false }
        let whole = parts[..<sheet].joined(separator: "/")
        return reads.contains { $0.isProgram && $0.path == whole }
    }

    @Test func `every page that is no form and no sheet has a face for programs`() {
        let bare = Self.reads.filter { $0.faces == .page && !Self.isCovered($0.path) }.map(\.path)

        #expect(bare.filter { Self.exceptions[$0] == nil }.sorted() == [])
        #expect(Set(Self.exceptions.keys).subtracting(bare).sorted() == [], "these need no reason any more")
    }

    @Test func `what programs read is described`() {
        let silent = Self.reads.filter { endpoint in
            guard case .nothing = endpoint.output else { return false }
            // A file tells its kind by its name.
            return endpoint.isProgram && endpoint.path.split(separator: "/").last?.contains(".") == false
        }

        #expect(silent.map(\.path).sorted() == [])
        #expect(Self.reads.count(where: \.isProgram) > 150)
    }
}
