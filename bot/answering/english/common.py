"""Everyday English words that carry no topic here, so that they are not taken for misspelt ones."""

COMMON = """
able hire hired hiring uk usa eu above accept across act add afraid ago agree ahead air alone along amazing answer appear area argue arm around arrive art aside ask asleep
away awesome awful baby bad bag ball band bank bar bark base basic beach bear beat beautiful become bed begin behind belief bell below bench
best bet better beyond bird bit bite blame blood blue board boat body bone book border bore born borrow bother bottom bought bowl box brave
bread break breakfast bright brown build burn bus business busy butter buy cake call calm capital car card care carry case cash catch cause
center century certain chain chance cheap check cheese chess choice choose church circle city clean clear climb clock close cloud coach coat code coffee
cold color common compare compared complete computer concern cook cool copy corner cost couch count couple course cousin cover crazy cream create cross crowd cry
culture cup current cut dance danger dark deal dear decide deep depend desk dinner dirty dish doctor dog door double doubt dozen drag dream dress
drink drive during dust each early earth east easy eat edge effect egg else email empty energy engine enjoy enough entire essay even event exam example
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
public pull pure purple purpose push queen quiet race radio rain raise ranch range rare rather reach read ready rehearsal rehearsals reason recent recipe record red refuse remember
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
squid wicked potter scream maze crown silo king widow grey inception contact bolt boots prey crow sting stock witch mummy burger pasta concert
quarter whisper sept rehearsal rehearsals reshoots reshoot solve castle knight giant jungle mission tower village valley spider snake tiger lion wolf eagle monster ghost
"""
