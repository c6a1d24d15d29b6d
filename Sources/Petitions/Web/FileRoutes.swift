import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// A petition's file, the look at what is sealed, and its papers.
enum FileRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "petitions/{id}", for: OfficerCaller.self,
            "A petition, to those who may know of it; names are sealed, and of an accusation every word.",
            output: PetitionPage.shape
        ) { visit, officer in
            let page = try await read(visit, officer)
            return Answer(json: { page.write(to: &$0) }, page: { petitionPage(page, $0) })
        },
        Endpoint(
            .post, "petitions/{id}/looks", for: OfficerCaller.self,
            "Shows once what is sealed; who looked and why is kept before.",
            fields: [InputField("reason"), InputField("note", limit: 100)], output: PetitionPage.shape,
            form: "petitions/{id}"
        ) { visit, officer in
            let given = visit.input["reason"] ?? ""
            let known = PetitionLook(rawValue: given).map { $0.text(.chinese) } ?? given
            let reason = [known, visit.input["note"] ?? ""].filter { !$0.isEmpty }.joined(separator: "：")
            let page = try await looked(visit, officer, reason: reason)
            return Answer(json: { page.write(to: &$0) }, page: { petitionPage(page, $0) })
        },
        Endpoint(
            .get, "petitions/{id}/answers/{stage}", .page, for: OfficerCaller.self,
            "The written answer on paper, with the right to ask for a review; printing it is kept as a look."
        ) { visit, officer in
            let page = try await read(visit, officer)
            guard let stage = Petition.Stage(rawValue: visit.parameters["stage"] ?? ""),
                page.file.answers.contains(where: { $0.stage == stage })
            else { throw PetitionRefusal.unknown }
            let opened = try await looked(visit, officer, reason: Access.LookDone.printed.rawValue)
            let code = PetitionCode(of: page.petition.id, key: visit.county.key).text
            let publicURL = visit.publicURL
            return Answer { answerSheet(opened, stage, code: code, publicURL: publicURL, $0) }
        },
        Endpoint(
            .get, "petitions/{id}/slip", .page, for: OfficerCaller.self,
            "What a petitioner takes home: number, code, the times and rights; nothing of the matter."
        ) { visit, officer in
            let page = try await read(visit, officer)
            let code = PetitionCode(of: page.petition.id, key: visit.county.key).text
            let publicURL = visit.publicURL
            return Answer { petitionSlip(page, code: code, publicURL: publicURL, $0) }
        },
    ]

    static func read(
        _ visit: Visit, _ officer: OfficerCaller, isOpened: Bool = false
    ) async throws -> PetitionPage {
        let id: PetitionID = try visit.id("id")
        let (key, now) = (visit.county.key, visit.now)
        return try await visit.county.database.read {
            try PetitionPage.read(id, for: officer, key: key, isOpened: isOpened, at: now, in: $0)
        }
    }

    private static func looked(
        _ visit: Visit, _ officer: OfficerCaller, reason: String
    ) async throws -> PetitionPage {
        try await Petitions(visit.county).recordLook(at: try visit.id("id"), reason: reason, by: officer)
        return try await read(visit, officer, isOpened: true)
    }
}

/// Why somebody opens what is sealed.
enum PetitionLook: String, Sendable, CaseIterable {
    case handle, tell, check

    var text: Text {
        switch self {
        case .handle: .petitionLookHandle
        case .tell: .petitionLookTell
        case .check: .petitionLookCheck
        }
    }
}
