import Kernel
import Places
import Requests
import Web

/// The parts of a bulletin, for the screen with links and for paper without.
struct BulletinWriting {
    let sheet: BulletinSheet
    let isLinked: Bool
    let frame: Frame

    private var figures: BulletinFigures { sheet.figures }

    // MARK: Sentences

    /// What a newspaper would say of the month; what cannot be said truly is left out, and why is said.
    var sentences: HTML {
        let (core, comma) = (figures.core, frame(.overviewComma))
        let lead = frame(
            .bulletinLead, ["about": about(core.received), "closed": Figures.grouped(core.closed)])
        let monthly =
            figures.before.flatMap { change($0.received, core.received) }
            .map { frame(.bulletinMonthly, ["change": $0]) } ?? frame(.bulletinNoBefore)
        let yearly =
            figures.yearBefore.flatMap { change($0.received, core.received) }
            .map { frame(.bulletinYearly, ["change": $0]) } ?? frame(.bulletinNoYear)
        let rates = RequestRate.allCases.compactMap { rate -> String? in
            guard let share = core.share(rate).proportion.thousandths else { return nil }
            let said = "\(frame(Text.rateName(rate))) \(Figures.percent(share))%"
            return points(rate).map { said + comma + frame.inline(.bulletinMonthly, ["change": $0]) } ?? said
        }
        let all = Wording.isWhole(core.responded) ? frame(.bulletinAllContacted) : ""
        let stop = frame(.overviewStop)
        let compared = monthly + frame(.bulletinSemicolon) + lowered(yearly) + stop
        let said = [
            compared, rates.isEmpty ? "" : rates.joined(separator: frame(.bulletinSemicolon)) + stop, all,
        ]
        return """
            <p class="lead">\(lead)</p>
            <p>\(said.filter { !$0.isEmpty }.joined(separator: frame.language == .chinese ? "" : " "))</p>

            """
    }

    private func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

    private func about(_ count: Int) -> String {
        let exact = Figures.grouped(count)
        return switch Wording.round(count) {
        case .exact: frame(.bulletinExact, ["count": exact])
        case .over(let floor): frame(.bulletinOver, ["count": Figures.grouped(floor), "exact": exact])
        case .near(let next): frame(.bulletinNear, ["count": Figures.grouped(next), "exact": exact])
        }
    }

    private func change(_ old: Int, _ new: Int) -> String? {
        let said = Figures.grouped(old)
        return switch Wording.change(from: old, to: new) {
        case nil: nil
        case .same?: frame(.bulletinSame, ["old": said])
        case .up(let tenths)?: frame(.bulletinUp, ["value": Wording.tenths(tenths), "old": said])
        case .down(let tenths)?: frame(.bulletinDown, ["value": Wording.tenths(tenths), "old": said])
        }
    }

    private func points(_ rate: RequestRate) -> String? {
        guard let before = figures.before else { return nil }
        return switch Wording.points(from: before.share(rate), to: figures.core.share(rate)) {
        case nil: nil
        case .same?: frame(.bulletinPointsSame)
        case .up(let tenths)?: frame(.bulletinPointsUp, ["value": Wording.tenths(tenths)])
        case .down(let tenths)?: frame(.bulletinPointsDown, ["value": Wording.tenths(tenths)])
        }
    }

    // MARK: Tables

    var summary: HTML {
        func row(
            _ name: Text, _ figure: RequestFigure, _ count: (BulletinFigures.Core) -> Int
        ) -> [HTML] {
            func cell(_ core: BulletinFigures.Core?, _ span: BulletinSpan) -> HTML {
                core.map { number(count($0), sheet.link(span).path(figure)) } ?? "—"
            }
            let (kept, now) = (count(figures.core), count(sheet.now.core))
            return [
                "\(frame(name))", cell(figures.core, .month) + corrected(kept == now, "\(now)"),
                cell(figures.before, .before), cell(figures.yearBefore, .year),
            ]
        }
        return table(
            frame(.bulletinSummary),
            [row(.overviewReceived, .received) { $0.received }, row(.overviewClosed, .closed) { $0.closed }])
    }

