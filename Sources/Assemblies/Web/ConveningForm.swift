import Kernel
import Rulebook
import Storage
import Web

/// The form by which a meeting is called; other rooms link to it with the motion filled in.
struct ConveningForm: Sendable {
    let body: Body
    let voters: Int
    let noticeDays: Int
    let rules: [RuleCitation]
    /// How many motions the form has room for.
    let motions: Int
    let first: First
    let authorisations: [Resolution]

    /// What a link has filled in.
    struct First: Sendable {
        var title = ""
        var text = ""
        var matter = ""
        var subject = ""
        var subjectKind = ""
    }

    static func read(
        _ body: Body, query: AddressQuery, in reader: Reader
    ) throws -> ConveningForm {
        let today = reader.now.day
        let figures = try Assemblies.figures(of: body, on: today, in: reader)
        let assembly = try Assemblies.bodies(of: .villagersAssembly, at: body.place, in: reader).first
        let past = try assembly.map { try ResolutionStore.all(of: $0.id, limit: 50, in: reader) } ?? []
        return ConveningForm(
            body: body, voters: try MemberStore.counts(of: [body.id], on: today, in: reader)[body.id] ?? 0,
            noticeDays: figures.first { $0.name == .notice }.flatMap { $0.rule.whole } ?? 0,
            rules: try figures.compactMap { figure in
                try Assemblies.ruleKeys.first { $0.code == figure.rule.key }
                    .map { try Rulebook.citation(of: figure.rule, as: $0, in: reader) }
            }, motions: min(max(query["motions"].flatMap { Int($0) } ?? 1, 1), AssemblyLimits.motions_max),
            first: First(
                title: query["title"] ?? "", text: query["text"] ?? "", matter: query["matter"] ?? "",
                subject: query["subject"] ?? "", subjectKind: query["subject_kind"] ?? ""),
            authorisations: past.filter { $0.authorises(at: body.place) })
    }
}

extension ConveningForm {
    /// What this body may decide first, then what others decide, and last that it is none of them.
    var matters: [Matter] {
        let listed = Matter.allCases.filter { $0 != .other }
        let own = listed.filter { $0.competence(of: body.kind) != .never }
        return own + listed.filter { !own.contains($0) } + [.other]
    }
}

func conveningPage(_ form: ConveningForm, id: AssemblyID, _ frame: Frame) -> HTML {
    let path = "/bodies/\(form.body.id)"
    let earliest = frame.now.day.adding(days: form.noticeDays)
    let purpose = frame(
        .callPurpose,
        ["days": "\(form.noticeDays)", "day": frame.day(earliest), "voters": "\(form.voters)"])
    let motions = (1...form.motions).map { motionFields($0, form, frame) }.html { $0 }
    let more = Address.link(
        frame(.callMoreMotions),
        to: "\(path)/assemblies/new?motions=\(min(form.motions + 1, AssemblyLimits.motions_max))")
    return Layout.page(
        title: frame(.callTitle, ["body": form.body.name]), purpose: purpose, frame: frame,
        crumbs: [Crumb(frame(.deskTitle), path: "/assemblies"), Crumb(form.body.name, path: path)],
        action: Layout.action(
            Button(frame(.callSend), .main, isWide: true).submit(form: "assembly"), note: frame(.callSendNote)
        ),
        body: """
            \(Form.post(
                to: "\(path)/assemblies", id: id, frame: frame, name: "assembly",
                // What another page has put forward is voted as it stands there, not as an older draft had it.
                isDraft: form.first.subject.isEmpty,
                "\(meetingFields(form, earliest, frame))\(motions)"))\
            <p>\(more)</p>\(form.rules.html { $0.disclosure(frame) })
            """)
}

