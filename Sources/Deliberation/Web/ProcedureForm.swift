import Access
import Kernel
import Places
import Storage
import Web

/// What the form for a proposal offers.
struct ProcedureForm: Sendable {
    let place: Place
    let matters: [DecisionMatter]
    let mayMerge: Bool
    /// A topic that it comes from, with its words.
    let topic: Topic?
    let others: [Place]

    /// Nil for those who may propose nowhere, or not at the place that they ask for.
    static func read(
        _ officer: OfficerCaller, place: PlaceID?, topic: TopicID?, in reader: Reader
    ) throws -> ProcedureForm? {
        let found = try topic.flatMap { try TopicStore.find($0, in: reader) }
        let villages = try villages(of: officer, in: reader)
        guard let wanted = found?.place ?? place ?? villages.first?.id,
            let chosen = try Places.find(wanted, in: reader)
        else { return nil }
        let lineage = try Places.lineage(of: wanted, in: reader).map(\.id)
        guard officer.may(Deliberation.running, at: lineage) else { return nil }
        let ground = try Deliberation.ground(of: wanted, in: reader)
        return ProcedureForm(
            place: chosen, matters: ground.matters ?? [],
            mayMerge: ground.allowsMerging && ground.hasOneHead, topic: found, others: villages)
    }

    /// The villages where the officer runs things, a screenful at most.
    static func villages(of officer: OfficerCaller, in reader: Reader) throws -> [Place] {
        var villages: [Place] = []
        for id in officer.places(Deliberation.running) {
            guard let place = try Places.find(id, in: reader) else { continue }
            if place.level == .village { villages.append(place) }
            if place.level == .town {
                villages += try Places.children(of: id, in: reader).filter { $0.level == .village }
                    .sorted(by: Place.inOrder)
            }
        }
        return villages
    }
}

func procedureFormPage(_ form: ProcedureForm, id: ProcedureID, _ frame: Frame) -> HTML {
    let limits = DeliberationLimits.self
    let send = Button(frame(.proposeSend), .main, isWide: true).submit(form: "procedure")
    let places = form.others.contains { $0.id == form.place.id } ? form.others : [form.place] + form.others
    let matters = form.matters.map { matter in
        Choice(
            matter.code, matter.name(frame.language),
            hint: frame(matter.decider == .representatives ? .deciderEither : .deciderAssembly))
    }
    let merged: HTML =
        form.mayMerge
        ? Field("is_merged", frame(.proposeFieldMerged), hint: frame(.proposeFieldMergedHint)).checkbox(frame)
        : .empty
    let origin = form.topic.map { Form.hidden("origin", "\($0.id)") } ?? .empty
    return Layout.page(
        title: frame(.proposeTitle), purpose: frame(.proposePurpose), frame: frame,
        crumbs: [Crumb(frame(.listTitle), path: "/procedures")], action: Layout.action(send),
        body: Form.post(
            to: "/procedures", id: id, frame: frame, name: "procedure", isDraft: true,
            """
            \(origin)\
            \(Field("place", frame(.proposeFieldPlace)).select(
                frame, places.map { Choice("\($0.id)", $0.name) }, value: "\(form.place.id)"))\
            \(Field("matter", frame(.proposeFieldMatter), hint: frame(.proposeFieldMatterHint))
                .radios(frame, matters))\
            \(Field("title", frame(.formFieldTitle)).text(
                frame, value: form.topic?.title ?? "", maxLength: limits.title_length_max))\
            \(Field("body", frame(.formFieldBody), hint: frame(.proposeFieldBodyHint)).area(
                frame, value: form.topic?.words ?? "", rows: 8, maxLength: limits.body_length_max))\
            \(Field("budget", frame(.proposeFieldBudget), hint: frame(.proposeFieldBudgetHint), isOptional: true)
                .decimal(frame))\
            \(Field("funding", frame(.proposeFieldFunding), isOptional: true)
                .text(frame, maxLength: limits.line_length_max))\
            \(Field("proposer", frame(.proposeFieldProposer)).text(
                frame, value: "\(form.place.name)党组织", maxLength: limits.name_length_max))\
            \(merged)
            """))
}
