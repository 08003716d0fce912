-- What an earlier engine found in a document, kept when a newer one's reading takes its place: so that the two can be told apart. Only the last one before.
CREATE TABLE former_reading (
    workspace text COLLATE "C" NOT NULL,
    document_id text COLLATE "C" NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (workspace, document_id)
);
ALTER TABLE former_reading ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE former_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE former_reading FORCE ROW LEVEL SECURITY;
CREATE POLICY of_workspace ON former_reading
    USING (workspace = current_setting('sayso.workspace')) WITH CHECK (workspace = current_setting('sayso.workspace'));

-- The topic keeps one reading a document, so a rebuild begins without former ones.
CREATE OR REPLACE FUNCTION rebuild_read_side() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    raised bigint;
BEGIN
    -- First the epoch: a projector that moves its positions meanwhile waits here, and then finds the epoch changed.
    UPDATE projection SET epoch = epoch + 1, since = now() RETURNING epoch INTO raised;
    TRUNCATE card, card_key, link, message, former_reading, story, attribution, document_words, entity_name, entity_document, projection_position;
    RETURN raised;
END
$$;
