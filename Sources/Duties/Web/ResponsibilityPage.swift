import Kernel
import Places
import Web

/// The tree from the top down: who answers for a place, then for what lies in it.
func responsibilityPage(_ content: Responsibility, _ frame: Frame) -> HTML {
    let place = content.root.place
    let gaps: HTML =
        content.gaps.isEmpty
        ? "<p class=\"good\">\(frame(.responsibilityWhole))</p>"
        : Part(
            id: "gaps", frame(.responsibilityGaps), note: frame(.responsibilityGapsNote),
            Queue(content.gaps.map { gapRow($0, place, isOpen: content.seesGaps, frame) }).html
        ).html
    let tree: HTML =
        content.root.isNamed
        ? DataTable(
            frame(.responsibilityTree), hidesCaption: true,
            columns: [.responsibilityWhere, .responsibilityWho, .responsibilityWhat].map {
                DataTable.Column(frame($0))
            }, rows: rows(content.root, isRoot: true, content.levels, frame)
        ).html
        : EmptyState(frame(.linksNone), frame(.linksNoneNote), action: nil).html
    return Layout.page(
        title: frame(.responsibilityTitle, ["place": fullName(place, content.above)]),
        purpose: frame(.responsibilityPurpose), frame: frame,
        crumbs: dutyCrumbs(content.above, place, last: frame(.responsibility)),
        body: """
            \(Part(id: "tree", frame(.responsibilityTree), tree).html)\(gaps)\
            \(Button.row(
                Button(frame(.linksOfPlace)).link(to: "/places/\(place.id)/links"),
                content.leads
                    ? Button(frame(.responsibilityPledges)).link(to: "/pledges?place=\(place.id)") : .empty,
                Button(frame(.kindsTitle), .bare).link(to: "/duties/kinds")))
            """)
}

private func gapRow(
    _ gap: (template: LinkTemplate, count: Int), _ place: Place, isOpen: Bool, _ frame: Frame
) -> Queue.Row {
    let words: Text = gap.template.target == .household ? .gapHouseholdsOf : .gapPlaceOf
    let about = gap.template.holder(frame.language)
    let title =
        gap.template.target == .household
        ? frame(words, ["about": about, "have": "\(gap.count)"]) : frame(words, ["about": about])
    let kind: Gap.Kind = gap.template.target == .household ? .householdsUnlinked : .placeUnlinked
    return Queue.Row(
        title,
        path: isOpen
            ? "/duties/gaps?place=\(place.id)&kind=\(kind.rawValue)" : "/places/\(place.id)/links",
        clock: ClockBadge(.late, frame(.responsibilityGap)), meta: gap.template.name(frame.language))
}

/// A line for everybody who answers, the place and its level before them; a place of which nobody is named, nor of
/// anything in it, is left to the list of gaps.
private func rows(
    _ node: Responsibility.Node, isRoot: Bool = false, _ levels: LevelNames, _ frame: Frame
) -> [[HTML]] {
    guard isRoot || node.isNamed else { return [] }
    let place: HTML = """
        <span class="quiet small">\(frame(levels.text(of: node.place.level)))</span> \
        \(Address.link(node.place.name, to: dutyPath(node.place)))
        """
    func who(_ kind: String, _ name: String, _ person: PersonID) -> HTML {
        "\(Address.link(name, to: "/duties/people/\(person)")) <span class=\"quiet small\">\(kind)</span>"
    }
    var lines = node.leaders.map { leader -> [HTML] in
        [
            place, who(leader.template.name(frame.language), leader.name, leader.person),
            "\(frame(.responsibilityPlace))",
        ]
    }
    lines += node.holders.map { holder in
        let finding: HTML =
            holder.finding.map { " <span class=\"late\">\($0.words(frame))</span>" } ?? .empty
        let count = frame(.responsibilityHouseholds, ["count": "\(holder.count)"])
        return [
            place, who(holder.template.holder(frame.language), holder.name, holder.person),
            "\(count)\(finding)",
        ]
    }
    if isRoot, node.leaders.isEmpty {
        lines.insert([place, "<span class=\"quiet\">\(frame(.responsibilityNobody))</span>", ""], at: 0)
    }
    return lines + node.children.flatMap { rows($0, levels, frame) }
}
