import Article
import Testing

@testable import Extraction

/// Lines of wrappers as sites in thirteen languages write them; all invented.
@Suite("Apparatus by its wording")
struct ApparatusRoleTests {
    struct Line: Sendable, CustomTestStringConvertible {
        var language: String
        var role: Role
        var sort: NoticeSort?
        var text: String
        var testDescription: String { "\(language) \(role.rawValue): \(text)" }

        init(_ language: String, _ role: Role, _ text: String, sort: NoticeSort? = nil) {
            (self.language, self.role, self.text, self.sort) = (language, role, text, sort)
        }
    }

    static let english = [
        Line("en", .appeal, "Sign up for our free weekly newsletter and never miss a tide."),
        Line("en", .appeal, "Please consider making a donation so that we can keep reporting from the coast."),
        Line("en", .appeal, "Share this story with your friends on Facebook."),
        Line("en", .appeal, "Follow us on Instagram and Telegram."),
        Line("en", .appeal, "Leave a comment below"),
        Line("en", .appeal, "Become a member of Harbour Current"),
        Line("en", .appeal, "All our articles can be read in 12 languages by using the Translate button above."),
        Line("en", .appeal, "For press inquiries: press@harbourcurrent.example"),
        Line("en", .appeal, "Subscribe now"),
        Line("en", .appeal, "Already a subscriber? Log in"),
        Line("en", .credit, "This article was originally published by Kestrel Bay Courier."),
        Line("en", .credit, "This story first appeared in The Harbour Review."),
        Line("en", .credit, "Republished with permission from Tideline Review."),
        Line("en", .credit, "The post Ferry Fares to Rise appeared first on Saltrey Notes."),
        Line("en", .credit, "Cross-posted from Marsh & Mud"),
        Line("en", .credit, "Source: Kestrel Bay Courier"),
        Line("en", .bio, "Maud Perrin is a freelance journalist based in Saltrey. Follow her on Chirrup."),
        Line("en", .bio, "About the author: Maud Perrin keeps bees."),
        Line("en", .imageCredit, "Featured image is from Tideline Review"),
        Line("en", .imageCredit, "Photo: Ida Crane / Coast Pictures"),
        Line("en", .imageCredit, "Photograph by Ida Crane"),
        Line("en", .disclaimer, "Disclaimer: The views expressed here are those of the author alone."),
        Line("en", .disclaimer, "© 2026 Harbour Current. All rights reserved."),
        Line("en", .disclaimer, "This material may not be published, broadcast or redistributed."),
        Line("en", .disclaimer, "The opinions expressed in this piece do not necessarily reflect those of Northline."),
        Line("en", .related, "READ MORE: Why the gulls came back"),
        Line("en", .related, "You may also like"),
        Line("en", .navigation, "Advertisement"),
        Line("en", .navigation, "4 min read"),
        Line("en", .byline, "Tom Ash contributed to this report."),
        Line("en", .dateline, "First published on 19 November 2025 / 8:16 AM"),
        Line("en", .dateline, "Updated: Dec 22, 2025 / 01:28 PM EST"),
        Line("en", .dateline, "Originally published in March 2022. Last updated on December 20, 2024."),
        Line("en", .notice, "Correction: An earlier version of this article misstated the length.", sort: .correction),
        Line("en", .notice, "Correction, 5 March: This article gave the wrong street.", sort: .correction),
        Line("en", .notice, "*An earlier version of the story said the bridge opened in 1931.", sort: .correction),
        Line("en", .notice, "This article was amended on 5 March 2026 to remove a name.", sort: .correction),
        Line("en", .notice, "Clarification: The fund is open to tenants, too.", sort: .clarification),
        Line("en", .notice, "Update, 4 March, 7.20pm: The council has now voted on the plan.", sort: .update),
        Line("en", .notice, "This story has been updated to include a comment.", sort: .update),
        Line("en", .notice, "Editor’s note: The author is a member of the board.", sort: .editorsNote),
        Line("en", .notice, "Editor’s note: This story has been retracted.", sort: .retraction),
        Line("en", .notice, "Note to readers: Please click the share button above.", sort: .readerNote),
        Line("en", .appeal, "Corrections: If you are aware of an error, please email us at desk@northline.example."),
    ]

