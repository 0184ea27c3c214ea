"""How fans ask for each topic in English: of the work here, of its people in `english.people`,
of its figures and what lies about it in `english.figures`.

A line holds a weight and the patterns that have it: words in a row, ".." for any words between, "@" for a
person who is named.
"""

from bot.answering.english.figures import FIGURES
from bot.answering.english.people import PEOPLE

TOPICS = {
    **PEOPLE,
    "status": """
        5: pre production | preproduction | movie official | sequel official | film official | be another | making another | make another | doing another
        4: it over | all over | movie real | is .. real
        3: tell me about $ | tell me about it | tell me about the sequel | tell me about the movie | tell me about the film | tell me about part | tell me about the second | tell me about this | what do we know
        6: any word on | any word about | any words on | word yet | any word | say yes to | said yes to | what happened with | on ice | official confirmation | make a second | making a second
        5: pull the plug | pulled the plug | plug pulled | pulling the plug | binned | pulled it | it pulled
        5: it dead | still behind | state is the | ever happen | it ever happening | sequel dead | movie dead | project dead | show dead
        4: greenlit | greenlight | green light | green lit | renewed | cancel | axed | scrap | shelved | shelve | shelving
        4: anything new | back burner | hiatus | limbo | status | things stand | how far along
        3: happening | is it real | a thing | confirmed | unconfirmed | canned | abandoned | something new
        3: ditched | on hold | development | in the works | still making | being made | getting made
        3: get made | are they making | update | news | state of | progress | stage | exist
        3: getting a sequel | over for good | off the table | going on with | what is up with | still on
        3: still a go
        2: is real | ordered | dead | stuck | working on | been made | will there be | is there going to be
        2: are they doing | gave up | give up | latest | stand | announced | legit | rumor | rumour
        2: is it coming | have a sequel | forget | forgot | ended | what is going on | forgotten
        2: finished
        1: is there a | official | coming back | dropped | know about
        0.5: done | so far
        0.4: new
        6: the deal with $ | the deal with it | the deal with the sequel | dead in the water | development hell | radio silence | gone quiet | gone silent | where are we with
        6: where are they with | where do we stand | what is the word | coming along | what became of
        5: any progress | still happening | whatever happened | pipe dream | moving forward | any movement
        5: what is the story with | what phase | which phase | fate of | $ dead | film dead
        4: good news | bad news | looking good | no news | not happening | never happening | will it happen | giving up on | given up on
        4: what happened to $ | is $ dead | this dead | thing dead | part 2 dead | 2 dead | get cancelled
        4: nothing new | quiet about | how is .. going | still alive | still planned | called off
        5: anything happened | happened since
        4: anything happen | happened after | is there a new $ | a new $
        3: netflix .. making | making this | making it | making the sequel | make this
        7: excited to do | excited to make | excited for | excited about | alive or dead | dead or alive | want to make it | want to do it | wants to make it | wants to do it | it is dead | still on in | kill the sequel | killed the sequel | kill the project | kill the movie | kill the second | kill part | kill season
        5: project alive | sequel alive | movie alive | it alive | show alive | state of affairs
        3.5: where is it | where is this | where is the sequel | where is my sequel | where is part
        6: pls .. dead | its not dead | it not dead | not dead | tell me .. dead
        5: nothing .. what happened | yrs .. what happened | years .. what happened | where did it go | what gives
        5: drop it | dropped it | ditch it | ditched it | abandon it | abandoned it
        4: be another | making another | make another | next movie official | next one official | next film official
        6: what happened to it | what happened to the sequel | what happened to this | happened to part
        8: said anything new | say anything new | anything new lately | move past | moved past | past development | past the development | beyond development | moved on from | get past the | got past the | gotten past | past the script | past the writing | beyond the script | beyond the writing | moved into production | moved to production | move into production | moved forward
        6: current state | anything been said | been said lately | still hope | any hope | the axe | kill it | killed it | killing it
        3.5: what is new
        4: another one of these | another one of those | another of these | more of these | more like this
        4: proof of | evidence of | any proof | any evidence
        2.6: is there a $ | will there be a $
        8: writing .. or filming | writing or filming | script or filming | filming or writing | pre production or | preproduction or | production or post | over or | or over | or paused | paused or | or on hold | or on a break | or on break | or on hiatus | done or on
        6: in the pipeline | go ahead | thumbs up | green flag | light of day | vaporware | catch me up | fill me in | up to speed | tldr | making headway | any headway
        6: real or fake | fake or real | true or fake | drop the project | dropped the project | drop the sequel | drop the movie | dropped the sequel | kill the project | killed the project
        5: they cooking | something cooking | cooking something | commit to | committed to | follow up still | still coming | still planned | still the plan | any life | picked up for | pick up for | get picked up | know so far
        5: project stand | does it stand | anything been done | plans for .. movie | plans for .. film | plans for .. sequel | plans to make | plan to make | sure thing | done deal
        5: how is the sequel | how is the movie | how is it coming | sequel coming | new info | any info | info on | new with $ | new with it | change its mind | changed its mind | in jeopardy | at risk | in danger
        5: getting a sequel | get a sequel | still interested | interested in | dreaming | is there a second | really making | actually making | getting made | confirmed by netflix | confirmed by
        7: still an idea | just an idea | only an idea | official or just | official or only | real or just | or just fans | or just hoping | or wishful | or just hope
        6: real or a hoax | a hoax | never going to happen | ever going to happen | ever happen | never happen | give up hope | lose hope | losing hope | is there hope | movie done | film done | it done | show done | season done | it finished | movie finished | film finished | it ready | movie ready
        6: remove the sequel | removed the sequel | delete the sequel | deleted the sequel
    """,
    "announced": """
        6: announced when | revealed when | confirmed when | renewed when
        5: when .. announced | when .. revealed | when .. greenlit | when .. renewed | when did .. announce
        5: month .. announced | month .. revealed | year .. announced | day .. announced | who announced
        5: first announced
        7: first bring up | first talk of | first speak of | first mentioned | first named | first brought up | first mention | mentioned first | first heard of
        4: when .. confirmed | when .. ordered | did they announce | who confirmed | who revealed
        4: where .. announced | announced in | when .. renewal
        3: date .. announced | how .. announced | got announced | announcement | how long ago
        2: was announced | was .. announced | renewal | since when
        7: since when .. working | since when .. developing | since when .. making | announcement date | date of the announcement | first time .. heard | date .. made official
        6: who broke the news | when did we find out | when did we learn
        5: when did .. confirm | when .. made official | become official | when did .. reveal
        5: officially say | say it officially | officially announce | officially confirm | officially confirmed | the announcement was | was the announcement | announcement day
        7: tell us .. coming | told us .. coming | tell us a sequel | announced on | announced via | announced where | first give | first gave | first tell | first told | first say | broke it first | who broke it | broke it that | said it first
        7: made the announcement | makes the announcement | sequel announcement | announcement of | news .. break | news .. broke | first reveal | first revealed
        7: when .. made public | when .. unveiled | when .. first confirmed | when .. first talked about | when .. first spoken of | learn there | learned there | learn about the sequel | tell us about | told us about
        7: first time .. mentioned | learn of the sequel | learned of the sequel | hear of the sequel | heard of the sequel | find out about | found out about | since when do we know | since when .. known | when did .. say a sequel
    """,
    "release": """
        3.5: date
        5: set .. for | dated for
        4: know the year | know the date | know the month | the wait | wait like
        6: say when | said when | says when | did i miss
        4: which quarter | what quarter
        7: spring or fall | spring or summer | summer or fall | summer or winter | fall or winter | winter or spring | when .. last ever $ | when .. last $ episode | when .. final $ episode | at least a year | a year at least | this year or next | next year or | set a day | set a date | set the date | a year at least | even a year | have to wait | still .. wait | date getting announced | announce a date | announced a date | leak a date | leaked a date | confirm a date | confirmed a date | have a date | get a date | getting a date
        7: able to watch | able to see | able to stream
        4: out first | comes first | come out first | first to come out
        4: rumored date | rumoured date | expected date | guesses on the date
        5: when .. cinemas | when .. theaters | how long until | how long till
        4: come out | coming out | came out | comes out | when do we get | any idea when | when .. streaming
        4: when .. disney | how many days | countdown | eta
        3: release | release date | be out | out yet | out already | out now | sequel out | when .. get
        3: can i see | can we see | this summer | this winter | this fall | this spring
        3: can i watch | can we watch | watch .. yet | hit cinemas | hit theaters | when do i get
        3: which year | what year | what day | which day | premiere | premier | debut | start streaming
        3: when did .. start | when does .. start | when did .. begin | how soon | how much longer
        3: exact day | slated
        2.5: drops
        2: is out | it out | movie out | film out | watch .. now | see it | miss it | which month
        2: what month | drop | air | launch | arrive | due | schedule | next year | this year | window
        1.5: when can | hits | soon | january | february | april | june | july | august | september
        1.5: october | november | december
        1.2: when
        1: when will | land | calendar | or later | coming
        0.8: when is
        0.7: wait
        0.5: earlier
        6: when can we expect | when should we expect | how many months until | when did .. finale
        6: when was .. finale | when .. last episode
        5: when did .. end | when does .. end | when did $ finish | when did .. conclude | end date | finale date
        5: date of the finale | finale air | finale come out | finale drop
        5: release window | release year | coming this year | coming next year | how far away | how far off
        5: how many years between | days until | weeks until | days left | when .. expected | time frame | timeframe
        4: out by | out before | out this | out next | get to see | get to watch
        4: how many years after | how many years later | due date | gonna be out | when .. arriving | this christmas
        3: by christmas | before christmas | out in | xmas
        4: next month | next week | this month | this weekend | this week
        5: finale day | finale time | day .. finale
        5: come back in | volume .. come out
        6: i be dead | in my lifetime | live to see it | still be alive | newest date | latest date | current date | newest release
        4: when did .. hit
        6: make it for | make it by | in time for | ready by | ready for christmas | ready for summer
        1.5: monday | tuesday | thursday | friday | saturday | sunday
        5: official day | official date | day yet | a day for | date yet | picked a date | date been picked | lock in a date | locked in
        4: month | months
        5: given a year | give a year | set a year | set a day | set a date | given a date | given a day | given us a date | picked a day | when .. drop | when .. drops | when .. dropping | came out when | out when | rough date | approximate date | ballpark
    """,
    "platform": """
        8: did .. play in cinemas | did .. play in theaters | was it in cinemas | was it in theaters
        6: buy it | buy .. on dvd | buy the | on dvd | on disc | rent it | available in | available on | is it free | free on | it on youtube | movie on youtube | film on youtube | what channel | which channel | watch .. free
        5: where .. watch | where .. stream | which app | what app | which service | what service
        5: which platform | what platform
        4: by disney | by amazon | by hbo | by hulu | by netflix
        4: where .. see | platform | crunchyroll | on disney plus | on prime | on hulu | big screen | theatrical
        6: buy tickets | get tickets | tickets for | an hbo | a hulu | an amazon | netflix account | netflix subscription | need netflix | app for | app is | which app | $ on what
        4: disc | watch online | distributor
        3: where can i | where to | channel | network | streaming | disney plus | hulu | amazon
        3: paramount plus | peacock | apple tv | exclusive | theater | cinema | theatrical run | dvd | distribut
        3: home release
        2.5: on netflix | on hbo | on disney
        2: stream | service | prime | in cinemas | in theaters | play in | imax | subscription | available
        2: straight to
        1: netflix | hbo | youtube
        6: which streamer | what streamer | which streaming | what streaming | where does it air | where will it air
        5: physical release | home video | vod | where is it showing
        4: which site | what site | streamer | available on | available anywhere | blu ray | rent it | on tv | uhd
        3: go to theaters | showing in | for free
        8: where .. be able to
        6: at home yet | watch .. at home | see it at home | on streaming | to streaming | hit streaming | come to disney plus | need to subscribe | subscribe to | have to subscribe
        5: netflix only | only on netflix | on max | on hbo max
        6: to hbo | to disney | to amazon | to hulu | to paramount | to peacock | to apple | to prime | leave netflix | left netflix | leaving netflix | not on netflix | off netflix | sell it | sold it
        6: download | on the spanish netflix | on spanish netflix | on the .. netflix | an hbo | a hulu | an amazon | a peacock | outside the us | outside the usa | outside america | in every country | in my country | in my region | internationally | watch .. abroad
        6: going to be on | netflix or disney | netflix or hbo | netflix or prime | netflix or cinemas | netflix or theaters | watch it on | a netflix movie | a netflix film | a netflix original
    """,
    "filming": """
        8: how long was the shoot | how long was filming | how long did .. film | how long did .. shoot | how long did the shoot | how long did filming | how long does .. shoot | length of the shoot | days of shooting
        5: filming .. start | filming .. begin | production .. start | shooting .. start | shoot start
        4: start .. filming | start .. shooting | begin .. filming | when did .. film | when do .. film
        5: principal photography
        4: filming | filmed | shooting | wrap | in the can
        3: when do they film
        3: film yet | shoot | shot | cameras | camera | in production | set picture
        2: when does .. film | when will .. film | rolled | production | start filming | started filming | recording
        6: shooting schedule | shoot dates | when did filming .. end | when did filming .. finish | when did shooting .. end
        5: cameras rolling | been shot | finished shooting | done filming | done shooting | production start
        5: start production | begin production | began production | go into production | enter production | table read
        4: post production | in post
        4: did they .. film it | did they .. shoot it | film it in | shoot it in
        6: shooting .. planned | filming .. planned | planned .. shoot | planned .. film
        5: month .. film | month .. shoot | year .. film | year .. shoot | did they film | did they shoot | cameras roll
        5: cameras rolled | have the cameras | on set | on the set | sets built | sets being built | build sets | build the sets | built sets | building sets | building the sets
        6: production kick off | production kicked off | kick off production | production get going | production gets going | production .. going | cameras started | cameras start
        6: production begun | filming begun | shooting begun | begun filming | begun production | finish shooting | finish filming | finished filming | shooting update | filming update
    """,
    "location": """
        5: where .. film | where .. filmed | where .. filming | where .. shoot | where .. shot
        5: where .. shooting
        4: location | what city | which city | which country | what country | where .. production
        3: where is .. made | what state | which state | filmed in | filming in | shooting in | shot in
        3: filming location
        6: shooting location
        5: in which country | in which city | in what country | filming spot
        4: where was it made | filmed at
        6: studio lot | which lot | what lot
        7: what place .. film | what place .. shoot | which place .. film | what town | which town | where in the world | which part of the world
        6: filming country | filmed in .. england | where do they film | where did they film
    """,
    "plot": """
        5: storyline | synopsis | premise
        4: plot | what is it about | what is .. about | story | recap
        3: be about | going to be about | summary | summarize | get powers
        2.5: happen
        2: theme | storyline | powers in
        1: is about | spoiler | spoil | follow | older
        0.8: about
        6: whose story | logline | blurb | what do we know about the story
        5: picks up | pick up | left off | leaves off | leave off | revolve | what kind of story | tell me the story
        4: what happens in | what will happen | who is .. about | focus on | focuses on | centers on | center around
        4: whose pov | point of view | gist | whose side | from whose | whose perspective | whose eyes
        7: whose point of view | script account | script deal | script cover | script take | script mention | script include
        3: overview
        6: where .. kept | where .. hide | where .. hidden | where .. locked
        5: grown up in | be grown up | be older | teenagers in | join the
        6: starts where | start where | begins where | going on in | about what | do this time | happens this time
        5: still little | still small | still young | still children | still kids
        5: about growing | sequel about | up against | movie .. setup | the setup | continue from | continues from | continue where | adventure .. next | what adventure
        6: theory | theories | want to do with | wants to do with | wanna do with | wants to go with
        7: theory that | theories that | fan theory | fan theories | any theories | rumor that the kids | rumors about the plot | leaks on the plot | plot leaks | plot rumors
        7: story detail | story details | plot detail | plot details
        8: fans think happens | fans think will | people think happens | think happens in | think will happen
        4: are older | older in | teenage kids | explain the movie | explain the film | explain movie | explain the first | explain the plot | explain the story
        6: how do the kids | how did the kids | how do they beat | how did they beat | how do they win | how did they win
        6: happens to the kids | happens to the parents | happened to the kids | happened to the parents | happens to the heroes | happens to the superheroes | new powers | different powers
        5: be teens | be teenagers | be adults | be grown | time jump | time skip | continue the first | continue the story | carry on from
    """,
    "ending": """
        5: how does it end | twist | who is .. really
        4: ending | die | died | dies | survive | secret boss | secretly | real villain | big bad
        4: cliffhanger | post credit | post credits | credits scene | final scene | real identity
        3: ends | spoil me | killed | kills | turns out | betray | last scene
        2: end | dead | alive | actually an | identity
        1: really is | reveal
        6: what happens at the end | mastermind
        5: where is .. when | how did .. end | who dies | anyone die | anybody die | final shot | happens in the finale | true identity
        5: after credits | mid credits | end credits | last line | final line | closing words | last words
        4: real leader | stinger | who was behind
        3: in the end | at the end | turn out
        6: other world | other earth | other dimension | parallel world | parallel earth | big reveal | the reveal | plot twist | big twist
        7: what is the spoiler | the big spoiler | the main spoiler | what is the big secret | leave things open | left things open | leaves things open | leave it open | left it open | loose ends
        8: happens in the end | happened in the end
        8: what happens in the finale | what happened in the finale | how did the finale | happens in the last | happened in the last
        6: last scene | final scene | real villain | real bad guy
        6: big reveal | the reveal | traitor | who betrayed | set up a sequel | sets up a sequel | sequel bait | sequel tease | open ending | say at the end | says at the end
    """,
    "villain": """
        5: villain | villains | bad guy | bad guys | antagonist | baddie
        4: big bad | main enemy
        3: enemy
        2: evil
        6: who will they fight | who do they fight | who are they fighting | fight against | fighting against | who they fight
        5: big bad
    """,
    "successor": """
        5: ending with season | the last one | ends with season | end with season | the last season | the last film
        5: the last movie | is .. final one
        5: finished for good | done forever | over forever | done for good | over now | coming back somewhere
        6: sequel to $ | another $ | next $ | after $ | the last $ | the final $ | follow up to $
        4: is .. the last | is it the last | third .. movie | third .. film | fourth .. movie | fourth .. film
        5: a @ movie | a @ film | a @ series | own movie | own film | own series | own show | solo movie | solo film
        5: trilogy | another season | more seasons | final season | spin off | spinoff | spin offs
        4: next after | third movie | third film | third one | another sequel | more movies | more films
        4: more after | final film | final movie | franchise future | sequel to the sequel
        3: after this | after part | part 3 | another one | last season | last one | last ever | future of
        3: conclude | own movie | over for good
        2: after it | last film | last movie | the end of | continue
        1: the last
        5: $ the end | $ be the end | be the last | be the final | third installment | one more movie | one more season | more sequels | end of the franchise | end of the saga
        5: last installment | final installment | last chapter | final chapter
        4: another film | another movie | another part | movie after | film after | season after | own film | own series
        4: own show | a @ movie | a @ film | a @ series | a @ show
        7: end of .. story | end the story | end of the story | the end of the saga | end of the trilogy
        6: the end of $ | go past | past season | beyond season | go beyond
        5: more $ after | more after
    """,
    "predecessor": """
        6: a @ sequel
        5: same universe | source material | continue @
        4: predecessor | prequel | connected | connection | sequel of | same world | spin off of | based on
        4: adapted | adaptation | adapts | watch first | came before | comes before
        4: watch before | need to watch | need to see | have to see | have to watch | should i see .. first | should i see .. before | should i watch .. first | should i watch .. before | should i watch part | should i watch the | should i see the | how many movies | how many films | sequel to @
        4: linked
        3: sequel to | universe | manga | light novel | tied to | reboot | connected to @ | remake
        2: related | novel | game | comic | in order | previous | original series
        1: part of
        6: watch order | viewing order | order to watch | shared universe
        5: anything to do with | something to do with | anything from .. in it | legacy sequel | direct sequel | which order | what order | before watching | same franchise
        4: which game | what game | book series | tie in | standalone
        3: catch up | books
        5: last .. before $ | film .. before $ | movie .. before $ | last .. before it | film .. before it | movie .. before it
        5: movie before | film before | one before this
        5: happen after | happens after | take place after | takes place after | set after | set before | which .. movie has
        5: which .. film has | what movie has | in which movie
        4: tie into | ties into | tied into
        4: a $ manga | a $ light novel | a $ novel | a $ comic | a $ book | a $ game
        7: precedes | preceded | first part called | first one called
        5: how many $ movies | how many $ films | it a sequel
        7: follows which | what is the original movie | which is the original | have to know | need to know the first | first $ come out | year did the first
        8: previous movie called | previous film called | previous one called
    """,
    **FIGURES,
}
