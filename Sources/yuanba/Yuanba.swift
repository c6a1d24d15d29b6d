import ArgumentParser

@main struct Yuanba: AsyncParsableCommand {
    func run() async throws {}
}
