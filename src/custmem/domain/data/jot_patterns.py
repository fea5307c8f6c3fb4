"""What a jotted sentence may say, a pattern a line: how it is said, and the command that it means.

A pattern is matched against what is left of a clause without the customer's name. `<day>`, `<time>`, `<money>`, `<phone>`,
`<email>`, `<relation>`, `<name>` and `<text>` stand for what they say; `[…]` may be missing, `a|b` in round brackets is
one of both. In the command, WHO is the customer, and a part with a placeholder that matched nothing is left out.
`sold` is read by the grammar of sales. The first pattern that fits a whole clause is taken. Another language is another
table like this one.
"""

DAY_WORDS = (
    r"(?:\d{4}-\d\d-\d\d"
    r"|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:,? \d{4})?"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?"
    r"|\d{1,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:\d{4})?"
    r"|\d{1,2}[./]\d{1,2}(?:[./](?:\d{2,4})?)?"
    r"|today|tomorrow|yesterday"
    r"|(?:next |last |this )?(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?"
    r"|next (?:week|month|year)|in (?:\d+|a|two|three) (?:days?|weeks?|months?)|\+\d+[dwm]|eom)"
)
"""How a day is written in a sentence."""

PATTERNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    # sales and visits
    (r"(?:just )?(?:bought|purchased|buys) <sale>|sold <sale>", ("sold", "WHO", "<sale>")),
    (r"(?:just )?(?:took|picked up|got|had) <sale>", ("sold", "WHO", "<sale>", "--priced")),
    (r"(?:returned|brought back|sent back) <sale>", ("sold", "WHO", "<sale>", "--back")),
    (
        r"(?:was|came|dropped|stopped|popped|looked)(?: (?:here|in|by|round))+(?: (?:on )?<day>)?",
        ("visit", "WHO", "--on <day>"),
    ),
    # how to reach them
    (
        r"(?:the |his |her |their )?(?:new )?(?:phone|tel|mobile|number|cell)(?: number| no\.?)?(?: for)?(?: is| now)*:?,? <phone>",
        ("edit", "WHO", "--phone <phone>"),
    ),
    (r"(?:reachable|call (?:him|her|them)) (?:on|at|under) <phone>", ("edit", "WHO", "--phone <phone>")),
    (
        r"(?:the |his |her |their )?(?:new )?e-?mail(?: address)?(?: for)?(?: is| now)*:?,? <email>",
        ("edit", "WHO", "--email <email>"),
    ),
    (r"(?:prefers|likes|wants|asks) to be called <text>", ("remember", "WHO", "address-as", "<text>")),
    (
        r"(?:doesn't|does not) (?:want|like) to be (?:called|phoned|rung)|(?:no phone calls|don't call)(?:,? please)?",
        ("consent", "WHO", "--refuse call"),
    ),
    (
        r"(?:prefers|likes|wants)(?: to be)? (?:an? |reached by |contacted by )?(?P<way>e-?mails?|calls?|messages?|letters?)",
        ("consent", "WHO", "--prefer <way>"),
    ),
    (
        r"(?:doesn't|does not|never|no longer) (?:wants?|likes?)(?: any| to get)? "
        r"(?P<way>e-?mails?|calls?|messages?|letters?)(?: any ?more)?",
        ("consent", "WHO", "--refuse <way>"),
    ),
    # the shop's word
    (
        r"promised (?:him |her |them )?(?:to )?<text> (?:by|for|on|until) <day>",
        ("promise", "WHO", "<text>", "--by <day>"),
    ),
    (r"ordered <text> (?:by|for|until) <day>", ("order", "WHO", "<text>", "--expected <day>")),
    (r"(?:ordered|wants to order) <text>", ("order", "WHO", "<text>")),
    (
        r"(?:asked (?:for|about|after)|is looking for|looks for|would (?:like|love)(?: to have)?|wishes for|dreams of|wants(?! (?:to|us|me)\b))"
        r"(?! (?:a |an |the )?refund)(?: (?:a|an|the))? <text>(?: by <day>)?",
        ("wish", "WHO", "<text>", "--by <day>"),
    ),
    (
        r"(?:complained|complains|grumbled)(?: about| that|:)? <text>|"
        r"(?:is|was) (?:unhappy|cross|annoyed|angry|disappointed)(?: about| with| that| over)? <text>|"
        r"(?:wasn't|isn't|was not|is not) (?:happy|satisfied|pleased) with <text>",
        ("complaint", "WHO", "<text>"),
    ),
    (
        r"(?:praised|praises|was full of praise for|is delighted with|was delighted with) <text>",
        ("praise", "WHO", "<text>"),
    ),
    (r"(?:suggested|suggests|proposed|proposes)(?: that| we)? <text>", ("suggestion", "WHO", "<text>")),
    (
        r"(?:gave(?: us)?|rated us|rates us)(?: with)? (?P<stars>[1-5]|one|two|three|four|five)(?: stars?| out of five)?",
        ("rate", "WHO", "<stars>"),
    ),
    (
        r"(?:was |were )?(?:sent|recommended|referred)(?: to us| here)? by <text>",
        ("referred", "WHO", "--by <text>"),
    ),
    (r"(?:recommended us to|sent us) <text>", ("sent", "<text>")),
    (r"(?:I |we )?(?:gave|given) (?:him |her |them )?(?:a |an |the )?<text>", ("gift", "WHO", "<text>")),
    (
        r"(?:has|had|made|booked|agreed)(?: an?)? appointment (?:on |for )?<day>(?: at <time>)?(?: for(?: an?)? <text>)?",
        ("appointment", "WHO", "<text>", "--on <day>", "--at <time>"),
    ),
    (
        r"(?:booked|is booked for|reserved)(?: an?)? <text> (?:on|for) <day>(?:,? at <time>)?",
        ("appointment", "WHO", "<text>", "--on <day>", "--at <time>"),
    ),
    # days of a life
    (
        r"(?:<relation> )?(?:<name> )?(?:birthday|bday)(?: is)?(?: on)?:? <day>|(?:is |was )?born(?: on)? <day>",
        ("birthday", "<relation>", "<name>", "<day>"),
    ),
    (
        r"<relation>(?: <name>)?(?: had (?:its|his|her) birthday| turns \w+| is \w+| was born| was \w+)(?: on)? <day>",
        ("birthday", "<relation>", "<name>", "<day>"),
    ),
    (r"turns \d+(?: on)? <day>", ("birthday", "<day>")),
    (
        r"(?:<relation> )?(?:wedding )?anniversary(?: is)?(?: on)? <day>",
        ("remember", "WHO", "anniversary", "<day>"),
    ),
    (
        r"(?:<relation> )?(?:<name> )?(?:is getting|gets|will get) married(?: on| in)? <day>",
        ("remember", "WHO", "event", "wedding", "--on <day>", "--about <relation>"),
    ),
    (
        r"(?:<relation> )?(?:<name> )?(?:graduates|is graduating|will graduate)(?: on)? <day>",
        ("remember", "WHO", "event", "graduation", "--on <day>", "--about <relation>"),
    ),
    (
        r"(?:is |will be )?(?:away|abroad|travelling|out of town) (?:from|on) <day> (?:to|until|till|-) <until>",
        ("remember", "WHO", "away", "away", "--on <day>", "--until <until>"),
    ),
    (
        r"(?:is |will be )?(?:on |in )?(?P<gone>holiday|holidays|away|abroad|hospital) (?:until|till|to) <until>",
        ("remember", "WHO", "away", "<gone>", "--on today", "--until <until>"),
    ),
    (
        r"(?:goes|is going|travels|is travelling|flies|is flying)(?: to| on)?(?: the)? <text>(?: on) <day>",
        ("remember", "WHO", "event", "<text>", "--on <day>"),
    ),
    (
        r"(?:<relation> )?(?:<name> )?(?:has|is having)(?: (?:his|her|their|its|an?))? <text> (?:on|at) <day>",
        ("remember", "WHO", "event", "<text>", "--on <day>", "--about <relation>"),
    ),
    (
        r"(?:<relation> )?(?:<name> )?(?P<what>(?:runs|sings|plays|performs|moves|retires|starts|opens|takes"
        r"|is retiring|is moving|is starting|is opening|will run|will sing)\b.*?),? (?:on|in) <day>",
        ("remember", "WHO", "event", "<what>", "--on <day>", "--about <relation>"),
    ),
    (
        r"(?:<relation> )?(?:<name> )?(?P<what>graduation|wedding|operation|exam|driving test|interview|recital|concert"
        r"|christening|baptism|engagement party|trip|holiday|marathon|audition|move)(?: is)?(?: on)? <day>",
        ("remember", "WHO", "event", "<what>", "--on <day>", "--about <relation>"),
    ),
    # tastes and needs, theirs or of somebody close to them
    (
        r"(?:is |and )?allergic to <text>|can't (?:eat|have|stand the smell of) <text>|must not (?:eat|have) <text>",
        ("remember", "WHO", "allergy", "<text>"),
    ),
    (
        r"(?:doesn't|does not|don't) (?:like|care for|want|eat|drink)(?: any)? <text>",
        ("remember", "WHO", "dislikes", "<text>"),
    ),
    (r"(?:hates|dislikes|detests|can't stand) <text>", ("remember", "WHO", "dislikes", "<text>")),
    (
        r"(?:usually|always) (?:takes|has|drinks|buys|orders)(?: an?)? <text>|drinks <text>",
        ("remember", "WHO", "usual", "<text>"),
    ),
    (
        r"wears(?: size)? <text>|size(?: is)?:? <text>|takes size <text>",
        ("remember", "WHO", "size", "<text>"),
    ),
    (r"needs(?: an?)? <text>", ("remember", "WHO", "needs", "<text>")),
    (
        r"(?:likes|loves|enjoys|adores|prefers|is fond of|collects|is mad about) <text>",
        ("remember", "WHO", "likes", "<text>"),
    ),
    (
        r"(?:works as|is)(?: an?)? (?P<job>nurse|teacher|doctor|plumber|carpenter|cook|chef|painter|lawyer|student|pensioner|gardener|driver|baker|musician)"
        r"|works as(?: an?)? <text>",
        ("remember", "WHO", "job", "<job>", "<text>"),
    ),
    (
        r"is (?:an? )?(?P<diet>vegetarian|vegan|coeliac|celiac|teetotal)",
        ("remember", "WHO", "needs", "<diet>"),
    ),
    # people
    (
        r"(?:has|got)(?: an?)?(?: new)? <relation>(?:,)? (?:called|named|by the name of) <name>",
        ("remember", "WHO", "<relation>", "<name>"),
    ),
    (
        r"(?:his |her |their |the )?<relation> (?:is(?: called)?|is named) <name>",
        ("remember", "WHO", "<relation>", "<name>"),
    ),
    (
        r"(?:his |her |their )?<relation> <name> (?P<verb>likes|loves|hates|dislikes) <text>",
        ("person-taste", "<relation>", "<name>", "<verb>", "<text>"),
    ),
    (
        r"(?:his |her |their )?<relation> (?P<verb>likes|loves|hates|dislikes) <text>",
        ("person-taste", "<relation>", "<verb>", "<text>"),
    ),
    # a sale without a verb: tulips 12
    (
        r"(?P<sale>(?!(?:paid|owes|gave|has|is|was|spent|size|turns|will|about|around)\b)[^\d,]{2,30} (?:€ ?)?\d+(?:[.,]\d\d)?(?: ?(?:€|euros?))?)",
        ("sold", "WHO", "<sale>", "--priced"),
    ),
)

STARS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5"}
WAYS = {
    "emails": "email",
    "e-mail": "email",
    "e-mails": "email",
    "calls": "call",
    "messages": "message",
    "letters": "letter",
}
FILLERS = (
    "said that",
    "told me that",
    "told me",
    "mentioned that",
    "by the way",
    "also",
    "and",
    "he",
    "she",
    "they",
    "is",
    "now",
)
"""Words before what is told that say nothing of their own."""
NEW_CLAUSE = (
    "bought took got returned brought ordered likes loves hates dislikes needs wants wears drinks asked complained praised "
    "suggested said told mentioned promised has is was phone tel mobile email birthday born allergic came works prefers "
    "doesn't can't daughter son nephew niece wife husband paid moved said wasn't would works turns goes"
).split()
"""Words before which `and` or a comma begins something new."""
AFTER_COMMA = ("his", "her", "their", "he", "she", "they", "it", "size")
"""Words before which a comma begins something new, and `and` does not."""
