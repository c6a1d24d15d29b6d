import Assemblies
import Kernel
import Places
import Web

/// A version of the rules: its clauses, each with an address, and how it came about.
func charterPage(_ file: CharterFile, ids: FormIDs, _ frame: Frame) -> HTML {
    let charter = file.charter
    let buttons =
        Button(frame(.filePrint), icon: .print).link(to: "\(file.path)/print")
        + (file.versions.count > 1
            ? Button(frame(.charterCompare), .bare).link(to: "\(file.path)/comparison") : .empty)
    return Layout.page(
        title: charter.title,
        purpose: frame.joined(
            file.place?.name ?? "", frame(.charterVersion, ["version": "\(charter.version)"]),
            charter.stage(frame)),
        frame: frame,
        crumbs: file.sight > .everybody
            ? [Crumb(frame(.chartersTitle), path: "/charters")]
            : [Crumb(file.place?.name ?? "", path: "/decisions/\(charter.place)")],
        body: """
            \(charterOrder(file, frame))\(charterClauses(charter, frame))\(charterFacts(file, frame))\
            <p class="row-btns">\(buttons)</p>
            \(charterActs(file, ids, frame))
            """)
}

private func charterOrder(_ file: CharterFile, _ frame: Frame) -> HTML {
    guard let order = file.charter.standing.order else { return .empty }
    return Inset(
        frame(.charterOrdered, ["day": frame.day(order.on)]), Prose(order.reason).html
    ).html
}

func charterClauses(_ charter: Charter, _ frame: Frame) -> HTML {
    let items = charter.clauses.enumerated().html { index, clause in
        let number = frame(.clauseNumber, ["number": "\(index + 1)"])
        return "<li id=\"clause-\(index + 1)\"><b>\(number)</b> \(clause)</li>\n"
    }
    return "<ol class=\"plain\">\(items)</ol>\n"
}

private func charterFacts(_ file: CharterFile, _ frame: Frame) -> HTML {
    let standing = file.charter.standing
    var facts: [Fact] = []
    if let adopted = standing.adopted, let resolution = standing.resolution {
        facts.append(
            Fact(
                frame(.charterAdopted),
                html: Address.link(frame.day(adopted), to: "/resolutions/\(resolution)")))
    }
    if let from = standing.from { facts.append(Fact(frame(.charterFrom), frame.day(from))) }
    if let filing = standing.filing {
        facts.append(
            Fact(frame(.charterFiling), frame.joined(filing.number, frame.day(filing.on))))
    } else if standing.state == .adopted {
        facts.append(Fact(frame(.charterFiling), frame(.charterUnfiled)))
    }
    let others = file.versions.filter { $0.id != file.charter.id }.html { other in
        let words = frame.joined(
            frame(.charterVersion, ["version": "\(other.version)"]), other.stage(frame))
        return "<li>\(Address.link(words, to: "/charters/\(other.id)"))</li>\n"
    }
    let list: HTML =
        file.versions.count > 1
        ? Part(id: "versions", frame(.charterVersions), "<ul class=\"plain\">\(others)</ul>").html : .empty
    return (facts.isEmpty ? .empty : FactsList(facts).html) + list
}

private func charterActs(_ file: CharterFile, _ ids: FormIDs, _ frame: Frame) -> HTML {
    var folds = HTML.empty
    if file.sight == .actor, file.charter.standing.state == .draft {
        folds += draftActs(file, ids, frame)
    }
    if file.isTown, file.charter.standing.state == .adopted {
        if file.charter.standing.filing == nil { folds += filingForm(file, ids[3], frame) }
        folds +=
            Fold(
                frame(.orderTitle),
                Form.post(
                    to: "\(file.path)/correction", id: ids[4], frame: frame,
                    """
                    \(Field("reason", frame(.orderReason), hint: frame(.orderReasonHint))
                    .area(frame, rows: 3, maxLength: DeliberationLimits.reason_length_max))\
                    \(Button(frame(.orderSend)).submit())
                    """)
            ).html
    }
    if file.sight == .actor, file.charter.standing.state == .adopted, file.charter.standing.until == nil {
        folds +=
            "<p>\(Address.link(frame(.charterRevise), to: "/charters/new?from=\(file.charter.id)"))</p>\n"
        folds +=
            "<p>\(Address.link(frame(.rosterNew), to: "/rosters/new?charter=\(file.charter.id)"))</p>\n"
    }
    return folds.isEmpty ? .empty : Part(id: "acts", frame(.actsTitle), folds).html
}

