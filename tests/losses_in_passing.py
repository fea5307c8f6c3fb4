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
