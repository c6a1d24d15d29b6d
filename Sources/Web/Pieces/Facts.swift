import Kernel

/// A label and its value.
package struct Fact: Sendable {
    package let label: String
    package let value: HTML

    package init(_ label: String, _ value: String) {
        self.label = label
        self.value = "\(value)"
    }

    /// A value with markup of its own: a link, a masked name, a time.
    package init(_ label: String, html value: HTML) {
        self.label = label
        self.value = value
    }
}

/// What is known of a thing, label by label.
package struct FactsList: Sendable {
    private let facts: [Fact]

    package init(_ facts: [Fact]) { self.facts = facts }

    package var html: HTML { "<dl class=\"facts\">\n\(FactsList.pairs(facts))</dl>\n" }

    static func pairs(_ facts: [Fact]) -> HTML {
        facts.html { "<dt>\($0.label)</dt><dd>\($0.value)</dd>\n" }
    }
}

/// What a person is about to send, line by line, each with a way back to change it.
package struct AnswersList: Sendable {
    private let answers: [Answer]

    /// One answered question; `change` leads to where it is asked.
    package struct Answer: Sendable {
        let fact: Fact
        let change: String?

        package init(_ fact: Fact, change: String? = nil) {
            self.fact = fact
            self.change = change
        }
    }

    package init(_ answers: [Answer]) { self.answers = answers }

    package func html(_ frame: Frame) -> HTML {
        let rows = answers.html { answer in
            let link: HTML =
                answer.change.map {
                    """
                    <dd class="change"><a\(Attribute.href($0))>\(frame(.pieceChange))\
                    <span class="sr">\(answer.fact.label)</span></a></dd>
                    """
                } ?? .empty
            return "<div><dt>\(answer.fact.label)</dt><dd>\(answer.fact.value)</dd>\(link)</div>\n"
        }
        return "<dl class=\"answers\">\n\(rows)</dl>\n"
    }
}

extension Frame {
    /// Facts in one line, as a sentence joins them: 镇，下面 11 个.
    package func joined(_ facts: String...) -> String {
        facts.filter { !$0.isEmpty }.joined(separator: self(.pieceComma))
    }

    /// The words of a text as they stand within a line, after a comma: no capital begins them.
    package func inline(_ text: Text, _ values: KeyValuePairs<String, String> = [:]) -> String {
        let words = self(text, values)
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}
