"""What must not be read over the shoulder: health, faith, money trouble, politics, bodies and insults.

The first four are the special categories of the European data protection regulation (GDPR, article 9) that a shop is
likely to hear of, and debts. An entry a line, folded; `*` stands for up to four words.
"""

HEALTH = """
cancer
leukaemia
leukemia
lymphoma
chemo
chemotherapy
radiotherapy
dialysis
diabetes
diabetic
insulin
depression
depressed
depressive
anxiety
panic attacks
burnout
burn out
burned out
breakdown
dementia
alzheimer
alzheimers
parkinson
parkinsons
multiple sclerosis
hiv
aids
epilepsy
epileptic
bipolar
schizophrenia
schizophrenic
autism
autistic
adhd
ptsd
stroke
tumour
tumor
biopsy
diagnosis
diagnosed
prognosis
results from the hospital
test results
scan
mri
miscarriage
miscarried
abortion
infertile
infertility
ivf
fertility
addiction
addict
addicted
rehab
alcoholic
alcoholism
sober
sobriety
on the wagon
off the drink
aa meeting
anorexia
anorexic
bulimia
eating disorder
suicidal
suicide
self harm
psychiatric
psychiatrist
psychologist
therapist
therapy
in therapy
counselling
in counselling
antidepressants
antidepressant
medication
meds
pills
painkillers
disabled
disability
handicapped
illness
sick
ill
terminally ill
unwell
poorly
pregnant
pregnancy
expecting
baby due
due date
due in january
due in february
due in march
due in april
due in may
due in june
due in july
due in august
due in september
due in october
due in november
due in december
menopause
incontinent
incontinence
herpes
hepatitis
psychosis
disease
disorder
syndrome
infection
infected
std
chlamydia
haemorrhoid
haemorrhoids
hemorrhoid
hemorrhoids
piles
constipation
diarrhoea
diarrhea
laxative
laxatives
thrush
fungal
fungus
athlete s foot
head lice
lice
nits
scabies
wart
warts
verruca
cystitis
urine
catheter
colostomy
stoma
prostate
vasectomy
hysterectomy
mastectomy
viagra
condom
condoms
contraceptive
contraception
morning after pill
lubricant
ovulation
nicotine
methadone
surgery
operation
operated
operated on
hip replacement
knee replacement
new hip
new knee
bypass
pacemaker
transplant
hospital
clinic
intensive care
ward
hospice
nursing home
care home
heart attack
heart trouble
heart condition
heart failure
high blood pressure
cholesterol
arthritis
rheumatism
gout
osteoporosis
bad back
bad knee
bad hip
back trouble
slipped disc
slipped disk
bunion
bunions
migraine
migraines
insomnia
hard of hearing
deaf
hearing aid
hearing aids
blind
going blind
losing his sight
losing her sight
losing their sight
poor sight
bad eyes
glaucoma
cataract
cataracts
asthma
copd
eczema
psoriasis
acne
mental health
alopecia
angina
crohn
crohns
colitis
ibs
lupus
tinnitus
vertigo
dyslexia
dyslexic
tourette
tourettes
sciatica
shingles
endometriosis
fibromyalgia
thyroid
anaemia
anaemic
anemia
anemic
sepsis
tuberculosis
covid
long covid
rosacea
vitiligo
dermatitis
hernia
ulcer
ulcers
cirrhosis
amputation
amputee
prosthesis
kidney failure
kidney disease
kidney trouble
kidney stones
kidney stone
liver disease
liver trouble
lung disease
lung trouble
his heart is
her heart is
bad heart
weak heart
heart is bad
heart is weak
heart disease
heart surgery
heart operation
in a coma
coma
seizure
seizures
palsy
motor neurone
spina bifida
down s syndrome
learning difficulties
learning disability
having a baby
baby on the way
trying for a baby
trying for a child
baby bump
morning sickness
stillborn
stillbirth
cot death
lost the baby
lost a baby
goes to aa
in aa
at aa
aa now
aa meetings
twelve steps
off the bottle
off the booze
dried out
drying out
drink problem
drinking problem
problem with drink
detox
overdose
overdosed
on drugs
drug addict
heroin
cocaine
sectioned
in a wheelchair since
memory is going
losing his memory
losing her memory
confused lately
nervous wreck
ocd
bulimic
self harms
on the spectrum
"""

