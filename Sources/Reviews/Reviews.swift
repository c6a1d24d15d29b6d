import Kernel
import Storage
import Web

/// 两榜三评议: three scores with voted weights, and the red and black boards that come of them.
///
/// 量化评比 is what the ledger of points says, 群众评议 and 乡贤评理 are sheets; how much each counts is for the village
/// to vote, and nothing is assumed. Who comes last is never shown. On the black board stands a matter, no household.
package struct Reviews: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    /// By which a resolution knows that it is about a review rule.
    package static let ruleKind = "reviews.rule"
    /// By which an appraisal knows that it is a round of a review.
    package static let roundKind = "reviews.round"
    /// By which a notice knows that it is a red list; its owner is the round.
    package static let redKind = "reviews.red-list"
    /// The clock of a household's reply to a matter; its owner is the matter.
    package static let replyClock = "review-reply"
    /// The clock at whose end a matter leaves the board by itself.
    package static let expiryClock = "review-expiry"
}
