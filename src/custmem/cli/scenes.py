"""Which commands there are, scene by scene, in the order of the help page: each is a function of a module in here.

A function's signature and docstring are all that is said of it; `index.py` is made from this list and them.
"""

from __future__ import annotations

SCENES = (
    (
        "At the counter",
        (
            "greeting.greet",
            "customers.find",
            "customers.show",
            "customers.add",
            "facts.remember",
            "sales.sold",
            "sales.visit",
            "greeting.asked",
            "facts.note",
            "consents.quiet",
            "batch.jot",
            "counter.counter",
        ),
    ),
    (
        "Each morning",
        (
            "agenda.agenda",
            "followups.done",
            "followups.snooze",
            "followups.skip",
            "contacts.tried",
            "contacts.contacted",
            "printing.print_",
            "schedule.schedule",
        ),
    ),
    (
        "Keeping your word",
        (
            "promises.promise",
            "complaints.complaint",
            "complaints.resolve",
            "feedback.praise",
            "feedback.suggestion",
            "feedback.rate",
            "feedback.referred",
            "gifts.gift",
            "letters.letter",
            "orders.order",
            "orders.arrived",
            "orders.collected",
            "wishes.wish",
            "promises.appointment",
            "consents.consent",
        ),
    ),
    (
        "Loyalty",
        (
            "loyalty.stamp",
            "loyalty.redeem",
            "loyalty.voucher",
            "loyalty.loyalty",
        ),
    ),
    (
        "Knowing the shop",
        (
            "customers.list_",
            "rankings.best",
            "rankings.lapsed",
            "insights.insights",
            "customers.tag",
            "rankings.match",
        ),
    ),
    (
        "The book",
        (
            "init.init",
            "demo.tour.demo",
            "imports.import_",
            "exports.export",
            "batch.batch",
            "dossiers.dossier",
            "duplicates.duplicates",
            "corrections.edit",
            "corrections.drop",
            "duplicates.merge",
            "corrections.archive",
            "undo.undo",
            "undo.redo",
            "undo.history",
            "erasure.forget",
            "backups.backup",
            "backups.restore",
            "check.check",
            "config.config",
            "completion.completion",
        ),
    ),
)

NOT_IN_WINDOW = (
    "counter.counter",
    "demo.tour.demo",
    "completion.completion",
    "exports.export",
    "init.init",
    "backups.restore",
    "erasure.forget",
)
"""Commands that ask, pour out a file, or make a book: the counter's window sends them to a terminal of their own."""
