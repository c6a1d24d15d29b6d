import Access
import Cases
import Duties
import Kernel
import Places
import Requests
import Sealing
import Storage

/// Everything that an answer is thought of from, of one moment.
struct Scene: Sendable {
    /// Nil for whoever writes for the first time.
    let follower: Follower?
    let turn: Turn
    /// What was answered to the same letter before.
    let answered: Answered?
    /// Names of places that an answer mentions.
    let names: [PlaceID: String]
    /// Names of the groups in which the writer may have read it.
    let groups: [OnlineGroupID: String]
    /// What the conversation takes its words to be about.
    let category: Category?
    /// The number of what was reported in this conversation.
    let made: String?
    /// What was asked about, written out.
    let told: [Progress]

    struct Answered: Sendable {
        /// Nil where WeChat was told that all is well.
        let words: String?
    }

    /// How far a request is, for its own reporter or the holder of its receipt.
    struct Progress: Sendable {
        let number: String
        let title: String
        let state: Case.State
        let outcome: Outcome?
        let changed: Day
        let words: String?
        let token: String
    }

    var language: Language { follower?.language ?? .chinese }

    /// Throws `.sentBefore` for a nonce that came with another letter.
    static func read(
        _ heard: Heard, _ account: WeChatAccount, key: CountyKey, in reader: Reader
    ) throws -> Scene {
        if let known = try LetterStore.letter(of: heard.nonce, in: reader), known != heard.letter {
            throw LetterRefusal.sentBefore
        }
        let follower = try FollowerStore.find(openID: heard.incoming.openID, key: key, in: reader)
        var talk = follower?.talk ?? Talk()
        // What was erased meanwhile is added to no more.
        if let follower, let made = talk.made, try !PictureStore.isOf(follower.id, made, in: reader) {
            talk.made = nil
        }
        let around = try surroundings(heard.incoming.content, talk, follower, account, in: reader)
        let turn = Talking.turn(talk, heard.incoming.content, around)
        let earlier = try LetterStore.answer(to: heard.letter, in: reader)
        let mentioned = turn.talk.options.compactMap { if case .place(let id) = $0 { id } else { nil } }
        let places = Set(mentioned + [turn.talk.place, follower?.place].compactMap { $0 })
        return Scene(
            follower: follower, turn: turn, answered: earlier.map { Answered(words: $0) },
            names: try Places.longNames(of: places, in: reader),
            groups: Dictionary(around.groups.map { ($0.id, $0.name) }) { first, _ in first },
            category: try turn.talk.category.flatMap { try Categories.find($0, in: reader) },
            made: try turn.talk.made.flatMap { try CaseFile.read($0, in: reader)?.matter.number },
            told: try told(turn.act, follower, key, in: reader))
    }

    private static func surroundings(
        _ content: Incoming.Content, _ talk: Talk, _ follower: Follower?, _ account: WeChatAccount,
        in reader: Reader
    ) throws -> Surroundings {
        var around = Surroundings()
        guard let root = try Places.root(in: reader)?.id else { return around }
        around.fetchesPictures = account.fetchesPictures
        around.lastPlace = try follower?.place.flatMap { try isOpen($0, in: reader) ? $0 : nil }
        around.first = try listed(below: root, in: reader)
        around.groups = try follower?.person.map { try groups(of: $0, in: reader) } ?? []
        let search = PlaceSearch(from: root, in: reader)
        switch content {
        case .words(let words):
            if case .place(let place)? = Talking.picked(words, from: talk) {
                around.below = try listed(below: place, in: reader)
            } else if Phrase(words) == .words {
                around.named = try search.said(in: words).flatMap { try isSmall($0, in: reader) ? $0 : nil }
                let suggested = try Requests.suggestion(for: words, in: reader)?.category
                around.category = suggested.flatMap {
                    $0.questions.contains(where: \.isRequired) ? nil : $0.code
                }
            }
        case .spot(let latitude, let longitude, _):
            around.located = try located(latitude, longitude, search, in: reader)
        case .picture, .subscribed, .unsubscribed, .click, .unreadable, .nothing: break
        }
        return around
    }

