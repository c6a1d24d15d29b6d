import Kernel
import Places
import Storage
import Web

/// What a page says of the rule that it applied: value, place, text, since when.
package struct RuleCitation: Sendable {
    package let key: RuleKey
    package let rule: Rule
    /// What the rule's place is called.
    package let place: String

    package init(_ rule: Rule, as key: RuleKey, place: String) {
        self.rule = rule
        self.key = key
        self.place = place
    }

    /// 依据, in a line that opens; an unchecked text says so in the line itself.
    package func disclosure(_ frame: Frame) -> HTML {
        let mark = rule.isChecked ? "" : frame(.rulebookUncheckedInBrackets)
        return RuleDisclosure(
            "\(frame(key.title)) \(words(frame))\(mark)",
            [
                Fact(frame(.rulebookValue), words(frame)),
                Fact(frame(.rulebookPlace), html: "<a href=\"\(path)\">\(place)</a>"),
            ], source: rule.source.description, since: frame.day(rule.from)
        ).html(frame)
    }

    /// The value; a floor says on which side it bounds.
    func words(_ frame: Frame) -> String {
        let value = frame(key.words(rule.value))
        return switch rule.role {
        case .value: value
        case .min: frame(.rulebookNoLess, ["value": value])
        case .max: frame(.rulebookNoMore, ["value": value])
        }
    }

    var path: String { "/rulebook/\(key.code)?place=\(rule.place)" }

    package static let shape = Shape.named(
        "Rule",
        .object([
            ("id", .id), ("key", .text), ("title", .text), ("topic", .text), ("kind", .text),
            ("value", .text),
            ("unit", .text), ("role", .text), ("place", .id), ("placeName", .text), ("from", .day),
            ("until", .optional(.day)), ("law", .text), ("edition", .text), ("article", .text),
            ("isChecked", .flag),
            ("note", .text), ("replaces", .optional(.id)), ("state", .text),
        ]))

    package func write(to json: inout JSONText, _ language: Language) {
        json.object { json in
            json.field("id", rule.id)
            json.field("key", rule.key)
            json.field("title", key.title(language))
            json.field("topic", key.topic.code)
            json.field("kind", key.kind.code)
            json.field("value", rule.value)
            json.field("unit", rule.unit)
            json.field("role", rule.role.rawValue)
            json.field("place", rule.place)
            json.field("placeName", place)
            json.field("from", rule.from)
            json.field("until", rule.until)
            json.field("law", rule.source.law)
            json.field("edition", rule.source.edition)
            json.field("article", rule.source.article)
            json.field("isChecked", rule.isChecked)
            json.field("note", rule.note)
            json.field("replaces", rule.replaces)
            json.field("state", rule.state.rawValue)
        }
    }
}

extension Rulebook {
    /// The rule with its place's name, ready for a page.
    package static func citation(of rule: Rule, as key: RuleKey, in reader: Reader) throws -> RuleCitation {
        let names = try Places.names(of: [rule.place], in: reader)
        return RuleCitation(rule, as: key, place: names[rule.place] ?? "")
    }
}
