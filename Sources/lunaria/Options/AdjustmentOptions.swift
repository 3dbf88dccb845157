import ArgumentParser
import LunariaApp

/// The options of commands that make adjustments.
struct AdjustmentOptions: ParsableArguments {
    @Option(help: ArgumentHelp(en: "Why; stands on the statement and in the log.", zh: "原因；会写在对账单和日志中。", value: "原因"))
    var reason: String

    @Option(
        help: ArgumentHelp(
            en: "The plan whose run pays it; needed only where several fit.", zh: "由哪个方案的批次发放；只有几个方案都符合时才需要。",
            value: "方案"))
    var plan: String?

    @Option(
        help: ArgumentHelp(
            en: "The period it belongs to; by default the first one after those that are posted.",
            zh: "所属期间；默认是已入账期间之后的第一个期间。", value: "期间"))
    var period: String?

    @Option(
        help: ArgumentHelp(
            en: "The day by which it belongs to a period, instead of --period.", zh: "按此日期归入期间，代替 --period。",
            value: "日期"))
    var date: String?

    var place: AdjustmentPlace {
        var place = AdjustmentPlace()
        place.plan = plan
        place.period = period
        place.date = date
        return place
    }
}
