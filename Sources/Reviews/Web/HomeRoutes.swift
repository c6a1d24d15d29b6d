import Access
import Appraisals
import HTTPTypes
import Kernel
import People
import Places
import Storage
import Web

extension Reviews {
    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] =
        HomeRoutes.all + RuleRoutes.all + RoundRoutes.all + MatterRoutes.all + BoardRoutes.all
        + HouseholdRoutes.all
}

/// A village's reviews for its officers.
struct ReviewHome: Sendable {
    let office: ReviewOffice
    let rule: ReviewRule?
    /// A version that is being written or voted on.
    let coming: ReviewRule?
    let rounds: [(round: ReviewRound, appraisal: Appraisal)]
    let squires: [Squire]
    let matters: [(matter: ReviewMatter, code: String)]

    static func read(_ office: ReviewOffice, in reader: Reader) throws -> ReviewHome {
        let village = office.village.id
        let rounds = try RoundStore.page(in: village, limit: 20, reader)
        let matters = try MatterStore.open(in: village, reader)
        let codes = Dictionary(
            try People.addresses(of: Set(matters.map(\.household)), in: reader).map { ($0.id, $0.code) },
            uniquingKeysWith: { $1 })
        let rules = try RuleStore.ids(at: village, in: reader).prefix(3).map {
            try Reviews.rule($0, in: reader)
        }
        return ReviewHome(
            office: office, rule: try Reviews.rule(at: village, on: reader.now.day, in: reader),
            coming: rules.first { $0.state == .submitted || $0.state == .draft && office.isCommittee },
            rounds: try rounds.compactMap { round in
                try Appraisals.appraisal(round.appraisal, in: reader).map { (round, $0) }
            },
            squires: try Reviews.squires(of: village, on: reader.now.day, in: reader),
            matters: matters.map { ($0, codes[$0.household] ?? "") })
    }

