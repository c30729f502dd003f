import Testing

@testable import Extraction

@Suite("Language of a text")
struct LanguageDetectorTests {
    private let detector = LanguageDetector.shared

    @Test(
        "is read off its commonest words or its script",
        arguments: [
            (
                "en",
                "The bridge over the river will be closed for nine weeks while engineers replace the cables that hold it."
            ),
            (
                "de",
                "Die Brücke über den Fluss wird für neun Wochen gesperrt, weil die Seile, die sie halten, ersetzt werden."
            ),
            (
                "fr",
                "Le pont sur la rivière sera fermé pendant neuf semaines, car les câbles qui le tiennent sont à remplacer."
            ),
            (
                "es",
                "El puente sobre el río estará cerrado durante nueve semanas para que se cambien los cables que lo sostienen."
            ),
            (
                "it",
                "Il ponte sul fiume sarà chiuso per nove settimane, perché i cavi che lo reggono sono da cambiare, dice il comune."
            ),
            (
                "pt",
                "A ponte sobre o rio vai ficar fechada por nove semanas para que se troquem os cabos que não aguentam mais."
            ),
            (
                "nl",
                "De brug over de rivier gaat negen weken dicht, omdat de kabels die haar dragen niet meer sterk genoeg zijn."
            ),
            (
                "pl",
                "Most na rzece będzie zamknięty przez dziewięć tygodni, bo liny, które go trzymają, nie są już tak mocne jak dawniej."
            ),
            (
                "ru",
                "Мост через реку закроют на девять недель, чтобы заменить тросы, которые его держат, сообщили в городе."
            ),
            (
                "uk",
                "Міст через річку закриють на дев’ять тижнів, щоб замінити троси, які його тримають, повідомили у місті."
            ),
            ("ar", "سيُغلق الجسر على النهر تسعة أسابيع لاستبدال الكابلات التي تحمله، كما قالت البلدية يوم الأحد."),
            ("zh", "河上的大桥将封闭九周，以便更换支撑桥身的钢缆，镇政府周五宣布。"),
            ("ja", "川にかかる橋は、支えるケーブルを取り替えるため九週間閉鎖されると町が発表した。"),
        ])
    func languages(language: String, text: String) {
        #expect(detector.language(of: text) == language)
    }

    @Test(
        "is unknown where the text is too short or in none of the languages",
        arguments: ["Harbour", "1234 5678", "Lorem dolor zaba kuri tele mosa vani pula risto veko zami lure"])
    func unknown(text: String) {
        #expect(detector.language(of: text) == nil)
    }
}
