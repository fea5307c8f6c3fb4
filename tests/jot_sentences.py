"""Sixty sentences as shopkeepers note things, and the commands that each means; a `note` keeps what is in no pattern."""

SENTENCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Rossi bought a storybook 14.90 for nephew Luca's birthday; likes crime; daughter graduates 12 June; phone 0171 234567",
        (
            'sold rossi storybook 14.90 --for "nephew Luca" --occasion birthday',
            "remember rossi likes crime",
            "remember rossi daughter",
            'remember rossi event graduation --on "12 June" --about daughter',
            'edit rossi --phone "0171 234567"',
        ),
    ),
    ("Bianchi bought roses 25", ("sold bianchi roses 25",)),
    ("Mrs Brown took brown red roses for 25 euro", ('sold brown "brown red roses" 25',)),
    ("brown bought tulips 12, roses 25", ("sold brown tulips 12 roses 25",)),
    ("Tom Baker bought 3 candles at 4.50", ("sold baker 3x candles 4.50",)),
    ("Rossi picked up the atlas 89", ("sold rossi atlas 89",)),
    ("rossi bought tea 4.50 yesterday", ("sold rossi tea 4.50 --on 2026-03-11",)),
    ("O'Brien bought lilies 18 for his wife", ("sold obrien lilies 18 --for wife",)),
    ("Ek returned the kettle 39", ("sold ek kettle 39 --back",)),
    ("Ek brought back the kettle 39, it leaked", ("sold ek kettle 39 --back", 'note ek "it leaked"')),
    ("Lucia Bianchi loves Sicilian cooking", ('remember bianchi likes "Sicilian cooking"',)),
    ("Brown hates lilies", ("remember brown dislikes lilies",)),
    ("Ada Byron is allergic to nuts", ("remember byron allergy nuts",)),
    ("ada can't eat gluten", ("remember byron allergy gluten",)),
    ("Clara Lund drinks oat milk flat white", ('remember lund usual "oat milk flat white"',)),
    ("Clara usually takes a flat white", ('remember lund usual "flat white"',)),
    ("Ek wears size 43", ("remember ek size 43",)),
    ("Ek needs a chair", ("remember ek needs chair",)),
    ("Rossi doesn't like e-books", ("remember rossi dislikes e-books",)),
    ("Rossi likes crime and history", ('remember rossi likes "crime and history"',)),
    ("Bianchi, phone 055 123456", ('edit bianchi --phone "055 123456"',)),
    ("Bianchi's email is lucia@example.org", ("edit bianchi --email lucia@example.org",)),
    ("New number for Baker: 0171 667788", ('edit baker --phone "0171 667788"',)),
    ("Byron's birthday is 10 December", ('remember byron birthday "10 December"',)),
    ("Clara Lund born 3 April 1961", ('remember lund birthday "3 April 1961"',)),
    ("Ek has a dog called Rex", ("remember ek dog Rex",)),
    ("Ek's dog Rex had its birthday on 2 May", ('remember ek dog Rex --birthday "2 May"',)),
    ("Rossi's nephew Luca turns six on 3 March", ('remember rossi nephew Luca --birthday "3 March"',)),
    ("Brown's wife is Marie", ("remember brown wife Marie",)),
    (
        "Brown's wife Marie likes lilies",
        ("remember brown wife Marie", "remember brown likes lilies --about Marie"),
    ),
    (
        "Bianchi's husband Marco loves Westerns",
        ("remember bianchi husband Marco", "remember bianchi likes Westerns --about Marco"),
    ),
    (
        "Bianchi's daughter is getting married on 4 July",
        ("remember bianchi daughter", 'remember bianchi event wedding --on "4 July" --about daughter'),
    ),
    ("Clara Lund is getting married on 4 July", ('remember lund event wedding --on "4 July"',)),
    ("Tom Baker runs a marathon on 11 April", ('remember baker event "runs a marathon" --on "11 April"',)),
    ("Tom Baker has his driving test on Friday", ('remember baker event "driving test" --on Friday',)),
    ("Ada has an operation on 20 May", ('remember byron event operation --on "20 May"',)),
    ("Ada is away from 1 July to 20 July", ('remember byron away away --on "1 July" --until "20 July"',)),
    ("Lefèvre goes to Canada on 2 May", ('remember lefevre event "Canada" --on "2 May"',)),
    ("Lefèvre is on holiday until 20 May", ('remember lefevre away holiday --on today --until "20 May"',)),
    ("Rossi asked for the new Camilleri", ('wish rossi "new Camilleri"',)),
    ("Rossi is looking for a first edition of Emma", ('wish rossi "first edition of Emma"',)),
    ("Bianchi would like a blue teapot", ('wish bianchi "blue teapot"',)),
    ("Baker ordered 20 tulips by Friday", ('order baker "20 tulips" --expected Friday',)),
    ("Baker ordered The Moonstone", ('order baker "The Moonstone"',)),
    ("promised Rossi to ring her by Friday", ('promise rossi "ring her" --by Friday',)),
    ("Promised Bianchi a sample by 20 March", ('promise bianchi "a sample" --by "20 March"',)),
    ("Ek complained that the kettle leaks", ('complaint ek "the kettle leaks"',)),
    ("Ek was unhappy about the delivery", ('complaint ek "the delivery"',)),
    ("Brown praised the wrapping", ('praise brown "the wrapping"',)),
    ("Brown suggests opening on Sundays", ('suggestion brown "opening on Sundays"',)),
    ("Clara gave five stars", ("rate lund 5",)),
    ("Clara was here", ("visit lund",)),
    ("Tom Baker came in yesterday", ("visit baker --on yesterday",)),
    ("Tom Baker was sent by Rossi", ("referred baker --by rossi",)),
    (
        "Clara has an appointment on Friday at 14:30 for a fitting",
        ("appointment lund fitting --on Friday --at 14:30",),
    ),
    ("Clara booked a fitting for Friday at 2pm", ("appointment lund fitting --on Friday --at 2pm",)),
    ("Ada works as a nurse", ("remember byron job nurse",)),
    ("Rossi prefers email", ("consent rossi --prefer email",)),
    ("Ek doesn't want calls", ("consent ek --refuse call",)),
    ("Gave Bianchi a bookmark", ("gift bianchi bookmark",)),
    ("Rossi seemed tired today", ('note rossi "seemed tired today"',)),
    (
        "Brown: likes roses; hates lilies; birthday 14 March",
        (
            "remember brown likes roses",
            "remember brown dislikes lilies",
            'remember brown birthday "14 March"',
        ),
    ),
    (
        "Ek came in, bought a kettle 39 and said his wife is ill",
        ("visit ek", "sold ek kettle 39", 'note ek "said his wife is ill"'),
    ),
)