    static let shape = Shape.named(
        "ReviewHome",
        .object([
            ("village", .id), ("rule", .optional(.id)), ("squires", .whole),
            (
                "rounds",
                .list(
                    .object([
                        ("id", .id), ("title", .text), ("appraisal", .id), ("state", .text),
                        ("has_red_list", .flag),
                    ]))
            ), ("matters", .list(.object([("id", .id), ("words", .text), ("state", .text)]))),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("village", office.village.id)
            json.field("rule", rule?.id)
            json.field("squires", squires.count)
            json.key("rounds")
            json.array(rounds) { json, line in
                json.object { json in
                    json.field("id", line.round.id)
                    json.field("title", line.appraisal.terms.title)
                    json.field("appraisal", line.round.appraisal)
                    json.field("state", line.appraisal.state.rawValue)
                    json.field("has_red_list", line.round.red != nil)
                }
            }
            json.key("matters")
            json.array(matters) { json, line in
                json.object { json in
                    json.field("id", line.matter.id)
                    json.field("words", line.matter.words)
                    json.field("state", line.matter.state.rawValue)
                }
            }
        }
    }
}

enum HomeRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "reviews", for: OfficerCaller.self,
            "The reviews of `place`, a village; above villages, those that have a rule.",
            query: [.place("The village; without it the officer's own.")], output: ReviewHome.shape
        ) { visit, officer in
            let wanted = visit.query["place"].flatMap(PlaceID.init) ?? officer.homePlace
            let found = try await visit.county.database.read { reader in
                try read(officer, at: wanted, in: reader)
            }
            let id = SquireID.minted(at: visit.now)
            switch found {
            case .village(let home):
                return Answer(json: { home.write(to: &$0) }, page: { reviewHomePage(home, id: id, $0) })
            case .above(let place, let villages):
                return Answer(
                    json: { json in
                        json.object { json in
                            json.key("villages")
                            json.array(villages) { json, line in
                                json.object { json in
                                    json.field("id", line.0)
                                    json.field("name", line.1)
                                }
                            }
                        }
                    }, page: { reviewChooserPage(place, villages, $0) })
            }
        },
        Endpoint(
            .post, "reviews/squires", for: OfficerCaller.self,
            "Puts somebody on the village's roll of squires; `avoids` are household numbers he does not score.",
            fields: [
                InputField("id", .id), InputField("place", .id, required: true),
                InputField("name", limit: 60),
                InputField("note", limit: 200), InputField("avoids", limit: 400), InputField("from", .day),
            ], output: reviewActShape, form: "reviews"
        ) { visit, officer in
            guard let id = try visit.input.id("id", of: Marks.Squire.self) else { throw WebRefusal.idMissing }
            guard let place = try visit.input.id("place", of: Marks.Place.self) else {
                throw FieldRefusal(.missing, at: "place")
            }
            let (name, note) = (visit.input["name"] ?? "", visit.input["note"] ?? "")
            let avoids = (visit.input["avoids"] ?? "").split { "、,， ".contains($0) }.map(String.init)
            let from = try visit.input.day("from")
            return try await reviewAct(
                visit, officer, next: "/reviews?place=\(place)", village: { _ in place }
            ) {
                try Reviews.enter(
                    Squire(
                        id: id, village: place, name: name, note: note, avoids: avoids,
                        period: Period(from: from ?? $0.now.day)), in: $0)
            }
        },
        Endpoint(
            .post, "reviews/squires/{id}/departure", for: OfficerCaller.self, "Takes somebody off the roll.",
            fields: [InputField("id", .id), InputField("place", .id, required: true)],
            output: reviewActShape, form: "reviews"
        ) { visit, officer in
            let id: SquireID = try visit.id("id")
            guard let place = try visit.input.id("place", of: Marks.Place.self) else {
                throw FieldRefusal(.missing, at: "place")
            }
            return try await reviewAct(
                visit, officer, next: "/reviews?place=\(place)", village: { _ in place }
            ) {
                try Reviews.depart(id, of: place, on: $0.now.day, in: $0)
            }
        },
    ]

    private enum Found: Sendable {
        case village(ReviewHome)
        case above(Place, [(PlaceID, String)])
    }

    private static func read(
        _ officer: OfficerCaller, at wanted: PlaceID?, in reader: Reader
    ) throws -> Found {
        guard let wanted, let place = try Places.find(wanted, in: reader) else {
            throw RoundRefusal.placeUnfit
        }
        let line = try Places.lineage(of: place.id, in: reader)
        if line.contains(where: { $0.level == .village }) {
            return .village(
                try ReviewHome.read(ReviewOffice.read(officer, at: place.id, in: reader), in: reader))
        }
        let sees: [Permission] = [.dispatch, .oversee, .supervise, .verify]
        guard sees.contains(where: { officer.may($0, at: line.map(\.id)) }) else {
            throw AccessRefusal.notAllowed
        }
        let listed = try RuleStore.villages(in: reader).filter {
            try Places.isWithin($0, place.id, in: reader)
        }
        let names = try Places.longNames(of: Set(listed), in: reader)
        return .above(place, listed.map { ($0, names[$0] ?? "") }.sorted { ($0.1, $0.0) < ($1.1, $1.0) })
    }
}

