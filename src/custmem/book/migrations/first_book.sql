-- The first revision of the book: its tables and indices, a table after those that it refers to. It never changes.
CREATE TABLE arrival (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    item VARCHAR(500) NOT NULL,
    arrived_on DATE NOT NULL,
    gone_on DATE,
    CONSTRAINT item_not_blank CHECK (length(item) > 0),
    CONSTRAINT arrived_on_day CHECK (arrived_on IS NULL OR (length(arrived_on) = 10 AND arrived_on LIKE '____-__-__')),
    CONSTRAINT gone_on_day CHECK (gone_on IS NULL OR (length(gone_on) = 10 AND gone_on LIKE '____-__-__'))
);
CREATE TABLE change (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at DATETIME NOT NULL,
    command VARCHAR(60) NOT NULL,
    said VARCHAR(2000) NOT NULL,
    undone BOOLEAN NOT NULL,
    finished BOOLEAN DEFAULT 0 NOT NULL,
    undone_after INTEGER,
    CONSTRAINT undone_flag CHECK (undone IN (0, 1)),
    CONSTRAINT finished_flag CHECK (finished IN (0, 1))
);
CREATE TABLE customer (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    handle VARCHAR(60) NOT NULL,
    name VARCHAR(200) NOT NULL,
    nickname VARCHAR(200),
    language VARCHAR(35),
    since_on DATE NOT NULL,
    source VARCHAR(60),
    external_id VARCHAR(200),
    archived_on DATE,
    dead BOOLEAN NOT NULL,
    died_on DATE,
    visits INTEGER NOT NULL,
    first_visit_on DATE,
    last_visit_on DATE,
    usual_gap_days INTEGER,
    usual_weekday INTEGER,
    expected_on DATE,
    overdue_on DATE,
    lapsed_on DATE,
    spent_minor INTEGER NOT NULL,
    UNIQUE (handle),
    UNIQUE (source, external_id),
    CONSTRAINT handle_not_blank CHECK (length(handle) > 0),
    CONSTRAINT name_not_blank CHECK (length(name) > 0),
    CONSTRAINT dead_flag CHECK (dead IN (0, 1)),
    CONSTRAINT visits_counted CHECK (visits >= 0),
    CONSTRAINT usual_gap_days_positive CHECK (usual_gap_days IS NULL OR usual_gap_days > 0),
    CONSTRAINT usual_weekday_of_week CHECK (usual_weekday IS NULL OR usual_weekday BETWEEN 0 AND 6),
    CONSTRAINT since_on_day CHECK (since_on IS NULL OR (length(since_on) = 10 AND since_on LIKE '____-__-__')),
    CONSTRAINT archived_on_day CHECK (archived_on IS NULL OR (length(archived_on) = 10 AND archived_on LIKE '____-__-__')),
    CONSTRAINT died_on_day CHECK (died_on IS NULL OR (length(died_on) = 10 AND died_on LIKE '____-__-__')),
    CONSTRAINT first_visit_on_day CHECK (first_visit_on IS NULL OR (length(first_visit_on) = 10 AND first_visit_on LIKE '____-__-__')),
    CONSTRAINT last_visit_on_day CHECK (last_visit_on IS NULL OR (length(last_visit_on) = 10 AND last_visit_on LIKE '____-__-__')),
    CONSTRAINT expected_on_day CHECK (expected_on IS NULL OR (length(expected_on) = 10 AND expected_on LIKE '____-__-__')),
    CONSTRAINT overdue_on_day CHECK (overdue_on IS NULL OR (length(overdue_on) = 10 AND overdue_on LIKE '____-__-__')),
    CONSTRAINT lapsed_on_day CHECK (lapsed_on IS NULL OR (length(lapsed_on) = 10 AND lapsed_on LIKE '____-__-__'))
);
CREATE TABLE journal_run (
    name VARCHAR(200) NOT NULL,
    first_id INTEGER NOT NULL,
    PRIMARY KEY (name)
);
CREATE TABLE search_word (
    kind VARCHAR NOT NULL,
    word VARCHAR(500) NOT NULL,
    customer_id INTEGER NOT NULL,
    PRIMARY KEY (kind, word, customer_id),
    CONSTRAINT kind_known CHECK (kind IN ('name', 'nickname', 'handle', 'email', 'phone', 'card', 'person', 'note', 'wish', 'tag'))
)
 WITHOUT ROWID;