    static let others = [
        Line("de", .appeal, "Abonnieren Sie unseren Newsletter und verpassen Sie keine Nachricht."),
        Line("de", .credit, "Dieser Beitrag erschien zuerst im Küstenboten."),
        Line("de", .bio, "Anna Petersen ist freie Journalistin und lebt an der Küste."),
        Line("de", .imageCredit, "Foto: Jan Brink"),
        Line("de", .disclaimer, "Alle Rechte vorbehalten."),
        Line("de", .related, "Lesen Sie auch: Warum die Möwen wiederkamen"),
        Line(
            "de", .notice, "Korrektur: In einer früheren Version hieß es, die Brücke sei 1931 eröffnet worden.",
            sort: .correction),
        Line("de", .notice, "Update vom 3. März 2026, 16:05 Uhr: Der Rat hat dem Plan zugestimmt.", sort: .update),
        Line("de", .notice, "Anmerkung der Redaktion: Die Autorin sitzt im Beirat.", sort: .editorsNote),
        Line("de", .dateline, "Aktualisiert am 28.01.2026 - 15:49"),
        Line("fr", .appeal, "Abonnez-vous à notre infolettre pour ne rien manquer."),
        Line("fr", .appeal, "Suivez-nous sur Telegram"),
        Line("fr", .credit, "Cet article a été publié initialement dans Le Phare de l’Ouest."),
        Line("fr", .bio, "Jeanne Morel est journaliste et vit à Saint-Aubert."),
        Line("fr", .imageCredit, "Crédit photo : Luc Hamon"),
        Line("fr", .disclaimer, "Les opinions exprimées dans cet article n’engagent que leur auteur."),
        Line("fr", .notice, "Rectificatif : le pont a été ouvert en 1933.", sort: .correction),
        Line("fr", .notice, "Article mis à jour le 7 janvier 2026.", sort: .update),
        Line("fr", .related, "À lire aussi : Le retour des mouettes"),
        Line("es", .appeal, "Suscríbete a nuestro boletín semanal."),
        Line("es", .credit, "Este artículo fue publicado originalmente en El Faro de Levante."),
        Line("es", .credit, "(Con información de Agencia Marina y Correo del Puerto)"),
        Line("es", .bio, "Sobre el autor: Luis Prado es periodista."),
        Line("es", .disclaimer, "Todos los derechos reservados."),
        Line("es", .notice, "Fe de errores: la cosecha fue de 31.000 toneladas.", sort: .correction),
        Line("it", .appeal, "Iscriviti alla nostra newsletter"),
        Line("it", .credit, "Questo articolo è stato pubblicato originariamente su Il Molo."),
        Line("it", .bio, "Carla Bini è giornalista e scrive di mare."),
        Line("it", .notice, "Errata corrige: il ponte è del 1933.", sort: .correction),
        Line("it", .disclaimer, "Riproduzione riservata"),
        Line("pt", .appeal, "Inscreva-se na nossa newsletter"),
        Line("pt", .credit, "Este artigo foi publicado originalmente no Farol do Sul."),
        Line("pt", .notice, "Erramos: a ponte foi aberta em 1933.", sort: .correction),
        Line("pt", .related, "Leia também: A volta das gaivotas"),
        Line("nl", .appeal, "Schrijf je in voor onze nieuwsbrief"),
        Line("nl", .credit, "Dit artikel verscheen eerder in De Kustbode."),
        Line(
            "nl", .notice, "Correctie: in een eerdere versie van dit artikel stond een verkeerd jaar.",
            sort: .correction),
        Line("nl", .related, "Lees ook: De meeuwen zijn terug"),
        Line("pl", .appeal, "Zapisz się na nasz newsletter"),
        Line("pl", .credit, "Źródło: Kurier Portowy"),
        Line("pl", .notice, "Sprostowanie: most otwarto w 1933 roku.", sort: .correction),
        Line("pl", .related, "Czytaj też: Mewy wróciły"),
        Line("ru", .appeal, "Подпишитесь на нашу рассылку"),
        Line("ru", .credit, "Эта статья впервые опубликована в журнале «Маяк»."),
        Line("ru", .notice, "Исправление: мост открыт в 1933 году.", sort: .correction),
        Line("ru", .disclaimer, "Мнение автора может не совпадать с мнением редакции."),
        Line("ru", .related, "Читайте также: Чайки вернулись"),
        Line("uk", .appeal, "Підпишіться на нашу розсилку"),
        Line("uk", .credit, "Цей матеріал вперше опубліковано у виданні «Маяк»."),
        Line("uk", .notice, "Виправлення: міст відкрито 1933 року.", sort: .correction),
        Line("uk", .related, "Читайте також: Чайки повернулися"),
        Line("ar", .appeal, "اشترك في نشرتنا البريدية لتصلك الأخبار كل صباح."),
        Line("ar", .credit, "نُشر هذا المقال أولًا في صحيفة الواحة."),
        Line("ar", .notice, "تصحيح: ذكرت نسخة سابقة من هذا المقال رقمًا خاطئًا.", sort: .correction),
        Line("ar", .disclaimer, "الآراء الواردة في هذا المقال تعبّر عن رأي كاتبها."),
        Line("zh", .appeal, "订阅我们的通讯，每周收到精选文章。"),
        Line("zh", .credit, "本文首发于《江口日报》。"),
        Line("zh", .notice, "更正：本文早前版本将人数误写为四十人。", sort: .correction),
        Line("zh", .disclaimer, "未经授权，不得转载。"),
        Line("zh", .related, "相关阅读：江鸥归来"),
        Line("ja", .appeal, "この記事をシェアする"),
        Line("ja", .notice, "訂正：橋の開通年に誤りがありました。", sort: .correction),
        Line("ja", .disclaimer, "記事・写真の無断転載を禁じます。"),
        Line("ja", .related, "関連記事：カモメが戻ってきた"),
    ]

    @Test("a line after the body gets its role, its language being known", arguments: english + others)
    func known(line: Line) {
        let verdict = ApparatusClassifier.shared.classify(
            line.text, context: BlockContext(language: line.language, position: .afterBody))
        #expect(verdict?.role == line.role)
        #expect(verdict?.sort == line.sort)
    }

    @Test("and the same role when the language is not known", arguments: english + others)
    func unknown(line: Line) {
        let verdict = ApparatusClassifier.shared.classify(line.text, context: BlockContext(position: .afterBody))
        #expect(verdict?.role == line.role)
        #expect(verdict?.sort == line.sort)
    }

    @Test("the rule names the phrase's language, role and group")
    func rule() {
        let verdict = ApparatusClassifier.shared.classify(
            "Sign up for our newsletter", context: BlockContext(language: "en"))
        #expect(verdict?.rule == "phrase:en/appeal/newsletter")
    }

    @Test("dividing lines are separators", arguments: ["***", "* * *", "—", "---", "•", "⁂", "＊＊＊"])
    func separators(text: String) {
        #expect(ApparatusClassifier.shared.classify(text, context: BlockContext())?.role == .separator)
    }
}
