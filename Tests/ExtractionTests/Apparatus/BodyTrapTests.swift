import Article
import Testing

@testable import Extraction

/// Body text that sounds like a wrapper's.
@Suite("Body text is no apparatus")
struct BodyTrapTests {
    static let traps = [
        "Correction officers said the fight began in the yard shortly after breakfast and lasted four minutes.",
        "Updated drivers are on the disc, but the old ones work as well.",
        "Update often: prices in the harbour change with every tide.",
        "UPDATE 2-Aldmere raises harbour dues",
        "UPDATE: Ferry crews off the job",
        "First published in 1813, the novel was read aloud in every kitchen on the quay.",
        "It was first published in 1813 and has never been out of print.",
        "The pamphlet first appeared in the window of a shop on Quay Street, where nobody bought it.",
        "Source: Tableau",
        "A judge dismissed an earlier version of the case in May.",
        "“Sign up for our newsletter,” the page says, and nobody does.",
        "The letter asks readers to “subscribe to our newsletter” three times.",
        "Newsletters have become the harbour’s favourite way of telling people what they already know.",
        "She told the meeting that the council should support independent journalism in the county.",
        "The bakery follows its customers on every network, and they follow it back.",
        "Residents can donate to the fund at the town hall, where a box stands beside the door.",
        "Donated blankets lay in heaps on the floor of the school, and nobody had counted them.",
        "All rights of way across the marsh will be kept, said the engineer.",
        "He was a reporter for the Courier before he took up fishing.",
        "Copyright law was the subject of the second lecture, which ran until midnight.",
        "Photo booths have come back to the pier, and the queue runs as far as the lifeboat.",
        "By Friday the water had reached the second step.",
        "“This article was originally published by a rival,” the editor wrote to her staff.",
        "The report was published by the county on Monday and withdrawn on Tuesday.",
        "Follow the path behind the church until it meets the sea wall.",
        "Subscribers to the old telephone exchange numbered forty, and each had a bell of their own.",
        "Read the small print before you sign, the ombudsman says.",
        "An earlier version of the bridge stood a mile upstream and was washed away in 1911.",
        "Note that the ferry does not run on Sundays.",
        "Von Januar an müssen die Fischer ihre Netze jeden Abend abgeben.",
        "Die Quelle am Hang versiegte schon im Juni, sagte der Förster.",
        "La fuente de la plaza lleva seca desde el verano.",
        "La source du village est tarie depuis le mois de juin.",
        "Источник в селе пересох ещё в июне, рассказал староста.",
        "更正的机会不多，老船长说，潮水不等人。",
        "أوضح المهندس أن مصدر المياه يقع خلف التل على بعد كيلومترين.",
    ]

    @Test("within the body it gets no verdict", arguments: traps)
    func within(text: String) {
        #expect(ApparatusClassifier.shared.classify(text, context: BlockContext(position: .within)) == nil)
    }

    @Test("and none where its place is not known yet", arguments: traps)
    func unknown(text: String) {
        #expect(ApparatusClassifier.shared.classify(text, context: BlockContext()) == nil)
    }

    @Test("a phrase in one sentence of a long paragraph does not make it apparatus")
    func oneSentence() {
        let text = """
            The harbour office has tried everything this winter: posters, a van with a loudspeaker, a man dressed as a gull, \
            and at last a page on the web with a box in the middle of it. Sign up to our newsletter. It is read by eleven \
            people, nine of whom work in the building, and by the gull, who says he has to.
            """
        #expect(ApparatusClassifier.shared.classify(text, context: BlockContext()) == nil)
    }
}
