-- A new book. Made by docs/generate.py from the migrations and the tables; don't edit it.
PRAGMA application_id = 1129665364;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
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
    asked_on DATE CONSTRAINT asked_on_day CHECK (asked_on IS NULL OR (length(asked_on) = 10 AND asked_on LIKE '____-__-__')), prevention VARCHAR(2000),
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
    said_on DATE NOT NULL, purpose VARCHAR(200),
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
    closed_on DATE, at_time VARCHAR(5), every VARCHAR(8),
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
    private BOOLEAN NOT NULL, moved_on DATE CONSTRAINT moved_on_day CHECK (moved_on IS NULL OR (length(moved_on) = 10 AND moved_on LIKE '____-__-__')),
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
    retired_on DATE, label VARCHAR(40), mood VARCHAR CONSTRAINT mood_known CHECK (mood IN ('glad', 'sad', 'plain', 'secret')),
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
    private BOOLEAN NOT NULL, mood VARCHAR CONSTRAINT mood_known CHECK (mood IN ('glad', 'sad', 'plain', 'secret')),
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
    private BOOLEAN NOT NULL, mood VARCHAR CONSTRAINT mood_known CHECK (mood IN ('glad', 'sad', 'plain', 'secret')),
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
    external_id VARCHAR(200), mood VARCHAR CONSTRAINT mood_known CHECK (mood IN ('glad', 'sad', 'plain', 'secret')),
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
CREATE TABLE customer_tag (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	customer_id INTEGER NOT NULL, 
	tag VARCHAR(60) NOT NULL, 
	tagged_on DATE NOT NULL, 
	CONSTRAINT tag_not_blank CHECK (length(tag) > 0), 
	CONSTRAINT tagged_on_day CHECK (tagged_on IS NULL OR (length(tagged_on) = 10 AND tagged_on LIKE '____-__-__')), 
	FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE, 
	UNIQUE (customer_id, tag)
);
CREATE TABLE erased_mark (
	mark VARCHAR(32) NOT NULL, 
	PRIMARY KEY (mark)
)
 WITHOUT ROWID

;
CREATE TABLE quiet (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	customer_id INTEGER NOT NULL, 
	person_id INTEGER, 
	since_on DATE NOT NULL CONSTRAINT since_on_day CHECK (since_on IS NULL OR (length(since_on) = 10 AND since_on LIKE '____-__-__')), 
	until_on DATE CONSTRAINT until_on_day CHECK (until_on IS NULL OR (length(until_on) = 10 AND until_on LIKE '____-__-__')), 
	over_on DATE CONSTRAINT over_on_day CHECK (over_on IS NULL OR (length(over_on) = 10 AND over_on LIKE '____-__-__')), 
	FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE, 
	FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);
