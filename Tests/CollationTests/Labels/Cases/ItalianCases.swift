extension CaseSheet {
    static let italian = """
        carrier: Il traghetto è stato in ritardo quasi tutta la settimana.
        carrier: Gli abitanti della parte bassa avevano chiesto un incontro in biblioteca.
        carrier: Anna Rovere, che gestisce il mulino, vuole riaprire il sentiero.
        carrier: Un portavoce del comune di Valverde non ha voluto parlare del piano.
        carrier: «L’acqua è passata sopra il muro», ha detto, «e siamo scappati».
        carrier: Gli ingegneri hanno trovato crepe nelle vecchie arcate del ponte.
        carrier: Nessuno era nell’edificio quando è caduto il tetto.
        carrier: I lavori, costati 40.000 euro, sono stati pagati dalla provincia.
        carrier: Le scuole riapriranno dopo le feste.
        carrier: Secondo il capitano del porto, le barche sono state spostate in tempo.
        carrier: La strada di Montalto potrebbe chiudere per lavori.
        carrier: Gli agricoltori della valle coltivano orzo e avena.
        number: Circa {sei|nove|dodici|sessanta} famiglie hanno dormito nella scuola.
        number: {Sei|Nove|Undici} persone sono rimaste ferite.
        number: Il mulino impiega {ventuno|trentuno|ventiquattro|novantanove|trentotto} persone.
        number: È in piedi da {duecentosei|trecentosei|duecentosette} anni.
        number: Circa {1.200|1.300|12.000|1,2 milioni di} case sono rimaste al buio.
        number: La riparazione è costata {2,4 milioni di euro|2,5 milioni di euro|2,4 miliardi di euro}.
        number: Il contributo è di {500 euro|600 euro|500 dollari|5.000 euro} l’anno.
        number: Il biglietto costa {5 €|9 €|5,50 €}.
        number: Gli affitti sono saliti del {3,5 per cento|3,6 per cento|4,5 per cento}.
        number: L’affluenza è scesa al {41%|47%|14%}.
        number: L’udienza si apre il {3 maggio|4 maggio|3 giugno}.
        number: È nata il {2 luglio 1987|3 luglio 1987|2 luglio 1978}.
        number: L’ordinanza è del {02/07/2024|03/07/2024}.
        number: Le porte aprono alle {12:45|12:40|11:45}.
        number: L’ultimo treno parte alle {19.30|20.30}.
        number: È stata la {terza|quarta|quinta} piena del decennio.
        number: Hanno votato {due terzi|tre quarti|un terzo} dei soci.
        number: La vasca è profonda {la metà|il doppio}.
        number: È successo {lunedì|martedì|venerdì}.
        number: La festa è a {marzo|aprile|maggio|giugno}.
        number: Il negozio ha chiuso {ieri|oggi}.
        number: Enrico {VIII|VII} diede alla città il mercato.
        number: {Centinaia|Migliaia|Decine} di persone aspettavano sul molo.
        number: Sono arrivati {tremila|quattromila|cinquemila} turisti.
        digits: Il comune ha speso 1.250.300 euro per 17 ponti e 4,5 km di strada nel 2019.
        negation: Il ponte {non |}chiuderà.
        negation: Il ponte {non chiuderà mai|chiuderà}.
        negation: {Nessuno|Qualcuno} aveva pagato il conto.
        negation: {Niente|Qualcosa} è stato trovato nel capanno.
        negation: È uscito {senza|con} il cappotto.
        negation: {Nessun|Un} socio ha votato.
        negation: {Né|Sia} il sindaco {né|sia} il giudice lo hanno visto.
        negation: Il muro {non è più|è} sicuro.
        negation: Lo sciopero era {il|}legale.
        negation: Era {in|}utile insistere.
        negation: Non c’era {nemmeno|anche} una barca.
        marks: « », “ ”, " ", ‘ ’
        frame: ⟨%⟩, ha detto in aula.
        frame: Ha detto al consiglio: ⟨%⟩.
        frame: ⟨%⟩ è stata la risposta.
        frame: Il cartello diceva ⟨%⟩ fino all’anno scorso.
        quoted: stiamo per {chiudere|aprire|riparare} il ponte
        quoted: il {fiume|mare} non è in vendita
        quoted: è stato un {terribile |}errore
        quotation: «È sicuro{?|.}», ha detto.
        quotation: L’ha definita una {|«}vergogna{|»} in aula.
        name: La proprietaria è {Anna Rovere|Anna Neri|Maria Rovere}.
        name: La strada di {Valverde|Montalto} è chiusa.
        name: {Valverde|Montalto} vuole chiudere la scuola.
        name: {Rovere|Neri} ha detto che il muro è sicuro.
        name: Il signor {Rovere|Neri} è uscito presto.
        name: Il sindaco dell’{Avella|Orvella} è qui.
        name: Hanno scritto a {@valverde|@montalto}.
        name: La {RAI|CGIL} ha pagato la barca.
        -number: È {una|la} buona idea.
        -number: {Prima di|Dopo} cena è piovuto.
        -negation: È {non solo |}vecchio.
        -quotation: «È sicuro», ha detto nell’aula {vecchia|nuova}. «Lo sappiamo».
        -name: Il {vecchio |}ponte è chiuso.
        -name: {Inoltre|Tuttavia}, il sentiero è aperto.
        -name: {Residenti|Abitanti} e medici hanno protestato.
        hedge: Il {presunto |}ladro è fuggito.
        attribution: Secondo il {sindaco|panettiere}, è sicuro.
        plain: Il {vecchio|piccolo} ponte è chiuso.
        plain: {Camminavano|Guidavano} verso il molo.
        """
}
