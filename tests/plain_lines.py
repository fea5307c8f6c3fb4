"""Lines of plain words for every command, typed at the book of `story`: a new command has one line here.

They are typed on both roads and in a fresh interpreter, and the battery tells by them what writes.
"""

from __future__ import annotations

READING = (
    *("greet bianchi", "greet anna rossi", "greet Lucia BIANCHI", "greet #1", "greet 055123456"),
    *("greet 440017", "greet lucia@example.org", "greet Annina", "greet rossi", "greet biancchi"),
    *("greet nobody at all", "greet #99", "greet grete", "greet ivo", "greet sven", "greet åkesson"),
    *("greet zofie", "greet tereza"),
    *("find ann", "find rossi", "find rosssi", "find xyzzy", "find 123456", "find maria santos"),
    *("show bianchi", "show anna rossi", "show grete", "show nobody", "agenda", "list", "list anna"),
    *("completion bash", "completion zsh", "completion fish", "completion tcsh"),
    *("jot bianchi likes tea", "jot bianchi bought tea 4.50", "jot nobody", "counter"),
    *(
        "match crime",
        "match zzz",
        "best",
        "lapsed",
        "insights",
        "list stage:growing",
        "loyalty",
        "history",
        "duplicates",
        "duplicates bianchi",
        "consent sven",
    ),
    *(
        "dossier bianchi",
        "dossier rossi",
        "config",
        "config paper",
        "config nothing",
        "config rules",
        "export",
    ),
    *("print", "print card bianchi", "print card rossi", "print till", "print nothing", "gift bianchi"),
    *("letter bianchi birthday", "letter bianchi poem", "letter nobody birthday", "schedule nothing"),
)
WRITING = (
    *("visit bianchi", "visit anna rossi", "visit rossi", "visit nobody"),
    *("note bianchi moved house", "note bianchi =1+1", "note bianchi naïve café 猫", "note nobody hello"),
    *("quiet bianchi", "quiet bianchi nephew", "quiet bianchi zed", "quiet nobody"),
    *("done PROMISE", "done PROMISE she is glad", "done xxxx", "done OVERDUE called her"),
    *("skip OVERDUE", "skip OVERDUE she told me herself", "skip xxxx why"),
    *("snooze PROMISE +3d", "snooze PROMISE next fri", "snooze PROMISE 1 july", "snooze PROMISE yesterday"),
    *("snooze PROMISE blursday", "asked bianchi GIFT", "asked bianchi GIFT he loved it"),
    *("asked bianchi xxxx yes", "asked rossi GIFT yes", "asked sven LEARN 3 march 1961"),
    *("add Quirina Zandbergen", "add lucia bianchi", "remember bianchi likes crime novels"),
    *("remember bianchi nephew Luca", "remember bianchi likse tea", "remember nobody likes tea"),
    *(
        "sold bianchi tea 4.50 scones 3",
        "sold bianchi 4.50",
        "sold rossi tea",
        "complaint bianchi it was late",
    ),
    *(
        "complaint bianchi",
        "complaint rossi late",
        "resolve xxxx sorry",
        "praise bianchi lovely",
        "praise sven",
    ),
    *("promise bianchi tea", "promise bianchi hold the tea fri"),
    *("suggestion bianchi open early", "rate bianchi 5 always a smile", "rate bianchi 9"),
    *("gift bianchi tea 6.50", "order bianchi the atlas", "arrived the atlas", "arrived a crime novel"),
    *("collected the atlas", "collected xxxx", "wish bianchi an atlas", "appointment bianchi fitting"),
    *(
        "stamp bianchi 2",
        "stamp bianchi many",
        "voucher bianchi 20",
        "voucher bianchi tea",
        "redeem bianchi",
        "config quiet_days 13",
        "config shop Tea",
    ),
    *(
        "edit promise:1",
        "drop visit:1",
        "drop visit:1 fact:2",
        "drop x",
        "tag sven vip ^new",
        "batch nothing.txt",
    ),
    *("edit bianchi", "archive sven", "archive rossi", "undo", "undo 2", "undo x", "redo", "check", "init"),
    *("forget sven", "merge sven ivo", "merge sven nobody", "restore latest", "restore nothing.db"),
    *("import nothing.csv", "import FOLDER/till.csv", "backup FOLDER/copy.db", "export FOLDER/book.json"),
    *("contacted bianchi said the lamp is fine", "contacted rossi", "tried PROMISE", "tried xxxx"),
)
NO_PLAIN_WORDS = frozenset({"referred"})
"""Commands that are nothing without an option."""
MADE_ANEW = frozenset({"demo"})
"""Commands that answer with a place of their own each time."""
