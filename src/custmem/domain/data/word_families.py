"""Words that speak of one thing: who is not to be reminded of one of them is not to be reminded of the others.

A family is one paragraph, a word a line.
"""

FAMILIES = """
divorce
divorced
divorces
divorcing
divorcee

pregnancy
pregnant
expecting
expectant
baby
babies
birth
due
maternity
newborn
nursery
christening
miscarriage
miscarried
stillbirth
stillborn
ivf
fertility
infertility
scan

weight
overweight
diet
dieting
slimming
slim
fat
obese
obesity
calorie
calories
kilos
lowcal

job
jobs
work
working
redundancy
redundant
dismissal
dismissed
unemployed
unemployment
sacked
interview

illness
ill
sick
cancer
chemo
chemotherapy
hospital
operation
surgery
biopsy
tumour
tumor
treatment
treatments
diagnosis

marry
married
marriage
marries
wedding
weddings

celebrate
celebrates
celebrated
celebrating
celebration
celebrations

football
footballer
footballers

drink
drinks
drinking
drinker
alcohol

school
schools
schooling

depression
depressed
depressive

separation
separated
separating
separates

bankrupt
bankruptcy
insolvency
insolvent

religion
religions
religious

politics
political
politician
politicians

die
died
dies
dying
dead
death
deaths
deceased

operation
operations
operated
operate
operating

child
children

age
ages
aged
aging
ageing

weight
weigh
weighs
weighed
weighing

death
funeral
burial
buried
cremation
memorial
bereavement
bereaved
grief
grieving
died
dead
deceased
"""
