"""Given names and what people call their bearers: a line is a formal name, its spellings and its short forms.

Written by hand for the search at the counter, from the customs of the languages that a shop hears: English first
and most, old and new, then those of Europe, the Philippines and the Near East. To add to it, put the name where the
alphabet has it, or its other forms on the line it has. What begins like the formal name (Vale for Valentina) may be
left out where space is short: the search finds a name by its beginning, anyway.

Words are folded. Any two words of a line are names that one person may go by. Lines stay apart (Al is an Albert or an
Alan, who are not each other), and a name of several customs may have several. A long line goes on below, indented.
"""

from __future__ import annotations

NICKNAMES = """
aaron aron arron ron ronnie ronny
abel abe ebbie
abiel ab biel
abigail abbigail abigale abigayle abagail abby abbie abbey abbi abbe nabby gail gayle gale abbygale abbigale
    abbygail
abijah bijah ab bige
abner ab abbie
abraham abram avram abe abie bram ham
absalom absolom ab app abbie
achsah axie
ada adah addie addy adie
adaline adeline adelina adaleen ada addie addy aline dell della delia lena lina
adam addie addy ade edie
addison addie addy adison
adelaide adelaida ada adele adela addie addy dell della heidi dellie
adelbert adalbert delbert albert del bert ade
adele adela adella addie addy dell della
adelheid heidi heide
adelia adela addie delia dell
adolfo fito
adolph adolf adolphus dolph dolf ado ad
adriaan arie
adrian adrien ade ad
adriana adrianna adrienne adrianne adria adri addie anna
agatha agathe aggie aggy
agnes agness inez aggie aggy nessie nessa nesta annis annie senga nancy aggi nessy ness
agneta neta
agnieszka aga agusia
agustin tin gus
aidan aiden aedan adie
aikaterini katerina cathy
aileen eileen allie ally lena eily ailene
alan allan allen alain al
alasdair alexander sandy
alastair alasdair alistair alister alec al ally
alban albin al
albert alberto al bert bertie berty elbert
alberta allie ally bert bertie berta birdie
alberto beto berto tito
alden denny al
aldrich al rich richie
alejandra alex sandra
alejandro alex jano sandro alexander
aleksandar aco aca sasa
aleksander olek sasa
aleksandr alexander sasha sanya shura alex
aleksandra ola olka ala sandra sasa aca saska sasha shura sanya alex lesya
aleksey alexey alyosha lyosha alexei lesha alesha alex
alessandra sandra alex
alessandro sandro alex lele
alexander alexandre alec alex aleck alexis al lex sandy zander xander sander eck ecky alick andy lexi
alexandra alexandria alex alexa alix allie ally lexa sandra sandy sondra xandra drina andra ali alla lexie
alexandre xande sacha
alexandria ria andria
alexis alexus alexi alex lex lexi lexie
alfonso alphonso alphonse alphonsus al alf alfie fonzie fonso fons phons poncho
alfred alfredo al alf alfie fred freddy freddie alfy
alfreda freda frieda freddie alfie
alfredo fredo fredy
algernon algie algy alger al
alice alyce alise alicia allie ally ali elsie lisa alis alley
alicia alisha alecia lisa lecia allie ally elsie licha
alicja ala
alison allison alyson allyson alisson allie ally ali sunny al
allegra allie leggie
allison alli allie
almena mena ally allie
almina minnie mina
almira elmira myra mira allie
alois aloysius
aloisia luise
alojz lojze slavko
alonzo alonso lon lonnie lonny lonzo al
althea thea allie
alvin alvyn al vin vinnie vinny elvin
alvina vina vinnie
alyssa alissa elissa ilyssa allie ally lissa lyssa
amanda mandy mandi mandie manda amy
ambrose brose ambie
amelia emelia amalia amy mel melia millie milly mellie emilia amie
amy aimee ami
ana nita nusa
anastasia anastacia ana stacy stacey stacie stasia stasi tasia annie
anders ante
anderson andy ander
andras bandi andy
andrea andria andie andi andy drea rea
andrej andrija andro
andres andy
andrew andre andreas drew andy andie dandy
andrzej jedrek
angel gelo lito
angela angelia angelica angelina angie angel ange angy angelle
angelica angelique angie angel jelly
angelika angi
angelina angeline angie angel lina
angelo lino
angus gus
anita nita ann
ann anne anna ana annie nan nana nancy nanny nannie nanette hannah hanna nina anny anni
anna anneke anke antje anita hania anicka annus
annabel annabelle annabella anabel anna ann annie belle bella bel
anne nanon
anneliese liesl lise
annette annetta anette nettie netta annie
anselm ansel ance anse
anthony antony anton tony ant tone toni tonie antone
antoine tony toine
antoinette antonette netta nettie toni tony tonya toinette netty
anton tosha
antoni antek tolek
antonia antonina toni tonya tonia nina tony ann netta antje
antonija tonka antica
antonin tonda
antonino nino tonino
antonio toni tonio tonino nino tony anthony tono tonho toninho to toze
antonios tony
antonius toon ton
antun ante tonci toni antonio
aonghas angus
arabella arabelle ara bella belle arry bell
araminta aramintha arminta minty mintie minta
archibald archie archy arch baldie
arianna ariana ari anna ana
ariel arielle ari
aristotle telly ari
arlene arleen arline arly lena
armand armando mandy manny
arnold arnie arn nold
artem artyom tyoma tema
artemus artemas art artie
arthur arturo art artie arty
asa ase
asahel asael asa
asenath assenath sene senie
ashley ashleigh ashlee ash lee ashly ashlie ashli
athanasios nasos sakis tom thanos
aubrey bree aub
audrey audra audie dee
august augustus augustin augustine gus gussie gust austin auggie augie
augusta augustina gussie gusty gus tina aggy
aurelia aurelie aura ree orie ora
aurora rory aura orie ora
austin austen
avarilla avery rilla
averill avery avis
balthazar balthasar balty
barbara barbra babs barb barbie barby barbary babbie bobbie bab bobbi babsi baerbel basia baska bara
barbora bara barka borka
barnabas barnaby barney
barney bernard barnard
bartholomew bart bat bartie tolly barth mees meus
basil baz bazza
beatrice beatrix beatriz bea bee beattie trixie trix trissie triss trixy trixi
beatriz betty beti bia
bedrich beda
belinda bell belle linda lindy bella
benedict ben benny bennie bennett bendix
benedicta dicta bennie
benigno ninoy
benjamin benjamen benajmin benny bennie ben benji benjy benj jamie jamin benni
bernadette bernadetta bernie bern berney detta bernadine nadette
bernadine bernardine bernie dina
bernard bernardo bern bernie berney barney berny barnie
bernardus ben
bertha bert bertie birdie berta birdy
bertram bertrand bert bertie
bethany bethanie beth bethie
beverly beverley bev buffy
birgit gitti biggi
birgitta gittan britta gitta
birgitte gitte birte
bo bosse
bonita bonnie
bonnie bonny
boris borya
bozidar bozo boza darko boris
bradford brad ford
bradley bradly brad brodie
brandon branden brandyn brand bran
brandy brandi brandie
branimir bane branko brane
branislav branko brane
breanna briana brianna brianne bryanna bree bri anna
brendan brendon brennan bren
brian bryan bryant bri bry bryon
bridget brigid bridgit bridgette brigitte bridie biddy biddie bridey bride bree delia birgit
brigitte gitti biggi britta
britney brittany brittney brittani britt brit
brittany brittney britney britany britni
broderick brody brodie rick brod rod
brooklyn brooke brook
burton burt bert
byron by ron
caitlin kaitlin kaitlyn katelyn caitlyn katlyn kaitlynn cait kait kate katie katy kaitie kat kay kit
caleb cale cal
calista callie cali
calvin cal vin vinny vinnie
cameron cam ron ronny cammy
camille camilla cammie cammy cam millie milla
candace candice candis candy candie candi dacey
carl karl charles carlie carlo
carla karla carly
carlotta lotta lottie carly
carlton carleton carl
carmel carmela carmella mel melly
carmela melina lina
carmelita carm carmie lita mel
carmen carmine mamen menchu
carol carole carrol caryl carrie cary
caroline carolina carolyn carolynn carolin karolina carrie carry caddie cally callie carol caro carlie lynn
    lina line cassie cari carri karoline
carrie carry cary kari
casey casie kc
caspar casper jasper cap
cassandra kassandra cass cassie cassey sandra sandy sandi casey kassie
cassidy cass cassie cassy
cassius cash cass
catalina lina cati catherine
caterina rina cathy
catharina trina katrien rina trien to tineke ina catrijn kajsa cajsa
catherine katherine catharine katharine cathrine kathryn cathryn katheryn kathrine katerina catarina katarina
    kate katie katy kathy cathy cath kath kat kit kitty kittie kay kaye cassie cat katey trina rina katrina
    catrina kathie cassy kati kathi cathie kitti katharina kathrin kattie
cathleen kathleen kathlene cathy kathy kath kate katie kat kay kit kitty kittie trina
catriona triona
cecil cec cis
cecilia cecelia cecily cicely cecile sissy cissy sis cis celia cele cissie sisely cece sheila
cedric ced rick
celeste celestine celestina celia cel celie cele tina
celia celie ceil
chad charles chadwick
chaim hyman hymie
chana hannah anna
charalambos babis haris bobby harry
charity chat cherry chattie
charlene charleen charline charlie charley charly
charles carlos chas charlie charley chuck chip chick chaz charly chuckie carl chaddie charlee carlo
charlotte charlotta charlie char lottie lotty lotta lola chattie carlotta letty lotti charly lotte
chauncey chauncy chan
chelsea chelsey chelsie chels
cheryl sheryl sherry cheri cher sherri
chester chet chess
chloe clo coco
christabel christobel chris bella belle
christelle kris
christian chris kit kris christy christie krille
christiana christianna christine kris chris christy crissy tina
christina christine christa kristina kristine kristin kristen kristy kirsten christiane cristina chris
    chrissie chrissy crissy kris krissy kristi christy christie tina teenie xina stina kirsty christi krysta
    krista crista christene kirstin kristie kristyn teena kicki
christopher kristopher christoph chris kit kris topher chip cris kester christy kristofer kristoffer
    christofer cristopher kristophor
christos takis
ciaran kieran
claire clare clair clara
clara clarissa clare clairy
clarabelle clara belle
clarence clare clay clarrie larry
clarissa clarisa clara cissy clarrie rissa
claude claud
claudia claudette claud dia
clayton clay
clement clemens clem clemmie
clementina clemmy tina clem
clementine clementina clem clemmie tina
clifford cliff ford
clifton cliff tony ton
clinton clint
clyde clydie
cody code
colette cole lettie
colin cole col
concetta tina cetta cettina connie immacolata
conor cornelius
conrad conny con rad connie
constance constantia constanza connie conny con
constantine con connie gus stan
consuelo chelo
cora corinna corrie cory corry
corazon cory
cordelia cordie cordy delia della dilly delly
corey cory corry
corinne corinna corrina corine cora corrie corie
cornelia corny corrie nelia nelle nelly nellie neely cora
cornelis kees cees niels cor
cornelius con conny corny niel neil lee
corrina corinna rina
courtney court courtenay corky curt courtny courtni
cristian chris
cristobal tobal chris toba christopher
crystal christal cristal krystal crys chris crissy
curtis curt kurt
cynthia cynthy cindy cyndi cindi cinthia cyn cinda cyndy cindie
cyril cy
cyrus cy
dafydd david dai
dagmar dasa
daibhi dave
damian damien damon day
danica dana
daniel danial dan danny dannie dani danni danne
danielle daniela daniella danelle dan dani danny danie ella nell ellie elle
daniil danya
danijel dani dado
danijela dana
danuta danka
daphne daph daphie
daria dasha
dariusz darek
darlene darleen dar lena darla
darrell daryl darryl darrel dare
darren darrin daren
david dave davey davie davy day
davida vida davie
davidson dave david
dean deane dino
deandre dre andre
deanna deana dina dee ann
deborah debora debra deb debbie debby debbi debs debbe debbee
deepak dipak
deidre deirdre dee dede
delia della dell dee
delilah lil lila della dell delia lilah delila
deliverance della dilly dell delly
delores dolores deloris delora dee dell dolly lola lolly lolita
delphine delphina delphi delphie dell
demetrius demetrios dee jim jimmy
denise denyse dennie denny
dennis denis denny dennie
dennison denison dennis denny
denzil den denny
derek derrick deric ric rick dirk derry derick derrek ricky
desiree desi dez
desmond des desi dezi mond
devin devon dev
dewi david dafydd
dexter dex
diana diane dianne dyan diann dicey didi di dee
diarmuid dermot jeremiah
dicie diana dicey
dickson dixon dick
dillon dylan dyl
dimitra mimi roula
dimitrios mitsos jim takis jimmy dimitris
dinah di dina
dirk diederik
djordje djuro george
dmitry dima mitya
dolly dorothy doll
dolores lori lola
domenic dominic dom nic nick
domenico mimmo mimi menico nico meco
dominic dominick dom nick nicky dominique dommie
dominica nika minnie mica nica
dominique dom domi
donald donal don donny donnie donn
donna donnie
donovan don donny
dora dorie dory
dorcas dorcus darkey
doreen doreene dori dorie dora reenie
doris dorrie dory dora dot
dorothy dorothea dorothee dolly dot dottie dotty dora dodie dorrie dory dodo thea dortha dode dorathy dotti
douglas douglass doug dougie duggie
dragan gagi
drusilla drucilla dru silla cilla
duane dwayne dwane wayne
duncan dunk dunny
dusan dule
eamon eamonn edmund eddie ned
earl earle erle
ebenezer eben eb ebbie
edgar ed eddie eddy ned
edith edyth edythe edie edy eda edi eddie
edmund edmond ed eddie ned ted eddy teddy
edouard doudou ed
eduardo ed eddie lalo
edward eduard ed eddie eddy ned ted teddy neddie edwards edek
edwin edwyn ed eddie eddy ned ted win
edwina edie eddie winnie
egbert bert burt
eibhlin eileen evelyn
eileen ilene helen eily
eilis alice elizabeth
ekaterina katya katia katyusha catherine kate katy
elaine alaine lainie ellie lanie
eleanor elinor eleanore elenore eleonora leonora lenora nora ella ellen ellie elly nell nellie nelly norah
    elnora nelle leonore ellender elenor elli nelli
eleanora nora ellie
eleazar el
eleazer eliezer elazar lazar
electa lecta
eleni lena helen
elias eli lee lias
elijah eli lige lije
eliphalet life
elisabet lisbet liisa elli lissu
elisabeth lisi elli liesl else sissi sisi betti liesel lieselotte els lies elly liesbeth elsje ilse bet babeth
    lisette
elisabetta betta betti bettina lisetta lisa
elisha lish eli ellie
elissa elisa lissa
elizabeta jelisaveta beta betka
elizabeth elisabeth elisabet elspeth elsbeth betsy betsey bess bessie bessy beth betty bettie bettye eliza
    elisa elise elsa elsie elle ellie libby libbie lib lisa liza liz lizzie lizzy lisbeth lizbeth lilibet
    lilibeth buffy babette bette bettina lizabeth lise lil birdie ella lilla lizzi betti betsie betsi libbi
elizaveta liza lisa
ella ellen el elle
ellen helen ella ellie nell nellie nelly len lena
elliot eliot elliott eliott eli
ellis eli
ellsworth elly worth
eloise heloise louise lois ellie
elouise louise lou
elsie elsa alice
elvira elvie vira
elwood woody ellie el
elzbieta ela elka
emanuel emmanuel immanuel manny manuel mannie
emanuela manu lela
emanuele manu lele
emeline emmeline emiline em emma emmy millie emmie line lina
emily emilie em emmy emmie millie milly emmi
emma em emmy emmie emmi
emmanouil manolis manos mike
emmanuel manu manny
emmanuelle manu
eneko inigo
enoch nock
enrico henry
enrique quique kike rique henry
eoghan owen eugene eoin
eoin owen john
ephraim ephriam eph effie
erasmus raz rasmus ras
eric erik erick rick ricky rickie
erica erika ericka rikki rica ricki
erik jerker
ernest earnest ernie ern erny
ernestine ernestina erna teeny tina ernie erny
erwin irwin irvin irving irv erv win
erzsebet elizabeth erzsi bozsi
esme esmee esmie
esmeralda esme emerald
esteban steve stephen steven
estelle estella stella essie stell
esther ester hester hettie essie etty easter ess etta esty
ethel ethelinda etta ettie
ethelbert bert
etienne stephane steve stephen
eudocia docia dosha
eugenia eugenie gene genie jenny gena
eunice nicie
euphemia effie effy phemie
eurydice dicey
eustacia stacy stacia
evaline eveline evie eva eve lena
evangelia litsa
evangeline evangelina vangie evie eva angie lina evan
evelyn evelin evelynn evie ev eve evvie lyn lynn evvy
evgenia zhenya
evgeny zhenya yevhen eugene gene
ezekiel zeke ez
ezra ez
faith fay
federico fred kiko lico fede rico
felicia felicity fel felix feli lissie lissa flick
felicity felicia flick fliss flissy lissie tick fee
felipe pipe philip phil lipe
ferdinand ferdie fred freddy ferd ferdy nandy
ferdinando nando
ferenc feri ferko frank
fergus ferg gus
fernanda fe
fidelia delia dee
filippo pippo lippo philip
filomena mena
fionn finn
fionnuala nuala finola
florence flora flo flossie floss florrie flossy floy florie flory
florian flo
frances francis francine fanny fannie fran frannie franny frankie francie sis cissy frank frankey franci fanni
    franni
francesc cesc
francesca cesca
francesco cecco ciccio franco
francis francois frank frankie fran franky
francisca paca paquita chica
francisco paco pancho kiko curro cisco panchito frasco patxi chico xico isko
francois fanfan francis
francoise soizic
franklin franklyn frank frankie lin fran
frantisek fanda fero ferko franta frank
frantiska fana
franziska fanni sissi fanny zissi
frazier fraser fraz
frederica fredericka frederika freda frieda freddie fred frerika ricka rikki freddi erica rica
frederick frederic fredric fredrick friedrich fred freddie freddy fritz fredi rick ricky
frederik frits rik rikke
fredrik fredde
friederike rike riki
fyodor fedya fedor fedir theodore
gabriel gabe gabby gab gabbi
gabriele lele gabi gaby
gabriella gabriela gabrielle gabby gabi gabbie gab ella elle briella lella gaby
gabrielle gabriella gabbi gabby gaby
gaetano tano nino guy tanino
galina galya gala halyna halya
gareth gary gaz
garrett garret gary garry rhett
gary garry gaz gazza
geertruida trudy trui
genevieve jenny genny gen jean eva viv gennie jennie ginny
gennaro rino jerry
geoffrey jeffrey jeffery geoff jeff geoffry jeffry jefferey geoffery
georg schorsch jorg
george georgie jorge geordie dod yorgo
georgia georgina georgiana georgianna georgine georgette georgie georgy george gina georgi
georgiana georgie gina anna
georgios yiorgos yorgos giorgos george
georgy zhora yura
gerald jerald geraldo gerry jerry gerrie
geraldine gerry gerri gerrie jerry dina geri deena
gerard gerrard jerry gerry
gerardo lalo gerry jerry
gerardus geert gerrit
gerhard gerd gert hardy geri gerald
gerhardt gerhard gary
gertraud traude trude
gertrud trudi
gertrude gertrud gertie gert gerty trudy trudie trude gertey
gertrudis tula
giacomo mino jack jacopo como
gianfranco franco
gianluigi gigi luigi
gianna gia gigi
gideon gid
gilbert gil bert gib gibb
gillian jillian jill gill jilly gilly gillie
giorgia gina
giovanna gianna vanna nina vannina joanna
giovanni gianni nanni vanni nino john giannino
giselle gisela gigi
giuseppa peppina pina peppa
giuseppe beppe pino bepi beppino peppino pippo peppi joe joseph peppe
giuseppina pina peppina pinuccia josephine
glenda glen glenn
gloria glory glo
godfrey godfry geoff jeff
gordon gordie gordy gord don
grace gracie gracey
graham graeme gram grahame
graziella lella
gregory greg gregg gregor greggy
greta margaret gretchen gretel
gretchen margaret greta gret
grigory grisha greg
griselda grizel grissel selda zelda
grzegorz greg grzesiek
guadalupe lupe lupita
guillaume guy will william
gunnar gurra
gustaf gurra gosta
gustav gurra gosta
gustavus gustave gustaf gus gussie gussy
gwendolyn gwendolen gwendoline gwen wendy gwenny gwynn lyn gwennie guen
gwilym william will
gwyneth gwynne gwen
gyorgy gyuri george
hakan hakke
haley haylie haleigh
halina hala
hamilton ham hammy tony
hamish seumas
hannah hanna anna ann annie nan nanny hannie
hannelore lore
hans johann hasse
hansjoerg joerg jorg
hanspeter hape peter
harold harald hal harry
harpreet harry preet
harriet harriett harriette hattie hatty hat harry etta hettie harri
harrison harry
harvey harv
heather hettie heath
hector hec tito
heikki henrik
helen helene helena ella ellen ellie elaine elena lena nell nellie nelly
helene leni
heloise lois eloise elouise
hendrik henk rik hein harrie henry
hendrika riek henny rika hennie
henrietta henriette hettie hetty hattie etta ettie retta nettie netta etty harriet hennie
henrik henry henke
henrique rique
henry harry hank hal hen henri harri
hephzibah hepzibah hepsie hipsie hepsy hepsibah
herbert herb bert herbie herby
herman hermann herm harman manny dutch harm
hermine mini minna minni
hermione hermie minnie
hester hessy esther hetty hettie easter
hezekiah hez hy kiah hezzie
hilary hillary hil hilly
hildegard hildegarde hilda hildy
hiram hy
honor honour norrie
honora honoria honor nora norah norie nonie
horace horatio horry
horatio horace ray
hortense hortensia
hortensia tensie
hosea hosey hosie
howard howie hal ward
hubert hugh bert hub huey
hugh hughie hugo huey hubert
ian iain john
ibrahim ibro
ieuan evan ifan john
ignacio nacho iggy
ignatius ignatz iggy nate nace natius nacho
ilija ico
imogen imogene immy immie gene
ingrid inga inge
inmaculada conchi
ioanna gianna yianna
ioannis yannis john jannis giannis
irene irena rena renie reenie
irina ira
irvin irving irvine
isaac isac isaak issac zak ike ikey zac
isabel isabelle isabella isobel isabell izabella bel bell belle bella ib ibby izzy izzie issy tibbie sabella
    sabra tib nibby ishbel isabele izzi issie chabela bela chavela elizabeth
isabella ella
isadora dora
isaiah zadie zay isa
isidore isadore issy dory izzy izzie iz
israel issy izzy
istvan pista isti steve stephen
ivan ivica ivo vanya john
ivana vanja ivka
izabela bela
jacinta jaci jacinth
jackson jack jax jackie
jacob jakob jake jay jakey cob jeb jacobus cobus jakie jaap koos sjaak job
jacobina bina jackie
jacqueline jaclyn jacquelyn jacquelin jacquline jackie jacqui jacky jack jacquie jacki lynn jaquelyn jaqueline
    jackalyn jackelyn jackeline line
jacques jacky jack
jadwiga jadzia hedwig
jakov jack
jakub kuba jacob
james jim jimmy jimmie jamie jem jimi jamesey jas jemmy jamey jaime
jameson james jamie jim
jan janne honza jenik
jane jayne jenny jennie jean jessie janie jeannie janey jinny jan janet
janet janette jan jessie jennie netta nettie jannet
janez janko jani johan
janice janis janyce jan
janina janka nina
janine jeannine jan
janos jani jancsi john
janusz janek
jaromir jarek
jaroslav jarda jara jarek slavek
jaroslava jarka jara
jaroslaw jarek
jasmina jasna mina
jasmine jasmin yasmin yasmine jas jaz jazzy minnie
jason jay jase
javier xavi
jaxon jaxson jax jack
jaylen jalen jay
jean jeanne jeannie jane jenny jeanie jeannot john
jeanette jeannette jean jeanie nettie jessie janet jane jeannie
jebediah jeb
jedediah jedidiah jed diah
jefferson jeff sonny jeffy
jelena jela lena
jemima mima jem jemma jemmy
jennet jessie jenny
jennifer jenifer jen jenn jenny jennie jenna jeni jinny jenni
jeremiah jeremy jerry jem jere jerimiah miah jerrie
jeremy jeremie jerry jez jem jere jeramy jemmy
jerome jerry gerry
jerusha rusha rushy rushie
jerzy jurek george
jesse jessie jess jay
jessica jess jessie jesse jessy jessi
jesus chus chuy suso chucho
jethro jet
jiri george jirka jura
joachim joe jochen achim jo
joan joann joni joanie joney
joana jo
joanna joanne joann johanna johannah jo jody joey hannah jodi jodie asia joasia
joao jonas john juca joca
joaquim quim
joaquin quin quino quim jack
jocelyn joslyn joy joss lynn jo
jody judy joseph jodie
joel joe
johan janne johnny jon juan
johann john hans hannes jo jan johnny jean
johanna hanna hanni hanne annie janneke joke jannie hans
johannes jan john jonas hans jo hannes joe joop johnny juha juhani hannu jukka jussi
john jon jack jock johnny johnnie jonny ian sean johny jackie jan
johnathan jonathan jonathon johnathon jon jonny john johnny nathan jonty jono
jolanta jolka
jolene jo joleen
jon jonny jonnie johnny juan
jonas jon joe
jordan jordon jordy jordie jud judd
jorge coque
jose pepe pepito chepe pepin chema ze zeca zezinho juca peping joey joe
josef sepp pepi peppi pepa pepik joe
josefa pepa pepi sefa
josefin fia
josefine pepi
joseph josef jo joe joey jos josey jody joss jojo joesph
josephine josefine josepha josephina josefina jo josie josey joey jody fina fifi pheney posey feeny joe
joshua josh jos joe joshuah
josiah jos josh si joe
josip joza joso jozo josko pepo joe pepi
josipa joza jozefina
jovan jole john
jovana vana
joy joyce jocelyn
joze pepi pepe
jozef jef jos joe jozo
jozsef joe
juan john johnny
juanita nita nettie
judah jude
judith judie judy jude judi juda jody
judson jud sonny judd
julia julie julianna jule jules jill juliet juley
julian julius jule jules jool
juliana julianna julianne jules julie julia liana ann
julien jules
juliet juliette julia jules julie
julius jule jules julie
juraj juro jurko george jure djuro
jurij jure george
justin justinian just justus juss
justine justina tina juss
kamila mila
karel charles charlie karlik
karen karin caren karyn kaz kari kay kerri
karl carl charly kalle charlie
kasey kc
katalin kati kata
katariina kati kaisa katri katja
katarina kajsa katta kati katka kaca katja kata katica kate katarzyna
katarzyna kasia kaska kate
katelynn kate katie
katerina katka kaca kacka
katharina kat kati trine katrin nina rina
kathleen cathleen katy kathi
kathlyn kathy lynn
katrina catrina katarina catarina katerina tina trina rina kat
katrine trine
kayla kaylee kay kayleigh kaila
kaylee kayleigh kaylie kaili kaley
kelly kelley kel kell kelli kellie
kelsey kels kelsie kelsi
kelvin kel kelly
kendall ken kenny
kendra ken kenny kay
kendrick ken kenny rick
kenneth ken kenny kennie kenney
kepa pedro
kerry kerri kerrie ker
kerstin kicki stina
kevin kev
keziah kezia kizzy kizzie kez
kimberly kimberley kimberlee kim kimmy kimmie kimber kimberlie kimberli kimmi kym kimbrly
klara clara
konrad conny kurt koni
konstantin tino kostya kostia kosta
konstantina dina tina
konstantinos kostas costas dinos gus kostis dean costa kosta
kristian kresten
kristiina kirsi tiina kirsti
kristine kris kristy stine
krzysztof chris krzysiek
ksenia oksana xenia
ladislav lada laco
laetitia leti titia
lafayette laffie fate lafe fayette
lakeisha keisha
lambertus lambert bert lammert bertus
lancelot lance
larissa lara rissa
lars lasse
laszlo laci lacko leslie
latasha tasha
laura laurie lollie lolly lori lauretta laurette lora
lauren loren lauryn laurie lori lolly ren
laurence lawrence lorenzo lorence larry lon lonny lorne lorry laurie lawrie lawry lars lonnie lanny
laurinda laura lawrie
laverne lavern vern verna
lavinia louvinia levina vina viney vinnie ina
leanne leann lee
leeann lee ann
leila lela lee
lemuel lem
lenora leonora nora lee
leon lee leo lonnie len
leonard lennard leon len lenny lennie leo lee lenard
leonidas lee leon
leopold leo poldie lee poldi
leroy roy lee
leslie lesley les lester lesly lezlie
letitia lettice leticia lettie letty lettuce tish titia tisha
lev lyova
levi lee leve
lewis louis lew lou louie luis lewie
lieselotte lotte lise
lillian lilian liliana lilliana lil lilly lily lolly lillie lilli
lily lilly lil lili
lincoln link linc
linda lynda lindy lin lyn lynn lyndy lindi
lindsay lindsey lyndsey lynsey lin linds lindsy lindsie
lionel leo lyn
ljiljana lila
ljubica ljuba
llewellyn lyn
lloyd floyd loy
lorenza enza renza
lorenzo loren lorrie enzo renzo
loretta lauretta etta lorrie retta lori
lorraine loraine lorrie lori rain lorry laurie
louis lewis lou louie luigi loulou loic
louisa louise eliza lou lois lulu louie lula lu louetta luisa
lourdes lulu odette
lucas lucius luke luc
lucia lucy lucius lucie lu
lucian lucien luke lou luc
lucija luca luce lucy
lucille lucile lucilla lu lou lucy cille lucie
lucinda lu lucy cindy lou cinda cindi sindy lucie
lucretia creasey crecy crece lu
lucy lucie lucinda lu luce lulu luci
ludmila lida liduska luda mila
ludwig lou ludo lutz louis
luella lula ella lu louella lou
luigi gigi gino gigino
luis lucho lula lu
luisa gina luigina lucha
luther luke lu
lydia lidia lyddie lyddy liddy lyd
lyndon lindy lynn
lynette lynnette linette lyn lynn nettie
lynn linn lynne lynette
lyubov luba
maarten martin martijn
mabel mable mae may mab amabel
mackenzie mckenzie mac kenzie mack kenna kenzy
maddison maddi
madeleine mado
madeline madelyn madeleine magdalen maddie maddy lena mady maud madge madalyn madlyn maddi madaline magdalena
madison maddison maddie maddy mattie
mads mathias
magdalena malena leni malin madzia lenka magda lena
magdalene magdalena magdalen maggie lena magda madge maddie malene lene
magnolia nolia maggie nola
magnus mags
mahala hallie haley
maire moya
mairead margaret
maksim maxim max
malachi mal
malcolm mac mal mally malc
malgorzata gosia margaret
malinda melinda lindy linda
mallory mallorie mal
manerva minerva nervie eve nerva minnie
manfred mandi fredi manni freddy manny
manuel manny manolo
marcella marcela marcy marcie cella ella
marcello celo
marcelo celo
marcia marsha marcie marcy mary
marcos mark
marcus mark marc markus
margaret margarette margarett marguerite margarita margareta margret margery marjorie maggie meg peggy madge
    marge margie margy mag meggie meta daisy greta gretta rita maisie mamie pegg peg midge maggy molly maidie
    mysie peggie metta margo gretchen mog margeret margarite margi peggi maggi meggy midgie madgie
margareta maggan marit
margarete grete gretl gretel gretchen grit gretli gritli
margaretha greta
margarida guida magui
margery marjorie marjory margie marge madge midge
margherita rita
margrethe grethe grete merete
marguerite margarite peggy margo margot maggie daisy
maria mia maruja mizzi mirl mieke riet maaike mien mies rietje maja maija maryska masha maro roula
mariah maria mary mariam
mariajose majo
marianna marianne marian marion maryann mary ann anna marysia mania
marianne mimi
maribel mari belle
marie mie maja manon maryse maruska marenka
marietherese maite therese
marietta mariah mary may maria mercy marie etta ettie
marigold goldie mari
marija mara mare mica maja micika mary masa
marijana mara
marilla mary rilla
marilyn marylin marilynn mary lynn
marina mari rina
marisol mari sol
marissa marisa mari rissa
marites tess teresa
marjorie margie marje
marketa marka
marko mare
marlene marleen lena marla marly lene leni
marlin lin
marmaduke duke
marshall marsh marsha
martha marty mattie matty mat patsy patty marti mart mollie patti marthy
martin martyn marty mart tine
martina tina marty
marvin marv merv
mary marie maria mae may molly mollie polly mamie mimi mitzi minnie mame mayme mally mal moll poll maureen
    moira maire mare marry miriam mimie maura marion pol
maryann maryanne mary ann
marybeth mary beth
maryellen mary ellen
marylou mary lou
matej mato matija mate
mateusz mati matt
mathias hias
mathieu matt
mathilda matilda matty mattie tilda tilly tillie maud maude till patty
matija mate mato matko
matilda tilda mathilde tillie
matteo teo
matthew mathew matthias mat matt matty mathias thias mattie
matthijs thijs
maureen maurine mary mo reenie
maurice morris morrie mo maury morry moss
maximilian maximillian max maxie maxi
maximus maximo max
maxine max maxie
maxwell max
mckenna ken kenna
megan meghan meagan meg meggie megs meggy margaret
mehitable mehitabel hetty mitty mabel hitty mehetabel hitabel
melanie melany mel mellie mellanie lanie
melchizedek zadock dick
melicent millie missie
melinda mel mindy linda malinda
melissa melisa mellisa lisa lissa mel missy milly millie lisi melly missie lissy lissie
melody mel mellie
melvin melvyn mel vin vinny
mercedes merci sadie mercy meche mechita merche
mervin mervyn merv
michael mike mikey mick mickey micky mitch mickie mikie michel micheal micah mikel mikael mischa michi much
michaela mikayla makayla micaela mikaela mick micky mickie mike kayla mikey
michal misiek mike miso
michel mimi
michele lino mike mimi
michelle michele mickey shelly shelley shell micki chelle mishe shellie mickie
mieczyslaw mietek
miguel mike micky michael
mihaly misi mike
mijo mihael mile
mikael mick mikke mike mikko micke
mikhail misha mike
miklos nick
milagros mili
milan mile
mildred milly millie mil
milena mila lena milka
miles myles milo
milica mica mila
millicent milicent melicent milly millie missy mellie
milorad mile mica rade
miloslav mila slavek
milton milt milty
mirabel mira bell
miranda mandy mira randy randi myra randie mandi
miriam mimi mitzi mary mirry
mirjana mira mirka
miroslav mirek mira mirko miro
miroslava mirka mira slavica
miroslaw mirek
miroslawa mirka
mitchell mitchel mitch
mitzi mary miriam mitzie
mohammed muhammad mohammad mohamed mo
monica monika mona monna moni
montague monty monte
montgomery monty monte gum
mordecai mort mordy
mortimer mort morty tim
morton mort
moshe moses moe
murdoch murdo mur
myron ron ronnie my
myrtle myrtie myrt
nadezhda nadya nadia
nancy nan nannie ann nance nanny agnes nanci
naomi omi nomi
napoleon nap leon nappy poley
narcissa cissy nar
natalia nati naty tasha natasha natasa
natalie nathalie natalia natasha tally nat nattie nettie lee natty
natasha nastasya tasha tash nat
nathaniel nathanael nathan nate nat natty natie nathanial natan than
nehemiah nemi miah
neil neal niall
newton newt
niamh neve
nicholas nicolas nickolas nikolas nick nicky claas claes nik nico cole colas nickie klaus nicol nichol nikki
    nickey nic nichols
nicodemus nick nico nicky demus
nicola cola nick
nicolaas klaas nick niek klaus
nicole nichole nicola nicki nikki nicky nickie nik cole nico nikky nichol
nicolena nicolene nikki
nicolette nico nikki nicky colette nic nicholette nicole
niklas nicke
nikola niko
nikolaos nick
nikolaus klaus niki nick nico klas claus
nikolay kolya nick kolia nicholas
nils nisse nicke
nora noreen
norbert bert norby
norman norm normie
obadiah obediah obe obie diah obed
octavia tave tavia tavie
octavius tavy tave
odette etta
olaf olav ole
olive ollie ol livvy olivia
oliver ollie olly oli
olivia alivia livia liv livvy livvie livy ollie nolie libby
olof olle ola
ondrej andy
ophelia phelia ophie
oscar ossie oz
oswald ozzy ozzie waldo os ossie
ottilie ottie tillie
padraig patrick paddy paudie podge pat
paige payge
pamela pamala pam pammy pammie
panagiota giota yiota penny toula
panagiotis panos takis peter yiotis pete
paolo pol paul
parmelia amelia milly
parthenia phenie thenia teeny thenie
pasquale lino pat
patience pat patty pacie
patricia patrica pat patty patsy patti pattie trish tricia trisha trixie tish trishia pati paty
patrick pat paddy patsy rick pate packy peter
paul paulie polly pauly
pauline paulina polly paula lina pol pauly paulie
pavel paul pasha pavlo
pawel paul
peadar peter
pedro perico peter pepe
pelegrine perry peregrine
penelope pen penny nappy poppy penna
per pelle petter
percival percy percie
perry peregrine pete
persephone perse percy seph sephy
petar pero
peter pete petey pate petie
petr pyotr piotr
petra peta
petronella nellie petra nell nel pietje nelly
petrus piet peter pieter pier
philadelphia delphia delpha philly delphy
philemon phil
philip phillip phil pip philly flip lip phillips
philipina phillie phil pine penie
philipp lipp flip
philippa pippa pip phil phillipa
philippe phil
philomena philomina mena phil mina
phineas phinehas phin finn
phoebe fifi phebe pheebs fee
phyllis phillis phyl phil philly
pierre pete pierrot
pieter pete
pietro pierino peter
pilar pili piluca
pinkney pink
piotr piotrek peter
polina polya
prescott scott scotty
preston pres scotty
priscilla prissy prissie cilla pris cissy prisca
proinsias frank francis
prudence prue prudy pru prudi
quentin quintin quinn quint
quinton quinn quint quin tony quent
rachel rachael rachelle racheal rach rachie rae ray shelly rachy rachell
radoslav radek radko
rafael raphael ralph rafe rafi
raffaele lele lello ralph
raffaella lella
rajiv rajeev
ralph rafe raph
ramon mon ray
randall randal randy rand randell randolph randi
randolph randolf randy dolph rand rafe
raphael rafa
raquel rachel
raymond raymund raimund ramon ray raymie
rebecca rebekah rebeka reba becca becky beck becka beckie bex bec beccy riva reb becki bekki rebbecca becci
regina reggie gina ray reg rena queenie ginny
reginald reg reggie renny naldo reggy reginold reynold
reinhold reynold renny
remedios remy
renata rena rennie
reuben ruben rube ruby
ricardo rick ricky richi cadu
riccardo ricky ricki
richard ritchard rich richie rick ricky dick dickie dickon dicky ritchie rickie ricci hick dickey richy rickey
    richerd
rikke frederikke
rivka rebecca becky
robert robb bob bobby bobbie rob robbie robby rab rabbie bert dob dobbin robin hob bobbi robbi
roberta bobbie robbie bobby bertie bert berta robbi birdie robin robi roby
roberto robi roby berto bob beto tito
robin robyn rob robbie
robinson rob robin bob
roderick roderic rod roddy rick erick rodrick rickie
rodger roger rodge roge hodge rod
rodney rod roddy
rodolfo rudy
roland rowland rollo rolly orlando roly lanny rolland
roman rome
ronald ron ronnie ronny naldo rony
rosabel rosabella rosa rose roz belle
rosalie rosa rose rosie roz lee
rosalyn rosalind rosalinda rosaline roslyn rosalynn roz ros rosa rose linda lynn rosie lindy
rosamund rosamond rosa rose roz rosie
rosanna rosanne roseanne roseann roseanna rosannah rose ann rosie roxy rosa hannah zanna
rosaria sara
rosario charo
rose rosie rosy
rosemarie rosie rosi rosa
rosemary rosemarie rose rosie mary romy
rosina rose rosie sina
rowena ro wena winnie
roxanne roxanna roxane roxana rox roxy roxie rose ann roxann roxi
ruairi rory roderick
rudolph rudolphus rudolf rudy rudi rolf dolph olph dolly
rufus rufe ruf
rupert rup bert
russell russel russ rusty
ryszard rysiek richard
sabine bine
sabrina brina bree reena
salome loomie sal
salvador salvadore sal chava chavo
salvatore tore turi sasa toto
samantha sam sammy sammie mantha sami
sampson samson sam sammy
samuel samual sam sammy sammie sammi
sandor sanyi alex
sandra sandy cassandra sandi sandie alexandra sondra
sanford sandy sandford
santiago chago tiago diego yago jacobo iago jim
sarah sara sally sadie sal sallie sarrah suky sairy sallye zara
sasa aleksandar aleksandra
sasha alexander alexandra
savannah savanna vannie anna savvy
scarlett scarlet lettie
scott scotty scottie
seamus jim jimmy shay seumas
sean shaun shawn shane
sebastiaan bas
sebastian seb bastian bas baz sebby
sebastiano iano nello
sebastiao tiao
selina celina salina lena selena
semyon semen sema simon
seosamh joseph joe
seraphina serafina sera fina
serena rena reena
sergey seryozha serhiy sergei
sharon sharron shari sharyn shaz sha sherry sherri
sheena jane jean
sheila sheilah shelagh cecilia
shelton shelly shel
sheridan sherry dan danny
sherwin sherry win
shirley sherry lee shirl
shmuel sam
sibyl sybil sibbie sybbie sib sybill sybilla sibilla cybil
sidney sydney sid syd
siegfried sigi sig
sigfrid siegfried sid siggy
sigismund sig sigi
sigmund siegmund sig ziggy siggy
sigrid siri
sigurd sigge
silas si
sile sheila cecilia
silvester sylvester si sy sly vester vet syl vessie
simeon simon si sion
simon si sim
simone simona sim
sinead jane janet jenny
siobhan joan shevaun
slobodan boba sloba
sofia chofi sofy fia fian sonya sofija sophie
soledad chole
solomon sol solly saul salmon zolly
sondra dre sonnie
sonia sonya sonja sunny
sophia sofia sophie sofie soph sophy fie
sophronia frona sophia fronia fronie phronie
spencer spence
spyridon spiros
stacey stacy stacie staci stace anastasia eustace
stanislaus stan stanislav
stanislav slavek slava
stanislaw staszek stach stasiek stan
stanley stan
stavros steve
stefano steve stephen
stephanie stefanie stephany stefania stephania steph stephie stephi annie steffi stevie stef steffie stephani
    fanny
stephen steven stephan stefan steph steve stevie steen stevy steffen stevan
stewart stuart stu stew
stjepan stipe stipo stipan stevo stef stipica stevan steve stephen
stylianos stelios steve
submit mitty
sullivan sully van
susan suzan susanne suzanne susana suzanna susannah susanna sue susie suzie suzy susi sukey suki susy sukie
    sanna zanna suzette susann suzi suzann
susanne sanne suse sussie
susette sue
suzanne suzon
svetlana ceca lana sveta
sylvia silvia syl sylvie silvie
tabatha tabitha tabby
tabitha tabby tabbie tabbi
tadeusz tadzio ted tadek
tadhg tim timothy
tamara tammy tamarra tam tamra mara tammie tami tammi tamera
tamas tomi tom
tamsin tamsen tam tammy
tasha tash tashie
tatiana tatyana tania tanya tati tana
temperance tempy tempe tempie
teodora dora
terence terrence terrance terry tel terri
teresa theresa therese tess tessa tessie terry terri terrie tracy tracey reese teri tessy tracie tessi resi
    thirza tressa treza theresia
teresita tess
tereza terka
thaddeus thadeus thad tad thaddy
theda theodora
thelma thel
theodora theo dora theodosia dosia thea teddy teddie
theodore theodor ted teddy theo tad dode teddie
theodoric theo derek dirk
theodoros ted
theodosia theo dosia theodosius docia
theophilus ophi theo
theresia resi tracy thesi
thiago ti
thomas tomas thom tom tommy tommie tam tammy tommi
thomasina thomasine tamsin tommie tammy sina
thompson tom tommy
tiffany tiff tiffy
timothy tim timmy timmie
tobiah tobe toby
tobias toby tobe tobin
tomasz tomek tom
tomislav tomo toma
tommaso thomas
torbjorn tobbe
tracy tracey trace
trenton trent
trevor trev
tristan tristram tris
tryphena tryphenia phena phenie
tyrell ty
tyrone ty
ulf uffe
ulrich uli ulli uwe
ulrika ulla rika
ulrike uli ulli rike ulla
ulysses lyss
ursula urse ursie sula uschi ulla ulli
urszula ula
vaclav vasek
valentina val felty tina vallie valya valia
valentine val felty
valentino val tino
valeria lera
valerie valeria val valarie valeri vallie
vanessa essa nessa vanna ness nessie van
varvara varya
vasiliki vaso vicky
vasilios bill billy
vasily vasya vasyl bill
vaughan vaughn von
verena vera rena
vernon vern
veronica veronika frony ron ronnie ronna vonnie nica vera ronni ronny
veronika vroni verka
vicente chente
victoire vicky
victor vic vick
victoria vicky vicki vic tori tory vickie viki torie toria tora vikki vickey
vilhelm ville willy
vilmos vili bill
vincent vincenzo vin vince vinnie vinny vic
vincentia vin vinnie
vincenza enza
vincenzo enzo cenzo
vinko vice
vinson vince vinny
viola ola vi violet
violet violetta vi viola lettie
virgil virge virgie
virginia virgy virgie ginny ginnie ginger gini jinny jenny jane gina vergie virg ginni virgi verge
vittoria vicky
vittorio vic victor
vivian vivien vivienne viv vi vivi
vladimir vova volodya volodymyr vlado vlada
vyacheslav slava
waclaw wacek
walburga wally
wallace wally wal
walter wally walt wat wattie
washington wash
wendell wen dell
weronika wera
wesley wes westley
weston wes west
wiktor witek
wiktoria wika wiki
wilbert will bert wilbur
wilbur wilber willy willie bill will wib
wilda willie wil
wilfred wilfrid will willie fred wilf
wilfried willi willy fred
wilhelm helmut helm wim ville
wilhelmina willamina wilhemina mina minnie wilma willie helmina billie mena minny willy willa minna mien
    willemijn miep helma
wilhelmine mina minna helma willi
wilhelmus wim willem will willy
willard will willy
willem wim pim bill
william bill billy will willy willie wilhelm bela liam willi wills billie guillermo wil willem
williamson will bill
willis will bill willie
wilson will willy willie woody
wilton will tony
winfield field winny win winnie
winifred winifrid winnefred winnie freddie winny wini una win freda winnifred freddy winney
winnifred winnie wynn fred
winston win winnie winny
winthrop win
witold witek
wladyslaw wladek
wojciech wojtek
wolfgang wolf
woodrow woody wood drew
wouter walter
xavier xave zave javier javi
xenia zena
yaakov jacob
yakov yasha jacob
yehoshua joshua shua
yehuda judah
yehudit judith
yitzhak isaac
yolanda yolonda yolande yoli lana landa
yosef joseph yossi
ysabel isabel bella
yulia julie
yusuf yousef joseph
yvette vettie yve
yvonne evonne vonnie von eve
zacchaeus zach zack
zachariah zechariah zacharias zach zachy zack zeke zac
zachary zachery zackary zachariah zach zack zak zac zachy zacky
zaynab zeinab
zbigniew zbyszek zbynek
zdenek zdena
zebedee zeb
zebulon zebulun zeb lon zebbie
zedekiah zed diah
zeljko zelja
zepaniah zephaniah zeph
zephaniah zeff
zipporah zippie zip zippora
zoe zo zoey zoie
zofia sophie zosia
zoltan zoli
zsuzsanna susan zsuzsa zsuzsi
zuzana zuzka susan zuza
zvonimir zvonko zvone
"""
