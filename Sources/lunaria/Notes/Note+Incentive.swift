import LunariaApp
import LunariaCore

extension Note {
    static func storedBefore(_ run: IncentiveRun) -> Note {
        Note(
            en: "run \(run.name) was stored before: same plan, parameters and data",
            zh: "批次 \(run.name) 此前已保存：方案、参数和数据均相同")
    }

    static func notStored(_ run: IncentiveRun, because option: String) -> Note {
        Note(en: "run \(run.name) was not stored: \(option)", zh: "批次 \(run.name) 未保存：\(option)")
    }

    static func stored(_ run: IncentiveRun) -> Note {
        Note(en: "stored as run \(run.name)", zh: "已保存为批次 \(run.name)")
    }

    static func posted(_ posted: PostedRun) -> Note {
        let run = posted.run
        let total = ShownText.amount(run.total)
        return Note(
            en: "posted run \(run.name) of \(run.plan) for \(run.period.label): \(Count(run.lineCount, "line")), "
                + "\(Count(posted.payees, "payee")), total \(total)",
            zh: "已入账：\(run.plan) \(run.period.label) 批次 \(run.name)，\(run.lineCount) 条明细，"
                + "\(posted.payees) 位收款人，合计 \(total)")
    }

    /// That the period of a run that was posted goes on.
    static func early(_ run: IncentiveRun) -> Note {
        Note(
            en:
                "warn: \(run.period.label) ends on \(run.period.lastDay) only; what comes until then is adjusted in the "
                + "next period",
            zh: "警告：\(run.period.label) 到 \(run.period.lastDay) 才结束；此前新增的业绩将在下一期间调整")
    }

    /// That earlier periods were not posted.
    static func passedOver(_ periods: [String], of run: IncentiveRun) -> Note {
        Note(
            en: "warn: not posted: \(periods.joined(separator: ", ")) of \(run.plan), for which there are runs; "
                + "post periods in order, so that what is carried from one to the next is not lost",
            zh: "警告：\(run.plan) 的 \(periods.joined(separator: "、")) 已有批次但未入账；请按期间顺序入账，以免丢失结转的余额")
    }

    static func locked(_ posted: PostedRun) -> Note {
        let run = posted.run
        return Note(
            en: "transaction \(posted.transaction.number); \(run.period.label) of \(run.plan) is locked",
            zh: "事务 \(posted.transaction.number)；\(run.plan) 的 \(run.period.label) 已锁定")
    }

    static func made(_ adjustment: MadeAdjustment) -> Note {
        let (en, zh) = (adjustment.summary.text(in: .en), adjustment.summary.text(in: .zh))
        return Note(
            en: "adjustment \(adjustment.key): \(en), in the run of \(adjustment.plan) that holds \(adjustment.date)",
            zh: "调整 \(adjustment.key)：\(zh)，计入 \(adjustment.plan) 中包含 \(adjustment.date) 的批次")
    }
}
