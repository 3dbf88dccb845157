/// Scores the answers of one form, filled again and again.
public protocol FormScorer: AnyObject {
    /// What answers come to; each is to a question of the form, and no two are to the same.
    func score(_ answers: [Answer]) throws -> FormScore
}
