import ArgumentParser
import Foundation
import House
import Kernel
import Learning
import Requests
import Storage

struct Stats: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Counts what the county has.",
        discussion: "Example: yuanba stats requests --json --database sqlite:county.sqlite",
        subcommands: [OfRequests.self])

    struct OfRequests: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "requests",
            abstract: "How many requests, and how soon they were answered, in days of 86,400 seconds.",
            discussion: "Example: yuanba stats requests --json --database sqlite:county.sqlite")

        @OptionGroup var county: CountyOptions
        @Flag(help: "As JSON.") var json = false

        func run() async throws {
            let opened = try await county.county()
            let statistics = try await opened.database.read { try RequestStatistics.read(in: $0) }
            try await opened.database.close()
            guard json else { return Terminal.say(statistics.text(Terminal.language)) }
            var text = JSONText()
            statistics.write(&text)
            Terminal.say(text.string)
        }
    }
}

struct Train: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Learns to suggest categories from a CSV with body and category; tells how well, over five folds.",
        discussion: """
            Examples:
              yuanba train labelled.csv --database sqlite:county.sqlite
              yuanba train --own --database sqlite:county.sqlite

            With --own it learns from the county's own closed requests that have a category, the newest that fit.
            """)

    @OptionGroup var county: CountyOptions
    @Flag(help: "Learn from the county's own closed requests instead of a file.") var own = false
    @Argument(help: "CSV: body,category.") var file: String?

    func validate() throws {
        guard own == (file == nil) else {
            throw ValidationError("Say what to learn from: a CSV file, or --own; not both.")
        }
    }

    func run() async throws {
        let read = try file.map { try ImportData.Files.read([$0]) }?.first
        let opened = try await county.county()
        let began = ContinuousClock.now
        let (id, progress) = (AnyID.minted(at: SystemTime().now), Terminal.progress("training"))
        let report =
            if let read {
                try await Requests(opened).train(file: read, as: id, progress: progress)
            } else {
                try await Requests(opened).trainOnOwn(as: id, progress: progress)
            }
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        try await opened.database.close()
        Terminal.say("examples   \(report.examples)")
        Terminal.say("accuracy   \(rounded(report.accuracy))")
        Terminal.say("macro-F1   \(rounded(report.macroF1))")
        Terminal.say("seconds    \(rounded(seconds))")
        for label in report.labels {
            Terminal.say("  \(label.label)  F1 \(rounded(label.f1))  of \(label.support)")
        }
    }

    private func rounded(_ number: Double) -> String { "\((number * 1000).rounded() / 1000)" }
}

struct Classify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the CSV again on stdout, with the columns suggestion and probability added.",
        discussion: "Example: yuanba classify messages.csv --database sqlite:county.sqlite > suggested.csv")

    @OptionGroup var county: CountyOptions
    @Argument(help: "CSV with a column body.") var file: String

    func run() async throws {
        let opened = try await county.county()
        guard let read = try ImportData.Files.read([file]).first else {
            throw Fault("there is no file at \(file)")
        }
        let bytes = try await Requests(opened).classify(file: read)
        try await opened.database.close()
        Terminal.say(bytes: bytes)
    }
}
