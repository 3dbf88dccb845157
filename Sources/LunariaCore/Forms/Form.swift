/// A checklist or a rating sheet about records of an object, as a plugin contributes it.
public struct Form: Sendable, Hashable {
    /// How answers become a score.
    public enum Scoring: Sendable, Hashable {
        /// They do not: what was answered is kept, and how complete it is.
        case none
        /// The weight of what is yes over the weight of what applies; passed from the threshold on.
        case check(threshold: Decimal)
        /// The weighted mean of the ratings, if so large a share of the weights is rated.
        case score(coverage: Decimal)
    }

    /// A name for scores from a bound on.
    public struct Band: Sendable, Hashable {
        /// The lowest score that belongs to the band.
        public let from: Decimal
        /// What people call it; the English text is stored.
        public let label: Label

        /// Makes a band.
        public init(from: Decimal, label: Label) {
            self.from = from
            self.label = label
        }
    }

    /// The name, with which the keys of its assessments begin.
    public let name: String
    /// The plugin that contributes it.
    public let plugin: String
    /// The plugin's version.
    public let version: String
    /// Where it stands: `plugins/x`.
    public let place: String
    /// What people call it.
    public let label: Label
    /// The object whose records it is about.
    public let object: String
    /// The questions in the order in which they are asked; no two have the same id.
    public let questions: [Question]
    /// The lowest and the highest rating.
    public let ratings: ClosedRange<Decimal>
    /// How answers become a score.
    public let scoring: Scoring
    /// The bands with rising bounds; none if the score has no names.
    public let bands: [Band]
    /// The field of the subject that the score of the latest assessment goes to, if there is one.
    public let field: String?

    /// Makes a form.
    public init(
        name: String, plugin: String, version: String, place: String, label: Label, object: String,
        questions: [Question], ratings: ClosedRange<Decimal>, scoring: Scoring, bands: [Band], field: String?
    ) {
        self.name = name
        self.plugin = plugin
        self.version = version
        self.place = place
        self.label = label
        self.object = object
        self.questions = questions
        self.ratings = ratings
        self.scoring = scoring
        self.bands = bands
        self.field = field
    }

    /// The question of that id, or `nil`.
    public func question(_ id: String) -> Question? { questions.first { $0.id == id } }

    /// Whether an answer to the question enters the score.
    public func isScored(_ question: Question) -> Bool {
        switch (scoring, question.kind) {
        case (.check, .yesNo), (.score, .rating): true
        case (.none, _), (.check, _), (.score, _): false
        }
    }

    /// The key of the assessment of a subject on a day.
    public func assessmentKey(of subject: String, on date: CalendarDate) -> String { "\(name)/\(subject)/\(date)" }

    /// The share of the questions that is answered.
    public func completeness(of answers: [Answer]) -> Percent {
        let whole = Decimal(questions.count)
        let share = try? Decimal(answers.count).divided(by: whole)
            .rounded(places: FieldType.percentPlaces, rounding: .halfUp)
        return Percent(fraction: share?.normalized ?? .zero)
    }
}
