import Kernel

extension Marks {
    package enum PartyOrganisation {}
    package enum PartyTie {}
    package enum GuideNote {}
    package enum PartyCommittee {}
    package enum PartySeat {}
    package enum AgendaItem {}
    package enum SharedMatter {}
    package enum MatterPart {}
    package enum ListEntry {}
}

package typealias PartyID = ID<Marks.PartyOrganisation>
package typealias TieID = ID<Marks.PartyTie>
package typealias GuideNoteID = ID<Marks.GuideNote>
package typealias PartyCommitteeID = ID<Marks.PartyCommittee>
package typealias SeatID = ID<Marks.PartySeat>
package typealias AgendaItemID = ID<Marks.AgendaItem>
package typealias SharedMatterID = ID<Marks.SharedMatter>
package typealias MatterPartID = ID<Marks.MatterPart>
package typealias ListEntryID = ID<Marks.ListEntry>
