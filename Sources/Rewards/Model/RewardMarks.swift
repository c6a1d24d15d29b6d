import Kernel

extension Marks {
    package enum RewardPlan {}
    package enum RewardList {}
    package enum RewardLine {}
    package enum YearClosing {}
}

package typealias RewardPlanID = ID<Marks.RewardPlan>
package typealias RewardListID = ID<Marks.RewardList>
package typealias RewardLineID = ID<Marks.RewardLine>
package typealias YearClosingID = ID<Marks.YearClosing>
