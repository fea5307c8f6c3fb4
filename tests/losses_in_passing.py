"""Notes of a death, a parting or a plan that came to nothing, as people type them, and everyday notes that are none.

All are typed of one family: Mrs Lund with her husband Tom, son Max, mother Ruth, sister Joy and dog Rex, a trip to
Canada, Max's graduation, a wedding and the Trek she bought. A word between bars names what must then be silent, or
asked about; what stands behind the second bar must still be said.
"""

DEATHS = """
Tom passed away in March | Tom
her husband died suddenly | Tom
lost her husband at Easter | Tom
she is a widow now | Tom
widowed in May | Tom
Tom's funeral was on Tuesday | Tom
Tom didn't make it | Tom
we buried Tom on Friday | Tom
Tom is no longer with us | Tom
Tom is gone | Tom
Tom slipped away on Sunday night | Tom
since Tom's death she comes alone | Tom
Tom had a heart attack and didn't survive | Tom
Tom took his own life | Tom
Tom was killed in a car accident | Tom
her late husband always liked the blue ones | Tom
he passed on Sunday, poor Clara | Tom
Tom's heart gave out | Tom
Tom lost his fight against cancer | Tom
RIP Tom | Tom
her mum died | Ruth
mother passed last week, funeral Friday | Ruth
lost her mother, be gentle | Ruth
Ruth fell asleep peacefully at 91 | Ruth
cleared out Ruth's flat after the burial | Ruth
Ruth is with the angels now | Ruth
Max was stillborn | Max
Rex had to be put down | Rex
Rex was put to sleep on Monday | Rex
Rex was run over | Rex
the dog died | Rex
Rex crossed the rainbow bridge | Rex
no more Rex, she cried at the counter | Rex
her sister died of a stroke | Joy
Joy drowned on holiday | Joy
cremation of her husband on Thursday | Tom
her husband is dead | Tom
"""

PARTINGS = """
Tom has moved out | Tom
the marriage is over | Tom
she and Tom split up | Tom
getting divorced | Tom
Tom left her for somebody else | Tom
she left Tom | Tom
they have separated | Tom
her husband walked out | Tom
Tom and Clara are no longer together | Tom
she threw Tom out | Tom
it's over between them | Tom
on her own now, Tom has a new girlfriend | Tom
filed for divorce | Tom
she goes by her maiden name again | anniversary
Tom ran off with his secretary | Tom
Tom isn't living at home any more | Tom
doesn't wear her ring any more | anniversary
she isn't speaking to her sister | Joy
fell out with Joy | Joy
Max no longer talks to her | Max
"""

PLANS = """
not going to Canada after all | Canada
Canada is off | Canada
the trip fell through | Canada
they cancelled Canada | Canada
Canada postponed till next year | Canada
no Canada this summer, too expensive | Canada
had to call off the Canada trip | Canada
the wedding is off | wedding
wedding moved to August | wedding
the wedding has been put off | wedding
there won't be a wedding | wedding
she called the wedding off | wedding
Max failed his finals, no graduation | graduation
Max isn't graduating | graduation
the graduation was cancelled | graduation
Max dropped out | Max
her Trek was stolen | Trek
crashed the Trek, write-off | Trek
sold the Trek | Trek
returned the Trek | Trek
gave the Trek to her brother | Trek
the Trek broke in two | Trek
"""

EVERYDAY = """
Tom likes the blue ones | | Tom
Tom collects on Saturdays | | Tom
Tom plays the cello | | Tom
Tom works at the library | | Tom
her husband drives her on Fridays | | Tom
Tom passed his exam | | Tom
Tom is looking forward to Canada | | Canada
Max passed with honours | | Max
Max goes to the new school | | Max
her mother comes for coffee | | Ruth
Rex loves the beach | | Rex
Rex is allergic to chicken | | Rex
moved house | | Tom
comes by bike | | Tom
lost her umbrella | | Tom
wants the parcel at the back door | | Tom
her neighbour died | | Tom
her boss got divorced | | anniversary
Tom's mother died | | Tom
in a hurry on Fridays, her train leaves at five | | Tom
late on Fridays | | Tom
pays by card | | Tom
asked about the left-handed scissors | | Tom
very happy with the Trek | | Trek
Tom got the job | | Tom
Max is taller than Tom now | | Max
packing for Canada | | Canada
the wedding is in the garden | | wedding
"""

