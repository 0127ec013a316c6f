"""This module knows the words of page furniture: share bars, sign-up boxes, cookie notes, related links, comment forms, credits.

Collected from the labels that sites' own themes and widgets use, in the languages read most. Each entry is a regular expression in lower
case that must match at the start of a line (`OPENERS`), be the whole of it (`LABELS`), or stand anywhere in a short one (`ANYWHERE`).
"""

import re

_LABELS = r"""
share|share this( \w+)*|share (on|via) .*|tweet|retweet|pin|e-?mail|e-?mail this.*|print|print this.*|copy( link| url)?|link copied!?
whatsapp|facebook|twitter|x
telegram|linkedin|reddit|pinterest|instagram|youtube|tiktok|threads|bluesky|mastodon|flipboard|vk|rss|messenger|save|saved|bookmark|like
dislike|reply|report
comments?( \(?\d+\)?)?|\(?\d+\)? comments?|no comments( yet)?|leave a (comment|reply)|post a comment|add a comment|view (all )?comments
join the conversation
advertisements?|advertorial|sponsored( content| by.*)?|ad|promoted( content)?|paid (content|post)|anzeige|werbung|publicité|publicidad
pubblicità|reklama|реклама
subscribe( now| today)?|sign (in|up)( .{0,30})?|log ?(in|out)( .{0,30})?|register( now)?|log in or register|my account|newsletters?|menu
search|close|close button
home|homepage|back( to top)?|top|next|previous|prev|skip to .*|more|load more|show more|see more|read more.{0,30}|see all|view all
read next|continue reading.{0,40}
tags?:?|topics?:?|filed under:?.*|categories:?|related
related (stories|articles|topics|content|news|links|posts|coverage|reading|video):?|more (on|from|in|like) .*
you (might|may) (also )?(like|be interested in).*|recommended( for you)?|most (read|popular|viewed|shared|commented)|trending( now)?
popular( now| stories)?|latest( news| stories)?
editor.?s.? (picks?|choice)|top stories|don.?t miss|in (this story|other news)|read (also|this|next|the full .{0,30})|see also|also read
must read|up next|watch( now| live)?|listen( now)?
play( video)?|video|photos?|gallery|live|breaking( news)?|exclusive|opinion|analysis|premium|about (us|the author)|contact( us)?
terms.{0,30}|privacy.{0,30}|cookie.{0,30}|faq|help
advertise.{0,20}|careers|jobs|sitemap|imprint|impressum|datenschutz.{0,20}|follow( us)?( on .*)?
story continues( below)?( .{0,20})?|on (the same|this) (theme|topic|subject):?|image caption,?
get the app|download.{0,20}app
listen to (this )?article.{0,30}|\d+ ?min(utes?)? (read|de lecture|lesezeit)
teilen|merken|drucken|kommentare?( \d+)?|kommentieren|mehr zum thema.*|lesen sie auch.*|weiterlesen|anmelden|abonnieren|startseite
meistgelesen|empfohlen|zur startseite|artikel (teilen|merken|anhören).*
partager|imprimer|commentaires?( \d+)?|lire aussi.*|à lire aussi.*|sur le même sujet.*|s.abonner|se connecter|les plus lus|accueil
voir plus|newsletter
compartir|imprimir|comentarios?( \d+)?|lea también.*|te puede interesar.*|más noticias.*|suscríbete|iniciar sesión|lo más (leído|visto)
leer más
condividi|stampa|commenti|leggi anche.*|abbonati|accedi|i più letti|altri articoli|compartilhar|comentários?|leia também.*|leia mais.*
assine|mais lidas
поделиться|комментарии( \d+)?|комментировать|читайте также.*|читать далее|подписаться.*|войти|новости по теме|самое читаемое|ещё|еще
главная|лента новостей
поділитися|читайте також.*|коментарі|підписатися.*|udostępnij|komentarze( \d+)?|czytaj (też|także|więcej).*|zobacz też.*|zaloguj.*
najczęściej czytane
delen|reacties( \d+)?|lees ook.*|lees meer.*|meest gelezen|inloggen|del|dela|kommentarer( \d+)?|læs (også|mere).*|läs (också|även|mer).*
les (også|mer).*|paylaş|yorumlar?|ilgili haberler|son dakika
"""
_OPENERS = r"""
(©|\(c\)|copyright|©️) ?.{0,80}\b(19|20)\d\d|all rights reserved|tous droits réservés|alle rechte vorbehalten|todos los derechos
все права защищены|©
by (continuing|clicking|signing|subscribing|using)\b|we (use|and our) .{0,40}cookies|this (site|website|page) (is|uses|requires|was)\b
your (email|privacy|browser)\b|enter your (e-?mail|name)
sign up (for|to)\b|subscribe (to|for|now)\b
get (our|the|your|all the|unlimited|access to|breaking)\b.{0,80}(newsletter|inbox|app|alerts?|email|subscription|stories)
follow (us|@|.{0,40} on (twitter|facebook|x|instagram|telegram|google|linkedin))|join (us|our)\b|like us on|download (our|the)\b
click here|tap here|learn more|find out more
to participate in the discussion|you must be (logged|signed)|please (log|sign|enable|read our|subscribe|try)|already (a|have an)\b
comments? (are|is) closed|have (a|any) (tip|story|question)
latest news bulletin
published:?$|updated:?$|posted (on|in|by)\b|last (updated|modified)|(first )?published( on| at)? ?:?\s?\d|updated( on| at)? ?:?\s?\d
veröffentlicht|aktualisiert|publié le|mis à jour|publicado|actualizado|опубликовано|обновлено
image (source|credit)|photo (credit|by|source)|picture(:| by)|credit:|photo:|photograph:|file photo|foto:|bild:|crédit|фото:
"""
_ANYWHERE = r"""
\bcookies?\b.{0,60}\b(policy|consent|settings|experience|use)\b|\bprivacy policy\b|\bterms (of|and) (use|service|conditions)\b
\ball rights reserved\b|\bnewsletters?\b|\bunsubscribe\b
\bsubscri(be|bers?|ption)\b|\b(your|an) (inbox|account)\b|\bshare this\b|\bclick (here|on)\b|\bfollow us\b|\bsign up\b|\bjavascript\b
\bad ?blocker\b|\bcomment(ing)? (policy|guidelines)\b
"""


