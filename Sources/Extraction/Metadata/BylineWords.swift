/// The words that stand around names in bylines, in all languages that the phrase files cover.
enum BylineWords {
    /// What comes before a name, the longest first so that `written by` goes before `by`.
    static let prefixes: [Character: [String]] = Dictionary(
        grouping: Set(rows.flatMap { $0.split(separator: ",") }.map { $0.trimmed }).filter { !$0.isEmpty }
            .sorted { ($1.count, $0) < ($0.count, $1) }
    ) { $0[$0.startIndex] }

    private static let rows = [
        """
        by, by:, written by, words by, words, text by, story by, report by, reported by, article by, article written by, posted by, \
        published by, authored by, created by, contributed by, submitted by, compiled by, post author, author, author:, \
        authors, authors:, author(s):, written by:, contributors:, contributor:, about the author, about the author:, about author, \
        about, post by, posts by, a post by, guest post by, view all posts by, see all posts by, more posts by, view all articles by, \
        all posts by, all articles by, see all of, more by, more from, more about, meet the author, view author, read more by, \
        words:, text:, story:, reporter:, writer:, follow
        """,
        """
        von, von:, vom, text von, text:, text und fotos:, text & fotos:, ein artikel von, ein beitrag von, ein kommentar von, \
        ein gastbeitrag von, gastbeitrag von, eine analyse von, interview von, interview:, text & interview:, kommentar von, \
        aufgezeichnet von, geschrieben von, verfasst von, veröffentlicht von, erstellt von, eingestellt von, gepostet von, \
        autor, autor:, autorin, autorin:, autoren, autoren:, autor*in:, verfasser, verfasser:, zeige alle beiträge von, \
        alle beiträge von, alle beiträge anzeigen von, alle artikel von, weitere beiträge von, mehr von, über, über den autor, \
        über die autorin, redaktion:, beitrag von, pressemitteilung von, rubrik von
        """,
        """
        par, par:, écrit par, publié par, rédigé par, posté par, texte, texte:, texte :, texte de, un article de, article de, \
        auteur, auteur:, auteur :, auteurs:, auteurs :, propos recueillis par, voir tous les articles de, tous les articles de, \
        par :, auteur/autrice
        """,
        """
        por, por:, escrito por, publicado por, redactado por, texto, texto:, texto de, un artículo de, autor, autora, autora:, \
        autores:, redacción:, ver todas las entradas de, todas las entradas de, artículo de, enviado por, entrevista de
        """,
        """
        di, di:, scritto da, pubblicato da, postato da, inviato da, a cura di, testo di, testo:, un articolo di, articolo di, \
        autore, autore:, autori:, dal nostro inviato, vedi tutti gli articoli di, visualizza tutti gli articoli di
        """,
        """
        escrito por, postado por, enviado por, um artigo de, artigo de, reportagem de, reportagem:, texto por, ver todos os posts de, \
        ver tudo de, autores
        """,
        """
        door, door:, geschreven door, geplaatst door, gepubliceerd door, tekst, tekst:, tekst door, een artikel van, \
        alle berichten van, bekijk alle berichten van, auteur
        """,
        """
        autorka, autorka:, autorzy:, napisał, napisała, napisał:, napisane przez, opublikował, opublikowała, opublikowane przez, \
        dodał, dodał:, opracowanie:, opracował:, opracowała:, tekst:, przez, zobacz wszystkie wpisy opublikowane przez
        """,
        """
        автор, автор:, авторы:, автор текста:, автор статьи:, текст, текст:, опубликовал, опубликовала, опубликовано, написал, \
        написала, подготовил, подготовила, подготовил:, подготовила:, беседовал, беседовала, записал, записала, корреспондент
        """,
        "автор матеріалу:, авторка, авторка:, автори:, опублікував, опублікувала, написав, підготував, підготувала, розмовляла, розмовляв",
        "بقلم, بقلم:, بقلم :, كتب, كتبت, كتب:, كتبت:, كتب :, كتبت :, الكاتب, الكاتب:, الكاتبة:, الكاتب :, إعداد, إعداد:, تحرير:, تقرير:, حوار:",
        "作者, 作者:, 作者：, 作者｜, 作者丨, 撰文, 撰文:, 撰文：, 文:, 文：, 文/, 文／, 文丨, 文｜, 文 |, 记者, 記者, 记者:, 记者：, 記者:, 記者：, 本报记者, 本報記者, 新华社记者, 撰稿:, 撰稿：",
        "著者, 著者:, 著者：, 執筆, 執筆:, 執筆：, 筆者:, 筆者：, 文=, 文＝, 取材・文, 取材・文:, 取材・文：, 取材・文＝, ライター:, ライター：, 文責:, 文責：, 投稿者:, 投稿者：, 投稿者",
    ]

