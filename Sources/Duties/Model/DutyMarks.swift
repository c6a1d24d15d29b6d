import Kernel

extension Marks {
    package enum Team {}
    package enum Member {}
    package enum Count {}
    package enum Keeping {}
}

package typealias TeamID = ID<Marks.Team>
package typealias MemberID = ID<Marks.Member>
package typealias CountID = ID<Marks.Count>
package typealias KeepingID = ID<Marks.Keeping>
