import LunariaCore

extension RunRunnable {
    /// Refuses options that mean nothing for what is run.
    func checkOptions(of runnable: Runnable) throws(Failure) {
        if against != nil, runnable.kind != .incentive {
            throw refusal(
                Label(en: "--against compares runs of incentive plans", zh: "--against 用于比较提成方案的批次"), runnable)
        }
        if explained != nil, runnable.kind != .classification {
            throw refusal(
                Label(en: "--explain explains what a classification makes of a record", zh: "--explain 用于说明分类对一条记录的结果"),
                runnable)
        }
        if applies, runnable.kind != .planner {
            throw refusal(Label(en: "--apply stores what a planner proposes", zh: "--apply 用于保存计划提出的行动"), runnable)
        }
        if failOn != nil {
            switch runnable.kind {
            case .alert, .command, .report: break
            case .incentive, .classification, .planner:
                throw refusal(
                    Label(
                        en: "--fail-on goes by what an alert, a command or a report finds",
                        zh: "--fail-on 取决于预警、命令或报表的发现"), runnable)
            }
        }
    }

    /// Refuses to write to data of an earlier transaction.
    func checkWritesPresent(_ what: Label) throws(Failure) {
        guard moment == .latest else {
            throw Failure(
                .usage, en: "\(what.en), and data of an earlier transaction cannot be written; leave --at out",
                zh: "\(what.zh)，而较早事务的数据不能写入；请去掉 --at")
        }
    }

    private func refusal(_ what: Label, _ runnable: Runnable) -> Failure {
        Failure(
            .usage, en: "\(runnable.name) is \(runnable.kind.phrase); \(what.en)",
            zh: "\(runnable.name) 是\(runnable.kind.label.zh)；\(what.zh)")
    }
}
