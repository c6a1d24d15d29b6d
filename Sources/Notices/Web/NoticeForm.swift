import Access
import Kernel
import Places
import Storage
import Web

/// What the form for a notice offers.
struct NoticeForm: Sendable {
    let places: [Place]
    let chosen: Place
    let officer: String
    /// The notice that the new one corrects.
    let replaces: Notice?
    /// Persons in what was typed, once it has been sent and refused.
    let findings: [ProseFinding]

    /// `nil` for those who may publish nowhere, or not at the place that they ask for.
    static func read(
        _ officer: OfficerCaller, place: String?, replaces: String?, typed: NoticeDraft? = nil,
        in reader: Reader
    ) throws -> NoticeForm? {
        let replaced = try replaces.flatMap(NoticeID.init).flatMap { try NoticeStore.find($0, in: reader) }
        let own = officer.places(Notices.publishing)
        let wanted = replaced?.place ?? place.flatMap(PlaceID.init) ?? own.first
        guard let wanted, let chosen = try Places.find(wanted, in: reader) else { return nil }
        let lineage = try Places.lineage(of: wanted, in: reader).map(\.id)
        guard officer.may(Notices.publishing, at: lineage) else { return nil }
        var places: [Place] = replaced == nil ? [] : [chosen]
        if replaced == nil {
            for id in own {
                places += try [Places.find(id, in: reader)].compactMap(\.self)
                places += try Places.children(of: id, in: reader).sorted(by: Place.inOrder)
            }
            if !places.contains(where: { $0.id == chosen.id }) { places.append(chosen) }
        }
        return NoticeForm(
            places: places, chosen: chosen, officer: officer.name, replaces: replaced,
            findings: try typed.map { draft in
                try NamesInProse.read(
                    of: draft.prose.map(\.text), at: draft.place, issuer: draft.issuer, in: reader
                ).findings(in: draft)
            } ?? [])
    }

    /// What the new one begins with; nothing of what was taken down.
    var replacedTitle: String { replaces.map { $0.isShownToOfficers ? $0.title : "" } ?? "" }

    /// As such bodies are called: 柳坪村村民委员会.
    var issuer: String {
        guard chosen.level == .village else { return chosen.name }
        return chosen.name + (chosen.name.hasSuffix("社区") ? "居民委员会" : "村民委员会")
    }
}

func noticeFormPage(_ form: NoticeForm, id: NoticeID, _ frame: Frame) -> HTML {
    let correcting: HTML =
        form.replaces.map { replaced in
            let words = frame(
                .formCorrects,
                ["number": replaced.shownNumber(frame), "title": replaced.officersTitle(frame)])
            return "<p>\(Address.link(words, to: "/notices/\(replaced.id)"))</p>\n"
                + Form.hidden("replaces", "\(replaced.id)")
        } ?? .empty
    let publish = Button(frame(.formPublish), .main, isWide: true).submit(form: "notice")
    return Layout.page(
        title: frame(.formTitle), purpose: frame(.formPurpose), frame: frame,
        action: Layout.action(publish),
        body: Form.post(
            to: "/notices", id: id, frame: frame, name: "notice", isDraft: true,
            "\(correcting)\(noticeWhat(form, frame))\(noticePersons(form, frame))\(noticeWho(form, frame))"))
}

/// Where to, of which kind, what it says.
private func noticeWhat(_ form: NoticeForm, _ frame: Frame) -> HTML {
    let place = Field("place", frame(.formPlace), hint: frame(.formPlaceHint))
        .select(
            frame, form.places.map { Choice("\($0.id)", $0.name) }, value: "\(form.chosen.id)")
    let kind = Field("kind", frame(.formKind), hint: frame(.formKindHint))
        .select(
            frame, NoticeKind.allCases.map { Choice($0.rawValue, frame($0.title)) },
            value: form.replaces?.kind.rawValue ?? NoticeKind.affairs.rawValue)
    let title = Field("title", frame(.formTitleField))
        .text(frame, value: form.replacedTitle, maxLength: NoticeLimits.title_length_max)
    let body = Field("body", frame(.formBody), hint: frame(.formBodyHint), isOptional: true)
        .area(frame, rows: 8, maxLength: NoticeLimits.body_length_max)
    let table = Field("table", frame(.formTable), hint: frame(.formTableHint), isOptional: true)
        .area(frame, rows: 5)
    return "\(place)\(kind)\(title)\(body)\(table)"
}

/// The persons found in what was typed, and what is to be done about them; nothing while none was found.
private func noticePersons(_ form: NoticeForm, _ frame: Frame) -> HTML {
    if form.findings.isEmpty { return .empty }
    let fields: [(String, Text)] = [
        ("title", .formTitleField), ("body", .formBody), ("table", .formTable), ("ground", .formGround),
    ]
    let facts = fields.compactMap { field, label -> Fact? in
        let found = form.findings.filter { $0.field == field }.map { "\($0.words) → \($0.masked)" }
        return found.isEmpty ? nil : Fact(frame(label), frame.listed(found))
    }
    let choice = Field("persons", frame(.formPersonsChoice)).radios(
        frame,
        [
            Choice("mask", frame(.formPersonsMask), hint: frame(.formPersonsMaskHint)),
            Choice("keep", frame(.formPersonsKeep), hint: frame(.formPersonsKeepHint)),
        ], value: "mask")
    let words = form.findings.map(\.words).reduce(into: [String]()) { words, word in
        if !words.contains(word) { words.append(word) }
    }
    let spared = Field("spared", frame(.formSpared), hint: frame(.formSparedHint), isOptional: true)
        .checkboxes(frame, words.prefix(NoticeLimits.spared_max).map { Choice($0, $0) })
    return Part(
        id: "persons-found", frame(.formPersons), note: frame(.formPersonsNote),
        "\(FactsList(facts).html)\(choice)\(spared)"
    ).html
}

/// Who is named and why, who answers.
private func noticeWho(_ form: NoticeForm, _ frame: Frame) -> HTML {
    let naming = Field("naming", frame(.formNaming))
        .radios(
            frame,
            [
                Choice("nobody", frame(.formNamingNobody)), Choice("consent", frame(.formNamingConsent)),
                Choice("law", frame(.formNamingLaw)),
            ], value: "nobody")
    let ground = Field("ground", frame(.formGround), hint: frame(.formGroundHint), isOptional: true)
        .text(frame, maxLength: NoticeLimits.ground_length_max)
    let issuer = Field("issuer", frame(.formIssuer))
        .text(frame, value: form.issuer, maxLength: NoticeLimits.issuer_length_max)
    let contact = Field("contact", frame(.formContact), hint: frame(.formContactHint))
        .text(frame, value: form.officer, maxLength: NoticeLimits.contact_length_max)
    let objections = Field("takes_objections", frame(.formObjections), hint: frame(.formObjectionsHint))
        .checkbox(frame, isOn: true)
    let checked = Field("is_checked", frame(.formChecked), hint: frame(.formCheckedHint)).checkbox(frame)
    return "\(naming)\(ground)\(issuer)\(contact)\(objections)\(checked)"
}