    var rates: HTML {
        table(
            frame(.bulletinRates),
            RequestRate.allCases.map { rate in
                let now = sheet.now.core.share(rate)
                let kept = figures.core.share(rate)
                return [
                    "\(frame(Text.rateName(rate)))",
                    share(kept, rate, sheet.link)
                        + corrected(kept == now, "\(now.part)/\(now.whole)"),
                    figures.before.map { share($0.share(rate), rate, sheet.link(.before)) } ?? "—",
                    figures.yearBefore.map { share($0.share(rate), rate, sheet.link(.year)) } ?? "—",
                ]
            })
    }

    var times: HTML {
        func row(_ name: Text, _ figure: RequestFigure, _ times: (BulletinFigures.Core) -> Times) -> [HTML] {
            let (kept, now) = (times(figures.core), times(sheet.now.core))
            return [
                "\(frame(name))",
                timesOf(kept, sheet.link.path(figure)) + corrected(said(kept) == said(now), said(now)),
                figures.before.map { timesOf(times($0), sheet.link(.before).path(figure)) } ?? "—",
                figures.yearBefore.map { timesOf(times($0), sheet.link(.year).path(figure)) } ?? "—",
            ]
        }
        return table(
            frame(.bulletinTimes),
            [
                row(.figureContact, .contacted) { $0.contact },
                row(.figureClosing, .closedHere) { $0.closing },
            ])
    }

    var channels: HTML {
        counts(
            frame(.bulletinChannels), figures.channels, sheet.now.channels,
            name: { code in Request.Channel(rawValue: code).map { frame(.officerChannel($0)) } ?? code },
            path: { code in
                var link = sheet.link
                link.channel = code
                return link.path(.received)
            })
    }

    var classes: HTML {
        counts(
            frame(.bulletinClasses), figures.classes, sheet.now.classes,
            name: { sheet.className($0, frame.language) },
            path: { code in
                var link = sheet.link
                link.category = code
                return link.path(.received)
            })
    }

    var overdue: HTML {
        let (kept, now) = (figures.inTime, sheet.now.inTime)
        let (part, whole) = (sheet.link.path(.inTimePart), sheet.link.path(.inTimeWhole))
        let inTime: HTML = """
            \(number(kept.part, part))/\(number(kept.whole, whole))\
            \(kept.proportion.thousandths.map { frame(.bulletinPercent, ["value": Figures.percent($0)]) } ?? "")
            """
        return FactsList([
            Fact(
                frame(.bulletinInTime),
                html: inTime + corrected(kept == now, "\(now.part)/\(now.whole)")),
            fact(.figure(.returned), figures.returned, sheet.now.returned, .returned),
            fact(.figure(.disputed), figures.disputed, sheet.now.disputed, .disputed),
            Fact(frame(.bulletinOpenNow), html: number(figures.openNow, sheet.link.path(.open))),
            Fact(frame(.bulletinLateNow), html: number(figures.lateNow, sheet.link.path(.late))),
        ]).html
    }

    var topics: HTML {
        DataTable(
            frame(.bulletinTopics), hidesCaption: true,
            columns: [
                .init(frame(.bulletinTopic)), .init(frame(.figurePlace)),
                .init(frame(.bulletinCount), isNumeric: true), .init(frame(.bulletinCause)),
            ],
            rows: figures.topics.map { topic in
                [
                    linked("\(topic.name)", "/concerns/\(topic.id)"), "\(topic.place)",
                    number(
                        topic.requests,
                        BulletinListName(concern: topic.id).path(sheet.month, at: sheet.place.id)),
                    "\(topic.isWorkedOn ? frame(.bulletinCauseYes) : "")",
                ]
            }, empty: frame(.bulletinNoTopics)
        ).html
    }

