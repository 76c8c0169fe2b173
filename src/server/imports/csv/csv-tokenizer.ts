import type { TableRow } from '../table-format.ts';

/** How the cells of a file are parted. `null`: the whole line is one cell, or no character quotes. */
export type CsvDialect = { separator: string | null; quote: '"' | "'" | null };

/** The file cannot be parted into rows. */
export class CsvRowTooLong extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`The row on line ${line} does not end within ${MAX_ROW_LENGTH} characters`);
    this.line = line;
  }
}

/** Characters one row may hold: room for a 10 MB comment, and a bound on memory. */
const MAX_ROW_LENGTH = 16 * 1024 * 1024;
/** How far a closing quote is looked for: halved each time none is found, so that a file of stray quotes stays linear. */
const MAX_QUOTED_LENGTH = 12 * 1024 * 1024;
const MIN_QUOTED_LENGTH = 16 * 1024;
/** After so many quotes that never close, the file is taken to use none. */
const MAX_UNCLOSED = 1000;

const LF = 10;
const CR = 13;
const SPACE = 32;
const NONE = -1;

/**
 * Parts decoded text into rows, piece by piece. Reads RFC 4180, and what real files do beside it:
 * LF, CRLF and CR line ends mixed in one file, spaces around a quoted cell, quotes left undoubled inside one.
 * A quote that never closes is ordinary text, and the rows after it are read as they stand.
 * Holds no more than one row and one piece. Throws `CsvRowTooLong` when a row passes 16 million characters.
 */
export class CsvTokenizer {
  readonly #separator: number;
  #quote: number;
  readonly #quoteText: string;
  #quotedLimit = MAX_QUOTED_LENGTH;
  #unclosed = 0;

  /** From the start of the row being read; every position below counts from here. */
  #text = '';
  #final = false;
  #position = 0;
  #line = 1;

  #rowStart = 0;
  #rowLine = 1;
  #cells: string[] = [];
  #oddQuotes = false;

  #cellStart = 0;
  /** Where the open quote of the cell stands, or NONE outside quotes. */
  #opened = NONE;
  #openedLine = 1;
  #doubled = false;
  /** The quote at this position is known to be text. */
  #literalAt = NONE;

  constructor(dialect: CsvDialect) {
    this.#separator = dialect.separator === null ? NONE : dialect.separator.charCodeAt(0);
    this.#quote = dialect.quote === null ? NONE : dialect.quote.charCodeAt(0);
    this.#quoteText = dialect.quote ?? '"';
  }

