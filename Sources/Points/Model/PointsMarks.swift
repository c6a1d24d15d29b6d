import Kernel

extension Marks {
    package enum PointsVersion {}
    package enum PointsItem {}
    package enum PointsDeclaration {}
    package enum PointsAct {}
    package enum PointsPublication {}
    package enum PointsPaper {}
}

package typealias PointsVersionID = ID<Marks.PointsVersion>
package typealias PointsItemID = ID<Marks.PointsItem>
package typealias DeclarationID = ID<Marks.PointsDeclaration>
package typealias PointsActID = ID<Marks.PointsAct>
package typealias PublicationID = ID<Marks.PointsPublication>
package typealias PaperBookID = ID<Marks.PointsPaper>
