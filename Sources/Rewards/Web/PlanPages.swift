import Assemblies
import Kernel
import Ledger
import Places
import Points
import Rulebook
import Web

/// One id for each of the acts that a plan's page offers.
struct PlanActIDs: Sendable {
    let submission: AnyID
    let withdrawal: AnyID
    let adoption: AnyID
}

/// Article 42, said wherever a budget is shared out.
func shareNote(_ frame: Frame) -> HTML {
    Inset(frame(.shareNoteTitle), "<p>\(frame(.shareNoteText))</p>").html
}

func rewardPlanPage(_ file: PlanFile, ids: PlanActIDs, _ frame: Frame) -> HTML {
    let plan = file.plan
    return Layout.page(
        title: plan.terms.title, purpose: frame(plan.state.purpose), frame: frame,
        crumbs: rewardCrumbs(file.office.line, frame),
        body: """
            \(planVote(file, frame))\(planActs(file, ids, frame))\
            \(plan.terms.kind == .shares ? shareNote(frame) : .empty)\
            \(FactsList(plan.facts(frame)).html)\(planTiers(plan, frame))\(planLists(file, frame))\
            \(earlierWordings(file, frame))\(file.body?.disclosure(frame))
            """)
}

extension RewardPlan {
    func facts(_ frame: Frame) -> [Fact] {
        var facts = [
            Fact(frame(.planKind), frame(terms.kind.title)), Fact(frame(.planState), frame(state.title)),
            Fact(frame(.planYear), "\(terms.year)"), Fact(frame(.planBasis), terms.basis),
        ]
        if wording > 1 {
            facts.insert(
                Fact(frame(.planWording), frame(.planWordingNumber, ["number": "\(wording)"])), at: 2)
        }
        if terms.kind == .shares {
            facts.append(Fact(frame(.planBudget), terms.budget.description))
            facts.append(Fact(frame(.planSource), terms.source))
        } else {
            facts.append(Fact(frame(.planScope), frame(terms.scope.title)))
            facts.append(
                Fact(
                    frame(.planLast),
                    terms.last_places == 0
                        ? frame(.planLastNone) : frame(.planLastWords, ["count": "\(terms.last_places)"])))
        }
        facts.append(Fact(frame(.planMinimum), Points.unit.text(terms.points_min)))
        facts.append(Fact(frame(.planTies), frame(.planTiesText)))
        if let adoption {
            let words = frame(.planAdopted, ["number": adoption.number, "day": frame.day(adoption.decided)])
            facts.append(
                Fact(
                    frame(.planResolution),
                    html: Address.link(words, to: "/resolutions/\(adoption.resolution)")))
        }
        return facts
    }
}

private func planVote(_ file: PlanFile, _ frame: Frame) -> HTML {
    guard file.plan.state == .submitted else { return .empty }
    let plan = file.plan
    let matter = plan.terms.kind == .shares ? "collective.affairs" : "village.interest"
    let links = file.bodies.html { body in
        let query = [
            ("matter", matter), ("subject", "\(plan.id)"), ("subject_kind", Rewards.planKind),
            ("text", plan.motionText), ("title", plan.terms.title),
        ].map { "\($0.0)=\(Address.queryValue($0.1))" }
        return Button(frame(.planConvene, ["body": body.name]), .main)
            .link(to: "/bodies/\(body.id)/assemblies/new?\(query.joined(separator: "&"))")
    }
    let none: HTML = file.bodies.isEmpty ? "<p>\(frame(.planNoBody))</p>" : .empty
    let how: HTML = file.office.isWriter ? "\(none)<p class=\"row-btns\">\(links)</p>" : .empty
    return Part(
        id: "vote", frame(.planVote), note: frame(.planVoteNote),
        "<div class=\"panel\">\(Prose(plan.motionText).html)</div>\(how)"
    ).html
}

