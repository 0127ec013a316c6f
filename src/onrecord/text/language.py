"""This module knows which language a text is written in, by the small words no text goes without, and by its script.

The small words are the commonest articles, prepositions, conjunctions and pronouns of each language (from its grammars). A language
is named only when its small words are common in the text and clearly commoner than any other language's.
"""

import re
from collections import Counter
from collections.abc import Mapping

FUNCTION_WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in a that is was for on with as by at from it he his be this which or are had not but have an they "
        "were she has their "
        "been will would who its said after about",
        "fr": "le la les de des du et en un une que qui dans pour sur est au aux par pas plus avec ce cette il elle ont son sa ses "
        "se ne sont mais "
        "été à où leur nous",
        "es": "el la los las de del y en un una que por con para se su sus es al lo como más no ha fue este esta pero sobre "
        "entre también según han "
        "había son",
        "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie "
        "nach bei einer um "
        "am sind noch wie einem über",
        "it": "il la di che e un una in per del della con non le i gli si è da dei delle al alla nel ha sono più come anche ma "
        "lo suo dal questo "
        "hanno",
        "pt": "o a os as de do da dos das e em um uma que para com não no na nos por se mais ao é foi como mas sua seu pela pelo são "
        "à entre também ter "
        "disse",
        "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als door naar bij maar uit nog over werd hij ze "
        "heeft wordt hun tot "
        "deze",
        "sv": "och att det som en på är av för med den till inte har de om ett han men var jag från så vid kan när också efter under",
        "da": "og at det en er på til af for med den ikke har som de han et der var om jeg men fra så kan ved også efter blev være havde",
        "no": "og at det en er på til av for med den ikke har som de han et i var om jeg men fra så kan ved også etter ble være hadde seg",
        "fi": "ja on ei että oli se hän ovat mutta myös kun joka niin mukaan ole sen kuin jo ettei vain hänen sekä tai olisi mitä nyt",
        "pl": "i w na z do się nie to że jest o jak po co przez od za dla są ale był który oraz jego tym było być może przed",
        "cs": "a v na se je že s z do o to i by ale za jako po si podle který jsou pro při byl také nebo jeho být od už který",
        "sk": "a v na sa je že s z do o to aj by ale za ako po si podľa ktorý sú pre pri bol alebo jeho byť od už ktoré",
        "hr": "i u je da se na su za od s o kako ne što koji bi a ali će bio biti to iz do prema nakon koje nije već",
        "hu": "a az és hogy nem is egy ez van volt meg csak de el már azt még mint ki ha szerint vagy kell lehet pedig után",
        "ro": "și de în la a cu pe că să din nu un o pentru care este au ca mai se fost prin sunt după dar lui al ale",
        "tr": "ve bir bu da de için ile olarak olan en daha çok gibi ne kadar sonra var ya o ise ancak göre kendi değil",
        "id": "yang dan di dengan untuk dari ini itu pada tidak dalam akan ke juga oleh ada mereka telah kata sebagai bisa lebih saat para",
        "vi": "và của là có cho không được các một trong với người này đã khi để những từ đến về cũng như tại",
        "lt": "ir kad su iš į tai yra ne kaip buvo bet apie dėl už po nuo taip jo jau prie tačiau",
        "lv": "un ir ka ar no par tas kā bet nav arī to uz pēc bija lai pie gan viņš",
        "et": "ja on ei et see oli ka kui aga mis seda ning või oma selle nii ta välja",
        "ca": "el la els les de del i en un una que per amb es al no més ha com són dels aquest va però seva també",
        "ru": "и в не на что с он как это по но его из к а за от у для о же бы так был было были она они до при или после",
        "uk": "і в не на що з та як це до у за його від про але для й він є був було були або після також які через",
        "be": "і ў не на што з як гэта да у за яго ад пра але для ён быў было былі або пасля таксама якія",
        "bg": "и в на да не се за от че с е са по това като ще до но беше или със си те той",
        "sr": "и у је да се на су за од с о како не што који би а али ће био бити то из до према након",
        "mk": "и во на да не се за од дека со е по ова како ќе до но беше или си тие тој што",
    }.items()
}
"""The small words of each language, lower case."""

SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (language, re.compile(letters))
    for language, letters in (
        ("ja", "[\u3040-\u30ff]"),
        ("ko", "[\uac00-\ud7af]"),
        ("zh", "[\u4e00-\u9fff]"),
        ("el", "[\u0370-\u03ff]"),
        ("he", "[\u0590-\u05ff]"),
        ("fa", "[\u067e\u0686\u0698\u06af\u06cc\u06a9]"),
        ("ar", "[\u0600-\u06ff]"),
        ("hi", "[\u0900-\u097f]"),
        ("bn", "[\u0980-\u09ff]"),
        ("ta", "[\u0b80-\u0bff]"),
        ("th", "[\u0e00-\u0e7f]"),
        ("ka", "[\u10a0-\u10ff]"),
        ("hy", "[\u0530-\u058f]"),
    )
)
"""Languages told by their letters; the first that fits wins (Japanese before Chinese, Persian before Arabic)."""

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 6_000
_FEWEST = 4
_LEAST_SHARE = 0.07
_CLEARLY = 1.1


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language the text is in, or None where that is not clear.

    >>> language_of("The envoy said that the talks were not over and would go on in Orsk.")
    'en'
    """
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    for language, script in SCRIPTS:
        share = 0.05 if language in ("ja", "fa") else 0.4
        if letters and len(script.findall(sample)) > share * letters:
            return language
    return _by_small_words(_WORD.findall(sample.lower()))


def _by_small_words(words: list[str]) -> str | None:
    counts = Counter(words)
    hits = sorted(((sum(counts[word] for word in small), language) for language, small in FUNCTION_WORDS.items()), reverse=True)
    (most, first), (_, second) = hits[0], hits[1]
    if most < _FEWEST or most < _LEAST_SHARE * len(words):
        return None
    own, other = (
        sum(counts[word] for word in FUNCTION_WORDS[one] - FUNCTION_WORDS[two]) for one, two in ((first, second), (second, first))
    )
    return first if own > _CLEARLY * other else None
