"""What makes it doubtful whether a person or a plan is still spoken of gladly, and what plainly does not.

Written as the words of losses are (`loss_words`): an entry a line, `*` for up to four words.
"""

DOUBTS = """
no longer
not any more
anymore
any more
never again
no more
gone
is away for good
moved out
walked out
ran away
ran off
run away
run off
went missing
goes missing
missing
disappeared
vanished
stolen
broken
hospital
icu
intensive care
a e
ambulance
operation
operated
surgery
ill
very ill
sick
unwell
poorly
not well
isn t well
doing badly
worse
critical
coma
stroke
collapsed
heart attack
heart trouble
cancer
tumour
tumor
chemo
dementia
alzheimer
alzheimers
care home
nursing home
in care
terminal
dying
diagnosis
diagnosed
accident
crash
injured
paralysed
paralyzed
prison
jail
arrested
charged
sentenced
in court
rehab
drinking again
drinks again
relapsed
sober
depressed
depression
burnout
breakdown
suicidal
sad
sadly
sad news
bad news
unhappy
tragedy
tragic
terrible
awful
dreadful
shock
cried
cries
crying
tears
upset
angry
furious
quarrel
quarrelled
quarreled
row with
rowed
argued
fight
fighting
fell out
fallen out
falling out
not speaking
isn t speaking
aren t speaking
not talking
isn t talking
no longer talks
no longer speaks
doesn t talk
doesn t speak to
don t mention
don t ask
do not ask
do not mention
don t talk about
not a word about
never mention
no contact
out of touch
cut off
cut * off
disowned
estranged
in hiding
affair
cheated
cheating
betrayed
sacked
fired
redundant
laid off
unemployed
bankrupt
evicted
deported
expelled
failed
worried
worry
struggling
suffers
suffering
threw out
threw * out
kicked * out
put up for adoption
rehomed
rehoming
given away
gave away
gave * away
had to give
taken away
took * away
custody
poor thing
poor girl
poor boy
poor man
poor woman
poor soul
poor lamb
heartbroken
devastated
lonely
alone
misses
missed
in memory
would have been
was always
back then
quit
turned down
refused
rejected
not coming
isn t coming
won t come
not coming back
won t be back
never coming back
unfaithful
sorry
my condolences
condolences
prayers
thoughts are with
never came back
never came home
didn t come back
didn t come home
did not come back
hasn t come back
not come back
won t be coming
no longer comes
doesn t come any more
doesn t come anymore
life support
ventilator
took the kids
took the children
takes the kids
took off
back to her mother
back to his mother
packed her bags
packed his bags
taking a break
on a break
having a break
needs space
sleeping on the sofa
at her sister s
new woman
new man
kidney failure
heart failure
organ failure
failing
failure
hit by
knocked down
knocked over
bitten by
poisoned
choked
tumours
lump
biopsy
hospitalised
hospitalized
rushed to hospital
rushed to the hospital
rushed into hospital
unconscious
not expected to
last days
last hours
days left
weeks left
months left
not long now
not long left
won t last
fading
fading away
slipping away
on his last legs
on her last legs
on its last legs
got three years
got two years
got five years
years for
behind bars
inside for
doing time
locked up
convicted
on remand
on bail
probation
caught stealing
on drugs
drugs
overdose
od d
in debt
debts
gambling
lost his job
lost her job
made redundant
said no
turned him down
turned her down
turned them down
dumped
postman
drifted apart
grown apart
growing apart
on the rocks
has filed
filed for
solicitor
lawyers
won t see
won t speak
won t talk
refuses to see
not welcome
banned from
hates him
hates her
hates them
hates each other
can t stand him
can t stand her
can t stand each other
mourning
sectioned
psychiatric
anorexia
bulimia
self harm
harmed himself
harmed herself
miscarriage
lost the baby
lost a baby
it s over
is over
are over
over between
all over for
relationship over
has finished with
finished with him
finished with her
finished with each other
finished w
ended it
it ended
has ended
ended things
has passed
passed yesterday
passed last
passed this
passed in
passed
lost
broke
moved away
fell ill
fell down
fell badly
fell over
fell off
fell from
had a fall
a fall
badly hurt
was hurt
got hurt
seriously hurt
hurt in
worries
in a hospice
in the hospice
to the hospice
into a hospice
stopped coming
stopped visiting
stopped talking
stopped speaking
stopped breathing
stopped eating
since he went
since she went
since they went
used to come with
used to love
without her
without him
without them
switched off * machine
turned off * machine
switched off * machines
cut contact
cut ties
cut all ties
called up
called home
had his last
had her last
had its last
their last
under a car
under a bus
under a van
under the wheels
met somebody
met someone
met another
seeing somebody
seeing someone
wants out
wants a divorce
wants to leave
kill herself
kill himself
hang herself
hang himself
drown herself
drown himself
harm herself
harm himself
took an overdose
somebody else
someone else
packed her things
packed his things
wreath
wreaths
condolence
sympathy card
estate
probate
inherited
belongings
wardrobe for
cleared out
clearing out
stiff
going to make it
never seen again
not seen since
left her
left him
left them
left for good
left with his
left with her
left last
left on
left in
left home
left us
has left
leaving her
leaving him
gave up on
left this
leaving home
is leaving
for the last time
for the very last time
moved in with her
moved in with his
moved in with a
moved in with an
leukaemia
leukemia
lymphoma
melanoma
sepsis
parkinson
parkinsons
multiple sclerosis
motor neurone
meningitis
pneumonia
aneurysm
seizure
seizures
dialysis
transplant
was found in
were found in
found hanging
found unconscious
found collapsed
pulled from the
changed the locks
chemotherapy
radiotherapy
"""

