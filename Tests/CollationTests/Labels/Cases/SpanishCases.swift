extension CaseSheet {
    static let spanish = """
        carrier: El transbordador se retrasó casi toda la semana.
        carrier: Los vecinos de la parte baja habían pedido una reunión en la biblioteca.
        carrier: Ana Robledo, que lleva el molino, quiere reabrir el sendero.
        carrier: Un portavoz del ayuntamiento de Valverde no quiso hablar del plan.
        carrier: «El agua pasó por encima del muro», dijo, «y corrimos».
        carrier: Los ingenieros hallaron grietas en los viejos arcos del puente.
        carrier: Nadie estaba en el edificio cuando cayó el techo.
        carrier: La obra, que costó 40.000 euros, la pagó la provincia.
        carrier: Las escuelas abrirán después de las fiestas.
        carrier: Según el capitán del puerto, los barcos se movieron a tiempo.
        carrier: La carretera de Montalto podría cerrarse por obras.
        carrier: Los agricultores del valle cultivan cebada y avena.
        number: Unas {seis|nueve|doce|sesenta|noventa} familias pasaron la noche en la escuela.
        number: {Seis|Nueve|Once} personas resultaron heridas.
        number: El molino emplea a {veintiuna|treinta y una|veinticuatro|noventa y nueve} personas.
        number: Lleva {doscientos seis|trescientos seis|doscientos siete} años en pie.
        number: Cerca de {1.200|1.300|12.000|1,2 millones de} hogares se quedaron sin luz.
        number: La reparación costó {2,4 millones de euros|2,5 millones de euros|2,4 millones de dólares}.
        number: La ayuda es de {500 euros|600 euros|$500|5.000 euros} al año.
        number: La entrada cuesta {5 €|9 €|5,50 €}.
        number: Los alquileres subieron un {3,5 por ciento|3,6 por ciento|4,5 por ciento}.
        number: La participación cayó al {41 %|47 %|14 %}.
        number: La audiencia empieza el {3 de mayo|4 de mayo|3 de junio}.
        number: Nació el {2 de julio de 1987|3 de julio de 1987|2 de julio de 1978}.
        number: La orden lleva fecha de {02/07/2024|03/07/2024}.
        number: Las puertas abren a las {12:45|12:40|11:45}.
        number: El último tren sale a las {siete y media|ocho y media|siete y cuarto}.
        number: Fue la {tercera|cuarta|quinta} inundación del decenio.
        number: Votaron {dos tercios|tres cuartos|un tercio} de los socios.
        number: La piscina tiene {la mitad|el doble} de fondo.
        number: Ocurrió el {lunes|martes|viernes}.
        number: La fiesta es en {marzo|abril|mayo|junio}.
        number: La tienda cerró {ayer|hoy}.
        number: Enrique {VIII|VII} dio a la villa su mercado.
        number: {Cientos|Miles|Decenas} de personas esperaban en el muelle.
        number: Es el {vigésimo|trigésimo} aniversario del club.
        digits: El ayuntamiento gastó 1.250.300 euros en 17 puentes y 4,5 km de carretera en 2019.
        negation: El puente {no |}cerrará.
        negation: El puente {nunca |}se cerrará.
        negation: {Nadie|Alguien} había pagado la cuenta.
        negation: {Nada|Algo} se encontró en el cobertizo.
        negation: Salió {sin|con} su abrigo.
        negation: {Ninguno|Uno} de los socios votó.
        negation: {Ya no|Todavía} es seguro el muro.
        negation: {Tampoco|También} vino el guarda.
        negation: {Ni|Tanto} el alcalde {ni|como} el juez lo vieron.
        negation: No hay {ningún|un} barco en el puerto.
        negation: La huelga era {i|}legal.
        negation: {Jamás |}volvió al pueblo.
        marks: « », “ ”, " ", ‘ ’
        frame: ⟨%⟩, dijo en la sala.
        frame: Dijo al consejo: ⟨%⟩.
        frame: ⟨%⟩ fue su respuesta.
        frame: El cartel decía ⟨%⟩ hasta el año pasado.
        quoted: vamos a {cerrar|abrir|reparar} el puente
        quoted: el {río|mar} no está en venta
        quoted: fue un {terrible |}error
        quotation: «Es seguro{?|.}», dijo.
        quotation: Lo llamó una {|«}vergüenza{|»} en la sala.
        name: La dueña es {Ana Robledo|Ana Encina|María Robledo}.
        name: La carretera de {Valverde|Montalto} está cerrada.
        name: {Valverde|Montalto} cerrará su escuela.
        name: {Robledo|Encina} dijo que el muro era seguro.
        name: El señor {Robledo|Encina} salió temprano.
        name: Escribieron a {@valverde|@montalto}.
        name: La {RENFE|ONU} pagó el barco.
        name: La policía de {Valverde|Montalto} busca al conductor.
        name: Así lo contó {Robledo|Encina} por la tarde.
        -number: Es {una|la} buena idea.
        -number: {Tal vez|Quizá} llueva.
        -negation: {Sin embargo|Además}, el camino está abierto.
        -negation: {No obstante|Además}, el camino está abierto.
        -quotation: «Es seguro», dijo en la sala {vieja|nueva}. «Lo sabemos».
        -name: El puente {viejo |}está cerrado.
        -name: {Además|También} llovió en la sierra.
        -name: {Vecinos|Residentes} del barrio protestaron.
        hedge: El {presunto |}ladrón huyó.
        attribution: El alcalde {dijo|aseguró} que era seguro.
        attribution: Según el {alcalde|ingeniero}, es seguro.
        plain: El puente {viejo|estrecho} está cerrado.
        plain: {Caminaron|Condujeron} hasta el muelle.
        """
}
