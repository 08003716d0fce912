package org.sayso.extraction.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.entity.Entities;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;

/** Reads what stands around a verb and may decide what it tells of: its particle, and the nouns of its subject and objects. */
final class Surroundings {

    private final Entities entities;
    private final TaggedTokens tokens;

    Surroundings(Entities entities) {
        this.entities = entities;
        this.tokens = entities.tokens();
    }

    /** @param behind the phrases behind the verb, the nearest first */
    Triggers.Context of(Clauses.Verb verb, List<Clauses.Phrase> behind, Clauses.@Nullable Phrase subject) {
        var nouns = new ArrayList<String>();
        var object = verb.passive() ? subject : behind.isEmpty() || behind.getFirst().preposition() >= 0 && !tokens.word(behind.getFirst().preposition()).is("out") ? null : behind.getFirst();
        if (verb.passive() && subject != null) {
            add(subject, nouns);
        } else if (subject != null) {
            nouns.add("^" + tokens.lemma(subject.head()));
            int number = entities.entityAt(subject.head());
            if (number != Entities.NONE && entities.all().get(number).type().equals("PERSON")) {
                nouns.add("^@person");
            }
        }
        if (object != null) {
            kinds(object, nouns);
        }
        int phrases = 0;
        for (var phrase : behind) {
            if (phrases++ >= 3 || phrase.from() - verb.main() > 14) {
                break;
            }
            add(phrase, nouns);
        }
        var heads = new ArrayList<String>(2);
        if (object != null) {
            heads.add(tokens.lemma(object.head()));
            nouns.add("." + tokens.lemma(object.head()));
            if (object.head() > object.from() && tokens.tag(object.head() - 1).kind() == Tag.Kind.NOUN) {
                heads.add(tokens.lemma(object.head() - 1));
            }
        }
        return new Triggers.Context(word(verb.main() + 1), verb.passive() || object == null ? "" : word(object.to()), nouns, heads);
    }

    /** What the object names: a place, a person, a body, a sum of money. */
    private void kinds(Clauses.Phrase object, List<String> nouns) {
        int number = entities.entityAt(object.head());
        if (number != Entities.NONE) {
            nouns.add(switch (entities.all().get(number).type()) {
                case "PLACE", "FACILITY" -> "@place";
                case "PERSON" -> "@person";
                default -> "@body";
            });
        }
        for (int i = object.from(); i < object.to(); i++) {
            if (tokens.tag(i) == Tag.DOLLAR) {
                nouns.add("@money");
                break;
            }
        }
    }

    private void add(Clauses.Phrase phrase, List<String> nouns) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (tokens.tag(i).kind() == Tag.Kind.NOUN || tokens.tag(i).kind() == Tag.Kind.ADJECTIVE || tokens.tag(i) == Tag.VBG) {
                nouns.add(tokens.tag(i).kind() == Tag.Kind.NOUN ? tokens.lemma(i) : tokens.lower(i));
            }
        }
    }

    /** The word in lower case, {@link Triggers#INFINITIVE} where an infinitive begins, nothing behind the last. */
    String word(int i) {
        if (i + 1 < tokens.size() && tokens.tag(i) == Tag.TO && tokens.tag(i + 1) == Tag.VB) {
            return Triggers.INFINITIVE;
        }
        return i < tokens.size() ? tokens.lower(i) : "";
    }
}
