import Access
import Cases
import Clocks
import Kernel
import People
import Places
import Sealing
import Storage

/// An answer as it was written, sealed for its row.
package struct AnswerDraft: Sendable {
    let outcome: Petition.Outcome
    let words: SealedText
    let basis: SealedText
    /// The number of the request in which the matter goes on; empty for every other way.
    let request: String

    package init(
        _ outcome: Petition.Outcome, words: String, basis: String, request: String = "", as act: AnyID,
        key: CountyKey
    ) {
        let row = act.as(Marks.PetitionAct.self)
        self.outcome = outcome
        self.words = SealedText(words, "petitions_answer.words", of: row, key: key)
        self.basis = SealedText(basis, "petitions_answer.basis", of: row, key: key)
        self.request = request
    }
}

extension PetitionActing {
    /// Answers in writing: the first answer, the review's or the final review's.
    package func answer(_ draft: AnswerDraft) throws {
        let stage = file.stage
        var answered = try file.answered(
            draft.outcome, hasWords: !draft.words.isEmpty, hasBasis: !draft.basis.isEmpty, by: hand)
        if draft.outcome == .guided, !draft.request.isEmpty, !petition.isRestricted {
            guard let file = try CaseFile.read(number: draft.request, in: transaction) else {
                throw PetitionRefusal.requestUnknown
            }
            answered.guided = file.matter.id
        }
        try keep(answered)
        let answer = PetitionAnswer(
            id: act, stage: stage, outcome: draft.outcome, by: hand.person, at: transaction.now,
            delivered: nil, until: nil)
        try CourseStore.insert(answer, draft.words, draft.basis, of: id, in: transaction)
        try PetitionClocks.finish(
            PetitionClocks.handling, PetitionClocks.review, PetitionClocks.recheck, of: subject,
            in: transaction)
        try step(.answered, detail: stage.rawValue, withNote: false)
        try transaction.record(
            PetitionAnswered(
                subject: subject, stage: stage.rawValue, outcome: draft.outcome.rawValue,
                guided: answered.guided))
    }

    /// The petitioner has the answer; from that day the time to ask for a review runs.
    package func deliver(on day: Day) throws {
        var answer = try file.delivered(on: day, by: hand, today: today)
        if let next = file.next {
            answer.until = try PetitionClocks.lastDay(
                Petitions.windowKey(next), from: day, at: lineage, in: transaction)
        }
        try CourseStore.deliver(answer, in: transaction)
        try step(.delivered, detail: answer.stage.rawValue)
        try transaction.record(
            AnswerDelivered(subject: subject, stage: answer.stage.rawValue, on: day))
    }

    /// Enters that the petitioner asked for the next review.
    package func askReview(on day: Day) throws {
        try Petitions.askReview(file, on: day, lineage: lineage, as: act, note: note, in: transaction)
    }

    /// Closes the petition for good.
    package func close() throws {
        let closed = try file.closed(by: hand, at: transaction.now)
        let wasInTime = try PetitionClocks.wasInTime(
            PetitionClocks.handling, of: subject, in: transaction)
        try keep(closed)
        try Clocks.finishAll(of: subject, at: transaction.now, in: transaction)
        try step(.closed)
        try transaction.record(
            PetitionClosed(
                subject: subject, of: petition.kind.rawValue, outcome: file.last?.outcome.rawValue ?? "",
                wasInTime: wasInTime))
    }
}

extension Petitions {
    static func askReview(
        _ file: PetitionFile, on day: Day, lineage: [PlaceID], as act: PetitionActID, note: SealedText,
        in transaction: Transaction
    ) throws {
        let asked = try file.reviewAsked(on: day, today: transaction.now.day)
        let stage: Petition.Stage = asked.state == .reviewing ? .review : .recheck
        try PetitionStore.update(asked, in: transaction)
        try PetitionClocks.start(
            stage == .review ? PetitionClocks.review : PetitionClocks.recheck, of: asked.subject,
            lineage: lineage, at: day < transaction.now.day ? day.start : transaction.now, in: transaction)
        try CourseStore.step(
            .reviewAsked, as: act, detail: stage.rawValue, note: note, of: asked.id, in: transaction)
        try transaction.record(
            PetitionReviewAsked(subject: asked.subject, stage: stage.rawValue, on: day))
    }

    /// The petitioner asks for the next review with number and code. Throws `PetitionRefusal`.
    package func askReview(
        _ number: String, code: String, reason: String, as sent: AnyID, digest: [UInt8]
    ) async throws -> Claim {
        let key = county.key
        let act = sent.as(Marks.PetitionAct.self)
        let note = SealedText(reason, "petitions_step.note", of: act, key: key)
        return try await county.database.write(by: Origin(actor: nil)) { transaction in
            let file = try Petitions.find(number, code: code, key: key, in: transaction)
            let claim = try transaction.claim(
                sent, by: "petition:\(file.petition.id)", digest: digest)
            if case .repeated = claim { return claim }
            let lineage = try Places.lineage(of: file.petition.office, in: transaction).map(\.id)
            try Petitions.askReview(
                file, on: transaction.now.day, lineage: lineage, as: act, note: note, in: transaction)
            return claim
        }
    }

    /// The petition that a number and a code stand for. Throws `PetitionRefusal.codeWrong`.
    static func find(
        _ number: String, code: String, key: CountyKey, in reader: Reader
    ) throws -> PetitionFile {
        let digits = number.filter { ("0"..."9").contains($0) || $0 == "-" }
        guard let petition = try PetitionStore.find(number: "信\(digits)", in: reader),
            PetitionCode(of: petition.id, key: key).accepts(code)
        else { throw PetitionRefusal.codeWrong }
        return try PetitionFile.read(petition, in: reader)
    }

    /// Keeps that an officer looks at what is sealed, and why; throws for whoever may not.
    func recordLook(at id: PetitionID, reason: String, by officer: OfficerCaller) async throws {
        try await county.database.write(by: officer.origin) { transaction in
            guard let file = try PetitionFile.read(id, in: transaction),
                try officer.hand(on: file, in: transaction).mayKnow
            else { throw PetitionRefusal.unknown }
            try Access.recordLook(
                by: officer.person, at: file.petition.subject, field: "petition", reason: reason,
                in: transaction)
        }
    }
}
