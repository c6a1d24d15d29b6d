import Kernel

extension Marks {
    package enum Notice {}
    package enum Objection {}
}

package typealias NoticeID = ID<Marks.Notice>
package typealias ObjectionID = ID<Marks.Objection>
