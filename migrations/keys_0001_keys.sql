-- The keys of people, wrapped by the master key. Never part of a backup of the data.
CREATE TABLE data_key (
    learner           TEXT PRIMARY KEY,
    wrapped           TEXT NOT NULL,
    CHECK (learner <> '')
);

-- One row: a known text under the master key, by which a wrong key is noticed at once.
CREATE TABLE master_check (
    id                BIGINT PRIMARY KEY CHECK (id = 1),
    sealed            TEXT NOT NULL
);
