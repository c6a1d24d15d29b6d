import Kernel
import Places
import Web

/// The link by which a judge opens the own sheet.
struct JudgeLink: Sendable {
    let judge: Judge
    let path: String
    let publicURL: String?

    static let shape = Shape.object([
        ("judge", .whole), ("group", .whole), ("path", .text), ("url", .optional(.text)),
    ])

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("judge", judge.number)
            json.field("group", judge.group)
            json.field("path", path)
            json.field("url", publicURL.map { $0 + path })
        }
    }
}

/// What everybody may read of an appraisal that is shown: how many sheets are in, then the result.
extension BoardFile {
    static let shape = Shape.named(
        "AppraisalBoard",
        .object([
            ("id", .id), ("place", .id), ("place_name", .optional(.text)), ("title", .text), ("basis", .text),
            ("state", .text), ("version", .optional(.whole)), ("digest", .optional(.text)),
            (
                "groups",
                .list(
                    .object([("title", .text), ("weight", .whole), ("judges", .whole), ("sheets", .whole)]))
            ), ("results", .list(AppraisalFile.resultShape)),
        ]))

    func write(to json: inout JSONText) {
        let terms = appraisal.terms
        json.object { json in
            json.field("id", appraisal.id)
            json.field("place", appraisal.place)
            json.field("place_name", place?.name)
            json.field("title", terms.title)
            json.field("basis", terms.basis)
            json.field("state", appraisal.state.rawValue)
            json.field("version", version.map { Int64($0.version) })
            json.field("digest", version?.digest)
            json.key("groups")
            json.array(terms.groups.enumerated()) { json, line in
                let returned = returns.first { $0.group == line.offset + 1 }
                json.object { json in
                    json.field("title", line.element.title)
                    json.field("weight", line.element.weight)
                    json.field("judges", returned?.judges ?? 0)
                    json.field("sheets", returned?.sheets ?? 0)
                }
            }
            json.key("results")
            json.array(outcome?.ranked ?? []) { json, result in
                json.object { json in
                    json.field("subject", result.subject)
                    json.field("label", label(result.subject))
                    json.field("result", result.result.map(Int64.init))
                    json.field("rank", result.rank.map(Int64.init))
                    json.field("is_tied", result.isTied)
                    json.key("marks")
                    json.array(terms.groups.indices) { json, index in
                        if let mark = outcome?.mark(of: result.subject, by: index + 1)?.mark {
                            json.write(mark)
                        } else {
                            json.writeNull()
                        }
                    }
                }
            }
        }
    }
}
