import Access
import Kernel
import Places
import Web

/// Who holds which post at a place, which posts nobody holds, and the way to appoint.
func postsPage(_ file: PostsFile, _ frame: Frame) -> HTML {
    let place = file.place
    let crumbs = file.line.reversed().map { step in
        Crumb(step.name, path: step.id == place.id ? nil : "/places/\(step.id)/posts")
    }
    let appoint = Button(frame(.postAppoint), .main, isWide: true).link(to: "\(file.path)/new")
    return Layout.page(
        title: frame(.postsTitle), purpose: frame(.postsPurpose, ["place": place.name]), frame: frame,
        crumbs: crumbs, action: file.mayAppoint && !file.kinds.isEmpty ? Layout.action(appoint) : nil,
        body: """
            \(groups(file, frame))\(past(file, frame))\(below(file, frame))\
            \(committees(file, frame))\(units(file, frame))\(SheetFile.links(to: file.path, frame))
            """)
}

private func groups(_ file: PostsFile, _ frame: Frame) -> HTML {
    guard !file.groups.isEmpty else { return "<p class=\"quiet\">\(frame(.postsNoKinds))</p>" }
    let rows = file.groups.map { group -> [HTML] in
        let holders: HTML =
            group.holders.isEmpty
            ? "<span class=\"quiet\">\(frame(.postVacant))</span>"
            : group.holders.html { holder($0, file, frame) }
        return ["\(group.kind.title(frame.language))", holders]
    }
    return DataTable(
        frame(.postsTitle), hidesCaption: true,
        columns: [.init(frame(.postKind)), .init(frame(.postHolder))], rows: rows
    ).html
}

/// Who works under one's own desks has a page for their colleagues; others are only named.
private func name(_ held: PostsFile.Held, _ file: PostsFile, _ frame: Frame) -> HTML {
    let path = frame.reaches(file.line.map(\.id)) ? "/people/\(held.post.person)" : nil
    return Address.link(held.name, to: path)
}

private func holder(_ held: PostsFile.Held, _ file: PostsFile, _ frame: Frame) -> HTML {
    let unit: HTML = held.organisation.map { "<br><span class=\"quiet\">\($0)</span>" } ?? .empty
    let end: HTML =
        file.mayAppoint && held.post.period.until == nil
        ? Button(frame(.postEnd), .bare, isSmall: true, more: held.name)
            .link(to: "/posts/\(held.post.id)/ending") : .empty
    return """
        <p>\(name(held, file, frame))\(unit)<br>\
        <span class="quiet">\(span(held.post.period, frame))</span> \(end)</p>

        """
}

private func past(_ file: PostsFile, _ frame: Frame) -> HTML {
    guard !file.past.isEmpty else { return .empty }
    let rows = file.past.map { held -> [HTML] in
        [
            "\(held.title(frame.language))", name(held, file, frame),
            "\(span(held.post.period, frame))",
        ]
    }
    return Fold(
        frame(.postsPast),
        DataTable(
            frame(.postsPast), hidesCaption: true,
            columns: [.init(frame(.postKind)), .init(frame(.postHolder)), .init(frame(.postTerm))], rows: rows
        ).html
    ).html
}

private func below(_ file: PostsFile, _ frame: Frame) -> HTML {
    guard !file.children.isEmpty else { return .empty }
    let links = file.children.map { Queue.Row($0.name, path: "/places/\($0.id)/posts") }
    return Fold(frame(.postsBelow), Queue(links).html).html
}

private func committees(_ file: PostsFile, _ frame: Frame) -> HTML {
    let village = file.line.contains { $0.level == .village } && file.place.level != .village
    guard !village else { return .empty }
    return Part(
        id: "committees", frame(.committeesTitle),
        "<p>\(Button(frame(.committeesSee)).link(to: "/posts/committees?place=\(file.place.id)"))</p>"
    ).html
}

private func units(_ file: PostsFile, _ frame: Frame) -> HTML {
    Part(
        id: "units", frame(.unitsTitle),
        "<p>\(Button(frame(.unitsSee)).link(to: "/organisations?place=\(file.place.id)"))</p>"
    ).html
}

