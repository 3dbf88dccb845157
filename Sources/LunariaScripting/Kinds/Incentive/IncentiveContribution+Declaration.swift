import LunariaCore

/// What the table given to `incentive` may say.
extension IncentiveContribution {
    static let declaration = HostTable(
        "incentive", "Pays people for deals, stage by stage.",
        details:
            "It needs `requires = { \"sales-team\" }` and `reads = { \"opportunity\", \"rep\" }` in the manifest; one with "
            + "`payees` the object that it pays in place of `rep`, one with `deals = false` no `opportunity`. "
            + "What a plan keeps in variables for one payee does not reach all others: never go by it.",
        [
            .required("name", .text, "What `lunaria run` takes."),
            .optional("summary", .label, "The plugin's unless given."), UsedParameters.entry,
            .optional(
                "period", .either([.choice(Accumulation.words), .function([parameters], answers: [.text])]),
                "Over what a measure accumulates; the whole at once unless given."),
            PlanPayees.entry,
            .optional(
                "deals", .either([.table(dealsDeclaration.name), .boolean]),
                "Which deals; all that are won unless given. `false` in a plan that pays for something else."),
            .optional(
                "credit",
                .function(
                    [
                        .init("deal", deal), parameters,
                        .init("give", .function([.init("share", .table("give"))], answers: [])), crm,
                    ],
                    answers: []), "Says who shares a deal; the payee whose it is has it all unless given."),
            .optional(
                "measure",
                .either([.fieldName, .function([.init("deal", deal), parameters, crm], answers: [.quantity])]),
                "What of a deal is counted: a field with an amount or a number, or what a function answers."),
            .optional(
                "reward", .function([.init("payee", .instance("payee")), parameters, pay, crm], answers: []),
                "Pays a payee; it must be there unless `settle` is."),
            .optional(
                "override",
                .function(
                    [.init("manager", .instance("payee")), .init("deal", deal), parameters, pay, crm], answers: []),
                "Pays a manager for a deal of a payee below."),
            .optional(
                "settle",
                .function([.init("payees", .list(of: .instance("payee"))), parameters, pay, crm], answers: []),
                "Pays what concerns all, such as a pool, once everybody's rewards are known."),
            .optional(
                "rules", .map(of: .label),
                "What the rules are called on a statement, by the texts that `pay` is given; `{name}` in a text stands for "
                    + "what differs from line to line, and in the words for the same. `{payee}` is shown by the payee's name."
            ),
            .optional(
                "balances", .map(of: .table(PlanWords.balance.name)),
                "What the balances of `payee:carry` are called, by name."),
        ],
        example: """
            return incentive {
              name = "flat",
              deals = { outcome = "won", dated_by = "closed_on", select = { "amount" } },
              reward = function(payee, params, pay)
                for deal in payee:deals() do
                  pay { deal = deal, rule = "flat", basis = deal.amount, rate = "2%", amount = deal.amount * "2%" }
                end
              end,
              rules = { flat = { en = "flat rate", zh = "固定比例" } },
            }
            """)

    static let dealsDeclaration = HostTable(
        "deals", subject: "'deals'", "Which deals a plan looks at.",
        [
            .optional("outcome", .text, "Every outcome unless given."),
            .optional(
                "dated_by", .fieldName, "The date by which a deal belongs to the period; `closed_on` unless given."),
            .optional(
                "select", .list(of: .fieldName),
                "The fields of each deal; `key`, whose it is, the date and the measure come by themselves. All unless given."
            ),
            .optional(
                "where", .either([.conditions, .function([parameters], answers: [.conditions])]),
                "Further conditions on the deals."),
            .optional(
                "history", .either([.boolean, .choice(["accumulated"])]),
                "`\"accumulated\"` gives also the earlier deals that the measure still counts, `true` all earlier ones."
            ),
        ])

    static let parameters = HostType.Argument("params", .map(of: .any))
    private static let crm = HostType.Argument("crm", .instance("crm"))
    private static let pay = HostType.Argument("pay", .function([.init("line", .table("pay"))], answers: []))
    private static let deal = HostType.plain("deal")
}