private func meetingFields(_ form: ConveningForm, _ earliest: Day, _ frame: Frame) -> HTML {
    let kind = form.body.kind
    let title = Field("title", frame(.callFieldTitle), hint: frame(.callFieldTitleHint))
        .text(frame, value: form.first.title, maxLength: AssemblyLimits.title_length_max)
    let meets = Field("meets", frame(.callMeets))
        .moment(frame, value: earliest.start.adding(hours: 10))
    let venue = Field("venue", frame(.callVenue)).text(frame, maxLength: AssemblyLimits.venue_length_max)
    let noticed = Field("noticed", frame(.callNoticed), hint: frame(.callNoticedHint), isOptional: true)
        .date(frame, max: frame.now.day)
    let counting: HTML =
        kind.countings.count == 1
        ? Form.hidden("counting", kind.countings[0].rawValue)
        : Field("counting", frame(.factCounting)).radios(
            frame, kind.countings.map { Choice($0.rawValue, frame($0.title)) },
            value: kind.countings[0].rawValue)
    let secret: HTML =
        kind.countings == [.owners]
        ? .empty
        : Field("is_secret", frame(.ballotSecret), hint: frame(.callSecretHint)).checkbox(frame)
    let chair = Field("chair", frame(.factChair), isOptional: true)
        .text(frame, value: frame.viewer?.name ?? "", maxLength: AssemblyLimits.officer_length_max)
    let recorder = Field("recorder", frame(.factRecorder), isOptional: true)
        .text(frame, maxLength: AssemblyLimits.officer_length_max)
    // What is hidden stands first, so that fields keep their distance.
    let isFixed = kind.countings.count == 1
    return """
        \(isFixed ? counting : .empty)\(title)\(meets)\(venue)\(noticed)\(isFixed ? .empty : counting)\
        \(chair)\(recorder)\(secret)
        """
}

private func motionFields(_ number: Int, _ form: ConveningForm, _ frame: Frame) -> HTML {
    let first = number == 1 ? form.first : ConveningForm.First()
    let title = Field("title_\(number)", frame(.callMotionTitle))
        .text(frame, value: first.title, maxLength: AssemblyLimits.title_length_max)
    let text = Field("text_\(number)", frame(.callMotionText), hint: frame(.callMotionTextHint))
        .area(frame, value: first.text, rows: 5, maxLength: AssemblyLimits.motionText_length_max)
    let matter = matterField(number, first.matter, form, frame)
    let subject: HTML =
        first.subject.isEmpty
        ? .empty
        : Form.hidden("subject_\(number)", first.subject)
            + Form.hidden("subject_kind_\(number)", first.subjectKind)
    let authorisation: HTML =
        form.body.kind == .villagersRepresentatives ? authorisationFields(number, form, frame) : .empty
    return Field.group(
        frame(.callMotion, ["number": "\(number)"]), "\(title)\(text)\(matter)\(authorisation)\(subject)")
}

/// Which matter of the lawful list a motion is: to be said where the body decides; where people only consult there is
/// none to say.
private func matterField(
    _ number: Int, _ filled: String, _ form: ConveningForm, _ frame: Frame
) -> HTML {
    let (name, kind) = ("matter_\(number)", form.body.kind)
    if kind.isFreeForm, filled.isEmpty, (frame.typed[name] ?? "").isEmpty { return .empty }
    let choices = form.matters.map { Choice($0.rawValue, matterLabel($0, for: kind, frame)) }
    if !kind.isDeciding {
        return Field(name, frame(.callMatter), hint: frame(.callMatterHint), isOptional: true).select(
            frame, choices, value: filled, empty: frame(.callMatterNone))
    }
    let usual = form.rules.first { $0.rule.key == kind.key(.majority) }
    let hint = usual.map {
        frame(
            .callMatterOtherHint,
            ["share": frame($0.key.words($0.rule.value)), "source": $0.rule.source.description])
    }
    return Field(
        name, frame(.callMatter),
        hint: [frame(.callMatterHint), hint].compactMap(\.self).joined(
            separator: frame.language == .chinese ? "" : " ")
    ).select(frame, choices, value: filled, empty: frame(.callMatterChoose))
}

/// What somebody else decides says who.
private func matterLabel(_ matter: Matter, for kind: BodyKind, _ frame: Frame) -> String {
    guard kind.isDeciding, matter.competence(of: kind) == .never else { return frame(matter.title) }
    let deciders = BodyKind.allCases.filter(matter.deciders.contains).map { frame($0.title) }
    return frame(
        .callMatterOfAnother,
        [
            "matter": frame(matter.title),
            "body": deciders.joined(separator: frame.language == .chinese ? "、" : ", "),
        ])
}

private func authorisationFields(_ number: Int, _ form: ConveningForm, _ frame: Frame) -> HTML {
    let kept: HTML =
        form.authorisations.isEmpty
        ? .empty
        : Field("delegation_\(number)", frame(.callDelegation), isOptional: true).select(
            frame,
            form.authorisations.map {
                Choice("\($0.id)", frame(.resolutionNumber, ["number": $0.number]))
            }, value: "", empty: frame(.callMatterNone))
    let cited = Field(
        "delegation_text_\(number)", frame(.callDelegationText), hint: frame(.callDelegationHint),
        isOptional: true
    ).text(frame, maxLength: AssemblyLimits.delegation_length_max)
    return "\(kept)\(cited)"
}
