"""What is better kept to oneself: a note that speaks of health, faith, politics, money trouble, or insults somebody.

It is only ever a warning: the words are the shopkeeper's. The first four are the special categories of the European
data protection regulation (GDPR, article 9) that a shop is likely to hear of, and debts.
"""

from __future__ import annotations

from custmem.domain.text.names import fold, holds_phrase


def _set_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


_WORDS = {
    "health": _set_of(
        "cancer chemo chemotherapy diabetes diabetic depression "
        "depressed depressive anxiety dementia alzheimer alzheimers "
        "parkinson parkinsons hiv aids epilepsy epileptic bipolar "
        "schizophrenia schizophrenic autism autistic adhd stroke "
        "tumour tumor miscarriage abortion infertile infertility "
        "addiction addict rehab alcoholic alcoholism anorexia "
        "anorexic bulimia suicidal suicide psychiatric "
        "psychiatrist antidepressants medication disabled disability "
        "handicapped illness sick ill pregnant pregnancy "
        "menopause incontinent herpes hepatitis psychosis disease"
    ),
    "religion": _set_of(
        "muslim islam islamic jewish jew judaism catholic "
        "protestant christian orthodox hindu buddhist atheist mormon "
        "jehovah jehovahs evangelical sikh religious religion synagogue mosque converted pagan"
    ),
    "politics": _set_of(
        "republican democrat democrats labour tory tories conservative "
        "socialist communist fascist nazi liberal voted votes "
        "voter politics political brexit brexiteer trump maga marxist nationalist populist"
    ),
    "money trouble": _set_of(
        "bankrupt bankruptcy debt debts indebted insolvent insolvency "
        "broke overdraft bailiff bailiffs evicted eviction "
        "unemployed jobless penniless repossessed foreclosure dole"
    ),
    "an insult": _set_of(
        "stupid idiot idiotic moron moronic fat ugly cheapskate stingy "
        "rude annoying drunk drunken drunkard lazy crazy mad "
        "nutcase bitch bastard arrogant smelly smells stinks creepy "
        "creep liar lying cheater weirdo gossip snob snobbish "
        "obnoxious nasty pathetic dumb dimwit jerk loser "
        "tightfisted miser miserly whiner moaner hysterical loud"
    ),
}
_PHRASES = {
    "health": ("mental health", "heart attack", "hard of hearing"),
    "money trouble": (
        "behind with the rent",
        "behind on rent",
        "out of work",
        "cannot pay",
        "can t pay",
        "lost his job",
        "lost her job",
    ),
    "an insult": ("pain in the", "old bag", "too much to drink"),
}


_BESIDE_FAT = frozenset("low non no full reduced half less free milk latte cheese".split())


def is_unkind(text: str, *, guess: bool) -> bool:
    """Say whether words must not stand where the customer may read them: an insult, or a guess at delicate things."""
    words = fold(text).split()
    if "fat" in words and not _BESIDE_FAT.isdisjoint(words):
        words.remove("fat")
    matters = delicate(" ".join(words))
    return bool(matters) if guess else "an insult" in matters


def delicate(text: str) -> tuple[str, ...]:
    """Return what a text speaks of that is better kept private, in the order of the table; nothing for most texts."""
    said = fold(text)
    words = set(said.split())
    return tuple(
        matter
        for matter, listed in _WORDS.items()
        if not words.isdisjoint(listed) or holds_phrase(said, _PHRASES.get(matter, ()))
    )
