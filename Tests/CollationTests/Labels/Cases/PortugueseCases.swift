extension CaseSheet {
    static let portuguese = """
        carrier: A balsa atrasou quase toda a semana.
        carrier: Os moradores da parte baixa tinham pedido uma reunião na biblioteca.
        carrier: Ana Robledo, que cuida do moinho, quer reabrir o caminho.
        carrier: Um porta-voz da câmara de Valverde não quis falar do plano.
        carrier: “A água passou por cima do muro”, disse ela, “e corremos.”
        carrier: Os engenheiros encontraram fendas nos velhos arcos da ponte.
        carrier: Ninguém estava no prédio quando o teto caiu.
        carrier: A obra, que custou 40.000 euros, foi paga pelo distrito.
        carrier: As escolas abrem depois das férias.
        carrier: Segundo o capitão do porto, os barcos foram retirados a tempo.
        carrier: A estrada de Montalto poderá fechar para obras.
        carrier: Os agricultores do vale cultivam cevada e aveia.
        number: Cerca de {seis|nove|doze|sessenta} famílias dormiram na escola.
        number: {Seis|Nove|Onze} pessoas ficaram feridas.
        number: O moinho emprega {vinte e uma|trinta e uma|vinte e quatro|noventa e nove} pessoas.
        number: Está de pé há {duzentos e seis|trezentos e seis|duzentos e sete} anos.
        number: Cerca de {1.200|1.300|12.000|1,2 milhão de} casas ficaram sem luz.
        number: O conserto custou {2,4 milhões de euros|2,5 milhões de euros|2,4 milhões de dólares}.
        number: A ajuda é de {R$ 500|R$ 600|500 euros|R$ 5.000} por ano.
        number: O bilhete custa {5 €|9 €|5,50 €}.
        number: As rendas subiram {3,5 por cento|3,6 por cento|4,5 por cento}.
        number: A participação caiu para {41%|47%|14%}.
        number: A audiência começa em {3 de maio|4 de maio|3 de junho}.
        number: Nasceu em {2 de julho de 1987|3 de julho de 1987|2 de julho de 1978}.
        number: A ordem tem data de {02/07/2024|03/07/2024}.
        number: As portas abrem às {12h45|12h40|11h45}.
        number: O último trem sai às {19:30|20:30}.
        number: Foi a {terceira|quarta|quinta} cheia da década.
        number: Votaram {dois terços|três quartos|um terço} dos sócios.
        number: A piscina tem {metade|o dobro} da profundidade.
        number: Aconteceu na {segunda-feira|terça-feira|sexta-feira}.
        number: A festa é em {março|abril|maio|junho}.
        number: A loja fechou {ontem|hoje}.
        number: Henrique {VIII|VII} deu o mercado à vila.
        number: {Centenas|Milhares|Dezenas} de pessoas esperavam no cais.
        digits: A câmara gastou 1.250.300 euros em 17 pontes e 4,5 km de estrada em 2019.
        negation: A ponte {não |}vai fechar.
        negation: A ponte {nunca |}vai fechar.
        negation: {Ninguém|Alguém} tinha pago a conta.
        negation: {Nada|Algo} foi encontrado no barracão.
        negation: Saiu {sem|com} o casaco.
        negation: {Nenhum|Um} sócio votou.
        negation: {Nem|Tanto} o prefeito {nem|como} o juiz viram.
        negation: {Já não|Ainda} é seguro o muro.
        negation: {Jamais |}voltou à vila.
        negation: A greve era {i|}legal.
        negation: Era {in|}justo, disseram.
        marks: “ ”, « », " ", ‘ ’
        frame: ⟨%⟩, disse na sala.
        frame: Disse ao conselho: ⟨%⟩.
        frame: ⟨%⟩ foi a resposta.
        frame: A placa dizia ⟨%⟩ até ao ano passado.
        quoted: vamos {fechar|abrir|consertar} a ponte
        quoted: o {rio|mar} não está à venda
        quoted: foi um {terrível |}erro
        quotation: “É seguro{?|.}”, disse.
        quotation: Chamou-lhe uma {|“}vergonha{|”} na sala.
        name: A dona é {Ana Robledo|Ana Encina|Maria Robledo}.
        name: A estrada de {Valverde|Montalto} está fechada.
        name: {Valverde|Montalto} vai fechar a escola.
        name: {Robledo|Encina} disse que o muro era seguro.
        name: O senhor {Robledo|Encina} saiu cedo.
        name: Escreveram a {@valverde|@montalto}.
        name: A {ONU|USP} pagou o barco.
        -number: É {uma|a} boa ideia.
        -number: {Segundo o|Para o} juiz, chove.
        -negation: É {não só |}velho.
        -negation: {Sem dúvida|Talvez} chova.
        -quotation: “É seguro”, disse na sala {velha|nova}. “Sabemos.”
        -name: A {velha |}ponte está fechada.
        -name: {Além disso|Entretanto}, o caminho está aberto.
        -name: {Moradores|Vizinhos} protestaram.
        hedge: O {suposto |}ladrão fugiu.
        attribution: É segura, {disse|afirmou} Robledo.
        plain: A ponte {velha|estreita} está fechada.
        plain: {Andavam|Dirigiam} até o cais.
        """
}
