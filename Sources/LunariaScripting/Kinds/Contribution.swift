import LuaVM
import LunariaCore

/// What a plugin or script adds to Lunaria.
enum Contribution {
    case command(CommandContribution)
    case incentive(IncentiveContribution)
    case importMapping(ImportMappingContribution)
}

/// A named job: `command { run = function(args, crm, out) … end }`.
struct CommandContribution {
    /// The name, or `nil` for a script, which is named after its file.
    let name: String?
    let summary: Label?
    /// What a script declares here and a plugin in its manifest.
    let parameters: [ParameterDefinition]
    let reads: [String]
    let writes: [String]
    let run: LuaReference
}

/// An incentive plan: `incentive { name = …, reward = function(payee, params, pay) … end }`.
struct IncentiveContribution {
    let name: String
    let summary: Label?
    /// The part of the run's period over which a measure accumulates, or `nil` for the whole of it.
    let accumulation: Granularity?
    let outcome: String?
    /// The date field by which a deal belongs to the period.
    let datedBy: String
    /// The fields of a deal that the plan sees besides key and date, or `nil` for all.
    let fields: [String]?
    let reward: LuaReference
}

/// An import mapping: `import_mapping { name = …, object = …, columns = { … } }`.
struct ImportMappingContribution {
    /// What becomes of a column.
    struct Column {
        let name: String
        /// The field it goes to, or `nil` for a column that is only read by functions.
        let field: String?
        /// Turns the text of the column, if it must be turned.
        let turn: LuaReference?
    }

    /// A field that is not simply a column.
    struct Field {
        let name: String
        let constant: String?
        /// Makes the value from the whole row.
        let make: LuaReference?
    }

    let name: String?
    let object: String
    let columns: [Column]
    let fields: [Field]
    let ignored: [String]
}
