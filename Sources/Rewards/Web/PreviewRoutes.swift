import Access
import HTTPTypes
import Kernel
import Ledger
import Points
import Storage
import Web

/// What a plan comes to, before it is written down.
struct PlanPreview: Sendable {
    let office: RewardsOffice
    let plan: RewardPlan
    let upTo: Day?
    /// `nil` where the plan cannot be applied so.
    let outlook: RewardOutlook?
    let refusal: ListRefusal?
    let names: RewardNames
    let today: Day

    static func read(
        _ id: RewardPlanID, upTo day: Day?, _ officer: OfficerCaller, in reader: Reader
    ) throws -> PlanPreview {
        let plan = try Rewards.plan(id, in: reader)
        let office = try RewardsOffice.written(officer, at: plan.place, in: reader)
        var (outlook, refusal): (RewardOutlook?, ListRefusal?) = (nil, nil)
        do {
            try ListStore.all(of: id, in: reader).checkNext()
            outlook = try Rewards.outlook(of: id, upTo: day, in: reader)
        } catch let refused as ListRefusal { refusal = refused }
        return PlanPreview(
            office: office, plan: plan, upTo: day, outlook: outlook, refusal: refusal,
            names: try RewardNames.read(outlook?.entries ?? [], in: reader), today: reader.now.day)
    }

    static let shape = Shape.named(
        "RewardPreview",
        .object([
            ("plan", .id), ("up_to", .day), ("is_year_closed", .flag), ("households", .whole),
            ("points", .whole), ("sum_fen", .whole), ("items", .list(RewardEntry.shape)),
        ]))

    static func write(_ outlook: RewardOutlook, _ names: RewardNames, to json: inout JSONText) {
        json.object { json in
            json.field("plan", outlook.plan.id)
            json.field("up_to", outlook.upTo)
            json.field("is_year_closed", outlook.isYearClosed)
            json.field("households", outlook.households)
            json.field("points", outlook.points)
            json.field("sum_fen", outlook.sum)
            json.key("items")
            json.array(outlook.entries) { json, entry in json.object { entry.fields(names, to: &$0) } }
        }
    }
}

enum PreviewRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "rewards/plans/{id}/preview", for: OfficerCaller.self,
            "What the plan comes to for the points up to a day, or of the closed year; nothing is written.",
            query: [QueryField("up_to", .day, "The last day that counts; the whole closed year without it.")],
            output: PlanPreview.shape
        ) { visit, officer in
            let id: RewardPlanID = try visit.id("id")
            let text = visit.query["up_to"] ?? visit.input["up_to"] ?? ""
            let day = Day(text)
            if day == nil, !text.isEmpty { throw FieldRefusal(.unreadable, at: "up_to") }
            let preview = try await visit.county.database.read {
                try PlanPreview.read(id, upTo: day, officer, in: $0)
            }
            if visit.face == .program, let refusal = preview.refusal { throw refusal }
            let listID = RewardListID.minted(at: visit.now)
            return Answer(
                json: { json in
                    if let outlook = preview.outlook { PlanPreview.write(outlook, preview.names, to: &json) }
                }, page: { planPreviewPage(preview, id: listID, $0) })
        },
        Endpoint(
            .post, "rewards/plans/{id}/lists", for: OfficerCaller.self,
            "Computes the plan's list and writes it down; an earlier version is replaced.",
            fields: [InputField("id", .id), InputField("up_to", .day)], output: RewardFile.shape,
            form: "rewards/plans/{id}/preview"
        ) { visit, officer in try await freeze(visit, officer) },
    ]

    private static func freeze(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let plan: RewardPlanID = try visit.id("id")
        guard let id = try visit.input.id("id", of: Marks.RewardList.self) else { throw WebRefusal.idMissing }
        let day = try visit.input.day("up_to")
        let digest = visit.input.digest + plan.bytes
        // Ranks are computed beside the lane; a repeated sending finds the list that is there.
        let outlook: RewardOutlook? = try await visit.county.database.read { reader in
            _ = try RewardsOffice.written(officer, at: Rewards.plan(plan, in: reader).place, in: reader)
            if try ListStore.find(id, in: reader) != nil { return nil }
            return try Rewards.outlook(of: plan, upTo: day, in: reader)
        }
        let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            _ = try RewardsOffice.written(
                officer, at: Rewards.plan(plan, in: transaction).place, in: transaction)
            let claim = try transaction.claim(
                id.as(Marks.Anything.self), by: officer.person.description, digest: digest)
            if claim == .fresh, let outlook { try Rewards.freeze(outlook, as: id, in: transaction) }
            return (try RewardFile.read(id, officer, in: transaction), claim)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: file.list.path, json: { file.write(to: &$0) })
    }
}

