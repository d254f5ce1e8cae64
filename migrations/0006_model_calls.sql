-- Every call of a model: what it cost and how it ended, never a word of it.
CREATE TABLE model_call (
    id                TEXT PRIMARY KEY,
    organisation      TEXT NOT NULL,
    learner           TEXT NOT NULL,
    dialogue          TEXT NOT NULL,
    turn              BIGINT NOT NULL,
    model             TEXT NOT NULL,
    at_us             BIGINT NOT NULL,
    took_ms           BIGINT NOT NULL,
    tokens_in         BIGINT NOT NULL,
    tokens_out        BIGINT NOT NULL,
    outcome           TEXT NOT NULL,
    FOREIGN KEY (organisation, learner) REFERENCES learner (organisation, id),
    CHECK (id <> '')
);
CREATE INDEX model_call_by_turn ON model_call (learner, dialogue, turn);
CREATE INDEX model_call_by_age ON model_call (at_us);
