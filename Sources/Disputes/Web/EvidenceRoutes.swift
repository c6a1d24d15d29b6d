import Access
import Files
import Kernel
import Storage
import Web

/// Papers and pictures of a dispute.
enum EvidenceRoutes {
    static let all: [Endpoint] = [
        ActRoutes.act(
            "evidence", "Adds a PDF, JPEG or PNG file.",
            [
                InputField("file", .file, limit: 1),
                InputField("title", limit: DisputeLimits.name_length_max),
            ], body_bytes_max: DisputeLimits.evidence_bytes_max + 64 * 1024
        ) { visit in
            let file = visit.input.files.first { $0.field == "file" && !$0.bytes.isEmpty }
            guard let file else { throw DisputeRefusal.fileMissing }
            let name = String(file.fileName.prefix(DisputeLimits.name_length_max))
            let title = visit.input["title"] ?? (name.isEmpty ? "1" : name)
            let id = try visit.sendingID().as(Marks.File.self)
            return { try $0.keep(file.bytes, as: id, title: title) }
        },
        Endpoint(
            .get, "disputes/{id}/evidence/{file}", for: MemberCaller.self, "A file of a dispute.",
            output: .file("application/octet-stream")
        ) { visit, member in
            let page = try await FileRoutes.read(visit, member)
            let id: FileID = try visit.id("file")
            guard page.file.evidence.contains(where: { $0.file == id }),
                let found = try await Files(visit.county).read(id)
            else { throw WebRefusal.notFound }
            return Answer(bytes: found.bytes, type: found.type)
        },
    ]
}
