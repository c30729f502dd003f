import Article
import Testing

@testable import Extraction

/// What extraction says of pages whose result is not to be trusted.
struct SuspicionTests {
    private func warnings(_ title: String, _ body: String, language: String = "en") throws -> [String] {
        try extract(
            "<html lang=\"\(language)\"><head><title>\(title)</title></head><body><main><h1>\(title)</h1>\(body)</main></body></html>"
        ).article.warnings
    }

    @Test(
        "a page that is no article is called what it is",
        arguments: [
            (
                "Page not found",
                "<p>Sorry, the page you are looking for has been moved or deleted. Try the search above.</p>",
                "the notice that a page does not exist"
            ),
            (
                "Access denied",
                "<p>You have no permission to see this document on our server, says the gate keeper here.</p>",
                "an error page"
            ),
            (
                "One moment, please",
                "<p>We are checking your browser. Please verify you are human to go on to molegazette.example.</p>",
                "a check for robots"
            ),
            (
                "Before you go on",
                "<p>We value your privacy. We and our partners store data on your device, such as cookies, and read them later.</p><p>You can accept all cookies or manage cookies, and change your mind at any time.</p>",
                "a consent page"
            ),
            (
                "Sign in to your account",
                "<p>Please enter your address and your password in the fields below, then press the button.</p>",
                "a login page"
            ),
        ])
    func purposes(title: String, body: String, purpose: String) throws {
        #expect(try warnings(title, body) == ["suspect: this looks like \(purpose)"])
    }

    @Test(
        "in other languages, too",
        arguments: [
            (
                "de", "Seite nicht gefunden",
                "Die gesuchte Seite gibt es nicht oder nicht mehr, bitte versuchen Sie es mit der Suche.",
                "the notice that a page does not exist"
            ),
            (
                "fr", "Page introuvable",
                "La page que vous recherchez a été déplacée ou supprimée, essayez la recherche en haut.",
                "the notice that a page does not exist"
            ),
            (
                "es", "Acceso denegado",
                "No tiene permiso para ver este documento en nuestro servidor, dice aquí el guardián de la puerta.",
                "an error page"
            ),
            (
                "pl", "Odmowa dostępu",
                "Nie masz uprawnień, aby zobaczyć ten dokument na naszym serwerze, mówi tutaj strażnik bramy.",
                "an error page"
            ),
            (
                "ru", "Страница не найдена",
                "К сожалению, такой страницы нет, попробуйте найти нужный материал через поиск вверху.",
                "the notice that a page does not exist"
            ),
            (
                "ja", "ページが見つかりません", "お探しのページは移動または削除された可能性があります。上の検索をお試しください。よろしくお願いします。",
                "the notice that a page does not exist"
            ),
            (
                "it", "Pagina non trovata",
                "Ci dispiace, la pagina che cerchi è stata spostata o cancellata, prova con la ricerca qui sopra.",
                "the notice that a page does not exist"
            ),
            (
                "pt", "Página não encontrada",
                "Lamentamos, a página que você procura foi movida ou apagada, tente a busca no alto desta página.",
                "the notice that a page does not exist"
            ),
            (
                "nl", "Toegang geweigerd",
                "U hebt geen rechten om dit document op onze server te bekijken, zegt de poortwachter hier.",
                "an error page"
            ),
            (
                "uk", "Сторінку не знайдено",
                "На жаль, такої сторінки не існує, спробуйте знайти потрібний матеріал через пошук вгорі.",
                "the notice that a page does not exist"
            ),
            (
                "zh", "页面不存在", "很抱歉，您访问的页面已经被移动或者删除了，请您试试页面上方的搜索功能，谢谢您的理解与支持。",
                "the notice that a page does not exist"
            ),
            (
                "ar", "الصفحة غير موجودة",
                "عذرا، الصفحة التي تبحث عنها نقلت أو حذفت، جرب البحث في أعلى هذه الصفحة من فضلك.",
                "the notice that a page does not exist"
            ),
        ])
    func languages(language: String, title: String, text: String, purpose: String) throws {
        #expect(try warnings(title, "<p>\(text)</p>", language: language) == ["suspect: this looks like \(purpose)"])
    }

