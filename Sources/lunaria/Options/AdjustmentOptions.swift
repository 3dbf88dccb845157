import ArgumentParser
import LunariaApp

/// The options of commands that make adjustments.
struct AdjustmentOptions: ParsableArguments {
    @Option(help: "Why; stands on the statement and in the log.")
    var reason: String

    @Option(help: "The plan whose run pays it; needed only where several fit.")
    var plan: String?

    @Option(help: "The period it belongs to; by default the first one after those that are posted.")
    var period: String?

    @Option(help: "The day by which it belongs to a period, instead of --period.")
    var date: String?

    var place: AdjustmentPlace {
        var place = AdjustmentPlace()
        place.plan = plan
        place.period = period
        place.date = date
        return place
    }
}
