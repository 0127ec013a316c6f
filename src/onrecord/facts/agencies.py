"""This module knows the world's news agencies by the names that bylines, datelines and credits use.

A neutral list of national and international agencies, from the members' lists of their associations (EANA, OANA, FAAPA and others) and
common knowledge; being in it says nothing about an agency's standing. Only names that are unmistakable in capitals are given short.
"""

from collections.abc import Mapping

AGENCIES: Mapping[str, str] = {
    name: agency
    for agency, names in {
        "Reuters": ("Reuters", "Thomson Reuters"),
        "Associated Press": ("Associated Press", "The Associated Press", "AP"),
        "AFP": ("AFP", "Agence France-Presse", "Agence France Presse"),
        "dpa": ("dpa", "Deutsche Presse-Agentur"),
        "TASS": ("TASS", "ITAR-TASS", "ТАСС"),
        "Interfax": ("Interfax", "Интерфакс"),
        "RIA Novosti": ("RIA Novosti", "RIA", "РИА Новости"),
        "Sputnik": ("Sputnik", "Sputnik International"),
        "Xinhua": ("Xinhua", "Xinhua News Agency", "新华社"),
        "China News Service": ("China News Service", "CNS"),
        "Kyodo": ("Kyodo", "Kyodo News", "共同通信"),
        "Jiji Press": ("Jiji", "Jiji Press"),
        "Yonhap": ("Yonhap", "Yonhap News Agency", "연합뉴스"),
        "KCNA": ("KCNA", "Korean Central News Agency"),
        "CNA": ("Central News Agency",),
        "ANSA": ("ANSA", "Ansa"),
        "Adnkronos": ("Adnkronos",),
        "EFE": ("EFE", "Efe", "Agencia EFE"),
        "Europa Press": ("Europa Press", "EUROPA PRESS"),
        "Lusa": ("Lusa", "Agência Lusa"),
        "PTI": ("PTI", "Press Trust of India"),
        "ANI": ("ANI", "Asian News International"),
        "IANS": ("IANS",),
        "UNI": ("UNI", "United News of India"),
        "APP": ("Associated Press of Pakistan",),
        "UPI": ("UPI", "United Press International"),
        "Bloomberg": ("Bloomberg News", "Bloomberg"),
        "Anadolu": ("Anadolu", "Anadolu Agency", "Anadolu Ajansı"),
        "DHA": ("DHA", "Demirören Haber Ajansı"),
        "Ukrinform": ("Ukrinform", "Укринформ", "Укрінформ"),
        "Interfax-Ukraine": ("Interfax-Ukraine",),
        "UNIAN": ("UNIAN", "УНИАН", "УНІАН"),
        "BelTA": ("BelTA", "БелТА"),
        "Belga": ("Belga",),
        "ANP": ("ANP",),
        "APA": ("APA", "Austria Presse Agentur"),
        "Keystone-SDA": ("Keystone-SDA", "Keystone-ATS"),
        "KNA": ("KNA", "Katholische Nachrichten-Agentur"),
        "epd": ("epd", "Evangelischer Pressedienst"),
        "PA Media": ("PA Media", "Press Association", "PA news agency"),
        "AAP": ("AAP", "Australian Associated Press"),
        "The Canadian Press": ("The Canadian Press", "Canadian Press", "La Presse canadienne"),
        "Ritzau": ("Ritzau",),
        "NTB": ("NTB",),
        "TT": ("TT Nyhetsbyrån",),
        "STT": ("STT", "STT-Lehtikuva"),
        "BNS": ("BNS", "Baltic News Service"),
        "LETA": ("LETA",),
        "ELTA": ("ELTA",),
        "PAP": ("PAP", "Polska Agencja Prasowa"),
        "ČTK": ("ČTK", "CTK"),
        "TASR": ("TASR",),
        "MTI": ("MTI",),
        "Agerpres": ("Agerpres", "AGERPRES"),
        "BTA": ("BTA", "БТА"),
        "Tanjug": ("Tanjug", "Tanjug News Agency"),
        "Beta": ("Beta News Agency",),
        "Hina": ("Hina", "HINA"),
        "FENA": ("FENA", "Fena"),
        "STA": ("Slovenian Press Agency",),
        "MIA": ("Media Information Agency",),
        "ANA-MPA": ("ANA-MPA", "Athens News Agency"),
        "Armenpress": ("Armenpress",),
        "Azertac": ("Azertac", "AZERTAC"),
        "Trend": ("Trend News Agency",),
        "Interpressnews": ("InterPressNews",),
        "Kazinform": ("Kazinform",),
        "IRNA": ("IRNA", "Islamic Republic News Agency"),
        "ISNA": ("ISNA",),
        "Tasnim": ("Tasnim", "Tasnim News Agency"),
        "Fars": ("Fars News Agency",),
        "Mehr": ("Mehr News Agency",),
        "SANA": ("SANA", "Syrian Arab News Agency"),
        "NNA": ("National News Agency",),
        "Petra": ("Petra", "Jordan News Agency"),
        "SPA": ("Saudi Press Agency",),
        "WAM": ("WAM", "Emirates News Agency"),
        "KUNA": ("KUNA", "Kuwait News Agency"),
        "QNA": ("Qatar News Agency",),
        "INA": ("Iraqi News Agency",),
        "MENA": ("Middle East News Agency",),
        "MAP": ("Maghreb Arabe Presse",),
        "APS": ("Algérie Presse Service", "Algeria Press Service"),
        "WAFA": ("WAFA", "Wafa"),
        "NAN": ("News Agency of Nigeria",),
        "GNA": ("Ghana News Agency",),
        "SAnews": ("SAnews", "SAnews.gov.za"),
        "Antara": ("Antara", "ANTARA"),
        "Bernama": ("Bernama", "BERNAMA"),
        "VNA": ("Vietnam News Agency",),
        "PNA": ("Philippine News Agency",),
        "BSS": ("Bangladesh Sangbad Sangstha",),
        "UNB": ("United News of Bangladesh",),
        "Agência Brasil": ("Agência Brasil",),
        "Télam": ("Télam", "Telam"),
        "Prensa Latina": ("Prensa Latina",),
        "Notimex": ("Notimex",),
        "ACN": ("Agencia Cubana de Noticias",),
    }.items()
    for name in names
}
"""Every name in use, and the one name that it is kept under."""

AGENCY_ENDINGS = (
    "News Agency",
    "Press Agency",
    "Newswire",
    "News Service",
    "Wire Service",
    "Nachrichtenagentur",
    "Presse-Agentur",
    "Ajansı",
)
"""What the name of an agency that is not in the list ends with."""


def agency_named(words: str) -> str | None:
    """The agency that the words name, and nothing but name; None if they are no agency's.

    >>> agency_named("Agence France-Presse")
    'AFP'
    """
    words = words.strip(" .,:;/|()-–—")
    if words in AGENCIES:
        return AGENCIES[words]
    return _UPPER.get(words) or (words if words.endswith(AGENCY_ENDINGS) and len(words) < 60 else None)


_UPPER = {name.upper(): agency for name, agency in AGENCIES.items() if len(name) > 3}