    @Test("an article about such pages is an article")
    func about() throws {
        let page = try extract(
            TestPage.article(
                before:
                    "<p>Whoever opens the board's site reads that the page is not found, or that access is denied, or that a captcha must be solved.</p>"
            ))
        #expect(page.article.warnings.isEmpty)
    }

    @Test("a text that ends at a wall is a stub")
    func stub() throws {
        let warnings = try warnings(
            "Old lamp stays",
            "<article><p>\(TestPage.paragraphs[0])</p><div class=\"offer\"><p>Subscribe to read the full story.</p><a href=\"/login\">Already a subscriber?</a></div></article>"
        )
        #expect(warnings == ["suspect: only the beginning is here, the rest is behind a paywall"])
    }

    @Test("a page with a box for logging in below a short text is no stub")
    func loginBox() throws {
        let warnings = try warnings(
            "Old lamp stays",
            """
            <article><p>\(TestPage.paragraphs[0])</p><p>\(TestPage.paragraphs[1])</p></article>
            <div class="login"><p>You have an account with us? Then log in now, please.</p></div>
            """)
        #expect(warnings.isEmpty)
    }

    @Test("a page that only scripts fill says so, in the error or in the warning")
    func scripts() throws {
        let shell =
            "<html><body><div id=\"root\"></div><noscript>You need to enable JavaScript to run this app.</noscript></body></html>"
        let error = #expect(throws: ExtractionError.self) { try extract(shell) }
        #expect(
            error?.description
                == "no article text found: 0 words outside menus and links; the page shows its text only with scripts")
        let warnings = try warnings(
            "Old lamp stays", "<p>Please turn on JavaScript in your browser so that you can read what stands here.</p>")
        #expect(warnings == ["suspect: the page shows its text only with scripts"])
    }

    @Test("a text of which hardly anything is left is collapsed")
    func collapsed() throws {
        let others = (0..<11).map { number in
            """
            <div class="related"><p>Box \(number) has a long text of its own about boats, sheep, walls and the weather of the year, \
            and nobody knows why it stands here at all or who is to read it.</p></div>
            """
        }
        let page = try extract(TestPage.article(outside: others.joined()))
        #expect(page.body == TestPage.paragraphs)
        #expect(page.article.warnings.contains { $0.hasPrefix("suspect: most of the page's text was left out, 9") })
        #expect(page.article.confidence < 0.6)
    }

    @Test("a text that goes on in another language says in which")
    func severalLanguages() throws {
        let german = [
            "Der Hafenrat hat am Dienstag drei Stunden lang getagt und mit sieben zu vier Stimmen beschlossen, dass die alte Lampe auf der Mole bleibt.",
            "Ihr Wärter, der das Uhrwerk seit einunddreißig Jahren jeden Abend aufzieht, sagte, dass er nicht erwartet habe, noch einmal gefragt zu werden.",
            "Eine neue Lampe hätte vierzigtausend Kronen gekostet, und niemand konnte sagen, wer das Kabel unter der Fahrrinne bezahlen sollte.",
        ]
        let page = try extract(TestPage.article(after: german.map { "<p>\($0)</p>" }.joined()))
        #expect(page.article.warnings == ["suspect: the text is in several languages: en, de"])
    }

    @Test("no fixture and no whole article is suspect", arguments: FixtureTests.pages)
    func fixtures(page: FixtureTests.Page) throws {
        #expect(try page.extracted().article.warnings.filter { $0.hasPrefix("suspect") }.isEmpty)
    }

    @Test("every sign file can be read and has phrases for every sign")
    func files() {
        for (language, bytes) in SignLibrary.files {
            let text = String(decoding: bytes, as: UTF8.self)
            for sign in SignBook.Sign.allCases { #expect(text.contains("[\(sign.rawValue)]"), "\(language)") }
        }
        #expect(SignLibrary.files.map(\.language) == PhraseLibrary.files.map(\.language).filter { $0 != "und" })
    }
}
