import House
import Kernel
import TestGround
import Testing
import Web

struct RouteTests {
    /// Every route that is open to anyone, with or without an account. Adding a line here is a decision.
    private static let open: Set<String> = [
        "GET /", "GET /accessibility", "GET /board", "GET /board/{place}", "GET /board/{place}/screen",
        "GET /notices/{id}", "GET /notices/{id}/objections/new", "GET /notices/{id}/print", "GET /objections",
        "GET /objections/{token}", "POST /notices/{id}/objections", "POST /objections/{token}/withdrawal",
        "GET /assemblies/{id}", "GET /assemblies/{id}/ballots/{token}", "GET /assemblies/{id}/print/{sheet}",
        "GET /resolutions/{id}", "POST /assemblies/{id}/ballots/{token}",
        "POST /assemblies/{id}/ballots/{token}/attendance",
        "POST /assemblies/{id}/ballots/{token}/correction",
        "GET /cards/{token}", "GET /cards/{token}/print", "GET /cards/{token}/declarations/new",
        "POST /cards/{token}/declarations", "POST /cards/{token}/replies", "POST /cards/{token}/consent",
        "GET /disputes/application", "GET /disputes/follow", "POST /disputes/applications",
        "POST /disputes/follow/answers",
        "GET /petitions/follow", "POST /petitions/follow/reviews", "GET /net-matters/answers",
        "GET /points/shops/{place}", "GET /points/shops/{place}/print", "GET /cards/{token}/shop",
        "POST /cards/{token}/vouchers", "GET /vouchers/{token}", "GET /vouchers/{token}/print",
        "POST /vouchers/{token}/cancellation", "GET /shop-goods/{id}/pictures/{file}",
        "GET /shop-goods/{id}/thumbnails/{file}",
        "GET /points/boards/{place}", "GET /points/boards/{place}/print", "GET /points/boards/{place}/screen",
        "GET /points/lists/{id}", "GET /points/lists/{id}/items.xlsx", "GET /points/lists/{id}/items.csv",
        "GET /points/boards/{place}/ranks.xlsx", "GET /points/boards/{place}/ranks.csv",
        "GET /points/lists/{id}/print",
        "GET /charters/{id}", "GET /charters/{id}/comparison", "GET /charters/{id}/print",
        "GET /decisions/{place}", "GET /procedures/{id}", "GET /procedures/{id}/print", "GET /rosters",
        "GET /rosters/{id}",
        "GET /rosters/{id}/print", "GET /topics/{id}", "GET /estate-matters/{id}",
        "GET /appraisals/{id}/print", "GET /appraisals/{id}/screen", "GET /appraisals/{id}/sheets/{token}",
        "POST /appraisals/{id}/sheets/{token}", "POST /appraisals/{id}/sheets/{token}/correction",
        "GET /reviews/boards/{place}", "GET /reviews/boards/{place}/print",
        "GET /reviews/boards/{place}/screen", "GET /reviews/households/{token}", "GET /reviews/rules/{id}",
        "POST /reviews/households/{token}/appeals", "POST /reviews/households/{token}/replies",
        "GET /data", "GET /places/{id}/requests.geojson", "GET /places/{id}/grids.geojson",
        "GET /places/{id}/assemblies.ics", "GET /calendars/{id}/due.ics",
        "GET /open311/v2/discovery.json", "GET /open311/v2/discovery.xml", "GET /open311/v2/services.json",
        "GET /open311/v2/services.xml", "GET /open311/v2/services/{file}", "GET /open311/v2/tokens/{file}",
        "GET /open311/v2/requests.json", "GET /open311/v2/requests.xml", "GET /open311/v2/requests/{file}",
        "POST /open311/v2/requests.json", "POST /open311/v2/requests.xml",
        "GET /open311/v2/servicerequestupdates.json", "GET /open311/v2/servicerequestupdates.xml",
        "POST /open311/v2/servicerequestupdates.json", "POST /open311/v2/servicerequestupdates.xml",
        "GET /wechat", "POST /wechat", "GET /sign-in/wechat", "GET /sign-in/wechat/return",
        "GET /talk", "GET /talk.xlsx", "GET /talk.csv",
        "GET /admitted-tasks", "GET /admitted-tasks/print", "GET /admitted-tasks/entries/{code}",
        "GET /admitted-tasks.csv", "GET /admitted-tasks.xlsx",
        "GET /pledges/boards/{place}", "GET /pledges/boards/{place}/print", "GET /pledges/promises/{id}",
        "GET /relief/apply", "GET /relief/follow", "POST /relief/applications", "POST /relief/withdrawals",
        "GET /field", "GET /field/shell/{language}", "GET /field/manifest.webmanifest",
        "GET /field-worker.js", "POST /field/share",
        "GET /services", "GET /services/activities/{id}", "GET /services/map.geojson",
        "GET /services/rooms/{id}", "GET /services/{id}", "GET /services/{id}/library",
        "GET /api/openapi.json", "GET /calendar", "GET /calendar/{year}",
        "GET /follow", "GET /grids/{id}", "GET /health", "GET /language/{language}", "GET /metrics",
        "GET /openapi.json",
        "GET /places", "GET /places/{id}", "GET /places/{id}/boundary.geojson", "GET /places/{id}/children",
        "GET /places/{id}/teams", "GET /teams/{id}",
        "GET /q/{token}", "GET /ready", "GET /receipts/{number}", "GET /requests/new", "GET /requests/public",
        "GET /requests/similar", "GET /requests/{id}", "GET /requests/{id}/photos/{file}",
        "GET /requests/{id}/thumbnails/{file}", "GET /rulebook", "GET /rulebook/{key}", "GET /sign-in",
        "GET /type/{size}", "GET /verification", "POST /requests", "POST /requests/{id}/followers",
        "POST /requests/{id}/rating", "POST /requests/{id}/reopening", "POST /sessions", "POST /sign-in",
        "POST /sign-out",
    ]