FAITH = """
muslim
muslims
islam
islamic
mosque
ramadan
quran
koran
imam
jewish
jew
jews
judaism
synagogue
rabbi
torah
catholic
catholics
protestant
christian
christians
evangelical
baptist
methodist
presbyterian
pentecostal
orthodox
mormon
jehovah
jehovahs
jehovah s witness
church
parish
priest
vicar
bible
bible study
prayer
prayers
prays
praying
hindu
hinduism
buddhist
buddhism
sikh
sikhism
atheist
atheism
agnostic
pagan
religious
religion
converted
convert
sect
cult
scientologist
"""

MONEY = """
bankrupt
bankruptcy
insolvent
insolvency
debt
debts
indebted
in arrears
arrears
overdraft
overdrawn
bailiff
bailiffs
evicted
eviction
repossessed
foreclosure
unemployed
unemployment
jobless
penniless
is broke
was broke
are broke
flat broke
always broke
broke again
skint
hard up
short of money
no money
can t afford
cannot afford
on benefits
on the dole
dole
food bank
behind with the rent
behind on rent
out of work
cannot pay
can t pay
lost his job
lost her job
lost their job
lost the job
made redundant
redundancy
sacked
laid off
salary
tax trouble
tax debt
gambling
gambler
gambles
inherited
inheritance
owes everybody
owes everyone
owes the
owes rent
owes us
behind with payments
behind with his
behind with her
bad payer
doesn t pay
does not pay
never pays
gone bust
went bust
let go by
let go from
lost his licence to trade
in the red
debt collector
debt collectors
pawn shop
pawned
payday loan
no credit
don t give credit
bounced cheque
card declined
card was declined
"""

TROUBLE = """
divorce
divorced
divorcing
divorce settlement
divorce hearing
alimony
child support
custody
custody battle
paternity
paternity test
affair
having an affair
had an affair
her lover
his lover
their lover
mistress
his bit on the side
her bit on the side
toy boy
cheating on
cheated on
unfaithful
prison
prisons
jail
gaol
behind bars
on remand
on probation
on parole
on bail
criminal record
convicted
conviction
sentenced
arrested
charged with
in court
court case
court hearing
court date
hearing in court
drink driving
drunk driving
lost his licence
lost her licence
lost their licence
police were
police record
restraining order
domestic violence
beats her
beats him
hits her
hits him
abusive
women s refuge
shoplifting
caught stealing
electronic tag
ankle tag
asylum
deported
deportation
illegal
no papers
visa refused
"""

POLITICS = """
republican
republicans
democrat
democrats
labour party
votes labour
tory
tories
conservatives
socialist
communist
fascist
nazi
voted
votes
voter
politics
political
politician
brexit
brexiteer
trump
trumper
biden
maga
marxist
nationalist
populist
far right
far left
left wing
right wing
afd
trade union
union rep
"""

BODIES = """
overweight
obese
obesity
fat
plump
chubby
tubby
podgy
heavily built
big belly
beer belly
flat chested
big bust
large bust
bald
balding
going bald
hair loss
wig
wigs
toupee
dentures
false teeth
bad teeth
bad breath
body odour
body odor
sweats
sweaty
smelly
smells
stinks
spotty
pimples
wrinkles
facelift
botox
implants
nose job
tummy control
shapewear
slimming
diet
dieting
weight loss
weight watchers
pads
her bust
big nose
hook nose
crooked teeth
buck teeth
double chin
cross eyed
squints
lisp
stammer
stammers
stutter
stutters
limp
limps
hunchback
greasy hair
greasy
dandruff
unwashed
"""

