import Foundation
import HTTPTypes
import Kernel
import Logging
import Sealing
import Storage

/// The one place where a no becomes an HTTP answer.
struct Failure {
    let status: HTTPResponse.Status
    let errors: [Frame.FieldError]
    /// Given out for a fault, and written to the log beside its cause.
    let reference: String?

    init(_ error: any Error, logger: Logger) {
        switch error {
        case let refusals as Kernel.Refusals:
            status = refusals.all.first.map { Failure.status($0.kind) } ?? .unprocessableContent
            errors = refusals.all.map(Failure.fieldError)
            reference = nil
        case let refusal as WebRefusal:
            status = refusal.status ?? Failure.status(refusal.kind)
            errors = [Failure.fieldError(refusal)]
            reference = nil
        case let refusal as any Refusal:
            status = Failure.status(refusal.kind)
            errors = [Failure.fieldError(refusal)]
            reference = nil
        case let unknown as CommitUnknown:
            let number = Failure.log("\(unknown)", to: logger)
            status = .serviceUnavailable
            errors = [.init(field: nil, sentence: Sentence(.webCommitUnknown), code: "web.commit-unknown")]
            reference = number
        default:
            let number = Failure.log("\(error)", to: logger)
            let text: Text
            (status, text) =
                switch error {
                case is DiskFull: (Failure.insufficientStorage, .webDiskFull)
                case is ConnectionLost: (.serviceUnavailable, .webUnreachable)
                default: (.internalServerError, .webFault)
                }
            let sentence = Sentence(text, ["reference": number])
            errors = [.init(field: nil, sentence: sentence, code: text.key)]
            reference = number
        }
    }

    /// When it is worth trying again, in seconds; nil where trying again changes nothing.
    var retryAfter_seconds: Int? {
        switch status {
        case .tooManyRequests, Failure.insufficientStorage: 60
        case .serviceUnavailable: 5
        default: nil
        }
    }

    private static let insufficientStorage = HTTPResponse.Status(
        code: 507, reasonPhrase: "Insufficient Storage")

    private static func log(_ cause: String, to logger: Logger) -> String {
        let number = Randomness.code()
        logger.error("fault", metadata: ["reference": "\(number)", "cause": "\(cause)"])
        return number
    }

    private static func fieldError(_ refusal: any Refusal) -> Frame.FieldError {
        .init(field: refusal.field, sentence: refusal.sentence, code: refusal.code)
    }

    private static func status(_ kind: RefusalKind) -> HTTPResponse.Status {
        switch kind {
        case .invalid: .unprocessableContent
        case .conflict: .conflict
        case .missing: .notFound
        case .forbidden: .forbidden
        case .anonymous: .unauthorized
        case .tooLarge: .contentTooLarge
        case .tooOften: .tooManyRequests
        }
    }

    /// The same for the protocol of others that `path` belongs to.
    func wire(_ path: String, _ language: Language) -> WireRefusal {
        WireRefusal(
            status: status.code, errors: errors.map { ($0.field, $0.sentence(language)) }, path: path)
    }

    /// RFC 9457.
    func problem(_ language: Language) -> JSONText {
        var json = JSONText()
        json.object { json in
            json.field("type", "about:blank")
            json.field("title", status.reasonPhrase)
            json.field("status", status.code)
            json.field("code", errors.first?.code)
            json.field("detail", errors.first.map { $0.sentence(language) })
            if let reference { json.field("reference", reference) }
            json.key("errors")
            json.array(errors) { json, error in
                json.object { json in
                    json.field("field", error.field)
                    json.field("code", error.code)
                    json.field("detail", error.sentence(language))
                }
            }
        }
        return json
    }

    /// A page of its own, for what has no form to be shown again.
    func page(_ frame: Frame) -> HTML {
        Layout.page(
            title: frame(.webRefusedTitle), frame: frame,
            body: """
                <p class="lead">\(errors.first.map { frame($0.sentence) })</p>
                <p><a class="btn" href="/">\(frame(.webHome))</a></p>
                """)
    }
}
