"""How people tell of a death, of a parting, and of a plan that came to nothing.

An entry is a word in one of its forms, or a phrase; `*` in a phrase stands for up to four words. All are folded: no
capitals, no accents, a blank where an apostrophe is.
"""

NO_LOSS = """
crash course
crash courses
memorial day
die fledermaus
passed his exam
passed her exam
passed with
passed the exam
passed the exams
passed the test
passed the course
passed the finals
passed the message
passed on her
passed on his
passed on the
passed on a
passed on their
passed on my
passed all
passed first time
passed her driving
passed his driving
passed his exams
passed his finals
passed his a levels
passed his test
dead sea
death valley
death by chocolate
death on the nile
dead on time
dead keen
dead easy
dead ringer
death metal
wake up
wakes up
stroke of luck
breast stroke
back stroke
lost and found
lost property
lost in translation
gone with the wind
gone fishing
break the ice
left handed
left hand
left side
left foot
left arm
left over
left overs
buried in work
buried treasure
drop dead gorgeous
died laughing
dying to
dying for
dying his hair
dying her hair
loss of appetite
weight loss
hair loss
loss leader
passing through
passing by
is off to
off to
left a
left an
left his
left early
left at
left some
left two
left the parcel
left the bag
left the car
day off
days off
week off
time off
off the train
off season
takes off
cooling off
off white
over the moon
over there
over here
over weight
over the weekend
over christmas
over easter
over coffee
comes over
came over
killed it
killing it
kills it
killing time
kill time
kills time
dressed to kill
would die for
to die for
die laughing
dead good
dead simple
dead straight
dead certain
dead right
dead lucky
dead tired
dead set
dead heat
dead end
dead sure
fell asleep in
fell asleep on
fell asleep at the
fell asleep over
works in * hospital
works at * hospital
works for * hospital
works in * hospice
works at * hospice
works for * hospice
volunteers at * hospice
volunteers in * hospital
nurse in * hospital
nurse at * hospital
doctor in * hospital
doctor at * hospital
doctor in * hospital series
works in * prison
works at * prison
works in * nursing home
works in * care home
visits * in hospital
lost weight
lost some weight
lost * kg
lost * kilo
lost * kilos
lost * pounds
lost * stone
lost * tooth
lost * teeth
lost * match
lost * game
lost * bet
lost * final
lost * cup
lost * umbrella
lost * glove
lost * gloves
lost * key
lost * keys
lost * phone
lost * wallet
lost * purse
lost * hat
lost * scarf
lost * bag
lost * ticket
lost * receipt
lost * card
lost * voice
lost * glasses
lost * number
lost count
lost his way
lost her way
lost their way
lost the list
left * umbrella
left * scarf
left * gloves
left * glasses
left * phone
left * keys
left * wallet
left * purse
left * hat
left * coat
left * jacket
left * shopping
left * order
left * money
left * number
left * message
left * note
left * card
left * tip
left * behind
left * here
left her bag
left his bag
left her number
left his number
left school
left university
left college
left with top marks
left with a
left it
left with the
left word
left happy
passed me
passed us
passed it on
passed her finals
passed the driving
passed her a levels
passed them
passed by
passed round
passed on greetings
passed on the message
passed on thanks
ended up
never misses
never missed
not missed
missed the bus
missed the train
missed the post
missed the shop
missed us
gone vegan
gone vegetarian
gone veggie
gone grey
gone gray
gone blonde
gone shopping
gone skiing
gone sailing
gone swimming
gone on holiday
gone to university
gone to school
gone part time
gone digital
gone mad on
gone off coffee
gone off meat
gone off sweet
gone off the idea
sold his
sold her
sold their
sold * to
sells
broke * record
broke the bank
broke the news
broke * arm
broke * leg
broke * wrist
broke * ankle
broke a cup
broke a glass
broke a plate
broke a nail
finished * marathon
finished * race
finished * course
finished * studies
finished * school
finished * book
finished * degree
finished * training
finished * exams
finished * thesis
finished * painting
finished the
ran over to
run over to
ran a
fell in love
fell for
falls for
fell off * bike
moved to
moved into
moved up
moved on to
moved closer
moved back
moved back in
has moved to
moved away from the window
split the bill
split the cost
split the order
split the cake
split the rent
split ends
split peas
split pea
would not miss
over for
over to
over eighty
over ninety
over sixty
over seventy
over fifty
over forty
over thirty
over a hundred
over at
over from
over again
over in
all over
game is over
exams are over
exam is over
winter is over
summer is over
term is over
season is over
is over there
is over here
stroke play
hurt his knee
hurt her knee
worries about prices
without sugar
without milk
without gluten
without meat
without salt
without nuts
without onions
without coriander
without fail
without alcohol
without him knowing
no longer vegan
no longer vegetarian
no longer eats
no longer drinks coffee
no longer smokes
no longer takes
no longer wears
left footed
used to the
gets used to
got used to
used to work here
used to live
used to play
used to sing
used to be a
used to be an
used to come
instead of
alone time
works alone
cried with joy
cried for joy
cried tears of joy
cried with laughter
cried laughing
tears of joy
cut short
lost at
would kill
will kill
died her hair
died his hair
died their hair
died it
gave up smoking
gave up sugar
gave up meat
gave up coffee
gave up alcohol
gave up chocolate
gave up dairy
gave up sweets
given up smoking
given up sugar
given up meat
given up coffee
given up chocolate
gives up sugar
left the
left town
left in a hurry
left five minutes
left ten minutes
ran out of
run out of
dropped out of the
cut her hair
cut his hair
has cut her hair
has cut his hair
had her hair cut
had his hair cut
separated the
separates the
separate the
funeral director
funeral directors
funeral parlour
funeral home
funeral flowers
funeral music
can t wait
could not wait
couldn t wait
lost to her
lost to his
lost to the
broke the toy
broke her toy
broke his toy
lost * earring
lost * earrings
lost * here
lost something
"""
"""What holds the word of a loss and tells of none: it is read over."""

