package org.sayso.query.archive;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.archive.Handle;
import org.sayso.ledger.archive.Judgement;

/** What an operator decided about two entities. */
@Entity
@Table(name = "judgement")
class StoredJudgement {

    @EmbeddedId
    Key key;

    boolean same;
    String aType;
    String aKey;

    @Nullable
    String aDocument;

    String bType;
    String bKey;

    @Nullable
    String bDocument;

    String decidedBy;
    Instant decidedAt;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected StoredJudgement() {}

    static StoredJudgement of(String workspace, Judgement judgement) {
        var stored = new StoredJudgement();
        stored.key = new Key(workspace, judgement.id());
        stored.same = judgement.same();
        stored.aType = judgement.a().type();
        stored.aKey = judgement.a().key();
        stored.aDocument = judgement.a().documentId();
        stored.bType = judgement.b().type();
        stored.bKey = judgement.b().key();
        stored.bDocument = judgement.b().documentId();
        stored.decidedBy = judgement.by();
        stored.decidedAt = judgement.at();
        return stored;
    }

    Judgement judgement() {
        return new Judgement(key.id(), same, new Handle(aType, aKey, aDocument), new Handle(bType, bKey, bDocument), decidedBy, decidedAt);
    }

    @Embeddable
    record Key(String workspace, String id) {}
}