INSULTS = """
stupid
idiot
idiotic
moron
moronic
imbecile
cretin
fool
foolish
dim
dimwit
dumb
dense
daft
thick as
not the brightest
not the sharpest
few sandwiches short
sandwich short
one brick short
lights are on
ugly
cheapskate
stingy
tight fisted
tightfisted
tight as
miser
miserly
skinflint
mean old
mean with
rude
annoying
irritating
tiresome
insufferable
unbearable
obnoxious
nasty
spiteful
pathetic
pompous
arrogant
conceited
big headed
snob
snobbish
snooty
stuck up
bossy
nagging
nag
moody
grumpy
grouchy
grouch
grump
cranky
miserable
misery guts
sour
sourpuss
cantankerous
cow
old cow
old goat
old bat
old bag
old hag
hag
witch
dragon
battleaxe
battle axe
bitch
bastard
git
old git
prat
twit
twat
wanker
arse
arsehole
asshole
jerk
loser
creep
creepy
weirdo
weird
odd fish
oddball
nutter
nutcase
nut job
lunatic
loony
crazy
mad as
barking mad
off his rocker
off her rocker
hysterical
neurotic
drama queen
diva
pain in the
pain in my
pain to serve
bore
boring
bores
blabbermouth
chatterbox
never shuts up
won t shut up
talks too much
talks rubbish
gossip
gossips
busybody
nosy
nosey
liar
lying
lies
cheater
cheats
crook
thief
steals
shoplifts
drunk
drunken
drunkard
drinks too much
too much to drink
boozer
lush
lazy
idle
slob
scruffy
dirty
filthy
slag
slut
tart
tramp
trollop
yob
chav
lout
brat
spoilt
spoiled
whiner
whines
whinger
whinges
moaner
moans
complainer
complains about everything
always complains
never satisfied
never happy
impossible to please
hard to please
high maintenance
fusspot
time waster
timewaster
haggler
haggles
scrounger
freeloader
loud
common as muck
trash
nasty piece of work
scowling
always scowling
two faced
sly
shifty
know it all
know all
stuck up cow
airhead
bimbo
slow on the uptake
not all there
a bit simple
simple minded
hopeless
useless
waste of space
scatterbrain
scatterbrained
windbag
gasbag
show off
poser
freak
pig
greedy pig
rat
rat bag
ratbag
snake
toad
weasel
cheapo
penny pincher
pennypincher
"""

ONLY_OF_PEOPLE = """
cow
witch
dragon
tart
sour
crazy
loud
dirty
dim
dense
idle
fool
dumb
diva
creep
weird
lush
common
trash
nag
hag
lies
miserable
fat
diet
pads
bust
lice
church
orthodox
parish
convert
ward
scan
blind
expecting
therapy
operation
stroke
aids
smells
bald
tramp
spoilt
wheelchair
thrush
fungus
cult
medication
pills
cheats
crook
thief
common as muck
sweats
pig
rat
snake
toad
weasel
freak
useless
hopeless
limp
lisp
greasy
affair
shingles
detox
illegal
poser
sly
shifty
custody
asylum
dried out
off the bottle
in court
ulcer
bimbo
squints
in the red
"""
"""Words that insult or tell of a person in what they need or are, and mean nothing in what they like: a lush garden,
fat balls for birds, the Tart of the house."""

REASONS = """
because
because of
due to
owing to
on account of
since she
since he
since they
since her
since his
since their
as she
as he
as they
as her
as his
for her
for his
for their
for she
for he
after her
after his
after a
after the
while she
while he
now that
so that her
so that his
but she
but he
with her
with his
with their
in her
in his
when
if she
if he
"""
"""Where a reason begins: what is before it is asked of the shopkeeper, what is behind it is nobody's business."""

NOT_HUSHED = """
works at the hospital
works in a hospital
works at a clinic
works at the church
low fat
fat free
full fat
reduced fat
half fat
half fat milk
non fat
no fat
less fat
fat balls
fat quarters
christmas list
christian dior
christian louboutin
labour of love
green party
party of four
left wing chair
mental arithmetic
hospital radio
hospital corners
church hall
church bells
church candles
stroke of genius
breast stroke
blind date
blind tasting
blind baking
roller blind
blind for the kitchen
window blind
venetian blind
knee pads
shoulder pads
note pads
ink pads
brake pads
dog training pads
writing pads
loud music
crazy paving
crazy golf
sour cream
sour cherries
sour dough
sour sweets
whisky sour
dirty martini
witch hazel
dragon fruit
dragon boat
cow s milk
cow bell
nut job lot
memory of
white elephant
tennis court
food court
court shoes
court shoe
prison drama
prison break
divorce lawyer by trade
works in the prison
works at the prison
works in a prison
prison officer
prison warder
works in the court
court clerk
guinea pig
guinea pigs
pig s
rat terrier
snake plant
grass snake
corn snake
toad in the hole
limp bizkit
a love affair with
family affair
"""
"""What holds a hushed word and tells nothing of anybody."""

SAD_ITEMS = """
funeral wreath
funeral flowers
funeral bouquet
funeral spray
funeral suit
funeral dress
funeral
condolence card
condolence
condolences
sympathy card
sympathy
with sympathy
mourning
urn
ashes urn
headstone
gravestone
grave lantern
grave candle
grave candles
coffin
casket
casket spray
in memoriam
order of service
"""
"""What is bought for a death and nothing else."""
