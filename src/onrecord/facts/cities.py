"""This module knows the names of cities that reports are filed from most, to tell a dateline's place from any other opening word.

Capitals of states, and cities with a million people, a parliament, a stock exchange or a great news desk, as outlets in English, German,
French, Spanish, Italian and Portuguese write them; common knowledge, in no order that means anything, and no statement on whose a city
is. A place that is not here is still a place: the table only vouches for those that are.
"""

_NAMES = """
Abidjan|Abu Dhabi|Abou Dabi|Abuja|Accra|Addis Ababa|Addis Abeba|Adelaide|Aden|Ahmedabad|Albany|Aleppo|Alep|Algiers|Algier|Alger|Argel
Algeri|Almaty|Amman|Amsterdam|Anchorage|Ankara|Antananarivo|Antwerp|Antwerpen|Anvers|Apia|Ashgabat|Asmara|Astana|Asunción|Asuncion
Athens|Athen|Athènes|Atenas|Atene|Atlanta|Auckland|Austin|Baghdad|Bagdad|Baku|Bakou|Baltimore|Bamako|Bandar Seri Begawan|Bangalore
Bengaluru|Bangkok|Bangui|Banjul|Barcelona|Barcelone|Barcellona|Basel|Bâle|Basra|Basseterre|Beijing|Peking|Pékin|Pekín|Pechino|Pequim
Beirut|Beyrouth|Belfast|Belgrade|Belgrad|Belgrado|Belmopan|Belo Horizonte|Benghazi|Bengasi|Berlin|Berlín|Berlino|Berlim|Bern|Berne
Berna|Bhopal|Bilbao|Birmingham|Bishkek|Bissau|Bogotá|Bogota|Bologna|Bonn|Bordeaux|Boston|Brasília|Brasilia|Bratislava|Brazzaville|Bremen
Bridgetown|Brisbane|Bristol|Brno|Brussels|Brüssel|Bruxelles|Bruselas|Bruxelas|Bucharest|Bukarest|Bucarest|Budapest|Buenos Aires|Buffalo
Bujumbura|Busan|Cairo|Kairo|Le Caire|El Cairo|Il Cairo|Calgary|Cali|Canberra|Cape Town|Kapstadt|Caracas|Cardiff|Casablanca|Castries
Charlotte|Chengdu|Chennai|Chicago|Chişinău|Chisinau|Chongqing|Christchurch|Cincinnati|Cleveland|Cologne|Köln|Colombo|Columbus|Conakry
Copenhagen|Kopenhagen|Copenhague|Copenaghen|København|Córdoba|Cotonou|Dakar|Dallas|Damascus|Damaskus|Damas|Damasco|Dar es Salaam|Delhi
Denver|Detroit|Dhaka|Dili|Djibouti|Dodoma|Doha|Donetsk|Donezk|Dortmund|Dresden|Dubai|Dubaï|Dublin|Dubrovnik|Durban|Düsseldorf|Dushanbe
Edinburgh|Édimbourg|Edimburgo|Edmonton|Erbil|Essen|Florence|Firenze|Florenz|Frankfurt|Frankfurt am Main|Freetown|Fukuoka|Fukushima
Funafuti|Gaborone|Gaza|Gaza City|Gaza-Stadt|Geneva|Genf|Genève|Ginebra|Ginevra|Genebra|Genoa|Genova|Genua|Georgetown|Glasgow|Gothenburg
Göteborg|Graz|Guadalajara|Guangzhou|Guatemala City|Guayaquil|Hague|The Hague|Den Haag|La Haye|La Haya|L'Aia|Haifa|Halifax|Hamburg|Hamilton
Hanoi|Hanover|Hannover|Harare|Hargeisa|Harrisburg|Havana|Havanna|La Havane|La Habana|L'Avana|Helsinki|Hiroshima|Ho Chi Minh City|Hobart
Homs|Hong Kong|Hongkong|Honiara|Honolulu|Houston|Hyderabad|Indianapolis|Innsbruck|Irkutsk|Islamabad|Istanbul|Estambul|İstanbul|Izmir
İzmir|Jakarta|Djakarta|Jeddah|Jerusalem|Jérusalem|Jerusalén|Gerusalemme|Johannesburg|Juba|Kabul|Kaboul|Kampala|Kano|Kansas City|Karachi
Karlsruhe|Kathmandu|Katmandu|Kazan|Kharkiv|Charkiw|Kharkov|Khartoum|Khartum|Kherson|Cherson|Kigali|Kingston|Kingstown|Kinshasa|Kochi
Kolkata|Calcutta|Kraków|Krakow|Cracow|Kuala Lumpur|Kuwait City|Kyiv|Kiev|Kiew|Kyjiw|Kyoto|La Paz|Lagos|Lahore|Las Vegas|Lausanne|Leeds
Leicester|Leipzig|Libreville|Lille|Lilongwe|Lima|Linz|Lisbon|Lissabon|Lisbonne|Lisboa|Lisbona|Little Rock|Liverpool|Ljubljana|Lomé|Lome
London|Londres|Londra|Los Angeles|Lviv|Lwiw|Luanda|Lubumbashi|Lucknow|Lugansk|Luhansk|Lusaka|Luxembourg|Luxemburg|Luxemburgo|Lyon|Macau
Madison|Madrid|Mainz|Majuro|Malabo|Malaga|Málaga|Malé|Managua|Manama|Manchester|Manila|Maputo|Mariupol|Marrakesh|Marseille|Maseru|Mbabane
Mecca|Medellín|Melbourne|Memphis|Mexico City|Mexiko-Stadt|Mexico|Ciudad de México|Cidade do México|Miami|Milan|Mailand|Milano|Milán
Milwaukee|Minneapolis|Minsk|Mogadishu|Mogadischu|Monaco|Monrovia|Monterrey|Montevideo|Montreal|Montréal|Moroni|Moscow|Moskau|Moscou
Moscú|Mosca|Moscovo|Mosul|Mumbai|Munich|München|Múnich|Monaco di Baviera|Murmansk|Muscat|Nagasaki|Nagoya|Nairobi|Nanjing|Nantes|Naples
Neapel|Napoli|Nashville|Nassau|N'Djamena|Naypyidaw|New Delhi|Neu-Delhi|Nueva Delhi|Nova Délhi|New Orleans|New York|Nueva York|Nova York
Niamey|Nicosia|Nikosia|Nicosie|Nizza|Nottingham|Nouakchott|Novosibirsk|Nowosibirsk|Nuku'alofa|Nuremberg|Nürnberg|Nur-Sultan|Nuuk
Odesa|Odessa|Oklahoma City|Omaha|Orlando|Osaka|Oslo|Ottawa|Ouagadougou|Oxford|Palermo|Panama City|Panama-Stadt|Paramaribo|Paris|París
Parigi|Perth|Peshawar|Philadelphia|Phnom Penh|Phoenix|Pittsburgh|Podgorica|Port Louis|Port Moresby|Port Vila|Port of Spain
Port-au-Prince|Portland|Porto|Porto Alegre|Porto-Novo|Potsdam|Prague|Prag|Praga|Praia|Pretoria|Pristina|Priština|Prishtina|Putrajaya
Pyongyang|Pjöngjang|Quebec City|Québec|Quetta|Quito|Rabat|Raleigh|Ramallah|Rawalpindi|Recife|Reykjavik|Reykjavík|Richmond|Riga
Rio de Janeiro
Riyadh|Riad|Riyad|Rome|Rom|Roma|Rosario|Roseau|Rotterdam|Sacramento|Saint Petersburg|St. Petersburg|Sankt Petersburg|Saint-Pétersbourg
San Petersburgo|Salt Lake City|Salvador|Salzburg|Samara|San Antonio|San Diego|San Francisco|San José|San Jose|San Juan|San Marino
San Salvador|Sana'a|Sanaa|Santa Cruz|Santiago|Santo Domingo|São Paulo|Sao Paulo|São Tomé|Sapporo|Sarajevo|Seattle|Seoul|Séoul|Seúl
Sevastopol
Sevilla|Seville|Shanghai|Sharm el-Sheikh|Sheffield|Shenzhen|Simferopol|Singapore|Singapur|Singapour|Skopje|Sochi|Sotschi|Sofia|Southampton
Srinagar|St. Louis|St. Paul|Stavanger|Stockholm|Estocolmo|Stoccolma|Straßburg|Strasbourg|Strassburg|Estrasburgo|Strasburgo
Stuttgart|Sucre|Surabaya|Suva|Sydney|Taipei|Taipeh|Tallahassee|Tallinn|Tampa|Tangier|Tashkent|Taschkent|Tbilisi|Tiflis|Tbilissi
Tegucigalpa|Teheran|Tehran|Téhéran|Teherán|Tel Aviv|Thessaloniki|Thimphu|Tianjin|Tirana|Tiraspol|Tokyo|Tokio|Tóquio|Toronto|Toulouse
Trieste|Tripoli|Tripolis|Trípoli|Trondheim|Tromsø|Tunis|Túnez|Tunisi|Turin|Torino|Uppsala|Utrecht|Valencia|València|Valletta|Vancouver
Varanasi|Vatican City|Vatikanstadt|Cité du Vatican|Città del Vaticano|Ciudad del Vaticano|Venice|Venedig|Venezia|Vienna|Wien|Vienne
Viena|Victoria|Vientiane|Vilnius|Vladivostok|Wladiwostok|Volgograd|Warsaw|Warschau|Varsovie|Varsovia|Varsavia|Warszawa|Washington
Washington D.C.|Wellington|Wiesbaden|Windhoek|Winnipeg|Wuhan|Yamoussoukro|Yangon|Rangoon|Yaoundé|Yekaterinburg|Jekaterinburg|Yerevan
Jerewan|Erevan|Zagreb|Zaporizhzhia|Saporischschja|Zaragoza|Zurich|Zürich|Zúrich|Zurigo
Aachen|Augsburg|Bielefeld|Bochum|Braunschweig|Bregenz|Duisburg|Eisenstadt|Erfurt|Freiburg|Gelsenkirchen|Kassel|Kiel|Klagenfurt|Luzern
Magdeburg|Mannheim|Münster|Rostock|Saarbrücken|Schwerin|St. Gallen|Wuppertal
Москва|Санкт-Петербург|Киев|Київ|Минск|Астана|Ташкент|Баку|Ереван|Тбилиси|Вашингтон|Брюссель|Лондон|Париж|Берлин|Пекин|Харьков|Харків
Одесса|Одеса|Львов|Львів|Донецк|Донецьк|Луганск|Рига|Вильнюс|Таллин|Варшава|Прага|Белград|София|Женева|Анкара|Стамбул|Тегеран|Дамаск
Αθήνα|Λευκωσία|Θεσσαλονίκη|Βρυξέλλες
"""

CITIES = frozenset(name.casefold() for line in _NAMES.split("\n") for name in line.split("|") if name)
"""Every name, in lower case."""


def is_city(words: str) -> bool:
    """Whether the words are a listed city's name, in capitals or not; a state or country may follow a comma.

    >>> is_city("NEW DELHI"), is_city("Washington, DC"), is_city("Kommentar")
    (True, True, False)
    """
    return words.partition(",")[0].strip().casefold() in CITIES