func reviewHomePage(_ home: ReviewHome, id: SquireID, _ frame: Frame) -> HTML {
    let village = home.office.village
    let query = "?place=\(village.id)"
    func named(_ rule: ReviewRule) -> HTML {
        Address.link(
            frame(.ruleNamed, ["title": rule.terms.title, "number": "\(rule.number)"]),
            to: "/reviews/rules/\(rule.id)")
    }
    let holds: HTML =
        home.rule.map { "<p>\(frame(.homeHolds)) \(named($0))</p>" } ?? "<p>\(frame(.homeNoRule))</p>"
    let coming: HTML =
        home.coming.map { "<p>\(frame($0.state.title)) \(named($0))</p>" } ?? .empty
    let rounds = Queue(
        home.rounds.map { line in
            Queue.Row(
                line.appraisal.terms.title, path: "/reviews/rounds/\(line.round.id)",
                place: frame(line.appraisal.state.title), meta: line.round.red == nil ? nil : frame(.redOut))
        })
    let matters = Queue(
        home.matters.map { line in
            Queue.Row(
                line.matter.words, path: "/reviews/matters/\(line.matter.id)",
                place: frame(line.matter.state.title), meta: line.code)
        })
    var links: [HTML] = [
        Button(frame(.boardLink), .bare).link(to: "/reviews/boards/\(village.id)"),
        Button(frame(.appraisalsLink), .bare).link(to: "/appraisals\(query)"),
    ]
    if home.office.isCommittee {
        links += [
            Button(frame(.ruleNew)).link(to: "/reviews/rules/new\(query)"),
            Button(frame(.roundNew), .main).link(to: "/reviews/rounds/new\(query)"),
        ]
        if home.rule?.terms.black != nil {
            links.append(Button(frame(.matterNew)).link(to: "/reviews/matters/new\(query)"))
        }
    }
    let roundPart: HTML =
        home.rounds.isEmpty ? "<p class=\"quiet\">\(frame(.roundsEmpty))</p>" : rounds.html
    let matterPart: HTML =
        home.matters.isEmpty
        ? .empty : Part(id: "matters", frame(.mattersTitle), note: frame(.mattersNote), matters.html).html
    return Layout.page(
        title: frame(.homeTitle, ["place": village.name]), purpose: frame(.homePurpose), frame: frame,
        crumbs: reviewCrumbs(home.office.line, frame), kind: .wide,
        body: """
            \(holds)\(coming)<div class="row-btns">\(links)</div>\
            \(Part(id: "rounds", frame(.roundsTitle), roundPart).html)\(matterPart)\(squirePart(home, id, frame))
            """)
}

private func squirePart(_ home: ReviewHome, _ id: SquireID, _ frame: Frame) -> HTML {
    let place = home.office.village.id
    let rows = home.squires.map { squire -> [HTML] in
        let leave: HTML =
            home.office.isCommittee
            ? Form.act(
                to: "/reviews/squires/\(squire.id)/departure", id: squire.id, frame: frame,
                hidden: ["place": "\(place)"],
                Button(frame(.squireLeave), .bare, isSmall: true, more: squire.name).submit()) : .empty
        return ["\(squire.name)", "\(squire.note)", "\(frame.day(squire.period.from))", leave]
    }
    let table = DataTable(
        frame(.squiresTitle), hidesCaption: true,
        columns: [
            .init(frame(.squireName)), .init(frame(.squireNote)), .init(frame(.squireSince)),
            .init(frame(.squireAct)),
        ], rows: rows, empty: frame(.squiresEmpty))
    let form: HTML =
        home.office.isCommittee
        ? Fold(
            frame(.squireNew), isOpen: !frame.errors.isEmpty,
            Form.post(
                to: "/reviews/squires", id: id, frame: frame, name: "squire",
                """
                \(Form.hidden("place", "\(place)"))\
                \(Field("name", frame(.squireName)).text(frame, maxLength: ReviewLimits.name_length_max))\
                \(Field("note", frame(.squireNote), hint: frame(.squireNoteHint), isOptional: true)
                    .text(frame, maxLength: ReviewLimits.title_length_max))\
                \(Field("avoids", frame(.squireAvoids), hint: frame(.squireAvoidsHint), isOptional: true)
                    .text(frame, maxLength: 200))\
                \(Button(frame(.squireSave)).submit())
                """)
        ).html : .empty
    return Part(id: "squires", frame(.squiresTitle), note: frame(.squiresText), "\(table.html)\(form)").html
}

func reviewChooserPage(_ place: Place, _ villages: [(PlaceID, String)], _ frame: Frame) -> HTML {
    let rows = villages.html { "<li>\(Address.link($0.1, to: "/reviews?place=\($0.0)"))</li>\n" }
    let body: HTML =
        villages.isEmpty
        ? EmptyState(frame(.chooserEmpty), frame(.chooserEmptyText)).html : "<ul class=\"plain\">\(rows)</ul>"
    return Layout.page(
        title: frame(.homeTitle, ["place": place.name]), purpose: frame(.homePurpose), frame: frame,
        body: body)
}
