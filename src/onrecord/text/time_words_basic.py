"""This module knows the commonest words with which other languages than English tell time, in rows as in `text/time_words.py`."""

from collections.abc import Mapping

BASIC: Mapping[str, str] = {
    "fr": """
WEEKDAY 0+ lundi mardi mercredi jeudi vendredi samedi dimanche
TODAY 0 aujourd'hui aujourd’hui
TODAY -1 hier
TODAY 1 demain
LAST -1 dernier dernière passé passée
COMING 1 prochain prochaine
UNIT d jour
UNIT w semaine
UNIT m mois
UNIT y an année l'an l’an l'année l’année
UNITS d jours
UNITS w semaines
UNITS y ans années
COUNT 1+ un|une deux trois quatre cinq six sept huit neuf dix
VAGUE 0 plusieurs quelques
AGOFIRST 0 il_y_a
THE 0 le la les
IN 0 en
SINCE 0 depuis
UNTIL 0 jusqu'en jusqu’en
OF 0 de
ORD 1 1er
""",
    "es": """
WEEKDAY 0+ lunes martes miércoles jueves viernes sábado domingo
TODAY 0 hoy
TODAY -1 ayer
TODAY 1 mañana
LAST -1 pasado pasada
COMING 1 próximo próxima
UNIT d día
UNIT w semana
UNIT m mes
UNIT y año
UNITS d días
UNITS w semanas
UNITS m meses
UNITS y años
COUNT 1+ un|una dos tres cuatro cinco seis siete ocho nueve diez
VAGUE 0 varios varias unos unas algunos algunas
AGOFIRST 0 hace
THE 0 el la los las
IN 0 en
SINCE 0 desde
UNTIL 0 hasta
OF 0 de del
""",
    "de": """
WEEKDAY 0+ montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag
TODAY 0 heute
TODAY -1 gestern
TODAY -2 vorgestern
TODAY 1 =morgen
TODAY 2 übermorgen
LAST -1 letzte letzten letzter letztes vergangene vergangenen vorige vorigen vergangenes voriges
NEXT 1 nächste nächsten nächster nächstes
COMING 1 kommende kommenden kommender
THIS 0 diese diesen dieser dieses diesem
UNIT d tag
UNIT w woche
UNIT m monat
UNIT y jahr
UNITS d tage tagen
UNITS w wochen
UNITS m monate monaten
UNITS y jahre jahren
COUNT 1+ ein|eine|einem|einer|einen zwei drei vier fünf sechs sieben acht neun zehn
VAGUE 0 einige einigen mehrere mehreren wenige wenigen
AGOFIRST 0 vor
ON 0 am
THE 0 der die das den dem
IN 0 im in
SINCE 0 seit
UNTIL 0 bis
SEASON 21 frühling frühjahr
SEASON 22 sommer
SEASON 23 herbst
SEASON 24 winter
""",
    "it": """
WEEKDAY 0+ lunedì martedì mercoledì giovedì venerdì sabato domenica
TODAY 0 oggi
TODAY -1 ieri
TODAY 1 domani
LAST -1 scorso scorsa passato passata
COMING 1 prossimo prossima
UNIT d giorno
UNIT w settimana
UNIT m mese
UNIT y anno l'anno l’anno
UNITS d giorni
UNITS w settimane
UNITS m mesi
UNITS y anni
COUNT 1+ un|una due tre quattro cinque sei sette otto nove dieci
VAGUE 0 alcuni alcune diversi diverse qualche
AGO 0 fa
THE 0 il lo la i gli le
IN 0 nel
OF 0 di del
""",
    "pt": """
WEEKDAY 0+ segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo
TODAY 0 hoje
TODAY -1 ontem
TODAY 1 amanhã
LAST -1 passado passada
COMING 1 próximo próxima
UNIT d dia
UNIT w semana
UNIT m mês
UNIT y ano
UNITS d dias
UNITS w semanas
UNITS m meses
UNITS y anos
COUNT 1+ um|uma dois|duas três quatro cinco seis sete oito nove dez
VAGUE 0 vários várias alguns algumas
AGOFIRST 0 há
THE 0 o a os as
IN 0 em
SINCE 0 desde
UNTIL 0 até
OF 0 de
""",
    "nl": """
WEEKDAY 0+ maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
TODAY 0 vandaag
TODAY -1 gisteren
TODAY 1 =morgen
TODAY -2 eergisteren
TODAY 2 overmorgen
LAST -1 vorige afgelopen
NEXT 1 volgende
COMING 1 komende
UNIT d dag
UNIT w week
UNIT m maand
UNIT y jaar
UNITS d dagen
UNITS w weken
UNITS m maanden
COUNT 1+ een twee drie vier vijf zes zeven acht negen tien
VAGUE 0 enkele
AGO 0 geleden
ON 0 op
THE 0 de het
IN 0 in
SINCE 0 sinds
UNTIL 0 tot
""",
    "ru": """
WEEKDAY 0+ понедельник вторник среда|среду четверг пятница|пятницу суббота|субботу воскресенье
TODAY 0 сегодня
TODAY -1 вчера
TODAY -2 позавчера
TODAY 1 завтра
TODAY 2 послезавтра
LAST -1 прошлый прошлую прошлой прошлом прошлое
NEXT 1 следующий следующую следующей следующем следующее
UNIT d день
UNIT w неделя неделе неделю
UNIT m месяц месяце
UNIT y год году
UNITS d дня дней
UNITS w недели недель
UNITS m месяца месяцев
UNITS y года лет
COUNT 1+ один|одну два|две три четыре пять шесть семь восемь девять десять
VAGUE 0 несколько
AGO 0 назад
IN 0 в
ON 0 во
SINCE 0 с
UNTIL 0 до
""",
    "uk": """
WEEKDAY 0+ понеділок вівторок середа|середу четвер п'ятниця|п'ятницю|п’ятниця|п’ятницю субота|суботу неділя|неділю
TODAY 0 сьогодні
TODAY -1 вчора учора
TODAY 1 завтра
LAST -1 минулий минулого минулому
NEXT 1 наступний наступного наступному
UNIT d день
UNIT w тиждень тижня тижні
UNIT m місяць місяця місяці
UNIT y рік року році
UNITS d дні днів
UNITS w тижнів
UNITS m місяців
UNITS y роки років
COUNT 1+ один|одну два|дві три чотири п'ять|п’ять
COUNT 10 десять
VAGUE 0 кілька декілька
AGO 0 тому
IN 0 в у
SINCE 0 з
UNTIL 0 до
""",
    "pl": """
WEEKDAY 0+ poniedziałek wtorek środa|środę czwartek piątek sobota|sobotę niedziela|niedzielę
TODAY 0 dziś dzisiaj
TODAY -1 wczoraj
TODAY -2 przedwczoraj
TODAY 1 jutro
TODAY 2 pojutrze
LAST -1 zeszły zeszłym zeszłego ubiegły ubiegłym ubiegłego
NEXT 1 przyszły przyszłym przyszłego
UNIT d dzień
UNIT w tydzień tygodniu tygodnia
UNIT m miesiąc miesiącu miesiąca
UNIT y rok roku
UNITS d dni
UNITS w tygodnie tygodni
UNITS m miesiące miesięcy
UNITS y lata lat
COUNT 1+ jeden dwa|dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć
VAGUE 0 kilka
AGO 0 temu
IN 0 w
SINCE 0 od
UNTIL 0 do
""",
}
"""Other languages: the article's days, weekdays, last and next week or year, so many units ago."""
