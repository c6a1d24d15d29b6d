import Kernel
import Places
import Web

/// What can be done now, by whom it may be done; for everybody else the page says who does it.
func reliefActs(_ file: ReliefFile, ids: [AnyID], _ frame: Frame) -> HTML {
    let (office, step) = (file.office, file.matter.step)
    var forms: [HTML] = []
    if step == .found, office.mayFind { forms.append(consentForm(file, ids, frame)) }
    if step == .agreed, office.mayFind {
        forms.append(
            "<p>\(Button(frame(.reliefProxyTitle), .main).link(to: "\(file.path)/application"))</p>")
    }
    if file.canAid { forms.append(aidForm(file, ids[0], frame)) }
    if step == .applied, office.mayCheck, file.matter.hasKin, file.kin.isEmpty {
        forms.append(kinForm(file, ids[1], isOpen: true, frame))
    } else if file.canCheck {
        forms.append(checkForm(file, ids[2], frame))
    }
    if file.canOpine { forms.append(opinionForm(file, ids[3], frame)) }
    if step == .reviewed, office.mayOpine { forms.append(postingForm(file, ids[4], frame)) }
    if step == .heard, office.mayConfirm { forms.append(confirmationForm(file, ids[5], frame)) }
    if step == .granted || step == .suspended { forms += grantedForms(file, ids, frame) }
    let all = forms.html { $0 } + moreActs(file, ids, frame)
    let promise = promiseInset(file, frame)
    return all.isEmpty ? promise : promise + Part(id: "acts", frame(.reliefActs), all).html
}

private func moreActs(_ file: ReliefFile, _ ids: [AnyID], _ frame: Frame) -> HTML {
    guard file.matter.step.isOpen else { return .empty }
    let kin: HTML =
        file.office.mayCheck && (!file.matter.hasKin || !file.kin.isEmpty)
        ? kinForm(file, ids[1], isOpen: frame.error(at: "officer") != nil, frame) : .empty
    let withdraw: HTML =
        file.office.mayFind && file.matter.applied != nil
        ? Fold(
            frame(.reliefWithdraw),
            """
            <p>\(frame(.reliefWithdrawOfficer))</p>\
            \(Form.act(
                to: "\(file.path)/withdrawal", id: ids[9], frame: frame,
                Button(frame(.reliefWithdrawSend)).submit()))
            """
        ).html : .empty
    return extending(file, ids, frame) + kin + withdraw
}

/// More time: the township asks, the county decides.
private func extending(_ file: ReliefFile, _ ids: [AnyID], _ frame: Frame) -> HTML {
    let isRefused = frame.path.hasSuffix("/extension-requests") && !frame.errors.isEmpty
    if file.canAskMore {
        return Fold(
            frame(.reliefExtendTitle), isOpen: isRefused,
            Form.post(
                to: "\(file.path)/extension-requests", id: ids[7], frame: frame,
                """
                \(Field("days", frame(.reliefExtendDays)).number(frame, value: "15", min: 1))\
                \(Field("reason", frame(.reliefExtendReason), id: isRefused ? "reason" : "extend-reason")
                    .area(frame, rows: 3, maxLength: ReliefLimits.reason_length_max))\
                \(Button(frame(.reliefExtendSend)).submit())
                """)
        ).html
    }
    guard let more = file.more, more.decision == nil, file.office.mayConfirmAsCounty else { return .empty }
    func answer(_ text: Text, _ id: AnyID, isGranted: String) -> HTML {
        Form.act(
            to: "\(file.path)/extension", id: id, frame: frame, hidden: ["is_granted": isGranted],
            Button(frame(text)).submit())
    }
    let asked = frame(
        .reliefExtendAsked, ["name": file.names[more.asker] ?? "", "days": "\(more.days)"])
    return Inset(
        frame(.reliefExtendDecide),
        """
        <p>\(asked)</p>
        <div class="row-btns">\(answer(.reliefExtendYes, ids[7], isGranted: "1"))\
        \(answer(.reliefExtendNo, ids[8], isGranted: "0"))</div>
        """
    ).html
}

/// The error summary leads to `#amount`: that is the field of the form that was refused, and of no other.
private func amountField(
    _ resource: String, _ label: String, hint: String? = nil, isOptional: Bool = false, _ frame: Frame
) -> Field {
    Field(
        "amount", label, hint: hint, isOptional: isOptional,
        id: frame.path.hasSuffix("/\(resource)") ? "amount" : "\(resource)-amount")
}

private func consentForm(_ file: ReliefFile, _ ids: [AnyID], _ frame: Frame) -> HTML {
    """
    <p>\(frame(.reliefConsentAsk))</p>\
    \(Form.act(
        to: "\(file.path)/consent", id: ids[0], frame: frame, hidden: ["is_given": "1"],
        Button(frame(.reliefConsentYes), .main).submit()))\
    \(Fold(
        frame(.reliefConsentNo),
        """
        <p>\(frame(.reliefConsentNoText))</p>\
        \(Form.act(
            to: "\(file.path)/consent", id: ids[1], frame: frame, hidden: ["is_given": "0"],
            Button(frame(.reliefConsentNoSend)).submit()))
        """
    ).html)
    """
}

