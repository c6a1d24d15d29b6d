import Appraisals
import Kernel
import Notices
import People
import Places
import Points
import Storage

/// A household on the red list of a round.
package struct RedRow: Sendable, Hashable {
    package let household: HouseholdID
    package let rank: Int
    /// In hundredths.
    package let result: Int
    package let code: String
    package let place: PlaceID
    /// The head's, masked unless the household agreed to be named.
    package let name: String
    /// When and how it agreed; `nil` where it did not.
    package let consent: String?
}

extension Reviews {
    /// Publishes the red list of a final result: names masked, but of those who agreed to be named.
    ///
    /// Throws `RoundRefusal`, or what `Notices.publish` refuses.
    package static func publishRed(
        of id: ReviewRoundID, as notice: NoticeID, contact: String, in transaction: Transaction
    ) throws {
        let (round, appraisal) = try found(id, in: transaction)
        if appraisal.state != .final { throw RoundRefusal.notFinal }
        if round.red != nil { throw RoundRefusal.alreadyPublished }
        let rows = try redRows(of: round, isMasked: false, in: transaction)
        if rows.isEmpty { throw RoundRefusal.nobodyOnRed }
        let rule = try rule(round.rule, in: transaction)
        let place = try Places.find(round.village, in: transaction)
        try Notices.publish(
            NoticeDraft(
                id: notice, place: round.village, kind: .review,
                title: String("红榜：\(appraisal.terms.title)".prefix(60)),
                body: "评分已经结束，申诉期已过。红榜只列前面的户，不超过一半；同意署名的写姓名，其余不写全名。",
                table: NoticeTable(
                    columns: [
                        .init("名次", .number), .init("户号"), .init("户主", .name), .init("得分", .number),
                    ],
                    rows: rows.map { row in
                        .init(
                            ["\(row.rank)", row.code, row.name, Hundredths.fixed(row.result)],
                            consent: row.consent, item: row.household.as(Marks.Anything.self))
                    }),
                naming: .law(
                    String(
                        "\(rule.terms.basis)；《\(rule.terms.title)》第\(rule.number)版，决议\(rule.adoption?.number ?? "")"
                            .prefix(200))),
                contact: contact, issuer: (place?.name ?? "") + "村民委员会",
                owner: id.as(Marks.Anything.self), ownerKind: redKind), in: transaction)
        var next = round
        next.red = ReviewRound.Red(notice: notice.as(Marks.Anything.self), published: transaction.now)
        try RoundStore.keepRed(of: next, in: transaction)
        try transaction.record(
            RedListPublished(
                subject: id.as(Marks.Anything.self), notice: notice.as(Marks.Anything.self),
                households: rows.count))
    }

    /// Who stands on a round's red list by its last count, with today's consents.
    package static func redRows(
        of round: ReviewRound, isMasked: Bool = true, in reader: Reader
    ) throws -> [RedRow] {
        guard let outcome = try Appraisals.outcome(of: round.appraisal, in: reader),
            let appraisal = try Appraisals.appraisal(round.appraisal, in: reader)
        else { return [] }
        let rule = try rule(round.rule, in: reader)
        let chosen = rule.terms.red.chosen(from: outcome.results)
        let ids = chosen.compactMap {
            appraisal.terms.subjects[$0.subject - 1].about?.as(Marks.Household.self)
        }
        let lines = Dictionary(
            try People.addresses(of: ids, in: reader).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        let consents = try Points.consents(of: ids, in: reader)
        return zip(chosen, ids).compactMap { result, household in
            guard let line = lines[household], let rank = result.rank, let score = result.result else {
                return nil
            }
            let consent = consents[household].map { "\($0.given.day) \($0.how)" }
            let name = line.headName ?? ""
            return RedRow(
                household: household, rank: rank, result: score, code: line.code, place: line.place,
                name: isMasked && consent == nil ? Masking.name(name) : name, consent: consent)
        }
    }

    /// For the reactions to `NoticeWithdrawn` and `ObjectionUpheld`: the board shows the list no more.
    package static func takeRedDown(
        ownerKind: String?, owner: AnyID?, in transaction: Transaction
    ) throws {
        guard ownerKind == redKind, let owner,
            var round = try RoundStore.find(owner.as(Marks.ReviewRound.self), in: transaction),
            let red = round.red
        else { return }
        round.red = nil
        try RoundStore.keepRed(of: round, in: transaction)
        try transaction.record(RedListWithdrawn(subject: owner, notice: red.notice))
    }
}
