import Kernel

extension Marks {
    package enum CareClass {}
    package enum CareEnrolment {}
    package enum VisitForm {}
    package enum HomeVisit {}
    package enum VisitFinding {}
    package enum MajorChange {}
}

package typealias CareClassID = ID<Marks.CareClass>
package typealias CareEnrolmentID = ID<Marks.CareEnrolment>
package typealias VisitFormID = ID<Marks.VisitForm>
package typealias HomeVisitID = ID<Marks.HomeVisit>
package typealias VisitFindingID = ID<Marks.VisitFinding>
package typealias MajorChangeID = ID<Marks.MajorChange>
