/** What a command ends with. `text` and `json` are two forms of the same answer. */
export interface Outcome {
  /** 0: good; 2: it ran and found errors. That it could not start is a thrown `UsageError`, exit code 1. */
  readonly exitCode: 0 | 2;
  /** What `--json` prints. */
  readonly json: unknown;
  /** What is printed otherwise; may be empty. */
  readonly text: string;
  /** What `--format sarif` prints, where findings are listed; made when it is asked for. */
  readonly sarif?: () => unknown;
}

/** The forms of an answer. */
export type Format = 'text' | 'json' | 'sarif';

/** Where a command runs and how it speaks while it works. */
export interface Surroundings {
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** Takes diagnostics and progress, line by line. */
  readonly progress: (line: string) => void;
  /** Says how far a long run is, on one line that the next state takes the place of; heard at a terminal only. */
  readonly status: (text: string) => void;
  /** Someone sits at a terminal and can answer questions. */
  readonly interactive: boolean;
}

/** Runs a command and prints its outcome; what the command line needs of its edge. */
export type Run = (
  command: (surroundings: Surroundings) => Outcome | Promise<Outcome>,
  options: { readonly json?: boolean; readonly format?: Format },
) => Promise<void>;
