import Access
import Kernel
import People
import Places
import Storage
import Web

/// What the form for a declaration offers: items that are in force, households that may be ticked.
struct DeclareForm: Sendable {
    let village: Place
    /// From the top down to the village.
    let line: [Place]
    let list: PointsVersion?
    let items: [PointsItem]
    /// By grid or group, in the order of their numbers.
    let groups: [(name: String, households: [Choice])]
    let roles: [ItemTerms.Declarer]
    let isDeduction: Bool
    let today: Day

    static func read(
        _ office: PointsOffice, isDeduction: Bool, in reader: Reader
    ) throws -> DeclareForm {
        let today = reader.now.day
        let list = try Points.list(at: office.village.id, on: today, in: reader)
        let items = try list.map { try ItemStore.all(of: $0.id, in: reader) } ?? []
        let lines = try People.households(
            at: office.village.id, limit: PointsLimits.households_max, in: reader
        ).filter { office.reach?.contains($0.household.id) != false }
        let names = try Places.names(of: Set(lines.map(\.place)), in: reader)
        let groups = Dictionary(grouping: lines, by: \.place).map { place, lines in
            (
                name: names[place] ?? "",
                households: lines.map { line in
                    Choice(
                        "\(line.household.id)", "\(line.household.code) \(Masking.name(line.headName ?? ""))")
                }
            )
        }
        return DeclareForm(
            village: office.village, line: office.line.reversed(), list: list,
            items: items.filter { item in
                let declarers = Set(item.terms.declarers)
                let roles = isDeduction ? [office.role, .link] : office.roles
                return item.terms.isDeduction == isDeduction && item.terms.trigger == .hand
                    && !declarers.isDisjoint(with: roles)
            }, groups: groups.sorted { $0.name < $1.name },
            roles: isDeduction ? [office.role, .link] : office.roles, isDeduction: isDeduction,
            today: today)
    }
}

func declareFormPage(_ form: DeclareForm, id: DeclarationID, item: String, _ frame: Frame) -> HTML {
    let title = frame(form.isDeduction ? .deductTitle : .declareTitle)
    let crumbs = pointsCrumbs(form.line, frame)
    guard !form.items.isEmpty else {
        let link = Button(frame(.listAll)).link(to: "/points?place=\(form.village.id)")
        return Layout.page(
            title: title, frame: frame, crumbs: crumbs,
            body: EmptyState(
                frame(form.list == nil ? .declareNoList : .declareNoItem), frame(.declareNoItemText),
                action: link
            ).html)
    }
    let send = Button(frame(form.isDeduction ? .deductSend : .declareSend), .main, isWide: true)
        .submit(form: "declaration")
    let path = form.isDeduction ? "/points/deductions" : "/points/declarations"
    return Layout.page(
        title: title, purpose: frame(form.isDeduction ? .deductPurpose : .declarePurpose), frame: frame,
        crumbs: crumbs, action: Layout.action(send),
        body: Form.post(
            to: path, id: id, frame: frame, name: "declaration", isMultipart: !form.isDeduction,
            Form.hidden("place", "\(form.village.id)") + declaredWhat(form, item: item, frame)
                + declaredWho(form, frame)))
}

/// The item and the day, what goes with it.
private func declaredWhat(_ form: DeclareForm, item: String, _ frame: Frame) -> HTML {
    let chosen = Field("item", frame(.declareItem))
        .select(frame, itemChoices(form.items, frame), value: item)
    let day = Field("day", frame(.declareDay))
        .date(
            frame, value: form.today, min: form.today.adding(days: -PointsLimits.backdating_days),
            max: form.today)
    let role = Field("role", frame(.declareRole), hint: frame(.declareRoleHint))
        .radios(
            frame,
            form.roles.enumerated().map { index, role in
                Choice(
                    role.rawValue,
                    index == 0 ? frame(role.title) : frame(.declareOnPaper, ["who": frame(role.title)]))
            }, value: form.roles[0].rawValue)
    guard !form.isDeduction else {
        let note = Field("note", frame(.deductMatter), hint: frame(.deductMatterHint))
            .area(frame, maxLength: PointsLimits.note_length_max)
        return "\(chosen)\(day)\(note)\(role)"
    }
    let times = Field("times", frame(.declareTimes), hint: frame(.declareTimesHint))
        .number(frame, value: "1", min: 1, max: PointsLimits.times_max)
    let note = Field("note", frame(.declareNote), hint: frame(.declareNoteHint), isOptional: true)
        .area(frame, rows: 2, maxLength: PointsLimits.note_length_max)
    let witness = Field("witness", frame(.declareWitness), hint: frame(.declareWitnessHint), isOptional: true)
        .text(frame, maxLength: PointsLimits.witness_length_max)
    let photos = PhotoField(
        "photos", frame(.declarePhotos), hint: frame(.declarePhotosHint), isOptional: true,
        count_max: PointsLimits.photos_max)
    return "\(chosen)\(day)\(times)\(role)\(note)\(witness)\(photos.html(frame))"
}

func itemChoices(_ items: [PointsItem], _ frame: Frame) -> [Choice] {
    items.map { Choice("\($0.id)", "\($0.terms.title) \(frame.worth($0.terms))") }
}

/// The households, ticked in their grids; one only for a deduction.
private func declaredWho(_ form: DeclareForm, _ frame: Frame) -> HTML {
    if form.isDeduction {
        return Field("households", frame(.deductHousehold))
            .select(frame, form.groups.flatMap(\.households), empty: frame(.deductChoose))
    }
    let ticked = Set((frame.typed["households"] ?? "").split(separator: ",").map(String.init))
    let groups = form.groups.html { group in
        let isOpen = form.groups.count == 1 || group.households.contains { ticked.contains($0.value) }
        let boxes = group.households.html { choice in
            """
            <label class="choice"><input type="checkbox" name="households" value="\(choice.value)"\
            \(Attribute.flag("checked", ticked.contains(choice.value)))><span>\(choice.label)</span></label>

            """
        }
        return Fold(
            frame(.declareGroup, ["name": group.name, "count": "\(group.households.count)"]), isOpen: isOpen,
            "<div class=\"choices\">\n\(boxes)</div>"
        ).html
    }
    let error: HTML =
        frame.error(at: "households").map { "<p class=\"error\" id=\"households-error\">\($0)</p>" } ?? .empty
    return Part(
        id: "households", frame(.declareWho), note: frame(.declareWhoHint), "\(error)\(groups)"
    ).html
}
