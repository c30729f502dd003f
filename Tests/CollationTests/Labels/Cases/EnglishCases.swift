extension CaseSheet {
    static let english = """
        carrier: The ferry ran late for most of the week.
        carrier: Residents of the lower town had asked for a meeting in the library.
        carrier: Anna Alder, who keeps the mill, wants the path reopened.
        carrier: A spokesman for Fenwick council declined to comment on the plan.
        carrier: “The water came over the wall,” she said, “and we ran.”
        carrier: Engineers found cracks in the old arches of the bridge.
        carrier: Nobody was in the building when the roof fell.
        carrier: The work, which cost £40,000, was paid for by the county.
        carrier: Schools will open again after the holiday.
        carrier: According to the harbour master, the boats were moved in time.
        carrier: The road through Harwick may be closed for repairs.
        carrier: Farmers in the valley grow barley, oats and beans.
        number: Some {six|nine|twelve|sixty|ninety} families were moved to the school hall.
        number: {Six|Nine|Eleven} people were hurt in the crash.
        number: The mill employs {twenty-one|thirty-one|twenty-four|ninety-nine} people.
        number: It has stood for {two hundred and six|three hundred and six|two hundred and seven} years.
        number: About {1,200|1,300|12,000|1.2 million} households lost power.
        number: Repairs cost {£2.4m|£2.5m|$2.4m|£2.4bn} last year.
        number: The grant is worth {$500|£500|€500|$5,000} a year.
        number: A ticket is {five pounds|nine pounds|five euros}.
        number: Rents rose by {3.5 per cent|3.6 per cent|4.5 per cent|35 per cent}.
        number: Turnout fell to {41%|47%|14%} in the east.
        number: The inquest opens on {3 May|4 May|3 June|13 May}.
        number: She was born on {2 July 1987|3 July 1987|2 July 1978|2 June 1987}.
        number: The order is dated {2024-07-02|2024-07-03|2023-07-02}.
        number: He signed it on {02/07/2024|03/07/2024} in the hall.
        number: Doors open at {12:45|12:40|11:45}.
        number: The last train leaves at {7.30pm|8.30pm|7.40pm}.
        number: It was the {third|fourth|21st|22nd} flood in a decade.
        number: {Two thirds|Three quarters|A third|A quarter} of the members voted.
        number: The pool is {half|twice} as deep as the old one.
        number: It happened on {Monday|Tuesday|Friday} evening.
        number: The festival is held in {March|April|May|June}.
        number: The shop shut {yesterday|today}.
        number: Henry {VIII|VII} gave the town its market.
        number: The {1980s|1990s} were hard on the port.
        number: He is a {19-year-old|29-year-old} baker from the coast.
        number: The vote was {7-2|7-3|6-2} against the plan.
        number: A {dozen|score} boats were damaged.
        number: {Hundreds|Thousands|Dozens} of people lined the quay.
        number: Traffic has {doubled|tripled|halved} since the tunnel opened.
        digits: The council spent £1,250,300 on 17 bridges and 4.5 km of road in 2019.
        digits: Call 01632 960123 before 17:45 on 28 February.
        negation: The bridge will {not |}be closed.
        negation: The bridge will {never |}be closed.
        negation: The report {did not say|said} who was to blame.
        negation: They {didn’t answer|answered} the letter.
        negation: They {can't|can} see the river from there.
        negation: The mayor {cannot|can} refuse the plan.
        negation: There were {no|some} boats in the harbour.
        negation: {None|All} of the doors were locked.
        negation: He left {without|with} his coat.
        negation: The wall is {no longer|still} safe.
        negation: {Neither|Both} of them saw it, {nor|and} did the guard.
        negation: {Nobody|Somebody} had paid the bill.
        negation: {Nothing|Something} was found in the shed.
        negation: The claim was {un|}true.
        negation: The strike was {il|}legal under the act.
        negation: He was {dis|}satisfied with the answer.
        negation: The tenants were {hardly|all} consulted.
        negation: It is{n’t|} ready to open.
        negation: The council {failed to inform|informed} the tenants.
        marks: “ ”, " ", ‘ ’, ' '
        frame: ⟨%,⟩ she said in the hall.
        frame: She told the council: ⟨%.⟩
        frame: ⟨%⟩ was how he put it.
        frame: The sign read ⟨%⟩ until last year.
        frame: He called the plan ⟨%⟩ and left the room.
        quoted: we shall {close|open|mend} the bridge
        quoted: the {river|sea} is not ours to sell
        quoted: nobody {asked|told} me
        quoted: it was a {dreadful |}mistake
        quotation: “Is it safe{?|.}” she asked.
        quotation: ‘It’s the residents’ {fault|duty},’ he said.
        quotation: “He told me ‘{never|always} again’ and left,” she said.
        quotation: He called it a {|“}disgrace{|”} in the hall.
        quotation: “{We|They} will pay for it.”
        name: The owner is {Anna Alder|Anna Birch|Mary Alder} of the mill.
        name: The road to {Fenwick|Harwick} is shut.
        name: {Fenwick|Harwick} will close its school.
        name: {Alder|Birch} said the wall was safe.
        name: {Mr|Dr|Ms} Alder left early.
        name: Police in {Fenwick|Harwick} are looking for the driver.
        name: They wrote to {@fenwicknews|@harwicknews} about it.
        name: The {NHS|BBC|RNLI} paid for the boat.
        name: The {Fenwick |}road is shut until spring.
        name: It was built by {Alder and Sons|Birch and Sons}.
        name: {Alder’s|Birch’s} mill is for sale.
        name: The {Alders|Birches} have farmed here for years.
        name: The play is called {Macbeth|Hamlet}.
        -number: No {one|body} knows who paid.
        -number: They helped {one another|each other} across.
        -number: The plan is a {good|bad} one.
        -number: He came {second-hand|late} to the idea.
        -negation: It is {not only |}old but {also |}dear.
        -negation: The {notable|famous} mill was sold.
        -negation: The {canned|frozen} fish was cheap.
        -negation: They {did not|didn’t} answer.
        -quotation: The residents’ {homes|cellars} are damp.
        -quotation: It’s a dog’s life in the {old|new} boats’ hold.
        -quotation: A 6" pipe runs under the {old|new} hall.
        -quotation: “It is safe,” she said in the {old|new} hall. “We know.”
        -name: The {old|narrow} bridge is shut.
        -name: {However|Moreover}, the path is open.
        -name: {Residents|Locals} were angry.
        -name: It {may|will} rain in the hills.
        -name: {Yesterday|Today} the gates were locked.
        -hedge: The festival is held in {May|June}.
        hedge: The {alleged |}thief ran off.
        hedge: The bridge {may|will} close.
        hedge: It was {reportedly |}sold last year.
        attribution: The mayor {said|claimed|admitted} it was safe.
        attribution: The {mayor|engineer} said it was safe.
        attribution: It is safe, according to the {mayor|engineer}.
        plain: The {old|narrow} bridge is shut.
        plain: They {walked|drove} to the quay.
        """
}
