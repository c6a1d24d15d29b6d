import Access
import HTTPTypes
import Kernel
import Notices
import People
import Places
import Sealing
import Storage
import Web

/// What is done to a matter on its way to the county, each act under the client's id.
enum StepRoutes {
    static let all: [Endpoint] = [
        post(
            "consent", "Keeps whether the household agreed to be helped; a no ends it and keeps nothing.",
            [InputField("is_given", .flag)], may: \.mayFind
        ) { visit, id, _, _ in
            let isGiven = visit.input.isChecked("is_given")
            return { try Relief.answerConsent(id, isGiven: isGiven, in: $0) }
        },
        post(
            "application", "Takes the application down for a household that agreed.",
            ApplicationInput.fields.filter { $0.name != "id" }, may: \.mayFind,
            form: "relief/{id}/application"
        ) { visit, id, _, matter in
            let draft = try ApplicationInput.draft(visit, id, at: matter.place, isProxy: true)
            return { try Relief.apply(draft, in: $0) }
        },
        post(
            "kin", "Enters an officer who is kin of the household, and who does nothing in its matter.",
            [InputField("officer", .id)], may: \.mayCheck
        ) { visit, id, _, _ in
            guard let officer = try visit.input.id("officer", of: Marks.Person.self) else {
                throw FieldRefusal(.missing, at: "officer")
            }
            return { try Relief.declareKin(officer, of: id, in: $0) }
        },
        post(
            "aid", "Keeps that help was given before the papers, in yuan, up to the county's ceiling.",
            [InputField("amount", limit: 20)], may: \.mayOpine
        ) { visit, id, act, _ in
            let draft = PaymentDraft(
                id: act, month: ReliefMonth(of: visit.now.day), amount: try visit.sum("amount"))
            return { try Relief.aid(draft, to: id, in: $0) }
        },
        post(
            "check", "Keeps what two persons found in the house: the officer and a `second`.",
            [
                InputField("second", .id), InputField("is_fit", .flag), InputField("report", limit: 5_000),
                InputField("present", .number), InputField("agreeing", .number),
            ], may: \.mayCheck
        ) { visit, id, act, _ in
            let present = try visit.input.number("present")
            let agreeing = try visit.input.number("agreeing") ?? 0
            let draft = CheckDraft(
                id: act, second: try visit.input.id("second", of: Marks.Person.self),
                isFit: visit.input.isChecked("is_fit"),
                report: visit.words("report", of: act.as(Marks.Anything.self)),
                appraisal: present.map { .init(present: $0, agreeing: agreeing) })
            return { try Relief.check(draft, of: id, in: $0) }
        },
        post(
            "opinion", "Gives the township's opinion, by somebody who was not in the house.",
            [
                InputField("is_for", .flag), InputField("amount", limit: 20), InputField("persons", .number),
                InputField("reason", limit: 2_000),
            ], may: \.mayOpine
        ) { visit, id, act, _ in
            let draft = OpinionDraft(
                id: act, isFor: visit.input.isChecked("is_for"),
                amount: visit.input["amount"].flatMap { Money(yuan: $0) } ?? Money(fen: 0),
                persons: try visit.input.number("persons") ?? 0,
                reason: visit.words("reason", of: act.as(Marks.Anything.self)))
            return { try Relief.opine(draft, on: id, in: $0) }
        },
        post(
            "posting", "Posts the opinion in the village, masked, for the window of the rulebook.",
            [InputField("issuer", limit: 100), InputField("contact", limit: 200)], may: \.mayOpine
        ) { visit, id, act, matter in
            let key = visit.county.key
            let name = try await visit.county.database.read { reader in
                try Relief.name(of: id, key: key, in: reader) ?? ReliefFile.headName(of: matter, in: reader)
            }
            let draft = PostingDraft(
                id: act.as(Marks.Notice.self), issuer: visit.input["issuer"] ?? "",
                contact: visit.input["contact"] ?? "", name: name ?? "")
            return { try Relief.post(draft, of: id, in: $0) }
        },
        post(
            "extension-requests", "Asks for more `days` to decide on what is paid monthly, and why.",
            [InputField("days", .number), InputField("reason", limit: 2_000)], may: \.mayOpine
        ) { visit, id, act, _ in
            let draft = ExtensionDraft(
                id: act, days: try visit.input.number("days") ?? 0,
                reason: visit.words("reason", of: act.as(Marks.Anything.self)))
            return { try Relief.askExtension(draft, of: id, in: $0) }
        },
        post(
            "withdrawal", "Keeps that the household took its application back.", [], may: \.mayFind
        ) { _, id, _, _ in
            { try Relief.withdraw(id, in: $0) }
        },
        post(
            "payments", "Records what was paid elsewhere for a `month`, in yuan.",
            [InputField("month", limit: 7), InputField("amount", limit: 20), InputField("back", .flag)],
            may: \.mayPay
        ) { visit, id, act, _ in
            guard let month = ReliefMonth(visit.input["month"] ?? "") else { throw PayingRefusal.monthUnfit }
            let draft = PaymentDraft(id: act, month: month, amount: try visit.sum("amount"))
            return { try Relief.pay(draft, of: id, in: $0) }
        },
        post(
            "reviews", "Keeps a periodic review by two; where something changed the county decides on.",
            [
                InputField("second", .id), InputField("is_unchanged", .flag),
                InputField("report", limit: 5_000),
            ], may: \.mayCheck
        ) { visit, id, act, _ in
            let draft = ReviewDraft(
                id: act, second: try visit.input.id("second", of: Marks.Person.self),
                isUnchanged: visit.input.isChecked("is_unchanged"),
                report: visit.words("report", of: act.as(Marks.Anything.self)))
            return { try Relief.review(draft, of: id, in: $0) }
        },
    ]

    /// What an act will do in its transaction, made before it: sealing draws random bytes.
    typealias Act = @Sendable (Transaction) throws -> Void

    /// An act of officers who may do it; 404 for those who may not know of the matter.
    static func post(
        _ name: String, _ summary: String, _ fields: [InputField],
        may: any KeyPath<ReliefOffice, Bool> & Sendable, form: String = "relief/{id}",
        _ prepare: @escaping @Sendable (Visit, ReliefID, ReliefActID, ReliefMatter) async throws -> Act
    ) -> Endpoint {
        Endpoint(
            .post, "relief/{id}/\(name)", for: OfficerCaller.self, summary,
            fields: [InputField("id", .id, required: true)] + fields, output: ReliefFile.shape, form: form
        ) { visit, officer in
            let id: ReliefID = try visit.id("id")
            let sent = try visit.reliefSending()
            let (key, digest) = (visit.county.key, visit.reliefDigest)
            let office = try await visit.county.database.read {
                try ReliefOffice.read(officer, at: id, in: $0)
            }
            guard office[keyPath: may] else { throw AccessRefusal.notAllowed }
            let act = try await prepare(visit, id, sent.as(Marks.ReliefAct.self), office.matter)
            let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
                let office = try ReliefOffice.read(officer, at: id, in: transaction)
                guard office[keyPath: may] else { throw AccessRefusal.notAllowed }
                let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
                if claim == .fresh { try act(transaction) }
                let next = try ReliefOffice.read(officer, at: id, in: transaction)
                return (try ReliefFile.read(next, key: key, in: transaction), claim)
            }
            let next = visit.input.isChecked("back") ? "/relief/payments" : file.path
            return Answer(claim == .fresh ? .created : .ok, next: next, json: { file.write(to: &$0) })
        }
    }
}