func planPreviewPage(_ preview: PlanPreview, id: RewardListID, _ frame: Frame) -> HTML {
    let path = preview.plan.path
    let choose = Form.filter(
        to: "\(path)/preview", frame: frame,
        Field("up_to", frame(.previewUpTo), hint: frame(.previewUpToHint)).date(
            frame, value: preview.upTo, max: preview.today))
    let freeze: HTML? =
        preview.outlook == nil
        ? nil : Layout.action(Button(frame(.previewFreeze), .main, isWide: true).submit(form: "freeze"))
    let hidden: HTML = preview.upTo.map { Form.hidden("up_to", "\($0)") } ?? .empty
    let form: HTML =
        preview.outlook == nil
        ? .empty : Form.post(to: "\(path)/lists", id: id, frame: frame, name: "freeze", hidden)
    let body: HTML
    if let outlook = preview.outlook {
        body = """
            <p class="lead">\(previewLead(outlook, frame))</p>\
            \(rewardTable(outlook.rewarded, preview.names, at: preview.plan.place, preview.plan.terms.kind, frame))\
            \(previewLast(outlook, frame))
            """
    } else {
        let why = preview.refusal.map { frame($0.sentence) } ?? ""
        body = EmptyState(frame(.previewNone), why).html
    }
    return Layout.page(
        title: frame(.previewTitle, ["title": preview.plan.terms.title]), purpose: frame(.previewPurpose),
        frame: frame,
        crumbs: rewardCrumbs(preview.office.line, frame) + [Crumb(preview.plan.terms.title, path: path)],
        action: freeze,
        body: "\(preview.plan.terms.kind == .shares ? shareNote(frame) : .empty)\(choose)\(body)\(form)")
}

private func previewLead(_ outlook: RewardOutlook, _ frame: Frame) -> String {
    let values: KeyValuePairs<String, String> = [
        "count": "\(outlook.rewarded.count)", "households": "\(outlook.households)",
        "points": Points.unit.text(outlook.points), "sum": Money(fen: outlook.sum).description,
        "rate": rewardRate(outlook.sum, per: outlook.points),
    ]
    return frame(outlook.plan.terms.kind == .ranks ? .previewLeadRanks : .previewLeadShares, values)
}

/// Yuan for one point, to four digits: what a reader multiplies with.
func rewardRate(_ fen: Int64, per points: Int64) -> String {
    guard points > 0 else { return "0" }
    // Fen per hundredth are yuan per point.
    let (rate, _) = points.dividingFullWidth(fen.multipliedFullWidth(by: 10_000))
    return LedgerUnit("rate", scale: 4).text(rate, isWhole: true)
}

private func previewLast(_ outlook: RewardOutlook, _ frame: Frame) -> HTML {
    guard !outlook.last.isEmpty else { return .empty }
    return "<p class=\"quiet\">\(frame(.previewLast, ["count": "\(outlook.last.count)"]))</p>"
}

/// Ranks, households and what they get; names masked.
func rewardTable(
    _ entries: [RewardEntry], _ names: RewardNames, at place: PlaceID, _ kind: RewardTerms.Kind,
    _ frame: Frame
) -> HTML {
    DataTable(
        frame(.listTable),
        columns: [
            .init(frame(.listHousehold)),
            .init(frame(kind == .shares ? .listAmount : .planReward), isNumeric: kind == .shares),
        ],
        rows: entries.map { entry in
            let dwelling = names.dwelling(village: entry.village, group: entry.group, in: place)
            let standing = frame(
                .listStanding, ["rank": "\(entry.rank)", "points": Points.unit.text(entry.points)])
            let said = dwelling.isEmpty ? standing : frame.joined(dwelling, standing)
            return [
                "\(names.label(entry.household))<br><span class=\"quiet small\">\(said)</span>",
                "\(kind == .shares ? Money(fen: entry.fen).description : entry.words)",
            ]
        }, empty: frame(.listEmpty)
    ).html
}
