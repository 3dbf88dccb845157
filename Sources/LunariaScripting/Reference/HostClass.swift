/// A type of values that scripts are given: its fields and its methods.
struct HostClass: Sendable {
    /// What messages and the reference call it: `money`, `payee`.
    let name: String
    /// One sentence on what a value of it is.
    let summary: String
    /// What else there is to know.
    let details: String
    let fields: [HostField]
    let methods: [FunctionDeclaration]
    /// What a value does when it is called, if it can be.
    let call: FunctionDeclaration?
    /// The operators in words, for types that have some.
    let operators: [HostOperator]
    /// The object whose fields it has besides its own: a payee has those of `rep`.
    let object: String?

    init(
        _ name: String, _ summary: String, details: String = "", fields: [HostField] = [],
        methods: [FunctionDeclaration] = [], call: FunctionDeclaration? = nil, operators: [HostOperator] = [],
        fieldsOf object: String? = nil
    ) {
        self.name = name
        self.summary = summary
        self.details = details
        self.fields = fields
        self.methods = methods
        self.call = call
        self.operators = operators
        self.object = object
    }
}
