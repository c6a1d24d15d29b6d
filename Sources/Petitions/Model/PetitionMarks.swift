import Kernel

extension Marks {
    package enum Petition {}
    package enum PetitionAct {}
    package enum NetMatter {}
}

package typealias PetitionID = ID<Marks.Petition>
package typealias PetitionActID = ID<Marks.PetitionAct>
package typealias NetMatterID = ID<Marks.NetMatter>
