// swift-tools-version: 6.2
// This file is the map of the house: one target a room, rows from the ground up.
// An import may skip rows, never climbs, never goes sideways; TidyTests reads the rows from here.
import PackageDescription

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let log = Target.Dependency.product(name: "Logging", package: "swift-log")

/// The settings of every room; the row is carried as a definition so that `swift package dump-package` shows it.
func settings(row: Int, optimised: Bool = false) -> [SwiftSetting] {
    [
        .define("ROW_\(row)"),
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        // Pages are made of calls to the rooms below: without this a page costs a fifth more.
        .unsafeFlags(row < 10 ? ["-cross-module-optimization"] : [], .when(configuration: .release)),
    ] + (optimised ? [.unsafeFlags(["-O"])] : [])
}

func room(
    _ name: String, row: Int, on rooms: [String] = [], using products: [Target.Dependency] = [],
    resources: [Resource] = [], optimised: Bool = false
) -> Target {
    .target(
        name: name, dependencies: rooms.map { .target(name: $0) } + products, resources: resources,
        swiftSettings: settings(row: row, optimised: optimised))
}

func tests(_ name: String, on rooms: [String], using products: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: rooms.map { .target(name: $0) } + products,
        swiftSettings: settings(row: 99))
}

/// What nearly every room above row 7 stands on.
let footing = [
    "Kernel", "Sealing", "Storage", "Web", "Access", "Places", "Rulebook", "People", "Clocks",
]

/// What the tests of every room above row 7 stand on.
let ground = footing + ["TestGround", "TestTown"]
/// And of everything that counts points.
let village = ground + ["Sheets", "Files", "Notices", "Assemblies", "Ledger", "Points"]

