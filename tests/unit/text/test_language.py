"""The language of a text is told by its small words, or honestly not at all."""

import pytest

from onrecord.text.language import language_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The envoy said that the talks in Orsk were not over and would go on in the spring."),
        ("de", "Die Gespräche in Orsk sind nicht zu Ende, sagte der Botschafter, und werden auch im Frühling fortgesetzt."),
        ("fr", "Les négociations ne sont pas terminées, a dit l'ambassadeur, et elles reprendront dans les prochains jours."),
        ("es", "Las negociaciones no han terminado, dijo el embajador, y se reanudarán en los próximos días con más países."),
        ("it", "I negoziati non sono finiti, ha detto l'ambasciatore, e nei prossimi giorni si torna a trattare con la delegazione."),
        ("ru", "Переговоры в Орске не окончены, сказал посол, и они будут продолжены весной, как и было решено."),
        ("uk", "Переговори в Орську не завершено, сказав посол, і вони будуть продовжені навесні, як це було вирішено."),
        ("pl", "Rozmowy w Orsku nie są zakończone, powiedział ambasador, i będą kontynuowane na wiosnę, jak to było ustalone."),
        ("ja", "オルスクでの交渉は終わっていないと大使は述べた。"),
        ("zh", "大使说,奥尔斯克的谈判还没有结束。"),
        ("ar", "قال السفير إن المحادثات في أورسك لم تنته بعد."),
    ],
)
def test_a_sentence_tells_its_language(language: str, text: str) -> None:
    """One sentence of news is enough."""
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "Orsk", "2031-04-02 10:15", "Doren Task Velin Marr", "x" * 500])
def test_what_does_not_tell_stays_open(text: str) -> None:
    """Names, numbers and nothing are in no language."""
    assert language_of(text) is None


def test_a_foreign_widget_does_not_change_the_language() -> None:
    """A line in another language below an article weighs little."""
    assert language_of("The envoy said that the talks were over and that the delegation had left. " * 3 + "Заголовок") == "en"
