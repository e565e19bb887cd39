/**
 * Every error that Standpoint raises by itself: a code that is never reused, and the message that goes with it. A
 * message says what was got, what was expected and what to do.
 */
const MESSAGES = {
  ACTORS_SAME: 'both names stand for one actor already ({actor}): "standpoint actor" with --why says why',
  ACTOR_AMBIGUOUS: '"{wanted}" fits {count} actors: {named}; give the id, or more of the name',
  ACTOR_PART_UNKNOWN:
    '"{wanted}" is no part of {actor} that could be taken out: give one of several names ({known}), or the beginning of the id of an article that names it',
  ACTOR_UNKNOWN: 'no actor has the id "{wanted}": list them with "standpoint actors"',
  AFFAIR_UNKNOWN: 'no affair has the id "{wanted}"; the record holds: {known}',
  AFFAIR_UNSTATED: 'the record holds several affairs, and this is asked of one: name it with --affair ({known})',
  ARTICLE_AMBIGUOUS: '"{wanted}" fits {count} articles: {named}; give the id, or more of it',
  ARTICLES_GIVEN_UP:
    '{count} of its articles could not be read, though tried several times, and nobody waits for them any more: give the same files to "standpoint read" to try again',
  ARTICLE_UNKNOWN: 'no article has the id, title or path "{wanted}": list them with "standpoint articles"',
  CELL_UNKNOWN:
    'the readings that count in the affair {affair} hold no cell "{wanted}": give the id of a statement, event, position or figure as lists have it in JSON (7bd8fa4012345678:s3); a version that was replaced cannot be decided on',
  CODEBOOK_ARTICLES_TWICE: 'articles are named twice, as files and as the affair "{affair}": give one of the two',
  CODEBOOK_INVALID: 'the codebook is invalid at {place}: {fault}; see docs/codebook.md for its form',
  CODEBOOK_NONE: 'the affair {affair} has no codebook: draft or write one (docs/codebook.md)',
  CODEBOOK_NO_ARTICLES:
    'there is nothing to draft a codebook from: name files or folders of articles, or an affair of the record with --affair',
  CORRECTION_INVALID: '{cell} cannot be corrected so: {reason}',
  CSV_COLUMN_MISSING:
    "no column holds the articles' {field}; the columns are: {columns}; say which one does with --column {field}=NAME",
  CSV_QUOTE_BROKEN:
    'the quotation marks of this row do not fit ({fault}): put the whole cell in quotation marks and double those inside it',
  CSV_ROW_INVALID: 'the row is left out: {fault}',
  DATE_INVALID:
    '"{value}" is no date that can be read without guessing, so the date of publication stays unknown: write it as 2021-11-23 or 2021-11-23T21:42',
  DECISION_NOT_RENEWABLE: 'decision {wanted} cannot be renewed: {reason}',
  DECISION_UNKNOWN:
    'the record holds no decision number {wanted}: "standpoint decisions" lists those about statements and the like, "standpoint actor" with --why those about who is one',
  DELIVERY_EMPTY: 'nothing was brought in yet: drop files, paste a text or give an address first',
  DELIVERY_TOO_LARGE:
    '{name} is too large to be brought in through the page ({limit} at the most): read it with "standpoint read" instead',
  DELIVERY_UNKNOWN:
    'what was brought in under "{wanted}" is not here any more: it was taken in, thrown away, or the server was started anew; bring it in again',
  DISK_FULL: 'the disk is full: {path} cannot grow. What was confirmed is kept; free some space and run the same again',
  ENCODING_DAMAGED:
    '{count} places are not valid UTF-8 and were read as U+FFFD: save the file again as UTF-8 if letters are missing',
  ENCODING_GUESSED: 'not UTF-8: read as {encoding}, which is a guess; save it as UTF-8 if letters look wrong',
  ENGINE_FAILED:
    'the article was kept but could not be read, which is a fault of the program ({fault}): please report it with the article',
  EVENTS_SAME: 'both ids are of one event ({event}): give those of two reports',
  EVENT_UNKNOWN: 'no event has the id "{wanted}": list them with "standpoint events" in JSON',
  FETCHING_OFF:
    'this server fetches no pages from the web (it was started with --no-fetch): save the page in a browser and drop the file',
  FIGURE_UNKNOWN: 'no figure has the id "{wanted}": list them with "standpoint figures" in JSON',
  FILE_BINARY: 'not a text: {kind}; save the article as text (.txt), as a web page (.html) or as .ndjson and read that',
  FILE_EMPTY: 'the file is empty: there is nothing to read',
  FILE_NAME_INVALID: '"{name}" cannot be the name of a file: give it another',
  FILE_NOT_FOUND: 'there is no such file or folder: check the path',
  FILE_NO_ARTICLES: 'no articles in it: {fault}',
  FILE_TOO_LARGE:
    'one article may have {limit} MB, and this one is larger: give each article a file of its own, or a line of its own in an .ndjson file',
  FILE_UNREADABLE: 'cannot be read ({fault}): {cure}',
  FILTER_DATE_INVALID: '"{value}" is no date: write YYYY-MM-DD, YYYY-MM or YYYY',
  FILTER_DATES_REVERSED: 'nothing lies between {from} and {to}: --until must not come before --since',
  FOLDER_EMPTY: 'the folder holds no file to read: put articles into it (.txt, .html, .ndjson, .csv, …)',
  HOST_REFUSED:
    'this server answers on this machine only, not as "{name}": open http://127.0.0.1 with its port, or start it with --host',
  HTML_NO_TEXT: 'no article text found on the page: open it in a browser, copy the article and save it as a .txt file',
  ISSUE_UNKNOWN: 'no issue of the affair {affair} is meant by "{wanted}"; its codebook holds: {known}',
  JOB_UNKNOWN: 'no work has the number "{wanted}": it is long done, or the server was started anew',
  JSON_INVALID: '{fault}: expected an array of articles, [{"text": "…", "outlet": "…", "published": "2021-11-23"}, …]',
  LANGUAGE_INVALID: '"{value}" is no language code, so the language stays unknown: write it as en or pt-BR',
  LINE_INVALID: 'not a valid article: {fault}',
  OPTION_INVALID: '--{option} "{value}" is not understood: write it like {expected}',
  MODEL_BROKEN:
    'the model file {file} is not what this program needs ({problem}): install Standpoint again, or make the weights again with training/',
  MODEL_MISSING:
    'the model file {file} is not in {folder}: install Standpoint again, or make the weights with training/; without them, choose the rules',
  MOVE_DIFFERS:
    'what was written to {path} is not what was read (table "{table}"), so nothing was kept there: check disk and memory of both machines, and move again',
  MOVE_TARGET_FILLED:
    '{path} holds something already (table "{table}"), and a record is only moved into an empty one: name another with --to',
  ORIGIN_REFUSED:
    'this request comes from another page ({origin}), and only the page of this server may change the record: open it itself; programs send the header x-standpoint: 1',
  OUTLET_AMBIGUOUS: '"{wanted}" fits {count} outlets: {named}; give the whole name of one',
  OUTLET_UNKNOWN: 'no outlet of this affair is called "{wanted}": list them with "standpoint outlets"',
  OUTPUT_UNWRITABLE:
    '{path} cannot be written ({fault}): check that its folder exists, that you may write there and that the disk is not full',
  PAGE_NOT_BUILT:
    'the page is not built: run "npm run build:web" in the folder of the project; the API is at /api/docs',
  PIPELINE_NEEDS_UNMET: 'stage "{stage}" needs "{part}", which no stage before it adds: put one that does before it',
  QUERY_INVALID: 'the request asks for what cannot be: {faults}; see /api/docs',
  READING_INVALID:
    'the reading of article {article} does not hold together: {reason}; that is a fault of the engine, please report it',
  READING_UNKNOWN: 'the record holds no reading {wanted}',
  RECORD_BUSY:
    'another program has kept the record {path} locked for 10 seconds: wait until it is done and run the same again',
  RECORD_DAMAGED:
    'the record {path} is damaged ({reason}): restore a copy of it, or delete it and read the articles again',
  RECORD_NOT_FOUND:
    'there is no record at {path}: make one with "standpoint read FILES", or name another with --record',
  RECORD_NOT_STANDPOINT: '{path} is not a record of Standpoint ({reason}): name another file with --record',
  RECORD_TOO_NEW: 'the record {path} was made by a newer Standpoint (it knows "{found}"): update Standpoint to open it',
  RECORD_TOO_OLD:
    'the record {path} was made by an older Standpoint and cannot be brought up to date where it lies ({reason}): copy it to a folder that you may write to',
  RECORD_WITHOUT_QUEUE:
    '{path} is a file, and a file has no queue: workers share the work of a PostgreSQL record (--record postgres://…)',
  RECORD_UNREACHABLE:
    'the database {path} cannot be reached ({reason}): check that the server runs, the address, and user and password (PGPASSWORD or ~/.pgpass), and that the database has been created',
  RECORD_UNWRITABLE:
    'the record {path} cannot be written ({reason}): check that its folder exists and that you may write there',
  ROUTE_UNKNOWN: 'there is no {method} {url}: see /api/docs for what there is',
  SEARCH_WITHOUT_WORD:
    'the search "{query}" says only what must not be there: add a word that must, on each side of an OR',
  SERVER_FAILED: 'the server failed at this request: its log (stderr) says why',
  SIDECAR_ALONE:
    'left out: it holds no article, and there is no article of the same name beside it that it could describe',
  SIDECAR_INVALID: 'describes {article}, but is not valid: {fault}; the article is left out until this is mended',
  SIDECAR_KEY_UNKNOWN:
    'left out what is not known here: {keys}; known are outlet, published, timezone, title, url and language',
  TEXT_REPAIRED:
    '{count} characters that no text can hold (NUL, half of a surrogate pair) were read as U+FFFD; all others stand where they stood',
  TIMEZONE_INVALID:
    '"{value}" is no time zone, so the day of publication stays as it is written: write Asia/Tokyo or +09:00',
  URL_INVALID: '"{value}" is no web address, so the address stays unknown: write it whole, https://…',
  WEB_ADDRESS_INVALID:
    '"{url}" is no web address that can be fetched: write it whole, https://…, without user and password',
  WEB_ADDRESS_REFUSED:
    '{url} leads to {address}, which is no address of the public web: save the page in a browser and drop the file',
  WEB_ANSWER_REFUSED:
    '{url} answers with {status} and no page: it may be gone or ask for a login; open it in a browser, save the page and drop the file',
  WEB_PAGE_TOO_LARGE: '{url} is larger than {limit} MB: save it in a browser and drop the file',
  WEB_REDIRECTS: '{url} passes on more than {count} times: give the address that the browser shows in the end',
  WEB_UNREACHABLE:
    '{url} cannot be fetched ({reason}): check the address and the connection, or save the page in a browser and drop the file',
  WRITER_STOPPED:
    'the writer of the record {path} has stopped ({reason}): run the same again; what was confirmed is kept',
} as const satisfies Record<string, string>

export type ErrorCode = keyof typeof MESSAGES

/** All codes, for the documents to be held against. */
export const ERROR_CODES = Object.keys(MESSAGES) as ErrorCode[]

/** @example new StandpointError('PIPELINE_NEEDS_UNMET', { stage: 'statements', part: 'quotations' }) */
export class StandpointError extends Error {
  override readonly name = 'StandpointError'
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, details: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(
      MESSAGES[code].replace(/\{(\w+)\}/g, (_, key: string) => String(details[key] ?? '?')),
      options,
    )
    this.code = code
    this.details = details
  }
}
