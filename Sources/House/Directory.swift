import Foundation
import Kernel
import Storage
import Web
import Yams

/// The counties of one process by host name, as a file lists them: a line a county, host and database.
///
/// ```yaml
/// yunling.example.cn: sqlite:/var/lib/yuanba/yunling.sqlite
/// qingxi.example.cn:
///   database: postgresql://db1,db2/yuanba?schema=qingxi
///   key: /etc/yuanba/qingxi.key
///   public-url: https://qingxi.example.cn
/// ```
package struct Directory: Sendable {
    package let entries: [Entry]

    package struct Entry: Sendable, Hashable {
        package let host: String
        package let address: Storage.Address
        package let keyPath: String
        /// What is printed; `https://` and the host unless the file says otherwise.
        package let publicURL: String
    }

    /// What is wrong with a directory, a sentence each.
    package struct Unfit: Error, Sendable {
        package let reasons: [String]
    }

    static let counties_max = 2_000

    /// Reads the file at `path`; throws `Unfit` with every reason at once, or a `Fault` when it cannot be read.
    package static func read(at path: String) throws -> Directory {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Fault("there is no readable directory of counties at \(path)")
        }
        return try Directory(yaml: String(decoding: data, as: UTF8.self))
    }

    package init(yaml: String) throws(Unfit) {
        let lines: [String: Line]
        do {
            lines = try YAMLDecoder().decode([String: Line].self, from: yaml)
        } catch {
            throw Unfit(reasons: [
                "The directory is not a list of host names, each with its database: \(Directory.told(error))."
            ])
        }
        if lines.isEmpty { throw Unfit(reasons: ["The directory names no county."]) }
        if lines.count > Directory.counties_max {
            throw Unfit(reasons: [
                "The directory names \(lines.count) counties; one process takes \(Directory.counties_max)."
            ])
        }
        var entries: [Entry] = []
        var reasons: [String] = []
        for (host, line) in lines.sorted(by: { $0.key < $1.key }) {
            do {
                entries.append(try line.entry(host))
            } catch let unfit {
                reasons += unfit.reasons
            }
        }
        if !reasons.isEmpty { throw Unfit(reasons: reasons) }
        self.entries = entries
    }

    /// Where each county is reached from outside, by its host.
    package var publicURLs: [String: String] {
        Dictionary(entries.map { ($0.host, $0.publicURL) }, uniquingKeysWith: { first, _ in first })
    }

    private static func told(_ error: any Error) -> String {
        switch error {
        case DecodingError.dataCorrupted(let context): context.debugDescription
        case DecodingError.typeMismatch(_, let context): context.debugDescription
        case DecodingError.keyNotFound(let key, _): "\(key.stringValue) is missing"
        default: "\(error)"
        }
    }
}

/// One county's line: its database alone, or with what else is to be said.
private struct Line: Decodable {
    let database: String
    let key: String?
    let publicURL: String?

    enum Keys: String, CodingKey, CaseIterable {
        case database, key
        case publicURL = "public-url"
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        if let database = try? decoder.singleValueContainer().decode(String.self) {
            self.database = database
            key = nil
            publicURL = nil
            return
        }
        let said = try decoder.container(keyedBy: AnyKey.self)
        if let unknown = said.allKeys.first(where: { Keys(rawValue: $0.stringValue) == nil }) {
            throw DecodingError.dataCorruptedError(
                forKey: unknown, in: said,
                debugDescription:
                    "\(unknown.stringValue) is no word of it; there are database, key, public-url")
        }
        let container = try decoder.container(keyedBy: Keys.self)
        database = try container.decode(String.self, forKey: .database)
        key = try container.decodeIfPresent(String.self, forKey: .key)
        publicURL = try container.decodeIfPresent(String.self, forKey: .publicURL)
    }

    func entry(_ host: String) throws(Directory.Unfit) -> Directory.Entry {
        let allowed = host.unicodeScalars.allSatisfy {
            $0.isASCII
                && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
                    || "-.[]".unicodeScalars.contains($0))
        }
        guard !host.isEmpty, allowed, host == host.lowercased() else {
            throw Directory.Unfit(reasons: [
                "\"\(host)\" is no host name; write it in lower case, without https:// and without a port."
            ])
        }
        let url = publicURL ?? "https://\(host)"
        guard url.hasPrefix("https://") || url.hasPrefix("http://"), !url.hasSuffix("/") else {
            throw Directory.Unfit(reasons: ["\(host): public-url wants https://… without a slash at its end."]
            )
        }
        do {
            let address = try Storage.Address(url: database)
            return Directory.Entry(
                host: host, address: address, keyPath: key ?? House.keyPath(of: address), publicURL: url)
        } catch let fault as Fault {
            throw Directory.Unfit(reasons: ["\(host): \(fault.description)."])
        } catch {
            throw Directory.Unfit(reasons: ["\(host): \(error)."])
        }
    }
}
