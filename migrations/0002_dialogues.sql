-- Dialogues and their turns. Numbers, not clocks, give the order.
CREATE TABLE dialogue (
    id                TEXT PRIMARY KEY,
    organisation      TEXT NOT NULL,
    learner           TEXT NOT NULL,
    number            BIGINT NOT NULL,
    mentor            TEXT NOT NULL,
    language          TEXT NOT NULL CHECK (language IN ('en', 'cy')),
    start             TEXT NOT NULL,
    started_at_us     BIGINT NOT NULL,
    last_at_us        BIGINT NOT NULL,
    UNIQUE (learner, number),
    UNIQUE (organisation, learner, id),
    FOREIGN KEY (organisation, learner) REFERENCES learner (organisation, id),
    CHECK (id <> '')
);
CREATE INDEX dialogue_by_age ON dialogue (last_at_us);

CREATE TABLE turn (
    dialogue          TEXT NOT NULL,
    id                TEXT NOT NULL,
    organisation      TEXT NOT NULL,
    learner           TEXT NOT NULL,
    number            BIGINT NOT NULL,
    state             TEXT NOT NULL CHECK (state IN ('open', 'complete', 'interrupted', 'failed')),
    curriculum        TEXT NOT NULL,
    message           TEXT NOT NULL,
    masked            TEXT NOT NULL,
    record            TEXT,
    reply             TEXT,
    opened_at_us      BIGINT NOT NULL,
    closed_at_us      BIGINT,
    PRIMARY KEY (dialogue, id),
    UNIQUE (dialogue, number),
    FOREIGN KEY (organisation, learner, dialogue) REFERENCES dialogue (organisation, learner, id),
    CHECK (id <> '')
);
-- At most one open turn in a dialogue.
CREATE UNIQUE INDEX turn_open ON turn (dialogue) WHERE state = 'open';
-- Those to be finished at a start.
CREATE INDEX turn_open_by_age ON turn (organisation, opened_at_us) WHERE state = 'open';
CREATE INDEX turn_by_learner ON turn (organisation, learner, dialogue);
