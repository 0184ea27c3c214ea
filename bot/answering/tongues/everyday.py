"""Everyday words of each language that have no bearing on what is asked; none of them is a misspelt one or a name."""

GERMAN = """
ich du wir ihr mich dich uns euch mir dir ihm ihn ihnen mein meine dein deine sein seine seinen unser euer man jemand jmd wer einer etwas was nichts
irgendwas irgendwer irgendwann hallo hi hey moin servus leute freunde bitte danke mal denn eigentlich halt eben ja doch also so nun nur sehr ganz viel
viele mehr weniger etwa circa mann alter digga digger bro heute morgen gestern jetzt gerade dann danach davor vorher nachher vielleicht wirklich echt
ernsthaft endlich endgültig definitiv sicher sicherlich klar tatsächlich überhaupt will möchte würde würden willst wollte wollen soll sollen sollte
sollten muss müssen darf dürfen mag möchtest könnte könntest könntet sagen sag sagt sagte gesagt erzählen erzähl erklären frage fragen gefragt wüsste
glaube glaubt denke denkt gehört gelesen gesehen höre hörte warte warten gespannt freue hype und als wenn weil dass daß obwohl während bevor nachdem
damit ohne gegen um nach vor über unter zwischen hinter neben sondern aber trotzdem sonst andere anderen anderer male ding dinge sache sachen thema
woche wochen monate jahre jahren tage tagen uhr zeit leben haus welt menschen anfang art weise fall seite groß große gut schlecht besser letzte
letzter letzten nächste nächster nächstes nächsten möglich wahrscheinlich angeblich anscheinend scheinbar name deutschland österreich schweiz deutsch
deutsche synchro rezept pizza wetter hauptstadt fußball spiel lotto liebe lieblings geil cool toll super krass da dort hier hin her hinaus dazu davon
dafür daran darin darauf dabei sich selbst beide jeder jede jedes solche welch bisher schonmal nochmal demnächst momentan aktuell aktuelle derzeit
gibt geben gegeben geht gehen ging machen macht gemacht tut tun lässt lassen bleibt bleiben steht stehen liegt kommen gekommen lief laufen läuft lol
haha xd ok okay hmm ne gell oh ah ey
"""

SPANISH = """
me te se le les nos os mi tu su sus mis tus yo vosotros ustedes usted ellos ellas nosotros eso esto esta este estos estas ese esa esos esas aquello si
pues bueno oye oigan oiga hola buenas ey hey holi che wey güey tio tia bro amigo amigos gente chicos porfa porfavor favor gracias plis please alguien
algun alguna alguno algunos algunas nadie nada algo mas menos muy mucho mucha tan tanto solo solamente sino pero aunque mientras entonces luego
despues antes ahora hoy mañana ayer siempre nunca jamas quizas quizá talvez acaso realmente verdad cierto seguro obvio claro exactamente finalmente
definitivamente quiero quisiera queria puedes puede podrias podria pueden decir decirme dime digan dices dicho dijo dijeron contar cuentame explicame
saber he ha han has hemos haya habia habian hubo tengo tiene tienen tenemos tenia tener debe deben deberia hace hacen hacer hecho hara haria voy vas
va vamos van iba ir fui creo crees piensas parece pareceria espero esperando esperar ganas emocionado favorita favorito encanta gusta amo sobre entre
hasta sin contra segun durante hacia donde sea cualquier cual embargo asi igual otra otro otros otras vez veces cosa cosas tema duda pregunta muchas
porfi info xfa xfavor d da dan dar pelicula jaja jajaja xd lol eh ah uf ay ok vale dale listo momento fin mundo casa vida tiempo hora horas semana
semanas meses dias rato poco pronto tarde temprano final principio nivel parte forma manera caso punto lado gran grande bien mal mejor peor ultimo
ultima ultimos ultimas cada ambos demas porque cuyo aqui ahi alla alli cerca lejos dentro fuera arriba abajo junto juntos realidad posible posibilidad
probable probablemente supuestamente supuesto dicen comentan cuentan leyendo leido vi visto viste habeis habéis nombre llama persona personas actor
españa mexico argentina chile colombia peru latinoamerica español castellano latino receta pizza clima capital francia futbol partido loteria
"""

FRENCH = """
me te se vous nous on je j tu ils elles mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces ça ca cela celui celle ceux y
m t s c n ici la alors bon salut bonjour hello coucou hey yo mec les gars stp svp merci please ptdr mdr lol ah oh eh ben bah hein franchement genre
voilà gros frérot frère quelqu quelqun qqn quelque quelques personne rien plus moins très trop beaucoup peu tant juste seulement mais donc ensuite
puis après avant maintenant là aujourd hui aujourdhui demain hier toujours peut être vraiment sérieusement exactement finalement enfin définitivement
sûr sur certain vrai vraie clair veux voudrais veut voulais aimerais pouvez peux pourrait pourriez dire dites dit disent raconter expliquer savoir
quelle parler parle ai as avons avez ont avait avaient eu aura auront aurait a fait faire font fera ferait va vais vas vont allons allez aller vu
voient vois regardé lu lisant entendu entendre crois pense pensez attendre attends hâte impatient impatiente contre sans sous vers chez entre jusqu
jusque pendant selon comme si parce car or ni ainsi autre autres fois chose choses question doute sujet semaine semaines temps heure heures vie maison
monde gens début niveau forme façon cas côté grand grande bien mal mieux pire dernier dernière derniers probablement possible possibilité probable
apparemment paraît parait semble nom appelle france québec canada français française vf vostfr vo recette pizza météo capitale football match loterie
aime adore adoré préféré préférée génial super cool eux nul nulle aucun aucune chaque plusieurs soit soient dont lequel auquel afin malgré surtout
presque environ près loin
"""

PORTUGUESE = """
me te se lhe nos eu tu você vocês vc vcs cê nós eles elas meu minha seu sua isso isto esse essa este esta esses essas aquele aquela aquilo gente
galera pessoal pois bom oi olá ola opa ei alô amigo amigos cara mano véi mana favor pfv pfvr obrigado obrigada valeu blz please por alguém algum
alguma alguns algumas ninguém nada algo mais menos muito muita muitos tanto só somente mas porém enquanto então depois antes tb tbm dsd agora hoje
amanhã ontem sempre nunca jamais talvez acaso realmente mesmo verdade certo claro exatamente finalmente definitivamente afinal msm hj quero queria
pode podes poderia poderiam podem dizer dizem disse disseram diz falar fala falaram contar conta explicar saber falam diga digam dizendo tenho tens
temos têm tinha deve devem faz fazer feito fiz fazem fará faria vou vais vai vamos vão ir fui acho acha pensa parece espero esperando esperar ansioso
ansiosa animado favorito favorita gosto amo adoro doido doida louco sobre entre até sem contra durante onde qualquer assim igual outro outra outros
outras vez vezes coisa coisas dúvida pergunta tema kkk kkkk rs rsrs haha aff né ne aí ai ah eh hein hum ué uai tipo tal lá aqui ali cá perto longe
dentro fora acima abaixo junto juntos semana semanas meses dias pouco tarde cedo começo início nível forma jeito caso lado grande bem mal melhor pior
última último realidade possível possibilidade provável provavelmente supostamente lendo li vi visto viu assistiu nome chama pessoa pessoas mundo
brasil portugal português dublado legendado dar dá dão tempo hora horas vida casa receita pizza clima capital frança futebol jogo loteria ouvi deste
desta desse dessa disso neste nesta nesse nessa dele dela deles delas pelos pelas num numa
"""
