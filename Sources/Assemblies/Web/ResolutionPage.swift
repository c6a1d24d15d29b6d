import Kernel
import Rulebook
import Storage
import Web

/// A resolution with the count that it stands on.
struct ResolutionFile: Sendable {
    let resolution: Resolution
    let file: AssemblyFile
    let motion: AssemblyFile.MotionFile

    static func read(_ id: ResolutionID, in reader: Reader) throws -> ResolutionFile? {
        guard let resolution = try ResolutionStore.find(id, in: reader),
            let file = try AssemblyFile.read(resolution.assembly, for: nil, in: reader),
            let motion = file.motions.first(where: { $0.motion.id == resolution.motion })
        else { return nil }
        return ResolutionFile(resolution: resolution, file: file, motion: motion)
    }

    static let shape = Shape.named(
        "Resolution",
        .object([
            ("id", .id), ("number", .text), ("body", .id), ("body_name", .text), ("kind", .text),
            ("place", .id), ("assembly", .id), ("title", .text), ("text", .text), ("digest", .text),
            ("matter", .optional(.text)), ("subject", .optional(.id)), ("subject_kind", .optional(.text)),
            ("is_passed", .flag), ("is_binding", .flag), ("decided_on", .day),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", resolution.id)
            json.field("number", resolution.number)
            json.field("body", resolution.body)
            json.field("body_name", file.bodyName)
            json.field("kind", resolution.kind.rawValue)
            json.field("place", resolution.place)
            json.field("assembly", resolution.assembly)
            json.field("title", motion.motion.title)
            json.field("text", motion.motion.text)
            json.field("digest", resolution.textDigest)
            json.field("matter", resolution.matter?.rawValue)
            json.field("subject", resolution.subject)
            json.field("subject_kind", resolution.subjectKind)
            json.field("is_passed", resolution.isPassed)
            json.field("is_binding", resolution.isPassed && !resolution.kind.isFreeForm)
            json.field("decided_on", resolution.decided)
        }
    }
}

func resolutionPage(_ content: ResolutionFile, _ frame: Frame) -> HTML {
    let (resolution, file) = (content.resolution, content.file)
    let number = frame(.resolutionNumber, ["number": resolution.number])
    let standing = content.motion.standing
    let verdict = resolution.verdict(frame)
    let facts = FactsList([
        Fact(frame(.resolutionBody), file.bodyName),
        Fact(frame(.resolutionDecided), frame.day(resolution.decided)),
        Fact(frame(.resolutionResult), verdict),
        Fact(
            frame(.resolutionDigest),
            html: "<span class=\"small\">\(String(resolution.textDigest.prefix(16)))</span>"),
    ])
    let reasons = (standing?.shortfalls ?? []).html { "<p class=\"late\">\($0.sentence(frame))</p>\n" }
    let note: HTML =
        resolution.kind.isFreeForm ? "<p class=\"quiet\">\(frame(.resolutionConsults))</p>\n" : .empty
    return Layout.page(
        title: content.motion.motion.title, purpose: "\(file.bodyName)\(number)", frame: frame,
        crumbs: [Crumb(file.assembly.title, path: file.path)],
        body: """
            \(facts.html)\(note)\(reasons)\(Prose(content.motion.motion.text).html)\
            \(standing.map { tallyTable($0, file.assembly, frame) } ?? .empty)\
            \(file.rules.html { $0.disclosure(frame) })
            """)
}

extension Resolution {
    func verdict(_ frame: Frame) -> String {
        switch (isPassed, kind.isFreeForm) {
        case (true, true): frame(.resultAgreed)
        case (false, true): frame(.resultNotAgreed)
        case (true, false): frame(.resultPassed)
        case (false, false): frame(.resultFailed)
        }
    }
}
