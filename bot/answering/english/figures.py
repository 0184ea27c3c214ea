"""How fans ask in English for figures and for what lies about a work; the form is that of `english.topics`."""

FIGURES = {
    "viewership": """
        5: million include | million count | million mean | counted as | counts as a view | count as a view | viewership | viewers | views | people watched | how many watched | how many streamed | households
        5: nielsen chart | nielsen charts | on nielsen | nielsen top | nielsen ratings | nielsen rating | nielsen numbers | nielsen list | most watched
        5: all time | most popular | how popular | place .. list
        4: viewed | how many people | rank | charted | how did .. perform
        3.5: biggest
        3: numbers | popular | ranking | ranked | top ten | top 10 | chart | charts | number one | a hit
        3: how big was it | how big was the audience | how big was the premiere | how big was the first | how big was $ | streams | how well did | minutes watched
        2: view | successful | success | watched | record | perform | million
        1: hit
        6: streaming numbers | viewing figures | hours viewed | hours watched | how many accounts
        5: premiere beat | outperform | tuned in | view count | how many saw | how many tuned | audience size
        5: audience numbers | watch numbers | how many homes | biggest premiere | chart position
        4: do better | did better | tune in | more viewers | more views
        3: beat | bigger than
        5: do well | did well | doing well | perform well
        7: how well did it do | how well did .. do
        6: more people watch | more people see | more people saw | watched more | watched by more | how did the first .. do | how did the original .. do | how did original do | how did the first do
        6: how did it do | how did .. do on | break records | broke records | break the record | break any records | set records
        6: did it top | top netflix | topped netflix | top the charts
    """,
    "boxoffice": """
        6: box office
        5: gross | grossed | how much money | how much did .. make | opening weekend
        4: earn | earned | how much .. made | takings | revenue
        3: flop | billion | profit
        2: made at
        1.5: opening
        1: million
        6: ticket sales
        5: rake in | raked in | first weekend | worldwide total | break even | how much has .. made | domestic gross
        4: bring in | earn more | make more money | haul | bombed | flopped | made money | opening day
        2: opening | worldwide
    """,
    "budget": """
        6: budget
        5: cost | costs | how expensive
        4: expensive | spend | spent
        2: price
        6: price tag | how much did they spend | how much .. cost
        5: money went into | money spent
        6: did .. cost
        4: cheap | cheapest | most expensive | low budget | big budget
        7: did they spend | money .. spend
    """,
    "reception": """
        6: rotten tomatoes | tomatometer | metacritic | cinemascore
        5: what grade | which grade | grade did | audiences give | audience give | imdb | reviews | critics | reception | fresh or rotten
        4: rotten | tomatoes | review | critic | acclaimed | praised | well received | how was it received
        4: audience score
        3: rating on | it any good | movie any good | film any good | $ any good | good or bad | was it good
        2.5: score
        2: rated on | people like | liked | loved
        6: what did critics think | how well was it rated | how well is it rated
        5: well reviewed | highly rated | good reviews | bad reviews | what did people think | what did fans think
        5: audience reaction | metascore | it good | it bad | $ good | $ bad
        4: people think of | score on | percent on | critically
        3: worth watching | how good
        6: fans react | audience react | audiences react | people react | critics react
        6: first one good | first one any good | first film good | first movie good | original good | part 1 good | part 1 worth | worth watching | worth a watch | parents like it | parents liked it | people like it | fans like it | critics like it | kids like it | people liked it
        6: adored | adore | first movie hated | first film hated | first one hated | why .. hated | accolades | beloved | acclaim | critical darling
        9: critics score | critic score | critics scores | audience score
        7: critics say | do critics | critics said | critics think | how many stars | stars out of | panned | trashed | slammed | people enjoy | audiences enjoy | fans enjoy | audiences like | people enjoyed
    """,
    "runtime": """
        6: runtime | run time | running time
        5: how long is | how long was | how long are | length | duration
        4: how long will .. be | how long 1st | how long first | how long the first | how long part | how long movie | how long film | how many minutes
        3: minutes | hours
        2.5: how long

        5: be longer | be shorter | it longer | longer than | as long as
        5: how long does .. run | how long does it last | how many hours | hours long | minutes long
        4: long or short | shorter than
        4: is $ long | movie long | film long | movie that long
    """,
    "rating": """
        6: age rating
        5: pg | pg13 | rated r | r rated | age limit | kid friendly | family friendly | can my .. watch | can my .. see | can my kid | can my kids
        5: year old watch | age recommendation | ok for .. year old | for .. year olds | good for kids
        5: safe for | let my
        4: for kids | suitable | appropriate | how old do | parental
        3.5: rating
        5: for under | for ages | for over
        3: rated | ok for | my kid | certificate | too scary
        2: my son | my daughter
        5: age group | mpa | mpaa
        4: scary
        5: how scary | scary for
        6: little kids | young kids | small kids | can kids | toddler | toddlers | little ones
        6: for children | children watch
    """,
    "count": """
        6: episodes number | episode number | number episodes
        4: episode count | how many .. episodes | number of episodes
        1.5: episodes
        4: size of
        3: how many | number of | how many episodes | how many parts
        3: how many seasons
        2: amount of
        1: total
    """,
    "setting": """
        6: part of the dcu | real world | set in | in space | in the future | what decade | which decade | what year .. set | year is .. set
        9: still count | still canon | count as canon
        5: continuity | canon | dcu | elseworlds | cinematic universe | what year is it set | set in
        5: year .. set | dc universe
        4: setting | is .. set | takes place | take place | mcu
        3: universe | timeline
        5: when is it set | where is it set | time period | what era | which universe | what universe
    """,
    "origin": """
        5: wanted the first | want this film | want this movie | wanted this | want the first | whose idea | why was it made | why did they make | why did .. make | why did .. want | why was .. made
        4: inspired | inspiration | how did it start | came up with
        3: idea | origin | originally for
        3: it come from | idea come from | movie come from | film come from | sequel come from | story come from | concept come from | all come from
        2: before netflix
        6: how did .. come about | where did the idea | what inspired | where .. idea come from
        5: come about | came about | how did .. get started | how did .. begin | conceived | pitched | whose concept
        4: in the first place
        4: before netflix
        5: why .. exist
        9: came up with the idea | idea for the movie | idea for the film | idea of the movie | netflix make it | netflix want it | netflix want a | netflix want this
        6: meant for cinemas | meant for theaters | made for cinemas | made for theaters | originally for
        7: had the idea for | film born | movie born | idea for the first
    """,
    "history": """
        6: working on something else | other projects | doing instead | busy with
        5: taking so long | take so long | took so long | why so long | what is the hold up | why the wait
        5: priority | prioritize | taking forever | why .. taking | why .. take .. long | why .. so slow
        4: why .. not out
        4: hold up | holdup | why .. delay | why .. delayed | why .. postponed | why .. moved
        4: why .. pushed | comes first for | history
        3: been doing | doing instead | busy | timeline | what happened so far | in the meantime
        2: so long | what else
        1: delay | waiting
        7: what else has @ | what else did @ | what has @ made | what has @ done | direct anything else | make anything else | do anything else | doing anything else | made in between | make in between | meanwhile | kept .. busy | busy instead
        6: take this long | taking this long | reason for the delay | what is holding
        5: what is taking | what is the delay | cause of the delay | reason .. delay | stalled
        4: why has .. not | why is .. not | why have .. not | so many years | so much time
        5: what movie did | which movie did | what film did | what else did
        5: more important | rather make
        5: which sequel
        6: long wait | get in the way | got in the way | been up to | up to since
        4: why .. come first | why .. made first | why .. goes first | why .. go first
        6: why .. moving | why .. keep | why .. pulled | why did it take | why .. years | why .. not out | how come .. not | pulled from
        6: why no news | no news for | why is there no news | why the silence
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
        6: how current | according to who | when did you last
        5: where is this from | where does this come from | says who
        4: source for
        6: your info | your data | your information | info seems | is this updated | when was this updated
        6: says so | which sites | what sites | which site do you | which sources
        6: how sure | sure are you | who told you | where did you read | where did you hear | where did you see that | does this info come | does your info
        6: can i trust | trust you | trust this | how reliable | believe you | made that up | making this up | making that up | got proof | any proof | proof please
        6: of your sources | make this up | made this up
        6: link please | links please | the link | your sources | source please | sources please | all this come from | does all this | you lying | are you lying
        7: old is the article | old is that article | old is this article | article written | article published | you check last | did you check
        6: do you use | you rely on | how often do you update | often are you updated | are you up to date
        6: are you sure | was this checked | when was this checked | this checked | are you certain | you sure | this info | that info
    """,
    "naming": """
        6: movie or series | movie or a series | film or series | film or a series | show or movie
        6: show or a movie | movie or show | movie or a show | series or movie | series or a movie
        5: name of the movie | name of the film | name of the sequel | official title | official name
        6: names .. come from | name .. come from | named after | names from
        5: other name | another name | other title | alternative title | also known | other names
        5: working title | movie or tv | is it a show | is it a series | is it a movie | is it a film
        4: tv series | tv show | a show or | in spanish
        3: called | title | real name of | is a show | spanish | animated or live
        2: same as | live action | the one with
        1.5: a movie | a film | a season | a series | a show
        0.1: a sequel
        6: why .. say season | why .. call it season | full title | final title | real title | tv or movie | film or show | japanese title | english title | spanish title
        5: proper name | correct name | japanese name | english name | what is .. titled | same anime | finale name
        5: name of the finale | title of the finale | finale called | finale title | name of the episode
        4: titled | same show | same series | same movie | same thing | miniseries | known as
        2.5: name of | the name | whats the name
        6: called something else | called anything else
        5: different name | different title | renamed | name change | change the name
        3: the same as
        4: same thing as
        6: official title or
        6: german title | german name | french title | french name | italian title | italian name | portuguese title | portuguese name | brazilian title | brazilian name | korean title | korean name | spanish name | mexican title | mexican name | title in
        6: what does $ mean | what does the name mean | what does the title mean
        6: call it in | called in | why is it called
    """,
    "moved": """
        7: first $ date | original $ date | original $ release | very first date | very first $ | very first the $ | first ever date | first release date | original release date | initial release date
        6: original date
        5: brought forward | original release | date change | old date | previous date | rescheduled
        4: delay | delayed | pushed | push back | postpone | moved | move up | first date | changed the date
        4: change of date | supposed to be | supposed to come | meant to come | slip | slipped | bumped
        3: originally | new date | how many times
        2: move | moved up | changed it | meant to be
        6: earlier than planned | ahead of schedule | how often .. delay | how often .. move | how many times .. delay
        6: how many times .. move | how many times .. push | how many times .. change | how many times .. postpone
        6: first planned | original release | initially set | originally set | originally supposed
        4: set back | moved back | moved forward | planned date
        5: week early | come out early | came out early | out early | a week earlier
        12: supposed .. first | meant to .. first | planned .. first
        7: originally when | when .. originally
        4: is it late | running late | behind schedule | date .. changed | has the date
        9: date history | history of the date | history of the release
        6: all the dates | all the release dates | an earlier date | first supposed
    """,
    "trailer": """
        6: trailer | trailers | teaser | teasers
        5: footage | sneak peek
        4: first look | promo
        3: clip | clips | preview
        6: tv spot
        4: first footage
        6: a preview | see a preview
        5: any video | a video
    """,
    "poster": """
        6: poster | posters
        5: first image | first picture | key visual
        8: picture from set | picture from the set | pictures from set | pictures from the set | photo from set | photos from set | photos from the set
        6: set photo | set photos | set picture | set pictures
        4: artwork | cover art
        3: image | visual
        2: picture
        6: key art | promo art
        7: first look image | first look picture | first look photo
    """,
}