CREATE TABLE "stamp" (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    on_date DATE NOT NULL,
    purchase_id INTEGER,
    back_id INTEGER,
    why VARCHAR(200),
    CONSTRAINT kind_known CHECK (kind IN ('stamp', 'taken', 'redeemed')),
    CONSTRAINT on_date_day CHECK (on_date IS NULL OR (length(on_date) = 10 AND on_date LIKE '____-__-__')),
    CONSTRAINT number_some CHECK (number > 0),
    CONSTRAINT back_id_of_what_was_taken CHECK (back_id IS NULL OR kind = 'taken'),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(purchase_id) REFERENCES purchase (id) ON DELETE CASCADE,
    FOREIGN KEY(back_id) REFERENCES purchase (id) ON DELETE CASCADE
);
CREATE TABLE voucher (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	customer_id INTEGER NOT NULL, 
	amount_minor INTEGER NOT NULL, 
	currency VARCHAR NOT NULL, 
	on_date DATE NOT NULL CONSTRAINT on_date_day CHECK (on_date IS NULL OR (length(on_date) = 10 AND on_date LIKE '____-__-__')), 
	until_on DATE CONSTRAINT until_on_day CHECK (until_on IS NULL OR (length(until_on) = 10 AND until_on LIKE '____-__-__')), 
	of_id INTEGER, 
	why VARCHAR(200), 
	CONSTRAINT currency_code CHECK (length(currency) = 3), 
	CONSTRAINT amount_minor_some CHECK (amount_minor <> 0), 
	CONSTRAINT of_id_of_what_was_spent CHECK ((of_id IS NULL) = (amount_minor > 0)), 
	CONSTRAINT until_on_of_a_voucher CHECK (of_id IS NULL OR until_on IS NULL), 
	FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE, 
	FOREIGN KEY(of_id) REFERENCES voucher (id) ON DELETE CASCADE
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
CREATE INDEX ix_customer_tag_tag ON customer_tag (tag, customer_id);
CREATE INDEX ix_quiet_customer ON quiet (customer_id);
CREATE INDEX ix_quiet_person ON quiet (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX ix_stamp_customer ON stamp (customer_id, on_date, kind, number);
CREATE INDEX ix_stamp_day ON stamp (on_date, kind, customer_id);
CREATE INDEX ix_stamp_purchase ON stamp (purchase_id) WHERE purchase_id IS NOT NULL;
CREATE INDEX ix_stamp_back ON stamp (back_id) WHERE back_id IS NOT NULL;
CREATE INDEX ix_voucher_customer ON voucher (customer_id);
CREATE INDEX ix_voucher_of ON voucher (of_id, amount_minor) WHERE of_id IS NOT NULL;
CREATE INDEX ix_voucher_until ON voucher (until_on) WHERE until_on IS NOT NULL;
CREATE TRIGGER journal_arrival_insert AFTER INSERT ON arrival WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'arrival' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM arrival WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_arrival_update AFTER UPDATE ON arrival BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE arrival SET id = %Q, item = %Q, arrived_on = %Q, gone_on = %Q WHERE id = %Q', old.id, old.item, old.arrived_on, old.gone_on, new.id)); END;
CREATE TRIGGER journal_arrival_delete AFTER DELETE ON arrival BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO arrival (id, item, arrived_on, gone_on) VALUES (%Q, %Q, %Q, %Q)', old.id, old.item, old.arrived_on, old.gone_on)); END;
CREATE TRIGGER journal_customer_insert AFTER INSERT ON customer WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'customer' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM customer WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_customer_update AFTER UPDATE ON customer BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE customer SET id = %Q, handle = %Q, name = %Q, nickname = %Q, language = %Q, since_on = %Q, source = %Q, external_id = %Q, archived_on = %Q, dead = %Q, died_on = %Q, visits = %Q, first_visit_on = %Q, last_visit_on = %Q, usual_gap_days = %Q, usual_weekday = %Q, expected_on = %Q, overdue_on = %Q, lapsed_on = %Q, spent_minor = %Q WHERE id = %Q', old.id, old.handle, old.name, old.nickname, old.language, old.since_on, old.source, old.external_id, old.archived_on, old.dead, old.died_on, old.visits, old.first_visit_on, old.last_visit_on, old.usual_gap_days, old.usual_weekday, old.expected_on, old.overdue_on, old.lapsed_on, old.spent_minor, new.id)); END;
CREATE TRIGGER journal_customer_delete AFTER DELETE ON customer BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO customer (id, handle, name, nickname, language, since_on, source, external_id, archived_on, dead, died_on, visits, first_visit_on, last_visit_on, usual_gap_days, usual_weekday, expected_on, overdue_on, lapsed_on, spent_minor) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.handle, old.name, old.nickname, old.language, old.since_on, old.source, old.external_id, old.archived_on, old.dead, old.died_on, old.visits, old.first_visit_on, old.last_visit_on, old.usual_gap_days, old.usual_weekday, old.expected_on, old.overdue_on, old.lapsed_on, old.spent_minor)); END;
CREATE TRIGGER journal_erased_mark_insert AFTER INSERT ON erased_mark BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM erased_mark WHERE mark = %Q', new.mark)); END;
CREATE TRIGGER journal_erased_mark_update AFTER UPDATE ON erased_mark BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE erased_mark SET mark = %Q WHERE mark = %Q', old.mark, new.mark)); END;
CREATE TRIGGER journal_erased_mark_delete AFTER DELETE ON erased_mark BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO erased_mark (mark) VALUES (%Q)', old.mark)); END;
CREATE TRIGGER journal_setting_insert AFTER INSERT ON setting BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM setting WHERE key = %Q', new.key)); END;
CREATE TRIGGER journal_setting_update AFTER UPDATE ON setting BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE setting SET key = %Q, value = %Q WHERE key = %Q', old.key, old.value, new.key)); END;
CREATE TRIGGER journal_setting_delete AFTER DELETE ON setting BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO setting (key, value) VALUES (%Q, %Q)', old.key, old.value)); END;
CREATE TRIGGER journal_appointment_insert AFTER INSERT ON appointment WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'appointment' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM appointment WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_appointment_update AFTER UPDATE ON appointment BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE appointment SET id = %Q, customer_id = %Q, text = %Q, on_date = %Q, at_time = %Q, made_on = %Q, cancelled_on = %Q, source = %Q, external_id = %Q WHERE id = %Q', old.id, old.customer_id, old.text, old.on_date, old.at_time, old.made_on, old.cancelled_on, old.source, old.external_id, new.id)); END;
CREATE TRIGGER journal_appointment_delete AFTER DELETE ON appointment BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO appointment (id, customer_id, text, on_date, at_time, made_on, cancelled_on, source, external_id) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.text, old.on_date, old.at_time, old.made_on, old.cancelled_on, old.source, old.external_id)); END;
CREATE TRIGGER journal_complaint_insert AFTER INSERT ON complaint WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'complaint' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM complaint WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_complaint_update AFTER UPDATE ON complaint BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE complaint SET id = %Q, customer_id = %Q, text = %Q, made_on = %Q, fix_by = %Q, cause = %Q, promised = %Q, apology = %Q, cost_minor = %Q, currency = %Q, resolved_on = %Q, resolution = %Q, asked_on = %Q, prevention = %Q WHERE id = %Q', old.id, old.customer_id, old.text, old.made_on, old.fix_by, old.cause, old.promised, old.apology, old.cost_minor, old.currency, old.resolved_on, old.resolution, old.asked_on, old.prevention, new.id)); END;
CREATE TRIGGER journal_complaint_delete AFTER DELETE ON complaint BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO complaint (id, customer_id, text, made_on, fix_by, cause, promised, apology, cost_minor, currency, resolved_on, resolution, asked_on, prevention) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.text, old.made_on, old.fix_by, old.cause, old.promised, old.apology, old.cost_minor, old.currency, old.resolved_on, old.resolution, old.asked_on, old.prevention)); END;
CREATE TRIGGER journal_consent_insert AFTER INSERT ON consent WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'consent' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM consent WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_consent_update AFTER UPDATE ON consent BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE consent SET id = %Q, customer_id = %Q, channel = %Q, answer = %Q, said_on = %Q, purpose = %Q WHERE id = %Q', old.id, old.customer_id, old.channel, old.answer, old.said_on, old.purpose, new.id)); END;
CREATE TRIGGER journal_consent_delete AFTER DELETE ON consent BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO consent (id, customer_id, channel, answer, said_on, purpose) VALUES (%Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.channel, old.answer, old.said_on, old.purpose)); END;
CREATE TRIGGER journal_contact_insert AFTER INSERT ON contact WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'contact' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM contact WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_contact_update AFTER UPDATE ON contact BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE contact SET id = %Q, customer_id = %Q, on_date = %Q, at = %Q, channel = %Q, about = %Q, text = %Q WHERE id = %Q', old.id, old.customer_id, old.on_date, old.at, old.channel, old.about, old.text, new.id)); END;
CREATE TRIGGER journal_contact_delete AFTER DELETE ON contact BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO contact (id, customer_id, on_date, at, channel, about, text) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.on_date, old.at, old.channel, old.about, old.text)); END;
CREATE TRIGGER journal_contact_point_insert AFTER INSERT ON contact_point WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'contact_point' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM contact_point WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_contact_point_update AFTER UPDATE ON contact_point BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE contact_point SET id = %Q, customer_id = %Q, kind = %Q, label = %Q, value = %Q WHERE id = %Q', old.id, old.customer_id, old.kind, old.label, old.value, new.id)); END;
CREATE TRIGGER journal_contact_point_delete AFTER DELETE ON contact_point BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO contact_point (id, customer_id, kind, label, value) VALUES (%Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.kind, old.label, old.value)); END;
CREATE TRIGGER journal_customer_tag_insert AFTER INSERT ON customer_tag WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'customer_tag' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM customer_tag WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_customer_tag_update AFTER UPDATE ON customer_tag BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE customer_tag SET id = %Q, customer_id = %Q, tag = %Q, tagged_on = %Q WHERE id = %Q', old.id, old.customer_id, old.tag, old.tagged_on, new.id)); END;
CREATE TRIGGER journal_customer_tag_delete AFTER DELETE ON customer_tag BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO customer_tag (id, customer_id, tag, tagged_on) VALUES (%Q, %Q, %Q, %Q)', old.id, old.customer_id, old.tag, old.tagged_on)); END;
CREATE TRIGGER journal_decision_insert AFTER INSERT ON decision WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'decision' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM decision WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_decision_update AFTER UPDATE ON decision BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE decision SET id = %Q, customer_id = %Q, key = %Q, code = %Q, kind = %Q, verdict = %Q, until_on = %Q, outcome = %Q, decided_on = %Q, at = %Q WHERE id = %Q', old.id, old.customer_id, old.key, old.code, old.kind, old.verdict, old.until_on, old.outcome, old.decided_on, old.at, new.id)); END;
CREATE TRIGGER journal_decision_delete AFTER DELETE ON decision BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO decision (id, customer_id, key, code, kind, verdict, until_on, outcome, decided_on, at) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.key, old.code, old.kind, old.verdict, old.until_on, old.outcome, old.decided_on, old.at)); END;
CREATE TRIGGER journal_former_customer_insert AFTER INSERT ON former_customer BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM former_customer WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_former_customer_update AFTER UPDATE ON former_customer BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE former_customer SET id = %Q, customer_id = %Q, handle = %Q, name = %Q, source = %Q, external_id = %Q, merged_on = %Q WHERE id = %Q', old.id, old.customer_id, old.handle, old.name, old.source, old.external_id, old.merged_on, new.id)); END;
CREATE TRIGGER journal_former_customer_delete AFTER DELETE ON former_customer BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO former_customer (id, customer_id, handle, name, source, external_id, merged_on) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.handle, old.name, old.source, old.external_id, old.merged_on)); END;
CREATE TRIGGER journal_former_key_insert AFTER INSERT ON former_key BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM former_key WHERE key = %Q', new.key)); END;
CREATE TRIGGER journal_former_key_update AFTER UPDATE ON former_key BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE former_key SET key = %Q, customer_id = %Q, code = %Q, now_key = %Q WHERE key = %Q', old.key, old.customer_id, old.code, old.now_key, new.key)); END;
CREATE TRIGGER journal_former_key_delete AFTER DELETE ON former_key BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO former_key (key, customer_id, code, now_key) VALUES (%Q, %Q, %Q, %Q)', old.key, old.customer_id, old.code, old.now_key)); END;
CREATE TRIGGER journal_gift_insert AFTER INSERT ON gift WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'gift' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM gift WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_gift_update AFTER UPDATE ON gift BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE gift SET id = %Q, customer_id = %Q, item = %Q, cost_minor = %Q, currency = %Q, given_on = %Q WHERE id = %Q', old.id, old.customer_id, old.item, old.cost_minor, old.currency, old.given_on, new.id)); END;
CREATE TRIGGER journal_gift_delete AFTER DELETE ON gift BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO gift (id, customer_id, item, cost_minor, currency, given_on) VALUES (%Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.item, old.cost_minor, old.currency, old.given_on)); END;
CREATE TRIGGER journal_not_same_insert AFTER INSERT ON not_same BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM not_same WHERE customer_id = %Q AND other_id = %Q', new.customer_id, new.other_id)); END;
CREATE TRIGGER journal_not_same_update AFTER UPDATE ON not_same BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE not_same SET customer_id = %Q, other_id = %Q, said_on = %Q WHERE customer_id = %Q AND other_id = %Q', old.customer_id, old.other_id, old.said_on, new.customer_id, new.other_id)); END;
CREATE TRIGGER journal_not_same_delete AFTER DELETE ON not_same BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO not_same (customer_id, other_id, said_on) VALUES (%Q, %Q, %Q)', old.customer_id, old.other_id, old.said_on)); END;
CREATE TRIGGER journal_person_insert AFTER INSERT ON person WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'person' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM person WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_person_update AFTER UPDATE ON person BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE person SET id = %Q, customer_id = %Q, relation = %Q, name = %Q, known_as_id = %Q, dead = %Q, died_on = %Q, private = %Q, learned_on = %Q, source = %Q WHERE id = %Q', old.id, old.customer_id, old.relation, old.name, old.known_as_id, old.dead, old.died_on, old.private, old.learned_on, old.source, new.id)); END;
CREATE TRIGGER journal_person_delete AFTER DELETE ON person BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO person (id, customer_id, relation, name, known_as_id, dead, died_on, private, learned_on, source) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.relation, old.name, old.known_as_id, old.dead, old.died_on, old.private, old.learned_on, old.source)); END;
CREATE TRIGGER journal_promise_insert AFTER INSERT ON promise WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'promise' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM promise WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_promise_update AFTER UPDATE ON promise BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE promise SET id = %Q, customer_id = %Q, text = %Q, made_on = %Q, due_on = %Q, closed_on = %Q, at_time = %Q, every = %Q WHERE id = %Q', old.id, old.customer_id, old.text, old.made_on, old.due_on, old.closed_on, old.at_time, old.every, new.id)); END;
CREATE TRIGGER journal_promise_delete AFTER DELETE ON promise BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO promise (id, customer_id, text, made_on, due_on, closed_on, at_time, every) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.text, old.made_on, old.due_on, old.closed_on, old.at_time, old.every)); END;
CREATE TRIGGER journal_referral_insert AFTER INSERT ON referral WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'referral' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM referral WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_referral_update AFTER UPDATE ON referral BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE referral SET id = %Q, customer_id = %Q, by_id = %Q, said_on = %Q, first_bought_on = %Q WHERE id = %Q', old.id, old.customer_id, old.by_id, old.said_on, old.first_bought_on, new.id)); END;
CREATE TRIGGER journal_referral_delete AFTER DELETE ON referral BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO referral (id, customer_id, by_id, said_on, first_bought_on) VALUES (%Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.by_id, old.said_on, old.first_bought_on)); END;
CREATE TRIGGER journal_remark_insert AFTER INSERT ON remark WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'remark' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM remark WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_remark_update AFTER UPDATE ON remark BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE remark SET id = %Q, customer_id = %Q, kind = %Q, text = %Q, stars = %Q, said_on = %Q WHERE id = %Q', old.id, old.customer_id, old.kind, old.text, old.stars, old.said_on, new.id)); END;
CREATE TRIGGER journal_remark_delete AFTER DELETE ON remark BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO remark (id, customer_id, kind, text, stars, said_on) VALUES (%Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.kind, old.text, old.stars, old.said_on)); END;
CREATE TRIGGER journal_special_order_insert AFTER INSERT ON special_order WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'special_order' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM special_order WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_special_order_update AFTER UPDATE ON special_order BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE special_order SET id = %Q, customer_id = %Q, item = %Q, ordered_on = %Q, expected_on = %Q, arrived_on = %Q, told_on = %Q, moved_on = %Q, collected_on = %Q, cancelled_on = %Q, private = %Q WHERE id = %Q', old.id, old.customer_id, old.item, old.ordered_on, old.expected_on, old.arrived_on, old.told_on, old.moved_on, old.collected_on, old.cancelled_on, old.private, new.id)); END;
CREATE TRIGGER journal_special_order_delete AFTER DELETE ON special_order BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO special_order (id, customer_id, item, ordered_on, expected_on, arrived_on, told_on, moved_on, collected_on, cancelled_on, private) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.item, old.ordered_on, old.expected_on, old.arrived_on, old.told_on, old.moved_on, old.collected_on, old.cancelled_on, old.private)); END;
CREATE TRIGGER journal_visit_insert AFTER INSERT ON visit WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'visit' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM visit WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_visit_update AFTER UPDATE ON visit BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE visit SET id = %Q, customer_id = %Q, on_date = %Q WHERE id = %Q', old.id, old.customer_id, old.on_date, new.id)); END;
CREATE TRIGGER journal_visit_delete AFTER DELETE ON visit BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO visit (id, customer_id, on_date) VALUES (%Q, %Q, %Q)', old.id, old.customer_id, old.on_date)); END;
CREATE TRIGGER journal_voucher_insert AFTER INSERT ON voucher WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'voucher' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM voucher WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_voucher_update AFTER UPDATE ON voucher BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE voucher SET id = %Q, customer_id = %Q, amount_minor = %Q, currency = %Q, on_date = %Q, until_on = %Q, of_id = %Q, why = %Q WHERE id = %Q', old.id, old.customer_id, old.amount_minor, old.currency, old.on_date, old.until_on, old.of_id, old.why, new.id)); END;
CREATE TRIGGER journal_voucher_delete AFTER DELETE ON voucher BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO voucher (id, customer_id, amount_minor, currency, on_date, until_on, of_id, why) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.amount_minor, old.currency, old.on_date, old.until_on, old.of_id, old.why)); END;
CREATE TRIGGER journal_fact_insert AFTER INSERT ON fact WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'fact' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM fact WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_fact_update AFTER UPDATE ON fact BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE fact SET id = %Q, customer_id = %Q, person_id = %Q, kind = %Q, text = %Q, learned_on = %Q, source = %Q, guess = %Q, once = %Q, private = %Q, until_on = %Q, retired_on = %Q, label = %Q, mood = %Q WHERE id = %Q', old.id, old.customer_id, old.person_id, old.kind, old.text, old.learned_on, old.source, old.guess, old.once, old.private, old.until_on, old.retired_on, old.label, old.mood, new.id)); END;
CREATE TRIGGER journal_fact_delete AFTER DELETE ON fact BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO fact (id, customer_id, person_id, kind, text, learned_on, source, guess, once, private, until_on, retired_on, label, mood) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.person_id, old.kind, old.text, old.learned_on, old.source, old.guess, old.once, old.private, old.until_on, old.retired_on, old.label, old.mood)); END;
CREATE TRIGGER journal_life_event_insert AFTER INSERT ON life_event WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'life_event' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM life_event WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_life_event_update AFTER UPDATE ON life_event BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE life_event SET id = %Q, customer_id = %Q, person_id = %Q, kind = %Q, text = %Q, starts_on = %Q, ends_on = %Q, learned_on = %Q, source = %Q, private = %Q, mood = %Q WHERE id = %Q', old.id, old.customer_id, old.person_id, old.kind, old.text, old.starts_on, old.ends_on, old.learned_on, old.source, old.private, old.mood, new.id)); END;
CREATE TRIGGER journal_life_event_delete AFTER DELETE ON life_event BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO life_event (id, customer_id, person_id, kind, text, starts_on, ends_on, learned_on, source, private, mood) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.person_id, old.kind, old.text, old.starts_on, old.ends_on, old.learned_on, old.source, old.private, old.mood)); END;
CREATE TRIGGER journal_occasion_insert AFTER INSERT ON occasion WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'occasion' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM occasion WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_occasion_update AFTER UPDATE ON occasion BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE occasion SET id = %Q, customer_id = %Q, person_id = %Q, kind = %Q, month = %Q, day = %Q, year = %Q, learned_on = %Q, source = %Q, private = %Q, mood = %Q WHERE id = %Q', old.id, old.customer_id, old.person_id, old.kind, old.month, old.day, old.year, old.learned_on, old.source, old.private, old.mood, new.id)); END;
CREATE TRIGGER journal_occasion_delete AFTER DELETE ON occasion BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO occasion (id, customer_id, person_id, kind, month, day, year, learned_on, source, private, mood) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.person_id, old.kind, old.month, old.day, old.year, old.learned_on, old.source, old.private, old.mood)); END;
CREATE TRIGGER journal_purchase_insert AFTER INSERT ON purchase WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'purchase' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM purchase WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_purchase_update AFTER UPDATE ON purchase BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE purchase SET id = %Q, customer_id = %Q, on_date = %Q, currency = %Q, total_minor = %Q, receipt = %Q, for_text = %Q, person_id = %Q, occasion = %Q, surprise = %Q, private = %Q, source = %Q, external_id = %Q, mood = %Q WHERE id = %Q', old.id, old.customer_id, old.on_date, old.currency, old.total_minor, old.receipt, old.for_text, old.person_id, old.occasion, old.surprise, old.private, old.source, old.external_id, old.mood, new.id)); END;
CREATE TRIGGER journal_purchase_delete AFTER DELETE ON purchase BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO purchase (id, customer_id, on_date, currency, total_minor, receipt, for_text, person_id, occasion, surprise, private, source, external_id, mood) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.on_date, old.currency, old.total_minor, old.receipt, old.for_text, old.person_id, old.occasion, old.surprise, old.private, old.source, old.external_id, old.mood)); END;
CREATE TRIGGER journal_quiet_insert AFTER INSERT ON quiet WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'quiet' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM quiet WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_quiet_update AFTER UPDATE ON quiet BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE quiet SET id = %Q, customer_id = %Q, person_id = %Q, since_on = %Q, until_on = %Q, over_on = %Q WHERE id = %Q', old.id, old.customer_id, old.person_id, old.since_on, old.until_on, old.over_on, new.id)); END;
CREATE TRIGGER journal_quiet_delete AFTER DELETE ON quiet BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO quiet (id, customer_id, person_id, since_on, until_on, over_on) VALUES (%Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.person_id, old.since_on, old.until_on, old.over_on)); END;
CREATE TRIGGER journal_wish_insert AFTER INSERT ON wish WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'wish' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM wish WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_wish_update AFTER UPDATE ON wish BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE wish SET id = %Q, customer_id = %Q, person_id = %Q, text = %Q, made_on = %Q, closed_on = %Q, private = %Q WHERE id = %Q', old.id, old.customer_id, old.person_id, old.text, old.made_on, old.closed_on, old.private, new.id)); END;
CREATE TRIGGER journal_wish_delete AFTER DELETE ON wish BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO wish (id, customer_id, person_id, text, made_on, closed_on, private) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.person_id, old.text, old.made_on, old.closed_on, old.private)); END;
CREATE TRIGGER journal_purchase_line_insert AFTER INSERT ON purchase_line WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'purchase_line' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM purchase_line WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_purchase_line_update AFTER UPDATE ON purchase_line BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE purchase_line SET id = %Q, purchase_id = %Q, item = %Q, quantity_milli = %Q, amount_minor = %Q, tag = %Q, source = %Q, external_id = %Q WHERE id = %Q', old.id, old.purchase_id, old.item, old.quantity_milli, old.amount_minor, old.tag, old.source, old.external_id, new.id)); END;
CREATE TRIGGER journal_purchase_line_delete AFTER DELETE ON purchase_line BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO purchase_line (id, purchase_id, item, quantity_milli, amount_minor, tag, source, external_id) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.purchase_id, old.item, old.quantity_milli, old.amount_minor, old.tag, old.source, old.external_id)); END;
CREATE TRIGGER journal_stamp_insert AFTER INSERT ON stamp WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'stamp' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM stamp WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_stamp_update AFTER UPDATE ON stamp BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE stamp SET id = %Q, customer_id = %Q, kind = %Q, number = %Q, on_date = %Q, purchase_id = %Q, back_id = %Q, why = %Q WHERE id = %Q', old.id, old.customer_id, old.kind, old.number, old.on_date, old.purchase_id, old.back_id, old.why, new.id)); END;
CREATE TRIGGER journal_stamp_delete AFTER DELETE ON stamp BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO stamp (id, customer_id, kind, number, on_date, purchase_id, back_id, why) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.kind, old.number, old.on_date, old.purchase_id, old.back_id, old.why)); END;
CREATE TRIGGER unindexed_customer_insert AFTER INSERT ON customer BEGIN INSERT INTO unindexed (customer_id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = new.id); END;
CREATE TRIGGER unindexed_customer_update AFTER UPDATE OF handle, name, nickname ON customer BEGIN INSERT INTO unindexed (customer_id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = new.id); END;
CREATE TRIGGER unindexed_customer_delete AFTER DELETE ON customer BEGIN INSERT INTO unindexed (customer_id) SELECT old.id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = old.id); END;
CREATE TRIGGER unindexed_contact_point_insert AFTER INSERT ON contact_point BEGIN INSERT INTO unindexed (customer_id) SELECT new.customer_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = new.customer_id); END;
CREATE TRIGGER unindexed_contact_point_update AFTER UPDATE ON contact_point BEGIN INSERT INTO unindexed (customer_id) SELECT new.customer_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = new.customer_id); INSERT INTO unindexed (customer_id) SELECT old.customer_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = old.customer_id); END;
CREATE TRIGGER unindexed_contact_point_delete AFTER DELETE ON contact_point BEGIN INSERT INTO unindexed (customer_id) SELECT old.customer_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = old.customer_id); END;
CREATE TRIGGER unindexed_former_customer_insert AFTER INSERT ON former_customer BEGIN INSERT INTO unindexed (customer_id) SELECT new.customer_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = new.customer_id); END;
CREATE TRIGGER unindexed_former_customer_update AFTER UPDATE ON former_customer BEGIN INSERT INTO unindexed (customer_id) SELECT new.customer_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = new.customer_id); INSERT INTO unindexed (customer_id) SELECT old.customer_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = old.customer_id); END;
CREATE TRIGGER unindexed_former_customer_delete AFTER DELETE ON former_customer BEGIN INSERT INTO unindexed (customer_id) SELECT old.customer_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = old.customer_id); END;
CREATE TRIGGER unindexed_person_insert AFTER INSERT ON person BEGIN INSERT INTO unindexed (customer_id) SELECT new.customer_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = new.customer_id); END;
CREATE TRIGGER unindexed_person_update AFTER UPDATE ON person BEGIN INSERT INTO unindexed (customer_id) SELECT new.customer_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = new.customer_id); INSERT INTO unindexed (customer_id) SELECT old.customer_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = old.customer_id); END;
CREATE TRIGGER unindexed_person_delete AFTER DELETE ON person BEGIN INSERT INTO unindexed (customer_id) SELECT old.customer_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = old.customer_id); END;
CREATE TRIGGER unindexed_fact_insert AFTER INSERT ON fact BEGIN INSERT INTO unindexed (customer_id) SELECT new.customer_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = new.customer_id); END;
CREATE TRIGGER unindexed_fact_update AFTER UPDATE ON fact BEGIN INSERT INTO unindexed (customer_id) SELECT new.customer_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = new.customer_id); INSERT INTO unindexed (customer_id) SELECT old.customer_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = old.customer_id); END;
CREATE TRIGGER unindexed_fact_delete AFTER DELETE ON fact BEGIN INSERT INTO unindexed (customer_id) SELECT old.customer_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = old.customer_id); END;
CREATE TRIGGER unindexed_wish_insert AFTER INSERT ON wish BEGIN INSERT INTO unindexed (customer_id) SELECT new.customer_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = new.customer_id); END;
CREATE TRIGGER unindexed_wish_update AFTER UPDATE ON wish BEGIN INSERT INTO unindexed (customer_id) SELECT new.customer_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = new.customer_id); INSERT INTO unindexed (customer_id) SELECT old.customer_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = old.customer_id); END;
CREATE TRIGGER unindexed_wish_delete AFTER DELETE ON wish BEGIN INSERT INTO unindexed (customer_id) SELECT old.customer_id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = old.customer_id); END;
CREATE TRIGGER unindexed_purchase_update AFTER UPDATE OF customer_id, private ON purchase BEGIN INSERT INTO unindexed (customer_id) SELECT customer_id FROM purchase WHERE id = new.id AND customer_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = purchase.customer_id); END;
CREATE TRIGGER unindexed_purchase_line_insert AFTER INSERT ON purchase_line WHEN new.tag IS NOT NULL BEGIN INSERT INTO unindexed (customer_id) SELECT customer_id FROM purchase WHERE id = new.purchase_id AND customer_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = purchase.customer_id); END;
CREATE TRIGGER unindexed_purchase_line_update AFTER UPDATE OF purchase_id, tag ON purchase_line BEGIN INSERT INTO unindexed (customer_id) SELECT customer_id FROM purchase WHERE id = new.purchase_id AND customer_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = purchase.customer_id); END;
CREATE TRIGGER unindexed_purchase_line_delete AFTER DELETE ON purchase_line WHEN old.tag IS NOT NULL BEGIN INSERT INTO unindexed (customer_id) SELECT customer_id FROM purchase WHERE id = old.purchase_id AND customer_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM unindexed WHERE customer_id = purchase.customer_id); END;
INSERT INTO alembic_version (version_num) VALUES ('0006');
