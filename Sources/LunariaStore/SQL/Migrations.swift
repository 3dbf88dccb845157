import GRDB
import LunariaCore

/// The fixed tables of the store, migration by migration; one that was released is never edited.
enum Migrations {
    /// `Luna`: tells a database of Lunaria from one of another program.
    static let applicationID: Int64 = 0x4C75_6E61

    static let names = steps.map(\.name)

    /// The migrations, to be run by GRDB.
    static func migrator() -> DatabaseMigrator {
        var migrator = DatabaseMigrator().disablingDeferredForeignKeyChecks()
        for step in steps {
            migrator.registerMigration(step.name) { db in try db.execute(sql: step.sql) }
        }
        return migrator
    }

    private static let steps: [(name: String, sql: String)] = [
        ("0001-initial", [log, definitions, runs].joined(separator: "\n")), ("0002-ledger", ledger),
        ("0003-upgrades", upgrades),
    ]

    private static let log = """
        PRAGMA application_id = \(applicationID);
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE tx (
            number INTEGER PRIMARY KEY,
            time INTEGER NOT NULL, -- milliseconds since 1970, UTC
            actor TEXT NOT NULL,
            reason TEXT NOT NULL,
            changes INTEGER NOT NULL,
            hash TEXT NOT NULL
        ) STRICT;
        CREATE TABLE change (
            tx INTEGER NOT NULL,
            object TEXT NOT NULL,
            record INTEGER NOT NULL,
            kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 3), -- created, updated, deleted
            content BLOB CHECK ((content IS NULL) = (kind = 3)), -- SHA-256 of the version the transaction made
            PRIMARY KEY (tx, object, record)
        ) STRICT, WITHOUT ROWID;
        """

    private static let definitions = """
        CREATE TABLE object_definition (object TEXT PRIMARY KEY, plugin TEXT) STRICT, WITHOUT ROWID;
        CREATE TABLE field_definition (
            object TEXT NOT NULL REFERENCES object_definition (object),
            field TEXT NOT NULL,
            type TEXT NOT NULL,
            plugin TEXT,
            PRIMARY KEY (object, field)
        ) STRICT, WITHOUT ROWID;
        """

    private static let runs = """
        CREATE TABLE run (
            number INTEGER PRIMARY KEY,
            tx INTEGER NOT NULL REFERENCES tx (number) DEFERRABLE INITIALLY DEFERRED,
            hash TEXT NOT NULL UNIQUE,
            plan TEXT NOT NULL,
            plugin TEXT NOT NULL,
            plugin_version TEXT NOT NULL,
            source_hash TEXT NOT NULL,
            input_hash TEXT NOT NULL,
            period_start TEXT NOT NULL,
            period_until TEXT NOT NULL,
            period_label TEXT NOT NULL,
            currency TEXT NOT NULL,
            as_of INTEGER NOT NULL,
            engine TEXT NOT NULL,
            result_hash TEXT NOT NULL,
            line_count INTEGER NOT NULL,
            total INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX "run.tx" ON run (tx);
        CREATE TABLE run_parameter (
            run INTEGER NOT NULL REFERENCES run (number),
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (run, name)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE line (
            id INTEGER PRIMARY KEY, -- run * 2^32 + number: a third faster to fill than a key of two columns
            run INTEGER AS (id >> 32) VIRTUAL,
            number INTEGER AS (id & 4294967295) VIRTUAL,
            payee TEXT NOT NULL,
            opportunity TEXT,
            date TEXT,
            rule TEXT NOT NULL,
            basis INTEGER,
            rate TEXT, -- the exact fraction: 0.0725 for 7.25%
            amount INTEGER NOT NULL
        ) STRICT;
        """

    private static let ledger = """
        ALTER TABLE line ADD COLUMN kind TEXT; -- empty for what is earned
        ALTER TABLE line ADD COLUMN adjusts TEXT;
        ALTER TABLE line ADD COLUMN author TEXT;
        ALTER TABLE run ADD COLUMN context_date TEXT; -- empty, like the next two, for a run of engine 1
        ALTER TABLE run ADD COLUMN context_currency TEXT;
        ALTER TABLE run ADD COLUMN context_first_month INTEGER;
        CREATE TABLE plan_source (
            hash TEXT NOT NULL, -- SHA-256 over all files of the source
            file TEXT NOT NULL,
            content BLOB NOT NULL,
            PRIMARY KEY (hash, file)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE balance (
            run INTEGER NOT NULL, -- comes before its run, as lines do
            payee TEXT NOT NULL,
            name TEXT NOT NULL,
            opening INTEGER NOT NULL,
            closing INTEGER NOT NULL,
            PRIMARY KEY (run, payee, name)
        ) STRICT, WITHOUT ROWID;
        """

    private static let upgrades = """
        CREATE TABLE plugin_version (plugin TEXT PRIMARY KEY, version TEXT NOT NULL) STRICT, WITHOUT ROWID;
        -- The last transaction when it was declared first, and by which version; empty if that was before 0003.
        ALTER TABLE object_definition ADD COLUMN since INTEGER;
        ALTER TABLE object_definition ADD COLUMN version TEXT;
        ALTER TABLE field_definition ADD COLUMN since INTEGER;
        ALTER TABLE field_definition ADD COLUMN version TEXT;
        -- What a field is called where that is not the name of its column; the greatest number is the present name.
        CREATE TABLE field_name (
            object TEXT NOT NULL,
            field TEXT NOT NULL,
            number INTEGER NOT NULL, -- 0 for the first name, if it is not that of the column
            name TEXT NOT NULL,
            since INTEGER NOT NULL,
            version TEXT,
            PRIMARY KEY (object, field, number)
        ) STRICT, WITHOUT ROWID;
        """

    /// Tables of the store itself, which no object may be called.
    static let tableNames: Set<String> = [
        "meta", "tx", "change", "object_definition", "field_definition", "run", "run_parameter", "line",
        "balance", "plan_source", "plugin_version", "field_name", "grdb_migrations",
    ]
}