    var problems: HTML {
        FactsList([
            fact(.figure(.problemsOpened), figures.problemsOpened, sheet.now.problemsOpened, .problemsOpened),
            fact(.figure(.problemsClosed), figures.problemsClosed, sheet.now.problemsClosed, .problemsClosed),
        ]).html
    }

    // MARK: Pieces

    /// A number that leads to its list; on paper the number alone.
    private func number(_ count: Int, _ path: String) -> HTML {
        isLinked ? counted(count, path) : "\(Figures.grouped(count))"
    }

    private func linked(_ words: HTML, _ path: String) -> HTML {
        isLinked ? "<a\(Attribute.href(path))>\(words)</a>" : words
    }

    /// What was corrected after the day of issue.
    private func corrected(_ isSame: Bool, _ now: String) -> HTML {
        isSame || sheet.issued == nil
            ? .empty : "<br><span class=\"small late\">\(frame(.bulletinNow, ["value": now]))</span>"
    }

    private func fact(_ name: Text, _ kept: Int, _ now: Int, _ figure: RequestFigure) -> Fact {
        Fact(
            frame(name), html: number(kept, sheet.link.path(figure)) + corrected(kept == now, "\(now)"))
    }

    private func share(_ share: BulletinFigures.Share, _ rate: RequestRate, _ link: FigureLink) -> HTML {
        if isLinked { return shareCell(share.proportion, rate, link, frame) }
        let proportion = share.proportion
        guard let value = proportion.thousandths, let interval = proportion.interval else { return "—" }
        return """
            \(Figures.percent(value))% <br>\(share.part)/\(share.whole)<br>\
            \(Figures.percent(interval.lowerBound))–\(Figures.percent(interval.upperBound))\
            \(small(proportion.whole, frame))
            """
    }

    private func timesOf(_ times: Times, _ path: String) -> HTML {
        timesCell(times, isLinked ? path : nil, frame)
    }

    private func said(_ times: Times) -> String {
        guard let median = times.median, let ninetieth = times.ninetieth else { return "—" }
        return frame(
            .figureTimes, ["median": Wording.tenths(median), "ninetieth": Wording.tenths(ninetieth)])
            + frame(.overviewComma) + frame(.figureOf, ["count": "\(times.count)"])
    }

    private func table(_ caption: String, _ rows: [[HTML]]) -> HTML {
        DataTable(
            caption, hidesCaption: true,
            columns: [
                .init(frame(.bulletinFigure)), .init(frame(.bulletinThis), isNumeric: true),
                .init(frame(.bulletinLast), isNumeric: true), .init(frame(.bulletinYear), isNumeric: true),
            ], rows: rows, isListOnPhones: true
        ).html
    }

    private func counts(
        _ caption: String, _ kept: [String: Int], _ now: [String: Int], name: (String) -> String,
        path: (String) -> String
    ) -> HTML {
        let codes = Set(kept.keys).union(now.keys).sorted {
            (kept[$1] ?? 0, $0) < (kept[$0] ?? 0, $1)
        }
        let rows: [[HTML]] = codes.map { code in
            let (count, later) = (kept[code] ?? 0, now[code] ?? 0)
            return [
                "\(name(code))", number(count, path(code)) + corrected(count == later, "\(later)"),
            ]
        }
        return DataTable(
            caption, hidesCaption: true,
            columns: [.init(frame(.bulletinFigure)), .init(frame(.bulletinCount), isNumeric: true)],
            rows: rows,
            empty: frame(.figureNone)
        ).html
    }
}

extension Text {
    static let bulletinSemicolon = Text("overview.bulletin-semicolon", "；", "; ")
    static let bulletinPercent = Text("overview.bulletin-percent", "（{value}%）", " ({value} %)")

    static func rateName(_ rate: RequestRate) -> Text {
        switch rate {
        case .responded: .overviewResponded
        case .solved: .overviewSolved
        case .satisfied: .overviewSatisfied
        }
    }
}
