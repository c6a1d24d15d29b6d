import Foundation
import Kernel
import Ledger
import Points
import Yams

/// The rule lists of other places that come with the program, for villages to begin a draft with.
package enum PointsSamples {
    /// Throws a `Fault` that says which entry cannot be read.
    package static func read() throws -> [ListSample] {
        let file = Preset.folder.appending(path: "points.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        return try read(text)
    }

    static func read(_ yaml: String) throws -> [ListSample] {
        let file: File
        do {
            file = try YAMLDecoder().decode(File.self, from: yaml)
        } catch { throw Fault("reading the samples of rule lists: \(error)") }
        return try file.samples.map { entry in
            ListSample(
                code: entry.code, place: entry.place, source: entry.source,
                note: ListSample.Note(chinese: entry.chinese, english: entry.english),
                items: try entry.items.map { try $0.terms(of: entry.code) }, preset: entry.preset)
        }
    }

    private struct File: Decodable {
        let samples: [Entry]
    }

    private struct Entry: Decodable {
        let code: String
        /// Of which preset it is; none for those that stand for themselves.
        let preset: String?
        let place: String
        let source: String
        let chinese: String
        let english: String
        let items: [Item]
    }

    private struct Item: Decodable {
        let code: String
        let title: String
        let heading: String
        let subject: String
        let points: String
        let evidence: String?
        let declarers: [String]?
        let checker: String?
        let standing_days: Int?
        let trigger: String?

        func terms(of sample: String) throws -> ItemTerms {
            guard let subject = ItemSubject(rawValue: subject), let points = Points.unit.amount(points),
                let evidence = ItemTerms.Evidence(rawValue: evidence ?? "none"),
                let checker = ItemTerms.Checker(rawValue: checker ?? "committee"),
                let trigger = ItemTerms.Trigger(rawValue: trigger ?? "hand")
            else { throw Fault("reading the samples of rule lists: \(sample), \(code) is no item") }
            let usual = points < 0 ? ["grid", "committee"] : ["household", "grid", "link", "committee"]
            return ItemTerms(
                code: code, title: title, heading: heading, subject: subject, points: points,
                evidence: evidence,
                declarers: (declarers ?? usual).compactMap { ItemTerms.Declarer(rawValue: $0) },
                checker: checker, standing_days: standing_days, trigger: trigger)
        }
    }
}
