import Kernel
import People
import Places
import Web

func organisationPage(_ file: OrganisationFile, _ frame: Frame) -> HTML {
    let organisation = file.organisation
    var bars = HTML.empty
    if let ending = organisation.ending {
        let words =
            file.successor.map { frame(.partyMergedOn, ["day": frame.day(ending.on), "name": $0]) }
            ?? frame(.partyEndedOn, ["day": frame.day(ending.on)])
        bars =
            Bar(words, link: ending.successor.map { (frame(.partySuccessor), "/party/organisations/\($0)") })
            .html
    }
    return Layout.page(
        title: organisation.name,
        purpose: frame.joined(
            file.kindName(organisation.description.kind, frame.language), file.line.first?.name ?? ""),
        frame: frame,
        crumbs: partyCrumbs(file.line, frame, to: organisation.name), kind: .wide, bars: bars,
        body: Columns.wide(
            officesPart(file, frame) + belowPart(file, frame) + coversPart(file, frame)
                + guidesPart(file, frame),
            factsPart(file, frame) + historyPart(file, frame) + changesPart(file, frame)))
}

private func factsPart(_ file: OrganisationFile, _ frame: Frame) -> HTML {
    let organisation = file.organisation
    let above = file.above.html { "<li>\(Address.link($0.name, to: "/party/organisations/\($0.id)"))</li>\n" }
    var facts = [
        Fact(
            frame(.partyPlace),
            html: Address.link(
                file.places[organisation.place] ?? file.line.first?.name ?? "",
                to: "/places/\(organisation.place)"))
    ]
    if let industry = organisation.description.industry {
        facts.append(Fact(frame(.partyIndustry), industry))
    }
    facts.append(
        Fact(
            frame(.partyAbove),
            html: file.above.isEmpty ? "\(frame(.partyTop))" : "<ul class=\"plain\">\(above)</ul>"))
    facts.append(Fact(frame(.partyFounded), frame.day(organisation.founded)))
    if let roll = file.roll {
        let words = frame(.partyMembersCount, ["count": Figures.grouped(roll.count), "roll": roll.name])
        facts.append(
            Fact(
                frame(.partyMembers),
                html: file.mayLook ? Address.link(words, to: "\(file.path)/members") : "\(words)"))
    }
    facts.append(
        Fact(
            frame(.partyHouseholds),
            html: Address.link(frame(.partyHouseholdsLink), to: "/places/\(organisation.place)/links")))
    return FactsList(facts).html
}

private func officesPart(_ file: OrganisationFile, _ frame: Frame) -> HTML {
    var rows: [[HTML]] = file.posts.map { post in
        ["\(post.title.title(frame.language))", "\(file.names[post.person] ?? "")", ""]
    }
    rows += file.today.filter(\.role.isOffice).map { tie in
        [
            "\(frame(tie.role.title))",
            "\(tie.person.flatMap { file.names[$0] } ?? "") <span class=\"quiet\">\(since(tie, frame))</span>",
            ending(tie, file, frame),
        ]
    }
    let table = DataTable(
        frame(.officesTitle), hidesCaption: true,
        columns: [.init(frame(.officeRole)), .init(frame(.fieldPerson)), .init(frame(.act))], rows: rows,
        empty: frame(.officesNone)
    ).html
    var form: HTML = .empty
    if file.isLedByPosts {
        form =
            "<p>\(Address.link(frame(.officesByPosts), to: "/places/\(file.organisation.place)/posts"))</p>\n"
    } else if file.mayKeep {
        let roles = PartyTie.Role.allCases.filter(\.isOffice).map { Choice($0.rawValue, frame($0.title)) }
        form =
            Fold(
                frame(.officeEnter),
                tieForm(
                    file, "office", frame,
                    Field("role", frame(.officeRole), id: "role-office").select(frame, roles)
                        + personFields(file.choices.people, "office", frame))
            ).html
    }
    return Part(id: "offices", frame(.officesTitle), table + form).html
}

private func belowPart(_ file: OrganisationFile, _ frame: Frame) -> HTML {
    let list = file.below.html { "<li>\(Address.link($0.name, to: "/party/organisations/\($0.id)"))</li>\n" }
    let words: HTML =
        file.below.isEmpty
        ? "<p class=\"quiet\">\(frame(.partyBelowNone))</p>\n" : "<ul class=\"plain\">\n\(list)</ul>\n"
    let place = file.organisation.place
    let new: HTML =
        file.mayKeep
        ? "<p>"
            + Button(frame(.partyFoundBelow)).link(
                to: "/party/organisations/new?place=\(place)&superior=\(file.organisation.id)") + "</p>\n"
        : .empty
    return Part(id: "below", frame(.partyBelowTitle), words + new).html
}

