"""What a day in somebody's life is: glad, sad, or a secret; of what is in no list it is only said that it is.

An entry a line, folded; `*` stands for up to four words. What is longer outranks what is shorter, so that a crash
course is no crash.
"""

GLAD = """
graduation
graduations
graduating
graduates
prom
commencement
award
awards
prize
prizegiving
medal
wedding
weddings
marriage
marrying
getting married
engagement
engaged
honeymoon
hen party
hen night
stag party
stag night
bachelor party
silver wedding
golden wedding
anniversary
birthday
birthdays
party
parties
celebration
fair
ball
gala
reunion
christening
baptism
baby shower
confirmation
first communion
bar mitzvah
bat mitzvah
christmas
easter
new year
carnival
housewarming
house warming
moving house
moving in
moving into
moving to
moves in
move
move to
new house
new home
new flat
new job
new shop
new school
new car
new puppy
new kitten
getting a puppy
first day
first week
first term
first year
first school day
starts school
starting school
starting at
starts at
school
school play
school trip
university
college
course
crash course
training
workshop
seminar
classes
lessons
promotion
retirement
retiring
sabbatical
opening
opening night
grand opening
launch
book launch
premiere
exhibition
vernissage
show
concert
concerts
recital
recitals
performance
audition
auditions
gig
festival
play
opera
musical
choir
tour
marathon
half marathon
triathlon
ironman
race
races
regatta
tournament
championship
championships
match
finals
derby
competition
contest
rally
hike
hiking
climb
climbing
expedition
pilgrimage
camino
exam
exams
examination
driving test
driving lesson
driving licence
interview
job interview
thesis
trip
trips
memorial day
holiday
holidays
vacation
cruise
journey
travel
travels
travelling
traveling
flight
weekend
weekend in
week in
weeks in
safari
skiing
camping
city break
getaway
excursion
outing
picnic
barbecue
bbq
dinner
lunch
brunch
banquet
feast
date night
grandchild
guests
homecoming
coming home
exchange year
gap year
race day
big day
lecture
speech
presentation
conference
reading
signing
publication
first book
harvest
sports day
open day
thesis defence
world cup
cup match
cup final
school test
maths test
test match
cooking class
yoga class
dance class
move to the new
visiting her daughter
visiting her son
visiting his daughter
visiting his son
visiting family
visiting friends
family visit
meeting her idol
"""

SAD = """
funeral
funerals
funeral service
burial
burying
buried
cremation
cremated
crematorium
ashes
scattering
interment
memorial
memorial service
requiem
wake
wreath
in memory
in memoriam
in loving memory
remembrance
condolence
condolences
sympathy
bereavement
bereaved
mourning
death
deaths
death anniversary
anniversary of the death
died
dead
dying
deathbed
passed away
passing of
last goodbye
saying goodbye
farewell to
hospice
put to sleep
put down
putting * down
having * put down
euthanised
vet for the last time
clearing * flat
clearing * house
clearing out
divorce
divorced
divorcing
divorce hearing
divorce court
separation
separating
custody
custody hearing
moving out
break up
breakup
bankruptcy
bankrupt
insolvency
eviction
evicted
repossession
foreclosure
redundancy
redundant
made redundant
dismissal
sacked
laid off
last day at work
closing down
closing the shop
court
court hearing
trial
sentencing
inquest
prison
jail
miscarriage
stillbirth
stillborn
abortion
loss
loss of
lost
burglary
robbery
burgled
robbed
accident
crash
car crash
plane crash
fire at
flood
grave
gravestone
headstone
cemetery
"""

SECRET = """
proposing
proposing to
propose to
proposal to
popping the question
pops the question
going to propose
wants to propose
elope
eloping
secret
secretly
in secret
secret wedding
doesn t know
does not know
don t know yet
mustn t know
must not know
mustnt know
shouldn t know
can t know
may not know
not to know
nobody knows
no one knows
hasn t told
not told
untold
behind his back
behind her back
behind their back
don t tell
dont tell
do not tell
tell nobody
tell no one
not a word
don t mention
dont mention
do not mention
not announced
unannounced
in confidence
confidential
confidentially
between us
between ourselves
between you and me
hush hush
keep quiet
keep it quiet
keep secret
keep it secret
mum s the word
under wraps
off the record
"""

NO_MOOD = """
memorial day
remembrance sunday
crash course
crash courses
dead sea
death valley
death by chocolate
wake up
wakeboarding
lost and found
lost property office
court tennis
tennis court
squash court
food court
forest fire brigade
fire brigade party
weight loss
test results
blood test
pregnancy test
visiting the grave
visiting her grave
visiting his grave
hospital visit
driving offence
police interview
exit interview
asylum interview
reading of the will
will reading
trip to the vet
trip to hospital
trip to the hospital
eye exam
medical exam
physical exam
course of chemo
search party
final notice
sick leave
maternity leave
"""
"""What holds the word of a mood and is of none by it, or of the one that its other words tell."""
