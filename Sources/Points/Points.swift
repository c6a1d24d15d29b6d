import Kernel
import Ledger
import Storage
import Web

/// 积分制: what a village agreed to count, who did it, who checked it, and what it adds up to.
///
/// Points are a household's. They follow from an item of a rule list that a recorded vote adopted, pass a check and
/// a public window, and lie in the ledger.
package struct Points: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    /// In hundredths.
    package static let unit = LedgerUnit("points", scale: 2)
    /// The kind of the ledger's book that a village has; its season is the year.
    package static let book = "points"
    /// By which notices know that their rows are acts; their owner is the publication.
    package static let publicationKind = "points.publication"
    /// By which a resolution knows that it is about a version of a rule list.
    package static let versionKind = "points.rule-list"
    /// The clock of a household's reply to a deduction; its owner is the act.
    package static let replyClock = "points-reply"
    /// The clock at whose end a deduction is taken back by itself.
    package static let expiryClock = "points-expiry"
}