  /** Takes the next piece of text, and gives the rows it completes. */
  push(piece: string): TableRow[] {
    this.#forgetRead();
    this.#text += piece;
    const rows: TableRow[] = [];
    this.#scan(rows);
    if (this.#text.length - this.#rowStart > MAX_ROW_LENGTH) throw new CsvRowTooLong(this.#rowLine);
    return rows;
  }

  /** No more text comes: gives the rows that are left. */
  end(): TableRow[] {
    this.#forgetRead();
    this.#final = true;
    const rows: TableRow[] = [];
    this.#scan(rows);
    while (this.#opened !== NONE) {
      this.#reopenAsText();
      this.#scan(rows);
    }
    if (this.#text.length > this.#rowStart)
      this.#endCell(this.#text.slice(this.#cellStart), this.#text.length, rows);
    return rows;
  }

  #forgetRead(): void {
    const read = this.#rowStart;
    if (read === 0) return;
    this.#text = this.#text.slice(read);
    this.#position -= read;
    this.#cellStart -= read;
    if (this.#opened !== NONE) this.#opened -= read;
    if (this.#literalAt !== NONE) this.#literalAt = Math.max(NONE, this.#literalAt - read);
    this.#rowStart = 0;
  }

  #scan(rows: TableRow[]): void {
    while (this.#position < this.#text.length) {
      const moved = this.#opened === NONE ? this.#scanPlain(rows) : this.#scanQuoted(rows);
      if (!moved) return;
    }
  }

  /** Reads on outside quotes. False: more text is needed to decide. */
  #scanPlain(rows: TableRow[]): boolean {
    const text = this.#text;
    const length = text.length;
    const separator = this.#separator;
    if (this.#position === this.#cellStart && this.#quote !== NONE) {
      const at = this.#skipSpaces(this.#cellStart);
      if (at === length && !this.#final) return false;
      if (at < length && at !== this.#literalAt && text.charCodeAt(at) === this.#quote) {
        this.#opened = at;
        this.#openedLine = this.#line;
        this.#doubled = false;
        this.#position = at + 1;
        return true;
      }
    }
    for (let at = this.#position; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code === separator || code === LF || code === CR) {
        this.#position = at;
        return this.#endCell(text.slice(this.#cellStart, at), at, rows);
      }
    }
    this.#position = length;
    return false;
  }

  /** Reads on inside quotes, to the quote that closes the cell. False: more text is needed to decide. */
  #scanQuoted(rows: TableRow[]): boolean {
    const text = this.#text;
    const length = text.length;
    for (let at = this.#position; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code === this.#quote) {
        if (at + 1 < length && text.charCodeAt(at + 1) === this.#quote) {
          this.#doubled = true;
          at++;
          continue;
        }
        const after = this.#skipSpaces(at + 1);
        if (after === length && !this.#final) return this.#waitAt(at);
        if (after === length || this.#endsCell(after)) {
          this.#position = at;
          return this.#endCell(this.#unquote(at), after, rows);
        }
        // On a later line, a quote that would open a cell tells that ours was never closed.
        if (this.#line > this.#openedLine && this.#endsCell(at - 1)) return this.#reopenAsText();
        this.#oddQuotes = true;
      } else if (code === LF) {
        this.#line++;
      } else if (code === CR) {
        if (at + 1 === length && !this.#final) return this.#waitAt(at);
        if (text.charCodeAt(at + 1) !== LF) this.#line++;
      }
    }
    return this.#waitAt(length);
  }

  #waitAt(position: number): boolean {
    this.#position = position;
    return this.#text.length - this.#opened > this.#quotedLimit ? this.#reopenAsText() : false;
  }

  #skipSpaces(from: number): number {
    let at = from;
    if (this.#separator !== SPACE) while (this.#text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  #endsCell(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return code === this.#separator || code === LF || code === CR;
  }

  #unquote(closing: number): string {
    const inner = this.#text.slice(this.#opened + 1, closing);
    return this.#doubled ? inner.replaceAll(this.#quoteText + this.#quoteText, this.#quoteText) : inner;
  }

  /** The open quote never closes: reads the cell again as plain text. */
  #reopenAsText(): boolean {
    this.#literalAt = this.#opened;
    this.#position = this.#cellStart;
    this.#line = this.#openedLine;
    this.#opened = NONE;
    this.#oddQuotes = true;
    this.#quotedLimit = Math.max(MIN_QUOTED_LENGTH, this.#quotedLimit / 2);
    this.#unclosed++;
    if (this.#unclosed >= MAX_UNCLOSED) this.#quote = NONE;
    return true;
  }

  /** Takes a cell that ends at `at`: on a separator, a line end or the end of the file. False: more text is needed. */
  #endCell(value: string, at: number, rows: TableRow[]): boolean {
    const code = this.#text.charCodeAt(at);
    if (code === CR && at + 1 === this.#text.length && !this.#final) return false;
    this.#cells.push(value);
    this.#opened = NONE;
    const width = code === CR && this.#text.charCodeAt(at + 1) === LF ? 2 : 1;
    this.#position = Math.min(at + width, this.#text.length);
    this.#cellStart = this.#position;
    if (code === this.#separator && at < this.#text.length) return true;
    rows.push({ line: this.#rowLine, cells: this.#cells, oddQuotes: this.#oddQuotes });
    this.#line++;
    this.#rowLine = this.#line;
    this.#rowStart = this.#position;
    this.#cells = [];
    this.#oddQuotes = false;
    return true;
  }
}
