import Kernel
import Web

func hooksPage(_ list: [Hook], _ id: HookID, _ frame: Frame) -> HTML {
    let stopped = list.filter { $0.state == .stopped }
    let bars: HTML =
        stopped.isEmpty
        ? .empty
        : stopped.html { hook in
            Bar(
                frame(.hookStoppedBar, ["name": hook.name]), note: frame(.hookStoppedNote),
                link: (frame(.hookLook), "/webhooks/\(hook.id)")
            ).html
        }
    let form = Form.post(
        to: "/webhooks", id: id, frame: frame,
        """
        \(Field("name", frame(.hookName), hint: frame(.hookNameHint)).text(
            frame, maxLength: Limits.nameCharacters_max))
        \(Field("address", frame(.hookAddress), hint: frame(.hookAddressHint)).text(
            frame, maxLength: Limits.addressCharacters_max))
        \(Field("kinds", frame(.hookKinds), hint: frame(.hookKindsHint)).checkboxes(
            frame, PublicKind.offered.map { Choice($0.rawValue, frame(.hookKind($0)), hint: $0.rawValue) }))
        \(Button(frame(.hookRegister), .main).submit())
        """)
    let table = DataTable(
        frame(.hooksTitle), hidesCaption: true,
        columns: [
            .init(frame(.hookName)), .init(frame(.hookHost)), .init(frame(.hookKindsCount), isNumeric: true),
            .init(frame(.hookState)), .init(frame(.hookRegistered)),
        ],
        rows: list.map { hook in
            [
                Address.link(hook.name, to: "/webhooks/\(hook.id)"), "\(hook.host)", "\(hook.kinds.count)",
                "\(frame(.hookState(hook.state)))", frame.time(hook.registered),
            ]
        }, empty: frame(.hooksNone))
    let payloads = DataTable(
        frame(.hookPayloads), hidesCaption: true,
        columns: [.init(frame(.hookKindCode)), .init(frame(.hookKindMeaning)), .init(frame(.hookPayload))],
        rows: PublicKind.allCases.map { kind in
            [
                "<code>\(kind.rawValue)</code>", "\(frame(.hookKind(kind)))",
                "<code>\(kind.payload.joined(separator: ", "))</code>",
            ]
        }, empty: "")
    return Layout.page(
        title: frame(.hooksTitle), purpose: frame(.hooksPurpose), frame: frame, kind: .wide, bars: bars,
        body: """
            \(table.html)
            \(Part(id: "new", frame(.hookNew), form).html)
            \(Fold(frame(.hookPayloads), "<p>\(frame(.hookPayloadsNote))</p>\n\(payloads.html)").html)
            """)
}

func hookPage(_ file: HookFile, at now: Instant, _ frame: Frame) -> HTML {
    let hook = file.hook
    let facts = FactsList([
        Fact(frame(.hookHost), hook.host), Fact(frame(.hookState), frame(.hookState(hook.state))),
        Fact(frame(.hookWaiting), "\(file.waiting)"), Fact(frame(.hookFailures), "\(hook.failures)"),
        Fact(
            frame(.hookKinds),
            hook.kinds.map { frame(.hookKind($0)) }.joined(separator: frame.language == .chinese ? "、" : ", ")
        ),
        Fact(frame(.hookRegistered), frame.moment(hook.registered)),
    ])
    let note: HTML = hook.state == .stopped ? "<p class=\"late\">\(frame(.hookStoppedNote))</p>" : .empty
    let rows: [[HTML]] = file.deliveries.map { delivery in
        [
            frame.time(delivery.queued), "\(frame(.hookKind(delivery.kind)))",
            "\(frame(.deliveryState(delivery.state)))", "\(delivery.attempts)", last(delivery, frame),
            again(delivery, of: hook, at: now, frame),
        ]
    }
    let table = DataTable(
        frame(.hookDeliveries),
        columns: [
            .init(frame(.deliveryQueued)), .init(frame(.hookKindMeaning)), .init(frame(.hookState)),
            .init(frame(.deliveryAttempts), isNumeric: true), .init(frame(.deliveryLast)),
            .init(frame(.deliveryAgain)),
        ], rows: rows, empty: frame(.deliveriesNone))
    return Layout.page(
        title: hook.name, purpose: frame(.hookPurpose), frame: frame,
        crumbs: [Crumb(frame(.hooksTitle), path: "/webhooks"), Crumb(hook.name)], kind: .wide,
        body: note + facts.html + acts(hook, at: now, frame) + table.html)
}

private func acts(_ hook: Hook, at now: Instant, _ frame: Frame) -> HTML {
    if hook.state == .ended { return .empty }
    func act(_ noun: String, _ label: Text, _ look: Button.Look = .plain) -> HTML {
        Form.act(
            to: "/webhooks/\(hook.id)/\(noun)", id: AnyID.minted(at: now), frame: frame,
            Button(frame(label), look).submit())
    }
    let first =
        hook.state == .active
        ? Button.row(act("test", .hookTest, .main), act("pause", .hookPause))
        : act("resumption", .hookResume, .main)
    let folds =
        Fold(frame(.hookRenew), "<p>\(frame(.hookRenewNote))</p>\n\(act("secret", .hookRenewSure))").html
        + Fold(frame(.hookEnd), "<p>\(frame(.hookEndNote))</p>\n\(act("end", .hookEndSure))").html
    return first + folds
}

private func last(_ delivery: Delivery, _ frame: Frame) -> HTML {
    let words: HTML =
        switch delivery.last {
        case .status(let status): "<code>\(status)</code>"
        case .fault(let code): "<code>\(code)</code> \(frame(.deliveryFault(code)))"
        case nil: .empty
        }
    guard let next = delivery.next, delivery.attempts > 0 else { return words }
    return words + " <span class=\"quiet\">\(frame(.deliveryNext, ["when": frame.moment(next)]))</span>"
}

private func again(_ delivery: Delivery, of hook: Hook, at now: Instant, _ frame: Frame) -> HTML {
    guard delivery.state != .waiting, hook.state != .ended else { return .empty }
    return Form.act(
        to: "/webhooks/\(hook.id)/deliveries/\(delivery.id)/repetition", id: AnyID.minted(at: now),
        frame: frame,
        Button(frame(.deliveryRepeat), isSmall: true, more: frame.moment(delivery.queued)).submit())
}

func hookSecretPage(_ hook: Hook, _ secret: String?, _ frame: Frame) -> HTML {
    let told: HTML =
        secret.map { secret in
            Inset(
                frame(.hookSecretOnce),
                "<p class=\"lead\"><code>\(secret)</code></p>\n<p>\(frame(.hookSecretOnceNote))</p>"
            ).html
        } ?? "<p>\(frame(.hookSecretGone))</p>"
    return Layout.page(
        title: hook.name, purpose: frame(.hookPurpose), frame: frame,
        crumbs: [
            Crumb(frame(.hooksTitle), path: "/webhooks"), Crumb(hook.name, path: "/webhooks/\(hook.id)"),
        ],
        body: told + Button(frame(.hookBack)).link(to: "/webhooks/\(hook.id)"))
}
