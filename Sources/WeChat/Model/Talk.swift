import Kernel

/// How far a conversation has come: what is to be reported, and what the numbers of the last list stand for.
struct Talk: Codable, Sendable, Equatable {
    /// What was written, not yet a request.
    var words: [String] = []
    var place: PlaceID?
    /// WGS 84.
    var latitude: Double?
    var longitude: Double?
    /// What WeChat calls the spot.
    var label = ""
    /// By the names under which WeChat gives them out.
    var pictures: [String] = []
    /// Guessed from the words; gone when its writer says that it is another.
    var category: String?
    var options: [Option] = []
    /// Whose words they are, once somebody who works in the field has said so.
    var source: Source?
    /// What was reported in this conversation, to which more may be added.
    var made: CaseID?
    var madePictures = 0

    /// What a number of the last list does.
    enum Option: Codable, Sendable, Equatable {
        case place(PlaceID)
        case here, elsewhere, supplement, cancel
        /// The writer's own words; said in an online group, and forwarded.
        case own
        case group(OnlineGroupID)
    }

    /// Whose words were written.
    enum Source: Codable, Sendable, Equatable {
        case own
        case group(OnlineGroupID)
    }

    /// Whether something is under way.
    var isDrafting: Bool { !words.isEmpty || !pictures.isEmpty }

    /// Nothing under way; what was reported may still be added to.
    var cleared: Talk {
        var talk = Talk()
        talk.made = made
        talk.madePictures = madePictures
        return talk
    }
}