private func planActs(_ file: PlanFile, _ ids: PlanActIDs, _ frame: Frame) -> HTML {
    guard file.office.isWriter else { return .empty }
    let path = file.plan.path
    let drop = Form.act(
        to: "\(path)/withdrawal", id: ids.withdrawal, frame: frame, Button(frame(.planDrop), .bare).submit())
    let another = Button(frame(.planAnother), .bare)
        .link(to: "/rewards/plans/new?place=\(file.plan.place)&from=\(file.plan.id)")
    switch file.plan.state {
    case .draft:
        let revise = Button(frame(.planRevise)).link(to: "\(path)/terms")
        let submit = Form.act(
            to: "\(path)/submission", id: ids.submission, frame: frame,
            hidden: ["wording": "\(file.plan.wording)"],
            Button(frame(.planSubmit), .main).submit())
        return """
            <div class="panel">\(Prose(file.plan.motionText).html)</div>\
            <div class="row-btns">\(submit)\(revise)\(drop)</div>
            """
    case .submitted:
        return "\(planAdoption(file, ids, frame))<div class=\"row-btns\">\(drop)\(another)</div>"
    case .adopted:
        let preview = Button(frame(.planPreview), .main).link(to: "\(path)/preview")
        return "<p class=\"row-btns\">\(preview)\(another)</p>"
    case .dropped: return "<p class=\"row-btns\">\(another)</p>"
    }
}

private func planAdoption(_ file: PlanFile, _ ids: PlanActIDs, _ frame: Frame) -> HTML {
    guard let first = file.resolutions.first else {
        return "<p class=\"quiet\">\(frame(.planNoVoteYet))</p>"
    }
    let choices = file.resolutions.map { resolution in
        Choice(
            "\(resolution.id)",
            frame(
                resolution.isPassed ? .planVotePassed : .planVoteFailed,
                ["number": resolution.number, "day": frame.day(resolution.decided)]))
    }
    let field = Field("resolution", frame(.planResolution)).radios(frame, choices, value: "\(first.id)")
    return Part(
        id: "adoption", frame(.planAdopt),
        Form.post(
            to: "\(file.plan.path)/adoption", id: ids.adoption, frame: frame,
            "\(field)\(Button(frame(.planAdoptButton), .main).submit())")
    ).html
}

private func planTiers(_ plan: RewardPlan, _ frame: Frame) -> HTML {
    guard !plan.terms.tiers.isEmpty else { return .empty }
    return DataTable(
        frame(.planTiersTable), columns: [.init(frame(.planRanks)), .init(frame(.planReward))],
        rows: plan.terms.tiers.map { tier in
            ["\(tier.first == tier.last ? "\(tier.first)" : "\(tier.first)–\(tier.last)")", "\(tier.words)"]
        }
    ).html
}

private func planLists(_ file: PlanFile, _ frame: Frame) -> HTML {
    guard !file.lists.isEmpty else { return .empty }
    let rows = file.lists.map { list in
        Queue.Row(
            frame(.listVersion, ["number": "\(list.number)"]), path: list.path,
            place: frame(list.state.title),
            meta: frame.moment(list.frozen))
    }
    return Part(id: "lists", frame(.planLists), Queue(rows).html).html
}

/// What a plan said before, so that nobody votes on a text whose changes are hidden.
private func earlierWordings(_ file: PlanFile, _ frame: Frame) -> HTML {
    guard !file.earlier.isEmpty else { return .empty }
    let parts = file.earlier.html { wording in
        let name = wording.replacer.flatMap { file.people[$0] } ?? frame(.planReplacerNobody)
        let words = frame(
            .planWordingReplaced,
            ["number": "\(wording.number)", "time": frame.moment(wording.replaced), "name": name])
        return "<p><b>\(words)</b></p><div class=\"panel\">\(Prose(wording.text).html)</div>\n"
    }
    return Fold(frame(.planEarlier, ["count": "\(file.earlier.count)"]), parts).html
}
