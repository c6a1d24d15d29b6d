import Cases
import Kernel

/// What is said of urgency, evidence and the catalogue where a dispute is decided.
extension Text {
    /// How urgent a matter is.
    static func urgency(_ urgency: Case.Urgency) -> Text {
        switch urgency {
        case .emergency: Text("requests.urgency.emergency", "紧急", "Emergency")
        case .pressing: Text("requests.urgency.pressing", "较急", "Pressing")
        case .ordinary: Text("requests.urgency.ordinary", "一般", "Ordinary")
        case .complex: Text("requests.urgency.complex", "复杂", "Complex")
        }
    }

    static let evidenceNote = Text("requests.evidence.note", "只要说明", "A note of the result")
    static let evidencePhoto = Text("requests.evidence.photo", "说明和照片", "A note and a photo")
    static let evidenceUnreadable = Text(
        "requests.evidence.unreadable", "请写 note（只要说明）或 photo（还要照片）。",
        "Write note for words alone, or photo for a photo as well.")
    static let officerKeepInCatalogue = Text(
        "requests.officer.keep-in-catalogue", "写进派单目录，这类事以后都派给它",
        "Enter it in the catalogue: matters of this kind go there from now on")
    static let officerNothingToKeep = Text(
        "requests.officer.nothing-to-keep", "这件事还没有类别，或者不是单位在办，不能写进派单目录。",
        "The catalogue names a unit for a category; this matter lacks one of the two.")
}
