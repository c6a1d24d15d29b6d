import Access
import Cases
import Kernel
import Places
import Rulebook
import Storage

extension Requests {
    /// Says how a request ended, with the photos that the county asks for. Throws `ActRefusal`.
    static func finish(
        _ acting: Acting, _ outcome: Outcome, note: String, photos: Int, reviewOn: Day?,
        onTheSpot: Bool = false, in transaction: Transaction
    ) throws -> Case {
        let category = try RequestStore.find(acting.matter.id, in: transaction)?.category
        let needed = try Evidence.needed(for: category, at: acting.lineage, in: transaction)
        return try acting.finish(
            outcome, note: note, evidence: photos, needsPhoto: needed == .photo, reviewOn: reviewOn,
            onTheSpot: onTheSpot)
    }

    /// Decides a dispute, and with `keepsInCatalogue` enters the unit so that the next such matter goes there at once.
    ///
    /// The line holds at the desk that has the case and below it. Throws `ActRefusal`, `CatalogueRefusal`.
    static func adjudicate(
        _ acting: Acting, to other: Case.Lead?, note: String, keepsInCatalogue: Bool,
        in transaction: Transaction
    ) throws -> Case {
        let decided = try acting.adjudicate(to: other, note: note)
        if keepsInCatalogue { try keep(decided, acting, basis: "裁定", in: transaction) }
        return decided
    }

    /// Accepts a return; with `keepsInCatalogue` the next such matter goes to the other unit at once.
    ///
    /// Throws `ActRefusal`, `CatalogueRefusal`.
    static func acceptReturn(
        _ acting: Acting, _ review: ReturnReview.ReviewID, to other: Case.Lead?, note: String,
        keepsInCatalogue: Bool, in transaction: Transaction
    ) throws -> Case {
        let decided = try acting.accept(review, to: other, note: note)
        if keepsInCatalogue { try keep(decided, acting, basis: "退回复核", in: transaction) }
        return decided
    }

    private static func keep(
        _ decided: Case, _ acting: Acting, basis: String, in transaction: Transaction
    ) throws {
        guard acting.hand.permissions.contains(.rules) else { throw ActRefusal.notAllowed }
        guard let category = try RequestStore.find(decided.id, in: transaction)?.category,
            let organisation = decided.lead?.organisation
        else { throw CatalogueRefusal.nothingToKeep }
        try enterCatalogue(
            category, at: decided.desk, to: organisation, basis: "\(basis) \(decided.number)",
            in: transaction)
    }
}

extension Evidence {
    /// What the county asks for in this category at this place; words alone where it set nothing.
    static func needed(
        for category: String?, at lineage: [PlaceID], in reader: Reader
    ) throws -> Evidence {
        let own = try RequestClocks.keys("requests.evidence.category", ofCategory: category, in: reader)
        for key in own + ["requests.evidence"] {
            let rule = try Rulebook.rule(key, at: lineage, on: reader.now.day, in: reader)
            if let evidence = rule.flatMap({ Evidence(rawValue: $0.value) }) { return evidence }
        }
        return .note
    }
}
