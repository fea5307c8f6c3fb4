"""Situations of shop life, typed as they come, each with what must be said then and what must never be.

A line that begins with `*` names a situation by its trade, `@` is a day, `?` asks, `+` must be in what was asked just
above (in any case of letters, one thing between bars), `-` must not, `=` must be in the echo of the line above it;
`1` names what is asked once, `answer KIND WORDS` answers the first point of a kind that was just said, `!` types a line
that must be refused, and every other line is typed and must be taken. They were written before the rules, by what a
shopkeeper would say.
"""

TEXT = r"""
* florist: Tom has died, told in a note
@2026-06-01
add "Clara Lund"
remember lund husband Tom --birthday 12jun
remember lund anniversary 14jun1990
visit lund
note lund "Tom passed away on Sunday"
= Tom has died | nothing more will be said of him
@2026-06-10
? greet lund
? agenda
- tom | anniversary | birthday | passed

* florist: a widow since May, said in three words
@2026-06-01
add "Olga Brandt"
remember brandt husband Jens --birthday 10jun
remember brandt anniversary 12jun1979
visit brandt
note brandt "is a widow since May"
= Jens
@2026-06-08
? greet brandt
? agenda
- jens | anniversary | widow

* florist: Ruth didn't make it
@2026-06-01
add "Sam Hart"
remember hart wife Ruth --birthday 9jun
note hart "Ruth didn't make it"
= Ruth
@2026-06-05
? greet hart
? agenda
- ruth | wife | birthday

* florist: a wreath for a funeral is no present to be asked after
@2026-06-01
add "Hugo Lindt"
sold lindt "funeral wreath" 120 --for "his father" --occasion "his father's funeral"
@2026-06-12
? greet lindt
? agenda
- right for | liked | happy with | for the his

* florist: flowers for his wife are for wife Marie
@2026-06-01
add "Piet Vos" --address-as "Mr Vos"
remember vos wife Marie
sold vos "peonies" 30 --for "his wife" --occasion anniversary
@2026-06-08
? greet vos
+ his wife Marie liked the peonies
- his his

* florist: a sister's birthday is asked about before, and how it was after
@2026-06-01
add "Ana Ruiz" --address-as "Mrs Ruiz"
remember ruiz sister Lola --birthday 10jun
@2026-06-08
? greet ruiz
+ birthday | her sister lola
@2026-06-12
? greet ruiz
+ how the birthday of her sister lola was

* florist: does not celebrate Christmas
@2026-12-01
config season "Christmas=1dec..24dec"
@2025-12-10
add "Lea Stern" --phone "0123 444"
sold stern "door wreath" 95
@2026-03-01
visit stern
@2026-06-01
visit stern
note stern "doesn't celebrate Christmas"
@2026-12-08
? agenda
- christmas

* florist: the ex is no occasion
@2026-06-01
add "Gus Behr" --address-as "Mr Behr"
remember behr wife Gina --birthday 10jun
remember behr ex-wife Gina
@2026-06-08
? greet behr
? agenda
- gina

* florist: her mother's ashes
@2026-06-01
add "Ida Moss" --address-as "Mrs Moss"
remember moss event "scattering her mother's ashes" --on 6jun
= quiet word
@2026-06-03
? greet moss
- wish | luck | congratulate
@2026-06-08
? greet moss
+ scattering her mother's ashes
- wish | how it went | congratulate

* bookshop: money after divorce is not read over the shoulder
@2026-06-01
add "Nora Vale"
sold vale "Money After Divorce" 18
@2026-06-05
? greet vale
- divorce | money

* bookshop: a self-help title about drink and one about prayer stay in the drawer
@2026-06-01
add "Finn Reader"
sold finn "Sober in Thirty Days" 16
sold finn "A Catholic Prayer Book" 12
@2026-06-05
? greet finn
- sober | catholic | prayer

* bookshop: an older harmless title is last bought in its stead
@2026-05-01
add "Finn Reader"
sold finn "The Moonstone" 11
@2026-06-01
sold finn "Living with Cancer" 16
@2026-06-05
? greet finn
+ the moonstone
- cancer

* bookshop: The Death of Ivan Ilyich for nobody's funeral
@2026-06-01
add "Rosa Klein"
remember klein likes "Agatha Christie"
sold klein "Death on the Nile" 12
@2026-06-05
? greet klein
+ death on the nile

* bookshop: his nephew gets The Gruffalo, and would like more
@2026-06-01
add "Paul Martin" --address-as "Mr Martin"
remember martin nephew Luca --birthday 3jun
sold martin "The Gruffalo" 12 --for "nephew Luca" --occasion birthday
@2026-06-05
? greet martin
+ whether his nephew luca liked the gruffalo

* bookshop: the reading group at the church is not a faith to be shown
@2026-06-01
add "Ben Noor"
remember noor needs "a seat by the door, he is Muslim and leaves for prayer"
@2026-06-05
? greet noor
+ a seat by the door
- muslim | prayer

* bookshop: still The Irish Times, once
@2026-05-04
add "Des Walsh"
remember walsh usual "The Irish Times"
sold walsh "The Irish Times" 3
@2026-05-11
sold walsh "The Irish Times" 3
@2026-05-18
sold walsh "The Irish Times" 3
@2026-05-25
sold walsh "The Irish Times" 3
@2026-06-01
? greet walsh
+ the irish times
- same again

* bookshop: a quiet wedding moved to August
@2026-06-01
add "Runa Dahl" --address-as "Ms Dahl"
remember dahl event "wedding" --on 20jun
note dahl "wedding moved to August"
= wedding
@2026-06-15
? greet dahl
- wedding
@2026-06-22
? greet dahl
? agenda
- how it went: wedding | how the wedding

* bookshop: not going to Canada after all
@2026-06-01
add "Carl Otter"
remember otter event "trip to Canada" --on 15jun
note otter "not going to Canada after all"
= canada
@2026-06-10
? greet otter
- canada
@2026-06-18
? greet otter
- canada

* bookshop: Memorial Day trip is a trip
@2026-05-15
add "Ann Guest"
remember guest event "Memorial Day trip" --on 25may
@2026-05-20
? greet guest
+ memorial day trip | wish
- kind word | quiet word

* bookshop: regular since 1995 is not new
@2026-06-01
add "Otto Keller" --since 1995
@2026-06-02
? greet keller
- first visit | welcome them: | new in the book

* bookshop: a note that he is a regular
@2026-06-01
add "Otto Keller"
note keller "regular, comes every week since we opened"
visit keller
@2026-06-02
? greet keller
- second visit | first visit

* bakery: Tom, the husband, and Tom Lund who died are one
@2026-06-01
add "Clara Lund"
remember lund son Tom --birthday 12jun
visit lund
remember lund son "Tom Lund" --died
@2026-06-10
? greet lund
? agenda
- tom

* bakery: husband Per and partner Per are one
@2026-06-01
add "Tove Lind"
remember lind husband Per --birthday 10jun
remember lind partner Per --died
@2026-06-08
? greet lind
? agenda
- per lind | husband per | partner per | with per

* bakery: no walnut cake is ordered in silence for who can't have nuts
@2026-06-01
add "Carl Otter"
remember otter allergy nuts
order otter "walnut cake"
= allergy | nuts

* bakery: a sale against an allergy is taken, with a warning
@2026-06-01
add "Ella Roth"
remember roth allergy gluten
sold roth "sourdough bread" 5
= allergy | gluten

* bakery: gluten-free bread needs no warning
@2026-06-01
add "Ella Roth"
remember roth allergy gluten
sold roth "gluten-free bread" 6
- allergy

* bakery: a promise of what she dislikes is warned of
@2026-06-01
add "Ida Moss"
remember moss dislikes marzipan
promise moss "a marzipan pig" --by 10jun
= dislikes | marzipan

* bakery: a gift of wine for who is sober since April
@2026-06-01
add "Dan Moor"
note moor "sober since April"
gift moor "bottle of wine" 9
= mind | sober

* bakery: sober since April, and wine bought before is not spoken of
@2026-03-01
add "Dan Moor"
sold moor "Rioja" 12
sold moor "Rioja" 12 --on 2026-02-20
sold moor "Rioja" 12 --on 2026-02-10
@2026-04-10
note moor "sober since April"
visit moor
@2026-06-01
? greet moor
- rioja | sober

* bakery: celiac stays where it can't be missed
@2026-06-01
add "Cecily Archer"
remember archer allergy "celiac disease: gluten-free"
visit archer
@2026-06-05
? greet archer
+ celiac

* bakery: a man and a woman with one birthday child
@2026-06-01
add "Ines Wolf" --phone "0123 1"
add "Jan Wolf" --phone "0123 2"
remember ines husband "Jan Wolf"
remember ines son Max --birthday 15jun
remember jan son Max --birthday 15jun
@2026-06-08
? agenda
+ max
1 son max

* bakery: the twins' mother died, not the twins
@2026-06-01
add "Rolf Berg" --address-as "Mr Berg"
remember berg daughter Lea --birthday 9jun
note berg "his mother died last week"
@2026-06-05
? greet berg
+ lea
- mother | died

* butcher: grumpy old cow
@2026-06-01
add "Hilde Kraus"
remember kraus needs "patience, grumpy old cow"
remember kraus usual "two chops"
@2026-06-03
? greet kraus
+ two chops
- grumpy | cow

* butcher: insults however worded
@2026-06-01
add "Horst Adler"
remember adler needs "watching, thick as two short planks"
remember adler likes "the sound of his own voice, what a bore"
@2026-06-03
? greet adler
- planks | bore | thick

* butcher: halal only stays, his faith goes
@2026-06-01
add "Ali Demir" --address-as "Mr Demir"
remember demir needs "halal only, he is Muslim"
@2026-06-03
? greet demir
+ halal only
- muslim

* butcher: Rex was put to sleep
@2026-06-01
add "Nora Vale"
remember vale dog Rex --birthday 10jun
remember vale event "taking Rex to be put to sleep" --on 4jun
= quiet word
@2026-06-03
? greet vale
- wish | luck
@2026-06-06
? greet vale
? agenda
- how it went | birthday

* butcher: a bone for a dead dog
@2026-06-01
add "Sam Hart"
remember hart dog Bella --birthday 6jun
remember hart usual "a bone for Bella"
note hart "Bella had to be put down"
= bella
@2026-06-05
? greet hart
? agenda
- bella

* butcher: a steak knife is no knife in the heart
@2026-06-01
add "Leo Ost"
remember ost likes "heart, liver and kidneys"
@2026-06-03
? greet ost
+ likes heart, liver and kidneys

* butcher: a farewell of the shop's own apprentice is no death
@2026-06-01
add "Lia Ost"
remember ost son Max --birthday 6jun
note ost "Max passed his driving test"
@2026-06-05
? greet ost
+ max

* hairdresser: pregnant reaches the shopkeeper and not the card
@2026-06-01
add "June Harper"
note harper "pregnant, due in October"
visit harper
@2026-06-05
? greet harper
+ read before you greet | custmem show harper
- pregnant | october

* hairdresser: chemo is the reason, the chair is the need
@2026-06-01
add "Vera Hofer"
remember hofer needs "a chair, she is having chemo"
@2026-06-05
? greet hofer
+ needs a chair
- chemo

* hairdresser: because in the middle
@2026-06-01
add "Vera Hofer"
remember hofer needs "scent-free products because of her cancer treatment"
@2026-06-05
? greet hofer
+ scent-free products
- cancer | treatment

* hairdresser: her divorce in the usual chatter
@2026-06-01
add "Marta Kovac"
remember kovac event "divorce hearing" --on 3jun
remember kovac event "moving into the new flat" --on 12jun
@2026-06-05
? greet kovac
+ moving into the new flat
- wish them well for: divorce | how it went: divorce

* hairdresser: a baby that was lost
@2026-05-01
add "Lena Sommer"
remember sommer event "baby due" --on 20jun
@2026-05-20
note sommer "lost the baby, don't ask"
@2026-06-10
? greet sommer
? agenda
- baby | lost

* hairdresser: a proposal is secret until told
@2026-06-01
add "Kit Brown"
remember brown event "proposing to Kate" --on 10jun
= secret
@2026-06-05
? greet brown
? agenda
- kate | propos

* hairdresser: a wig is not small talk
@2026-06-01
add "Greta Olsen"
sold olsen "wig" 240
@2026-06-08
? greet olsen
- wig

* hairdresser: a haircut is
@2026-06-01
add "Greta Olsen"
sold olsen "cut and colour" 240
@2026-06-08
? greet olsen
+ cut and colour

* hairdresser: her roots, her age and her weight are hers
@2026-06-01
add "Bea Lang"
remember lang needs "a wide chair, she is overweight"
@2026-06-08
? greet lang
+ a wide chair
- overweight

* barber: first day at the bank is a glad day
@2026-06-01
add "Emil Barth"
remember barth event "first day at the bank" --on 8jun
@2026-06-05
? greet barth
+ first day at the bank
- kind word | quiet word

* barber: crash course in Italian
@2026-06-01
add "Emil Barth"
remember barth event "crash course in Italian" --on 8jun
@2026-06-10
? greet barth
+ crash course in italian
- kind word | quiet word

* barber: lost his job is not on the card
@2026-06-01
add "Tim Ford"
remember ford needs "a cheap cut, he lost his job"
@2026-06-05
? greet ford
- lost his job | job

* barber: Mr and Mrs Weber are a couple
@2026-06-01
add "Karl Weber" --address-as "Mr and Mrs Weber"
sold weber "oak table" 900
@2026-06-10
? greet weber
+ whether they are happy
- he is | him

* barber: a company of sons is company, too
@2026-06-01
add "Rolf Berg"
remember berg son Max
visit berg
@2026-06-05
? greet berg
+ with son max

* barber: his boss mustn't know
@2026-06-01
add "Tim Ford"
note ford "looking for another job, his boss mustn't know"
remember ford event "interview at Miller's, her boss mustn't know" --on 10jun
@2026-06-06
? greet ford
? agenda
- boss | interview | miller

* bike shop: her Trek was stolen
@2026-05-20
add "Pia Rider" --address-as "Ms Rider"
sold rider "Trek Domane" 2400
note rider "her Trek was stolen"
= trek
@2026-06-05
? greet rider
? agenda
- happy with | all is well

* bike shop: a marathon in eleven days for who comes daily
@2026-06-01
add "Pia Rider"
remember rider event "marathon" --on 12jun
@2026-06-01
visit rider
@2026-06-02
visit rider
@2026-06-03
visit rider
@2026-06-04
visit rider
@2026-06-11
? greet rider
+ marathon

* bike shop: knee surgery is nobody's to read
@2026-06-01
add "Pia Rider"
remember rider event "knee surgery" --on 4jun
@2026-06-10
? greet rider
+ custmem show rider
- surgery | knee

* bike shop: four things owed are counted
@2026-06-01
add "Max Rad"
promise rad "the wheel trued" --by 3jun
promise rad "a new saddle" --by 4jun
promise rad "the lamp fixed" --by 5jun
promise rad "a call about the lock" --by 6jun
@2026-06-08
? greet rad
+ +2 more

* bike shop: the brakes that squealed are put right first
@2026-06-01
add "Max Rad"
sold rad "city bike" 900
complaint rad "the brakes squeal"
remember rad event "holiday in Crete" --on 10jun
remember rad likes cycling
@2026-06-06
? greet rad
+ the brakes squeal
- wish | happy with

* bike shop: the dog that ran away
@2026-06-01
add "Bo Ek"
remember ek dog Sally --birthday 8jun
note ek "Sally ran away on Friday"
= sally
@2026-06-05
? greet ek
- sally

* optician: a lens came back under other words
@2026-05-20
add "Vera Hofer"
sold hofer "progressive lenses" 480
sold hofer "lenses returned" €-480
@2026-06-05
? greet hofer
? agenda
- happy with | all is well

* optician: he has gone blind in one eye
@2026-06-01
add "Vic Stone"
remember stone needs "large print, he is losing his sight"
@2026-06-05
? greet stone
+ large print
- sight

* optician: mother and mum are one
@2026-06-01
add "Vic Stone" --address-as "Mr Stone"
remember stone mother Rita --birthday 8jun
remember stone mum Rita --died
@2026-06-05
? greet stone
? agenda
- rita

* optician: wife Anna Berg who is a customer dies on her own page
@2026-06-01
add "Anna Berg"
add "Rolf Berg" --address-as "Mr Berg"
remember rolf wife "Anna Berg" --birthday 12jun
remember rolf anniversary 14jun1988
edit "Anna Berg" --died 2jun
@2026-06-10
? greet rolf
? agenda
- anna | anniversary | wife

* optician: the consent is for fittings only
@2026-06-01
add "Lena Sommer" --phone "0123 7"
consent sommer --allow message --purpose "fittings only, no offers"
= fittings only

* dressmaker: the marriage is over
@2026-06-01
add "Eva Thal" --address-as "Mrs Thal"
remember thal husband Uwe --birthday 8jun
remember thal anniversary 9jun2001
note thal "the marriage is over"
= anniversary
@2026-06-05
? greet thal
? agenda
- uwe | anniversary | husband | marriage

* dressmaker: Tom has moved out
@2026-06-01
add "Eva Thal" --address-as "Mrs Thal"
remember thal husband Tom --birthday 8jun
remember thal anniversary 9jun2001
note thal "Tom has moved out"
= tom
@2026-06-05
? greet thal
? agenda
- tom | anniversary

* dressmaker: red shoes were expected
@2026-06-01
add "Eva Thal"
order thal "red shoes" --expected 5jun
@2026-06-10
? agenda
+ red shoes
- red shoes was

* dressmaker: for a wedding, not for the a wedding
@2026-06-01
add "Eva Thal"
sold thal "silk gown" 900 --occasion "a wedding"
@2026-06-10
? greet thal
+ for the wedding
- the a

* dressmaker: black for the funeral
@2026-06-01
add "Eva Thal"
sold thal "black dress" 400 --occasion "her father's funeral"
@2026-06-10
? greet thal
? agenda
- right for | happy with | all is well

* dressmaker: asks whether they still dislike lace
@2024-05-01
add "Eva Thal"
remember thal dislikes lace
visit thal
@2026-06-10
? greet thal
+ still dislike lace
- dislikes lace |

* dressmaker: a fitting is not cancelled by a cancelled holiday
@2026-06-01
add "Eva Thal"
remember thal event "graduation" --on 12jun
remember thal event "holiday in Rome" --on 10jun
note thal "holiday in Rome cancelled"
@2026-06-05
? greet thal
+ graduation
- rome

* wine merchant: same again, by name
@2026-06-05
add "Sara Weekly"
sold sara "Chablis" 15
sold sara "Chablis" 15 --on 2026-05-29
sold sara "Chablis" 15 --on 2026-05-22
@2026-06-12
? greet sara
+ same again? chablis

* wine merchant: the usual outranks the second visit
@2026-06-01
add "Des Walsh"
remember walsh usual "a half of Rioja at the bar"
visit walsh
@2026-06-08
? greet walsh
+ a half of rioja

* wine merchant: expecting, and no port is offered
@2026-06-01
add "Nina Adler"
remember adler likes "port"
remember adler event "baby due" --on 1sep
@2026-06-08
? greet adler
- likes port

* wine merchant: doesn't drink any more
@2026-05-01
add "Nina Adler"
remember adler likes "Riesling"
sold adler "Riesling" 12
@2026-06-01
note adler "doesn't drink any more"
@2026-06-08
? greet adler
- riesling | drink

* wine merchant: his late wife loved the Sancerre
@2026-06-01
add "Paul Martin" --address-as "Mr Martin"
remember martin wife Elle --birthday 8jun
note martin "his late wife loved the Sancerre"
@2026-06-05
? greet martin
? agenda
- elle | wife

* wine merchant: the dinner is cancelled
@2026-06-01
add "Paul Martin"
remember martin event "dinner for twelve" --on 10jun
note martin "the dinner has been called off"
= dinner
@2026-06-08
? greet martin
- dinner
@2026-06-12
? greet martin
? agenda
- dinner

* café: Frank is in hospital, and nobody says with husband Frank
@2026-06-01
add "Rita Runner"
remember rita husband Frank --birthday 9jun
note rita "Frank is in hospital"
= frank
@2026-06-05
? greet rita
? agenda
- frank | hospital

* café: quiet for a while
@2026-06-01
add "Rita Runner" --birthday 10jun
remember rita likes "walnut bread"
sold rita "espresso machine" 900
promise rita "a new gasket" --by 8jun
quiet rita --until 1jul
= quiet | 1 July
@2026-06-09
? greet rita
+ a new gasket
- birthday | happy with | wish

* café: quiet is over
@2026-06-01
add "Rita Runner" --birthday 10jun
quiet rita
quiet rita --over
@2026-06-09
? greet rita
+ birthday

* café: quiet about one person
@2026-06-01
add "Clara Lund" --birthday 12jun
remember lund husband Tom --birthday 11jun
quiet lund tom
@2026-06-09
? greet lund
+ birthday
- tom

* café: two lines for who is quiet, and the mark
@2026-06-01
add "Clara Lund" --birthday 12jun
remember lund likes "the window"
sold lund "beans" 9
quiet lund
@2026-06-09
? greet lund
+ quietly
- birthday | happy

* café: the dog's new friend is a puppy
@2026-06-01
add "Nora Vale"
remember vale puppy Biscuit
visit vale
@2026-06-03
? greet vale
+ puppy biscuit

* café: a tea that is liked is liked once
@2026-06-01
add "Ida Moss"
visit moss --on 2026-05-01
visit moss --on 2026-05-08
visit moss --on 2026-05-15
visit moss
remember moss birthday 3mar
@2026-06-08
? greet moss
answer learn likes almond croissants
? show moss
+ almond croissants
- likes likes | likes: likes

* café: nothing special is no taste
@2026-06-01
add "Ida Moss"
visit moss --on 2026-05-01
visit moss --on 2026-05-08
visit moss
remember moss birthday 3mar
@2026-06-08
? greet moss
answer learn nothing special
@2026-06-10
? greet moss
- likes nothing

* café: a second cup for the couple
@2026-06-01
add "Karl Weber" --address-as "Mr & Mrs Weber" --birthday 10jun
@2026-06-10
? greet weber
+ wish them a happy birthday

* pub: Die Fledermaus is an opera
@2026-06-01
add "Lou Grant"
remember grant event "Die Fledermaus" --on 8jun
@2026-06-05
? greet grant
+ die fledermaus
- kind word | quiet word

* pub: a wake is no party
@2026-06-01
add "Lou Grant"
remember grant event "wake for Old Joe" --on 4jun
@2026-06-03
? greet grant
- wish
@2026-06-06
? greet grant
- how it went

* pub: MOT due is neither
@2026-06-01
add "Lou Grant"
remember grant event "MOT due" --on 8jun
@2026-06-05
? greet grant
+ mot due
- wish | kind word | quiet word

* pub: his team lost the cup, his wife did not
@2026-06-01
add "Lou Grant" --address-as "Mr Grant"
remember grant wife May --birthday 9jun
note grant "lost the quiz on Friday, his wife laughed"
@2026-06-05
? greet grant
+ his wife may

* pub: alone since March
@2026-06-01
add "Lou Grant" --address-as "Mr Grant"
remember grant wife May --birthday 9jun
note grant "drinking alone since May left him"
@2026-06-05
? greet grant
- wife | birthday of

* pub: a note on how loud he gets
@2026-06-01
add "Lou Grant"
note grant "gets exceptionally loud when drunk"
remember grant likes "the snug"
@2026-06-05
? greet grant
+ the snug
- loud | drunk

* restaurant: a surprise party is not on the card
@2026-06-01
add "Dan Moor"
remember moor event "surprise party for Mia" --on 10jun
@2026-06-08
? greet moor
- surprise | party | mia

* restaurant: an anniversary of a couple, wished to them
@2026-06-01
add "Tom Weiss" --address-as "Mr and Mrs Weiss"
remember weiss anniversary 10jun2016
@2026-06-10
? greet weiss
+ wish them a happy 10th anniversary today

* restaurant: no pork at table four
@2026-06-01
add "Sara Noor"
remember noor needs "no pork"
remember noor dislikes "loud music"
@2026-06-05
? greet noor
+ no pork

* restaurant: a party of six is now a party of two
@2026-06-01
add "Dan Moor"
remember moor event "engagement party" --on 12jun
note moor "the engagement is off"
= engagement
@2026-06-08
? greet moor
- engagement

* restaurant: her sister is getting divorced and she is not
@2026-06-01
add "Dora Mills" --address-as "Mrs Mills"
remember mills husband Al --birthday 8jun
remember mills sister Joy --birthday 9jun
remember mills anniversary 10jun2004
note mills "her sister is getting divorced"
@2026-06-05
? greet mills
+ anniversary

* restaurant: an avoided topic is also silent when ordered
@2026-06-01
add "Dora Mills"
remember mills avoid-topic "her mother"
remember mills mother Iris --birthday 8jun
@2026-06-05
? greet mills
? agenda
- iris | mother

* restaurant: vegetarian and a leg of lamb
@2026-06-01
add "Dora Mills"
remember mills needs vegetarian
order mills "leg of lamb for Sunday"
= vegetarian

* toy shop: a godson who is a grown man
@2026-06-01
add "Nils Falk" --address-as "Mr Falk"
remember falk godson Ole --birthday 9jun2001
@2026-06-08
? greet falk
+ 25th birthday | his godson ole

* toy shop: what he would like becomes a wish
@2026-05-20
add "Paul Martin" --address-as "Mr Martin"
remember martin nephew Luca --birthday 25may
sold martin "The Gruffalo" 12 --for "nephew Luca" --occasion birthday
@2026-06-05
? greet martin
answer ask_gift he'd like The Gruffalo's Child
? show martin
+ gruffalo's child

* toy shop: for her sister Jo is a person
@2026-06-01
add "Ida Moss" --address-as "Mrs Moss"
visit moss --on 2026-04-01
visit moss --on 2026-04-08
visit moss --on 2026-04-15
sold moss "puzzle" 20 --for "a friend"
remember moss birthday 3mar
remember moss likes puzzles
@2026-06-08
? greet moss
answer learn for her sister Jo
? show moss
+ jo

* toy shop: a lost teddy is a lost teddy
@2026-06-01
add "Ella Roth" --address-as "Mrs Roth"
remember roth son Noah --birthday 9jun
note roth "lost his teddy on the tram"
@2026-06-05
? greet roth
+ noah

* toy shop: a box of tea twice is one gift
@2026-05-01
add "Ella Roth"
gift roth "a box of tea" 6
@2026-06-01
! gift roth "box of tea" 6
= box of tea

* toy shop: Noah is in the school play
@2026-06-01
add "Ella Roth" --address-as "Mrs Roth"
remember roth son Noah --birthday 9jun
note roth "Noah plays the lion in the school play"
@2026-06-05
? greet roth
+ noah

* jeweller: her ring was stolen, and is not asked after
@2026-05-20
add "Eva Thal"
sold thal "sapphire ring" 1900
note thal "the ring got stolen on holiday"
= ring
@2026-06-05
? greet thal
? agenda
- happy with | all is well

* jeweller: an engagement ring is kept from her
@2026-06-01
add "Ben Tailor"
sold ben "engagement ring" 1900 --surprise --for girlfriend
@2026-06-05
? greet ben
? agenda
- ring

* jeweller: the wedding went through, and is asked after
@2026-06-01
add "Ben Tailor"
sold ben "wedding ring" 890 --occasion wedding
remember ben event wedding --on 5jun
@2026-06-08
? greet ben
+ wedding

* jeweller: spouses who died in the same note are not reminded
@2026-06-01
add "Ben Tailor" --address-as "Mr Tailor"
remember ben wife Lily --birthday 8jun
sold ben "gold chain" 900 --for "wife" --occasion anniversary
note ben "buried Lily on Monday"
= Lily
@2026-06-05
? greet ben
? agenda
- lily | wife | gold chain

* pharmacy: a pregnancy test is nobody's business
@2026-06-01
add "Sue Penn"
sold penn "pregnancy test" 12
@2026-06-05
? greet penn
- pregnan

* pharmacy: haemorrhoid cream
@2026-06-01
add "Sue Penn"
sold penn "haemorrhoid cream" 9 "toothbrush" 4
@2026-06-05
? greet penn
+ toothbrush
- haemorrhoid

* pharmacy: three months of the same ointment are not same again
@2026-05-01
add "Sue Penn"
sold penn "fungal nail cream" 9
sold penn "fungal nail cream" 9 --on 2026-04-01
sold penn "fungal nail cream" 9 --on 2026-03-01
@2026-06-05
? greet penn
- fungal

* pharmacy: test results are neither wished nor told
@2026-06-01
add "Sue Penn"
remember penn event "biopsy results" --on 8jun
@2026-06-05
? greet penn
- biopsy | wish them well
@2026-06-10
? greet penn
- biopsy

* pharmacy: an allergy of one close to her stays on the card
@2026-06-01
add "Sue Penn" --address-as "Mrs Penn"
remember penn son Eli
remember penn allergy penicillin --about son
@2026-06-05
? greet penn
+ penicillin

* hardware: he is going under
@2026-06-01
add "Stan Pole"
remember pole needs "time to pay, he is bankrupt"
@2026-06-05
? greet pole
- bankrupt

* hardware: the drill he returned
@2026-05-20
add "Stan Pole"
sold pole "cordless drill" 180
sold pole "drill back" €-180
@2026-06-05
? greet pole
? agenda
- happy with | all is well

* hardware: a new house is a glad thing
@2026-06-01
add "Stan Pole"
remember pole event "moving house" --on 8jun
@2026-06-05
? greet pole
+ moving house | wish

* hardware: votes are his own
@2026-06-01
add "Stan Pole"
remember pole likes "talking about Trump"
remember pole likes "dovetail joints"
@2026-06-05
? greet pole
+ dovetail joints
- trump

* garden centre: an apple tree in memory of a dog
@2026-06-01
add "Flo Green"
remember green dog Max --birthday 9jun
sold green "apple tree" 60 --occasion "in memory of Max"
@2026-06-08
? greet green
? agenda
- max | memory

* garden centre: roses for the hospital
@2026-06-01
add "Flo Green" --address-as "Mrs Green"
remember green friend Jo --birthday 8jun
note green "friend Jo is very ill"
= jo
@2026-06-05
? greet green
? agenda
- friend jo | very ill

* garden centre: gave up the allotment
@2026-05-15
add "Flo Green"
sold green "greenhouse" 1200
note green "gave up the greenhouse"
= greenhouse
@2026-06-05
? greet green
? agenda
- happy with | all is well

* garden centre: open complaint and a birthday
@2026-06-01
add "Flo Green" --birthday 8jun
complaint green "the roses arrived dead"
@2026-06-08
? greet green
+ the roses arrived dead
- happy birthday | wish them a

* tea shop: a cup for the guest who is expected back
@2026-06-01
add "Clara Tea"
remember clara away "walking in Wales" --on 3jun --until 10jun
@2026-06-02
? greet clara
+ walking in wales
@2026-06-12
? greet clara
+ walking in wales

* tea shop: clothes for a pregnancy are not for the shelf talk
@2026-06-01
add "Clara Tea"
remember clara likes "herbal tea, she is pregnant"
@2026-06-05
? greet clara
+ herbal tea
- pregnant

* tea shop: mood said outright
@2026-06-01
add "Clara Tea"
remember clara event "the big day" --on 8jun --mood glad
@2026-06-05
? greet clara
+ wish | the big day

* tea shop: a sad day said outright
@2026-06-01
add "Clara Tea"
remember clara event "visiting the old house" --on 4jun --mood sad
= quiet word
@2026-06-06
? greet clara
- how it went | wish

* tea shop: sisters of two tongues
@2026-06-01
add "Clara Tea" --address-as "Frau Tea"
remember clara sister Ute --birthday 9jun
remember clara allergy bergamot --about sister
@2026-06-05
? greet clara
+ bergamot | ute

* pet shop: the cat died and the kitten is new
@2026-06-01
add "Mo Katz"
remember katz cat Felix --birthday 8jun
note katz "Felix died, they have a kitten now"
@2026-06-01
remember katz kitten Luna
@2026-06-05
? greet katz
? agenda
+ luna
- felix

* pet shop: two guinea pigs, one dead
@2026-06-01
add "Mo Katz"
remember katz guinea-pig Pip --birthday 8jun
remember katz guinea-pig Pop --birthday 9jun
note katz "Pip died"
@2026-06-05
? greet katz
+ pop
- pip

* pet shop: a hamster that got away
@2026-06-01
add "Mo Katz"
remember katz hamster Joy --birthday 8jun
note katz "Joy didn't wake up on Tuesday"
= joy
@2026-06-05
? greet katz
- joy

* shoe shop: she hates heels, and is sold heels
@2026-06-01
add "Liv Sole"
remember sole dislikes heels
sold sole "red heels" 90
= dislikes heels

* shoe shop: no warning where none is due
@2026-06-01
add "Liv Sole"
remember sole dislikes heels
sold sole "red trainers" 90
- dislikes

* shoe shop: her bunion is not the card's
@2026-06-01
add "Liv Sole"
remember sole size "39 wide, because of her bunions"
@2026-06-05
? greet sole
+ 39 wide
- bunion

* music shop: recital of the son, and after
@2026-05-20
add "Rosa Klein"
visit klein
remember klein son Tim
remember klein event "piano recital" --about son --on 5jun
@2026-06-02
? greet klein
+ piano recital | wish
@2026-06-12
? greet klein
+ piano recital

* music shop: the band split up, the marriage didn't
@2026-06-01
add "Rosa Klein" --address-as "Mrs Klein"
remember klein husband Jo --birthday 8jun
remember klein anniversary 10jun2010
note klein "her band split up"
@2026-06-05
? greet klein
+ anniversary

* music shop: gave back the cello
@2026-05-20
add "Rosa Klein"
sold klein "cello" 1500
note klein "sold the cello, needs the money"
= cello
@2026-06-05
? greet klein
? agenda
- happy with | all is well | money

* travel shop: the cruise is called off
@2026-06-01
add "Carl Otter"
remember otter away "cruise to Norway" --on 8jun --until 20jun
note otter "cruise cancelled, his back"
= cruise
@2026-06-05
? greet otter
- cruise
@2026-06-22
? greet otter
- cruise

* travel shop: a cruise that takes place
@2026-06-01
add "Carl Otter"
remember otter away "cruise to Norway" --on 8jun --until 20jun
@2026-06-05
? greet otter
+ cruise to norway
@2026-06-22
? greet otter
+ cruise to norway

* travel shop: driving test, wished and asked in its own words
@2026-06-01
add "Kit Brown"
remember brown event "driving test" --on 8jun
@2026-06-05
? greet brown
+ driving test
- wish them well for: driving test

* travel shop: failed it
@2026-06-01
add "Kit Brown"
remember brown event "driving test" --on 8jun
@2026-06-09
note brown "failed the test"
@2026-06-10
? greet brown
- driving test

* travel shop: what becomes of it is said
@2026-05-20
add "Kit Brown"
remember brown event "graduation" --on 12jun
= graduation | Friday 12 June | from 29 May | from 13 June

* travel shop: a new baby is congratulated, not examined
@2026-06-01
add "Kit Brown" --address-as "Ms Brown"
remember brown event "christening of little Ada" --on 8jun
@2026-06-05
? greet brown
+ christening
- kind word

* cheesemonger: a death told at the counter, and what is owed stays
@2026-06-01
add "Agnes Ford" --phone "0123 111"
remember ford husband Ted --birthday 12jun
order ford "wheel of Stilton" --expected 10jun
note ford "Ted died in his sleep"
= Ted has died
@2026-06-10
? greet ford
? agenda
+ stilton
- ted | birthday

* cheesemonger: off cheese on doctor's orders
@2026-03-01
add "Bill Nye"
sold nye "Brie" 6
visit nye
@2026-06-01
remember nye needs "low fat, his heart is bad"
@2026-06-05
? greet nye
+ low fat
- heart

* cheesemonger: expecting, and unpasteurised
@2026-06-01
add "Tia Moss" --address-as "Ms Moss"
note moss "having a baby in December, hasn't told her boss"
sold moss "unpasteurised Camembert" 7
@2026-06-05
? greet moss
- baby | december | boss

* vet shop: dog gone over the bridge, new puppy
@2026-06-01
add "Rita Cole" --address-as "Mrs Cole"
remember cole dog Buster --birthday 8jun
sold cole "dog bed" 60 --for Buster
note cole "Buster went over the rainbow bridge"
remember cole puppy Pip --birthday 9jun
@2026-06-07
? greet cole
? agenda
+ pip
- buster

* vet shop: cat poorly
@2026-06-01
add "Tess Lee" --address-as "Ms Lee"
remember lee cat Smudge --birthday 6jun
note lee "Smudge has kidney failure"
= Smudge
@2026-06-04
? greet lee
? agenda
- smudge's birthday | birthday

* vet shop: muzzle talk
@2026-06-01
add "Vic Stone"
remember vic looks "fat man, bald, big nose"
remember vic usual "sack of kibble"
@2026-06-03
? greet vic
+ kibble
- fat | bald | nose

* tailor: suit for a court case
@2026-06-01
add "Dean Park" --address-as "Mr Park"
sold park "dark suit" 280 --occasion "court hearing"
@2026-06-16
? greet park
- court | congratulate | how it went

* tailor: wedding suit, wedding off
@2026-06-01
add "Luke Frey" --address-as "Mr Frey"
remember frey event "wedding to Amy" --on 13jun
sold frey "wedding suit" 600 --occasion wedding
note frey "Amy called it off"
= wedding
@2026-06-11
? greet frey
- wedding | amy | luck
@2026-06-20
? greet frey
? agenda
- wedding | amy | how it went

* tailor: prison
@2026-06-01
add "Max Roe" --address-as "Mr Roe"
remember roe son Kit --birthday 9jun
note roe "Kit got three years, prison"
= Kit
@2026-06-07
? greet roe
- kit | prison | three years

* tailor: out of prison himself
@2026-06-01
add "Joe Pike"
remember joe note "just out of prison"
remember joe needs "a plain shirt, job interview after prison"
@2026-06-04
? greet joe
+ a plain shirt
- prison

* tailor: a company's uniforms and a job lost
@2026-06-01
add "Ann Bell" --address-as "Ms Bell"
remember bell job "manager at Harts"
note bell "let go by Harts on Monday"
@2026-06-05
? greet bell
? agenda
- harts | let go

* chemist: nicotine patches and a good wish
@2026-06-01
add "Gary Dunn"
sold dunn "nicotine patches" 22
sold dunn "toothpaste" 3 --on 2026-05-30
@2026-06-05
? greet dunn
+ toothpaste
- nicotine | patches

* chemist: incontinence pads for mother
@2026-06-01
add "Lyn West"
sold west "incontinence pads" 12 --for mother
@2026-06-08
? greet west
- pads | incontinence

* chemist: allergy stays whatever the reason
@2026-06-01
add "Ola Berg"
remember berg allergy penicillin
visit berg
@2026-06-05
? greet berg
+ penicillin

* photographer: baby photographs of a child who died
@2026-06-01
add "Mia Hall" --address-as "Mrs Hall"
remember hall daughter Ivy --birthday 8jun
sold hall "newborn portrait" 150 --for Ivy
note hall "little Ivy didn't survive the operation"
= Ivy
@2026-06-07
? greet hall
? agenda
- ivy | daughter | newborn

* photographer: golden wedding, and he is in hospital
@2026-06-01
add "Fay Dean" --address-as "Mrs Dean"
remember dean husband Roy
remember dean anniversary 10jun1976
note dean "Roy rushed to hospital last night"
= Roy
@2026-06-08
? greet dean
? agenda
- anniversary | with husband roy | hospital

* photographer: passport photo for emigrating is neutral
@2026-06-01
add "Sol Katz" --address-as "Mr Katz"
remember katz event "moving to Norway" --on 20jun
@2026-06-15
? greet katz
+ norway

* baker: birthday cake for a surprise
@2026-06-01
add "Pam Reed" --address-as "Mrs Reed"
add "Hal Reed" --address-as "Mr Reed"
remember pam husband "Hal Reed"
order pam "birthday cake for Hal, surprise!" --expected 9jun
@2026-06-08
? greet hal
- cake | surprise

* baker: diabetic
@2026-06-01
add "Ken Shaw"
remember shaw needs "no sugar, diabetic"
@2026-06-04
? greet shaw
+ no sugar
- diabetic

* baker: lent and faith
@2026-06-01
add "Rosa Diaz"
remember diaz needs "no meat on Fridays, devout Catholic"
remember diaz usual "fish pie"
@2026-06-04
? greet diaz
+ no meat on fridays
- catholic | devout

* baker: doesn't do birthdays, Jehovah's Witness
@2026-06-01
add "Ned Gray" --birthday 8jun --phone "0123 222"
note gray "Jehovah's Witness, doesn't do birthdays"
= birthday
@2026-06-07
? greet gray
? agenda
- birthday | witness

* florist: anniversary bouquet each year, widowed now
@2025-06-10
add "Abe Long" --address-as "Mr Long"
remember long wife Dot
sold long "two dozen roses" 60 --for Dot --occasion anniversary
@2026-06-01
note long "lost Dot in the spring"
= Dot
@2026-06-08
? greet long
? agenda
- dot | roses | anniversary

* florist: lilies for a grave
@2026-06-01
add "Una Byrne" --address-as "Mrs Byrne"
sold byrne "lilies" 20 --for "her mother's grave"
@2026-06-09
? greet byrne
- liked | right for | happy with | grave

* florist: a new man, and secret
@2026-06-01
add "Zoe Hart" --address-as "Ms Hart"
sold hart "red roses" 40 --for "her lover"
remember hart husband Ian
@2026-06-06
? greet hart
- lover

* florist: for himself only
@2026-06-01
add "Tim Ray" --address-as "Mr Ray"
note ray "flowers for Kate are secret, his wife mustn't know"
sold ray "tulips" 15 --for Kate --private
@2026-06-06
? greet ray
- kate | tulips | wife

* grocer: debt
@2026-06-01
add "Flo Webb"
note flo "owes everybody money, don't give credit"
note flo "bailiffs were at her place"
remember flo usual "half loaf"
@2026-06-04
? greet flo
+ half loaf
- owes | bailiff | credit

* grocer: insult as nickname in looks
@2026-06-01
add "Rex Poole"
remember poole looks "greasy hair, tall, always scowling, nasty piece of work"
@2026-06-04
? greet poole

- greasy | nasty | scowling

* grocer: politics
@2026-06-01
add "Sid Vane"
remember vane note "votes for the far right"
remember vane needs "no talk of the election, he's a Tory"
@2026-06-04
? greet vane
- tory | votes | far right

* grocer: abstinence and an order
@2026-06-01
add "Moll Quinn" --address-as "Ms Quinn"
note quinn "stopped drinking at Easter"
order quinn "case of Merlot"
= mind
@2026-06-04
? greet quinn
- stopped drinking

* bookseller: a present for a husband who has died since
@2026-05-20
add "Eve Marsh" --address-as "Mrs Marsh"
remember marsh husband Gil --birthday 2jun
sold marsh "Atlas of Birds" 45 --for Gil --occasion birthday
@2026-05-30
note marsh "Gil had a heart attack on Thursday and died"
= Gil
@2026-06-05
? greet marsh
? agenda
- gil | atlas | birthday

* bookseller: exam failed
@2026-06-01
add "Ida Penn" --address-as "Mrs Penn"
remember penn son Tad
remember penn event "Tad's finals" --on 5jun
@2026-06-08
note penn "Tad failed"
@2026-06-10
? greet penn
- tad's finals | how it went

* bookseller: a title with a word of death
@2026-06-01
add "Guy Moor"
sold moor "Death in Venice" 9
remember moor likes "murder mysteries"
@2026-06-05
? greet moor
+ death in venice | murder mysteries

* bookseller: a baby's first books after a miscarriage
@2026-05-01
add "Jo Finch" --address-as "Ms Finch"
remember finch event "baby due" --on 1jul
sold finch "First Picture Book" 8 --occasion "new baby"
@2026-06-01
note finch "lost the baby at 30 weeks"
@2026-06-25
? greet finch
? agenda
- baby
@2026-07-05
? greet finch
? agenda
- baby

* jeweller: ring returned, engagement off
@2026-05-20
add "Rob Hale" --address-as "Mr Hale"
remember hale fiancee Jill --birthday 8jun
sold hale "engagement ring" 900 --for Jill --occasion engagement
@2026-06-01
sold hale "engagement ring" 900 --back
note hale "Jill said no"
= Jill
@2026-06-05
? greet hale
? agenda
- jill | engagement

* jeweller: watch stolen from him
@2026-05-20
add "Cy Burns" --address-as "Mr Burns"
sold burns "Omega watch" 2400
@2026-06-01
note burns "mugged on the tram, Omega taken"
@2026-06-05
? greet burns
- happy with the omega

* garage: car totalled
@2026-05-20
add "Pat Lowe" --address-as "Mr Lowe"
sold lowe "roof box" 390 --tag accessory
remember lowe car "blue Volvo"
@2026-06-01
note lowe "Volvo written off in a pile-up, he's fine"
@2026-06-05
? greet lowe
- how the volvo | volvo?

* garage: licence lost for drink
@2026-06-01
add "Ray Todd"
note todd "lost his licence, drink driving"
@2026-06-05
? greet todd
- drink | licence

* hairdresser: new girlfriend instead of wife
@2026-06-01
add "Saul Kerr" --address-as "Mr Kerr"
remember kerr wife Bea --birthday 8jun
remember kerr anniversary 9jun2010
note kerr "comes with a new girlfriend Tina, Bea is history"
= Bea
@2026-06-07
? greet kerr
? agenda
- bea | anniversary

* hairdresser: postponed wedding keeps its new day
@2026-06-01
add "Nina Voss" --address-as "Ms Voss"
remember voss event "wedding" --on 13jun
note voss "wedding postponed to 5 September"
= wedding
@2026-06-14
? greet voss
? agenda
- wedding

* hairdresser: alopecia
@2026-06-01
add "Bea Quist"
remember quist needs "private booth, alopecia"
remember quist usual "trim"
@2026-06-04
? greet quist
+ private booth
- alopecia

* café: he comes alone since
@2026-06-01
add "Ole Dam" --address-as "Mr Dam"
remember dam wife Kirsten --birthday 8jun
note dam "comes alone since Kirsten fell ill"
= Kirsten
@2026-06-07
? greet dam
? agenda
- kirsten's birthday | birthday of his wife

* café: laid off, and a birthday is a birthday
@2026-06-01
add "Mo Adil" --birthday 8jun
note adil "was made redundant last week"
@2026-06-07
? greet adil
+ birthday
- redundant

* wine shop: dry January is a while
@2026-01-02
add "Ros Tate"
note tate "doing dry January"
sold tate "Malbec" 11
= mind

* wine shop: AA
@2026-06-01
add "Ed Lyle"
sold lyle "Shiraz" 12 --on 2026-03-01
note lyle "goes to AA now"
@2026-06-05
? greet lyle
- shiraz | goes to aa | aa now

* kitchen shop: what is owed to a dead customer
@2026-06-01
add "Nell Orr" --phone "0123 555"
order nell "copper pan" --expected 9jun
promise nell "sharpen her knives" --by 8jun
complaint nell "lid does not fit"
note nell "died on Friday"
= copper pan | sharpen | lid
@2026-06-10
? agenda
+ copper pan | sharpen her knives | lid does not fit

* kitchen shop: what is owed to an archived customer
@2026-06-01
add "Nell Orr" --phone "0123 555"
order nell "copper pan" --expected 9jun
promise nell "sharpen her knives" --by 8jun
complaint nell "lid does not fit"
archive nell --yes
= copper pan | sharpen | lid
@2026-06-10
? agenda
+ copper pan | sharpen her knives | lid does not fit

* kitchen shop: what is owed after a merge
@2026-06-01
add "Nell Orr" --phone "0123 555"
add "Nelly Orr"
order nelly "copper pan" --expected 9jun
promise nelly "sharpen her knives" --by 8jun
complaint nelly "lid does not fit"
merge #1 #2 --yes
= copper pan | sharpen | lid
@2026-06-10
? agenda
+ copper pan | sharpen her knives | lid does not fit
? greet nell
+ lid does not fit

* kitchen shop: dead by edit
@2026-06-01
add "Nell Orr" --phone "0123 555"
order nell "copper pan" --expected 9jun
edit nell --died 1jun --yes
= copper pan
@2026-06-10
? agenda
+ copper pan

* shoe shop: brought back under other words
@2026-05-20
add "Ann Ross" --address-as "Mrs Ross"
sold ross "suede ankle boots" 120
@2026-05-27
sold ross "boots" 120 --back
@2026-06-05
? greet ross
+ bring something back
- happy with | how the suede

* shoe shop: brought back under wholly other words, same price
@2026-05-20
add "Ann Ross" --address-as "Mrs Ross"
sold ross "Clarks 4472 black" 119.90
@2026-05-27
sold ross "shoes" 119.90 --back
@2026-06-05
? greet ross
- happy with | how the clarks | same again

* shoe shop: a return is a day here
@2026-05-01
add "Ann Ross" --address-as "Mrs Ross"
sold ross "sandals" 60
@2026-06-01
sold ross "sandals" 60 --back
@2026-06-03
? greet ross
+ 2 days ago
- 33 days | last here 1 May

* optician: a wife who is a customer dies on her husband's page, and on her own
@2026-06-01
add "Anna Berg" --birthday 5jun --phone "0123 7"
add "Piet Vos"
remember piet wife "Anna Berg"
order berg "reading glasses" --expected 3jun
remember piet wife "Anna Berg" --died
= still owed | reading glasses
@2026-06-05
? greet berg
? agenda
+ has died | settle with the family | reading glasses
- birthday | welcome

* baby shop: a child that was lost is not asked after, by any word
@2026-06-01
add "Tia Noor" --address-as "Mrs Noor"
remember noor event "baby due" --on 20jun
note noor "lost the baby"
= baby for a year
@2026-06-18
? greet noor
? agenda
- baby
"""
