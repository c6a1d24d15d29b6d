import Kernel
import Places
import Web

func ownPledgesPage(_ own: OwnPledges, ids: [AnyID], _ frame: Frame) -> HTML {
    var crumbs: [Crumb] = []
    if let village = own.village {
        crumbs.append(
            Crumb(frame(.pledgeBoard, ["village": village.name]), path: "/pledges/boards/\(village.id)"))
    }
    crumbs.append(Crumb(frame(.pledgeMine)))
    let body: HTML
    if own.isMember {
        body = ownPosts(own, ids: ids, frame) + ownPromises(own, id: ids[ids.count - 1], frame)
    } else {
        let board = own.village.map {
            Button(frame(.pledgeReadBoard), .main).link(to: "/pledges/boards/\($0.id)")
        }
        body = EmptyState(frame(.pledgeNotForYou), frame(.pledgeNotForYouText), action: board).html
    }
    return Layout.page(
        title: frame(.pledgeMine), purpose: frame(.pledgeMinePurpose), frame: frame, crumbs: crumbs,
        body: body)
}

private func ownPosts(_ own: OwnPledges, ids: [AnyID], _ frame: Frame) -> HTML {
    let lines = own.claims.enumerated().map { index, line in
        ownPost(line, ids: (ids[2 * index], ids[2 * index + 1]), index: index, frame)
    }.reduce(HTML.empty, +)
    let open = own.claims.count { $0.claim.isOpen && $0.post.stands(on: own.today) }
    let taking: HTML
    if own.holdsOffice {
        taking = "<p class=\"quiet\">\(frame(.pledgeOffice))</p>"
    } else if open >= own.claims_max {
        taking = "<p class=\"quiet\">\(frame(.pledgeFull, ["count": "\(own.claims_max)"]))</p>"
    } else if own.offered.isEmpty {
        taking = "<p class=\"quiet\">\(frame(.dutyPostsNoneText))</p>"
    } else {
        let choices = own.offered.map { line in
            Choice("\(line.post.id)", line.post.title, hint: line.post.duties)
        }
        taking = Form.post(
            to: "/pledges/claims", id: ids[ids.count - 2], frame: frame,
            """
            \(Field("post", frame(.pledgeTake)).radios(frame, choices))\
            \(Field("is_public", frame(.pledgeAgree), hint: frame(.pledgeAgreeHint), id: "claim-public")
                .checkbox(frame))\
            \(Button(frame(.pledgeTakeSend), .main).submit())
            """)
    }
    return Part(id: "posts", frame(.pledgeOwnPosts), lines + taking).html
}

private func ownPost(
    _ line: (claim: PostClaim, post: DutyPost), ids: (AnyID, AnyID), index: Int, _ frame: Frame
) -> HTML {
    let (claim, post) = line
    let state: String
    if let end = claim.end {
        state = frame(.claimEnded, ["day": frame.day(end.on)])
    } else if let decision = claim.decision {
        state = frame(decision.isConfirmed ? .claimHeld : .claimDeclined)
    } else {
        state = frame(.claimWaits)
    }
    var facts = [
        Fact(frame(.dutyPostDuties), post.duties), Fact(frame(.dutyPostUntil), frame.day(post.until)),
        Fact(frame(.promiseState), state),
    ]
    if let decision = claim.decision, !decision.isConfirmed {
        facts.append(Fact(frame(.pledgeReason), decision.reason))
    }
    facts.append(
        Fact(frame(.pledgePublic), frame(claim.isPublic ? .pledgeIsPublic : .pledgeNotPublic)))
    var forms = HTML.empty
    if claim.isOpen {
        let reasons = PostClaim.End.Reason.allCases.filter { $0 != .branch }
        let back = Form.post(
            to: "/pledges/claims/\(claim.id)/ending", id: ids.1, frame: frame,
            """
            \(Field("reason", frame(.pledgeBackWhy), id: "reason-\(index)").radios(
                frame, reasons.map { Choice($0.rawValue, frame($0.text)) }))\
            \(Button(frame(.pledgeBackSend)).submit())
            """)
        forms =
            publication(claim.isPublic, to: "/pledges/claims/\(claim.id)/publication", id: ids.0, frame)
            + Fold(frame(.pledgeBack), back).html
    }
    return Inset(frame.joined(frame(post.kind.text), post.title), FactsList(facts).html + forms).html
}

/// One button that lets the board show it, or no more.
func publication(_ isPublic: Bool, to path: String, id: AnyID, _ frame: Frame) -> HTML {
    Form.act(
        to: path, id: id, frame: frame, hidden: isPublic ? [:] : ["is_public": "1"],
        Button(frame(isPublic ? .pledgeHide : .pledgeShow)).submit())
}

private func ownPromises(_ own: OwnPledges, id: AnyID, _ frame: Frame) -> HTML {
    let list: HTML =
        own.promises.isEmpty
        ? "<p class=\"quiet\">\(frame(.promisesOwnNone))</p>"
        : Queue(own.promises.map { $0.row(name: nil, today: own.today, frame) }).html
    let form = Form.post(
        to: "/pledges/promises", id: id, frame: frame, name: "promise", isDraft: true,
        """
        \(Field("text", frame(.promiseText), hint: frame(.promiseTextHint))
            .area(frame, rows: 3, maxLength: PledgeLimits.text_length_max))\
        \(Field("measure", frame(.promiseMeasure), hint: frame(.promiseMeasureHint))
            .text(frame, maxLength: PledgeLimits.measure_length_max))\
        \(Field("due", frame(.promiseDay)).date(frame, value: nil, min: own.today.adding(days: 1)))\
        \(Field("is_public", frame(.pledgeAgree), hint: frame(.pledgeAgreeHint), id: "promise-public")
            .checkbox(frame))\
        \(Button(frame(.promiseSend), .main).submit())
        """)
    let errors = ["text", "measure", "due"].contains { frame.error(at: $0) != nil }
    return Part(
        id: "promises", frame(.promisesOwn), list + Fold(frame(.promiseNew), isOpen: errors, form).html
    ).html
}

/// What the member does with a promise of their own.
func ownForms(_ file: PromiseFile, ids: [AnyID], _ frame: Frame) -> HTML {
    let promise = file.promise
    var forms = HTML.empty
    if promise.decision == nil { forms += "<p class=\"quiet\">\(frame(.promiseWaits))</p>" }
    if promise.decision?.isConfirmed == true, promise.result == nil {
        forms +=
            Part(
                id: "result", frame(.promiseTell),
                Form.post(
                    to: "\(file.path)/result", id: ids[1], frame: frame,
                    """
                    \(Field("is_kept", frame(.promiseAsk)).radios(
                    frame,
                    [Choice("yes", frame(.promiseKept)), Choice("no", frame(.promiseNotKept))]))\
                    \(Field("words", frame(.promiseWords), hint: frame(.promiseWordsHint))
                    .area(frame, rows: 4, maxLength: PledgeLimits.result_length_max))\
                    \(Button(frame(.promiseTellSend), .main).submit())
                    """)
            ).html
    }
    if promise.closed == nil, promise.decision?.isConfirmed != false {
        forms += publication(promise.isPublic, to: "\(file.path)/publication", id: ids[2], frame)
    }
    return forms
}
