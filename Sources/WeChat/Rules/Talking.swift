import Kernel
import Requests

/// What is known beside the conversation when a message comes; places that are closed are left out.
struct Surroundings: Sendable {
    /// Where the same person's last matter was.
    var lastPlace: PlaceID?
    /// Where the spot that was sent lies.
    var located: Located?
    /// A village or grid that the words name.
    var named: PlaceID?
    /// What the words are about, as far as a model dares to say.
    var category: String?
    /// The first list of places.
    var first: [PlaceID] = []
    /// What lies below the place that the number picks, where it must be said more closely.
    var below: [PlaceID] = []
    var fetchesPictures = true
    /// The online groups where the writer holds a post, each with its grid.
    var groups: [Group] = []

    struct Group: Sendable, Equatable {
        let id: OnlineGroupID
        let place: PlaceID
        let name: String
    }

    enum Located: Sendable, Equatable {
        case place(PlaceID)
        /// In the county, but nobody has drawn what lies there.
        case somewhere
        case outside
    }
}

/// What a message makes of a conversation.
struct Turn: Sendable, Equatable {
    var talk: Talk
    let act: Act

    enum Act: Sendable, Equatable {
        case say(Saying)
        case ask(Question)
        /// The words become a request at the conversation's place.
        case make
        /// A picture for what was reported in this conversation.
        case attach(String)
        case supplement(String, pictures: [String], to: CaseID)
        case progress(number: String, code: String?)
        case own
        case speak(Language)
        case nothing
    }

    enum Saying: Sendable, Equatable, CaseIterable {
        case welcome, help, cancelled, tooManyPictures, noPictures, outside, tooManyWords, unreadable
    }

    enum Question: Sendable, Equatable {
        case words
        /// One of the conversation's options, which are places.
        case place
        /// Whether it is where the last one was, and what else it may be.
        case here
        /// Whether they are the writer's own words, or forwarded out of a group.
        case source
    }
}

/// The conversation: asks in few words what is missing, and reports as soon as nothing is.
enum Talking {
    /// Whoever works in the field forwards what residents say in their groups; whose words they are is asked first.
    static func turn(_ talk: Talk, _ content: Incoming.Content, _ around: Surroundings) -> Turn {
        let turn = answer(talk, content, around)
        let asks = [.make, .ask(.place), .ask(.here)].contains(turn.act)
        guard asks, turn.talk.source == nil, !turn.talk.words.isEmpty, !around.groups.isEmpty else {
            return turn
        }
        let groups = around.groups.prefix(Limits.choices_max).map { Talk.Option.group($0.id) }
        return Turn(talk: with(turn.talk) { $0.options = [.own] + groups + [.cancel] }, act: .ask(.source))
    }

    private static func answer(_ talk: Talk, _ content: Incoming.Content, _ around: Surroundings) -> Turn {
        switch content {
        case .words(let words): heard(Phrase(words), words, talk, around)
        case .click(let key): heard(Phrase(key), "", talk, around)
        case .picture(let media): seen(media, talk, around)
        case .spot(let latitude, let longitude, let label): found(latitude, longitude, label, talk, around)
        case .subscribed: Turn(talk: talk, act: .say(.welcome))
        case .unsubscribed: Turn(talk: Talk(), act: .nothing)
        case .unreadable: Turn(talk: talk, act: .say(.unreadable))
        case .nothing: Turn(talk: talk, act: .nothing)
        }
    }

    /// What a number of the last list picks; nil for what is no number of it.
    static func picked(_ words: String, from talk: Talk) -> Talk.Option? {
        guard case .number(let number) = Phrase(words), talk.options.indices.contains(number - 1) else {
            return nil
        }
        return talk.options[number - 1]
    }

    private static func heard(_ phrase: Phrase, _ words: String, _ talk: Talk, _ around: Surroundings) -> Turn
    {
        switch phrase {
        case .empty, .greeting: talk.isDrafting ? asking(talk, around) : Turn(talk: talk, act: .say(.help))
        case .help: Turn(talk: talk, act: .say(.help))
        case .report: asking(talk, around)
        case .language(let language): Turn(talk: talk, act: .speak(language))
        case .cancel: Turn(talk: talk.cleared, act: .say(.cancelled))
        case .own: Turn(talk: talk, act: .own)
        case .progress(let number, let code): Turn(talk: talk, act: .progress(number: number, code: code))
        case .otherCategory: asking(with(talk) { $0.category = nil }, around)
        case .submit: submitted(talk, around)
        case .number: picked(words, from: talk).map { chosen($0, talk, around) } ?? asking(talk, around)
        case .words: told(words, talk, around)
        }
    }

    private static func told(_ words: String, _ talk: Talk, _ around: Surroundings) -> Turn {
        var talk = talk
        talk.words.append(words.trimmed)
        guard talk.body.unicodeScalars.count <= wordsCharacters_max else {
            talk.words.removeLast()
            return Turn(talk: talk, act: .say(.tooManyWords))
        }
        if talk.category == nil { talk.category = around.category }
        if let named = around.named { talk.place = named }
        return talk.place == nil ? asking(talk, around) : Turn(talk: talk, act: .make)
    }