/// Asks which post and whose name; who that is, the next page asks.
func appointForm(_ file: PostsFile, id: AnyID, _ frame: Frame) -> HTML {
    let kinds = file.kinds.map { Choice($0.code, $0.title(frame.language)) }
    let units = file.units.map { Choice($0.id.description, $0.name) }
    return Layout.page(
        title: frame(.postAppoint), purpose: frame(.postAppointPurpose, ["place": file.place.name]),
        frame: frame, crumbs: [Crumb(file.place.name, path: file.path)],
        body: Form.post(
            to: file.path, id: id, frame: frame,
            """
            \(Field("kind", frame(.postKind)).radios(frame, kinds))\
            \(Field("name", frame(.personName)).text(frame, maxLength: Limits.name_length_max))\
            \(units.isEmpty ? .empty : Field("organisation", frame(.postUnit), isOptional: true)
                .select(frame, units, empty: frame(.postNoUnit)))\
            \(Field("from", frame(.postFrom)).date(frame, value: frame.now.day))\
            \(Button(frame(.postCheck), .main, isWide: true).submit())
            """))
}

/// What an appointment is about to be, before it is.
struct AppointmentCheck: Sendable {
    let kind: PostKind
    let name: String
    let unit: String?
    let from: Day
    let namesakes: [Namesake]

    struct Namesake: Sendable {
        let person: Person
        let posts: [PersonFile.HeldPost]
    }
}

/// Shows who of this name is meant, and what they will be able to do.
func appointCheckPage(
    _ file: PostsFile, _ check: AppointmentCheck, id: AnyID, fields: [String: [String]], _ frame: Frame
) -> HTML {
    let kept = fields.filter { !$0.key.hasPrefix("_") && $0.key != "id" && $0.key != "person" }
        .sorted { $0.key < $1.key }
    let hidden = kept.html { name, values in values.html { Form.hidden(name, $0) } }
    let may = check.kind.permissions.map { frame($0.text) }.joined(separator: frame(.postComma))
    let known = check.namesakes.map { namesake in
        let posts = namesake.posts.map { "\($0.place) \($0.kind?.title(frame.language) ?? $0.post.kind)" }
        return Choice(
            namesake.person.id.description, namesake.person.name,
            hint: posts.isEmpty ? frame(.postNamesakeResident) : posts.joined(separator: frame(.postComma)))
    }
    let choices = known + [Choice("new", frame(.postNewPerson, ["name": check.name]))]
    let facts = [
        Fact(frame(.postKind), check.kind.title(frame.language)),
        Fact(frame(.householdPlace), file.place.name),
        Fact(frame(.personName), check.name), Fact(frame(.postUnit), check.unit ?? frame(.postNoUnit)),
        Fact(frame(.postFrom), frame.day(check.from)), Fact(frame(.postMay), may),
    ]
    return Layout.page(
        title: frame(.postAppointQuestion), purpose: frame(.postAppointQuestionNote), frame: frame,
        crumbs: [Crumb(file.place.name, path: file.path)],
        body: """
            \(AnswersList(facts.map { AnswersList.Answer($0) }).html(frame))\
            \(Form.post(
                to: file.path, id: id, frame: frame,
                """
                \(hidden)\(Form.hidden("_confirmed", "1"))\
                \(Field("person", frame(.postWho)).radios(frame, choices, value: choices[0].value))\
                \(Button.row(
                    Button(frame(.postConfirm), .main).submit(),
                    Button(frame(.householdBack), .bare).link(to: file.path)))
                """))
            """)
}

/// Asks whether a post is to end, and when.
func endPostPage(_ file: PostsFile, _ held: PostsFile.Held, id: AnyID, _ frame: Frame) -> HTML {
    Layout.page(
        title: frame(.postEndQuestion, ["name": held.name]), purpose: frame(.postEndNote), frame: frame,
        crumbs: [Crumb(file.place.name, path: file.path)],
        body: """
            \(FactsList([
                Fact(frame(.postKind), held.title(frame.language)), Fact(frame(.householdPlace), file.place.name),
                Fact(frame(.postTerm), span(held.post.period, frame)),
            ]).html)\
            \(Form.post(
                to: "/posts/\(held.post.id)/ending", id: id, frame: frame,
                """
                \(Field("until", frame(.postUntil)).date(
                    frame, value: max(frame.now.day, held.post.period.from.adding(days: 1)),
                    min: held.post.period.from.adding(days: 1)))\
                \(Button.row(
                    Button(frame(.postEndButton), .main).submit(),
                    Button(frame(.householdBack), .bare).link(to: file.path)))
                """))
            """)
}