PLAIN = """
likes
like
loves
love
loved
adores
enjoys
enjoyed
prefers
wants
wanted
needs
would like
would love
asks
asked
asking
collects
collected
picks up
picked up
brings
brought
comes
came
come
visits
visiting
plays
played
playing
works
worked
working
lives
living in
studies
studying
studied
reads
reading
writes
paints
painted
sings
singing
dances
dancing
cooks
cooking
bakes
baking
gardens
fishes
sails
rides
cycles
runs a
runs the
drives
driving
drove
flies
flying
travels
travelling
goes
going to
going
went to
walks
swims
climbs
skis
knits
sews
builds
built
repairs
collector
speaks
teaches
learns
learning
trains
training
practises
practices
coaches
pays
paid
buys
bought
orders
ordered
takes
took
gets
got
eats
drinks
wears
sleeps
smokes
uses
owns
has a
has an
has two
has three
has new
has started
have a
is a
is an
is the
is from
is in the choir
is in class
is allergic
allergic
intolerant
vegetarian
vegan
left handed
right handed
tall
taller
small
bigger
older
younger
grown
growing
years old
turns
turning
turned
size
called
calls
phoned
phones
rings
wrote
sent
said
says
thanks
thanked
recommended
remembers
knows
met
likes to
keen
fond
fan
mad about
crazy about
happy
glad
proud
pleased
delighted
excited
thrilled
cheerful
lovely
great
brilliant
wonderful
good
better
best
well
recovered
recovering
home again
back home
back at work
back from
is back
all clear
won a
won the
won first
won his
won her
wins
winning
winner
first prize
medal
graduated
graduating
graduates
graduation
promoted
promotion
hired
new job
new house
new flat
new school
new car
new baby
married
marrying
marries
engaged
engagement
wedding
expecting a visit
born
christened
baptised
celebrates
celebrating
celebrated
party
birthday
anniversary
looking forward
looks forward
packing
booked
planning
plans
planned
invited
invites
starts
started
starting
begins
began
joined
joins
opened
opens
performs
performing
performed
concert
recital
exhibition
holiday
retired
retires
retiring
helps
helped
helping
healthy
fine
okay
ok
laughed
laughs
joking
jokes
smiles
smiling
funny
hurry
late
early
always
usually
often
every
mondays
tuesdays
wednesdays
thursdays
fridays
saturdays
sundays
weekends
school
kindergarten
nursery
university
college
course
garden
choir
band
team
club
football
tennis
golf
library
office
shop
cousin of
twin
twins
named
name is
spelt
pronounced
birthday is
address
phone
number is
hates
hated
dislikes
disliked
can t stand the
doesn t like
doesn t eat
doesn t drink
doesn t take
doesn t want
doesn t wear
doesn t mind
doesn t drive
dyed
dyes
saw
see
sees
seen
meets
greeted
waved
told us
told me
tells
chose
chooses
picked
picks
fetched
fetches
fetch
carried
carries
tried
tries
tasted
looks
looked
watched
watches
shops
shopped
shopping
wanders
waits
waited
sits
sat
stands
stood
jogs
jogged
rows
rowed for
kittens
puppies
puppy
kitten
litter
chess
moved in
lent
lends
borrowed
borrows
gave us
gives
given us
sends
brought us
forgot
forgets
found
finds
finished
broke the
grew
made
makes
make
did
does
learnt
learned
taught
wants to
hopes
hopes to
thinks
believes
mentioned
mentions
talks
talked
chats
chatted
shared
shares
sold
sell
passed
ended up
volunteer
volunteers
nurse
doctor
teacher
engineer
driver
baker
farmer
gardener
lawyer
pupil
student
apprentice
by trade
joy
in love
grandchildren
can t have
can t eat
can t come
can t decide
cello
piano
guitar
violin
drums
trumpet
flute
music
books
film
films
popped
pops
drops by
dropped by
dropped in
drops in
decides
decided
parked
parks
is for
was for
runs
hard of hearing
speak up
accepts
accepted
agrees
agreed
answers
answered
arranges
arranged
arrives
arrived
avoids
carves
celebrate
cleans
cleaned
clears
collect
compared
compares
complained
counts
cycled
delivers
delivered
designs
dined
dines
does the
draws
drew
dressed
dresses
earns
eyes
feeds
fed
fills
filled
fitted
fits
fixed
fixes
followed
follows
greets
handles
handled
hears
heard
hires
hums
insists
insisted
introduced
introduces
keeps
kept
kissed
knitted
lets him
lets her
likes it
listens
listened
loved it
manages
managed
measured
measures
mows
needs a
needed
noticed
notices
offered
offers
owns a
packs
packed the
painted the
pets
photographs
polishes
poured
pours
prints
promised
promises
recommends
rents
reserved
reserves
restores
rings up
sampled
saves
seems happy
serves
served
showed
shows
signed up
signs up
sketches
smells
spent
spends
stays
stayed
suggested
suggests
supports
surprises
swam
talks about
thanked us
tunes
types
understands
unpacked
uses the
voted for
wakes early
washed
washes
waters
weighs
welcomed
whistles
wished
wishes
wonders
wrapped
wraps
moving to
moving into
is moving
"""
"""What is plainly glad, or everyday: who is so spoken of is spoken of as before."""

