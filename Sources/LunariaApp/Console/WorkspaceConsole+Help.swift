import LunariaCore

extension WorkspaceConsole {
    /// What can be typed, with the tables of the workspace.
    ///
    /// - Throws: A `Failure` if plugins are refused.
    public func help() throws -> String {
        let writing =
            isWriting
            ? "each input that changes records is a transaction; `lunaria undo N` takes it back"
            : "nothing can be changed; `lunaria console --write` lets it"
        return """
            Type an expression to see its value, or statements; variables without `local` stay.

            DATA:
              crm.TABLE       a query that can be refined, such as crm.accounts:where { status = "active" }:count()
            \(try tables())
              crm.as_of       \(asOf), see --as-of
              crm.currency    \(session.settings.currency.code)
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
