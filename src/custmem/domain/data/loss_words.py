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
funerals
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
fell asleep
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
put down
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
left him
left her
left them
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
somebody else
someone else
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