WELL_AGAIN = """
back now
back home
home again
at home again
came home
found again
found him
found her
found it
turned up
turned out fine
turned out well
recovered
recovering well
all clear
all well
all right now
fine now
fine again
better now
much better
on the mend
out of hospital
out of the hospital
discharged
safe and sound
reconciled
back together
made up
"""
"""What tells that a sorrow is over: nobody is held back for it."""

EVERYDAY_VERBS = "\n".join(
    """
accepted accepts acted acts added adds admired admires admited admits adopted adopts advised advises agreed
agrees allowed allows announced announces applied applies appreciated appreciates approved approves arranged
arranges arrived arrives asked asks assembled assembles assisted assists assumed assumes ate attended attends
attracted attracts baked bakes balanced balances bathed bathes began begins behaved behaves blended blends
boiled boils booked books borrowed borrows bought bound bred brewed brews brings brought brushed brushes builds
built buys called calls came camped camps cared cares carried carries catches catered caters caught celebrated
celebrates changed changes charges chats chatted checked checks cheered cheers chooses chose clapped claps
cleaned cleans climbed climbs coached coaches collected collects coloured colours combed combs comes compared
compares composed composes concentrated concentrates confirmed confirms congratulated congratulates connected
connects considered considers contacted contacts copied copies counted counts covered covers crocheted crochets
crossed crosses cycled cycles danced dances darned darns decided decides decorated decorates delivered delivers
described describes designed designs developed develops did discovered discovers discussed discusses does drank
draws dreams dreamt dressed dresses drew dried dries drinks drives drove dyed dyes earned earns eats edited
edits embroidered embroiders enjoyed enjoys entered enters entertained entertains exchanged exchanges exercised
exercises expected expects explained explains explored explores expressed expresses fancied fancies fastened
fastens fed feeds feels felt fetched fetches filled fills filmed films finds fished fishes fits fitted fixed
fixes flew flies flirted flirts floated floats followed follows forgets forgot found framed frames gardened
gardens gathered gathers gave gets gives glued glues got greeted greets grew grown grows guessed guesses guided
guides had handled handles harvested harvests has heard hears held helped helps hiked hikes hired hires holds
hoped hopes hopped hops hosted hosts hugged hugs hummed hums hunted hunts hurried hurries imagined imagines
improved improves included includes increased increases informed informs insisted insists inspected inspects
instaled instals interviewed interviews introduced introduces invented invents invested invests invited invites
ironed irons jogged jogs joined joins joked jokes judged judges juggled juggles keeps kept kissed kisses knew
knits knitted knows labeled labels laced laces laid landed laughed laughs lays leads leaned leans learned learns
lectured lectures led lends lent let lets lights liked likes listened listens lit loaded loads locked locks
looked looks loved loves made makes managed manages marked marks massaged massages matched matches means meant
measured measures meets mentioned mentions met minded minds mixed mixes mowed mows named names needed needs
nodded nods noted notes noticed notices numbered numbers offered offers opened opens ordered orders organised
organises organized organizes owned owns packed packs paid painted paints parked parks participated participates
paused pauses pays pedaled pedals performed performs phoned phones photographed photographs picked picks planned
plans planted plants played plays pointed points polished polishes popped pops poured pours practiced practices
practised practises praised praises preferred prefers prepared prepares presented presents printed prints
produced produces promised promises pronounced pronounces provided provides put puts queued queues raced races
raised raises ran rang reached reaches read reads realised realises received receives recognised recognises
recommended recommends recorded records refilled refills relaxed relaxes remembered remembers reminded reminds
renovated renovates rented rents repaired repairs repeated repeats replied replies requested requests rescued
rescues researched researches reserved reserves restored restores reversed reverses rides rings roasted roasts
rode rolled rolls rowed rows runs said sailed sails sampled samples sanded sands sang sat saved saves saw says
scratched scratches searched searches seasoned seasons sees sells sends sent served serves sewed sews shared
shares shaved shaves shone shopped shops showed shows signed signs sings sipped sips sits skated skates sketched
sketches skipped skips sleeps slept smiled smiles smoked smokes sneezed sneezes snowed snows sold solved solves
sorted sorts sought sounded sounds speaks spelled spells spends spent spoke sponsored sponsors spots spotted
squeezed squeezes stamped stamps stands stared stares started starts stayed stays stirred stirs stitched
stitches stood stored stores studied studies suggested suggests suited suits supplied supplies supposed supposes
surfed surfs surprised surprises swam swapped swaps sweeps swept swims takes tasted tastes taught teaches teased
teases tells texted texts thanked thanks thinks thought ticked ticks tidied tidies tipped tips told took touched
touches toured tours trained trains translated translates travelled travels treated treats tried tries trimmed
trims trusted trusts tuned tunes turned turns tutored tutors typed types understands understood unpacked unpacks
upgraded upgrades used uses vacuumed vacuums visited visits voted votes waited waits walked walks wandered
wanders wanted wants warmed warms warned warns washed washes watched watches watered waters waved waves wears
weeded weeds weighed weighs welcomed welcomes whispered whispers whistled whistles winked winks wins wiped wipes
wished wishes won wondered wonders wore worked works wove wrapped wraps writes wrote yawned yawns
""".split()
)
"""What people do every day, in the forms in which it is told: who does so is spoken of as before."""
