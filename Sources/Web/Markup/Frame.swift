import Kernel

/// What every page knows of the visit it is drawn for; a page is a function from its content and this to `HTML`.
package struct Frame: Sendable {
    package let language: Language
    /// 长辈版: the same page at 22 px.
    package let isLarge: Bool
    package let now: Instant
    /// Path and query of this page, for the links that change language or type size.
    package let path: String
    package let countyName: String
    package let viewer: Viewer?
    /// Goes into every form; without it a posted form is refused.
    package let formToken: String
    package let errors: [FieldError]
    /// What was typed into the form that is shown again.
    package let typed: [String: String]
    /// A sample county says so on every page.
    package let isSample: Bool

    /// Who is signed in, as the mast shows it.
    package struct Viewer: Sendable {
        package let name: String
        /// Where the mast's links lead: label and path, in order.
        package let links: [(Text, String)]
        /// The places of the viewer's posts; what lies above them is not theirs to open.
        package let homes: [AnyID]

        package init(name: String, links: [(Text, String)], homes: [AnyID] = []) {
            self.name = name
            self.links = links
            self.homes = homes
        }
    }

    /// A sentence at a field of the form, or above it where `field` is nil.
    package struct FieldError: Sendable {
        package let field: String?
        package let sentence: Sentence
        package let code: String

        package init(field: String?, sentence: Sentence, code: String) {
            self.field = field
            self.sentence = sentence
            self.code = code
        }
    }

    package init(
        language: Language, isLarge: Bool = false, now: Instant, path: String = "/", countyName: String,
        viewer: Viewer? = nil, formToken: String = "", errors: [FieldError] = [],
        typed: [String: String] = [:],
        isSample: Bool = false
    ) {
        self.language = language
        self.isLarge = isLarge
        self.now = now
        self.path = path
        self.countyName = countyName
        self.viewer = viewer
        self.formToken = formToken
        self.errors = errors
        self.typed = typed
        self.isSample = isSample
    }

    /// The text in the reader's language: `frame(.reportTitle)`.
    package func callAsFunction(_ text: Text, _ values: KeyValuePairs<String, String> = [:]) -> String {
        text(language, values)
    }

    package func callAsFunction(_ sentence: Sentence) -> String { sentence(language) }

    /// What stands in the field `name`: what was typed before a refusal, else `value`.
    package func typed(_ name: String, or value: String = "") -> String { typed[name] ?? value }

    package func error(at field: String) -> String? {
        errors.first { $0.field == field }.map { $0.sentence(language) }
    }
}