private func aidForm(_ file: ReliefFile, _ id: AnyID, _ frame: Frame) -> HTML {
    Fold(
        frame(.reliefAidTitle), isOpen: true,
        Form.post(
            to: "\(file.path)/aid", id: id, frame: frame,
            """
            \(amountField(
                "aid", frame(.reliefAmountYuan), hint: frame(.reliefAidHint, ["max": "\(file.ceiling)"]), frame
            ).decimal(frame))\
            \(Button(frame(.reliefAidSend), .main).submit())
            """)
    ).html
}

private func kinForm(_ file: ReliefFile, _ id: AnyID, isOpen: Bool, _ frame: Frame) -> HTML {
    Fold(
        frame(.reliefKinTitle), isOpen: isOpen,
        Form.post(
            to: "\(file.path)/kin", id: id, frame: frame,
            """
            \(Field("officer", frame(.reliefKinOfficer), hint: frame(.reliefKinOfficerHint))
                .select(frame, file.people, empty: frame(.reliefChoose)))\
            \(Button(frame(.reliefKinSend)).submit())
            """)
    ).html
}

private func checkForm(_ file: ReliefFile, _ id: AnyID, _ frame: Frame) -> HTML {
    let appraisal: HTML =
        file.kind?.isAppraised == true && file.matter.path == .ordinary
        ? Field.group(
            frame(.reliefAppraisal),
            Field.row(
                Field("present", frame(.reliefPresent)).number(frame, min: 1, max: ReliefLimits.present_max),
                Field("agreeing", frame(.reliefAgreeing)).number(
                    frame, min: 0, max: ReliefLimits.present_max))) : .empty
    return Form.post(
        to: "\(file.path)/check", id: id, frame: frame,
        """
        <h3>\(frame(.reliefCheckTitle))</h3>\
        \(Field("second", frame(.reliefSecond), hint: frame(.reliefSecondHint))
            .select(frame, file.people, empty: frame(.reliefChoose)))\
        \(Field("report", frame(.reliefReport), hint: frame(.reliefSealedHint))
            .area(frame, rows: 5, maxLength: ReliefLimits.words_length_max))\
        \(appraisal)\
        \(Field("is_fit", frame(.reliefIsFit)).checkbox(frame))\
        \(Button(frame(.reliefCheckSend), .main).submit())
        """)
}

private func opinionForm(_ file: ReliefFile, _ id: AnyID, _ frame: Frame) -> HTML {
    let amount = file.kind?.isMonthly == true ? Text.reliefMonthlyAmount : .reliefAmountYuan
    return Form.post(
        to: "\(file.path)/opinion", id: id, frame: frame,
        """
        <h3>\(frame(.reliefOpinionTitle))</h3>\
        \(Field("is_for", frame(.reliefIsFor), hint: frame(.reliefIsForHint)).checkbox(frame))\
        \(amountField("opinion", frame(amount), isOptional: true, frame).decimal(frame))\
        \(Field("persons", frame(.reliefRelieved), isOptional: true)
            .number(frame, min: 1, max: ReliefLimits.persons_max))\
        \(Field("reason", frame(.reliefReason), hint: frame(.reliefReasonHint), isOptional: true)
            .area(frame, rows: 3, maxLength: ReliefLimits.reason_length_max))\
        \(Button(frame(.reliefOpinionSend), .main).submit())
        """)
}

private func postingForm(_ file: ReliefFile, _ id: AnyID, _ frame: Frame) -> HTML {
    let town = file.office.line.first { $0.level == .town }?.name ?? ""
    return Form.post(
        to: "\(file.path)/posting", id: id, frame: frame,
        """
        <h3>\(frame(.reliefPostingTitle))</h3><p>\(frame(.reliefPostingText))</p>\
        \(Field("issuer", frame(.reliefIssuer)).text(
            frame, value: frame(.reliefIssuerName, ["town": town]), maxLength: 60))\
        \(Field("contact", frame(.reliefContact), hint: frame(.reliefContactHint)).text(frame, maxLength: 100))\
        \(Button(frame(.reliefPostingSend), .main).submit())
        """)
}

