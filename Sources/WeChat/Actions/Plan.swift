import Kernel
import Requests
import Sealing
import Storage

/// What is written because of a letter, with everything drawn and sealed before the transaction begins.
struct Plan: Sendable {
    let person: PersonID?
    private(set) var change: FollowerStore.Change
    private(set) var deed: Deed
    private let language: Language

    enum Deed: Sendable {
        case tell(String?)
        /// The words are told with the number, the code and the address's secret.
        case make(
            Requests.SealedDraft, [PictureStore.Awaited], @Sendable (String, String, String) -> String)
        case attach(PictureStore.Awaited, to: CaseID, String)
        case supplement(String, [PictureStore.Awaited], to: CaseID, String)
    }

    init(_ scene: Scene, _ heard: Heard, county: County, publicURL: String?) throws {
        let now = county.database.now
        let id = scene.follower?.id ?? FollowerID.minted(at: now)
        let wording = Wording(scene, publicURL: publicURL)
        var (talk, place) = (scene.turn.talk, scene.follower?.place)
        var language = scene.language
        person = scene.follower?.person
        switch scene.turn.act {
        case .say(let saying): deed = .tell(wording.saying(saying))
        case .ask(let question): deed = .tell(wording.question(question))
        case .own, .progress: deed = .tell(wording.progress)
        case .nothing: deed = .tell(nil)
        case .speak(let wanted):
            language = wanted
            deed = .tell(Text.talkLanguage(wanted))
        case .attach(let media):
            let picture = PictureStore.sealed(media, as: FileID.minted(at: now), county.key)
            deed = talk.made.map { .attach(picture, to: $0, wording.attached) } ?? .tell(nil)
        case .supplement(let words, let pictures, let request):
            deed = .supplement(
                words, pictures.map { PictureStore.sealed($0, as: FileID.minted(at: now), county.key) },
                to: request, wording.supplemented)
        case .make:
            let draft = Plan.draft(talk, CaseID.minted(at: now), on: now.day)
            let pictures = talk.pictures.map {
                PictureStore.sealed($0, as: FileID.minted(at: now), county.key)
            }
            let count = pictures.count
            deed = .make(try Requests(county).sealing(draft), pictures) { number, code, token in
                wording.received(number, code, token, pictures: count)
            }
            place = talk.place
            talk = Talk()
            talk.made = draft.id
            talk.madePictures = count
        }
        self.language = language
        change = FollowerStore.Change(
            id: id, version: scene.follower?.version ?? 0,
            openKey: FollowerStore.key(of: heard.incoming.openID, county.key),
            openSealed: FollowerStore.sealed(heard.incoming.openID, of: id, county.key), language: language,
            place: place, talk: try FollowerStore.sealed(talk, of: id, county.key))
    }

    private static func draft(_ talk: Talk, _ id: CaseID, on day: Day) -> Draft {
        var draft = Draft(id: id, body: talk.body, channel: .wechat)
        // Brought in by who works there: nobody is its requester, and only matter, group and day are kept.
        if case .group(let group) = talk.source {
            draft.channel = .grid
            draft.said = (group, day)
        }
        draft.place = talk.place
        draft.category = talk.category
        draft.location = talk.label
        if let latitude = talk.latitude, let longitude = talk.longitude {
            draft.position = Coordinate(latitude: latitude, longitude: longitude)
        }
        return draft
    }

    /// The request cannot be taken as it stands: its writer is told why, and begins anew.
    mutating func refuse(_ error: any Error) {
        let refusals = (error as? Refusals)?.all ?? [error as? any Refusal].compactMap { $0 }
        let words = refusals.map { $0.sentence(language) }.joined(separator: "\n")
        deed = .tell(words)
        change = FollowerStore.Change(
            id: change.id, version: change.version, openKey: change.openKey, openSealed: change.openSealed,
            language: change.language, place: nil, talk: nil)
    }
}
