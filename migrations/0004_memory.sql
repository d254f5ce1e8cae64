-- What a mentor remembers about a learner: goals, actions, and what was left open.
CREATE TABLE memory (
    id                TEXT PRIMARY KEY,
    organisation      TEXT NOT NULL,
    learner           TEXT NOT NULL,
    number            BIGINT NOT NULL,
    mentor            TEXT NOT NULL,
    kind              TEXT NOT NULL CHECK (kind IN ('goal', 'action', 'open-point')),
    text              TEXT NOT NULL,
    due_at_us         BIGINT,
    is_done           BIGINT NOT NULL,
    created_at_us     BIGINT NOT NULL,
    UNIQUE (learner, number),
    FOREIGN KEY (organisation, learner) REFERENCES learner (organisation, id),
    CHECK (id <> '')
);
