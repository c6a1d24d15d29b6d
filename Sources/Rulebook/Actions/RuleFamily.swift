import Kernel
import Storage

/// Keys that are one for each of something that the county itself names, such as a category of requests:
/// `requests.resolve.category.urban.light` is the member `urban.light` of `requests.resolve.category`.
package struct RuleFamily: Sendable {
    /// What every member is like; a value is entered under a member only.
    package let pattern: RuleKey
    /// What members there are now, in the county's order.
    let members: @Sendable (Reader) throws -> [Member]

    /// One of those for which the county may enter a value of its own.
    package struct Member: Sendable {
        let code: String
        let chinese: String
        let english: String

        package init(_ code: String, _ chinese: String, _ english: String) {
            self.code = code
            self.chinese = chinese
            self.english = english
        }
    }

    package init(_ pattern: RuleKey, members: @escaping @Sendable (Reader) throws -> [Member]) {
        self.pattern = pattern
        self.members = members
    }

    /// The key of `member`, under the name that the county gave it.
    func key(of member: Member) -> RuleKey {
        let code = "\(pattern.code).\(member.code)"
        return RuleKey(
            code, topic: pattern.topic,
            title: Text(
                "\(code).title", "\(pattern.title.chinese)：\(member.chinese)",
                "\(pattern.title.english): \(member.english)"),
            kind: pattern.kind, unit: pattern.unit, explanation: pattern.explanation)
    }

    /// The key `code` under its bare code; nil where it is no member's.
    func key(_ code: String) -> RuleKey? {
        let prefix = "\(pattern.code)."
        guard code.hasPrefix(prefix), code.utf8.count <= Limits.keyBytes_max else { return nil }
        let member = String(code.dropFirst(prefix.count))
        guard !member.isEmpty, member.allSatisfy(RuleKey.isPlain) else { return nil }
        return key(of: Member(member, member, member))
    }
}

extension RuleKeys {
    /// The key `code`, a family's member by its name; nil for a member that the county does not have.
    func find(_ code: String, in reader: Reader) throws -> RuleKey? {
        try all.first { $0.code == code } ?? members(in: reader).first { $0.code == code }
    }

    /// The keys of every family's members as the county has them now.
    func members(in reader: Reader) throws -> [RuleKey] {
        try families.flatMap { family in try family.members(reader).map(family.key) }
    }
}