private func coversPart(_ file: OrganisationFile, _ frame: Frame) -> HTML {
    let rows: [[HTML]] = file.today.filter { $0.role == .covers }.map { tie in
        [
            tie.place.map { Address.link(file.places[$0] ?? "", to: "/places/\($0)") } ?? .empty,
            "\(since(tie, frame))", ending(tie, file, frame),
        ]
    }
    let table = DataTable(
        frame(.coversTitle), hidesCaption: true,
        columns: [.init(frame(.partyPlace)), .init(frame(.fieldFrom)), .init(frame(.act))], rows: rows,
        empty: frame(.coversNone)
    ).html
    let form: HTML =
        file.mayKeep && !file.choices.units.isEmpty
        ? Fold(
            frame(.coverEnter),
            tieForm(
                file, "covers", frame,
                Form.hidden("role", "covers")
                    + Field("place", frame(.partyPlace), id: "place-covers")
                    .select(frame, file.choices.units, empty: frame(.choose)))
        ).html : .empty
    return Part(id: "covers", frame(.coversTitle), note: frame(.coversNote), table + form).html
}

private func guidesPart(_ file: OrganisationFile, _ frame: Frame) -> HTML {
    guard file.line.first?.level.isWithinVillage == true else { return .empty }
    let guides = file.ties.filter { $0.role == .guide }
    let rows: [[HTML]] = guides.filter { $0.period.until == nil }.map { tie in
        [
            "\(tie.person.flatMap { file.names[$0] } ?? "")", "\(since(tie, frame))",
            ending(tie, file, frame),
        ]
    }
    let table = DataTable(
        frame(.guidesTitle), hidesCaption: true,
        columns: [.init(frame(.fieldPerson)), .init(frame(.fieldFrom)), .init(frame(.act))], rows: rows,
        empty: frame(.guidesNone)
    ).html
    let names = Dictionary(guides.map { ($0.id, $0.person) }, uniquingKeysWith: { first, _ in first })
    let log = Timeline(
        file.services.prefix(20).map { service in
            Timeline.Entry(
                .done, (names[service.tie] ?? nil).flatMap { file.names[$0] } ?? "", text: service.words,
                when: "\(frame.day(service.on))")
        }
    ).html(frame)
    var forms: HTML = .empty
    if file.mayKeep {
        let writing = guides.filter { $0.period.until == nil }.html { tie -> HTML in
            let name = tie.person.flatMap { file.names[$0] } ?? ""
            return Fold(
                frame(.serviceEnter, ["name": name]),
                Form.post(
                    to: "\(file.path)/ties/\(tie.id)/services", id: file.ids("serve \(tie.id)"), frame: frame,
                    """
                    \(Field("on", frame(.serviceOn), id: "on-\(tie.id)").date(frame, value: frame.now.day))\
                    \(Field("words", frame(.serviceWords), hint: frame(.serviceHint), id: "words-\(tie.id)")
                        .area(frame, rows: 2, maxLength: PartyLimits.service_length_max))\
                    \(Button(frame(.serviceSend)).submit())
                    """)
            ).html
        }
        forms =
            writing
            + Fold(
                frame(.guideEnter),
                tieForm(
                    file, "guide", frame,
                    Form.hidden("role", "guide") + personFields(file.choices.people, "guide", frame))
            ).html
    }
    return Part(
        id: "guides", frame(.guidesTitle), note: frame(.guidesNote),
        table + (file.services.isEmpty ? .empty : log) + forms
    ).html
}

private func tieForm(_ file: OrganisationFile, _ key: String, _ frame: Frame, _ fields: HTML) -> HTML {
    Form.post(
        to: "\(file.path)/ties", id: file.ids("tie \(key)"), frame: frame,
        """
        \(fields)\(Field("from", frame(.fieldFrom), id: "from-\(key)").date(frame, value: frame.now.day))\
        \(Button(frame(.tieSend)).submit())
        """)
}

private func ending(_ tie: PartyTie, _ file: OrganisationFile, _ frame: Frame) -> HTML {
    guard file.mayKeep, tie.period.from < frame.now.day else { return .empty }
    return Form.act(
        to: "\(file.path)/ties/\(tie.id)/ending", id: file.ids("end \(tie.id)"), frame: frame,
        hidden: ["on": "\(frame.now.day)"],
        Button(
            frame(.tieEnd), .bare, isSmall: true,
            more: tie.person.flatMap { file.names[$0] } ?? tie.place.flatMap { file.places[$0] }
        ).submit())
}

private func since(_ tie: PartyTie, _ frame: Frame) -> String {
    frame(.tieSince, ["day": frame.day(tie.period.from)])
}

private func historyPart(_ file: OrganisationFile, _ frame: Frame) -> HTML {
    let entries = file.history.map { description in
        Timeline.Entry(
            .done, description.name,
            text: frame.joined(
                file.kindName(description.kind, frame.language), file.places[description.place] ?? ""),
            when: "\(frame.day(description.from))")
    }
    return Part(id: "history", frame(.partyHistory), Timeline(entries).html(frame)).html
}

extension PartyTie.Role {
    var title: Text {
        switch self {
        case .secretary: .roleSecretary
        case .deputy: .roleDeputy
        case .member: .roleMember
        case .guide: .roleGuide
        case .covers: .roleCovers
        }
    }
}