def _any_of(rows: str) -> str:
    return "|".join(row.strip("|") for row in rows.strip().split("\n"))


_CLOSERS = r"""
(more )?(related|recommended|suggested|similar)( (stories|articles|topics|content|news|links|posts|coverage|reading|videos?|tags))?:?
recommended for you|recommended( by .*)?
(more|latest|other|top|popular|trending|recent|featured|most (read|popular|viewed|shared|commented|recent|watched))
(more|latest|other|top|popular|trending|recent|featured) (news|stories|articles|posts|videos?|topics|coverage|for you|(in|from|on|like) .*)
most (read|popular|viewed|shared|commented|recent|watched) .{0,30}
you (might|may|will|.ll)( also)? (like|love|be interested in|enjoy|have missed).*|up next|read next|next (article|story|post|up).{0,60}
previous (article|story|post).{0,60}|keep reading|further reading|explore more.*|what to read next
tags?:?( .{0,200})?|topics:?|filed under:?.{0,100}|categories:?.{0,100}|posted in.{0,80}|in this (article|story):?
about the authors?.{0,40}|meet the author|author bio|share this( \w+)*:?|share:?
comments?( \(?[\d,.]+\)?( .{0,40})?)?|\(?\d+\)? comments?|no comments.{0,20}|leave a (comment|reply).{0,40}|post a comment|add (a )?comment
join the (conversation|discussion).{0,40}|your email address will not be published.*|to participate in the discussion
(subscribe|sign up)( to| for)?( (our|the|my))?.{0,40}newsletters?.{0,30}|newsletters?|get the latest.{0,60}
stay (updated|informed|connected|in touch).{0,60}|follow us.{0,40}|editor.?s.? (picks?|choice)|top stories|don.?t miss.{0,30}
(das könnte|könnte) .{0,40}interessieren.*|auch interessant|passend zum artikel|mehr (zum thema|news|aus|artikel|dazu).{0,40}
weitere (artikel|themen|nachrichten|meldungen).{0,40}|themen:?|schlagwörter.{0,100}|meistgelesen.{0,20}|kommentare?( \d+)?
sur le même sujet.*|lire aussi.*|les plus lus.*|vous aimerez aussi.*|à lire aussi.*|contenus sponsorisés.*|te puede interesar.*
más (noticias|sobre|información).{0,40}|lo más (leído|visto).{0,20}|archivado en.{0,60}|comentarios?( \d+)?
leggi anche.*|potrebbe interessarti.*|ti potrebbe.*|articoli correlati.*|i più letti.*|leia (também|mais).*|mais lidas.*|veja também.*
новости по теме.*|читайте также.*|самое читаемое.*|комментарии.{0,10}|материалы по теме.*
lees ook.*|meest gelezen.*|gerelateerd.*|siste nytt.*|mest (lest|läst|læste).*|relaterte? .{0,20}|flere saker.*|relaterade artiklar.*
czytaj (też|także).*|zobacz (też|także).*|ilgili haberler.*|читайте також.*|関連記事.*|관련 ?기사.*|相关(新闻|阅读).*
"""
_LABEL = re.compile(rf"[\W_]*(?:{_any_of(_LABELS)})[\W_]*\Z")
_CLOSER = re.compile(rf"[\W_]*(?:{_any_of(_CLOSERS)})[\W_]*\Z")
_OPENER = re.compile(rf"[\W_]{{0,3}}(?:{_any_of(_OPENERS)})")
_INSIDE = re.compile(_any_of(_ANYWHERE))


