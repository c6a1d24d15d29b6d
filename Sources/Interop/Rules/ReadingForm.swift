import Kernel
import Requests

/// What another system's form says, as far as it can be judged without the county.
enum ReadingForm {
    /// The answers to a service's own questions: `attribute[X]=v`, or `attribute[X][]=v` as lists send it.
    static func answers(
        _ fields: [String: [String]], to category: Category
    ) throws(ReportRefusal) -> [String: String] {
        var answers: [String: String] = [:]
        for name in fields.keys.sorted() where name.hasPrefix("attribute[") {
            let values = (fields[name] ?? []).map(trimmed).filter { !$0.isEmpty }
            guard let end = name.firstIndex(of: "]") else { throw .attributeUnknown }
            let rest = name[name.index(after: end)...]
            let code = String(name[..<end].dropFirst("attribute[".count))
            guard rest.isEmpty || rest == "[]",
                let question = category.questions.first(where: { $0.id == code })
            else { throw .attributeUnknown }
            guard let value = values.first else { continue }
            guard values.count == 1, answers[code] == nil else { throw .attributeTooMany }
            guard question.choices.isEmpty || question.choices.contains(value) else {
                throw .attributeNoChoice
            }
            guard value.unicodeScalars.count <= answerCharacters_max else { throw .attributeTooLong }
            answers[code] = value
        }
        guard !category.questions.contains(where: { $0.isRequired && answers[$0.id] == nil }) else {
            throw .attributeMissing
        }
        return answers
    }

    /// As long as an answer may be in the residents' own form.
    static let answerCharacters_max = 500

    /// What the request says: the description, or the service's name where there is none; then the picture's address,
    /// so that whoever works on it, or decides whether neighbours may see it, reads it with the words.
    static func words(
        _ description: String?, of category: Category, media: String?
    ) throws(ReportRefusal) -> String {
        if let description, description.contains(/<\/?[A-Za-z!][^<>]*>/) { throw .descriptionHasMarkup }
        let said = description ?? category.chinese
        let words = media.map { "\(said)\n\(Text.mediaLine(.chinese, ["address": $0]))" } ?? said
        guard words.unicodeScalars.count <= RequestLimits.bodyCharacters_max else {
            throw .descriptionTooLong
        }
        return words
    }

    /// An address of a picture: kept as a link, never fetched.
    static func media(_ text: String?) throws(ReportRefusal) -> String? {
        guard let text else { return nil }
        let isAddress = text.wholeMatch(of: /(?i)https?:\/\/[^\s\/?#"'<>\\]+[^\s"'<>\\]*/) != nil
        guard isAddress, text.utf8.count <= Limits.linkCharacters_max, text.utf8.allSatisfy({ $0 > 0x20 })
        else { throw .mediaUnreadable }
        return text
    }

    /// The family name first, as the county writes names.
    static func name(first: String?, last: String?) throws(ReportRefusal) -> String? {
        let parts = [last, first].compactMap { $0 }
        let isWestern = parts.contains { $0.allSatisfy(\.isASCII) }
        let name = isWestern ? parts.reversed().joined(separator: " ") : parts.joined()
        guard name.unicodeScalars.count <= RequestLimits.nameCharacters_max else { throw .nameTooLong }
        return name.isEmpty ? nil : name
    }

    /// Nil where nothing was sent of it.
    static func coordinate(
        latitude: String?, longitude: String?
    ) throws(ReportRefusal) -> Coordinate? {
        guard latitude != nil || longitude != nil else { return nil }
        guard let latitude, let longitude, let north = Double(latitude), let east = Double(longitude),
            let point = Coordinate(latitude: north, longitude: east)
        else { throw .locationUnreadable }
        return point
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
