/// The version of Lunaria.
public enum ProductVersion {
    /// As `lunaria --version` says it: `0.1.0`.
    public static let current = "0.1.0"
}
