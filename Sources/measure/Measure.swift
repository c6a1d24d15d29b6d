import ArgumentParser
import Foundation
import House
import Kernel
import Sealing
import Storage

/// What `make bench` needs beside the shipped program; its figures go to stdout as JSON, for bin/bench to read.
@main
struct Measure: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "Makes and measures counties for make bench (docs/benchmarks.md).",
        subcommands: [
            BareServer.self, Fill.self, Direct.self, FillPoints.self, DirectPoints.self, FillBook.self,
            CloseBook.self, FillTalk.self, GroupTalk.self,
        ])
}

/// Which county a measurement is about.
struct MeasuredCounty: ParsableArguments {
    @Option(help: "sqlite:PATH, or postgresql://… with schema=NAME.")
    var database: String

    @Option(help: "The county's key file.")
    var key: String

    func open(time: any TimeSource = SystemTime()) async throws -> County {
        try await County(
            database: try House.open(try Address(url: database), time: time),
            key: try CountyKey(readFrom: key))
    }
}

/// The most memory that this process held, as the kernel counts it.
func peak_mb() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kilobytes = line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Double($0) }
    return (kilobytes ?? 0) / 1_024
}

/// Writes one JSON object on a line of its own.
func tell(_ body: (inout JSONText) -> Void) throws {
    var json = JSONText()
    json.object(body)
    try FileHandle.standardOutput.write(contentsOf: Data((json.string + "\n").utf8))
}
