import LunariaCore
import LunariaRender

extension RunDifference {
    /// The documented shape: `{before, after, currency, difference, parameters, plan_changed, data_changed, payees}`.
    func showJSON(_ presentation: Presentation) throws {
        try presentation.showJSON { json in
            try json.beginObject()
            try json.run("before", before)
            try json.run("after", after)
            try json.member("currency", after.currency.code)
            try json.member("difference", difference.text)
            json.key("parameters")
            try json.beginArray()
            for parameter in parameters {
                try json.beginObject()
                try json.member("name", parameter.name)
                try json.member("before", parameter.before)
                try json.member("after", parameter.after)
                try json.end()
            }
            try json.end()
            json.key("plan_changed")
            try json.boolean(isOfOtherPlan)
            json.key("data_changed")
            try json.boolean(isOfOtherData)
            json.key("payees")
            try json.beginArray()
            for payee in payees { try json.payee(payee) }
            try json.end()
            try json.end()
        }
    }
}

extension JSONWriter where Sink == ResultSink {
    fileprivate mutating func run(_ name: String, _ run: IncentiveRun) throws {
        key(name)
        try beginObject()
        try member("run", run.name)
        try member("plan", run.plan)
        try member("version", run.pluginVersion)
        try member("period", run.period.label)
        try member("total", run.total.text)
        try end()
    }

    fileprivate mutating func payee(_ payee: RunDifference.Payee) throws {
        try beginObject()
        try member("payee", payee.payee)
        try amounts(payee.before, payee.after)
        key("causes")
        try beginArray()
        for cause in payee.causes { try string(cause.rawValue) }
        try end()
        key("opportunities")
        try beginArray()
        for deal in payee.deals {
            try beginObject()
            try member("opportunity", deal.opportunity)
            try amounts(deal.before, deal.after)
            try end()
        }
        try end()
        key("adjustments")
        try beginObject()
        try amounts(payee.adjustments.before, payee.adjustments.after)
        try end()
        try end()
    }

    private mutating func amounts(_ before: Money, _ after: Money) throws {
        try member("before", before.text)
        try member("after", after.text)
        try member("difference", after.subtracting(before).text)
    }
}
