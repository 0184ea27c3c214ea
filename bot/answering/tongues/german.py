"""How fans ask in German; the form is that of `tongue.Tongue`."""

from bot.answering.tongues import everyday
from bot.answering.tongues.tongue import Tongue

_GLOSSARY = """
when: wann | wan | ab wann | zu wann | bis wann | wan denn | wann denn | wann genau
what day: an welchem tag | welcher tag | welches datum | an welchem datum | welchen tag
which month: in welchem monat | welcher monat
which year: in welchem jahr | welches jahr
where: wo | woher | wo denn | wohin | wo genau
who: wer | wen | wem | wer denn | mit wem
whose: wessen
why: warum | wieso | weshalb | wieso denn
how: wie
which: welche | welcher | welches | welchen | welchem
what: was | wat | was denn
what is: was ist
how many: wie viele | wieviele
how much: wie viel | wieviel
how long until: wie lange dauert es noch bis | wie lange noch bis | wie lange dauert es bis | wie viele tage noch bis | wie lange müssen wir noch auf .. warten | wie lange muss ich noch warten | wie lange muss man noch auf .. warten | wie lange noch | wie lange müssen wir noch warten | wie lang noch
when will come out: wann kann man .. sehen | wann kann ich .. sehen | wann kann man .. gucken | wann kann ich .. gucken | wann kann man .. schauen | wann kann ich .. schauen | wann gibt es | wann gibts | wann ist .. verfügbar | wann wird .. ausgestrahlt | wann ist es soweit
when will come out: wann .. kommt | wann .. startet | wann .. rauskommt | wann .. erscheint | wann .. läuft | wann .. rauskommen | wann .. kommen wird | wann kommt | wann kommts | wann soll .. kommen | wann kommen | wann läuft | wann wird .. veröffentlicht | wann ist .. draußen
when will come out: wann geht .. weiter | wann gehts weiter | wann geht es weiter | wann erscheint | wann startet | wann soll .. starten | wann soll .. rauskommen | wann soll .. erscheinen | wann wird .. erscheinen | wann wird .. starten | wann wird .. rauskommen | wann wird .. kommen | wann ist release
when will come out: wann beginnt | wann fängt .. an | wann geht .. los | wann gehts .. los | wann ist kinostart | wann ist start | wann kommt .. raus | wann kommt .. ins kino
when will come out: wann kommt .. in die kinos | wann darf ich .. sehen | wann kam | wann läuft .. an | wann ist der start | wann soll .. in die kinos kommen | wann soll .. ins kino kommen
coming to cinemas: kommt .. ins kino | kommt .. in die kinos | läuft .. im kino
come out: kommt .. raus | kommt .. heraus | kommen .. raus | rauskommt | rauskommen | herauskommen | erscheint | erscheinen | startet | starten | soll .. rauskommen | soll .. erscheinen | läuft .. an | anläuft | anlaufen | kommt raus | veröffentlicht wird | veröffentlicht werden
come out: ins kino kommt | ins kino kommen | in die kinos kommt | kommt .. heraus | ausgestrahlt | raus kommt | raus kommen | wird veröffentlicht
when did come out: wann kam .. raus | wann ist .. erschienen | wann ist .. gestartet | wann ist .. rausgekommen | wann startete | wann erschien | wann kam .. ins kino | wann lief .. an
came out: gestartet | lief .. an | kam .. raus | ist .. rausgekommen | rausgekommen | erschien | ist .. gestartet | kam .. ins kino | erschienen | rausgebracht | angelaufen
out yet: schon raus | schon draußen | schon erschienen | schon veröffentlicht | schon im kino | schon gestartet | bereits erschienen | bereits raus | schon verfügbar | schon angelaufen | bereits im kino | schon rausgekommen | jetzt schon raus | bereits verfügbar | schon sehen | schon streamen | schon gucken | schon anschauen
release date: erscheinungsdatum | startdatum | veröffentlichungsdatum | starttermin | kinostart | starttermine | release termin | releasetermin | releasedatum | erscheinungstermin | veröffentlichungstermin | release date | termin | kinostarttermin | filmstart | serienstart | sendetermin | startermin
release: veröffentlichung | start | release | premiere | staffelstart
release date: datum
delayed: verschoben | verschieb* | verspät* | verzöger*
moved: vorgezogen | datum geändert | termin geändert
who is in: wer spielt in .. mit | wer spielt bei .. mit | wer spielt im .. mit | wer spielt alles mit | wer spielt alles in | wer ist dabei | wer ist in .. dabei | wer ist bei .. dabei
who is in: wer macht mit | wer macht bei .. mit | wer ist alles dabei | wer spielt da mit | wer spielt mit | wer wirkt mit | welche schauspieler sind in | welche schauspieler sind dabei
who is in: welche schauspieler spielen in | welche schauspieler spielen | welche schauspieler | wer ist im cast | wer gehört zum cast | wer gehört zur besetzung | wer ist alles in | wer ist in | wer wird in .. mitspielen | wer wird in .. dabei sein | wer taucht in .. auf | wer spielt in | wer mitspielt | mitspielt
who is in: wer ist bestätigt | wer alles | welche stars | wer ist alles | welche schauspielerinnen | wer ist mit dabei | wer ist mit von der partie | wer spielt die hauptrollen | wer sind die schauspieler | wer wirkt in .. mit | wer zählt zum cast | wer spielt eigentlich .. mit | wer spielt denn .. mit
who is in the cast: wie sieht der cast aus | wie sieht die besetzung aus | wie ist die besetzung | wer ist die besetzung
cast: besetzung | cast | schauspieler | darsteller | schauspielerinnen | hauptdarsteller | besetzungsliste | castliste | hauptrollen | darstellerinnen
cast of: schauspieler von | darsteller von | schauspieler in | darsteller in | cast von | besetzung von
who plays: schauspieler von ? | darsteller von ?
actress: schauspielerin | darstellerin
who is coming back: wer kehrt zurück | wer kommt zurück | wer kehrt .. zurück | wer kommt .. zurück | wer ist wieder dabei | wer ist .. wieder dabei | wer ist wieder mit dabei
who is coming back: welche schauspieler kehren zurück | welche schauspieler kommen zurück | welche schauspieler sind wieder dabei | wer spielt wieder mit | gleichen schauspieler | dieselben schauspieler | wer kommt wieder | welche schauspieler kehren .. zurück | welche darsteller kehren .. zurück | wer spielt .. wieder mit
new cast: wer sind die neuen schauspieler | wer sind die neuen | welche neuen schauspieler | welche neuen darsteller | neue schauspieler | neue darsteller | neue charaktere | neue figuren | neu im cast | neu dabei | neuzugänge | neue gesichter | wer ist neu
who plays: wer spielt die rolle von | wer spielt die rolle des | wer spielt die rolle der | wer verkörpert | welcher schauspieler verkörpert | welche schauspielerin verkörpert | welcher schauspieler spielt | welche schauspielerin spielt | wer spielt
who plays: wer hat .. gespielt | wer spielte | wer stellt .. dar | wer ist der schauspieler von | wer ist die schauspielerin von | schauspielerin von | von wem wird .. gespielt | von wem wird .. verkörpert | wer wird .. spielen | wer ist der darsteller von | wer ist die darstellerin von
who plays: darstellerin von | wer schlüpft in die rolle von | welcher darsteller spielt | wer spielt eigentlich | wer spielt denn | wer spielt den charakter | wer spielt die figur | wer mimt | wer ist der schauspieler hinter | wer gibt | von wem wurde .. gespielt | wer übernimmt die rolle von | wer übernimmt die rolle
voice cast: wer sind die sprecher | sprecher | synchronsprecher | stimmen | wer spricht in | wer spricht alles
who voices: wer spricht ? | wer spricht | wer synchronisiert | wer leiht .. die stimme | wer leiht .. seine stimme | wer leiht .. ihre stimme | wer ist die stimme von | stimme von | die stimme von | synchronsprecher von | sprecher von | wer ist der sprecher von | welcher sprecher | wer vertont
plays: spielt | spielen | verkörpert | spielt die rolle von | gespielt | stellt .. dar
what character does plays: welche rolle spielt | welche rolle hat | wen spielt | welchen charakter spielt | welche figur spielt | was spielt | welche rolle übernimmt | wen verkörpert | was für eine rolle spielt | welche rolle wird .. spielen | wen wird .. spielen
role: rolle
character: charakter | figur
characters: charaktere | figuren
return: kehrt .. zurück | kommt .. zurück | kehren .. zurück | kommen .. zurück | wieder dabei | zurückkehren | zurückkommen | zurück | rückkehr | wird .. zurückkehren
return: rückkehr von | kehrt zurück | kommt zurück | ist .. wieder dabei | wieder mit dabei | spielt .. wieder mit | zurückkehrt | zurückkommt | kommt .. wieder | wieder mitspielen
appear: auftaucht | taucht .. auf | auftauchen | auftritt | tritt .. auf | auftreten | vorkommt | vorkommen | kommt .. vor
is in: spielt .. mit | ist .. dabei | wirkt .. mit | macht .. mit | mitspielen | dabei | ist auch dabei | sind .. dabei | mitspielt | mitmachen | dabei sein | mitwirken | spielen .. mit
is in the cast: ist im cast | gehört zum cast | im cast | zur besetzung | in der besetzung | teil der besetzung | teil vom cast | teil des casts
is not coming back: kommt nicht zurück | kehrt nicht zurück | ist nicht dabei | nicht mehr dabei | kommt .. nicht zurück | kehrt .. nicht zurück | ist .. nicht dabei
replaced: ersetzt | ersetzen | umbesetzt | neu besetzt
left: verlassen | verlässt | ausgestiegen | aussteig* | steigt .. aus | ausgestiegen
die: stirbt | sterben | gestorben | tot
alive: lebt | am leben
who is: wer ist | wer war | wer sind | wer genau ist | wer is
power: kraft | fähigkeit | superkraft
powers: kräfte | fähigkeiten | superkräfte
what powers: welche kräfte | welche fähigkeiten | welche superkräfte | welche superkraft | welche kraft | welche fähigkeit | was für kräfte | was für fähigkeiten | was für superkräfte | was für eine superkraft | was sind die kräfte | was ist die superkraft | was sind die fähigkeiten | was für eine kraft
what powers does: was kann | was macht .. für sachen
mother: mutter | mama | mum
father: vater | papa
parents: eltern
sister: schwester | schwestern
brother: bruder | brüder
daughter: tochter
son: sohn
do the original kids return: kids aus teil 1 .. dabei | kinder aus teil 1 .. dabei | kids aus dem ersten .. dabei | kinder aus dem ersten .. dabei | kinder vom ersten .. dabei
do the original kids return: kinder aus teil 1 .. zurück | kids aus teil 1 .. zurück | kinder aus teil eins .. dabei | kommen die kinder .. zurück | kommen die kids .. zurück | kinder .. wieder dabei | kids .. wieder dabei | sind die kids .. dabei | sind die kinder .. dabei | sind die kids .. zurück | sind die kinder .. zurück
kids: kinder | kind | kids
grandmother: oma | großmutter
grandfather: opa | großvater
uncle: onkel
family: familie
where can i watch: wo kann ich .. sehen | wo kann man .. sehen | wo kann ich .. schauen | wo kann man .. schauen | wo kann ich .. gucken | wo kann man .. gucken | wo läuft | wo kann ich .. anschauen | wo kann man .. anschauen | wo kann ich .. streamen | wo kann man .. streamen | wo gibt es | wo gibts | wo kommt | wo sehe ich
where can i watch: wo wird .. zu sehen sein | wo ist .. zu sehen | wo wird .. gezeigt | wo wird .. laufen | wo kann ich | wo kann man | wo streame ich | wo schaue ich | wo erscheint
where can i watch: wo ist .. verfügbar | wo wird .. ausgestrahlt | wo guckt man | wo schaut man | wo startet | wo sieht man | wo wird .. verfügbar sein | wo guck ich | wo schau ich
where can i watch: wo seh ich | wo kommt .. raus | wo wird .. erscheinen | wo finde ich | wo ist .. zum streamen | zum streamen | wo zu sehen | wo zu schauen | wo streamen | wo gucken | wo schauen | wo anschauen | wo soll .. laufen | wo wird .. veröffentlicht | wo sehen
which platform: auf welcher plattform | auf welchem streamingdienst | bei welchem streamingdienst | welcher streamingdienst | welche plattform | bei welchem anbieter | welcher anbieter | auf welchem sender | welcher sender | auf welcher streamingplattform | bei welchem dienst | auf welchem dienst | welcher streaming dienst
which platform: auf welchem streaming dienst | auf welchen plattformen | bei wem läuft | worauf läuft | worauf kann ich | bei welchem streaminganbieter | auf welcher app | welche app
platform: plattform | streamingdienst | anbieter | sender
watch: sehen | schauen | gucken | anschauen | ansehen | angucken | kucken | glotzen
streaming: streaming | stream | streamen | online
in cinemas: im kino | in den kinos | ins kino | in die kinos | in kinos
cinema: kino
can i watch: kann man .. sehen | kann ich .. sehen | kann man .. schauen | kann ich .. schauen | kann man .. streamen | kann ich .. streamen | kann man .. gucken
is available: verfügbar | ist verfügbar | abrufbar
is on netflix: auf netflix | bei netflix
on disney+: auf disney | bei disney | bei disney plus | auf disney plus
on hbo: auf hbo | bei hbo | auf hbo max | bei sky | auf sky
on prime: bei amazon | auf amazon | bei prime | auf prime
is confirmed: bestätigt | ist bestätigt | wurde .. bestätigt | ist .. bestätigt | bestätigen | bestätigung | steht .. fest | fix | safe | gesichert
is it happening: wird gemacht | wird .. gedreht werden | wird produziert | ist geplant | ist .. geplant | geplant | in planung | in arbeit | ist .. in arbeit | in der mache | arbeiten .. an | arbeitet .. an | wird .. gearbeitet
is it happening: grünes licht | machen sie | wird es geben | arbeiten sie an | wird daran gearbeitet | noch geplant | findet .. statt | stattfindet | passiert .. noch | kommt .. überhaupt | kommt .. wirklich | kommt .. noch | kommt denn noch | ist .. noch in planung | soll es .. geben | wird .. umgesetzt | wird .. produziert
is it happening: drehen sie | wird .. kommen | wird .. gemacht | kommt da noch was | tut sich noch was
will there be: wird es .. geben | gibt es bald | wird .. geben | gibt es eine | gibt es einen | gibts eine | gibts einen | kommt eine | kommt ein | kommt noch eine | kommt noch ein
will there be: bekommt | bekommen wir | kriegt | kriegen wir | kommt | geht .. weiter | kommt eigentlich | kommt da noch | gibt es noch | kommt jetzt | erhält | gibts noch | kommt da
exist: existiert
is there: gibt es | gibts | gibt s | gibt es schon | gibts schon | gibt es da | haben wir
is it real: stimmt es | stimmt das | ist es wahr | ist das wahr | ist das echt | ist .. echt | stimmt es dass | ist das fake | ist es wahr dass | stimmts
official: offiziell | offizielle | offiziellen | offizieller
rumor: gerücht | gerüchte | nur ein gerücht
announced: angekündigt | ankündigung | wurde .. angekündigt | ankündig* | bekannt gegeben | bekanntgegeben | verkündet
when was it announced: wann wurde .. angekündigt | wann wurde .. bestätigt | seit wann ist .. bekannt | wann wurde .. verkündet
status: stand | status | fortschritt | stadium | aktueller stand | phase | entwicklungsstand | produktionsstand
what is the status: wie ist der stand | wie ist der aktuelle stand | was ist der stand | was ist der aktuelle stand | wie steht es um | wie steht es mit | wie weit ist
what is the status: wie weit sind sie mit | was ist mit | was ist los mit | was macht | gibt es etwas neues | gibts was neues | gibt es was neues | was gibt es neues | was gibts neues
what is the status: wie sieht es mit .. aus | wie siehts mit .. aus | wie läuft es mit | wie weit sind die mit | in welcher phase | was weiß man über | was ist bekannt über | was weiß man
what is the status: was wurde aus | was ist aus .. geworden | was ist aus | wie ist der status | wie ist der status von | was ist der status | in welcher phase ist | wie weit ist man mit
what is the status: wie stehts um | wie stehts mit | wie weit ist die produktion | wie läuft die produktion | in welchem stadium | wie schaut es mit .. aus | wie schauts mit .. aus | was ist der neuste stand | was ist der neueste stand | was weiß man schon über | wie weit sind die | wie gehts voran mit
news: neuigkeiten | news | infos | info | nachrichten | neues | informationen | update
canceled: abgesetzt | abgesagt | gecancelt | gecancelled | eingestellt | gestrichen | gestorben | eingestampft | vom tisch
on hold: auf eis | pausiert | pausiert | liegt auf eis | auf eis gelegt
development: entwicklung | in entwicklung
in production: in produktion | produktion | in der produktion
post production: postproduktion | nachbearbeitung | in der postproduktion
preproduction: vorproduktion | preproduktion
filming: dreharbeiten | gedreht | dreh | drehs | dreht | drehen | beim dreh | am drehen | wird .. gedreht | wird gerade gedreht | drehstart
start filming: haben die dreharbeiten .. begonnen | dreharbeiten begonnen | dreharbeiten .. begonnen | dreharbeiten angefangen | dreharbeiten gestartet | drehbeginn | hat der dreh .. begonnen | schon mit dem dreh begonnen | hat der dreh .. angefangen | mit den dreharbeiten begonnen | dreharbeiten .. gestartet
start filming: dreharbeiten .. angefangen | dreh .. begonnen | dreh .. gestartet | wird schon gedreht | wird .. schon gedreht
wrap filming: enden die dreharbeiten | endet der dreh | sind die dreharbeiten .. zu ende | dreharbeiten abgeschlossen | dreharbeiten beendet | dreharbeiten .. abgeschlossen | dreharbeiten .. beendet | abgedreht | fertig gedreht | dreh .. beendet | dreharbeiten .. vorbei | dreharbeiten fertig | dreharbeiten .. fertig
where is it filmed: wo wird .. gedreht | wo wurde .. gedreht | wo drehen sie | wo gedreht | wo finden die dreharbeiten
is it finished: ist fertig | fertig | fertiggestellt
movie: film | streifen | kinofilm
movies: filme
series: serie
season: staffel | season
seasons: staffeln
part: teil
sequel: fortsetzung von | fortsetzung zu | nachfolger von | zweiter teil von | zweiten teil von | fortsetzung | nachfolger | weiterer teil | sequel
second movie: zweiter film | zweiten film | zweite film
second part: zweiter teil | zweiten teil | zweite teil | teil zwei
second season: zweite staffel | zweiten staffel | 2te staffel | staffel zwei
third part: dritter teil | dritten teil | dritte teil | teil drei
third season: dritte staffel | dritten staffel | 3te staffel | staffel drei
third movie: dritter film | dritten film
fourth season: vierte staffel
fifth season: fünfte staffel | fünften staffel
fifth movie: fünfter film | fünfter teil | fünften teil
new season: neue staffel | neuen staffel | nächste staffel | nächsten staffel
new movie: neuer film | neuen film | nächster film | nächsten film | neue film
first movie: erster film | erste teil | ersten film | erster teil | ersten teil | original film | vorgänger | erste film
first season: erste staffel | ersten staffel
two: zwei
three: drei
four: vier
five: fünf
six: sechs
second: zweite | zweiter | zweiten | zweites
third: dritte | dritter | dritten | drittes
fourth: vierte | vierter
fifth: fünfte | fünfter | fünften
final season: letzte staffel | letzten staffel | finale staffel
episodes: folgen | episoden
episode: folge
trailer: trailer | teaser | vorschau
poster: plakat
plot: handlung | inhalt | story
what is it about: worum geht es | worum gehts | um was geht es | um was gehts | worum geht | wovon handelt | wovon handelt es | worum wird es gehen | worum dreht sich
ending: ende | endet | ausgeht | geht .. aus
villain: bösewicht | schurke | antagonist | gegner | böse
director: regisseur | regisseurin | regie
who directed: wer hat .. regie geführt | wer hat .. inszeniert | wer führte regie | wer führte .. regie
who directs: wer führt regie | wer führt bei .. regie | wer ist der regisseur | wer macht die regie | wer dreht | wer inszeniert | wer hat regie geführt | wer führt in .. regie
writer: drehbuchautor | drehbuch
who writes the songs: wer schreibt die lieder | wer schreibt die songs | wer macht die lieder | wer macht die musik | wer komponiert | wer macht die songs
songs: lieder | songs
who wrote: wer hat .. geschrieben
wrote: geschrieben
who writes: wer schreibt | wer hat das drehbuch | wer schreibt das drehbuch
composer: komponist | musik | soundtrack
producer: produzent
who produces: wer produziert
studio: studio
runtime: laufzeit | wie lange geht | wie lang ist | spielzeit | länge | wie lange dauert | wie lang wird
rating: altersfreigabe | fsk | ab wie viel jahren | ab wieviel jahren
budget: kostet | kosten | gekostet | budget
box office: einspielergebnis | eingespielt
how many people watched: wie viele leute haben .. gesehen | wie viele menschen haben .. gesehen | wie viele zuschauer | zuschauerzahlen | einschaltquote | aufrufe
based on: basiert .. auf | basierend auf | verfilmung von
reviews: kritiken | bewertungen
title: titel | heißt | heißen | wie heißt
president: präsident | präsidentin
penguin: pinguin
donkey: esel
eleven: elf | elfi
puss in boots: gestiefelte kater | gestiefelter kater | gestiefelten kater
cat: katze | kater
dog: hund
witch: hexe
king: könig
queen: königin
princess: prinzessin
shark: hai
hero: held
heroes: helden | superhelden
alien: außerirdische | alien
robot: roboter
wheelchair: rollstuhl
twins: zwillinge | zwilling
girl: mädchen
boy: junge
draws: zeichnet | malt
sings: singt
stretches: dehnt | dehnbar | elastisch
salary: gehalt | gage | bezahlt | zahlen | verdient | bezahlen | kriegt .. bezahlt
filming location: drehort | drehorte
original: original
and: und
or: oder
is it or not: oder nicht | oder nich | oder net
not: nicht | nich | kein | keine | keinen | nie | net | nit
no: nein | nö
is: ist | sind | wird | werden | war | waren | wäre | sei | is | isn | bin | wurde | worden | gewesen
does: weiß man ob | weiß jemand ob | wisst ihr ob | weißt du ob | weiss jmd ob | weiß wer ob | ob | ist bekannt ob | ist schon bekannt ob
still: noch | immer noch | weiterhin
yet: schon | bereits
exact: genau | genaue | genaues | genauen | konkrete | konkretes
know: weiß | weiss | wisst | bekannt | weißt | wissen
month: monat
year: jahr
this year: dieses jahr
next year: nächstes jahr
day: tag
january: januar
february: februar
march: märz
april: april
may: mai
june: juni
july: juli
august: august
september: september
october: oktober
november: november
december: dezember
summer: sommer
autumn: herbst
winter: winter
spring: frühling | frühjahr
christmas: weihnachten
soon: bald
in: in | im | ins | bei | beim
of: von | vom | des
the: der | die | das | den | dem
a: ein | eine | einen | einem | einer | nen | ne | nem | ner
to: zu | zum | zur
for: für
with: mit
by: durch
from: aus | seit
on: auf | an | am
about: über
he: er
she: sie
new: neu | neue | neuer | neuen | neues
same: gleiche | gleichen | selben | dieselben
all: alle | alles
also: auch
can: kann | können | könnt
will: wird es
has: hat | haben | habt
out: raus | draußen
"""

GERMAN = Tongue(language="de", glossary=_GLOSSARY, idle=everyday.GERMAN)