    private static let all = House.endpoints + House.openAPI

    @Test func `the routes open to anyone are those of the list`() {
        let open = RouteTests.all.filter { $0.callerName == Anyone.name }

        let names = Set(open.map { "\($0.method.rawValue) /\($0.path)" })

        #expect(names.subtracting(RouteTests.open).sorted() == [], "these are open and not in the list")
        #expect(RouteTests.open.subtracting(names).sorted() == [], "these are in the list and not open")
    }

    @Test func `no two routes have one method and one address`() {
        let pages = RouteTests.all.filter { $0.isPage }.map { "\($0.method) \($0.path)" }
        let programs = RouteTests.all.filter { $0.isProgram }.map { "\($0.method) \($0.path)" }

        #expect(Set(pages).count == pages.count)
        #expect(Set(programs).count == programs.count)
    }

    @Test func `a route is a resource, and a form that is shown again is a page there is`() {
        let verbs: Set = [
            "close", "open", "send", "delete", "create", "update", "edit", "get", "list", "save",
        ]
        let pages = Set(RouteTests.all.filter { $0.method == .get && $0.isPage }.map(\.path))

        let acting = RouteTests.all.filter {
            $0.path.split(separator: "/").contains { verbs.contains(String($0)) }
        }
        let lost = RouteTests.all.compactMap(\.form).filter { !pages.contains($0) }

        #expect(acting.map(\.path) == [])
        #expect(lost == [])
    }

    @Test func `every route outside the list turns a stranger away`() async throws {
        let sample = try await SampleGround.of(.sqlite)
        let id = "01930000-0000-7000-8000-000000000001"

        for endpoint in RouteTests.all where endpoint.callerName != Anyone.name {
            let path =
                "/"
                + endpoint.path.split(separator: "/").map { $0.hasPrefix("{") ? id : String($0) }
                .joined(separator: "/")
            if endpoint.isProgram {
                let reply = try await sample.site.api(
                    endpoint.method, path, endpoint.method == .get ? nil : [:])
                #expect(
                    [401, 404].contains(reply.status), "\(endpoint.method) /api/v1\(path): \(reply.status)")
            }
            if endpoint.isPage {
                let reply =
                    endpoint.method == .get
                    ? try await sample.site.get(path) : try await sample.site.post(path, form: ["id": id])
                let isSentAway = reply.status == 303 && reply.location?.hasPrefix("/sign-in") == true
                #expect(isSentAway || reply.status == 404, "\(endpoint.method) \(path): \(reply.status)")
            }
        }
    }
}
