import Access
import Kernel
import Places
import Web

/// The file of one household.
func householdPage(_ file: HouseholdFile, _ frame: Frame) -> HTML {
    Layout.page(
        title: file.title(frame), purpose: frame(.householdPurpose), frame: frame,
        crumbs: householdCrumbs(file, frame),
        body: """
            \(FactsList(facts(file, frame)).html)\
            \(Part(id: "members", frame(.householdMembers), note: frame(.householdMasked), members(file, frame)).html)\
            \(visits(file, frame))\(changes(file, frame))\(former(file, frame))\(history(file, frame))
            """)
}

func householdCrumbs(_ file: HouseholdFile, _ frame: Frame, isOwn: Bool = true) -> [Crumb] {
    Crumb.way(file.line.reversed().map { ($0.name, $0.id) }, frame: frame) { "/households?place=\($0)" }
        + [Crumb(file.title(frame), path: isOwn ? nil : file.path)]
}

private func facts(_ file: HouseholdFile, _ frame: Frame) -> [Fact] {
    let household = file.household
    let state = frame(
        .householdSince, ["state": frame(household.state.text), "day": frame.day(household.stateSince)])
    return [
        Fact(frame(.householdCode), household.code),
        Fact(frame(.householdPlace), file.line.first?.name ?? ""),
        Fact(
            frame(.householdAddress),
            household.address.isEmpty ? frame(.householdNotEntered) : household.address),
        Fact(frame(.householdState), state),
        Fact(frame(.householdOpened), frame.day(household.opened)),
    ]
}

private func members(_ file: HouseholdFile, _ frame: Frame) -> HTML {
    guard !file.members.isEmpty else { return "<p class=\"quiet\">\(frame(.householdNobody))</p>" }
    return file.members.html { member in
        let path = "/people/\(member.membership.person)"
        return """
            <section class="panel">
            <h3><a\(Attribute.href(path))>\(member.name)</a> \
            \(Tag(frame(member.membership.relation.text)).html)</h3>
            \(FactsList(particularFacts(member.particulars, of: member.name, at: path, frame)).html)\
            \(file.isOpen ? memberActs(member, file, frame) : .empty)
            </section>

            """
    }
}

/// What is known of a person, masked, each with the way to see it.
func particularFacts(
    _ particulars: MaskedParticulars?, of name: String, at path: String, _ frame: Frame
) -> [Fact] {
    guard let particulars else { return [] }
    func masked(_ shown: String, _ label: Text, _ field: SensitiveField) -> Fact {
        Fact(
            frame(label),
            html: Masked(
                shown, what: frame(.personWhat, ["name": name, "what": frame(label)]),
                lookAt: "\(path)/looks?field=\(field.rawValue)"
            ).html(frame))
    }
    var facts: [Fact] = []
    if let sex = particulars.sex { facts.append(Fact(frame(.personSex), frame(sex.text))) }
    if let year = particulars.birthYear, let age = particulars.age {
        let shown = frame(.personBorn, ["year": "\(year)", "age": "\(age)"])
        facts.append(masked(shown, .personBirth, .birth))
    }
    if let phone = particulars.phone { facts.append(masked(phone, .personPhone, .phone)) }
    if particulars.hasIdentityNumber {
        facts.append(masked(String(repeating: "*", count: 18), .personIdentityNumber, .identityNumber))
    }
    if particulars.hasCare { facts.append(masked(frame(.personHasCare), .personCare, .needs)) }
    return facts
}

private func memberActs(_ member: HouseholdFile.Member, _ file: HouseholdFile, _ frame: Frame) -> HTML {
    let person = member.membership.person
    let change = Button(frame(.personChange), .bare, isSmall: true, more: member.name)
        .link(to: "/people/\(person)/description")
    let leave = Button(frame(.memberLeave), .bare, isSmall: true, more: member.name)
        .link(to: "\(file.path)/members/\(person)/departure")
    return Button.row(change, leave)
}

private func changes(_ file: HouseholdFile, _ frame: Frame) -> HTML {
    guard file.isOpen else { return .empty }
    let links: [(Text, String)] = [
        (.householdDescribe, "description"), (.householdRelocate, "relocation"),
        (.householdSetState, "state"), (.householdSetHead, "head"), (.householdSplit, "division"),
        (.householdMerge, "merger"),
    ]
    let add = Button(frame(.memberAdd), .main).link(to: "\(file.path)/members/new")
    let buttons = links.html { text, path in
        Button(frame(text), isSmall: true).link(to: "\(file.path)/\(path)")
    }
    return Part(
        id: "changes", frame(.householdChanges),
        "<p>\(add)</p>\(Button.row(buttons))"
    ).html
}

private func visits(_ file: HouseholdFile, _ frame: Frame) -> HTML {
    guard file.isOpen else { return .empty }
    let id = file.household.id
    return Button.row(
        Button(frame(.householdVisits)).link(to: "/visits/households/\(id)"),
        Button(frame(.householdRelief)).link(to: "/relief/new?household=\(id)"))
}

private func former(_ file: HouseholdFile, _ frame: Frame) -> HTML {
    guard !file.former.isEmpty else { return .empty }
    let rows = file.former.map { member -> [HTML] in
        [
            Address.link(member.name, to: "/people/\(member.membership.person)"),
            "\(frame(member.membership.relation.text))", "\(frame.day(member.membership.period.from))",
            "\(member.membership.period.until.map(frame.day) ?? "")",
        ]
    }
    return Fold(
        frame(.householdFormer),
        DataTable(
            frame(.householdFormer), hidesCaption: true,
            columns: [
                .init(frame(.personName)), .init(frame(.personRelation)), .init(frame(.householdFrom)),
                .init(frame(.householdUntil)),
            ], rows: rows
        ).html
    ).html
}

private func history(_ file: HouseholdFile, _ frame: Frame) -> HTML {
    guard file.stays.count > 1 || !file.successions.isEmpty else { return .empty }
    let stays = file.stays.html { stay in
        let words = frame(
            .householdLay,
            ["place": file.placeNames[stay.place] ?? "", "day": frame.day(stay.period.from)])
        return "<li>\(words)</li>"
    }
    let successions = file.successions.html { succession in
        let isSource = succession.from == file.household.id
        let other = isSource ? succession.to : succession.from
        let text: Text =
            switch (succession.kind, isSource) {
            case (.split, true): .householdSplitInto
            case (.split, false): .householdSplitFrom
            case (.merged, true): .householdMergedInto
            case (.merged, false): .householdMergedFrom
            }
        let words = frame(text, ["code": file.codes[other] ?? "", "day": frame.day(succession.on)])
        return "<li>\(Address.link(words, to: "/households/\(other)"))</li>"
    }
    return Fold(frame(.householdHistory), "<ul>\(stays)\(successions)</ul>").html
}

extension Household.State {
    var text: Text {
        switch self {
        case .resident: .householdResident
        case .away: .householdAway
        case .empty: .householdEmpty
        case .moved: .householdMoved
        case .closed: .householdClosed
        }
    }
}

extension Sex {
    var text: Text {
        switch self {
        case .male: .personMale
        case .female: .personFemale
        }
    }
}

extension Relation {
    var text: Text {
        switch self {
        case .head: .relationHead
        case .spouse: .relationSpouse
        case .son: .relationSon
        case .daughter: .relationDaughter
        case .childInLaw: .relationChildInLaw
        case .grandchild: .relationGrandchild
        case .parent: .relationParent
        case .parentInLaw: .relationParentInLaw
        case .grandparent: .relationGrandparent
        case .sibling: .relationSibling
        case .other: .relationOther
        }
    }
}
