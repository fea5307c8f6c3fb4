"""What is known of each command before it is loaded: read by the short road, --help and completion.

Made by docs/generate.py from `scenes.py` and the functions it names; `command.py` says what each thing is.
"""

# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from custmem.cli.command import Argument, Command, Option

COMMANDS = (
    Command("greet", "greeting.greet", "At the counter", "what to say to the customer who just walked in", "custmem greet rossi", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True, many=True),
    ), (
        Option(("--why",), "", "the reasons: what is said, what is left out"),
    )),
    Command("find", "customers.find", "At the counter", "customers by part of a name, phone, e-mail or card", "custmem find ann", (
        Argument("text", "TEXT", "any part of what you know", required=True, many=True),
    ), (
    )),
    Command("show", "customers.show", "At the counter", "all that is known of a customer", "custmem show rossi", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True, many=True),
    ), (
        Option(("--private",), "", "private things too"),
    )),
    Command("add", "customers.add", "At the counter", "take in a new customer", "custmem add \"Lucia Bianchi\" --address-as \"Mrs Bianchi\" --phone \"055 123 456\"", (
        Argument("name", "NAME", "the whole name", required=True, many=True),
    ), (
        Option(("--address-as",), "TEXT", "how to address them: Mrs Bianchi"),
        Option(("--pronounce",), "TEXT", "how to say the name: BYAHN-kee"),
        Option(("--nickname",), "TEXT", "another name they go by"),
        Option(("--looks",), "TEXT", "how to recognise them; never on the counter's screen"),
        Option(("--phone",), "PHONE", "may be given again"),
        Option(("--email",), "EMAIL", "may be given again"),
        Option(("--card",), "NUMBER", "the number of their card"),
        Option(("--address",), "TEXT", "street and town"),
        Option(("--birthday",), "DATE", "3mar, or with the year: 3mar1961"),
        Option(("--language",), "LANGUAGE", "what they like to be spoken to in: it, sv"),
        Option(("--since",), "DATE", "customer since this day"),
        Option(("--new",), "", "a new customer, although somebody alike is in the book"),
    )),
    Command("remember", "facts.remember", "At the counter", "what they like, need, or told of their life", "custmem remember bianchi nephew Luca --birthday 3mar", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True),
        Argument("kind", "KIND", "likes, dislikes, usual, size, needs, allergy, event … or a relation", required=True),
        Argument("text", "TEXT", "what, or the person's name, or the date", many=True),
    ), (
        Option(("--on",), "DATE", "the day: 2026-06-12, 12.6., fri, -2d"),
        Option(("--until",), "DATE", "the last day it holds"),
        Option(("--about",), "PERSON", "the person it is about: nephew, Luca"),
        Option(("--birthday",), "DATE", "the person's birthday"),
        Option(("--private",), "", "never said or printed; only in show --private"),
        Option(("--guess",), "", "not certain: it will be asked, not said"),
        Option(("--once",), "", "seen once: it will be asked, not said"),
        Option(("--died",), "[DATE]", "the person has died; a day if known"),
        Option(("--mood",), "MOOD", "glad, sad, plain or secret"),
        Option(("--editor", "-e",), "", "write it in your editor; or type - and pipe it in"),
    )),
    Command("sold", "sales.sold", "At the counter", "what they bought, for whom, for which occasion", "custmem sold bianchi red roses 25 for husband", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True),
        Argument("items", "ITEM [PRICE]…", "ITEM [PRICE] [ITEM [PRICE]] …", required=True, many=True),
    ), (
        Option(("--for",), "PERSON", "whom it is for: nephew Luca"),
        Option(("--occasion",), "OCCASION", "what for: birthday, christmas"),
        Option(("--surprise",), "", "not to be spoken of before its day"),
        Option(("--private",), "", "never said or printed; only in show --private"),
        Option(("--on",), "DATE", "the day: 2026-06-12, 12.6., fri, -2d"),
        Option(("--tag",), "TAG", "what sort of thing: book, tea"),
        Option(("--qty",), "NUMBER", "how many, or how much: 2, 0.250; the price is for one"),
        Option(("--receipt",), "NUMBER", "the receipt's number"),
        Option(("--back",), "", "they brought it back"),
        Option(("--mood",), "MOOD", "glad, sad, plain or secret"),
    )),
    Command("visit", "sales.visit", "At the counter", "they came in", "custmem visit rossi", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True, many=True),
    ), (
        Option(("--on",), "DATE", "the day: 2026-06-12, 12.6., fri, -2d"),
    )),
    Command("asked", "greeting.asked", "At the counter", "a talking point was used; keep the answer", "custmem asked bianchi CODE \"he loved it\"", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True),
        Argument("code", "CODE", "the code beside the talking point"),
        Argument("answer", "[ANSWER]", "what they said", many=True),
    ), (
        Option(("--editor", "-e",), "", "write it in your editor; or type - and pipe it in"),
    )),
    Command("note", "facts.note", "At the counter", "a free note, kept and never said", "custmem note rossi moved house", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True),
        Argument("text", "TEXT", "the note", many=True),
    ), (
        Option(("--private",), "", "never said or printed; only in show --private"),
        Option(("--mood",), "MOOD", "glad, sad, plain or secret"),
        Option(("--editor", "-e",), "", "write it in your editor; or type - and pipe it in"),
    )),
    Command("quiet", "consents.quiet", "At the counter", "nothing cheerful for a while; what is owed stays", "custmem quiet rossi --until +6w", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True),
        Argument("person", "PERSON", "only about one person: husband, Tom", many=True),
    ), (
        Option(("--until",), "DATE", "the last quiet day"),
        Option(("--over",), "", "it is over: all is said as before"),
    )),
    Command("jot", "batch.jot", "At the counter", "one sentence as it comes, names found in it", "custmem jot \"Rossi bought a storybook 14.90 for nephew Luca; likes crime\"", (
        Argument("text", "TEXT", "a sentence with a name in it; - reads one a line", required=True, many=True),
    ), (
    )),
    Command("counter", "counter.counter", "At the counter", "the window that stays open at the counter", "custmem counter", (
    ), (
    )),
    Command("agenda", "agenda.agenda", "Each morning", "what today asks for, and who is likely to come", "custmem agenda", (
    ), (
        Option(("--all",), "", "also what can wait for another morning"),
        Option(("--days",), "N", "also what falls due in the days after"),
        Option(("--for",), "WHO", "one customer's alone"),
        Option(("--kind",), "KIND", "promise, occasion … alone; may be given again"),
        Option(("--if-any",), "", "print nothing when nothing is due"),
    )),
    Command("done", "followups.done", "Each morning", "a follow-up is done", "custmem done CODE \"she is delighted\"", (
        Argument("code", "CODE", "the code beside the follow-up; several at once, too"),
        Argument("outcome", "[OUTCOME]", "what came of it", many=True),
    ), (
        Option(("--who",), "WHO", "whose, should two things share a code"),
        Option(("--editor", "-e",), "", "write it in your editor; or type - and pipe it in"),
    )),
    Command("snooze", "followups.snooze", "Each morning", "put a follow-up off", "custmem snooze CODE fri", (
        Argument("code", "CODE", "the code beside the follow-up", required=True),
        Argument("day", "DATE", "until when: fri, +3d, 12.6.", required=True, many=True),
    ), (
        Option(("--who",), "WHO", "whose, should two things share a code"),
    )),
    Command("skip", "followups.skip", "Each morning", "a follow-up is not wanted", "custmem skip CODE \"she told me herself\"", (
        Argument("code", "CODE", "the code beside the follow-up; several at once, too"),
        Argument("why", "[WHY]", "why not", many=True),
    ), (
        Option(("--who",), "WHO", "whose, should two things share a code"),
        Option(("--editor", "-e",), "", "write it in your editor; or type - and pipe it in"),
    )),
    Command("tried", "contacts.tried", "Each morning", "nobody answered: it comes back tomorrow", "custmem tried CODE", (
        Argument("code", "CODE", "the code beside the follow-up; several at once, too", many=True),
    ), (
        Option(("--who",), "WHO", "whose, should two things share a code"),
    )),
    Command("contacted", "contacts.contacted", "Each morning", "you reached out to them", "custmem contacted rossi \"said the lamp is fine\" --by met", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True),
        Argument("text", "[TEXT]", "what was said", many=True),
    ), (
        Option(("--by",), "call|message|email|letter|met", "how"),
        Option(("--editor", "-e",), "", "write it in your editor; or type - and pipe it in"),
    )),
    Command("print", "printing.print_", "Each morning", "the morning's page on paper, cards, labels", "custmem print --paper 42", (
        Argument("what", "[WHAT]", "card WHO, loyalty-cards N, evening, labels QUERY, till; without it, the morning's page", many=True),
    ), (
        Option(("--paper",), "a4|48|42|32", "A4, or the columns of a receipt roll"),
        Option(("--pdf",), "PATH", "as PDF, into this file"),
        Option(("--html",), "PATH", "as a page for the browser"),
        Option(("--escpos",), "", "as the bytes a receipt printer takes"),
        Option(("--to",), "WHERE", "a printer of CUPS, a device, or a file"),
        Option(("--printer",), "PROFILE", "the receipt printer: TM-T88V, POS-5890 …"),
        Option(("--discreet",), "", "first names alone, nothing of anybody's life"),
        Option(("--if-any",), "", "print nothing when nothing is due"),
        Option(("--if-open",), "", "print nothing on closed days"),
        Option(("--pages",), "", "on as many pages as it takes"),
        Option(("--test-page",), "", "what the printer can do"),
        Option(("--stamped",), "N", "loyalty cards: so many boxes stamped already"),
        Option(("--grid",), "GRID", "a sheet of labels: L7160, or 2x5 for columns and rows"),
    )),
    Command("schedule", "schedule.schedule", "Each morning", "the morning's page printed by itself", "custmem schedule --at 07:30 --to OFFICE --dry-run", (
        Argument("off", "[off]", "off: no more"),
    ), (
        Option(("--at",), "TIME", "at what time: 07:30"),
        Option(("--to",), "WHERE", "a printer of CUPS, a device, or a file"),
        Option(("--paper",), "a4|48|42|32", "A4, or the columns of a receipt roll"),
        Option(("--escpos",), "", "as the bytes a receipt printer takes"),
        Option(("--discreet",), "", "first names alone, nothing of anybody's life"),
        Option(("--by",), "systemd|cron", "what starts it; else what there is"),
        Option(("--dry-run", "-n",), "", "show it, write nothing"),
    )),
    Command("promise", "promises.promise", "Keeping your word", "what you said you would do, by when", "custmem promise rossi \"hold 200 g Sencha\" --by \"fri 15:00\"", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True),
        Argument("text", "TEXT", "what was promised", many=True),
    ), (
        Option(("--by",), "DATE", "until when: fri, 12.6., +3d, fri 15:00"),
        Option(("--every",), "SPAN", "how long after it was done it comes back: 3m, 2w"),
        Option(("--editor", "-e",), "", "write it in your editor; or type - and pipe it in"),
    )),
    Command("complaint", "complaints.complaint", "Keeping your word", "what went wrong; listed until it is put right", "custmem complaint rossi \"the soup was cold\" --cause kitchen", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name"),
        Argument("text", "TEXT", "what went wrong", many=True),
    ), (
        Option(("--fix-by",), "DATE", "until when it is put right: fri, +3d"),
        Option(("--cause",), "TEXT", "why it went wrong, in a word or two: late delivery"),
        Option(("--promised",), "TEXT", "what was promised on the spot"),
        Option(("--causes",), "", "instead: why customers complain, the most frequent first"),
        Option(("--editor", "-e",), "", "write it in your editor; or type - and pipe it in"),
    )),
    Command("resolve", "complaints.resolve", "Keeping your word", "how a complaint was put right", "custmem resolve CODE \"a fresh bowl, and the wine\" --cost 8.50", (
        Argument("code", "CODE", "the code beside the complaint", required=True),
        Argument("text", "TEXT", "how it was put right", many=True),
    ), (
        Option(("--cause",), "TEXT", "why it went wrong, in a word or two: late delivery"),
        Option(("--apology",), "TEXT", "how you said sorry"),
        Option(("--cost",), "MONEY", "what it cost the shop"),
        Option(("--promised",), "TEXT", "what was promised"),
        Option(("--prevent",), "TEXT", "what keeps it from happening again"),
        Option(("--who",), "WHO", "whose, should two things share a code"),
        Option(("--editor", "-e",), "", "write it in your editor; or type - and pipe it in"),
    )),
    Command("praise", "feedback.praise", "Keeping your word", "what they praised; thank them once", "custmem praise rossi \"the best bread in town\"", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True),
        Argument("text", "TEXT", "what they praised", many=True),
    ), (
        Option(("--editor", "-e",), "", "write it in your editor; or type - and pipe it in"),
    )),
    Command("suggestion", "feedback.suggestion", "Keeping your word", "what they suggested; say it was heard", "custmem suggestion rossi \"open at seven\"", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True),
        Argument("text", "TEXT", "what they suggested", many=True),
    ), (
        Option(("--editor", "-e",), "", "write it in your editor; or type - and pipe it in"),
    )),
    Command("rate", "feedback.rate", "Keeping your word", "how they rate the shop, one to five stars", "custmem rate rossi 5 \"always a smile\"", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True),
        Argument("stars", "STARS", "1 to 5", required=True),
        Argument("text", "[TEXT]", "in their words", many=True),
    ), (
        Option(("--editor", "-e",), "", "write it in your editor; or type - and pipe it in"),
    )),
    Command("referred", "feedback.referred", "Keeping your word", "who sent them; both are thanked", "custmem referred rossi --by bianchi", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True),
    ), (
        Option(("--by",), "WHO", "the customer who sent them", required=True),
    )),
    Command("gift", "gifts.gift", "Keeping your word", "what the shop gave them, or what would please", "custmem gift rossi", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True),
        Argument("item", "[ITEM [COST]]", "what was given, and its cost; without it, what would please", many=True),
    ), (
    )),
    Command("letter", "letters.letter", "Keeping your word", "a letter or a card, drafted from what you know", "custmem letter bianchi birthday --about \"the flowers\"", (
        Argument("who", "[WHO]", "whom it goes to; with --all the kind stands here"),
        Argument("kind", "[KIND]", "thank-you, birthday, anniversary, congratulation, order, apology, check-back, miss-you, referral, season, invitation, sympathy"),
    ), (
        Option(("--about",), "TEXT", "what it is about, in your words"),
        Option(("--sent",), "", "note that it is in the post"),
        Option(("--pdf",), "PATH", "as PDF, into this file"),
        Option(("--card",), "", "the PDF as a card to write by hand beside"),
        Option(("--by",), "letter|email|message", "by which way it goes"),
        Option(("--all",), "QUERY", "to everybody who fits, into one file"),
        Option(("--editor", "-e",), "", "write it in your editor; or type - and pipe it in"),
    )),
    Command("order", "orders.order", "Keeping your word", "something fetched for them", "custmem order rossi \"Atlas of the Stars\" --expected fri", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True),
        Argument("item", "ITEM", "what is fetched for them", many=True),
    ), (
        Option(("--expected",), "DATE", "the day it should be here: fri, 12.6., +2w"),
        Option(("--private",), "", "never say what it is; it is owed all the same"),
    )),
    Command("arrived", "orders.arrived", "Keeping your word", "an order is here, or something came into stock", "custmem arrived \"The Moonstone, a crime novel\"", (
        Argument("item", "CODE|ITEM", "an order's code or its item; else what came in", required=True, many=True),
    ), (
        Option(("--on",), "DATE", "the day it came, if not today"),
        Option(("--gone",), "", "it is in stock no more"),
    )),
    Command("collected", "orders.collected", "Keeping your word", "an order was handed over", "custmem collected CODE", (
        Argument("code", "CODE", "the order's code, or its item", required=True, many=True),
    ), (
        Option(("--on",), "DATE", "the day they took it, if not today"),
    )),
    Command("wish", "wishes.wish", "Keeping your word", "what they asked for and you did not have", "custmem wish rossi \"an atlas of the stars\"", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True),
        Argument("text", "TEXT", "what they would like", many=True),
    ), (
        Option(("--about",), "PERSON", "for whom in their life: nephew, Luca"),
        Option(("--private",), "", "never say it"),
        Option(("--editor", "-e",), "", "write it in your editor; or type - and pipe it in"),
    )),
    Command("appointment", "promises.appointment", "Keeping your word", "a day agreed with a customer", "custmem appointment rossi \"fitting\" --on fri --at 14:30", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True),
        Argument("text", "TEXT", "what for", many=True),
    ), (
        Option(("--on",), "DATE", "the day: fri, 12.6., +3d"),
        Option(("--at",), "TIME", "14:30, 2pm"),
        Option(("--editor", "-e",), "", "write it in your editor; or type - and pipe it in"),
    )),
    Command("consent", "consents.consent", "Keeping your word", "how they want to be reached, or not", "custmem consent rossi --prefer email --refuse call", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True),
    ), (
        Option(("--allow",), "CHANNEL", "call, message, email, letter or any"),
        Option(("--refuse",), "CHANNEL", "any: do not contact"),
        Option(("--prefer",), "CHANNEL", "rather so than otherwise"),
        Option(("--purpose",), "TEXT", "what for: \"fittings only, no offers\"; none takes it back"),
    )),
    Command("stamp", "loyalty.stamp", "Loyalty", "put stamps on a customer's card, or take them back", "custmem stamp rossi 2", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True),
        Argument("number", "[N]", "how many; without it, one; -1 takes one back"),
    ), (
        Option(("--paper",), "", "these were on a paper card: it is taken over"),
    )),
    Command("redeem", "loyalty.redeem", "Loyalty", "a full card is turned into its reward", "custmem redeem rossi", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True, many=True),
    ), (
    )),
    Command("voucher", "loyalty.voucher", "Loyalty", "a voucher for a customer, or what they pay by it", "custmem voucher rossi 20 --until 31dec", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True),
        Argument("amount", "AMOUNT", "what it is for; -12.50 is paid by it", required=True),
    ), (
        Option(("--until",), "DATE", "the last day it is good; none: for ever"),
        Option(("--why",), "TEXT", "what it was given for"),
    )),
    Command("loyalty", "loyalty.loyalty", "Loyalty", "the programme, or what a customer has of it", "custmem loyalty", (
        Argument("who", "[WHO]", "a customer's statement; without it, who is near", many=True),
    ), (
        Option(("--limit",), "N", "at most so many"),
    )),
    Command("list", "customers.list_", "Knowing the shop", "the customers in the book, or those of a kind", "custmem list --sort last --limit 20", (
        Argument("query", "[QUERY]", "words of a name, or field:value; without it, everybody", many=True),
    ), (
        Option(("--sort",), "name|last|visits|spent", "what comes first"),
        Option(("--columns",), "NAMES", "what to list: handle,name,phone,email,birthday,tags"),
        Option(("--archived",), "", "those put away"),
        Option(("--limit",), "N", "at most so many"),
    )),
    Command("best", "rankings.best", "Knowing the shop", "who brings most, and the shop's own 80/20 line", "custmem best --limit 10", (
    ), (
        Option(("--since",), "DATE", "what was bought from this day on"),
        Option(("--limit",), "N", "at most so many"),
    )),
    Command("lapsed", "rankings.lapsed", "Knowing the shop", "who has stayed away, likeliest to return first", "custmem lapsed --limit 10", (
    ), (
        Option(("--all",), "", "everybody who ever came, ranked in the same way"),
        Option(("--limit",), "N", "at most so many"),
    )),
    Command("insights", "insights.insights", "Knowing the shop", "how the shop is doing, in charts and figures", "custmem insights --since 2026-01-01", (
    ), (
        Option(("--since",), "DATE", "from this day on; without it, 53 weeks"),
        Option(("--html",), "PATH", "as a page for the browser, to be printed"),
    )),
    Command("tag", "customers.tag", "Knowing the shop", "sort a customer under words of your own", "custmem tag rossi vip", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True),
        Argument("tags", "TAG", "a word to sort them under; ^TAG takes it off", required=True, many=True),
    ), (
    )),
    Command("match", "rankings.match", "Knowing the shop", "who would want this, and why", "custmem match \"crime novel\"", (
        Argument("text", "TEXT", "a thing, in the words for it", required=True, many=True),
    ), (
        Option(("--limit",), "N", "at most so many"),
    )),
    Command("init", "init.init", "The book", "start a book", "custmem init --shop \"Corner Books\" --currency EUR --closed sun", (
    ), (
        Option(("--shop",), "NAME", "the shop's name"),
        Option(("--currency",), "CURRENCY", "three letters: EUR, SEK"),
        Option(("--language",), "LANGUAGE", "two letters: en, sv"),
        Option(("--closed",), "DAYS", "weekdays the shop is closed: sun, or sun,mon; or none"),
    )),
    Command("demo", "demo.tour.demo", "The book", "look round in a made-up bookshop", "custmem demo", (
    ), (
        Option(("--keep",), "PATH", "keep the made-up book here"),
    )),
    Command("import", "imports.import_", "The book", "customers, sales, bookings from other programs", "custmem import receipts.csv --map \"Client=name\"", (
        Argument("file", "FILE", "CSV, XLSX, ODS, vCard, iCalendar, an exported book, or -", required=True),
    ), (
        Option(("--kind",), "customers|purchases|appointments|visits", "where the file leaves it open"),
        Option(("--map",), "HEADER=FIELD", "may be given again; or a name from --save-map"),
        Option(("--date-order",), "day-first|month-first", "how this file writes dates"),
        Option(("--decimal",), "comma|point", "the decimal mark of this file"),
        Option(("--currency",), "CODE", "what its amounts are in, whatever it says itself"),
        Option(("--no-header",), "", "the first row is data: columns are 1, 2, 3"),
        Option(("--skip-lines",), "N", "lines above the table"),
        Option(("--sheet",), "NAME", "the sheet of a workbook"),
        Option(("--source",), "NAME", "where it comes from: numbers are told apart by it"),
        Option(("--encoding",), "NAME", "where it can't be told: cp1250"),
        Option(("--walk-in",), "NAME", "a till's account that is no person"),
        Option(("--save-map",), "NAME", "keep what is said of this file, for --map NAME"),
        Option(("--rejects",), "PATH", "write what was rejected there, with the reason"),
        Option(("--dry-run", "-n",), "", "say what would happen, write nothing"),
    )),
    Command("export", "exports.export", "The book", "the whole book as one JSON document, or a list", "custmem export book.json", (
        Argument("words", "[FILE]", "a file; or customers, sales, facts, agenda, mailing CHANNEL [QUERY]", many=True),
    ), (
        Option(("--csv",), "PATH", "as CSV; - is standard output"),
        Option(("--xlsx",), "PATH", "as a workbook"),
        Option(("--vcard",), "PATH", "customers as cards for a phone"),
        Option(("--ical",), "PATH", "the agenda as a calendar"),
    )),
    Command("batch", "batch.batch", "The book", "many commands, one a line: all of them or none", "custmem batch evening.txt", (
        Argument("file", "[FILE]", "a file of commands; none, or -, is standard input"),
    ), (
    )),
    Command("dossier", "dossiers.dossier", "The book", "all that is held on a customer, to hand over", "custmem dossier rossi", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True, many=True),
    ), (
    )),
    Command("duplicates", "duplicates.duplicates", "The book", "who may be in the book twice", "custmem duplicates", (
        Argument("who", "[WHO]", "only who may be this customer", many=True),
    ), (
        Option(("--not",), "WHO WHO", "these two are two people; never list them again"),
        Option(("--limit",), "N", "at most so many"),
    )),
    Command("edit", "corrections.edit", "The book", "put a customer's page or any one thing right", "custmem edit purchase:1 --on yesterday --price 12.50", (
        Argument("what", "WHO|REF", "a customer, or a number of show: purchase:7", required=True, many=True),
    ), (
        Option(("--name",), "NAME", "the name, whole"),
        Option(("--handle",), "HANDLE", "a short name of letters, digits and dashes"),
        Option(("--nickname",), "TEXT", "another name they go by; blank for none"),
        Option(("--language",), "LANGUAGE", "what they like to be spoken to in"),
        Option(("--since",), "DATE", "customer since this day"),
        Option(("--died",), "[DATE]", "the customer has died; a day if known"),
        Option(("--phone",), "PHONE", "the right one; blank for none"),
        Option(("--email",), "EMAIL", "the right one; blank for none"),
        Option(("--card",), "NUMBER", "the right one; blank for none"),
        Option(("--address",), "TEXT", "the right one; blank for none"),
        Option(("--birthday",), "DATE", "the right day; blank for none"),
        Option(("--anniversary",), "DATE", "the right day; blank for none"),
        Option(("--nameday",), "DATE", "the right day; blank for none"),
        Option(("--address-as",), "TEXT", "how to address them"),
        Option(("--pronounce",), "TEXT", "how to say the name"),
        Option(("--looks",), "TEXT", "how to recognise them"),
        Option(("--likes",), "TEXT", "what they like"),
        Option(("--dislikes",), "TEXT", "what they do not like"),
        Option(("--usual",), "TEXT", "what they always have"),
        Option(("--size",), "TEXT", "their size"),
        Option(("--needs",), "TEXT", "what they need"),
        Option(("--allergy",), "TEXT", "what they are allergic to"),
        Option(("--avoid-topic",), "TEXT", "what is not to be spoken of"),
        Option(("--note",), "TEXT", "the note"),
        Option(("--text",), "TEXT", "of a number: what it says"),
        Option(("--item",), "TEXT", "what was bought, ordered or given"),
        Option(("--price",), "AMOUNT", "of one item of a purchase"),
        Option(("--qty",), "NUMBER", "how many of it"),
        Option(("--cost",), "AMOUNT", "what it cost the shop"),
        Option(("--on",), "DATE", "the day it was, or is to be"),
        Option(("--until",), "DATE", "the last day"),
        Option(("--by",), "WHAT", "by which day; how; or who sent them"),
        Option(("--at",), "TIME", "the time of an appointment"),
        Option(("--every",), "SPAN", "how long after a promise was kept it comes back"),
        Option(("--expected",), "DATE", "when an order is expected"),
        Option(("--ordered",), "DATE", "when it was ordered"),
        Option(("--arrived",), "DATE", "when it arrived"),
        Option(("--made",), "DATE", "when it was promised"),
        Option(("--learned",), "DATE", "when it was told"),
        Option(("--fix-by",), "DATE", "by when it is to be put right"),
        Option(("--for",), "WHOM", "for whom it was bought"),
        Option(("--occasion",), "TEXT", "for which occasion"),
        Option(("--receipt",), "NUMBER", "the number of the receipt"),
        Option(("--tag",), "TAG", "the sort of item"),
        Option(("--about",), "PERSON", "whom it is about; blank for the customer"),
        Option(("--relation",), "TEXT", "nephew, wife, dog"),
        Option(("--known-as",), "WHO", "the customer that this person is"),
        Option(("--kind",), "KIND", "what kind of thing it is"),
        Option(("--cause",), "TEXT", "why it went wrong"),
        Option(("--promised",), "TEXT", "what was promised"),
        Option(("--apology",), "TEXT", "how you said sorry"),
        Option(("--resolution",), "TEXT", "how it was put right"),
        Option(("--prevent",), "TEXT", "what keeps it from happening again"),
        Option(("--outcome",), "TEXT", "what came of it"),
        Option(("--stars",), "NUMBER", "of a rating"),
        Option(("--number",), "NUMBER", "how many stamps"),
        Option(("--answer",), "yes|no|preferred", "about being reached"),
        Option(("--label",), "TEXT", "which phone: home, work; or a kind of your own: job"),
        Option(("--private", "--no-private",), "", "never said or printed"),
        Option(("--guess", "--no-guess",), "", "not certain"),
        Option(("--once", "--no-once",), "", "seen once"),
        Option(("--surprise", "--no-surprise",), "", "not for their eyes"),
        Option(("--dead", "--no-dead",), "", "has died"),
        Option(("--whose",), "WHO", "it was somebody else: hand it over"),
        Option(("--reword",), "REF=TEXT", "\"fact:12=the right words\", may be given again"),
        Option(("--drop",), "REF", "fact:12, person:3 … never was so"),
    )),
    Command("drop", "corrections.drop", "The book", "take things out as if they had never been", "custmem drop purchase:1", (
        Argument("refs", "REF", "purchase:7, fact:12 … as show has it", required=True, many=True),
    ), (
    )),
    Command("merge", "duplicates.merge", "The book", "two customers who are one person", "custmem merge rossi rosi --yes", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True),
        Argument("other", "WHO", "joined into the first: the first's name and handle stay", required=True),
    ), (
        Option(("--dry-run", "-n",), "", "say what would happen, write nothing"),
    )),
    Command("archive", "corrections.archive", "The book", "put a customer away, or back", "custmem archive rossi", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True, many=True),
    ), (
        Option(("--back",), "", "take them out of the archive again"),
        Option(("--dry-run", "-n",), "", "say what would happen, write nothing"),
    )),
    Command("undo", "undo.undo", "The book", "take the last change back, or the last N", "custmem undo", (
        Argument("number", "[N]", "how many; without it, one"),
    ), (
    )),
    Command("redo", "undo.redo", "The book", "bring back what was taken back", "custmem redo", (
        Argument("number", "[N]", "how many; without it, one"),
    ), (
    )),
    Command("history", "undo.history", "The book", "what was written, and what can be taken back", "custmem history", (
    ), (
        Option(("--limit",), "N", "at most so many changes"),
    )),
    Command("forget", "erasure.forget", "The book", "erase a customer for good", "custmem forget rossi --yes", (
        Argument("who", "WHO", "handle, #id, e-mail, phone, card or any part of the name", required=True, many=True),
    ), (
        Option(("--dry-run", "-n",), "", "say what would happen, write nothing"),
    )),
    Command("backup", "backups.backup", "The book", "a checked copy of the book", "custmem backup", (
        Argument("to", "[PATH]", "a folder, a new file (.db) or - for the output; else among its backups"),
    ), (
        Option(("--list",), "", "the backups there are, newest first"),
        Option(("--keep",), "N", "so many copies stay in that folder, the newest"),
    )),
    Command("restore", "backups.restore", "The book", "the book as a backup has it", "custmem restore latest --yes", (
        Argument("file", "FILE", "a backup's name or path; latest, the newest good one; or -", required=True),
    ), (
        Option(("--identity",), "PATH", "the file of the key that an encrypted backup needs"),
        Option(("--dry-run", "-n",), "", "say what would happen, write nothing"),
    )),
    Command("check", "check.check", "The book", "whether the book is whole", "custmem check", (
    ), (
    )),
    Command("config", "config.config", "The book", "the shop's settings, and the follow-up rules", "custmem config significant 120", (
        Argument("key", "[KEY]", "a setting, or rules; without it, all settings"),
        Argument("value", "[VALUE]", "what it is to be; for rules a file, or - for standard input", many=True),
    ), (
        Option(("--reset",), "", "as in a new book"),
    )),
    Command("completion", "completion.completion", "The book", "let bash, zsh or fish complete what you type", "custmem completion bash", (
        Argument("shell", "SHELL", "bash, zsh or fish", required=True),
    ), (
    )),
)
NAMED = {command.name: command for command in COMMANDS}
