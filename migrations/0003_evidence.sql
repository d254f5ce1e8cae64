-- What learners have shown, only ever appended, and where they disagree with the picture.
CREATE TABLE evidence (
    id                TEXT PRIMARY KEY,
    organisation      TEXT NOT NULL,
    learner           TEXT NOT NULL,
    number            BIGINT NOT NULL,
    objective         TEXT NOT NULL,
    item              TEXT NOT NULL,
    curriculum        TEXT NOT NULL,
    score             DOUBLE PRECISION NOT NULL,
    help              TEXT NOT NULL,
    confidence        BIGINT,
    misconception     TEXT NOT NULL,
    observed_at_us    BIGINT NOT NULL,
    UNIQUE (learner, number),
    FOREIGN KEY (organisation, learner) REFERENCES learner (organisation, id),
    CHECK (id <> '')
);

CREATE TABLE disagreement (
    id                TEXT PRIMARY KEY,
    organisation      TEXT NOT NULL,
    learner           TEXT NOT NULL,
    number            BIGINT NOT NULL,
    objective         TEXT NOT NULL,
    note              TEXT NOT NULL,
    at_us             BIGINT NOT NULL,
    UNIQUE (learner, number),
    FOREIGN KEY (organisation, learner) REFERENCES learner (organisation, id),
    CHECK (id <> '')
);
