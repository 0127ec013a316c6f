"""This module knows the names of months and weekdays, long and short, in the languages read most.

From the Unicode Common Locale Data Repository (format and stand-alone forms), written in lower case; forms that are ordinary words
("mar", "may" alone) only count beside a day or a year.
"""

import re
from collections.abc import Mapping

_NAMES = """
january january|jan janvier|janv enero|ene januar|jänner|jän gennaio|gen janeiro januari|jan января|январь|янв січня|січень|січ
 stycznia|styczeń|sty
 ledna|leden ocak|oca ianuarie|ian tammikuuta|tammikuu ιανουαρίου|ιαν januára|január siječnja|siječanj
february february|feb février|févr|fév febrero|feb februar|febbraio|febr fevereiro|fev februari февраля|февраль|фев
 лютого|лютий|лют lutego|luty|lut
 února|únor şubat|şub februarie helmikuuta|helmikuu φεβρουαρίου|φεβ februára|február veljače|veljača
march march|mar mars marzo märz|mrz março maart|mrt марта|март|мар березня|березень|бер marca|marzec března|březen mart martie
 maaliskuuta|maaliskuu
 μαρτίου|μαρ marec ožujka|ožujak
april april|apr avril|avr abril|abr aprile апреля|апрель|апр квітня|квітень|квіт kwietnia|kwiecień|kwi dubna|duben nisan|nis
 aprilie huhtikuuta|huhtikuu
 απριλίου|απρ apríla|apríl travnja|travanj
may may mai mayo maggio|mag maio mei maj мая|май травня|травень|трав maja května|květen mayıs toukokuuta|toukokuu μαΐου|μαϊ
 mája|máj svibnja|svibanj
june june|jun juin junio juni giugno|giu junho июня|июнь|июн червня|червень|черв czerwca|czerwiec|cze června|červen haziran|haz
 iunie kesäkuuta|kesäkuu
 ιουνίου|ιουν júna|jún lipnja|lipanj
july july|jul juillet|juil julio juli luglio|lug julho июля|июль|июл липня|липень|лип lipca|lipiec července|červenec temmuz|tem
 iulie heinäkuuta|heinäkuu
 ιουλίου|ιουλ júla|júl srpnja|srpanj
august august|aug août agosto|ago augusti augustus августа|август|авг серпня|серпень|серп sierpnia|sierpień|sie srpna|srpen
 ağustos|ağu elokuuta|elokuu
 αυγούστου|αυγ augusta kolovoza|kolovoz
september september|sept|sep septembre septiembre settembre|set setembro сентября|сентябрь|сен|сент вересня|вересень|вер
 września|wrzesień|wrz září eylül|eyl
 septembrie syyskuuta|syyskuu σεπτεμβρίου|σεπ septembra rujna|rujan
october october|oct octobre octubre oktober|okt ottobre|ott outubro|out октября|октябрь|окт жовтня|жовтень|жовт
 października|październik|paź října|říjen
 ekim|eki octombrie lokakuuta|lokakuu οκτωβρίου|οκτ októbra|október listopada
november november|nov novembre noviembre novembro ноября|ноябрь|ноя|нояб листопада|листопад|лист listopada|listopad|lis listopadu
 kasım|kas noiembrie
 marraskuuta|marraskuu νοεμβρίου|νοε novembra studenoga|studeni
december december|dec décembre|déc diciembre|dic dezember|dez dicembre dezembro декабря|декабрь|дек грудня|грудень|груд
 grudnia|grudzień|gru prosince|prosinec
 aralık|ara decembrie joulukuuta|joulukuu δεκεμβρίου|δεκ decembra prosinca
"""


def _months() -> Mapping[str, int]:
    months: dict[str, int] = {}
    number = 0
    for row in _NAMES.strip().split("\n"):
        first, *names = row.split()
        if not row.startswith(" "):
            number += 1
        else:
            names = [first, *names]
        for name in (word for group in names for word in group.split("|")):
            months.setdefault(name, number)
    return months


MONTHS: Mapping[str, int] = _months()
"""Lower-case names, 1 for January."""
ANY_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
"""A pattern for any of those names, the longest first."""

WEEKDAYS = frozenset(
    """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
lunedì martedì mercoledì giovedì venerdì sabato domenica segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
понедельник вторник среда четверг пятница суббота воскресенье
""".split()
)
"""Lower-case names of the days of the week in the languages read most."""
