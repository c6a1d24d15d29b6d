import Kernel
import Sealing
import Storage
import Web

/// The app without a word of anybody's: the page that every phone keeps, in both languages, and what belongs to it.
struct Shell: Sendable {
    let countyName: String
    let isSample: Bool

    init(_ visit: Visit) {
        countyName = visit.county.name
        isSample = visit.county.isSample
    }

    /// The modules; the first one begins.
    static let scripts = [
        "app", "dom", "store", "time", "sync", "lists", "files", "fields", "forms", "photos", "outbox",
        "later",
        "share", "account",
    ]
    static let styles = ["yuanba.css", "field/field.css"]
    static let icons = [
        ("field/icon-192.png", "192x192", "any"), ("field/icon-512.png", "512x512", "any"),
        ("field/icon-maskable-512.png", "512x512", "maskable"),
    ]

    /// One address for all modules, so that they find each other, by the content of all of them.
    static let folder: String = {
        let urls = scripts.map { Asset.url("field/\($0).js") } + [Asset.url("field/worker.js")]
        let digest = Digest.hexadecimal(Digest.sha256(Array(urls.joined(separator: " ").utf8)))
        return "/assets/\(digest.prefix(8))/field"
    }()

    /// By the content of everything that a phone keeps: another version is another app.
    var version: String {
        let pages = Language.allCases.flatMap { shellPage(self, $0).bytes }
        return String(Digest.hexadecimal(Digest.sha256(pages + Array(kept.joined().utf8))).prefix(12))
    }

    /// What is kept beside the pages.
    var kept: [String] {
        Self.scripts.map { "\(Self.folder)/\($0).js" } + Self.styles.map(Asset.url)
            + Self.icons.map { Asset.url($0.0) } + [Asset.url("icon.svg")]
    }

    /// The page of one language, which a phone keeps for either.
    static func path(_ language: Language) -> String { "/field/shell/\(language.rawValue)" }

    /// The worker: what it keeps, and then its own few lines.
    var worker: String {
        var json = JSONText()
        json.object { json in
            json.field("version", version)
            json.key("pages")
            json.object { json in
                for language in Language.allCases {
                    json.key(named: language.rawValue)
                    json.write(Shell.path(language))
                }
            }
            json.key("kept")
            json.array(kept) { $0.write($1) }
        }
        return "self.shell = \(json.string);\nimportScripts('\(Shell.folder)/worker.js');\n"
    }

    func manifest(_ language: Language) -> JSONText {
        var json = JSONText()
        json.object { json in
            json.field("id", "/field")
            json.field("name", Text.shellAppName.filled(language, [("county", countyName)]))
            json.field("short_name", Text.shellShortName(language))
            json.field("description", Text.shellPurpose(language))
            json.field("lang", language.rawValue)
            json.field("start_url", "/field")
            json.field("scope", "/field")
            json.field("display", "standalone")
            json.field("background_color", "#FBFAF7")
            json.field("theme_color", "#FBFAF7")
            // What another app hands over comes as a form, and is taken by the worker before it leaves the phone.
            json.key("share_target")
            json.object { json in
                json.field("action", "/field/share")
                json.field("method", "POST")
                json.field("enctype", "multipart/form-data")
                json.key("params")
                json.object { json in
                    json.field("title", "title")
                    json.field("text", "text")
                    json.field("url", "url")
                    json.key("files")
                    json.array(["pictures"]) { json, name in
                        json.object { json in
                            json.field("name", name)
                            json.key("accept")
                            json.array(["image/*"]) { $0.write($1) }
                        }
                    }
                }
            }
            json.key("icons")
            json.array(Shell.icons) { json, icon in
                json.object { json in
                    json.field("src", Asset.url(icon.0))
                    json.field("sizes", icon.1)
                    json.field("type", "image/png")
                    json.field("purpose", icon.2)
                }
            }
        }
        return json
    }
}
