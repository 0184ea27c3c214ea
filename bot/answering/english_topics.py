"""How fans ask for each topic in English: one pattern a line, then its weight; ".." stands for any words between."""

TOPICS = {
    "status": """
        happening 3
        is it real 3
        is real 2
        a thing 3
        confirmed 3
        unconfirmed 3
        greenlit 4
        greenlight 4
        green light 4
        green lit 4
        renewed 4
        ordered 2
        cancel 4
        canned 3
        axed 4
        scrap 4
        shelved 4
        dead 2
        abandoned 3
        it dead 5
        sequel dead 5
        movie dead 5
        project dead 5
        show dead 5
        anything new 4
        something new 3
        ditched 3
        on hold 3
        back burner 4
        hiatus 4
        limbo 4
        stuck 2
        development 3
        in the works 3
        working on 2
        still making 3
        being made 3
        getting made 3
        get made 3
        been made 2
        will there be 2
        is there going to be 2
        is there a 1
        are they making 3
        are they doing 2
        gave up 2
        give up 2
        update 3
        news 3
        latest 2
        new 0.4
        status 4
        state of 3
        things stand 4
        stand 2
        progress 3
        stage 3
        how far along 4
        exist 3
        announced 2
        official 1
        legit 2
        rumor 2
        rumour 2
        is it coming 2
        coming back 1
        getting a sequel 3
        have a sequel 2
        over for good 3
        done 0.5
        finished 1
        ended 2
        off the table 3
        going on with 3
        what is up with 3
        what is going on 2
        still on 3
        still a go 3
        forgotten 2
        dropped 1
        know about 1
    """,
    "announced": """
        when .. announced 5
        when .. confirmed 4
        when .. revealed 5
        when .. greenlit 5
        when .. renewed 5
        when .. ordered 4
        when did .. announce 5
        did they announce 4
        date .. announced 3
        month .. announced 5
        month .. revealed 5
        year .. announced 5
        day .. announced 5
        who announced 5
        who confirmed 4
        who revealed 4
        where .. announced 4
        how .. announced 3
        first announced 5
        got announced 3
        was announced 2
        announced in 4
        was .. announced 2
        announcement 3
        when .. renewal 4
        renewal 2
        since when 2
        how long ago 3
    """,
    "release": """
        release 3
        release date 3
        date 2
        come out 4
        coming out 4
        came out 4
        comes out 4
        be out 3
        is out 2
        out yet 3
        out already 3
        out now 3
        it out 2
        movie out 2
        film out 2
        sequel out 3
        when 1.2
        when is 0.8
        when can 1.5
        when do we get 4
        when .. get 3
        any idea when 4
        can i watch 3
        can we watch 3
        watch .. yet 3
        watch .. now 2
        see it 2
        miss it 2
        when .. cinemas 5
        when .. theaters 5
        when .. streaming 4
        when .. disney 4
        hit cinemas 3
        hit theaters 3
        when do i get 3
        when will 1
        which year 3
        what year 3
        which month 2
        what month 2
        what day 3
        which day 3
        premiere 3
        premier 3
        drop 2
        drops 2.5
        hits 1.5
        air 2
        debut 3
        launch 2
        land 1
        start streaming 3
        when did .. start 3
        when does .. start 3
        when did .. begin 3
        arrive 2
        due 2
        how soon 3
        soon 1.5
        how long until 5
        how long till 5
        how much longer 3
        how many days 4
        countdown 4
        schedule 2
        earlier 0.5
        next year 2
        this year 2
        window 2
        calendar 1
        exact day 3
        or later 1
        wait 0.7
        coming 1
        slated 3
        eta 4
        january 1.5
        february 1.5
        april 1.5
        june 1.5
        july 1.5
        august 1.5
        september 1.5
        october 1.5
        november 1.5
        december 1.5
    """,
    "moved": """
        delay 4
        delayed 4
        pushed 4
        push back 4
        postpone 4
        moved 4
        move 2
        move up 4
        moved up 2
        brought forward 5
        original date 6
        first date 4
        original release 5
        originally 3
        changed it 2
        changed the date 4
        change of date 4
        date change 5
        new date 3
        old date 5
        previous date 5
        supposed to be 4
        supposed to come 4
        meant to come 4
        meant to be 2
        how many times 3
        slip 4
        slipped 4
        bumped 4
        rescheduled 5
    """,
    "platform": """
        where .. watch 5
        where .. stream 5
        where .. see 4
        where can i 3
        where to 3
        which app 5
        what app 5
        which service 5
        what service 5
        which platform 5
        what platform 5
        platform 4
        channel 3
        network 3
        streaming 3
        stream 2
        service 2
        netflix 1
        hbo 1
        disney+ 3
        disney plus 3
        hulu 3
        prime 2
        amazon 3
        paramount+ 3
        peacock 3
        apple tv 3
        youtube 1
        crunchyroll 4
        on netflix 2.5
        on hbo 2.5
        on disney 2.5
        on disney+ 4
        on prime 4
        on hulu 4
        exclusive 3
        theater 3
        cinema 3
        big screen 4
        in cinemas 2
        in theaters 2
        play in 2
        theatrical 4
        theatrical run 3
        imax 2
        dvd 3
        disc 4
        subscription 2
        watch online 4
        available 2
        distribut 3
        distributor 4
        straight to 2
        home release 3
    """,
    "filming": """
        filming 4
        film yet 3
        filmed 4
        shooting 4
        shoot 3
        shot 3
        cameras 3
        camera 3
        rolled 2
        production 2
        wrap 4
        in production 3
        on set 3
        set picture 3
        start filming 2
        started filming 2
        principal photography 5
        in the can 4
        recording 2
    """,
    "location": """
        where .. film 5
        where .. filmed 5
        where .. filming 5
        where .. shoot 5
        where .. shot 5
        where .. shooting 5
        where is .. made 3
        location 4
        what city 4
        which city 4
        which country 4
        what country 4
        what state 3
        which state 3
        filmed in 3
        filming in 3
        shooting in 3
        shot in 3
        filming location 3
        what place 3
        where .. production 4
    """,
    "cast": """
        cast 3.5
        casted 2
        who stars 4
        stars in 3
        starring 3
        who is in 4
        who all is 4
        who else 3
        whos in 4
        actors 3
        actor 1.5
        actress 1.5
        actresses 3
        who is coming back 4
        who comes back 4
        who is returning 4
        who returns 4
        who is back 4
        returning 2
        return 1
        lineup 3
        kids names 4
        names of the kids 3
        all the kids 2
        adult heroes 4
        famous people 4
        anyone famous 4
        who signed 4
        signed 2
        the parents 1
        line up 3
        main characters 3
        who plays 1.5
        who play 1.5
        who played 1.5
        who voices 1.5
        voice cast 4
        who is confirmed 3
        kids back 3
        same kids 4
        same actors 4
        same cast 4
        original cast 4
        stars 1
        appear 1
        adults 1
        team 1
        grown up 1
        all the kids 2
    """,
    "newcast": """
        new cast 6
        new actor 6
        new actors 6
        new people 6
        new character 6
        new characters 6
        new face 6
        new faces 6
        new kids 5
        new heroes 4
        newcomer 6
        newcomers 6
        newbie 6
        newbies 6
        new members 5
        new additions 6
        who joined 6
        who joins 6
        who is joining 6
        joining 4
        joined 3
        joins 3
        new hero 4
        anyone new 6
        somebody new 4
        who is new 6
        whos new 6
        added to the cast 6
        guest star 5
    """,
    "director": """
        direct 4
        director 5
        directing 5
        directed 5
        directs 5
        helm 4
        helming 5
        who makes 3
        who made 3
        who is making 4
        who is behind 4
        filmmaker 4
        in charge 3
        who is in charge 5
        same director 2
        whose movie 2
    """,
    "writer": """
        writer 5
        write 4
        writes 5
        writing 5
        wrote 5
        written 4
        writers 5
        script 4
        screenplay 5
        scriptwriter 5
        screenwriter 5
        penned 4
    """,
    "showrunner": """
        showrunner 6
        showrunners 6
        who runs 5
        running the show 5
        in charge 3
        who leads 2
        creator 4
        created 4
        creators 4
        who created 5
        head writer 4
    """,
    "composer": """
        composer 6
        compose 5
        composed 6
        music 4
        score 2
        soundtrack 5
        song 3
        songs 4
        songwriter 5
        write the songs 6
        wrote the songs 6
        who did the music 6
        opening song 4
        theme song 4
        soundtrack by 3
    """,
    "producer": """
        producer 5
        produce 4
        produces 5
        produced 5
        producing 5
        executive producer 2
        exec producer 4
    """,
    "crew": """
        crew 4
        designer 4
        designed 4
        design 3
        cinematographer 5
        cinematography 5
        editor 4
        edited 4
        author 3
        drew 2
        drawings 1
        illustrator 4
        light novel 2
        songwriters 3
    """,
    "studio": """
        studio 4
        studios 4
        company 4
        which company 4
        what company 4
        companies produced 5
        behind 2.5
        companies 4
        production company 5
        animated 3
        animation 3
        animates 4
        who owns 3
        made by 2
    """,
    "plot": """
        plot 4
        about 0.8
        what is it about 4
        what is .. about 4
        is about 1
        be about 3
        going to be about 3
        story 4
        storyline 5
        synopsis 5
        premise 5
        summary 3
        happen 2.5
        summarize 3
        theme 2
        spoiler 1
        spoil 1
        recap 4
        follow 1
        storyline 2
        older 1
        powers in 2
        get powers 3
    """,
    "ending": """
        ending 4
        end 2
        ends 3
        how does it end 5
        twist 5
        spoil me 3
        die 4
        died 4
        dies 4
        dead 2
        alive 2
        killed 3
        kills 3
        survive 4
        secret boss 4
        secretly 4
        turns out 3
        really is 1
        reveal 1
        real villain 4
        big bad 4
        betray 3
        cliffhanger 4
        last scene 3
        post credit 4
        post credits 4
        credits scene 4
        final scene 4
        real identity 4
        who is .. really 5
        actually an 2
        identity 2
    """,
    "villain": """
        villain 5
        villains 5
        bad guy 5
        bad guys 5
        antagonist 5
        enemy 3
        big bad 4
        baddie 5
        evil 2
        main enemy 4
    """,
    "quote": """
        quote 5
        quotes 5
        say 2
        said 2.5
        says 2
        words 3
        what did .. say 4
        what .. said 3
        exact words 4
        tweet 3
        tweeted 3
        reply 4
        replied 4
        react 3
        statement 3
        comment 2
        commented 3
        interview 2
        who said 5
        told 1.5
        call it 2
    """,
    "viewership": """
        viewership 5
        viewers 5
        views 5
        view 2
        viewed 4
        numbers 3
        how many people 4
        people watched 5
        how many watched 5
        how many streamed 5
        households 5
        popular 3
        successful 2
        success 2
        hit 1
        ranking 3
        rank 4
        ranked 3
        top ten 3
        top 10 3
        nielsen 5
        chart 3
        charts 3
        charted 4
        watched 2
        number one 3
        most watched 5
        a hit 3
        how big 3
        biggest 3.5
        record 2
        streams 3
        how well did 3
        how did .. perform 4
        perform 2
        million 2
        minutes watched 3
    """,
    "boxoffice": """
        box office 6
        gross 5
        grossed 5
        earn 4
        earned 4
        made at 2
        how much money 5
        how much did .. make 5
        how much .. made 4
        opening weekend 5
        takings 4
        revenue 4
        flop 3
        million 1
        billion 3
        profit 3
        opening 1.5
    """,
    "budget": """
        budget 6
        cost 5
        costs 5
        how expensive 5
        expensive 4
        spend 4
        spent 4
        price 2
    """,
    "salary": """
        salary 6
        paid 4
        pay 3
        paycheck 6
        getting paid 3
        how much .. paid 3
        how much did .. pay 3
        how much is .. paid 3
        earn for 2
        fee 3
        deal 1
        net worth 4
    """,
    "reception": """
        rotten tomatoes 6
        rotten 4
        tomatoes 4
        tomatometer 6
        metacritic 6
        imdb 5
        cinemascore 6
        review 4
        reviews 5
        critics 5
        critic 4
        score 2.5
        rated on 2
        rating on 3
        reception 5
        acclaimed 4
        praised 4
        any good 3
        good or bad 3
        was it good 3
        well received 4
        how was it received 4
        people like 2
        liked 2
        loved 2
        fresh or rotten 5
        audience score 4
    """,
    "runtime": """
        runtime 6
        run time 6
        running time 6
        how long is 5
        how long was 5
        how long are 5
        how long will .. be 4
        how long 2.5
        length 5
        minutes 3
        hours 3
        how many minutes 4
        duration 5
        lasts 2
        longer than 1
    """,
    "rating": """
        pg 5
        pg13 5
        rated r 5
        r rated 5
        age rating 6
        rating 3.5
        rated 3
        for kids 4
        ok for 3
        suitable 4
        appropriate 4
        age limit 5
        kid friendly 5
        family friendly 5
        can my .. watch 5
        my kid 3
        my son 2
        my daughter 2
        year old watch 5
        how old do 4
        certificate 3
        parental 4
        age recommendation 5
        too scary 3
    """,
    "count": """
        how many 3
        number of 3
        count 3
        amount of 2
        episodes 4
        episode 2.5
        episode count 4
        how many episodes 3
        how many parts 3
        pages 3
        total 1
        how many kids 3
        how many children 3
        how many seasons 3
        team size 3
    """,
    "age": """
        how old 4.5
        age 5
        born 4
        birthday 5
        birth 4
        years old 4
        too old 3
        too young 3
        teenager 2
        year old 2
        birthdate 5
        what age 5
    """,
    "successor": """
        after this 3
        after it 2
        next after 4
        after part 3
        third movie 4
        third film 4
        third one 4
        part 3 3
        trilogy 5
        another one 3
        another sequel 4
        another season 5
        more seasons 5
        more movies 4
        more films 4
        more after 4
        last season 3
        final season 5
        final film 4
        final movie 4
        last film 2
        last one 3
        last movie 2
        last ever 3
        the last 1
        spin off 5
        spinoff 5
        spin offs 5
        franchise future 4
        future of 3
        the end of 2
        conclude 3
        own movie 3
        over for good 3
        continue 2
        sequel to the sequel 4
    """,
    "predecessor": """
        predecessor 4
        prequel 4
        connected 4
        connection 4
        related 2
        sequel to 3
        sequel of 4
        same universe 5
        same world 4
        universe 3
        spin off of 4
        based on 4
        adapted 4
        adaptation 4
        adapts 4
        source material 5
        novel 2
        game 2
        comic 2
        manga 3
        light novel 3
        part of 1
        tied to 3
        crossover 4
        in order 2
        watch first 4
        came before 4
        comes before 4
        watch before 4
        need to watch 4
        need to see 4
        how many movies 4
        how many films 4
        previous 2
        reboot 3
        a @ sequel 6
        continue @ 5
        sequel to @ 4
        connected to @ 3
        remake 3
        original series 2
        linked 4
    """,
    "naming": """
        called 3
        title 3
        name of the movie 5
        name of the film 5
        name of the sequel 5
        real name of 3
        official title 5
        official name 5
        working title 5
        movie or series 6
        movie or a series 6
        film or series 6
        film or a series 6
        show or movie 6
        show or a movie 6
        movie or show 6
        movie or a show 6
        movie or tv 5
        series or movie 6
        series or a movie 6
        is it a show 5
        is it a series 5
        is it a movie 5
        is it a film 5
        is a show 3
        a movie 1.5
        a film 1.5
        a season 1.5
        a series 1.5
        a show 1.5
        a sequel 0.1
        tv series 4
        tv show 4
        a show or 4
        in spanish 4
        spanish 3
        same as 2
        animated or live 3
        live action 2
        the one with 2
    """,
    "setting": """
        setting 4
        continuity 5
        canon 5
        dcu 5
        part of the dcu 6
        universe 3
        elseworlds 5
        cinematic universe 5
        timeline 3
        what year is it set 5
        set in 5
        is .. set 4
        year .. set 5
        takes place 4
        take place 4
        dc universe 5
        mcu 4
    """,
    "origin": """
        whose idea 5
        idea 3
        inspired 4
        inspiration 4
        come from 2
        how did it start 4
        why was it made 5
        why did they make 5
        origin 3
        came up with 4
        originally for 3
        before netflix 2
    """,
    "history": """
        taking so long 5
        take so long 5
        took so long 5
        why so long 5
        so long 2
        what is the hold up 5
        hold up 4
        holdup 4
        why the wait 5
        why .. delay 4
        why .. delayed 4
        why .. postponed 4
        why .. moved 4
        why .. pushed 4
        delay 1
        what else 2
        been doing 3
        doing instead 3
        priority 5
        comes first for 4
        prioritize 5
        busy 3
        timeline 3
        history 4
        what happened so far 3
        waiting 1
        in the meantime 3
    """,
    "meta": """
        article 5
        how old is this 7
        the article 2
        your source 5
        your sources 5
        sources 4
        source 3
        where did you get 4
        where do you get 4
        how fresh 5
        how recent 5
        how old is your 6
        up to date 5
        outdated 4
        last checked 5
        last updated 5
        last update 4
        latest info 4
        newest 4
        newer than 4
        most recent 4
        who are you 4
        are you a bot 5
        trust 3
        reliable 3
        how do you know 5
        last time 3
        last heard 4
        last word 4
        clickbait 4
        ai generated 4
        fake article 4
        you know 0.5
    """,
    "trailer": """
        trailer 6
        trailers 6
        teaser 6
        teasers 6
        first look 4
        footage 5
        clip 3
        clips 3
        sneak peek 5
        preview 3
        promo 4
    """,
    "poster": """
        poster 6
        posters 6
        artwork 4
        first image 5
        first picture 5
        set photo 4
        set photos 4
        image 3
        picture 2
        cover art 4
        key visual 5
        visual 3
    """,
    "power": """
        power 4
        powers 4
        ability 5
        abilities 5
        superpower 5
        superpowers 5
        what can .. do 5
        what does .. do 4
        can do 3
        skill 3
        skills 4
        gift 2
        talent 2
        able to 2
        strong 1
        powerful 2
        why can not 1
        lava 1
        weakness 3
        special about 3
    """,
    "family": """
        parents 5
        parent 4
        mother 4
        father 4
        mom 4
        mum 4
        dad 4
        daughter 3
        son 3
        sister 3
        brother 3
        siblings 4
        grandmother 5
        grandma 5
        grandfather 4
        family 4
        related 3
        twin 3
        twins 3
        child of 3
        kid of 3
        stepdaughter 4
        wife 3
        husband 3
        uncle 3
        aunt 2
        cousin 3
        abuela 3
    """,
    "played": """
        role 3
        character 2
        character name 3
        who is in the role 3
        who plays 5
        who play 5
        who played 5
        who is playing 5
        played by 5
        plays 3
        play 2
        played 2
        playing 2
        portray 5
        portrayed 5
        portrays 5
        actor 4
        actress 5
        voiced by 5
        voices 4
        voice actor 5
        voice actress 5
        voice of 4
        voiced 4
        voice 2
        acts 3
        acted 3
        acting 2
        cast as 4
        real name 4
        real person 3
        in real life 3
        name of the actor 4
        who is the kid 2
        replaced 2
    """,
    "who": """
        who is 2
        who was 2
        who are 2
        who are the 1
    """,
    "back": """
        come back 4
        comes back 4
        coming back 4
        back as 4
        be back 4
        is .. back 3
        are .. back 3
        back 1
        return 4
        returns 4
        returning 4
        reprise 5
        in it 2
        in the movie 2
        in the sequel 2
        in the film 2
        be in 3
        is in 2
        still in 3
        appear 3
        appears 3
        appearing 3
        show up 3
        cameo 4
        sign on 4
        signed 3
        attached 2
        involved 3
        join 2
        doing part 2
        part of the cast 3
        confirmed 3.5
        contract 2
        deal 2
        recast 4
        replaced 3
        leave 3
        left 3
        quit 4
        leaving 4
        fired 4
        dropped out 4
        not in 3
        isn't in 3
        star in 2
        do the sequel 2
    """,
}
