import Foundation
import HTTPTypes
import Kernel
import Sealing

/// Styles, scripts and pictures; found beside the binary, addressed by their content, so browsers keep them for ever.
package enum Asset {
    private struct Kept: Sendable {
        let bytes: [UInt8]
        let version: String
        let type: String
    }

    private static let all: [String: Kept] = load()

    /// `/assets/0a1b2c3d/yuanba.css`
    package static func url(_ name: String) -> String { "/assets/\(all[name]?.version ?? "0")/\(name)" }

    /// Whether the file was there when the program was built; maps are drawn only where Leaflet is.
    package static func exists(_ name: String) -> Bool { all[name] != nil }

    static func find(_ name: String) -> (bytes: [UInt8], type: String)? {
        all[name].map { ($0.bytes, $0.type) }
    }

    /// The folder of resources that lies beside the running binary.
    private static let folder: URL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "yuanba_Web.resources/Assets")

    private static func load() -> [String: Kept] {
        guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder.path) else {
            return [:]
        }
        var found: [String: Kept] = [:]
        for name in names {
            guard let type = type(of: name), let data = try? Data(contentsOf: folder.appending(path: name))
            else {
                continue
            }
            let bytes = [UInt8](data)
            let version = String(Digest.hexadecimal(Digest.sha256(bytes)).prefix(8))
            found[name] = Kept(bytes: bytes, version: version, type: type)
        }
        return found
    }

    private static func type(of name: String) -> String? {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "webmanifest": "application/manifest+json"
        case "txt": "text/plain; charset=utf-8"
        default: nil
        }
    }
}
