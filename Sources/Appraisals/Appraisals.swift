import Kernel
import Storage
import Web

/// 评分: who scores what, by which sheet and with which weights, counted so that a stranger gets the same.
///
/// It knows no points, no contests and no committees; whoever begins an appraisal says what it is about and reads
/// `AppraisalFinalised`. A score comes from a sheet, or is measured and names its source; there is no third way in.
package struct Appraisals: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    /// The clock in which a result may be appealed against; its owner is the appraisal.
    package static let appealClock = "appraisal-appeal"
    /// The clock of an appeal's answer; its owner is the appeal.
    package static let answerClock = "appraisal-answer"
}
