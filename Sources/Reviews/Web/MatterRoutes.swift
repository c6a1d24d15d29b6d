import Access
import Clocks
import HTTPTypes
import Kernel
import People
import Places
import Points
import Sealing
import Storage
import Web

/// A matter for the officers of its village.
struct MatterFile: Sendable {
    let matter: ReviewMatter
    let office: ReviewOffice
    let place: Place?
    let code: String
    let head: String
    let face: ClockFace?
    /// The household's own page.
    let householdPath: String?

    static func read(
        _ id: ReviewMatterID, for officer: OfficerCaller, key: CountyKey, in reader: Reader
    ) throws -> MatterFile {
        let matter = try Reviews.matter(id, in: reader)
        let office = try ReviewOffice.read(officer, at: matter.village, in: reader)
        let line = try People.addresses(of: [matter.household], in: reader).first
        let token = try Points.cardToken(of: matter.household, key: key, in: reader)
        return MatterFile(
            matter: matter, office: office, place: try Places.find(matter.place, in: reader),
            code: line?.code ?? "", head: Masking.name(line?.headName ?? ""),
            face: try Clocks.faces(of: [id.as(Marks.Anything.self)], in: reader)[id.as(Marks.Anything.self)],
            householdPath: office.isCommittee ? "/reviews/households/\(token.text)" : nil)
    }

    static let shape = Shape.named(
        "ReviewMatter",
        .object([
            ("id", .id), ("household", .id), ("place", .id), ("words", .text), ("state", .text),
            ("reply", .optional(.text)), ("answer", .text), ("until", .optional(.day)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", matter.id)
            json.field("household", matter.household)
            json.field("place", matter.place)
            json.field("words", matter.words)
            json.field("state", matter.state.rawValue)
            json.field("reply", matter.reply)
            json.field("answer", matter.answer)
            json.field("until", matter.until)
        }
    }
}

/// Matters: told to a household, answered, decided, taken off.
enum MatterRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "reviews/matters/new", .page, for: OfficerCaller.self, "The form for a matter.",
            query: [.place("The village.")]
        ) { visit, officer in
            let wanted =
                (visit.query["place"] ?? visit.input["place"]).flatMap(PlaceID.init) ?? officer.homePlace
            let id = ReviewMatterID.minted(at: visit.now)
            let office = try await visit.county.database.read { reader in
                guard let wanted else { throw RoundRefusal.placeUnfit }
                let office = try ReviewOffice.lead(officer, at: wanted, in: reader)
                let rule = try Reviews.rule(at: office.village.id, on: reader.now.day, in: reader)
                guard rule?.terms.black != nil else { throw MatterRefusal.notVoted }
                return office
            }
            return Answer { matterFormPage(office, id: id, $0) }
        },
        Endpoint(
            .post, "reviews/matters", for: OfficerCaller.self,
            "Tells a household, by its number `household`, of what is seen; nobody else is told yet.",
            fields: [
                InputField("id", .id), InputField("place", .id, required: true),
                InputField("household", limit: 40), InputField("words", limit: 200),
                InputField("about", limit: 20),
            ], output: reviewActShape, form: "reviews/matters/new"
        ) { visit, officer in
            guard let id = try visit.input.id("id", of: Marks.ReviewMatter.self) else {
                throw WebRefusal.idMissing
            }
            guard let place = try visit.input.id("place", of: Marks.Place.self) else {
                throw FieldRefusal(.missing, at: "place")
            }
            guard let about = ItemSubject(rawValue: visit.input["about"] ?? "other") else {
                throw FieldRefusal(.unreadable, at: "about")
            }
            let (code, words) = (visit.input["household"] ?? "", visit.input["words"] ?? "")
            return try await reviewAct(
                visit, officer, next: "/reviews/matters/\(id)", village: { _ in place }
            ) { transaction in
                let village = try ReviewOffice.read(officer, at: place, in: transaction).village.id
                guard let known = try People.household(code: code, in: village, transaction) else {
                    throw MatterRefusal.householdUnknown
                }
                try Reviews.tell(
                    MatterDraft(id: id, household: known.id, words: words, about: about), in: transaction)
            }
        },
        Endpoint(
            .get, "reviews/matters/{id}", for: OfficerCaller.self, "A matter, for the village's officers.",
            output: MatterFile.shape
        ) { visit, officer in
            let (id, key): (ReviewMatterID, CountyKey) = (try visit.id("id"), visit.county.key)
            let file = try await visit.county.database.read {
                try MatterFile.read(id, for: officer, key: key, in: $0)
            }
            let ids = (0..<3).map { _ in AnyID.minted(at: visit.now) }
            return Answer(json: { file.write(to: &$0) }, page: { matterPage(file, ids: ids, $0) })
        },
        act("replies", "Writes down what the household says.", [InputField("reply", limit: 2_000)]) {
            try Reviews.reply($1["reply"] ?? "", to: $0, in: $2)
        },
        act(
            "decision",
            "Puts the matter on the board by `is_listed`, or drops it; another person than who saw it.",
            [InputField("is_listed", .flag), InputField("answer", limit: 2_000)]
        ) {
            try Reviews.decide($0, isListed: $1.isChecked("is_listed"), answer: $1["answer"] ?? "", in: $2)
        },
        act("repair", "Takes the matter off the board at once: it was put right.", []) { id, _, transaction in
            try Reviews.fix(id, in: transaction)
        },
    ]

    private static func act(
        _ noun: String, _ summary: String, _ fields: [InputField],
        _ body: @escaping @Sendable (ReviewMatterID, Input, Transaction) throws -> Void
    ) -> Endpoint {
        Endpoint(
            .post, "reviews/matters/{id}/\(noun)", for: OfficerCaller.self, summary,
            fields: [InputField("id", .id)] + fields, output: reviewActShape, form: "reviews/matters/{id}"
        ) { visit, officer in
            let (id, input): (ReviewMatterID, Input) = (try visit.id("id"), visit.input)
            return try await reviewAct(
                visit, officer, next: "/reviews/matters/\(id)",
                village: { try Reviews.matter(id, in: $0).village }
            ) { try body(id, input, $0) }
        }
    }
}

