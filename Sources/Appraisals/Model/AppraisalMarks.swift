import Kernel

extension Marks {
    package enum Appraisal {}
    package enum ScoreSheet {}
    package enum AppraisalAppeal {}
}

package typealias AppraisalID = ID<Marks.Appraisal>
package typealias ScoreSheetID = ID<Marks.ScoreSheet>
package typealias AppraisalAppealID = ID<Marks.AppraisalAppeal>
