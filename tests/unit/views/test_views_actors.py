"""An actor is shown with its roles over time and its names by outlet, as pages tell them."""

from onrecord.model.entries import Actor
from onrecord.views.actor import actor_view, aliases, role_rows, roles
from onrecord.views.actors import actor_row
from tests.unit.link.appearing import appears

TOLD = (
    appears("Ada Vell", role="Foreign Minister", party="Orsk", published="2031-02-01", words=("Vell", "Ada Vell")),
    appears("Ada Vell", role="foreign minister", party="Orsk", published="2031-05-01", outlet="The Nettle"),
    appears("Ada Vell", role="Defence Minister", party="Orsk", published="2031-04-01", outlet="The Nettle"),
    appears("Vell", role="prime minister", party="Orsk", published="2034-01-01", outlet=None),
    appears("Ada Vell"),
)
ACTOR = Actor(
    id="a1", name="Ada Vell", names=(("Ada Vell", 4), ("Vell", 1)), kind="person", country="ORS", sector="GOV", known=None, told=5
)


def test_a_role_stands_with_the_days_and_outlets_that_tell_it() -> None:
    """One wording, one role; nothing is said of the time between."""
    first = roles(TOLD)[0]
    assert (first.since, first.until, first.outlets, first.pages) == ("2031-02-01", "2031-05-01", ("The Harbour Post", "The Nettle"), 2)


def test_one_role_in_several_wordings_is_told_once_with_its_spellings() -> None:
    """Whose it is, who of several words is used and whether the page says for whom make no second role."""
    pages = (
        appears("Pim Alder", role="presidential spokesman", party="Orsk", published="2031-02-01"),
        appears("Pim Alder", role="Presidential spokesman", published="2031-03-01"),
        appears("Pim Alder", role="Orskan presidential spokesman", published="2031-04-01"),
        appears("Pim Alder", role="Press Secretary of the President of Orsk", party="Orskan government", published="2031-05-01"),
        appears("Pim Alder", role="envoy", party="Orsk", published="2031-06-01"),
    )
    spokesman, envoy = roles(pages)
    assert (spokesman.role, spokesman.party, spokesman.pages) == ("presidential spokesman", "Orsk", 4) and envoy.spellings == ()
    assert {*spokesman.spellings} >= {"Press Secretary of the President", "Orskan presidential spokesman"}
    assert not spokesman.beside and not envoy.beside


def test_an_office_told_for_two_parties_is_two() -> None:
    """Each stands beside the other; who does not say for whom goes with most."""
    told = [("Orsk", 2), ("Tarn", 1), (None, 1)]
    pages = [appears("Ada Vell", role="Foreign Minister", party=party) for party, times in told for _ in range(times)]
    beside = [(role.party, role.pages, role.beside) for role in roles(pages)]
    assert beside == [("Orsk", 3, ("Foreign Minister (Tarn)",)), ("Tarn", 1, ("Foreign Minister (Orsk)",))]


def test_where_accounts_differ_both_stand() -> None:
    """Two offices told at one time are beside each other; a later office is no contradiction."""
    told = roles(TOLD)
    assert [role.beside for role in told] == [("Defence Minister",), (told[0].role,), ()]


def test_names_are_counted_by_outlet() -> None:
    """An unknown outlet's too; a form counts once a page."""
    found = {(alias.words, alias.outlet): alias.pages for alias in aliases(TOLD)}
    assert found["Vell", "The Harbour Post"] == 1 and found["Vell", None] == 1 and found["Ada Vell", "The Nettle"] == 2


def test_a_row_and_a_view_agree() -> None:
    """The table's cells are the view's values."""
    row, view = actor_row(ACTOR, TOLD, statements=3, events=1), actor_view(ACTOR, TOLD, statements=3, events=1)
    assert (row.since, row.until, row.aliases) == ("2031-02-01", "2034-01-01", "Vell")
    assert row.roles.startswith("prime minister") and len(view.roles) == 3 == len(list(role_rows(view.roles)))
    assert row.statements == view.statements and len(view.appearances) == 5


def test_an_actor_without_roles_or_dates_is_shown_all_the_same() -> None:
    """Nothing is made up for it."""
    bare = appears("Orsk", "state", published="")
    assert actor_row(ACTOR, (bare,), statements=0, events=0).since is None and roles((bare,)) == ()