    private static func submitted(_ talk: Talk, _ around: Surroundings) -> Turn {
        guard !talk.words.isEmpty else { return Turn(talk: talk, act: .ask(.words)) }
        var talk = talk
        if talk.options.contains(.here), talk.place == nil { talk.place = around.lastPlace }
        return talk.place == nil ? asking(talk, around) : Turn(talk: talk, act: .make)
    }

    private static func chosen(_ option: Talk.Option, _ talk: Talk, _ around: Surroundings) -> Turn {
        var talk = talk
        switch option {
        case .cancel: return Turn(talk: talk.cleared, act: .say(.cancelled))
        case .elsewhere: return listing(around.first, talk)
        case .supplement:
            guard let made = talk.made else { return asking(talk, around) }
            let pictures = Array(talk.pictures.prefix(max(0, pictures_max - talk.madePictures)))
            var next = talk.cleared
            next.madePictures += pictures.count
            return Turn(talk: next, act: .supplement(talk.body, pictures: pictures, to: made))
        case .here: talk.place = around.lastPlace
        case .own:
            talk.source = .own
            talk.options = []
        case .group(let id):
            talk.source = .group(id)
            talk.options = []
            talk.place = talk.place ?? around.groups.first { $0.id == id }?.place
        case .place(let place):
            if !around.below.isEmpty { return listing(around.below, talk) }
            talk.place = place
        }
        return talk.place == nil ? asking(talk, around) : settled(talk)
    }

    private static func seen(_ media: String, _ talk: Talk, _ around: Surroundings) -> Turn {
        guard around.fetchesPictures else { return Turn(talk: talk, act: .say(.noPictures)) }
        var talk = talk
        if talk.made != nil, !talk.isDrafting {
            guard talk.madePictures < pictures_max else {
                return Turn(talk: talk, act: .say(.tooManyPictures))
            }
            talk.madePictures += 1
            return Turn(talk: talk, act: .attach(media))
        }
        guard talk.pictures.count < pictures_max else { return Turn(talk: talk, act: .say(.tooManyPictures)) }
        talk.pictures.append(media)
        return asking(talk, around)
    }

    private static func found(
        _ latitude: Double, _ longitude: Double, _ label: String, _ talk: Talk, _ around: Surroundings
    ) -> Turn {
        if around.located == .outside { return Turn(talk: talk, act: .say(.outside)) }
        guard let point = ChinesePoint.world(latitude: latitude, longitude: longitude) else {
            return Turn(talk: talk, act: .say(.outside))
        }
        var talk = talk
        talk.latitude = point.latitude
        talk.longitude = point.longitude
        talk.label = String(
            String.UnicodeScalarView(label.trimmed.unicodeScalars.prefix(labelCharacters_max)))
        guard case .place(let place) = around.located else { return asking(talk, around) }
        talk.place = place
        return settled(talk)
    }

    /// Whatever is missing: first what it is about, then where.
    private static func asking(_ talk: Talk, _ around: Surroundings) -> Turn {
        var talk = talk
        if talk.words.isEmpty {
            talk.options = []
            return Turn(talk: talk, act: .ask(.words))
        }
        if talk.place != nil { return Turn(talk: talk, act: .make) }
        guard around.lastPlace != nil, talk.latitude == nil else {
            let isList = talk.options.contains { if case .place = $0 { true } else { false } }
            return isList ? Turn(talk: talk, act: .ask(.place)) : listing(around.first, talk)
        }
        if talk.options.contains(where: { if case .place = $0 { true } else { false } }) {
            return Turn(talk: talk, act: .ask(.place))
        }
        talk.options = [.here, .elsewhere] + (talk.made == nil ? [] : [.supplement]) + [.cancel]
        return Turn(talk: talk, act: .ask(.here))
    }

    /// A list of one is no question.
    private static func listing(_ places: [PlaceID], _ talk: Talk) -> Turn {
        if places.count == 1 { return settled(with(talk) { $0.place = places[0] }) }
        return Turn(
            talk: with(talk) { $0.options = places.prefix(Limits.choices_max).map { .place($0) } },
            act: .ask(.place))
    }

    /// Where it is, is known: reported, once it is known what.
    private static func settled(_ talk: Talk) -> Turn {
        Turn(talk: with(talk) { $0.options = [] }, act: talk.words.isEmpty ? .ask(.words) : .make)
    }

    private static func with(_ talk: Talk, _ change: (inout Talk) -> Void) -> Talk {
        var talk = talk
        change(&talk)
        return talk
    }

    /// As `RequestLimits` has them; a rule is given numbers, not rooms.
    static let wordsCharacters_max = 4_000
    static let pictures_max = 3
    static let labelCharacters_max = 200
}

extension Talk {
    /// Everything that was written, a line a message.
    var body: String { words.joined(separator: "\n") }
}

extension String {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
