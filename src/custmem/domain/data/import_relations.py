"""What programs and languages call those in a customer's life, and the relation that is kept."""

from __future__ import annotations

_WORDS = {
    "partner": "partner, domestic partner, make, ehepartner, lebenspartner, conjoint, coniuge, pareja, supruznik, samboer, sambo",
    "spouse": "spouse, ektefelle, aegtefaelle",
    "wife": "wife, ehefrau, frau, hustru, fru, kone, epouse, femme, moglie, esposa, supruga, zena, manzelka",
    "husband": "husband, ehemann, mann, man, epoux, mari, marito, esposo, marido, suprug, muz, manzel",
    "child": "child, children, kind, kinder, barn, enfant, figli, hijos, dijete, djeca, dite, deti",
    "son": "son, sohn, son fils, fils, figlio, hijo, sin, syn",
    "daughter": "daughter, tochter, dotter, datter, fille, figlia, hija, kci, kcerka, dcera",
    "mother": "mother, mutter, mor, mere, madre, majka, matka",
    "father": "father, vater, far, pere, padre, otac, otec",
    "parent": "parent, elternteil, foralder, forelder",
    "sister": "sister, schwester, syster, soster, soeur, sorella, hermana, sestra",
    "brother": "brother, bruder, bror, frere, fratello, hermano, brat, bratr",
    "friend": "friend, freund, freundin, van, venn, ven, ami, amie, amico, amica, amigo, amiga, prijatelj, pritel",
    "relative": "relative, verwandte, slakting, slektning, parent proche",
    "colleague": "colleague, manager, assistant, kollege, kollega",
    "referred-by": "referred by",
    "dog": "dog, hund, chien, cane, perro, pas, pes",
    "cat": "cat, katze, katt, kat, chat, gatto, gato, macka, kocka",
    "pet": "pet, haustier, husdjur, kjaeledyr, animal, mascota, ljubimac, mazlicek",
}
RELATION_WORDS = {word.strip(): relation for relation, words in _WORDS.items() for word in words.split(",")}
