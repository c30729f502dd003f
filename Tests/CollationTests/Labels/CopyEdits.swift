/// Invented edits as copy editors and language teachers make them, with the class that a person gives each.
///
/// `spelling` is a misspelling or another form of the same word; `content` is everything that is none of the surface.
enum CopyEdits {
    /// The edits, each in both directions.
    static let all = CaseSheet("en", sheet).cases

    private static let sheet = """
        spelling: We {recieved|received} the samples from the second laboratory.
        spelling: The goverment should build more {libaries|libraries} for students.
        spelling: In my opinion, people {shoud|should} eat more vegetables.
        spelling: It is {definately|definitely} the better of the two methods.
        spelling: The {enviroment|environment} of the school is important for learning.
        spelling: This {occured|occurred} in the first week of the experiment.
        spelling: There are many {advantanges|advantages} of living in a town.
        spelling: The {algorithim|algorithm} stops when no edge is left.
        spelling: We {beleive|believe} that the bound is tight.
        spelling: The two groups were kept {seperate|separate} during the trial.
        spelling: The {maintainance|maintenance} of the road is paid by the district.
        spelling: My {freind|friend} told me about this course.
        spelling: A {neccessary|necessary} condition is given in the appendix.
        spelling: The {colour|color} of the filter has no effect.
        spelling: We {analyse|analyze} the data of both years.
        spelling: The students {discuses|discusses} the topic in class.
        spelling: The {result|results} of the survey are shown in the table.
        spelling: We {propose|proposes} a new scheme for the lattice.
        spelling: The method {outperform|outperforms} the others on long inputs.
        spelling: Several {experiment|experiments} were run on the small cluster.
        spelling: They {walks|walk} to school in the morning.
        spelling: The {tecnique|technique} is simple to apply.
        spelling: The {theorm|theorem} holds for planar graphs.
        spelling: It {happend|happened} before the meeting began.
        spelling: We thank the {reviwers|reviewers} for careful reading.
        spelling: The {temprature|temperature} rises slowly in the tank.
        spelling: Young people {tends|tend} to read less on paper.
        spelling: The {parmeters|parameters} were fitted on the training set.
        spelling: All {measurments|measurements} were repeated in the dark.
        spelling: The {tommorow|tomorrow} class is in the old room.
        spelling: The proof is {simmilar|similar} to the one above.
        spelling: We {descibe|describe} the device in the next section.
        spelling: The {wether|weather} was cold in the valley.
        spelling: He gave a good {arguement|argument} for the tax.
        spelling: A {succesful|successful} team needs a plan.
        punctuation: In this paper{| ,} we study a class of graphs.
        punctuation: However{|,} the error grows with the depth of the tree.
        punctuation: Firstly{|,} children learn from their parents.
        punctuation: We use a {two step|two-step} procedure for the fit.
        punctuation: The {well known|well-known} lemma gives the bound.
        punctuation: The sample was heated{,|;} then it was cooled.
        punctuation: There are three parts{:|;} a frame, a lens and a plate.
        punctuation: The result is clear{.|!}
        punctuation: Apples, pears{|,} and plums were weighed.
        punctuation: The authors{'|} thank the staff of the library.
        punctuation: The method, which is old{|,} still works well.
        punctuation: We show that{,|} the map is continuous.
        punctuation: The {non linear|non-linear} term is small.
        punctuation: Is this enough for a school of that size{.|?}
        punctuation: The weights {(|}in grams{)|} are given below.
        punctuation: The state{-|}of the art is described in the survey.
        punctuation: To sum up{|,} I agree with the writer.
        punctuation: It is cheap{ and|, and} it is easy to repair.
        punctuation: The students{|,} who were late{|,} missed the test.
        punctuation: The {data set|dataset} has many gaps.
        case: The {Experiment|experiment} was repeated in the dark.
        case: We follow the {bayesian|Bayesian} approach here.
        case: {the|The} second term vanishes at the edge.
        case: Most people in {england|England} drink tea.
        case: The {Internet|internet} has changed how we shop.
        case: They study {english|English} at the evening school.
        case: The results of the {Survey|survey} are clear.
        case: The {fourier|Fourier} series of the signal converges.
        case: A {Markov Chain|Markov chain} is a simple model.
        case: The {Government|government} paid for the bridge.
        typographic: The {"|“}quiet{"|”} sample was kept apart.
        typographic: It{'|’}s a matter of taste in the end.
        typographic: The plate {-|–} a thin one {-|–} was cut.
        typographic: And so on {...|…} until the list ends.
        typographic: The students{'|’} essays were read twice.
        typographic: He said {"|„}no{"|“} and left the room.
        content: The {county|country} paid for the new bridge.
        content: The drug may {affect|effect} the heart.
        content: The {old|new} method needs more memory.
        content: We {improve|reduce} the error on both sets.
        content: Children {should|must} learn to swim.
        content: The effect was {strong|weak} in the first group.
        content: The {loss|cost} is lower than before.
        content: A {simple|robust} estimator is used.
        content: We {prove|show} that the map is open.
        content: It is {quite |}useful in practice.
        content: The {first|last} sample was lost.
        content: They {like|hate} the long lessons.
        spelling: The {form|from} of the curve is known.
        content: The {quality|quantity} of the water is poor.
        content: The {adaption|adoption} of the plan took years.
        spelling: The {principle|principal} of the school agreed.
        content: The {inductive|deductive} step is easy.
        spelling: The {casual|causal} link is not shown.
        spelling: The {desert|dessert} was large.
        content: The {message|massage} was long.
        content: The {statue|statute} was old.
        content: We {accept|except} the second claim.
        content: The {upper|lower} bound is tight.
        content: The {global|local} minimum is found.
        content: Water was {added|removed} in two steps.
        content: The {train|trail} was closed in winter.
        spelling: The {angle|angel} is small.
        content: The {maximum|minimum} is near the edge.
        content: Few {patients|patents} were left in the end.
        spelling: We use a {discrete|discreet} model of the flow.
        """
}
