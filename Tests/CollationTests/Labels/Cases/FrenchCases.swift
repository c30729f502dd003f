extension CaseSheet {
    static let french = """
        carrier: Le bac a eu du retard presque toute la semaine.
        carrier: Les habitants de la ville basse avaient demandé une réunion à la bibliothèque.
        carrier: Anne Dubreuil, qui tient le moulin, veut rouvrir le sentier.
        carrier: Un porte-parole de la mairie de Valmorin n’a pas voulu parler du projet.
        carrier: « L’eau est passée par-dessus le mur », dit-elle, « et nous avons couru. »
        carrier: Les ingénieurs ont trouvé des fissures dans les vieilles arches du pont.
        carrier: Personne n’était dans le bâtiment quand le toit est tombé.
        carrier: Les travaux, qui ont coûté 40 000 euros, ont été payés par le département.
        carrier: Les écoles rouvriront après les vacances.
        carrier: Selon le capitaine du port, les bateaux ont été déplacés à temps.
        carrier: La route de Montrelle pourrait être fermée pour travaux.
        carrier: Les agriculteurs de la vallée cultivent de l’orge et de l’avoine.
        number: Environ {six|neuf|douze|soixante} familles ont dormi à l’école.
        number: {Six|Neuf|Onze} personnes ont été blessées.
        number: Le moulin emploie {vingt et une|trente et une|vingt-quatre|quatre-vingt-dix|quatre-vingts|soixante-dix} personnes.
        number: Il tient depuis {deux cent six|trois cent six|deux cent sept} ans.
        number: Quelque {1 200|1 300|12 000|1,2 million de} foyers étaient sans courant.
        number: La réparation a coûté {2,4 millions d’euros|2,5 millions d’euros|2,4 milliards d’euros}.
        number: L’aide est de {500 euros|600 euros|500 dollars|5 000 euros} par an.
        number: Le billet coûte {5 €|9 €|5,50 €}.
        number: Les loyers ont augmenté de {3,5 %|3,6 %|4,5 %}.
        number: La participation est tombée à {41 pour cent|47 pour cent}.
        number: L’audience s’ouvre le {3 mai|4 mai|3 juin|13 mai}.
        number: Elle est née le {2 juillet 1987|3 juillet 1987|2 juillet 1978}.
        number: L’arrêté est daté du {02/07/2024|03/07/2024}.
        number: Les portes ouvrent à {12h45|12h40|11h45}.
        number: Le dernier train part à {19 h 30|20 h 30|19 h 40}.
        number: C’était la {troisième|quatrième|vingt et unième} crue de la décennie.
        number: {Deux tiers|Trois quarts|Un tiers} des membres ont voté.
        number: Le bassin est {deux|trois} fois plus profond.
        number: C’est arrivé {lundi|mardi|vendredi}.
        number: La fête a lieu en {mars|avril|mai|juin}.
        number: Le magasin a fermé {hier|aujourd’hui}.
        number: Henri {IV|III} donna son marché à la ville.
        number: Le {XIXe|XXe} siècle fut rude pour le port.
        number: {Des centaines|Des milliers|Des dizaines} de personnes attendaient sur le quai.
        number: Une {douzaine|quinzaine|vingtaine} de bateaux ont coulé.
        number: C’est le {1er|2e|3e} prix du concours.
        digits: La mairie a dépensé 1 250 300 euros pour 17 ponts et 4,5 km de route en 2019.
        negation: Le pont {ne ferme pas|ferme}.
        negation: Il {n’est plus|est} sûr.
        negation: Le maire {n’a jamais|a} répondu.
        negation: {Aucun|Un} bateau {n’|}est au port.
        negation: {Personne n’|Quelqu’un }avait payé la note.
        negation: {Rien n’|Tout }a été trouvé dans la remise.
        negation: Il est sorti {sans|avec} son manteau.
        negation: {Ni|Et} le maire {ni|et} le juge {ne l’ont|l’ont} vu.
        negation: La grève était {il|}légale.
        negation: Il {n’est guère|est} prêt.
        negation: C’est {in|}juste, disent-ils.
        marks: « », “ ”, " ", ‹ ›
        frame: ⟨%⟩, a-t-elle dit dans la salle.
        frame: Elle a dit au conseil : ⟨%.⟩
        frame: ⟨%⟩, voilà sa réponse.
        frame: Le panneau disait ⟨%⟩ jusqu’à l’an dernier.
        quoted: nous allons {fermer|ouvrir|réparer} le pont
        quoted: la {rivière|mer} n’est pas à vendre
        quoted: c’était une {terrible |}erreur
        quotation: « C’est sûr{ ?|.} », dit-elle.
        quotation: Il a parlé d’une {|« }honte{| »} dans la salle.
        name: La propriétaire est {Anne Dubreuil|Anne Valin|Marie Dubreuil}.
        name: La route de {Valmorin|Montrelle} est fermée.
        name: {Valmorin|Montrelle} va fermer son école.
        name: {Dubreuil|Valin} a dit que le mur était sûr.
        name: {M.|Mme|Me} Dubreuil est partie tôt.
        name: Il vient d’{Avelin|Orvelin}.
        name: Ils ont écrit à {@valmorin|@montrelle}.
        name: La {SNCF|RATP} a payé le bateau.
        name: La police de {Valmorin|Montrelle} cherche le conducteur.
        -number: C’est {une|la} bonne idée.
        -number: Il l’a dit {à la fois|alors} au maire et au juge.
        -negation: C’est {non seulement |}vieux.
        -negation: Il fera {sans doute|peut-être} froid.
        -quotation: « C’est sûr », dit-elle dans la {vieille|grande} salle. « Nous le savons. »
        -quotation: L’eau de l’{étang|étable} d’en bas est froide.
        -name: Le {vieux |}pont est fermé.
        -name: {Cependant|Pourtant}, le chemin est ouvert.
        -name: {Habitants|Riverains} et élus ont protesté.
        hedge: Le voleur {présumé |}a fui.
        attribution: Selon le {maire|boulanger}, il est sûr.
        attribution: Le maire {affirme|reconnaît} qu’il est sûr.
        plain: Le {vieux|petit} pont est fermé.
        plain: Ils {marchaient|roulaient} vers le quai.
        """
}
