import Access
import Kernel
import Storage
import Web

/// ⑥: tasks, contract, acceptance.
enum CarryingRoutes {
    static let all: [Endpoint] = [
        StepRoutes.route(
            "tasks", "Gives a piece of the work to somebody; the client names the task.",
            [
                InputField("title", limit: 400), InputField("owner", limit: 200),
                InputField("due", .day, required: true),
            ], needsID: true
        ) { input, now in
            guard let id = try input.id("id", of: Marks.ProcedureTask.self) else {
                throw WebRefusal.idMissing
            }
            let task = ProcedureTask(
                id: id, title: input["title"] ?? "", owner: input["owner"] ?? "",
                due: try input.day("due") ?? now.day)
            return { try Deliberation.give(task, of: $0, in: $1) }
        },
        StepRoutes.route(
            "contract", "Says who does the work, how he was chosen, and for how much, in yuan.",
            [
                InputField("contractor", limit: 400), InputField("manner", limit: 400),
                InputField("amount", required: true, limit: 30),
            ]
        ) { input, _ in
            let contract = Carrying.Contract(
                contractor: input["contractor"] ?? "", manner: input["manner"] ?? "",
                amount: try input.money("amount") ?? Money(fen: 0))
            return { try Deliberation.keep(contract, of: $0, in: $1) }
        },
        StepRoutes.route(
            "acceptance", "Does step 6: the work was looked at, the final account is `account` yuan.",
            [
                InputField("on", .day, required: true), InputField("by", limit: 400),
                InputField("words", limit: DeliberationLimits.words_length_max),
                InputField("supervision", limit: DeliberationLimits.words_length_max),
                InputField("account", limit: 30),
                InputField("explanation", limit: DeliberationLimits.words_length_max),
            ]
        ) { input, now in
            let acceptance = Carrying.Acceptance(
                on: try input.day("on") ?? now.day, by: input["by"] ?? "", words: input["words"] ?? "",
                supervision: input["supervision"] ?? "", account: try input.money("account"),
                explanation: input["explanation"] ?? "")
            return { try Deliberation.accept(acceptance, of: $0, in: $1) }
        },
        Endpoint(
            .post, "procedures/{id}/tasks/{task}/progress", for: OfficerCaller.self,
            "Says how far a piece of the work is, in per cent.",
            fields: [
                InputField("id", .id), InputField("percent", .number, required: true),
                InputField("note", limit: DeliberationLimits.reason_length_max),
            ], output: ProcedureFile.shape, form: "procedures/{id}"
        ) { visit, officer in
            let task: ProcedureTaskID = try visit.id("task")
            let percent = try visit.input.number("percent") ?? 0
            let note = visit.input["note"] ?? ""
            return try await StepRoutes.run(
                { try Deliberation.progress(task, of: $0, to: percent, note: note, in: $1) },
                "progress-\(task)", visit, officer)
        },
    ]
}