CREATE TABLE setting (
    "key" VARCHAR(60) NOT NULL,
    value VARCHAR(2000) NOT NULL,
    PRIMARY KEY ("key")
);
CREATE TABLE spelling (
    spelling VARCHAR(200) NOT NULL,
    word VARCHAR(200) NOT NULL,
    PRIMARY KEY (spelling, word)
)
 WITHOUT ROWID;
CREATE TABLE unindexed (
    customer_id INTEGER NOT NULL,
    PRIMARY KEY (customer_id)
);
CREATE TABLE appointment (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    text VARCHAR(2000) NOT NULL,
    on_date DATE NOT NULL,
    at_time VARCHAR(5),
    made_on DATE NOT NULL,
    cancelled_on DATE,
    source VARCHAR(60),
    external_id VARCHAR(200),
    UNIQUE (source, external_id),
    CONSTRAINT text_not_blank CHECK (length(text) > 0),
    CONSTRAINT on_date_day CHECK (on_date IS NULL OR (length(on_date) = 10 AND on_date LIKE '____-__-__')),
    CONSTRAINT made_on_day CHECK (made_on IS NULL OR (length(made_on) = 10 AND made_on LIKE '____-__-__')),
    CONSTRAINT cancelled_on_day CHECK (cancelled_on IS NULL OR (length(cancelled_on) = 10 AND cancelled_on LIKE '____-__-__')),
    CONSTRAINT time_of_day CHECK (at_time IS NULL OR at_time LIKE '__:__'),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE TABLE complaint (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    text VARCHAR(2000) NOT NULL,
    made_on DATE NOT NULL,
    fix_by DATE,
    cause VARCHAR(60),
    promised VARCHAR(2000),
    apology VARCHAR(2000),
    cost_minor INTEGER,
    currency VARCHAR(3),
    resolved_on DATE,
    resolution VARCHAR(2000),
    asked_on DATE CONSTRAINT asked_on_day CHECK (asked_on IS NULL OR (length(asked_on) = 10 AND asked_on LIKE '____-__-__')),
    CONSTRAINT text_not_blank CHECK (length(text) > 0),
    CONSTRAINT made_on_day CHECK (made_on IS NULL OR (length(made_on) = 10 AND made_on LIKE '____-__-__')),
    CONSTRAINT fix_by_day CHECK (fix_by IS NULL OR (length(fix_by) = 10 AND fix_by LIKE '____-__-__')),
    CONSTRAINT resolved_on_day CHECK (resolved_on IS NULL OR (length(resolved_on) = 10 AND resolved_on LIKE '____-__-__')),
    CONSTRAINT cost_minor_no_income CHECK (cost_minor IS NULL OR cost_minor >= 0),
    CONSTRAINT cost_in_a_currency CHECK ((cost_minor IS NULL) = (currency IS NULL)),
    CONSTRAINT resolved_how CHECK ((resolution IS NULL) = (resolved_on IS NULL)),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE TABLE consent (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    channel VARCHAR NOT NULL,
    answer VARCHAR NOT NULL,
    said_on DATE NOT NULL,
    UNIQUE (customer_id, channel),
    CONSTRAINT channel_known CHECK (channel IN ('call', 'message', 'email', 'letter', 'any')),
    CONSTRAINT answer_known CHECK (answer IN ('yes', 'no', 'preferred')),
    CONSTRAINT said_on_day CHECK (said_on IS NULL OR (length(said_on) = 10 AND said_on LIKE '____-__-__')),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE TABLE contact (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    on_date DATE NOT NULL,
    at DATETIME NOT NULL,
    channel VARCHAR NOT NULL,
    about VARCHAR(120),
    text VARCHAR(2000),
    CONSTRAINT channel_known CHECK (channel IN ('call', 'message', 'email', 'letter', 'counter')),
    CONSTRAINT on_date_day CHECK (on_date IS NULL OR (length(on_date) = 10 AND on_date LIKE '____-__-__')),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE TABLE contact_point (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    label VARCHAR(60),
    value VARCHAR(500) NOT NULL,
    CONSTRAINT kind_known CHECK (kind IN ('phone', 'email', 'card', 'address')),
    CONSTRAINT value_not_blank CHECK (length(value) > 0),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE TABLE decision (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    "key" VARCHAR(120) NOT NULL,
    code VARCHAR(8) NOT NULL,
    kind VARCHAR(30) NOT NULL,
    verdict VARCHAR NOT NULL,
    until_on DATE,
    outcome VARCHAR(2000),
    decided_on DATE NOT NULL,
    at DATETIME NOT NULL,
    UNIQUE ("key"),
    CONSTRAINT verdict_known CHECK (verdict IN ('done', 'asked', 'snoozed', 'skipped')),
    CONSTRAINT snoozed_until CHECK ((verdict = 'snoozed') = (until_on IS NOT NULL)),
    CONSTRAINT decided_on_day CHECK (decided_on IS NULL OR (length(decided_on) = 10 AND decided_on LIKE '____-__-__')),
    CONSTRAINT until_on_day CHECK (until_on IS NULL OR (length(until_on) = 10 AND until_on LIKE '____-__-__')),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE TABLE former_customer (
    id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL,
    handle VARCHAR(60) NOT NULL,
    name VARCHAR(200) NOT NULL,
    source VARCHAR(60),
    external_id VARCHAR(200),
    merged_on DATE NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (handle),
    UNIQUE (source, external_id),
    CONSTRAINT handle_not_blank CHECK (length(handle) > 0),
    CONSTRAINT name_not_blank CHECK (length(name) > 0),
    CONSTRAINT merged_on_day CHECK (merged_on IS NULL OR (length(merged_on) = 10 AND merged_on LIKE '____-__-__')),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE TABLE former_key (
    "key" VARCHAR(120) NOT NULL,
    customer_id INTEGER NOT NULL,
    code VARCHAR(8) NOT NULL,
    now_key VARCHAR(120) NOT NULL,
    PRIMARY KEY ("key"),
    CONSTRAINT key_not_blank CHECK (length(key) > 0),
    CONSTRAINT now_key_not_blank CHECK (length(now_key) > 0),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE TABLE gift (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    item VARCHAR(500) NOT NULL,
    cost_minor INTEGER NOT NULL,
    currency VARCHAR NOT NULL,
    given_on DATE NOT NULL,
    CONSTRAINT item_not_blank CHECK (length(item) > 0),
    CONSTRAINT given_on_day CHECK (given_on IS NULL OR (length(given_on) = 10 AND given_on LIKE '____-__-__')),
    CONSTRAINT cost_minor_no_income CHECK (cost_minor >= 0),
    CONSTRAINT currency_code CHECK (length(currency) = 3),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE TABLE journal (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    change_id INTEGER NOT NULL,
    undo_sql VARCHAR NOT NULL,
    FOREIGN KEY(change_id) REFERENCES change (id) ON DELETE CASCADE
);
CREATE TABLE not_same (
    customer_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    said_on DATE NOT NULL,
    PRIMARY KEY (customer_id, other_id),
    CONSTRAINT customer_id_first CHECK (customer_id < other_id),
    CONSTRAINT said_on_day CHECK (said_on IS NULL OR (length(said_on) = 10 AND said_on LIKE '____-__-__')),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(other_id) REFERENCES customer (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE TABLE person (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    relation VARCHAR(60) NOT NULL,
    name VARCHAR(200),
    known_as_id INTEGER,
    dead BOOLEAN NOT NULL,
    died_on DATE,
    private BOOLEAN NOT NULL,
    learned_on DATE NOT NULL,
    source VARCHAR NOT NULL,
    CONSTRAINT relation_not_blank CHECK (length(relation) > 0),
    CONSTRAINT source_known CHECK (source IN ('told', 'asked', 'import')),
    CONSTRAINT dead_flag CHECK (dead IN (0, 1)),
    CONSTRAINT private_flag CHECK (private IN (0, 1)),
    CONSTRAINT died_on_day CHECK (died_on IS NULL OR (length(died_on) = 10 AND died_on LIKE '____-__-__')),
    CONSTRAINT learned_on_day CHECK (learned_on IS NULL OR (length(learned_on) = 10 AND learned_on LIKE '____-__-__')),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(known_as_id) REFERENCES customer (id) ON DELETE SET NULL
);
CREATE TABLE promise (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    text VARCHAR(2000) NOT NULL,
    made_on DATE NOT NULL,
    due_on DATE NOT NULL,
    closed_on DATE,
    CONSTRAINT text_not_blank CHECK (length(text) > 0),
    CONSTRAINT made_on_day CHECK (made_on IS NULL OR (length(made_on) = 10 AND made_on LIKE '____-__-__')),
    CONSTRAINT due_on_day CHECK (due_on IS NULL OR (length(due_on) = 10 AND due_on LIKE '____-__-__')),
    CONSTRAINT closed_on_day CHECK (closed_on IS NULL OR (length(closed_on) = 10 AND closed_on LIKE '____-__-__')),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE TABLE referral (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    by_id INTEGER NOT NULL,
    said_on DATE NOT NULL,
    first_bought_on DATE CONSTRAINT first_bought_on_day CHECK (first_bought_on IS NULL OR (length(first_bought_on) = 10 AND first_bought_on LIKE '____-__-__')),
    UNIQUE (customer_id),
    CONSTRAINT by_id_somebody_else CHECK (customer_id <> by_id),
    CONSTRAINT said_on_day CHECK (said_on IS NULL OR (length(said_on) = 10 AND said_on LIKE '____-__-__')),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(by_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE TABLE remark (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    text VARCHAR(2000) NOT NULL,
    stars INTEGER,
    said_on DATE NOT NULL,
    CONSTRAINT kind_known CHECK (kind IN ('praise', 'suggestion', 'rating')),
    CONSTRAINT said_on_day CHECK (said_on IS NULL OR (length(said_on) = 10 AND said_on LIKE '____-__-__')),
    CONSTRAINT stars_of_a_rating CHECK ((kind = 'rating') = (stars IS NOT NULL)),
    CONSTRAINT stars_one_to_five CHECK (stars IS NULL OR stars BETWEEN 1 AND 5),
    CONSTRAINT text_but_for_a_rating CHECK (kind = 'rating' OR length(text) > 0),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE TABLE special_order (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    item VARCHAR(500) NOT NULL,
    ordered_on DATE NOT NULL,
    expected_on DATE,
    arrived_on DATE,
    told_on DATE,
    collected_on DATE,
    cancelled_on DATE,
    private BOOLEAN NOT NULL,
    CONSTRAINT item_not_blank CHECK (length(item) > 0),
    CONSTRAINT private_flag CHECK (private IN (0, 1)),
    CONSTRAINT ordered_on_day CHECK (ordered_on IS NULL OR (length(ordered_on) = 10 AND ordered_on LIKE '____-__-__')),
    CONSTRAINT expected_on_day CHECK (expected_on IS NULL OR (length(expected_on) = 10 AND expected_on LIKE '____-__-__')),
    CONSTRAINT arrived_on_day CHECK (arrived_on IS NULL OR (length(arrived_on) = 10 AND arrived_on LIKE '____-__-__')),
    CONSTRAINT told_on_day CHECK (told_on IS NULL OR (length(told_on) = 10 AND told_on LIKE '____-__-__')),
    CONSTRAINT collected_on_day CHECK (collected_on IS NULL OR (length(collected_on) = 10 AND collected_on LIKE '____-__-__')),
    CONSTRAINT cancelled_on_day CHECK (cancelled_on IS NULL OR (length(cancelled_on) = 10 AND cancelled_on LIKE '____-__-__')),
    CONSTRAINT told_of_what_arrived CHECK (told_on IS NULL OR arrived_on IS NOT NULL),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE TABLE stamp (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    on_date DATE NOT NULL,
    CONSTRAINT kind_known CHECK (kind IN ('stamp', 'redeemed')),
    CONSTRAINT on_date_day CHECK (on_date IS NULL OR (length(on_date) = 10 AND on_date LIKE '____-__-__')),
    CONSTRAINT number_some CHECK (number > 0),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE TABLE visit (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    on_date DATE NOT NULL,
    UNIQUE (customer_id, on_date),
    CONSTRAINT on_date_day CHECK (on_date IS NULL OR (length(on_date) = 10 AND on_date LIKE '____-__-__')),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE TABLE fact (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    person_id INTEGER,
    kind VARCHAR NOT NULL,
    text VARCHAR(2000) NOT NULL,
    learned_on DATE NOT NULL,
    source VARCHAR NOT NULL,
    guess BOOLEAN NOT NULL,
    once BOOLEAN NOT NULL,
    private BOOLEAN NOT NULL,
    until_on DATE,
    retired_on DATE,
    CONSTRAINT kind_known CHECK (kind IN ('likes', 'dislikes', 'usual', 'size', 'needs', 'allergy', 'avoid-topic', 'looks', 'pronounce', 'address-as', 'note')),
    CONSTRAINT source_known CHECK (source IN ('told', 'asked', 'import')),
    CONSTRAINT text_not_blank CHECK (length(text) > 0),
    CONSTRAINT guess_flag CHECK (guess IN (0, 1)),
    CONSTRAINT once_flag CHECK (once IN (0, 1)),
    CONSTRAINT private_flag CHECK (private IN (0, 1)),
    CONSTRAINT learned_on_day CHECK (learned_on IS NULL OR (length(learned_on) = 10 AND learned_on LIKE '____-__-__')),
    CONSTRAINT until_on_day CHECK (until_on IS NULL OR (length(until_on) = 10 AND until_on LIKE '____-__-__')),
    CONSTRAINT retired_on_day CHECK (retired_on IS NULL OR (length(retired_on) = 10 AND retired_on LIKE '____-__-__')),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);
CREATE TABLE life_event (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    person_id INTEGER,
    kind VARCHAR NOT NULL,
    text VARCHAR(2000) NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    learned_on DATE NOT NULL,
    source VARCHAR NOT NULL,
    private BOOLEAN NOT NULL,
    CONSTRAINT kind_known CHECK (kind IN ('event', 'away')),
    CONSTRAINT source_known CHECK (source IN ('told', 'asked', 'import')),
    CONSTRAINT text_not_blank CHECK (length(text) > 0),
    CONSTRAINT starts_on_day CHECK (starts_on IS NULL OR (length(starts_on) = 10 AND starts_on LIKE '____-__-__')),
    CONSTRAINT ends_on_day CHECK (ends_on IS NULL OR (length(ends_on) = 10 AND ends_on LIKE '____-__-__')),
    CONSTRAINT learned_on_day CHECK (learned_on IS NULL OR (length(learned_on) = 10 AND learned_on LIKE '____-__-__')),
    CONSTRAINT ends_after_start CHECK (ends_on >= starts_on),
    CONSTRAINT private_flag CHECK (private IN (0, 1)),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);
CREATE TABLE occasion (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    person_id INTEGER,
    kind VARCHAR NOT NULL,
    month INTEGER NOT NULL,
    day INTEGER NOT NULL,
    year INTEGER,
    learned_on DATE NOT NULL,
    source VARCHAR NOT NULL,
    private BOOLEAN NOT NULL,
    CONSTRAINT kind_known CHECK (kind IN ('birthday', 'anniversary', 'nameday')),
    CONSTRAINT source_known CHECK (source IN ('told', 'asked', 'import')),
    CONSTRAINT month_of_year CHECK (month BETWEEN 1 AND 12),
    CONSTRAINT day_of_month CHECK (day BETWEEN 1 AND 31),
    CONSTRAINT year_sane CHECK (year IS NULL OR year BETWEEN 1800 AND 2200),
    CONSTRAINT private_flag CHECK (private IN (0, 1)),
    CONSTRAINT learned_on_day CHECK (learned_on IS NULL OR (length(learned_on) = 10 AND learned_on LIKE '____-__-__')),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);
CREATE TABLE purchase (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER,
    on_date DATE NOT NULL,
    currency VARCHAR NOT NULL,
    total_minor INTEGER NOT NULL,
    receipt VARCHAR(200),
    for_text VARCHAR(200),
    person_id INTEGER,
    occasion VARCHAR(60),
    surprise BOOLEAN NOT NULL,
    private BOOLEAN NOT NULL,
    source VARCHAR(60),
    external_id VARCHAR(200),
    UNIQUE (source, external_id),
    CONSTRAINT currency_code CHECK (length(currency) = 3),
    CONSTRAINT on_date_day CHECK (on_date IS NULL OR (length(on_date) = 10 AND on_date LIKE '____-__-__')),
    CONSTRAINT surprise_flag CHECK (surprise IN (0, 1)),
    CONSTRAINT private_flag CHECK (private IN (0, 1)),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE SET NULL
);
CREATE TABLE wish (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    person_id INTEGER,
    text VARCHAR(2000) NOT NULL,
    made_on DATE NOT NULL,
    closed_on DATE,
    private BOOLEAN NOT NULL,
    CONSTRAINT text_not_blank CHECK (length(text) > 0),
    CONSTRAINT private_flag CHECK (private IN (0, 1)),
    CONSTRAINT made_on_day CHECK (made_on IS NULL OR (length(made_on) = 10 AND made_on LIKE '____-__-__')),
    CONSTRAINT closed_on_day CHECK (closed_on IS NULL OR (length(closed_on) = 10 AND closed_on LIKE '____-__-__')),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);
CREATE TABLE purchase_line (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    purchase_id INTEGER NOT NULL,
    item VARCHAR(500) NOT NULL,
    quantity_milli INTEGER NOT NULL,
    amount_minor INTEGER NOT NULL,
    tag VARCHAR(60),
    source VARCHAR(60),
    external_id VARCHAR(200),
    UNIQUE (source, external_id),
    CONSTRAINT quantity_some CHECK (quantity_milli <> 0),
    FOREIGN KEY(purchase_id) REFERENCES purchase (id) ON DELETE CASCADE
);
CREATE INDEX ix_arrival_in_stock ON arrival (arrived_on) WHERE gone_on IS NULL;
CREATE INDEX ix_change_open ON change (id) WHERE finished = 0;
CREATE INDEX ix_change_undone ON change (undone_after) WHERE undone_after IS NOT NULL;
CREATE INDEX ix_customer_archived ON customer (archived_on) WHERE archived_on IS NOT NULL;
CREATE INDEX ix_customer_expected ON customer (expected_on, usual_weekday, spent_minor);
CREATE INDEX ix_customer_lapsed ON customer (lapsed_on, spent_minor);
CREATE INDEX ix_customer_overdue ON customer (overdue_on, spent_minor);
CREATE INDEX ix_search_word_customer ON search_word (customer_id);
CREATE INDEX ix_appointment_customer ON appointment (customer_id, on_date);
CREATE INDEX ix_appointment_day ON appointment (on_date, at_time) WHERE cancelled_on IS NULL;
CREATE INDEX ix_complaint_cause ON complaint (cause, resolved_on, cost_minor, made_on);
CREATE INDEX ix_complaint_customer ON complaint (customer_id);
CREATE INDEX ix_complaint_open ON complaint (made_on) WHERE resolved_on IS NULL;
CREATE INDEX ix_complaint_unasked ON complaint (resolved_on) WHERE resolved_on IS NOT NULL AND asked_on IS NULL;
CREATE INDEX ix_contact_customer ON contact (customer_id, on_date);
CREATE INDEX ix_contact_point_customer ON contact_point (customer_id);
CREATE INDEX ix_decision_code ON decision (code);
CREATE INDEX ix_decision_customer ON decision (customer_id);
CREATE INDEX ix_former_customer_customer ON former_customer (customer_id);
CREATE INDEX ix_former_key_code ON former_key (code);
CREATE INDEX ix_former_key_customer ON former_key (customer_id);
CREATE INDEX ix_gift_customer ON gift (customer_id);
CREATE INDEX ix_gift_day ON gift (given_on, cost_minor);
CREATE INDEX ix_journal_change ON journal (change_id);
CREATE INDEX ix_not_same_other ON not_same (other_id);
CREATE INDEX ix_person_customer ON person (customer_id);
CREATE INDEX ix_person_known_as ON person (known_as_id);
CREATE INDEX ix_promise_customer ON promise (customer_id);
CREATE INDEX ix_promise_open ON promise (due_on) WHERE closed_on IS NULL;
CREATE INDEX ix_referral_by ON referral (by_id);
CREATE INDEX ix_referral_first_bought ON referral (first_bought_on) WHERE first_bought_on IS NOT NULL;
CREATE INDEX ix_remark_customer ON remark (customer_id);
CREATE INDEX ix_remark_day ON remark (said_on);
CREATE INDEX ix_special_order_customer ON special_order (customer_id);
CREATE INDEX ix_special_order_open ON special_order (arrived_on, expected_on) WHERE collected_on IS NULL AND cancelled_on IS NULL;
CREATE INDEX ix_stamp_customer ON stamp (customer_id, on_date, kind, number);
CREATE INDEX ix_stamp_day ON stamp (on_date, kind, customer_id);
CREATE INDEX ix_fact_customer ON fact (customer_id);
CREATE INDEX ix_fact_person ON fact (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX ix_life_event_customer ON life_event (customer_id);
CREATE INDEX ix_life_event_ends ON life_event (ends_on);
CREATE INDEX ix_life_event_person ON life_event (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX ix_occasion_customer ON occasion (customer_id);
CREATE INDEX ix_occasion_day ON occasion (month, day, person_id, private, customer_id);
CREATE INDEX ix_occasion_person ON occasion (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX ix_purchase_customer ON purchase (customer_id, on_date, total_minor);
CREATE INDEX ix_purchase_day ON purchase (on_date, total_minor, customer_id);
CREATE INDEX ix_purchase_meant ON purchase (customer_id) WHERE for_text IS NOT NULL OR occasion IS NOT NULL;
CREATE INDEX ix_purchase_person ON purchase (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX ix_purchase_receipt ON purchase (receipt) WHERE receipt IS NOT NULL AND source IS NULL;
CREATE INDEX ix_purchase_total ON purchase (total_minor);
CREATE INDEX ix_wish_customer ON wish (customer_id);
CREATE INDEX ix_wish_open ON wish (id, customer_id) WHERE closed_on IS NULL;
CREATE INDEX ix_wish_person ON wish (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX ix_purchase_line_back ON purchase_line (purchase_id) WHERE amount_minor < 0;
CREATE INDEX ix_purchase_line_purchase ON purchase_line (purchase_id);
