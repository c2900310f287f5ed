/** A template cannot be rendered: it says something that the view does not know, or uses more than values, `if` and `each`. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  /** The template's path below the templates' folder. */
  readonly template: string;

  constructor(template: string, problem: string, options?: ErrorOptions) {
    super(`The template ${template} cannot be used. ${problem}`, options);
    this.template = template;
  }
}

/** The package was used in a way that it cannot carry out; the message says what to change. */
export class GeneratorUsageError extends Error {
  override readonly name = 'GeneratorUsageError';
}

/** Something that cannot happen has happened: a defect of this package, worth a report. */
export class ImpossibleStateError extends Error {
  override readonly name = 'ImpossibleStateError';

  constructor(what: string) {
    super(
      `${what}. This is a defect of @warmline/generators: please report it with the integration.json that shows it.`,
    );
  }
}

/** There is no repository to write to. */
export class NoRootError extends Error {
  override readonly name = 'NoRootError';

  constructor(from: string) {
    super(
      `Neither ${from} nor any folder above it has a package.json with "workspaces". Run this inside the repository that is to hold the integration.`,
    );
  }
}

/** Another command is writing at this moment. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
  /** Id of the process that writes. */
  readonly pid: number;

  constructor(owner: { readonly pid: number; readonly command: string; readonly since: string }, lock: string) {
    super(
      `Another command is writing here: "${owner.command}", process ${owner.pid}, since ${owner.since}. Wait until it has ended, ` +
        `then run this again. If process ${owner.pid} is not a warmline command, delete ${lock} and run this again.`,
    );
    this.pid = owner.pid;
  }
}

/** How far a command had come when it failed. */
export type WriteState = 'unchanged' | 'unfinished' | 'done';

/** The disc refused. */
export class WriteFailedError extends Error {
  override readonly name = 'WriteFailedError';
  /** The operating system's code, for example `ENOSPC`. */
  readonly code: string;
  /** `unfinished`: the next writing command finishes it or takes it back. `done`: all but the tidying up succeeded. */
  readonly state: WriteState;

  constructor(code: string, state: WriteState, message: string, options: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.state = state;
  }
}

/** A command stopped half-way and could not be taken back; `cause` is what stopped it. The next writing command settles it. */
export class UnfinishedError extends Error {
  override readonly name = 'UnfinishedError';

  constructor(options: ErrorOptions) {
    super('The command stopped half-way. The next warmline command that writes finishes it or takes it back.', options);
  }
}

/** A file or folder is not as it was when the plan was made; nothing of the plan was kept. */
export class ChangedMeanwhileError extends Error {
  override readonly name = 'ChangedMeanwhileError';
  /** What changed, from the repository's root. */
  readonly path: string;

  constructor(path: string) {
    super(`${path} changed after the plan was made. Nothing was written. Run the command again.`);
    this.path = path;
  }
}

/** The lock file of the packages could not be brought in step with a new integration; nothing was written. */
export class LockFileError extends Error {
  override readonly name = 'LockFileError';
}

/** The journal of an earlier command cannot be read, so nothing can be said about what it had done. */
export class JournalError extends Error {
  override readonly name = 'JournalError';

  constructor(journal: string, options: ErrorOptions) {
    super(
      `${journal} was left by an earlier command and is no journal. See with "git status" what that command had written, put it right, delete the file and run this again.`,
      options,
    );
  }
}