    /// Words that name an occupation, an academic degree or a unit: with one of them a part of a byline is no name.
    static let occupations: Set<String> = Set(
        """
        reporter reporters correspondent correspondents editor editors writer writers columnist contributor contributors journalist \
        journalists author authors blogger producer photographer photography photo photos photograph photographs analyst expert \
        founder co-founder cofounder ceo cto cfo coo cmo cio chief officer president director manager head vp professor prof lecturer \
        fellow specialist consultant strategist marketer marketing developer engineer designer attorney lawyer partner intern \
        md phd ph.d ph.d. m.d. rn bsn ms msc ma mba ba bs jd dvm vmd dds cpa cfa cfp rd rdn ldn lcsw dacvb lvt vts do np pa esq \
        illustration illustrations illustrated redakteur redakteurin chefredakteur chefredakteurin chefredaktion journalistin \
        autor autorin reporterin korrespondent korrespondentin volontär volontärin geschäftsführer geschäftsführerin leiter leiterin \
        fotograf fotografin journaliste rédacteur rédactrice correspondant correspondante chroniqueur grand photographe \
        periodista redactor redactora corresponsal colaborador colaboradora fotógrafo giornalista redattore redattrice corrispondente \
        jornalista repórter repórteres redator redatora editora fotografia verslaggever redacteur redactrice correspondente \
        dziennikarz dziennikarka redaktor redaktorka reporterka журналист журналистка корреспондент редактор кореспондент журналіст \
        журналістка редакторка обозреватель
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// Those of the words before a name that also begin other lines: `About us`, `Follow the harbour`.
    static let loosePrefixes: Set<String> = [
        "about", "follow", "words", "text", "texte", "texto", "tekst", "текст", "über", "more about", "more from",
        "author", "authors",
        "autor", "auteur", "autora", "autore", "autores", "autorka", "автор", "作者", "著者", "see all of", "photo of",
    ]

    /// Words before an occupation: `Former deputy editor` names nobody.
    static let ranks: Set<String> = Set(
        """
        former senior deputy chief certified staff expert associate assistant managing executive freelance contributing guest lead \
        principal independent registered licensed head special features national international our the freier freie leitender \
        stellvertretender ehemaliger
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// What comes before the names of those who did something else than write.
    static let otherRoles: [Character: [String]] = Dictionary(
        grouping: [
            "reviewed by", "medically reviewed", "fact checked", "fact-checked", "factchecked", "edited by",
            "editing by",
            "illustration",
            "illustrated by", "illustrations", "photo", "photos", "photograph", "photographs", "photography", "image",
            "images", "translated by",
            "translation", "produced by", "video by", "foto", "fotos", "fotografie", "bild", "bilder", "illustrationen",
            "übersetzt", "übersetzung",
            "aus dem", "redigiert", "geprüft von", "medizinisch geprüft", "traduit", "traduction", "photos :",
            "relu par",
            "fotografía",
            "fotografías", "traducción", "traducido", "revisado por", "traduzione", "foto di", "tradução", "revisão",
            "vertaald", "foto's",
            "zdjęcia", "tłumaczenie", "фото", "перевод", "переклад", "صور", "ترجمة", "翻译", "编辑", "責任編輯", "责任编辑", "訳",
            "撮影",
            "監修",
            "sponsored by", "presented by", "tested by", "expert review", "approved by", "verified by",
        ]) { $0[$0.startIndex] }

    /// Words that no name holds; they are a page's furniture or those of a sentence.
    static let furniture: Set<String> = Set(
        """
        http: https: www updated published posted comment comments share shares follow followers read view views see all more less \
        show hide open close subscribe newsletter email e-mail mail print save login log sign register am pm uhr minutes minute min \
        mins ago hours hour days day yesterday today post posts article articles story stories page pages site website blog home \
        latest news archive archives category categories tags tag search menu next previous reply replies says said schreibt meint \
        antworten teilen kommentare kommentar lesezeit veröffentlicht aktualisiert geändert lesen mehr weitere alle beiträge artikel \
        bild foto fotos photo photos image images video videos audio play copy link facebook twitter linkedin instagram whatsapp \
        pinterest youtube reddit telegram download guide review reviews tips jobs hire contact about privacy cookie cookies \
        this that these those with from your our their his her its is are was were be been has have had will can could should would \
        how what why when where who which because about into than then them they you we i'm it's let get got make made \
        the a an not but if so at as or in on of quelle source text interview sponsored content inhalte inhalt gesponserte anzeige werbung advertisement yes no ok
        is das die der den dem des und oder ist sind war hat haben ein eine einen einer zu zum zur im am für mit auf aus bei nach \
        les des une est sont pour dans avec sur los las una para con que el è sono per con che uma não
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// Small words inside names.
    static let particles: Set<String> = Set(
        """
        von van de der den del della dei di da do dos das du la le les el al ul bin ibn bint ter ten zu zur zum vom y e i dell d l \
        st mc mac o' ap af av san
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// Names of no one: what publishing systems put where nobody is named.
    static let nobody: Set<String> = Set(
        [
            "admin", "administrator", "author", "guest", "webmaster", "anonymous", "unknown", "user", "null", "none",
            "undefined",
            "share", "comments", "follow", "subscribe", "more", "name", "by", "n/a", "wordpress", "root", "default",
            "test", "system",
            "autor", "auteur", "autore", "website", "homepage", "post", "blog", "gast", "superuser", "super user",
            "editor",
            "anonym", "kein autor", "no author", "author name", "admin user", "wpadmin", "wp admin", "site admin",
            "siteadmin",
            "noc admin", "benutzername", "username", "password", "passwort", "wpengine", "web admin", "webadmin",
            "post author", "read more", "see all", "view all",
        ])

    /// Words of which one makes a name that of a desk, a firm or an agency rather than a person's.
    static let desks: Set<String> = Set(
        """
        staff redaktion redakcja redacción redacao redação redactie redazione rédaction newsroom newsdesk desk team editorial editors \
        reporters agency agencies agencia agences agentur agenturen press associated reuters afp dpa apa sda efe ansa lusa pap tass \
        wire wires service services news media magazine journal times post daily department office center centre institute \
        university foundation association society company inc inc. llc ltd ltd. gmbh ag corporation corp group studio redakteure \
        редакция редакція community contributor contributors board council committee ministry network doctors onlineredaktion \
        zeitung verlag presse stiftung verein e.v. partners experts writers
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