OF_HOLM = """
note holm "wife passed end of may" | Greta, anniversary
note holm "Greta died fri :(" | Greta, anniversary
note holm "no more wife, he's all alone now poor man" | Greta
note holm "funeral for his wife thurs, send flowers" | Greta
note holm "buried his dad last wk" | Bo
note holm "his father has gone to his rest" | Bo
note holm "Bo's heart just stopped" | Bo
note holm "found his brother dead at home" | Nils
note holm "Nils OD'd" | Nils
note holm "Nils jumped in front of a train" | Nils
note holm "Nils hung himself, dont mention" | Nils
note holm "lost Signe in the crash" | Signe
note holm "they lost their daughter" | Signe
note holm "Emil - cot death" | Emil
note holm "grandson only lived two days" | Emil
note holm "Missan had to go to the vet for the last time" | Missan
note holm "Missan got hit by a van" | Missan
note holm "had Missan put down weds" | Missan
note holm "the cat's gone" | Missan
note holm "Greta RIP 3/6" | Greta
note holm "since Greta went he doesn't cook" | Greta
note holm "Bo gone at 94, good age" | Bo
note holm "wants a wreath for his late wife" | Greta
note holm "Greta lost the battle" | Greta
note holm "Greta is with Jesus now" | Greta
note holm "sudden death in the family: his brother" | Nils
note holm "wife's ashes to be scattered in sept" | Greta
note holm "Bo took his last breath yesterday" | Bo
note holm "his wife is terminally ill" | Greta
note holm "Greta not expected to last the week" | Greta
note holm "Bo's in a coma" | Bo
note holm "wife unconscious since sat" | Greta
note holm "Missan dead, fox" | Missan
note holm "Bo has left this world" | Bo
note holm "lost Greta to cancer" | Greta
note holm "lost his wife of 40 yrs" | Greta
note holm "Greta's memorial is on the 12th" | Greta
note holm "he is a widower" | Greta
note holm "his poor Greta, only 58" | Greta
note holm "Bo succumbed to pneumonia" | Bo
note holm "Bo pegged it" | Bo
note holm "Bo expired in the night" | Bo
note holm "Nils never came back from the sea" | Nils
note holm "they switched off Greta's machine" | Greta
note holm "they turned off life support for Bo" | Bo
note holm "vet couldn't save the cat" | Missan
note holm "doctors couldn't save Bo" | Bo
note holm "the cat has crossed the bridge" | Missan
note holm "died in may" | birthday, Greta
note holm "passed away, daughter told us" | his birthday, Greta
note holm "Ivar died on sunday, Greta came by" | his birthday
note holm "deceased 3 June" | his birthday, Greta
note holm "daughter came in: her dad has died" | his birthday
note holm "we went to Ivar's funeral" | his birthday
note holm "Mr Holm died" | his birthday
note holm "Greta packed her bags" | Greta, anniversary
note holm "wife's gone back to her mother" | Greta
note holm "wife has left" | Greta
note holm "they're getting a divorce, don't mention" | Greta, anniversary
note holm "not together any longer w Greta" | Greta
note holm "Greta's with the postman now" | Greta
note holm "marriage finished" | Greta, anniversary
note holm "found out Greta was cheating" | Greta
note holm "sep'd from wife" | Greta
note holm "split w/ Greta" | Greta
note holm "he's single again" | Greta
note holm "Greta and him are history" | Greta
note holm "doesn't live with Greta anymore" | Greta
note holm "Signe has cut contact" | Signe
note holm "Signe won't see him" | Signe
note holm "going through a divorce" | Greta, anniversary
note holm "Greta has filed the papers" | Greta
note holm "new woman, not Greta" | Greta
note holm "Greta took the kids and went" | Greta
note holm "says Greta and he are taking a break" | Greta
note holm "Portugal cancelled" | Portugal
note holm "Portugal: not this year" | Portugal
note holm "holiday put off till sept" | Portugal
note holm "recital is next month instead" | recital
note holm "recital now 24 June" | recital
note holm "Signe's recital called off, broken wrist" | recital
note holm "didn't get the bank job" | bank
note holm "new job fell thru" | new job
note holm "new job at bank not happening" | new job
note holm "bank went bust, new job is gone" | new job
note holm "flights to Portugal grounded, ash cloud" | Portugal
note holm "had to cancel portugal, wife ill" | Portugal
note holm "won't be going to portugal" | Portugal
note holm "they scrapped Portugal" | Portugal
note holm "Portugal is dead in the water" | Portugal
note holm "no longer doing Portugal" | Portugal
note holm "Portugal pushed to october" | Portugal
note holm "lost the deposit on Portugal, airline bust" | Portugal
note holm "Signe pulled out of the recital" | recital
note holm "Signe isn't playing after all" | recital
note holm "armchair went up in flames" | armchair
note holm "armchair collapsed under him" | armchair
note holm "armchair refunded" | armchair
note holm "swapped armchair for a stool" | armchair
note holm "dog chewed the armchair to bits" | armchair
note holm "armchair had woodworm, threw it out" | armchair
note holm "burgled, the opal ring is gone" | opal
note holm "opal ring was nicked" | opal
note holm "Greta threw the opal ring in the sea" | opal
jot --yes "Holm's wife died" | Greta
jot --yes "Ivar Holm lost his brother" | Nils
jot --yes "Holm: cat put to sleep" | Missan
jot --yes "Holm's holiday in Portugal is cancelled" | Portugal
remember holm wife Greta --died | Greta, anniversary
remember holm event "burying his brother" --on 9jun | Nils
remember holm event "cat being put to sleep" --on 9jun | Missan
remember holm event "divorce hearing" --on 9jun | Greta, anniversary
remember holm needs "peace and quiet, Greta died" | Greta, died
remember holm ex-wife Greta | Greta
sold holm "white lilies" 40 --occasion "his wife's funeral" | Greta
sold holm "wreath" 60 --for Greta --occasion funeral | Greta
sold holm wreath 60 for "his father's funeral" | Bo
sold holm "card" 3 --occasion "death of his brother" | Nils
sold holm "urn" 90 --for "his late wife" | Greta
note holm "Greta didnt wake up this morning" | Greta
note holm "lost the missus" | Greta
note holm "Bo has been called up yonder" | Bo
note holm "his old man is dead" | Bo
note holm "laid his father to rest on friday" | Bo
note holm "Nils found dead in his flat" | Nils
note holm "Greta - stroke - gone in an hour" | Greta
note holm "poor sod, wife buried saturday" | Greta
note holm "Missan was 19, vet came to the house" | Missan
note holm "cat under a car" | Missan
note holm "little Emil is an angel now" | Emil
note holm "Emil's heart stopped in the night" | Emil
note holm "Bo's had his last Christmas" | Bo
note holm "they said goodbye to Bo yesterday" | Bo
note holm "hospice rang: Bo passed at 4" | Bo
note holm "Greta's cancer is back" | Greta
note holm "Greta in intensive care" | Greta
note holm "Signe tried to kill herself" | Signe
note holm "Signe in rehab again" | Signe
note holm "Nils is missing at sea" | Nils
note holm "Nils arrested for fraud" | Nils
note holm "Nils and he don't speak since the will" | Nils
note holm "Greta has met somebody" | Greta
note holm "Greta wants out" | Greta
note holm "the wife upped and left" | Greta
note holm "sleeping at his brother's since Greta threw him out" | Greta
note holm "decree absolute came through" | Greta, anniversary
note holm "Greta signed the divorce papers" | Greta, anniversary
note holm "no longer wearing his ring" | anniversary
note holm "Portugal trip's off, lost his job" | Portugal
note holm "passport expired, no Portugal" | Portugal
note holm "Signe broke her arm, can't do the recital" | recital
note holm "recital cancelled - hall flooded" | recital
note holm "the bank withdrew the offer" | bank
note holm "bank job went to someone else" | bank
note holm "starts at the bank in august instead" | bank
note holm "armchair stolen from the van" | armchair
note holm "cat ruined the armchair" | armchair
note holm "lost the opal ring swimming" | opal
note holm "the ring's stone fell out, opal gone" | opal
note holm "Signe had a miscarriage" | Signe
note holm "don't mention Nils" | Nils
note holm "never mention his brother" | Nils
note holm "Bo doesn't know him any more, dementia" | Bo
note holm "moved Bo into a home" | Bo
note holm "his mrs died" | Greta
note holm "Greta no more, went very quick" | Greta
note holm "Bo breathed his last on tuesday" | Bo
note holm "dad's gone, poor Ivar" | Bo
note holm "wife in a hospice, days left" | Greta
note holm "heard Greta isn't going to make it" | Greta
note holm "condolences re Bo" | Bo
note holm "sent a wreath for Bo" | Bo
note holm "Bo's estate being sold" | Bo
note holm "cleared out Bo's wardrobe for charity" | Bo
note holm "Nils was shot" | Nils
note holm "Nils fell to his death" | Nils
note holm "Nils' accident - he's not going to walk again" | Nils
note holm "Emil was born too early and didn't live" | Emil
note holm "he scattered Greta off the pier" | Greta
note holm "Missan strayed, never seen again" | Missan
note holm "found Missan stiff in the garden" | Missan
note holm "had to say goodbye to the cat" | Missan
note holm "Missan is in cat heaven" | Missan
note holm "Greta has gone off with the plumber" | Greta
note holm "Greta cleared out, took everything" | Greta
note holm "the two of them have called it a day" | Greta, anniversary
note holm "back on the dating apps" | Greta
note holm "he and wife living separately now" | Greta
note holm "he's divorcing her" | Greta, anniversary
note holm "Greta's gone, moved to her sister's with the kids" | Greta
note holm "she's his ex now" | Greta
note holm "Portugal will have to wait" | Portugal
note holm "no more Portugal, doctor's orders" | Portugal
note holm "recital off, Signe has flu" | recital
note holm "Signe lost her nerve, not performing" | recital
note holm "they rescheduled the recital" | recital
note holm "the bank job never materialised" | bank
note holm "the bank job is no more" | bank
note holm "decided against the bank" | bank
note holm "armchair's leg came off, fuming" | armchair
note holm "armchair burnt in the fire" | armchair
note holm "sold the armchair on ebay" | armchair
note holm "opal ring pawned" | opal
note holm "Greta returned the opal ring to him" | opal
jot --yes "Ivar Holm's cat died" | Missan
jot --yes "holm note Greta died yesterday" | Greta
note holm "Mr Holm passed away on Monday, invoice to the widow" | his birthday
note holm "he has died, his daughter settles up" | his birthday
note holm "terrible news, Greta was killed on the A9" | Greta
note holm "Greta's passing hit him hard" | Greta
note holm "RIP his dad" | Bo
note holm "widower since may, go easy" | Greta
note holm "Bo dropped dead on the golf course" | Bo
note holm "brother topped himself" | Nils
note holm "Emil didn't make it through the night" | Emil
note holm "cat put to sleep this morning, in bits" | Missan
note holm "we lost Missan" | Missan
note holm "Greta's in a wheelchair since the stroke" | Greta
note holm "Bo had another stroke" | Bo
note holm "Signe expelled from school" | Signe
note holm "Nils lost his licence" | Nils
note holm "Greta and Ivar separated in march" | Greta, anniversary
note holm "Greta won't be coming back" | Greta
note holm "wife's moved in with her boss" | Greta
note holm "Greta took half of everything in the divorce" | Greta, anniversary
note holm "holiday's cancelled" | Portugal
note holm "not flying to Portugal, too hot" | Portugal
note holm "Portugal now in September" | Portugal
note holm "recital was a disaster last year, not doing it again" | recital
note holm "recital brought forward to the 10th" | recital
note holm "turned the bank job down" | bank
note holm "bank job starts 1 July now" | bank
note holm "armchair went back to the shop" | armchair
note holm "hates the armchair" | armchair
note holm "armchair too big for the lift, sent it back" | armchair
note holm "opal ring slipped down the drain" | opal
note holm "he passed this morning. Greta will ring" | his birthday
note holm "Ivar is no longer with us" | his birthday
note holm "Greta's gone to a better place" | Greta
note holm "Bo was found in the river" | Bo
note holm "wife run over outside the school" | Greta
note holm "Signe's funeral is private, no flowers" | Signe
note holm "Nils won't be at any more birthdays" | Nils
note holm "Missan drowned in the pond" | Missan
note holm "Emil has leukaemia" | Emil
note holm "Greta and him have split for good" | Greta, anniversary
note holm "living in a bedsit since Greta changed the locks" | Greta
note holm "Greta remarried" | Greta
note holm "Portugal scuppered by the strike" | Portugal
note holm "recital's been and gone, moved up a week" | recital
note holm "job at the bank vanished" | bank
note holm "the armchair broke after a week" | armchair
note holm "had the opal ring melted down" | opal
note holm "Bo's heart operation went wrong" | Bo
note holm "Nils's wake was at the pub" | Nils
note holm "his brother's ashes are in the shop bag" | Nils
note holm "Greta lies in a coma" | Greta
note holm "Signe hates her father now" | Signe
"""
"""Lines of Mr Holm with his wife Greta, daughter Signe, father Bo, brother Nils, grandson Emil and cat Missan.

He has a holiday in Portugal, Signe's recital and a new job at the bank before him, and bought an armchair and an opal
ring: all that is named behind the bar is silent after the line, or asked about.
"""

