-- One row a version of a document. `chain` is the id of the first version; a first version is its own chain.
create table document (
    workspace      text        not null,
    id             text        not null,
    chain          text        not null,
    version        integer     not null check (version >= 1),
    -- Grows with every change of the row; consumers keep the highest.
    revision       bigint      not null check (revision >= 1),
    -- SHA-256 of outlet and url, null without a url. An address can be longer than an index entry may be.
    address        text,
    -- SHA-256 of everything the sender sent except the id: the same digest is the same document.
    digest         text        not null,
    content_sha256 text        not null,
    outlet         text,
    url            text,
    title          text,
    published_at   timestamptz,
    -- The document as JSON, its id filled in. Null once taken down: the text is gone, the fact remains.
    payload        text,
    received_at    timestamptz not null,
    taken_down_at  timestamptz,
    primary key (workspace, id),
    unique (workspace, chain, version),
    check ((payload is null) = (taken_down_at is not null))
);

create index document_address on document (workspace, address) where address is not null;
-- Two requests that see a new address at the same moment: one of them must try again.
create unique index document_first_of_address on document (workspace, address) where version = 1 and address is not null;
create index document_received on document (workspace, received_at, id);

-- The steps the other services report. One row a document, revision and stage, so that a repeated message changes nothing.
create table progress (
    workspace   text        not null,
    document_id text        not null,
    revision    bigint      not null,
    stage       text        not null check (stage in ('extracted', 'indexed', 'failed')),
    at          timestamptz not null,
    service     text        not null,
    cause       text,
    primary key (workspace, document_id, revision, stage)
);

-- "This document changed": written in the transaction that changes it, deleted once the broker has it. What the message says is read from the
-- document when it is sent, so the text is not written twice and a takedown reaches what still waits here.
create table outbox (
    position    bigint generated always as identity primary key,
    workspace   text        not null,
    document_id text        not null,
    revision    bigint      not null,
    topic       text        not null,
    traceparent text,
    created_at  timestamptz not null default now()
);

-- Request and answer under a sender's key.
create table idempotency (
    workspace   text        not null,
    key         text        not null,
    request     text        not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    status      integer,
    location    text,
    answer      bytea,
    primary key (workspace, key)
);
create index idempotency_started on idempotency (started_at);

-- The second wall. The service checks the workspace itself; should it ever forget, the database shows nothing. The owner is bound as well (force).
alter table document enable row level security;
alter table document force row level security;
create policy one_workspace on document
    using (workspace = current_setting('sayso.workspace', true))
    with check (workspace = current_setting('sayso.workspace', true));
-- The relay serves all workspaces: it may read, never change.
create policy relay_reads on document for select using (current_setting('sayso.relay', true) = 'on');

alter table progress enable row level security;
alter table progress force row level security;
create policy one_workspace on progress
    using (workspace = current_setting('sayso.workspace', true))
    with check (workspace = current_setting('sayso.workspace', true));

alter table outbox enable row level security;
alter table outbox force row level security;
create policy one_workspace_writes on outbox for insert with check (workspace = current_setting('sayso.workspace', true));
create policy relay_reads on outbox for select using (current_setting('sayso.relay', true) = 'on');
create policy relay_deletes on outbox for delete using (current_setting('sayso.relay', true) = 'on');

alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy one_workspace on idempotency
    using (workspace = current_setting('sayso.workspace', true))
    with check (workspace = current_setting('sayso.workspace', true));
-- Old keys of all workspaces are cleared away by time.
create policy expiry_sees on idempotency for select using (current_setting('sayso.expiry', true) = 'on');
create policy expiry_deletes on idempotency for delete using (current_setting('sayso.expiry', true) = 'on');