func library(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
    .systemLibrary(name: name, path: "Sources/C/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let package = Package(
    name: "yuanba",
    products: [.executable(name: "yuanba", targets: ["yuanba"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // Hummingbird brings these four; they are named because our own code names their types.
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Row 0: values that everything speaks of, and the system's libraries
        room("Kernel", row: 0),
        library("COpenSSL", pkgConfig: "libcrypto", apt: "libssl-dev"),
        library("CArgon2", pkgConfig: "libargon2", apt: "libargon2-dev"),
        library("CPostgres", pkgConfig: "libpq", apt: "libpq-dev"),
        library("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
        library("CGD", pkgConfig: "gdlib", apt: "libgd-dev"),
        library("CQREncode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
        library("CZip", pkgConfig: "libzip", apt: "libzip-dev"),
        library("CXLSXWriter", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev"),
        library("CJemalloc", pkgConfig: "jemalloc", apt: "libjemalloc-dev"),
        library("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),

        // Row 1: craft without a county in it
        room("Sealing", row: 1, on: ["Kernel", "COpenSSL", "CArgon2"]),
        room("Pictures", row: 1, on: ["Kernel", "CGD", "CQREncode"]),
        room("Sheets", row: 1, on: ["Kernel", "CZip", "CXLSXWriter"]),
        room("Learning", row: 1, on: ["Kernel"], optimised: true),
        room("Outgoing", row: 1, on: ["Kernel", "CCurl"]),

        // Row 2: SQL, transactions, journal, relay, search index
        room("Storage", row: 2, on: ["Kernel", "Sealing", "CPostgres", "CSQLite"], using: [grdb, sqlite]),

        // Row 3: pages, forms, errors, OpenAPI
        room(
            "Web", row: 3, on: ["Kernel", "Sealing", "Pictures", "Storage"],
            using: [hummingbird, httpTypes, nioCore, log],
            resources: [.copy("Assets")]),

        // Row 4: sign-in, sessions, grants, callers, the look log
        room("Access", row: 4, on: ["Kernel", "Sealing", "Storage", "Web"], using: [log]),

        // Row 5: the dated tree of regions and grids; attachments
        room("Places", row: 5, on: ["Kernel", "Sealing", "Sheets", "Storage", "Web", "Access"]),
        room("Files", row: 5, on: ["Kernel", "Sealing", "Pictures", "Storage"]),

        // Row 6: versioned values with their source
        room("Rulebook", row: 6, on: ["Kernel", "Sealing", "Storage", "Web", "Access", "Places"]),

        // Row 7: persons, households, rolls, posts; the working calendar and what runs on it
        room(
            "People", row: 7,
            on: ["Kernel", "Sealing", "Sheets", "Storage", "Web", "Access", "Places", "Rulebook"]),
        room("Clocks", row: 7, on: ["Kernel", "Sealing", "Storage", "Web", "Access", "Places", "Rulebook"]),

        // Row 8: links, grids' cards and online groups; figures per place and day; what is published (公示)
        room(
            "Duties", row: 8,
            on: ["Kernel", "Sealing", "Sheets", "Storage", "Web", "Access", "Places", "Rulebook", "People"]),
        room("Indicators", row: 8, on: ["Kernel", "Storage", "Places"]),
        room("Notices", row: 8, on: footing),

        // Row 9: one file of a matter, from opening to acceptance; double entry in any unit
        room("Cases", row: 9, on: footing + ["Files"]),
        room("Ledger", row: 9, on: ["Kernel", "Sealing", "Storage", "Web"]),
        room("Assemblies", row: 9, on: footing + ["Pictures", "Sheets"]),
        room("Appraisals", row: 9, on: footing + ["Sheets"]),
        room("AdmittedTasks", row: 9, on: footing + ["Sheets"]),

        // Row 10: what residents ask, and what becomes of it; what the village decides and what it counts
        room(
            "Requests", row: 10,
            on: footing + ["Pictures", "Sheets", "Learning", "Files", "Duties", "Indicators", "Cases"]),

        room("Deliberation", row: 10, on: footing + ["Sheets", "Notices", "Assemblies", "Cases"]),
        room(
            "Points", row: 10,
            on: footing + ["Pictures", "Sheets", "Files", "Duties", "Notices", "Assemblies", "Ledger"]),

        // Row 10 too: visits at home, disputes, relief; each a matter with a law of its own
        room(
            "HomeVisits", row: 10,
            on: footing + ["Pictures", "Sheets", "Files", "Duties", "Cases", "AdmittedTasks"]),
        room("Disputes", row: 10, on: footing + ["Sheets", "Files", "Cases"]),
        room("Relief", row: 10, on: footing + ["Sheets", "Notices"]),
        room("Petitions", row: 10, on: footing + ["Files", "Cases"]),
        room("Hazards", row: 10, on: footing + ["Pictures", "Files"]),

        // Row 10 too: who has promised what, whom one can call on, where people meet
        room("CallOuts", row: 10, on: footing + ["Duties", "AdmittedTasks"]),
        room("Volunteers", row: 10, on: footing),
        room("Pledges", row: 10, on: footing + ["Sheets"]),
        room("PartyOrganisations", row: 10, on: footing + ["Duties", "Assemblies", "Cases"]),
        room("ServicePlaces", row: 10, on: footing),

        // Row 11: today, the county's overview, the journal's page; what stands on points
        room("Overview", row: 11, on: footing + ["Sheets", "Duties", "Indicators", "Cases", "Requests"]),
        room("Shop", row: 11, on: footing + ["Pictures", "Sheets", "Files", "Ledger", "Points"]),
        room(
            "Rewards", row: 11,
            on: footing + ["Pictures", "Sheets", "Notices", "Ledger", "Assemblies", "Points"]),
        room(
            "Reviews", row: 11,
            on: footing + ["Sheets", "Notices", "Assemblies", "Appraisals", "Points"]),

        // Row 11 too: what many requests have in common, what a season asks to look at, the grid in the field
        room("Topics", row: 11, on: footing + ["Sheets", "Learning", "Cases", "Requests"]),
        room("SeasonalChecks", row: 11, on: footing + ["AdmittedTasks", "Hazards"]),
        room(
            "FieldDesk", row: 11,
            on: footing + ["Pictures", "Duties", "Notices", "Cases", "Requests", "HomeVisits"],
            using: [httpTypes]),

        // Row 11 too: what other systems and channels speak with
        room("Webhooks", row: 11, on: footing + ["Outgoing"]),
        room("ShortMessages", row: 11, on: footing + ["Outgoing", "Cases", "Requests"]),
        room(
            "WeChat", row: 11, on: footing + ["Pictures", "Files", "Duties", "Outgoing", "Cases", "Requests"]),
        room(
            "Interop", row: 11,
            on: [
                "Kernel", "Sealing", "Storage", "Web", "Access", "Places", "People", "Assemblies", "Cases",
                "Requests",
            ], using: [httpTypes]),

        // Row 12: the composition root, reactions, presets, the sample county
        room(
            "House", row: 12,
            on: footing + [
                "Sheets", "Files", "Duties", "Indicators", "Notices", "Cases", "Ledger", "Assemblies",
                "Appraisals", "Deliberation", "Points", "Requests", "Overview", "Shop", "Rewards",
                "Reviews", "HomeVisits", "Disputes", "Relief", "Interop", "AdmittedTasks", "FieldDesk",
                "Volunteers", "Outgoing", "Webhooks", "ShortMessages", "WeChat", "CallOuts", "Hazards",
                "PartyOrganisations", "Petitions", "Pledges", "SeasonalChecks", "ServicePlaces", "Topics",
            ],
            using: [hummingbird, yams, lifecycle, signals, log], resources: [.copy("Presets")]),

        // Row 13: the command line
        .executableTarget(
            name: "yuanba",
            dependencies: [
                "Kernel", "Sealing", "Sheets", "Learning", "Storage", "Web", "Access", "Places", "People",
                "Clocks", "Duties", "Cases", "Requests", "Outgoing", "House", "CJemalloc", argumentParser,
                hummingbird, log,
            ], swiftSettings: settings(row: 13)),
        // Row 13 too, but no product: what `make bench` measures with
        .executableTarget(
            name: "measure",
            dependencies: [
                "Kernel", "Sealing", "Storage", "Access", "Places", "Rulebook", "People", "Clocks", "Cases",
                "Ledger", "Assemblies", "Points", "Requests", "Shop", "Topics", "House", argumentParser,
                hummingbird, log,
            ], swiftSettings: settings(row: 13)),

        // Tests, a target a room
        tests("Kernel", on: ["Kernel"]),
        tests("Sealing", on: ["Kernel", "Sealing"]),
        tests("Pictures", on: ["Kernel", "Pictures"]),
        tests("Sheets", on: ["Kernel", "Sheets"]),
        tests("Learning", on: ["Kernel", "Learning"]),
        .target(
            name: "TestGround",
            dependencies: ["Kernel", "Sealing", "Storage", "Web", hummingbird, httpTypes, nioCore, log],
            path: "Tests/TestGround", swiftSettings: settings(row: 97)),
        .target(
            name: "TestTown", dependencies: (footing + ["TestGround"]).map { .target(name: $0) },
            path: "Tests/TestTown", swiftSettings: settings(row: 98)),
        tests("Storage", on: ["Kernel", "Sealing", "Storage", "TestGround"]),
        tests(
            "Web", on: ["Kernel", "Storage", "Web", "TestGround"],
            using: [hummingbird, httpTypes, nioCore, log]),
        tests("Access", on: ["Kernel", "Sealing", "Storage", "Web", "Access", "TestGround"]),
        tests(
            "Places", on: ["Kernel", "Sheets", "Storage", "Web", "Access", "Places", "Files", "TestGround"]),
        tests("Rulebook", on: ["Kernel", "Storage", "Access", "Places", "Rulebook", "TestGround"]),
        tests("People", on: ground + ["Sheets", "Duties"]),
        tests("Duties", on: ground + ["Sheets", "Duties"]),
        tests("Cases", on: ground + ["Files", "Cases"]),
        tests("Notices", on: ground + ["Notices"]),
        tests("Assemblies", on: ground + ["Sheets", "Assemblies"]),
        tests("Deliberation", on: ground + ["Files", "Notices", "Assemblies", "Cases", "Deliberation"]),
        tests("Points", on: village + ["Duties"]),
        tests("Shop", on: village + ["Shop"]),
        tests("Rewards", on: village + ["Rewards"]),
        tests("Reviews", on: village + ["Appraisals", "Reviews"]),
        tests("Appraisals", on: ground + ["Sheets", "Appraisals"]),
        tests("Ledger", on: ["Kernel", "Sealing", "Storage", "Web", "Ledger", "TestGround"]),
        tests("Clocks", on: ["Kernel", "Storage", "Access", "Places", "Rulebook", "Clocks", "TestGround"]),
        tests(
            "Requests",
            on: ground + [
                "Pictures", "Sheets", "Learning", "Files", "Duties", "Indicators", "Cases", "Requests",
            ]),
        tests("Overview", on: ground + ["Files", "Indicators", "Cases", "Requests", "Overview"]),
        tests(
            "House",
            on: ground + [
                "Sheets", "Learning", "Files", "Duties", "Indicators", "Notices", "Cases", "Ledger",
                "Assemblies", "Points", "Requests", "Overview", "HomeVisits", "House",
            ], using: [hummingbird, httpTypes, nioCore, log]),

        tests(
            "HomeVisits", on: ground + ["Sheets", "Files", "Duties", "Cases", "AdmittedTasks", "HomeVisits"]),
        tests("Disputes", on: ground + ["Sheets", "Files", "Cases", "Disputes"]),
        tests("Relief", on: ground + ["Sheets", "Notices", "Relief"]),
        tests(
            "Interop",
            on: ground + ["Files", "Assemblies", "Cases", "Indicators", "Requests", "Interop"],
            using: [httpTypes]),

        tests("Volunteers", on: ground + ["Volunteers"]),
        tests("Outgoing", on: ["Kernel", "Outgoing"]),
        tests("AdmittedTasks", on: ground + ["AdmittedTasks"]),
        tests("Petitions", on: ground + ["Files", "Cases", "Petitions"]),
        tests("Hazards", on: ground + ["Files", "Hazards"]),
        tests("CallOuts", on: ground + ["Duties", "AdmittedTasks", "CallOuts"]),
        tests("Pledges", on: ground + ["Pledges"]),
        tests(
            "PartyOrganisations",
            on: ground + ["Files", "Duties", "Assemblies", "Cases", "PartyOrganisations"]),
        tests("ServicePlaces", on: ground + ["ServicePlaces"]),
        tests("Topics", on: ground + ["Sheets", "Learning", "Cases", "Requests", "Topics"]),
        tests("SeasonalChecks", on: ground + ["Files", "AdmittedTasks", "Hazards", "SeasonalChecks"]),
        tests(
            "FieldDesk",
            on: ground + [
                "Files", "Duties", "Indicators", "Notices", "Cases", "Requests", "HomeVisits", "FieldDesk",
            ], using: [httpTypes]),
        tests("Webhooks", on: ground + ["Outgoing", "Webhooks"]),
        tests(
            "ShortMessages",
            on: ground + ["Files", "Duties", "Indicators", "Outgoing", "Cases", "Requests", "ShortMessages"]),
        tests("WeChat", on: ground + ["Files", "Duties", "Outgoing", "Cases", "Requests", "WeChat"]),

        // The rules of the house, read from its own text
        tests("Tidy", on: []),
    ]
)