/// The assembly is called, or what it passed is used, or the draft is given up.
private func draftActs(_ file: CharterFile, _ ids: FormIDs, _ frame: Frame) -> HTML {
    var parts: HTML =
        "<p>\(frame(file.charter.kind == .villageRules ? .charterNext : .charterNextPact))</p>\n"
    for resolution in file.waiting {
        let words = frame(.voteUse, ["number": frame.numbered(resolution.number)])
        parts += Form.act(
            to: "\(file.path)/adoption", id: ids[0], frame: frame,
            hidden: ["resolution": "\(resolution.id)"], Button(words, .main).submit())
    }
    for assembly in file.called {
        let words = frame(
            .voteCalled, ["body": frame(assembly.kind.title), "when": frame.moment(assembly.meets)])
        parts += "<p><b>\(Address.link(words, to: "/assemblies/\(assembly.id)"))</b></p>\n"
    }
    if file.called.isEmpty, !file.bodies.isEmpty {
        parts +=
            Fold(
                frame(.callTitle), isOpen: file.waiting.isEmpty,
                callingForm(to: "\(file.path)/assemblies", file.bodies, asksBasis: false, ids[1], frame)
            ).html
    } else if file.bodies.isEmpty {
        parts +=
            "<p>\(frame(.voteNoBody)) \(Address.link(frame(.listAssemblies), to: "/assemblies"))</p>\n"
    }
    return parts
        + Form.act(
            to: "\(file.path)/withdrawal", id: ids[2], frame: frame,
            Button(frame(.charterDrop), .bare).submit())
}

private func filingForm(_ file: CharterFile, _ id: AnyID, _ frame: Frame) -> HTML {
    Fold(
        frame(.filingTitle), isOpen: true,
        Form.post(
            to: "\(file.path)/filing", id: id, frame: frame,
            """
            \(Field("number", frame(.filingNumber)).text(frame, maxLength: DeliberationLimits.name_length_max))\
            \(Field("on", frame(.filingOn)).date(frame, value: frame.now.day, max: frame.now.day))\
            \(Button(frame(.filingSend), .main).submit())
            """)
    ).html
}

/// The form for the next version, with the clauses in force to begin from.
func charterFormPage(_ form: CharterForm, id: CharterID, _ frame: Frame) -> HTML {
    let limits = DeliberationLimits.self
    let send = Button(frame(.charterSend), .main, isWide: true).submit(form: "charter")
    let clauses = form.base.map { base in
        base.clauses.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
    }
    let kind: Charter.Kind =
        form.base?.kind ?? (form.place.name.hasSuffix("社区") ? .residentsPact : .villageRules)
    return Layout.page(
        title: frame(.charterWrite), purpose: frame(.charterFormPurpose), frame: frame,
        crumbs: [Crumb(frame(.chartersTitle), path: "/charters")], action: Layout.action(send),
        body: Form.post(
            to: "/charters", id: id, frame: frame, name: "charter", isDraft: true,
            """
            \(Field("place", frame(.proposeFieldPlace)).select(
                frame, form.places.map { Choice("\($0.id)", $0.name) }, value: "\(form.place.id)"))\
            \(Field("kind", frame(.charterFieldKind)).radios(
                frame, Charter.Kind.allCases.map { Choice($0.rawValue, frame($0.title)) },
                value: kind.rawValue))\
            \(Field("title", frame(.formFieldTitle)).text(
                frame, value: form.base?.title ?? form.place.name + frame(kind.title),
                maxLength: limits.title_length_max))\
            \(Field("clauses", frame(.charterFieldClauses), hint: frame(.charterFieldClausesHint)).area(
                frame, value: clauses ?? "", rows: 16))\
            \(Field("wanted", frame(.charterFieldWanted), hint: frame(.charterFieldWantedHint), isOptional: true)
                .date(frame, min: frame.now.day))
            """))
}

/// Two versions, clause by clause.
func comparisonPage(_ comparison: CharterComparison, _ frame: Frame) -> HTML {
    let (old, new) = (comparison.old, comparison.new)
    let rows: [[HTML]] = comparison.changes.map { change in
        switch change {
        case .same(let left, let right):
            ["\(frame(.changeSame))", cell(old, left, frame), cell(new, right, frame)]
        case .changed(let left, let right):
            ["<b>\(frame(.changeChanged))</b>", cell(old, left, frame), cell(new, right, frame)]
        case .added(let right): ["<b>\(frame(.changeAdded))</b>", "", cell(new, right, frame)]
        case .removed(let left): ["<b>\(frame(.changeRemoved))</b>", cell(old, left, frame), ""]
        }
    }
    return Layout.page(
        title: frame(.compareTitle), purpose: new.title, frame: frame,
        crumbs: [Crumb(new.title, path: comparison.file.path)], kind: .wide,
        body: DataTable(
            frame(.compareTitle), hidesCaption: true,
            columns: [
                .init(frame(.compareChange)), .init(frame(.charterVersion, ["version": "\(old.version)"])),
                .init(frame(.charterVersion, ["version": "\(new.version)"])),
            ], rows: rows
        ).html)
}

private func cell(_ charter: Charter, _ number: Int, _ frame: Frame) -> HTML {
    "\(frame(.clauseNumber, ["number": "\(number)"])) \(charter.clauses[number - 1])"
}

extension Charter.Kind {
    var title: Text {
        switch self {
        case .villageRules: .kindVillageRules
        case .residentsPact: .kindResidentsPact
        }
    }
}
