extension CaseSheet {
    static let polish = """
        carrier: Prom spóźniał się prawie przez cały tydzień.
        carrier: Mieszkańcy dolnego miasta prosili o spotkanie w bibliotece.
        carrier: Anna Dębowska, która prowadzi młyn, chce znów otworzyć ścieżkę.
        carrier: Rzecznik gminy Lipowo nie chciał mówić o planie.
        carrier: „Woda przelała się przez mur”, powiedziała, „i uciekliśmy”.
        carrier: Inżynierowie znaleźli pęknięcia w starych łukach mostu.
        carrier: Nikogo nie było w budynku, gdy zawalił się dach.
        carrier: Prace kosztowały 40 000 złotych i zapłacił za nie powiat.
        carrier: Szkoły otworzą się po feriach.
        carrier: Według kapitana portu łodzie przestawiono na czas.
        carrier: Droga przez Dębowo może zostać zamknięta.
        carrier: Rolnicy w dolinie uprawiają jęczmień i owies.
        number: Około {sześciu|dziewięciu|dwunastu|sześćdziesięciu|siedemnastu} rodzin spało w szkole.
        number: {Sześć|Dziewięć|Jedenaście} osób zostało rannych.
        number: Młyn zatrudnia {dwadzieścia jeden|trzydzieści jeden|dwadzieścia cztery|dziewięćdziesiąt dziewięć} osób.
        number: Stoi od {dwustu sześciu|trzystu sześciu|dwustu siedmiu} lat.
        number: Około {1200|1300|12 000|1,2 miliona} domów nie miało prądu.
        number: Naprawa kosztowała {2,4 mln zł|2,5 mln zł|2,4 mld zł}.
        number: Dotacja wynosi {500 złotych|600 złotych|500 euro|5000 złotych} rocznie.
        number: Bilet kosztuje {5 zł|9 zł|5,50 zł}.
        number: Czynsze wzrosły o {3,5 procent|3,6 procent|4,5 procent}.
        number: Frekwencja spadła do {41%|47%|14%}.
        number: Rozprawa zacznie się {3 maja|4 maja|3 czerwca}.
        number: Urodziła się {2 lipca 1987 r.|3 lipca 1987 r.|2 lipca 1978 r.}
        number: Decyzja ma datę {02.07.2024|03.07.2024}.
        number: Drzwi otwierają się o {12:45|12:40|11:45}.
        number: To była {trzecia|czwarta|piąta} powódź w tej dekadzie.
        number: Głosowały {dwie trzecie|trzy czwarte} członków.
        number: Basen jest {dwa|trzy} razy głębszy.
        number: Stało się to w {poniedziałek|wtorek|piątek}.
        number: Święto jest w {marcu|kwietniu|maju|czerwcu}.
        number: Sklep zamknięto {wczoraj|dzisiaj}.
        number: Henryk {VIII|VII} dał miastu targ.
        number: {Setki|Tysiące|Dziesiątki} ludzi czekały na nabrzeżu.
        number: Przyszło {dwoje|troje|pięcioro} dzieci.
        number: Urodził się w {dziewiętnastym|dwudziestym} wieku.
        digits: Gmina wydała 1 250 300 złotych na 17 mostów i 4,5 km drogi w 2019 roku.
        negation: Mostu {nie |}zamkną.
        negation: Mostu {nigdy |}nie zamkną.
        negation: {Nikt nie|Ktoś} zapłacił rachunku.
        negation: {Niczego nie|Coś} znaleziono w szopie.
        negation: Wyszedł {bez|w} płaszcza.
        negation: {Żaden|Każdy} członek głosował.
        negation: {Ani|I} burmistrz, {ani|i} sędzia tego nie widzieli.
        negation: Mur {już nie |}jest bezpieczny.
        negation: To było {nie|}legalne.
        negation: {Brak|Jest} zgody rady.
        marks: „ ”, « », " ", ‚ ’
        frame: ⟨%⟩, powiedziała w sali.
        frame: Powiedziała radzie: ⟨%⟩.
        frame: ⟨%⟩ brzmiała odpowiedź.
        frame: Na tablicy było ⟨%⟩ do zeszłego roku.
        quoted: będziemy most {zamykać|otwierać|naprawiać}
        quoted: {rzeka|morze} nie jest na sprzedaż
        quoted: to był {straszny |}błąd
        quotation: „Czy to bezpieczne{?|.}” zapytała.
        quotation: Nazwał to {|„}hańbą{|”} w sali.
        name: Właścicielką jest {Anna Dębowska|Anna Lipska|Maria Dębowska}.
        name: Droga do {Lipowa|Dębowa} jest zamknięta.
        name: {Lipowo|Dębowo} chce zamknąć szkołę.
        name: {Dębowska|Lipska} powiedziała, że mur jest bezpieczny.
        name: {Pan|Doktor} Dębowski wyszedł wcześnie.
        name: Napisali do {@lipowo|@debowo}.
        name: {WOPR|GOPR} zapłacił za łódź.
        -number: To {jeden z|część} planów.
        -negation: Jest {nie tylko |}stary.
        -quotation: „To bezpieczne”, powiedziała w {starej|nowej} sali. „Wiemy”.
        -name: {Stary m|M}ost jest zamknięty.
        -name: {Jednak|Zatem} ścieżka jest otwarta.
        -name: {Mieszkańcy|Sąsiedzi} byli źli.
        hedge: Złodziej {rzekomo |}uciekł.
        attribution: Według {burmistrza|piekarza} jest bezpiecznie.
        plain: {Szli|Jechali} na nabrzeże.
        plain: Ten {stary|wąski} most jest zamknięty.
        """
}
