import Access
import Kernel
import Sealing
import Storage
import Web

/// Letters, scans and pictures of a petition: added one by one, listed on its page, taken out one by one.
enum AttachmentRoutes {
    static let all: [Endpoint] = [
        ActRoutes.act(
            "attachments", "Adds a PDF, JPEG or PNG file; it is sealed as the petition's words are.",
            [
                InputField("file", .file, limit: 1),
                InputField("title", limit: PetitionLimits.name_length_max),
            ], body_bytes_max: PetitionLimits.attachment_bytes_max + 64 * 1024
        ) { visit in
            guard let file = visit.input.files.first(where: { $0.field == "file" && !$0.bytes.isEmpty })
            else { throw PetitionRefusal.fileMissing }
            let sealed = try SealedAttachment(
                file.bytes, title: visit.input["title"] ?? "",
                as: try visit.petitionSending().as(Marks.File.self),
                key: visit.county.key)
            return { try $0.attach(sealed) }
        },
        Endpoint(
            .get, "petitions/{id}/attachments/{file}", for: OfficerCaller.self,
            "A paper of a petition as it was brought, to those who may know of it; the look is kept.",
            output: .file("application/octet-stream")
        ) { visit, officer in
            let paper = try await Petitions(visit.county).paper(
                try visit.id("file"), of: try visit.id("id"), by: officer)
            return Answer(bytes: paper.bytes, type: paper.type)
        },
    ]

    /// The files of a registration, each under an id drawn from the petition's own.
    ///
    /// Throws `PetitionRefusal` of their number, kind and size.
    static func brought(_ visit: Visit, for petition: PetitionID) throws -> [SealedAttachment] {
        let files = visit.input.files.filter { $0.field == "file" && !$0.bytes.isEmpty }
        try PetitionAttachment.check(count: files.count)
        let ids = FormIDs(of: petition.as(Marks.Anything.self))
        return try files.enumerated().map { number, file in
            try SealedAttachment(
                file.bytes, title: "", as: ids("file \(number)").as(Marks.File.self), key: visit.county.key)
        }
    }

    static let shape = Shape.list(
        .object([
            ("id", .id), ("type", .text), ("size_bytes", .whole), ("title", .optional(.text)),
            ("kept_at", .instant),
        ]))

    static func write(_ page: PetitionPage, to json: inout JSONText) {
        json.array(page.attachments) { json, paper in
            json.object { json in
                json.field("id", paper.file)
                json.field("type", paper.type)
                json.field("size_bytes", paper.size_bytes)
                json.field("title", page.titles[paper.file].flatMap { $0.isEmpty ? nil : $0 })
                json.field("kept_at", paper.kept)
            }
        }
    }
}

/// The papers of a petition: what each is called stands there for those who may read its words.
func petitionAttachments(_ page: PetitionPage, _ forms: PetitionForms, _ frame: Frame) -> HTML {
    if page.petition.isErased || (page.attachments.isEmpty && !page.petition.isOpen) { return .empty }
    let rows = page.attachments.enumerated().map { number, paper -> HTML in
        let kind = frame(paper.type == "application/pdf" ? .petitionPaperPDF : .petitionPaperPicture)
        let size = frame(
            .petitionPaperSize, ["size": "\(max(1, paper.size_bytes / 1024))"])
        let told = page.titles[paper.file].flatMap { $0.isEmpty ? nil : $0 }
        let title = told ?? frame(.petitionPaperNumber, ["number": "\(number + 1)"])
        return """
            <li>\(Address.link(title, to: "\(page.path)/attachments/\(paper.file)")) \
            <span class="quiet small">\(frame.joined(kind, size)) \(frame.time(paper.kept))</span></li>

            """
    }
    let list: HTML =
        rows.isEmpty
        ? "<p class=\"quiet\">\(frame(.petitionPapersNone))</p>\n"
        : "<ul class=\"links\">\(rows.html { $0 })</ul>\n"
    return Part(
        id: "attachments", frame(.petitionAttachments), note: frame(.petitionAttachmentsNote),
        list + forms.attaching
    ).html
}

extension Text {
    static let petitionAttachments = Text("petitions.attachments", "来信、材料", "Letters and papers")
    static let petitionAttachmentsNote = Text(
        "petitions.attachments-note", "原件加密保存；打开一次，就留一次查看记录。",
        "The originals are sealed; each time one is opened a look is kept.")
    static let petitionPapersNone = Text("petitions.attachments-none", "没有附材料。", "No papers yet.")
    static let petitionPaperNumber = Text("petitions.attachment-number", "材料 {number}", "Paper {number}")
    static let petitionPaperPDF = Text("petitions.attachment-pdf", "PDF", "PDF")
    static let petitionPaperPicture = Text("petitions.attachment-picture", "图片", "picture")
    static let petitionPaperSize = Text("petitions.attachment-size", "{size} KB", "{size} KB")
    static let petitionAttach = Text("petitions.attach", "加材料", "Add a paper")
    static let petitionAttachSend = Text("petitions.attach-send", "存进这件", "Put it to the petition")
    static let petitionFile = Text("petitions.file", "文件", "File")
    static let petitionFileHint = Text(
        "petitions.file-hint", "PDF 或者照片（JPEG、PNG），每个不超过 {max} MB。",
        "A PDF or a photo (JPEG, PNG) of at most {max} MB.")
    static let petitionFiles = Text("petitions.files", "来信、材料", "Letters and papers")
    static let petitionFilesHint = Text(
        "petitions.files-hint", "扫描件或者照片，可以一次选几个：PDF、JPEG、PNG，每个不超过 {max} MB。登记以后还能再加。",
        "Scans or photos, several at once: PDF, JPEG, PNG, each at most {max} MB. More can be added later.")
    static let petitionPaperTitle = Text("petitions.attachment-title", "叫什么", "What it is")
    static let petitionPaperTitleHint = Text(
        "petitions.attachment-title-hint", "例如：来信原件、现场照片", "For example: the letter, a photo of the spot")
}
