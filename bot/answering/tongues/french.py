"""How fans ask in French; the form is that of `tongue.Tongue`."""

from bot.answering.tongues import everyday
from bot.answering.tongues.tongue import Tongue

_GLOSSARY = """
when: quand | quand est ce que | quand est ce qu | c est quand | cest quand | qd | à quand | kan | kand | quand es que | pour quand | c quand
what day: quel jour | à quelle date | quelle date | quelle est la date de sortie | a quel jour
which month: quel mois
which year: quelle année | en quelle année
where: où | ou ca | où est ce que | où est ce qu | ou est ce que | ou est ce qu | où c est que | dans quel endroit
who: qui | qui est ce qui | qui est ce que | qui c est qui | ki | qui qui | avec qui | de qui
why: pourquoi | pk | pq | pourkoi | pour quelle raison
how: comment
which: quel | quelle | quels | quelles | lequel | laquelle
what: quoi | qu est ce que | qu est ce qu | qu est ce qui | que | qu | keske | quest ce que | quest ce qui | kesk | koi
what is: c est quoi | cest quoi | qu est ce que c est | quel est | quelle est
how many: combien | combien de
how long until: dans combien de temps | combien de temps avant | combien de temps il reste avant | combien de jours avant | combien de jours reste t il avant
how long until: il reste cb de temps avant | il reste cb de temps | il reste combien de temps | il reste combien de jours avant | cb de temps avant | reste combien de temps avant
how long until: il reste combien de temps avant | dans combien de jours | combien de temps faut il attendre
when will come out: quand peut on voir | quand pourra t on voir | quand est ce qu on peut voir | quand est ce qu on pourra voir | quand on pourra voir
when will come out: quand pourrons nous voir | quand arrive | quand débarque | quand est ce que ça sort | ça sort quand | ca sort quand | il sort quand
when will come out: elle sort quand | quand sera disponible | quand est dispo | quand sera dispo | quand sera t il disponible | sera dispo quand | sort quand
when will come out: arrive quand | on l aura quand | c est pour quand | c est prévu pour quand | prévu pour quand | prévue pour quand | est prévue quand | est prévu quand | dispo quand
come out: sort | sortent | sortira | sortiront | sortir | sorte | va sortir | vont sortir | arrive | arrivera | arrivent | débarque | débarquera | paraît | paraitra
come out: sortait | est attendu | est attendue | est prévu | est prévue | sort il | sort elle | sortira t il | sortira t elle | sera diffusé | sera diffusée
come out: sera disponible | va arriver | est programmé | est programmée | prévu | prévue | attendu | attendue | verra le jour | doit sortir | sera mis en ligne
when did come out: quand est sorti | quand est sortie | quand était sorti
came out: est sorti | est sortie | sorti | sortie en salles le | était sorti | est arrivé | est arrivée | est parue
out yet: déjà sorti | déjà sortie | est déjà sorti | est déjà sortie | est il déjà sorti | est elle déjà sortie | est il sorti | est elle sortie | déjà disponible | déjà dispo | est sorti ou pas | déjà au cinéma | déjà en salles | deja visible
release date: date de sortie | date de diffusion | date de lancement | date sortie | jour de sortie | date de parution | date de première | une date de sortie
release: sortie | sorties | lancement | première | avant première | sortie en salles
release date: date | dates
delayed: repouss* | retard | report* | décal* | retardé | retardée
moved: changé de date | changement de date | avancé | avancée | déplacé | déplacée
who is in: qui joue dans | qui est dans | qui sera dans | qui figure dans | qui apparaît dans | qui sont les acteurs | quels acteurs | quelles actrices
who is in: qui y a t il dans | qui fait partie de | qui fait partie du | quels sont les acteurs | qui participe à | qui sera au casting | qui est au casting
who is in: c est qui les acteurs | c est qui dans | il y a qui dans | y a qui dans | qui y aura t il dans | qui tourne dans | qui est présent dans
who is in: qui compose le casting | qui joue | quels sont les comédiens | quels comédiens | ya qui dans | c est qui le casting | qui y a dans | qui est confirmé | qui sera présent | qui sont les comédiens | qui sont les actrices et acteurs
who is in the cast: qui est au casting de | qui fait partie du casting | qui compose la distribution | quel est le casting | c est quoi le casting
cast: casting | distribution | acteurs | actrices | comédiens | cast | têtes d affiche | acteur principal
actor: acteur | comédien
actress: actrice | comédienne
who is coming back: qui revient | qui reviendra | qui sera de retour | quels acteurs reviennent | qui est de retour | qui reprend son rôle | qui reviennent
who is coming back: quels acteurs vont revenir | qui va revenir | mêmes acteurs | qui rempile | quels acteurs rempilent | qui revient dans
new cast: qui sont les nouveaux acteurs | quels sont les nouveaux acteurs | quels nouveaux acteurs | qui sont les nouveaux | nouveaux acteurs | nouveaux personnages | nouveau casting | nouvelles têtes | nouveaux venus | nouveau personnage | qui est nouveau | nouvelle recrue
who plays: qui joue le rôle de | qui joue le role d | qui interprète | qui incarne | qui joue le personnage de | quel acteur joue | quelle actrice joue
who plays: quel acteur interprète | quelle actrice interprète | quel acteur incarne | quelle actrice incarne | qui jouera | qui interprétera | qui incarnera
who plays: qui va jouer | qui est l acteur qui joue | qui est l actrice qui joue | c est qui l acteur qui joue | c est qui l actrice qui joue
who plays: qui joue ? | qui fait | qui tient le rôle de | l acteur qui joue | l actrice qui joue | acteur qui joue | actrice qui joue | qui jouait | qui incarnait
who plays: qui joue .. dans + | c est qui qui joue | qui campe | qui est l interprète de | quel est l acteur qui joue | quelle est l actrice qui joue | qui est l actrice de
who plays: qui est l acteur de | qui prête ses traits à | qui interprétait | qui a joué | qui est derrière | qui sera | qui joue ?
voice cast: qui fait les voix | qui prête sa voix dans | qui sont les voix | les voix | voix | doublage
who voices: qui double ? | qui double | qui fait la voix de | qui prête sa voix à | qui est la voix de | la voix de | voix de | qui double la voix de | qui fait la voix d | quel acteur double | qui fait la voix du | qui doublera | qui prête sa voix au
plays: joue le rôle de | interprète | incarne | joue le personnage de | jouera | interprétera | incarnera | joue | jouer | incarner | tient le rôle de | va jouer | joue t il | joue t elle
what character does plays: quel personnage joue | quel rôle joue | quel personnage interprète | quel est le rôle de | qui joue t il | quel personnage incarne
what character does plays: quel est le personnage de | quel rôle a | quel rôle tient | quel role interprète | quel rôle pour | quel personnage est joué par | il joue qui | elle joue qui
what character does plays: joue quel rôle | joue qui | joue quel personnage | interprète qui | interprète quel personnage | fait quel personnage | joue quoi
role: rôle
character: personnage
characters: personnages
return: revient | reviennent | reviendra | reviendront | revenir | va revenir | vont revenir | sera de retour | est de retour | retour de | de retour | retour
return: reprend son rôle | reprendra son rôle | reprend le rôle | reprendra | revienne | rempile | rempilera | revient il | revient elle | reviendra t il | reviendra t elle | sera t il de retour | sera t elle de retour | reprend
appear: y aura t il ? | il y aura ? | apparaît | apparaissent | apparaîtra | apparaître | apparait il | va apparaître | apparaitra t il | apparaitra t elle | fera une apparition
is in: est dans | sera dans | joue dans | jouera dans | est il dans | est elle dans | sera t il dans | sera t elle dans | fait partie de | participe à | va être dans
is in: figure dans | est présent dans | est présente dans | sera présent dans | sera présente dans | fera partie de | tourne dans | va jouer dans | joue t il dans | joue t elle dans | sera là dans | est encore dans
is in the cast: est au casting | fait partie du casting | sera au casting | rejoint le casting | fait il partie du casting | fait elle partie du casting
is in the cast: fait partie de la distribution | est il au casting | sera t il au casting | est elle au casting | sera t elle au casting | est confirmé au casting
is not coming back: ne revient pas | ne reviendra pas | n est pas dans | ne sera pas dans | ne sera pas | revient pas | ne revient plus
replaced: remplac*
left: a quitté | quitte | est parti | est partie | quitté
die: meurt | meurent | mort | morte | est mort | est morte | mourir | mourra | va mourir
alive: vivant | vivante | en vie
who is: qui est | c est qui | qui sont | c qui | qui est ce | qui était | cest qui
power: pouvoir | super pouvoir | superpouvoir | capacité
powers: pouvoirs | superpouvoirs | super pouvoirs | capacités
what powers: quels pouvoirs | quels sont les pouvoirs | quel est le pouvoir | quel pouvoir | quels superpouvoirs | quelles sont les capacités | c est quoi le pouvoir
what powers: c est quoi les pouvoirs | quel est le super pouvoir | quels super pouvoirs | quel superpouvoir | quel super pouvoir
what powers does: que sait faire | qu est ce que sait faire | que peut faire
mother: mère | maman
father: père | papa
parents: parents
sister: sœur | soeur | soeurs
brother: frère | frères
daughter: fille | filles
son: fils
do the original kids return: gamins du premier .. reviennent | enfants du premier .. reviennent | gosses du premier .. reviennent | jeunes du premier .. reviennent | enfants reviennent | gamins reviennent | enfants d origine .. reviennent
kids: enfants | enfant | gamins | gosses
grandmother: grand mère | mamie
grandfather: grand père
uncle: oncle
family: famille
where can i watch: où regarder | où voir | où peut on voir | où peut on regarder | où est ce qu on peut voir | où est ce qu on peut regarder | où puis je voir
where can i watch: où puis je regarder | où est disponible | où sera disponible | où est ce que je peux voir | où je peux voir | où je peux regarder | où mater
where can i watch: où on peut voir | où on peut regarder | où sort | où sera diffusé | où sera diffusée | où est diffusé | où est diffusée | où ça passe | où passe
where can i watch: où est ce que je peux regarder | où est ce que c est disponible | où est ce que ça passe | où trouver | où sortira | où pourra t on voir | où regarde t on
where can i watch: où ça sort | où c est dispo | c est dispo où | c est disponible où | ça passe où | où est ce que ça sort | où pourra t on regarder | regarder où | voir où
where can i watch: pourra le voir où | pourra la voir où | pourra les voir où | pourra voir ça où | pourra regarder ça où | peut le voir où | peut la voir où
where can i watch: où se regarde | où est dispo | où sera dispo | où visionner | dispo où | disponible où | ou puis je mater | où est ce que je peux mater | où streamer
which platform: sur quelle plateforme | quelle plateforme | sur quel service | quel service | sur quelle plate forme | sur quoi | sur quelle chaîne | quelle chaîne
which platform: sur quelle appli | quelle appli | quelle application | sur quel site | sur quelles plateformes | quelles plateformes | quelle plateforme de streaming
platform: plateforme | plateformes | plate forme
watch: voir | regarder | mater | visionner | le voir | la voir
streaming: streaming | en ligne | en streaming | svod
in cinemas: au cinéma | en salles | dans les salles | dans les cinémas | en salle | au ciné
cinema: cinéma | ciné
can i watch: peut on voir | on peut voir | je peux voir | puis je voir | peut on regarder | on peut regarder | on pourra voir | peut on déjà voir | on peut déjà voir
is available: est disponible | disponible | dispo | est dispo
is on netflix: est sur netflix | sur netflix
on disney+: sur disney | sur disney plus
on hbo: sur hbo | sur hbo max | sur max
on prime: sur prime | sur amazon | sur prime video | sur prime vidéo
is confirmed: est confirmé | est confirmée | confirmé | confirmée | a été confirmé | a été confirmée | est il confirmé | est elle confirmée | ont confirmé | confirmation
is confirmed: a t il été confirmé | a t elle été confirmée | validé | validée | est ce confirmé | c est confirmé | confirm* | acté | actée
is it happening: va se faire | se fera | est en cours | se fait | verra t il le jour | verra t elle le jour | va voir le jour | est ce que ça va se faire | va t il se faire
is it happening: vont ils faire | vont faire | va t on avoir | ils vont faire | est toujours d actualité | toujours d actualité | toujours au programme | a eu le feu vert
is it happening: a obtenu le feu vert | feu vert | est en préparation | en préparation | est au programme | est en route | est en chantier | en chantier | va exister
is it happening: bossent .. sur | bosse .. sur | travaillent .. sur | travaille .. sur | bossent sur | travaillent sur | compte t on faire | se fera t il | se fera t elle | ils préparent | prépare t on | en projet | est en projet | est lancé | est lancée
will there be: y aura t il | il y aura | va y avoir | y aura | aura t on | on aura | va t il y avoir | est ce qu il y aura | aura droit à | aurons nous | il va y avoir | aura une | aura un | aura t elle | aura t il | y aura t elle | ya aura | va avoir
exist: existe t il | existe | il existe | existe t elle
is there: il y a | y a t il | y a | ya t il | ya | est ce qu il y a | on a
is it real: est ce vrai | c est vrai | est ce que c est vrai | est vrai que | vrai que | c est un fake | est ce réel | c est officiel que | c est sûr que
official: officiel | officielle | officiellement
rumor: rumeur | rumeurs
announced: annoncé | annoncée | a été annoncé | a été annoncée | ont annoncé | annonce | annoncer | a t il été annoncé | a t elle été annoncée | annoncés | a t on annoncé
when was it announced: quand a été annoncé | quand a été annoncée | quand a t il été annoncé | quand a t elle été annoncée | quand ont ils annoncé | quand est ce que ça a été annoncé
status: statut | avancement | état d avancement | état | stade | étape | avancée
what is the status: où en est | où en est on | où en sont ils | où en sont | où en est ce | quel est l état d avancement | quel est le statut | à quel stade en est | à quel stade
what is the status: quelles sont les nouvelles | que devient | qu en est il | qu en est il de | quoi de neuf | quoi de neuf sur | quelles nouvelles | à quelle étape en est
what is the status: on en est où | on en est ou | ça en est où | ça avance | comment avance | que sait on | que sait on de | qu est ce qu on sait sur | on sait quoi sur
what is the status: qu est devenu | en est où | dans quelle phase | à quelle phase | dans quel état est | à quel point en est | en est ou | on a quoi sur | où ca en est | où ça en est
news: nouvelles | infos | info | actus | actu | actualités | des nouvelles | du nouveau | du neuf | une nouvelle | informations | quelque chose sur
canceled: annul* | abandonné | abandonnée | est annulé | est annulée | à l eau | enterré
on hold: en pause | suspendu | suspendue | en suspens | au point mort | à l arrêt
development: développement | en développement
in production: en production | production
post production: post production | postproduction | en post production
preproduction: pré production | préproduction | en pré production
filming: tournage | tourné | tournée | en tournage | en train d être tourné | en train de tourner | tournent | tourner | en cours de tournage | le tournage
start filming: tournage a commencé | tournage a t il commencé | tournage a débuté | tournage a t il débuté | commencé le tournage | début du tournage
start filming: ont commencé à tourner | le tournage a commencé | le tournage a t il commencé | ils ont commencé à tourner | commencé à tourner | tournage commence | débuté le tournage
start filming: le tournage a déjà commencé | tournage a déjà commencé | tournage est commencé | tournage est lancé | tournage commencé
wrap filming: tournage finit | tournage se termine | finit le tournage | se termine le tournage | tournage est terminé | tournage est fini | tournage est il terminé | fini de tourner | fini le tournage | terminé le tournage | fin du tournage
wrap filming: le tournage est terminé | le tournage est fini | tournage terminé | tournage fini | le tournage est il terminé
where is it filmed: où est tourné | où est tournée | où se déroule le tournage | où a été tourné | où tournent ils | où est ce tourné | où a lieu le tournage
is it finished: est terminé | est terminée | est fini | est finie
movie: film | long métrage
movies: films
series: série | serie
season: saison
seasons: saisons
part: partie | volet | opus
sequel: suite de | suite à | suite a | suite du | suite d | suite
second movie: deuxième film | second film | 2e film | 2eme film
second part: deuxième partie | seconde partie | deuxième volet | second volet | deuxième opus
second season: deuxième saison | seconde saison | 2e saison | 2eme saison
third part: troisième partie | troisième volet | troisième opus
third season: troisième saison | 3e saison | 3eme saison
third movie: troisième film | 3e film | 3eme film
fourth season: quatrième saison
fifth season: cinquième saison | 5e saison | 5eme saison
fifth movie: cinquième film | cinquième volet | 5e film | cinquième opus
season 2: s2
season 3: s3
new season: nouvelle saison | prochaine saison
new movie: nouveau film | prochain film
first movie: premier film | du premier | dans le premier | film original | le premier | 1er film | premier volet | premier opus
first season: première saison
two: deux
three: trois
four: quatre
five: cinq
six: six
second: deuxième | second | seconde | 2e | 2eme
third: troisième | 3e | 3eme
fourth: quatrième
fifth: cinquième | 5e | 5eme
final season: dernière saison | saison finale
episodes: épisodes
episode: épisode
trailer: bande annonce | trailer | teaser | ba
poster: affiche
plot: intrigue | synopsis | scénario | histoire | résumé
what is it about: de quoi parle | de quoi ça parle | quelle est l histoire | quel est le synopsis | de quoi parlera | ça parle de quoi | parle de quoi
ending: fin | se termine | finit
villain: méchant | méchante | antagoniste | vilain | ennemi
director: réalisateur | réalisatrice | réalisation | réal | réals
who directed: qui a réalisé
who directs: qui réalise | qui réalisera | qui est le réalisateur | qui est la réalisatrice | c est qui le réalisateur | qui met en scène | réalisé par qui
writer: scénariste
who writes the songs: qui s occupe des chansons | qui fait les chansons | qui écrit les chansons | qui compose les chansons
songs: chansons | chanson
who wrote: qui a écrit | qui a scénarisé
who writes: qui écrit | qui scénarise | qui est le scénariste
composer: compositeur | bande originale | musique
producer: producteur | productrice
who produces: qui produit
studio: studio
runtime: durée | combien de temps dure | ça dure combien de temps | combien de temps dure t il | quelle est la durée
rating: classification | à partir de quel âge | quel âge
budget: coûte | coûté | combien coûte | combien a coûté | budget
box office: box office | recettes | entrées
how many people watched: combien de personnes ont vu | combien de gens ont vu | combien de spectateurs | audience | audiences | combien de vues
based on: basé sur | basée sur | adapté de | adaptation de
reviews: critiques | avis
title: titre | s appelle | comment s appelle
president: président | présidente
penguin: pingouin
cat woman: femme chat
two face: double face
eleven: onze
donkey: âne
puss in boots: chat potté | chat botté
cat: chat
dog: chien
witch: sorcière
king: roi
queen: reine
princess: princesse
shark: requin
hero: héros | super héros
alien: extraterrestre | alien
robot: robot
wheelchair: fauteuil roulant
twins: jumeaux | jumelles
girl: fille qui
boy: garçon
draws: dessine | peint
sings: chante
stretches: s étire | élastique
salary: salaire | cachet | payer | payé | payée | toucher
filming location: lieu de tournage | lieux de tournage
original: original | originale
and: et
or: ou bien
is it or not: ou pas | ou non
where: ou est
not: ne | pas | non | jamais
is: est | c est | cest | sont | sera | seront | était | être | es | est il | est elle | sera t il | sera t elle | est ce | été | serait
does: est ce que | est ce qu | esque | eske | esk | estce que | es ce que | est ceque | est ce ke | savez vous si | tu sais si | sait on si | on sait si | quelqu un sait si | vous savez si | qqn sait si | je me demande si
still: encore | toujours
yet: déjà
exact: exacte | exact | précise | précis
know: sait | sais | savez | savent | on sait | connaît
month: mois
year: année | an | ans
this year: cette année
next year: l année prochaine | année prochaine | l an prochain
day: jour | jours
january: janvier
february: février
march: mars
april: avril
may: mai
june: juin
july: juillet
august: août
september: septembre
october: octobre
november: novembre
december: décembre
summer: été 20* | l été | cet été
autumn: automne
winter: hiver
spring: printemps
christmas: noël
soon: bientôt
in: en | dans | au
of: de | du | des | d
the: le | la | les | l
a: un | une
to: à | aux
for: pour
with: avec
by: par
from: depuis
on that day: ce mercredi | mercredi prochain | le mercredi
for: pr
start: commencé | commence | commencent | commencera
he: il | lui
she: elle
new: nouveau | nouvelle | nouveaux | nouvelles têtes
same: même | mêmes
all: tous | toutes | tout | toute
also: aussi
"""

FRENCH = Tongue(
    language="fr",
    glossary=_GLOSSARY,
    idle=everyday.FRENCH,
    elided="l|d|j|c|n|s|m|t|y|qu|jusqu|lorsqu|puisqu|quelqu|aujourd|est",
)
