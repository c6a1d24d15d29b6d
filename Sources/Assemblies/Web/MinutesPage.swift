import Kernel
import People
import Places
import Storage
import Web

/// The minutes, and what was promised.
func minutesPage(
    _ file: AssemblyFile, owners: [PromiseOwner], minutes: AnyID, promise: AnyID, _ frame: Frame
) -> HTML {
    let mayKeep = file.rights == .convenes
    let text = Field("minutes", frame(.minutesText), hint: frame(.minutesHint))
        .area(frame, value: file.minutes ?? "", rows: 12, maxLength: AssemblyLimits.minutes_length_max)
    let kept: HTML =
        mayKeep
        ? Form.post(
            to: "\(file.path)/minutes", id: minutes, frame: frame, name: "minutes-form",
            "\(text)\(Button(frame(.minutesKeep), .main).submit())")
        : Prose(file.minutes ?? frame(.minutesNone)).html
    let printing = Button(frame(.printMinutes), icon: .print).link(to: "\(file.path)/print/minutes")
    return Layout.page(
        title: frame(.minutesTitle), purpose: frame(.minutesPurpose), frame: frame,
        crumbs: [
            Crumb(frame(.deskTitle), path: "/assemblies"), Crumb(file.assembly.title, path: file.path),
        ],
        body: """
            \(readBack(file, frame))\(kept)\
            \(file.minutes == nil ? .empty : "<p class=\"row-btns\">\(printing)</p>\n" as HTML)\
            \(promisesPart(file, frame))\(mayKeep ? promiseForm(file, owners, promise, frame) : .empty)
            """)
}

private func promiseForm(
    _ file: AssemblyFile, _ owners: [PromiseOwner], _ id: AnyID, _ frame: Frame
) -> HTML {
    let words = Field("words", frame(.promiseWords))
        .area(frame, rows: 2, maxLength: AssemblyLimits.promise_length_max)
    let who = Field("who", frame(.promiseWho), hint: frame(.promiseWhoHint))
        .text(frame, maxLength: AssemblyLimits.officer_length_max)
    let due = Field("due", frame(.promiseDue)).date(frame, min: file.assembly.meets.day)
    let owner = Field("owner", frame(.promiseOwner), hint: frame(.promiseOwnerHint), isOptional: true).select(
        frame, owners.map { Choice("\($0.person)", "\($0.name)（\($0.place)）") }, value: "",
        empty: frame(.promiseOwnerNone))
    return Part(
        id: "promise", frame(.promiseTitle), note: frame(.promiseNote),
        Form.post(
            to: "\(file.path)/commitments", id: id, frame: frame,
            "\(words)\(who)\(due)\(owner)\(Button(frame(.promiseSend), .main).submit())")
    ).html
}

/// An officer who may be asked to follow a promise up.
package struct PromiseOwner: Sendable, Equatable {
    package let person: PersonID
    package let name: String
    /// Where the post is.
    package let place: String

    /// Who holds a post today at the place or just below it: the village's own people and its grids'.
    package static func all(at place: PlaceID, in reader: Reader) throws -> [PromiseOwner] {
        let today = reader.now.day
        let places =
            try [Places.find(place, in: reader)].compactMap(\.self)
            + Places.children(of: place, in: reader)
        let posts = try People.posts(at: places.map(\.id), in: reader).filter { $0.period.contains(today) }
        let names = try People.names(of: Set(posts.map(\.person)), in: reader)
        var seen: Set<PersonID> = []
        return places.flatMap { place in
            posts.filter { $0.place == place.id && seen.insert($0.person).inserted }.compactMap { post in
                names[post.person].map {
                    PromiseOwner(person: post.person, name: $0, place: place.name)
                }
            }
        }
    }
}