    /// Of the villages and grids in which a person works.
    private static func groups(of person: PersonID, in reader: Reader) throws -> [Surroundings.Group] {
        let today = reader.now.day
        var places: Set<PlaceID> = []
        for grant in try Access.grants(of: person, on: today, in: reader)
        where [.work, .dispatch, .report, .verify].contains(grant.permission) {
            guard try isSmall(grant.place, in: reader), !places.contains(grant.place) else { continue }
            places.formUnion(try Places.within(grant.place, in: reader))
        }
        return try Duties.onlineGroups(at: places, on: today, in: reader).map {
            Surroundings.Group(id: $0.id, place: $0.place, name: $0.name)
        }
    }

    private static func located(
        _ latitude: Double, _ longitude: Double, _ search: PlaceSearch, in reader: Reader
    ) throws -> Surroundings.Located {
        guard let point = ChinesePoint.world(latitude: latitude, longitude: longitude),
            try search.isInside(point)
        else { return .outside }
        guard let place = try search.around(point), try isSmall(place, in: reader) else { return .somewhere }
        return .place(place)
    }

    private static func isOpen(_ place: PlaceID, in reader: Reader) throws -> Bool {
        try Places.find(place, on: reader.now.day, in: reader) != nil
    }

    /// Whether somebody is at once clear about where it is: in a village, a community, or what lies within.
    private static func isSmall(_ place: PlaceID, in reader: Reader) throws -> Bool {
        guard let level = try Places.find(place, in: reader)?.level else { return false }
        return level.isWithinVillage || level == .village
    }

    /// Towns of a county, villages of a town; a town without another beside it is passed over, and a village is close
    /// enough.
    private static func listed(below place: PlaceID, in reader: Reader) throws -> [PlaceID] {
        if try isSmall(place, in: reader) { return [] }
        let places = try Places.children(of: place, in: reader).filter { !$0.level.isWithinVillage }
        if places.count == 1 {
            let below = try listed(below: places[0].id, in: reader)
            return below.isEmpty ? [places[0].id] : below
        }
        return places.map(\.id)
    }

    private static func told(
        _ act: Turn.Act, _ follower: Follower?, _ key: CountyKey, in reader: Reader
    ) throws -> [Progress] {
        switch act {
        case .progress(let number, let code):
            guard let file = try CaseFile.read(number: number, in: reader), file.matter.kind == Requests.kind,
                let request = try Requests.File.read(file.matter.id, in: reader)?.request
            else { return [] }
            let isOwn =
                try follower.map { try PictureStore.isOf($0.id, request.id, in: reader) } ?? false
                || follower?.person != nil && follower?.person == request.reporter
            let secrets = ReceiptSecrets(of: request.id, key: key)
            guard isOwn || secrets.accepts(code ?? "") else { return [] }
            return [Progress(file, secrets)]
        case .own:
            guard let follower else { return [] }
            return try PictureStore.requests(of: follower.id, limit: Limits.own_max, in: reader).compactMap {
                try CaseFile.read($0, in: reader)
            }.map { Progress($0, ReceiptSecrets(of: $0.matter.id, key: key)) }
        case .say, .ask, .make, .attach, .supplement, .speak, .nothing: return []
        }
    }
}

extension Scene.Progress {
    /// With what the public page shows, and the same masks.
    init(_ file: CaseFile, _ secrets: ReceiptSecrets) {
        let matter = file.matter
        let words = file.steps.last { $0.isPublic && !$0.note.isEmpty }.map { Masking.note($0.note) }
        self.init(
            number: matter.number, title: Masking.note(matter.title), state: matter.state,
            outcome: matter.closure?.outcome, changed: (file.steps.last?.recorded ?? matter.opened).day,
            words: words,
            token: secrets.token)
    }
}
