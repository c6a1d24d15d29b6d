import Kernel
import Places
import Web

/// The kinds of teams and links, those in use first.
func kindsPage(_ content: KindsContent, _ frame: Frame) -> HTML {
    let on = content.kinds.filter(\.isOn)
    let off = content.kinds.filter { !$0.isOn }
    let known: HTML =
        off.isEmpty
        ? .empty
        : Part(
            id: "known", frame(.kindsOff), note: frame(.kindsOffNote),
            off.html { kindPanel($0, content, frame) }
        ).html
    return Layout.page(
        title: frame(.kindsTitle), purpose: frame(.kindsPurpose), frame: frame,
        crumbs: [
            Crumb(frame(.gapsTitle), path: content.seesGaps ? "/duties/gaps" : nil),
            Crumb(frame(.kindsTitle)),
        ],
        body: Part(id: "used", frame(.kindsOn), on.html { kindPanel($0, content, frame) }).html + known)
}

private func kindPanel(_ kind: KindsContent.Kind, _ content: KindsContent, _ frame: Frame) -> HTML {
    var facts = [Fact(frame(.kindLevel), frame(content.levels.text(of: kind.level)))]
    if let team = kind.team {
        let slots = team.slots.map { slotWords($0, frame) }.joined(separator: frame(.dutyComma))
        facts.append(Fact(frame(.kindMade), slots))
    }
    if let link = kind.link {
        facts.append(Fact(frame(.kindHolder), link.holder(frame.language)))
        facts.append(Fact(frame(.kindTargets), targetWords(link, content, frame)))
    }
    facts.append(Fact(frame(.kindSource), kind.source + (kind.isChecked ? "" : frame(.dutyUnchecked))))
    let button = Button(frame(kind.isOn ? .kindEnd : .kindUse), more: kind.name(frame.language)).submit()
    let act: HTML =
        content.maySwitch
        ? Form.act(
            to: "/duties/kinds/\(kind.code)/use", id: content.ids(kind.code), frame: frame,
            hidden: ["isOn": kind.isOn ? "" : "1"], button) : .empty
    return """
        <section class="panel" id="kind-\(kind.code)"><h3>\(kind.name(frame.language))</h3>
        \(FactsList(facts).html)\(act)</section>

        """
}

private func slotWords(_ slot: TeamSlot, _ frame: Frame) -> String {
    let name = slot.name(frame.language)
    switch slot.count_max {
    case let most? where most == slot.count_min: return frame(.kindSlot, ["name": name, "count": "\(most)"])
    case .some, nil:
        return slot.count_min == 0
            ? frame(.kindSlotAny, ["name": name])
            : frame(.kindSlotLeast, ["name": name, "count": "\(slot.count_min)"])
    }
}

private func targetWords(_ link: LinkTemplate, _ content: KindsContent, _ frame: Frame) -> String {
    let what =
        switch link.target {
        case .person: frame(.kindPersons)
        case .household: frame(.kindHouseholds)
        case .place(let level): frame(content.levels.text(of: level))
        }
    switch (link.count_min, link.count_max) {
    case (let least?, let most?) where least == most:
        return frame(.kindCountExactly, ["what": what, "count": "\(most)"])
    case (let least?, let most?):
        return frame(.kindCountBetween, ["what": what, "least": "\(least)", "most": "\(most)"])
    case (nil, let most?): return frame(.kindCountMost, ["what": what, "count": "\(most)"])
    case (let least?, nil): return frame(.kindCountLeast, ["what": what, "count": "\(least)"])
    case (nil, nil): return what
    }
}

/// What the page of kinds says.
extension Text {
    static let kindsTitle = Text("duties.kinds.title", "队伍和联系的种类", "Kinds of teams and links")
    static let kindsPurpose = Text(
        "duties.kinds.purpose", "县里用哪几种队伍、哪几种联系。没启用的不进缺口清单。",
        "Which kinds of teams and links the county uses. What is not in use makes no gaps.")
    static let kindsOn = Text("duties.kinds.on", "正在用", "In use")
    static let kindsOff = Text("duties.kinds.off", "可以启用", "Can be used too")
    static let kindsOffNote = Text(
        "duties.kinds.off-note", "别的地方的做法，县里要用就启用。",
        "Ways of other places; the county takes up what suits it.")
    static let kindLevel = Text("duties.kind.level", "建在哪一级", "Level")
    static let kindMade = Text("duties.kind.made", "组成", "Made up of")
    static let kindHolder = Text("duties.kind.holder", "谁来联系", "Who answers")
    static let kindTargets = Text("duties.kind.targets", "联系什么", "For what")
    static let kindSource = Text("duties.kind.source", "依据", "Source")
    static let kindUse = Text("duties.kind.use", "启用", "Use it")
    static let kindEnd = Text("duties.kind.end", "停用", "Use it no more")
    static let kindSlot = Text("duties.kind.slot", "{name} {count} 人", "{name}: {count}")
    static let kindSlotAny = Text("duties.kind.slot-any", "{name}若干", "{name}: any number")
    static let kindSlotLeast = Text("duties.kind.slot-least", "{name} {count} 人以上", "{name}: {count} or more")
    static let kindPersons = Text("duties.kind.persons", "人", "Persons")
    static let kindHouseholds = Text("duties.kind.households", "户", "Households")
    static let kindCountExactly = Text("duties.kind.exactly", "{what}，每人 {count} 个", "{what}, {count} each")
    static let kindCountBetween = Text(
        "duties.kind.between", "{what}，每人 {least} 到 {most} 个", "{what}, {least} to {most} each")
    static let kindCountMost = Text(
        "duties.kind.most", "{what}，每人最多 {count} 个", "{what}, at most {count} each")
    static let kindCountLeast = Text(
        "duties.kind.least", "{what}，每人最少 {count} 个", "{what}, at least {count} each")
}
