import Access
import Clocks
import HTTPTypes
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import Web

/// One matter: its file, the look at what is sealed, its papers.
enum FileRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "relief/{id}", for: OfficerCaller.self,
            "A matter with its clocks and what they stand on; what is sealed stays masked.",
            output: ReliefFile.shape
        ) { visit, officer in
            let file = try await read(visit, officer)
            let ids = (0..<10).map { _ in AnyID.minted(at: visit.now) }
            return Answer(json: { file.write(to: &$0) }, page: { reliefFilePage(file, ids: ids, $0) })
        },
        Endpoint(
            .get, "relief/findings/{id}", .page, for: OfficerCaller.self,
            "Leads from what a home visit found to the matter that it is about."
        ) { visit, officer in
            let finding: AnyID = try visit.id("id")
            // Whoever may not know of the matter comes to their own list.
            let id = try await visit.county.database.read { reader -> ReliefID? in
                guard let id = try ExtensionStore.matter(of: finding, in: reader) else { return nil }
                return (try? ReliefOffice.read(officer, at: id, in: reader))?.matter.id
            }
            return Answer(goTo: id.map { "/relief/\($0)" } ?? "/relief")
        },
        Endpoint(
            .get, "relief/{id}/look", .page, for: OfficerCaller.self, "Asks why what is sealed is to be seen."
        ) { visit, officer in
            let file = try await read(visit, officer)
            let id = AnyID.minted(at: visit.now)
            return Answer { reliefLookPage(file, id: id, $0) }
        },
        Endpoint(
            .post, "relief/{id}/looks", for: OfficerCaller.self,
            "Opens what is sealed for an officer who says why; that they looked is kept first.",
            fields: [
                InputField("id", .id), InputField("reason", limit: 100), InputField("note", limit: 100),
            ],
            output: ReliefFile.shape, form: "relief/{id}/look"
        ) { visit, officer in
            let file = try await looked(visit, officer, reason: reason(visit))
            let ids = (0..<10).map { _ in AnyID.minted(at: visit.now) }
            return Answer(json: { file.write(to: &$0) }, page: { reliefFilePage(file, ids: ids, $0) })
        },
        Endpoint(
            .get, "relief/{id}/print/{sheet}", .page, for: OfficerCaller.self,
            "The `application` or the `decision` on paper; that it was printed is kept as a look."
        ) { visit, officer in
            guard let sheet = ReliefSheet(rawValue: visit.parameters["sheet"] ?? "") else {
                throw ReliefRefusal.unknown
            }
            let file = try await looked(visit, officer, reason: Access.LookDone.printed.rawValue)
            let key = visit.county.key
            let follow = try await visit.county.database.read {
                try ReliefFollow.read(file.matter.id, key: key, in: $0)
            }
            if sheet == .decision, file.decisions.isEmpty { throw ReliefRefusal.stepNotDue }
            return Answer { reliefSheet(sheet, file, follow, $0) }
        },
    ]

    private static func read(_ visit: Visit, _ officer: OfficerCaller) async throws -> ReliefFile {
        let id: ReliefID = try visit.id("id")
        let key = visit.county.key
        return try await visit.county.database.read { reader in
            try ReliefFile.read(ReliefOffice.read(officer, at: id, in: reader), key: key, in: reader)
        }
    }

    private static func reason(_ visit: Visit) -> String {
        let given = visit.input["reason"] ?? ""
        let known = ReliefLook.reasons.first { $0.code == given }.map { $0.text(.chinese) } ?? given
        return [known, visit.input["note"] ?? ""].filter { !$0.isEmpty }.joined(separator: "：")
    }

    private static func looked(
        _ visit: Visit, _ officer: OfficerCaller, reason: String
    ) async throws -> ReliefFile {
        let id: ReliefID = try visit.id("id")
        let key = visit.county.key
        return try await visit.county.database.write(by: officer.origin) { transaction in
            let office = try ReliefOffice.read(officer, at: id, in: transaction)
            guard office.mayLook else { throw AccessRefusal.notAllowed }
            try ReliefMatter.checkHand(
                officer.person, barred: Set(try CourseStore.kin(of: id, in: transaction)))
            try Access.recordLook(
                by: officer.person, at: office.matter.subject, field: "relief", reason: reason,
                in: transaction)
            var file = try ReliefFile.read(office, key: key, in: transaction)
            try file.reveal(key: key, in: transaction)
            return file
        }
    }
}

