import LunariaApp

extension Note {
    /// What an import has come to.
    static func imported(_ report: ImportReport) -> Note {
        Note(
            en: "\(Count(report.rows, "row")): \(report.created) created, \(report.updated) updated, "
                + "\(report.unchanged) unchanged, \(report.rejected) rejected",
            zh: "\(report.rows) 行：新建 \(report.created)，更新 \(report.updated)，"
                + "未变 \(report.unchanged)，拒绝 \(report.rejected)")
    }

    static func rejected(_ rows: Int) -> Note {
        Note(en: "\(Count(rows, "row")) rejected", zh: "拒绝 \(rows) 行")
    }

    /// Why a file was kept out as a whole.
    static func refused(_ rows: Int) -> Note {
        Note(
            en: "lunaria: nothing was imported: --strict, and \(Count(rows, "row")) rejected",
            zh: "lunaria：未导入任何数据：指定了 --strict，且有 \(rows) 行被拒绝")
    }
}
