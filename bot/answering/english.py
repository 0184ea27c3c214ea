"""English, as fans type it."""

from bot.answering.english_topics import TOPICS
from bot.answering.lexicon import Lexicon

_SLANG = """
whos=who is|whose|whats=what is|wats=what is|wat=what|wut=what|wheres=where is|whens=when is|hows=how is|whys=why is
whod=who did|whatd=what did|whered=where did|theres=there is|heres=here is|thats=that is|its=it is|hes=he is
shes=she is|theyre=they are|were=were|youre=you are|youve=you have|theyve=they have|ive=i have|hed=he would|theyd=they would
isnt=is not|aint=is not|wasnt=was not|arent=are not|werent=were not|doesnt=does not|dont=do not|didnt=did not
cant=can not|cannot=can not|couldnt=could not|wont=will not|wouldnt=would not|hasnt=has not|havent=have not|shouldnt=should not
gonna=going to|wanna=want to|gotta=got to|lemme=let me|gimme=give me|dunno=do not know|kinda=kind of|tryna=trying to
u=you|ur=your|r=are|y=why|k=ok|n=and|b4=before|2nite=tonight|rn=right now|atm=right now|asap=soon|w=with|wo=without
pls=please|plz=please|abt=about|bout=about|bc=because|cuz=because|cos=because|tho=though|thru=through|ppl=people
def=definitely|deffo=definitely|prob=probably|prolly=probably|rly=really|srsly=seriously|fr=really|nvm=never mind
yea=yes|yeah=yes|yep=yes|ye=yes|nah=no|nope=no|wdym=what do you mean|anyones=anyone
dir=director|ep=episode|eps=episodes|szn=season|flick=movie|pic=picture|pics=pictures|vid=video|sequal=sequel
deets=details|irl=real|vs=versus|imo|tba|tbd|mins=minutes|min=minutes|hrs=hours|bday=birthday|yo|yr=year|yrs=years
dvd=disc|bluray=disc|theatre=theater|theatres=theaters
cancelled=canceled|favourite=favorite|programme=program|colour=color|telly=tv|everythings=everything is|somethings=something is
"""

_STOP = """
a an the and or but nor so if then than that this these those there here it its he she they them him her his hers their we us our i me my
you your yours who whom whose what which when where why how is are was were be been being am do does did done doing have has had having
will would shall should can could may might must to of in on at by for with from about as into over under up down off out through during
not no yes yet still just even ever never always already now right soon really actually please tell know knows known think thinks want wants like
any anyone anybody anything some someone somebody something all both each every either neither other another more most much many few
lot lots very too also only again once same such own though because while until since before after between against
ok okay hey hi hello lol lmao bro dude guys guy man guess say one ones thing things stuff way kind sort type
get gets got going go goes gone come comes let give gives given make makes put see seen look looks looking
wait help need needs use used mean means heard hear read told word words whether oh well true false real
anymore anyway currently today tomorrow supposed definitely probably possible possibly maybe sure correct info
details detail question exactly exact specifically officially official quick quickly mind never
"""

