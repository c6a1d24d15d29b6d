import Kernel

/// What a list of many households shows of one of them: its number, its masked head, where it lies.
final class Doorplate: Sendable {
    let group: PlaceID
    /// Its number in the village.
    let code: String
    /// `陈*英`; empty where nobody heads it.
    let head: String
    let villageName: String
    let groupName: String
    /// The household and all of the above as the fields of a JSON object, without its braces.
    let json: String

    init(
        _ household: HouseholdID, group: PlaceID, code: String, head: String, villageName: String,
        groupName: String
    ) {
        self.group = group
        self.code = code
        self.head = head
        self.villageName = villageName
        self.groupName = groupName
        var text = JSONText(capacity: 200)
        text.object { json in
            json.field("household", household)
            json.field("code", code)
            json.field("head", head)
            json.field("village", villageName)
            json.field("group", groupName)
        }
        json = String(text.string.dropFirst().dropLast())
    }

    /// `017 陈*英`
    var label: String { [code, head].filter { !$0.isEmpty }.joined(separator: " ") }

    /// The group, with its village where the list is of more than one.
    func dwelling(in village: PlaceID, listed: PlaceID) -> String {
        let name = village == group ? "" : groupName
        return village == listed ? name : villageName + name
    }
}
