import Access
import Files
import Kernel
import Ledger
import People
import Places
import Storage
import Web

/// A declaration with its acts, as those see it who check it.
struct CheckFile: Sendable {
    let declaration: Declaration
    let item: PointsItem
    let acts: [PointsAct]
    let labels: [HouseholdID: String]
    let line: [Place]
    let declarer: String?
    /// From which record it came; `nil` for what somebody declared.
    let trigger: ItemTerms.Trigger?
    let photos: [FileID]
    /// Whether the reader may check it; not what the reader declared.
    let mayCheck: Bool

    static func read(
        _ id: DeclarationID, for officer: OfficerCaller, in reader: Reader
    ) throws -> CheckFile? {
        guard let declaration = try DeclarationStore.find(id, in: reader),
            let item = try ItemStore.find(declaration.item, in: reader)
        else { return nil }
        let office = try PointsOffice.read(officer, at: declaration.village, in: reader)
        let names = try HouseholdNames.read(at: declaration.village, in: reader)
        let acts = try ActStore.all(of: id, in: reader)
        let labels = acts.map { ($0.household, names.label($0.household)) }
        return CheckFile(
            declaration: declaration, item: item,
            acts: acts.sorted { names.code($0.household) < names.code($1.household) },
            labels: Dictionary(labels, uniquingKeysWith: { first, _ in first }), line: office.line.reversed(),
            declarer: try declaration.person.flatMap { try People.name(of: $0, in: reader) },
            trigger: try OriginStore.find(id, in: reader)?.trigger,
            photos: try Files.list(owner: id.as(Marks.Anything.self), in: reader).map(\.id),
            mayCheck: office.mayCheck(item.terms) && declaration.person != officer.person
                && acts.contains { $0.state == .declared })
    }

    var path: String { "/points/declarations/\(declaration.id)" }
    var village: Place? { line.last }

    static let shape = Shape.named(
        "PointsDeclaration",
        .object([
            ("id", .id), ("village", .id), ("item", .id), ("item_title", .text), ("day", .day),
            ("times", .whole), ("role", .text), ("trigger", .optional(.text)), ("note", .text),
            ("witness", .text),
            ("declared_at", .instant), ("photos", .list(.id)), ("acts", .list(ActFile.lineShape)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", declaration.id)
            json.field("village", declaration.village)
            json.field("item", item.id)
            json.field("item_title", item.terms.title)
            json.field("day", declaration.day)
            json.field("times", declaration.times)
            json.field("role", declaration.role.rawValue)
            json.field("trigger", trigger?.rawValue)
            json.field("note", declaration.note)
            json.field("witness", declaration.witness)
            json.field("declared_at", declaration.declared)
            json.key("photos")
            json.array(photos) { $0.write($1.description) }
            json.key("acts")
            json.array(acts) { $1.write(to: &$0) }
        }
    }
}

extension PointsAct {
    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", id)
            json.field("household", household)
            json.field("item", item)
            json.field("day", day)
            json.field("points", points)
            json.field("state", state.rawValue)
            json.field("publication", publication)
            json.field("transfer", transfer)
            json.field("reason", reason.isEmpty ? nil : reason)
        }
    }
}

func checkPage(_ file: CheckFile, id: AnyID, _ frame: Frame) -> HTML {
    let declaration = file.declaration
    var facts = [
        Fact(frame(.declareItem), "\(file.item.terms.code) \(file.item.terms.title)"),
        Fact(frame(.declareDay), frame.day(declaration.day)),
        Fact(frame(.itemPoints), frame.points(file.item.terms.points * Int64(declaration.times))),
        Fact(
            frame(.checkDeclarer),
            file.trigger.map { frame($0.title) }
                ?? frame.joined(frame(declaration.role.title), file.declarer ?? frame(.checkByCard))),
        Fact(frame(.itemEvidence), frame(file.item.terms.evidence.title)),
    ]
    if !declaration.witness.isEmpty { facts.append(Fact(frame(.declareWitness), declaration.witness)) }
    if !declaration.note.isEmpty {
        facts.append(Fact(frame(.declareNote), html: Prose(declaration.note).html))
    }
    let photos = file.photos.map { photo in
        Photo(
            path: "\(file.path)/photos/\(photo)", thumbnail: "\(file.path)/thumbnails/\(photo)",
            alt: frame(.declarePhotos))
    }
    return Layout.page(
        title: frame(.checkTitle, ["title": file.item.terms.title]), purpose: frame(.checkPurpose),
        frame: frame,
        crumbs: pointsCrumbs(file.line, frame),
        action: file.mayCheck
            ? Layout.action(Button(frame(.checkSend), .main, isWide: true).submit(form: "check")) : nil,
        body: """
            \(FactsList(facts).html)\(photos.isEmpty ? .empty : Gallery(photos).html(frame))\
            \(file.mayCheck ? checkForm(file, id: id, frame) : checkedActs(file, frame))
            """)
}

private func checkForm(_ file: CheckFile, id: AnyID, _ frame: Frame) -> HTML {
    let waiting = file.acts.filter { $0.state == .declared }
    let typed = frame.typed["accepted"].map { Set($0.split(separator: ",").map(String.init)) }
    let boxes = Field("accepted", frame(.checkAccepted), hint: frame(.checkAcceptedHint))
        .checkboxes(
            frame, waiting.map { Choice("\($0.id)", file.labels[$0.household] ?? "") },
            values: typed ?? Set(waiting.map { "\($0.id)" }))
    let reason = Field("reason", frame(.checkReason), hint: frame(.checkReasonHint), isOptional: true)
        .text(frame, maxLength: PointsLimits.reason_length_max)
    return Form.post(to: "\(file.path)/check", id: id, frame: frame, name: "check", "\(boxes)\(reason)")
}

private func checkedActs(_ file: CheckFile, _ frame: Frame) -> HTML {
    DataTable(
        frame(.checkActs),
        columns: [
            .init(frame(.checkHousehold)), .init(frame(.itemPoints), isNumeric: true),
            .init(frame(.checkState)), .init(frame(.checkReason)),
        ],
        rows: file.acts.map { act in
            [
                Address.link(file.labels[act.household] ?? "", to: "/points/acts/\(act.id)"),
                "\(frame.points(act.points))", "\(frame(act.state.title))", "\(frame.reason(act))",
            ]
        }
    ).html
}
