import Access
import HTTPTypes
import Kernel
import People
import Places
import Storage
import Web

/// Where a resident says that there is a quarrel.
enum ApplicationRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "disputes/application", .page, for: Anyone.self,
            "The form on which somebody asks for mediation in a village of `town`.",
            query: [QueryField("town", .id, "The town whose villages are offered.")]
        ) { visit, _ in
            let id = DisputeID.minted(at: visit.now)
            let form = try await visit.county.database.read { reader in
                try ApplicationForm.read(visit, id: id, in: reader)
            }
            return Answer { applicationPage(form, $0) }
        },
        Endpoint(
            .post, "disputes/applications", for: Anyone.self,
            "Asks for mediation; `consent` says that the other side and the mediator may learn of it.",
            fields: ReceptionRoutes.fields + [
                InputField("consent", .flag), InputField("town", .id),
            ], output: ReceptionRoutes.receiptShape, form: "disputes/application"
        ) { visit, _ in
            var draft = try ReceptionRoutes.draft(visit)
            draft.channel = .web
            draft.request = nil
            draft.exclusion = nil
            let member = try? MemberCaller(visit)
            if let member, !draft.parties.isEmpty { draft.parties[0].person = member.person }
            let receipt = try await Disputes(visit.county).receive(
                draft, by: member.map { DisputeVisitor(visit, $0) }, digest: visit.disputeDigest)
            let number = Address.queryValue(receipt.number)
            return ReceptionRoutes.answer(
                receipt, next: "/disputes/follow?number=\(number)&code=\(receipt.code)&is_new=1")
        },
    ]
}

struct ApplicationForm: Sendable {
    let town: Place?
    let towns: [Place]
    let villages: [Place]
    let kinds: [DisputeTerm]
    let id: DisputeID

    static func read(_ visit: Visit, id: DisputeID, in reader: Reader) throws -> ApplicationForm {
        guard let root = try Places.root(in: reader) else { throw WebRefusal.notFound }
        let wanted = (visit.query["town"] ?? visit.input["town"]).flatMap(PlaceID.init)
        let towns = try Places.children(of: root.id, in: reader).filter { $0.level == .town }
        let town = towns.first { $0.id == wanted } ?? (towns.count == 1 ? towns.first : nil)
        let villages = try town.map { try Places.children(of: $0.id, in: reader) } ?? []
        let lineage = try Places.lineage(of: town?.id ?? root.id, in: reader).map(\.id)
        return ApplicationForm(
            town: town, towns: towns, villages: villages.filter { $0.level == .village },
            kinds: try Disputes.kinds(at: lineage, in: reader), id: id)
    }
}

func applicationPage(_ form: ApplicationForm, _ frame: Frame) -> HTML {
    let follow = "<p>\(Address.link(frame(.disputeFollowTitle), to: "/disputes/follow"))</p>\n" as HTML
    let crumbs = [Crumb(frame(.disputeHome), path: "/"), Crumb(frame(.disputeApply))]
    guard let town = form.town else {
        let links = form.towns.html {
            "<li><a href=\"/disputes/application?town=\($0.id)\">\($0.name)</a></li>"
        }
        return Layout.page(
            title: frame(.disputeApply), purpose: frame(.disputeApplyPurpose), frame: frame, crumbs: crumbs,
            body: """
                \(follow)\(Part(
                    id: "towns", frame(.disputeTowns),
                    form.towns.isEmpty ? "<p>\(frame(.disputeNoTowns))</p>" : "<ul class=\"links\">\(links)</ul>")
                    .html)
                """)
    }
    let place = Field("place", frame(.disputePlace)).select(
        frame, form.villages.map { Choice("\($0.id)", $0.name) }, empty: frame(.disputeChoose))
    let consent = Field("consent", frame(.disputeConsent), hint: frame(.disputeConsentHint)).checkbox(frame)
    let send = Button(frame(.disputeApplySend), .main, isWide: true).submit(form: "application")
    return Layout.page(
        title: frame(.disputeApply), purpose: frame(.disputeApplyPurpose), frame: frame, crumbs: crumbs,
        action: Layout.action(send),
        body: follow
            + Form.post(
                to: "/disputes/applications", id: form.id, frame: frame, name: "application", isDraft: true,
                """
                \(Form.hidden("town", "\(town.id)"))\(place)\(disputeMatterFields(form.kinds, frame))\
                \(disputePartyFields(frame, isDesk: false))\(consent)
                """))
}
