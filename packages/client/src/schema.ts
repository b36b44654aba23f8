/**
 * What the register's OpenAPI document says, as TypeScript types. Made by a machine: change the API's schemas,
 * then `pnpm --filter @collegium/cli client-types`.
 */

export interface paths {
    readonly "/.well-known/jwks.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The register's public keys */
        readonly get: operations["readKeys"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/.well-known/oauth-protected-resource": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** By whose tokens one writes here, and how to sign in */
        readonly get: operations["readProtectedResource"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/healthz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the process answers */
        readonly get: operations["readHealth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/readyz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where ledger and views stand */
        readonly get: operations["readReadiness"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/bodies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List bodies
         * @description Ordered by id.
         */
        readonly get: operations["listBodies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/bodies/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one body */
        readonly get: operations["readBody"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/bodies/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record events of one body */
        readonly post: operations["recordBodyEvents"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/bodies/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the history of one body
         * @description Ordered by revision, oldest first.
         */
        readonly get: operations["readBodyHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/bodies/{id}/mentions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List what refers to one body
         * @description Ordered by the earliest day that the mention's date can mean, those of one day by type and id. Lineage and structure (narrower topics, successors, members …), which have no date, count as the newest, by kind and id.
         */
        readonly get: operations["listBodyMentions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read commits in the order in which they were recorded
         * @description Ordered by position, oldest first. A page is full with `limit` commits, or with the one that brings it over about 1 MB; a full page never changes, has a `next`, and may be kept for ever (`Cache-Control: immutable`). A page that is not full is the last one: ask it again.
         */
        readonly get: operations["listChanges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Ask whether a quotation stands in any text
         * @description Compared as quotations of claims are: the kind of white space, quotation marks, hyphens and dashes doesn't count, case and punctuation do. Where it stands nowhere word for word, the places that come nearest, with each difference. Several sentences may be asked at once.
         */
        readonly get: operations["checkQuotation"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/claims": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List claims, by everything that they hold
         * @description Ordered by the earliest day that their session's date can mean, those of one day by session and number. With `as=csv` or `as=jsonl`, or an `Accept` of `text/csv` or `application/jsonl`, all of them are streamed in one answer, and `limit` means nothing; where such an answer can't hold all, its `Link` with `rel="next"` leads to the others.
         */
        readonly get: operations["listClaims"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Count claims by year, format, series or act
         * @description Claims are acts: an enumeration under one verb is one claim. A session's year is that of the earliest day that its date can mean. In the order of the keys.
         */
        readonly get: operations["countClaims"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/drafts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Draft a record sheet from a text
         * @description Proposes a record sheet from a text's own words: source and session, the things that it names by the register's own ids, and the claims that its usual verbs say, each with its words and how sure that is. Nothing is recorded: an editor confirms, mends or drops each line. The text comes alone, or as the part `text` of a form, whose file's name the sheet then gives it (`text.txt` otherwise); at most 1 MiB. Or JSON, in at most 1,024 bytes, names a source that the register has: its text is drafted from, by what was said of it at its deposit, and the sheet names it by its id.
         */
        readonly post: operations["draftSheet"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/instruments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List instruments
         * @description Ordered by the earliest day that `period` can mean, those of one day by id. Those without a period come before all others.
         */
        readonly get: operations["listInstruments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/instruments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one instrument */
        readonly get: operations["readInstrument"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/instruments/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record events of one instrument */
        readonly post: operations["recordInstrumentEvents"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/instruments/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the history of one instrument
         * @description Ordered by revision, oldest first.
         */
        readonly get: operations["readInstrumentHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/instruments/{id}/mentions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List what refers to one instrument
         * @description Ordered by the earliest day that the mention's date can mean, those of one day by type and id. Lineage and structure (narrower topics, successors, members …), which have no date, count as the newest, by kind and id.
         */
        readonly get: operations["listInstrumentMentions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/names": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Find things by the beginning of a name
         * @description Every word of `q` begins a word of one name, alias, variant, former name or title, in any script; case, accents and the form of quotation marks and hyphens don't count. Names that begin so come first, the shortest first of all.
         */
        readonly get: operations["findNames"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List people
         * @description Ordered by id.
         */
        readonly get: operations["listPeople"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/people/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one person */
        readonly get: operations["readPerson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/people/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record events of one person */
        readonly post: operations["recordPersonEvents"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/people/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the history of one person
         * @description Ordered by revision, oldest first.
         */
        readonly get: operations["readPersonHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/people/{id}/mentions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List what refers to one person
         * @description Ordered by the earliest day that the mention's date can mean, those of one day by type and id. Lineage and structure (narrower topics, successors, members …), which have no date, count as the newest, by kind and id.
         */
        readonly get: operations["listPersonMentions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Find words and phrases in quotations, summaries, names and texts
         * @description All words must stand in one paragraph, quotation, summary or name. `"human rights"` is a phrase, `правы*` whatever begins so. English, French, German, Russian and Spanish words are found in all their forms (Snowball), others as they stand. The best first. At most 16 of them are looked for, four of which may be beginnings. Filters of claims narrow to the words of claims that they hold of.
         */
        readonly get: operations["search"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/series": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List series
         * @description Ordered by id.
         */
        readonly get: operations["listSeries"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/series/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one series */
        readonly get: operations["readSeries"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/series/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record events of one series */
        readonly post: operations["recordSeriesEvents"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/series/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the history of one series
         * @description Ordered by revision, oldest first.
         */
        readonly get: operations["readSeriesHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/series/{id}/mentions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List what refers to one series
         * @description Ordered by the earliest day that the mention's date can mean, those of one day by type and id. Lineage and structure (narrower topics, successors, members …), which have no date, count as the newest, by kind and id.
         */
        readonly get: operations["listSeriesMentions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List sessions
         * @description Ordered by the earliest day that `date` can mean, those of one day by id.
         */
        readonly get: operations["listSessions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one session */
        readonly get: operations["readSession"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions/{id}/claims/{claim}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read one claim of a session
         * @description The claim with its words, its session, who acted and who tells, and what became of it: also where it was retracted, which it then says.
         */
        readonly get: operations["readClaim"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions/{id}/claims/{claim}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the history of one claim
         * @description Ordered by revision of its session, oldest first; of each commit what concerns the claim.
         */
        readonly get: operations["readClaimHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record events of one session */
        readonly post: operations["recordSessionEvents"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the history of one session
         * @description Ordered by revision, oldest first.
         */
        readonly get: operations["readSessionHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions/{id}/mentions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List what refers to one session
         * @description Ordered by the earliest day that the mention's date can mean, those of one day by type and id. Lineage and structure (narrower topics, successors, members …), which have no date, count as the newest, by kind and id.
         */
        readonly get: operations["listSessionMentions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sheets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Apply a record sheet
         * @description Makes the register say what a record sheet says: what is missing is recorded, what is there is left alone, what differs is told, and corrected where a reason is given. The sheet comes alone, as YAML or JSON; or as the part `sheet` of a form, with each new text as a file of the name that the sheet gives it. At most 3 MiB in all, each text 1 MiB, the sheet 262,144 characters. The same sheet may be sent again at any time: nothing is recorded twice. Where `complete` is false, sending it again does the rest.
         */
        readonly post: operations["applySheet"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sources": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List sources
         * @description Ordered by the earliest day that `published` can mean, those of one day by id.
         */
        readonly get: operations["listSources"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sources/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one source */
        readonly get: operations["readSource"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sources/{id}/annotations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what quotes one source, as W3C Web Annotations
         * @description Ordered as the source's mentions are, newest first, and within one document as that has them. A page's `id` and `next` are addresses of pages; an annotation's `id` stays the same for good. `prefix` and `suffix` are what the text has right before and behind the words, or as they were recorded where the text is withheld.
         */
        readonly get: operations["readSourceAnnotations"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sources/{id}/coverage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read how much of one source is claimed, set aside, or open
         * @description Counted in letters and digits, by code points. What is quoted by claims and details that stand counts once, however often it is quoted.
         */
        readonly get: operations["readSourceCoverage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sources/{id}/difference": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what changed since the text that this source supersedes
         * @description Publishers rewrite pages. Claims stay on the text that they quote; this shows what the later text says otherwise. 404 where the source supersedes none; 409 where one is lost, 410 where one is withheld.
         */
        readonly get: operations["readSourceDifference"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sources/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record events of one source */
        readonly post: operations["recordSourceEvents"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sources/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the history of one source
         * @description Ordered by revision, oldest first.
         */
        readonly get: operations["readSourceHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sources/{id}/mentions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List what refers to one source
         * @description Ordered by the earliest day that the mention's date can mean, those of one day by type and id. Lineage and structure (narrower topics, successors, members …), which have no date, count as the newest, by kind and id.
         */
        readonly get: operations["listSourceMentions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sources/{id}/text": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read the text of one source */
        readonly get: operations["readSourceText"];
        /**
         * Deposit the text of a source
         * @description The text is normalised once (one leading byte order mark dropped, NFC, CRLF and lone CR to LF) and kept by its hash. Its details come in the query, beside a `text/plain` body, or as the JSON part `details` beside the part `text`.
         */
        readonly put: operations["depositSourceText"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/topics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List topics
         * @description Ordered by id.
         */
        readonly get: operations["listTopics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/topics/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one topic */
        readonly get: operations["readTopic"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/topics/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record events of one topic */
        readonly post: operations["recordTopicEvents"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/topics/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the history of one topic
         * @description Ordered by revision, oldest first.
         */
        readonly get: operations["readTopicHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/topics/{id}/mentions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List what refers to one topic
         * @description Ordered by the earliest day that the mention's date can mean, those of one day by type and id. Lineage and structure (narrower topics, successors, members …), which have no date, count as the newest, by kind and id.
         */
        readonly get: operations["listTopicMentions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/whoami": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** As whom a token writes */
        readonly get: operations["readWriter"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly ActionUrgedDraft: {
            readonly data: {
                /** @description Bodies and persons that are called on to act */
                readonly addressees?: readonly string[];
                readonly by: components["schemas"]["By"];
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Bodies, instruments and series within whose framework it stands (UN, OSCE …) */
                readonly frameworks?: readonly string[];
                /** @description Instruments that are recalled, assessed or mentioned in passing */
                readonly refersTo?: readonly components["schemas"]["Slug"][];
                /** @description One line, in English */
                readonly summary?: string;
                /** @description What it is about; an enumeration is one claim with several topics */
                readonly topics?: readonly components["schemas"]["Slug"][];
                /** @description The claim of the side meeting that it belongs to */
                readonly within?: string;
                /** @description The printed verb phrase */
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "ActionUrged";
        };
        readonly Annotation: {
            readonly body: {
                /**
                 * @description What the claim reports
                 * @enum {string}
                 */
                readonly act?: "attended" | "met" | "discussed" | "assessed" | "noted" | "affirmed" | "offered" | "agreed" | "urged" | "proposed" | "negotiated" | "examined" | "initialled" | "adopted" | "signed" | "ratified" | "inForce" | "extended" | "terminated" | "implemented";
                /** @enum {string} */
                readonly basis: "stated" | "inferred";
                readonly claim?: string;
                /**
                 * @description The claim's type, as its event has it
                 * @enum {string}
                 */
                readonly claimType?: "ParticipantAttended" | "SideMeetingHeld" | "TopicDiscussed" | "SituationAssessed" | "MatterNoted" | "PositionAffirmed" | "ReadinessExpressed" | "UnderstandingReached" | "ActionUrged" | "InstrumentProposed" | "InstrumentNegotiated" | "InstrumentExamined" | "InstrumentInitialled" | "InstrumentAdopted" | "InstrumentSigned" | "InstrumentRatified" | "InstrumentEnteredIntoForce" | "InstrumentExtended" | "InstrumentTerminated" | "ImplementationNoted";
                readonly field?: string;
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "supports" | "corroborates" | "contradicts" | "follows";
                /** @description The document whose fact the words support */
                readonly source: string;
                readonly summary?: string;
                /** @enum {string} */
                readonly type: "SpecificResource";
                readonly wording?: string;
            };
            readonly id: string;
            /** @enum {string} */
            readonly motivation: "identifying" | "describing";
            readonly target: {
                readonly selector: readonly ({
                    readonly exact: string;
                    readonly prefix?: string;
                    readonly suffix?: string;
                    /** @enum {string} */
                    readonly type: "TextQuoteSelector";
                } | {
                    readonly end: number;
                    readonly start: number;
                    /** @enum {string} */
                    readonly type: "TextPositionSelector";
                })[];
                readonly source: string;
            };
            /** @enum {string} */
            readonly type: "Annotation";
        };
        readonly Body: {
            readonly country?: components["schemas"]["Ref"];
            /** @description What it was called before, oldest first: sessions show the name of their day */
            readonly formerNames?: readonly components["schemas"]["FormerNames"][];
            readonly id: components["schemas"]["Slug"];
            readonly instruments: readonly components["schemas"]["InstrumentMention"][];
            /** @enum {string} */
            readonly kind: "state" | "ministry" | "organisation" | "grouping";
            readonly matches?: components["schemas"]["Matches"];
            readonly members: readonly components["schemas"]["MemberMention"][];
            /** @description Bodies that this one took the place of */
            readonly merged: readonly components["schemas"]["MergedThing"][];
            /** @description What took its place: mentions are found there */
            readonly mergedInto?: components["schemas"]["Ref"];
            /** @description Where its further mentions are; missing where all are here */
            readonly more?: string;
            readonly name: string;
            readonly names: components["schemas"]["Names"];
            readonly parent?: components["schemas"]["Ref"];
            readonly people: readonly components["schemas"]["PersonMention"][];
            readonly publications: readonly components["schemas"]["Publication"][];
            /**
             * Format: date-time
             * @description Its first commit
             */
            readonly recordedAt: string;
            /** @description Commits of its stream so far */
            readonly revision: number;
            readonly sessions: readonly components["schemas"]["SessionMention"][];
            /** @description Revisions that could not be read, so that this document lacks them */
            readonly setAside?: readonly number[];
            /** @enum {string} */
            readonly type: "body";
            /**
             * Format: date-time
             * @description Its last own commit
             */
            readonly updatedAt: string;
        };
        readonly BodyItem: {
            readonly country?: components["schemas"]["Ref"];
            readonly id: components["schemas"]["Slug"];
            /** @enum {string} */
            readonly kind: "state" | "ministry" | "organisation" | "grouping";
            readonly name: string;
            /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
            readonly names?: {
                readonly [key: string]: string;
            };
            readonly parent?: components["schemas"]["Ref"];
        };
        readonly BodyMergedDraft: {
            readonly data: {
                /** @description The body that takes its place */
                readonly into: string;
            };
            /** @enum {string} */
            readonly type: "BodyMerged";
        };
        readonly BodyPage: {
            readonly items: readonly components["schemas"]["BodyItem"][];
            /** @description The next page's URL; null on the last page */
            readonly next: string | null;
            /** @description The last commit that the search file knows, where it answers */
            readonly position?: number;
        };
        readonly BodyRegisteredDraft: {
            readonly data: {
                /** @description The state that it belongs to (a body), or the organisation that acts as one */
                readonly country?: string;
                /** @enum {string} */
                readonly kind: "state" | "ministry" | "organisation" | "grouping";
                readonly matches?: components["schemas"]["Matches"];
                readonly names: components["schemas"]["Names"];
                /** @description The body that it is part of */
                readonly parent?: string;
            };
            /** @enum {string} */
            readonly type: "BodyRegistered";
        };
        readonly BodyRenamedDraft: {
            readonly data: {
                /** @description Since when it is called so; what was held before shows the name of then */
                readonly from?: string;
                readonly names: components["schemas"]["Names"];
            };
            /** @enum {string} */
            readonly type: "BodyRenamed";
        };
        readonly BodyWrite: {
            /** @description Recorded together, in this order, or not at all */
            readonly events: readonly (components["schemas"]["BodyRegisteredDraft"] | components["schemas"]["BodyRenamedDraft"] | components["schemas"]["BodyMergedDraft"])[];
            /** @description Why, for the history */
            readonly reason?: string;
        };
        /** @description Who acted: `joint` (both sides), `unspecified`, or bodies and persons */
        readonly By: ("joint" | "unspecified") | readonly string[];
        readonly Change: {
            /** @description Missing where there was nothing */
            readonly from?: unknown;
            /** @description JSON pointer into the document; references as ids, claims by id */
            readonly path: string;
            /** @description Missing where there is nothing any more */
            readonly to?: unknown;
        };
        readonly ChangePage: {
            readonly items: readonly components["schemas"]["Commit"][];
            /** @description The next page's URL; null on the last page */
            readonly next: string | null;
        };
        readonly CheckedQuotation: {
            /** @description More texts might have these words than were looked at */
            readonly capped: boolean;
            /** @description Where, those that were superseded last */
            readonly found: readonly components["schemas"]["Standing"][];
            /** @description The last commit that the search file knows, where it answers */
            readonly position: number;
            /** @description How many texts the register holds */
            readonly texts: number;
            /**
             * @description It stands in a text; in one alone that was superseded since; with differences; or in no text that is held
             * @enum {string}
             */
            readonly verdict: "word-for-word" | "superseded" | "differently" | "nowhere";
        };
        readonly Claim: {
            /** @enum {string} */
            readonly act: "attended";
            readonly body?: components["schemas"]["Ref"];
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
                readonly wording: string;
            }[];
            /** @description When it was corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly corroborations?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @description What it does to claims of earlier sessions; what follows this one is among its session's mentions */
            readonly follows?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                /** @description The claim of that earlier session */
                readonly claim: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly office?: string;
            readonly person?: components["schemas"]["Ref"];
            readonly printedAs?: string;
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @description That it is said no more, and why; `replacedBy` are the claims that say it instead */
            readonly retracted?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            /** @enum {string} */
            readonly role: "head" | "chair" | "member" | "guest" | "observer" | "spokesperson" | "other";
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "ParticipantAttended";
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "met";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly character?: string;
            readonly contradictions?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
                readonly wording: string;
            }[];
            /** @description When it was corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly corroborations?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @description What it does to claims of earlier sessions; what follows this one is among its session's mentions */
            readonly follows?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                /** @description The claim of that earlier session */
                readonly claim: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly participants: readonly components["schemas"]["TypedRef"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @description That it is said no more, and why; `replacedBy` are the claims that say it instead */
            readonly retracted?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "SideMeetingHeld";
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "discussed";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
                readonly wording: string;
            }[];
            /** @description When it was corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly corroborations?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /**
             * @description Only as printed
             * @enum {string}
             */
            readonly emphasis: "main" | "special" | "thorough" | "plain" | "touched";
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @description What it does to claims of earlier sessions; what follows this one is among its session's mentions */
            readonly follows?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                /** @description The claim of that earlier session */
                readonly claim: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @description That it is said no more, and why; `replacedBy` are the claims that say it instead */
            readonly retracted?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "TopicDiscussed";
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "assessed";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
                readonly wording: string;
            }[];
            /** @description When it was corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly corroborations?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @description What it does to claims of earlier sessions; what follows this one is among its session's mentions */
            readonly follows?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                /** @description The claim of that earlier session */
                readonly claim: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            /** @enum {string} */
            readonly polarity: "positive" | "neutral" | "negative";
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @description That it is said no more, and why; `replacedBy` are the claims that say it instead */
            readonly retracted?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "SituationAssessed";
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "noted";
            /**
             * @description As printed: noted and recalled, welcomed and thanked, regretted, condemned
             * @enum {string}
             */
            readonly attitude: "neutral" | "approving" | "concerned" | "disapproving";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
                readonly wording: string;
            }[];
            /** @description When it was corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly corroborations?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @description What it does to claims of earlier sessions; what follows this one is among its session's mentions */
            readonly follows?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                /** @description The claim of that earlier session */
                readonly claim: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @description That it is said no more, and why; `replacedBy` are the claims that say it instead */
            readonly retracted?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "MatterNoted";
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "affirmed";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
                readonly wording: string;
            }[];
            /** @description When it was corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly corroborations?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @description What it does to claims of earlier sessions; what follows this one is among its session's mentions */
            readonly follows?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                /** @description The claim of that earlier session */
                readonly claim: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @description That it is said no more, and why; `replacedBy` are the claims that say it instead */
            readonly retracted?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "PositionAffirmed";
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "offered";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
                readonly wording: string;
            }[];
            /** @description When it was corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly corroborations?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @description What it does to claims of earlier sessions; what follows this one is among its session's mentions */
            readonly follows?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                /** @description The claim of that earlier session */
                readonly claim: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @description That it is said no more, and why; `replacedBy` are the claims that say it instead */
            readonly retracted?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "ReadinessExpressed";
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "agreed";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
                readonly wording: string;
            }[];
            /** @description When it was corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly corroborations?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @description What it does to claims of earlier sessions; what follows this one is among its session's mentions */
            readonly follows?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                /** @description The claim of that earlier session */
                readonly claim: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @description That it is said no more, and why; `replacedBy` are the claims that say it instead */
            readonly retracted?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "UnderstandingReached";
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "urged";
            readonly addressees?: readonly components["schemas"]["TypedRef"][];
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
                readonly wording: string;
            }[];
            /** @description When it was corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly corroborations?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @description What it does to claims of earlier sessions; what follows this one is among its session's mentions */
            readonly follows?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                /** @description The claim of that earlier session */
                readonly claim: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @description That it is said no more, and why; `replacedBy` are the claims that say it instead */
            readonly retracted?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "ActionUrged";
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "proposed";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
                readonly wording: string;
            }[];
            /** @description When it was corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly corroborations?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @description What it does to claims of earlier sessions; what follows this one is among its session's mentions */
            readonly follows?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                /** @description The claim of that earlier session */
                readonly claim: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments?: readonly components["schemas"]["Ref"][];
            readonly on?: components["schemas"]["Date"];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @description That it is said no more, and why; `replacedBy` are the claims that say it instead */
            readonly retracted?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "InstrumentProposed";
            readonly unnamed?: string;
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "negotiated";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
                readonly wording: string;
            }[];
            /** @description When it was corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly corroborations?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @description What it does to claims of earlier sessions; what follows this one is among its session's mentions */
            readonly follows?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                /** @description The claim of that earlier session */
                readonly claim: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments?: readonly components["schemas"]["Ref"][];
            readonly on?: components["schemas"]["Date"];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @description That it is said no more, and why; `replacedBy` are the claims that say it instead */
            readonly retracted?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "InstrumentNegotiated";
            readonly unnamed?: string;
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "examined";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
                readonly wording: string;
            }[];
            /** @description When it was corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly corroborations?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @description What it does to claims of earlier sessions; what follows this one is among its session's mentions */
            readonly follows?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                /** @description The claim of that earlier session */
                readonly claim: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments?: readonly components["schemas"]["Ref"][];
            readonly on?: components["schemas"]["Date"];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @description That it is said no more, and why; `replacedBy` are the claims that say it instead */
            readonly retracted?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "InstrumentExamined";
            readonly unnamed?: string;
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "initialled";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
                readonly wording: string;
            }[];
            /** @description When it was corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly corroborations?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @description What it does to claims of earlier sessions; what follows this one is among its session's mentions */
            readonly follows?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                /** @description The claim of that earlier session */
                readonly claim: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments?: readonly components["schemas"]["Ref"][];
            readonly on?: components["schemas"]["Date"];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @description That it is said no more, and why; `replacedBy` are the claims that say it instead */
            readonly retracted?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "InstrumentInitialled";
            readonly unnamed?: string;
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "adopted";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
                readonly wording: string;
            }[];
            /** @description When it was corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly corroborations?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @description What it does to claims of earlier sessions; what follows this one is among its session's mentions */
            readonly follows?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                /** @description The claim of that earlier session */
                readonly claim: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments?: readonly components["schemas"]["Ref"][];
            readonly on?: components["schemas"]["Date"];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @description That it is said no more, and why; `replacedBy` are the claims that say it instead */
            readonly retracted?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "InstrumentAdopted";
            readonly unnamed?: string;
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "signed";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
                readonly wording: string;
            }[];
            /** @description When it was corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly corroborations?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @description What it does to claims of earlier sessions; what follows this one is among its session's mentions */
            readonly follows?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                /** @description The claim of that earlier session */
                readonly claim: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments?: readonly components["schemas"]["Ref"][];
            readonly on?: components["schemas"]["Date"];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @description That it is said no more, and why; `replacedBy` are the claims that say it instead */
            readonly retracted?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "InstrumentSigned";
            readonly unnamed?: string;
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "ratified";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
                readonly wording: string;
            }[];
            /** @description When it was corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly corroborations?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @description What it does to claims of earlier sessions; what follows this one is among its session's mentions */
            readonly follows?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                /** @description The claim of that earlier session */
                readonly claim: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments?: readonly components["schemas"]["Ref"][];
            readonly on?: components["schemas"]["Date"];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @description That it is said no more, and why; `replacedBy` are the claims that say it instead */
            readonly retracted?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "InstrumentRatified";
            readonly unnamed?: string;
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "inForce";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
                readonly wording: string;
            }[];
            /** @description When it was corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly corroborations?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @description What it does to claims of earlier sessions; what follows this one is among its session's mentions */
            readonly follows?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                /** @description The claim of that earlier session */
                readonly claim: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments?: readonly components["schemas"]["Ref"][];
            readonly on?: components["schemas"]["Date"];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @description That it is said no more, and why; `replacedBy` are the claims that say it instead */
            readonly retracted?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "InstrumentEnteredIntoForce";
            readonly unnamed?: string;
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "extended";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
                readonly wording: string;
            }[];
            /** @description When it was corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly corroborations?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @description What it does to claims of earlier sessions; what follows this one is among its session's mentions */
            readonly follows?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                /** @description The claim of that earlier session */
                readonly claim: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments?: readonly components["schemas"]["Ref"][];
            readonly on?: components["schemas"]["Date"];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @description That it is said no more, and why; `replacedBy` are the claims that say it instead */
            readonly retracted?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "InstrumentExtended";
            readonly unnamed?: string;
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "terminated";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
                readonly wording: string;
            }[];
            /** @description When it was corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly corroborations?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @description What it does to claims of earlier sessions; what follows this one is among its session's mentions */
            readonly follows?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                /** @description The claim of that earlier session */
                readonly claim: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments?: readonly components["schemas"]["Ref"][];
            readonly on?: components["schemas"]["Date"];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @description That it is said no more, and why; `replacedBy` are the claims that say it instead */
            readonly retracted?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "InstrumentTerminated";
            readonly unnamed?: string;
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "implemented";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
                readonly wording: string;
            }[];
            /** @description When it was corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly corroborations?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            readonly degree?: string;
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @description What it does to claims of earlier sessions; what follows this one is among its session's mentions */
            readonly follows?: readonly {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                /** @description The claim of that earlier session */
                readonly claim: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                readonly note?: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
                /** @description By this it can be taken back */
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
                /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
                readonly tellers: readonly components["schemas"]["Ref"][];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments: readonly components["schemas"]["Ref"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @description That it is said no more, and why; `replacedBy` are the claims that say it instead */
            readonly retracted?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "ImplementationNoted";
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        };
        readonly ClaimContradictedDraft: {
            readonly data: {
                readonly claim: components["schemas"]["ClaimId"];
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "ClaimContradicted";
        };
        readonly ClaimCorrectedDraft: {
            readonly data: {
                /** @description New values; null removes. Only fields that the claim's type has */
                readonly changes: {
                    readonly addressees?: readonly string[] | null;
                    /**
                     * @description As printed: noted and recalled, welcomed and thanked, regretted, condemned
                     * @enum {string}
                     */
                    readonly attitude?: "neutral" | "approving" | "concerned" | "disapproving";
                    readonly body?: components["schemas"]["Slug"] & (string | null);
                    readonly by?: components["schemas"]["By"];
                    readonly character?: string | null;
                    readonly degree?: string | null;
                    /**
                     * @description Only as printed
                     * @enum {string}
                     */
                    readonly emphasis?: "main" | "special" | "thorough" | "plain" | "touched";
                    readonly evidence?: readonly components["schemas"]["DraftEvidence"][];
                    readonly frameworks?: readonly string[] | null;
                    readonly instruments?: readonly components["schemas"]["Slug"][] | null;
                    readonly office?: string | null;
                    readonly on?: components["schemas"]["Edtf"] & (string | null);
                    /** @description Persons and bodies: at least two, all different */
                    readonly participants?: readonly string[];
                    readonly person?: components["schemas"]["Slug"] & (string | null);
                    /** @enum {string} */
                    readonly polarity?: "positive" | "neutral" | "negative";
                    readonly printedAs?: string | null;
                    readonly refersTo?: readonly components["schemas"]["Slug"][] | null;
                    /** @enum {string} */
                    readonly role?: "head" | "chair" | "member" | "guest" | "observer" | "spokesperson" | "other";
                    readonly summary?: string | null;
                    readonly topics?: readonly components["schemas"]["Slug"][] | null;
                    readonly unnamed?: string | null;
                    readonly within?: components["schemas"]["ClaimId"] & (string | null);
                    /** @description The printed verb phrase */
                    readonly wording?: string;
                };
                readonly claim: components["schemas"]["ClaimId"];
                /** @description Why: one sentence for the history */
                readonly reason: string;
            };
            /** @enum {string} */
            readonly type: "ClaimCorrected";
        };
        readonly ClaimCorroboratedDraft: {
            readonly data: {
                readonly claim: components["schemas"]["ClaimId"];
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
            };
            /** @enum {string} */
            readonly type: "ClaimCorroborated";
        };
        readonly ClaimDocument: {
            readonly claim: components["schemas"]["Claim"];
            /** @description Later sessions whose claims repeat, fulfil, continue or reverse it, newest first */
            readonly followedBy: readonly components["schemas"]["Following"][];
            /** @description Where its further mentions are; missing where all are here */
            readonly more?: string;
            readonly session: components["schemas"]["ClaimSession"];
            /** @description Every source that the claim quotes */
            readonly sources: readonly components["schemas"]["QuotedSource"][];
        };
        readonly ClaimFollowedDraft: {
            readonly data: {
                readonly claim: components["schemas"]["ClaimId"];
                /** @description The claim of an earlier session: `<session>#<claim>` */
                readonly earlier: string;
                /** @description Words that say so; without them a note says why */
                readonly evidence?: readonly components["schemas"]["DraftEvidence"][];
                /** @description Why it follows, where no words say so */
                readonly note?: string;
                /**
                 * @description What it does to the earlier claim: says it again, does what it promised, goes on with it, turns it round
                 * @enum {string}
                 */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
            };
            /** @enum {string} */
            readonly type: "ClaimFollowed";
        };
        readonly ClaimId: string;
        /** @description A claim a line, each as in a page's items */
        readonly ClaimLines: string;
        readonly ClaimPage: {
            readonly items: readonly components["schemas"]["ListedClaim"][];
            /** @description The next page's URL; null on the last page */
            readonly next: string | null;
            /** @description The last commit that the search file knows, where it answers */
            readonly position: number;
        };
        readonly ClaimRetractedDraft: {
            readonly data: {
                readonly claim: components["schemas"]["ClaimId"];
                /** @description Why: one sentence for the history */
                readonly reason: string;
                /** @description Claims of this session that say it instead: where citations lead on to */
                readonly replacedBy?: readonly components["schemas"]["ClaimId"][];
            };
            /** @enum {string} */
            readonly type: "ClaimRetracted";
        };
        readonly ClaimSession: {
            readonly date: components["schemas"]["Date"];
            /** @enum {string} */
            readonly format: "joint-collegium" | "consultations" | "ministerial" | "joint-commission" | "summit" | "other";
            readonly id: components["schemas"]["Slug"];
            /** @description Fields that are wholly or partly inferred, a date's missing year for one; the evidence's notes tell from what */
            readonly inferred?: readonly ("format" | "title" | "date" | "place" | "host" | "parties" | "series" | "ordinal" | "mode" | "under")[];
            readonly parties: readonly components["schemas"]["Ref"][];
            readonly place?: string;
            readonly series?: components["schemas"]["Ref"];
            /** @enum {string} */
            readonly status: "announced" | "held" | "cancelled" | "withdrawn";
            readonly title: string;
        };
        /** @description A line a claim, after one of the columns' names, which begins with a byte order mark */
        readonly ClaimTable: string;
        readonly Commit: {
            readonly actor: string;
            /** Format: date-time */
            readonly at: string;
            readonly events: readonly components["schemas"]["RecordedEvent"][];
            readonly id: string;
            /** @description Its place in the ledger: dense, from 1 */
            readonly position: number;
            readonly reason?: string;
            /** @description Its place in its stream: dense, from 1 */
            readonly revision: number;
            readonly stream: string;
        };
        readonly ComparedRef: {
            /** @description Of a body: the state that it is of */
            readonly country?: {
                readonly id: components["schemas"]["Slug"];
                /** @description The English name, else the first by language; the id where nothing is known */
                readonly name: string;
                /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
                readonly names?: {
                    readonly [key: string]: string;
                };
            };
            readonly id: components["schemas"]["Slug"];
            /** @description The English name, else the first by language; the id where nothing is known */
            readonly name: string;
            /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
            readonly names?: {
                readonly [key: string]: string;
            };
            /** @description The ids that were recorded, in order, where any of them was merged into this one since; this one's own among them, where it was recorded, too */
            readonly recordedAs?: readonly components["schemas"]["Slug"][];
            /** @description Of an instrument: the series that it is a member of */
            readonly series?: {
                readonly id: components["schemas"]["Slug"];
                /** @description The English name, else the first by language; the id where nothing is known */
                readonly name: string;
                /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
                readonly names?: {
                    readonly [key: string]: string;
                };
            };
        };
        readonly ComparedSource: {
            readonly id: components["schemas"]["Slug"];
            readonly kind?: components["schemas"]["SourceKind"];
            readonly language?: components["schemas"]["Language"];
            readonly published?: components["schemas"]["DateOrTime"];
            readonly publishers?: readonly components["schemas"]["ComparedRef"][];
            readonly supersededBy?: components["schemas"]["ComparedRef"];
            readonly title: string;
            /**
             * @description Its words are gone; what was quoted stays
             * @enum {boolean}
             */
            readonly withheld?: true;
        };
        readonly ComparedThing: {
            /** @description Of a body: the state that it is of */
            readonly country?: {
                readonly id: components["schemas"]["Slug"];
                /** @description The English name, else the first by language; the id where nothing is known */
                readonly name: string;
                /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
                readonly names?: {
                    readonly [key: string]: string;
                };
            };
            readonly id: components["schemas"]["Slug"];
            /** @description The English name, else the first by language; the id where nothing is known */
            readonly name: string;
            /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
            readonly names?: {
                readonly [key: string]: string;
            };
            /** @description The ids that were recorded, in order, where any of them was merged into this one since; this one's own among them, where it was recorded, too */
            readonly recordedAs?: readonly components["schemas"]["Slug"][];
            /** @description Of an instrument: the series that it is a member of */
            readonly series?: {
                readonly id: components["schemas"]["Slug"];
                /** @description The English name, else the first by language; the id where nothing is known */
                readonly name: string;
                /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
                readonly names?: {
                    readonly [key: string]: string;
                };
            };
            /** @enum {string} */
            readonly type: "body" | "person" | "topic" | "series" | "source" | "instrument" | "session";
        };
        readonly Count: {
            readonly claims: number;
            /** @description A year, format, act, or a series' id; null where there is none */
            readonly key: string | null;
            /** @description A series' name */
            readonly name?: string;
            /** @description Sessions that these claims are of */
            readonly sessions: number;
        };
        readonly Counts: {
            readonly items: readonly components["schemas"]["Count"][];
            /** @description The last commit that the search file knows, where it answers */
            readonly position: number;
        };
        readonly Coverage: {
            /** @description Letters and digits of the text */
            readonly all: number;
            /** @description Of these, within what was set aside and is not quoted */
            readonly aside: number;
            /** @description Of these, what nobody claims or set aside */
            readonly open: number;
            /** @description Where the open ones stand, in the text's order */
            readonly passages: readonly {
                readonly end: number;
                /** @description Its words; of a long passage, the first 300 code points */
                readonly exact: string;
                readonly start: number;
            }[];
            /** @description Of these, within what anything quotes that stands */
            readonly quoted: number;
        };
        readonly Date: {
            /**
             * @description Some part is approximate
             * @enum {boolean}
             */
            readonly approximate?: true;
            /** Format: date */
            readonly earliest: string;
            readonly edtf: components["schemas"]["DateOrTime"];
            /** Format: date */
            readonly latest: string;
            /**
             * @description Some part is doubtful
             * @enum {boolean}
             */
            readonly uncertain?: true;
            /**
             * @description Some digit is not known
             * @enum {boolean}
             */
            readonly unspecified?: true;
        };
        /** @description A date in the Extended Date/Time Format, level 2 (ISO 8601-2), or a time of RFC 3339 in capitals */
        readonly DateOrTime: string;
        readonly Decided: {
            /**
             * Format: date-time
             * @description When it was recorded, where this very request (its `Idempotency-Key`) was made before: made again it records nothing
             */
            readonly at?: string;
            /** @description The ids given to the claims that were sent, in their order */
            readonly claims: readonly string[];
            /** @enum {boolean} */
            readonly dryRun: true;
            readonly events: readonly {
                readonly data: {
                    readonly [key: string]: unknown;
                };
                readonly type: string;
                readonly version: number;
            }[];
            /** @description What is told of quotations that were recorded otherwise than as they were sent; at most 100 */
            readonly notes?: readonly components["schemas"]["QuotationNote"][];
            /** @description The commit's place in the stream */
            readonly revision: number;
            readonly stream: string;
        };
        /** @description The details as JSON, and the text */
        readonly Deposit: {
            readonly details: components["schemas"]["SourceDetails"];
            readonly text: string;
        };
        readonly Discussion: {
            /** @description The claims that mention it, a body of this state or a member of this series, in their order */
            readonly claims: readonly components["schemas"]["MentionedClaim"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "discussion";
            /** @description The words that say so */
            readonly quotations?: readonly components["schemas"]["QuotedWords"][];
            readonly session: components["schemas"]["MentioningSession"];
            /** @description The sources that are quoted here, with those who tell it: their publishers */
            readonly sources?: readonly components["schemas"]["MentionedSource"][];
        };
        readonly Draft: {
            /** @description Sentences that nothing was drafted from, at most 20,000 */
            readonly bare: readonly {
                /** @description Exclusive */
                readonly end: number;
                /** @description In code points of the normalised text */
                readonly start: number;
            }[];
            /** @description The sheet's claims, in its order: those at 0.5 and more */
            readonly drafts: readonly {
                /** @description The act that the claim is of, as sheets name it */
                readonly act: string;
                /** @description Which of the sheet's claims, from 0 */
                readonly claim: number;
                /** @description How sure one can be, by the words alone */
                readonly confidence: number;
                /** @description What is doubtful, in words */
                readonly doubts: readonly string[];
                /** @description Where the claim's words stand */
                readonly quote: {
                    /** @description Exclusive */
                    readonly end: number;
                    readonly exact: string;
                    /** @description In code points of the normalised text */
                    readonly start: number;
                };
            }[];
            /** @description What was guessed or left open */
            readonly remarks: readonly {
                /** @description A key of the sheet */
                readonly about: string;
                readonly says: string;
            }[];
            /** @description A record sheet, which `POST /v1/sheets` takes as it is, with the text beside it */
            readonly sheet: {
                readonly [key: string]: unknown;
            };
            /** @description What may be claims, too, but less likely so */
            readonly unlikely: readonly {
                /** @description The act that the claim is of, as sheets name it */
                readonly act: string;
                /** @description How sure one can be, by the words alone */
                readonly confidence: number;
                /** @description What is doubtful, in words */
                readonly doubts: readonly string[];
                /** @description Where the claim's words stand */
                readonly quote: {
                    /** @description Exclusive */
                    readonly end: number;
                    readonly exact: string;
                    /** @description In code points of the normalised text */
                    readonly start: number;
                };
                /** @description As the sheet would have it */
                readonly written?: {
                    readonly [key: string]: unknown;
                };
            }[];
        };
        /** @description A source that the register has */
        readonly DraftedSource: {
            /** @description The source's id */
            readonly source: string;
        };
        readonly DraftEvidence: {
            /**
             * @description Whether the words state the fact, or it follows from them
             * @default stated
             * @enum {string}
             */
            readonly basis: "stated" | "inferred";
            /** @description The quoted words, verbatim. When writing, a long passage may be shortened to `first words … last words` */
            readonly exact: string;
            /** @description Why it follows; required where the basis is `inferred` */
            readonly note?: string;
            /** @description Words right before the quotation, to single it out */
            readonly prefix?: string;
            /** @description The source that is quoted */
            readonly source: string;
            /** @description Words right after the quotation, to single it out */
            readonly suffix?: string;
        };
        /** @description The text, as a file or a field */
        readonly DraftForm: {
            readonly text: string;
        };
        readonly DraftPassage: {
            /** @description The quoted words, verbatim. When writing, a long passage may be shortened to `first words … last words` */
            readonly exact: string;
            /** @description Words right before the quotation, to single it out */
            readonly prefix?: string;
            /** @description Words right after the quotation, to single it out */
            readonly suffix?: string;
        };
        readonly DuplicateSession: {
            readonly id: components["schemas"]["Slug"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "duplicate";
            readonly title: string;
        };
        /** @description A date in the Extended Date/Time Format, level 2 (ISO 8601-2), without time of day, between the years 0000 and 9999 */
        readonly Edtf: string;
        readonly Evidence: {
            /**
             * @description Whether the words state the fact, or it follows from them
             * @enum {string}
             */
            readonly basis: "stated" | "inferred";
            readonly end: number;
            /** @description The quoted words, as they stand in the text */
            readonly exact: string;
            /** @description Why it follows; required where the basis is `inferred` */
            readonly note?: string;
            /** @description Words right before the quotation, to single it out */
            readonly prefix?: string;
            /** @description The source that is quoted */
            readonly source: string;
            readonly start: number;
            /** @description Words right after the quotation, to single it out */
            readonly suffix?: string;
        };
        readonly Following: {
            /** @description The claims that mention it, a body of this state or a member of this series, in their order */
            readonly claims: readonly components["schemas"]["MentionedClaim"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "following";
            /** @description The words that say so */
            readonly quotations?: readonly components["schemas"]["QuotedWords"][];
            readonly session: components["schemas"]["MentioningSession"];
            /** @description The sources that are quoted here, with those who tell it: their publishers */
            readonly sources?: readonly components["schemas"]["MentionedSource"][];
        };
        readonly FormerNames: {
            readonly names: components["schemas"]["Names"];
            readonly until: components["schemas"]["Date"];
        };
        readonly Gap: {
            /** @description The year, or the years, without a member */
            readonly period: string;
            readonly searches: readonly components["schemas"]["Search"][];
            /** @description What the last search that covers it found; `unsearched`: nobody has looked */
            readonly status: "unsearched" | ("none-found" | "not-public");
        };
        readonly Health: {
            /** @enum {string} */
            readonly status: "ok";
        };
        readonly HistoryEntry: {
            readonly actor: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly at: string;
            readonly changes: readonly components["schemas"]["Change"][];
            /** @description As recorded */
            readonly events: readonly {
                readonly data?: unknown;
                readonly type: string;
                readonly version: number;
            }[];
            /** @description As given with the commit and by its events, parted by `; ` */
            readonly reason?: string;
            readonly revision: number;
        };
        readonly HistoryPage: {
            readonly items: readonly components["schemas"]["HistoryEntry"][];
            /** @description The next page's URL; null on the last page */
            readonly next: string | null;
        };
        readonly ImplementationNotedDraft: {
            readonly data: {
                readonly by: components["schemas"]["By"];
                /** @description How far, as printed */
                readonly degree?: string;
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Bodies, instruments and series within whose framework it stands (UN, OSCE …) */
                readonly frameworks?: readonly string[];
                /** @description The earlier instruments that were carried out */
                readonly instruments: readonly components["schemas"]["Slug"][];
                /** @description Instruments that are recalled, assessed or mentioned in passing */
                readonly refersTo?: readonly components["schemas"]["Slug"][];
                /** @description One line, in English */
                readonly summary?: string;
                /** @description What it is about; an enumeration is one claim with several topics */
                readonly topics?: readonly components["schemas"]["Slug"][];
                /** @description The claim of the side meeting that it belongs to */
                readonly within?: string;
                /** @description The printed verb phrase */
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "ImplementationNoted";
        };
        readonly Instrument: {
            /** @description Bodies that became parties later */
            readonly accessions?: readonly {
                readonly body: components["schemas"]["Ref"];
                readonly evidence: readonly components["schemas"]["Evidence"][];
                readonly on?: components["schemas"]["Date"];
                /** @description The statements that say so: by these each can be taken back */
                readonly statements: readonly components["schemas"]["Statement"][];
            }[];
            /** @description Other titles seen in print */
            readonly aliases: readonly {
                readonly alias: string;
                readonly evidence?: readonly components["schemas"]["Evidence"][];
                /**
                 * @description That the instrument's own details name it
                 * @enum {boolean}
                 */
                readonly listed?: true;
                /** @description The statements that say so: by these each can be taken back */
                readonly statements?: readonly components["schemas"]["Statement"][];
            }[];
            /** @description Of its life, where no claim says so; both where they differ */
            readonly dates?: {
                readonly adopted?: components["schemas"]["Date"];
                readonly inForce?: components["schemas"]["Date"];
                readonly signed?: components["schemas"]["Date"];
            };
            /** @description Bodies that are parties no longer */
            readonly departures?: readonly {
                readonly body: components["schemas"]["Ref"];
                readonly evidence: readonly components["schemas"]["Evidence"][];
                readonly on?: components["schemas"]["Date"];
                /** @description The statements that say so: by these each can be taken back */
                readonly statements: readonly components["schemas"]["Statement"][];
            }[];
            /** @description By field */
            readonly evidence?: {
                readonly adopted?: readonly components["schemas"]["Evidence"][];
                readonly aliases?: readonly components["schemas"]["Evidence"][];
                readonly inForce?: readonly components["schemas"]["Evidence"][];
                readonly kind?: readonly components["schemas"]["Evidence"][];
                readonly names?: readonly components["schemas"]["Evidence"][];
                readonly parties?: readonly components["schemas"]["Evidence"][];
                readonly period?: readonly components["schemas"]["Evidence"][];
                readonly series?: readonly components["schemas"]["Evidence"][];
                readonly signed?: readonly components["schemas"]["Evidence"][];
            };
            readonly id: components["schemas"]["Slug"];
            /** @enum {string} */
            readonly kind: "plan" | "programme" | "treaty" | "agreement" | "memorandum" | "declaration" | "statement" | "report" | "project" | "initiative" | "other";
            readonly linkedFrom: readonly components["schemas"]["LinkMention"][];
            /** @description What it implements, succeeds, amends or is part of */
            readonly links: readonly components["schemas"]["InstrumentLink"][];
            /** @description Instruments that this one took the place of */
            readonly merged: readonly components["schemas"]["MergedThing"][];
            /** @description What took its place: mentions are found there */
            readonly mergedInto?: components["schemas"]["Ref"];
            /** @description Where its further mentions are; missing where all are here */
            readonly more?: string;
            readonly name: string;
            readonly names: components["schemas"]["Names"];
            /** @description Bodies that it binds or that put it forward, from the first */
            readonly parties: readonly components["schemas"]["Ref"][];
            /** @description When it applies */
            readonly period?: {
                /**
                 * @description Some part is approximate
                 * @enum {boolean}
                 */
                readonly approximate?: true;
                /** Format: date */
                readonly earliest: string;
                readonly edtf: components["schemas"]["DateOrTime"];
                /** Format: date */
                readonly latest: string;
                /**
                 * @description Some part is doubtful
                 * @enum {boolean}
                 */
                readonly uncertain?: true;
                /**
                 * @description Some digit is not known
                 * @enum {boolean}
                 */
                readonly unspecified?: true;
            };
            /**
             * Format: date-time
             * @description Its first commit
             */
            readonly recordedAt: string;
            readonly referrals: readonly components["schemas"]["Referral"][];
            /** @description Commits of its stream so far */
            readonly revision: number;
            readonly series?: components["schemas"]["Ref"];
            /** @description Revisions that could not be read, so that this document lacks them */
            readonly setAside?: readonly number[];
            /** @description Every source that is quoted here */
            readonly sources: readonly components["schemas"]["QuotedSource"][];
            readonly stages: readonly components["schemas"]["Stage"][];
            /** @enum {string} */
            readonly type: "instrument";
            /**
             * Format: date-time
             * @description Its last own commit
             */
            readonly updatedAt: string;
        };
        readonly InstrumentAdoptedDraft: {
            readonly data: {
                readonly by: components["schemas"]["By"];
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Bodies, instruments and series within whose framework it stands (UN, OSCE …) */
                readonly frameworks?: readonly string[];
                /** @description The instruments that reached this stage */
                readonly instruments?: readonly components["schemas"]["Slug"][];
                /** @description When, where the text dates it otherwise than by the session */
                readonly on?: string;
                /** @description Instruments that are recalled, assessed or mentioned in passing */
                readonly refersTo?: readonly components["schemas"]["Slug"][];
                /** @description One line, in English */
                readonly summary?: string;
                /** @description What it is about; an enumeration is one claim with several topics */
                readonly topics?: readonly components["schemas"]["Slug"][];
                /** @description The printed phrase, where the text names none */
                readonly unnamed?: string;
                /** @description The claim of the side meeting that it belongs to */
                readonly within?: string;
                /** @description The printed verb phrase */
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "InstrumentAdopted";
        };
        readonly InstrumentAliasAddedDraft: {
            readonly data: {
                readonly alias: string;
                readonly evidence?: readonly components["schemas"]["DraftEvidence"][];
            };
            /** @enum {string} */
            readonly type: "InstrumentAliasAdded";
        };
        readonly InstrumentDetailsCorrectedDraft: {
            readonly data: {
                readonly changes: {
                    readonly aliases?: readonly string[] | null;
                    /** @description All of them: what is not named goes */
                    readonly dates?: {
                        readonly adopted?: components["schemas"]["Edtf"];
                        readonly inForce?: components["schemas"]["Edtf"];
                        readonly signed?: components["schemas"]["Edtf"];
                    } | null;
                    /** @enum {string} */
                    readonly kind?: "plan" | "programme" | "treaty" | "agreement" | "memorandum" | "declaration" | "statement" | "report" | "project" | "initiative" | "other";
                    readonly names?: components["schemas"]["Names"];
                    readonly parties?: readonly components["schemas"]["Slug"][];
                    readonly period?: components["schemas"]["Edtf"] & (string | null);
                    readonly series?: components["schemas"]["Slug"] & (string | null);
                };
                /** @description New evidence by field; replaces what the field had */
                readonly evidence?: {
                    readonly adopted?: readonly components["schemas"]["DraftEvidence"][];
                    readonly aliases?: readonly components["schemas"]["DraftEvidence"][];
                    readonly inForce?: readonly components["schemas"]["DraftEvidence"][];
                    readonly kind?: readonly components["schemas"]["DraftEvidence"][];
                    readonly names?: readonly components["schemas"]["DraftEvidence"][];
                    readonly parties?: readonly components["schemas"]["DraftEvidence"][];
                    readonly period?: readonly components["schemas"]["DraftEvidence"][];
                    readonly series?: readonly components["schemas"]["DraftEvidence"][];
                    readonly signed?: readonly components["schemas"]["DraftEvidence"][];
                };
                /** @description Why: one sentence for the history */
                readonly reason: string;
            };
            /** @enum {string} */
            readonly type: "InstrumentDetailsCorrected";
        };
        readonly InstrumentEnteredIntoForceDraft: {
            readonly data: {
                readonly by: components["schemas"]["By"];
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Bodies, instruments and series within whose framework it stands (UN, OSCE …) */
                readonly frameworks?: readonly string[];
                /** @description The instruments that reached this stage */
                readonly instruments?: readonly components["schemas"]["Slug"][];
                /** @description When, where the text dates it otherwise than by the session */
                readonly on?: string;
                /** @description Instruments that are recalled, assessed or mentioned in passing */
                readonly refersTo?: readonly components["schemas"]["Slug"][];
                /** @description One line, in English */
                readonly summary?: string;
                /** @description What it is about; an enumeration is one claim with several topics */
                readonly topics?: readonly components["schemas"]["Slug"][];
                /** @description The printed phrase, where the text names none */
                readonly unnamed?: string;
                /** @description The claim of the side meeting that it belongs to */
                readonly within?: string;
                /** @description The printed verb phrase */
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "InstrumentEnteredIntoForce";
        };
        readonly InstrumentExaminedDraft: {
            readonly data: {
                readonly by: components["schemas"]["By"];
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Bodies, instruments and series within whose framework it stands (UN, OSCE …) */
                readonly frameworks?: readonly string[];
                /** @description The instruments that reached this stage */
                readonly instruments?: readonly components["schemas"]["Slug"][];
                /** @description When, where the text dates it otherwise than by the session */
                readonly on?: string;
                /** @description Instruments that are recalled, assessed or mentioned in passing */
                readonly refersTo?: readonly components["schemas"]["Slug"][];
                /** @description One line, in English */
                readonly summary?: string;
                /** @description What it is about; an enumeration is one claim with several topics */
                readonly topics?: readonly components["schemas"]["Slug"][];
                /** @description The printed phrase, where the text names none */
                readonly unnamed?: string;
                /** @description The claim of the side meeting that it belongs to */
                readonly within?: string;
                /** @description The printed verb phrase */
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "InstrumentExamined";
        };
        readonly InstrumentExtendedDraft: {
            readonly data: {
                readonly by: components["schemas"]["By"];
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Bodies, instruments and series within whose framework it stands (UN, OSCE …) */
                readonly frameworks?: readonly string[];
                /** @description The instruments that reached this stage */
                readonly instruments?: readonly components["schemas"]["Slug"][];
                /** @description When, where the text dates it otherwise than by the session */
                readonly on?: string;
                /** @description Instruments that are recalled, assessed or mentioned in passing */
                readonly refersTo?: readonly components["schemas"]["Slug"][];
                /** @description One line, in English */
                readonly summary?: string;
                /** @description What it is about; an enumeration is one claim with several topics */
                readonly topics?: readonly components["schemas"]["Slug"][];
                /** @description The printed phrase, where the text names none */
                readonly unnamed?: string;
                /** @description The claim of the side meeting that it belongs to */
                readonly within?: string;
                /** @description The printed verb phrase */
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "InstrumentExtended";
        };
        readonly InstrumentInitialledDraft: {
            readonly data: {
                readonly by: components["schemas"]["By"];
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Bodies, instruments and series within whose framework it stands (UN, OSCE …) */
                readonly frameworks?: readonly string[];
                /** @description The instruments that reached this stage */
                readonly instruments?: readonly components["schemas"]["Slug"][];
                /** @description When, where the text dates it otherwise than by the session */
                readonly on?: string;
                /** @description Instruments that are recalled, assessed or mentioned in passing */
                readonly refersTo?: readonly components["schemas"]["Slug"][];
                /** @description One line, in English */
                readonly summary?: string;
                /** @description What it is about; an enumeration is one claim with several topics */
                readonly topics?: readonly components["schemas"]["Slug"][];
                /** @description The printed phrase, where the text names none */
                readonly unnamed?: string;
                /** @description The claim of the side meeting that it belongs to */
                readonly within?: string;
                /** @description The printed verb phrase */
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "InstrumentInitialled";
        };
        readonly InstrumentItem: {
            readonly id: components["schemas"]["Slug"];
            /** @enum {string} */
            readonly kind: "plan" | "programme" | "treaty" | "agreement" | "memorandum" | "declaration" | "statement" | "report" | "project" | "initiative" | "other";
            readonly name: string;
            /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
            readonly names?: {
                readonly [key: string]: string;
            };
            /** @description Bodies that it binds or that put it forward, from the first */
            readonly parties: readonly components["schemas"]["Ref"][];
            /** @description When it applies */
            readonly period?: {
                /**
                 * @description Some part is approximate
                 * @enum {boolean}
                 */
                readonly approximate?: true;
                /** Format: date */
                readonly earliest: string;
                readonly edtf: components["schemas"]["DateOrTime"];
                /** Format: date */
                readonly latest: string;
                /**
                 * @description Some part is doubtful
                 * @enum {boolean}
                 */
                readonly uncertain?: true;
                /**
                 * @description Some digit is not known
                 * @enum {boolean}
                 */
                readonly unspecified?: true;
            };
            readonly series?: components["schemas"]["Ref"];
        };
        readonly InstrumentLink: {
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** @enum {string} */
            readonly relation: "implements" | "succeeds" | "amends" | "partOf";
            /** @description The statements that say so: by these each can be taken back */
            readonly statements: readonly components["schemas"]["Statement"][];
            readonly target: components["schemas"]["Ref"];
        };
        readonly InstrumentLinkedDraft: {
            readonly data: {
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @enum {string} */
                readonly relation: "implements" | "succeeds" | "amends" | "partOf";
                /** @description The instrument that this one implements, succeeds, amends or is part of */
                readonly target: string;
            };
            /** @enum {string} */
            readonly type: "InstrumentLinked";
        };
        readonly InstrumentMention: {
            /** @description Plan, programme, treaty … */
            readonly form: string;
            readonly id: components["schemas"]["Slug"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "instrument";
            readonly name: string;
            /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
            readonly names?: {
                readonly [key: string]: string;
            };
            readonly period?: components["schemas"]["Date"];
            /** @description The words that say so */
            readonly quotations?: readonly components["schemas"]["QuotedWords"][];
            /** @description The sources that are quoted here, with those who tell it: their publishers */
            readonly sources?: readonly components["schemas"]["MentionedSource"][];
            /** @description Of a state: its ministries and other bodies that are party to it */
            readonly through?: readonly {
                readonly id: components["schemas"]["Slug"];
                readonly name: string;
            }[];
        };
        readonly InstrumentMergedDraft: {
            readonly data: {
                /** @description The instrument that takes its place */
                readonly into: string;
            };
            /** @enum {string} */
            readonly type: "InstrumentMerged";
        };
        readonly InstrumentNegotiatedDraft: {
            readonly data: {
                readonly by: components["schemas"]["By"];
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Bodies, instruments and series within whose framework it stands (UN, OSCE …) */
                readonly frameworks?: readonly string[];
                /** @description The instruments that reached this stage */
                readonly instruments?: readonly components["schemas"]["Slug"][];
                /** @description When, where the text dates it otherwise than by the session */
                readonly on?: string;
                /** @description Instruments that are recalled, assessed or mentioned in passing */
                readonly refersTo?: readonly components["schemas"]["Slug"][];
                /** @description One line, in English */
                readonly summary?: string;
                /** @description What it is about; an enumeration is one claim with several topics */
                readonly topics?: readonly components["schemas"]["Slug"][];
                /** @description The printed phrase, where the text names none */
                readonly unnamed?: string;
                /** @description The claim of the side meeting that it belongs to */
                readonly within?: string;
                /** @description The printed verb phrase */
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "InstrumentNegotiated";
        };
        readonly InstrumentPage: {
            readonly items: readonly components["schemas"]["InstrumentItem"][];
            /** @description The next page's URL; null on the last page */
            readonly next: string | null;
            /** @description The last commit that the search file knows, where it answers */
            readonly position?: number;
        };
        readonly InstrumentProposedDraft: {
            readonly data: {
                readonly by: components["schemas"]["By"];
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Bodies, instruments and series within whose framework it stands (UN, OSCE …) */
                readonly frameworks?: readonly string[];
                /** @description The instruments that reached this stage */
                readonly instruments?: readonly components["schemas"]["Slug"][];
                /** @description When, where the text dates it otherwise than by the session */
                readonly on?: string;
                /** @description Instruments that are recalled, assessed or mentioned in passing */
                readonly refersTo?: readonly components["schemas"]["Slug"][];
                /** @description One line, in English */
                readonly summary?: string;
                /** @description What it is about; an enumeration is one claim with several topics */
                readonly topics?: readonly components["schemas"]["Slug"][];
                /** @description The printed phrase, where the text names none */
                readonly unnamed?: string;
                /** @description The claim of the side meeting that it belongs to */
                readonly within?: string;
                /** @description The printed verb phrase */
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "InstrumentProposed";
        };
        readonly InstrumentRatifiedDraft: {
            readonly data: {
                readonly by: components["schemas"]["By"];
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Bodies, instruments and series within whose framework it stands (UN, OSCE …) */
                readonly frameworks?: readonly string[];
                /** @description The instruments that reached this stage */
                readonly instruments?: readonly components["schemas"]["Slug"][];
                /** @description When, where the text dates it otherwise than by the session */
                readonly on?: string;
                /** @description Instruments that are recalled, assessed or mentioned in passing */
                readonly refersTo?: readonly components["schemas"]["Slug"][];
                /** @description One line, in English */
                readonly summary?: string;
                /** @description What it is about; an enumeration is one claim with several topics */
                readonly topics?: readonly components["schemas"]["Slug"][];
                /** @description The printed phrase, where the text names none */
                readonly unnamed?: string;
                /** @description The claim of the side meeting that it belongs to */
                readonly within?: string;
                /** @description The printed verb phrase */
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "InstrumentRatified";
        };
        readonly InstrumentRegisteredDraft: {
            readonly data: {
                /** @description Other titles seen in print */
                readonly aliases?: readonly string[];
                /** @description When it was adopted, signed and came into force, where no claim says so */
                readonly dates?: {
                    readonly adopted?: components["schemas"]["Edtf"];
                    readonly inForce?: components["schemas"]["Edtf"];
                    readonly signed?: components["schemas"]["Edtf"];
                };
                /** @description By field; of `dates` by each of them */
                readonly evidence?: {
                    readonly adopted?: readonly components["schemas"]["DraftEvidence"][];
                    readonly aliases?: readonly components["schemas"]["DraftEvidence"][];
                    readonly inForce?: readonly components["schemas"]["DraftEvidence"][];
                    readonly kind?: readonly components["schemas"]["DraftEvidence"][];
                    readonly names?: readonly components["schemas"]["DraftEvidence"][];
                    readonly parties?: readonly components["schemas"]["DraftEvidence"][];
                    readonly period?: readonly components["schemas"]["DraftEvidence"][];
                    readonly series?: readonly components["schemas"]["DraftEvidence"][];
                    readonly signed?: readonly components["schemas"]["DraftEvidence"][];
                };
                /** @enum {string} */
                readonly kind: "plan" | "programme" | "treaty" | "agreement" | "memorandum" | "declaration" | "statement" | "report" | "project" | "initiative" | "other";
                readonly names: components["schemas"]["Names"];
                /** @description Bodies that it binds or that put it forward */
                readonly parties: readonly components["schemas"]["Slug"][];
                /** @description When it applies: an EDTF interval or date */
                readonly period?: string;
                readonly series?: components["schemas"]["Slug"];
            };
            /** @enum {string} */
            readonly type: "InstrumentRegistered";
        };
        readonly InstrumentSignedDraft: {
            readonly data: {
                readonly by: components["schemas"]["By"];
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Bodies, instruments and series within whose framework it stands (UN, OSCE …) */
                readonly frameworks?: readonly string[];
                /** @description The instruments that reached this stage */
                readonly instruments?: readonly components["schemas"]["Slug"][];
                /** @description When, where the text dates it otherwise than by the session */
                readonly on?: string;
                /** @description Instruments that are recalled, assessed or mentioned in passing */
                readonly refersTo?: readonly components["schemas"]["Slug"][];
                /** @description One line, in English */
                readonly summary?: string;
                /** @description What it is about; an enumeration is one claim with several topics */
                readonly topics?: readonly components["schemas"]["Slug"][];
                /** @description The printed phrase, where the text names none */
                readonly unnamed?: string;
                /** @description The claim of the side meeting that it belongs to */
                readonly within?: string;
                /** @description The printed verb phrase */
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "InstrumentSigned";
        };
        readonly InstrumentTerminatedDraft: {
            readonly data: {
                readonly by: components["schemas"]["By"];
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Bodies, instruments and series within whose framework it stands (UN, OSCE …) */
                readonly frameworks?: readonly string[];
                /** @description The instruments that reached this stage */
                readonly instruments?: readonly components["schemas"]["Slug"][];
                /** @description When, where the text dates it otherwise than by the session */
                readonly on?: string;
                /** @description Instruments that are recalled, assessed or mentioned in passing */
                readonly refersTo?: readonly components["schemas"]["Slug"][];
                /** @description One line, in English */
                readonly summary?: string;
                /** @description What it is about; an enumeration is one claim with several topics */
                readonly topics?: readonly components["schemas"]["Slug"][];
                /** @description The printed phrase, where the text names none */
                readonly unnamed?: string;
                /** @description The claim of the side meeting that it belongs to */
                readonly within?: string;
                /** @description The printed verb phrase */
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "InstrumentTerminated";
        };
        readonly InstrumentWrite: {
            /** @description Recorded together, in this order, or not at all */
            readonly events: readonly (components["schemas"]["InstrumentRegisteredDraft"] | components["schemas"]["InstrumentAliasAddedDraft"] | components["schemas"]["InstrumentLinkedDraft"] | components["schemas"]["PartyAccededDraft"] | components["schemas"]["PartyLeftDraft"] | components["schemas"]["InstrumentMergedDraft"] | components["schemas"]["InstrumentDetailsCorrectedDraft"] | components["schemas"]["StatementRetractedDraft"])[];
            /** @description Why, for the history */
            readonly reason?: string;
        };
        /** @description RFC 7517 */
        readonly JsonWebKeySet: {
            readonly keys: readonly {
                readonly [key: string]: unknown;
            }[];
        };
        /** @description BCP 47 language tag */
        readonly Language: string;
        readonly LinkMention: {
            readonly id: components["schemas"]["Slug"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "link";
            readonly name: string;
            /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
            readonly names?: {
                readonly [key: string]: string;
            };
            /** @description The words that say so */
            readonly quotations?: readonly components["schemas"]["QuotedWords"][];
            readonly relations: readonly ("implements" | "succeeds" | "amends" | "partOf")[];
            /** @description The sources that are quoted here, with those who tell it: their publishers */
            readonly sources?: readonly components["schemas"]["MentionedSource"][];
        };
        readonly ListedClaim: {
            readonly claim: components["schemas"]["Claim"];
            readonly session: components["schemas"]["ClaimSession"];
            /** @description Every source that the claim quotes */
            readonly sources: readonly components["schemas"]["QuotedSource"][];
        };
        readonly Matches: readonly {
            /** @enum {string} */
            readonly relation: "exact" | "close" | "broad" | "narrow";
            /** Format: uri */
            readonly uri: string;
        }[];
        readonly MatterNotedDraft: {
            readonly data: {
                /**
                 * @description As printed: noted and recalled, welcomed and thanked, regretted, condemned
                 * @enum {string}
                 */
                readonly attitude: "neutral" | "approving" | "concerned" | "disapproving";
                readonly by: components["schemas"]["By"];
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Bodies, instruments and series within whose framework it stands (UN, OSCE …) */
                readonly frameworks?: readonly string[];
                /** @description Instruments that are recalled, assessed or mentioned in passing */
                readonly refersTo?: readonly components["schemas"]["Slug"][];
                /** @description One line, in English */
                readonly summary?: string;
                /** @description What it is about; an enumeration is one claim with several topics */
                readonly topics?: readonly components["schemas"]["Slug"][];
                /** @description The claim of the side meeting that it belongs to */
                readonly within?: string;
                /** @description The printed verb phrase */
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "MatterNoted";
        };
        readonly MemberMention: {
            /** @description Which of its fields say so */
            readonly as: readonly ("country" | "parent")[];
            readonly id: components["schemas"]["Slug"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "member";
            readonly name: string;
            /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
            readonly names?: {
                readonly [key: string]: string;
            };
        };
        readonly Mention: components["schemas"]["Discussion"] | components["schemas"]["SessionMention"] | components["schemas"]["PersonStatement"] | components["schemas"]["Stage"] | components["schemas"]["Referral"] | components["schemas"]["InstrumentMention"] | components["schemas"]["PersonMention"] | components["schemas"]["MemberMention"] | components["schemas"]["Publication"] | components["schemas"]["NarrowerTopic"] | components["schemas"]["MergedThing"] | components["schemas"]["LinkMention"] | components["schemas"]["Quotation"] | components["schemas"]["SuccessorSource"] | components["schemas"]["DuplicateSession"] | components["schemas"]["Following"];
        readonly MentionedClaim: {
            /** @enum {string} */
            readonly act: "attended";
            readonly body?: components["schemas"]["Ref"];
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: number;
            readonly corroborations?: number;
            /** @description What it does to claims of earlier sessions */
            readonly follows?: readonly {
                /** @description The claim of that earlier session */
                readonly claim: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly office?: string;
            readonly person?: components["schemas"]["Ref"];
            readonly printedAs?: string;
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly role: "head" | "chair" | "member" | "guest" | "observer" | "spokesperson" | "other";
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "ParticipantAttended";
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "met";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly character?: string;
            readonly contradictions?: number;
            readonly corroborations?: number;
            /** @description What it does to claims of earlier sessions */
            readonly follows?: readonly {
                /** @description The claim of that earlier session */
                readonly claim: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly participants: readonly components["schemas"]["TypedRef"][];
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "SideMeetingHeld";
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "discussed";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: number;
            readonly corroborations?: number;
            /**
             * @description Only as printed
             * @enum {string}
             */
            readonly emphasis: "main" | "special" | "thorough" | "plain" | "touched";
            /** @description What it does to claims of earlier sessions */
            readonly follows?: readonly {
                /** @description The claim of that earlier session */
                readonly claim: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "TopicDiscussed";
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "assessed";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: number;
            readonly corroborations?: number;
            /** @description What it does to claims of earlier sessions */
            readonly follows?: readonly {
                /** @description The claim of that earlier session */
                readonly claim: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            /** @enum {string} */
            readonly polarity: "positive" | "neutral" | "negative";
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "SituationAssessed";
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "noted";
            /**
             * @description As printed: noted and recalled, welcomed and thanked, regretted, condemned
             * @enum {string}
             */
            readonly attitude: "neutral" | "approving" | "concerned" | "disapproving";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: number;
            readonly corroborations?: number;
            /** @description What it does to claims of earlier sessions */
            readonly follows?: readonly {
                /** @description The claim of that earlier session */
                readonly claim: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "MatterNoted";
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "affirmed";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: number;
            readonly corroborations?: number;
            /** @description What it does to claims of earlier sessions */
            readonly follows?: readonly {
                /** @description The claim of that earlier session */
                readonly claim: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "PositionAffirmed";
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "offered";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: number;
            readonly corroborations?: number;
            /** @description What it does to claims of earlier sessions */
            readonly follows?: readonly {
                /** @description The claim of that earlier session */
                readonly claim: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "ReadinessExpressed";
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "agreed";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: number;
            readonly corroborations?: number;
            /** @description What it does to claims of earlier sessions */
            readonly follows?: readonly {
                /** @description The claim of that earlier session */
                readonly claim: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "UnderstandingReached";
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "urged";
            readonly addressees?: readonly components["schemas"]["TypedRef"][];
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: number;
            readonly corroborations?: number;
            /** @description What it does to claims of earlier sessions */
            readonly follows?: readonly {
                /** @description The claim of that earlier session */
                readonly claim: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "ActionUrged";
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "proposed";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: number;
            readonly corroborations?: number;
            /** @description What it does to claims of earlier sessions */
            readonly follows?: readonly {
                /** @description The claim of that earlier session */
                readonly claim: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments?: readonly components["schemas"]["Ref"][];
            readonly on?: components["schemas"]["Date"];
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "InstrumentProposed";
            readonly unnamed?: string;
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "negotiated";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: number;
            readonly corroborations?: number;
            /** @description What it does to claims of earlier sessions */
            readonly follows?: readonly {
                /** @description The claim of that earlier session */
                readonly claim: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments?: readonly components["schemas"]["Ref"][];
            readonly on?: components["schemas"]["Date"];
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "InstrumentNegotiated";
            readonly unnamed?: string;
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "examined";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: number;
            readonly corroborations?: number;
            /** @description What it does to claims of earlier sessions */
            readonly follows?: readonly {
                /** @description The claim of that earlier session */
                readonly claim: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments?: readonly components["schemas"]["Ref"][];
            readonly on?: components["schemas"]["Date"];
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "InstrumentExamined";
            readonly unnamed?: string;
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "initialled";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: number;
            readonly corroborations?: number;
            /** @description What it does to claims of earlier sessions */
            readonly follows?: readonly {
                /** @description The claim of that earlier session */
                readonly claim: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments?: readonly components["schemas"]["Ref"][];
            readonly on?: components["schemas"]["Date"];
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "InstrumentInitialled";
            readonly unnamed?: string;
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "adopted";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: number;
            readonly corroborations?: number;
            /** @description What it does to claims of earlier sessions */
            readonly follows?: readonly {
                /** @description The claim of that earlier session */
                readonly claim: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments?: readonly components["schemas"]["Ref"][];
            readonly on?: components["schemas"]["Date"];
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "InstrumentAdopted";
            readonly unnamed?: string;
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "signed";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: number;
            readonly corroborations?: number;
            /** @description What it does to claims of earlier sessions */
            readonly follows?: readonly {
                /** @description The claim of that earlier session */
                readonly claim: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments?: readonly components["schemas"]["Ref"][];
            readonly on?: components["schemas"]["Date"];
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "InstrumentSigned";
            readonly unnamed?: string;
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "ratified";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: number;
            readonly corroborations?: number;
            /** @description What it does to claims of earlier sessions */
            readonly follows?: readonly {
                /** @description The claim of that earlier session */
                readonly claim: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments?: readonly components["schemas"]["Ref"][];
            readonly on?: components["schemas"]["Date"];
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "InstrumentRatified";
            readonly unnamed?: string;
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "inForce";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: number;
            readonly corroborations?: number;
            /** @description What it does to claims of earlier sessions */
            readonly follows?: readonly {
                /** @description The claim of that earlier session */
                readonly claim: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments?: readonly components["schemas"]["Ref"][];
            readonly on?: components["schemas"]["Date"];
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "InstrumentEnteredIntoForce";
            readonly unnamed?: string;
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "extended";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: number;
            readonly corroborations?: number;
            /** @description What it does to claims of earlier sessions */
            readonly follows?: readonly {
                /** @description The claim of that earlier session */
                readonly claim: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments?: readonly components["schemas"]["Ref"][];
            readonly on?: components["schemas"]["Date"];
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "InstrumentExtended";
            readonly unnamed?: string;
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "terminated";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: number;
            readonly corroborations?: number;
            /** @description What it does to claims of earlier sessions */
            readonly follows?: readonly {
                /** @description The claim of that earlier session */
                readonly claim: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments?: readonly components["schemas"]["Ref"][];
            readonly on?: components["schemas"]["Date"];
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "InstrumentTerminated";
            readonly unnamed?: string;
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        } | {
            /** @enum {string} */
            readonly act: "implemented";
            /** @description Who acted: both sides, nobody named, or bodies and persons */
            readonly by: ("joint" | "unspecified") | readonly components["schemas"]["TypedRef"][];
            readonly contradictions?: number;
            readonly corroborations?: number;
            readonly degree?: string;
            /** @description What it does to claims of earlier sessions */
            readonly follows?: readonly {
                /** @description The claim of that earlier session */
                readonly claim: string;
                /** @enum {string} */
                readonly relation: "repeats" | "fulfils" | "continues" | "reverses";
                readonly session: components["schemas"]["SessionRef"];
            }[];
            /** @description Bodies, instruments, series that it stands within */
            readonly frameworks?: readonly components["schemas"]["TypedRef"][];
            readonly id: components["schemas"]["ClaimId"];
            readonly instruments: readonly components["schemas"]["Ref"][];
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            /** @description Instruments that are recalled or mentioned */
            readonly refersTo?: readonly components["schemas"]["Ref"][];
            readonly summary?: string;
            /** @description Who tells it: the publishers of the sources that are quoted. Who acted is `by` */
            readonly tellers: readonly components["schemas"]["Ref"][];
            readonly topics?: readonly components["schemas"]["Ref"][];
            /** @enum {string} */
            readonly type: "ImplementationNoted";
            /** @description The side meeting that it belongs to */
            readonly within?: string;
            /** @description The printed verb phrase */
            readonly wording: string;
        };
        readonly MentionedSource: {
            readonly id: components["schemas"]["Slug"];
            readonly kind?: components["schemas"]["SourceKind"];
            readonly language?: components["schemas"]["Language"];
            readonly published?: components["schemas"]["DateOrTime"];
            readonly publishers?: readonly components["schemas"]["Ref"][];
            /** @description The source whose text replaced this one since */
            readonly supersededBy?: components["schemas"]["Ref"];
            readonly title: string;
            /**
             * @description Its words are gone; what was quoted stays
             * @enum {boolean}
             */
            readonly withheld?: true;
        };
        readonly MentioningSession: {
            readonly date: components["schemas"]["Date"];
            /** @enum {string} */
            readonly format: "joint-collegium" | "consultations" | "ministerial" | "joint-commission" | "summit" | "other";
            readonly id: components["schemas"]["Slug"];
            /** @description Fields that are wholly or partly inferred, a date's missing year for one; the evidence's notes tell from what */
            readonly inferred?: readonly ("format" | "title" | "date" | "place" | "host" | "parties" | "series" | "ordinal" | "mode" | "under")[];
            readonly parties: readonly components["schemas"]["Ref"][];
            readonly place?: string;
            /** @enum {string} */
            readonly status: "announced" | "held" | "cancelled" | "withdrawn";
            readonly title: string;
        };
        readonly MentionPage: {
            readonly items: readonly components["schemas"]["Mention"][];
            /** @description The next page's URL; null on the last page */
            readonly next: string | null;
        };
        readonly MergedThing: {
            readonly id: components["schemas"]["Slug"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "merged";
            readonly name: string;
            /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
            readonly names?: {
                readonly [key: string]: string;
            };
        };
        readonly NameHit: {
            readonly id: components["schemas"]["Slug"];
            readonly language?: components["schemas"]["Language"];
            /** @description The name that fits */
            readonly matched: string;
            /** @description What it goes by */
            readonly name: string;
            /** @description What has that name, where it was merged into this one since */
            readonly recordedAs?: string;
            /**
             * @description What the thing is to that name
             * @enum {string}
             */
            readonly role: "name" | "alias" | "variant" | "former" | "title";
            /** @enum {string} */
            readonly type: "body" | "person" | "topic" | "series" | "source" | "instrument" | "session";
        };
        readonly NameHits: {
            readonly items: readonly components["schemas"]["NameHit"][];
            /** @description The last commit that the search file knows, where it answers */
            readonly position: number;
        };
        /** @description Label by language, one per language */
        readonly Names: {
            readonly [key: string]: string;
        };
        readonly NarrowerTopic: {
            readonly id: components["schemas"]["Slug"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "narrower";
            readonly name: string;
            /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
            readonly names?: {
                readonly [key: string]: string;
            };
        };
        readonly Office: {
            readonly body: components["schemas"]["Ref"];
            readonly evidence?: readonly components["schemas"]["Evidence"][];
            readonly from?: components["schemas"]["Date"];
            /** @description The statements that say so: by these each can be taken back */
            readonly statements: readonly components["schemas"]["Statement"][];
            readonly title: string;
            readonly to?: components["schemas"]["Date"];
        };
        readonly OfficeHeldDraft: {
            readonly data: {
                readonly body: components["schemas"]["Slug"];
                readonly evidence?: readonly components["schemas"]["DraftEvidence"][];
                readonly from?: components["schemas"]["Edtf"];
                readonly title: string;
                readonly to?: components["schemas"]["Edtf"];
            };
            /** @enum {string} */
            readonly type: "OfficeHeld";
        };
        readonly ParticipantAttendedDraft: {
            readonly data: {
                /** @description The body that took part, or that the person stood for */
                readonly body?: string;
                readonly by: components["schemas"]["By"];
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Bodies, instruments and series within whose framework it stands (UN, OSCE …) */
                readonly frameworks?: readonly string[];
                /** @description The office, as printed */
                readonly office?: string;
                readonly person?: components["schemas"]["Slug"];
                /** @description The person's name, as printed */
                readonly printedAs?: string;
                /** @description Instruments that are recalled, assessed or mentioned in passing */
                readonly refersTo?: readonly components["schemas"]["Slug"][];
                /** @enum {string} */
                readonly role: "head" | "chair" | "member" | "guest" | "observer" | "spokesperson" | "other";
                /** @description One line, in English */
                readonly summary?: string;
                /** @description What it is about; an enumeration is one claim with several topics */
                readonly topics?: readonly components["schemas"]["Slug"][];
                /** @description The claim of the side meeting that it belongs to */
                readonly within?: string;
                /** @description The printed verb phrase */
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "ParticipantAttended";
        };
        readonly PartyAccededDraft: {
            readonly data: {
                /** @description The body that became a party to it */
                readonly body: string;
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description When */
                readonly on?: string;
            };
            /** @enum {string} */
            readonly type: "PartyAcceded";
        };
        readonly PartyLeftDraft: {
            readonly data: {
                /** @description The body that is a party to it no longer */
                readonly body: string;
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description When */
                readonly on?: string;
            };
            /** @enum {string} */
            readonly type: "PartyLeft";
        };
        /** @description A stretch of a source's text; positions in Unicode code points, end exclusive */
        readonly Passage: {
            readonly end: number;
            readonly exact: string;
            readonly prefix: string;
            readonly start: number;
            readonly suffix: string;
        };
        readonly PassagesSetAsideDraft: {
            readonly data: {
                /** @description What nobody claims anything of, so that the text can be covered wholly */
                readonly passages: readonly components["schemas"]["DraftPassage"][];
                /** @enum {string} */
                readonly why: "furniture" | "heading" | "background" | "repeated";
            };
            /** @enum {string} */
            readonly type: "PassagesSetAside";
        };
        readonly PassagesTakenUpDraft: {
            readonly data: {
                /** @description What was set aside, and no longer is */
                readonly passages: readonly components["schemas"]["DraftPassage"][];
                /** @description Why: one sentence for the history */
                readonly reason?: string;
            };
            /** @enum {string} */
            readonly type: "PassagesTakenUp";
        };
        readonly Person: {
            readonly id: components["schemas"]["Slug"];
            readonly matches?: components["schemas"]["Matches"];
            /** @description Persons that this one took the place of */
            readonly merged: readonly components["schemas"]["MergedThing"][];
            /** @description What took its place: mentions are found there */
            readonly mergedInto?: components["schemas"]["Ref"];
            /** @description Where its further mentions are; missing where all are here */
            readonly more?: string;
            readonly name: string;
            readonly names: components["schemas"]["Names"];
            readonly offices: readonly components["schemas"]["Office"][];
            /**
             * Format: date-time
             * @description Its first commit
             */
            readonly recordedAt: string;
            /** @description Commits of its stream so far */
            readonly revision: number;
            readonly sessions: readonly components["schemas"]["SessionMention"][];
            /** @description Revisions that could not be read, so that this document lacks them */
            readonly setAside?: readonly number[];
            /** @description Every source that is quoted here */
            readonly sources: readonly components["schemas"]["QuotedSource"][];
            /** @description What this person said, by session: claims with the person in `by` */
            readonly statements: readonly components["schemas"]["PersonStatement"][];
            /** @enum {string} */
            readonly type: "person";
            /**
             * Format: date-time
             * @description Its last own commit
             */
            readonly updatedAt: string;
            /** @description Other spellings seen in print */
            readonly variants?: readonly string[];
        };
        readonly PersonItem: {
            readonly id: components["schemas"]["Slug"];
            readonly name: string;
            /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
            readonly names?: {
                readonly [key: string]: string;
            };
            readonly offices: readonly {
                readonly body: components["schemas"]["Ref"];
                readonly title: string;
            }[];
        };
        readonly PersonMention: {
            readonly id: components["schemas"]["Slug"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "person";
            readonly name: string;
            /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
            readonly names?: {
                readonly [key: string]: string;
            };
            readonly offices: readonly {
                readonly from?: components["schemas"]["Edtf"];
                /** @description The words that say so */
                readonly quotations?: readonly components["schemas"]["QuotedWords"][];
                readonly title: string;
                readonly to?: components["schemas"]["Edtf"];
            }[];
            /** @description The sources that are quoted here, with those who tell it: their publishers */
            readonly sources?: readonly components["schemas"]["MentionedSource"][];
        };
        readonly PersonMergedDraft: {
            readonly data: {
                /** @description The person that takes its place */
                readonly into: string;
            };
            /** @enum {string} */
            readonly type: "PersonMerged";
        };
        readonly PersonPage: {
            readonly items: readonly components["schemas"]["PersonItem"][];
            /** @description The next page's URL; null on the last page */
            readonly next: string | null;
            /** @description The last commit that the search file knows, where it answers */
            readonly position?: number;
        };
        readonly PersonRegisteredDraft: {
            readonly data: {
                readonly matches?: components["schemas"]["Matches"];
                readonly names: components["schemas"]["Names"];
                /** @description Other spellings seen in print */
                readonly variants?: readonly string[];
            };
            /** @enum {string} */
            readonly type: "PersonRegistered";
        };
        readonly PersonRenamedDraft: {
            readonly data: {
                readonly names: components["schemas"]["Names"];
                /** @description Other spellings seen in print */
                readonly variants?: readonly string[];
            };
            /** @enum {string} */
            readonly type: "PersonRenamed";
        };
        readonly PersonStatement: {
            /** @description The claims that mention it, a body of this state or a member of this series, in their order */
            readonly claims: readonly components["schemas"]["MentionedClaim"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "statement";
            /** @description The words that say so */
            readonly quotations?: readonly components["schemas"]["QuotedWords"][];
            readonly session: components["schemas"]["MentioningSession"];
            /** @description The sources that are quoted here, with those who tell it: their publishers */
            readonly sources?: readonly components["schemas"]["MentionedSource"][];
        };
        readonly PersonWrite: {
            /** @description Recorded together, in this order, or not at all */
            readonly events: readonly (components["schemas"]["PersonRegisteredDraft"] | components["schemas"]["PersonRenamedDraft"] | components["schemas"]["PersonMergedDraft"] | components["schemas"]["OfficeHeldDraft"] | components["schemas"]["StatementRetractedDraft"])[];
            /** @description Why, for the history */
            readonly reason?: string;
        };
        readonly PositionAffirmedDraft: {
            readonly data: {
                readonly by: components["schemas"]["By"];
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Bodies, instruments and series within whose framework it stands (UN, OSCE …) */
                readonly frameworks?: readonly string[];
                /** @description Instruments that are recalled, assessed or mentioned in passing */
                readonly refersTo?: readonly components["schemas"]["Slug"][];
                /** @description One line, in English */
                readonly summary?: string;
                /** @description What it is about; an enumeration is one claim with several topics */
                readonly topics?: readonly components["schemas"]["Slug"][];
                /** @description The claim of the side meeting that it belongs to */
                readonly within?: string;
                /** @description The printed verb phrase */
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "PositionAffirmed";
        };
        /** @description Problem details (RFC 9457) */
        readonly Problem: {
            readonly detail: string;
            readonly errors?: readonly components["schemas"]["ProblemError"][];
            /** @description Of 412: the commits since what was seen, oldest first, up to 64 KiB */
            readonly happened?: readonly unknown[];
            /** @description The request's id, as it is logged */
            readonly instance: string;
            /** @description Of 412: where the history goes on, if that is not all */
            readonly more?: string;
            /** @description Of 409: the revision that can't be read. Of 412: the revision of the record now */
            readonly revision?: number;
            /** @description Of 403: the scopes that are missing */
            readonly scopes?: readonly string[];
            /** @description Of 409: the source whose text is lost */
            readonly source?: string;
            readonly status: number;
            /** @description Of 409: the record whose commit can't be read */
            readonly stream?: string;
            readonly title: string;
            /** @description Names the problem; leads to its description */
            readonly type: string;
        };
        readonly ProblemError: {
            readonly column?: number;
            readonly detail: string;
            /** @description Of a sheet: the line of its text, from 1 */
            readonly line?: number;
            /** @description Which query parameter */
            readonly parameter?: string;
            /** @description For a quotation: the nearest passage, or all that fit */
            readonly passages?: readonly components["schemas"]["Passage"][];
            /** @description Where in the request's body: a JSON pointer (RFC 6901); missing where a parameter is wrong */
            readonly pointer?: string;
            /** @description The rule's name; stable */
            readonly rule: string;
        };
        /** @description RFC 9728 */
        readonly ProtectedResource: {
            /** @description Missing where only its own tokens count */
            readonly authorization_servers?: readonly string[];
            readonly bearer_methods_supported: readonly "header"[];
            /**
             * Format: uri
             * @description Where the register is
             */
            readonly resource: string;
            /** Format: uri */
            readonly resource_documentation: string;
            readonly resource_name: string;
            readonly scopes_supported: readonly ("record" | "curate" | "operate")[];
            /** @description How programs of editors get a token; missing where tokens come by another way */
            readonly sign_in?: {
                /** @description A public client, for the authorization code flow with PKCE */
                readonly client_id: string;
                /** @description Where the issuer returns to on an editor's machine; without a port, to any */
                readonly loopback: readonly string[];
                /** @description What to ask for */
                readonly scope: string;
            };
        };
        readonly Publication: {
            /**
             * @description Joint communiqué, readout …
             * @enum {string}
             */
            readonly form?: "joint-communique" | "joint-statement" | "press-release" | "readout" | "statement" | "minutes" | "transcript" | "news" | "other";
            readonly id: components["schemas"]["Slug"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "publication";
            readonly published: components["schemas"]["Date"];
            readonly title: string;
        };
        readonly Quotation: {
            /** @description The claims that it supports, corroborates or contradicts */
            readonly claims: readonly components["schemas"]["ClaimId"][];
            /** @description The fields that the source is evidence for */
            readonly fields: readonly string[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "quotation";
            readonly quotations: readonly {
                /**
                 * @description That they go on, up to `end`
                 * @enum {boolean}
                 */
                readonly cut?: true;
                /** @description Exclusive */
                readonly end: number;
                /** @description As the text has it; of long words about the first 300 code points */
                readonly exact: string;
                /** @description Code points of the text before them */
                readonly start: number;
            }[];
            readonly quotedIn: {
                /** @enum {string} */
                readonly collection: "bodies" | "people" | "topics" | "series" | "sources" | "instruments" | "sessions";
                readonly id: components["schemas"]["Slug"];
                readonly name: string;
                /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
                readonly names?: {
                    readonly [key: string]: string;
                };
                /** @enum {string} */
                readonly type: "body" | "person" | "topic" | "series" | "source" | "instrument" | "session";
            };
        };
        readonly QuotationDifference: {
            /** @description What was asked; empty where the text has more */
            readonly asked: string;
            readonly end: number;
            /** @description What the text has instead; empty where it has less */
            readonly printed: string;
            readonly start: number;
        };
        readonly QuotationNote: {
            readonly detail: string;
            /** @description The words as they are recorded */
            readonly exact: string;
            /**
             * @description `folded`: the text has other signs than were sent, and these were recorded; `recorded-before`: the record had these words already, and they were taken as they are
             * @enum {string}
             */
            readonly kind: "folded" | "recorded-before";
            /** @description The words in the request's body: a JSON pointer (RFC 6901) */
            readonly pointer: string;
        };
        readonly QuotedSource: {
            readonly id: components["schemas"]["Slug"];
            readonly kind?: components["schemas"]["SourceKind"];
            readonly language?: components["schemas"]["Language"];
            readonly published?: components["schemas"]["DateOrTime"];
            readonly publishers?: readonly components["schemas"]["Ref"][];
            /** @description SHA-256 of the normalised text in UTF-8, in hexadecimal */
            readonly sha256?: string;
            /** @description The source whose text replaced this one since */
            readonly supersededBy?: components["schemas"]["Ref"];
            /** @description Where its text is, relative to this address; missing where it is withheld */
            readonly text?: string;
            readonly title: string;
            /** @description Where it was published */
            readonly url?: string;
            /**
             * @description Its words are gone; what was quoted stays
             * @enum {boolean}
             */
            readonly withheld?: true;
        };
        readonly QuotedWords: {
            /** @enum {string} */
            readonly basis: "stated" | "inferred";
            /**
             * @description That they go on, up to `end`
             * @enum {boolean}
             */
            readonly cut?: true;
            /** @description Exclusive */
            readonly end: number;
            /** @description As the text has it; of long words about the first 300 code points */
            readonly exact: string;
            /** @description How it follows from them */
            readonly note?: string;
            readonly source: components["schemas"]["Slug"];
            /** @description Code points of the text before them */
            readonly start: number;
        };
        readonly Readiness: {
            /** @description Damaged commits, ledger pages and texts that readers met since this process began, counted to 100; the log names them. A register with some is ready all the same */
            readonly damaged: number;
            /** @description Position of the last commit */
            readonly ledger: number;
            /** @description Commits that no view could be made of, set aside; counted to 100 */
            readonly poisoned: number;
            /**
             * @description `behind`: the views are; `reading`: what is recorded can be read, but nothing can be recorded now
             * @enum {string}
             */
            readonly status: "ready" | "behind" | "reading";
            /** @description Position up to which public reads show all commits */
            readonly views: number;
            /** @description Of `reading`: what is in the way of recording */
            readonly why?: string;
        };
        readonly ReadinessExpressedDraft: {
            readonly data: {
                readonly by: components["schemas"]["By"];
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Bodies, instruments and series within whose framework it stands (UN, OSCE …) */
                readonly frameworks?: readonly string[];
                /** @description Instruments that are recalled, assessed or mentioned in passing */
                readonly refersTo?: readonly components["schemas"]["Slug"][];
                /** @description One line, in English */
                readonly summary?: string;
                /** @description What it is about; an enumeration is one claim with several topics */
                readonly topics?: readonly components["schemas"]["Slug"][];
                /** @description The claim of the side meeting that it belongs to */
                readonly within?: string;
                /** @description The printed verb phrase */
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "ReadinessExpressed";
        };
        readonly RecordedEvent: {
            readonly data: {
                readonly [key: string]: unknown;
            };
            /** @description One of the event types of the reference */
            readonly type: string;
            /** @description Version of its schema */
            readonly version: number;
        };
        readonly Ref: {
            /** @description Of a body: the state that it is of */
            readonly country?: {
                readonly id: components["schemas"]["Slug"];
                /** @description The English name, else the first by language; the id where nothing is known */
                readonly name: string;
                /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
                readonly names?: {
                    readonly [key: string]: string;
                };
            };
            readonly id: components["schemas"]["Slug"];
            /** @description The English name, else the first by language; the id where nothing is known */
            readonly name: string;
            /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
            readonly names?: {
                readonly [key: string]: string;
            };
            /** @description The ids that were recorded, in order, where any of them was merged into this one since; this one's own among them, where it was recorded, too */
            readonly recordedAs?: readonly components["schemas"]["Slug"][];
            /** @description Of an instrument: the series that it is a member of */
            readonly series?: {
                readonly id: components["schemas"]["Slug"];
                /** @description The English name, else the first by language; the id where nothing is known */
                readonly name: string;
                /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
                readonly names?: {
                    readonly [key: string]: string;
                };
            };
        };
        readonly Referral: {
            /** @description That the session was held under it */
            readonly as?: readonly "under"[];
            /** @description The claims that mention it, a body of this state or a member of this series, in their order */
            readonly claims: readonly components["schemas"]["MentionedClaim"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "referral";
            /** @description The words that say so */
            readonly quotations?: readonly components["schemas"]["QuotedWords"][];
            readonly session: components["schemas"]["MentioningSession"];
            /** @description The sources that are quoted here, with those who tell it: their publishers */
            readonly sources?: readonly components["schemas"]["MentionedSource"][];
        };
        readonly SaidBefore: {
            readonly about: components["schemas"]["ComparedThing"];
            readonly before: components["schemas"]["SaidOfIt"];
        };
        readonly SaidFirst: {
            readonly about: components["schemas"]["ComparedThing"];
            readonly now: components["schemas"]["SaidOfIt"];
        };
        readonly SaidLongBefore: {
            readonly about: components["schemas"]["ComparedThing"];
            readonly at: components["schemas"]["SessionBefore"];
            readonly before: components["schemas"]["SaidOfIt"];
        };
        readonly SaidOfIt: {
            /** @enum {string} */
            readonly act: "attended" | "met" | "discussed" | "assessed" | "noted" | "affirmed" | "offered" | "agreed" | "urged" | "proposed" | "negotiated" | "examined" | "initialled" | "adopted" | "signed" | "ratified" | "inForce" | "extended" | "terminated" | "implemented";
            readonly claim: components["schemas"]["ClaimId"];
            /** @enum {string} */
            readonly emphasis?: "touched" | "plain" | "thorough" | "special" | "main";
            /** @description The words that say so */
            readonly quotations: readonly components["schemas"]["QuotedWords"][];
            readonly tellers: readonly components["schemas"]["ComparedRef"][];
            readonly wording: string;
        };
        readonly SaidTwice: {
            readonly about: components["schemas"]["ComparedThing"];
            readonly before: components["schemas"]["SaidOfIt"];
            readonly now: components["schemas"]["SaidOfIt"];
        };
        readonly Search: {
            readonly note?: string;
            /** @enum {string} */
            readonly outcome: "none-found" | "not-public";
            readonly period: components["schemas"]["Date"];
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly recordedAt: string;
            readonly where: string;
        };
        readonly SearchHit: {
            /** @description The claim of the session that says it */
            readonly claim?: string;
            /** @description When the session was held, or the source was published */
            readonly date?: string;
            /** @description What is quoted for, where that is no claim: a field of the thing, such as place or names */
            readonly field?: string;
            readonly id: components["schemas"]["Slug"];
            /** @enum {string} */
            readonly kind: "quotation" | "summary" | "name" | "text";
            readonly language?: string;
            /** @description What was found: code points of the snippet, end exclusive */
            readonly matches: readonly {
                readonly end: number;
                readonly start: number;
            }[];
            /** @description What it goes by */
            readonly name: string;
            /** @description The words around what was found */
            readonly snippet: string;
            /** @description The source that is quoted, or read */
            readonly source?: string;
            /** @description Where the snippet stands in the source's text, in code points */
            readonly start?: number;
            /** @enum {string} */
            readonly type: "body" | "person" | "topic" | "series" | "source" | "instrument" | "session";
        };
        readonly SearchPage: {
            /** @description There were more hits than are ranked: what was recorded last is */
            readonly capped: boolean;
            readonly items: readonly components["schemas"]["SearchHit"][];
            /** @description The next page's URL; null on the last page */
            readonly next: string | null;
            /** @description The last commit that the search file knows, where it answers */
            readonly position: number;
        };
        readonly SearchRecordedDraft: {
            readonly data: {
                readonly note?: string;
                /** @enum {string} */
                readonly outcome: "none-found" | "not-public";
                /** @description What was searched for: a year, or an interval of years */
                readonly period: string;
                /** @description Where it was looked for */
                readonly where: string;
            };
            /** @enum {string} */
            readonly type: "SearchRecorded";
        };
        readonly Series: {
            /** @enum {string} */
            readonly every?: "year" | "two-years";
            readonly evidence?: readonly components["schemas"]["Evidence"][];
            readonly gaps: readonly components["schemas"]["Gap"][];
            readonly id: components["schemas"]["Slug"];
            readonly members: readonly (components["schemas"]["SessionMention"] | components["schemas"]["InstrumentMention"])[];
            /** @description Where its further mentions are; missing where all are here */
            readonly more?: string;
            readonly name: string;
            readonly names: components["schemas"]["Names"];
            /** @enum {string} */
            readonly of: "sessions" | "instruments";
            /**
             * Format: date-time
             * @description Its first commit
             */
            readonly recordedAt: string;
            /** @description Sessions that referred to it or to a member */
            readonly referrals: readonly components["schemas"]["Referral"][];
            /** @description Commits of its stream so far */
            readonly revision: number;
            readonly searches: readonly components["schemas"]["Search"][];
            /** @description Revisions that could not be read, so that this document lacks them */
            readonly setAside?: readonly number[];
            readonly since?: components["schemas"]["Date"];
            /** @description Every source that is quoted here */
            readonly sources: readonly components["schemas"]["QuotedSource"][];
            /** @description Of instruments: what each session did to which members */
            readonly stages: readonly components["schemas"]["Stage"][];
            /** @enum {string} */
            readonly type: "series";
            /**
             * Format: date-time
             * @description Its last own commit
             */
            readonly updatedAt: string;
        };
        readonly SeriesDefinedDraft: {
            readonly data: {
                /** @enum {string} */
                readonly every?: "year" | "two-years";
                readonly evidence?: readonly components["schemas"]["DraftEvidence"][];
                readonly names: components["schemas"]["Names"];
                /** @enum {string} */
                readonly of: "sessions" | "instruments";
                readonly since?: components["schemas"]["Edtf"];
            };
            /** @enum {string} */
            readonly type: "SeriesDefined";
        };
        readonly SeriesItem: {
            /** @enum {string} */
            readonly every?: "year" | "two-years";
            readonly id: components["schemas"]["Slug"];
            readonly name: string;
            /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
            readonly names?: {
                readonly [key: string]: string;
            };
            /** @enum {string} */
            readonly of: "sessions" | "instruments";
            readonly since?: components["schemas"]["Date"];
        };
        readonly SeriesPage: {
            readonly items: readonly components["schemas"]["SeriesItem"][];
            /** @description The next page's URL; null on the last page */
            readonly next: string | null;
            /** @description The last commit that the search file knows, where it answers */
            readonly position?: number;
        };
        readonly SeriesRenamedDraft: {
            readonly data: {
                readonly names: components["schemas"]["Names"];
            };
            /** @enum {string} */
            readonly type: "SeriesRenamed";
        };
        readonly SeriesWrite: {
            /** @description Recorded together, in this order, or not at all */
            readonly events: readonly (components["schemas"]["SeriesDefinedDraft"] | components["schemas"]["SeriesRenamedDraft"] | components["schemas"]["SearchRecordedDraft"])[];
            /** @description Why, for the history */
            readonly reason?: string;
        };
        readonly ServedAnnotationPage: {
            readonly "@context": readonly [
                "http://www.w3.org/ns/anno.jsonld",
                {
                    readonly [key: string]: unknown;
                }
            ];
            readonly id: string;
            readonly items: readonly components["schemas"]["Annotation"][];
            /** @description The next page's IRI */
            readonly next?: string;
            /** @enum {string} */
            readonly type: "AnnotationPage";
        };
        readonly Session: {
            /** @description That it did not take place, and who says so */
            readonly cancelled?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                readonly reason?: string;
            };
            /** @description Also those that were retracted, with `retracted` */
            readonly claims: readonly components["schemas"]["Claim"][];
            /** @description When these details were corrected; the history tells what and why */
            readonly corrected?: readonly string[];
            readonly date: components["schemas"]["Date"];
            /** @description By field */
            readonly evidence: {
                readonly date: readonly components["schemas"]["Evidence"][];
                readonly format?: readonly components["schemas"]["Evidence"][];
                readonly host?: readonly components["schemas"]["Evidence"][];
                readonly mode?: readonly components["schemas"]["Evidence"][];
                readonly ordinal?: readonly components["schemas"]["Evidence"][];
                readonly parties?: readonly components["schemas"]["Evidence"][];
                readonly place?: readonly components["schemas"]["Evidence"][];
                readonly series?: readonly components["schemas"]["Evidence"][];
                readonly title?: readonly components["schemas"]["Evidence"][];
                readonly under?: readonly components["schemas"]["Evidence"][];
            };
            /** @enum {string} */
            readonly format: "joint-collegium" | "consultations" | "ministerial" | "joint-commission" | "summit" | "other";
            readonly host?: components["schemas"]["Ref"];
            readonly id: components["schemas"]["Slug"];
            /** @description Fields that are wholly or partly inferred, a date's missing year for one; the evidence's notes tell from what */
            readonly inferred?: readonly ("format" | "title" | "date" | "place" | "host" | "parties" | "series" | "ordinal" | "mode" | "under")[];
            /** @enum {string} */
            readonly mode?: "in-person" | "virtual" | "hybrid";
            /** @description Which one of its kind it was, as printed */
            readonly ordinal?: number;
            readonly parties: readonly components["schemas"]["Ref"][];
            readonly place?: string;
            /**
             * Format: date-time
             * @description Its first commit
             */
            readonly recordedAt: string;
            /** @description Commits of its stream so far */
            readonly revision: number;
            readonly series?: components["schemas"]["Ref"];
            /** @description Revisions that could not be read, so that this document lacks them */
            readonly setAside?: readonly number[];
            /** @description Of a session of a series that was held: against the one before it */
            readonly sinceLast?: {
                /** @description What this session does not say: not mentioned only where its text is covered wholly. Also what was adopted or signed before, which `before` says */
                readonly gone?: readonly components["schemas"]["SaidBefore"][];
                readonly new?: readonly components["schemas"]["SaidFirst"][];
                /** @description Where there is none before: the first one after */
                readonly next?: {
                    readonly id: components["schemas"]["Slug"];
                    readonly title: string;
                };
                /** @description What came up at both, by other acts: these have no order */
                readonly otherAct?: readonly components["schemas"]["SaidTwice"][];
                /** @description The session before: that held last on an earlier day. Missing where there is none */
                readonly session?: {
                    readonly date?: components["schemas"]["Edtf"];
                    readonly id: components["schemas"]["Slug"];
                    /** @description Fields that are wholly or partly inferred, a date's missing year for one; the evidence's notes tell from what */
                    readonly inferred?: readonly ("format" | "title" | "date" | "place" | "host" | "parties" | "series" | "ordinal" | "mode" | "under")[];
                    readonly title: string;
                };
                /** @description The sources of the sessions before that are quoted here */
                readonly sources?: readonly components["schemas"]["ComparedSource"][];
                /** @description Topics discussed at both, now with more emphasis */
                readonly stronger?: readonly components["schemas"]["SaidTwice"][];
                /** @description Instruments adopted or signed at earlier sessions than the one before, that no session since mentions, this one included; the latest first, at most 50, from the 20 days of sessions before */
                readonly unmentioned?: readonly components["schemas"]["SaidLongBefore"][];
                /** @description Topics discussed at both, now with less emphasis */
                readonly weaker?: readonly components["schemas"]["SaidTwice"][];
            };
            /** @description Every source that is quoted here */
            readonly sources: readonly components["schemas"]["QuotedSource"][];
            /** @enum {string} */
            readonly status: "announced" | "held" | "cancelled" | "withdrawn";
            readonly title: string;
            /** @enum {string} */
            readonly type: "session";
            /** @description Instruments in accordance with which it was held */
            readonly under?: readonly components["schemas"]["Ref"][];
            /**
             * Format: date-time
             * @description Its last own commit
             */
            readonly updatedAt: string;
            /** @description Why this record should not be used, and what it repeats */
            readonly withdrawn?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly duplicateOf?: components["schemas"]["SessionRef"];
                readonly reason: string;
            };
        };
        readonly SessionAnnouncedDraft: {
            readonly data: {
                /** @description When it was held: EDTF, as sure as the evidence is */
                readonly date: string;
                readonly evidence: {
                    readonly date: readonly components["schemas"]["DraftEvidence"][];
                    readonly format?: readonly components["schemas"]["DraftEvidence"][];
                    readonly host?: readonly components["schemas"]["DraftEvidence"][];
                    readonly mode?: readonly components["schemas"]["DraftEvidence"][];
                    readonly ordinal?: readonly components["schemas"]["DraftEvidence"][];
                    readonly parties?: readonly components["schemas"]["DraftEvidence"][];
                    readonly place?: readonly components["schemas"]["DraftEvidence"][];
                    readonly series?: readonly components["schemas"]["DraftEvidence"][];
                    readonly title?: readonly components["schemas"]["DraftEvidence"][];
                    readonly under?: readonly components["schemas"]["DraftEvidence"][];
                };
                /** @enum {string} */
                readonly format: "joint-collegium" | "consultations" | "ministerial" | "joint-commission" | "summit" | "other";
                /** @description The body that hosted it */
                readonly host?: string;
                /** @enum {string} */
                readonly mode?: "in-person" | "virtual" | "hybrid";
                /** @description Which one of its kind it was, as printed: 8 for the eighth */
                readonly ordinal?: number;
                /** @description The bodies that met: at least two, all different */
                readonly parties: readonly components["schemas"]["Slug"][];
                readonly place?: string;
                readonly series?: components["schemas"]["Slug"];
                readonly title: string;
                /** @description Instruments in accordance with which it was held */
                readonly under?: readonly components["schemas"]["Slug"][];
            };
            /** @enum {string} */
            readonly type: "SessionAnnounced";
        };
        readonly SessionBefore: {
            readonly date?: components["schemas"]["Edtf"];
            readonly id: components["schemas"]["Slug"];
            /** @description Fields that are wholly or partly inferred, a date's missing year for one; the evidence's notes tell from what */
            readonly inferred?: readonly ("format" | "title" | "date" | "place" | "host" | "parties" | "series" | "ordinal" | "mode" | "under")[];
            readonly title: string;
        };
        readonly SessionCancelledDraft: {
            readonly data: {
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Why: one sentence for the history */
                readonly reason?: string;
            };
            /** @enum {string} */
            readonly type: "SessionCancelled";
        };
        readonly SessionDetailsCorrectedDraft: {
            readonly data: {
                readonly changes: {
                    readonly date?: components["schemas"]["Edtf"];
                    /** @enum {string} */
                    readonly format?: "joint-collegium" | "consultations" | "ministerial" | "joint-commission" | "summit" | "other";
                    readonly host?: components["schemas"]["Slug"] & (string | null);
                    /** @enum {string|null} */
                    readonly mode?: "in-person" | "virtual" | "hybrid" | null;
                    readonly ordinal?: number | null;
                    readonly parties?: readonly components["schemas"]["Slug"][];
                    readonly place?: string | null;
                    readonly series?: components["schemas"]["Slug"] & (string | null);
                    readonly title?: string;
                    readonly under?: readonly components["schemas"]["Slug"][] | null;
                };
                /** @description New evidence by field; replaces what the field had. Required for a new value whose old one had evidence */
                readonly evidence?: {
                    readonly date?: readonly components["schemas"]["DraftEvidence"][];
                    readonly format?: readonly components["schemas"]["DraftEvidence"][];
                    readonly host?: readonly components["schemas"]["DraftEvidence"][];
                    readonly mode?: readonly components["schemas"]["DraftEvidence"][];
                    readonly ordinal?: readonly components["schemas"]["DraftEvidence"][];
                    readonly parties?: readonly components["schemas"]["DraftEvidence"][];
                    readonly place?: readonly components["schemas"]["DraftEvidence"][];
                    readonly series?: readonly components["schemas"]["DraftEvidence"][];
                    readonly title?: readonly components["schemas"]["DraftEvidence"][];
                    readonly under?: readonly components["schemas"]["DraftEvidence"][];
                };
                /** @description Why: one sentence for the history */
                readonly reason: string;
            };
            /** @enum {string} */
            readonly type: "SessionDetailsCorrected";
        };
        readonly SessionHeldDraft: {
            readonly data: {
                /** @description When it was held: EDTF, as sure as the evidence is */
                readonly date: string;
                readonly evidence: {
                    readonly date: readonly components["schemas"]["DraftEvidence"][];
                    readonly format?: readonly components["schemas"]["DraftEvidence"][];
                    readonly host?: readonly components["schemas"]["DraftEvidence"][];
                    readonly mode?: readonly components["schemas"]["DraftEvidence"][];
                    readonly ordinal?: readonly components["schemas"]["DraftEvidence"][];
                    readonly parties?: readonly components["schemas"]["DraftEvidence"][];
                    readonly place?: readonly components["schemas"]["DraftEvidence"][];
                    readonly series?: readonly components["schemas"]["DraftEvidence"][];
                    readonly title?: readonly components["schemas"]["DraftEvidence"][];
                    readonly under?: readonly components["schemas"]["DraftEvidence"][];
                };
                /** @enum {string} */
                readonly format: "joint-collegium" | "consultations" | "ministerial" | "joint-commission" | "summit" | "other";
                /** @description The body that hosted it */
                readonly host?: string;
                /** @enum {string} */
                readonly mode?: "in-person" | "virtual" | "hybrid";
                /** @description Which one of its kind it was, as printed: 8 for the eighth */
                readonly ordinal?: number;
                /** @description The bodies that met: at least two, all different */
                readonly parties: readonly components["schemas"]["Slug"][];
                readonly place?: string;
                readonly series?: components["schemas"]["Slug"];
                readonly title: string;
                /** @description Instruments in accordance with which it was held */
                readonly under?: readonly components["schemas"]["Slug"][];
            };
            /** @enum {string} */
            readonly type: "SessionHeld";
        };
        readonly SessionItem: {
            /** @description How many claims stand */
            readonly claims: number;
            readonly date: components["schemas"]["Date"];
            /** @enum {string} */
            readonly format: "joint-collegium" | "consultations" | "ministerial" | "joint-commission" | "summit" | "other";
            readonly host?: components["schemas"]["Ref"];
            readonly id: components["schemas"]["Slug"];
            /** @description Fields that are wholly or partly inferred, a date's missing year for one; the evidence's notes tell from what */
            readonly inferred?: readonly ("format" | "title" | "date" | "place" | "host" | "parties" | "series" | "ordinal" | "mode" | "under")[];
            /** @enum {string} */
            readonly mode?: "in-person" | "virtual" | "hybrid";
            /** @description Which one of its kind it was, as printed */
            readonly ordinal?: number;
            readonly parties: readonly components["schemas"]["Ref"][];
            readonly place?: string;
            readonly series?: components["schemas"]["Ref"];
            /** @enum {string} */
            readonly status: "announced" | "held" | "cancelled" | "withdrawn";
            readonly title: string;
            /** @description Instruments in accordance with which it was held */
            readonly under?: readonly components["schemas"]["Ref"][];
        };
        readonly SessionMention: {
            /** @description A body's own part in it */
            readonly as?: readonly ("party" | "host")[];
            /** @description The claims that mention it, a body of this state or a member of this series, in their order */
            readonly claims: readonly components["schemas"]["MentionedClaim"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "session";
            /** @description The words that say so */
            readonly quotations?: readonly components["schemas"]["QuotedWords"][];
            readonly session: components["schemas"]["MentioningSession"];
            /** @description The sources that are quoted here, with those who tell it: their publishers */
            readonly sources?: readonly components["schemas"]["MentionedSource"][];
            /** @description Of a state: its ministries and other bodies that have part in it */
            readonly through?: readonly {
                readonly as?: readonly ("party" | "host")[];
                readonly id: components["schemas"]["Slug"];
                readonly name: string;
                /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
                readonly names?: {
                    readonly [key: string]: string;
                };
            }[];
        };
        readonly SessionPage: {
            readonly items: readonly components["schemas"]["SessionItem"][];
            /** @description The next page's URL; null on the last page */
            readonly next: string | null;
            /** @description The last commit that the search file knows, where it answers */
            readonly position?: number;
        };
        readonly SessionRef: {
            readonly date?: components["schemas"]["Edtf"];
            readonly id: components["schemas"]["Slug"];
            /** @description Fields that are wholly or partly inferred, a date's missing year for one; the evidence's notes tell from what */
            readonly inferred?: readonly ("format" | "title" | "date" | "place" | "host" | "parties" | "series" | "ordinal" | "mode" | "under")[];
            readonly title: string;
        };
        readonly SessionWithdrawnDraft: {
            readonly data: {
                /** @description The session that it repeats */
                readonly duplicateOf?: string;
                /** @description Why: one sentence for the history */
                readonly reason: string;
            };
            /** @enum {string} */
            readonly type: "SessionWithdrawn";
        };
        readonly SessionWrite: {
            /** @description Recorded together, in this order, or not at all */
            readonly events: readonly (components["schemas"]["SessionAnnouncedDraft"] | components["schemas"]["SessionHeldDraft"] | components["schemas"]["SessionCancelledDraft"] | components["schemas"]["SessionDetailsCorrectedDraft"] | components["schemas"]["SessionWithdrawnDraft"] | components["schemas"]["ParticipantAttendedDraft"] | components["schemas"]["SideMeetingHeldDraft"] | components["schemas"]["TopicDiscussedDraft"] | components["schemas"]["SituationAssessedDraft"] | components["schemas"]["MatterNotedDraft"] | components["schemas"]["PositionAffirmedDraft"] | components["schemas"]["ReadinessExpressedDraft"] | components["schemas"]["UnderstandingReachedDraft"] | components["schemas"]["ActionUrgedDraft"] | components["schemas"]["InstrumentProposedDraft"] | components["schemas"]["InstrumentNegotiatedDraft"] | components["schemas"]["InstrumentExaminedDraft"] | components["schemas"]["InstrumentInitialledDraft"] | components["schemas"]["InstrumentAdoptedDraft"] | components["schemas"]["InstrumentSignedDraft"] | components["schemas"]["InstrumentRatifiedDraft"] | components["schemas"]["InstrumentEnteredIntoForceDraft"] | components["schemas"]["InstrumentExtendedDraft"] | components["schemas"]["InstrumentTerminatedDraft"] | components["schemas"]["ImplementationNotedDraft"] | components["schemas"]["ClaimCorroboratedDraft"] | components["schemas"]["ClaimContradictedDraft"] | components["schemas"]["ClaimFollowedDraft"] | components["schemas"]["ClaimCorrectedDraft"] | components["schemas"]["ClaimRetractedDraft"] | components["schemas"]["StatementRetractedDraft"])[];
            /** @description Why, for the history */
            readonly reason?: string;
        };
        readonly SetAside: {
            readonly end: number;
            readonly start: number;
            /** @enum {string} */
            readonly why: "furniture" | "heading" | "background" | "repeated";
        };
        /** @description A record sheet as JSON: docs/record-sheet.schema.json is its schema */
        readonly Sheet: {
            readonly [key: string]: unknown;
        };
        /** @description The sheet, and texts by their files' names */
        readonly SheetForm: {
            readonly sheet: string;
        } & {
            readonly [key: string]: string;
        };
        readonly SheetLine: {
            /** @description What the register has, and what the sheet says; without a value where there is none */
            readonly changes?: readonly {
                readonly field: string;
                readonly from?: unknown;
                readonly to?: unknown;
            }[];
            readonly claim?: string;
            /** @description From 1 */
            readonly column?: number;
            readonly detail: string;
            /** @enum {string} */
            readonly kind: "recorded" | "unchanged" | "differs" | "corrected" | "joins" | "replaced" | "retracted" | "merged" | "register-only" | "impossible" | "refused";
            /** @description From 1; missing for what only the register has */
            readonly line?: number;
            /** @description Of a quotation that was refused: the nearest, or all that fit; told of the first 100 refusals alone */
            readonly passages?: readonly components["schemas"]["Passage"][];
            /** @description Where in the sheet: a JSON pointer (RFC 6901) */
            readonly pointer: string;
            /** @description Of `refused`: the rule's name; stable */
            readonly rule?: string;
            readonly stream?: string;
        };
        readonly SheetReport: {
            /** @description Whether all was done; sent again, the rest is */
            readonly complete: boolean;
            /** @description Of the source's letters and digits, the share that is quoted or set aside; null without its text */
            readonly coverage: number | null;
            readonly dryRun: boolean;
            /** @description The write that failed, and why; those before it are recorded */
            readonly failed?: {
                readonly problem: components["schemas"]["Problem"];
                readonly stream: string;
            };
            /** @description What becomes of each thing that the sheet states, in its order */
            readonly lines: readonly components["schemas"]["SheetLine"][];
            /** @description Each quotation as it stands in its text, in code points, end exclusive */
            readonly passages: readonly {
                /** @description From 1 */
                readonly column: number;
                readonly end: number;
                readonly exact: string;
                /** @description Which of the text's signs were written otherwise, in words */
                readonly folded?: string;
                /** @description From 1 */
                readonly line: number;
                /** @description Where in the sheet: a JSON pointer (RFC 6901) */
                readonly pointer: string;
                readonly source: string;
                readonly start: number;
            }[];
            /** @description Whether the rules refuse something: then nothing of the sheet is recorded */
            readonly refused: boolean;
            /** @description What nothing quotes and nobody set aside, sentence by sentence */
            readonly uncovered: readonly {
                readonly end: number;
                readonly exact: string;
                readonly start: number;
            }[];
            /** @description The commits that were recorded, in order */
            readonly written: readonly components["schemas"]["Written"][];
        };
        /** @description A record sheet in YAML 1.2 */
        readonly SheetText: string;
        readonly SideMeetingHeldDraft: {
            readonly data: {
                readonly by: components["schemas"]["By"];
                /** @description The atmosphere, as printed */
                readonly character?: string;
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Bodies, instruments and series within whose framework it stands (UN, OSCE …) */
                readonly frameworks?: readonly string[];
                /** @description Persons and bodies: at least two, all different */
                readonly participants: readonly string[];
                /** @description Instruments that are recalled, assessed or mentioned in passing */
                readonly refersTo?: readonly components["schemas"]["Slug"][];
                /** @description One line, in English */
                readonly summary?: string;
                /** @description What it is about; an enumeration is one claim with several topics */
                readonly topics?: readonly components["schemas"]["Slug"][];
                /** @description The claim of the side meeting that it belongs to */
                readonly within?: string;
                /** @description The printed verb phrase */
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "SideMeetingHeld";
        };
        readonly SituationAssessedDraft: {
            readonly data: {
                readonly by: components["schemas"]["By"];
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Bodies, instruments and series within whose framework it stands (UN, OSCE …) */
                readonly frameworks?: readonly string[];
                /** @enum {string} */
                readonly polarity: "positive" | "neutral" | "negative";
                /** @description Instruments that are recalled, assessed or mentioned in passing */
                readonly refersTo?: readonly components["schemas"]["Slug"][];
                /** @description One line, in English */
                readonly summary?: string;
                /** @description What it is about; an enumeration is one claim with several topics */
                readonly topics?: readonly components["schemas"]["Slug"][];
                /** @description The claim of the side meeting that it belongs to */
                readonly within?: string;
                /** @description The printed verb phrase */
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "SituationAssessed";
        };
        /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
        readonly Slug: string;
        readonly Source: {
            /** @description Where nothing is claimed, and why: code points of the text, end exclusive */
            readonly aside?: readonly components["schemas"]["SetAside"][];
            /** @description Missing where the text is withheld, very long, or quoted by more than is shown here: then `/coverage` may tell */
            readonly coverage?: {
                /** @description Letters and digits of the text */
                readonly all: number;
                /** @description Of these, within what was set aside and is not quoted */
                readonly aside: number;
                /** @description Of these, what nobody claims or set aside: 0 where the text is covered wholly */
                readonly open: number;
                /** @description Of these, within what anything quotes that stands */
                readonly quoted: number;
            };
            readonly id: components["schemas"]["Slug"];
            /**
             * @description Missing where it was deposited before anybody was asked
             * @enum {string}
             */
            readonly kind?: "joint-communique" | "joint-statement" | "press-release" | "readout" | "statement" | "minutes" | "transcript" | "news" | "other";
            readonly language: components["schemas"]["Language"];
            /** @description Unicode code points of the normalised text */
            readonly length: number;
            /** @enum {string} */
            readonly mediaType: "text/plain";
            /** @description Where its further mentions are; missing where all are here */
            readonly more?: string;
            readonly published: components["schemas"]["Date"];
            readonly publishers: readonly components["schemas"]["Ref"][];
            readonly quotedBy: readonly components["schemas"]["Quotation"][];
            /**
             * Format: date-time
             * @description Its first commit
             */
            readonly recordedAt: string;
            readonly retrieved?: components["schemas"]["Date"];
            /** @description Commits of its stream so far */
            readonly revision: number;
            /** @description Revisions that could not be read, so that this document lacks them */
            readonly setAside?: readonly number[];
            /** @description SHA-256 of the normalised text in UTF-8, in hexadecimal */
            readonly sha256: string;
            readonly supersededBy: readonly components["schemas"]["SuccessorSource"][];
            /** @description The source whose text this one replaces */
            readonly supersedes?: components["schemas"]["Ref"];
            readonly title: string;
            /** @enum {string} */
            readonly type: "source";
            /**
             * Format: date-time
             * @description Its last own commit
             */
            readonly updatedAt: string;
            readonly url?: string;
            /** @description Its words are gone; the hash and what was quoted stay */
            readonly withheld?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 in UTC, with milliseconds
                 */
                readonly at: string;
                readonly reason: string;
            };
        };
        readonly SourceDetails: {
            readonly kind: components["schemas"]["SourceKind"];
            readonly language: components["schemas"]["Language"];
            /** @description When it was published: a date in EDTF, or a time of RFC 3339 */
            readonly published: string;
            /** @description The bodies that published it */
            readonly publishers: readonly components["schemas"]["Slug"][];
            readonly retrieved?: components["schemas"]["Edtf"];
            /** @description The source whose text this one replaces */
            readonly supersedes?: string;
            readonly title: string;
            /** Format: uri */
            readonly url?: string;
        };
        readonly SourceDetailsCorrectedDraft: {
            readonly data: {
                readonly changes: {
                    readonly kind?: components["schemas"]["SourceKind"];
                    readonly language?: components["schemas"]["Language"];
                    readonly published?: components["schemas"]["DateOrTime"];
                    readonly publishers?: readonly components["schemas"]["Slug"][];
                    readonly retrieved?: components["schemas"]["Edtf"] & (string | null);
                    readonly supersedes?: components["schemas"]["Slug"] & (string | null);
                    readonly title?: string;
                    /** Format: uri */
                    readonly url?: string | null;
                };
                /** @description Why: one sentence for the history */
                readonly reason: string;
            };
            /** @enum {string} */
            readonly type: "SourceDetailsCorrected";
        };
        readonly SourceItem: {
            readonly id: components["schemas"]["Slug"];
            /**
             * @description Missing where it was deposited before anybody was asked
             * @enum {string}
             */
            readonly kind?: "joint-communique" | "joint-statement" | "press-release" | "readout" | "statement" | "minutes" | "transcript" | "news" | "other";
            readonly language: components["schemas"]["Language"];
            readonly published: components["schemas"]["Date"];
            readonly publishers: readonly components["schemas"]["Ref"][];
            /** @description The source whose text this one replaces */
            readonly supersedes?: components["schemas"]["Ref"];
            readonly title: string;
            /** @enum {boolean} */
            readonly withheld?: true;
        };
        /** @enum {string} */
        readonly SourceKind: "joint-communique" | "joint-statement" | "press-release" | "readout" | "statement" | "minutes" | "transcript" | "news" | "other";
        readonly SourcePage: {
            readonly items: readonly components["schemas"]["SourceItem"][];
            /** @description The next page's URL; null on the last page */
            readonly next: string | null;
            /** @description The last commit that the search file knows, where it answers */
            readonly position?: number;
        };
        readonly SourceWithheldDraft: {
            readonly data: {
                /** @description Why: one sentence for the history */
                readonly reason: string;
            };
            /** @enum {string} */
            readonly type: "SourceWithheld";
        };
        readonly SourceWrite: {
            /** @description Recorded together, in this order, or not at all */
            readonly events: readonly (components["schemas"]["SourceDetailsCorrectedDraft"] | components["schemas"]["PassagesSetAsideDraft"] | components["schemas"]["PassagesTakenUpDraft"] | components["schemas"]["SourceWithheldDraft"])[];
            /** @description Why, for the history */
            readonly reason?: string;
        };
        readonly Stage: {
            /** @description The claims that mention it, a body of this state or a member of this series, in their order */
            readonly claims: readonly components["schemas"]["MentionedClaim"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "stage";
            /** @description The words that say so */
            readonly quotations?: readonly components["schemas"]["QuotedWords"][];
            readonly session: components["schemas"]["MentioningSession"];
            /** @description The sources that are quoted here, with those who tell it: their publishers */
            readonly sources?: readonly components["schemas"]["MentionedSource"][];
        };
        readonly Standing: {
            /** @description In order; none where it stands there word for word */
            readonly differences: readonly components["schemas"]["QuotationDifference"][];
            /** @description Exclusive */
            readonly end: number;
            /** @description As the text has it */
            readonly exact: string;
            readonly published?: components["schemas"]["DateOrTime"];
            /** @description The sentences that it stands in */
            readonly sentence: string;
            readonly source: components["schemas"]["Slug"];
            /** @description Code points of the source's text */
            readonly start: number;
            /** @description The source whose text took this one's place: the words stood there until then */
            readonly supersededBy?: {
                readonly id: components["schemas"]["Slug"];
                readonly name: string;
            };
            readonly title: string;
            /**
             * @description The text was withheld since: these are words of it that claims quote
             * @enum {boolean}
             */
            readonly withheld?: true;
        };
        readonly Statement: {
            /** @description The event's place in that commit, from 0 */
            readonly index: number;
            /** @description Places in `evidence`, from 0 */
            readonly quotes?: readonly number[];
            /** @description The revision of the commit that said it */
            readonly revision: number;
        };
        readonly StatementRetractedDraft: {
            readonly data: {
                /** @description Why: one sentence for the history */
                readonly reason: string;
                readonly statement: {
                    /** @description The event's place in that commit, from 0 */
                    readonly index: number;
                    /** @description The revision of the commit that said it */
                    readonly revision: number;
                };
            };
            /** @enum {string} */
            readonly type: "StatementRetracted";
        };
        /** @description Words that both texts have, or only the earlier, or only the later one */
        readonly Stretch: {
            /** @enum {string} */
            readonly change: "kept" | "removed" | "added";
            readonly text: string;
        };
        readonly SuccessorSource: {
            readonly id: components["schemas"]["Slug"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "successor";
            readonly title: string;
        };
        readonly TextDifference: {
            /** @description The later text */
            readonly source: string;
            /** @description In reading order: kept and removed make up the earlier text, kept and added the later one */
            readonly stretches: readonly components["schemas"]["Stretch"][];
            /** @description The earlier text, which it replaces */
            readonly supersedes: string;
        };
        readonly Topic: {
            readonly broader?: components["schemas"]["Ref"];
            readonly discussions: readonly components["schemas"]["Discussion"][];
            readonly id: components["schemas"]["Slug"];
            readonly matches?: components["schemas"]["Matches"];
            /** @description Topics that this one took the place of */
            readonly merged: readonly components["schemas"]["MergedThing"][];
            /** @description The topic that took its place; discussions are found there */
            readonly mergedInto?: components["schemas"]["Ref"];
            /** @description Where its further mentions are; missing where all are here */
            readonly more?: string;
            readonly name: string;
            readonly names: components["schemas"]["Names"];
            readonly narrower: readonly components["schemas"]["NarrowerTopic"][];
            /**
             * Format: date-time
             * @description Its first commit
             */
            readonly recordedAt: string;
            /** @description Commits of its stream so far */
            readonly revision: number;
            /** @description Revisions that could not be read, so that this document lacks them */
            readonly setAside?: readonly number[];
            /** @enum {string} */
            readonly type: "topic";
            /**
             * Format: date-time
             * @description Its last own commit
             */
            readonly updatedAt: string;
        };
        readonly TopicDefinedDraft: {
            readonly data: {
                /** @description The wider topic */
                readonly broader?: string;
                readonly matches?: components["schemas"]["Matches"];
                readonly names: components["schemas"]["Names"];
            };
            /** @enum {string} */
            readonly type: "TopicDefined";
        };
        readonly TopicDiscussedDraft: {
            readonly data: {
                readonly by: components["schemas"]["By"];
                /**
                 * @description Only as printed
                 * @enum {string}
                 */
                readonly emphasis: "main" | "special" | "thorough" | "plain" | "touched";
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Bodies, instruments and series within whose framework it stands (UN, OSCE …) */
                readonly frameworks?: readonly string[];
                /** @description Instruments that are recalled, assessed or mentioned in passing */
                readonly refersTo?: readonly components["schemas"]["Slug"][];
                /** @description One line, in English */
                readonly summary?: string;
                /** @description What it is about; an enumeration is one claim with several topics */
                readonly topics?: readonly components["schemas"]["Slug"][];
                /** @description The claim of the side meeting that it belongs to */
                readonly within?: string;
                /** @description The printed verb phrase */
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "TopicDiscussed";
        };
        readonly TopicItem: {
            readonly broader?: components["schemas"]["Ref"];
            readonly id: components["schemas"]["Slug"];
            readonly name: string;
            /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
            readonly names?: {
                readonly [key: string]: string;
            };
        };
        readonly TopicMergedDraft: {
            readonly data: {
                /** @description The topic that takes its place */
                readonly into: string;
            };
            /** @enum {string} */
            readonly type: "TopicMerged";
        };
        readonly TopicPage: {
            readonly items: readonly components["schemas"]["TopicItem"][];
            /** @description The next page's URL; null on the last page */
            readonly next: string | null;
            /** @description The last commit that the search file knows, where it answers */
            readonly position?: number;
        };
        readonly TopicRenamedDraft: {
            readonly data: {
                readonly names: components["schemas"]["Names"];
            };
            /** @enum {string} */
            readonly type: "TopicRenamed";
        };
        readonly TopicWrite: {
            /** @description Recorded together, in this order, or not at all */
            readonly events: readonly (components["schemas"]["TopicDefinedDraft"] | components["schemas"]["TopicRenamedDraft"] | components["schemas"]["TopicMergedDraft"])[];
            /** @description Why, for the history */
            readonly reason?: string;
        };
        readonly TypedRef: {
            /** @description Of a body: the state that it is of */
            readonly country?: {
                readonly id: components["schemas"]["Slug"];
                /** @description The English name, else the first by language; the id where nothing is known */
                readonly name: string;
                /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
                readonly names?: {
                    readonly [key: string]: string;
                };
            };
            readonly id: components["schemas"]["Slug"];
            /** @description The English name, else the first by language; the id where nothing is known */
            readonly name: string;
            /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
            readonly names?: {
                readonly [key: string]: string;
            };
            /** @description The ids that were recorded, in order, where any of them was merged into this one since; this one's own among them, where it was recorded, too */
            readonly recordedAs?: readonly components["schemas"]["Slug"][];
            /** @description Of an instrument: the series that it is a member of */
            readonly series?: {
                readonly id: components["schemas"]["Slug"];
                /** @description The English name, else the first by language; the id where nothing is known */
                readonly name: string;
                /** @description In English, Russian and the languages of the sources quoted here; missing where there is none but `name` */
                readonly names?: {
                    readonly [key: string]: string;
                };
            };
            /** @enum {string} */
            readonly type: "body" | "person" | "topic" | "series" | "source" | "instrument" | "session";
        };
        readonly UnderstandingReachedDraft: {
            readonly data: {
                readonly by: components["schemas"]["By"];
                readonly evidence: readonly components["schemas"]["DraftEvidence"][];
                /** @description Bodies, instruments and series within whose framework it stands (UN, OSCE …) */
                readonly frameworks?: readonly string[];
                /** @description Instruments that are recalled, assessed or mentioned in passing */
                readonly refersTo?: readonly components["schemas"]["Slug"][];
                /** @description One line, in English */
                readonly summary?: string;
                /** @description What it is about; an enumeration is one claim with several topics */
                readonly topics?: readonly components["schemas"]["Slug"][];
                /** @description The claim of the side meeting that it belongs to */
                readonly within?: string;
                /** @description The printed verb phrase */
                readonly wording: string;
            };
            /** @enum {string} */
            readonly type: "UnderstandingReached";
        };
        readonly Writer: {
            /** @description Whom histories name for what is written with the token */
            readonly actor: string;
            /** @description What the token allows */
            readonly scopes: readonly ("record" | "curate" | "operate")[];
        };
        readonly Written: {
            /** Format: date-time */
            readonly at: string;
            /** @description The ids given to the claims that were sent, in their order */
            readonly claims: readonly string[];
            /** @description What is told of quotations that were recorded otherwise than as they were sent; at most 100 */
            readonly notes?: readonly components["schemas"]["QuotationNote"][];
            /** @description The commit's place in the ledger, where that is known already */
            readonly position?: number;
            /** @description The commit's place in the stream */
            readonly revision: number;
            readonly stream: string;
        };
    };
    responses: {
        /** @description The expectation can't be met */
        readonly ExpectationFailed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The register failed; or: Something that was recorded is damaged */
        readonly Fault: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The headers are too large */
        readonly HeadersTooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is malformed; or: A query parameter is malformed */
        readonly Malformed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request took too long to arrive */
        readonly TooSlow: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The register can't do this right now */
        readonly Unavailable: {
            headers: {
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description How long it may be kept */
        readonly CacheControl: string;
        /** @description What is wrong with the token, or which scope it lacks (RFC 6750) */
        readonly Challenge: string;
        /** @description A file's name, where all comes in one answer */
        readonly Disposition: string;
        /** @description The record as it is now, for the next If-Match; missing where there is none */
        readonly Head: string;
        /** @description Where the record is read */
        readonly Location: string;
        /** @description Where the rest is, with `rel="next"`, where one answer can't hold all */
        readonly Next: string;
        /** @description `wait=5` where public reads show the commit */
        readonly PreferenceApplied: string;
        /** @description For the next If-Match */
        readonly Recorded: string;
        /** @description In how many seconds to send the same again */
        readonly RetryAfter: string;
        /** @description In how many seconds to send the same again, where something is left to do */
        readonly RetryLater: string;
        /** @description Strong entity tag; send it as If-None-Match to be answered 304 */
        readonly Tag: string;
        /** @description Types of bodies that are taken here */
        readonly Taken: string;
        /** @description Who sends a token is not answered from what caches keep for others */
        readonly Vary: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly readKeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A JSON Web Key Set */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JsonWebKeySet"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Malformed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly readProtectedResource: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Metadata of the register as a protected resource */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProtectedResource"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Malformed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly readHealth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It does */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            readonly 400: components["responses"]["Malformed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly readReadiness: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The views keep up, and writes go in */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Readiness"];
                };
            };
            readonly 400: components["responses"]["Malformed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            /** @description They are behind, or can't be read; or nothing can be recorded */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Readiness"];
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listBodies: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
                /** @description By id: `asc` from 0 and a to z, `desc` back; `recorded`: the one first recorded last comes first */
                readonly order?: "asc" | "desc" | "recorded";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of bodies */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BodyPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly readBody: {
        readonly parameters: {
            readonly query?: {
                /** @description What the register said at that time */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The body */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Body"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly recordBodyEvents: {
        readonly parameters: {
            readonly query?: {
                readonly dryRun?: boolean;
            };
            readonly header?: {
                /** @description A quoted string (RFC 8941): the same key with the same body is recorded once and answered as the first time */
                readonly "Idempotency-Key"?: string;
                /** @description To change: the ETag last seen; its revision is compared */
                readonly "If-Match"?: string;
                /** @description To create: the record must not exist yet */
                readonly "If-None-Match"?: "*";
                /** @description `wait=5`: answer when public reads show it, or after 5 seconds (at most 20) */
                readonly Prefer?: string;
            };
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BodyWrite"];
            };
        };
        readonly responses: {
            /** @description Dry run: what would have been recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Recorded, durably, as one commit */
            readonly 201: {
                headers: {
                    readonly ETag: components["headers"]["Recorded"];
                    readonly Location: components["headers"]["Location"];
                    readonly "Preference-Applied": components["headers"]["PreferenceApplied"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            /** @description The request is malformed; or: A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A token is needed; or: The token was refused */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token lacks a scope */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            /** @description A commit can't be read by this version; or: The text is lost */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record is not as the request expects it */
            readonly 412: {
                headers: {
                    readonly ETag: components["headers"]["Head"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a type that is not taken here */
            readonly 415: {
                headers: {
                    readonly Accept: components["headers"]["Taken"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 417: components["responses"]["ExpectationFailed"];
            /** @description The register's rules refuse this; or: The commit is too large; or: The idempotency key was used for another body */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A precondition is needed */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many writes */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            /** @description The register can't do this right now */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no room for what is to be recorded */
            readonly 507: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readBodyHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Commits, oldest first */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HistoryPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listBodyMentions: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
                /** @description By day: `asc` oldest first, `desc` newest first, beginning with what has no date */
                readonly order?: "asc" | "desc";
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of mentions */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MentionPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listChanges: {
        readonly parameters: {
            readonly query?: {
                /** @description Commits after this position; 0: from the first */
                readonly after?: number;
                /** @description Items a page */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Commits */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChangePage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly checkQuotation: {
        readonly parameters: {
            readonly query: {
                /** @description The quotation, as it was pasted */
                readonly q: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Where it stands */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CheckedQuotation"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listClaims: {
        readonly parameters: {
            readonly query?: {
                readonly act?: "attended" | "met" | "discussed" | "assessed" | "noted" | "affirmed" | "offered" | "agreed" | "urged" | "proposed" | "negotiated" | "examined" | "initialled" | "adopted" | "signed" | "ratified" | "inForce" | "extended" | "terminated" | "implemented";
                /** @description The form, before `Accept` */
                readonly as?: "json" | "csv" | "jsonl";
                /** @description Claims that this body acted in, is called on in or took part in, or whose session it was a party to, also through its ministries; given more than once, all must hold */
                readonly body?: readonly components["schemas"]["Slug"][];
                /** @description Claims of what this body (or `person/…`) did; `joint` and `unspecified` are others */
                readonly by?: string;
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                readonly emphasis?: "main" | "special" | "thorough" | "plain" | "touched";
                readonly format?: "joint-collegium" | "consultations" | "ministerial" | "joint-commission" | "summit" | "other";
                /** @description body/… or instrument/… or series/… */
                readonly framework?: string;
                /** @description Claims of sessions that may have been held on or after this day, month or year */
                readonly from?: string;
                /** @description Claims of what became of this instrument, that refer to it, stand within it, or whose session was held under it */
                readonly instrument?: string;
                /** @description Items a page */
                readonly limit?: number;
                /** @description By day: `asc` oldest first, `desc` newest first */
                readonly order?: "asc" | "desc";
                /** @description Claims that this person has part in */
                readonly person?: string;
                /** @description Claims of sessions in this place, as printed */
                readonly place?: string;
                /** @description Claims of sessions of this series */
                readonly series?: string;
                /** @description Claims of this session */
                readonly session?: string;
                /** @description Claims of sessions that may have been held on or before this day, month or year; not before `from` */
                readonly to?: string;
                /** @description Claims about this topic */
                readonly topic?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of claims, or all of them */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly "Content-Disposition": components["headers"]["Disposition"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Link: components["headers"]["Next"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClaimPage"];
                    readonly "application/jsonl": components["schemas"]["ClaimLines"];
                    readonly "text/csv; charset=utf-8": components["schemas"]["ClaimTable"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly countClaims: {
        readonly parameters: {
            readonly query: {
                readonly act?: "attended" | "met" | "discussed" | "assessed" | "noted" | "affirmed" | "offered" | "agreed" | "urged" | "proposed" | "negotiated" | "examined" | "initialled" | "adopted" | "signed" | "ratified" | "inForce" | "extended" | "terminated" | "implemented";
                /** @description Claims that this body acted in, is called on in or took part in, or whose session it was a party to, also through its ministries; given more than once, all must hold */
                readonly body?: readonly components["schemas"]["Slug"][];
                /** @description Claims of what this body (or `person/…`) did; `joint` and `unspecified` are others */
                readonly by?: string;
                readonly emphasis?: "main" | "special" | "thorough" | "plain" | "touched";
                readonly format?: "joint-collegium" | "consultations" | "ministerial" | "joint-commission" | "summit" | "other";
                /** @description body/… or instrument/… or series/… */
                readonly framework?: string;
                /** @description Claims of sessions that may have been held on or after this day, month or year */
                readonly from?: string;
                /** @description Claims of what became of this instrument, that refer to it, stand within it, or whose session was held under it */
                readonly instrument?: string;
                readonly per: "year" | "format" | "series" | "act";
                /** @description Claims that this person has part in */
                readonly person?: string;
                /** @description Claims of sessions in this place, as printed */
                readonly place?: string;
                /** @description Claims of sessions of this series */
                readonly series?: string;
                /** @description Claims of this session */
                readonly session?: string;
                /** @description Claims of sessions that may have been held on or before this day, month or year; not before `from` */
                readonly to?: string;
                /** @description Claims about this topic */
                readonly topic?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Counts */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Counts"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly draftSheet: {
        readonly parameters: {
            readonly query?: {
                /** @description The source's id; made of its title where it is missing */
                readonly id?: string;
                readonly kind?: components["schemas"]["SourceKind"];
                /** @description BCP 47; guessed by the text's letters where it is missing */
                readonly language?: string;
                /** @description When it was published: a date in EDTF, or a time of RFC 3339 */
                readonly published?: string;
                /** @description The bodies that published it */
                readonly publishers?: readonly components["schemas"]["Slug"][];
                readonly title?: string;
                readonly url?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DraftedSource"];
                readonly "multipart/form-data": components["schemas"]["DraftForm"];
                readonly "text/plain": string;
            };
        };
        readonly responses: {
            /** @description The drafted sheet */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description The request is malformed; or: A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A token is needed; or: The token was refused */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token lacks a scope */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            /** @description The text is lost; or: A commit can't be read by this version */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The text is withheld */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a type that is not taken here */
            readonly 415: {
                headers: {
                    readonly Accept: components["headers"]["Taken"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            /** @description The register can't do this right now */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listInstruments: {
        readonly parameters: {
            readonly query?: {
                /** @description Instruments that this body is a party to; given more than once, all must hold */
                readonly body?: readonly components["schemas"]["Slug"][];
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                readonly kind?: "plan" | "programme" | "treaty" | "agreement" | "memorandum" | "declaration" | "statement" | "report" | "project" | "initiative" | "other";
                /** @description Items a page */
                readonly limit?: number;
                /** @description Instruments that may be in force on this day */
                readonly on?: string;
                /** @description By the earliest day that `period` can mean: `asc` oldest first, `desc` newest first; those of one day by id, in the same direction; `recorded`: the one first recorded last comes first; those without a period count as the oldest */
                readonly order?: "asc" | "desc" | "recorded";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of instruments */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InstrumentPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly readInstrument: {
        readonly parameters: {
            readonly query?: {
                /** @description What the register said at that time */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The instrument */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Instrument"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly recordInstrumentEvents: {
        readonly parameters: {
            readonly query?: {
                readonly dryRun?: boolean;
            };
            readonly header?: {
                /** @description A quoted string (RFC 8941): the same key with the same body is recorded once and answered as the first time */
                readonly "Idempotency-Key"?: string;
                /** @description To change: the ETag last seen; its revision is compared */
                readonly "If-Match"?: string;
                /** @description To create: the record must not exist yet */
                readonly "If-None-Match"?: "*";
                /** @description `wait=5`: answer when public reads show it, or after 5 seconds (at most 20) */
                readonly Prefer?: string;
            };
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InstrumentWrite"];
            };
        };
        readonly responses: {
            /** @description Dry run: what would have been recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Recorded, durably, as one commit */
            readonly 201: {
                headers: {
                    readonly ETag: components["headers"]["Recorded"];
                    readonly Location: components["headers"]["Location"];
                    readonly "Preference-Applied": components["headers"]["PreferenceApplied"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            /** @description The request is malformed; or: A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A token is needed; or: The token was refused */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token lacks a scope */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            /** @description A commit can't be read by this version; or: The text is lost */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record is not as the request expects it */
            readonly 412: {
                headers: {
                    readonly ETag: components["headers"]["Head"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a type that is not taken here */
            readonly 415: {
                headers: {
                    readonly Accept: components["headers"]["Taken"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 417: components["responses"]["ExpectationFailed"];
            /** @description The register's rules refuse this; or: The commit is too large; or: The idempotency key was used for another body */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A precondition is needed */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many writes */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            /** @description The register can't do this right now */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no room for what is to be recorded */
            readonly 507: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readInstrumentHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Commits, oldest first */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HistoryPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listInstrumentMentions: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
                /** @description By day: `asc` oldest first, `desc` newest first, beginning with what has no date */
                readonly order?: "asc" | "desc";
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of mentions */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MentionPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly findNames: {
        readonly parameters: {
            readonly query: {
                /** @description Items a page */
                readonly limit?: number;
                /** @description What is typed so far */
                readonly q: string;
                /** @description Only things of this type */
                readonly type?: "body" | "person" | "topic" | "series" | "source" | "instrument" | "session";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Things */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NameHits"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listPeople: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
                /** @description By id: `asc` from 0 and a to z, `desc` back; `recorded`: the one first recorded last comes first */
                readonly order?: "asc" | "desc" | "recorded";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of people */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly readPerson: {
        readonly parameters: {
            readonly query?: {
                /** @description What the register said at that time */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The person */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly recordPersonEvents: {
        readonly parameters: {
            readonly query?: {
                readonly dryRun?: boolean;
            };
            readonly header?: {
                /** @description A quoted string (RFC 8941): the same key with the same body is recorded once and answered as the first time */
                readonly "Idempotency-Key"?: string;
                /** @description To change: the ETag last seen; its revision is compared */
                readonly "If-Match"?: string;
                /** @description To create: the record must not exist yet */
                readonly "If-None-Match"?: "*";
                /** @description `wait=5`: answer when public reads show it, or after 5 seconds (at most 20) */
                readonly Prefer?: string;
            };
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PersonWrite"];
            };
        };
        readonly responses: {
            /** @description Dry run: what would have been recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Recorded, durably, as one commit */
            readonly 201: {
                headers: {
                    readonly ETag: components["headers"]["Recorded"];
                    readonly Location: components["headers"]["Location"];
                    readonly "Preference-Applied": components["headers"]["PreferenceApplied"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            /** @description The request is malformed; or: A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A token is needed; or: The token was refused */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token lacks a scope */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            /** @description A commit can't be read by this version; or: The text is lost */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record is not as the request expects it */
            readonly 412: {
                headers: {
                    readonly ETag: components["headers"]["Head"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a type that is not taken here */
            readonly 415: {
                headers: {
                    readonly Accept: components["headers"]["Taken"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 417: components["responses"]["ExpectationFailed"];
            /** @description The register's rules refuse this; or: The commit is too large; or: The idempotency key was used for another body */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A precondition is needed */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many writes */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            /** @description The register can't do this right now */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no room for what is to be recorded */
            readonly 507: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readPersonHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Commits, oldest first */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HistoryPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listPersonMentions: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
                /** @description By day: `asc` oldest first, `desc` newest first, beginning with what has no date */
                readonly order?: "asc" | "desc";
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of mentions */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MentionPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly search: {
        readonly parameters: {
            readonly query: {
                readonly act?: "attended" | "met" | "discussed" | "assessed" | "noted" | "affirmed" | "offered" | "agreed" | "urged" | "proposed" | "negotiated" | "examined" | "initialled" | "adopted" | "signed" | "ratified" | "inForce" | "extended" | "terminated" | "implemented";
                /** @description Claims that this body acted in, is called on in or took part in, or whose session it was a party to, also through its ministries; given more than once, all must hold */
                readonly body?: readonly components["schemas"]["Slug"][];
                /** @description Claims of what this body (or `person/…`) did; `joint` and `unspecified` are others */
                readonly by?: string;
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                readonly emphasis?: "main" | "special" | "thorough" | "plain" | "touched";
                readonly format?: "joint-collegium" | "consultations" | "ministerial" | "joint-commission" | "summit" | "other";
                /** @description body/… or instrument/… or series/… */
                readonly framework?: string;
                /** @description Claims of sessions that may have been held on or after this day, month or year */
                readonly from?: string;
                /** @description Claims of what became of this instrument, that refer to it, stand within it, or whose session was held under it */
                readonly instrument?: string;
                /** @description Where the words stand */
                readonly kind?: "quotation" | "summary" | "name" | "text";
                /** @description Of the source, or the name */
                readonly language?: string;
                /** @description Items a page */
                readonly limit?: number;
                /** @description Claims that this person has part in */
                readonly person?: string;
                /** @description Claims of sessions in this place, as printed */
                readonly place?: string;
                /** @description Words, phrases in quotation marks, beginnings with `*` */
                readonly q: string;
                /** @description Claims of sessions of this series */
                readonly series?: string;
                /** @description Claims of this session */
                readonly session?: string;
                /** @description Claims of sessions that may have been held on or before this day, month or year; not before `from` */
                readonly to?: string;
                /** @description Claims about this topic */
                readonly topic?: string;
                /** @description Of which type of thing */
                readonly type?: "body" | "person" | "topic" | "series" | "source" | "instrument" | "session";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of hits */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SearchPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listSeries: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
                /** @description By id: `asc` from 0 and a to z, `desc` back; `recorded`: the one first recorded last comes first */
                readonly order?: "asc" | "desc" | "recorded";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of series */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SeriesPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly readSeries: {
        readonly parameters: {
            readonly query?: {
                /** @description What the register said at that time */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The series */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Series"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly recordSeriesEvents: {
        readonly parameters: {
            readonly query?: {
                readonly dryRun?: boolean;
            };
            readonly header?: {
                /** @description A quoted string (RFC 8941): the same key with the same body is recorded once and answered as the first time */
                readonly "Idempotency-Key"?: string;
                /** @description To change: the ETag last seen; its revision is compared */
                readonly "If-Match"?: string;
                /** @description To create: the record must not exist yet */
                readonly "If-None-Match"?: "*";
                /** @description `wait=5`: answer when public reads show it, or after 5 seconds (at most 20) */
                readonly Prefer?: string;
            };
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SeriesWrite"];
            };
        };
        readonly responses: {
            /** @description Dry run: what would have been recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Recorded, durably, as one commit */
            readonly 201: {
                headers: {
                    readonly ETag: components["headers"]["Recorded"];
                    readonly Location: components["headers"]["Location"];
                    readonly "Preference-Applied": components["headers"]["PreferenceApplied"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            /** @description The request is malformed; or: A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A token is needed; or: The token was refused */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token lacks a scope */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            /** @description A commit can't be read by this version; or: The text is lost */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record is not as the request expects it */
            readonly 412: {
                headers: {
                    readonly ETag: components["headers"]["Head"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a type that is not taken here */
            readonly 415: {
                headers: {
                    readonly Accept: components["headers"]["Taken"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 417: components["responses"]["ExpectationFailed"];
            /** @description The register's rules refuse this; or: The commit is too large; or: The idempotency key was used for another body */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A precondition is needed */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many writes */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            /** @description The register can't do this right now */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no room for what is to be recorded */
            readonly 507: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readSeriesHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Commits, oldest first */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HistoryPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listSeriesMentions: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
                /** @description By day: `asc` oldest first, `desc` newest first, beginning with what has no date */
                readonly order?: "asc" | "desc";
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of mentions */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MentionPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listSessions: {
        readonly parameters: {
            readonly query?: {
                readonly act?: "attended" | "met" | "discussed" | "assessed" | "noted" | "affirmed" | "offered" | "agreed" | "urged" | "proposed" | "negotiated" | "examined" | "initialled" | "adopted" | "signed" | "ratified" | "inForce" | "extended" | "terminated" | "implemented";
                /** @description Sessions that this body was a party to, or stood behind a participant of; given more than once, all must hold */
                readonly body?: readonly components["schemas"]["Slug"][];
                /** @description Claims of what this body (or `person/…`) did; `joint` and `unspecified` are others */
                readonly by?: string;
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                readonly emphasis?: "main" | "special" | "thorough" | "plain" | "touched";
                readonly format?: "joint-collegium" | "consultations" | "ministerial" | "joint-commission" | "summit" | "other";
                /** @description body/… or instrument/… or series/… */
                readonly framework?: string;
                /** @description Sessions that may have been held on or after this day, month or year */
                readonly from?: string;
                /** @description Sessions that dealt with this instrument */
                readonly instrument?: string;
                /** @description Items a page */
                readonly limit?: number;
                /** @description By the earliest day that `date` can mean: `asc` oldest first, `desc` newest first; those of one day by id, in the same direction; `recorded`: the one first recorded last comes first */
                readonly order?: "asc" | "desc" | "recorded";
                /** @description Sessions that this person took part in */
                readonly person?: string;
                /** @description Claims of sessions in this place, as printed */
                readonly place?: string;
                /** @description Claims of sessions of this series */
                readonly series?: string;
                /** @description Sessions that may have been held on or before this day, month or year; not before `from` */
                readonly to?: string;
                /** @description Sessions that discussed this topic */
                readonly topic?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of sessions */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly readSession: {
        readonly parameters: {
            readonly query?: {
                /** @description What the register said at that time */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The session */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly readClaim: {
        readonly parameters: {
            readonly query?: {
                /** @description What the register said at that time */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly claim: components["schemas"]["ClaimId"];
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The claim */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClaimDocument"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly readClaimHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly claim: components["schemas"]["ClaimId"];
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Commits, oldest first */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HistoryPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly recordSessionEvents: {
        readonly parameters: {
            readonly query?: {
                readonly dryRun?: boolean;
            };
            readonly header?: {
                /** @description A quoted string (RFC 8941): the same key with the same body is recorded once and answered as the first time */
                readonly "Idempotency-Key"?: string;
                /** @description To change: the ETag last seen; its revision is compared */
                readonly "If-Match"?: string;
                /** @description To create: the record must not exist yet */
                readonly "If-None-Match"?: "*";
                /** @description `wait=5`: answer when public reads show it, or after 5 seconds (at most 20) */
                readonly Prefer?: string;
            };
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SessionWrite"];
            };
        };
        readonly responses: {
            /** @description Dry run: what would have been recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Recorded, durably, as one commit */
            readonly 201: {
                headers: {
                    readonly ETag: components["headers"]["Recorded"];
                    readonly Location: components["headers"]["Location"];
                    readonly "Preference-Applied": components["headers"]["PreferenceApplied"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            /** @description The request is malformed; or: A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A token is needed; or: The token was refused */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token lacks a scope */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            /** @description A commit can't be read by this version; or: The text is lost */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record is not as the request expects it */
            readonly 412: {
                headers: {
                    readonly ETag: components["headers"]["Head"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a type that is not taken here */
            readonly 415: {
                headers: {
                    readonly Accept: components["headers"]["Taken"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 417: components["responses"]["ExpectationFailed"];
            /** @description The register's rules refuse this; or: The commit is too large; or: The idempotency key was used for another body */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A precondition is needed */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many writes */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            /** @description The register can't do this right now */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no room for what is to be recorded */
            readonly 507: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readSessionHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Commits, oldest first */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HistoryPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listSessionMentions: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
                /** @description By day: `asc` oldest first, `desc` newest first, beginning with what has no date */
                readonly order?: "asc" | "desc";
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of mentions */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MentionPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly applySheet: {
        readonly parameters: {
            readonly query?: {
                readonly dryRun?: boolean;
                /** @description Why the register is corrected where it differs */
                readonly reason?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Sheet"];
                readonly "application/yaml": components["schemas"]["SheetText"];
                readonly "multipart/form-data": components["schemas"]["SheetForm"];
            };
        };
        readonly responses: {
            /** @description What became of the sheet; or what would, in a dry run */
            readonly 200: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryLater"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SheetReport"];
                };
            };
            /** @description The request is malformed; or: A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A token is needed; or: The token was refused */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token lacks a scope */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            /** @description A commit can't be read by this version; or: The text is lost */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a type that is not taken here */
            readonly 415: {
                headers: {
                    readonly Accept: components["headers"]["Taken"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 417: components["responses"]["ExpectationFailed"];
            /** @description Too many writes */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            /** @description The register can't do this right now */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no room for what is to be recorded */
            readonly 507: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listSources: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
                /** @description By the earliest day that `published` can mean: `asc` oldest first, `desc` newest first; those of one day by id, in the same direction; `recorded`: the one first recorded last comes first */
                readonly order?: "asc" | "desc" | "recorded";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of sources */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SourcePage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly readSource: {
        readonly parameters: {
            readonly query?: {
                /** @description What the register said at that time */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The source */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Source"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly readSourceAnnotations: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description An annotation page */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"": components["schemas"]["ServedAnnotationPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly readSourceCoverage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How much of the text is covered */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Coverage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Malformed"];
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            /** @description A commit can't be read by this version; or: The text is lost */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The text is withheld */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly readSourceDifference: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The difference, word by word */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TextDifference"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Malformed"];
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            /** @description A commit can't be read by this version; or: The text is lost */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The text is withheld */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            /** @description The register can't do this right now */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly recordSourceEvents: {
        readonly parameters: {
            readonly query?: {
                readonly dryRun?: boolean;
            };
            readonly header?: {
                /** @description A quoted string (RFC 8941): the same key with the same body is recorded once and answered as the first time */
                readonly "Idempotency-Key"?: string;
                /** @description To change: the ETag last seen; its revision is compared */
                readonly "If-Match"?: string;
                /** @description To create: the record must not exist yet */
                readonly "If-None-Match"?: "*";
                /** @description `wait=5`: answer when public reads show it, or after 5 seconds (at most 20) */
                readonly Prefer?: string;
            };
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SourceWrite"];
            };
        };
        readonly responses: {
            /** @description Dry run: what would have been recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Recorded, durably, as one commit */
            readonly 201: {
                headers: {
                    readonly ETag: components["headers"]["Recorded"];
                    readonly Location: components["headers"]["Location"];
                    readonly "Preference-Applied": components["headers"]["PreferenceApplied"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            /** @description The request is malformed; or: A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A token is needed; or: The token was refused */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token lacks a scope */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            /** @description A commit can't be read by this version; or: The text is lost */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record is not as the request expects it */
            readonly 412: {
                headers: {
                    readonly ETag: components["headers"]["Head"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a type that is not taken here */
            readonly 415: {
                headers: {
                    readonly Accept: components["headers"]["Taken"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 417: components["responses"]["ExpectationFailed"];
            /** @description The register's rules refuse this; or: The commit is too large; or: The idempotency key was used for another body */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A precondition is needed */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many writes */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            /** @description The register can't do this right now */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no room for what is to be recorded */
            readonly 507: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readSourceHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Commits, oldest first */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HistoryPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listSourceMentions: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
                /** @description By day: `asc` oldest first, `desc` newest first, beginning with what has no date */
                readonly order?: "asc" | "desc";
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of mentions */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MentionPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly readSourceText: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The text, normalised (NFC, LF) */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain; charset=utf-8": string;
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Malformed"];
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            /** @description A commit can't be read by this version; or: The text is lost */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The text is withheld */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly depositSourceText: {
        readonly parameters: {
            readonly query?: {
                readonly dryRun?: boolean;
                readonly kind?: string;
                readonly language?: string;
                readonly published?: string;
                readonly publishers?: readonly string[];
                readonly retrieved?: string;
                readonly supersedes?: string;
                readonly title?: string;
                readonly url?: string;
            };
            readonly header?: {
                /** @description A quoted string (RFC 8941): the same key with the same body is recorded once and answered as the first time */
                readonly "Idempotency-Key"?: string;
                /** @description To change: the ETag last seen; its revision is compared */
                readonly "If-Match"?: string;
                /** @description To create: the record must not exist yet */
                readonly "If-None-Match"?: "*";
                /** @description `wait=5`: answer when public reads show it, or after 5 seconds (at most 20) */
                readonly Prefer?: string;
            };
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["Deposit"];
                readonly "text/plain": string;
            };
        };
        readonly responses: {
            /** @description Dry run: what would have been recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Recorded, durably, as one commit */
            readonly 201: {
                headers: {
                    readonly ETag: components["headers"]["Recorded"];
                    readonly Location: components["headers"]["Location"];
                    readonly "Preference-Applied": components["headers"]["PreferenceApplied"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            /** @description The request is malformed; or: A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A token is needed; or: The token was refused */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token lacks a scope */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            /** @description A commit can't be read by this version; or: The text is lost */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record is not as the request expects it */
            readonly 412: {
                headers: {
                    readonly ETag: components["headers"]["Head"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a type that is not taken here */
            readonly 415: {
                headers: {
                    readonly Accept: components["headers"]["Taken"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 417: components["responses"]["ExpectationFailed"];
            /** @description The register's rules refuse this; or: The commit is too large; or: The idempotency key was used for another body */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A precondition is needed */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many writes */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            /** @description The register can't do this right now */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no room for what is to be recorded */
            readonly 507: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listTopics: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
                /** @description By id: `asc` from 0 and a to z, `desc` back; `recorded`: the one first recorded last comes first */
                readonly order?: "asc" | "desc" | "recorded";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of topics */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TopicPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly readTopic: {
        readonly parameters: {
            readonly query?: {
                /** @description What the register said at that time */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The topic */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Topic"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly recordTopicEvents: {
        readonly parameters: {
            readonly query?: {
                readonly dryRun?: boolean;
            };
            readonly header?: {
                /** @description A quoted string (RFC 8941): the same key with the same body is recorded once and answered as the first time */
                readonly "Idempotency-Key"?: string;
                /** @description To change: the ETag last seen; its revision is compared */
                readonly "If-Match"?: string;
                /** @description To create: the record must not exist yet */
                readonly "If-None-Match"?: "*";
                /** @description `wait=5`: answer when public reads show it, or after 5 seconds (at most 20) */
                readonly Prefer?: string;
            };
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TopicWrite"];
            };
        };
        readonly responses: {
            /** @description Dry run: what would have been recorded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Recorded, durably, as one commit */
            readonly 201: {
                headers: {
                    readonly ETag: components["headers"]["Recorded"];
                    readonly Location: components["headers"]["Location"];
                    readonly "Preference-Applied": components["headers"]["PreferenceApplied"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            /** @description The request is malformed; or: A query parameter is malformed */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A token is needed; or: The token was refused */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token lacks a scope */
            readonly 403: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            /** @description A commit can't be read by this version; or: The text is lost */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record is not as the request expects it */
            readonly 412: {
                headers: {
                    readonly ETag: components["headers"]["Head"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a type that is not taken here */
            readonly 415: {
                headers: {
                    readonly Accept: components["headers"]["Taken"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 417: components["responses"]["ExpectationFailed"];
            /** @description The register's rules refuse this; or: The commit is too large; or: The idempotency key was used for another body */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A precondition is needed */
            readonly 428: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many writes */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            /** @description The register can't do this right now */
            readonly 503: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no room for what is to be recorded */
            readonly 507: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readTopicHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Commits, oldest first */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HistoryPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listTopicMentions: {
        readonly parameters: {
            readonly query?: {
                /** @description Where to go on: from `next`, as it is */
                readonly cursor?: string;
                /** @description Items a page */
                readonly limit?: number;
                /** @description By day: `asc` oldest first, `desc` newest first, beginning with what has no date */
                readonly order?: "asc" | "desc";
            };
            readonly header?: never;
            readonly path: {
                /** @description An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters */
                readonly id: components["schemas"]["Slug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of mentions */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MentionPage"];
                };
            };
            /** @description The reader's copy, named by If-None-Match, is still good */
            readonly 304: {
                headers: {
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly ETag: components["headers"]["Tag"];
                    readonly Vary: components["headers"]["Vary"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is malformed; or: The cursor does not belong to this list */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly readWriter: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Who writes with the token that was sent */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Writer"];
                };
            };
            readonly 400: components["responses"]["Malformed"];
            /** @description A token is needed; or: The token was refused */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["Challenge"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 408: components["responses"]["TooSlow"];
            readonly 417: components["responses"]["ExpectationFailed"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Fault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
}
