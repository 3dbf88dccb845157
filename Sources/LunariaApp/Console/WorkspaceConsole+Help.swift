public import LunariaCore

extension WorkspaceConsole {
    /// What can be typed, with the tables of the workspace.
    ///
    /// - Throws: A `Failure` if plugins are refused.
    public func help() throws -> Label {
        let (tables, currency) = (try tables(), session.settings.currency.code)
        return Label(en: english(tables, currency), zh: chinese(tables, currency))
    }

    private func english(_ tables: String, _ currency: String) -> String {
        let writing =
            isWriting
            ? "each input that changes records is a transaction; `lunaria undo N` takes it back"
            : "nothing can be changed; `lunaria console --write` lets it"
        return """
            Type an expression to see its value, or statements; variables without `local` stay.

            DATA:
              crm.TABLE       a query that can be refined, such as crm.accounts:where { status = "active" }:count()
            \(tables)
              crm.as_of       \(asOf), see --as-of
              crm.currency    \(currency)
              writing         \(writing)

            FUNCTIONS:
              decimal, money  exact numbers and amounts: money("12.50", "CNY") * decimal "0.3"
              kit = require "lunaria.kit"
                              algorithms that plugins share; then kit. and Tab
              date = require "lunaria.date"
                              days, months, periods; then date. and Tab

            KEYS:
              Tab             completes names, tables, methods after a colon and, inside quotes, fields
              Up, Ctrl-R      earlier lines, which are kept in .lunaria/console_history
              Ctrl-C          gives up the input; Ctrl-D ends
            """
    }

    private func chinese(_ tables: String, _ currency: String) -> String {
        let writing =
            isWriting
            ? "每次更改记录的输入都是一个事务；`lunaria undo 事务号` 可撤销"
            : "不能更改数据；`lunaria console --write` 才可以"
        return """
            输入表达式查看其值，或输入语句；没有 `local` 的变量会保留。

            数据：
              crm.表名        可继续筛选的查询，例如 crm.accounts:where { status = "active" }:count()
            \(tables)
              crm.as_of       \(asOf)，见 --as-of
              crm.currency    \(currency)
              写入            \(writing)

            函数：
              decimal, money  精确的数字和金额：money("12.50", "CNY") * decimal "0.3"
              kit = require "lunaria.kit"
                              插件共用的算法；然后输入 kit. 再按 Tab
              date = require "lunaria.date"
                              日、月、期间；然后输入 date. 再按 Tab

            按键：
              Tab             补全名称、表、冒号后的方法和引号内的字段
              ↑、Ctrl-R       以前输入的行，保存在 .lunaria/console_history
              Ctrl-C          放弃当前输入；Ctrl-D 退出
            """
    }

    /// The names of the tables, as many on a line as fit.
    private func tables() throws -> String {
        var lines = [""]
        for object in try session.schema().objects {
            let name = lines[lines.count - 1].isEmpty ? object.plural : ", " + object.plural
            if lines[lines.count - 1].count + name.count > 60 {
                lines[lines.count - 1] += ","
                lines.append(object.plural)
            } else {
                lines[lines.count - 1] += name
            }
        }
        return lines.map { String(repeating: " ", count: 18) + $0 }.joined(separator: "\n")
    }
}
