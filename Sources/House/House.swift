import Access
import AdmittedTasks
import Appraisals
import Assemblies
import CallOuts
import Cases
import Clocks
import Deliberation
import Disputes
import Duties
import FieldDesk
import Files
import Hazards
import HomeVisits
import Indicators
import Interop
import Kernel
import Ledger
import Logging
import Notices
import Overview
import PartyOrganisations
import People
import Petitions
import Places
import Pledges
import Points
import Relief
import Requests
import Reviews
import Rewards
import Rulebook
import Sealing
import SeasonalChecks
import Shop
import ServicePlaces
import ShortMessages
import Storage
import Topics
import Volunteers
import WeChat
import Web
import Webhooks

/// Where everything is put together: the schema, the routes, the reactions; no rule lives here.
package enum House {
    /// The sum of all rooms' tables, lower rows first, so that every foreign key finds its table.
    package static let schema = Schema(
        ([
            Access.schema,
            Places.schema,
            Files.schema,
            Rulebook.schema,
            People.schema,
            Clocks.schema,
            Duties.schema,
            Indicators.schema,
            Notices.schema,
            Cases.schema,
            Ledger.schema,
            Assemblies.schema,
            Appraisals.schema,
            AdmittedTasks.schema,
            Requests.schema,
            Deliberation.schema,
            PartyOrganisations.schema,
            Points.schema,
            Shop.schema,
            Rewards.schema,
            Reviews.schema,
            Volunteers.schema,
            ServicePlaces.schema,
            HomeVisits.schema,
            Relief.schema,
            Pledges.schema,
            Disputes.schema,
            Petitions.schema,
            Hazards.schema,
            SeasonalChecks.schema,
            CallOuts.schema,
            Interop.schema,
            Overview.schema,
            Topics.schema,
            Webhooks.schema,
            ShortMessages.schema,
            FieldDesk.schema,
            WeChat.schema,
        ] as [[SchemaStep]]).flatMap { $0 },
        unexported: WeChat.unexported.union(["access_session", "people_upload", "people_upload_part"]))

    /// Every name under which the rulebook keeps values.
    package static let ruleKeys = RuleKeys(
        ([
            Clocks.ruleKeys,
            Duties.ruleKeys,
            Notices.ruleKeys,
            Assemblies.ruleKeys,
            Requests.ruleKeys,
            Deliberation.ruleKeys,
            Points.ruleKeys,
            Shop.ruleKeys,
            Rewards.ruleKeys,
            Appraisals.ruleKeys,
            Reviews.ruleKeys,
            HomeVisits.ruleKeys,
            Relief.ruleKeys,
            Disputes.ruleKeys,
            Petitions.ruleKeys,
            Hazards.ruleKeys,
            SeasonalChecks.ruleKeys,
            PartyOrganisations.ruleKeys,
            ShortMessages.ruleKeys,
            Topics.ruleKeys,
            AdmittedTasks.ruleKeys,
            Pledges.ruleKeys,
            ServicePlaces.ruleKeys,
        ] as [[RuleKey]]).flatMap { $0 },
        families: Requests.ruleFamilies + HomeVisits.ruleFamilies)

    /// Rule lists of other places; a broken file leaves none to begin with, and a test says so.
    private static let samples = (try? PointsSamples.read()) ?? []

    /// The clauses of a place's charter on which a list of points may stand.
    private static let clauses: ClausesInForce = { place, reader in
        let charters = try Deliberation.charters(at: place, in: reader)
        return charters.filter { $0.isInForce(on: reader.now.day) }.flatMap { charter in
            charter.clauses.enumerated().map { index, words in
                OfferedClause(
                    ClauseReference(charter: charter.id.as(Marks.Anything.self), number: index + 1),
                    words: words)
            }
        }
    }

    /// What monthly bulletins tell of recurrent topics.
    private static let toldTopics: Overview.ToldConcerns = { place, from, through, reader in
        try Topics.told(at: place, from: from, through: through, limit: 10, in: reader).map { topic in
            BulletinConcern(
                id: topic.id.description, name: topic.name, place: topic.placeName,
                requests: topic.requests.count, isWorkedOn: topic.task != nil, cases: topic.requests)
        }
    }

    /// Every route of the house.
    package static let endpoints: [Endpoint] =
        ([
            Requests.endpointsForResidents(help: helpOnTheWay),
            Requests.officerEndpoints(reminders: reminders, related: madeOfRequests),
            Requests.groupEndpoints,
            Requests.erasureEndpoints,
            Overview.endpoints(topics: toldTopics),
            Topics.endpoints,
            PartyOrganisations.endpoints,
            Access.endpoints,
            Places.endpoints,
            People.endpoints,
            Rulebook.endpoints(ruleKeys),
            Clocks.endpoints,
            Duties.endpoints(households: households, rhythm: rhythm, matters: matters),
            Notices.endpoints,
            Assemblies.endpoints,
            Deliberation.endpoints,
            Points.endpoints(
                samples: samples, preset: { try Setting.preset.value(in: $0) }, clauses: clauses),
            Shop.endpoints,
            Rewards.endpoints,
            AdmittedTasks.endpoints,
            Appraisals.endpoints,
            Reviews.endpoints,
            Volunteers.endpoints,
            ServicePlaces.endpoints,
            HomeVisits.endpoints,
            Relief.endpoints,
            Pledges.endpoints,
            Disputes.endpoints,
            Petitions.endpoints,
            Hazards.endpoints,
            SeasonalChecks.endpoints,
            CallOuts.endpoints(causes: callOutCauses, figures: answerFigures),
            Interop.endpoints,
            Webhooks.endpoints,
            ShortMessages.endpoints,
            FieldDesk.endpoints,
            WeChat.endpoints(calling: callWeChat),
            Preferences.endpoints,
            Doors.endpoints,
        ] as [[Endpoint]]).flatMap { $0 }

    /// Opens a county's database with the house's tables and reactions.
    package static func open(_ address: Storage.Address, time: any TimeSource = SystemTime()) throws
        -> Database
    {
        try Database(address, schema: schema, reactions: Reactions(reactions), time: time)
    }

    /// The site over the counties that a process serves.
    ///
    /// Where words travel in plain over a network, officers' sessions count on this machine only.
    package static func site(
        settings: Site.Settings = Site.Settings(), gate: Gate = Gate(), logger: Logger? = nil,
        counties: @escaping @Sendable (String) -> County?
    ) -> Site {
        Site(
            endpoints: endpoints + openAPI, settings: settings, gate: gate, logger: logger,
            counties: counties,
            identify: { visit in
                let session = try await Access.identify(visit)
                return visit.isPrivate || session?.grants.isEmpty == true ? session : nil
            },
            viewer: Doors.viewer)
    }

    /// The machine-readable description of every route for programs, at its usual address and beside the routes.
    package static let openAPI: [Endpoint] = ["api/openapi.json", "openapi.json"].map { path in
        Endpoint(
            .get, path, path == "openapi.json" ? .program : .page, for: Anyone.self,
            "Describes this interface."
        ) { _, _ in
            Answer(
                bytes: OpenAPI.document(of: endpoints, title: "Yuanba"), type: "application/json",
                isPublic: true)
        }
    }
}
