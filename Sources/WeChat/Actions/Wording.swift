import Kernel
import Requests

/// The answers' words; nothing personal stands in them but what its own reader wrote.
struct Wording: Sendable {
    private let language: Language
    private let options: [String]
    private let placeName: String
    private let lastPlace: String
    private let category: String?
    private let made: String
    /// Where it was said.
    private let group: String?
    private let told: [Scene.Progress]
    private let isFirst: Bool
    private let hasPoint: Bool
    private let pictures: Int
    private let publicURL: String?

    init(_ scene: Scene, publicURL: String?) {
        let language = scene.language
        let talk = scene.turn.talk
        self.language = language
        self.publicURL = publicURL
        made = scene.made ?? ""
        told = scene.told
        if case .group(let id) = talk.source { group = scene.groups[id] } else { group = nil }
        isFirst = scene.follower == nil
        hasPoint = talk.latitude != nil
        pictures = talk.pictures.count
        category = scene.category?.name(language)
        placeName = talk.place.flatMap { scene.names[$0] } ?? ""
        let last = scene.follower?.place.flatMap { scene.names[$0] } ?? ""
        lastPlace = last
        let number = scene.made ?? ""
        options = talk.options.enumerated().map { index, option in
            let words =
                switch option {
                case .place(let id): scene.names[id] ?? ""
                case .here: Text.talkHere(language, ["place": last])
                case .elsewhere: Text.talkElsewhere(language)
                case .supplement: Text.talkSupplement(language, ["number": number])
                case .cancel: Text.talkCancel(language)
                case .own: Text.talkOwnWords(language)
                case .group(let id): Text.talkOfGroup(language, ["group": scene.groups[id] ?? ""])
                }
            return "\(index + 1) \(words)"
        }
    }

    func saying(_ saying: Turn.Saying) -> String {
        let url = publicURL ?? ""
        switch saying {
        case .welcome:
            return lines(Text.talkWelcome(language), Text.talkHelp(language), Text.talkPrivacy(language))
        case .help: return lines(Text.talkHelp(language), isFirst ? Text.talkPrivacy(language) : nil)
        case .cancelled: return Text.talkCancelled(language)
        case .tooManyPictures: return Text.talkTooManyPictures(language, ["max": "\(Talking.pictures_max)"])
        case .noPictures: return Text.talkNoPictures(language, ["address": "\(url)/requests/new"])
        case .outside: return Text.talkOutside(language)
        case .tooManyWords: return Text.talkTooManyWords(language, ["max": "\(Talking.wordsCharacters_max)"])
        case .unreadable: return Text.talkUnreadable(language)
        }
    }

    func question(_ question: Turn.Question) -> String {
        switch question {
        case .words:
            if !placeName.isEmpty { return Text.talkWordsAt(language, ["place": placeName]) }
            return pictures > 0 ? Text.talkWordsOf(language) : Text.talkWords(language)
        case .place:
            let ask = hasPoint ? Text.talkPlaceNear(language) : Text.talkPlace(language)
            return lines(guess, ask, options.joined(separator: "\n"), Text.talkPlaceHint(language))
        case .source: return lines(Text.talkWhose(language), options.joined(separator: "\n"))
        case .here:
            return lines(guess, Text.talkWhich(language), options.joined(separator: "\n"))
        }
    }

    /// What the words seem to be about, and how to say that they are not.
    private var guess: String? { category.map { Text.talkGuess(language, ["category": $0]) } }

    func received(_ number: String, _ code: String, _ token: String, pictures: Int) -> String {
        lines(
            Text.talkReceived(language, ["number": number, "place": placeName]),
            group.map { Text.talkFromGroup(language, ["group": $0]) },
            category.map { Text.talkCategory(language, ["category": $0]) },
            pictures > 0 ? Text.talkWithPictures(language, ["count": "\(pictures)"]) : nil,
            Text.talkFollow(language, ["number": number, "code": code]), address(token),
            Text.talkMore(language), isFirst ? Text.talkPrivacy(language) : nil)
    }

    var attached: String { Text.talkAttached(language, ["number": made]) }
    var supplemented: String { Text.talkSupplemented(language, ["number": made]) }

    /// How far what was asked about is; one sentence where there is nothing, or it is somebody else's.
    var progress: String {
        if told.isEmpty { return Text.talkUnknown(language) }
        return told.map { progress in
            let state =
                progress.outcome.map { Text.officerOutcome($0)(language) }
                ?? Text.residentState(progress.state)(language)
            return lines(
                "\(progress.number) \(progress.title)",
                Text.talkState(language, ["state": state, "day": progress.changed.written(in: language)]),
                told.count == 1 ? progress.words.map { Text.talkReply(language, ["words": $0]) } : nil,
                told.count == 1 ? address(progress.token) : nil)
        }.joined(separator: "\n\n")
    }

    private func address(_ token: String) -> String? { publicURL.map { "\($0)/q/\(token)" } }

    private func lines(_ parts: String?...) -> String {
        parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
