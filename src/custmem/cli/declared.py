"""The options of every command, as Typer declares them: completion reads them here.

Made by docs/generate.py from `custmem.cli.typed`: a line an option, with the command, its names, what its value is
called, and its purpose.
"""

OPTIONS = """\
greet --full,--counter  all of it, private things and figures too, for the back room
greet --why  the reasons: what is said, what is left out
show --private  private things too
add --address-as TEXT  how to address them: Mrs Bianchi
add --pronounce TEXT  how to say the name: BYAHN-kee
add --nickname TEXT  another name they go by
add --looks TEXT  how to recognise them; never on the counter's screen
add --phone TEXT  may be given again
add --email TEXT  may be given again
add --card TEXT  the number of their card
add --address TEXT  street and town
add --birthday TEXT  3mar, or with the year: 3mar1961
add --language TEXT  what they like to be spoken to in: it, sv
add --since TEXT  customer since this day
add --new  a new customer, although somebody alike is in the book
remember --on TEXT  the day: 2026-06-12, 12.6., fri, -2d
remember --until TEXT  the last day it holds
remember --about TEXT  the person it is about: nephew, Luca
remember --birthday TEXT  the person's birthday
remember --private  never said or printed; only in show --private
remember --guess  not certain: it will be asked, not said
remember --once  seen once: it will be asked, not said
remember --died [DATE]  the person has died; a day if known
remember --editor,-e  write it in your editor; or type - and pipe it in
sold --for TEXT  whom it is for: nephew Luca
sold --occasion TEXT  what for: birthday, christmas
sold --surprise  not to be spoken of before its day
sold --private  never said or printed; only in show --private
sold --on TEXT  the day: 2026-06-12, 12.6., fri, -2d
sold --tag TEXT  what sort of thing: book, tea
sold --qty TEXT  how many, or how much: 2, 0.250; the price is for one
sold --receipt TEXT  the receipt's number
visit --on TEXT  the day: 2026-06-12, 12.6., fri, -2d
asked --editor,-e  write it in your editor; or type - and pipe it in
note --private  never said or printed; only in show --private
note --editor,-e  write it in your editor; or type - and pipe it in
agenda --all  also what can wait for another morning
agenda --days N  also what falls due in the days after
agenda --for WHO  one customer's alone
agenda --kind KIND  promise, occasion … alone; may be given again
agenda --if-any  print nothing when nothing is due
done --who WHO  whose, should two things share a code
done --editor,-e  write it in your editor; or type - and pipe it in
snooze --who WHO  whose, should two things share a code
skip --who WHO  whose, should two things share a code
skip --editor,-e  write it in your editor; or type - and pipe it in
promise --by DATE  until when: fri, 12.6., +3d
promise --editor,-e  write it in your editor; or type - and pipe it in
complaint --fix-by DATE  until when it is put right: fri, +3d
complaint --cause TEXT  why it went wrong, in a word or two: late delivery
complaint --promised TEXT  what was promised on the spot
complaint --causes  instead: why customers complain, the most frequent first
complaint --editor,-e  write it in your editor; or type - and pipe it in
resolve --cause TEXT  why it went wrong, in a word or two: late delivery
resolve --apology TEXT  how you said sorry
resolve --cost MONEY  what it cost the shop
resolve --promised TEXT  what was promised
resolve --who WHO  whose, should two complaints share a code
resolve --editor,-e  write it in your editor; or type - and pipe it in
praise --editor,-e  write it in your editor; or type - and pipe it in
suggestion --editor,-e  write it in your editor; or type - and pipe it in
rate --editor,-e  write it in your editor; or type - and pipe it in
referred --by WHO  the customer who sent them
order --expected DATE  the day it should be here: fri, 12.6., +2w
order --private  never say what it is; it is owed all the same
arrived --on DATE  the day it came, if not today
arrived --gone  it is in stock no more
collected --on DATE  the day they took it, if not today
wish --about PERSON  for whom in their life: nephew, Luca
wish --private  never say it
wish --editor,-e  write it in your editor; or type - and pipe it in
appointment --on DATE  the day: fri, 12.6., +3d
appointment --at TIME  14:30, 2pm
appointment --cancel CODE  call off the one with this code
appointment --editor,-e  write it in your editor; or type - and pipe it in
consent --allow TEXT  call, message, email, letter or any
consent --refuse TEXT  any: do not contact
consent --prefer TEXT  rather so than otherwise
loyalty --limit N  at most so many customers
list --sort TEXT  name, last (visit) or visits
list --archived  those put away
list --limit N  at most so many
match --limit N  at most so many
init --shop TEXT  the shop's name
init --currency TEXT  three letters: EUR, SEK
init --date-order TEXT  day-first or month-first
init --language TEXT  two letters: en, sv
init --closed TEXT  weekdays the shop is closed: sun, or sun,mon; or none
init --paper TEXT  a4, or a roll's columns: 42, 48, 32
init --holidays TEXT  25dec,1jan,easter-monday,2026-08-14; or none
init --season TEXT  the shop's own: "Christmas=1dec..24dec"; may be given again; or none
init --gift-budget MONEY  for a year's gifts to customers: 200; or none
demo --keep PATH  keep the made-up book here
import --kind TEXT  customers, purchases or appointments, where the headers leave it open
import --map TEXT  "Header=field", may be given again
import --source TEXT  where it comes from: ids are told apart by it
import --encoding TEXT  where it can't be told: cp1250
import --walk-in TEXT  a till's account that is no person
import --dry-run,-n  say what would happen, write nothing
duplicates --not WHO WHO  these two are two people; never list them again
duplicates --limit TEXT  so many pairs at most
edit --name TEXT  the name, whole
edit --handle TEXT  a short name of letters, digits and dashes
edit --nickname TEXT  another name they go by; blank for none
edit --language TEXT  what they like to be spoken to in
edit --phone TEXT  in place of the one known; blank for none
edit --email TEXT  in place of the one known; blank for none
edit --card TEXT  in place of the one known; blank for none
edit --address TEXT  in place of the one known; blank for none
edit --since TEXT  customer since this day
edit --died [DATE]  the customer has died; a day if known
edit --reword TEXT  "fact:12=the right words", may be given again
edit --drop TEXT  fact:12, person:3 … as show has it; never was so
merge --dry-run,-n  say what would be joined, write nothing
archive --back  take them out of the archive again
history --limit N  at most so many changes
backup --list  the backups there are, newest first
restore --identity PATH  the file of the key that an encrypted backup needs
config --reset  as in a new book
"""
