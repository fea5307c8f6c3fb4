PRAGMA application_id = 1129665364;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0005');
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
INSERT INTO "appointment" VALUES(1,2,'fetch the globe','2026-11-24','10:30','2026-11-21',NULL,NULL,NULL);
CREATE TABLE arrival (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    item VARCHAR(500) NOT NULL,
    arrived_on DATE NOT NULL,
    gone_on DATE,
    CONSTRAINT item_not_blank CHECK (length(item) > 0),
    CONSTRAINT arrived_on_day CHECK (arrived_on IS NULL OR (length(arrived_on) = 10 AND arrived_on LIKE '____-__-__')),
    CONSTRAINT gone_on_day CHECK (gone_on IS NULL OR (length(gone_on) = 10 AND gone_on LIKE '____-__-__'))
);
INSERT INTO "arrival" VALUES(1,'globe','2026-11-21',NULL);
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
INSERT INTO "change" VALUES(1,'2026-11-22 06:05:14.479843','init','',0,1,NULL);
INSERT INTO "change" VALUES(2,'2026-11-22 06:05:14.481702','add','Zofie Nováková is in the book: novakova (#1)',0,1,NULL);
INSERT INTO "change" VALUES(3,'2026-11-22 06:05:14.588564','add','Bill O''Brien is in the book: obrien (#2)',0,1,NULL);
INSERT INTO "change" VALUES(4,'2026-11-22 06:05:14.675151','remember','Zofie Nováková: remembered nephew Luca',0,1,NULL);
INSERT INTO "change" VALUES(5,'2026-11-22 06:05:14.780091','sold','Zofie Nováková: sold storybook for nephew Luca, €24.90, Monday 2 March 2026',0,1,NULL);
INSERT INTO "change" VALUES(6,'2026-11-22 06:05:14.823603','note','Zofie Nováková: remembered note: moved to the harbour',0,1,NULL);
INSERT INTO "change" VALUES(7,'2026-11-22 06:05:14.919333','promise','Bill O''Brien: promised ring about the atlas, by Monday 9 March 2026 (94m9)',0,1,NULL);
INSERT INTO "change" VALUES(8,'2026-11-22 06:05:15.489515','edit','Bill O''Brien: changed nickname',0,1,NULL);
INSERT INTO "change" VALUES(9,'2026-11-22 09:11:08.150316','order','Zofie Nováková: ordered star atlas, expected Tuesday 1 December 2026 (hg4h)',0,1,NULL);
INSERT INTO "change" VALUES(10,'2026-11-22 09:11:08.290653','wish','Bill O''Brien: wishes for a globe that lights up (fj9c)',0,1,NULL);
INSERT INTO "change" VALUES(11,'2026-11-22 09:11:08.400334','complaint','Zofie Nováková: complaint noted: the storybook came with a torn page, to be put right by Wednesday 25 November 2026 (jf47)',0,1,NULL);
INSERT INTO "change" VALUES(12,'2026-11-22 09:11:08.544193','praise','Bill O''Brien: praise noted: the window is lovely',0,1,NULL);
INSERT INTO "change" VALUES(13,'2026-11-22 09:11:08.709469','suggestion','Bill O''Brien: suggestion noted: open on Monday',0,1,NULL);
INSERT INTO "change" VALUES(14,'2026-11-22 09:11:08.885835','rate','Bill O''Brien: 5 stars of 5: always helpful',0,1,NULL);
INSERT INTO "change" VALUES(15,'2026-11-22 09:11:09.101631','sold','Zofie Nováková: sold atlas, €30.00, Saturday 21 November 2026',0,1,NULL);
INSERT INTO "change" VALUES(16,'2026-11-22 09:11:10.530665','referred','Bill O''Brien: sent by Zofie Nováková',0,1,NULL);
INSERT INTO "change" VALUES(17,'2026-11-22 09:11:10.651101','gift','Zofie Nováková: given bookmark, €2.50',0,1,NULL);
INSERT INTO "change" VALUES(18,'2026-11-22 09:11:10.839518','appointment','Bill O''Brien: fetch the globe, Tuesday 24 November 2026 at 10:30 (xwfc)',0,1,NULL);
INSERT INTO "change" VALUES(19,'2026-11-22 09:11:11.185833','arrived','globe is in stock since Saturday 21 November 2026; for Bill O''Brien (asked for "a globe that lights up" today)',0,1,NULL);
INSERT INTO "change" VALUES(20,'2026-11-22 09:11:13.361255','add','Jan Smith is in the book: smith (#3)',0,1,NULL);
INSERT INTO "change" VALUES(21,'2026-11-22 09:11:14.671256','duplicates','Bill O''Brien (obrien) and Jan Smith (smith) are two people; they won''t be listed again',0,1,NULL);
INSERT INTO "change" VALUES(22,'2026-11-22 09:11:28.545637','consent','Bill O''Brien: call refused, email preferred',0,1,NULL);
INSERT INTO "change" VALUES(23,'2026-11-22 09:11:29.242436','config','loyalty_stamps is now 10 (it was empty)',0,1,NULL);
INSERT INTO "change" VALUES(24,'2026-11-22 09:11:29.364990','stamp','Bill O''Brien: 2 stamps, 2 of 10',0,1,NULL);
INSERT INTO "change" VALUES(25,'2026-11-22 09:11:29.492966','add','Lady of the harbour is in the book: harbour (#4)',0,1,NULL);
INSERT INTO "change" VALUES(26,'2026-11-22 09:11:29.614814','sold','Lady of the harbour: sold sea atlas, €40.00, Saturday 21 November 2026',0,1,NULL);
INSERT INTO "change" VALUES(27,'2026-11-22 09:11:30.194350','merge','Zofie Nováková: joined with Lady of the harbour (harbour), 1 purchase; both handles work',0,1,NULL);
INSERT INTO "change" VALUES(28,'2026-11-22 09:11:30.271022','done','Bill O''Brien: done - Keep your word: ring about the atlas (told him)',0,1,NULL);
INSERT INTO "change" VALUES(29,'2026-11-22 09:11:30.332415','snooze','Zofie Nováková: put off until Monday 23 November 2026 - Put right: the storybook came with a torn page; due on Wednesday 25 November',0,1,NULL);
INSERT INTO "change" VALUES(30,'2026-11-22 09:11:30.366634','visit','Jan Smith: visit noted for Saturday 21 November 2026',0,1,NULL);
INSERT INTO "change" VALUES(31,'2026-11-22 09:11:30.516189','remember','Jan Smith: event: moves to Brno, Saturday 12 December 2026',0,1,NULL);
INSERT INTO "change" VALUES(32,'2026-11-22 12:48:23.001144','resolve','Zofie Nováková: put right: the storybook came with a torn page - a new copy; ask whether all is well on Sunday 29 November 2026',0,1,NULL);
INSERT INTO "change" VALUES(33,'2026-11-22 12:48:23.728246','complaint','Zofie Nováková: complaint noted: the atlas was late (3x6q)',0,1,NULL);
INSERT INTO "change" VALUES(34,'2026-11-22 12:48:23.834961','sold','Bill O''Brien: sold a tea, €6.50, Friday 27 November 2026',0,1,NULL);
INSERT INTO "change" VALUES(35,'2026-11-22 12:48:33.400939','done','Zofie Nováková: done - Ask whether all is well now: the storybook came with a torn page (all well now)',0,1,NULL);
INSERT INTO "change" VALUES(36,'2026-11-22 12:48:33.687914','resolve','Zofie Nováková: put right: the atlas was late - sent by courier; ask whether all is well on Monday 7 December 2026',0,1,NULL);
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
INSERT INTO "complaint" VALUES(1,1,'the storybook came with a torn page','2026-11-21','2026-11-25',NULL,NULL,NULL,NULL,NULL,'2026-11-22','a new copy','2026-11-30');
INSERT INTO "complaint" VALUES(2,1,'the atlas was late','2026-11-26',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-30','sent by courier',NULL);
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
INSERT INTO "consent" VALUES(1,2,'call','no','2026-11-21',NULL);
INSERT INTO "consent" VALUES(2,2,'email','preferred','2026-11-21',NULL);
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
INSERT INTO "contact_point" VALUES(1,1,'phone',NULL,'+420 601 222 333');
INSERT INTO "contact_point" VALUES(2,1,'email',NULL,'zofie@example.org');
INSERT INTO "contact_point" VALUES(3,2,'card',NULL,'77 12');
INSERT INTO "contact_point" VALUES(4,1,'card',NULL,'5511');
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
INSERT INTO "customer" VALUES(1,'novakova','Zofie Nováková',NULL,NULL,'2026-03-02',NULL,NULL,NULL,0,NULL,2,'2026-03-02','2026-11-21',NULL,NULL,NULL,NULL,NULL,9490);
INSERT INTO "customer" VALUES(2,'obrien','Bill O''Brien','Bill',NULL,'2026-03-02',NULL,NULL,NULL,0,NULL,1,'2026-11-27','2026-11-27',NULL,NULL,NULL,NULL,NULL,650);
INSERT INTO "customer" VALUES(3,'smith','Jan Smith',NULL,NULL,'2026-11-21',NULL,NULL,NULL,0,NULL,1,'2026-11-21','2026-11-21',NULL,NULL,NULL,NULL,NULL,0);
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
INSERT INTO "decision" VALUES(1,2,'promise:1','94m9','promise','done',NULL,'told him','2026-11-21','2026-11-22 09:11:30.271022');
INSERT INTO "decision" VALUES(2,1,'complaint:1','jf47','complaint','done',NULL,'a new copy','2026-11-22','2026-11-22 12:48:23.001144');
INSERT INTO "decision" VALUES(4,1,'complaint:1:check','kwpp','complaint','done',NULL,'all well now','2026-11-30','2026-11-22 12:48:33.400939');
INSERT INTO "decision" VALUES(5,1,'complaint:2','3x6q','complaint','done',NULL,'sent by courier','2026-11-30','2026-11-22 12:48:33.687914');
CREATE TABLE erased_mark (
	mark VARCHAR(32) NOT NULL, 
	PRIMARY KEY (mark)
)
 WITHOUT ROWID

;
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
INSERT INTO "fact" VALUES(1,1,NULL,'note','moved to the harbour','2026-03-02','told',0,0,0,NULL,NULL,NULL,NULL);
INSERT INTO "fact" VALUES(2,1,NULL,'note','also known as Lady of the harbour','2026-11-21','told',0,0,0,NULL,NULL,NULL,NULL);
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
INSERT INTO "former_customer" VALUES(4,1,'harbour','Lady of the harbour',NULL,NULL,'2026-11-21');
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
INSERT INTO "gift" VALUES(1,1,'bookmark',250,'EUR','2026-11-21');
CREATE TABLE journal (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    change_id INTEGER NOT NULL,
    undo_sql VARCHAR NOT NULL,
    FOREIGN KEY(change_id) REFERENCES change (id) ON DELETE CASCADE
);
INSERT INTO "journal" VALUES(1,1,'DELETE FROM setting WHERE key = ''closed''');
INSERT INTO "journal" VALUES(2,1,'DELETE FROM setting WHERE key = ''currency''');
INSERT INTO "journal" VALUES(3,1,'DELETE FROM setting WHERE key = ''date_order''');
INSERT INTO "journal" VALUES(4,1,'DELETE FROM setting WHERE key = ''kind_things_a_morning''');
INSERT INTO "journal" VALUES(5,1,'DELETE FROM setting WHERE key = ''language''');
INSERT INTO "journal" VALUES(6,1,'DELETE FROM setting WHERE key = ''lead_days''');
INSERT INTO "journal" VALUES(7,1,'DELETE FROM setting WHERE key = ''learned_at_purchase''');
INSERT INTO "journal" VALUES(8,1,'DELETE FROM setting WHERE key = ''learned_gap_days''');
INSERT INTO "journal" VALUES(9,1,'DELETE FROM setting WHERE key = ''learned_largest_minor''');
INSERT INTO "journal" VALUES(10,1,'DELETE FROM setting WHERE key = ''learned_significant_minor''');
INSERT INTO "journal" VALUES(11,1,'DELETE FROM setting WHERE key = ''paper''');
INSERT INTO "journal" VALUES(12,1,'DELETE FROM setting WHERE key = ''quiet_days''');
INSERT INTO "journal" VALUES(13,1,'DELETE FROM setting WHERE key = ''shop''');
INSERT INTO "journal" VALUES(14,1,'DELETE FROM setting WHERE key = ''significant_minor''');
INSERT INTO "journal" VALUES(15,2,'DELETE FROM customer WHERE id = 1');
INSERT INTO "journal" VALUES(16,2,'DELETE FROM contact_point WHERE id = 1');
INSERT INTO "journal" VALUES(17,2,'DELETE FROM contact_point WHERE id = 2');
INSERT INTO "journal" VALUES(38,2,'DELETE FROM occasion WHERE id = 1');
INSERT INTO "journal" VALUES(39,3,'DELETE FROM customer WHERE id = 2');
INSERT INTO "journal" VALUES(40,3,'DELETE FROM contact_point WHERE id = 3');
INSERT INTO "journal" VALUES(71,4,'DELETE FROM person WHERE id = 1');
INSERT INTO "journal" VALUES(72,5,'DELETE FROM purchase WHERE id = 1');
INSERT INTO "journal" VALUES(73,5,'DELETE FROM purchase_line WHERE id = 1');
INSERT INTO "journal" VALUES(74,5,'UPDATE customer SET id = 1, handle = ''novakova'', name = ''Zofie Nováková'', nickname = NULL, language = NULL, since_on = ''2026-03-02'', source = NULL, external_id = NULL, archived_on = NULL, dead = 0, died_on = NULL, visits = 0, first_visit_on = NULL, last_visit_on = NULL, usual_gap_days = NULL, usual_weekday = NULL, expected_on = NULL, overdue_on = NULL, lapsed_on = NULL, spent_minor = 0 WHERE id = 1');
INSERT INTO "journal" VALUES(75,6,'DELETE FROM fact WHERE id = 1');
INSERT INTO "journal" VALUES(76,7,'DELETE FROM promise WHERE id = 1');
INSERT INTO "journal" VALUES(77,8,'UPDATE customer SET id = 2, handle = ''obrien'', name = ''Bill O''''Brien'', nickname = ''Billy'', language = NULL, since_on = ''2026-03-02'', source = NULL, external_id = NULL, archived_on = NULL, dead = 0, died_on = NULL, visits = 0, first_visit_on = NULL, last_visit_on = NULL, usual_gap_days = NULL, usual_weekday = NULL, expected_on = NULL, overdue_on = NULL, lapsed_on = NULL, spent_minor = 0 WHERE id = 2');
INSERT INTO "journal" VALUES(80,9,'DELETE FROM special_order WHERE id = 1');
INSERT INTO "journal" VALUES(81,10,'DELETE FROM wish WHERE id = 1');
INSERT INTO "journal" VALUES(82,11,'DELETE FROM complaint WHERE id = 1');
INSERT INTO "journal" VALUES(83,12,'DELETE FROM remark WHERE id = 1');
INSERT INTO "journal" VALUES(84,13,'DELETE FROM remark WHERE id = 2');
INSERT INTO "journal" VALUES(85,14,'DELETE FROM remark WHERE id = 3');
INSERT INTO "journal" VALUES(86,15,'DELETE FROM purchase WHERE id = 2');
INSERT INTO "journal" VALUES(87,15,'DELETE FROM purchase_line WHERE id = 2');
INSERT INTO "journal" VALUES(88,15,'UPDATE customer SET id = 1, handle = ''novakova'', name = ''Zofie Nováková'', nickname = NULL, language = NULL, since_on = ''2026-03-02'', source = NULL, external_id = NULL, archived_on = NULL, dead = 0, died_on = NULL, visits = 1, first_visit_on = ''2026-03-02'', last_visit_on = ''2026-03-02'', usual_gap_days = NULL, usual_weekday = NULL, expected_on = NULL, overdue_on = NULL, lapsed_on = NULL, spent_minor = 2490 WHERE id = 1');
INSERT INTO "journal" VALUES(89,16,'DELETE FROM referral WHERE id = 1');
INSERT INTO "journal" VALUES(90,17,'DELETE FROM gift WHERE id = 1');
INSERT INTO "journal" VALUES(91,18,'DELETE FROM appointment WHERE id = 1');
INSERT INTO "journal" VALUES(92,19,'DELETE FROM arrival WHERE id = 1');
INSERT INTO "journal" VALUES(93,20,'DELETE FROM customer WHERE id = 3');
INSERT INTO "journal" VALUES(94,21,'DELETE FROM not_same WHERE customer_id = 2 AND other_id = 3');
INSERT INTO "journal" VALUES(95,22,'DELETE FROM consent WHERE id = 1');
INSERT INTO "journal" VALUES(96,22,'DELETE FROM consent WHERE id = 2');
INSERT INTO "journal" VALUES(97,23,'DELETE FROM setting WHERE key = ''loyalty_stamps''');
INSERT INTO "journal" VALUES(98,24,'DELETE FROM stamp WHERE id = 1');
INSERT INTO "journal" VALUES(99,25,'DELETE FROM customer WHERE id = 4');
INSERT INTO "journal" VALUES(100,25,'DELETE FROM contact_point WHERE id = 4');
INSERT INTO "journal" VALUES(101,26,'DELETE FROM purchase WHERE id = 3');
INSERT INTO "journal" VALUES(102,26,'DELETE FROM purchase_line WHERE id = 3');
INSERT INTO "journal" VALUES(103,26,'UPDATE customer SET id = 4, handle = ''harbour'', name = ''Lady of the harbour'', nickname = NULL, language = NULL, since_on = ''2026-11-21'', source = NULL, external_id = NULL, archived_on = NULL, dead = 0, died_on = NULL, visits = 0, first_visit_on = NULL, last_visit_on = NULL, usual_gap_days = NULL, usual_weekday = NULL, expected_on = NULL, overdue_on = NULL, lapsed_on = NULL, spent_minor = 0 WHERE id = 4');
INSERT INTO "journal" VALUES(104,27,'UPDATE contact_point SET id = 4, customer_id = 4, kind = ''card'', label = NULL, value = ''5511'' WHERE id = 4');
INSERT INTO "journal" VALUES(105,27,'UPDATE purchase SET id = 3, customer_id = 4, on_date = ''2026-11-21'', currency = ''EUR'', total_minor = 4000, receipt = NULL, for_text = NULL, person_id = NULL, occasion = NULL, surprise = 0, private = 0, source = NULL, external_id = NULL WHERE id = 3');
INSERT INTO "journal" VALUES(106,27,'DELETE FROM fact WHERE id = 2');
INSERT INTO "journal" VALUES(107,27,'UPDATE customer SET id = 1, handle = ''novakova'', name = ''Zofie Nováková'', nickname = NULL, language = NULL, since_on = ''2026-03-02'', source = NULL, external_id = NULL, archived_on = NULL, dead = 0, died_on = NULL, visits = 2, first_visit_on = ''2026-03-02'', last_visit_on = ''2026-11-21'', usual_gap_days = NULL, usual_weekday = NULL, expected_on = NULL, overdue_on = NULL, lapsed_on = NULL, spent_minor = 5490 WHERE id = 1');
INSERT INTO "journal" VALUES(108,27,'UPDATE customer SET id = 1, handle = ''novakova'', name = ''Zofie Nováková'', nickname = NULL, language = NULL, since_on = ''2026-03-02'', source = NULL, external_id = NULL, archived_on = NULL, dead = 0, died_on = NULL, visits = 2, first_visit_on = ''2026-03-02'', last_visit_on = ''2026-11-21'', usual_gap_days = NULL, usual_weekday = NULL, expected_on = NULL, overdue_on = NULL, lapsed_on = NULL, spent_minor = 5490 WHERE id = 1');
INSERT INTO "journal" VALUES(109,27,'UPDATE customer SET id = 1, handle = ''novakova'', name = ''Zofie Nováková'', nickname = NULL, language = NULL, since_on = ''2026-03-02'', source = NULL, external_id = NULL, archived_on = NULL, dead = 0, died_on = NULL, visits = 2, first_visit_on = ''2026-03-02'', last_visit_on = ''2026-11-21'', usual_gap_days = NULL, usual_weekday = NULL, expected_on = NULL, overdue_on = NULL, lapsed_on = NULL, spent_minor = 5490 WHERE id = 1');
INSERT INTO "journal" VALUES(110,27,'UPDATE customer SET id = 1, handle = ''novakova'', name = ''Zofie Nováková'', nickname = NULL, language = NULL, since_on = ''2026-03-02'', source = NULL, external_id = NULL, archived_on = NULL, dead = 0, died_on = NULL, visits = 2, first_visit_on = ''2026-03-02'', last_visit_on = ''2026-11-21'', usual_gap_days = NULL, usual_weekday = NULL, expected_on = NULL, overdue_on = NULL, lapsed_on = NULL, spent_minor = 5490 WHERE id = 1');
INSERT INTO "journal" VALUES(111,27,'UPDATE customer SET id = 1, handle = ''novakova'', name = ''Zofie Nováková'', nickname = NULL, language = NULL, since_on = ''2026-03-02'', source = NULL, external_id = NULL, archived_on = NULL, dead = 0, died_on = NULL, visits = 2, first_visit_on = ''2026-03-02'', last_visit_on = ''2026-11-21'', usual_gap_days = NULL, usual_weekday = NULL, expected_on = NULL, overdue_on = NULL, lapsed_on = NULL, spent_minor = 5490 WHERE id = 1');
INSERT INTO "journal" VALUES(112,27,'UPDATE customer SET id = 1, handle = ''novakova'', name = ''Zofie Nováková'', nickname = NULL, language = NULL, since_on = ''2026-03-02'', source = NULL, external_id = NULL, archived_on = NULL, dead = 0, died_on = NULL, visits = 2, first_visit_on = ''2026-03-02'', last_visit_on = ''2026-11-21'', usual_gap_days = NULL, usual_weekday = NULL, expected_on = NULL, overdue_on = NULL, lapsed_on = NULL, spent_minor = 5490 WHERE id = 1');
INSERT INTO "journal" VALUES(113,27,'DELETE FROM former_customer WHERE id = 4');
INSERT INTO "journal" VALUES(114,27,'INSERT INTO customer (id, handle, name, nickname, language, since_on, source, external_id, archived_on, dead, died_on, visits, first_visit_on, last_visit_on, usual_gap_days, usual_weekday, expected_on, overdue_on, lapsed_on, spent_minor) VALUES (4, ''harbour'', ''Lady of the harbour'', NULL, NULL, ''2026-11-21'', NULL, NULL, NULL, 0, NULL, 1, ''2026-11-21'', ''2026-11-21'', NULL, NULL, NULL, NULL, NULL, 4000)');
INSERT INTO "journal" VALUES(115,27,'UPDATE customer SET id = 1, handle = ''novakova'', name = ''Zofie Nováková'', nickname = NULL, language = NULL, since_on = ''2026-03-02'', source = NULL, external_id = NULL, archived_on = NULL, dead = 0, died_on = NULL, visits = 2, first_visit_on = ''2026-03-02'', last_visit_on = ''2026-11-21'', usual_gap_days = NULL, usual_weekday = NULL, expected_on = NULL, overdue_on = NULL, lapsed_on = NULL, spent_minor = 5490 WHERE id = 1');
INSERT INTO "journal" VALUES(116,28,'DELETE FROM decision WHERE id = 1');
INSERT INTO "journal" VALUES(117,28,'UPDATE promise SET id = 1, customer_id = 2, text = ''ring about the atlas'', made_on = ''2026-03-02'', due_on = ''2026-03-09'', closed_on = NULL WHERE id = 1');
INSERT INTO "journal" VALUES(118,29,'DELETE FROM decision WHERE id = 2');
INSERT INTO "journal" VALUES(119,30,'DELETE FROM visit WHERE id = 1');
INSERT INTO "journal" VALUES(120,30,'UPDATE customer SET id = 3, handle = ''smith'', name = ''Jan Smith'', nickname = NULL, language = NULL, since_on = ''2026-11-21'', source = NULL, external_id = NULL, archived_on = NULL, dead = 0, died_on = NULL, visits = 0, first_visit_on = NULL, last_visit_on = NULL, usual_gap_days = NULL, usual_weekday = NULL, expected_on = NULL, overdue_on = NULL, lapsed_on = NULL, spent_minor = 0 WHERE id = 3');
INSERT INTO "journal" VALUES(121,31,'DELETE FROM life_event WHERE id = 1');
INSERT INTO "journal" VALUES(122,32,'UPDATE complaint SET id = 1, customer_id = 1, text = ''the storybook came with a torn page'', made_on = ''2026-11-21'', fix_by = ''2026-11-25'', cause = NULL, promised = NULL, apology = NULL, cost_minor = NULL, currency = NULL, resolved_on = NULL, resolution = NULL WHERE id = 1');
INSERT INTO "journal" VALUES(123,32,'UPDATE decision SET id = 2, customer_id = 1, key = ''complaint:1'', code = ''jf47'', kind = ''complaint'', verdict = ''snoozed'', until_on = ''2026-11-23'', outcome = NULL, decided_on = ''2026-11-21'', at = ''2026-11-22 09:11:30.332415'' WHERE id = 2');
INSERT INTO "journal" VALUES(124,33,'DELETE FROM complaint WHERE id = 2');
INSERT INTO "journal" VALUES(125,34,'DELETE FROM purchase WHERE id = 4');
INSERT INTO "journal" VALUES(126,34,'DELETE FROM purchase_line WHERE id = 4');
INSERT INTO "journal" VALUES(127,34,'UPDATE customer SET id = 2, handle = ''obrien'', name = ''Bill O''''Brien'', nickname = ''Bill'', language = NULL, since_on = ''2026-03-02'', source = NULL, external_id = NULL, archived_on = NULL, dead = 0, died_on = NULL, visits = 0, first_visit_on = NULL, last_visit_on = NULL, usual_gap_days = NULL, usual_weekday = NULL, expected_on = NULL, overdue_on = NULL, lapsed_on = NULL, spent_minor = 0 WHERE id = 2');
INSERT INTO "journal" VALUES(128,35,'DELETE FROM decision WHERE id = 4');
INSERT INTO "journal" VALUES(129,36,'UPDATE complaint SET id = 2, customer_id = 1, text = ''the atlas was late'', made_on = ''2026-11-26'', fix_by = NULL, cause = NULL, promised = NULL, apology = NULL, cost_minor = NULL, currency = NULL, resolved_on = NULL, resolution = NULL WHERE id = 2');
INSERT INTO "journal" VALUES(130,36,'DELETE FROM decision WHERE id = 5');
INSERT INTO "journal" VALUES(131,35,'UPDATE complaint SET asked_on = NULL WHERE id = 1');
CREATE TABLE journal_run (
    name VARCHAR(200) NOT NULL,
    first_id INTEGER NOT NULL,
    PRIMARY KEY (name)
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
INSERT INTO "life_event" VALUES(1,3,NULL,'event','moves to Brno','2026-12-12','2026-12-12','2026-11-21','told',0,NULL);
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
INSERT INTO "not_same" VALUES(2,3,'2026-11-21');
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
INSERT INTO "occasion" VALUES(1,1,NULL,'birthday',3,3,1980,'2026-03-02','told',0,NULL);
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
INSERT INTO "person" VALUES(1,1,'nephew','Luca',NULL,0,NULL,0,'2026-03-02','told');
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
INSERT INTO "promise" VALUES(1,2,'ring about the atlas','2026-03-02','2026-03-09','2026-11-21');
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
INSERT INTO "purchase" VALUES(1,1,'2026-03-02','EUR',2490,NULL,'nephew Luca',1,NULL,0,0,NULL,NULL,NULL);
INSERT INTO "purchase" VALUES(2,1,'2026-11-21','EUR',3000,NULL,NULL,NULL,NULL,0,0,NULL,NULL,NULL);
INSERT INTO "purchase" VALUES(3,1,'2026-11-21','EUR',4000,NULL,NULL,NULL,NULL,0,0,NULL,NULL,NULL);
INSERT INTO "purchase" VALUES(4,2,'2026-11-27','EUR',650,NULL,NULL,NULL,NULL,0,0,NULL,NULL,NULL);
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
INSERT INTO "purchase_line" VALUES(1,1,'storybook',1000,2490,'children',NULL,NULL);
INSERT INTO "purchase_line" VALUES(2,2,'atlas',1000,3000,NULL,NULL,NULL);
INSERT INTO "purchase_line" VALUES(3,3,'sea atlas',1000,4000,NULL,NULL,NULL);
INSERT INTO "purchase_line" VALUES(4,4,'a tea',1000,650,NULL,NULL,NULL);
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
INSERT INTO "referral" VALUES(1,2,1,'2026-11-21','2026-11-27');
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
INSERT INTO "remark" VALUES(1,2,'praise','the window is lovely',NULL,'2026-11-21');
INSERT INTO "remark" VALUES(2,2,'suggestion','open on Monday',NULL,'2026-11-21');
INSERT INTO "remark" VALUES(3,2,'rating','always helpful',5,'2026-11-21');
CREATE TABLE search_word (
    kind VARCHAR NOT NULL,
    word VARCHAR(500) NOT NULL,
    customer_id INTEGER NOT NULL,
    PRIMARY KEY (kind, word, customer_id),
    CONSTRAINT kind_known CHECK (kind IN ('name', 'nickname', 'handle', 'email', 'phone', 'card', 'person', 'note', 'wish', 'tag'))
)
 WITHOUT ROWID;
INSERT INTO "search_word" VALUES('card','5511',1);
INSERT INTO "search_word" VALUES('email','zofie@example.org',1);
INSERT INTO "search_word" VALUES('handle','harbour',1);
INSERT INTO "search_word" VALUES('handle','novakova',1);
INSERT INTO "search_word" VALUES('name','novakova',1);
INSERT INTO "search_word" VALUES('name','zofie',1);
INSERT INTO "search_word" VALUES('nickname','harbour',1);
INSERT INTO "search_word" VALUES('nickname','lady',1);
INSERT INTO "search_word" VALUES('nickname','of',1);
INSERT INTO "search_word" VALUES('nickname','the',1);
INSERT INTO "search_word" VALUES('note','also',1);
INSERT INTO "search_word" VALUES('note','as',1);
INSERT INTO "search_word" VALUES('note','harbour',1);
INSERT INTO "search_word" VALUES('note','known',1);
INSERT INTO "search_word" VALUES('note','lady',1);
INSERT INTO "search_word" VALUES('note','moved',1);
INSERT INTO "search_word" VALUES('note','of',1);
INSERT INTO "search_word" VALUES('note','the',1);
INSERT INTO "search_word" VALUES('note','to',1);
INSERT INTO "search_word" VALUES('person','luca',1);
INSERT INTO "search_word" VALUES('phone','01222333',1);
INSERT INTO "search_word" VALUES('phone','060122233',1);
INSERT INTO "search_word" VALUES('phone','1222333',1);
INSERT INTO "search_word" VALUES('phone','206012223',1);
INSERT INTO "search_word" VALUES('phone','222333',1);
INSERT INTO "search_word" VALUES('phone','22333',1);
INSERT INTO "search_word" VALUES('phone','2333',1);
INSERT INTO "search_word" VALUES('phone','333',1);
INSERT INTO "search_word" VALUES('phone','420601222',1);
INSERT INTO "search_word" VALUES('phone','601222333',1);
INSERT INTO "search_word" VALUES('tag','children',1);
INSERT INTO "search_word" VALUES('card','7712',2);
INSERT INTO "search_word" VALUES('handle','obrien',2);
INSERT INTO "search_word" VALUES('name','bill',2);
INSERT INTO "search_word" VALUES('name','brien',2);
INSERT INTO "search_word" VALUES('name','o',2);
INSERT INTO "search_word" VALUES('name','obrien',2);
INSERT INTO "search_word" VALUES('nickname','bill',2);
INSERT INTO "search_word" VALUES('wish','a',2);
INSERT INTO "search_word" VALUES('wish','globe',2);
INSERT INTO "search_word" VALUES('wish','lights',2);
INSERT INTO "search_word" VALUES('wish','that',2);
INSERT INTO "search_word" VALUES('wish','up',2);
INSERT INTO "search_word" VALUES('handle','smith',3);
INSERT INTO "search_word" VALUES('name','jan',3);
INSERT INTO "search_word" VALUES('name','smith',3);
CREATE TABLE setting (
    "key" VARCHAR(60) NOT NULL,
    value VARCHAR(2000) NOT NULL,
    PRIMARY KEY ("key")
);
INSERT INTO "setting" VALUES('closed','');
INSERT INTO "setting" VALUES('currency','EUR');
INSERT INTO "setting" VALUES('date_order','day-first');
INSERT INTO "setting" VALUES('kind_things_a_morning','12');
INSERT INTO "setting" VALUES('language','en');
INSERT INTO "setting" VALUES('lead_days','7');
INSERT INTO "setting" VALUES('learned_at_purchase','0');
INSERT INTO "setting" VALUES('learned_gap_days','');
INSERT INTO "setting" VALUES('learned_largest_minor','');
INSERT INTO "setting" VALUES('learned_significant_minor','');
INSERT INTO "setting" VALUES('paper','a4');
INSERT INTO "setting" VALUES('quiet_days','14');
INSERT INTO "setting" VALUES('shop','');
INSERT INTO "setting" VALUES('significant_minor','');
INSERT INTO "setting" VALUES('loyalty_stamps','10');
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
INSERT INTO "special_order" VALUES(1,1,'star atlas','2026-11-21','2026-12-01',NULL,NULL,NULL,NULL,0);
CREATE TABLE spelling (
    spelling VARCHAR(200) NOT NULL,
    word VARCHAR(200) NOT NULL,
    PRIMARY KEY (spelling, word)
)
 WITHOUT ROWID;
INSERT INTO "spelling" VALUES('ady','lady');
INSERT INTO "spelling" VALUES('an','jan');
INSERT INTO "spelling" VALUES('arbour','harbour');
INSERT INTO "spelling" VALUES('bien','brien');
INSERT INTO "spelling" VALUES('bil','bill');
INSERT INTO "spelling" VALUES('bill','bill');
INSERT INTO "spelling" VALUES('bll','bill');
INSERT INTO "spelling" VALUES('bren','brien');
INSERT INTO "spelling" VALUES('brie','brien');
INSERT INTO "spelling" VALUES('brien','brien');
INSERT INTO "spelling" VALUES('brien','obrien');
INSERT INTO "spelling" VALUES('brin','brien');
INSERT INTO "spelling" VALUES('f','of');
INSERT INTO "spelling" VALUES('habour','harbour');
INSERT INTO "spelling" VALUES('harbor','harbour');
INSERT INTO "spelling" VALUES('harbou','harbour');
INSERT INTO "spelling" VALUES('harbour','harbour');
INSERT INTO "spelling" VALUES('harbur','harbour');
INSERT INTO "spelling" VALUES('harour','harbour');
INSERT INTO "spelling" VALUES('he','the');
INSERT INTO "spelling" VALUES('hrbour','harbour');
INSERT INTO "spelling" VALUES('ill','bill');
INSERT INTO "spelling" VALUES('ja','jan');
INSERT INTO "spelling" VALUES('jan','jan');
INSERT INTO "spelling" VALUES('jn','jan');
INSERT INTO "spelling" VALUES('lad','lady');
INSERT INTO "spelling" VALUES('lady','lady');
INSERT INTO "spelling" VALUES('lay','lady');
INSERT INTO "spelling" VALUES('ldy','lady');
INSERT INTO "spelling" VALUES('mith','smith');
INSERT INTO "spelling" VALUES('noakova','novakova');
INSERT INTO "spelling" VALUES('novakoa','novakova');
INSERT INTO "spelling" VALUES('novakov','novakova');
INSERT INTO "spelling" VALUES('novakova','novakova');
INSERT INTO "spelling" VALUES('novakva','novakova');
INSERT INTO "spelling" VALUES('novaova','novakova');
INSERT INTO "spelling" VALUES('novkova','novakova');
INSERT INTO "spelling" VALUES('nvakova','novakova');
INSERT INTO "spelling" VALUES('o','o');
INSERT INTO "spelling" VALUES('o','of');
INSERT INTO "spelling" VALUES('obien','obrien');
INSERT INTO "spelling" VALUES('obren','obrien');
INSERT INTO "spelling" VALUES('obrie','obrien');
INSERT INTO "spelling" VALUES('obrien','obrien');
INSERT INTO "spelling" VALUES('obrin','obrien');
INSERT INTO "spelling" VALUES('of','of');
INSERT INTO "spelling" VALUES('ofie','zofie');
INSERT INTO "spelling" VALUES('orien','obrien');
INSERT INTO "spelling" VALUES('ovakova','novakova');
INSERT INTO "spelling" VALUES('rien','brien');
INSERT INTO "spelling" VALUES('sith','smith');
INSERT INTO "spelling" VALUES('smih','smith');
INSERT INTO "spelling" VALUES('smit','smith');
INSERT INTO "spelling" VALUES('smith','smith');
INSERT INTO "spelling" VALUES('smth','smith');
INSERT INTO "spelling" VALUES('te','the');
INSERT INTO "spelling" VALUES('th','the');
INSERT INTO "spelling" VALUES('the','the');
INSERT INTO "spelling" VALUES('zfie','zofie');
INSERT INTO "spelling" VALUES('zofe','zofie');
INSERT INTO "spelling" VALUES('zofi','zofie');
INSERT INTO "spelling" VALUES('zofie','zofie');
INSERT INTO "spelling" VALUES('zoie','zofie');
INSERT INTO "spelling" VALUES('~a','o');
INSERT INTO "spelling" VALUES('~apran','obrien');
INSERT INTO "spelling" VALUES('~av','of');
INSERT INTO "spelling" VALUES('~harpar','harbour');
INSERT INTO "spelling" VALUES('~jan','jan');
INSERT INTO "spelling" VALUES('~lat','lady');
INSERT INTO "spelling" VALUES('~navakav','novakova');
INSERT INTO "spelling" VALUES('~pal','bill');
INSERT INTO "spelling" VALUES('~pran','brien');
INSERT INTO "spelling" VALUES('~sav','zofie');
INSERT INTO "spelling" VALUES('~smat','smith');
INSERT INTO "spelling" VALUES('~t','the');
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
INSERT INTO "stamp" VALUES(1,2,'stamp',2,'2026-11-21');
CREATE TABLE unindexed (
    customer_id INTEGER NOT NULL,
    PRIMARY KEY (customer_id)
);
CREATE TABLE visit (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    on_date DATE NOT NULL,
    UNIQUE (customer_id, on_date),
    CONSTRAINT on_date_day CHECK (on_date IS NULL OR (length(on_date) = 10 AND on_date LIKE '____-__-__')),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
INSERT INTO "visit" VALUES(1,3,'2026-11-21');
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
INSERT INTO "wish" VALUES(1,2,NULL,'a globe that lights up','2026-11-21',NULL,0);
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
CREATE INDEX ix_customer_tag_tag ON customer_tag (tag, customer_id);
CREATE INDEX ix_quiet_customer ON quiet (customer_id);
CREATE INDEX ix_quiet_person ON quiet (person_id) WHERE person_id IS NOT NULL;
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
CREATE TRIGGER journal_complaint_update AFTER UPDATE ON complaint BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE complaint SET id = %Q, customer_id = %Q, text = %Q, made_on = %Q, fix_by = %Q, cause = %Q, promised = %Q, apology = %Q, cost_minor = %Q, currency = %Q, resolved_on = %Q, resolution = %Q, asked_on = %Q WHERE id = %Q', old.id, old.customer_id, old.text, old.made_on, old.fix_by, old.cause, old.promised, old.apology, old.cost_minor, old.currency, old.resolved_on, old.resolution, old.asked_on, new.id)); END;
CREATE TRIGGER journal_complaint_delete AFTER DELETE ON complaint BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO complaint (id, customer_id, text, made_on, fix_by, cause, promised, apology, cost_minor, currency, resolved_on, resolution, asked_on) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.text, old.made_on, old.fix_by, old.cause, old.promised, old.apology, old.cost_minor, old.currency, old.resolved_on, old.resolution, old.asked_on)); END;
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
CREATE TRIGGER journal_promise_update AFTER UPDATE ON promise BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE promise SET id = %Q, customer_id = %Q, text = %Q, made_on = %Q, due_on = %Q, closed_on = %Q WHERE id = %Q', old.id, old.customer_id, old.text, old.made_on, old.due_on, old.closed_on, new.id)); END;
CREATE TRIGGER journal_promise_delete AFTER DELETE ON promise BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO promise (id, customer_id, text, made_on, due_on, closed_on) VALUES (%Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.text, old.made_on, old.due_on, old.closed_on)); END;
CREATE TRIGGER journal_referral_insert AFTER INSERT ON referral WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'referral' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM referral WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_referral_update AFTER UPDATE ON referral BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE referral SET id = %Q, customer_id = %Q, by_id = %Q, said_on = %Q, first_bought_on = %Q WHERE id = %Q', old.id, old.customer_id, old.by_id, old.said_on, old.first_bought_on, new.id)); END;
CREATE TRIGGER journal_referral_delete AFTER DELETE ON referral BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO referral (id, customer_id, by_id, said_on, first_bought_on) VALUES (%Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.by_id, old.said_on, old.first_bought_on)); END;
CREATE TRIGGER journal_remark_insert AFTER INSERT ON remark WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'remark' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM remark WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_remark_update AFTER UPDATE ON remark BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE remark SET id = %Q, customer_id = %Q, kind = %Q, text = %Q, stars = %Q, said_on = %Q WHERE id = %Q', old.id, old.customer_id, old.kind, old.text, old.stars, old.said_on, new.id)); END;
CREATE TRIGGER journal_remark_delete AFTER DELETE ON remark BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO remark (id, customer_id, kind, text, stars, said_on) VALUES (%Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.kind, old.text, old.stars, old.said_on)); END;
CREATE TRIGGER journal_special_order_insert AFTER INSERT ON special_order WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'special_order' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM special_order WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_special_order_update AFTER UPDATE ON special_order BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE special_order SET id = %Q, customer_id = %Q, item = %Q, ordered_on = %Q, expected_on = %Q, arrived_on = %Q, told_on = %Q, collected_on = %Q, cancelled_on = %Q, private = %Q WHERE id = %Q', old.id, old.customer_id, old.item, old.ordered_on, old.expected_on, old.arrived_on, old.told_on, old.collected_on, old.cancelled_on, old.private, new.id)); END;
CREATE TRIGGER journal_special_order_delete AFTER DELETE ON special_order BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO special_order (id, customer_id, item, ordered_on, expected_on, arrived_on, told_on, collected_on, cancelled_on, private) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.item, old.ordered_on, old.expected_on, old.arrived_on, old.told_on, old.collected_on, old.cancelled_on, old.private)); END;
CREATE TRIGGER journal_stamp_insert AFTER INSERT ON stamp WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'stamp' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM stamp WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_stamp_update AFTER UPDATE ON stamp BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE stamp SET id = %Q, customer_id = %Q, kind = %Q, number = %Q, on_date = %Q WHERE id = %Q', old.id, old.customer_id, old.kind, old.number, old.on_date, new.id)); END;
CREATE TRIGGER journal_stamp_delete AFTER DELETE ON stamp BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO stamp (id, customer_id, kind, number, on_date) VALUES (%Q, %Q, %Q, %Q, %Q)', old.id, old.customer_id, old.kind, old.number, old.on_date)); END;
CREATE TRIGGER journal_visit_insert AFTER INSERT ON visit WHEN NOT EXISTS (SELECT 1 FROM journal_run WHERE name = 'visit' AND new.id >= first_id) BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('DELETE FROM visit WHERE id = %Q', new.id)); END;
CREATE TRIGGER journal_visit_update AFTER UPDATE ON visit BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('UPDATE visit SET id = %Q, customer_id = %Q, on_date = %Q WHERE id = %Q', old.id, old.customer_id, old.on_date, new.id)); END;
CREATE TRIGGER journal_visit_delete AFTER DELETE ON visit BEGIN INSERT INTO journal (change_id, undo_sql) VALUES ((SELECT id FROM change WHERE finished = 0), printf('INSERT INTO visit (id, customer_id, on_date) VALUES (%Q, %Q, %Q)', old.id, old.customer_id, old.on_date)); END;
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('appointment',1);
INSERT INTO "sqlite_sequence" VALUES('arrival',1);
INSERT INTO "sqlite_sequence" VALUES('change',36);
INSERT INTO "sqlite_sequence" VALUES('complaint',2);
INSERT INTO "sqlite_sequence" VALUES('consent',2);
INSERT INTO "sqlite_sequence" VALUES('contact_point',4);
INSERT INTO "sqlite_sequence" VALUES('customer',4);
INSERT INTO "sqlite_sequence" VALUES('decision',5);
INSERT INTO "sqlite_sequence" VALUES('fact',2);
INSERT INTO "sqlite_sequence" VALUES('gift',1);
INSERT INTO "sqlite_sequence" VALUES('journal',131);
INSERT INTO "sqlite_sequence" VALUES('life_event',1);
INSERT INTO "sqlite_sequence" VALUES('occasion',1);
INSERT INTO "sqlite_sequence" VALUES('person',1);
INSERT INTO "sqlite_sequence" VALUES('promise',1);
INSERT INTO "sqlite_sequence" VALUES('purchase',4);
INSERT INTO "sqlite_sequence" VALUES('purchase_line',4);
INSERT INTO "sqlite_sequence" VALUES('referral',1);
INSERT INTO "sqlite_sequence" VALUES('remark',3);
INSERT INTO "sqlite_sequence" VALUES('special_order',1);
INSERT INTO "sqlite_sequence" VALUES('stamp',1);
INSERT INTO "sqlite_sequence" VALUES('visit',1);
INSERT INTO "sqlite_sequence" VALUES('wish',1);
COMMIT;