/// The papers of a matter.
enum ReliefSheet: String, CaseIterable, Sendable {
    case application
    case decision
}

/// Why somebody opens what is sealed.
struct ReliefLook: Sendable {
    let code: String
    let text: Text

    static let reasons = [
        ReliefLook(code: "check", text: .reliefLookCheck),
        ReliefLook(code: "decide", text: .reliefLookDecide),
        ReliefLook(code: "asked", text: .reliefLookAsked),
    ]
}

extension ReliefOffice {
    /// Those who do a step of it; who only watches does not.
    var mayLook: Bool { mayCheck || mayOpine || mayConfirm || (isFinder && matter.step.isOpen) }
}

func reliefLookPage(_ file: ReliefFile, id: AnyID, _ frame: Frame) -> HTML {
    Layout.page(
        title: frame(.reliefLookTitle), purpose: frame(.reliefLookPurpose), frame: frame,
        crumbs: file.office.crumbs(frame, to: file.path),
        body: Masked.reasonForm(
            to: "\(file.path)/looks", id: id,
            ReliefLook.reasons.map { Choice($0.code, frame($0.text)) }, frame: frame))
}

func reliefSheet(_ sheet: ReliefSheet, _ file: ReliefFile, _ follow: ReliefFollow, _ frame: Frame) -> HTML {
    let kind = file.kind?.name(frame.language) ?? file.matter.kind
    let rule = file.clocks.compactMap { $0.rule.flatMap { file.rules[$0] } }.map { "\($0.source)" }
    let foot = [frame(.reliefSheetFoot)] + Array(Set(rule)).sorted()
    let body: HTML =
        switch sheet {
        case .application: applicationSheet(file, follow, frame)
        case .decision: decisionSheet(file, follow, frame)
        }
    return PrintSheet(
        issuer: file.office.line.first { $0.level == (sheet == .decision ? .county : .town) }?.name ?? "",
        number: file.matter.number, kind: kind,
        title: frame(sheet == .application ? .reliefSheetApplication : .reliefSheetDecision), body: body,
        signatures: [
            PrintSheet.Signature(
                frame(sheet == .application ? .reliefSheetApplicant : .reliefSheetOffice),
                mark: frame(.reliefSheetSign))
        ], foot: foot, back: file.path
    ).page(frame)
}

private func applicationSheet(_ file: ReliefFile, _ follow: ReliefFollow, _ frame: Frame) -> HTML {
    let details = file.revealed?.details
    let lines: [(Text, String)] = [
        (.reliefName, file.revealed?.name ?? ""), (.reliefPhone, details?.phone ?? ""),
        (.reliefPlace, follow.place), (.reliefPersons, details.map { "\($0.persons)" } ?? ""),
        (.reliefNeed, details?.need ?? ""), (.reliefIncome, details?.income ?? ""),
        (.reliefHealth, details?.health ?? ""), (.reliefAuthorisation, details?.authorisation ?? ""),
        (.reliefKin, details?.kin ?? ""), (.reliefCode, follow.code),
    ]
    return lines.filter { !$0.1.isEmpty }.html { PrintSheet.line(frame($0.0), $0.1) }
        + "<p>\(frame(.reliefConsentHint))</p>"
}

private func decisionSheet(_ file: ReliefFile, _ follow: ReliefFollow, _ frame: Frame) -> HTML {
    guard let last = file.decisions.last else { return .empty }
    var lines: [(Text, String)] = [
        (.reliefName, file.revealed?.name ?? ""), (.reliefPlace, follow.place),
        (.reliefDecision, frame(last.kind.title)), (.reliefDecided, frame.day(last.decided.day)),
    ]
    if last.amount.fen > 0 {
        lines += [(.reliefAmount, "\(last.amount)"), (.reliefFrom, "\(last.from)")]
    }
    lines += [(.reliefReason, follow.reason), (.reliefRemedy, follow.remedy)]
    return lines.filter { !$0.1.isEmpty }.html { PrintSheet.line(frame($0.0), $0.1) }
}
