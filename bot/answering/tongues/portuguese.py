"""How fans ask in Portuguese, in Brazil and in Portugal; the form is that of `tongue.Tongue`."""

from bot.answering.tongues import everyday
from bot.answering.tongues.tongue import Tongue

_GLOSSARY = """
when: quando | quando é que | qnd | qdo | quand | cuando | quando e q | kd a data
what day: que dia | em que dia | qual dia | qual o dia | em qual dia | qual é o dia
which month: que mês | em que mês | em qual mês | qual mês
which year: que ano | em que ano | em qual ano | qual ano
where: onde | aonde | por onde | em que lugar | ond | onde é que | ond e q
who: quem | quem é que | qm | quem sao | quem sao os | quem é o | de quem | com quem
why: por que | porque | pq | por quê | porquê | pk
how: como
which: qual | quais | ql
what: que | o que | oq | q | oque | do que
what is: o que é | qual é | qual e a | qual e o
how many: quantos | quantas
how much: quanto | quanta
how long until: quanto falta para | quanto tempo falta | quanto tempo falta para | falta muito para | quantos dias faltam | quantos dias faltam para | falta quanto | falta muito | quanto falta
when will come out: quando posso ver | quando vou poder ver | quando da pra ver | quando posso assistir | quando vou poder assistir | quando chega
when will come out: quando vai dar pra assistir | quando vai estar disponivel | quando vai estar | quando estará disponivel | quando dá pra assistir
when will come out: quando fica disponivel | quando entra | quando vai pro | quando vai passar | quando podemos ver | quando poderemos ver | quando lança | quando teremos | quando vem | quando cai
come out: sai | saem | saia | sairá | sairao | sair | vai sair | vao lançar | lançam | lança | lançar | vai lançar | será lançado | será lançada | é lançado
come out: é lançada | vai ser lançado | vai ser lançada | estreia em | estreiam | estreie | vai estrear | estreará | estrear | estréia em | chega | chegam
come out: chegará | vai chegar | chegar | chega aos | vem | virá | vai vir | saindo | entra em cartaz | entra no catalogo | lançado | lançada | estreia no | estreia na | estreia ? | será que sai
when did come out: quando saiu | quando estreou | quando foi lançado | quando lançou | quando foi lançada
came out: saiu | já saiu | estreou | foi lançado | foi lançada | lançou | chegou | lançaram | ja estreou
out yet: já saiu | já estreou | já foi lançado | já foi lançada | já está disponivel | já da pra assistir | já chegou | já lançou | saiu já | já tá disponivel | já dá pra ver | já posso assistir | já lançaram | já está nos cinemas
release date: previsão de estreia | previsão | data de estreia | data de lançamento | data da estreia | data do lançamento | data de saída | dia da estreia | data pra estreia | data estreia
release date: data para a estreia | data de estréia | dia do lançamento | data lançamento | data | datas
release: estreia | lançamento | estréia | premiere | estreias
delayed: adiad* | adiaram | adiou | atras* | adiar | adiamento | foi adiado
moved: mudaram a data | mudou a data | mudança de data | anteciparam | adiantaram | remarcad*
who is in: quem está em | quem está no | quem está na | quem participa de | quem participa do | quem participa da | quem atua em | quem atua no | quem atua na
who is in: quem vai estar em | quem vai estar no | quem vai estar na | quem aparece em | quem aparece no | quem aparece na | quem faz parte de | quem faz parte do
who is in: quais atores estão em | quais atores estão no | quais são os atores | quem são os atores | que atores estão | quais atores | que atores | quem vai participar
who is in: quem entra em | quem entra no | quais os atores | quem são os protagonistas | quem trabalha em | quem tá no | quem tá em | quem ta na | quem está confirmado
who is in: quem vai atuar | quem atua | quem participa | quem está confirmada | quem entra | quem aparece | quem fez
who is in the cast: quem está no elenco | quem compõe o elenco | quem integra o elenco | quem faz parte do elenco | quem tá no elenco | quem vai estar no elenco
cast: elenco | atores | casting | atores e atrizes | protagonistas | atrizes
actor: ator
actress: atriz
who is coming back: quem volta | quem retorna | quem vai voltar | quais atores voltam | quem regressa | que atores voltam | quem volta pro | quais atores retornam
who is coming back: voltam os mesmos | mesmos atores | mesmo elenco | quem retornará | quem vai retornar | quem voltará
new cast: quem são os atores novos | quem são os novos atores | quais são os novos atores | quem são os novatos | novos atores | atores novos | novidades no elenco | novos personagens | personagens novos | caras novas | novo elenco | quem é novo
who plays: quem interpreta | quem interpreta o | quem interpreta a | quem faz o | quem faz a | quem faz o papel de | quem faz o papel do | quem faz o papel da
who plays: quem vai fazer o | quem vai fazer a | quem interpretará | quem vai interpretar | qual ator faz | qual atriz faz | que ator faz | que atriz faz
who plays: que ator interpreta | que atriz interpreta | qual ator interpreta | qual atriz interpreta | quem vive o | quem vive a | quem vive | quem é o ator que faz
who plays: quem é a atriz que faz | quem é o ator que interpreta | quem é a atriz que interpreta | quem dá vida a | quem da vida ao | quem da vida à | quem fez o
who plays: quem fez a | quem fazia o | quem fazia a | quem encarna | quem faz de | quem será o | quem será a | quem faz | quem interpretou | ator de | ator do
who plays: atriz da | atriz de | ator que faz | atriz que faz | quem é o ator do | quem é a atriz da | quem é o ator de | quem é a atriz de | quem vai ser o | quem vai ser a
who plays: quem viveu | ator que interpreta | atriz que interpreta | quem representa | quem faz a personagem | quem faz o personagem | quem ta fazendo o | quem faz papel de
voice cast: quem dubla em | quem dubla no | quem dubla na | quem são os dubladores | dubladores | vozes | elenco de vozes
who voices: quem faz a voz | quem dubla | quem dubla o | quem dubla a | quem faz a voz de | quem faz a voz do | quem faz a voz da | quem dá voz a | quem da voz ao | quem dá voz à
who voices: quem é a voz de | quem é a voz do | quem é a voz da | quem empresta a voz | dublador do | dubladora da | voz do | voz da | dublador de | quem é o dublador do
plays: interpreta | faz o papel de | faz o papel do | faz o papel da | vive o | vive a | dá vida a | vai interpretar | interpretará | interpretar | vai fazer o | faz o | faz a | fará o | fará a
what character does plays: faz quem | interpreta quem | vai ser quem | qual personagem | que personagem | qual é o personagem de | qual o papel de | qual é o papel de | qual papel | que papel | quem ele faz | quem ela faz
what character does plays: qual o personagem de | qual é o papel do | qual é o papel da | qual o papel do | qual o papel da | qual personagem o | qual personagem a
role: papel
character: personagem
characters: personagens
return: volta | voltam | voltará | vai voltar | voltarão | vão voltar | voltar | retorna | retornam | retornará | vai retornar | retornar | regressa | regressará
return: volte | retorne | retorno do | retorno da | retorno de | de volta | regresso | retorno | reprisa | reprisar | voltou | volta pro | volta para
appear: vai ter a ? | vai ter o ? | aparece | aparecem | vai aparecer | aparecerá | aparecer
is in: está em | está no | está na | vai estar em | vai estar no | vai estar na | estará em | estará no | estará na | participa de | participa do | participa da | tá no | tá na | tá em | continua em | atua em | vai participar | participa | vai estar | estará
is in the cast: está no elenco | faz parte do elenco | vai estar no elenco | entra no elenco | tá no elenco | faz parte de | integra o elenco | entrou no elenco | está confirmado no elenco | está confirmada no elenco
is not coming back: não volta | não vai voltar | não retorna | não vai retornar | não está | não vai estar | não aparece | não voltará
replaced: substitu*
left: saiu de | saiu do elenco | abandonou | deixou | largou | sai do elenco | vai sair do elenco
die: morre | morrem | morreu | vai morrer | morrer | morto | morta
alive: vivo | viva
who is: quem é | quem é o | quem é a | quem são | quem era
power: poder | superpoder | habilidade
powers: poderes | superpoderes | habilidades
what powers: quais os poderes | qual o poder | quais são os poderes
what powers does: o que faz | o que ela consegue fazer | o que ele consegue fazer | o que sabe fazer
mother: mãe | mamãe
father: pai | papai
parents: pais
sister: irmã | irmãs
brother: irmão | irmãos
daughter: filha | filhas
son: filho
do the original kids return: crianças do primeiro .. voltam | crianças do primeiro filme .. voltam | voltam as crianças | crianças voltam | crianças originais .. voltam | meninos do primeiro .. voltam | crianças do um .. voltam
kids: filhos | crianças | criança | menino | menina | garoto | garota | meninos
grandmother: avó | vovó | vó
grandfather: avô
uncle: tio
family: família
where can i watch: onde posso assistir | onde assistir | onde ver | onde posso ver | onde dá pra ver | onde dá pra assistir | onde assisto | onde vejo | onde passa
where can i watch: onde vai passar | onde vai dar pra assistir | onde está disponivel | onde vai estar disponivel | onde vai sair | onde estreia | onde vai estrear
where can i watch: onde se pode ver | onde vou poder assistir | onde vai ser lançado | onde consigo ver | onde consigo assistir | onde ta disponivel | onde encontro
where can i watch: onde tem | onde estará disponivel | onde sai | onde é que posso ver | onde é que dá para ver | onde está passando | onde está | onde ta | onde será exibid*
where can i watch: onde dá para ver | onde dá para assistir | onde eu assisto | onde eu vejo | onde eu posso assistir | onde eu posso ver | da pra ver onde | assisto onde | onde vai ser exibido | onde é exibido | onde será lançado | onde será lançada
which platform: em que plataforma | em qual plataforma | que plataforma | qual plataforma | em qual streaming | em que streaming | qual streaming | em que serviço
which platform: em qual serviço | que serviço | qual serviço | em qual app | em que app | em que canal | em qual canal | qual canal | em quais plataformas | qual é a plataforma
platform: plataforma | plataformas
watch: ver | assistir | assisto | vejo | assisti-lo | assistir a | vê-lo
streaming: streaming | online | em streaming
in cinemas: nos cinemas | no cinema | cinemas | nas salas | aos cinemas | nas telonas | nas salas de cinema
cinema: cinema
can i watch: posso ver | posso assistir | dá pra ver | dá pra assistir | da para ver | da para assistir | consigo ver | consigo assistir
is in production: está em produção | tá em produção | ta em producao
is available: está disponível | tá disponível | vai estar disponível | disponível | disponivel
is on: tem na | tem no | vai pra | vai pro | vai para a | vai para o
is on netflix: está na netflix | na netflix | pela netflix | tá na netflix | tem na netflix | à netflix | no netflix
on disney+: no disney | na disney | no disney plus | na disney plus | disney mais
on hbo: na hbo | na hbo max | no hbo max | na max
on prime: no prime | na amazon | no prime video
is confirmed: está confirmado | está confirmada | foi confirmado | foi confirmada | confirmado | confirmada | tá confirmado | tá confirmada | confirmaram | já confirmaram | confirmou | confirmação | foi confirmad*
is it happening: vai acontecer | vai rolar | vai mesmo acontecer | vão fazer | estão fazendo | estão a fazer | vai ser feito | vai ser feita | será feito | será feita | rola
is it happening: vai sair do papel | ainda vai acontecer | está de pé | ainda tá de pé | ganhou sinal verde | tem sinal verde | recebeu sinal verde | está em andamento
is it happening: há planos para | tem planos | existem planos | vai em frente | segue de pé | vai sair mesmo | vao mesmo fazer | vai vir aí | vem aí | está sendo feito | está sendo feita
is it happening: estão trabalhando em | estão trabalhando no | trabalham em | trabalhando em | trabalhando no | estão mexendo em | vai ser produzido | vao produzir | vai ser produzida
will there be: vai ter | terá | haverá | vai haver | vai existir | teremos | vamos ter | ganha | ganhará | vai ganhar | existirá | tem chance de ter | ter
is there: há | tem | já tem | há alguma | tem alguma | já há
exist: existe | ja existe | existem
is it real: é real | é verdade | é verdade que | é oficial que | é mentira | é fake | é falso | é sério que
official: oficial | oficialmente
rumor: rumor | boato | rumores | boatos
announced: anunciado | anunciada | anunciaram | foi anunciado | foi anunciada | anunciou | anúncio | anunciar
when was it announced: quando foi anunciado | quando foi anunciada | quando anunciaram | quando foi confirmado | quando foi confirmada | quando confirmaram
status: estado | situação | status
what is the status: em que pé está | em que fase está | em que etapa está | em que pé tá | em que estágio está | a quantas anda | como está | como anda
what is the status: como vai | como tá | em que ponto está | qual a situação | qual é a situação | o que se sabe sobre | o que sabemos sobre | o que aconteceu com | que fim levou
status: fase | etapa | alguma coisa sobre
what is the status: em que fase | em qual fase | o que houve com | em que pe anda | como andam | quais as novidades | em que pé | o que se sabe
status: andamento | cadê
what is the status: qual o andamento | como está a produção | como anda a produção | como tá a produção | como vai a produção | qual o status | qual é o estado | como está o andamento | em qual etapa | em que estado | qual fase
news: notícias | novidades | alguma notícia | alguma novidade | notícia | novidade | info | informação | informações | atualização
canceled: cancel* | foi cancelado | foi cancelada | engavetad* | descartad* | arquivad*
on hold: em pausa | pausado | parado | parada | no limbo | suspens* | emperrad*
development: desenvolvimento | em desenvolvimento
in production: em produção | produção
post production: pós-produção | pós produção
preproduction: pré-produção | pré produção
filming: filmagens | filmagem | gravações | gravação | filmando | gravando | rodagem | filmar | gravar | a ser filmado | está sendo gravado | estão gravando
filming: estão filmando | está sendo filmado | está sendo filmada | está sendo gravada | já estão gravando | já estão filmando | a gravar | a filmar | grava | filma
start: começaram | começou | começa
start filming: começaram a gravar | começaram a filmar | já começaram a gravar | já começaram a filmar | começaram as filmagens | começaram as gravações
start filming: já começaram as gravações | já começaram as filmagens | começou a ser gravado | começou a ser filmado | começou a ser gravada | iniciaram as filmagens
start filming: as gravações começaram | as filmagens começaram | as gravações já começaram | as filmagens já começaram | começou a gravar | começou a filmar
start filming: as filmagens já tinham começado | começou a rodagem | já começou a ser gravada | já começou a ser filmado | já começou a rodagem
wrap filming: acaba as gravações | acabam as gravações | terminam as gravações | terminam as filmagens | acabam as filmagens | acaba a gravação
wrap filming: terminaram de gravar | terminaram de filmar | as gravações terminaram | as filmagens terminaram | acabaram as filmagens | acabaram as gravações
wrap filming: terminaram as gravações | terminaram as filmagens | já terminaram de gravar | já acabaram de filmar | encerraram as filmagens
filming: gravada | gravado | filmada | filmado
where is it filmed: onde é gravado | onde é filmado | onde foi gravado | onde foi filmado | onde estão gravando | onde é gravada | onde é filmada | onde está sendo gravado
is it finished: está pronto | está pronta | tá pronto | já está pronto
movie: filme | longa | fita
movies: filmes
series: série | seriado | novela
season: temporada | temp
seasons: temporadas
part: parte
sequel: sequência de | continuação de | sequência do | continuação do | sequência |  continuação | sequela | próxima parte | continuacao | seguimento
second movie: segundo filme
second part: segunda parte
second season: segunda temporada
third part: terceira parte
third season: 3a temporada | terceira temporada
third movie: terceiro filme
fourth season: quarta temporada
fifth season: quinta temporada
fifth movie: quinto filme
new season: nova temporada | próxima temporada
new movie: novo filme | próximo filme | o novo
first movie: primeiro filme | o primeiro | do primeiro | no primeiro | filme original | o original | primeira parte
first season: primeira temporada
one: um
two: dois
three: três
four: quatro
five: cinco
six: seis
second: segunda | segundo
third: terceira | terceiro
fourth: quarta | quarto
fifth: quinta | quinto
final season: última temporada | temporada final
episodes: episódios | capítulos | eps
episode: episódio | capítulo
trailer: trailer | teaser | prévia
poster: pôster | cartaz | poster
plot: enredo | história | sinopse | trama
what is it about: sobre o que é | do que se trata | de que se trata | qual é a história | sobre o que vai ser | do que trata | qual a história
ending: final | termina | acaba
villain: vilão | vilã | antagonista | inimigo
director: diretor | diretora | realizador | direção
who directed: quem dirigiu | dirigido por
directs: ainda dirige | continua dirigindo | dirige | dirigindo
who directs: quem dirige | quem está dirigindo | quem tá dirigindo | quem está na direção | quem ta na direção | quem vai dirigir | quem realiza | quem é o diretor
writer: roteirista | roteiro | argumentista
who writes: quem escreve | quem escreveu
who writes the songs: quem faz as músicas | quem escreve as músicas | quem faz as canções | quem compõe as músicas | quem compõe
songs: músicas | canções
composer: compositor | trilha sonora | música
producer: produtor | produtora
who produces: quem produz
studio: estúdio
runtime: duração | quanto tempo dura | quanto dura | quanto tempo tem
rating: classificação | classificação indicativa | classificação etária | faixa etária
budget: custa | custou | quanto custa | orçamento | quanto custou
box office: bilheteria | quanto arrecadou | bilheteira
how many people watched: quantas pessoas viram | quantas pessoas assistiram | quanta gente viu | quanta gente assistiu | audiência | visualizações
based on: baseado em | baseada em | adaptação de
reviews: críticas | resenhas
title: título | como se chama
president: presidente | presidenta
penguin: pinguim
donkey: burro | asno
joker: coringa | curinga
cat woman: mulher gato
two face: duas caras
eleven: onze
puss in boots: gato de botas
cat: gato | gata
dog: cachorro | cão
witch: bruxa
king: rei
queen: rainha
princess: princesa
shark: tubarão
hero: herói
heroes: heróis | super heróis
alien: alienígena | extraterrestre
robot: robô
wheelchair: cadeira de rodas
twins: gêmeos | gêmeas
draws: desenha | pinta
sings: canta
stretches: se estica | esticar | elástico
salary: salário | cachê | pagar | vão pagar | ganhar de cachê | paga
filming location: local de gravação | local das filmagens | locação | locações
original: original
and: e | é isso e
or: ou
no: não | nao | ñ | num
is: é | está | são | estão | será | foi | era | ser | tá | tão | serao | seja | sendo | foram
does: acaso | será que | alguém sabe se | sabe se | sabem se | vc sabe se | sabes se | se sabe se | voces sabem se
still: ainda | continua | segue
yet: já
exact: exata | exato | certa
know: sabe | sabes | sabemos | sabem | se sabe | alguém sabe | sabe-se
month: mês | mes
year: ano | anos
this year: este ano | esse ano
next year: ano que vem | próximo ano
day: dia
january: janeiro
february: fevereiro
march: março
april: abril
may: maio
june: junho
july: julho
august: agosto
september: setembro
october: outubro
november: novembro
december: dezembro
summer: verão
autumn: outono
winter: inverno
spring: primavera
christmas: natal
soon: logo | em breve
in: em | no | na | nos | nas
of: de | do | da | dos | das
the: o | a | os | as
a: um | uma | uns | umas
to: ao | à | aos | às
for: para | pra | pro | pros | pras
with: com
by: por | pelo | pela
he: ele
she: ela
new: novo | nova | novos | novas
same: mesmo | mesma | mesmos | mesmas
all: todos | todas | todo | toda
also: também
"""

PORTUGUESE = Tongue(language="pt", glossary=_GLOSSARY, idle=everyday.PORTUGUESE)
