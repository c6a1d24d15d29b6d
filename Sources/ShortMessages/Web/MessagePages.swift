import Kernel
import Web

func messagesPage(_ desk: MessageDesk, at now: Instant, _ frame: Frame) -> HTML {
    let bar: HTML =
        desk.settings.isLive
        ? .empty : Bar(frame(.messagesDryBar), note: frame(.messagesDryNote)).html
    return Layout.page(
        title: frame(.messagesTitle), purpose: frame(.messagesPurpose), frame: frame, kind: .wide, bars: bar,
        body: """
            \(Part(id: "log", frame(.messagesLog), log(desk, frame)).html)
            \(Part(id: "templates", frame(.messagesTemplates), templates(desk, at: now, frame)).html)
            \(Part(id: "settings", frame(.messagesSettings), settings(desk.settings, at: now, frame)).html)
            """)
}

private func log(_ desk: MessageDesk, _ frame: Frame) -> HTML {
    let counts = ShortMessage.State.allCases.compactMap { state in
        desk.counts[state].map { "\(frame(.messageState(state))) \($0)" }
    }
    let sum: HTML =
        counts.isEmpty
        ? .empty
        : "<p class=\"quiet\">\(counts.joined(separator: frame.language == .chinese ? "，" : ", "))</p>"
    return sum
        + DataTable(
            frame(.messagesLog), hidesCaption: true,
            columns: [
                .init(frame(.messageQueued)), .init(frame(.messageNumber)), .init(frame(.messagePhone)),
                .init(frame(.messageMoment)), .init(frame(.messageStateTitle)), .init(frame(.messageText)),
            ],
            rows: desk.messages.map { line in
                let message = line.message
                return [
                    frame.time(message.queued), "\(line.number)", "\(line.phone)",
                    "\(frame(.messageMoment(message.moment)))", state(message, frame), "\(line.text ?? "")",
                ]
            }, empty: frame(.messagesNone)
        ).html
}

private func state(_ message: ShortMessage, _ frame: Frame) -> HTML {
    let word = frame(.messageState(message.state))
    var more: [String] = []
    if let reason = message.reason { more.append(frame(.messageReason(reason))) }
    if let next = message.next, next > message.queued {
        more.append(frame(.messageNext, ["when": frame.moment(next)]))
    }
    if more.isEmpty { return "\(word)" }
    let rest = more.joined(separator: frame.language == .chinese ? "，" : ", ")
    return "\(word)<br><span class=\"quiet small\">\(rest)</span>"
}

private func templates(_ desk: MessageDesk, at now: Instant, _ frame: Frame) -> HTML {
    let table = DataTable(
        frame(.messagesTemplates), hidesCaption: true,
        columns: [
            .init(frame(.messageMoment)), .init(frame(.messageText)), .init(frame(.templateState)),
        ],
        rows: desk.templates.map { template in
            [
                "\(frame(.messageMoment(template.moment)))", "\(template.text)",
                templateState(template, at: now, frame),
            ]
        }, empty: frame(.templatesNone))
    let moments = MessageMoment.allCases.map { moment in
        Choice(
            moment.rawValue, frame(.messageMoment(moment)),
            hint: moment.places.map { "#\($0)#" }.joined(separator: " "))
    }
    let kinds = MessageClass.allCases.map { Choice($0.rawValue, frame(.messageClass($0))) }
    let form = Form.post(
        to: "/short-messages/templates", id: ShortMessageTemplateID.minted(at: now), frame: frame,
        """
        \(Field("moment", frame(.templateMoment), hint: frame(.templateMomentHint)).radios(
            frame, moments, value: MessageMoment.received.rawValue))
        \(Field("class", frame(.templateClass)).radios(frame, kinds, value: MessageClass.notice.rawValue))
        \(Field("text", frame(.messageText), hint: frame(.templateTextHint)).area(
            frame, rows: 3, maxLength: Limits.templateCharacters_max))
        \(Button(frame(.templateEnter), .main).submit())
        """)
    let fold = Fold(frame(.templateNew), isOpen: desk.templates.isEmpty || !frame.errors.isEmpty, form)
    return "<p>\(frame(.templatesNote))</p>\n\(table.html)\(fold.html)"
}

private func templateState(_ template: MessageTemplate, at now: Instant, _ frame: Frame) -> HTML {
    if let approval = template.approval {
        let word = frame(template.isInForce ? .templateInForce : .templateReplaced)
        let when = frame(
            .templateApproved,
            ["code": approval.code, "day": frame.day(approval.on), "number": approval.number])
        return "\(word)<br><span class=\"quiet small\">\(when)</span>"
    }
    let form = Form.post(
        to: "/short-messages/templates/\(template.id)/approval", id: AnyID.minted(at: now), frame: frame,
        """
        \(Field("provider_code", frame(.templateCode), id: "code-\(template.id)").text(
            frame, maxLength: Limits.codeCharacters_max))
        \(Field("approved_on", frame(.templateApprovedOn), id: "on-\(template.id)").date(
            frame, value: nil, max: now.day))
        \(Field("number", frame(.templateNumber), id: "number-\(template.id)").text(
            frame, maxLength: Limits.codeCharacters_max))
        \(Button(frame(.templateApprove), isSmall: true).submit())
        """)
    return "\(frame(.templateWaits))\(Fold(frame(.templateApprove), form).html)"
}

private func settings(_ settings: MessageSettings, at now: Instant, _ frame: Frame) -> HTML {
    let kept =
        settings.host.isEmpty ? frame(.settingsAddressHint) : frame(.settingsKept, ["host": settings.host])
    return Form.post(
        to: "/short-messages/settings", id: AnyID.minted(at: now), frame: frame,
        """
        \(Field("signature", frame(.settingsSignature), hint: frame(.settingsSignatureHint), isOptional: true)
            .text(frame, value: settings.signature, maxLength: Limits.signatureCharacters.upperBound))
        \(Field("address", frame(.settingsAddress), hint: kept, isOptional: true).text(
            frame, maxLength: Limits.addressCharacters_max))
        \(Field("secret", frame(.settingsSecret), hint: frame(.settingsSecretHint), isOptional: true)
            .password(frame, isNew: true))
        \(Field("is_live", frame(.settingsLive), hint: frame(.settingsLiveHint)).checkbox(
            frame, isOn: settings.isLive))
        \(Button(frame(.settingsSave), .main).submit())
        """)
}
