import Kernel

extension Marks {
    package enum ReviewRule {}
    package enum ReviewRound {}
    package enum ReviewMatter {}
    package enum Squire {}
}

package typealias ReviewRuleID = ID<Marks.ReviewRule>
package typealias ReviewRoundID = ID<Marks.ReviewRound>
package typealias ReviewMatterID = ID<Marks.ReviewMatter>
package typealias SquireID = ID<Marks.Squire>
