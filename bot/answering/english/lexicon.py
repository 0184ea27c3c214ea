"""English, as fans type it."""

from bot.answering.english.common import COMMON
from bot.answering.english.synonyms import SYNONYMS
from bot.answering.english.things import THINGS
from bot.answering.english.topics import TOPICS
from bot.answering.lexicon import Lexicon

_SLANG = """
teh=the|hoo=who|hte=the|whos=who is|whose|whats=what is|wats=what is|wat=what|wut=what|wheres=where is|whens=when is|hows=how is|whys=why is
whod=who did|whatd=what did|whered=where did|theres=there is|heres=here is|thats=that is|its=it is|hes=he is
shes=she is|theyre=they are|were=were|youre=you are|youve=you have|theyve=they have|ive=i have|hed=he would|theyd=they would
isnt=is not|aint=is not|wasnt=was not|arent=are not|werent=were not|doesnt=does not|dont=do not|didnt=did not
cant=can not|cannot=can not|couldnt=could not|wont=will not|wouldnt=would not|hasnt=has not|havent=have not|shouldnt=should not
gonna=going to|wanna=want to|gotta=got to|lemme=let me|gimme=give me|dunno=do not know|kinda=kind of|tryna=trying to
u=you|ur=your|r=are|y=why|k=ok|n=and|b4=before|2nite=tonight|rn=right now|atm=right now|asap=soon|w=with|wo=without
prez=president|superkids=kids|superkid=kid|superheros=superheroes|nr=number|og=original|vol=volume|op=opening song|ost=soundtrack|rt=rotten tomatoes|pt=part|pls=please|plz=please|abt=about|bout=about|bc=because|cuz=because|cos=because|tho=though|thru=through|ppl=people
deadass=really|lowkey=really|highkey=really|ngl=honestly|legitimately=really|def=definitely|deffo=definitely|prob=probably|prolly=probably|rly=really|srsly=seriously|fr=really|nvm=never mind
yea=yes|yeah=yes|yep=yes|ye=yes|nah=no|nope=no|wdym=what do you mean|anyones=anyone
exec=executive|cinematography=cinematographer|camerawork=cinematographer|dop=cinematographer|dp=cinematographer|dir=director|ep=episode|eps=episodes|szn=season|s1=season 1|s2=season 2|s3=season 3|s4=season 4|flick=movie|pic=picture|pics=pictures|vid=video|sequal=sequel|sequels=sequel
deets=details|irl=in real life|vs=versus|imo|tba|tbd|mins=minutes|min=minutes|hrs=hours|bday=birthday|yo|yr=year|yrs=years
mangaka=manga artist|va=voice actor|seiyuu=voice actor|seiyu=voice actor|nr=number|vas=voice actors|dvd=disc|bluray=disc|theatre=theater|theatres=theaters
cancelled=canceled|dec=december|nov=november|oct=october|sept=september|aug=august|feb=february|wen=when|comming=coming|commin=coming|cumming=coming|realese=release|releese=release|trailor=trailer|charcter=character|favourite=favorite|invaders=aliens|invader=alien|attackers=aliens|programme=program|colour=color|telly=tv|everythings=everything is|somethings=something is
"""

_CAN = ["can", "could", "will", "do", "does"]
_OURS = ["family", "kids", "kid", "children", "son", "daughter", "parents", "nephew", "niece", "siblings"]
_PHRASES = {
    f"{last} {episode}": "finale"
    for last in ("last", "final", "closing", "concluding", "ending")
    for episode in ("episode", "episodes")
} | {
    "last ever episode": "finale",
    "final ever episode": "finale",
    "series finale": "finale",
    "film one": "movie one",
    "aliens come from": "aliens planet",
    "aliens from": "aliens planet",
    "aliens came from": "aliens planet",
    "aliens home": "aliens planet",
    "camera work": "cinematographer",
    "blu ray": "disc",
    "big screen": "cinema",
    "who made up": "who invented",
    "by the time of": "in",
    "this time around": "in the sequel",
    "this time": "in the sequel",
    "can not walk": "wheelchair",
    "article forget": "article leave out",
    "article forgot": "article left out",
    "predicts what is going to happen": "predicts the future",
    "knows what is going to happen": "predicts the future",
    "sees what is going to happen": "predicts the future",
    "movie number one": "first movie",
    "film number one": "first film",
    "wrote number one": "wrote the first movie",
    "directed number one": "directed the first movie",
    "made number one": "made the first movie",
    "scored number one": "scored the first movie",
    "produced number one": "produced the first movie",
    "boss of": "leader of",
    "the boss": "the leader",
    "alien boss": "alien leader",
    "aliens boss": "alien leader",
    "team boss": "team leader",
    "final boss": "villain",
    "big bad": "villain",
    "turn back time": "reverse time",
    "turns back time": "reverses time",
    "turn time back": "reverse time",
    "turns time back": "reverses time",
    "go back in time": "reverse time",
    "goes back in time": "reverses time",
    "win anything": "win awards",
    "won anything": "won awards",
    "new years day": "january 1",
    "new years": "january 1",
    **{f"when {can} my {whom}": f"when {can} i" for can in _CAN for whom in _OURS},
}