_COMMON = """
able above accept across act add afraid ago agree ahead air alone along amazing answer appear area argue arm around arrive art aside ask asleep
away awesome awful baby bad bag ball band bank bar bark base basic beach bear beat beautiful become bed begin behind belief bell below bench
best bet better beyond bird bit bite blame blood blue board boat body bone book border bore born borrow bother bottom bought bowl box brave
bread break breakfast bright build burn bus business busy butter buy cake call calm capital car card care carry case cash catch cause
center century certain chain chance cheap check cheese chess choice choose church circle city clean clear climb clock close cloud coach coat code coffee
cold color common compare compared complete computer concern cook cool copy corner cost couch count couple course cousin cover crazy cream create cross crowd cry
culture cup current cut dance danger dark deal dear decide deep depend desk dinner dirty dish doctor dog door double doubt dozen drag dream dress
drink drive during dust each early earth east easy eat edge effect egg else email empty energy engine enjoy enough essay even event exam example
except excuse expect explain eye face fact fail fair fall false family famous fan far farm favor favorite fear feel fell few field fight final fine
finger finish fire fish fit fix flag flat flight floor flower fly food fool foot force foreign forever forget form forth found free friend front fruit full fun funny
future game garden gas gender general gift girl glad glass goal god gold gone good grade grand grass gray great ground group guide gun
hair half hall hand hang happy hard hat hate haircut heal health heart heat heavy height hell hide high hill hire hit hobby hold hole holiday home
homework honest hope horse hospital host hot hotel hour house huge human hundred hungry hurt husband ice ill image imagine important inch inside instead internet iron island
item job join joke judge juice jump jury keep key kick kill kitchen knee knife knock lack lake land language large last late laugh law lazy learn least leg
lemon less lesson letter level library lie life lift light limit line lip list listen little live local lock lonely loose lose loss loud love
luck lunch machine mad main major male manage map mark market marry mass match math matter meal meat medium member memory message metal middle
mile milk miss mistake mix moment money monkey month mood moon morning mouse mouth music nature near neck neighbor nerve nice night noise
normal north nose note notice novel obvious ocean offer office oil online open opinion orange order outside oven page pain pair paper park
part party pass past pay peace pen pencil perfect perhaps phone photo piano picture pig pill pilot pin pink pizza plan plane plant plate player please
pleasure point poem police pool poor pop possible post pot potato power practice prefer present pretty price print private prize problem promise prompt proof proud
public pull pure purple purpose push queen quiet race radio rain raise ranch range rare rather reach read ready reason recent recipe record red refuse remember
remind rent repeat rest restaurant rice rich ride ring rise risk river road rock roll roof room root rope rough round rule safe sail salt sand sauce save
scary school science screen search seat second section sell send sense sentence serious serve seven several shadow shake shame shape share sharp sheep shirt
shoe shop short shoulder shout shut shy sick side sign silly silver similar simple sing sister size skate ski sky sleep small smart smell smile smoke snow
soap social soft soldier solid solve sort soul soup south space spare special spell spend spirit sport spot square stand star start steal steel step stick
stone stop store storm straight strange street stress strike string student study stupid style sugar suit summer sun super support surface surprise sweet swim
table tail tall taste tax tea teach teacher team tear teeth temperature tennis terrible test text thank thick thin think third throw tie time times tiny
tired tonight tool tooth top topic total touch tough tour town toy track trade train travel treat tree trick trip trouble truck trust truth try
turn twice type ugly uncle understand unit upset usual valley value various vegetable visit voice wake walk wall war warm wash waste water wave weak wealth
wear weather wedding week weekend weight welcome west wet wheel white whole wide wild win wind window wine wing winner winter wise wonder wood
work world worry worse worst worth wrap write wrong yard yellow yesterday young zero zone lottery tomorrow recommend favourite translate python javascript
quietly forever nobody talks attached later run runs half lava laser eyes alien aliens hell behind compare lied lying fake mention mentioned mentions
"""

