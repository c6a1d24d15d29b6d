import Access
import Kernel
import Places
import Storage
import Web

/// Seeing a grid worker's own number: why is asked first, and the look is kept.
enum PhoneRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "grids/{id}/looks", .page, for: OfficerCaller.self,
            "The form that asks why one wants to see the grid worker's own number.",
            query: [QueryField("of", .id, "The merged grid with which the number came.")]
        ) { visit, _ in
            let from = of(visit)
            let file = try await load(visit, from: from)
            return Answer { phoneLookPage(file, from: from, $0) }
        },
        Endpoint(
            .post, "grids/{id}/looks", for: OfficerCaller.self,
            "Shows the grid worker's own number once; who looked and why is kept. `of` is the merged grid with which "
                + "another came.",
            fields: [InputField("reason", required: true), InputField("note"), InputField("of", .id)],
            output: .object([("grid", .id), ("value", .text)]), form: "grids/{id}/looks"
        ) { visit, officer in try await look(visit, officer) },
    ]

    /// The merged grid whose number is meant, in the address of the form or in what a program sends.
    private static func of(_ visit: Visit) -> PlaceID? {
        (visit.input["of"] ?? visit.query["of"]).flatMap(PlaceID.init)
    }

    /// Only for officers in charge of the grid, and only where there is a number to see.
    private static func load(_ visit: Visit, from: PlaceID? = nil) async throws -> GridFile {
        let id = try visit.id("id", of: Marks.Place.self)
        let file = try await visit.county.database.read { try GridFile.load(id, visit, in: $0) }
        guard let file else { throw WebRefusal.notFound }
        let phone = from == nil ? file.phone : file.carried.first { $0.from == from }?.phone
        guard phone?.isMasked == true else { throw WebRefusal.notFound }
        if !file.sight.isOfficer { throw AccessRefusal.notAllowed }
        return file
    }

    private static func look(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let from = of(visit)
        let file = try await load(visit, from: from)
        let given = visit.input["reason"] ?? ""
        let known = PhoneGround(rawValue: given).map { $0.text(.chinese) } ?? given
        let reason = [known, visit.input["note"] ?? ""].filter { !$0.isEmpty }.joined(separator: "：")
        let duties = Duties(visit.county)
        let found = try await duties.lookAtPhone(
            of: file.place.id, carriedFrom: from, reason: reason, by: officer)
        guard let value = found else { throw WebRefusal.notFound }
        return Answer(
            json: { json in
                json.object { json in
                    json.field("grid", file.place.id)
                    json.field("value", value)
                }
            }, page: { phoneSeenPage(file, value, $0) })
    }
}

/// Why an officer looks at a grid worker's own number; words of their own are kept beside it.
enum PhoneGround: String, Sendable, CaseIterable {
    case call, check

    var text: Text {
        switch self {
        case .call: .gridLookCall
        case .check: .gridLookCheck
        }
    }
}

func phoneLookPage(_ file: GridFile, from: PlaceID?, _ frame: Frame) -> HTML {
    let own = "/grids/\(file.place.id)"
    let of = from.map { "?of=\($0)" } ?? ""
    let reasons = PhoneGround.allCases.map { Choice($0.rawValue, frame($0.text)) }
    return Layout.page(
        title: frame(.gridLookTitle), purpose: frame(.gridLookPurpose), frame: frame,
        crumbs: dutyCrumbs(file.above, file.place, last: frame(.gridPhonePersonal)),
        body: Masked.reasonForm(to: own + "/looks" + of, id: file.ids("look"), reasons, frame: frame))
}

func phoneSeenPage(_ file: GridFile, _ value: String, _ frame: Frame) -> HTML {
    let back = Button(frame(.gridLookBack)).link(to: "/grids/\(file.place.id)")
    let call: HTML = "<p class=\"lead\"><a href=\"\(Address.telephone(value))\">\(value)</a></p>"
    return Layout.page(
        title: frame(.gridPhonePersonal), purpose: frame(.gridLookKept), frame: frame,
        crumbs: dutyCrumbs(file.above, file.place, last: frame(.gridPhonePersonal)),
        body: "\(call)<p>\(back)</p>")
}
