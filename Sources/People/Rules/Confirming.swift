import Kernel

/// Why a file that was sent in is not taken, first applicable reason first.
package enum UploadRefusal: String, Refusal, CaseIterable {
    case unknown = "upload.unknown"
    case fileMissing = "upload.file-missing"
    case rowsRefused = "upload.rows-refused"
    case incomplete = "upload.incomplete"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .fileMissing: .invalid
        case .rowsRefused, .incomplete: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .unknown, .incomplete: nil
        case .fileMissing: "file"
        case .rowsRefused: "skipBad"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.uploadUnknown)
        case .fileMissing: Sentence(.uploadFileMissing)
        case .rowsRefused: Sentence(.uploadRowsRefused)
        case .incomplete: Sentence(.uploadIncomplete)
        }
    }
}

extension Upload {
    /// One that was begun and not touched for long was broken off with its server.
    func mayBegin(at now: Instant) -> Bool {
        switch state {
        case .checked, .broken: true
        case .running: touched.adding(minutes: Limits.uploadSilent_minutes) < now
        case .done: false
        }
    }
}
