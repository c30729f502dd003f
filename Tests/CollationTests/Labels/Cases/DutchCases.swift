extension CaseSheet {
    static let dutch = """
        carrier: De veerboot had bijna de hele week vertraging.
        carrier: Bewoners van de benedenstad hadden om een bijeenkomst in de bibliotheek gevraagd.
        carrier: Anna Eik, die de molen beheert, wil het pad weer openen.
        carrier: Een woordvoerder van de gemeente Lindeveld wilde niet over het plan praten.
        carrier: ‘Het water kwam over de muur’, zei ze, ‘en we renden.’
        carrier: Ingenieurs vonden scheuren in de oude bogen van de brug.
        carrier: Niemand was in het gebouw toen het dak instortte.
        carrier: Het werk kostte 40.000 euro en werd door de provincie betaald.
        carrier: De scholen gaan na de vakantie weer open.
        carrier: Volgens de havenmeester werden de boten op tijd verplaatst.
        carrier: De weg door Eikenveld kan voor werkzaamheden worden afgesloten.
        carrier: De boeren in het dal verbouwen gerst, haver en bonen.
        number: Zo’n {zes|negen|twaalf|zestig} gezinnen sliepen in de school.
        number: {Zes|Negen|Elf} mensen raakten gewond.
        number: De molen heeft {eenentwintig|eenendertig|vierentwintig|tweeëntwintig|negenennegentig} mensen in dienst.
        number: Hij staat er al {tweehonderdzes|driehonderdzes|tweehonderdzeven} jaar.
        number: Ongeveer {1.200|1.300|12.000|1,2 miljoen} huizen zaten zonder stroom.
        number: De reparatie kostte {2,4 miljoen euro|2,5 miljoen euro|2,4 miljard euro}.
        number: De subsidie is {500 euro|600 euro|500 dollar|5.000 euro} per jaar.
        number: Een kaartje kost {€ 5|€ 9|€ 5,50}.
        number: De huren stegen met {3,5 procent|3,6 procent|4,5 procent}.
        number: De opkomst daalde naar {41%|47%|14%}.
        number: De zitting begint op {3 mei|4 mei|3 juni}.
        number: Ze werd geboren op {2 juli 1987|3 juli 1987|2 juli 1978}.
        number: Het besluit is van {02-07-2024|03-07-2024}.
        number: De deuren gaan om {12.45|12.40|11.45} uur open.
        number: Het was de {derde|vierde|eenentwintigste} overstroming van het decennium.
        number: {Twee derde|Drie kwart|Een derde} van de leden stemde.
        number: Het bad is {half|dubbel} zo diep.
        number: Het gebeurde op {maandag|dinsdag|vrijdag}.
        number: Het feest is in {maart|april|mei|juni}.
        number: De winkel sloot {gisteren|vandaag}.
        number: Hendrik {VIII|VII} gaf de stad haar markt.
        number: {Honderden|Duizenden|Tientallen} mensen stonden op de kade.
        number: De {19-jarige|29-jarige} komt van de kust.
        digits: De gemeente gaf 1.250.300 euro uit aan 17 bruggen en 4,5 km weg in 2019.
        negation: De brug gaat {niet |}dicht.
        negation: De brug gaat {nooit |}dicht.
        negation: Er is {geen|een} akkoord.
        negation: {Niemand|Iemand} had betaald.
        negation: {Niets|Iets} werd in de schuur gevonden.
        negation: Hij vertrok {zonder|met} jas.
        negation: De muur is {niet meer|nog} veilig.
        negation: {Noch|Zowel} de burgemeester {noch|als} de rechter zag het.
        negation: Het was {on|}waar.
        negation: De raad heeft {nauwelijks |}geluisterd.
        marks: ‘ ’, “ ”, " ", „ ”
        frame: ⟨%⟩, zei ze in de zaal.
        frame: Ze zei tegen de raad: ⟨%.⟩
        frame: ⟨%⟩ was het antwoord.
        frame: Op het bord stond ⟨%⟩ tot vorig jaar.
        quoted: we gaan de brug {sluiten|openen|herstellen}
        quoted: de {rivier|zee} is niet te koop
        quoted: het was een {vreselijke |}fout
        quotation: ‘Is het veilig{?|.}’ vroeg ze.
        quotation: Hij noemde het een {|‘}schande{|’} in de zaal.
        name: De eigenaar is {Anna Eik|Anna Linde|Maria Eik}.
        name: De weg naar {Lindeveld|Eikenveld} is dicht.
        name: {Lindeveld|Eikenveld} wil zijn school sluiten.
        name: {Eik|Linde} zei dat de muur veilig was.
        name: {Meneer|Mevrouw} Eik vertrok vroeg.
        name: Ze schreven naar {@lindeveld|@eikenveld}.
        name: De {KNRM|NOS} betaalde de boot.
        -number: Het is {een|het} goed idee.
        -negation: Ze is {niet alleen |}oud.
        -quotation: ‘Het is veilig’, zei ze in de {oude|nieuwe} zaal. ‘We weten het.’
        -name: De {oude |}brug is dicht.
        -name: {Bovendien|Toch} is het pad open.
        -name: {Bewoners|Buren} waren boos.
        hedge: De {vermeende |}dief vluchtte.
        attribution: Volgens de {burgemeester|bakker} is het veilig.
        plain: De {oude|smalle} brug is dicht.
        plain: Ze {liepen|reden} naar de kade.
        """
}
