import Clocks
import Kernel
import Places
import Web

func netListPage(_ list: NetList, _ frame: Frame) -> HTML {
    let place = list.place.map { "place=\($0.id)&" } ?? ""
    let chips = Chips(
        frame(.petitionFilters),
        [("open", Text.netOpen, true), ("released", .netReleased, false)].map { filter, text, isOpen in
            Chips.Chip(
                frame(text), path: "/net-matters?\(place)filter=\(filter)", isCurrent: isOpen == list.isOpen)
        }
    ).html
    let rows = list.rows.map { row in
        Queue.Row(
            frame(.netRow, ["number": row.matter.number, "kind": frame(.net(row.matter.difficulty))]),
            path: "/net-matters/\(row.matter.id)", clock: row.face?.badge(frame), place: row.holder,
            meta: frame(.net(row.matter.state)))
    }
    let action: HTML? =
        list.mayReceive
        ? Layout.action(Button(frame(.netReceive), .main, isWide: true).link(to: "/net-matters/new")) : nil
    let body: HTML =
        rows.isEmpty ? EmptyState(frame(.netNone), frame(.netNoneText), action: nil).html : Queue(rows).html
    return Layout.page(
        title: frame(.netTitle), purpose: frame(.netPurpose), frame: frame,
        crumbs: [Crumb(frame(.petitionsTitle), path: "/petitions"), Crumb(frame(.netTitle))], action: action,
        body: chips + body + "<p>\(Address.link(frame(.netAnswersTitle), to: "/net-matters/answers"))</p>\n")
}

func netFormPage(_ form: NetForm, _ frame: Frame) -> HTML {
    let send = Button(frame(.netReceive), .main, isWide: true).submit(form: "net")
    return Layout.page(
        title: frame(.netReceive), purpose: frame(.netReceivePurpose), frame: frame,
        crumbs: [
            Crumb(frame(.petitionsTitle), path: "/petitions"),
            Crumb(frame(.netTitle), path: "/net-matters"), Crumb(frame(.netReceive)),
        ], action: Layout.action(send),
        body: Fold(frame(.petitionVillages), townLinks(form.towns, to: "/net-matters/new")).html
            + Form.post(
                to: "/net-matters", id: form.id, frame: frame, name: "net",
                """
                \(Field("words", frame(.netWords), hint: frame(.netWordsHint))
                    .area(frame, rows: 5, maxLength: PetitionLimits.words_length_max))\
                \(Field("difficulty", frame(.netDifficulty)).radios(
                    frame, NetMatter.Difficulty.allCases.map { Choice($0.rawValue, frame(.net($0))) }))\
                \(Field("place", frame(.petitionPlace)).select(
                    frame, form.places.map { Choice("\($0.id)", $0.name) }, empty: frame(.petitionChoose)))\
                \(Field("origin", frame(.netOrigin)).radios(
                    frame, NetMatter.Origin.allCases.map { Choice($0.rawValue, frame(.net($0))) }))\
                \(Field.row(
                    Field("platform", frame(.netPlatform), hint: frame(.netPlatformHint))
                        .text(frame, maxLength: PetitionLimits.source_length_max),
                    Field("seen", frame(.netSeen)).date(frame, value: frame.now.day, max: frame.now.day)))
                """))
}

func netPage(_ page: NetPage, _ frame: Frame) -> HTML {
    let matter = page.matter
    let facts = [
        Fact(frame(.netDifficulty), frame(.net(matter.difficulty))),
        Fact(frame(.petitionPlace), page.place), Fact(frame(.netHolder), page.holder),
        Fact(frame(.netOrigin), frame(.net(matter.origin))),
        Fact(frame(.netPlatform), matter.platform), Fact(frame(.netSeen), frame.day(matter.seen)),
        Fact(frame(.petitionReceived), html: frame.time(matter.received)),
    ]
    let rating: HTML =
        matter.isPublic
        ? "<p>\(frame(.netRated, ["satisfied": "\(page.rating.satisfied)", "all": "\(page.rating.all)"]))</p>\n"
        : .empty
    let answer: HTML =
        matter.answer.map {
            Part(
                id: "answer", frame(.netAnswer), note: page.people[$0.by],
                Prose($0.words).html + rating
            ).html
        } ?? .empty
    let entries = page.steps.map { step in
        let words = [
            step.place.flatMap { page.places[$0] }, step.actor.flatMap { page.people[$0] }, step.note,
        ].compactMap { $0 }.filter { !$0.isEmpty }
        return Timeline.Entry(
            .done, frame(.net(step.kind)), text: words.joined(separator: frame(.petitionComma)),
            when: frame.time(step.at))
    }
    let erase: HTML =
        page.mayErase && matter.state == .released && !matter.isErased
        ? """
        <p>\(Address.link(
            frame(.petitionErasure), to: "/petitions/erasures/new?number=\(Address.queryValue(matter.number))"))</p>

        """ : .empty
    return Layout.page(
        title: frame(.netRow, ["number": matter.number, "kind": frame(.net(matter.difficulty))]),
        purpose: frame(.net(matter.state)), frame: frame,
        crumbs: [Crumb(frame(.netTitle), path: "/net-matters"), Crumb(matter.number)], kind: .wide,
        body: Columns.wide(
            FactsList(facts).html
                + Part(id: "clocks", frame(.petitionClocks), page.clocks.html { $0.html(frame) }).html
                + NetForms(page: page, frame: frame).next
                + Part(id: "matter", frame(.netWords), Prose(matter.words).html).html + answer,
            Part(id: "course", frame(.petitionCourse), Timeline(entries).html(frame)).html + erase))
}

