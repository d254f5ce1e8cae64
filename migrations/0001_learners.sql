-- Who learns, and how they get in. Names lie sealed; they are found by a keyed hash.
CREATE TABLE learner (
    id                TEXT PRIMARY KEY,
    organisation      TEXT NOT NULL,
    kind              TEXT NOT NULL CHECK (kind IN ('guest', 'account')),
    profession        TEXT NOT NULL,
    setting           TEXT NOT NULL,
    language          TEXT NOT NULL CHECK (language IN ('en', 'cy')),
    plainer           BIGINT NOT NULL DEFAULT 0,
    keys_off          BIGINT NOT NULL DEFAULT 0,
    wide_spacing      BIGINT NOT NULL DEFAULT 0,
    created_at_us     BIGINT NOT NULL,
    last_seen_at_us   BIGINT NOT NULL,
    UNIQUE (organisation, id),
    CHECK (id <> '')
);
CREATE INDEX learner_by_age ON learner (kind, created_at_us);

CREATE TABLE account (
    learner           TEXT PRIMARY KEY,
    organisation      TEXT NOT NULL,
    name_hash         TEXT NOT NULL,
    user_name         TEXT NOT NULL,
    passphrase_hash   TEXT NOT NULL,
    created_at_us     BIGINT NOT NULL,
    UNIQUE (organisation, name_hash),
    FOREIGN KEY (organisation, learner) REFERENCES learner (organisation, id)
);

CREATE TABLE recovery_code (
    learner           TEXT NOT NULL,
    organisation      TEXT NOT NULL,
    code_hash         TEXT NOT NULL,
    PRIMARY KEY (learner, code_hash),
    FOREIGN KEY (organisation, learner) REFERENCES learner (organisation, id)
);

CREATE TABLE session (
    token_hash        TEXT PRIMARY KEY,
    organisation      TEXT NOT NULL,
    learner           TEXT NOT NULL,
    created_at_us     BIGINT NOT NULL,
    last_seen_at_us   BIGINT NOT NULL,
    FOREIGN KEY (organisation, learner) REFERENCES learner (organisation, id)
);
CREATE INDEX session_by_learner ON session (learner);