DEATHS = """
in memory of
in loving memory of
in memoriam
died
dies
dead
death
deaths
deceased
passed away
passed on
passed over
passed in
passed last
passed this
passed suddenly
passed peacefully
passed yesterday
passed today
passed at
passed after
passed so
passing of
passing away
passing last
passing in
s passing
funeral
burial
buried
burying
cremation
cremated
crematorium
ashes
interment
graveside
memorial
memorial service
requiem
wake
obituary
bereaved
bereavement
mourning
mourns
in mourning
grieving
grieves
rip
r i p
rest in peace
rests in peace
at rest now
is at rest
at peace now
is at peace
widow
widowed
widower
orphaned
killed
was killed
drowned
murdered
perished
suicide
took his own life
took her own life
took their own life
took his life
took her life
hanged himself
hanged herself
shot himself
overdosed
didn t make it
didnt make it
did not make it
never made it
did not survive
didn t survive
didnt survive
didn t pull through
didnt pull through
did not pull through
didn t wake up
didnt wake up
did not wake up
never woke up
never came round
not with us
no longer with us
isn t with us
no longer here
no longer alive
not alive
not among us
no longer among us
is no more
are no more
slipped away
went to sleep for good
fell asleep peacefully
breathed her last
breathed his last
last breath
gave up the ghost
heart gave out
heart stopped
with the angels
with god now
with the lord
in heaven
up in heaven
went to heaven
gone to heaven
called home
gone too soon
lost his fight
lost her fight
lost the fight
lost his battle
lost her battle
lost the battle
lost his life
lost her life
lost their life
succumbed
put to sleep
be put down
been put down
was put down
had to put * down
had * put down
had * put to sleep
put * to sleep
euthanised
euthanized
run over
was run over
got run over
hit by a car
rainbow bridge
over the rainbow bridge
kicked the bucket
popped his clogs
popped her clogs
passed his last
pushing up daisies
lost to cancer
lost to covid
stillborn
stillbirth
cot death
had to let * go
had to say goodbye
said goodbye to
said our goodbyes
hit by a van
hit by a lorry
hit by a truck
hit by a bus
hit by a train
hit by a tram
passed away suddenly
d o a
gone to his rest
gone to her rest
gone to his maker
met his maker
met her maker
left this world
left this life
laid to rest
laid * to rest
crossed the bridge
over the bridge
od d
hung himself
hung herself
shot herself
jumped in front of
jumped off * bridge
expired
pegged it
carked it
croaked
snuffed it
bought the farm
departed
with jesus
with jesus now
an angel now
turned off life support
switched off life support
life support off
life support was
the machines off
pulled the plug
couldn t be saved
could not be saved
couldn t save
could not save
isn t going to make it
is not going to make it
not going to make it
won t make it
didn t live
did not live
"""

