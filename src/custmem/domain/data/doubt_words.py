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
left
leaving
moved out
moved away
has moved
walked out
ran away
ran off
run away
run off
went missing
goes missing
missing
passed
disappeared
vanished
stolen
lost
without
ended
over
finished
broke
broken
hospital
hospice
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
fell
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
hurt
hates
hated
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
dropped out
failed
worried
worries
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
instead
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
used to
was always
always used to
back then
stopped
quit
gave up
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
"""
"""What is plainly glad, or everyday: who is so spoken of is spoken of as before."""
