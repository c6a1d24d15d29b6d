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
            "The form that asks why one wants to see the grid worker's own number."
        ) { visit, _ in
            let file = try await load(visit)
            return Answer { phoneLookPage(file, $0) }
        },
        Endpoint(
            .post, "grids/{id}/looks", for: OfficerCaller.self,
            "Shows the grid worker's own number once; who looked and why is kept.",
            fields: [InputField("reason", required: true), InputField("note")],
            output: .object([("grid", .id), ("value", .text)]), form: "grids/{id}/looks"
        ) { visit, officer in try await look(visit, officer) },
    ]

    /// Only for officers in charge of the grid, and only where there is a number to see.
    private static func load(_ visit: Visit) async throws -> GridFile {
        let id = try visit.id("id", of: Marks.Place.self)
        let file = try await visit.county.database.read { try GridFile.load(id, visit, in: $0) }
        guard let file, file.phone?.isMasked == true else { throw WebRefusal.notFound }
        if !file.sight.isOfficer { throw AccessRefusal.notAllowed }
        return file
    }

    private static func look(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let file = try await load(visit)
        let given = visit.input["reason"] ?? ""
        let known = PhoneGround(rawValue: given).map { $0.text(.chinese) } ?? given
        let reason = [known, visit.input["note"] ?? ""].filter { !$0.isEmpty }.joined(separator: "：")
        let duties = Duties(visit.county)
        let found = try await duties.lookAtPhone(of: file.place.id, reason: reason, by: officer)
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

func phoneLookPage(_ file: GridFile, _ frame: Frame) -> HTML {
    let own = "/grids/\(file.place.id)"
    let reasons = PhoneGround.allCases.map { Choice($0.rawValue, frame($0.text)) }
    return Layout.page(
        title: frame(.gridLookTitle), purpose: frame(.gridLookPurpose), frame: frame,
        crumbs: dutyCrumbs(file.above, file.place, last: frame(.gridPhonePersonal)),
        body: Masked.reasonForm(to: own + "/looks", id: file.ids("look"), reasons, frame: frame))
}

func phoneSeenPage(_ file: GridFile, _ value: String, _ frame: Frame) -> HTML {
    let back = Button(frame(.gridLookBack)).link(to: "/grids/\(file.place.id)")
    let call: HTML = "<p class=\"lead\"><a href=\"\(Address.telephone(value))\">\(value)</a></p>"
    return Layout.page(
        title: frame(.gridPhonePersonal), purpose: frame(.gridLookKept), frame: frame,
        crumbs: dutyCrumbs(file.above, file.place, last: frame(.gridPhonePersonal)),
        body: "\(call)<p>\(back)</p>")
}
