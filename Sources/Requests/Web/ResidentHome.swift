import Kernel
import Places
import Storage
import Web

/// The county's towns with their villages.
struct ResidentHome: Sendable {
    let towns: [Town]

    struct Town: Sendable {
        let place: Place
        let villages: [Place]
    }

    static func read(in reader: Reader) throws -> ResidentHome {
        guard let root = try Places.root(in: reader) else { return ResidentHome(towns: []) }
        let towns = try Places.children(of: root.id, in: reader).filter { $0.level == .town }
        return ResidentHome(
            towns: try towns.map { town in
                Town(
                    place: town,
                    villages: try Places.children(of: town.id, in: reader).filter { $0.level == .village })
            })
    }
}

/// One big thing to do, one to look up, and the way to one's village.
func residentHomePage(_ home: ResidentHome, _ frame: Frame) -> HTML {
    let towns = home.towns.filter { !$0.villages.isEmpty }
    let links = towns.html { "<li><a href=\"/requests/new?town=\($0.place.id)\">\($0.place.name)</a></li>" }
    let list: HTML =
        towns.count == 1 ? residentPlaceLinks(towns[0].villages) : "<ul class=\"links\">\(links)</ul>"
    let villages = towns.isEmpty ? "<p class=\"quiet\">\(frame(.residentNoVillages))</p>" as HTML : list
    return Layout.page(
        title: frame(.residentHome), purpose: frame(.residentHomeNote), frame: frame,
        body: """
            <p>\(Button(frame(.residentReport), .main, isWide: true).link(to: "/requests/new"))</p>
            <p><a href="/requests/public">\(frame(.residentPublicLink))</a></p>
            <p><a href="/talk">\(frame(.talkTitle))</a></p>
            <p><a href="/disputes/application">\(frame(.residentMediation))</a></p>
            <p><a href="/relief/apply">\(frame(.residentReliefLink))</a></p>
            <p><a href="/petitions/follow">\(frame(.residentPetitionLink))</a></p>
            <p><a href="/net-matters/answers">\(frame(.residentNetLink))</a></p>
            \(Part(id: "look-up", frame(.residentLookUp), residentLookUpForm(frame)).html)\
            \(Part(id: "villages", frame(.residentVillages), villages).html)
            """)
}

func residentPlaceLinks(_ places: [Place]) -> HTML {
    "<ul class=\"links\">\(places.html { "<li><a href=\"/requests/new?place=\($0.id)\">\($0.name)</a></li>" })</ul>"
}

/// Asks for what stands on the receipt.
func residentLookUpForm(_ frame: Frame) -> HTML {
    """
    <form class="form" method="get" action="/follow">
    <p class="hint">\(frame(.residentLookUpHint))</p>
    \(Field("number", frame(.residentNumber), hint: frame(.residentNumberHint)).text(frame, maxLength: 20))\
    \(Field("code", frame(.residentCode), hint: frame(.residentCodeHint)).text(frame, maxLength: 12))\
    \(Button(frame(.residentLookUpGo)).submit())
    </form>
    """
}

extension Text {
    fileprivate static let residentPetitionLink = Text(
        "resident.petition-link", "查信访办理情况", "Follow a petition (信访)")
    fileprivate static let residentNetLink = Text(
        "resident.net-link", "网上反映的事，办得怎样", "What people raised online, and the answers")
    fileprivate static let residentReliefLink = Text(
        "resident.relief-link", "家里有困难：申请救助", "In hardship: apply for relief")
}
