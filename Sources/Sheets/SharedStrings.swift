/// The strings that cells refer to by number; runs of rich text are joined, readings beside characters left
/// out.
final class SharedStrings: XMLListener {
    private(set) var all: [String] = []
    private(set) var refusal: SheetRefusal?
    private var current = ""
    private var isInText = false
    private var readings = 0

    func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "si": current = ""
        case "rPh": readings += 1
        case "t": isInText = readings == 0
        default: break
        }
    }

    func text(_ text: String) {
        if isInText { current += text }
    }

    func end(_ name: String) {
        switch name {
        case "si" where all.count == SheetLimits.strings_max: refusal = .tooLarge(.unpacked)
        case "si": all.append(EscapedText.plain(current))
        case "rPh": readings -= 1
        case "t": isInText = false
        default: break
        }
    }
}

/// Characters that XML cannot hold stand in a workbook as `_x000D_`.
enum EscapedText {
    static func plain(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var plain = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "_x") {
            plain += rest[..<start.lowerBound]
            let digits = rest[start.upperBound...].prefix(4)
            let after = rest[digits.endIndex...]
            if digits.count == 4, after.first == "_", let code = UInt32(digits, radix: 16),
                let scalar = Unicode.Scalar(code)
            {
                plain.unicodeScalars.append(scalar)
                rest = after.dropFirst()
            } else {
                plain += rest[start]
                rest = rest[start.upperBound...]
            }
        }
        return plain + rest
    }
}
