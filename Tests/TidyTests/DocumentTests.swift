import Foundation
import Testing

/// Documents have one title each, and lead to where they say.
enum Documents {
    static func findings(_ path: String, _ text: String, exists: (String) -> Bool) -> [Finding] {
        var (titles, isCode, findings): ([Int], Bool, [Finding]) = ([], false, [])
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("```") { isCode.toggle() }
            if isCode { continue }
            if line.hasPrefix("# ") { titles.append(index + 1) }
            for target in links(line) where !exists(resolved(target, from: path)) {
                findings.append(
                    Finding(
                        path: path, line: index + 1, message: "\(target) is not there; put the link right"))
            }
        }
        if titles.count != 1 {
            findings.append(
                Finding(
                    path: path, line: titles.last ?? 1,
                    message: "\(titles.count) titles; a document has exactly one #"))
        }
        return findings
    }

    /// Targets of `[words](target)` that are files of ours.
    static func links(_ line: Substring) -> [String] {
        line.components(separatedBy: "](").dropFirst().compactMap { part in
            let target = part.prefix { $0 != ")" && $0 != "#" }
            return target.isEmpty || target.contains("://") || target.hasPrefix("mailto:")
                ? nil : String(target)
        }
    }

    static func resolved(_ target: String, from path: String) -> String {
        var parts = path.split(separator: "/").dropLast().map(String.init)
        for part in target.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }
}

struct DocumentTests {
    @Test func `every document has one title, and its links lead somewhere`() {
        let here = Repository.here
        let documents = here.papers.filter { $0.hasSuffix(".md") }

        let findings = documents.flatMap { Documents.findings($0, here.text($0), exists: here.exists) }

        #expect(documents.contains("README.md"))
        expectTidy(findings)
    }

    @Test func `a second title and a link into nothing are found`() {
        let text =
            "# One\n```\n# a comment of a script\n```\n[there](../README.md) [gone](b.md#part)\n# Two\n"

        let findings = Documents.findings("docs/a.md", text) { $0 == "README.md" }

        #expect(findings.map(\.line) == [5, 6])
    }
}
