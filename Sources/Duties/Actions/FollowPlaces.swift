import Kernel
import Places
import Storage

extension Duties {
    /// Set while mergers are left whose duties have not been carried on.
    private static let following = Setting("duties.following")

    /// Lets teams, links, online groups and grids' cards of merged places go on where these went.
    ///
    /// One short step. It asks the tree itself what was merged, so it may be called at any time and does nothing when
    /// all is right. What was kept ends on the day of the merger and begins anew at the place that goes on, so that
    /// every day shows who answered for what. Places that were split or closed have no one heir: what is kept at
    /// them stays in the gap list until somebody reassigns it.
    ///
    /// - Returns: whether nothing is left.
    @discardableResult
    package static func followPlaces(in transaction: Transaction) throws -> Bool {
        let mergers = try Places.mergers(until: transaction.now.day, in: transaction)
        var left = Limits.carriedAtOnce_max
        if try CarriageStore.count(in: transaction) < mergers.count {
            for merger in mergers where try !CarriageStore.isDone(merger, in: transaction) {
                guard left > 0 else { break }
                let carrying = Carrying(from: merger.from, to: merger.to, on: merger.on)
                let carried = try carry(carrying, limit: left, in: transaction)
                left -= carried
                guard left > 0 else { break }
                try finish(carrying, in: transaction)
            }
        }
        let isComplete = try CarriageStore.count(in: transaction) >= mergers.count
        if try isFollowingPlaces(in: transaction) == isComplete {
            try following.set(isComplete ? "0" : "1", in: transaction)
        }
        return isComplete
    }

    /// Whether a step left something to do; whoever keeps the county's time asks each round.
    package static func isFollowingPlaces(in reader: Reader) throws -> Bool {
        try following.value(in: reader) == "1"
    }

    /// Takes all steps, one write each.
    package func followPlaces() async throws {
        while try await !county.database.write(by: .system, { try Duties.followPlaces(in: $0) }) {}
    }

    /// The card comes last: with it the place has nothing left.
    private static func finish(_ carrying: Carrying, in transaction: Transaction) throws {
        let own = try CardStore.find(carrying.to, in: transaction)
        let old = try CardStore.find(carrying.from, in: transaction)
        let card = carrying.card(old, with: own)
        let phone = carrying.phone(old, beside: own)
        try CarriedPhoneStore.rehome(from: carrying.from, to: carrying.to, in: transaction)
        if let phone { try CarriedPhoneStore.insert(phone, in: transaction) }
        if let card, card != own { try CardStore.keep(card, in: transaction) }
        if phone != nil || card.map({ $0 != own }) == true {
            try transaction.record(CardKept(subject: carrying.to.as(Marks.Anything.self)))
        }
        try CarriageStore.insert(carrying, in: transaction)
        try transaction.record(
            DutiesFollowedPlaces(
                subject: carrying.to.as(Marks.Anything.self), source: carrying.from, on: carrying.on))
    }

    /// Carries up to `limit` rows on; returns how many it did.
    private static func carry(
        _ carrying: Carrying, limit: Int, in transaction: Transaction
    ) throws -> Int {
        var done = 0
        for team in try CarriageStore.teams(carrying, limit: limit, in: transaction) where done < limit {
            done += try carry(team, carrying, in: transaction)
        }
        guard done < limit else { return done }
        let templates = try TemplateStore.linkTemplates(in: transaction)
        for link in try CarriageStore.links(carrying, limit: limit - done, in: transaction) {
            try carry(link, templates.first { $0.code == link.template }, carrying, in: transaction)
            done += 1
        }
        guard done < limit else { return done }
        for group in try CarriageStore.groups(carrying, limit: limit - done, in: transaction) {
            try carry(group, carrying, in: transaction)
            done += 1
        }
        return done
    }

    // MARK: Teams

