extension CaseSheet {
    static let german = """
        carrier: Die Fähre fuhr fast die ganze Woche mit Verspätung.
        carrier: Anwohner der Unterstadt hatten um ein Treffen in der Bücherei gebeten.
        carrier: Anna Keller, die die Mühle betreibt, will den Weg wieder öffnen.
        carrier: Ein Sprecher der Stadt Lindenau wollte sich zu dem Plan nicht äußern.
        carrier: „Das Wasser kam über die Mauer“, sagte sie, „und wir liefen.“
        carrier: Ingenieure fanden Risse in den alten Bögen der Brücke.
        carrier: Niemand war im Gebäude, als das Dach einstürzte.
        carrier: Die Arbeiten kosteten 40.000 Euro und wurden vom Kreis bezahlt.
        carrier: Die Schulen öffnen nach den Ferien wieder.
        carrier: Nach Angaben des Hafenmeisters wurden die Boote rechtzeitig verlegt.
        carrier: Die Straße durch Eschenau könnte wegen Bauarbeiten gesperrt werden.
        carrier: Die Bauern im Tal bauen Gerste, Hafer und Bohnen an.
        number: Rund {sechs|neun|zwölf|sechzig|neunzig} Familien kamen in der Schule unter.
        number: {Sechs|Neun|Elf} Menschen wurden bei dem Unfall verletzt.
        number: Die Mühle beschäftigt {einundzwanzig|einunddreißig|vierundzwanzig|neunundneunzig} Menschen.
        number: Sie steht seit {zweihundertsechs|dreihundertsechs|zweihundertsieben} Jahren.
        number: Etwa {1.200|1.300|12.000|1,2 Millionen} Haushalte hatten keinen Strom.
        number: Die Reparatur kostete {2,4 Millionen Euro|2,5 Millionen Euro|2,4 Milliarden Euro}.
        number: Der Zuschuss beträgt {500 Euro|600 Euro|500 Dollar|5.000 Euro} im Jahr.
        number: Eine Karte kostet {5 €|9 €|5,50 €}.
        number: Die Mieten stiegen um {3,5 Prozent|3,6 Prozent|4,5 Prozent}.
        number: Die Beteiligung sank auf {41 %|47 %|14 %}.
        number: Die Anhörung beginnt am {3. Mai|4. Mai|3. Juni|13. Mai}.
        number: Sie wurde am {2. Juli 1987|3. Juli 1987|2. Juli 1978|2. Juni 1987} geboren.
        number: Die Verfügung trägt das Datum {02.07.2024|03.07.2024|02.08.2024}.
        number: Einlass ist um {12:45|12:40|11:45} Uhr.
        number: Der letzte Zug fährt um {19.30|20.30} Uhr.
        number: Es war das {dritte|vierte|einundzwanzigste} Hochwasser des Jahrzehnts.
        number: {Zwei Drittel|Drei Viertel|Ein Drittel} der Mitglieder stimmten ab.
        number: Das Becken ist {halb|doppelt} so tief wie das alte.
        number: Es geschah am {Montag|Dienstag|Freitag}.
        number: Das Fest findet im {März|April|Mai|Juni} statt.
        number: Der Laden schloss {gestern|heute}.
        number: Heinrich {VIII.|VII.} gab der Stadt den Markt.
        number: Die {1980er|1990er} Jahre waren hart für den Hafen.
        number: Der {19-Jährige|29-Jährige} stammt von der Küste.
        number: Es kamen {fünfzehnhundert|sechzehnhundert} Gäste.
        number: {Hunderte|Tausende|Dutzende} standen am Kai.
        number: Er hat es {zweimal|dreimal|fünfmal} versucht.
        number: Sie wartete {anderthalb|zweieinhalb} Stunden.
        digits: Die Stadt gab 1.250.300 Euro für 17 Brücken und 4,5 km Straße im Jahr 2019 aus.
        negation: Die Brücke wird {nicht |}gesperrt.
        negation: Die Brücke wird {nie |}gesperrt.
        negation: Es gibt {keine|eine} Einigung.
        negation: Er hat {keinen|einen} Antrag gestellt.
        negation: Mit {keinem|einem} Wort war davon die Rede.
        negation: {Niemand|Jemand} hatte bezahlt.
        negation: {Nichts|Etwas} wurde im Schuppen gefunden.
        negation: Er ging {ohne|mit} Mantel.
        negation: Die Mauer ist {nicht mehr|noch} sicher.
        negation: Weder die Stadt noch der Kreis zahlt{e nicht|}.
        negation: Die Behauptung war {un|}wahr.
        negation: Sie haben {niemals |}geantwortet.
        negation: Der Rat hat {kaum |}informiert.
        marks: „ “, » «, ‚ ‘, " ", « »
        frame: ⟨%⟩, sagte sie im Saal.
        frame: Sie sagte dem Rat: ⟨%.⟩
        frame: ⟨%⟩, so nannte er es.
        frame: Auf dem Schild stand ⟨%⟩ bis zum letzten Jahr.
        quoted: wir werden die Brücke {schließen|öffnen|flicken}
        quoted: der {Fluss|See} gehört uns nicht
        quoted: es war ein {furchtbarer |}Fehler
        quotation: „Ist das sicher{?|.}“, fragte sie.
        quotation: „Er hat mir ‚{nie|immer} wieder‘ gesagt“, sagte sie.
        quotation: Er nannte es eine {|„}Schande{|“} im Saal.
        name: Die Mühle gehört {Anna Keller|Anna Weber|Maria Keller}.
        name: Die Straße nach {Lindenau|Eschenau} ist gesperrt.
        name: {Lindenau|Eschenau} will seine Schule schließen.
        name: {Keller|Weber} sagte, die Mauer sei sicher.
        name: {Herr|Frau|Dr.} Keller ging früh.
        name: Das weiß Bürgermeisterin {Keller|Weber}.
        name: Sie schrieben an {@lindenau|@eschenau}.
        name: Die {EDV|DLRG} zahlte das Boot.
        name: Gebaut hat sie {Keller und Söhne|Weber und Söhne}.
        name: Sie sprach mit {Petra Vogt|Jonas Vogt} über den Plan.
        name: Die Polizei in {Lindenau|Eschenau} sucht den Fahrer.
        name: Das sagte {Keller|Weber} am Abend.
        -number: Es ist {eine|die} gute Lösung.
        -number: Sie ist {ein|der} Teil des Plans.
        -number: Das ist {noch einmal|wieder} schwer.
        -negation: Sie ist {nicht nur |}alt.
        -negation: Die {Nichte|Tante} wohnt dort.
        -quotation: „Sie ist sicher“, sagte sie im {alten|neuen} Saal. „Wir wissen es.“
        -name: Die {alte |}Brücke ist gesperrt.
        -name: Das {Haus|Dach} am Fluss steht noch.
        -name: Ein {altes |}Boot liegt dort.
        -name: Die {Prüfung|Planung} der Brücke dauert.
        -name: {Dann|Danach} war der Weg offen.
        -name: {Anwohner|Bürger} waren verärgert.
        -name: Sie haben {das Tor|die Tür} geschlossen.
        -name: Das Dorf hat {schöne |}Häuser.
        -name: Es gab {viel |}Regen im Tal.
        hedge: Der {mutmaßliche |}Dieb floh.
        hedge: Die Brücke {könnte|wird} schließen.
        attribution: Der Bürgermeister {sagte|behauptete}, sie sei sicher.
        attribution: Laut {Rathaus|Feuerwehr} ist sie sicher.
        plain: Die {alte|schmale} Brücke ist gesperrt.
        plain: Sie {gingen|fuhren} zum Kai.
        """
}
