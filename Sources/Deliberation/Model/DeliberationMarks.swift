import Kernel

extension Marks {
    package enum Procedure {}
    package enum ProcedureTask {}
    package enum Charter {}
    package enum Roster {}
    package enum Topic {}
    package enum EstateMatter {}
}

package typealias ProcedureID = ID<Marks.Procedure>
package typealias ProcedureTaskID = ID<Marks.ProcedureTask>
/// Of one version of a village's rules.
package typealias CharterID = ID<Marks.Charter>
package typealias RosterID = ID<Marks.Roster>
package typealias TopicID = ID<Marks.Topic>
package typealias EstateMatterID = ID<Marks.EstateMatter>
