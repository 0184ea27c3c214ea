"""How fans ask for each topic in English: of the work here, of its people in `english_people`.

A line holds a weight and the patterns that have it: words in a row, ".." for any words between, "@" for a
person who is named.
"""

from bot.answering.english_people import PEOPLE

TOPICS = {
    **PEOPLE,
    "status": """
        4: it over | all over | movie real | is .. real
        3: tell me about
        6: any word on | any word about | any words on | word yet | any word
        5: pull the plug | pulled the plug | plug pulled | pulling the plug | binned | pulled it | it pulled
        5: it dead | sequel dead | movie dead | project dead | show dead
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
        0.5: done
        0.4: new
    """,
    "announced": """
        5: when .. announced | when .. revealed | when .. greenlit | when .. renewed | when did .. announce
        5: month .. announced | month .. revealed | year .. announced | day .. announced | who announced
        5: first announced
        7: first mentioned | first named | first brought up | first mention | mentioned first | first heard of
        4: when .. confirmed | when .. ordered | did they announce | who confirmed | who revealed
        4: where .. announced | announced in | when .. renewal
        3: date .. announced | how .. announced | got announced | announcement | how long ago
        2: was announced | was .. announced | renewal | since when
    """,
    "release": """
        3.5: date
        5: set .. for | dated for
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
    """,
    "moved": """
        7: first release date | original release date | initial release date
        6: original date
        5: brought forward | original release | date change | old date | previous date | rescheduled
        4: delay | delayed | pushed | push back | postpone | moved | move up | first date | changed the date
        4: change of date | supposed to be | supposed to come | meant to come | slip | slipped | bumped
        3: originally | new date | how many times
        2: move | moved up | changed it | meant to be
    """,
    "platform": """
        5: where .. watch | where .. stream | which app | what app | which service | what service
        5: which platform | what platform
        4: by disney | by amazon | by hbo | by hulu | by netflix
        4: where .. see | platform | crunchyroll | on disney plus | on prime | on hulu | big screen | theatrical
        4: disc | watch online | distributor
        3: where can i | where to | channel | network | streaming | disney plus | hulu | amazon
        3: paramount plus | peacock | apple tv | exclusive | theater | cinema | theatrical run | dvd | distribut
        3: home release
        2.5: on netflix | on hbo | on disney
        2: stream | service | prime | in cinemas | in theaters | play in | imax | subscription | available
        2: straight to
        1: netflix | hbo | youtube
    """,
    "filming": """
        5: filming .. start | filming .. begin | production .. start | shooting .. start | shoot start
        4: start .. filming | start .. shooting | begin .. filming | when did .. film | when do .. film
        5: principal photography
        4: filming | filmed | shooting | wrap | in the can
        3: when do they film
        2: when does .. film | when will .. film
        3: film yet | shoot | shot | cameras | camera | in production | on set | set picture
        2: rolled | production | start filming | started filming | recording
    """,
    "location": """
        5: where .. film | where .. filmed | where .. filming | where .. shoot | where .. shot
        5: where .. shooting
        4: location | what city | which city | which country | what country | where .. production
        3: where is .. made | what state | which state | filmed in | filming in | shooting in | shot in
        3: filming location
    """,
    "plot": """
        5: storyline | synopsis | premise
        4: plot | what is it about | what is .. about | story | recap
        3: be about | going to be about | summary | summarize | get powers
        2.5: happen
        2: theme | storyline | powers in
        1: is about | spoiler | spoil | follow | older
        0.8: about
    """,
    "ending": """
        5: how does it end | twist | who is .. really
        4: ending | die | died | dies | survive | secret boss | secretly | real villain | big bad
        4: cliffhanger | post credit | post credits | credits scene | final scene | real identity
        3: ends | spoil me | killed | kills | turns out | betray | last scene
        2: end | dead | alive | actually an | identity
        1: really is | reveal
    """,
    "villain": """
        5: villain | villains | bad guy | bad guys | antagonist | baddie
        4: big bad | main enemy
        3: enemy
        2: evil
    """,
    "viewership": """
        5: viewership | viewers | views | people watched | how many watched | how many streamed | households
        5: nielsen | most watched
        5: all time | most popular | how popular | place .. list
        4: viewed | how many people | rank | charted | how did .. perform
        3.5: biggest
        3: numbers | popular | ranking | ranked | top ten | top 10 | chart | charts | number one | a hit
        3: how big | streams | how well did | minutes watched
        2: view | successful | success | watched | record | perform | million
        1: hit
    """,
    "boxoffice": """
        6: box office
        5: gross | grossed | how much money | how much did .. make | opening weekend
        4: earn | earned | how much .. made | takings | revenue
        3: flop | billion | profit
        2: made at
        1.5: opening
        1: million
    """,
    "budget": """
        6: budget
        5: cost | costs | how expensive
        4: expensive | spend | spent
        2: price
    """,
    "reception": """
        6: rotten tomatoes | tomatometer | metacritic | cinemascore
        5: imdb | reviews | critics | reception | fresh or rotten
        4: rotten | tomatoes | review | critic | acclaimed | praised | well received | how was it received
        4: audience score
        3: rating on | any good | good or bad | was it good
        2.5: score
        2: rated on | people like | liked | loved
    """,
    "runtime": """
        6: runtime | run time | running time
        5: how long is | how long was | how long are | length | duration
        4: how long will .. be | how many minutes
        3: minutes | hours
        2.5: how long

        1: longer than
    """,
    "rating": """
        6: age rating
        5: pg | pg13 | rated r | r rated | age limit | kid friendly | family friendly | can my .. watch
        5: year old watch | age recommendation | ok for .. year old | for .. year olds | good for kids
        5: safe for | let my
        4: for kids | suitable | appropriate | how old do | parental
        3.5: rating
        3: rated | ok for | my kid | certificate | too scary
        2: my son | my daughter
    """,
    "count": """
        4: episode count | how many .. episodes | number of episodes
        1.5: episodes
        4: size of
        3: how many | number of | how many episodes | how many parts
        3: how many seasons
        2: amount of
        1: total
    """,
    "successor": """
        5: ending with season | the last one | ends with season | end with season | the last season | the last film
        5: the last movie | is .. final one
        5: finished for good | done forever | over forever | done for good | over now | coming back somewhere
        6: sequel to $ | another $ | next $ | after $ | the last $ | the final $ | follow up to $
        4: is .. the last | is it the last | third .. movie | third .. film | fourth .. movie | fourth .. film
        5: trilogy | another season | more seasons | final season | spin off | spinoff | spin offs
        4: next after | third movie | third film | third one | another sequel | more movies | more films
        4: more after | final film | final movie | franchise future | sequel to the sequel
        3: after this | after part | part 3 | another one | last season | last one | last ever | future of
        3: conclude | own movie | over for good
        2: after it | last film | last movie | the end of | continue
        1: the last
    """,
    "predecessor": """
        6: a @ sequel
        5: same universe | source material | continue @
        4: predecessor | prequel | connected | connection | sequel of | same world | spin off of | based on
        4: adapted | adaptation | adapts | crossover | watch first | came before | comes before
        4: watch before | need to watch | need to see | have to see | have to watch | should i see | should i watch | how many movies | how many films | sequel to @
        4: linked
        3: sequel to | universe | manga | light novel | tied to | reboot | connected to @ | remake
        2: related | novel | game | comic | in order | previous | original series
        1: part of
    """,
    "naming": """
        6: movie or series | movie or a series | film or series | film or a series | show or movie
        6: show or a movie | movie or show | movie or a show | series or movie | series or a movie
        5: name of the movie | name of the film | name of the sequel | official title | official name
        5: other name | another name | other title | alternative title | also known | other names
        5: working title | movie or tv | is it a show | is it a series | is it a movie | is it a film
        4: tv series | tv show | a show or | in spanish
        3: called | title | real name of | is a show | spanish | animated or live
        2: same as | live action | the one with
        1.5: a movie | a film | a season | a series | a show
        0.1: a sequel
    """,
    "setting": """
        6: part of the dcu
        5: continuity | canon | dcu | elseworlds | cinematic universe | what year is it set | set in
        5: year .. set | dc universe
        4: setting | is .. set | takes place | take place | mcu
        3: universe | timeline
    """,
    "origin": """
        5: whose idea | why was it made | why did they make | why did .. make | why did .. want | why was .. made
        4: inspired | inspiration | how did it start | came up with
        3: idea | origin | originally for
        2: come from | before netflix
    """,
    "history": """
        5: taking so long | take so long | took so long | why so long | what is the hold up | why the wait
        5: priority | prioritize | taking forever | why .. taking | why .. take .. long | why .. so slow
        4: why .. not out
        4: hold up | holdup | why .. delay | why .. delayed | why .. postponed | why .. moved
        4: why .. pushed | comes first for | history
        3: been doing | doing instead | busy | timeline | what happened so far | in the meantime
        2: so long | what else
        1: delay | waiting
    """,
    "meta": """
        7: how old is this
        5: article .. wrong | article .. right | get wrong | got wrong | article .. guesses | article .. accurate
        6: how old is your
        5: article | your source | your sources | how fresh | how recent | up to date | last checked
        5: last updated | are you a bot | how do you know
        4: sources | where did you get | where do you get | outdated | last update | latest info | newest
        4: newer than | most recent | who are you | last heard | last word | clickbait | ai generated
        4: fake article
        3: source | trust | reliable | last time
        2: the article
        0.5: you know
    """,
    "trailer": """
        6: trailer | trailers | teaser | teasers
        5: footage | sneak peek
        4: first look | promo
        3: clip | clips | preview
    """,
    "poster": """
        6: poster | posters
        5: first image | first picture | key visual
        6: set photo | set photos | set picture | set pictures
        4: artwork | cover art
        3: image | visual
        2: picture
    """,
}
