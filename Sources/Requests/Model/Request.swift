import Kernel

/// What a resident asks, beside the case that carries it.
package struct Request: Sendable {
    package let id: CaseID
    package var category: String?
    package let body: String
    package let channel: Channel
    /// The account of whoever reported, where they have one.
    package let reporter: PersonID?
    package let wish: Wish
    /// The address printed on the receipt, `/q/{token}`; whoever holds it may follow, rate and reopen.
    package let token: String
    package let isPublic: Bool
    package var moderation: Moderation
    package let location: String
    package let position: Coordinate?
    /// How a proxy has the consent of the person it is for; nil when people speak for themselves.
    package let consent: String?
    /// Answers to the category's own questions, by the question's id.
    package let answers: [String: String]
    package var followers: Int
    package var rating: Rating?

    package enum Channel: String, Sendable, CaseIterable {
        case web, counter, hotline, grid, proxy, api, letter, wechat, imported

        /// Whether those who report send it themselves, so that an account it comes from is theirs.
        var isOwn: Bool { self == .web || self == .api || self == .wechat }
    }

    /// How the reporter wants to hear of the result.
    package enum Wish: String, Sendable, CaseIterable { case call, message, none }

    /// Whether neighbours may see it; nothing is shown before somebody has read it.
    package enum Moderation: String, Sendable, CaseIterable { case waiting, shown, hidden }
}

/// WGS 84.
package struct Coordinate: Sendable, Equatable {
    package let latitude: Double
    package let longitude: Double

    /// `nil` outside the globe.
    package init?(latitude: Double, longitude: Double) {
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }
}

/// What the one who asked says of the result.
package struct Rating: Sendable, Equatable {
    package let isSolved: Bool
    package let satisfaction: Satisfaction
    package let words: String
    package let at: Instant

    package enum Satisfaction: String, Sendable, CaseIterable {
        case satisfied, fairly = "fairly-satisfied", dissatisfied
    }
}

/// One class of requests, with what is asked of its reporters.
package struct Category: Sendable, Equatable {
    package let code: String
    package let parent: String?
    package let chinese: String
    package let english: String
    package let urgency: String
    package let questions: [Question]

    package struct Question: Sendable, Equatable, Codable {
        package let id: String
        package let chinese: String
        package let english: String
        /// Choices; a free answer where there are none.
        package let choices: [String]
        package let isRequired: Bool

        package init(id: String, chinese: String, english: String, choices: [String], isRequired: Bool) {
            self.id = id
            self.chinese = chinese
            self.english = english
            self.choices = choices
            self.isRequired = isRequired
        }
    }

    package init(
        code: String, parent: String?, chinese: String, english: String, urgency: String,
        questions: [Question]
    ) {
        self.code = code
        self.parent = parent
        self.chinese = chinese
        self.english = english
        self.urgency = urgency
        self.questions = questions
    }

    package func name(_ language: Language) -> String { language == .chinese ? chinese : english }

    /// The same category with the questions of those above it before its own; of the same id its own holds.
    func inheriting(_ find: (_ code: String) throws -> Category?) rethrows -> Category {
        var (asked, seen) = (questions, Set([code]))
        var above = parent
        while let code = above, seen.insert(code).inserted, let category = try find(code) {
            asked = category.questions.filter { question in !asked.contains { $0.id == question.id } } + asked
            above = category.parent
        }
        return Category(
            code: code, parent: parent, chinese: chinese, english: english, urgency: urgency,
            questions: asked)
    }
}
