import Kernel

extension Marks {
    package enum ReliefMatter {}
    package enum ReliefAct {}
}

package typealias ReliefID = ID<Marks.ReliefMatter>
/// One entry of a file: a check, an opinion, a decision, a payment, a review.
package typealias ReliefActID = ID<Marks.ReliefAct>
