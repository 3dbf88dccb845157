import ArgumentParser
import LunariaApp
import LunariaCore

extension IncentiveCommand {
    struct Adjust: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Label(
                en: "Pay somebody an amount by hand, or take it back; it stays when a plan is calculated again.",
                zh: "手工给某人加发或扣回一笔金额；方案重新计算时保留。"))

        @OptionGroup var workspace: WorkspaceOptions

        @Argument(help: ArgumentHelp(en: "The key of the payee.", zh: "收款人的编号。", value: "编号"))
        var payee: String

        @Argument(
            help: ArgumentHelp(
                en: "The amount in the plan's currency, such as 500 or -120.50.", zh: "金额，以方案的币种计，例如 500 或 -120.50。",
                value: "金额"))
        var amount: String

        @OptionGroup var options: AdjustmentOptions

        func run() throws {
            let request = AdjustPayee(payee: payee, amount: amount, reason: options.reason, place: options.place)
            let watch = Watch()
            let session = try workspace.open(watch: watch)
            let (made, transaction) = try watch.during(.adjusting, in: session.language) {
                try request.run(in: session)
            }
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
