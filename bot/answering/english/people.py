"""How fans ask in English for who is in a work and behind it; the form is that of `english.topics`."""

PEOPLE = {
    "cast": """
        7: confirmed cast | confirmed actors | confirmed actresses | who is confirmed so far | who has been confirmed so far
        10: kids called | children called
        8: big is the cast | size of the cast | large is the cast | many actors
        6: announce the actors | announced the actors | announce the cast | announced the cast | cast announced
        6: actors announced | announce who is in | cast revealed | reveal the cast
        5: grown ups confirmed | adults confirmed | kids confirmed | children confirmed | parents confirmed | anyone confirmed
        5: anybody confirmed | actors confirmed | heroes confirmed
        6: cast list | list of the cast | list the cast
        6: list .. kids | list .. actors | list .. children | list .. heroes | kids actors | kid actors | child actors
        6: who played them | who plays them | name all the | names of all | name the kids | name the actors
        6: which kids .. back | which kids .. return | which children .. back | which children .. return
        6: which of the kids | which of the children | which of the actors
        4: who is expected | expected to return | expected to come back | expected to be back | expected back
        4: everyone expected | everybody expected | all expected
        4: who stars | who is in | who all is | whos in | who is coming back | who comes back
        4: who is returning | who returns | who is back | kids names | adult heroes | famous people
        4: anyone famous | who signed | voice cast | same kids | same actors | same cast | original cast
        4: who .. back | who .. return | who .. returning | who .. likely
        5: who is uncertain | who is unconfirmed | definitely in | who is definitely | locked for | locked in | percent locked
        5: cast .. not been confirmed | cast .. not confirmed | cast members .. not
        6: name the .. kids | name all .. kids | name all the kids | name the .. children
        6: adult heroes | parent heroes | parents heroes | who are the parents | who are the adults | who are the grown | names of the grown
        6: names of the adults | names of the parents | name the parents | name the adults | the grown ups
        6: any of the .. return | any of the .. returning | any of the .. back | any of the .. confirmed | any of the .. signed
        6: one of the .. return | one of the .. returning | one of the .. back | one of the .. confirmed | one of the .. signed
        6: any of them .. return | any of them .. back | any of them .. confirmed | one of them .. back | one of them .. return
        6: one of them .. confirmed | anyone from the .. yes | any of them .. yes | anyone .. say yes | anyone .. said yes
        3.5: cast
        3: stars in | starring | who else | actors | actresses | lineup | names of the kids | line up
        3: main characters | who is confirmed | kids back
        2: casted | returning | all the kids | signed | all the kids
        1.5: actor | actress | who plays | who play | who played | who voices
        1: return | the parents | stars | appear | adults | team | grown up
        7: adults back | adults return | adults coming back | adults returning | grown ups back | grown ups return
        7: which .. kids .. confirmed | which .. actors .. confirmed | officially in | who is officially | who is confirmed for | kids are confirmed | kids confirmed
        7: which of the parents | which parents | parents return | parents come back | parents back | parents coming back | parents returning
        7: everyone in | everybody in | big names | famous names | all .. kids and | original kids | og kids | kids come back | kids return | kids returning | kids coming back | main actors
        5: from the first movie | from the first film | from the original
        6: kids .. expected | actors .. expected | kids expected | actors expected | children expected | cast expected | who is expected | expected .. names | expected .. list | expected kids | expected cast | expected actors
        6: was in the first | were in the first | actors in | tell me the actors
        5: acting in
    """,
    "lead": """
        7.5: main character | main hero | main guy | main girl | main protagonist | protagonist | main role | main part
        7.5: lead actor | lead actress | lead role | leading role | main actor | main actress | leading man | leading lady
        7.5: main boy | main kid | main child | main heroine | main superhero
        7.5: lead character | who is the lead | who has the lead | the star of | lead of the season | who is the star
    """,
    "newcast": """
        11: new actor | new actors | new actress | new actresses
        6: new cast | new people | new character | new characters | new face
        6: new faces | newcomer | newcomers | newbie | newbies | new additions | who joined | who joins
        6: new voice | new voices | new names | who has joined | has joined | anybody new | new arrivals
        6: who is joining | anyone new | who is new | whos new | added to the cast
        5: new kids | more kids | more children | more heroes | more superheroes | new members | guest star
        4: new heroes | new heroine | is joining | are joining | joining the cast | new hero | somebody new
        6: joined the cast | join the cast | joins the cast
        3: who .. joined | who .. join | has joined
        7: got added | been added | were added | was added | fresh characters | fresh faces | new superheroes | new superhero | new .. join | new .. joined | new .. been cast | new .. was cast
        6: who else is new | else is new | anyone else new | anybody else new
        6: new girl | new guy | new boy | newest cast | new voice actor | new voice actors | newest member | newest actor
    """,
    "director": """
        5: person in charge | in charge of it | in charge of this
        5: who did the first | who did part | who did it | who did this
        5: director | directing | directed | directs | helming | who is in charge
        3.5: is it the .. guy | by the .. guy | from the .. guy
        4: direct | helm | who is making | who is behind | filmmaker
        3: who makes | who made
        2: same director | whose movie
        7: calling the shots | calls the shots | directors chair | director chair | whose film | whose movie
        8: return to direct | returns to direct | back to direct | return as director | returns as director
    """,
    "writer": """
        6: penning | pens the
        5: writer | writes | writing | wrote | writers | screenplay | scriptwriter | screenwriter
        4: write | written | script | penned
    """,
    "showrunner": """
        6: showrunner | showrunners
        5: who runs | running the show | who created
        4: creator | created | creators | head writer
        2: who leads
        6: who leads $ | head of the show | heads the show | head of $
        6: who is running | who heads
    """,
    "composer": """
        9: ending song | ending theme | end song | opening song | opening theme | closing song | theme song | credits song
        6: who scored | did the score | do the score | does the score | score for | score by | does the music
        6: do the music | doing the music | doing the score | who .. scores
        6: composer | composed | write the songs | wrote the songs | who did the music
        5: compose | soundtrack | songwriter
        4: scoring
        4: music | songs | tunes | opening song | theme song
        3: song | soundtrack by
        2: score
        6: theme tune | musical score | film score | did the score | wrote the score | who did the songs
        5: who sings the | sung by | opening theme | ending theme | music by
        7: songs .. write | wrote .. songs | writes .. songs | songs who
    """,
    "producer": """
        5: producer | produces | produced | producing
        4: produce | exec producer
        2: executive producer
    """,
    "crew": """
        6: who really drew | who actually drew | drew @ | drew the pictures | drew the drawings | made the drawings
        5: cinematographer | cinematography
        6: made .. drawings | did .. drawings | made .. pictures | does .. drawings
        4: crew | designer | designed | editor | edited | illustrator
        3: design | author | songwriters
        5: who actually drew | who designed | who really designed | illustrator | illustrated
        5: came up with | thought up | whose idea | whose story idea | whose .. idea | brainchild | who .. the idea
        6: character design | character designs | character designer
        5: costume | costumes | costume designer | stunt | stunts | stunt coordinator | makeup artist
        5: special effects | visual effects | vfx | casting director | choreographer | choreography
        8: daughter inspire | daughter inspired | son inspire | son inspired | inspired by his daughter
        5: who drew | who painted | who inspired | who invented | who dreamt up | who dreamed up
        2: drew | light novel
        1: drawings
        7: dop | lensed | lensed by | who cut | cut by | does the cutting | who shot the | who shot it | the drawings | camera work | camerawork | dp | director of photography | cameraman
        9: who came up with @ | who thought up @ | who invented @
        7: had the idea | has the idea | the story idea
    """,
    "studio": """
        2: pixar | dreamworks | illumination | ghibli | lionsgate
        5: financing | financed | finances
        7: besides netflix | other than netflix | apart from netflix | alongside netflix
        6: company that | companies that | company which
        5: companies produced | production company
        4: studio | studios | company | which company | what company | companies | animates
        3: animated | animation | who owns
        2.5: behind
        2: made by
        4: bought | buy | acquired | took over | sold to | the rights
    """,
    "quote": """
        5: say anything | said anything | say something | said something | comment on
        5: quote | quotes | who said
        4: what did .. say | exact words | reply | replied
        5: when did .. post about | when did .. tweet about
        7: what were the words | what were his words | what were her words
        4: reaction | reactions
        3: words | what .. said | tweet | tweeted | react | statement | commented
        2.5: said
        2: say | says | comment | interview | call it
        6: last time .. talk | last time .. spoke | last time .. said | last time .. mention | word for word | verbatim
        6: last talked | last spoke | last said
        4: thoughts on | opinion on | feel about | comment on | say about | said about
        4: on record
        5: line about | lines about | that line | his line | her line
        6: newest statement | latest statement | last statement | latest comment | newest comment | latest quote
        4: what does .. think | what did .. think
        5: statement from | asked if | when asked
        6: @ announce | @ announced | @ tweet | @ tweeted
        6: did the director post | did the director tweet | the director post | the director tweet | director posted | director tweeted
        7: what did the director tell | did the director tell | director told | director tell
        6: did @ mention | has @ mentioned | did @ talk about | has @ talked about | has @ spoken | did @ speak | any statement | statement from | statement by
        7: what did .. call the | what did .. write | did the director say | did the director talk | has the director said | what did .. call it
        6: what did @ tell | what did @ mean | did @ tell | has @ told | what does @ mean by | what did @ post | did @ tweet | did @ post
        5: did @ call | has @ called | did @ describe | has @ described | did @ react | interview with @ | @ interview
        6: what word did | which word did | what words did | exact line | exact wording | exact phrase | exact sentence
        5: @ tell about | @ tell us | directors words | director words | words of the director
    """,
    "salary": """
        6: salary | paycheck
        4: paid | net worth
        6: how much .. @ .. earn | how much .. @ .. make | how much .. @ .. get | how much .. @ .. paid
        3: pay | getting paid | how much .. paid | how much did .. pay | how much is .. paid | fee
        2: earn for
        1: deal
    """,
    "age": """
        5: who is older | who is the older | who is the oldest | who is younger | who is the youngest | older than @
        5: older actor | older actress | older one | oldest actor | youngest actor
        10: oldest kid actor | youngest kid actor | oldest child actor | youngest child actor
        6: oldest kid | youngest kid | oldest child | youngest child
        5: age | birthday | birthdate | what age
        4.5: how old
        4: born | birth | years old
        4: a teenager | teenager now | an adult now | still a kid | still a child | grown up now
        3: too old | too young
        2: teenager | year old
        6: an adult | a grown up now | adult by now | adult yet
    """,
    "power": """
        6: @ deal | the deal with @ | @ whole deal | what is up with @ | @ do for a living | @ job | @ shtick | @ gimmick
        6: hero or villain | hero or a villain | villain or hero | villain or a hero | good or bad | good guy or | good or evil
        5: kid who makes | girl who makes | boy who makes | guy who makes | child who makes
        5: ability | abilities | superpower | superpowers | what can .. do
        4: weapon | weapons | controls | power | powers | what does .. do | skills
        3: can do | skill | weakness | special about
        2: gift | talent | able to | powerful
        1: strong | why can not | lava
        6: special about
    """,
    "family": """
        5: parents | grandmother | grandma
        5: have a kid | have kids | has a kid | has kids | have children | has children | have a child | has a child | have any kids
        4: kinship | same person | same actor | same actress | same man | same guy | one and the same
        4: parent | mother | father | mom | mum | dad | siblings | grandfather | family | stepdaughter
        3: daughter | son | sister | brother | related | twin | twins | child of | kid of | wife | husband
        3: uncle | cousin | abuela
        2: aunt
        6: whose kid | whose child | whose son | whose daughter | whose mom | whose dad | whose mother | whose father
    """,
    "played": """
        5: who plays | who play | who played | who is playing | played by | portray | portrayed | portrays
        5: actress | voiced by | voice actor | voice actress
        3.5: who does the | who did the | who does @ | who did @
        4: actor | voices | voice of | voiced | cast as | real name | name of the actor
        7: in the @ costume | in the @ suit | in the @ mask | behind the @ mask | under the @ mask | wears the @ | wore the @
        7: under the mask | behind the mask | in the mask | in the costume | in the suit
        7: under the @ | behind the @ | under @
        6: character called | character named | role called | part called | hero name | hero called | alter ego
        3: what part had | what part has | what part did @ | what part does @ | which part did @ | which part does @ | role | character name | who is in the role | plays | acts | acted | real person | in real life
        2: character | play | played | playing | voice | acting | who is the kid | replaced
    """,
    "who": """
        2: who is | who was | who are
        1: who are the
    """,
    "back": """
        6: took over from @ | takes over from @ | filling in for @ | fills in for @ | in place of @
        6: same cast | cast the same | cast be the same | cast as the first | cast as before
        6: say no to | said no to | say yes to | said yes to | says no to | say no | said no | say yes | said yes
        6: turn down | turned down | refuse to | refused to | declined to | passed on it | pass on it | not want to return
        5: is @ in $ | is @ @ in $ | will @ be in $ | @ be in $ | are @ in $
        6: there again | be there again
        5: now that @ is out | since @ is out | if @ is out | now that @ is gone | now that @ left
        6: actress expected | actor expected | expected or
        6: @ too old | @ too big | @ too grown | @ too young | @ aged out | @ outgrown | or too old
        5: same @ | new @ | different @ | another @
        5: @ back | @ again | @ returning | @ coming
        5: did @ refuse | did @ decline | @ refused | @ declined | @ said yes | @ said no
        2: in this movie | in this film | in this season | in this show | in the show | in the series | in the season
        5: reprise
        4: come back | comes back | coming back | back as | be back | return | returns | returning | cameo
        4: sign on | recast | quit | leaving | fired | dropped out
        3.5: confirmed
        3: is .. back | are .. back | be in | still in | appear | appears | appearing | show up | signed
        4: doing the next | do the next | doing the second | doing the sequel | doing part | do part | doing another | do another
        3: involved | part of the cast | replaced | leave | left | not in | isn't in
        3: in the second | in part | in the new | in this one
        1.9: in $
        2: in it | in the movie | in the sequel | in the film | is in | attached | join | doing part
        2: contract | deal | star in | do the sequel
        1: back
    """,
}