_NUMBERS = (
    {
        word: at
        for at, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
    }
    | {
        word: at
        for at, word in enumerate(
            "first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1
        )
    }
    | {f"{at}{ending}": at for at, ending in enumerate("st nd rd th th th th th th th".split(), 1)}
    | {"ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
)

_SYNONYMS = (
    "stretch stretches stretchy elastic elasticity rubber rubbery bendy flexible elongate",
    "draw drawing drawings draws picture pictures sketch sketches artist paint paints painting",
    "future predict predicts prediction foretell premonition prophecy psychic",
    "sing singing singer sings song songs voice vocal",
    "fast speed speedy quick speeds",
    "slow slowly slowest slowed",
    "reverse reverses backwards undo rewinds",
    "copy copies mimic imitate shapeshift shapeshifter transform disguise morph impersonate",
    "wheelchair chair disabled paralysed paralyzed",
    "intelligence smart intelligent brain brains brainy genius clever iq smartest",
    "strong strength strongest muscle muscles super-strength",
    "water ocean sea aquatic swim",
    "move moves moving telekinesis levitate levitates objects",
    "leader lead leads leads leading captain boss chief commander head",
    "sword swords katana swordsman swordfighter",
    "parent parents mother mothers father fathers mom mum mommy mama dad dads daddy papa mum's",
    "grandmother grandma granny grandmom abuela nana gran",
    "daughter girl girls sister chick female lady woman niece stepdaughter",
    "son boy boys brother male lad dude's nephew stepson",
    "child children kid kids teen teens teenager teenagers",
    "twin twins sibling siblings",
    "film movie movies films flick feature",
    "series show tv television shows programme",
    "teaser trailer trailers teasers footage preview clip",
    "shoot filming filmed shooting shot film's production camera cameras",
    "cinema cinemas theater theaters theatrical theatre",
    "premiere release released releases premiered debut debuted launch launched",
    "moved delay delayed pushed postponed changed shifted rescheduled brought bumped",
    "original originally planned initial initially",
    "length long runtime minutes hours duration",
    "viewer viewers views view viewership watched audience households streams streamed watch watching",
    "score rating ratings scores rated",
    "earn gross earned grossed earnings money takings revenue",
    "wish hope hopes hoped wishes want wanted wants love",
    "speech speak speaks talk talks talking mute silent dialogue lines speaking",
    "cast casting actor actors actress actresses star stars starring",
    "join joins joined joining newcomer newcomers new",
    "kill kills killed killer murder die dies dead death alive survive survives",
    "training exercise test drill fake staged",
    "captive captured kidnapped prisoner taken",
    "reply replied response respond responded answer answered react reacted reaction",
    "tweet tweeted twitter post posted",
    "script screenplay written scripted scriptwriter",
    "country countries",
    "novel novels book books",
    "opening intro",
    "ending outro",
    "power powers ability abilities superpower superpowers gift skill skills",
    "enemy villain villains antagonist baddie",
    "secret secretly hidden disguised",
    "continue continues continued",
    "uncertain unclear doubt",
    "older growing grown grow grew age ages aged growth",
    "replace replaced replaces replacement recast",
    "quit leave left leaves leaving exit departed stepped",
    "made-up fake fabricated untrue",
    "weekend opening-weekend",
    "title name named called",
    "studio company companies",
    "president potus",
    "composer music score soundtrack songwriter",
    "pay paid salary deal contract earns",
    "hero heroes superhero superheroes heroine",
    "commander queen boss ruler supreme",
    "flashback flashbacks",
    "program programme programs",
    "color colour",
    "favorite favourite",
    "canceled cancelled",
    "heroics heroic",
)

ENGLISH = Lexicon(
    language="en",
    slang={
        key: meaning or key
        for key, _, meaning in (
            pair.partition("=") for line in _SLANG.split("\n") for pair in line.split("|") if pair
        )
    },
    stop=frozenset(_STOP.split()),
    numbers=_NUMBERS,
    kinds=frozenset(
        "part parts season seasons s chapter chapters volume vol series movie movies film films the show installment"
        " instalment number no entry anime tv pt".split()
    ),
    parts=frozenset({"season", "part", "movie", "film", "installment", "instalment", "chapter"}),
    first=(
        "first movie",
        "first film",
        "first one",
        "first part",
        "first season",
        "first installment",
        "first time around",
        "original movie",
        "original film",
        "original one",
        "the original",
        "movie 1",
        "film 1",
        "part 1",
        "season 1",
        "movie one",
        "film one",
        "part one",
        "season one",
        "previous film",
        "previous movie",
        "previous season",
        "last season",
        "last movie",
        "last film",
        "predecessor",
        "prequel",
        "older movie",
        "old movie",
        "old one",
        "1 movie",
        "1 film",
        "in the first",
        "of the first",
        "the first",
        "from the first",
        "as the first",
        "one before",
        "number 1",
        "number one movie",
        "earlier film",
        "og movie",
        "og film",
        "the og",
    ),
    this=(
        "sequel",
        "second movie",
        "second film",
        "second one",
        "second part",
        "second season",
        "part 2",
        "movie 2",
        "film 2",
        "season 2",
        "part two",
        "part ii",
        "follow up",
        "followup",
        "new movie",
        "new film",
        "new season",
        "next movie",
        "next film",
        "next season",
        "next one",
        "new one",
        "upcoming",
        "2 movie",
        "2 film",
        "the second",
        "a second",
        "the next",
        "this season",
        "this movie",
        "this film",
        "in 2",
    ),
    synonyms=_SYNONYMS,
    common=frozenset(_COMMON.split()),
    topics=TOPICS,
)
