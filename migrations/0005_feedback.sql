-- What people think of a mentor's turn or of a page; without a learner it is nobody's.
CREATE TABLE feedback (
    id                TEXT PRIMARY KEY,
    organisation      TEXT NOT NULL,
    learner           TEXT,
    kind              TEXT NOT NULL
                      CHECK (kind IN ('helpful', 'wrong', 'unsafe', 'poor-welsh', 'page')),
    dialogue          TEXT NOT NULL,
    turn              BIGINT NOT NULL,
    page              TEXT NOT NULL,
    comment           TEXT NOT NULL,
    state             TEXT NOT NULL CHECK (state IN ('open', 'closed')),
    at_us             BIGINT NOT NULL,
    FOREIGN KEY (organisation, learner) REFERENCES learner (organisation, id),
    CHECK (id <> '')
);
CREATE INDEX feedback_by_learner ON feedback (organisation, learner);
CREATE INDEX feedback_by_age ON feedback (at_us);