EVERYDAY_OF_HOLM = """
Greta dyed her hair red | Greta
Greta died her hair red | Greta
Bo is dead keen on chess | Bo
Nils lost 10 kg, new suits | Nils
Signe passed her driving test | Signe
Emil passed me a drawing | Emil
Greta left her umbrella here | Greta
Bo is over 90 | Bo
wife is left-handed | Greta
Greta is buried in work | Greta
killing time while his wife shops | Greta
Greta would die for our truffles | Greta
Bo ended up buying the blue one | Bo
Signe is off to uni | Signe
funeral director by trade | Greta
Greta works in the hospice shop | Greta
Nils plays a doctor in a hospital series | Nils
likes dead simple things | Greta
Portugal booked at last | Portugal
Missan had kittens | Missan
Emil lost his first tooth | Emil
Greta broke the club record | Greta
his wife's boss left | Greta
Bo's neighbour passed away | Bo
Greta finished the marathon | Greta
Signe left school with top marks | Signe
armchair fits perfectly | armchair
Nils sold his boat | Nils
Greta ran over to say thanks | Greta
Missan sleeps all day | Missan
Greta never misses a Friday | Greta
Emil cried with joy | Emil
Bo retired at last | Bo
Greta has gone vegan | Greta
saw Greta at the market | Greta
Nils got a new phone number | Nils
Bo wins at bridge | Bo
his colleague's wife died | Greta
his old school friend died | Nils
his boss lost his wife | Greta
next door's cat was run over | Missan
the neighbours are getting divorced | anniversary
met Greta's mother, a widow | Greta
watched a funeral on television | Greta
Greta killed it at karaoke | Greta
missed the bus, Greta fetched him | Greta
cancelled his newspaper | Portugal
his dentist moved to August | recital
wants the catalogue of Portugal wines | Portugal
broke a cup, paid for it | armchair
his phone was stolen on the bus | opal
sold his car to Nils | Nils
Greta hates coriander | Greta
Bo can't stand the radio | Bo
Signe fell in love with the red one | Signe
Emil fell asleep in the pushchair | Emil
Missan went missing for a day, back now | Missan
Greta's bakery is closing at six now | Greta
parking is over there now | Portugal
lost property: his glove | armchair
Greta prefers to be called Gre | Greta
Signe moved to Lund to study | Signe
Bo moved in with them | Bo
Nils split the bill with him | Nils
Greta picks up on Fridays | Greta
no rush with anything | Portugal
no sugar in his tea | Greta
Greta popped in for the post | Greta
Nils helped him carry it | Nils
Signe has a cold | Signe
Bo turned 80 with a big do | Bo
Emil started walking | Emil
Missan likes the red tin | Missan
Greta is the one with the red hat | Greta
always comes with Greta | Greta
Greta decides, he pays | Greta
the parcel is for Nils | Nils
Signe studies medicine in Oslo | Signe
Signe's exam went well | Signe
Nils runs the pub on the corner | Nils
Greta runs marathons | Greta
Greta asked for the receipt | Greta
Emil's teddy lost an eye | Emil
Bo has a new hip and dances again | Bo
Nils got divorced years ago | Nils
Greta lost at cards and laughed | Greta
Greta speaks Portuguese | Greta
learning Portuguese for the holiday | Portugal
wants a guide to Portugal | Portugal
Signe practises every day for the recital | recital
the bank is next door | bank
armchair is a dream | armchair
Greta wears the opal ring daily | opal
Missan sits in the armchair | armchair
Greta's birthday is always big | Greta
Bo is hard of hearing, speak up | Bo
Nils is a vegetarian | Nils
Greta off work on Mondays | Greta
lives in the old mill with Greta | Greta
Emil is bigger than the pram | Emil
his wife would kill him for the price | Greta
dying to see Portugal | Portugal
a dead ringer for Bo | Bo
Greta parked at the back | Greta
thinks Greta prefers silver | Greta
Greta's favourite is lavender | Greta
Greta laughed at the joke about funerals | Greta
Nils sings at funerals | Nils
Greta arranges funeral flowers for a living | Greta
Bo likes detective stories with lots of bodies | Bo
Greta adopted a second cat | Greta
Nils bought the place next door | Nils
Emil broke the toy train, wants another | Emil
Signe cut her hair short | Signe
Signe started at the bank | Signe
Greta left a message | Greta
Nils left the army in 1999 | Nils
Bo ran the shop before us | Bo
Greta ran out of yarn | Greta
Missan scratched the new chair | Missan
Greta got rid of the old lamp | Greta
Nils gave up smoking | Nils
Greta gave up sugar | Greta
Bo gave him the watch | Bo
Greta separated the whites from the colours | Greta
Signe dropped out of the choir | Signe
Nils went under the knife for his nose, all well | Nils
Signe lost to her brother at chess | Signe
wants to surprise Greta with tickets | Greta
says Greta is right as always | Greta
Greta pays | Greta
Bo can't come today | Bo
Greta can't have lilies near the cat | Greta
Emil can't wait for Portugal | Portugal
Portugal is going to be hot | Portugal
nervous about the new job | new job
Greta says hello | Greta
Nils's son plays football | Nils
his wife's cousin died | Greta
Greta knows the mayor | Greta
Bo's dog died | Bo
Emil has chickenpox | Emil
Signe is moving to Rome | Signe
Greta is the boss at home | Greta
Nils will collect it on Friday | Nils
Nils comes instead of him | Nils
Greta was angry about the parking, fine now | Greta
Bo sold us his old sign | Bo
she is Greta's sister | Greta
Missan is a Siamese | Missan
his friend got divorced | anniversary
Greta lost an earring here | Greta
Greta reads three books a week | Greta
the armchair looks lovely by the window | armchair
packed for Portugal already | Portugal
Signe's dress for the recital is blue | recital
Greta adores anything blue | Greta
Nils owns the garage on Mill Road | Nils
Bo tells the same story every week | Bo
Signe texts when she is outside | Signe
Emil calls me auntie | Emil
Missan only eats fish | Missan
Greta wants it gift wrapped | Greta
Bo smokes a pipe | Bo
Nils broke his leg skiing, fine again | Nils
Greta teaches piano | Greta
Signe got into university | Signe
his aunt's funeral was lovely, Greta said | Greta
Nils is getting married | Nils
Greta beat him at chess | Greta
Emil grew out of the shoes | Emil
Bo drives too fast | Bo
the holiday in Portugal is all booked | Portugal
recital starts at seven | recital
loves his armchair | armchair
"""
"""Notes of the same family that only sound like a loss, or tell of none: who is named is still spoken of."""