WIDOWED = """
widow
widowed
widower
"""

PARTINGS = """
divorce
divorced
divorcing
divorces
divorcee
separated
separating
separation
breakup
estranged
annulled
split up
splitting up
split from
split with
have split
has split
broke up
broken up
breaking up
break up
broke it off
broke off
called it quits
no longer married
not married
isn t married
no longer together
not together
aren t together
no longer a couple
not a couple
no longer an item
moved out
moving out
has moved out
walked out
walked out on
ran off with
run off with
ran away with
gone off with
went off with
threw * out
thrown * out
kicked * out
chucked * out
over between them
it s over
is over
are over
marriage ended
marriage is finished
on her own now
on his own now
on her own again
on his own again
living alone now
lives alone now
single again
single now
is single
maiden name
going separate ways
separate ways
has a new girlfriend
has a new boyfriend
has a new partner
has another woman
has another man
is seeing somebody else
is seeing someone else
had an affair
having an affair
has an affair
cheated on
cheating on
custody
her ex
his ex
their ex
jilted
dumped
dumped her
dumped him
not wear her ring
not wear his ring
doesn t wear her ring
doesn t wear his ring
doesn t wear the ring
took off her ring
took off his ring
marriage finished
marriage failed
marriage has failed
marriage broke down
marriage broke up
marriage has broken down
marriage is dead
marriage on the rocks
marriage is on the rocks
filed the papers
filed papers
has filed
taking a break from each other
trial separation
left with the kids
left with the children
packed her bags
packed his bags
packed up and left
sep d
split w
gone back to her mother
gone back to his mother
is history
are history
living apart
lives apart
doesn t live with
does not live with
no longer lives with
no longer live together
don t live together
called off the engagement
broke off the engagement
engagement is off
engagement off
decree absolute
decree nisi
no longer wearing * ring
not wearing * ring
without * wedding ring
without * ring
no wedding ring
ring is off
ring off
left the family
left the kids
left the children
left the house
left the marital home
left the family home
called it a day
dating apps
dating again
on tinder
on the dating
separately now
living separately
live separately
"""

OVER_AS_TOPIC = """
ex
marriage
married
"""
"""These tell of a parting only where they are a topic to avoid."""

UNBORN = """
miscarriage
miscarried
miscarry
stillbirth
stillborn
lost the baby
lost her baby
lost his baby
lost their baby
lost a baby
lost baby
lost the twins
lost the pregnancy
no heartbeat
not pregnant
no longer pregnant
isn t pregnant
abortion
termination
"""

CAME_TO_NOTHING = """
cancelled
canceled
cancels
cancelling
cancellation
scrapped
abandoned
failed
rejected
postponed
delayed
rescheduled
aborted
called off
call off
called * off
call * off
calling off
called it off
calling it off
is off
s off
are off
was off
put off
been put off
puts off
put back
moved to
moved back
moved forward
brought forward
pushed back
pushed to
changed to
shifted to
now in
next year instead
till next year
until next year
fell through
fallen through
falls through
fell flat
fell apart
came to nothing
come to nothing
not happening
isn t happening
not taking place
isn t taking place
won t take place
not going ahead
not go ahead
isn t going ahead
won t go ahead
doesn t go ahead
not going to
not going
isn t going
aren t going
not travelling
isn t travelling
aren t travelling
not flying
not coming off
can t go
cannot go
can t make
couldn t go
won t go
won t be
won t be a
won t be any
won t happen
wont happen
did not happen
didn t happen
didn t go ahead
didn t take place
not to be
no longer going
no longer on
no longer happening
no longer planned
not planned
turned down
did not get
didn t get
didnt get
did not pass
didn t pass
didnt pass
not graduating
isn t graduating
not getting married
isn t getting married
aren t getting married
not marrying
isn t marrying
won t marry
no wedding
no graduation
no trip
no holiday
no party
backed out
pulled out
cried off
dropped out
gave up
given up
gives up
giving up
quit
not after all
after all
changed her mind
changed his mind
changed their mind
changed their minds
thought better of
had to be
had to stay
stays at home
staying at home
stuck at home
too expensive
can t afford
cannot afford
couldn t afford
no money for
ran out of
missed
cancel
not this year
not this summer
not this time
grounded
dead in the water
fell thru
fallen thru
went bust
gone bust
no longer doing
is gone
has gone
next month instead
next week instead
instead in
not until
not before
rained off
snowed off
sold out
overbooked
won t come off
pipe dream
off the table
had to cancel
will not be
will not go
doesn t want to go
isn t doing
not doing
lost the deposit
deposit lost
no longer in
visa refused
refused a visa
went to someone else
went to somebody else
someone else got
somebody else got
withdrew
withdrawn
withdraws
decided against
decided not
will have to wait
has to wait
put on hold
on hold
on ice
shelved
turned * down
"""

