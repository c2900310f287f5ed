/** One line at a terminal; each state takes the place of the one before. */
export interface ProgressLine {
  readonly show: (text: string) => void;
  /** Takes the line away, before anything else is printed. */
  readonly clear: () => void;
}

/** What a progress line is drawn by. */
export interface ProgressLineOptions {
  /** Width of the terminal. Default: 80. */
  readonly columns?: number;
  /** The time in milliseconds. Default: `Date.now`. */
  readonly now?: () => number;
}

/** Short runs show no line, and a line is not redrawn faster than anyone can read. */
const PATIENCE_MS = 300;
const PAUSE_MS = 100;

/** Draws the progress of a long run with `write`, which leads to a terminal. */
export function progressLine(write: (text: string) => void, options: ProgressLineOptions = {}): ProgressLine {
  const { columns = 80, now = Date.now } = options;
  let next = now() + PATIENCE_MS;
  let drawn = false;
  return {
    show: (text) => {
      if (now() < next) return;
      next = now() + PAUSE_MS;
      drawn = true;
      write(`${ERASE}${text.length < columns ? text : `${text.slice(0, columns - 2)}…`}`);
    },
    clear: () => {
      if (drawn) write(ERASE);
      drawn = false;
    },
  };
}

/** To the line's start, and everything on it away. */
const ERASE = '\r\u001B[2K';
