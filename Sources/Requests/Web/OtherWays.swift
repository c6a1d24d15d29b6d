import Access
import Cases
import Kernel
import Places
import Web

/// What other rooms made of a request, and what whoever keeps its desk may make of it: each on that room's own form.
func otherWays(_ content: OfficerFile, _ frame: Frame) -> [Fact] {
    let (matter, lineage) = (content.matter, content.file.case.lineage)
    let made = content.related.map { Fact(frame($0.kind), html: Address.link($0.name, to: $0.path)) }
    guard matter.isOpen, content.hand.permissions.contains(.dispatch) else { return made }
    func way(_ question: Text, _ words: Text, _ path: String) -> Fact {
        Fact(frame(question), html: Address.link(frame(words), to: path))
    }
    var ways = [
        way(.officerQuarrel, .officerMediate, "/disputes/new?request=\(matter.id)"),
        way(
            .officerIsEstate, .officerToEstate,
            "/estate-matters/new?case=\(Address.queryValue(matter.number))"),
        way(.officerIsHazard, .officerEnterHazard, "/hazards/new?request=\(matter.id)"),
        way(.officerHands, .officerCallOut, "/callouts/new?request=\(matter.id)"),
        way(.officerUnits, .officerOffer, "/party/offers/new?request=\(matter.id)"),
    ]
    // Towns and the county register petitions; a village sends them up.
    let level = lineage.first { $0.id == matter.desk }?.level
    if level == .town || level == .county {
        ways.append(way(.officerIsPetition, .officerPetition, "/petitions/new?request=\(matter.id)"))
    }
    return made + ways
}
