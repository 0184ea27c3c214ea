"""How fans ask in Spanish, on both sides of the ocean; the form is that of `tongue.Tongue`."""

from bot.answering.tongues import everyday
from bot.answering.tongues.tongue import Tongue

_GLOSSARY = """
when: cuando | cuándo | cuando es que | pa cuando | para cuando | cuanto antes | cuand | kuando | qndo | cndo
what day: que dia | en que dia | que fecha
which month: que mes | en que mes
which year: que año | en que año | de que año
where: donde | dónde | adonde | por donde | dnd | onde | en donde
who: quien | quién | quienes | quiénes | quien es el que | quienes son los que | kien | kienes | qn | a quien | de quien | con quien
why: por que | porque | xq | xk | pq | por que razon
how: como
which: cual | cuál | cuales
what: que | qué | q | k | ke | de que
what is: qué es | que es
how many: cuantos | cuántos | cuantas | cuántas
how much: cuanto | cuánto | cuanta
how long until: cuanto le falta a | cuanto le falta para | cuanto falta para | cuanto falta pa | cuanto tiempo falta para | cuantos dias faltan para | cuánto queda para | cuanto falta | faltan muchos dias | cuantos dias faltan
when will come out: cuando se puede ver | cuando la podremos ver | cuando podremos ver | cuando la puedo ver | cuando puedo ver | cuando podre ver | cuando se podra ver | cuando estara disponible | cuando va a estar disponible | cuando la sacan
when will come out: cuando la ponen | cuando sacan | cuando lo sacan | cuando cae | cuando estara | cuando la estrenan | cuando la suben | cuando va a estar | cuando estara en | cuando la veremos | cuando veremos | cuando tendremos | cuando tengamos
come out: sale | salen | salga | saldra | saldrá | saldran | salir | saliendo | va a salir | van a sacar | sacan | sacaran | sacarla | llega | llegara | llegan | llegar | llegue | va a llegar | se estrena | se estrenara | se va a estrenar | sale a la luz | estrena | estrenan
come out: estrene | estrenen | estrenara | estrenarán | estrenaran | estrenarse | estrenar | se lanza | lanzan | se lanzara | lanzaran | caer | ve la luz | viene | vendra | sera lanzada | aterriza | aterrizara | sera estrenada | ponen | subiran
when did come out: cuando salio | cuando se estreno | cuando ha salido | cuando se ha estrenado | cuando fue estrenada
came out: salio | salió | ha salido | habia salido | se estreno | se estrenó | se ha estrenado | estrenada | estrenado | llego | llegó | ha llegado
out yet: ya salio | ya se estreno | ya salió | ya esta disponible | ya se puede ver | salio ya | se ha estrenado ya | ha salido ya | ya ha salido | ya la puedo ver | ya esta en cines | ya esta en el cine | ya llego | ya la estrenaron | la estrenaron ya
release date: fecha de estreno | fecha de lanzamiento | fecha de salida | fecha del estreno | fecha estreno | fecha para el estreno | dia de estreno | fecha de la premiere | dia del estreno | fecha | fechas
release: estreno | lanzamiento | premiere | estrenos
delayed: retras* | aplaz* | postergada | postergaron | pospus* | pospuest* | posterg* | atras*
moved: cambiaron la fecha | han movido | movieron | cambio de fecha | movieron la fecha | adelantaron | adelantado
who is in: quien sale en | quienes salen en | quien actua en | quienes actuan en | quien sale | quienes salen | quienes actuan | quien actua | quienes estan en | quien esta en | quienes estaran en | quien estara en | quienes aparecen en | quien aparece en | quien participa en
who is in: quienes participan en | que actores salen | que actores estan | que actores participan | que actores hay | que actores actuan | que actores van a | quienes forman parte de | quienes forman el | quienes van a estar | quien va a estar | con quien cuenta
who is in: quienes son los actores | quienes son los protagonistas | que actores tiene | que famosos salen | quienes trabajan en | quien trabaja en | que actrices salen | que actrices y actores | que actores y actrices | quien esta confirmado | quienes estan confirmados
who is in the cast: quien forma parte | quienes conforman | quienes integran | quienes componen
cast: reparto | elenco | actores | casting | actores y actrices | protagonistas | interpretes | actrices
actor: actor
actress: actriz
who is coming back: quien vuelve | quienes vuelven | quien regresa | quienes regresan | quien repite | quienes repiten | que actores vuelven | que actores regresan | que actores repiten | vuelven los mismos | repiten los mismos actores
new cast: quienes son los actores nuevos | quienes son los nuevos actores | quienes son los nuevos | actores nuevos | nuevos actores | nuevos fichajes | fichajes | caras nuevas | personajes nuevos | nuevos personajes | quien es nuevo | quienes son nuevos | incorporaciones
who plays: quien interpreta | quien interpreta a | quien hace de | quien hace el papel de | quien hace a | quien da vida a | quien le da vida a | que actor interpreta a | que actriz interpreta a | que actor hace de | que actriz hace de | quien encarna a | quien es el actor de
who plays: quien es la actriz de | quien es el actor que hace de | quien es la actriz que hace de | quien es el actor que interpreta a | quien es la actriz que interpreta a | que actor da vida a | que actriz da vida a | quien actua de | quien actua como | quien sale de
who plays: quien sera | quien sera el actor de | quien va a ser | quien va a hacer de | quien va a interpretar a | quien interpretara a | quien protagoniza | quien hara de | quien hacia de | quien hizo de | quien interpreto a | quien era el actor de | quien hace | que actor es
who plays: que actriz es | quien personifica a | quien representa a | el actor de | la actriz de | actor que hace de | actriz que hace de | actriz que interpreta a | actor que interpreta a | que actor hace a | que actriz hace a | quien hace el personaje de | quien es el actor que hace a
voice cast: que voces tiene | que voces hay en | que voces | voces | reparto de voces | actores de voz | actores de doblaje | quienes doblan
who voices: quien le pone la voz | quien pone voz | quien le da voz a | quien le pone voz a | quien pone la voz a | quien dobla a | quien da voz a | quien hace la voz de | quien pone voz a
who voices: quien es la voz de | la voz de | que actor dobla a | quien presta la voz a | quien le presta la voz a | voz de | quien pone la voz de
plays: interpreta a | interpreta | hace de | da vida a | hace el papel de | encarna a | interpretara a | interpretará | hara de | interprete a | hace a | interpretar | protagoniza
what character does plays: hace de quien | interpreta a quien | que personaje interpreta | que personaje hace | que papel hace | que papel tiene | de que hace | a quien interpreta
what character does plays: que papel interpreta | que personaje es | a quien da vida | de quien hace | cual es el papel de | cual es el personaje de | que papel tendra | que papel hara | a que personaje interpreta | a que personaje da vida | que rol tiene | que rol hace
role: papel | rol
character: personaje
characters: personajes
return: vuelve | vuelven | volvera | volverá | volveran | volver | regresa | regresan | regresara | regresará | regresaran | regresar | retoma
return: regreso de | vuelta de | va a volver | van a volver | repite | repiten | repetira | regrese | vuelva | retorna | retornara | regreso | vuelto | seguira como | continuara como | va a regresar | repetir
appear puss in boots: va a salir el gato con botas | sale el gato con botas | va a estar el gato con botas
appear: va a estar el ? | va a estar la ? | va a estar ? | ? sale en | ? salen en | ? sale | ? saldra en | ? saldra | sale ? | salen ? | saldra ? | aparece | aparecen | aparecera | aparecerá | aparecer | saldra en ? | va a aparecer | va a salir ? | va a salir el ? | va a salir la ? | saldra el ? | sale el ? | sale la ? en
is in: esta en | estara en | está en | estará en | va a estar en | participa en | participara en | actua en | sigue en | estará | estara
is in the cast: esta en el reparto | esta en el elenco | forma parte del reparto | forma parte del elenco | se une al reparto | se suma al reparto | forma parte de | esta confirmado en el reparto | va a participar | participa | actua | actuara
is not coming back: no vuelve | no regresa | no volvera | no regresara | no va a volver | no estara | no esta en
replaced: reemplaz* | sustitu*
left: se fue | se va | abandona | abandono | se ha ido | dejo
die: muere | mueren | murio | morira | muerto | muerta | morir
alive: vivo | viva | sigue vivo | sigue viva
who is: quien es | quién es | quienes son | quien era | quien seria
power: poder | superpoder | habilidad
powers: poderes | superpoderes | habilidades
what powers: que poderes tiene | que poder tiene
what powers does: que puede hacer | que sabe hacer | que es capaz de hacer
mother: madre | mama | mamá
father: padre | papa | papá
parents: padres | papas | papás
sister: hermana | hermanas
brother: hermano | hermanos
daughter: hija | hijas
son: hijo
do the original kids return: niños de la primera .. vuelven | niños de la primera .. regresan | chicos de la primera .. vuelven | chicos de la primera .. regresan
do the original kids return: vuelven los niños de la primera | regresan los niños de la primera | vuelven los chicos de la primera | niños originales .. vuelven | vuelven los niños
kids: hijos | niños | niñas | niño | niña | chicos | crios
grandmother: abuela | abuelita
grandfather: abuelo
uncle: tio
family: familia
where can i watch: donde puedo ver | donde se puede ver | donde la puedo ver | donde verla | donde verlo | donde ver | donde veo | donde la veo | donde podre ver | donde podremos ver | donde se podra ver | donde la podre ver | donde esta disponible | donde estara disponible
where can i watch: donde la ponen | donde la van a poner | donde la echan | donde puedo mirar | donde mirar | donde la miro | donde va a estar disponible | donde va a salir | donde sale | donde se estrena | donde se va a estrenar | donde se estrenara | donde saldra | donde esta | donde estara
where can i watch: donde va a estar | donde se ve | donde la pasan | donde la dan | donde dan | donde pasan | donde transmiten | donde la transmiten | donde la pillo
where can i watch: donde la van a pasar | donde lo van a pasar | donde van a pasar | donde la pasaran | donde van a dar | donde la van a dar | donde la van a echar | donde la van a transmitir | donde van a poner
where can i watch: donde hay que ver | dónde encuentro | donde encontrar | donde se emite | donde emiten | donde llega | donde se transmite | donde se vera | donde la encuentro | donde la puedo encontrar | donde se estrenó
which platform: en que plataforma | que plataforma | cual plataforma | por que plataforma | en cual plataforma | en que servicio | que servicio
which platform: en que app | que app | en que aplicacion | en que streaming | en que canal | que canal | por que canal | por cual plataforma | de que plataforma | en que sitio | en que plataformas | que plataformas
platform: plataforma | plataformas
watch: ver | verla | verlo | mirar | veo | mirarla | verse | vemos
streaming: streaming | en linea | online
in cinemas: en cines | en el cine | a los cines | al cine | en salas | a cines | en cine | en los cines | cines
cinema: cine
can i watch: puedo ver | se puede ver | podre ver | se podra ver | podremos ver | la puedo ver | puedo verla | se puede mirar
is in production: esta en produccion | se encuentra en produccion
is available: esta disponible | estara disponible | disponible
is on: la tienen en | va para | ira a
is on netflix: esta en netflix | en netflix | por netflix | a netflix | sale en netflix
on disney+: en disney | en disney plus | por disney | a disney
on hbo: en hbo | en hbo max | por hbo
on prime: en prime | en amazon | en prime video
is confirmed: esta confirmada | esta confirmado | esta ya confirmada | confirmada | confirmado | esta confirmadisima | la confirmaron | confirmaron | han confirmado | ha sido confirmada | se confirmo | se ha confirmado | se confirma | confirman | confirmo | ya la confirmaron | confirmacion
is it happening: se va a hacer | se hara | se hará | va a pasar | va en serio | la van a hacer | van a hacer | se esta haciendo | la estan haciendo | estan haciendo | haran | harán | hay planes de | hay planes para | hay intencion | se viene | va a haber si o si | va adelante
is it happening: sigue en pie | sigue adelante | sigue vigente | esta en marcha | tiene luz verde | le dieron luz verde | dieron luz verde | siguen haciendo | siguen con | siguen trabajando en | siguen preparando
is it happening: estan trabajando en | trabajan en | estan currando en | trabajando en | tienen pensado hacer | piensan hacer | se confirmo que habra | se va a realizar | se realizara | van a realizar
will there be: habra | habrá | va a haber | va haber | existira | abra | tendra | tendrá | va a tener | tendremos | vamos a tener | tendran
is there: hay | hay alguna | ya hay | hay ya
exist: existe | existe alguna
is it real: es real | es verdad | es verdad que | es cierto | es cierto que | es de verdad | va enserio | es oficial que | es mentira | es fake | es falso
official: oficial | oficialmente
rumor: rumor | rumores | es solo un rumor
announced: anunciada | anunciado | anunciaron | han anunciado | se anuncio | se ha anunciado | ha sido anunciada | anuncian | anuncio | anunciar
when was it announced: cuando se anuncio | cuando fue anunciada | cuando la anunciaron | cuando anunciaron | cuando lo anunciaron | cuando se confirmo | cuando fue confirmada
what is the status: como va la produccion de | como va la produccion | como va el proyecto | como va el desarrollo | como va el desarrollo de
status: estado
what is the status: en que estado esta | en que fase esta | en que etapa esta | en que punto esta | en que va | como va | como van con | que tal va
status: situacion
what is the status: en que anda | en que esta | en que situacion esta | cual es el estado | cual es la situacion | por donde va | como esta la cosa con | que se sabe de | que sabemos de | que se sabe sobre | que hay de | que pasa con | que paso con | que ha pasado con | en que quedo | que fue de
status: fase | etapa
what is the status: como marcha | como avanza | como sigue | en que fase | en que etapa | que onda con | que rollo con | que hay con | como va lo de
status: estado actual
what is the status: en que parte de la produccion | se sabe algo de | se sabe algo mas de | se sabe algo | que se sabe | como van
news: noticias | novedades | alguna noticia | alguna novedad | noticias nuevas | informacion | info | actualizacion
canceled: cancel* | la cancelaron | la han cancelado | tumbaron | descartad* | descartaron
on hold: en pausa | pausada | parada | en el limbo | paralizada | parado | detenida | suspendida
development: desarrollo | en desarrollo
in production: en produccion | produccion | en proceso | en postproduccion
post production: postproduccion | post produccion
preproduction: preproduccion | pre produccion
filming: rodaje | rodando | grabacion | grabando | filmacion | filmando | grabaciones | ya estan grabando | ya estan rodando | la estan rodando | la estan grabando | grabar | rodar | filmar | se esta rodando | se esta grabando | graba | rueda
start filming: empezo el rodaje | empezo a rodarse | ya empezo a grabarse | ya empezaron a grabar | empezaron a grabar | ha empezado el rodaje | comenzo el rodaje
start filming: comenzo a grabarse | ya comenzaron a grabar | empieza el rodaje | empieza a rodarse | empezaron a rodar | han empezado a rodar | ya empezo el rodaje
wrap filming: acaba el rodaje | termina el rodaje | acaban de grabar | termina de grabarse | termino el rodaje | terminaron de grabar | ya terminaron de rodar | acabo el rodaje | ha terminado el rodaje | termino de grabarse | terminaron de rodar | han terminado de rodar | acabaron de grabar
filming: grabada | rodada | filmada
where is it filmed: donde se graba | donde se rueda | donde se rodo | donde se grabo | donde se filma | donde la graban
is it finished: esta terminada | esta acabada | la terminaron | ya esta terminada | esta lista
movie: peli | pelicula | película | film | filme | largometraje
movies: pelis | peliculas
series: serie
season: temporada | temp
seasons: temporadas
part: parte | entrega
sequel: secuela de | secuela a | continuacion de | segunda parte de | secuela | continuacion | continuación | segunda peli | la continuacion | proxima parte
second movie: segunda pelicula
second part: segunda parte
second season: segunda temporada
third part: tercera parte
third season: 3ra temporada | 3era temporada | 3a temporada | tercera temporada
third movie: tercera pelicula | tercera peli
fourth season: cuarta temporada
fifth season: quinta temporada
fifth movie: quinta pelicula | quinta parte | quinta peli
new season: nueva temporada | proxima temporada | temporada nueva
new movie: nueva pelicula | nueva peli | proxima pelicula | proxima peli | la nueva
first movie: primera pelicula | primera peli | la primera | primera parte | pelicula original | la original | primera entrega
first season: primera temporada
one: uno
two: dos
three: tres
four: cuatro
five: cinco
eleven: once
six: seis
second: segunda | segundo
third: tercera | tercero
fourth: cuarta
fifth: quinta
final season: ultima temporada | temporada final
episodes: episodios | capitulos | caps
episode: episodio | capitulo
trailer: trailer | tráiler | avance | adelanto | teaser
poster: poster | póster | cartel | afiche
plot: trama | argumento | sinopsis | historia
what is it about: de que trata | de que va | de que se trata | sobre que es | de que es | de que ira | de que tratara | de que va a tratar
ending: final | termina | acaba | como termina | como acaba
villain: villano | villana | malo | mala | antagonista | enemigo
director: director | directora | direccion
who directed: quien dirigio | quien ha dirigido | dirigida por | dirigido por
who directs: quien dirige | quien la dirige | quien dirigira | quien es el director | quien es la directora
writer: guionista | guion | escritor
is directing: esta dirigiendo | dirigiendo
is writing: esta escribiendo | escribiendo
who writes: quien escribe | quien la escribe | quien escribio
composer: compositor | banda sonora | musica
who is the composer: quien hace la musica
who writes the songs: quien hace las canciones | quien escribe las canciones | quien compone las canciones | quien compone
songs: canciones | cancion
producer: productor | productora
who produces: quien produce
studio: estudio
runtime: duracion | cuanto dura | cuanto durara | que duracion tiene
rating: clasificacion por edades | calificacion por edades | para que edad | apta para | recomendada para
budget: cuesta | costara | cuanto cuesta | presupuesto | cuanto costo | cuanto ha costado
box office: taquilla | recaudacion | cuanto recaudo
how many people watched: cuanta gente vio | cuantas personas vieron | cuanta gente ha visto | audiencia | visualizaciones | cuantos espectadores
based on: basada en | basado en | adaptacion de
reviews: criticas | reseñas
title: titulo | como se llama
called: llama | llamara
original: original
president: presidente | presidenta
penguin: pingüino
donkey: burro | asno
puss in boots: gato con botas
cat woman: mujer gato
joker: guasón | guason | comodín
two face: dos caras
cat: gato | gata
dog: perro
witch: bruja
king: rey
queen: reina
princess: princesa
shark: tiburon
hero: heroe
heroes: heroes | superheroes
alien: alienigena | extraterrestre
robot: robot
wheelchair: silla de ruedas
twins: gemelos | gemelas
girl: chica
boy: chico
draws: dibuja | pinta
sings: canta
stretches: se estira | estirarse | elastico | elastica
salary: sueldo | salario | pagar | paga | pagaran | cobrar | cobra | cobrara | pagan
filming location: lugar de rodaje | localizaciones | locacion | locaciones
spin off: spin off | spinoff
and: y | e
or: o | u
no: no
is: es | esta | está | son | estan | sera | será | seria | fue | era | ser | ta | seran | siendo | ha sido | estuvo
does: acaso | sera que | sabe si | se sabe si | sabes si | sabeis si | saben si | me pregunto si
still: todavia | todavía | aun | aún | sigue | siguen
yet: ya
exact: exacta | exacto | concreta
know: sabe | sabes | sabemos | saben | se sabe | alguien sabe | sabeis
month: mes
year: año | años
this year: este año
next year: año que viene | año proximo | proximo año
day: dia
date: cuando estreno
january: enero
february: febrero
march: marzo
april: abril
may: mayo
june: junio
july: julio
august: agosto
september: septiembre | setiembre
october: octubre
november: noviembre
december: diciembre
summer: verano
autumn: otoño
winter: invierno
spring: primavera
christmas: navidad | navidades
soon: pronto
on that day: este miércoles | el miércoles | el próximo miércoles
in: en
of: de | del
the: el | la | los | las | lo
a: un | una | unos | unas
to: a | al
for: para | pa
with: con
by: por
from: desde
her: ella
he: el actor | él
new: nuevo | nueva | nuevos | nuevas
same: mismo | misma | mismos | mismas
all: todos | todas | todo | toda
also: tambien | también
as: como actor
will there be a second part: hay segunda parte | van a sacar la segunda | van a sacar segunda | van a hacer la segunda | sacaran la segunda | sacan la segunda
will there be a third part: van a sacar la tercera | van a hacer la tercera | sacaran la tercera | sacan la tercera
"""

SPANISH = Tongue(language="es", glossary=_GLOSSARY, idle=everyday.SPANISH)
