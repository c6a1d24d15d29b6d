import Rulebook
import Kernel
import Web

/// What can be done now, by whom it may be done; everybody else reads under the heading who does it.
func hazardActs(_ file: HazardFile, ids: [AnyID], _ frame: Frame) -> HTML {
    let (office, state) = (file.office, file.hazard.state)
    var main: [HTML] = []
    if state == .found, office.mayOrder { main.append(orderForm(file, ids[0], frame)) }
    if state == .ordered, office.mayRight { main.append(rightingForm(file, ids[1], frame)) }
    if state == .righted, office.mayRecheck { main += recheckForms(file, ids, frame) }
    var more: [HTML] = []
    if state == .shelved, office.mayOrder {
        more.append(Fold(frame(.hazardOrderAgain), isOpen: false, orderForm(file, ids[0], frame)).html)
    }
    if [.found, .ordered, .shelved].contains(state), office.mayHandOver {
        more.append(handoverForm(file, ids[4], frame))
    }
    if [.found, .ordered].contains(state), office.mayShelve {
        more.append(shelvingForm(file, ids[5], frame))
    }
    if state == .found, office.mayOrder, !office.isFinder { more.append(dismissalForm(file, ids[6], frame)) }
    if !state.isOpen { return .empty }
    let note: HTML = "<p class=\"quiet\">\(frame(.hazardNoEnforcement))</p>\n"
    let acts = main + more
    return acts.isEmpty ? note : Part(id: "acts", frame(.hazardActs), acts.html { $0 }).html + note
}

private func orderForm(_ file: HazardFile, _ id: AnyID, _ frame: Frame) -> HTML {
    let grades = Hazard.Grade.allCases.map {
        Choice($0.rawValue, frame($0.title), hint: file.grades[$0]?.value)
    }
    let holders = Hazard.Holder.allCases.map { Choice($0.rawValue, frame($0.title)) }
    return Form.post(
        to: "\(file.path)/order", id: id, frame: frame, name: "order",
        """
        \(Field("object", frame(.hazardObject)).select(
            frame, file.objects.choices(frame), value: file.hazard.object, empty: frame(.hazardChoose)))\
        \(Field("grade", frame(.hazardGrade), hint: frame(.hazardGradeHint)).radios(frame, grades))\
        \(Field("holder", frame(.hazardHolder)).radios(frame, holders))\
        \(Field("household", frame(.hazardHousehold), hint: frame(.hazardHouseholdHint), isOptional: true).text(
            frame, value: file.household?.code ?? "", maxLength: 20))\
        \(Field("unit", frame(.hazardUnit), hint: frame(.hazardUnitHint), isOptional: true).text(
            frame, value: file.hazard.unit, maxLength: HazardLimits.unit_length_max))\
        \(Field("words", frame(.hazardOrderWords), id: "order-words").area(
            frame, rows: 3, maxLength: HazardLimits.words_length_max))\
        \(Button(frame(.hazardOrderSend), .main).submit())
        """)
}

private func rightingForm(_ file: HazardFile, _ id: AnyID, _ frame: Frame) -> HTML {
    Form.post(
        to: "\(file.path)/righting", id: id, frame: frame, name: "righting", isMultipart: true,
        """
        \(Field("words", frame(.hazardRightingWords), id: "righting-words").area(
            frame, rows: 3, maxLength: HazardLimits.words_length_max))\
        \(PhotoField("photos", frame(.hazardPhotos), hint: frame(.hazardPhotosHint),
            count_max: HazardLimits.photos_max).html(frame))\
        \(Button(frame(.hazardRightingSend), .main).submit())
        """)
}

private func recheckForms(_ file: HazardFile, _ ids: [AnyID], _ frame: Frame) -> [HTML] {
    let gone = Form.act(
        to: "\(file.path)/recheck", id: ids[2], frame: frame, hidden: ["is_gone": "1"],
        Button(frame(.hazardGoneSend), .main).submit())
    let back = Fold(
        frame(.hazardReturn), isOpen: frame.error(at: "words") != nil,
        Form.post(
            to: "\(file.path)/recheck", id: ids[3], frame: frame, name: "return",
            """
            \(Field("words", frame(.hazardReturnWords), id: "return-words").area(
                frame, rows: 2, maxLength: HazardLimits.words_length_max))\
            \(Button(frame(.hazardReturnSend)).submit())
            """)
    ).html
    return ["<p>\(frame(.hazardRecheckNote))</p>\n", gone, back]
}

private func handoverForm(_ file: HazardFile, _ id: AnyID, _ frame: Frame) -> HTML {
    Fold(
        frame(.hazardHandover), isOpen: ["department", "basis"].contains { frame.error(at: $0) != nil },
        Form.post(
            to: "\(file.path)/handover", id: id, frame: frame, name: "handover",
            """
            <p>\(frame(.hazardHandoverNote))</p>\
            \(Field("department", frame(.hazardDepartment)).text(
                frame, value: file.object?.department ?? "", maxLength: HazardLimits.basis_length_max))\
            \(Field("basis", frame(.hazardBasis), hint: frame(.hazardBasisHint)).text(
                frame, value: file.object?.basis ?? "", maxLength: HazardLimits.basis_length_max))\
            \(Field("words", frame(.hazardNote), isOptional: true, id: "handover-words").area(
                frame, rows: 2, maxLength: HazardLimits.words_length_max))\
            \(Button(frame(.hazardHandoverSend)).submit())
            """)
    ).html
}

private func shelvingForm(_ file: HazardFile, _ id: AnyID, _ frame: Frame) -> HTML {
    let today = file.now.day
    return Fold(
        frame(.hazardShelve), isOpen: ["guard", "until"].contains { frame.error(at: $0) != nil },
        Form.post(
            to: "\(file.path)/shelving", id: id, frame: frame, name: "shelving",
            """
            \(Field("words", frame(.hazardShelveWords), id: "shelving-words").area(
                frame, rows: 2, maxLength: HazardLimits.words_length_max))\
            \(Field("guard", frame(.hazardGuard), hint: frame(.hazardGuardHint)).text(
                frame, maxLength: HazardLimits.basis_length_max))\
            \(Field("until", frame(.hazardShelveUntil)).date(
                frame, value: nil, min: today.adding(days: 1),
                max: today.adding(days: HazardLimits.shelving_days_max)))\
            \(Button(frame(.hazardShelveSend)).submit())
            """)
    ).html
}

private func dismissalForm(_ file: HazardFile, _ id: AnyID, _ frame: Frame) -> HTML {
    Fold(
        frame(.hazardDismiss),
        Form.post(
            to: "\(file.path)/dismissal", id: id, frame: frame, name: "dismissal",
            """
            \(Field("words", frame(.hazardDismissWords), id: "dismissal-words").area(
                frame, rows: 2, maxLength: HazardLimits.words_length_max))\
            \(Button(frame(.hazardDismissSend)).submit())
            """)
    ).html
}
