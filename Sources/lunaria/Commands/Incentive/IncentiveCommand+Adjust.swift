import ArgumentParser
import LunariaApp
import LunariaCore

extension IncentiveCommand {
    struct Adjust: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Pay somebody an amount by hand, or take it back; it stays when a plan is calculated again.")

        @OptionGroup var workspace: WorkspaceOptions

        @Argument(help: "The key of the payee.")
        var payee: String

        @Argument(help: "The amount in the plan's currency, such as 500 or -120.50.")
        var amount: String

        @OptionGroup var options: AdjustmentOptions

        func run() throws {
            let session = try workspace.open()
            let (made, transaction) = try AdjustPayee(
                payee: payee, amount: amount, reason: options.reason, place: options.place
            ).run(in: session)
            AdjustmentReport.show([made], transaction, in: session.language)
        }
    }
}

/// What commands that make adjustments say.
enum AdjustmentReport {
    static func show(_ made: [MadeAdjustment], _ transaction: Transaction, in language: Language) {
        for adjustment in made { print(ShownText.lines(Note.made(adjustment).text(in: language))) }
        Terminal.report(transaction, in: language)
    }
}