func matterFormPage(_ office: ReviewOffice, id: ReviewMatterID, _ frame: Frame) -> HTML {
    let save = Button(frame(.matterTell), .main, isWide: true).submit(form: "matter")
    let subjects = ItemSubject.allCases.map { Choice($0.rawValue, frame($0.reviewTitle)) }
    return Layout.page(
        title: frame(.matterNew), purpose: frame(.matterFormPurpose), frame: frame,
        crumbs: reviewCrumbs(office.line, frame), action: Layout.action(save),
        body: Form.post(
            to: "/reviews/matters", id: id, frame: frame, name: "matter",
            """
            \(Form.hidden("place", "\(office.village.id)"))\
            \(Field("household", frame(.matterHousehold), hint: frame(.matterHouseholdHint))
                .text(frame, maxLength: 20))\
            \(Field("words", frame(.matterWords), hint: frame(.matterWordsHint))
                .text(frame, maxLength: ReviewLimits.matter_length_max))\
            \(Field("about", frame(.matterAbout)).select(frame, subjects, value: "environment"))
            """))
}

func matterPage(_ file: MatterFile, ids: [AnyID], _ frame: Frame) -> HTML {
    let matter = file.matter
    let path = "/reviews/matters/\(matter.id)"
    let household: HTML = Address.link("\(file.code) \(file.head)", to: file.householdPath)
    var facts = [
        Fact(frame(.ruleState), frame(matter.state.title)), Fact(frame(.resultHousehold), html: household),
        Fact(frame(.roundPlace), file.place?.name ?? ""),
        Fact(frame(.matterToldOn), html: frame.time(matter.told)),
    ]
    if let face = file.face, matter.state == .told {
        facts.append(Fact(frame(.matterReplyUntil), html: face.badge(frame).html))
    }
    if let until = matter.until, matter.state == .listed {
        facts.append(Fact(frame(.matterUntil), frame.day(until)))
    }
    let reply: HTML =
        matter.reply.map { Inset(frame(.matterReplied), Prose($0).html).html } ?? .empty
    let answer: HTML =
        matter.answer.isEmpty ? .empty : Inset(frame(.matterAnswer), Prose(matter.answer).html).html
    let fix = Form.act(to: "\(path)/repair", id: ids[2], frame: frame, Button(frame(.matterFix)).submit())
    let acts: HTML =
        switch (file.office.isCommittee, matter.state) {
        case (true, .told):
            "\(matter.reply == nil ? replyForm(path, ids[0], frame) : .empty)\(decisionForm(path, ids[1], frame))\(fix)"
        case (true, .listed): fix
        default: .empty
        }
    return Layout.page(
        title: matter.words, purpose: frame(.matterPurpose), frame: frame,
        crumbs: reviewCrumbs(file.office.line, frame),
        body: "\(FactsList(facts).html)\(reply)\(answer)\(acts)")
}

private func replyForm(_ path: String, _ id: AnyID, _ frame: Frame) -> HTML {
    Fold(
        frame(.matterWriteReply), isOpen: frame.error(at: "reply") != nil,
        Form.post(
            to: "\(path)/replies", id: id, frame: frame,
            """
            \(Field("reply", frame(.matterReplyWords)).area(frame, rows: 3, maxLength: ReviewLimits.words_length_max))\
            \(Button(frame(.matterReplySave)).submit())
            """)
    ).html
}

private func decisionForm(_ path: String, _ id: AnyID, _ frame: Frame) -> HTML {
    Part(
        id: "decision", frame(.matterDecide), note: frame(.matterDecideNote),
        Form.post(
            to: "\(path)/decision", id: id, frame: frame, name: "decide",
            """
            \(Field("is_listed", frame(.matterList), hint: frame(.matterListHint)).checkbox(frame))\
            \(Field("answer", frame(.matterAnswerWords))
                .area(frame, rows: 3, maxLength: ReviewLimits.words_length_max))\
            \(Button(frame(.matterDecideSend), .main).submit())
            """)
    ).html
}

extension ItemSubject {
    /// What it is called on the form; what no board may speak of is there to be refused with its ground.
    var reviewTitle: Text {
        switch self {
        case .environment: .aboutEnvironment
        case .labour: .aboutLabour
        case .safety: .aboutSafety
        case .assembly: .aboutAssembly
        case .manners: .aboutManners
        case .neighbours: .aboutNeighbours
        case .learning: .aboutLearning
        case .charter: .aboutCharter
        case .other: .aboutOther
        case .rights: .aboutRights
        case .benefits: .aboutBenefits
        case .family: .aboutFamily
        case .health: .aboutHealth
        case .poverty: .aboutPoverty
        case .debt: .aboutDebt
        case .petition: .aboutPetition
        case .minors: .aboutMinors
        case .apps: .aboutApps
        }
    }
}