TRADES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Brown bought a dozen white roses 32 for her mother's 80th birthday on Saturday",
        ('note brown "bought a dozen white roses 32 for her mother\'s 80th birthday on Saturday"',),
    ),
    (
        "Rossi ordered a wedding bouquet for 20 June, deposit 50 paid",
        ('order rossi "a wedding bouquet, deposit 50 paid" --expected "20 June"',),
    ),
    ("Lund wants peonies when they are in season", ('wish lund "peonies when they are in season"',)),
    (
        "Baker took two sourdough loaves 4.20 each, slice them thin next time",
        (
            'sold baker 2x "sourdough loaves" 4.20',
            'note baker "slice them thin next time"',
        ),
    ),
    (
        "Bianchi ordered a birthday cake for Friday, chocolate, no nuts, for 12 people",
        ('order bianchi "a birthday cake, chocolate, no nuts, for 12 people" --expected Friday',),
    ),
    ("Ek always has a rye loaf on Saturdays", ('remember ek usual "rye loaf on Saturdays"',)),
    (
        "Ada had a haircut 28, number 2 on the sides",
        (
            "sold byron haircut 28",
            'note byron "number 2 on the sides"',
        ),
    ),
    (
        "O'Brien wants his beard trimmed next Thursday at 10",
        ('appointment obrien "beard trimmed" --on "next Thursday" --at 10',),
    ),
    (
        "Tom Baker is going bald and hates being told",
        (
            'note baker "is going bald"',
            'remember baker dislikes "being told"',
        ),
    ),
    (
        "Ek brought his bike in for a service, brakes squeak, ready by Friday",
        (
            'note ek "brought his bike in for a service, brakes squeak"',
            'promise ek "have it ready" --by Friday',
        ),
    ),
    ("Ek's road bike is a Trek Domane 54 cm", ('remember ek bike "road bike: Trek Domane 54 cm"',)),
    (
        "Rossi bought the new Ferrante 18.90, has read all the others",
        (
            'sold rossi "new Ferrante" 18.90',
            'note rossi "has read all the others"',
        ),
    ),
    (
        "Clara returned the thriller, too bloody for her",
        (
            "sold lund thriller --back",
            'note lund "too bloody for her"',
        ),
    ),
    (
        "Ada is looking for a book about bees for her daughter Mia who is 7",
        ('wish byron "book about bees for her daughter Mia who is 7"',),
    ),
    (
        "Brown's cat Minka was vaccinated today 45, booster in a year",
        ('note brown "cat Minka was vaccinated today 45, booster in a year"',),
    ),
    (
        "Ek's dog Rex is allergic to chicken",
        (
            "remember ek dog Rex",
            "remember ek allergy chicken --about Rex",
        ),
    ),
    ("Bianchi's rabbit died last week", ('remember bianchi rabbit --died "last week"',)),
    ("O'Brien's dog weighs 12 kg now", ('note obrien "dog weighs 12 kg now"',)),
    (
        "Lefèvre bought varifocals 480, eye test due in two years",
        (
            "sold lefevre varifocals 480",
            'note lefevre "eye test due in two years"',
        ),
    ),
    (
        "Baker's prescription is -2.25 left and -1.75 right",
        ('note baker "prescription is -2.25 left and -1.75 right"',),
    ),
    (
        "Ada sat on her glasses, frame ordered, here on Tuesday",
        ('note byron "sat on her glasses, frame ordered, here on Tuesday"',),
    ),
    ("Rossi ordered a 4 kg turkey for Christmas", ('order rossi "a 4 kg turkey for Christmas"',)),
    ("Bianchi likes her steak cut thick", ('remember bianchi likes "her steak cut thick"',)),
    ("Ek doesn't eat pork", ("remember ek dislikes pork",)),
    (
        "Brown left trousers to be shortened by 3 cm, pick up Thursday",
        (
            'note brown "left trousers to be shortened by 3 cm"',
            'appointment brown "pick up" --on Thursday',
        ),
    ),
    ("Baker's inside leg is 82", ('remember baker size "inside leg is 82"',)),
    (
        "Tom Baker: chest 102, waist 90",
        (
            'remember baker size "chest 102"',
            'remember baker size "waist 90"',
        ),
    ),
    (
        "Lund bought two bottles of Barolo at 34 and a Prosecco 12",
        ('sold lund 2x "bottles of Barolo" 34 Prosecco 12',),
    ),
    (
        "Lund's son Max turns 18 on 3 August, wants a wine from his birth year",
        (
            'remember lund son Max --birthday "3 August"',
            'wish lund "wine from his birth year" --about Max',
        ),
    ),
    (
        "Rossi didn't like the Chablis, too dry",
        (
            "remember rossi dislikes Chablis",
            'note rossi "too dry"',
        ),
    ),
    (
        "Byron bought a train set 59 for grandson Leo's birthday",
        ('sold byron "train set" 59 --for "grandson Leo" --occasion birthday',),
    ),
    (
        "Byron's grandson Leo is 4 and loves dinosaurs",
        (
            'note byron "grandson Leo is 4"',
            "remember byron grandson Leo",
            "remember byron likes dinosaurs --about Leo",
        ),
    ),
    ("O'Brien bought lego 39.99 as a present for his godson", ("sold obrien lego 39.99 --for godson",)),
    (
        "Brown bought 3 tomato plants 2.50 each and a bag of compost 8",
        ('sold brown 3x "tomato plants" 2.50 "bag of compost" 8',),
    ),
    ("Lefèvre's garden faces north", ('remember lefevre garden "faces north"',)),
    (
        "Bianchi wants the hedge trimmer back on Monday",
        ('note bianchi "wants the hedge trimmer back on Monday"',),
    ),
    ("Clara said her husband lost his job", ('note lund "said her husband lost his job"',)),
    ("Rossi's mother is in hospital", ('note rossi "mother is in hospital"',)),
    ("Ek moved to 12 Harbour Street", ('edit ek --address "12 Harbour Street"',)),
    (
        "Ada got engaged to Sam, wedding in September",
        ('note byron "got engaged to Sam, wedding in September"',),
    ),
    ("Baker paid his bill of 120", ('note baker "paid his bill of 120"',)),
    ("Brown owes 15", ('note brown "owes 15"',)),
    ("Rossi can't come on Fridays any more", ('note rossi "can\'t come on Fridays any more"',)),
    ("Lund will pick up the dress on Thursday", ('appointment lund "pick up the dress" --on Thursday',)),
    ("Bianchi prefers to be phoned in the evening", ('note bianchi "prefers to be phoned in the evening"',)),
    ("Brown's new address is 14 Mill Lane", ('edit brown --address "14 Mill Lane"',)),
    (
        "Tom has a new baby boy, Oscar, born yesterday",
        (
            'note baker "has a new baby boy, Oscar"',
            'note baker "born yesterday"',
        ),
    ),
    ("Ek spent 80 on tyres", ("sold ek tyres 80",)),
    ("Ek spent 80 on tyres and tubes", ('sold ek "tyres and tubes" 80',)),
    ("Ada called to cancel Thursday", ('note byron "called to cancel Thursday"',)),
    ("Rossi's allergic to lilies", ("remember rossi allergy lilies",)),
    ("Lund is pregnant, due in October", ('note lund "is pregnant, due in October"',)),
    (
        "Byron was delighted with the wrapping, gave 5 stars",
        (
            'praise byron "the wrapping"',
            "rate byron 5",
        ),
    ),
    (
        "O'Brien wasn't happy with the haircut; promised him a free trim by Friday",
        (
            'complaint obrien "the haircut"',
            'promise obrien "a free trim" --by Friday',
        ),
    ),
    ("Bianchi takes oat milk", ('remember bianchi usual "oat milk"',)),
    ("Brown doesn't want a birthday card", ('remember brown dislikes "a birthday card"',)),
    ("Rossi's nephew Luca's birthday is 3 March", ('remember rossi nephew Luca --birthday "3 March"',)),
    ("Lund's husband's name is Bo", ("remember lund husband Bo",)),
    (
        "Clara's number is 070 555 1234 and her email is clara@example.org",
        (
            'edit lund --phone "070 555 1234"',
            "edit lund --email clara@example.org",
        ),
    ),
    ("Baker bought bread 3.20, cheese 5.40 and wine 9", ("sold baker bread 3.20 cheese 5.40 wine 9",)),
    ("Baker bought bread, cheese and wine for 17.60", ('sold baker "bread, cheese and wine" 17.60',)),
    ("Ek bought 2 tyres 35 each", ("sold ek 2x tyres 35",)),
    ("Ek bought a pump for 25 but brought it back", ('note ek "bought a pump for 25 but brought it back"',)),
    ("Rossi bought nothing today", ('note rossi "bought nothing today"',)),
    ("Brown nearly bought the blue vase 45", ('note brown "nearly bought the blue vase 45"',)),
    ("Brown might buy the blue vase 45", ('note brown "might buy the blue vase 45"',)),
    ("Brown will buy the blue vase 45 on Friday", ('note brown "will buy the blue vase 45 on Friday"',)),
    ("Brown did not buy the roses 25", ('note brown "did not buy the roses 25"',)),
    ("Rossi's husband bought roses 25", ('note rossi "husband bought roses 25"',)),
    ("Ada's sister Ruth bought tea 4.50", ('note byron "sister Ruth bought tea 4.50"',)),
    ("Baker no longer likes tea", ('note baker "no longer likes tea"',)),
    ("Bianchi used to like crime", ('note bianchi "used to like crime"',)),
    (
        "Bianchi likes crime but not gore",
        (
            "remember bianchi likes crime",
            "remember bianchi dislikes gore",
        ),
    ),
    ("Ek likes neither tea nor coffee", ('note ek "likes neither tea nor coffee"',)),
    ("Ek thinks his wife likes lilies", ('note ek "thinks his wife likes lilies"',)),
    ("Lund asked if we open on Sundays", ('note lund "asked if we open on Sundays"',)),
    ("Lund asked for her money back", ('note lund "asked for her money back"',)),
    (
        "Ada likes tea. Brown hates it.",
        (
            "remember byron likes tea",
            'note brown "hates it"',
        ),
    ),
    ("Rossi and Brown came in together", ('note rossi "and Brown came in together"',)),
    ("Rossi came with Brown", ('note rossi "came with Brown"',)),
    ("Ada loved the book", ('praise byron "loved the book"',)),
    ("Ada liked the cake", ('praise byron "liked the cake"',)),
    ("Lund loved the scarf you gave her", ('praise lund "loved the scarf you gave her"',)),
    ("Tom Baker bought tea 4.50 on 10 March", ("sold baker tea 4.50 --on 2026-03-10",)),
    ("Tom Baker bought tea 4.50 on Monday for Ada", ("sold baker tea 4.50 --for Ada --on 2026-03-09",)),
    ("Mrs Brown's husband is called Jim", ("remember brown husband Jim",)),
    ("ada's phone: 0171 55 66 77", ('edit byron --phone "0171 55 66 77"',)),
    (
        "Bianchi has two sons, Marco and Luca",
        (
            "remember bianchi son Marco",
            "remember bianchi son Luca",
        ),
    ),
    ("Bianchi has a son", ("remember bianchi son",)),
    ("Brown is 60 next week", ('note brown "is 60 next week"',)),
    ("Brown turns 60 next week", ('note brown "turns 60 next week"',)),
    ("Byron's birthday is next Tuesday", ('remember byron birthday "17 March"',)),
    (
        "Rossi goes on holiday to Crete on 20 June for two weeks",
        ('remember rossi away "holiday Crete" --on "20 June" --until +2w',),
    ),
    (
        "Lefèvre is away from 1 July to 15 July",
        ('remember lefevre away away --on "1 July" --until "15 July"',),
    ),
    ("Lund leaves for Japan on Monday", ("remember lund event Japan --on Monday",)),
    ("Baker's daughter starts school in September", ('note baker "daughter starts school in September"',)),
    (
        "Brown bought a dozen white roses 32 for her mother's 80th birthday",
        ('sold brown "dozen white roses" 32 --for mother --occasion birthday',),
    ),
    (
        "Rossi bought peonies 18 for the anniversary of her parents",
        ("sold rossi peonies 18 --for parents --occasion anniversary",),
    ),
    (
        "Ada is looking for a book about bees for her daughter Mia",
        (
            "remember byron daughter Mia",
            'wish byron "book about bees" --about Mia',
        ),
    ),
    (
        "Brown took a bunch of tulips 12 for Mother's Day",
        ('sold brown "bunch of tulips" 12 --occasion "mother\'s day"',),
    ),
    (
        "Rossi wants white lilies for her sister's wedding on 20 June",
        ('note rossi "wants white lilies for her sister\'s wedding on 20 June"',),
    ),
    (
        "Rossi ordered a bouquet for her sister's wedding, ready by 20 June",
        (
            'order rossi "a bouquet for her sister\'s wedding"',
            'promise rossi "have it ready" --by "20 June"',
        ),
    ),
    (
        "Baker had a shave 15 and a trim 22; likes it short at the back",
        (
            "sold baker shave 15 trim 22",
            'note baker "likes it short at the back"',
        ),
    ),
    (
        "Tom Baker: no small talk please; usual is a number 3",
        (
            'note baker "no small talk please"',
            'remember baker usual "number 3"',
        ),
    ),
    ("Tom Baker comes in every four weeks", ('note baker "comes in every four weeks"',)),
    (
        "Ek left his bike for a new chain, promised it by Thursday",
        (
            'note ek "left his bike for a new chain"',
            'note ek "promised it by Thursday"',
        ),
    ),
    ("Ek bought a chain 24.90 and two inner tubes 6 each", ('sold ek chain 24.90 2x "inner tubes" 6',)),
    ("Ek is training for a triathlon on 12 July", ('remember ek event triathlon --on "12 July"',)),
    (
        "Clara bought The Leopard 14 and Middlemarch 12.50, reads one a week",
        (
            "sold lund Leopard 14 Middlemarch 12.50",
            'note lund "reads one a week"',
        ),
    ),
    ("Clara asked for large print", ('wish lund "large print"',)),
    (
        "Clara loved Middlemarch, hates crime",
        (
            'note lund "loved Middlemarch"',
            "remember lund dislikes crime",
        ),
    ),
    (
        "Bianchi's dog Luna needs grain-free food",
        (
            "remember bianchi dog Luna",
            'remember bianchi needs "grain-free food" --about Luna',
        ),
    ),
    ("Bianchi's cat Micia was born on 3 May 2024", ('remember bianchi cat Micia --birthday "3 May 2024"',)),
    (
        "Bianchi's dog Luna has a vet appointment on Friday",
        (
            "remember bianchi dog Luna",
            'remember bianchi event "vet appointment" --on Friday --about Luna',
        ),
    ),
    ("O'Brien's horse is called Thunder", ("remember obrien horse Thunder",)),
    (
        "Lefèvre needs new reading glasses, picks them up on Tuesday",
        (
            'remember lefevre needs "new reading glasses"',
            'appointment lefevre "picks them up" --on Tuesday',
        ),
    ),
    ("Lefèvre wears contact lenses", ('note lefevre "wears contact lenses"',)),
    ("Lefèvre is colour-blind", ("remember lefevre needs colour-blind",)),
    (
        "Ada ordered lamb shoulder for Saturday, 2 kg, boned",
        ('order byron "lamb shoulder, 2 kg, boned" --expected Saturday',),
    ),
    ("Ada always buys half a kilo of mince", ('remember byron usual "half a kilo of mince"',)),
    ("Ada's husband is on a diet", ('note byron "husband is on a diet"',)),
    (
        "Brown is short-sighted and wears a size 54 frame",
        (
            "remember brown needs short-sighted",
            'remember brown size "54 frame"',
        ),
    ),
    (
        "Baker wears 40 regular; jacket sleeves need shortening by 2 cm",
        (
            'remember baker size "40 regular"',
            'note baker "jacket sleeves need shortening by 2 cm"',
        ),
    ),
    (
        "Baker's suit is for his son's wedding on 5 September",
        ('note baker "suit is for his son\'s wedding on 5 September"',),
    ),
    (
        "Baker's son Jack gets married on 5 September",
        (
            "remember baker son Jack",
            'remember baker event wedding --on "5 September" --about Jack',
        ),
    ),
    (
        "Lund is a member of the wine club; prefers Burgundy, no Beaujolais",
        (
            'note lund "is a member of the wine club"',
            "remember lund likes Burgundy",
            "remember lund dislikes Beaujolais",
        ),
    ),
    ("Lund bought 6 bottles of Riesling 72 together", ('sold lund "6 bottles of Riesling" 72',)),
    ("Lund bought 6 Riesling at 12 each", ("sold lund 6x Riesling 12",)),
    (
        "Byron bought a puzzle 19.95 for her granddaughter Lily who turns 4 on 2 May",
        ('sold byron puzzle 19.95 "for her granddaughter Lily who turns" 4 --on 2025-05-02',),
    ),
    (
        "Byron's granddaughter Lily loves unicorns and puzzles",
        (
            "remember byron granddaughter Lily",
            'remember byron likes "unicorns and puzzles" --about Lily',
        ),
    ),
    (
        "Byron has three grandchildren: Leo, Lily and Max",
        (
            "remember byron grandchild Leo",
            "remember byron grandchild Lily",
            "remember byron grandchild Max",
        ),
    ),
    (
        "O'Brien planted the roses, they did well",
        (
            'note obrien "planted the roses"',
            'note obrien "they did well"',
        ),
    ),
    ("O'Brien has a small balcony facing south", ('note obrien "has a small balcony facing south"',)),
    ("O'Brien wants a lemon tree in spring", ('wish obrien "lemon tree in spring"',)),
    (
        "Rossi moved to Mill Lane 14, new phone 0171 998877",
        (
            'edit rossi --address "Mill Lane 14"',
            'edit rossi --phone "0171 998877"',
        ),
    ),
    ("Rossi retired in March", ('note rossi "retired in March"',)),
    ("Rossi's husband Paul died in January", ('note rossi "husband Paul died in January"',)),
    ("Brown broke her arm", ('note brown "broke her arm"',)),
    (
        "Ek called about the bill, will pay on Friday",
        ('note ek "called about the bill, will pay on Friday"',),
    ),
    (
        "Ek is vegetarian and allergic to nuts",
        (
            "remember ek needs vegetarian",
            "remember ek allergy nuts",
        ),
    ),
    ("Ek, Bo: birthday 4.5.1980", ("remember ek birthday 4.5.1980",)),
    ("Tom's mother is ill, be gentle", ('note baker "mother is ill, be gentle"',)),
    ("Clara's exam is on 14 June", ('remember lund event exam --on "14 June"',)),
    ("Clara passed her driving test", ('note lund "passed her driving test"',)),
    (
        "Clara's daughter Emma starts school on 1 September",
        (
            "remember lund daughter Emma",
            'remember lund event "starts school" --on "1 September" --about Emma',
        ),
    ),
    ("Clara's daughter Emma plays the violin", ('note lund "daughter Emma plays the violin"',)),
    ("Put aside two cookbooks for Rossi until Friday", ('promise rossi "hold two cookbooks" --by Friday',)),
    ("Call Rossi on Friday about the lamp", ('promise rossi "Call about the lamp" --by Friday',)),
    (
        "Rossi will come on Friday at 3pm to try the coat",
        ('appointment rossi "try the coat" --on Friday --at 3pm',),
    ),
    ("Remind Brown about the invoice on Monday", ('promise brown "Remind about the invoice" --by Monday',)),
    ("Rossi paid 45 for roses", ("sold rossi roses 45",)),
    ("Sold Baker a lamp 45", ("sold baker lamp 45",)),
    ("Baker sold his car 5000", ('note baker "sold his car 5000"',)),
    ("Baker gave his wife roses", ('note baker "gave his wife roses"',)),
    ("Rossi promised to come back by Friday", ('note rossi "promised to come back by Friday"',)),
    ("Brown's wife is ill", ('note brown "wife is ill"',)),
    ("Brown has a dog at home", ('note brown "has a dog at home"',)),
    ("Brown luca birthday 3 march", ('note brown "luca birthday 3 march"',)),
    (
        "Rossi bought tea 4.50; daughter Mia, 7, likes horses",
        (
            "sold rossi tea 4.50",
            'note rossi "daughter Mia, 7"',
            "remember rossi daughter Mia",
            "remember rossi likes horses --about Mia",
        ),
    ),
    ("Ek bought a lamp 45 on account", ('note ek "bought a lamp 45 on account"',)),
    ("Ek bought a lamp 45 but paid only 40", ('note ek "bought a lamp 45 but paid only 40"',)),
    ("Ek bought a lamp for 45 minus 10%", ('note ek "bought a lamp for 45 minus 10%"',)),
    ("Brown bought roses 25 + tulips 12", ("sold brown roses 25 tulips 12",)),
    ("Brown bought roses and tulips", ('sold brown "roses and tulips"',)),
    ("Brown bought roses, 25", ("sold brown roses 25",)),
    ("Brown bought roses (25)", ("sold brown roses 25",)),
    ("Brown bought roses 25€ and a vase 12€", ('sold brown roses "25€" vase "12€"',)),
    ("Brown bought roses for €25", ('sold brown roses "€25"',)),
    ("Brown bought roses at £25", ('note brown "bought roses at £25"',)),
    ("Brown paid 45 for roses and a vase", ('sold brown "roses and a vase" 45',)),
    (
        "Lund bought a hem repair 15, ready by Friday",
        (
            'sold lund "hem repair" 15',
            'promise lund "have it ready" --by Friday',
        ),
    ),
    (
        "O'Brien ordered a 3 kg ham for Christmas, collect on 23 December at 10",
        (
            'order obrien "a 3 kg ham for Christmas"',
            'appointment obrien collect --on "23 December" --at 10',
        ),
    ),
    ("Bianchi ordered two baguettes for tomorrow", ('order bianchi "two baguettes" --expected tomorrow',)),
    ("Brown's order: three dozen eggs for Friday", ('order brown "three dozen eggs" --expected Friday',)),
    ("Tom Baker likes his beard long", ('remember baker likes "his beard long"',)),
    ("Ek wants puncture-proof tyres", ('wish ek "puncture-proof tyres"',)),
    ("Ek's saddle height is 74 cm", ('remember ek size "saddle height is 74 cm"',)),
    (
        "Rossi collects first editions, looking for The Leopard",
        (
            'remember rossi likes "first editions"',
            "wish rossi Leopard",
        ),
    ),
    ("Ada reads Scandinavian crime", ('remember byron likes "Scandinavian crime"',)),
    ("Ada's book club meets on Thursday at 7pm", ('note byron "book club meets on Thursday at 7pm"',)),
    (
        "Clara is interested in gardening and architecture",
        ('remember lund likes "gardening and architecture"',),
    ),
    ("Lefèvre's glasses broke on holiday", ('note lefevre "glasses broke on holiday"',)),
    (
        "Lefèvre prefers light frames, dislikes rimless",
        (
            'remember lefevre likes "light frames"',
            "remember lefevre dislikes rimless",
        ),
    ),
    ("Byron's twins Leo and Lily turn 6 on 2 May", ('note byron "twins Leo and Lily turn 6 on 2 May"',)),
    ("Byron bought a kite 14.95 for her nephew Sam", ('sold byron kite 14.95 --for "nephew Sam"',)),
    ("O'Brien's greenhouse needs new glass", ('note obrien "greenhouse needs new glass"',)),
    (
        "O'Brien asked about blue hydrangeas, none in stock",
        (
            'wish obrien "blue hydrangeas"',
            'note obrien "none in stock"',
        ),
    ),
    ("Baker needs a dark suit by 1 September", ('note baker "needs a dark suit by 1 September"',)),
    ("Baker has a wedding on 5 September", ('remember baker event wedding --on "5 September"',)),
    (
        "Lund drinks dry Riesling, no red wine because of migraines",
        (
            'remember lund usual "dry Riesling"',
            'remember lund dislikes "red wine"',
            'note lund "because of migraines"',
        ),
    ),
    (
        "Lund bought a case of Chablis 180 for her 50th birthday party",
        ('sold lund "case of Chablis" 180 --occasion "birthday party"',),
    ),
    (
        "Bianchi's dog Luna: rabies booster on 3 March",
        ('note bianchi "dog Luna: rabies booster on 3 March"',),
    ),
    (
        "Bianchi complained that the cake was dry, gave her a voucher 10",
        (
            'complaint bianchi "the cake was dry"',
            "gift bianchi voucher 10",
        ),
    ),
    ("Brown said the roses wilted after two days", ('note brown "said the roses wilted after two days"',)),
    (
        "Rossi phoned: wants to change her appointment",
        ('note rossi "phoned: wants to change her appointment"',),
    ),
    ("Tom got married last week", ('note baker "got married last week"',)),
    ("Ek's bike was stolen", ('note ek "bike was stolen"',)),
    ("Clara sent her sister Ruth to us", ('note lund "sent her sister Ruth to us"',)),
    ("Clara recommended us to Ada", ("referred byron --by lund",)),
    ("Ada brought a friend", ('note byron "brought a friend"',)),
    (
        "Brown: new number 0171 445566, no e-mails",
        (
            'edit brown --phone "0171 445566"',
            "consent brown --refuse email",
        ),
    ),
    (
        "Brown is away from 1 July until 15 July",
        ('remember brown away away --on "1 July" --until "15 July"',),
    ),
    ("Brown is on holiday until 15 July", ('remember brown away holiday --on today --until "15 July"',)),
    (
        "Rossi's birthday 3 May, likes surprises",
        (
            'remember rossi birthday "3 May"',
            "remember rossi likes surprises",
        ),
    ),
    ("Rossi turns 70 on 3 May", ('remember rossi birthday "3 May"',)),
    ("Mrs Rossi hates being called Anna", ('remember rossi dislikes "being called Anna"',)),
    ("Call Bo Ek tomorrow", ("promise ek Call --by tomorrow",)),
)
"""What is noted in many trades: each part is understood, or kept as a note; none is taken for something else."""
