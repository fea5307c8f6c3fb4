"""Words that speak of one thing, a family a line: who is not to be reminded of one is not to be reminded of the others."""

FAMILIES = """
divorce divorced divorces divorcing divorcee
pregnancy pregnant expecting expectant baby babies birth due maternity newborn nursery christening miscarriage miscarried stillbirth stillborn ivf fertility infertility scan
weight overweight diet dieting slimming slim fat obese obesity calorie calories kilos lowcal
job jobs work working redundancy redundant dismissal dismissed unemployed unemployment sacked interview
death deaths died dead deceased dying funeral burial buried cremation memorial bereavement bereaved grief grieving
illness ill sick cancer chemo chemotherapy hospital operation surgery biopsy tumour tumor treatment treatments diagnosis
marry married marriage marries wedding weddings
celebrate celebrates celebrated celebrating celebration celebrations
football footballer footballers
drink drinks drinking drinker alcohol
school schools schooling
depression depressed depressive
separation separated separating separates
bankrupt bankruptcy insolvency insolvent
religion religions religious
politics political politician politicians
"""
