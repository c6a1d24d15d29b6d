import Access
import HTTPTypes
import Kernel
import Sealing
import Storage
import Web

/// Who runs the machine registers the programmes that may report, and takes their keys back.
enum ProgrammeRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "programmes", for: SystemCaller.self,
            "The programmes that may report, those in force first; their keys are told once and never again.",
            output: .page(shape)
        ) { visit, _ in
            let list = try await visit.county.database.read {
                try ProgrammeStore.all(limit: Limits.programmes_max, in: $0)
            }
            let ids = ProgrammeIDs(at: visit.now)
            return Answer(
                json: { json in
                    json.object { json in
                        json.key("items")
                        json.array(list) { write($1, key: nil, to: &$0) }
                        json.field("next", nil as String?)
                    }
                }, page: { programmesPage(list, ids, $0) })
        },
        Endpoint(
            .post, "programmes", for: SystemCaller.self,
            "Registers a programme under the client's `id`; its `key` is answered once and never again.",
            fields: [
                id, InputField("name", limit: 400), InputField("keeper", limit: 400),
                InputField("is_shown", .flag),
            ], output: shape, form: "programmes"
        ) { visit, caller in try await register(visit, caller) },
        Endpoint(
            .post, "programmes/{id}/revocation", for: SystemCaller.self,
            "Takes the key of a programme back, at once and for good.", fields: [id],
            output: .object([("id", .id)]), form: "programmes"
        ) { visit, caller in
            let programme: ProgrammeID = try visit.id("id")
            let sent: AnyID? = try visit.input.id("id")
            guard let sent else { throw WebRefusal.idMissing }
            let claim = try await Interop(visit.county).revoke(
                programme, sent: sent, digest: Digest.sha256(Array("revocation \(programme)".utf8)),
                by: caller.person)
            return Answer(
                claim == .fresh ? .created : .ok, next: "/programmes",
                json: { json in json.object { $0.field("id", programme) } })
        },
    ]

    private static let id = InputField("id", .id, required: true)

    private static let shape = Shape.named(
        "Programme",
        .object([
            ("id", .id), ("name", .text), ("keeper", .text), ("key_ending", .text), ("is_shown", .flag),
            ("registered_at", .instant), ("revoked_at", .optional(.instant)), ("key", .optional(.text)),
        ]))

    private static func register(_ visit: Visit, _ caller: SystemCaller) async throws -> Answer {
        let input = visit.input
        guard let id: ProgrammeID = try input.id("id") else { throw WebRefusal.idMissing }
        let made = try await Interop(visit.county).register(
            id, name: input["name"] ?? "", keeper: input["keeper"] ?? "",
            isShown: input.isChecked("is_shown"), sent: input.digest, by: caller.person)
        return Answer(
            made.key == nil ? .ok : .created,
            json: { write(made.programme, key: made.key, to: &$0) },
            page: { programmeKeyPage(made.programme, made.key, $0) })
    }

    private static func write(_ programme: Programme, key: String?, to json: inout JSONText) {
        json.object { json in
            json.field("id", programme.id)
            json.field("name", programme.name)
            json.field("keeper", programme.keeper)
            json.field("key_ending", programme.hint)
            json.field("is_shown", programme.isShown)
            json.field("registered_at", programme.registered)
            json.field("revoked_at", programme.revoked)
            json.field("key", key)
        }
    }
}

/// Drawn before the page is: one for the form, one for each button of the list.
struct ProgrammeIDs: Sendable {
    let form: ProgrammeID
    let now: Instant

    init(at now: Instant) {
        form = ProgrammeID.minted(at: now)
        self.now = now
    }
}

func programmesPage(_ list: [Programme], _ ids: ProgrammeIDs, _ frame: Frame) -> HTML {
    let form = Form.post(
        to: "/programmes", id: ids.form, frame: frame,
        """
        \(Field("name", frame(.programmeName), hint: frame(.programmeNameHint)).text(
            frame, maxLength: Limits.nameCharacters_max))
        \(Field("keeper", frame(.programmeKeeper), hint: frame(.programmeKeeperHint)).text(
            frame, maxLength: Limits.keeperCharacters_max))
        \(Field("is_shown", frame(.programmeShown), hint: frame(.programmeShownHint)).checkbox(frame))
        \(Button(frame(.programmeRegister), .main).submit())
        """)
    let table = DataTable(
        frame(.programmesTitle), hidesCaption: true,
        columns: [
            .init(frame(.programmeName)), .init(frame(.programmeKeeper)), .init(frame(.programmeKeyEnding)),
            .init(frame(.programmeShownShort)), .init(frame(.programmeRegistered)),
            .init(frame(.programmeState)),
        ],
        rows: list.map { programme in
            [
                "\(programme.name)", "\(programme.keeper)", "…\(programme.hint)",
                "\(frame(programme.isShown ? .programmeYes : .programmeNo))",
                frame.time(programme.registered), state(programme, ids, frame),
            ]
        },
        empty: frame(.programmesNone))
    return Layout.page(
        title: frame(.programmesTitle), purpose: frame(.programmesPurpose), frame: frame, kind: .wide,
        body: """
            \(table.html)
            \(Part(id: "new", frame(.programmeNew), form).html)
            <p class="quiet">\(Address.link(frame(.dataTitle), to: "/data"))</p>
            """)
}

private func state(_ programme: Programme, _ ids: ProgrammeIDs, _ frame: Frame) -> HTML {
    if let revoked = programme.revoked {
        return "\(frame(.programmeRevokedOn, ["when": frame.moment(revoked)]))"
    }
    let button = Form.act(
        to: "/programmes/\(programme.id)/revocation", id: AnyID.minted(at: ids.now), frame: frame,
        Button(frame(.programmeRevokeSure), isSmall: true, more: programme.name).submit())
    return Fold(frame(.programmeRevoke), "<p>\(frame(.programmeRevokeNote))</p>\n\(button)").html
}

func programmeKeyPage(_ programme: Programme, _ key: String?, _ frame: Frame) -> HTML {
    let told: HTML =
        key.map { key in
            Inset(
                frame(.programmeKeyOnce),
                "<p class=\"lead\"><code>\(key)</code></p>\n<p>\(frame(.programmeKeyOnceNote))</p>"
            ).html
        } ?? "<p>\(frame(.programmeKeyGone))</p>"
    return Layout.page(
        title: programme.name, purpose: programme.keeper, frame: frame,
        body: told + Button(frame(.programmesBack)).link(to: "/programmes"))
}