THING_GONE = """
stolen
stole
nicked
pinched
lost
mislaid
broken
broke
breaks
broke down
smashed
shattered
torn
tore
ripped
burnt
burned
burnt down
burned down
crashed
crash
write off
wrote off
written off
totalled
wrecked
ruined
destroyed
damaged
faulty
leaks
leaking
shrank
faded
fell apart
fell off
came apart
came off
cracked
chipped
scratched
stopped working
no longer works
not working
isn t working
doesn t work
doesn t fit
does not fit
didn t fit
too small
too big
too tight
too loud
hates
hated
regrets
returned
returning
brought back
brought * back
took back
sent back
sending back
gave back
gave * back
gave away
gave * away
gave it
gave * to
given to
given away
sold
sold it
selling
pawned
swapped
exchanged
threw away
threw * away
thrown away
got rid of
gave up
given up
gives up
giving up
died
is dead
is gone
has gone
repossessed
in the canal
in the bin
flames
fire
burnt out
collapsed
refunded
refund
to bits
to pieces
in pieces
in bits
woodworm
moths
mouldy
mould
chewed
chewed up
eaten by
flooded
soaked
robbed
mugged
burgled
threw it out
threw out
thrown out
binned
in the skip
snapped
bent
exploded
dented
rusted
rusty
squeaks
wobbles
wobbly
bust
threw it away
threw * in the
fell to pieces
had to bring * back
bringing back
wants * money back
money back
wants rid of
disappointed with
disappointed
unhappy with
not happy with
isn t happy with
never arrived
gone
fell out
stone fell out
went back
gone back
going back
down the drain
slipped off
melted down
melted
cut up
shredded
"""
"""What is told of a thing that was bought and is no pleasure any more."""

GONE_IS_THEIRS = """
death
funeral
burial
cremation
ashes
grave
wake
passing
loss
heart
health
illness
accident
operation
surgery
condition
stroke
cancer
chemo
flat
house
room
things
clothes
memory
estate
obituary
memorial
absence
machine
ventilator
coffin
urn
body
remains
wreath
leg
legs
eyes
sight
mind
mood
nerves
treatment
tests
results
scan
biopsy
diagnosis
kidneys
lungs
liver
trial
sentence
arrest
departure
disappearance
passport
wardrobe
belongings
"""
"""What is said of a person when it is said of theirs (`Tom's heart gave out`); his boss is another person."""

NOT_CELEBRATED = """
doesn t celebrate
does not celebrate
don t celebrate
do not celebrate
never celebrates
not celebrating
isn t celebrating
doesn t keep
does not keep
doesn t do
does not do
doesn t like
does not like
doesn t want
does not want
don t mention
no fuss
hates
hated
can t stand
dreads
no more
skips
skipping
ignores
not her day
not his day
against
"""

NO_SUBJECT = """
a
after
again
all
already
and
are
at
be
been
by
finally
filed
for
from
get
gets
getting
go
goes
going
got
had
has
have
having
he
her
herself
him
himself
his
i
in
is
it
its
just
last
messy
nasty
new
now
of
off
officially
on
over
own
poor
quite
recently
sad
sadly
s
she
so
soon
t
that
the
their
them
themselves
then
they
this
through
thru
to
told
today
up
very
was
we
were
whole
with
yes
year
years
yesterday
month
months
week
weeks
since
january
february
march
april
may
june
july
august
september
october
november
december
spring
summer
autumn
winter
christmas
easter
monday
tuesday
wednesday
thursday
friday
saturday
sunday
papers
court
suppose
apparently
legally
"""
"""Words that say nothing of who or what a clause is about."""
