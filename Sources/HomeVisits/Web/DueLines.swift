import Kernel
import Web

/// A household that is to be visited, for programs and in lists.
extension DueRow {
    static let shape = Shape.named(
        "VisitDue",
        .object([
            ("household", .id), ("code", .text), ("head", .text), ("place", .id), ("place_name", .text),
            ("has_need", .flag), ("pace", .text), ("every_days", .optional(.whole)),
            ("last_on", .optional(.day)), ("due_on", .optional(.day)), ("cause", .text), ("state", .text),
            ("days_late", .whole),
        ]))

    func write(to json: inout JSONText, place name: String, on day: Day) {
        json.object { json in
            json.field("household", household)
            json.field("code", code)
            json.field("head", head)
            json.field("place", place)
            json.field("place_name", name)
            json.field("has_need", hasNeed)
            json.field("pace", due.pace.rawValue)
            json.field("every_days", due.interval.map(Int64.init))
            json.field("last_on", due.last)
            json.field("due_on", due.on)
            json.field("cause", due.cause.rawValue)
            json.field("state", due.state(on: day).rawValue)
            json.field("days_late", due.daysLate(on: day))
        }
    }

    func queueRow(_ frame: Frame, places: [PlaceID: String], on day: Day) -> Queue.Row {
        Queue.Row(
            frame.household(code, head), path: "/visits/households/\(household)",
            clock: frame.badge(of: due, on: day), place: places[place],
            meta: hasNeed ? frame(due.pace.text) : nil)
    }
}

extension Frame {
    /// Whether and since when a visit is due, in words.
    func badge(of due: VisitDue, on day: Day) -> ClockBadge {
        let late = due.daysLate(on: day)
        switch due.state(on: day) {
        case .late:
            return ClockBadge(
                .late,
                self(late == 1 ? .visitLateOne : .visitLate, ["days": "\(late)"]))
        case .today: return ClockBadge(.soon, self(.visitToday))
        case .soon:
            let left = (due.on?.number ?? day.number) - day.number
            return ClockBadge(.soon, self(left == 1 ? .visitTomorrow : .visitSoon, ["days": "\(left)"]))
        case .later: return ClockBadge(.plain, self(.visitLater, ["day": due.on.map { self.day($0) } ?? ""]))
        case .none: return ClockBadge(.plain, self(.visitNoRule))
        }
    }

    /// When somebody last came.
    func last(_ day: Day?) -> String {
        day.map { self(.visitLast, ["day": self.day($0)]) } ?? self(.visitNever)
    }
}

extension VisitPace {
    var text: Text {
        switch self {
        case .high: .visitPaceHigh
        case .general: .visitPaceGeneral
        case .ordinary: .visitPaceOrdinary
        }
    }
}

extension HomeVisit.Outcome {
    var text: Text {
        switch self {
        case .met: .visitMet
        case .declined: .visitDeclined
        case .absent: .visitAbsent
        }
    }
}

extension HomeVisit.Manner {
    var text: Text {
        switch self {
        case .home: .visitAtHome
        case .elsewhere: .visitElsewhere
        case .telephone: .visitByTelephone
        }
    }
}

extension VisitFinding.Kind {
    var text: Text {
        switch self {
        case .request: .findingRequest
        case .relief: .findingRelief
        case .hazard: .findingHazard
        }
    }
}

extension MajorChange.Kind {
    var text: Text {
        switch self {
        case .health: .changeHealth
        case .death: .changeDeath
        case .disaster: .changeDisaster
        case .income: .changeIncome
        case .carer: .changeCarer
        }
    }
}