/// The forms of a net matter's page.
private struct NetForms {
    let page: NetPage
    let frame: Frame

    private func isRefused(_ resource: String) -> Bool {
        frame.path.hasSuffix("/\(resource)") && !frame.errors.isEmpty
    }

    private func form(_ resource: String, _ fields: HTML) -> HTML {
        Form.post(
            to: "\(page.path)/\(resource)", id: page.ids(resource), frame: frame,
            "\(Form.hidden("seen", "\(page.matter.version)"))\(fields)")
    }

    private func note(_ label: Text, _ resource: String, isOptional: Bool) -> HTML {
        Field(
            "note", frame(label), isOptional: isOptional,
            id: isRefused(resource) ? "note" : "note-\(resource)"
        )
        .area(frame, rows: 2, maxLength: PetitionLimits.note_length_max)
    }

    private func send(_ label: Text, isMain: Bool = false) -> HTML {
        "\(Button(frame(label), isMain ? .main : .plain).submit())"
    }

    var next: HTML {
        switch page.matter.state {
        case .open: page.hand.holds ? held : .empty
        case .answered:
            page.hand.checks && page.matter.answer?.by != page.hand.person ? checking : .empty
        case .released: .empty
        }
    }

    private var held: HTML {
        let answering = form(
            "answer",
            """
            \(Field("words", frame(.netAnswerWords), hint: frame(.netAnswerHint))
                .area(frame, rows: 5, maxLength: PetitionLimits.words_length_max))\
            \(send(.netAnswerSend, isMain: true))
            """)
        let forwarding: HTML =
            page.units.isEmpty
            ? .empty
            : Fold(
                frame(.netForward), isOpen: isRefused("forwardings"),
                form(
                    "forwardings",
                    """
                    \(Field("unit", frame(.netForwardTo)).select(frame, page.units, empty: frame(.petitionChoose)))\
                    \(note(.netNote, "forwardings", isOptional: true))\(send(.netForwardSend))
                    """)
            ).html
        let returning = Fold(
            frame(.netReturn), isOpen: isRefused("returns"),
            form("returns", note(.petitionReason, "returns", isOptional: false) + send(.netReturnSend))
        ).html
        return Part(
            id: "next", frame(.netNext), note: frame(.netNextNote), answering + forwarding + returning
        ).html
    }

    private var checking: HTML {
        let choices = [Choice("1", frame(.netGood)), Choice("0", frame(.netBad))]
        return Part(
            id: "next", frame(.netCheck), note: frame(.netCheckNote),
            form(
                "checks",
                """
                \(Field("is_good", frame(.netCheckQuestion)).radios(frame, choices, value: "1"))\
                \(Field("is_public", frame(.netPublish), hint: frame(.netPublishHint)).checkbox(frame))\
                \(note(.netMissing, "checks", isOptional: true))\(send(.petitionDecide, isMain: true))
                """)
        ).html
    }
}

func netAnswersPage(_ answers: NetAnswers, _ frame: Frame) -> HTML {
    let rows = answers.rows.html { row in
        let forms: HTML =
            answers.open.contains(row.matter.id)
            ? """
            <div class="row-btns">\(rate(row.matter, isSatisfied: true, answers, frame))\
            \(rate(row.matter, isSatisfied: false, answers, frame))</div>

            """ : .empty
        let day = row.matter.answer.map { frame.time($0.at) } ?? .empty
        return Part(
            id: "n\(row.matter.number.filter(\.isNumber))",
            frame(.netRow, ["number": row.matter.number, "kind": frame(.net(row.matter.difficulty))]),
            """
            <p class="quiet">\(row.place) \(day)</p>
            \(Prose(row.matter.words).html)\(Inset(frame(.netAnswer), Prose(row.matter.answer?.words ?? "").html).html)\
            <p>\(frame(.netRated, ["satisfied": "\(row.rating.satisfied)", "all": "\(row.rating.all)"]))</p>
            \(forms)
            """
        ).html
    }
    let note: HTML = answers.isMember ? .empty : "<p class=\"quiet\">\(frame(.netRateSignIn))</p>\n"
    return Layout.page(
        title: frame(.netAnswersTitle), purpose: frame(.netAnswersPurpose), frame: frame,
        crumbs: [Crumb(frame(.petitionHome), path: "/"), Crumb(frame(.netAnswersTitle))],
        body: answers.rows.isEmpty
            ? EmptyState(frame(.netNone), frame(.netAnswersNone), action: nil).html : note + rows)
}

private func rate(
    _ matter: NetMatter, isSatisfied: Bool, _ answers: NetAnswers, _ frame: Frame
) -> HTML {
    Form.act(
        to: "/net-matters/\(matter.id)/ratings", id: answers.ids("\(matter.id) \(isSatisfied)"), frame: frame,
        hidden: isSatisfied ? ["is_satisfied": "1"] : [:],
        Button(frame(isSatisfied ? .netSatisfied : .netUnsatisfied), isSmall: true, more: matter.number)
            .submit())
}