private func confirmationForm(_ file: ReliefFile, _ id: AnyID, _ frame: Frame) -> HTML {
    let opinion = file.opinions.last
    let isFor = opinion?.isFor == true
    let care: HTML =
        file.kind?.isMonthly == true
        ? Field("care", frame(.reliefCare)).radios(
            frame, ReliefDecision.Care.allCases.map { Choice($0.rawValue, frame($0.title)) }, value: "stable"
        ) : .empty
    let kinds = [ReliefDecision.Kind.grant, .refuse].map { Choice($0.rawValue, frame($0.title)) }
    let words =
        opinion.map {
            $0.isFor
                ? frame(.reliefOpinionFor, ["amount": "\($0.amount)", "persons": "\($0.persons)"])
                : frame(.reliefOpinionAgainst)
        } ?? ""
    return Form.post(
        to: "\(file.path)/confirmation", id: id, frame: frame,
        """
        <h3>\(frame(.reliefConfirmTitle))</h3>\(Inset(frame(.reliefDidOpine), "<p>\(words)</p>").html)\
        \(Field("kind", frame(.reliefDecision)).radios(frame, kinds, value: isFor ? "grant" : "refuse"))\
        \(amountField("confirmation", frame(.reliefAmountYuan), isOptional: true, frame).decimal(
            frame, value: isFor ? opinion.map { yuan($0.amount) } ?? "" : ""))\
        \(Field("from", frame(.reliefFrom), hint: frame(.reliefMonthHint), isOptional: true).text(
            frame, value: "\(ReliefMonth(of: file.now.day))", maxLength: 7))\
        \(care)\(decisionWords(frame))\
        \(Button(frame(.reliefConfirmSend), .main).submit())
        """)
}

private func decisionWords(_ frame: Frame) -> HTML {
    """
    \(Field("reason", frame(.reliefReason), hint: frame(.reliefToldHint), isOptional: true)
        .area(frame, rows: 3, maxLength: ReliefLimits.reason_length_max))\
    \(Field("remedy", frame(.reliefRemedy), hint: frame(.reliefRemedyHint), isOptional: true)
        .area(frame, rows: 2, maxLength: ReliefLimits.reason_length_max))
    """
}

private func grantedForms(_ file: ReliefFile, _ ids: [AnyID], _ frame: Frame) -> [HTML] {
    let month = ReliefMonth(of: file.now.day)
    let isMonthly = file.decisions.contains { $0.care != nil }
    func isRefused(_ resource: String) -> Bool {
        frame.path.hasSuffix("/\(resource)") && !frame.errors.isEmpty
    }
    var forms: [HTML] = []
    if file.office.mayPay {
        let owed =
            isMonthly
            ? (file.payments.contains { $0.month == month } ? nil : file.decisions.due(in: month))
            : file.decisions.last.map {
                Money(fen: $0.amount.fen - file.payments.reduce(0) { $0 + $1.amount.fen })
            }
        forms.append(
            Fold(
                frame(.reliefPayTitle), isOpen: isRefused("payments"),
                Form.post(
                    to: "\(file.path)/payments", id: ids[6], frame: frame,
                    """
                    \(Field("month", frame(.reliefMonth), hint: frame(.reliefMonthHint))
                        .text(frame, value: "\(month)", maxLength: 7))\
                    \(amountField("payments", frame(.reliefAmountYuan), frame)
                        .decimal(frame, value: owed.map { yuan($0) } ?? ""))\
                    \(Button(frame(.reliefPaySend), .main).submit())
                    """)
            ).html)
    }
    guard isMonthly else { return forms }
    if file.office.mayCheck {
        forms.append(
            Fold(
                frame(.reliefReviewTitle), isOpen: isRefused("reviews"),
                reviewForm(file, ids[7], frame)
            ).html)
    }
    if file.office.mayConfirmAsCounty {
        forms.append(
            Fold(
                frame(.reliefChangeTitle), isOpen: isRefused("changes"),
                changeForm(file, ids[8], frame)
            ).html)
    }
    return forms
}

private func reviewForm(_ file: ReliefFile, _ id: AnyID, _ frame: Frame) -> HTML {
    Form.post(
        to: "\(file.path)/reviews", id: id, frame: frame,
        """
        \(Field("second", frame(.reliefSecond), hint: frame(.reliefSecondHint))
            .select(frame, file.people, empty: frame(.reliefChoose)))\
        \(Field("report", frame(.reliefReport), hint: frame(.reliefSealedHint))
            .area(frame, rows: 4, maxLength: ReliefLimits.words_length_max))\
        \(Field("is_unchanged", frame(.reliefIsUnchanged), hint: frame(.reliefIsUnchangedHint)).checkbox(frame))\
        \(Button(frame(.reliefReviewSend), .main).submit())
        """)
}

private func changeForm(_ file: ReliefFile, _ id: AnyID, _ frame: Frame) -> HTML {
    let kinds: [ReliefDecision.Kind] =
        file.matter.step == .suspended ? [.resume, .end] : [.change, .suspend, .end]
    return Form.post(
        to: "\(file.path)/changes", id: id, frame: frame,
        """
        \(Field("kind", frame(.reliefDecision)).radios(
            frame, kinds.map { Choice($0.rawValue, frame($0.title)) }))\
        \(amountField("changes", frame(.reliefMonthlyAmount), isOptional: true, frame).decimal(frame))\
        \(Field("from", frame(.reliefFrom), hint: frame(.reliefMonthHint)).text(
            frame, value: "\(ReliefMonth(of: file.now.day).adding(months: 1))", maxLength: 7))\
        \(decisionWords(frame))\
        \(Button(frame(.reliefChangeSend)).submit())
        """)
}
