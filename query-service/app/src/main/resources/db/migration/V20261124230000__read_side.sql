-- The read side. Everything here but judgements is derived from the topic sayso.extractions.v1 and can be made again from it.
-- Ids and keys are ordered by code point (collation C), as the ledger orders them.

-- How far the topic has been projected; the epoch counts rebuilds.
CREATE TABLE projection (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    epoch bigint NOT NULL,
    since timestamptz NOT NULL DEFAULT now()
);
INSERT INTO projection (epoch) VALUES (0);

CREATE TABLE projection_position (
    topic text NOT NULL,
    part integer NOT NULL,
    next_offset bigint NOT NULL,
    PRIMARY KEY (topic, part)
);

-- What the ledger knows of a document without its text; a tombstone stays as a card.
CREATE TABLE card (
    workspace text COLLATE "C" NOT NULL,
    document_id text COLLATE "C" NOT NULL,
    revision bigint NOT NULL,
    pipeline text NOT NULL,
    taken_down boolean NOT NULL,
    address text COLLATE "C",
    at timestamptz NOT NULL,
    known_at timestamptz NOT NULL,
    anchor text COLLATE "C" NOT NULL,
    cluster text COLLATE "C",
    story text COLLATE "C",
    sketch bytea NOT NULL,
    keys bigint[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (workspace, document_id)
);
CREATE INDEX card_address ON card (workspace, address) WHERE address IS NOT NULL;
CREATE INDEX card_cluster ON card (workspace, cluster) WHERE cluster IS NOT NULL;
CREATE INDEX card_story ON card (workspace, story) WHERE story IS NOT NULL;
CREATE INDEX card_anchor ON card (workspace, anchor);
COMMENT ON COLUMN card.keys IS 'the rows of card_key that are this document''s: so that they can be found without a second index';

-- Where documents that may belong together meet: bands of signatures, rare quotations, telling words.
CREATE TABLE card_key (
    workspace text COLLATE "C" NOT NULL,
    key bigint NOT NULL,
    at timestamptz NOT NULL,
    document_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace, key, at, document_id)
);

CREATE TABLE link (
    workspace text COLLATE "C" NOT NULL,
    a text COLLATE "C" NOT NULL,
    b text COLLATE "C" NOT NULL,
    weight double precision NOT NULL,
    PRIMARY KEY (workspace, a, b)
);
CREATE INDEX link_b ON link (workspace, b);

-- The extraction with its document as JSON, deflated by the service: not every PostgreSQL is built with a fast compression of its own.
CREATE TABLE message (
    workspace text COLLATE "C" NOT NULL,
    document_id text COLLATE "C" NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (workspace, document_id)
);
ALTER TABLE message ALTER COLUMN body SET STORAGE EXTERNAL;

CREATE TABLE story (
    workspace text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    title text,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    documents integer NOT NULL,
    names text[] NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (workspace, id)
);
CREATE INDEX story_newest ON story (workspace, ends_at DESC, id);

-- The one thing an operator adds; a rebuild leaves it alone.
CREATE TABLE judgement (
    workspace text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    same boolean NOT NULL,
    a_type text NOT NULL,
    a_key text NOT NULL,
    a_document text,
    b_type text NOT NULL,
    b_key text NOT NULL,
    b_document text,
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (workspace, id)
);

-- Who says what, document by document.
CREATE TABLE attribution (
    workspace text COLLATE "C" NOT NULL,
    document_id text COLLATE "C" NOT NULL,
    ordinal integer NOT NULL,
    id text COLLATE "C" NOT NULL,
    kind text NOT NULL,
    stance text NOT NULL,
    speaker text,
    speaker_entity text,
    anonymity text,
    cue text,
    target text,
    said_at text,
    said_precision text,
    starts integer NOT NULL,
    ends integer NOT NULL,
    content text NOT NULL,
    confidence real NOT NULL,
    rule text NOT NULL,
    PRIMARY KEY (workspace, document_id, ordinal)
);

-- Rows are seen within their workspace alone, by the owner of the tables too.
DO $$
DECLARE
    name text COLLATE "C";
BEGIN
    FOREACH name IN ARRAY ARRAY['card', 'card_key', 'link', 'message', 'story', 'judgement', 'attribution'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY of_workspace ON %I USING (workspace = current_setting(''sayso.workspace'')) WITH CHECK (workspace = current_setting(''sayso.workspace''))',
            name);
    END LOOP;
END
$$;

-- The words to search by. No row-level security here: PostgreSQL uses no GIN index beneath a policy, since a search operator might leak. So these tables
-- hold no text to show, only which document has which words, and every answer joins them with the guarded tables above.
CREATE TABLE document_words (
    workspace text COLLATE "C" NOT NULL,
    document_id text COLLATE "C" NOT NULL,
    at timestamptz NOT NULL,
    display text NOT NULL,
    words tsvector NOT NULL,
    speakers tsvector NOT NULL,
    PRIMARY KEY (workspace, document_id)
);
CREATE INDEX document_words_newest ON document_words (workspace, at DESC, document_id);
CREATE INDEX document_words_words ON document_words USING gin (words);
CREATE INDEX document_words_speakers ON document_words USING gin (speakers);

-- Names by the key under which their spellings meet, and the documents that name them.
CREATE TABLE entity_name (
    workspace text COLLATE "C" NOT NULL,
    type text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace, type, key, name)
);
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX entity_name_similar ON entity_name USING gin (name gin_trgm_ops);

CREATE TABLE entity_document (
    workspace text COLLATE "C" NOT NULL,
    document_id text COLLATE "C" NOT NULL,
    type text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace, document_id, type, key)
);
CREATE INDEX entity_document_key ON entity_document (workspace, type, key, document_id);

-- Empties the read side and raises its epoch: projectors see it and read the topic from its beginning. Judgements stay, no topic holds them.
CREATE FUNCTION rebuild_read_side() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    raised bigint;
BEGIN
    -- First the epoch: a projector that moves its positions meanwhile waits here, and then finds the epoch changed.
    UPDATE projection SET epoch = epoch + 1, since = now() RETURNING epoch INTO raised;
    TRUNCATE card, card_key, link, message, story, attribution, document_words, entity_name, entity_document, projection_position;
    RETURN raised;
END
$$;
