"""The other people of the made-up bookshop: they come, they read, and nothing about them is special today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from custmem.cli.demo.shelves import CAPPUCCINO, COFFEE, EXAMINER, TEA, TIMES, ZEITUNG

if TYPE_CHECKING:
    from custmem.domain.customers.memory import Line

# Name, how often they come, how many days ago last, which shelves, what they always take, what else is known.
# The days ago are no multiples of seven: nobody here comes on today's weekday.
REGULARS: tuple[tuple[str, int, int, str, tuple[Line, ...], str], ...] = (
    ("Seán Doyle", 7, 2, "crime", (EXAMINER, TEA), "likes crime novels"),
    ("Karin Bergström", 7, 1, "nordic garden", (TIMES, COFFEE), "likes garden books"),
    ("Oonagh Kelly", 7, 4, "novel", (TIMES, COFFEE), "usual flat white, extra hot"),
    ("Petr Dvořák", 14, 6, "slavic crime", (COFFEE,), "likes Čapek"),
    ("Nnamdi Eze", 14, 10, "far history", (), "likes Achebe"),
    ("Ragnhild Dahl", 7, 3, "nordic", (TIMES, TEA), "dislikes audiobooks"),
    ("Miguel Santos", 14, 2, "far travel", (), "likes island stories"),
    ("Hannah Weiß", 7, 5, "german children", (ZEITUNG, COFFEE), "likes picture books"),
    ("Ciarán Walsh", 7, 2, "history", (TIMES,), "likes war memoirs"),
    ("Agnieszka Wójcik", 14, 11, "slavic cookery", (), "likes Polish cookery"),
    ("Rui Carvalho", 30, 16, "romance travel", (), "likes Pessoa"),
    ("Haruto Sato", 30, 22, "far crime", (), "likes Japanese puzzles"),
    ("Андрій Шевчук", 14, 8, "slavic history", (COFFEE,), "likes chess books"),
    ("Maeve Brennan", 7, 1, "novel poetry", (EXAMINER, COFFEE), "likes short stories"),
    ("Luka Babić", 14, 5, "slavic travel", (), "likes sailing charts"),
    ("Dimitrios Pappas", 28, 17, "history", (), "likes Byzantium"),
    ("Elif Yılmaz", 14, 3, "novel children", (TEA,), "likes picture books"),
    ("Priya Nair", 14, 12, "far cookery", (), "likes Kerala cookery"),
    ("Astrid Nilsen", 30, 25, "nordic poetry", (), "likes Hauge"),
    ("Fionnuala Keane", 7, 6, "crime", (TIMES, TEA), "usual the corner table"),
    ("Giulia Ferrari", 14, 4, "italian children", (CAPPUCCINO,), "likes Gianni Rodari"),
    ("Jürgen Krause", 14, 9, "german crime", (ZEITUNG,), "likes Donna Leon"),
    ("Camille Dubois", 30, 12, "romance poetry", (), "likes Prévert"),
    ("Tadhg Healy", 7, 4, "garden", (EXAMINER,), "likes bees"),
    ("Ioana Popescu", 14, 13, "romance novel", (), "likes Eliade"),
    ("Lars Holm", 28, 20, "nordic travel", (), "likes polar journeys"),
    ("Rosa Jiménez", 14, 1, "romance cookery", (COFFEE,), "likes García Márquez"),
    ("Mantas Kazlauskas", 42, 30, "history slavic", (), "likes railway books"),
    ("Gráinne Nolan", 7, 5, "children", (TIMES, COFFEE), "likes picture books"),
    ("Bence Kovács", 42, 26, "travel", (), "likes the Danube"),
    ("Noor van Dijk", 14, 6, "novel garden", (TEA,), "likes Mulisch"),
    ("Chinwe Adeyemi", 30, 8, "novel", (), "likes Adichie"),
    ("Róisín Daly", 14, 2, "poetry novel", (), "likes Heaney"),
    ("Emre Demir", 42, 19, "history", (), "likes old Istanbul"),
)
