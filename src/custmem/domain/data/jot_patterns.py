"""What a jotted sentence may say, a pattern a line: how it is said, and the command that it means.

A pattern is matched against what is left of a clause without the customer's name. `<day>`, `<time>`, `<money>`, `<phone>`,
`<email>`, `<relation>`, `<name>` and `<text>` stand for what they say; `[…]` may be missing, `a|b` in round brackets is
one of both. In the command, WHO is the customer, and a part with a placeholder that matched nothing is left out.
`sold` is read by the grammar of sales. The first pattern that fits a whole clause is taken; `--by-shop` marks what
the shop does, which is not meant where the customer is the one who did it. Another language is another table like this
one.
"""

DAY_WORDS = (
    r"(?:\d{4}-\d\d-\d\d"
    r"|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:,? \d{4})?"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?"
    r"|\d{1,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:\d{4})?"
    r"|\d{1,2}[./]\d{1,2}(?:[./](?:\d{2,4})?)?"
    r"|today|tomorrow|yesterday"
    r"|(?:next |last |this )?(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?"
    r"|(?:next|last) (?:week|month|year)|in (?:\d+|an?|one) (?:days?|weeks?|months?)|\+\d+[dwm]|eom)"
)
"""How a day is written in a sentence."""

PATTERNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    # sales and visits
    (
        r"(?:just |has |has just )?(?:bought|purchased|buys|treated (?:him|her)self to) <sale>",
        ("sold", "WHO", "<sale>"),
    ),
    (r"sold(?: (?:him|her|them))? <sale>", ("sold", "WHO", "<sale>", "--by-shop")),
    (r"(?:just |has |has just )?(?:took|picked up|got|had) <sale>", ("sold", "WHO", "<sale>", "--priced")),
    (
        r"(?:spent (?P<paid>\d+(?:[.,]\d\d)?)(?: ?(?:€|euros?))? on|paid (?P<cost>\d+(?:[.,]\d\d)?)(?: ?(?:€|euros?))? for)(?: (?:an?|the|some))?"
        r" (?P<text>(?!.*\b(?:bill|invoice|account|tab|deposit|order|rent)\b)\S.*)",
        ("sold", "WHO", "<text>", "<paid><cost>"),
    ),
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
        r"(?:has )?moved to <street>|lives (?:at|on) <street>|(?:the |his |her |their )?(?:new )?address(?: is| now)*:? <street>",
        ("edit", "WHO", "--address <street>"),
    ),
    (
        r"(?:the |his |her |their )?(?:new )?e-?mail(?: address)?(?: for)?(?: is| now)*:?,? <email>",
        ("edit", "WHO", "--email <email>"),
    ),
    (r"(?:prefers|likes|wants|asks) to be called <text>", ("remember", "WHO", "address-as", "<text>")),
    (
        r"(?:doesn't|does not) (?:want|like) to be (?:called|phoned|rung)|(?:no (?:phone )?calls|don't (?:call|phone|ring))(?: (?:him|her|them))?(?:,? please)?",
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
    (
        r"no (?P<way>e-?mails?|messages?|letters?)(?:,? please)?|(?:don't|do not) (?P<way>email|message)(?: (?:him|her|them))?",
        ("consent", "WHO", "--refuse <way>"),
    ),
    # the shop's word
    (
        r"promised (?:him |her |them )?(?:to )?<text> (?:by|for|on|until) <day>",
        ("promise", "WHO", "<text>", "--by <day>", "--by-shop"),
    ),
    (
        r"(?:I'll |we'll |I |we )?(?:will |must |need to |have to |should |to )?(?P<what>(?:call|ring|phone|text|email|write to"
        r"|remind|visit)(?: (?:him|her|them))?(?: back)?)(?: again)?(?: (?:by|on|before))? <day>(?P<more> about .+)?",
        ("promise", "WHO", "<what><more>", "--by <day>", "--by-shop"),
    ),
    (
        r"(?P<what>remind(?: (?:him|her|them))? (?:about|of|to) .+?) (?:on|by) <day>",
        ("promise", "WHO", "<what>", "--by <day>", "--by-shop"),
    ),
    (
        r"(?:put|set|keep|kept|hold|holding|reserve)(?: aside| back)? <text>(?: aside| back)?(?: for)? (?:until|till|by) <day>",
        ("promise", "WHO", "hold <text>", "--by <day>", "--by-shop"),
    ),
    (
        r"(?:it )?(?:is |to be |must be |should be )?(?P<what>ready|done|finished|repaired|delivered) (?:by|on) <day>",
        ("promise", "WHO", "have it <what>", "--by <day>"),
    ),
    (
        r"(?:ordered|order:) <text>,? (?:by|for|until) <day>(?P<more>, .+)?",
        ("order", "WHO", "<text><more>", "--expected <day>"),
    ),
    (r"(?:ordered|order:|wants to order) <text>", ("order", "WHO", "<text>", "--no-day")),
    (
        r"(?:wants|needs|would like)(?: (?:his|her|their|an?|the))? <text> (?:on )?<day> at <time>",
        ("appointment", "WHO", "<text>", "--on <day>", "--at <time>"),
    ),
    (
        r"(?:asked (?:for|about|after)|(?:is )?looking for|looks for|would (?:like|love)(?: to have)?|wishes for|dreams of"
        r"|wants(?! (?:to|us|me)\b))(?: (?:an?|the|some))? <text> for <relation>(?: <proper>)?",
        ("wish", "WHO", "<text>", "--about <relation>", "--no-day"),
    ),
    (
        r"(?:<relation> )?(?:<proper> )?(?:asked (?:for|about|after)|(?:is )?looking for|looks for|would (?:like|love)(?: to have)?"
        r"|wishes for|dreams of|wants(?! (?:to|us|me)\b))"
        r"(?! (?:a |an |the )?refund)(?: (?:a|an|the))? <text>",
        ("wish", "WHO", "<text>", "--about <relation>", "--no-day"),
    ),
    (
        r"(?:complained|complains|grumbled)(?: about| that|:)? <text>|"
        r"(?:is|was) (?:unhappy|cross|annoyed|angry|disappointed)(?: about| with| that| over)? <text>|"
        r"(?:wasn't|isn't|was not|is not) (?:happy|satisfied|pleased) with <text>",
        ("complaint", "WHO", "<text>"),
    ),
    (
        r"(?:says |said )?(?:that )?(?P<what>(?:the|our) [\w' -]+ (?:was|were|is|are|arrived|came)(?: too| very| a bit| all| far too)?"
        r" (?:cold|late|stale|broken|wrong|wilted|dry|burnt|rude|slow|damaged|torn|faulty|mouldy|chipped|cracked|sour|tough"
        r"|dirty|scratched|flat|corked|crooked|short|tight|loose|noisy))",
        ("complaint", "WHO", "<what>"),
    ),
    (
        r"(?:praised|praises|was full of praise for|is delighted with|was delighted with) <text>",
        ("praise", "WHO", "<text>"),
    ),
    (
        r"(?P<what>(?:loved|(?:really )?liked|enjoyed|raved about|was thrilled with|is thrilled with|was very happy with|is very happy with)"
        r" (?:the|our|your) .+)",
        ("praise", "WHO", "<what>"),
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
    (r"(?:heard (?:about|of) us|knows us)(?: from| through| by) <text>", ("referred", "WHO", "--by <text>")),
    (r"(?:recommended us to|sent us) <text>", ("sent", "<text>")),
    (
        r"(?:I |we )?(?:gave|given) (?:him |her |them )?(?:a |an |the |some )?<text>(?: (?P<cost>\d+(?:[.,]\d\d)?))?",
        ("gift", "WHO", "<text>", "<cost>", "--by-shop"),
    ),
    (
        r"(?:has|had|made|booked|agreed)(?: an?)? appointment (?:on |for )?<day>(?: at <time>)?(?: for(?: an?)? <text>)?",
        ("appointment", "WHO", "<text>", "--on <day>", "--at <time>"),
    ),
    (
        r"(?:booked|is booked for|reserved)(?: an?)? <text> (?:on|for) <day>(?:,? at <time>)?",
        ("appointment", "WHO", "<text>", "--on <day>", "--at <time>"),
    ),
    (
        r"(?:is |will be )?(?:coming|comes|will come|will be)(?: in| by| back| round| here)? (?:on )?<day>(?:,? at <time>)?"
        r",? (?:for|to)(?: an?)? <text>",
        ("appointment", "WHO", "<text>", "--on <day>", "--at <time>"),
    ),
    (
        r"(?:will |wants to |is going to )?(?P<what>(?:pick|picks|picking) (?:it |them )?up\b.*?|collects?\b.*?|pick-?up)"
        r"(?: (?:on|at))? <day>(?:,? at <time>)?",
        ("appointment", "WHO", "<what>", "--on <day>", "--at <time>"),
    ),
    (
        r"(?P<what>(?:[^\W\d][\w-]* ){0,2}?(?:appointment|fitting|haircut|trim|cut|perm|colour|highlights|blow-dry|shave|shampoo"
        r"|consultation|repair|service|check-?up|eye test|eye exam|vaccination|measuring|alteration|massage|manicure|pedicure|facial"
        r"|lesson|tasting|viewing|delivery|grooming|clipping|castration|tune-up|photo session|session))"
        r"(?: (?:on|for))? <day>,?(?: at)? <clock>",
        ("appointment", "WHO", "<what>", "--on <day>", "--at <clock>"),
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
    (r"(?:turns|is|will be) \w+(?: years old)? (?:on )?<day>", ("birthday", "<day>")),
    (
        r"<relation>(?: <name>)? (?:has |just |has just )?(?:died|passed away)(?: (?:on )?<day>| recently)?",
        ("remember", "WHO", "<relation>", "<name>", "--died <day>"),
    ),
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
        r"(?:goes|is going|will be|is|leaves|is leaving)(?: away)?(?: (?:on|for)(?: an?)?)?"
        r" (?P<gone>holiday|holidays|vacation|away|abroad|(?:business )?trip|cruise)(?: (?:to|in) <text>)?"
        r"(?: (?:on|from))? <day> for (?P<many>an?|one|two|three|four|six|\d+) (?P<unit>day|week|month)s?",
        ("remember", "WHO", "away", "<gone> <text>", "--on <day>", "--until <length>"),
    ),
    (
        r"(?:is |will be )?(?:on |in )?(?P<gone>holiday|holidays|vacation|away|abroad) for (?P<many>an?|one|two|three|four|six|\d+)"
        r" (?P<unit>day|week|month)s?",
        ("remember", "WHO", "away", "<gone>", "--on today", "--until <length>"),
    ),
    (
        r"(?:is |will be )?(?:on |in )?(?P<gone>holiday|holidays|away|abroad|hospital) (?:until|till|to) <until>",
        ("remember", "WHO", "away", "<gone>", "--on today", "--until <until>"),
    ),
    (
        r"(?:goes|is going|travels|is travelling|flies|is flying|leaves for|is leaving for|is off)(?: to| on)?(?: the)? <text>(?: on) <day>",
        ("remember", "WHO", "event", "<text>", "--on <day>"),
    ),
    (
        r"(?:is )?(?:training|preparing|practising|studying|revising) for(?: an?| the| his| her)? <text> on <day>",
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
        r"<relation>(?: <proper>)? needs(?: an?)? <text>",
        ("person-taste", "<relation>", "<name>", "needs", "<text>"),
    ),
    (
        r"<relation>(?: <name>)? (?:is allergic to|can't eat|mustn't eat|must not eat) <text>",
        ("person-taste", "<relation>", "<name>", "allergy", "<text>"),
    ),
    (
        r"(?:always |usually )?(?:drinks|takes|eats) <text>,? (?:but )?(?:no|not|never) (?P<other>[^,]+)",
        ("usual-but-not", "<text>", "<other>"),
    ),
    (
        r"(?:likes|loves|enjoys|prefers|reads) <text>(?:,? but (?:not|no|hates|dislikes|doesn't like|can't stand)(?: the)?|, (?:no|not|never)) (?P<other>[^,]+)",
        ("likes-but-not", "<text>", "<other>"),
    ),
    (
        r"(?:is )?(?P<text>(?:lactose|gluten|fructose|histamine)[ -]intolerant)",
        ("remember", "WHO", "allergy", "<text>"),
    ),
    (
        r"(?:is |and )?(?:allergic to|intolerant (?:to|of)) <text>|can't (?:eat|have|stand the smell of) <text>|must not (?:eat|have) <text>",
        ("remember", "WHO", "allergy", "<text>"),
    ),
    (
        r"(?:doesn't|does not|don't) (?:like|care for|want|eat|drink)(?: any)? <text>",
        ("remember", "WHO", "dislikes", "<text>"),
    ),
    (
        r"(?:hates|dislikes|detests|can't (?:stand|bear)|won't (?:eat|drink|touch)|never (?:eats|drinks|touches)"
        r"|(?:isn't|is not) (?:keen on|fond of|a fan of|into)|(?:didn't|did not) (?:like|enjoy|care for)(?: the| our)?) <text>",
        ("remember", "WHO", "dislikes", "<text>"),
    ),
    (
        r"(?:usually|always) (?:takes|has|drinks|buys|orders|gets|wants)(?: an?| the)? <text>|drinks <text>"
        r"|(?:the |his |her |their )?usual(?: order)? is(?: an?)? <text>",
        ("remember", "WHO", "usual", "<text>"),
    ),
    (
        r"(?P<what>(?:inside leg|inseam|chest|waist|hips?|collar|neck|sleeves?|head|saddle height|frame height|ring finger|foot|feet|glove|hat|bust|shoulders?"
        r"|(?:shoe|ring|hat|glove|collar|frame|dress|trouser|shirt|boot|helmet) size)(?: is| measures| are)?:? \d[\d.,/½¼¾]*"
        r"(?: ?(?:cm|mm|inch|inches|in))?)",
        ("remember", "WHO", "size", "<what>"),
    ),
    (
        r"wears(?: an?)?(?: size)? (?P<text>(?=.*(?:\d|\b(?:x{0,3}[sl]|m|small|medium|large)\b)).+)|(?:is )?(?:an? )?size(?: is)?:? <text>|takes (?:an? )?(?:size )?(?P<text>\d[\w.,/½ ]*)",
        ("remember", "WHO", "size", "<text>"),
    ),
    (
        r"takes(?! (?:his|her|their|the|care|part|time|after|over|up)\b)(?: an?)? (?P<text>[^\W\d]\w*(?: \w+){0,4})",
        ("remember", "WHO", "usual", "<text>"),
    ),
    (r"needs(?: an?)? <text>", ("remember", "WHO", "needs", "<text>", "--no-day")),
    (
        r"(?:likes|loves|enjoys|adores|prefers|fancies|reads(?! to\b)|is (?:very )?(?:fond of|keen on|into|mad about|crazy about|interested in"
        r"|a (?:big |great )?fan of)|collects)(?! to be\b) <text>"
        r"|(?:his |her |their )?favou?rites?(?: [\w-]+){0,2} (?:is|are)(?: the)? <text>",
        ("remember", "WHO", "likes", "<text>"),
    ),
    (
        r"(?:works as|is)(?: an?| our)?(?: retired)? (?P<job>nurse|teacher|doctor|dentist|vet|plumber|carpenter|cook|chef|painter|lawyer|student"
        r"|pensioner|gardener|driver|baker|butcher|musician|engineer|electrician|farmer|florist|hairdresser|barber|journalist"
        r"|librarian|midwife|optician|pharmacist|photographer|pilot|policeman|policewoman|postman|priest|vicar|architect"
        r"|accountant|waiter|waitress|writer|translator|tailor|mechanic|fireman|firefighter|soldier|judge)"
        r"|works as(?: an?)? <text>|works (?P<text>(?:at|in|for) .+)",
        ("remember", "WHO", "job", "<job>", "<text>"),
    ),
    (
        r"(?:drives|has bought himself|has bought herself)(?: an?) (?P<text>[^\W\d].*)",
        ("remember", "WHO", "car", "<text>"),
    ),
    (r"rides(?: an?) (?P<text>[^\W\d].*)", ("remember", "WHO", "bike", "<text>")),
    (
        r"(?:his |her |their )?(?P<what>(?:\w+ )?(?P<own>bike|car|boat|instrument|team|language|perfume|job|hobby)) is(?: an?)? <text>",
        ("remember", "WHO", "<own>", "<what>: <text>"),
    ),
    (
        r"(?:his |her |their )?(?P<own>garden|house) (?P<what>(?:faces|is|has|gets|needs) .+)",
        ("remember", "WHO", "<own>", "<what>"),
    ),
    (
        r"plays(?: the)? (?P<hobby>golf|tennis|football|chess|bridge|piano|violin|guitar|cello|flute|drums|trumpet|badminton|rugby|cricket"
        r"|handball|hockey|accordion|clarinet)|(?P<hobby>sings in a choir|goes fishing|goes sailing|keeps bees)",
        ("remember", "WHO", "hobby", "<hobby>"),
    ),
    (
        r"is (?:an? )?(?P<diet>vegetarian|vegan|pescatarian|coeliac|celiac|teetotal|diabetic|left-handed|colou?r-?blind|hard of hearing|short-sighted|long-sighted)",
        ("remember", "WHO", "needs", "<diet>"),
    ),
    # people
    (
        r"(?:has|got)(?: an?)?(?: new)? <relation>,? (?:called|named|by the name of|whose name is) <name>"
        r"|(?:has|got)(?: an?)?(?: new)? <relation>,? <proper>",
        ("remember", "WHO", "<relation>", "<name>"),
    ),
    (r"has(?: an?)(?: new)? <relation>", ("remember", "WHO", "<relation>")),
    (
        r"has (?:two|three|four|2|3|4) <relations>(?:,|:| called| named)? <names>",
        ("persons", "<relations>", "<names>"),
    ),
    (
        r"(?:the )?<relation>(?:'s name is| is called| is named) <name>|(?:the )?<relation> is <proper>",
        ("remember", "WHO", "<relation>", "<name>"),
    ),
    (
        r"(?:his |her |their )?<relation> <proper> (?P<verb>likes|loves|hates|dislikes|adores|collects) <text>",
        ("person-taste", "<relation>", "<name>", "<verb>", "<text>"),
    ),
    (
        r"(?:his |her |their )?<relation> (?P<verb>likes|loves|hates|dislikes|adores|collects) <text>",
        ("person-taste", "<relation>", "<verb>", "<text>"),
    ),
    # a sale without a verb: tulips 12
    (
        r"(?P<sale>[^\d,]{2,30} (?:€ ?)?\d+(?:[.,]\d\d)?(?: ?(?:€|euros?))?)",
        ("sold", "WHO", "<sale>", "--priced", "--bare"),
    ),
)

NOT_ITEMS = frozenset(
    "paid owes gave has have had is are was were be been being did does do not didn't won't don't wasn't isn't will would "
    "might may could should shall nearly almost bought buy buys buying took take takes got get gets returned spent turns "
    "about around over under leg chest waist hips hip collar neck sleeve inseam number no nr room table seat row age aged "
    "weighs weighed measures height weight grade class floor flat house since until till before after born year years "
    "old wants wanted needs needed asked said says told thinks knows sold lost found left called rang phoned and but or if "
    "size sizes percent points stamps stars km miles kg plus minus".split()
)
"""Words that no thing is called by which is sold without a verb: `inside leg is 82` tells of no sale."""
PRONOUNS = frozenset(
    "it them that this those these him her us you me one everything nothing anything something none so".split()
)
"""What stands for something said before, which a command can't know."""
LIMITS = frozenset("but neither nor not except unless if".split())
"""Words that take back or limit what is told."""
LENGTHS = {"a": "1", "an": "1", "one": "1", "two": "2", "three": "3", "four": "4", "six": "6"}
PLURALS = {
    "sons": "son",
    "daughters": "daughter",
    "children": "child",
    "kids": "child",
    "brothers": "brother",
    "sisters": "sister",
    "nephews": "nephew",
    "nieces": "niece",
    "grandsons": "grandson",
    "granddaughters": "granddaughter",
    "grandchildren": "grandchild",
    "dogs": "dog",
    "cats": "cat",
    "horses": "horse",
    "rabbits": "rabbit",
}
TASTE_VERBS = {
    **dict.fromkeys(("likes", "loves", "adores", "collects"), "likes"),
    **dict.fromkeys(("hates", "dislikes"), "dislikes"),
}
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
    "doesn't can't daughter son nephew niece wife husband paid moved said wasn't would works turns goes gave gives rated "
    "won't isn't plays drives rides lives promised ready spent pick picks collect collects looking"
).split()
"""Words before which `and` or a comma begins something new."""
AFTER_COMMA = (
    *("new phone", "new number", "new address", "new email", "number", "no e-mails", "moved", "lives"),
    *("his", "her", "their", "he", "she", "they", "it", "size"),
    *(
        "inside leg",
        "inseam",
        "chest",
        "waist",
        "hips",
        "collar",
        "neck",
        "sleeve",
        "no calls",
        "usual",
        "address",
    ),
)
"""Words before which a comma begins something new, and `and` does not."""
