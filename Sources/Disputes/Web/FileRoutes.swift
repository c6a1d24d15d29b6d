import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// A dispute's file, its papers, and the look at who is party to it.
enum FileRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "disputes/{id}", for: MemberCaller.self,
            "A dispute, to those in charge of it, its mediator and units that help; names have stars.",
            output: DisputePage.shape
        ) { visit, member in
            let page = try await read(visit, member)
            return Answer(json: { page.write(to: &$0) }, page: { disputePage(page, $0) })
        },
        Endpoint(
            .get, "disputes/{id}/agreement", .page, for: MemberCaller.self,
            "The agreement on paper, or the record of an oral one, with lines to sign on."
        ) { visit, member in
            let page = try await read(visit, member)
            guard page.file.agreement != nil, page.hand.isInCharge else {
                throw DisputeRefusal.agreementMissing
            }
            let publicURL = visit.publicURL
            return Answer { agreementSheet(page, publicURL: publicURL, $0) }
        },
        Endpoint(
            .get, "disputes/{id}/parties/{party}/notice", .page, for: MemberCaller.self,
            "The notice for one party on paper: number, code, rights, and the other ways."
        ) { visit, member in
            let page = try await read(visit, member)
            let id: DisputePartyID = try visit.id("party")
            guard page.hand.isInCharge || page.hand.isReceiver, let party = page.party(id) else {
                throw DisputeRefusal.partyUnknown
            }
            let code = PartyCode(of: id, key: visit.county.key).text
            let publicURL = visit.publicURL
            return Answer { partyNotice(page, party, code: code, publicURL: publicURL, $0) }
        },
        Endpoint(
            .post, "disputes/{id}/looks", for: MemberCaller.self,
            "Shows the parties' names and telephones once; who looked and why is kept.",
            fields: [InputField("reason"), InputField("note", limit: 100)], output: DisputePage.shape,
            form: "disputes/{id}"
        ) { visit, member in
            let id: DisputeID = try visit.id("id")
            let given = visit.input["reason"] ?? ""
            let known = DisputeLook(rawValue: given).map { $0.text(.chinese) } ?? given
            let reason = [known, visit.input["note"] ?? ""].filter { !$0.isEmpty }
                .joined(separator: "：")
            let opened = try await Disputes(visit.county).reveal(
                id, reason: reason, by: DisputeVisitor(visit, member))
            var page = try await read(visit, member)
            page.opened = opened
            let shown = page
            return Answer(json: { shown.write(to: &$0) }, page: { disputePage(shown, $0) })
        },
    ]

    static func read(_ visit: Visit, _ member: MemberCaller) async throws -> DisputePage {
        let id: DisputeID = try visit.id("id")
        let visitor = DisputeVisitor(visit, member)
        let now = visit.now
        return try await visit.county.database.read {
            try DisputePage.read(id, for: visitor, at: now, in: $0)
        }
    }
}

/// Why somebody in charge opens the parties' names.
enum DisputeLook: String, Sendable, CaseIterable {
    case call, session, paper

    var text: Text {
        switch self {
        case .call: .disputeLookCall
        case .session: .disputeLookSession
        case .paper: .disputeLookPaper
        }
    }
}