_TEASER = re.compile(
    r"[\W_]{0,3}(?:(?:(?:read|see|watch|listen|related|also|more|next|latest|recommended|most read|sponsored|you (?:may|might) also like)"
    r"(?: (?:more|also|now|next|story|stories|articles?|coverage|here|on|this|from|the|\w+(?=:)))*: ?"
    r"|(?:read|see) (?:more|also|next)\b|advertisement (?:[-–—:]|scroll))\S?)"
)


def is_teaser(text: str) -> bool:
    """Whether the line points to another page in its own words, as is done in the midst of stories ("Read also: Bridge shut in Tarn")."""
    return len(text) < 200 and _TEASER.match(text[:60].lower()) is not None


def is_label(text: str) -> bool:
    """Whether the whole line is the label of a widget, a menu entry or a heading of a box ("Share this article")."""
    sentence = text.endswith(".") and text.count(" ") > 5
    return len(text) < 80 and not sentence and _LABEL.match(text.lower()) is not None


_TO_READER = re.compile(
    r"[\W_]{0,3}(?:(?:like|enjoy(?:ed)?|love) this (?:story|article|post|video)\?.{0,40}\bshare"
    r"|follow (?:the |all (?:of )?)?.{1,40}? (?:full |live )?coverage (?:of|on|at)\b"
    r"|if you (?:get|read|see|follow) .{1,40} (?:from|on|via|through) (?:facebook|instagram|twitter|x|threads|google)\b)"
)


def speaks_to_reader(text: str) -> bool:
    """Whether a line in the midst of a story asks its readers to share it or to follow the outlet ("Like this story? Share it")."""
    return len(text) < 250 and _TO_READER.match(text[:160].lower()) is not None


_DISCLAIMS = re.compile(
    r"[\W_]{0,3}(?:disclaimer\s*:|(?:the |all |any )?(?:views?|opinions?)\b[^.]{0,60}"
    r"\bexpressed (?:in|here|herein|by the (?:author|writer|columnist)|on this)\b[^.]{0,80}?"
    r"\b(?:are (?:solely |entirely )?(?:those of|his|her|their|the (?:author|writer)|not)|do(?:es)? not|need not|may not)\b)"
)


def disclaims(text: str) -> bool:
    """Whether a line says whose views a story's are and whose not ("The views expressed in this article are the author's own").

    >>> disclaims("The opinions expressed in this column do not reflect those of The Orsk Lamp."), disclaims("The views of Orsk differ.")
    (True, False)
    """
    return len(text) < 700 and _DISCLAIMS.match(text[:300].lower()) is not None


_PART = re.compile(r"\s[|•·/>»▪●~–—-]+\s|\s{3,}|\t")
_MOST_PARTS_WORDS = 4
_BUTTON = re.compile(
    r"share[sd]?|sharing|tweet|retweet|print|e-?mail|mail|save|like[sd]?|copy|comments?|listen|gift|views?|viewing|readers?|whatsapp|facebook|"
    r"twitter|telegram|linkedin|a[+-]|font|subscribe|newsletter|imprint|menu|search|reply|cookies?"
)
_BESIDE = re.compile(
    r"link|send|post|pin|aa?|size|min|read|log|in|sign|accept|settings|later|this|the|to|for|of|on|article|page|friend|about|\d[\d.,]*k?|[ft]"
)
_SPLIT = re.compile(r"[\s|·•/,:;()\[\]<>☰✉👍▼–—]+")
_SHARE_OF_WIDGETS = 0.75


def is_menu(text: str) -> bool:
    """Whether the line is a row of three or more short entries, parted by strokes, dots or wide gaps ("Home | Ports | Weather")."""
    parts = [part.split() for part in _PART.split(text)]
    return len(text) < 200 and len(parts) >= 3 and all(len(part) <= _MOST_PARTS_WORDS for part in parts)


def is_button_row(text: str) -> bool:
    """Whether the line is a row of buttons and counts, set side by side ("Share  Tweet  Print (14)")."""
    words = [word for word in _SPLIT.split(text.lower()) if word]
    buttons = sum(_BUTTON.fullmatch(word) is not None for word in words)
    known = buttons + sum(_BESIDE.fullmatch(word) is not None for word in words)
    return 2 <= len(words) <= 14 and buttons * 3 >= len(words) and known >= _SHARE_OF_WIDGETS * len(words) and not text.endswith((".", "?"))


def closes_story(text: str) -> bool:
    """Whether the line heads a box that stands below a story: related stories, tags, comments, a newsletter."""
    return len(text) < 120 and not text.endswith(".") and _CLOSER.match(text.lower()) is not None


def opens_like_furniture(text: str) -> bool:
    """Whether the line begins as notes to the reader and copyright lines do ("Sign up for …", "© 2031 …")."""
    return _OPENER.match(text[:160].lower()) is not None


def speaks_of_the_site(text: str) -> bool:
    """Whether a line speaks of subscriptions, cookies or comments rather than of the world."""
    return len(text) < 300 and _INSIDE.search(text.lower()) is not None