    private static func carry(
        _ team: Team, _ carrying: Carrying, in transaction: Transaction
    ) throws -> Int {
        let template = try TemplateStore.teamTemplates(in: transaction).first { $0.code == team.template }
        let members = try TeamStore.members(of: [team.id], in: transaction)
        guard let term = carrying.begun(team.period) else {
            try CarriageStore.rehome(team.id, to: carrying.to, in: transaction)
            try record(formed: team, at: carrying.to, from: team.period.from, in: transaction)
            return 1
        }
        let others = try TeamStore.teams(at: [carrying.to], in: transaction)
        let heir: Team
        if let host = carrying.host(of: team, as: template, beside: others) {
            heir = host
        } else {
            heir = Team(
                id: transaction.derivedID(), template: team.template, place: carrying.to, name: team.name,
                period: term)
            try TeamStore.insert(heir, in: transaction)
            try record(formed: heir, at: carrying.to, from: term.from, in: transaction)
        }
        for member in members where member.period.until.map({ $0 > carrying.on }) ?? true {
            try carry(member, template?.slot(member.slot), into: heir, carrying, in: transaction)
        }
        try TeamStore.end(
            Team(
                id: team.id, template: team.template, place: team.place, name: team.name,
                period: carrying.ended(team.period)), in: transaction)
        try transaction.record(TeamEnded(subject: team.id.as(Marks.Anything.self), until: carrying.on))
        return 1 + members.count
    }

    private static func carry(
        _ member: TeamMember, _ slot: TeamSlot?, into heir: Team, _ carrying: Carrying,
        in transaction: Transaction
    ) throws {
        let others = try TeamStore.members(of: [heir.id], in: transaction)
        let isEarlier = carrying.begun(member.period) != nil
        let id: MemberID = isEarlier ? transaction.derivedID() : member.id
        let next = carrying.member(member, as: id, in: heir, slot: slot, beside: others)
        switch (next, isEarlier) {
        case (let next?, true):
            if let cut = member.cut(at: carrying.on) { try TeamStore.end(cut, in: transaction) }
            try TeamStore.insert(next, in: transaction)
        case (let next?, false): try CarriageStore.rehome(next, in: transaction)
        case (nil, true):
            if let cut = member.cut(at: carrying.on) { try TeamStore.end(cut, in: transaction) }
        case (nil, false): try CarriageStore.remove(member.id, in: transaction)
        }
        try transaction.record(
            TeamLeft(subject: member.id.as(Marks.Anything.self), team: member.team, until: carrying.on))
        guard let next else { return }
        try transaction.record(
            TeamJoined(
                subject: next.id.as(Marks.Anything.self), team: next.team, slot: next.slot,
                person: next.holder.person, organisation: next.holder.organisation, from: next.period.from))
    }

    private static func record(
        formed team: Team, at place: PlaceID, from day: Day, in transaction: Transaction
    ) throws {
        try transaction.record(
            TeamFormed(
                subject: team.id.as(Marks.Anything.self), template: team.template, place: place, from: day))
    }

    // MARK: Links and groups

    private static func carry(
        _ link: Link, _ template: LinkTemplate?, _ carrying: Carrying, in transaction: Transaction
    ) throws {
        let isEarlier = carrying.begun(link.period) != nil
        let id: LinkID = isEarlier ? transaction.derivedID() : link.id
        let target: Link.Target = link.target == .place(carrying.from) ? .place(carrying.to) : link.target
        let others = try LinkStore.links(to: target, in: transaction)
        let next = carrying.link(link, as: id, template: template, beside: others)
        switch (next, isEarlier) {
        case (let next?, false): try CarriageStore.rehome(next, in: transaction)
        case (nil, false): try CarriageStore.remove(link.id, in: transaction)
        case (_, true):
            try LinkStore.end(
                Link(
                    id: link.id, template: link.template, place: link.place, holder: link.holder,
                    target: link.target, period: carrying.ended(link.period)), in: transaction)
            if let next { try LinkStore.insert(next, in: transaction) }
        }
        try transaction.record(LinkEnded(subject: link.id.as(Marks.Anything.self), until: carrying.on))
        guard let next else { return }
        try transaction.record(
            LinkBegun(
                subject: next.id.as(Marks.Anything.self), template: next.template, place: next.place,
                holder: next.holder, target: next.target.code, targetID: next.target.id,
                from: next.period.from))
    }

    /// The group goes on as it is, with its keeper and its counts; where it was before stays on record.
    private static func carry(
        _ group: OnlineGroup, _ carrying: Carrying, in transaction: Transaction
    ) throws {
        let since = try GroupStore.settled(group.id, in: transaction) ?? group.period.from
        try GroupStore.settle(group.id, at: carrying.to, in: transaction)
        if since < carrying.on {
            try GroupStore.insertFormer(
                group.id, place: carrying.from, Period(from: since, until: carrying.on), in: transaction)
        }
        try transaction.record(
            GroupCarried(
                subject: group.id.as(Marks.Anything.self), from: carrying.from, to: carrying.to,
                on: carrying.on))
    }
}
