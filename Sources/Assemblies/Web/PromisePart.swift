import Kernel
import Web

/// What earlier meetings still wait for, or was reported on since: it is read out first.
func readBack(_ file: AssemblyFile, _ frame: Frame) -> HTML {
    if file.earlier.isEmpty { return .empty }
    return Part(
        id: "earlier", frame(.earlierTitle), note: frame(.earlierNote),
        file.earlier.html { promiseLine($0, file, frame) }
    ).html
}

/// What was promised here.
func promisesPart(_ file: AssemblyFile, _ frame: Frame) -> HTML {
    if file.promises.isEmpty { return .empty }
    return Part(id: "promises", frame(.promisesTitle), file.promises.html { promiseLine($0, file, frame) })
        .html
}

private func promiseLine(_ promise: Commitment, _ file: AssemblyFile, _ frame: Frame) -> HTML {
    let about = frame(.promiseAbout, ["who": promise.who, "day": frame.day(promise.due)])
    let report: HTML = promise.report.map { "<p>\($0.words)</p>\n" } ?? .empty
    let label: Text = promise.isOpen && file.rights == .convenes ? .promiseReport : .promiseSee
    let way: HTML =
        file.rights >= .watches
        ? "<p>\(Address.link(frame(label), to: "/commitments/\(promise.id)"))</p>\n" : .empty
    return """
        <div class="inset"><p>\(promise.standing(on: file.today).badge(frame).html) \(promise.words)</p>
        <p class="small quiet">\(about)</p>
        \(report)\(way)</div>

        """
}

extension Commitment.Standing {
    package var title: Text {
        switch self {
        case .open: .promiseOpen
        case .late: .promiseLate
        case .kept: .outcomeKept
        case .partly: .outcomePartly
        case .broken: .outcomeBroken
        }
    }

    package func badge(_ frame: Frame) -> ClockBadge {
        let kind: ClockBadge.Kind =
            switch self {
            case .open: .plain
            case .late, .broken: .late
            case .kept: .done
            case .partly: .soon
            }
        return ClockBadge(kind, frame(title))
    }
}

/// As they stand on a sheet of paper, under a heading; nothing where there are none.
func printedPromises(_ title: Text, _ promises: [Commitment], on today: Day, _ frame: Frame) -> HTML {
    if promises.isEmpty { return .empty }
    let lines = promises.html { promise in
        let words = frame(
            .sheetPromise,
            [
                "words": promise.words, "who": promise.who, "day": frame.day(promise.due),
                "state": frame(promise.standing(on: today).title),
            ])
        let report: HTML = promise.report.map { "<br>\($0.words)" } ?? .empty
        return "<p class=\"flat\">\(words)\(report)</p>\n"
    }
    return "<p class=\"flat\"><b>\(frame(title))</b></p>\n\(lines)"
}