_STOP = """
a an the and or but nor so if then than that this these those there here it its he she they them him her his hers their we us our i me my
you your yours who whom whose what which when where why how is are was were be been being am do does did done doing have has had having
will would shall should can could may might must to of in on at by for with from about as into over under up down off out through during
not without within among across toward towards upon no yes yet still just even ever never always already now right soon really actually please tell know knows known think thinks want wants like
himself herself themselves myself yourself any anyone anybody anything everything some someone somebody something all both each every either neither other another more most much many few
lot lots very too also only again once same such own though because while until since before after between against
ok okay hey hi hello lol lmao bro dude guys guy man guess say one ones thing things stuff way kind sort type
get gets got going go goes gone come comes let give gives given make makes put see seen look looks looking
wait help need needs use used mean means heard hear read told word words whether oh well true false real
chance chances odds anymore anyway besides except apart currently today tomorrow supposed definitely probably possible possibly maybe sure correct info
explain billed untitled literally honestly basically obviously hopefully point details detail question exactly exact specifically officially official quick quickly mind never finally
roughly approximately approx huh
"""

_ORDINALS = {
    word: at
    for at, word in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 1
    )
} | {
    f"{at}{ending}": at
    for at, ending in enumerate(["st", "nd", "rd", "th", "th", "th", "th", "th", "th", "th"], 1)
}

_NUMBERS = (
    {
        word: at
        for at, word in enumerate(
            [
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
            ],
            1,
        )
    }
    | _ORDINALS
    | {"ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
)

ENGLISH = Lexicon(
    language="en",
    slang={
        key: meaning or key
        for key, _, meaning in (
            pair.partition("=") for line in _SLANG.split("\n") for pair in line.split("|") if pair
        )
    },
    phrases=_PHRASES,
    stop=frozenset(_STOP.split()),
    numbers=_NUMBERS,
    kinds=frozenset(
        [
            "part",
            "parts",
            "season",
            "seasons",
            "s",
            "chapter",
            "chapters",
            "volume",
            "vol",
            "series",
            "movie",
            "movies",
            "film",
            "films",
            "the",
            "show",
            "installment",
            "instalment",
            "number",
            "no",
            "entry",
            "anime",
            "tv",
            "pt",
        ]
    ),
    parts=frozenset({"season", "part", "movie", "film", "installment", "instalment", "chapter"}),
    first=(
        "first movie",
        "first movies",
        "first films",
        "of number one",
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
        "last one",
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
        "next time",
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
    synonyms=SYNONYMS,
    things=frozenset(thing for line in THINGS.split("\n") for thing in line.split("|") if thing),
    common=frozenset(COMMON.split()),
    topics=TOPICS,
    when=(
        "when",
        "what date",
        "which date",
        "what day",
        "which day",
        "what month",
        "which month",
        "what year",
        "which year",
        "date of",
        "day of",
        "month of",
        "year of",
        "how long ago",
        "exact date",
        "year",
        "date",
    ),
    ordinals=frozenset(_ORDINALS),
    alike={
        "does": "do",
        "did": "do",
        "are": "is",
        "were": "was",
        "am": "is",
        "have": "has",
        "had": "has",
        "would": "will",
        "shall": "will",
    },
    broader={
        "daughter": "child",
        "son": "child",
        "mother": "parent",
        "father": "parent",
        "trainer": "training",
    },
)
