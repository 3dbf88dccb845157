/// All that is said of a function that Lua code finds: what it takes and answers, and what it is for.
///
/// The checks of its arguments, the reference and the stubs of the language server come from here. A class, because
/// every machine that registers the function shares it.
final class FunctionDeclaration: Sendable {
    /// Where a function is found.
    enum Owner: Sendable, Hashable {
        case global
        /// `require "lunaria.NAME"`, called with a dot.
        case module(String)
        /// A global table, called with a dot: `spec`, `assert`.
        case namespace(String)
        /// An argument that the host gives to functions of a contribution: `pay` in `reward`.
        case argument(of: [String])
        /// A method of values, called with a colon.
        case type(HostType)
    }

    let owner: Owner
    let name: String
    let parameters: [HostField]
    let answers: [HostField]
    /// One sentence on what the caller gets.
    let summary: String
    /// What else there is to know: bounds, errors, caveats.
    let details: String
    /// A few lines of Lua; `-->` stands before what an expression gives.
    let example: String
    /// What each argument must be, the one before the colon included.
    let rules: [ArgumentRule]
    /// The arguments whose metatables must have a name, and these.
    let metatables: [(index: Int32, name: String)]
    /// How many arguments there may be at most.
    let maximumCount: Int32

    init(
        _ owner: Owner, _ name: String, _ summary: String, takes parameters: [HostField] = [],
        answers: [HostField] = [], details: String = "", example: String = ""
    ) {
        self.owner = owner
        self.name = name
        self.summary = summary
        self.parameters = parameters
        self.answers = answers
        self.details = details
        self.example = example
        var types = parameters.map(\.type)
        var rules = parameters.map { ArgumentRule($0) }
        if case .type(let receiver) = owner {
            types.insert(receiver, at: 0)
            rules.insert(ArgumentRule(receiver, .required), at: 0)
        }
        self.rules = rules
        metatables = types.enumerated().compactMap { position, type in
            type.metatable.map { (Int32(position) + 1, $0) }
        }
        maximumCount = parameters.last?.presence == .repeated ? .max : Int32(rules.count)
    }

    /// The function as it is called: `query:limit`, `date.add_days`, `decimal`.
    var path: String {
        switch owner {
        case .global, .argument: name
        case .module(let owner), .namespace(let owner): "\(owner).\(name)"
        case .type(let type): "\(type.variable):\(name)"
        }
    }

    /// Whether the function takes one table and nothing else, and is written without parentheses.
    var takesTable: Bool {
        parameters.count == 1 && parameters[0].presence == .required && parameters[0].type.isTable
    }

    /// The function with its arguments: `out:heading(text, level?)`; one that takes a table alone is called as such.
    var signature: String {
        takesTable ? "\(path) { … }" : "\(path)(\(parameters.map(\.shown).joined(separator: ", ")))"
    }
}

extension HostType {
    /// A name for a value of the type in examples and messages.
    fileprivate var variable: String {
        switch self {
        case .query: "query"
        case .money: "money"
        case .decimal: "decimal"
        case .groups: "groups"
        case .instance(let name): name
        default: expectation
        }
    }

    fileprivate var isTable: Bool {
        switch self {
        case .table, .conditions, .draft, .list, .map: true
        default: false
        }
    }
}
